"""Staff groups: which group of Telegram belongs to the officers of which province, and who said so."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models import audit, people
from models.db import Base, BigId
from models.errors import Denied, Refused
from models.people import Person, Rights


class StaffGroup(Base):
    """A link asked for by an officer; it holds from when the ministry confirms it until it is ended."""

    __tablename__ = "staff_groups"
    __table_args__ = (
        Index("ix_staff_groups_chat_id", "chat_id"),
        Index(
            "uq_staff_groups_confirmed",
            "province",
            unique=True,
            sqlite_where=text("confirmed_at IS NOT NULL AND ended_at IS NULL"),
            postgresql_where=text("confirmed_at IS NOT NULL AND ended_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    title: Mapped[str] = mapped_column(String(200))
    province: Mapped[str] = mapped_column(String(2))
    asked_by: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    asked_at: Mapped[datetime]
    confirmed_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    confirmed_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    @property
    def holds(self) -> bool:
        return self.confirmed_at is not None and self.ended_at is None


def may_confirm(rights: Rights) -> bool:
    """Who may tie a group to an office: whoever of the ministry may invite its officers."""
    return people.may_invite(rights, people.OFFICER, None)


async def of_province(session: AsyncSession, province: str) -> StaffGroup | None:
    """The group in which the officers of a province work, if one is linked."""
    found: StaffGroup | None = await session.scalar(
        select(StaffGroup).where(
            StaffGroup.province == province, StaffGroup.confirmed_at.is_not(None), StaffGroup.ended_at.is_(None)
        )
    )
    return found


async def of_chat(session: AsyncSession, chat_id: int) -> StaffGroup | None:
    """What a chat is linked to."""
    found: StaffGroup | None = await session.scalar(
        select(StaffGroup).where(
            StaffGroup.chat_id == chat_id, StaffGroup.confirmed_at.is_not(None), StaffGroup.ended_at.is_(None)
        )
    )
    return found


async def ask(
    session: AsyncSession, officer: Person, chat_id: int, title: str, province: str, now: datetime
) -> StaffGroup:
    """An officer asks to have a group linked to the own province; nothing holds yet."""
    if not (await people.rights(session, officer)).serves(province):
        raise Denied("access-denied")
    held = await of_chat(session, chat_id)
    if held is not None:
        raise Refused("cases-group-linked", province=held.province)
    row = StaffGroup(chat_id=chat_id, title=title[:200], province=province, asked_by=officer.id, asked_at=now)
    session.add(row)
    await session.flush()
    await audit.note(session, officer, "asked", f"staff_group:{row.id}", now, province=province)
    return row


async def confirm(session: AsyncSession, person: Person, group_id: int, now: datetime) -> StaffGroup:
    """The ministry confirms: what the province had before is ended, and its cases go to this group from now on."""
    row = await _decidable(session, person, group_id)
    await session.execute(
        update(StaffGroup)
        .where(StaffGroup.ended_at.is_(None), StaffGroup.confirmed_at.is_not(None))
        .where((StaffGroup.province == row.province) | (StaffGroup.chat_id == row.chat_id))
        .values(ended_at=now)
    )
    row.confirmed_by, row.confirmed_at = person.id, now
    await audit.note(session, person, "confirmed", f"staff_group:{row.id}", now, province=row.province)
    return row


async def refuse(session: AsyncSession, person: Person, group_id: int, now: datetime) -> StaffGroup:
    row = await _decidable(session, person, group_id)
    row.ended_at = now
    await audit.note(session, person, "refused", f"staff_group:{row.id}", now, province=row.province)
    return row


async def end(session: AsyncSession, person: Person, chat_id: int, now: datetime) -> StaffGroup:
    """An officer of the province, or the ministry, unties a group: cases go to private chats again."""
    row = await of_chat(session, chat_id)
    rights = await people.rights(session, person)
    if row is None or not (rights.serves(row.province) or may_confirm(rights)):
        raise Denied("access-denied")
    row.ended_at = now
    await audit.note(session, person, "ended", f"staff_group:{row.id}", now, province=row.province)
    return row


async def moved(session: AsyncSession, old: int, new: int) -> int:
    """The group became a supergroup and has another number: its links go with it. How many they were."""
    rows: Sequence[int] = (
        await session.scalars(
            update(StaffGroup).where(StaffGroup.chat_id == old).values(chat_id=new).returning(StaffGroup.id)
        )
    ).all()
    return len(rows)


async def follow(session: AsyncSession, old: int, new: int, now: datetime) -> None:
    """The same for whoever needs no count."""
    await moved(session, old, new)


async def lost(session: AsyncSession, chat_id: int, now: datetime) -> int:
    """The bot was put out of a group: nothing is sent there any more."""
    rows = await session.scalars(
        update(StaffGroup)
        .where(StaffGroup.chat_id == chat_id, StaffGroup.ended_at.is_(None))
        .values(ended_at=now)
        .returning(StaffGroup.id)
    )
    return len(rows.all())


async def _decidable(session: AsyncSession, person: Person, group_id: int) -> StaffGroup:
    if not may_confirm(await people.rights(session, person)):
        raise Denied("access-denied")
    row = await session.get(StaffGroup, group_id, with_for_update=True, populate_existing=True)
    if row is None or row.confirmed_at is not None or row.ended_at is not None:
        raise Refused("cases-group-decided")
    return row
