"""What is asked again and again is found by an index: no round of work reads through a table that grows for ever."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from sqlalchemy import Connection, event

from models.people import ADMINISTRATOR, HEAD, OFFICER
from tests.world import World

# These have a row for each message, or for each person who ever wrote.
GROWING = ("inbox", "outbox", "reminders", "broadcast_people", "persons", "conversations", "questions", "case_messages")
Asked = dict[str, Sequence[Any] | Mapping[str, Any]]


@pytest.fixture
def asked(world: World) -> Asked:
    """Every statement of this world with one set of its values."""
    found: Asked = {}

    def keep(_connection: Connection, _cursor: Any, statement: str, values: Any, _context: Any, is_many: bool) -> None:
        found.setdefault(statement, values[0] if is_many else values)

    event.listen(world.app.database.engine.sync_engine, "before_cursor_execute", keep)
    return found


async def _plan(world: World, statement: str, values: Any) -> list[str]:
    async with world.app.database.begin() as session:
        connection = await session.connection()
        steps: Any = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        return [step.detail for step in steps]


def _reads_all(step: str) -> bool:
    """A table from end to end, or all of a chat's messages to sort them."""
    is_scan = any(step == f"SCAN {table}" or step.startswith(f"SCAN {table} AS") for table in GROWING)
    return is_scan or step.endswith("USING INDEX ix_outbox_message (chat_id=?)")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_no_round_of_work_reads_through_all_there_is(world: World, asked: Asked) -> None:
    """SQLite says how it finds the rows; a partial index that is not written as the question is, is not used."""
    await world.person("Bu Admin", ADMINISTRATOR)
    await world.person("Bu Kepala", HEAD, "32")
    petugas = await world.person("Pak Petugas", OFFICER, "32")
    siti = await world.person("Siti")
    for one in (siti, petugas):
        await one.says("/start", "bikin NIB bayar gak?", "/cek WUB", "25 juta", "menu", "/lapor", "halo")
        await one.presses(one.buttons[0])
    asked.clear()
    for one in (siti, petugas):
        await one.says("/bantuan", "bikin NIB bayar gak?", "/cek WUB", "ya", "25 juta", "/tugas", "halo")
        await one.presses(one.buttons[0])
    await world.later(minutes=1)
    found = {
        statement: steps
        for statement, values in list(asked.items())
        if statement.startswith(("SELECT", "UPDATE", "DELETE", "WITH"))
        and any(map(_reads_all, steps := await _plan(world, statement, values)))
    }
    assert not found
