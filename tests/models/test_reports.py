"""Monthly reports: months in order, what the official system refuses, what is unusual, and who may decide."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncSession

from models import activities, attachments, people, reports
from models.activities import Activity
from models.db import Database
from models.deadlines import Month
from models.errors import Denied, Refused
from models.people import Person
from models.reports import Figures, Report, Room, Standing, checks, decisions, findings
from models.reports.findings import Finding

NOW = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)
OCTOBER = Month(2026, 10)
ACTIVITY = Activity(
    id=1, province="32", name="Bimtek", kind="people", unit="orang", target=40, pagu=200_000_000,
    first_period="2026-08", created_at=NOW,
)  # fmt: skip


def figures(spent: int = 0, progress: str = "0", output: int = 0) -> Figures:
    return Figures(spent, Decimal(progress), output, note="Ada")


@pytest.fixture
async def session(database: Database) -> AsyncIterator[AsyncSession]:
    async with database.begin() as opened:
        yield opened


async def somebody(session: AsyncSession, telegram_id: int, role: str, province: str | None = None) -> Person:
    person = await people.meet(session, telegram_id, f"Orang {telegram_id}", None, "id", NOW)
    await people.grant(session, None, person, role, province, NOW)
    return person


class Scene:
    """An activity of Jawa Barat from August on, its officer, and a verifier."""

    def __init__(self, session: AsyncSession, officer: Person, verifier: Person, activity: Activity) -> None:
        self.session, self.officer, self.verifier, self.activity = session, officer, verifier, activity

    @classmethod
    async def open(cls, session: AsyncSession) -> "Scene":
        officer = await somebody(session, 11, people.OFFICER, "32")
        verifier = await somebody(session, 12, people.VERIFIER)
        return cls(session, officer, verifier, await create(session, verifier))

    async def sends(
        self, period: str, spent: int = 0, progress: str = "0", output: int = 0, files: tuple[Any, ...] = ()
    ) -> Report:
        entered = Figures(spent, Decimal(progress), output, files=files, note="Ada", reference="06")
        return await reports.submit(self.session, self.officer, self.activity.id, period, entered, OCTOBER, NOW)

    async def returns(self, report: Report) -> None:
        await decisions.give_back(self.session, self.verifier, report.id, "figures", NOW)


async def create(session: AsyncSession, creator: Person, **changed: Any) -> Activity:
    fields: dict[str, Any] = {
        "province": "32", "name": "Bimtek", "kind": "people", "unit": "orang", "target": 40, "pagu": 200_000_000,
        "first_period": "2026-08",
    }  # fmt: skip
    return await activities.create(session, creator, **(fields | changed), now=NOW)


@pytest.mark.parametrize(
    "before, entered, expected",
    [
        (Standing(), figures(20_000_000, "10", 4), []),
        (Standing(20_000_000, Decimal(10), 38), figures(20_000_000, output=3),
         ["output-above-target", "output-done-progress-open"]),
        (Standing(20_000_000, Decimal(10), 38), figures(20_000_000, output=2), ["output-done-progress-open"]),
        (Standing(20_000_000, Decimal(10), 38), figures(20_000_000, output=1), []),
        (Standing(), figures(progress="20"), []),
        (Standing(), figures(progress="20.01"), ["progress-far-ahead"]),
        (Standing(), figures(42_000_000, "1"), ["progress-below-spending"]),
        (Standing(), figures(42_100_000, "1"), ["progress-far-behind"]),
        (Standing(), figures(1), ["spent-without-progress"]),
        (Standing(), figures(100_000_000), ["progress-far-behind", "spent-without-progress"]),
        (Standing(), figures(20_000_000, "9.99"), ["progress-below-spending"]),
        (Standing(200_000_000, Decimal(90), 39), figures(200_000_000, "10"), ["done-without-output"]),
        (Standing(200_000_000, Decimal(90), 39), figures(200_000_000, "10", 1), []),
        (Standing(), figures(0, "5", 1), ["output-without-spending"]),
        (Standing(200_000_000, Decimal(90), 40), figures(200_000_001, "10"), ["spent-above-pagu"]),
        (Standing(10_000_000, Decimal(5), 0), figures(9_999_999), ["spent-below-before"]),
        (Standing(4_000_000, Decimal(20), 0), figures(40_000_000), ["spent-tenfold"]),
        (Standing(4_000_000, Decimal(20), 0), figures(39_999_999), []),
        (Standing(40_000_000, Decimal(15), 0), figures(4_000_000), ["spent-tenfold"]),
        (Standing(20_000_000, Decimal(10), 0, Decimal("0.5")), figures(20_000_000, "5"), ["progress-tenfold"]),
        (Standing(20_000_000, Decimal(10), 0, Decimal("0.5")), figures(20_000_000, "4.99"), []),
        (Standing(20_000_000, Decimal(10), 2, Decimal(0), 2), figures(20_000_000, "0", 20), ["output-tenfold"]),
        (Standing(20_000_000, Decimal(10), 20, Decimal(0), 20), figures(20_000_000, "0", 2), ["output-tenfold"]),
        (Standing(20_000_000, Decimal(10), 20, Decimal(0), 20), figures(20_000_000, "0", -20), []),
    ],
)  # fmt: skip
def test_unusual_figures_are_named(before: Standing, entered: Figures, expected: list[str]) -> None:
    """The official checks and ours, at their very edges: exactly 20 points and exactly the target are usual."""
    assert reports.concerns(ACTIVITY, before, entered) == expected


@pytest.mark.parametrize(
    "entered, expected",
    [
        (figures(progress="5"), []),
        (figures(progress="5.01"), ["progress-far-ahead"]),
        (figures(20_000_000, "5"), ["progress-below-spending"]),
        (figures(20_100_000, "5"), ["progress-far-behind"]),
    ],
)
def test_a_national_priority_has_the_narrower_gap(entered: Figures, expected: list[str]) -> None:
    """Five points either way instead of twenty (validations 5 and 6)."""
    priority = Activity(
        id=2, province="32", name="Bimtek", kind="people", unit="orang", target=40, pagu=200_000_000,
        first_period="2026-08", created_at=NOW, priority=True,
    )  # fmt: skip
    assert reports.concerns(priority, Standing(), entered) == expected


def test_every_official_validation_has_its_place() -> None:
    """1, 2 and 4 stand in `check`, 7 in `submit`, 12 where output is read; four of the others ask for a code."""
    assert [one.number for one in checks.CHECKS if one.number] == [3, 5, 6, 8, 9, 10, 11, 13]
    assert {one.number for one in checks.CHECKS if one.effect == checks.REFERENCE} == {5, 6, 8, 10}


@pytest.mark.parametrize("note", ["", "  "])
def test_an_empty_keterangan_is_refused(note: str) -> None:
    """Validation 4."""
    with pytest.raises(Refused, match="reporting-note-missing"):
        reports.check(Room(Decimal(0), Decimal(100), 0, 120), Figures(0, Decimal(0), 0, note=note))


@given(
    before=st.builds(Standing, st.integers(0, 10**9), st.integers(0, 100).map(Decimal), st.integers(0, 120)),
    spent=st.integers(0, 10**9), priority=st.booleans(), data=st.data(),
)  # fmt: skip
def test_nothing_but_the_guide_refuses(before: Standing, spent: int, priority: bool, data: st.DataObject) -> None:
    """Within 100 % and three times the target every figure can be sent: unusual ones with a code or a yes."""
    progress = data.draw(st.decimals(-before.progress, 100 - before.progress, places=2))
    output = data.draw(st.integers(-before.output, 120 - before.output))
    room = Room(-before.progress, 100 - before.progress, -before.output, 120 - before.output)
    entered = Figures(spent, progress, output, note="Ada", reference="06")
    reports.check(room, entered)
    activity = Activity(
        id=2, province="32", name="Bimtek", kind="people", unit="orang", target=40, pagu=200_000_000,
        first_period="2026-08", created_at=NOW, priority=priority,
    )  # fmt: skip
    reports.explained(reports.concerns(activity, before, entered), entered)


async def test_unusual_figures_need_a_code_and_are_kept_with_it(session: AsyncSession) -> None:
    """A down payment is no mistake: with code 06 it is taken; 99 needs words; what is usual needs no code."""
    scene = await Scene.open(session)
    paid = Figures(50_000_000, Decimal(0), 0, note="Ada")
    for entered, key in (
        (paid, "reporting-reference-missing"),
        (replace(paid, reference="99", explanation=" "), "reporting-explanation-missing"),
    ):
        with pytest.raises(Refused, match=key):
            await reports.submit(session, scene.officer, scene.activity.id, "2026-08", entered, OCTOBER, NOW)
    wrong = replace(paid, reference="09")
    with pytest.raises(ValueError, match="no reference code"):
        await reports.submit(session, scene.officer, scene.activity.id, "2026-08", wrong, OCTOBER, NOW)
    entered = replace(paid, reference="99", explanation="kontrak baru")
    report = await reports.submit(session, scene.officer, scene.activity.id, "2026-08", entered, OCTOBER, NOW)
    assert report.figures == entered
    usual = Figures(50_000_000, Decimal(25), 0, note="Ada")
    await reports.submit(session, scene.officer, scene.activity.id, "2026-09", usual, OCTOBER, NOW)


async def test_the_next_month_waits_until_every_activity_is_filled(session: AsyncSession) -> None:
    """Validation 7: refused by the name of what is empty. What was sent and given back holds up no other activity."""
    scene = await Scene.open(session)
    other = await create(session, scene.verifier, name="Pameran")
    await create(session, scene.verifier, name="Nanti", first_period="2026-09")
    await create(session, scene.verifier, name="Provinsi lain", province="33")
    await scene.sends("2026-08")
    with pytest.raises(Denied, match="reporting-month-unfilled") as denied:
        await scene.sends("2026-09")
    assert denied.value.values == {"activity": "Pameran", "period": "2026-08"}
    late = await reports.submit(session, scene.officer, other.id, "2026-08", figures(), OCTOBER, NOW)
    await scene.returns(late)
    await scene.sends("2026-09")


@pytest.mark.parametrize(
    "entered, key",
    [
        (figures(progress="30.01"), "reporting-progress-over"),
        (figures(progress="-70.5"), "reporting-progress-under"),
        (figures(output=111), "reporting-output-over"),
        (figures(output=-11), "reporting-output-under"),
    ],
)
def test_what_the_official_system_refuses_is_refused(entered: Figures, key: str) -> None:
    """Cumulative progress stays within 0 and 100 percent, output within zero and three times the target."""
    room = Room(Decimal(-70), Decimal(30), -10, 110)
    with pytest.raises(Refused) as refused:
        reports.check(room, entered)
    assert refused.value.key == key


def test_the_edges_of_the_room_are_allowed() -> None:
    """Exactly 100 percent, exactly three times the target, and a correction down to nothing can be sent."""
    room = Room(Decimal(-70), Decimal(30), -10, 110)
    reports.check(room, figures(progress="30", output=110))
    reports.check(room, figures(progress="-70", output=-10))


def test_absorption_has_two_decimals() -> None:
    """A third of the pagu is 33.33 percent, and half a hundredth is rounded up as people do."""
    assert reports.absorption(ACTIVITY, 66_666_667) == Decimal("33.33")
    assert reports.absorption(ACTIVITY, 10_250_000) == Decimal("5.13")


async def test_months_are_reported_in_order(session: AsyncSession) -> None:
    """The first month that is not in is the next; another one is refused, and so is a month that is not over."""
    scene = await Scene.open(session)
    for wrong in ("2026-09", "2026-07", "2026-11"):
        with pytest.raises(Denied, match="reporting-period-in"):
            await scene.sends(wrong)
    for period in ("2026-08", "2026-09", "2026-10"):
        assert str(await reports.next_period(session, scene.activity, OCTOBER)) == period
        await scene.sends(period)
    assert await reports.next_period(session, scene.activity, OCTOBER) is None
    with pytest.raises(Denied, match="reporting-period-in"):
        await scene.sends("2026-11")


async def test_sums_are_cumulative_and_spending_is_the_latest(session: AsyncSession) -> None:
    """Progress and output add up over months, corrections included; spending is what was last reported."""
    scene = await Scene.open(session)
    await scene.sends("2026-08", 30_000_000, "20.5", 10)
    await scene.sends("2026-09", 25_000_000, "-3", -2)
    assert await reports.standing(session, scene.activity.id, "2026-09") == Standing(30_000_000, Decimal("20.5"), 10)
    assert await reports.standing(session, scene.activity.id, "2026-10") == Standing(25_000_000, Decimal("17.5"), 8)


async def test_a_report_given_back_does_not_count_and_is_sent_again(session: AsyncSession) -> None:
    """After a return the month is open again, its figures are gone from the sums, and the next one is revision 2."""
    scene = await Scene.open(session)
    first = await scene.sends("2026-08", 1_000_000, "10", 5)
    await scene.returns(first)
    assert await reports.standing(session, scene.activity.id, "2026-09") == Standing()
    (month,) = await reports.open_months(session, [scene.activity], OCTOBER)
    assert (month.period, month.returned) == ("2026-08", first)
    again = await scene.sends("2026-08", 2_000_000, "8", 4)
    assert (again.revision, again.state) == (2, "submitted")
    (month,) = await reports.open_months(session, [scene.activity], OCTOBER)
    assert (month.period, month.returned) == ("2026-09", None)
    first.revision = 3
    await session.flush()
    (month,) = await reports.open_months(session, [scene.activity], OCTOBER)
    assert (month.period, month.returned) == ("2026-08", first), "the revision says which is the latest, not the row"


async def test_a_month_sent_again_leaves_room_for_the_months_after_it(session: AsyncSession) -> None:
    """August is given back although September is in: together they must still stay within 100 percent."""
    scene = await Scene.open(session)
    august = await scene.sends("2026-08", progress="30", output=10)
    await scene.sends("2026-09", progress="60", output=100)
    await scene.returns(august)
    assert await reports.room(session, scene.activity, "2026-08") == Room(Decimal(0), Decimal(40), 0, 20)
    with pytest.raises(Refused, match="reporting-progress-over"):
        await scene.sends("2026-08", progress="41")
    await scene.sends("2026-08", progress="40")


async def test_a_later_correction_keeps_an_earlier_month_above_zero(session: AsyncSession) -> None:
    """Where September took 20 points back, August sent again needs at least these 20."""
    scene = await Scene.open(session)
    august = await scene.sends("2026-08", progress="30", output=10)
    await scene.sends("2026-09", progress="-20", output=-4)
    await scene.returns(august)
    room = await reports.room(session, scene.activity, "2026-08")
    assert (room.least_progress, room.least_output) == (Decimal(20), 4)
    assert (room.most_progress, room.most_output) == (Decimal(100), 120)


async def test_an_officer_reports_only_for_the_own_province(session: AsyncSession) -> None:
    """Another province's officer is told nothing, not even that the activity exists; a verifier may look, not send."""
    scene = await Scene.open(session)
    neighbour = await somebody(session, 13, people.OFFICER, "33")
    for person, key in ((neighbour, "reporting-activity-unknown"), (scene.verifier, "access-denied")):
        with pytest.raises(Denied, match=key):
            await reports.submit(session, person, scene.activity.id, "2026-08", figures(), OCTOBER, NOW)
    report = await scene.sends("2026-08")
    with pytest.raises(Denied, match="reporting-unknown"):
        await reports.seen(session, neighbour, report.id)
    assert (await reports.seen(session, scene.verifier, report.id))[0] is report


async def test_only_verifiers_decide_and_only_once(session: AsyncSession) -> None:
    """Officers and administrators cannot decide; whoever comes second is told who was first and when."""
    scene = await Scene.open(session)
    report = await scene.sends("2026-08")
    administrator = await somebody(session, 14, people.ADMINISTRATOR)
    for person in (scene.officer, administrator):
        with pytest.raises(Denied, match="access-denied"):
            await decisions.verify(session, person, report.id, NOW)
        with pytest.raises(Denied, match="access-denied"):
            await decisions.give_back(session, person, report.id, "figures", NOW)
    await decisions.verify(session, scene.verifier, report.id, NOW)
    with pytest.raises(Denied, match="verification-decided-already") as second:
        await decisions.give_back(session, scene.verifier, report.id, "figures", NOW)
    assert second.value.values == {"report": report.id, "state": "verified", "by": "Orang 12", "at": NOW.isoformat()}
    assert (report.state, report.decided_by, report.reason) == ("verified", scene.verifier.id, None)


async def test_the_queue_is_oldest_first_and_holds_only_undecided(session: AsyncSession) -> None:
    """What was verified or given back is no longer waiting."""
    scene = await Scene.open(session)
    first, second = await scene.sends("2026-08"), await scene.sends("2026-09")
    third = await scene.sends("2026-10")
    assert [report.id for report, _ in await decisions.waiting(session, scene.verifier)] == [
        first.id,
        second.id,
        third.id,
    ]
    await decisions.verify(session, scene.verifier, first.id, NOW)
    await scene.returns(third)
    assert [report.id for report, _ in await decisions.waiting(session, scene.verifier)] == [second.id]


async def test_the_course_of_activities(session: AsyncSession) -> None:
    """The standing counts what is in; the latest report is shown even when it was given back."""
    scene = await Scene.open(session)
    other = await create(session, scene.verifier, name="Pameran", first_period="2026-10")
    await scene.sends("2026-08", 5_000_000, "10", 3)
    last = await scene.sends("2026-09", 9_000_000, "10", 3)
    await scene.returns(last)
    course, empty = await reports.courses(session, [scene.activity, other])
    assert (course.standing, course.latest) == (Standing(5_000_000, Decimal(10), 3), last)
    assert (empty.standing, empty.latest) == (Standing(), None)


async def test_files_are_wanted_with_their_report(session: AsyncSession) -> None:
    """Every photo of an album is asked for, in the order in which it was sent."""
    scene = await Scene.open(session)
    files = tuple({"kind": "photo", "file_id": f"f{n}", "unique_id": f"u{n}"} for n in range(3))
    report = await scene.sends("2026-08", files=files)
    await session.flush()
    assert [one.file_id for one in await attachments.of_report(session, report.id)] == ["f0", "f1", "f2"]


@pytest.mark.parametrize(
    "changed, key",
    [
        ({"target": 0}, "activities-target-wrong"),
        ({"target": 1_000_001}, "activities-target-wrong"),
        ({"pagu": 0}, "activities-pagu-wrong"),
        ({"pagu": 10**14 + 1}, "activities-pagu-wrong"),
    ],
)
async def test_an_activity_has_a_sensible_target_and_pagu(
    session: AsyncSession, changed: dict[str, Any], key: str
) -> None:
    """Nothing is divided by a pagu of zero, and no count outgrows its column."""
    verifier = await somebody(session, 12, people.VERIFIER)
    with pytest.raises(Refused, match=key):
        await create(session, verifier, **changed)


async def test_only_the_ministry_creates_activities(session: AsyncSession) -> None:
    """An officer cannot add work to the own province."""
    with pytest.raises(Denied, match="access-denied"):
        await create(session, await somebody(session, 11, people.OFFICER, "32"))


async def test_only_what_belongs_to_the_report_can_be_wrong_with_it(session: AsyncSession) -> None:
    """A file of another report and a reason that makes no sense are refused; one thing is noted once."""
    scene = await Scene.open(session)
    photo = {"kind": "photo", "file_id": "a", "unique_id": "a"}
    first, second = await scene.sends("2026-08", files=(photo,)), await scene.sends("2026-09", files=(photo,))
    (foreign,) = await attachments.of_report(session, first.id)
    with pytest.raises(Denied, match="reporting-unknown"):
        await findings.add(session, second.id, [Finding("file", "unreadable", attachment_id=foreign.id)])
    for wrong in (Finding("spent", "unreadable"), Finding("secret", "wrong"), Finding("file", "wrong")):
        with pytest.raises(ValueError, match="no finding"):
            await findings.add(session, second.id, [wrong])
    await decisions.give_back(
        session, scene.verifier, second.id, None, NOW, [Finding("note", "wrong"), Finding("note", "missing", "tahapan")]
    )
    assert await findings.of_report(session, second.id) == [Finding("note", "missing", "tahapan")]


@pytest.mark.parametrize("spent, needed", [(140_000_000, False), (140_000_001, True), (100_000_000, False)])
async def test_the_sum_for_two_verifiers_is_that_of_the_month(session: AsyncSession, spent: int, needed: bool) -> None:
    """Not what was spent since the beginning: 100 juta were there before, above 40 juta more it takes two."""
    scene = await Scene.open(session)
    await scene.sends("2026-08", spent=100_000_000)
    report = await scene.sends("2026-09", spent=spent)
    assert await decisions.needs_two(session, report, 40_000_000) == needed
    assert not await decisions.needs_two(session, report, 0)


async def test_two_verifiers_at_once_are_the_first_and_the_second(database: Database) -> None:
    """Both press at the same moment: one consents, the other verifies, and nobody is both."""
    async with database.begin() as session:
        scene = await Scene.open(session)
        report = (await scene.sends("2026-08", spent=50_000_000)).id
        other = (await somebody(session, 13, people.VERIFIER)).id
    ids = (scene.verifier.id, other)

    async def press(verifier_id: int) -> str:
        async with database.begin() as session:
            verifier = await session.get_one(Person, verifier_id)
            return (await decisions.verify(session, verifier, report, NOW, 40_000_000)).state

    assert sorted(await asyncio.gather(*(press(one) for one in ids))) == ["submitted", "verified"]
    async with database.begin() as session:
        decided = await session.get_one(Report, report)
        assert {decided.first_by, decided.decided_by} == set(ids)


async def test_an_activity_ends_with_its_year_and_does_not_hold_up_the_next(session: AsyncSession) -> None:
    scene = await Scene.open(session)
    new = await create(session, scene.verifier, name="Bimtek 2027", first_period="2027-01")
    february, sent = Month(2027, 2), ("2026-08", "2026-09", "2026-10", "2026-11", "2026-12")
    for period in sent[:-1]:
        await reports.submit(session, scene.officer, scene.activity.id, period, figures(), february, NOW)
    open_now = [(one.activity.name, one.period) for one in await reports.reportable(session, {"32": february})]
    assert open_now == [("Bimtek", "2026-12"), ("Bimtek 2027", "2027-01")], "December is late, and keeps nobody waiting"
    await reports.submit(session, scene.officer, scene.activity.id, sent[-1], figures(), february, NOW)
    open_now = [(one.activity.name, one.period) for one in await reports.reportable(session, {"32": february})]
    assert open_now == [("Bimtek 2027", "2027-01")], "nothing is asked of last year's activity any more"
    missing = await reports.missing(session, [scene.activity, new], Month(2027, 1))
    assert [one.name for one in missing] == ["Bimtek 2027"], "and nobody is reminded of it"
