"""What Telegram's answers mean: whether a message has left, leaves again, is refused, or nobody knows."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import structlog
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.line import Unsent
from models.outbox import CANCELLED, INSTANT, REFUSED, REPLY, UNKNOWN, Note, Parcel
from models.queue import WAITING, later

log = structlog.get_logger()
PAUSES = (1.0, 3.0, 9.0, 30.0, 60.0)
# About half an hour with these pauses; then the chat's later messages shall not wait any longer.
MOST_ATTEMPTS = 30


@dataclass(frozen=True)
class Outcome:
    """What became of one message, and at which wall-clock second (None: it never left).

    `hold` keeps the chat waiting for some seconds.
    """

    parcel: Parcel
    state: str
    message_id: int | None = None
    error: str | None = None
    again_after: float = 0.0
    hold: float = 0.0
    blocked: bool = False
    moved_to: int | None = None
    at: float | None = None


def notes(outcomes: Sequence[Outcome], now: datetime) -> list[Note]:
    """What the database is told of them."""
    return [
        Note(one.parcel.row_id, one.parcel.until, one.state, one.error, one.message_id, later(now, one.again_after))
        for one in outcomes
    ]


def classify(parcel: Parcel, error: TelegramError) -> Outcome:
    """Permanent, temporary, or unknown, decided here only. BadRequest and TimedOut are NetworkErrors too."""
    words = str(error)[:300]
    pause = PAUSES[min(parcel.attempts, len(PAUSES) - 1)]
    if parcel.lane == INSTANT:  # nobody waits for it any more
        return Outcome(parcel, CANCELLED, error=words)
    if isinstance(error, RetryAfter):
        wait = error.retry_after
        seconds = float(wait) if isinstance(wait, int | float) else wait.total_seconds()
        return Outcome(parcel, WAITING, error=words, again_after=seconds, hold=seconds)
    if isinstance(error, ChatMigrated):
        return Outcome(parcel, WAITING, error=words, moved_to=error.new_chat_id)
    if isinstance(error, Forbidden):
        return Outcome(parcel, REFUSED, error=words, blocked=True)
    if isinstance(error, BadRequest):
        return Outcome(parcel, REFUSED, error=words)
    if parcel.attempts >= MOST_ATTEMPTS:
        return Outcome(parcel, UNKNOWN, error=f"given up after {parcel.attempts} attempts: {words}")
    if isinstance(error, NetworkError) and (
        isinstance(error, Unsent) or refused_by_server(error) or parcel.lane == REPLY
    ):
        return Outcome(parcel, WAITING, error=words, again_after=pause)
    return Outcome(parcel, UNKNOWN, error=words)


def refused_by_server(error: NetworkError) -> bool:
    """True when the Bot API itself said, in its own form, that it failed; a gateway's page (502, 504) proves nothing.

    Trouble of the line has classes of its own; an unreadable answer, and whatever else the library wraps, has a cause.
    """
    return type(error) is NetworkError and error.__cause__ is None and "Bad Gateway" not in str(error)


def stopped(task: asyncio.Task[Outcome], parcel: Parcel, wall: float) -> Outcome:
    """What became of a message that was on its way when the bot was told to stop."""
    if task.cancelled():
        return replace(classify(parcel, TimedOut()), again_after=0.0, at=wall)
    return Outcome(parcel, WAITING, error="stopped") if task.exception() else task.result()


def complain(outcomes: list[Outcome]) -> None:
    """Tell the log what was not delivered."""
    for outcome in outcomes:
        if outcome.state in (REFUSED, UNKNOWN):
            log.warning(
                "a message was not delivered",
                message=outcome.parcel.row_id,
                state=outcome.state,
                error=outcome.error,
            )
