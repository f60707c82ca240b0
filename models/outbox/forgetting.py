"""What was said is emptied after a while, or at once; the bare row stays."""

from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Text,
    cast,
    select,
    update,
)
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncSession

from models import papers
from models.outbox.leaving import made_of
from models.outbox.tables import UNFINISHED, OutboxRow
from models.papers import MADE


async def papers_wanted(session: AsyncSession) -> set[str]:
    """The references to files of our own that messages have still to carry."""
    return await _papers_in(session, OutboxRow.state.in_(UNFINISHED))


async def empty_old(session: AsyncSession, before: datetime) -> int:
    """Empty the values of finished messages; the bare row stays, so that a dedup key keeps its force."""
    result = await session.execute(
        update(OutboxRow)
        .where(OutboxRow.state.not_in(UNFINISHED), OutboxRow.finished_at < before, OutboxRow.content.is_not(None))
        .values(content=None, asks=False, error=None)
    )
    assert isinstance(result, CursorResult)
    return result.rowcount


async def empty_of(session: AsyncSession, chat_id: int) -> int:
    """Empty at once what was said in one chat, with the files made for it; what is still on its way stays."""
    finished = (OutboxRow.chat_id == chat_id) & OutboxRow.state.not_in(UNFINISHED)
    await papers.drop(session, await _papers_in(session, finished))
    result = await session.execute(
        update(OutboxRow).where(finished, OutboxRow.content.is_not(None)).values(content=None, asks=False, error=None)
    )
    assert isinstance(result, CursorResult)
    return result.rowcount


async def empty_about(session: AsyncSession, topic: str) -> None:
    """Empty at once what was said about a topic, in whatever chat; what is still on its way stays."""
    await session.execute(
        update(OutboxRow)
        .where(OutboxRow.topic == topic, OutboxRow.state.not_in(UNFINISHED), OutboxRow.content.is_not(None))
        .values(content=None, asks=False, error=None)
    )


async def _papers_in(session: AsyncSession, which: ColumnElement[bool]) -> set[str]:
    with_one = cast(OutboxRow.content, Text).contains(f'": "{MADE}', autoescape=True)
    contents = await session.scalars(select(OutboxRow.content).where(which, with_one))
    return {made for content in contents if content and (made := made_of(content))}
