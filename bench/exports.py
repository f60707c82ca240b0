"""How long the rows of the national files take, beside the same rows by hand-written SQL.

`python -m bench.exports` fills SQLite and PostgreSQL as `bench.overview` does. Both ways are asked in turn, and must
agree.
"""

import argparse
import asyncio
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bench.overview import LAST, add_year, databases
from bench.turns import HEAD, LINE, Beside, in_turn
from models import deadlines, exports, overview, provinces
from models.db import Database
from models.deadlines import Month, Quarter
from models.people import Person
from models.workdays import Workdays

MONTH, QUARTER = Month(LAST, 10), Quarter(LAST, 3)
Figures = list[tuple[Any, ...]]

# The columns of the files, joined as somebody would who knows how SQLite plans: from the sums to the activities.
MONTH_BY_HAND = """
SELECT a.province, a.name, a.output_code, a.unit, a.target, r.state, a.pagu, r.id, r.spent, r.output,
       r.progress_hundredths, r.reference, r.explanation, r.note, s.output, s.progress, COALESCE(f.files, 0)
FROM activities a
LEFT JOIN reports r ON r.activity_id = a.id AND r.period = '{at}' AND NOT EXISTS (
    SELECT 1 FROM reports l WHERE l.activity_id = r.activity_id AND l.period = r.period AND l.revision > r.revision)
LEFT JOIN (
    SELECT r.activity_id, SUM(r.output) AS output, SUM(r.progress_hundredths) AS progress FROM activities a
    JOIN reports r ON r.activity_id = a.id AND r.state IN ('submitted', 'verified') AND r.period <= '{at}'
    WHERE a.first_period BETWEEN '{year}-01' AND '{at}' GROUP BY r.activity_id) s ON s.activity_id = a.id
LEFT JOIN (
    SELECT t.report_id, COUNT(*) AS files FROM attachments t JOIN reports r ON r.id = t.report_id
    WHERE r.period = '{at}' GROUP BY t.report_id) f ON f.report_id = r.id
WHERE a.first_period BETWEEN '{year}-01' AND '{at}'
ORDER BY a.province, a.id
"""
QUARTER_BY_HAND = """
SELECT a.id, a.province, a.name, a.unit, a.target, a.pagu, l.spent, s.progress, s.output, q.period, q.obstacles
FROM (
    SELECT a.id, SUM(r.output) AS output, SUM(r.progress_hundredths) AS progress, MAX(r.period) AS latest
    FROM activities a
    LEFT JOIN reports r ON r.activity_id = a.id AND r.state IN ('submitted', 'verified') AND r.period <= '{at}'
    WHERE a.first_period BETWEEN '{year}-01' AND '{at}' GROUP BY a.id) s
JOIN activities a ON a.id = s.id
LEFT JOIN reports l ON l.activity_id = a.id AND l.period = s.latest AND l.state IN ('submitted', 'verified')
LEFT JOIN reports q ON q.activity_id = a.id AND q.period BETWEEN '{first}' AND '{at}'
    AND q.state IN ('submitted', 'verified')
ORDER BY a.province, a.id, q.period
"""


async def by_hand(session: AsyncSession, statement: str, first: Month, at: Month) -> Figures:
    filled = statement.replace("{first}", str(first)).replace("{at}", str(at)).replace("{year}", str(at.year))
    rows = await (await session.connection()).exec_driver_sql(filled)
    return [tuple(row) for row in rows]


async def measure(database: Database, rounds: int) -> list[tuple[str, Beside]]:
    """The rows of a month and of a quarter in all provinces, in both ways."""
    places, rule = provinces.load(), next(one for one in deadlines.load() if one.id == deadlines.MONTHLY_REPORT)
    first, last = Month.of(QUARTER.first_day), Month.of(QUARTER.last_day)
    async with database.begin() as session:
        calendar = await overview.calendar(
            session, rule, places, Workdays(), LAST, datetime(LAST + 1, 1, 20, tzinfo=UTC)
        )
        scope = tuple(places)

        async def month() -> list[exports.MonthRow]:
            return await exports.month(session, scope, calendar, MONTH)

        async def quarter() -> list[exports.QuarterRow]:
            return await exports.quarter(session, scope, calendar, QUARTER)

        async def month_by_hand() -> Figures:
            return await by_hand(session, MONTH_BY_HAND, MONTH, MONTH)

        async def quarter_by_hand() -> Figures:
            return await by_hand(session, QUARTER_BY_HAND, first, last)

        _agree([_of_month(one) for one in await month()], [_hand_month(one) for one in await month_by_hand()])
        _agree(
            [one for row in await quarter() for one in _of_quarter(row)],
            [(*row[1:4], *row[6:10]) for row in await quarter_by_hand()],
        )
        return [
            ("month", await in_turn(session, month, month_by_hand, rounds)),
            ("quarter", await in_turn(session, quarter, quarter_by_hand, rounds)),
        ]


def _agree(ours: Figures, hand: Figures) -> None:
    if ours != hand:
        raise AssertionError("the two ways do not agree")


def _of_month(row: exports.MonthRow) -> tuple[Any, ...]:
    one = row.entry
    figures = one and (one.spent, one.added_output, one.output, one.progress * 100, one.files, one.note)
    return row.province, row.name, row.state, figures


def _hand_month(row: tuple[Any, ...]) -> tuple[Any, ...]:
    state = row[5] or exports.NOT_SENT
    is_in = state not in ("returned", exports.NOT_SENT)
    return row[0], row[1], state, (row[8], row[9], row[14], row[15], row[16], row[13]) if is_in else None


def _of_quarter(row: exports.QuarterRow) -> Figures:
    tally = row.tally
    figures = (tally.spent, tally.progress_hundredths, tally.outputs[row.unit].made)
    return [(row.province, row.name, row.unit, *figures, month) for month in row.months]


async def main(years: int, each: int, rounds: int) -> None:
    """The newest year's rows, with more and more years before it."""
    print(f"| years | rows of a | database {HEAD}\n|--:|---|---{LINE}")
    with tempfile.TemporaryDirectory() as folder:
        async with databases(Path(folder)) as both:
            for _, database in both:
                async with database.begin() as session:
                    met = datetime(2020, 1, 1, tzinfo=UTC)
                    session.add(Person(id=1, telegram_id=1, name="-", language="id", created_at=met))
            for count in range(1, years + 1):
                for name, database in both:
                    async with database.begin() as session:
                        await add_year(session, LAST + 1 - count, list(provinces.load()), each)
                        await session.execute(text("ANALYZE"))
                    for rows, beside in await measure(database, rounds):
                        print(f"| {count} | {rows} | {name} {beside}", flush=True)


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--years", type=int, default=5)
    options.add_argument("--activities", type=int, default=40, help="of each province and year")
    options.add_argument("--rounds", type=int, default=25)
    given = options.parse_args()
    asyncio.run(main(given.years, given.activities, given.rounds))
