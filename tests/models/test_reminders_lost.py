"""Many of whom nobody knows whether they got theirs: decided in parts, once, by one administrator."""

import asyncio
from collections.abc import Sequence
from datetime import date

import pytest
from sqlalchemy import insert, select

from models.db import Database
from models.errors import Denied, Refused
from models.outbox import SENT, UNKNOWN
from models.people import ADMINISTRATOR, OFFICER, VERIFIER, Grant, Person
from models.reminders import ledger
from tests.models.test_reminders import BEFORE, JABAR, Office, at

STEP = date(2027, 3, 2)
MANY = ledger.AT_ONCE + 1


class Book(Office):
    """A morning whose messages may all be lost, and the administrator who reads of it."""

    rina: Person

    async def lost(self) -> Sequence[ledger.Lost]:
        async with self.database.begin() as session:
            return await ledger.lost(session, self.rina)

    async def all_arrived(self, by: Person, last: int) -> int:
        async with self.database.begin() as session:
            return await ledger.all_arrived(session, by, last, at(STEP, 9))

    async def all_again(self, by: Person, last: int) -> int:
        async with self.database.begin() as session:
            return await ledger.send_all_again(session, by, last, at(STEP, 9))


@pytest.fixture
async def book(database: Database) -> Book:
    found = Book(database)
    found.rina = await found.person("Rina", ADMINISTRATOR)
    await found.activity("Bimtek")
    people = [
        {"telegram_id": 2 * 10**9 + place, "name": f"Orang {place}", "language": "id", "created_at": BEFORE}
        for place in range(MANY)
    ]
    async with database.begin() as session:
        await session.execute(insert(Person), people)
        ids = await session.scalars(select(Person.id).where(Person.telegram_id >= 2 * 10**9))
        grants = [{"person_id": one, "role": OFFICER, "province": JABAR, "granted_at": BEFORE} for one in ids]
        await session.execute(insert(Grant), grants)
    while await found.sweep(at(STEP)):
        pass
    await found.put(state=UNKNOWN, finished_at=at(STEP, 8, 1))
    return found


async def test_so_many_at_once_and_the_rest_after_that(book: Book) -> None:
    """A transaction has its limits; nobody is left out, nobody is sent a second one without having been decided on."""
    lost = await book.lost()
    assert len(lost) == MANY
    assert await book.all_again(book.rina, lost[-1].number) == ledger.AT_ONCE
    (left,) = await book.lost()
    assert left.number == lost[-1].number
    assert await book.all_arrived(book.rina, left.number) == 1
    again = 0
    while batch := await book.sweep(at(STEP, 9)):
        again += batch
    assert again == ledger.AT_ONCE
    assert {row.chat_id for row in await book.rows() if row.state == SENT} == {left.person.telegram_id}


async def test_two_administrators_decide_once(book: Book) -> None:
    """Both press at the same moment: one is told that it has been decided."""
    other, last = await book.person("Adi", ADMINISTRATOR), (await book.lost())[ledger.AT_ONCE - 1].number
    ends = await asyncio.gather(
        book.all_arrived(book.rina, last), book.all_again(other, last), return_exceptions=True
    )  # fmt: skip
    assert sorted(map(repr, ends)) == sorted(map(repr, (ledger.AT_ONCE, Refused("reminders-not-lost"))))
    assert len(await book.lost()) == 1


async def test_nobody_else_decides(book: Book) -> None:
    """Neither a verifier nor an officer; and nothing has changed after they tried."""
    last = (await book.lost())[-1].number
    for who in (await book.person("Vera", VERIFIER), await book.person("Dedi", OFFICER, JABAR)):
        for decide in (book.all_arrived, book.all_again):
            with pytest.raises(Denied):
                await decide(who, last)
    assert len(await book.lost()) == MANY
