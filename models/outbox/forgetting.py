"""What was said is emptied after a while, or at once; the bare row stays."""

from sqlalchemy import (
    ColumnElement,
    SQLColumnExpression,
    String,
    Text,
    cast,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncSession

from models import papers
from models.db import written
from models.outbox.leaving import made_of
from models.outbox.tables import UNFINISHED, OutboxRow
from models.papers import MADE


def papers_in_line(paper: SQLColumnExpression[int]) -> ColumnElement[bool]:
    """Whether a message has still to carry this file of our own."""
    carried = [
        select(OutboxRow.content[part].as_string()).where(
            OutboxRow.state.in_([written(state) for state in UNFINISHED]),
            OutboxRow.content[part].as_string().startswith(MADE),
        )
        for part in ("photo", "document")
    ]
    return or_(*(literal(MADE).concat(cast(paper, String)).in_(each) for each in carried))


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
