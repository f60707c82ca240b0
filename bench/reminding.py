"""A burst of reminders in a database, as the reminders' own sweep makes them: people, ledger, and messages due now."""

import tempfile
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Table, func, insert, select
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncSession

from bot.migrate import migrate
from models import deadlines, outbox, people, provinces, reminders
from models.activities import Activity
from models.db import Database
from models.outbox import OutboxRow
from models.people import Person
from models.provinces import local_time
from models.queue import WAITING
from models.reminders import Quiet, Reminder
from models.workdays import Workdays

# The report of February 2027 is due on 5 March; three days before at eight, every officer is reminded.
LONG_AGO, DAY = datetime(2027, 2, 20, tzinfo=UTC), date(2027, 3, 2)
ACTIVITIES = 3
TOPIC = "bench"


def address(url: str) -> str:
    """As SQLAlchemy's asynchronous engines want it."""
    driver = "sqlite+aiosqlite" if make_url(url).get_backend_name() == "sqlite" else "postgresql+psycopg"
    return str(make_url(url).set(drivername=driver).render_as_string(hide_password=False))


async def swept() -> list[dict[str, Any]]:
    """One reminder of each province, by a sweep over a small database of its own."""
    places, calendar = provinces.load(), Workdays()
    rule = next(rule for rule in deadlines.load() if rule.id == deadlines.MONTHLY_REPORT)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        database = Database(address(f"sqlite:///{Path(folder) / 'swept.db'}"))
        await migrate(database)
        async with database.begin() as session:
            for number, code in enumerate(places, start=1):
                person = await people.meet(session, number, f"Person {number}", None, "id", LONG_AGO)
                await people.grant(session, None, person, people.OFFICER, code, LONG_AGO)
                session.add_all(
                    Activity(
                        province=code, name=f"Bimtek {place} (demo)", kind="people", unit="orang", target=40,
                        pagu=320_000_000, first_period="2027-02", created_at=LONG_AGO,
                    )
                    for place in range(ACTIVITIES)
                )  # fmt: skip
        for code in ("95", "32", "11"):  # eight in the morning comes three times
            moment = local_time(places[code], DAY, time(8, 5))
            more = 1
            while more:
                async with database.begin() as session:
                    more = await reminders.sweep(session, rule, places, calendar, Quiet(), moment)
        async with database.begin() as session:
            found = (
                await session.execute(
                    select(OutboxRow.content, OutboxRow.asks, Reminder.occasion, Reminder.step, Reminder.province)
                    .join(Reminder, Reminder.outbox_id == OutboxRow.id)
                    .order_by(OutboxRow.id)
                )
            ).all()
        await database.close()
    return [row._asdict() for row in found]


async def remind(url: str, chats: list[int]) -> None:
    """Put one reminder in line for each of these chats, all due now, in one commit."""
    found = await swept()
    database, now = Database(address(url)), datetime.now(UTC)
    persons, rows, ledger = (cast(Table, one.__table__) for one in (Person, OutboxRow, Reminder))
    async with database.begin() as session:
        connection = await session.connection()
        known = {"language": "id", "simulated": False, "created_at": now}
        await connection.execute(
            insert(persons), [known | {"telegram_id": one, "name": f"Chat {one}"} for one in chats]
        )
        ids = await _pairs(session, select(Person.telegram_id, Person.id))
        same = {
            "lane": outbox.REMINDER, "verb": "say", "state": WAITING, "is_dropped": False, "attempts": 0,
            "topic": TOPIC, "created_at": now, "due_at": now,
        }  # fmt: skip
        made = [(chat, found[place % len(found)]) for place, chat in enumerate(chats)]
        key = "{occasion}:{step}:{person}"
        letters = [
            same
            | {"chat_id": chat, "content": one["content"], "asks": one["asks"]}
            | {"dedup_key": key.format(person=ids[chat], **one)}
            for chat, one in made
        ]
        await connection.execute(insert(rows), letters)
        numbers = await _pairs(session, select(OutboxRow.chat_id, OutboxRow.id).where(OutboxRow.topic == TOPIC))
        lines = [
            {
                "person_id": ids[chat], "occasion": one["occasion"], "step": one["step"], "province": one["province"],
                "moment": now, "outbox_id": numbers[chat], "edited": False, "again": 0,
            }
            for chat, one in made
        ]  # fmt: skip
        await connection.execute(insert(ledger), lines)
    await database.close()


async def states(url: str) -> dict[str, int]:
    """What became of them."""
    database = Database(address(url))
    async with database.begin() as session:
        query = select(OutboxRow.state, func.count()).where(OutboxRow.topic == TOPIC).group_by(OutboxRow.state)
        found = await _pairs(session, query)
    await database.close()
    return found


async def _pairs(session: AsyncSession, query: Any) -> dict[Any, Any]:
    return dict(map(tuple, (await session.execute(query)).all()))
