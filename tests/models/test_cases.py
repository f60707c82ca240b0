"""A question handed over: one officer at a time, moved on when it waits too long, nothing lost, nothing for others."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models import cases, outbox, people
from models.cases import ANSWERED, ASKED, CLOSED, TAKEN, WAITING, Case, CaseEvent, CaseMessage, Part, groups
from models.cases.groups import StaffGroup
from models.db import Database
from models.errors import Denied, Refused
from models.outbox import OutboxRow
from models.people import ADMINISTRATOR, OFFICER, VERIFIER, Grant, Person
from models.retention import RULES, Keep, batch
from tests import once

OFFICES = once.content().offices
NOW = datetime(2026, 11, 3, 2, tzinfo=UTC)  # Tuesday, nine o'clock in Jakarta
JABAR, SULSEL = "32", "73"
SITI, OKA, ODE, SULE, VERA, ADI = 11, 21, 22, 31, 41, 51


class House:
    """Citizens, officers and the ministry in one database."""

    def __init__(self, database: Database) -> None:
        self.database = database

    async def fill(self) -> None:
        await self.person(SITI)
        for number, role, province in (
            (OKA, OFFICER, JABAR), (ODE, OFFICER, JABAR), (SULE, OFFICER, SULSEL), (VERA, VERIFIER, None),
            (ADI, ADMINISTRATOR, None),
        ):  # fmt: skip
            await self.person(number, role, province)

    async def person(self, number: int, role: str | None = None, province: str | None = None) -> Person:
        async with self.database.begin() as session:
            person = await people.meet(session, number, f"Orang {number} (demo)", None, "id", NOW)
            if role:
                await people.grant(session, None, person, role, province, NOW)
        return person

    async def opens(self, now: datetime = NOW, province: str | None = JABAR, **more: Any) -> int:
        async with self.database.begin() as session:
            siti = await people.meet(session, SITI, "Siti (demo)", None, "id", now)
            part = Part(text="Apakah mesin bekas boleh?")
            return (await cases.open(session, siti, part, OFFICES, now, province=province, **more)).id

    async def does(self, verb: Any, number: int, *arguments: Any, now: datetime = NOW, **more: Any) -> Any:
        async with self.database.begin() as session:
            person = await people.by_telegram(session, number)
            assert person is not None
            return await verb(session, person, *arguments, now, **more)

    async def takes(self, number: int, case: int, now: datetime = NOW) -> Any:
        return await self.does(cases.take, number, case, OFFICES, now=now)

    async def answers(self, number: int, case: int, text: str = "Boleh.", now: datetime = NOW, **more: Any) -> Any:
        return await self.does(cases.answer, number, case, Part(text=text), OFFICES, now=now, **more)

    async def adds(self, case: int, text: str = "Satu lagi", now: datetime = NOW) -> Any:
        return await self.does(cases.add, SITI, case, Part(text=text), OFFICES, now=now)

    async def clock(self, verb: Any, now: datetime) -> int:
        async with self.database.begin() as session:
            return int(await verb(session, OFFICES, now))

    async def case(self, number: int) -> Case:
        async with self.database.begin() as session:
            return await session.get_one(Case, number)

    async def keys(self, chat: int) -> list[str]:
        """What was said in a chat."""
        async with self.database.begin() as session:
            rows = await session.scalars(select(OutboxRow).where(OutboxRow.chat_id == chat).order_by(OutboxRow.id))
            return [str((row.content or {}).get("key")) for row in rows]

    async def events(self, number: int) -> list[str]:
        async with self.database.begin() as session:
            return [one.verb for one in await cases.events(session, number)]

    async def finish(self, chat: int, state: str) -> None:
        """As if the sender had dealt with everything for a chat."""
        async with self.database.begin() as session:
            await session.execute(
                update(OutboxRow).where(OutboxRow.chat_id == chat).values(state=state, finished_at=NOW)
            )

    async def ends_rights(self, number: int) -> None:
        async with self.database.begin() as session:
            person = await people.by_telegram(session, number)
            assert person is not None
            grant = await session.scalar(select(Grant.id).where(Grant.person_id == person.id))
            await people.revoke(session, None, grant or 0, NOW)

    async def block(self, number: int, *, blocked: bool = True) -> None:
        async with self.database.begin() as session:
            person = await people.by_telegram(session, number)
            assert person is not None
            person.blocked_at = NOW if blocked else None


@pytest.fixture
async def house(database: Database) -> House:
    made = House(database)
    await made.fill()
    return made


async def refused(attempt: Any) -> Refused:
    with pytest.raises(Refused) as found:
        await attempt
    return found.value


async def _looks(session: AsyncSession, person: Person, case: int, now: datetime) -> Case:
    return await cases.look(session, person, case)


async def test_the_office_of_the_province_gets_a_card_and_nobody_else(house: House) -> None:
    """Both officers of Jawa Barat; not Sulawesi Selatan, not the ministry, not the citizen."""
    await house.opens()
    assert [await house.keys(one) for one in (OKA, ODE)] == [["cases-card"], ["cases-card"]]
    assert [await house.keys(one) for one in (SULE, VERA, ADI, SITI)] == [[], [], [], []]


@pytest.mark.parametrize("province, more", [(None, {}), ("11", {}), ("??", {}), (JABAR, {"topic": "rumour"})])
async def test_otherwise_the_ministrys_desk(house: House, province: str | None, more: dict[str, Any]) -> None:
    """No province, one without officers, a forged one, or a rumour."""
    case = await house.case(await house.opens(province=province, **more))
    assert case.office is None
    assert [await house.keys(one) for one in (VERA, ADI)] == [["cases-card"], ["cases-card"]]
    assert [await house.keys(one) for one in (OKA, SULE)] == [[], []]
    assert case.province == (province if province in ("11", JABAR) else None)


async def test_the_second_officer_is_told_who_took_it_and_when(house: House) -> None:
    """Taking, answering, passing and closing are all refused, and nothing more reaches the citizen."""
    case = await house.opens()
    await house.takes(OKA, case)
    later = NOW + timedelta(minutes=5)
    attempts: tuple[Callable[[], Any], ...] = (
        lambda: house.takes(ODE, case, later),
        lambda: house.answers(ODE, case, "Tidak boleh.", later),
        lambda: house.does(cases.pass_on, ODE, case, None, OFFICES, now=later),
        lambda: house.does(cases.close, ODE, case, "not_ours", OFFICES, now=later),
    )
    for attempt in attempts:
        refusal = await refused(attempt())
        assert refusal.key == "cases-taken-already"
        assert refusal.values["by"] == "Orang 21 (demo)"
        assert refusal.values["at"] == NOW.isoformat()
    assert await house.keys(SITI) == []
    await house.answers(OKA, case)
    assert (await refused(house.answers(ODE, case))).values["state"] == ANSWERED
    assert await house.keys(SITI) == ["cases-answered"]


async def test_two_officers_answer_in_the_same_moment(house: House) -> None:
    """Two transactions race; one answer goes out, the other officer is refused."""
    case = await house.opens()
    found = await asyncio.gather(house.answers(OKA, case, "Ya."), house.answers(ODE, case, "Tidak."),
                                 return_exceptions=True)  # fmt: skip
    assert sorted(type(one).__name__ for one in found) == ["Denied", "tuple"]
    assert await house.keys(SITI) == ["cases-answered"]


@pytest.mark.parametrize("number", [SULE, VERA, ADI, SITI])
async def test_a_case_of_another_office_does_not_exist(house: House, number: int) -> None:
    """An officer elsewhere, the ministry, and the citizen on the office's side: all hear that there is none."""
    case = await house.opens()
    attempts = (
        house.does(_looks, number, case),
        house.takes(number, case),
        house.answers(number, case),
        house.does(cases.pass_on, number, case, None, OFFICES),
        house.does(cases.close, number, case, "not_ours", OFFICES),
    )
    for attempt in attempts:
        assert (await refused(attempt)).key == "cases-unknown"
    assert (await house.case(case)).state == WAITING


async def test_only_the_citizen_adds_thanks_and_gives_up(house: House) -> None:
    """Forged numbers gain nothing."""
    case = await house.opens()
    await house.answers(OKA, case)
    for number in (OKA, SULE, VERA):
        for attempt in (
            house.does(cases.add, number, case, Part(text="x"), OFFICES),
            house.does(cases.thank, number, case),
            house.does(cases.give_up, number, case),
        ):
            assert (await refused(attempt)).key == "cases-unknown"
    assert (await house.case(case)).state == ANSWERED


async def test_untaken_it_is_put_again_then_goes_to_the_desk_and_the_citizen_is_told_once(house: House) -> None:
    """Four office hours each; twice the sweep is no other than once."""
    case = await house.opens()
    assert await house.clock(cases.return_overdue, NOW + timedelta(hours=4)) == 0  # the break does not count
    first = NOW + timedelta(hours=5)
    assert [await house.clock(cases.return_overdue, first) for _ in range(2)] == [1, 0]
    assert await house.keys(OKA) == ["cases-card", "cases-card"]
    assert await house.keys(SITI) == ["cases-moved"]
    second = OFFICES.to_take(JABAR, first)
    assert [await house.clock(cases.return_overdue, second) for _ in range(2)] == [1, 0]
    assert (await house.case(case)).office is None
    assert await house.keys(VERA) == ["cases-card"]
    assert await house.keys(SITI) == ["cases-moved"]
    assert (await refused(house.takes(OKA, case))).key == "cases-unknown"
    third = OFFICES.to_take(None, second)
    assert await house.clock(cases.return_overdue, third) == 1
    assert await house.clock(cases.return_overdue, third + timedelta(days=30)) == 0  # the last stop: only daily lines
    assert (await house.case(case)).state == WAITING
    assert await house.events(case) == ["opened", "overdue", "overdue", "overdue"]


async def test_taken_and_not_answered_it_goes_back(house: House) -> None:
    """The colleague may take it then; taken and left again, it goes to the desk."""
    case = await house.opens()
    await house.takes(OKA, case)
    late = OFFICES.to_answer(JABAR, NOW)
    await house.clock(cases.return_overdue, late)
    found = await house.case(case)
    assert (found.state, found.holder_id, found.office) == (WAITING, None, JABAR)
    await house.takes(ODE, case, late)
    await house.clock(cases.return_overdue, OFFICES.to_answer(JABAR, late))
    assert (await house.case(case)).office is None
    assert await house.keys(SITI) == ["cases-moved"]


async def test_an_answer_stops_the_clock(house: House) -> None:
    """So does a question back."""
    for how in ("answer", "ask"):
        case = await house.opens()
        await house.answers(OKA, case, how=how)
        assert await house.clock(cases.return_overdue, NOW + timedelta(days=6)) == 0


async def test_thanks_close_and_writing_again_reopens_under_the_same_number(house: House) -> None:
    """Back to whoever answered, with the clock running."""
    case = await house.opens()
    await house.answers(OKA, case)
    await house.does(cases.thank, SITI, case)
    assert (await house.case(case)).state == CLOSED
    assert (await house.keys(OKA))[-1] == "cases-over"
    later = NOW + timedelta(days=3)
    found, again = await house.adds(case, now=later)
    assert again
    assert (found.id, found.state, found.due_at) == (case, TAKEN, OFFICES.to_answer(JABAR, later))
    assert (await house.keys(OKA))[-1] == "cases-added"
    assert await house.events(case) == ["opened", "taken", "answered", "closed", "reopened"]


async def test_after_two_weeks_it_is_another_question(house: House) -> None:
    """Who could still know what it was about?"""
    case = await house.opens()
    await house.answers(OKA, case)
    await house.does(cases.thank, SITI, case)
    assert (await refused(house.adds(case, now=NOW + timedelta(days=15)))).key == "cases-too-old"


async def test_thanks_for_nothing_close_nothing(house: House) -> None:
    """Before the answer there is nothing to be thankful for."""
    case = await house.opens()
    assert (await refused(house.does(cases.thank, SITI, case))).key == "cases-not-answered"


async def test_a_question_back_is_answered_to_the_one_who_asked(house: House) -> None:
    """And the time for an answer begins anew."""
    case = await house.opens()
    await house.answers(OKA, case, "Mesin apa?", how="ask")
    assert (await house.case(case)).state == ASKED
    later = NOW + timedelta(days=1)
    await house.adds(case, now=later)
    assert (await house.case(case)).due_at == OFFICES.to_answer(JABAR, later)
    assert ((await house.keys(OKA))[-1], await house.keys(ODE)) == ("cases-added", ["cases-card"])


async def test_passed_on_to_a_colleague_the_desk_and_back(house: House) -> None:
    """A colleague gets the card; the citizen hears when another office answers."""
    case = await house.opens()
    ode = await house.person(ODE)
    await house.does(cases.pass_on, OKA, case, ode.id, OFFICES)
    assert (await house.case(case)).holder_id == ode.id
    assert (await house.keys(SITI), await house.keys(ODE)) == ([], ["cases-card", "cases-card"])
    await house.does(cases.pass_on, ODE, case, None, OFFICES)
    assert ((await house.case(case)).office, await house.keys(VERA)) == (None, ["cases-card"])
    assert await house.keys(SITI) == ["cases-moved"]
    await house.does(cases.pass_on, VERA, case, None, OFFICES)
    assert (await house.case(case)).office == JABAR
    assert await house.events(case) == ["opened", "passed", "passed", "passed"]


@pytest.mark.parametrize("number", [SULE, VERA, SITI, OKA])
async def test_passed_on_to_nobody_outside_the_office(house: House, number: int) -> None:
    """Not to another province, the ministry, a citizen, or oneself by their number."""
    case = await house.opens()
    other = await house.person(number)
    assert (await refused(house.does(cases.pass_on, OKA, case, other.id, OFFICES))).key == "cases-nobody-there"


async def test_a_revoked_officer_loses_the_case_at_once(house: House) -> None:
    """Their buttons do nothing, the colleague gets the card, and the sweep runs twice without harm."""
    case = await house.opens()
    await house.takes(OKA, case)
    await house.ends_rights(OKA)
    assert (await refused(house.answers(OKA, case))).key == "cases-unknown"
    assert [await house.clock(cases.release, NOW) for _ in range(2)] == [1, 0]
    assert (await house.case(case)).state == WAITING
    assert await house.keys(ODE) == ["cases-card", "cases-card"]
    await house.takes(ODE, case)


async def test_where_nobody_serves_any_more_the_desk_takes_over(house: House) -> None:
    """Also what was opened while somebody still did."""
    case = await house.opens()
    await house.ends_rights(OKA)
    await house.ends_rights(ODE)
    assert [await house.clock(cases.deserted, NOW) for _ in range(2)] == [1, 0]
    assert (await house.case(case)).office is None
    assert await house.keys(VERA) == ["cases-card"]


async def test_a_blocked_citizen_gets_the_answer_on_coming_back(house: House) -> None:
    """The officer is told; what was said waits, in its order, and is sent once."""
    case = await house.opens()
    await house.block(SITI)
    _, reached = await house.answers(OKA, case, "Pertama")
    assert not reached
    await house.answers(OKA, case, "Kedua")
    assert (await house.keys(SITI), await house.clock(cases.again, NOW)) == ([], 0)
    await house.block(SITI, blocked=False)
    assert [await house.clock(cases.again, NOW) for _ in range(2)] == [2, 0]
    assert await house.keys(SITI) == ["cases-answered", "cases-answered"]


async def test_an_answer_that_telegram_refused_is_reported_and_sent_again(house: House) -> None:
    """Found out only while sending: one notice, then delivery when the citizen is back."""
    case = await house.opens()
    await house.answers(OKA, case)
    await house.finish(SITI, outbox.REFUSED)
    await house.block(SITI)
    assert [await house.clock(cases.delivered, NOW) for _ in range(2)] == [1, 0]
    assert (await house.keys(OKA))[-1] == "cases-not-delivered"
    await house.block(SITI, blocked=False)
    assert [await house.clock(cases.again, NOW) for _ in range(2)] == [1, 0]
    await house.finish(SITI, outbox.SENT)
    assert await house.clock(cases.delivered, NOW) == 1
    assert await house.clock(cases.again, NOW) == 0
    assert (await house.keys(SITI)).count("cases-answered") == 2


async def test_an_officer_who_stopped_the_bot_does_not_keep_the_case(house: House) -> None:
    """Additions would reach nobody: the case goes back to the colleagues."""
    case = await house.opens()
    await house.takes(OKA, case)
    await house.block(OKA)
    assert await house.clock(cases.release, NOW) == 1
    assert (await house.case(case)).state == WAITING


async def test_one_line_a_day_at_eight_on_working_days_where_something_waits(house: House) -> None:
    """Every officer of the province and the desk for its own; nobody where nothing waits."""
    await house.opens()
    await house.opens(province=None)
    seven = datetime(2026, 11, 4, 0, 45, tzinfo=UTC)  # 07:45 in Jakarta: open, but not yet eight
    assert await house.clock(cases.daily, seven) == 0
    eight = datetime(2026, 11, 4, 1, 0, tzinfo=UTC)
    assert [await house.clock(cases.daily, eight + timedelta(minutes=place)) for place in range(2)] == [4, 0]
    assert [(await house.keys(one)).count("cases-daily") for one in (OKA, ODE, VERA, ADI, SULE)] == [1, 1, 1, 1, 0]
    saturday = datetime(2026, 11, 7, 2, 0, tzinfo=UTC)
    assert await house.clock(cases.daily, saturday) == 0


async def test_what_nobody_thanked_for_is_over_after_a_week(house: House) -> None:
    """And what was asked back after two; the citizen hears of the second only."""
    answered, asked = await house.opens(), await house.opens()
    await house.answers(OKA, answered)
    await house.answers(OKA, asked, how="ask")
    assert await house.clock(cases.settle, NOW + timedelta(days=7)) == 1
    assert await house.clock(cases.settle, NOW + timedelta(days=14)) == 1
    assert [(await house.case(one)).reason for one in (answered, asked)] == ["answered", "no_reply"]
    assert (await house.keys(SITI)).count("cases-closed-by-office") == 1


async def test_not_more_than_five_at_once(house: House) -> None:
    """The sixth is refused until one of them is answered."""
    numbers = [await house.opens() for _ in range(5)]
    assert (await refused(house.opens())).key == "cases-too-many"
    await house.answers(OKA, numbers[0])
    await house.opens()


@pytest.mark.parametrize("text", ["", "   ", "x" * 3001])
async def test_nothing_empty_and_nothing_that_would_be_cut(house: House, text: str) -> None:
    """On either side."""
    case = await house.opens()
    for attempt in (house.answers(OKA, case, text), house.adds(case, text)):
        assert (await refused(attempt)).key in ("question-text-missing", "question-text-long")


async def test_a_group_gets_the_cards_once_the_ministry_has_confirmed(house: House) -> None:
    """Asked by an officer of the province; a citizen, a colleague elsewhere and the officer's own yes count nothing."""
    for number in (SITI, SULE, VERA):
        assert isinstance(await refused(house.does(groups.ask, number, -100, "Staf", JABAR)), Denied)
    asked: StaffGroup = await house.does(groups.ask, OKA, -100, "Staf Jabar (demo)", JABAR)
    await house.opens()
    assert await house.keys(-100) == []
    for number in (OKA, SITI):
        assert isinstance(await refused(house.does(groups.confirm, number, asked.id)), Denied)
    await house.does(groups.confirm, VERA, asked.id)
    assert (await refused(house.does(groups.confirm, ADI, asked.id))).key == "cases-group-decided"
    before = await house.keys(OKA)
    case = await house.opens()
    assert (await house.keys(-100), await house.keys(OKA)) == (["cases-card"], before)
    async with house.database.begin() as session:
        assert await groups.moved(session, -100, -1001) == 1
    await house.takes(OKA, case)
    await house.adds(case)
    assert await house.keys(-1001) == ["cases-added"]
    await house.does(groups.end, ODE, -1001)
    await house.opens()
    assert await house.keys(-1001) == ["cases-added"]


async def test_another_group_takes_the_place_of_the_first(house: House) -> None:
    """One group for a province; a group serves one province."""
    for chat in (-100, -200):
        asked: StaffGroup = await house.does(groups.ask, OKA, chat, "Staf", JABAR)
        await house.does(groups.confirm, VERA, asked.id)
    await house.opens()
    assert (await house.keys(-100), await house.keys(-200)) == ([], ["cases-card"])
    assert (await refused(house.does(groups.ask, SULE, -200, "Staf", SULSEL))).key == "cases-group-linked"


async def test_words_go_half_a_year_after_the_end(house: House) -> None:
    """The number, who had it and each step stay."""
    case = await house.opens()
    await house.answers(OKA, case)
    await house.does(cases.give_up, SITI, case)
    async with house.database.begin() as session:
        rule = next(one for one in RULES if one.table == "cases")
        assert await batch(session, rule, NOW + timedelta(days=179), Keep()) == 0
        assert await batch(session, rule, NOW + timedelta(days=181), Keep()) == 1
    async with house.database.begin() as session:
        texts: Sequence[str] = (await session.scalars(select(CaseMessage.text))).all()
        assert set(texts) == {""}
        assert await session.scalar(select(func.count()).select_from(CaseEvent)) == 4
    assert (await house.case(case)).question == ""
