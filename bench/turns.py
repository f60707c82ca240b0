"""Two ways to the same figures, asked in turn in one session: how long by the clock, and by the processor."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any, Self

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

HEAD = "| ours ms | by hand ms | ours ÷ by hand | processor: ours ms | by hand ms | ours ÷ by hand |"
LINE = "|--:|--:|--:|--:|--:|--:|"
Act = Callable[[], Awaitable[Any]]


@dataclass(frozen=True)
class Spent:
    """Milliseconds; `processor` is that of this process (SQLite works in it) and of PostgreSQL's for this session."""

    clock: float
    processor: float

    @classmethod
    def since(cls, start: Self, end: Self) -> Self:
        return cls(end.clock - start.clock, end.processor - start.processor)


@dataclass(frozen=True)
class Beside:
    """The rounds of both ways. A ratio is the median of those within a round, so what disturbs both weighs less."""

    rounds: list[tuple[Spent, Spent]]

    def __str__(self) -> str:
        clock = self._figures([(one.clock, two.clock) for one, two in self.rounds])
        processor = self._figures([(one.processor, two.processor) for one, two in self.rounds])
        return f"| {clock} | {processor} |"

    @staticmethod
    def _figures(took: list[tuple[float, float]]) -> str:
        ours, hand = median(one for one, _ in took), median(two for _, two in took)
        return f"{ours:.1f} | {hand:.1f} | {median(one / two for one, two in took):.2f}"


async def in_turn(
    session: AsyncSession, ours: Act, hand: Act, rounds: int, agree: Callable[[Any, Any], None] | None = None
) -> Beside:
    """Who begins takes turns; the first round warms up. `agree` raises when the two answers are not the same."""
    server = await _server(session)
    took = []
    for turn in range(rounds + 1):
        spent, found = {}, {}
        for act in (ours, hand) if turn % 2 else (hand, ours):
            start = _now(server)
            found[act] = await act()
            spent[act] = Spent.since(start, _now(server))
        if agree:
            agree(found[ours], found[hand])
        if turn:
            took.append((spent[ours], spent[hand]))
    return Beside(took)


async def _server(session: AsyncSession) -> Path | None:
    """Where Linux tells how long PostgreSQL's process for this session was on a processor; it works alone."""
    assert session.bind is not None
    if session.bind.dialect.name == "sqlite":
        return None
    await session.execute(text("SET max_parallel_workers_per_gather = 0"))
    number = (await session.execute(text("SELECT pg_backend_pid()"))).scalar_one()
    return Path(f"/proc/{number}/schedstat")


def _now(server: Path | None) -> Spent:
    nanoseconds = int(server.read_text().split()[0]) if server else 0
    return Spent(1000 * time.perf_counter(), 1000 * time.process_time() + nanoseconds / 1e6)
