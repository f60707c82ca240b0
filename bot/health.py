"""What a watcher may ask: is the bot alive, is it ready and if not why, and how much it does. Never about a person."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route
from telegram.error import TelegramError

from bot import logs
from models import brake, db, inbox
from models.cases.tables import WITH_OFFICE, Case
from models.inbox import InboxRow
from models.outbox import BULK, INSTANT, PAID, REMINDER, REPLY, UNFINISHED, OutboxRow
from models.queue import BRAKED, WAITING
from models.reminders import ledger

if TYPE_CHECKING:
    from bot.app import App

PATIENCE_SECONDS = 5
TOO_OLD_SECONDS = 300  # so long no update should wait: an answer is promised within a second
MINUTE = timedelta(minutes=1)
LANES = {INSTANT: "instant", REPLY: "reply", REMINDER: "reminder", BULK: "bulk", PAID: "paid"}
Line = tuple[str, dict[str, str], float]


def application(app: "App") -> Starlette:
    async def healthz(_request: Request) -> JSONResponse:
        """200 when ready, else 503; that it answers at all says that it is alive."""
        reasons = await reasons_against(app)
        return JSONResponse(
            {"live": True, "ready": not reasons, "reasons": reasons}, status_code=503 if reasons else 200
        )

    async def metrics(_request: Request) -> PlainTextResponse:
        try:
            async with app.database.begin() as session:
                lines = await measured(app, session)
        except (SQLAlchemyError, OSError):
            lines = [("sinkron_database_up", {}, 0)]
        return PlainTextResponse(written([*lines, *_errors()]), media_type="text/plain; version=0.0.4; charset=utf-8")

    return Starlette(routes=[Route("/healthz", healthz), Route("/metrics", metrics)])


async def reasons_against(app: "App") -> list[str]:
    """Why the bot is not ready; empty when it is."""
    try:
        async with app.database.begin() as session:
            age = await _age(app, session)
    except (SQLAlchemyError, OSError) as error:
        return [f"the database does not answer ({type(error).__name__})"]
    reasons = [f"the oldest update has waited {age:.0f} s"] if age > TOO_OLD_SECONDS else []
    try:
        await asyncio.wait_for(app.client.get_me(), PATIENCE_SECONDS)
    except (TelegramError, TimeoutError):
        reasons.append("Telegram is out of reach")
    return reasons


async def measured(app: "App", session: AsyncSession) -> list[Line]:
    now = app.clock.now()
    answered = select(func.count()).where(
        InboxRow.payload.is_not(None), InboxRow.finished_at > now - MINUTE, InboxRow.state != BRAKED
    )
    lines: list[Line] = [
        ("sinkron_database_up", {}, 1),
        ("sinkron_updates_waiting", {}, await inbox.waiting(session)),
        ("sinkron_updates_oldest_seconds", {}, await _age(app, session)),
        ("sinkron_updates_parked", {}, len(await inbox.parked(session))),
        ("sinkron_updates_answered_last_minute", {}, await session.scalar(answered) or 0),
        ("sinkron_updates_braked_last_minute", {}, await brake.count_since(session, now - MINUTE)),
    ]
    waiting = await session.execute(
        select(OutboxRow.lane, func.count())
        .where(OutboxRow.state.in_([db.written(state) for state in UNFINISHED]))
        .group_by(OutboxRow.lane)
    )
    held = {row.lane: row[1] for row in waiting}
    lines += [("sinkron_messages_waiting", {"lane": name}, held.get(lane, 0)) for lane, name in LANES.items()]
    ended = await session.execute(
        select(OutboxRow.lane, OutboxRow.state, func.count())
        .where(OutboxRow.content.is_not(None), OutboxRow.finished_at > now - MINUTE)
        .group_by(OutboxRow.lane, OutboxRow.state)
    )
    lines += [
        ("sinkron_messages_ended_last_minute", {"lane": LANES.get(lane, "other"), "state": state}, count)
        for lane, state, count in ended
    ]
    lines += [
        ("sinkron_reminders_last_month", {"state": state}, count)
        for state, count in (await ledger.totals(session, now)).items()
    ]
    cases = await session.execute(
        select(Case.state, func.count()).where(Case.state.in_(WITH_OFFICE)).group_by(Case.state)
    )
    open_cases = {row.state: row[1] for row in cases}
    return lines + [("sinkron_cases_open", {"state": state}, open_cases.get(state, 0)) for state in WITH_OFFICE]


def written(lines: list[Line]) -> str:
    """As Prometheus reads it: one type line per name, then its values."""
    said: list[str] = []
    names: set[str] = set()
    for name, labels, value in lines:
        if name not in names:
            names.add(name)
            said.append(f"# TYPE {name} {'counter' if name.endswith('_total') else 'gauge'}")
        inside = ",".join(f'{label}="{_escaped(of)}"' for label, of in labels.items())
        said.append(f"{name}{{{inside}}} {value:g}" if inside else f"{name} {value:g}")
    return "\n".join(said) + "\n"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")


def _errors() -> Iterator[Line]:
    for (level, kind), count in sorted(logs.COUNTS.items()):
        yield "sinkron_errors_total", {"level": level, "kind": kind}, count


async def _age(app: "App", session: AsyncSession) -> float:
    """Seconds since the oldest unanswered update came; 0 when none waits."""
    first = await session.scalar(select(func.min(InboxRow.received_at)).where(InboxRow.state == WAITING))
    return 0.0 if first is None else max(0.0, (app.clock.now() - first).total_seconds())
