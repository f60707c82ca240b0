"""Where each person stands in each dialogue: a flow's name and the answers given so far."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import JSON

from models.db import Base


class Conversation(Base):
    """One dialogue of one person. At most one is active; the others wait with their answers.

    `run` grows each time the dialogue starts afresh, so that a button of an earlier run is recognised as old.
    Answers keep the order in which they were given.
    """

    __tablename__ = "conversations"

    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), primary_key=True)
    flow: Mapped[str] = mapped_column(String(32), primary_key=True)
    run: Mapped[int] = mapped_column(default=1)
    active: Mapped[bool] = mapped_column(default=True)
    finished: Mapped[bool] = mapped_column(default=False)
    answers: Mapped[dict[str, Any]] = mapped_column(JSON)
    touched_at: Mapped[datetime]


async def of(session: AsyncSession, person_id: int) -> dict[str, Conversation]:
    """All dialogues of a person, by flow."""
    rows = await session.scalars(select(Conversation).where(Conversation.person_id == person_id))
    return {row.flow: row for row in rows}


async def forget(session: AsyncSession, person_id: int, flow: str) -> None:
    await session.execute(delete(Conversation).where(Conversation.person_id == person_id, Conversation.flow == flow))


async def drop_idle(session: AsyncSession, before: datetime) -> Sequence[int]:
    """Delete the answers of dialogues that nobody touched since; returns whose they were."""
    rows = await session.scalars(
        delete(Conversation).where(Conversation.touched_at < before).returning(Conversation.person_id)
    )
    return rows.all()
