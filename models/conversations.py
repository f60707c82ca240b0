"""Where each person stands in each dialogue: a flow's name and the answers given so far."""

from collections.abc import Collection
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Select, String, bindparam, delete, select
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
    return (await of_all(session, [person_id]))[person_id]


async def of_all(session: AsyncSession, person_ids: Collection[int]) -> dict[int, dict[str, Conversation]]:
    """All dialogues of these people, by person and flow."""
    found: dict[int, dict[str, Conversation]] = {one: {} for one in person_ids}
    for row in await session.scalars(_theirs(), {"people": list(person_ids)}):
        found[row.person_id][row.flow] = row
    return found


@cache
def _theirs() -> Select[Conversation]:
    return select(Conversation).where(Conversation.person_id.in_(bindparam("people", expanding=True, type_=BigInteger)))


async def forget(session: AsyncSession, person_id: int, flow: str) -> None:
    await session.execute(delete(Conversation).where(Conversation.person_id == person_id, Conversation.flow == flow))
