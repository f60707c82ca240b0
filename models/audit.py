"""Who did what and when, written once, never changed, and sealed into a chain (`models/chain.py`).

Entries are noted while a transaction works and get their places in the chain as the last thing before its commit: the
row of the head is locked by everybody, so it is locked last and briefly. One entry follows another in commit order,
without gaps, also with several processes. Rejected: numbering at once (chats would queue behind each other), and a
sequence of the database (its numbers have gaps after a rollback).
"""

import secrets
from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Optional

from sqlalchemy import BigInteger, String, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models import chain, db
from models.chain import Content, Entry, Head
from models.db import Base, BigId

if TYPE_CHECKING:
    from models.people import Person

NOTED = "noted"
ONLY = 1  # the id of the only row of `audit_heads`
CHUNK = 1000


class AuditRow(Base):
    """`number` counts from 1; `person_id` None is the operator or the bot itself; `code` is that of the receipt."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger, unique=True)
    at: Mapped[datetime]
    # No foreign key: it would lock the person after the head, whom another chat may hold while it waits for the head.
    person_id: Mapped[int | None] = mapped_column(BigId)
    verb: Mapped[str] = mapped_column(String(32))
    subject: Mapped[str] = mapped_column(String(64), index=True)
    details: Mapped[dict[str, Any]]
    salt: Mapped[str] = mapped_column(String(32))
    previous: Mapped[str] = mapped_column(String(64))
    digest: Mapped[str] = mapped_column(String(64))
    code: Mapped[str] = mapped_column(String(10), unique=True)

    @property
    def content(self) -> Content:
        return Content(self.at, self.person_id, self.verb, self.subject, self.details, self.salt)

    @property
    def entry(self) -> Entry:
        return Entry(self.number, self.content, self.previous, self.digest, self.code)


class AuditHead(Base):
    """The one row that says where the chain ends."""

    __tablename__ = "audit_heads"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger)
    digest: Mapped[str] = mapped_column(String(64))


async def note(
    session: AsyncSession, person: Optional["Person"], verb: str, subject: str, now: datetime, **details: Any
) -> None:
    """One line of the record; `person` None is the operator, `subject` is `kind:id`, details hold ids and numbers."""
    row = AuditRow(
        at=now,
        person_id=person.id if person else None,
        verb=verb,
        subject=subject,
        details=chain.plain(details),
        salt=secrets.token_hex(16),
    )
    row.code = row.content.code
    session.info.setdefault(NOTED, []).append(row)
    db.at_last(session, _seal)


def receipt(session: AsyncSession, subject: str) -> str | None:
    """The code of the receipt for what was noted last about something in this transaction."""
    noted: Sequence[AuditRow] = session.info.get(NOTED, ())
    return next((row.code for row in reversed(noted) if row.subject == subject), None)


async def head(session: AsyncSession, *, locked: bool = False) -> Head | None:
    """Where the chain ends; None when somebody has taken that row away. `locked`: nobody writes until we are done."""
    query = select(AuditHead.number, AuditHead.digest).where(AuditHead.id == ONLY)
    found = (await session.execute(query.with_for_update() if locked else query)).first()
    return Head(found.number, found.digest) if found else None


async def vouched(session: AsyncSession, row: AuditRow) -> bool:
    """True when an entry is as it was sealed, and both of its neighbours (or the head) are tied to it."""
    around = await session.execute(
        select(AuditRow.number, AuditRow.previous, AuditRow.digest).where(
            or_(AuditRow.number == row.number - 1, AuditRow.number == row.number + 1)
        )
    )
    found = {one.number: one for one in around}
    before, after = found.get(row.number - 1), found.get(row.number + 1)
    if after is None:
        end = await head(session)
        next_to = end.digest if end is not None and end.number == row.number else ""
    else:
        next_to = after.previous
    first = before.digest if before else chain.GENESIS if row.number == 1 else ""
    return row.entry.fits and row.previous == first and row.digest == next_to


async def walk(database: db.Database, kept: Head | None = None) -> chain.Walk:
    """Look at every entry, a chunk in each transaction, beside a running bot; a million of them need no more memory."""
    found = chain.Walk(kept)
    async for entry in _entries(database):
        found.take(entry)
    async with database.begin() as session:  # the last ones, and the head, while nobody adds any
        end = await head(session, locked=True)
        while part := await _after(session, found.number, 0):
            for _, entry in part:
                found.take(entry)
        unnumbered = await session.scalar(select(func.count()).where(AuditRow.number.is_(None))) or 0
        found.finish(end)
    if unnumbered:
        found.faults.append(chain.Fault("inserted", 0, 0))
    return found


async def _entries(database: db.Database) -> AsyncIterator[Entry]:
    last, last_id = -(2**62), 0
    while True:
        async with database.begin() as session:
            part = await _after(session, last, last_id)
        for _, entry in part:
            yield entry
        if len(part) < CHUNK:
            return
        last_id, last = part[-1][0], part[-1][1].number


async def _after(session: AsyncSession, number: int, row_id: int) -> list[tuple[int, Entry]]:
    """A chunk of entries with their ids, without the weight of objects that could be changed."""
    later = or_(AuditRow.number > number, (AuditRow.number == number) & (AuditRow.id > row_id))
    rows = await session.execute(
        select(AuditRow.id, AuditRow.number, AuditRow.at, AuditRow.person_id, AuditRow.verb, AuditRow.subject,
               AuditRow.details, AuditRow.salt, AuditRow.previous, AuditRow.digest, AuditRow.code)
        .where(later if row_id else AuditRow.number > number).order_by(AuditRow.number, AuditRow.id).limit(CHUNK)
    )  # fmt: skip
    return [
        (row_id, Entry(number, Content(at, person, verb, subject, details, salt), previous, digest, code))
        for row_id, number, at, person, verb, subject, details, salt, previous, digest, code in rows
    ]


async def _seal(session: AsyncSession) -> None:
    """Give what was noted its place. After the lock only what needs no other lock: nobody then waits in a circle."""
    rows: list[AuditRow] = session.info.pop(NOTED)
    await session.flush()
    end = await head(session, locked=True)
    if end is None or end.number is None:
        raise RuntimeError("the head of the record is gone: run `python -m bot check`")
    number, digest = end.number, end.digest
    for row in rows:
        number += 1
        row.number, row.previous = number, digest
        digest = row.digest = row.content.seal(number, row.previous)
    session.add_all(rows)
    await session.execute(update(AuditHead).where(AuditHead.id == ONLY).values(number=number, digest=digest))
    await session.flush()
