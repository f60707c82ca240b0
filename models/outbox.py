"""Everything the bot says, kept as a key with values until it has left exactly as often as it should."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Float,
    Index,
    Integer,
    Select,
    SmallInteger,
    String,
    Text,
    bindparam,
    case,
    cast,
    func,
    select,
    text,
    update,
)
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, aliased, mapped_column
from sqlalchemy.types import JSON

from models import papers
from models.db import Base, BigId, UTCDateTime
from models.pace import ChatPace
from models.papers import MADE, Paper, is_made
from models.people import Person
from models.queue import LEASED, WAITING, add_new, nothing_before

# Lanes: an answer overtakes a reminder, a reminder overtakes a broadcast.
# What is of no use a moment later overtakes all, and is never tried again.
INSTANT, REPLY, REMINDER, BULK = -1, 0, 1, 2
SENT, REFUSED, UNKNOWN, CANCELLED = "sent", "refused", "unknown", "cancelled"
UNFINISHED = (WAITING, LEASED)

Localized = Mapping[str, str]


@dataclass(frozen=True)
class Button:
    """A button: `label` is a text key, or content in every language; `data` is what it means (at most 64 bytes).

    One with a `url` opens an address; with `share`, a message of a key and values, it offers to send that and the
    address to somebody. `data` is then what happens when its words are typed.
    """

    label: str | Localized
    data: str = ""
    values: Mapping[str, Any] | None = None
    url: str | None = None
    share: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Result:
    """One of the answers offered after the bot's name in any chat: what the list shows, and what is sent when chosen.

    `title` and `about` are text keys, or content in every language, like the label of a button.
    """

    id: str
    title: str | Localized
    key: str
    values: Mapping[str, Any] | None = None
    about: str | Localized | None = None
    title_values: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Message:
    """What to say, before anybody chose words for it.

    `choices` are numbered answers, `ways` are the ways out below them. With `listed` the words name the choices
    already, with the same numbers, so that their buttons bear the number alone. `photo` and `document` are Telegram
    file ids, or what `papers.keep` returned for a file of our own. `edit` is the id of the message to change instead of
    sending a new one (`caption`: it is a photo with words below), `pressed` the data of the button that was pressed
    below it; `callback` the button press to acknowledge. `reply_to` is the message of the same chat that it answers.
    `query` is the inline query that `results` answer.
    """

    key: str
    values: Mapping[str, Any] | None = None
    choices: tuple[Button, ...] = ()
    ways: tuple[Button, ...] = ()
    listed: bool = False
    photo: str | None = None
    document: str | None = None
    edit: int | None = None
    caption: bool = False
    pressed: str | None = None
    callback: str | None = None
    reply_to: int | None = None
    query: str | None = None
    results: tuple[Result, ...] = ()

    @classmethod
    def load(cls, content: Mapping[str, Any]) -> "Message":
        """The message as it was put into the database."""
        plain = dict(content)
        for name in ("choices", "ways"):
            plain[name] = tuple(Button(**button) for button in plain.get(name, ()))
        plain["results"] = tuple(Result(**result) for result in plain.get("results", ()))
        return cls(**plain)

    def dump(self) -> dict[str, Any]:
        return {name: value for name, value in asdict(self).items() if value not in (None, (), {}, False)}


class OutboxRow(Base):
    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_waiting",
            "lane",
            "id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index(
            "ix_outbox_unfinished",
            "chat_id",
            "lane",
            "id",
            sqlite_where=text("state IN ('waiting', 'leased')"),
            postgresql_where=text("state IN ('waiting', 'leased')"),
        ),
        Index("ix_outbox_shown", "chat_id", "id", sqlite_where=text("asks"), postgresql_where=text("asks")),
        Index("ix_outbox_message", "chat_id", "message_id"),
        Index(
            "ix_outbox_full",
            "finished_at",
            sqlite_where=text("content IS NOT NULL"),
            postgresql_where=text("content IS NOT NULL"),
        ),
        Index("ix_outbox_topic", "topic"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    lane: Mapped[int] = mapped_column(SmallInteger, default=REPLY)
    verb: Mapped[str] = mapped_column(String(16), default="say")
    state: Mapped[str] = mapped_column(String(16), default=WAITING)
    content: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    asks: Mapped[bool] = mapped_column(default=False)
    is_dropped: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    lease_ends: Mapped[float | None]
    leased_by: Mapped[str | None] = mapped_column(String(40))
    attempts: Mapped[int] = mapped_column(default=0)
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    dedup_key: Mapped[str | None] = mapped_column(String(200), unique=True)
    topic: Mapped[str | None] = mapped_column(String(120))
    error: Mapped[str | None] = mapped_column(Text)


@dataclass(frozen=True)
class Parcel:
    """One leased row, free of the session that leased it. `slot` is the wall-clock second at which it may leave.

    `paper` is the file of our own that goes with it.
    """

    row_id: int
    chat_id: int
    lane: int
    verb: str
    content: dict[str, Any]
    attempts: int
    language: str
    blocked: bool
    slot: float = 0.0
    paper: Paper | None = None

    @property
    def made(self) -> str | None:
        """The reference to that file."""
        return _made(self.content)


async def enqueue(
    session: AsyncSession,
    chat_id: int,
    message: Message,
    now: datetime,
    *,
    lane: int = REPLY,
    verb: str = "say",
    due_at: datetime | None = None,
    dedup_key: str | None = None,
    topic: str | None = None,
) -> bool:
    """Put a message in line; False when its `dedup_key` has been used before, whatever became of it."""
    return await add_new(
        session,
        OutboxRow,
        chat_id=chat_id,
        lane=lane,
        verb=verb,
        state=WAITING,
        content=message.dump(),
        asks=bool(message.choices or message.ways),
        is_dropped=False,
        created_at=now,
        due_at=due_at or now,
        attempts=0,
        dedup_key=dedup_key,
        topic=topic,
    )


async def lease(
    session: AsyncSession, now: datetime, wall: float, limit: int, *, holder: str, seconds: float
) -> list[Parcel]:
    """Take up to `limit` messages, one per chat and lane, whose time has come and whose chat may be written to.

    `now` is the bot's time (when messages are due), `wall` the real one (how long a lease lasts).
    """
    rows = await session.execute(_to_leave(), {"now": now, "wall": wall, "most": limit})
    parcels = [_parcel(row, language, blocked_at is not None) for row, language, blocked_at in rows.all()]
    if parcels:
        await session.execute(
            update(OutboxRow)
            .where(OutboxRow.id.in_([parcel.row_id for parcel in parcels]))
            .values(state=LEASED, lease_ends=wall + seconds, leased_by=holder)
        )
    return parcels


@cache
def _to_leave() -> Select[OutboxRow, str, datetime | None]:
    """What may leave `now`, at most `most`; put together once, as that takes longer than asking."""
    now, wall = bindparam("now", type_=UTCDateTime), bindparam("wall", type_=Float)
    earlier = aliased(OutboxRow)
    # What waits for a later day holds nothing back; what Telegram turned away for a moment does.
    in_front = earlier.state.in_(UNFINISHED) & ((earlier.due_at <= now) | (earlier.attempts > 0))
    before = nothing_before(earlier, OutboxRow, "id", ("chat_id", "lane"), in_front)
    return (
        select(OutboxRow, Person.language, Person.blocked_at)
        .outerjoin(Person, Person.telegram_id == OutboxRow.chat_id)
        .outerjoin(ChatPace, ChatPace.chat_id == OutboxRow.chat_id)
        .where(OutboxRow.state == WAITING, OutboxRow.due_at <= now, before)
        .where((OutboxRow.lane == INSTANT) | (func.coalesce(ChatPace.free_at, 0.0) <= wall))
        .order_by(OutboxRow.lane, OutboxRow.id)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(of=OutboxRow, skip_locked=True)
    )


async def anything_due(session: AsyncSession, now: datetime) -> bool:
    """True when a message would leave now, were it not for the pace."""
    return await session.scalar(_due(), {"now": now}) is not None


@cache
def _due() -> Select[int]:
    due = OutboxRow.due_at <= bindparam("now", type_=UTCDateTime)
    return select(OutboxRow.id).where(OutboxRow.state == WAITING, due).limit(1)


async def note(session: AsyncSession, row_id: int, **values: Any) -> None:
    """Write down what became of a leased message; one taken back meanwhile is not put in line again."""
    if values.get("state") == WAITING:
        values["state"] = case((OutboxRow.is_dropped, CANCELLED), else_=WAITING)
    await session.execute(
        update(OutboxRow).where(OutboxRow.id == row_id).values(lease_ends=None, leased_by=None, **values)
    )


async def recover(session: AsyncSession, wall: float, now: datetime) -> tuple[int, int]:
    """Free the leases of a sender that died: answers go again, all else is *unknown* and never blindly repeated."""
    expired = (OutboxRow.state == LEASED) & (OutboxRow.lease_ends < wall)
    replies = await session.execute(
        update(OutboxRow).where(expired, OutboxRow.lane == REPLY).values(state=WAITING, lease_ends=None, leased_by=None)
    )
    others = await session.execute(
        update(OutboxRow)
        .where(expired, OutboxRow.lane != REPLY)
        .values(state=UNKNOWN, lease_ends=None, leased_by=None, finished_at=now, error="the sender died while sending")
    )
    assert isinstance(replies, CursorResult) and isinstance(others, CursorResult)  # noqa: PT018 -- one fact
    return replies.rowcount, others.rowcount


async def cancel(session: AsyncSession, topic: str, now: datetime) -> int:
    """Take back what has not left yet about a topic; what is on its way just now is not tried again if it fails."""
    await session.execute(
        update(OutboxRow).where(OutboxRow.topic == topic, OutboxRow.state == LEASED).values(is_dropped=True)
    )
    result = await session.execute(
        update(OutboxRow)
        .where(OutboxRow.topic == topic, OutboxRow.state == WAITING)
        .values(state=CANCELLED, finished_at=now)
    )
    assert isinstance(result, CursorResult)
    return result.rowcount


async def withdraw(session: AsyncSession, chat_id: int, keys: ColumnElement[bool], now: datetime) -> int:
    """Take back what a chat is no longer to hear and has not left yet: the messages whose dedup key is meant."""
    mine = (OutboxRow.chat_id == chat_id) & keys
    await session.execute(update(OutboxRow).where(mine, OutboxRow.state == LEASED).values(is_dropped=True))
    waiting = update(OutboxRow).where(mine, OutboxRow.state == WAITING).values(state=CANCELLED, finished_at=now)
    result = await session.execute(waiting)
    assert isinstance(result, CursorResult)
    return result.rowcount


async def move(session: AsyncSession, old: int, new: int) -> int:
    """A group has become a supergroup under another id: what still waits for it goes there.

    Messages are numbered afresh there, so nothing may change or answer one by its old number.
    """
    rows = await session.scalars(
        select(OutboxRow).where(OutboxRow.chat_id == old, OutboxRow.state.in_(UNFINISHED)).with_for_update()
    )
    moved = 0
    for row in rows:
        row.chat_id = new
        content = {name: value for name, value in (row.content or {}).items() if name not in ("edit", "reply_to")}
        row.content = content if row.content is not None else None
        moved += 1
    return moved


async def amend(session: AsyncSession, topic: str, values: Mapping[str, Any]) -> None:
    """Change values of what has not left yet about a topic."""
    rows = await session.scalars(
        select(OutboxRow).where(OutboxRow.topic == topic, OutboxRow.state.in_(UNFINISHED)).with_for_update()
    )
    for row in rows:
        row.content = {**(row.content or {}), "values": {**(row.content or {}).get("values", {}), **values}}


async def shown(session: AsyncSession, chat_id: int, limit: int = 8, *, flow: str = "") -> list[Message]:
    """The latest messages with buttons that this chat has seen, newest first: what "2" or "ya" may refer to.

    With `flow`, those with a button of that dialogue.
    """
    query = _seen()
    if flow:  # what people wrote cannot look like this: its quotation marks are escaped
        query = query.where(cast(OutboxRow.content, Text).contains(f'"data": "{flow}:', autoescape=True))
    found = await session.scalars(query, {"chat": chat_id, "most": limit})
    return [Message.load(content) for content in found if content]


@cache
def _seen() -> Select[dict[str, Any] | None]:
    return (
        select(OutboxRow.content)
        .where(OutboxRow.chat_id == bindparam("chat", type_=BigInteger), OutboxRow.asks)
        .where(OutboxRow.content.is_not(None), OutboxRow.state.not_in((CANCELLED, REFUSED)))
        .order_by(OutboxRow.id.desc())
        .limit(bindparam("most", type_=Integer))
    )


async def is_changed_by(session: AsyncSession, chat_id: int, message_id: int, pressed: str, since: datetime) -> bool:
    """True when this very button has changed its message since then and is not there any more: it was tapped twice."""
    rows = await session.scalars(
        select(OutboxRow.content)
        .where(OutboxRow.chat_id == chat_id, OutboxRow.asks, OutboxRow.created_at >= since)
        .order_by(OutboxRow.id.desc())
        .limit(3)
    )
    changes = (Message.load(content) for content in rows if content and content.get("edit") == message_id)
    latest = next(changes, None)
    if latest is None or latest.pressed != pressed:
        return False
    return all(button.data != pressed for button in (*latest.choices, *latest.ways))


async def find_sent(session: AsyncSession, chat_id: int, message_id: int) -> Message | None:
    """What the bot said in a message of a chat, the last time it changed it."""
    content = await session.scalar(
        select(OutboxRow.content)
        .where(OutboxRow.chat_id == chat_id, OutboxRow.message_id == message_id)
        .order_by(OutboxRow.id.desc())
        .limit(1)
    )
    return Message.load(content) if content else None


async def topic_of(session: AsyncSession, chat_id: int, message_id: int) -> str | None:
    """What a message of the bot was about, as it was sent with `topic`; also after its words have been emptied."""
    found: str | None = await session.scalar(
        select(OutboxRow.topic)
        .where(OutboxRow.chat_id == chat_id, OutboxRow.message_id == message_id, OutboxRow.topic.is_not(None))
        .order_by(OutboxRow.id.desc())
        .limit(1)
    )
    return found


async def last_said(session: AsyncSession, chat_id: int) -> tuple[Message, str | None] | None:
    """The newest words of the bot in a chat, while they are kept, and what they are about."""
    found = (
        await session.execute(
            select(OutboxRow.content, OutboxRow.topic)
            .where(OutboxRow.chat_id == chat_id, OutboxRow.verb == "say")
            .where(OutboxRow.state.not_in((CANCELLED, REFUSED)))
            .order_by(OutboxRow.id.desc())
            .limit(1)
        )
    ).first()
    return (Message.load(found.content), found.topic) if found is not None and found.content else None


async def papers_wanted(session: AsyncSession) -> set[str]:
    """The references to files of our own that messages have still to carry."""
    return await _papers_in(session, OutboxRow.state.in_(UNFINISHED))


async def in_state(session: AsyncSession, state: str, limit: int = 100) -> Sequence[OutboxRow]:
    """The messages in a state, oldest first: `refused` and `unknown` ones are for an operator to look at."""
    rows = await session.scalars(select(OutboxRow).where(OutboxRow.state == state).order_by(OutboxRow.id).limit(limit))
    return rows.all()


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
    return {made for content in contents if content and (made := _made(content))}


def _made(content: Mapping[str, Any]) -> str | None:
    return next((content[part] for part in ("photo", "document") if is_made(content.get(part))), None)


def _parcel(row: OutboxRow, language: str | None, blocked: bool) -> Parcel:
    return Parcel(row.id, row.chat_id, row.lane, row.verb, row.content or {}, row.attempts, language or "id", blocked)
