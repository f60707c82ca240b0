"""How long the figures of `/pantau` take as years are added, beside the same figures by hand-written SQL.

`python -m bench.overview` fills SQLite and PostgreSQL year by year: 38 provinces, 40 activities each, 12 months, some
of them given back and sent again. After each year both ways are asked in turn for the newest year, and must agree.
"""

import argparse
import asyncio
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import insert, text
from sqlalchemy.ext.asyncio import AsyncSession

from bench.databases import postgres
from bench.turns import HEAD, LINE, Beside, in_turn
from bot.migrate import migrate
from models import deadlines, overview, provinces
from models.activities import Activity
from models.db import Database
from models.overview import Calendar, Tally
from models.people import Person
from models.reports import RETURNED, SUBMITTED, VERIFIED, Report
from models.workdays import Workdays

LAST = 2026
UNITS = ("orang", "IKM", "unit", "sertifikat", "sentra")
Figures = dict[str, tuple[int, ...]]

# As somebody would write it who knows the tables and needs nothing but these figures.
BY_HAND = """
WITH course AS (
    SELECT r.activity_id, COUNT(*) AS n, SUM(r.progress_hundredths) AS progress, SUM(r.output) AS output,
           MAX(r.period) AS latest, SUM(CASE WHEN r.state = 'submitted' THEN 1 ELSE 0 END) AS waiting,
           COUNT({due}) AS came,
           SUM(CASE WHEN f.submitted_at < {due} THEN 1 ELSE 0 END) AS on_time
    FROM activities a
    JOIN reports r ON r.activity_id = a.id AND r.state IN ('submitted', 'verified')
    JOIN reports f ON f.activity_id = r.activity_id AND f.period = r.period AND f.revision = 1
    WHERE a.first_period BETWEEN '{year}-01' AND '{year}-12'
    GROUP BY r.activity_id
)
SELECT a.province, COUNT(*), SUM(a.pagu), COALESCE(SUM(l.spent), 0), COALESCE(SUM(c.progress), 0),
       COALESCE(SUM(c.output), 0), COALESCE(SUM(c.came), 0), COALESCE(SUM(c.on_time), 0),
       COALESCE(SUM(c.waiting), 0), COALESCE(SUM(c.n), 0)
FROM activities a
LEFT JOIN course c ON c.activity_id = a.id
LEFT JOIN reports l ON l.activity_id = a.id AND l.period = c.latest AND l.state IN ('submitted', 'verified')
WHERE a.first_period BETWEEN '{year}-01' AND '{year}-12'
GROUP BY a.province, a.unit
"""


def reports_of(activity: int, year: int, pagu: int, rng: Random) -> Iterator[dict[str, Any]]:
    """Twelve months; one in ten was given back first, the newest month waits."""
    spent = 0
    for month in range(1, 13):
        spent += rng.randint(0, pagu // 12)
        sent = datetime(year, month, 28, 3, tzinfo=UTC) + timedelta(days=rng.randint(4, 16))
        row = {
            "activity_id": activity, "period": f"{year}-{month:02}", "officer_id": 1, "spent": spent,
            "progress_hundredths": rng.randint(-50, 900), "output": rng.randint(-1, 5), "obstacles": None,
            "decided_by": 1, "decided_at": sent + timedelta(days=2), "reason": None,
        }  # fmt: skip
        back = rng.random() < 0.1
        if back:
            yield row | {"revision": 1, "state": RETURNED, "submitted_at": sent}
        state = SUBMITTED if month == 12 else VERIFIED
        yield row | {"revision": 1 + back, "state": state, "submitted_at": sent + timedelta(days=3 * back)}


async def add_year(session: AsyncSession, year: int, codes: list[str], each: int) -> None:
    rng = Random(year)
    made = [
        Activity(
            province=code, name=f"Kegiatan {place}", kind="people", unit=rng.choice(UNITS), target=rng.randint(1, 90),
            pagu=rng.randint(100, 900) * 1_000_000, first_period=f"{year}-01",
            created_at=datetime(year, 1, 2, tzinfo=UTC),
        )
        for code in codes
        for place in range(each)
    ]  # fmt: skip
    session.add_all(made)
    await session.flush()
    rows = [row for one in made for row in reports_of(one.id, year, one.pagu, rng)]
    for start in range(0, len(rows), 5000):
        await session.execute(insert(Report), rows[start : start + 5000])


def ours(tallies: dict[str, Tally]) -> Figures:
    return {
        code: (
            one.activities, one.pagu, one.spent, one.progress_hundredths,
            sum(output.made for output in one.outputs.values()), one.came, one.on_time, one.waiting, one.rows,
        )
        for code, one in tallies.items()
    }  # fmt: skip


async def by_hand(session: AsyncSession, calendar: Calendar) -> Figures:
    """One statement as text, its rows summed by province."""
    statement = BY_HAND.replace("{due}", _due(session, calendar)).replace("{year}", str(calendar.year))
    found: Figures = {}
    connection = await session.connection()
    for row in await connection.exec_driver_sql(statement):
        figures: list[int] = list(map(int, row[1:]))
        before = found.get(row[0], (0,) * len(figures))
        found[row[0]] = tuple(a + b for a, b in zip(before, figures, strict=True))
    return found


def _due(session: AsyncSession, calendar: Calendar) -> str:
    """The last days as a table would slow SQLite down: they are written out for each zone of time."""
    zones: dict[tuple[str, ...], list[str]] = {}
    for code in dict.fromkeys(code for code, _, _ in calendar.over):
        ends = tuple(
            f"WHEN '{period}' THEN {_moment(end, session)}" for other, period, end in calendar.over if other == code
        )
        zones.setdefault(ends, []).append(f"'{code}'")
    whens = [
        f"WHEN a.province IN ({', '.join(codes)}) THEN CASE r.period {' '.join(ends)} END"
        for ends, codes in zones.items()
    ]
    return f"CASE {' '.join(whens)} END"


def _moment(end: datetime, session: AsyncSession) -> str:
    written = end.strftime("%Y-%m-%d %H:%M:%S.%f")
    assert session.bind is not None
    return f"'{written}'" if session.bind.dialect.name == "sqlite" else f"TIMESTAMPTZ '{written}+00'"


async def measure(database: Database, year: int, rounds: int) -> Beside:
    """The newest year in both ways."""
    places, rule = provinces.load(), next(one for one in deadlines.load() if one.id == deadlines.MONTHLY_REPORT)
    now = datetime(year + 1, 1, 20, tzinfo=UTC)
    async with database.begin() as session:
        calendar = await overview.calendar(session, rule, places, Workdays(), year, now)

        def agree(tallies: dict[str, Tally], figures: Figures) -> None:
            if ours(tallies) != figures:
                raise AssertionError("the two ways do not agree")

        return await in_turn(
            session,
            lambda: overview.by_province(session, tuple(places), calendar),
            lambda: by_hand(session, calendar),
            rounds,
            agree,
        )


@asynccontextmanager
async def databases(folder: Path) -> AsyncIterator[list[tuple[str, Database]]]:
    with postgres(folder / "pg") as server, server.database() as address:
        url = address.replace("postgresql://", "postgresql+psycopg://")
        both = [("SQLite", Database(f"sqlite+aiosqlite:///{folder}/bench.db")), ("PostgreSQL", Database(url))]
        for _, database in both:
            await migrate(database)
        yield both
        for _, database in both:
            await database.close()


async def main(years: int, each: int, rounds: int) -> None:
    codes = list(provinces.load())
    print(f"| years | reports | database {HEAD}\n|--:|--:|---{LINE}")
    with tempfile.TemporaryDirectory() as folder:
        async with databases(Path(folder)) as both:
            for _, database in both:
                async with database.begin() as session:
                    session.add(
                        Person(
                            id=1, telegram_id=1, name="-", language="id", created_at=datetime(2020, 1, 1, tzinfo=UTC)
                        )
                    )
            for count, year in enumerate(range(LAST - years + 1, LAST + 1), 1):
                for name, database in both:
                    async with database.begin() as session:
                        await add_year(session, year, codes, each)
                        await session.execute(text("ANALYZE"))
                        rows = (await session.execute(text("SELECT COUNT(*) FROM reports"))).scalar_one()
                    print(f"| {count} | {rows:,} | {name} {await measure(database, year, rounds)}", flush=True)


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--years", type=int, default=5)
    options.add_argument("--activities", type=int, default=40, help="of each province and year")
    options.add_argument("--rounds", type=int, default=21)
    given = options.parse_args()
    asyncio.run(main(given.years, given.activities, given.rounds))
