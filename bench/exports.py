"""How long the rows of the national files take, beside the same rows by hand-written SQL.

`python -m bench.exports` fills SQLite and PostgreSQL as `bench.overview` does. Both ways are asked in turn, and must
agree.
"""

import argparse
import asyncio
import tempfile
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bench.overview import LAST, add_year, databases, timed
from models import deadlines, exports, overview, provinces
from models.db import Database
from models.deadlines import Month, Quarter
from models.people import Person
from models.workdays import Workdays

MONTH, QUARTER = Month(LAST, 10), Quarter(LAST, 3)
Figures = list[tuple[Any, ...]]

MONTH_BY_HAND = """
SELECT a.province, a.name, r.state, r.spent, r.output, s.output
FROM activities a
LEFT JOIN reports r ON r.activity_id = a.id AND r.period = '{at}' AND NOT EXISTS (
    SELECT 1 FROM reports l WHERE l.activity_id = r.activity_id AND l.period = r.period AND l.revision > r.revision)
LEFT JOIN (
    SELECT r.activity_id, SUM(r.output) AS output FROM activities a
    JOIN reports r ON r.activity_id = a.id AND r.state IN ('submitted', 'verified') AND r.period <= '{at}'
    WHERE a.first_period BETWEEN '{year}-01' AND '{at}' GROUP BY r.activity_id) s ON s.activity_id = a.id
WHERE a.first_period BETWEEN '{year}-01' AND '{at}'
ORDER BY a.province, a.id
"""
QUARTER_BY_HAND = """
SELECT a.province, a.name, l.spent, s.output, q.period, q.obstacles
FROM activities a
LEFT JOIN (
    SELECT r.activity_id, SUM(r.output) AS output, MAX(r.period) AS latest FROM activities a
    JOIN reports r ON r.activity_id = a.id AND r.state IN ('submitted', 'verified') AND r.period <= '{at}'
    WHERE a.first_period BETWEEN '{year}-01' AND '{at}' GROUP BY r.activity_id) s ON s.activity_id = a.id
LEFT JOIN reports l ON l.activity_id = a.id AND l.period = s.latest AND l.state IN ('submitted', 'verified')
LEFT JOIN reports q ON q.activity_id = a.id AND q.period BETWEEN '{first}' AND '{at}'
    AND q.state IN ('submitted', 'verified')
WHERE a.first_period BETWEEN '{year}-01' AND '{at}'
ORDER BY a.province, a.id, q.period
"""


async def by_hand(session: AsyncSession, statement: str, first: Month, at: Month) -> Figures:
    filled = statement.replace("{first}", str(first)).replace("{at}", str(at)).replace("{year}", str(at.year))
    rows = await (await session.connection()).exec_driver_sql(filled)
    return [tuple(row) for row in rows]


async def measure(database: Database, rounds: int) -> list[tuple[str, float, float]]:
    """Milliseconds of ours and by hand: the rows of a month and of a quarter in all provinces."""
    places, rule = provinces.load(), next(one for one in deadlines.load() if one.id == deadlines.MONTHLY_REPORT)
    first, last = Month.of(QUARTER.first_day), Month.of(QUARTER.last_day)
    found = []
    async with database.begin() as session:
        calendar = await overview.calendar(
            session, rule, places, Workdays(), LAST, datetime(LAST + 1, 1, 20, tzinfo=UTC)
        )
        scope = tuple(places)

        async def month() -> Figures:
            rows = await exports.month(session, scope, calendar, MONTH)
            return [(one.province, one.name, one.state, one.entry and one.entry.spent) for one in rows]

        async def quarter() -> Figures:
            rows = await exports.quarter(session, scope, calendar, QUARTER)
            return [
                (one.province, one.name, one.tally.spent, one.tally.outputs[one.unit].made, month)
                for one in rows
                for month in one.months
            ]

        async def month_by_hand() -> Figures:
            return [row[:4] for row in await by_hand(session, MONTH_BY_HAND, MONTH, MONTH)]

        async def quarter_by_hand() -> Figures:
            return [row[:5] for row in await by_hand(session, QUARTER_BY_HAND, first, last)]

        for name, ours, hand in (("month", month, month_by_hand), ("quarter", quarter, quarter_by_hand)):
            found.append((name, *await _both(ours, hand, rounds)))
    return found


async def _both(
    ours: Callable[[], Coroutine[Any, Any, Figures]], hand: Callable[[], Coroutine[Any, Any, Figures]], rounds: int
) -> tuple[float, float]:
    took: list[tuple[float, float]] = []
    for turn in range(rounds + 1):
        one, mine = await timed(ours)
        two, theirs = await timed(hand)
        if mine != theirs:
            raise AssertionError("the two ways do not agree")
        if turn:  # the first round warms up
            took.append((one, two))
    return median(one for one, _ in took), median(two for _, two in took)


async def main(each: int, rounds: int) -> None:
    print("| rows of a | database | ours ms | by hand ms |\n|---|---|--:|--:|")
    with tempfile.TemporaryDirectory() as folder:
        async with databases(Path(folder)) as both:
            for name, database in both:
                async with database.begin() as session:
                    met = datetime(2020, 1, 1, tzinfo=UTC)
                    session.add(Person(id=1, telegram_id=1, name="-", language="id", created_at=met))
                    await session.flush()
                    await add_year(session, LAST, list(provinces.load()), each)
                    await session.execute(text("ANALYZE"))
                for rows, one, two in await measure(database, rounds):
                    print(f"| {rows} | {name} | {one:.1f} | {two:.1f} |", flush=True)


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--activities", type=int, default=40, help="of each province")
    options.add_argument("--rounds", type=int, default=7)
    given = options.parse_args()
    asyncio.run(main(given.activities, given.rounds))
