"""What is opened is told to whoever waits for it in that province, once each; so are the days people wait for."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from models import eligibility, mydata, notices, openings, outbox, people, provinces, watchers
from models.audit import AuditRow
from models.db import Database
from models.errors import Denied, Refused
from models.notices import Notice
from models.openings import Board, Opening, Terms
from models.outbox import Message, OutboxRow
from models.people import ADMINISTRATOR, OFFICER, VERIFIER, Person
from models.reminders import Quiet
from models.watchers import Watcher
from tests import once

PROVINCES = provinces.load()
CATALOGUE = once.content().catalogue
NOW = datetime(2026, 11, 3, 2, tzinfo=UTC)  # nine o'clock in Jakarta, eleven in Papua
TODAY = date(2026, 11, 3)
TERMS = Terms(date(2026, 11, 10), date(2026, 11, 20), quota=25)
RUNNING = Terms(TODAY, date(2026, 11, 20), quota=25)
JABAR, SULSEL, PAPUA = "32", "73", "91"
BOSS = 1


class Ministry:
    """People and openings in a database, and the sweeps."""

    def __init__(self, database: Database) -> None:
        self.database = database

    async def person(self, number: int, role: str | None = None, province: str | None = None) -> Person:
        async with self.database.begin() as session:
            person = await people.meet(session, number, f"Orang {number}", None, "id", NOW)
            if role:
                await people.grant(session, None, person, role, province, NOW)
        return person

    async def watches(self, number: int, province: str | None = JABAR, programme: str = "WUB") -> Person:
        person = await self.person(number)
        async with self.database.begin() as session:
            await watchers.watch(session, person, CATALOGUE, PROVINCES, programme, province, NOW)
        return person

    async def opens(
        self, codes: Sequence[str] | None = (JABAR,), terms: Terms = TERMS, programme: str = "WUB", now: datetime = NOW
    ) -> Opening:
        boss = await self.person(BOSS, ADMINISTRATOR)
        async with self.database.begin() as session:
            return await openings.open_up(session, boss, CATALOGUE, programme, codes, terms, now)

    async def closes(self, opening: Opening, now: datetime = NOW) -> int:
        boss = await self.person(BOSS)
        async with self.database.begin() as session:
            return (await openings.close(session, boss, opening.id, now))[1]

    async def sweep(self, now: datetime = NOW) -> int:
        """All batches of one sweep; how many messages were new."""
        told = 0
        while True:
            async with self.database.begin() as session:
                batch = await watchers.sweep(session, CATALOGUE, PROVINCES, Quiet(), now)
            told += batch
            if not batch:
                return told

    async def remind(
        self, number: int, day: date, province: str | None = JABAR, fact: str = "age", programme: str = "KUR"
    ) -> Person:
        person = await self.person(number)
        async with self.database.begin() as session:
            line = Message("openings-reminder-line", {"name": programme, "fact": fact})
            await notices.remind(session, person, programme, fact, day, province, line, NOW)
        return person

    async def say_days(self, now: datetime) -> int:
        told = 0
        while True:
            async with self.database.begin() as session:
                batch = await notices.sweep(session, PROVINCES, Quiet(), now)
            told += batch
            if not batch:
                return told

    async def messages(self) -> Sequence[OutboxRow]:
        async with self.database.begin() as session:
            return (await session.scalars(select(OutboxRow).order_by(OutboxRow.chat_id, OutboxRow.id))).all()

    async def told(self) -> list[int]:
        return [row.chat_id for row in await self.messages()]


@pytest.fixture
def ministry(database: Database) -> Ministry:
    return Ministry(database)


# ---- what is open ----------------------------------------------------------------------------------------------


def opened(codes: list[str] | None = None, programme: str = "WUB", **terms: Any) -> Opening:
    return openings.planned(programme, codes, Terms(**{"first_on": TODAY, "last_on": TODAY, **terms}))


@pytest.mark.parametrize(
    "found, province, facts",
    [
        ([], JABAR, {}),
        ([opened([JABAR])], JABAR, {}),
        ([opened([JABAR], quota=25)], JABAR, {"quota_left": True}),
        ([opened([JABAR], quota=0)], JABAR, {"quota_left": False}),
        ([opened([JABAR], quota=0), opened([JABAR], quota=2)], JABAR, {"quota_left": True}),
        ([opened([JABAR], quota=0), opened([JABAR])], JABAR, {}),
        ([opened([JABAR], quota=25)], PAPUA, {}),
        ([opened([JABAR], quota=25)], None, {}),
        ([opened(None, quota=25)], None, {"quota_left": True}),
        ([opened([JABAR], quota=9, first_on=TODAY + timedelta(1), last_on=TODAY + timedelta(9))], JABAR, {}),
        ([opened([JABAR], topics=("batik", "tenun"))], JABAR, {"batch.topics": ["batik", "tenun"]}),
        ([opened([JABAR], topics=("batik",)), opened([JABAR], topics=("tenun",))], JABAR,
         {"batch.topics": ["batik", "tenun"]}),
        ([opened([JABAR], topics=("batik",)), opened([JABAR])], JABAR, {}),
        ([opened([JABAR], programme="LEG", quota=25)], JABAR, {}),
    ],
)  # fmt: skip
def test_what_the_office_knows_of_a_class(found: list[Opening], province: str | None, facts: dict[str, Any]) -> None:
    """Only what was said, for the province where it was said; nothing that the programme has no condition for."""
    assert Board(found, TODAY).facts(CATALOGUE.programmes["WUB"], province) == facts


def test_what_the_office_knows_of_a_call() -> None:
    """Open, over since its last day, and to come are told apart; the days of purchase are those that were named."""
    machines = CATALOGUE.programmes["RMP"]
    yesterday = TODAY - timedelta(days=1)
    days = {"bought_from": date(2026, 1, 1), "bought_until": date(2026, 9, 30)}
    running = opened([JABAR], "RMP", **days)
    over = opened([JABAR], "RMP", first_on=yesterday, last_on=yesterday)
    coming = opened([JABAR], "RMP", first_on=TODAY + timedelta(1), last_on=TODAY + timedelta(2))
    assert Board([running], TODAY).facts(machines, JABAR) == {
        "window_open": True, "call.starts": "2026-01-01", "call.ends": "2026-09-30",
    }  # fmt: skip
    assert Board([opened([JABAR], "RMP")], TODAY).facts(machines, JABAR) == {"window_open": True}
    assert Board([over], TODAY).facts(machines, JABAR) == {"window_open": False}
    assert Board([over], TODAY).facts(machines, PAPUA) == {}
    assert Board([over, coming], TODAY).facts(machines, JABAR) == {}


def test_every_fact_of_an_opening_is_one_that_only_the_office_knows() -> None:
    """No answer of a person can be overwritten by it, and no rule is given a value that the fact cannot have."""
    for programme in CATALOGUE.programmes.values():
        row = opened([JABAR], programme.id, quota=3, topics=("batik",), bought_from=TODAY, bought_until=TODAY)
        for name, value in Board([row], TODAY).facts(programme, JABAR).items():
            assert programme.glossary[name].asked_of == "office"
            assert programme.glossary[name].allows(value)
            assert eligibility.check(programme, {name: value}).programme == programme.id


async def test_it_is_read_from_the_database(ministry: Ministry) -> None:
    """What is closed, and what ended in another year, counts for nothing."""
    await ministry.opens(terms=RUNNING)
    programme = CATALOGUE.programmes["WUB"]
    async with ministry.database.begin() as session:
        assert await openings.of(session, programme, JABAR, TODAY) == {"quota_left": True}
        assert await openings.of(session, programme, JABAR, date(2027, 1, 1)) == {}
    await ministry.closes(await ministry.opens([PAPUA], RUNNING))
    async with ministry.database.begin() as session:
        assert await openings.of(session, programme, PAPUA, TODAY) == {}


# ---- who may open ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role, province", [(None, None), (OFFICER, JABAR), (VERIFIER, None)])
async def test_nobody_but_an_administrator_opens(ministry: Ministry, role: str | None, province: str | None) -> None:
    """Nor changes, nor closes, nor sees the list."""
    row, somebody = await ministry.opens(), await ministry.person(2, role, province)
    attempts: list[Callable[[Any], Awaitable[object]]] = [
        lambda session: openings.open_up(session, somebody, CATALOGUE, "WUB", [JABAR], TERMS, NOW),
        lambda session: openings.change(session, somebody, CATALOGUE, row.id, TERMS, NOW),
        lambda session: openings.close(session, somebody, row.id, NOW),
        lambda session: openings.one(session, somebody, row.id, NOW),
        lambda session: openings.seen_by(session, somebody, NOW),
    ]
    for attempt in attempts:
        async with ministry.database.begin() as session:
            with pytest.raises(Denied):
                await attempt(session)


@pytest.mark.parametrize(
    "terms, key",
    [
        (Terms(TODAY - timedelta(1), TODAY), "openings-day-past"),
        (Terms(TODAY, TODAY - timedelta(1)), "openings-day-before"),
        (Terms(TODAY, TODAY + timedelta(400)), "openings-day-far"),
        (Terms(TODAY + timedelta(400), TODAY + timedelta(500)), "openings-day-far"),
        (Terms(TODAY, TODAY, quota=-1), "openings-quota-wrong"),
        (Terms(TODAY, TODAY, bought_from=TODAY, bought_until=TODAY - timedelta(1)), "openings-day-before"),
    ],
)
async def test_terms_that_make_no_sense(ministry: Ministry, terms: Terms, key: str) -> None:
    """A day that is over, an end before the beginning, a slip in the year, fewer than no places."""
    with pytest.raises(Refused) as refused:
        await ministry.opens(terms=terms)
    assert refused.value.key == key


async def test_what_was_done_is_on_record(ministry: Ministry) -> None:
    """Opening, changing and closing, each with who did it; a second closing is refused."""
    row = await ministry.opens()
    boss = await ministry.person(BOSS)
    async with ministry.database.begin() as session:
        await openings.change(session, boss, CATALOGUE, row.id, Terms(TODAY, TODAY), NOW)
    await ministry.closes(row)
    async with ministry.database.begin() as session:
        record = await session.scalars(select(AuditRow.verb).where(AuditRow.subject == f"opening:{row.id}"))
        assert list(record) == ["opened", "changed", "closed"]
        with pytest.raises(Refused):
            await openings.close(session, boss, row.id, NOW)


# ---- who is told -----------------------------------------------------------------------------------------------


async def test_only_who_waits_for_it_there_is_told(ministry: Ministry) -> None:
    """One message for each watcher of an opened province, or of any; none to others, and the preview has said so."""
    for number, province in ((11, JABAR), (12, JABAR), (13, PAPUA), (14, None)):
        await ministry.watches(number, province)
    await ministry.watches(15, JABAR, "KUR")
    await ministry.person(16)
    async with ministry.database.begin() as session:
        assert await watchers.to_tell(session, "WUB", [JABAR]) == {None: 1, JABAR: 2}
        assert await watchers.to_tell(session, "WUB", None) == {None: 1, JABAR: 2, PAPUA: 1}
    row = await ministry.opens([JABAR])
    assert await ministry.sweep() == 3
    assert await ministry.sweep() == 0
    assert await ministry.told() == [11, 12, 14]
    assert {one.lane for one in await ministry.messages()} == {outbox.BULK}
    async with ministry.database.begin() as session:
        assert await watchers.told(session, row.id) == 3
        assert await watchers.to_tell(session, "WUB", [JABAR], row.id) == {}


async def test_all_provinces_at_once(ministry: Ministry) -> None:
    """An opening for all reaches every watcher."""
    for number, province in enumerate((JABAR, SULSEL, PAPUA, None), 11):
        await ministry.watches(number, province)
    await ministry.opens(None)
    assert await ministry.sweep() == 4


async def test_processes_share_the_work_without_a_double(ministry: Ministry) -> None:
    """More people than two batches, three processes at once, again and again: one message each."""
    count = 2 * watchers.BATCH + 5
    for number in range(11, 11 + count):
        await ministry.watches(number)
    await ministry.opens()
    told = await asyncio.gather(*(ministry.sweep() for _ in range(3)))
    assert sum(told) + await ministry.sweep() == count
    assert await ministry.told() == list(range(11, 11 + count))


async def test_a_restart_in_the_middle_loses_nobody(ministry: Ministry) -> None:
    """One batch is committed, the next is lost with the process: afterwards everybody has exactly one message."""
    count = watchers.BATCH + 5
    for number in range(11, 11 + count):
        await ministry.watches(number)
    await ministry.opens()
    async with ministry.database.begin() as session:
        assert await watchers.sweep(session, CATALOGUE, PROVINCES, Quiet(), NOW) == watchers.BATCH

    async def dies() -> None:
        async with ministry.database.begin() as session:
            assert await watchers.sweep(session, CATALOGUE, PROVINCES, Quiet(), NOW) == 5
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await dies()
    assert await ministry.sweep() == 5
    assert await ministry.told() == list(range(11, 11 + count))


async def test_who_asks_later_is_told_while_it_is_open(ministry: Ministry) -> None:
    """Once, though others were told before; after the last day nobody is."""
    await ministry.watches(11)
    await ministry.opens()
    assert await ministry.sweep() == 1
    await ministry.watches(12)
    await ministry.watches(12)
    assert await ministry.sweep(NOW + timedelta(days=2)) == 1
    await ministry.watches(13)
    assert await ministry.sweep(datetime(2026, 11, 21, 2, tzinfo=UTC)) == 0
    assert await ministry.told() == [11, 12]


async def test_what_is_in_line_stays_there_for_whoever_wants_no_more(ministry: Ministry) -> None:
    """An announcement that has not left yet is taken back with the wish, and with all data of the person."""
    ayu, beni, cici = await ministry.watches(11), await ministry.watches(12), await ministry.watches(13)
    await ministry.opens()
    assert await ministry.sweep() == 3
    async with ministry.database.begin() as session:
        assert await watchers.unwatch(session, ayu, "WUB", NOW)
        await mydata.erase(session, beni, "all", NOW)
    states = {row.chat_id: row.state for row in await ministry.messages()}
    assert states[cici.telegram_id] == "waiting"
    assert {states[ayu.telegram_id], states[beni.telegram_id]} == {"cancelled"}


async def test_asking_again_is_no_way_to_a_second_notice(ministry: Ministry) -> None:
    """Not by asking twice, nor by stopping and asking again, nor for another province; a new opening is new."""
    ayu = await ministry.watches(11)
    await ministry.opens([JABAR, PAPUA])
    assert await ministry.sweep() == 1
    async with ministry.database.begin() as session:
        assert await watchers.unwatch(session, ayu, "WUB", NOW)
        assert not await watchers.unwatch(session, ayu, "WUB", NOW)
    await ministry.watches(11, PAPUA)
    assert await ministry.sweep() == 0
    await ministry.opens([PAPUA])
    assert await ministry.sweep() == 1


async def test_who_asked_for_another_province_waits_for_that_one(ministry: Ministry) -> None:
    """A changed province is the one that counts."""
    await ministry.watches(11, JABAR)
    await ministry.watches(11, PAPUA)
    await ministry.opens([JABAR])
    assert await ministry.sweep() == 0
    await ministry.opens([PAPUA])
    assert await ministry.sweep() == 1


async def test_closed_before_it_was_told_reaches_nobody(ministry: Ministry) -> None:
    """Closed in the night, or while the messages wait in line: nothing is sent."""
    await ministry.watches(11)
    night = datetime(2026, 11, 3, 16, tzinfo=UTC)  # 23:00 in Jakarta
    row = await ministry.opens(now=night)
    assert await ministry.sweep(night) == 0
    assert await ministry.closes(row, night) == 0
    assert await ministry.sweep(NOW + timedelta(days=1)) == 0
    other = await ministry.opens()
    assert await ministry.sweep() == 1
    assert await ministry.closes(other) == 1
    assert [one.state for one in await ministry.messages()] == [outbox.CANCELLED]


async def test_a_change_reaches_what_has_not_left(ministry: Ministry) -> None:
    """The waiting message says the new days; nobody gets a second one."""
    await ministry.watches(11)
    row = await ministry.opens()
    await ministry.sweep()
    boss = await ministry.person(BOSS)
    async with ministry.database.begin() as session:
        await openings.change(
            session, boss, CATALOGUE, row.id, Terms(date(2026, 11, 12), date(2026, 11, 28), note="Bawa NIB"), NOW
        )
    assert await ministry.sweep() == 0
    (message,) = await ministry.messages()
    assert "2026-11-28" in str(message.content)
    assert "Bawa NIB" in str(message.content)
    assert "2026-11-20" not in str(message.content)


async def test_nobody_is_woken(ministry: Ministry) -> None:
    """In the night of the own province nothing is put in line; whoever named none sleeps as Jakarta does."""
    for number, province in ((11, JABAR), (12, PAPUA), (13, None)):
        await ministry.watches(number, province)
    await ministry.opens(None)
    assert await ministry.sweep(datetime(2026, 11, 3, 22, 30, tzinfo=UTC)) == 1  # 07:30 in Papua, 05:30 in Java
    assert await ministry.told() == [12]
    assert await ministry.sweep(datetime(2026, 11, 4, 0, 30, tzinfo=UTC)) == 2
    assert await ministry.told() == [11, 12, 13]


async def test_who_stopped_the_bot_is_told_on_coming_back(ministry: Ministry) -> None:
    """If it is still open then; the preview does not count them."""
    ayu = await ministry.watches(11)
    await ministry.opens()
    async with ministry.database.begin() as session:
        await people.mark_blocked(session, ayu.telegram_id, NOW)
    assert await ministry.sweep() == 0
    async with ministry.database.begin() as session:
        assert await watchers.to_tell(session, "WUB", [JABAR]) == {}
    await ministry.person(11)
    assert await ministry.sweep() == 1


async def test_what_is_forged_is_not_kept(ministry: Ministry) -> None:
    """A programme or a province that does not exist is refused."""
    ayu = await ministry.person(11)
    for programme, province in (("NOPE", JABAR), ("WUB", "00")):
        async with ministry.database.begin() as session:
            with pytest.raises(Refused):
                await watchers.watch(session, ayu, CATALOGUE, PROVINCES, programme, province, NOW)
    with pytest.raises(Refused):
        await ministry.opens(programme="NOPE")
    with pytest.raises(Refused):
        await ministry.opens([])


# ---- days of one person ----------------------------------------------------------------------------------------


async def test_a_day_is_said_at_eight_of_the_own_province(ministry: Ministry) -> None:
    """Not a minute earlier, once, and then it is gone; without a province it is eight in Jakarta."""
    for number, province in ((11, JABAR), (12, PAPUA), (13, None)):
        await ministry.remind(number, date(2026, 11, 9), province)
    assert await ministry.say_days(datetime(2026, 11, 8, 22, 59, tzinfo=UTC)) == 0
    assert await ministry.say_days(datetime(2026, 11, 8, 23, 0, tzinfo=UTC)) == 1
    assert await ministry.told() == [12]
    assert await ministry.say_days(datetime(2026, 11, 9, 0, 59, tzinfo=UTC)) == 0
    assert await ministry.say_days(datetime(2026, 11, 9, 1, 0, tzinfo=UTC)) == 2
    assert await ministry.say_days(datetime(2026, 11, 9, 2, 0, tzinfo=UTC)) == 0
    assert {row.lane for row in await ministry.messages()} == {outbox.REMINDER}
    assert "openings-reminder-late" not in str([row.content for row in await ministry.messages()])
    async with ministry.database.begin() as session:
        assert list(await session.scalars(select(Notice.id))) == []


async def test_what_is_late_comes_in_one_message_that_says_so(ministry: Ministry) -> None:
    """After days without the bot: one message, the late days named, the one of today without an apology."""
    for day, fact in ((9, "age"), (11, "business_age_months")):
        await ministry.remind(11, date(2026, 11, day), fact=fact)
    await ministry.remind(11, date(2026, 11, 12), programme="KIP")
    assert await ministry.say_days(datetime(2026, 11, 11, 5, tzinfo=UTC)) == 1
    (row,) = await ministry.messages()
    lines = Message.load(row.content or {}).values["lines"]  # type: ignore[index]
    assert [line["key"] for line in lines] == ["openings-reminder-late", "openings-reminder-line"]
    assert lines[0]["values"]["day"] == "2026-11-09"


async def test_late_in_the_evening_waits_for_the_morning(ministry: Ministry) -> None:
    """Nobody is woken for a day that was missed."""
    await ministry.remind(11, date(2026, 11, 9))
    assert await ministry.say_days(datetime(2026, 11, 9, 15, tzinfo=UTC)) == 0
    assert await ministry.say_days(datetime(2026, 11, 10, 0, 59, tzinfo=UTC)) == 0
    assert await ministry.say_days(datetime(2026, 11, 10, 1, tzinfo=UTC)) == 1


async def test_processes_say_a_day_once(ministry: Ministry) -> None:
    """Three at once, and one that dies in between: one message for each person, with all of their lines."""
    count = notices.BATCH + 5
    for number in range(11, 11 + count):
        await ministry.remind(number, date(2026, 11, 9))
        await ministry.remind(number, date(2026, 11, 9), fact="business_age_months")
    morning = datetime(2026, 11, 9, 1, tzinfo=UTC)

    async def dies() -> None:
        async with ministry.database.begin() as session:
            assert await notices.sweep(session, PROVINCES, Quiet(), morning) == notices.BATCH
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await dies()
    told = await asyncio.gather(*(ministry.say_days(morning) for _ in range(3)))
    assert sum(told) + await ministry.say_days(morning) == count
    rows = await ministry.messages()
    assert [row.chat_id for row in rows] == list(range(11, 11 + count))
    assert all(len((row.content or {})["values"]["lines"]) == 2 for row in rows)


async def test_a_day_can_be_moved_and_taken_back(ministry: Ministry) -> None:
    """One day for each fact of a programme: the last that was asked for."""
    ayu = await ministry.remind(11, date(2026, 11, 9))
    await ministry.remind(11, date(2026, 11, 12), PAPUA)
    async with ministry.database.begin() as session:
        (row,) = await notices.of(session, ayu)
        assert (row.on_day, row.province) == (date(2026, 11, 12), PAPUA)
        assert await notices.take_back(session, ayu, "KUR", "age")
        assert not await notices.take_back(session, ayu, "KUR", "age")
    assert await ministry.say_days(datetime(2026, 11, 13, 2, tzinfo=UTC)) == 0


@pytest.mark.parametrize("day", [TODAY, date(2020, 1, 1), date(2031, 11, 4), date.max])
async def test_a_day_must_be_near_and_to_come(ministry: Ministry, day: date) -> None:
    """From tomorrow to five years ahead."""
    with pytest.raises(Refused):
        await ministry.remind(11, day)


async def test_who_stopped_the_bot_hears_of_it_later(ministry: Ministry) -> None:
    """With the words that it is late."""
    ayu = await ministry.remind(11, date(2026, 11, 9))
    async with ministry.database.begin() as session:
        await people.mark_blocked(session, ayu.telegram_id, NOW)
    assert await ministry.say_days(datetime(2026, 11, 9, 2, tzinfo=UTC)) == 0
    await ministry.person(11)
    assert await ministry.say_days(datetime(2026, 11, 19, 2, tzinfo=UTC)) == 1
    assert "openings-reminder-late" in str((await ministry.messages())[0].content)


async def test_a_person_is_forgotten_with_all_of_it(ministry: Ministry) -> None:
    """What one asked for goes; what others asked for stays."""
    ayu, _ = await ministry.watches(11), await ministry.watches(12)
    await ministry.watches(11, None, "KUR")
    await ministry.remind(11, date(2026, 11, 9))
    async with ministry.database.begin() as session:
        assert (await watchers.drop(session, ayu), await notices.drop(session, ayu)) == (2, 1)
        assert len((await session.scalars(select(Watcher))).all()) == 1
        assert await watchers.watched(session, ayu) == []
