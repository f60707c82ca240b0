"""Proposals of provinces: who may write and see them, what a return opens again, and a ceiling that nobody passes."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import numbers, people, planning, proposals
from models.activities import Activity
from models.audit import AuditRow
from models.db import Database
from models.errors import Denied, Refused
from models.numbers.spelled import spelled
from models.people import Person
from models.planning import ActivityType, Ceiling, DocumentType, Indicator, Plan
from models.proposals import Cost, Proposal, Remark, checklist, costs, deciding, parts

NOW = datetime(2026, 10, 5, 2, 0, tzinfo=UTC)
FILE = {"kind": "document", "file_id": "f1", "unique_id": "u1"}
FIELDS: dict[str, Any] = {
    "name": "Bimtek WUB kopi", "place": "Kabupaten Bandung", "volume": 20, "participants": 20, "indicator": None,
    "schedule": ["2027-03", "2027-04"],
}  # fmt: skip
LINES = [Cost("Narasumber", 10, "OJ", 900_000), Cost("Konsumsi", 60, "orang hari", 50_000)]


@pytest.fixture
async def session(database: Database) -> AsyncIterator[AsyncSession]:
    async with database.begin() as opened:
        yield opened


async def somebody(session: AsyncSession, telegram_id: int, role: str, province: str | None = None) -> Person:
    person = await people.meet(session, telegram_id, f"Orang {telegram_id}", None, "id", NOW)
    await people.grant(session, None, person, role, province, NOW)
    return person


async def plan(session: AsyncSession, *, ceiling: int | None = 100_000_000) -> None:
    """2027 with one type, one indicator, a required and a wanted document, and a ceiling for Jawa Barat."""
    session.add_all(
        [
            Plan(year=2027, loaded_at=NOW),
            ActivityType(id=1, year=2027, code="QDI.001", name="Bimtek WUB", kind="people", unit="orang"),
            Indicator(id=1, year=2027, code="IK1", name="WUB tumbuh", unit="orang", target=500),
            DocumentType(id=1, year=2027, code="KAK", name="KAK", required=True, kinds=[]),
            DocumentType(id=2, year=2027, code="CPCL", name="CPCL", required=False, kinds=["people"]),
            DocumentType(id=3, year=2027, code="LAHAN", name="Surat lahan", required=True, kinds=["facilities"]),
        ]
    )
    if ceiling is not None:
        session.add(Ceiling(year=2027, province="32", indicative=ceiling))
    await session.flush()


class Scene:
    """An officer of Jawa Barat, a verifier, and a proposal ready to be sent."""

    def __init__(self, session: AsyncSession, officer: Person, verifier: Person, proposal: Proposal) -> None:
        self.session, self.officer, self.verifier, self.proposal = session, officer, verifier, proposal

    @classmethod
    async def open(cls, session: AsyncSession, *, ceiling: int | None = 100_000_000) -> "Scene":
        await plan(session, ceiling=ceiling)
        officer = await somebody(session, 11, people.OFFICER, "32")
        verifier = await somebody(session, 12, people.VERIFIER)
        return cls(session, officer, verifier, await ready(session, officer))

    async def sent(self) -> Proposal:
        return await proposals.send(self.session, self.officer, self.proposal.id, NOW)


async def ready(session: AsyncSession, officer: Person, lines: list[Cost] = LINES) -> Proposal:
    made = await proposals.create(session, officer, "32", 1, FIELDS, NOW)
    await proposals.change(session, officer, made.id, "costs", lines, NOW)
    await proposals.attach(session, officer, made.id, 1, FILE, NOW)
    return made


@given(st.integers(0, 10**12 - 1))
def test_an_amount_in_words_is_read_as_the_same_amount(amount: int) -> None:
    """What is read back in words the number reader hears too; in whole thousands no other sum can be meant.

    "Seratus miliar satu" may mean one million more to whoever leaves out the last word: that is asked back.
    """
    read = numbers.read_money(spelled(amount, "id"))
    asked_back = isinstance(read, numbers.Ambiguous) and amount in read.candidates
    assert read == numbers.Exact(amount) or (asked_back and amount % 1000)


def test_an_amount_in_english_words() -> None:
    assert spelled(12_519_300, "en") == "twelve million five hundred nineteen thousand three hundred"
    assert spelled(0, "en") == "zero"


@pytest.mark.parametrize(
    "text, cost",
    [
        ("Narasumber 10 OJ x 900 ribu", Cost("Narasumber", 10, "OJ", 900_000)),
        ("Narasumber; 10; OJ; 900.000", Cost("Narasumber", 10, "OJ", 900_000)),
        ("Konsumsi 40 orang x 3 hari x 50rb", Cost("Konsumsi", 120, "orang hari", 50_000)),
        ("Sewa gedung 1 hari @ 2,5 jt", Cost("Sewa gedung", 1, "hari", 2_500_000)),
        ("Jasa 3D 2 unit × Rp1.250.000", Cost("Jasa 3D", 2, "unit", 1_250_000)),
        ("Modul 1.500 kali 20rb", Cost("Modul", 1500, "paket", 20_000)),
    ],
)
def test_a_cost_is_read_from_one_line(text: str, cost: Cost) -> None:
    assert costs.read(text) == cost


@pytest.mark.parametrize(
    "text, why",
    [("Sewa 2 jt", "shape"), ("Modul x 20rb", "quantity"), ("Mesin 3 unit x 1.5", "price"), ("", "shape"),
     ("Mesin 0 unit x 5 jt", "quantity"), ("Mesin 2 unit x sekitar 5 jt", "price"), ("=1+1;2;unit;x", "shape")],
)  # fmt: skip
def test_a_doubtful_line_is_asked_again(text: str, why: str) -> None:
    """What has no single reading is never guessed; what of it is doubtful is said."""
    assert costs.read(text) == costs.Unclear(why)


@given(st.lists(st.tuples(st.integers(1, 1000), st.integers(1, 10**7)), max_size=20))
def test_the_total_is_the_sum_of_its_lines(pairs: list[tuple[int, int]]) -> None:
    lines = [Cost("a", quantity, "unit", price) for quantity, price in pairs]
    assert costs.total(lines) == sum(quantity * price for quantity, price in pairs)
    assert costs.load([one.dump() for one in lines]) == lines


async def test_what_lacks_is_counted_and_only_the_required_holds_up(session: AsyncSession) -> None:
    """Documents of another kind of pembinaan are not wanted; one that is only wanted does not refuse anybody."""
    scene = await Scene.open(session)
    bare = await proposals.create(session, scene.officer, "32", 1, FIELDS, NOW)
    listed = await checklist.of(session, bare)
    assert ([one.wanted.code for one in listed.lacking], listed.count, listed.most) == (["KAK", "CPCL"], 0, 3)
    with pytest.raises(Refused, match="proposals-incomplete"):
        await proposals.send(session, scene.officer, bare.id, NOW)
    listed = await checklist.of(session, scene.proposal)
    assert ([one.wanted.code for one in listed.lacking], listed.count, listed.is_sendable) == (["CPCL"], 2, True)
    assert (await scene.sent()).state == "submitted"


async def test_nobody_of_another_office_sees_or_touches_a_proposal(session: AsyncSession) -> None:
    """Nor the ministry a draft; and the ministry never writes one."""
    scene = await Scene.open(session)
    neighbour = await somebody(session, 21, people.OFFICER, "33")
    head = await somebody(session, 22, people.HEAD, "32")
    number = scene.proposal.id
    for who in (neighbour, scene.verifier):
        with pytest.raises(Denied, match="proposals-unknown"):
            await proposals.seen(session, who, number)
    assert (await proposals.seen(session, head, number)).id == number
    for act in (
        lambda who: proposals.change(session, who, number, "volume", 5, NOW),
        lambda who: proposals.attach(session, who, number, 1, FILE, NOW),
        lambda who: proposals.send(session, who, number, NOW),
        lambda who: proposals.drop(session, who, number, NOW),
        lambda who: proposals.restore(session, who, number, NOW),
        lambda who: proposals.recall(session, who, number, NOW),
        lambda who: proposals.create(session, who, "32", 1, FIELDS, NOW),
    ):
        for who in (neighbour, scene.verifier, head):
            with pytest.raises(Denied):
                await act(who)
    for who in (neighbour, scene.officer, head):
        with pytest.raises(Denied):
            await deciding.approve(session, who, number, NOW)
        with pytest.raises(Denied):
            await deciding.give_back(session, who, number, [Remark("volume", "wrong")], NOW)
    assert (scene.proposal.volume, scene.proposal.state) == (20, "draft")


async def test_only_the_returned_parts_are_open_again(session: AsyncSession) -> None:
    """What was not returned is closed, but for what hangs together, and documents, accepted until sent anew."""
    scene = await Scene.open(session)
    number = (await scene.sent()).id
    await proposals.attach(session, scene.officer, (await ready(session, scene.officer)).id, 2, FILE, NOW)
    remarks = [Remark("volume", "wrong", "Target 25"), Remark("doc-1", "unreadable")]
    await deciding.give_back(session, scene.verifier, number, remarks, NOW)
    assert await proposals.open_parts(session, scene.proposal) == [
        "volume", "doc-1", "costs", "participants", "doc-2",
    ]  # fmt: skip
    with pytest.raises(Denied, match="proposals-part-closed"):
        await proposals.change(session, scene.officer, number, "name", "Lain", NOW)
    with pytest.raises(Refused, match="proposals-incomplete"):  # the unreadable KAK is required
        await scene.sent()
    await proposals.change(session, scene.officer, number, "volume", 25, NOW)
    await proposals.attach(session, scene.officer, number, 1, FILE | {"unique_id": "u2"}, NOW)
    await scene.sent()
    before = await proposals.before(session, scene.proposal)
    after = await proposals.version(session, scene.proposal, 2)
    assert before is not None
    found = parts.differences(before.content, after.content)
    assert [(one.part, one.before) for one in found if one.part == "volume"] == [("volume", 20)]
    assert [one.part for one in found] == ["volume", "doc-1"]


async def test_a_recalled_proposal_is_open_as_it_was(session: AsyncSession) -> None:
    """Before any return everything is open, after one only what was returned; what is decided is not recalled."""
    scene = await Scene.open(session)
    number = (await scene.sent()).id
    await proposals.recall(session, scene.officer, number, NOW)
    assert "name" in await proposals.open_parts(session, scene.proposal)
    await scene.sent()
    await deciding.give_back(session, scene.verifier, number, [Remark("place", "missing")], NOW)
    await scene.sent()
    await proposals.recall(session, scene.officer, number, NOW)
    assert await proposals.open_parts(session, scene.proposal) == ["place", "doc-1", "doc-2"]
    with pytest.raises(Denied, match="proposals-decided-already"):
        await deciding.approve(session, scene.verifier, number, NOW)


async def test_an_approved_proposal_is_an_activity(session: AsyncSession) -> None:
    """With the unit and priority of its type, the total as pagu; the record says who, and nothing is decided twice."""
    scene = await Scene.open(session)
    number = (await scene.sent()).id
    activity = await deciding.approve(session, scene.verifier, number, NOW)
    assert activity is not None
    assert (activity.name, activity.unit, activity.target, activity.pagu) == (
        "Bimtek WUB kopi",
        "orang",
        20,
        12_000_000,
    )
    assert (activity.priority, activity.first_period, scene.proposal.activity_id) == (True, "2027-03", activity.id)
    with pytest.raises(Denied, match="proposals-decided-already"):
        await deciding.give_back(session, scene.verifier, number, [Remark("name", "wrong")], NOW)
    with pytest.raises(Denied, match="proposals-closed"):
        await proposals.change(session, scene.officer, number, "volume", 1, NOW)


@pytest.mark.parametrize("ceiling, over", [(11_999_999, 1), (12_000_000, None), (None, "none")])
async def test_the_ceiling_is_never_passed(session: AsyncSession, ceiling: int | None, over: Any) -> None:
    """One rupiah too much is said to be one; without a ceiling there is nothing to allot from."""
    scene = await Scene.open(session, ceiling=ceiling)
    number = (await scene.sent()).id
    if over is None:
        await deciding.approve(session, scene.verifier, number, NOW)
        assert (await deciding.room(session, 2027, "32")).left == 0
        return
    with pytest.raises(Refused) as refusal:
        await deciding.approve(session, scene.verifier, number, NOW)
    assert refusal.value.values.get("over", "none") == over
    assert await session.scalar(select(func.count()).select_from(Activity)) == 0


async def test_two_verifiers_at_once_do_not_pass_the_ceiling(database: Database) -> None:
    """Two proposals of 12 million under a ceiling of 20: whoever comes second is refused, on both databases."""
    async with database.begin() as session:
        scene = await Scene.open(session, ceiling=20_000_000)
        other = await somebody(session, 13, people.VERIFIER)
        second = await ready(session, scene.officer)
        numbers_ = [(await scene.sent()).id, (await proposals.send(session, scene.officer, second.id, NOW)).id]
    started = asyncio.Barrier(2) if not database.is_sqlite else None

    async def approves(verifier: int, number: int) -> str:
        try:
            async with database.begin() as session:
                who = await session.get_one(Person, verifier)
                if started is not None:
                    await started.wait()
                await deciding.approve(session, who, number, NOW)
        except Refused as refusal:
            return refusal.key
        return "approved"

    said = await asyncio.gather(approves(scene.verifier.id, numbers_[0]), approves(other.id, numbers_[1]))
    assert sorted(said) == ["approved", "proposals-over-ceiling"]


async def test_every_step_is_in_the_record(database: Database) -> None:
    async with database.begin() as session:
        scene = await Scene.open(session)
        number = (await scene.sent()).id
        await deciding.approve(session, scene.verifier, number, NOW)
    async with database.begin() as session:
        rows = await session.scalars(
            select(AuditRow.verb).where(AuditRow.subject == f"proposal:{number}").order_by(AuditRow.number)
        )
        assert list(rows) == ["created", "submitted", "approved"]


async def test_the_newest_year_is_the_one_in_planning(session: AsyncSession) -> None:
    """An older year's types can no longer be proposed, and a schedule lies within its year."""
    scene = await Scene.open(session)
    with pytest.raises(Refused, match="proposals-schedule-wrong"):
        await proposals.change(session, scene.officer, scene.proposal.id, "schedule", ["2027-11", "2027-02"], NOW)
    session.add(Plan(year=2028, loaded_at=NOW))
    assert await planning.current(session) == 2028
    with pytest.raises(Denied, match="proposals-type-gone"):
        await proposals.create(session, scene.officer, "32", 1, FIELDS, NOW)
