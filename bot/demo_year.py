"""A demo year: activities and monthly reports of 38 provinces as they might be, invented, and marked as demo.

The same day always gives the same year. Some offices are quick, some slow, one is silent and one has nothing, so that
every screen has something to show, and the empty ones are seen too.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from random import Random
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.cast import CAST, MARK
from models import deadlines, people
from models.activities import Activity
from models.deadlines import Month, Rule
from models.people import OFFICER, VERIFIER, Person
from models.provinces import Province, Provinces, local_time
from models.reports import RETURNED, SUBMITTED, VERIFIED, Report
from models.workdays import Workdays

# Accounts that are nobody's, beside those of the cast; they have no role, so that nobody writes to them.
FIRST_OFFICER = 700_001_000
REASONS = ("figures", "evidence", "photo", "Jumlah peserta berbeda dengan daftar hadir")
OBSTACLES = (
    "Pengadaan bahan terlambat karena cuaca; jadwal dipindah dua minggu.",
    "Narasumber diganti; materi sudah disesuaikan.",
    "Pencairan menunggu revisi anggaran.",
    "Sebagian peserta mundur; diisi dari daftar tunggu.",
)


@dataclass(frozen=True)
class Kind:
    """A sort of activity: unit of output, targets and pagu (million rupiah) between which one is drawn."""

    name: str
    kind: str
    unit: str
    target: tuple[int, int]
    million: tuple[int, int]


CODES = {"people": "BDI", "product": "QDI", "facilities": "BEG", "market": "BDG", "financing": "BDI"}
KINDS = (
    Kind("Bimtek Wirausaha Baru pangan olahan", "people", "orang", (20, 60), (180, 420)),
    Kind("Bimtek Wirausaha Baru konveksi", "people", "orang", (20, 40), (160, 380)),
    Kind("Bimtek Wirausaha Baru kerajinan", "people", "orang", (20, 40), (150, 340)),
    Kind("Bimtek produksi bersih bagi IKM", "people", "orang", (20, 50), (140, 300)),
    Kind("Fasilitasi kemasan dan merek IKM", "product", "IKM", (10, 40), (90, 260)),
    Kind("Fasilitasi sertifikat halal", "product", "sertifikat", (15, 60), (80, 220)),
    Kind("Fasilitasi uji mutu produk", "product", "produk", (10, 30), (70, 190)),
    Kind("Bantuan mesin dan peralatan sentra", "facilities", "unit", (4, 24), (400, 1_400)),
    Kind("Penguatan sentra IKM", "facilities", "sentra", (1, 4), (300, 900)),
    Kind("Pameran produk IKM daerah", "market", "IKM", (10, 40), (150, 450)),
    Kind("Fasilitasi masuk pasar digital", "market", "IKM", (20, 80), (90, 240)),
    Kind("Temu bisnis bahan baku dan pembiayaan", "financing", "kegiatan", (1, 4), (80, 200)),
)


@dataclass(frozen=True)
class Manner:
    """How an office works: share of reports sent in time, months it lags, how fast work and money go."""

    punctual: float
    behind: int
    work: float
    money: float


QUICK, USUAL = Manner(1.0, 0, 1.05, 1.0), Manner(0.85, 0, 0.95, 0.9)
PAST = Manner(0.95, 0, 1.05, 1.0)  # a year that is over: everything is in and decided
SLOW, SPENDING, SILENT = Manner(0.5, 3, 0.7, 0.6), Manner(0.8, 1, 0.6, 1.1), Manner(0.0, 12, 0.0, 0.0)
MANNERS = (QUICK, QUICK, USUAL, USUAL, USUAL, SLOW, SPENDING)
SILENT_ONE, EMPTY_ONE = "94", "96"


async def load(
    session: AsyncSession, provinces: Provinces, rule: Rule, workdays: Workdays, now: datetime
) -> tuple[int, int]:
    """Add last year, complete, and this year so far; returns how many activities and reports. Twice adds nothing."""
    if await _is_there(session):
        return 0, 0
    verifier = await verifier_of(session)
    last = Month.of(now.date()).previous()
    added = 0
    rows: list[dict[str, Any]] = []
    for code, province in provinces.items():
        officer = await officer_of(session, province, now)
        for year, until in ((last.year - 1, Month(last.year - 1, 12)), (last.year, last)):
            rng = Random(f"{year}:{code}")
            manner = PAST if year < last.year else _manner(code, rng)
            planned = [] if code == EMPTY_ONE and year == last.year else _planned(code, year, rng)
            session.add_all(planned)
            await session.flush()
            added += len(planned)
            for one in planned:
                work = _Work(one, province, manner, officer.id, verifier.id, rng)
                rows += work.reports(until, rule, workdays, now)
    await session.execute(insert(Report), rows)
    return added, len(rows)


async def _is_there(session: AsyncSession) -> bool:
    names = [f"{one.name} {MARK}" for one in KINDS]
    return bool(await session.scalar(select(func.count()).where(Activity.demo, Activity.name.in_(names))))


async def verifier_of(session: AsyncSession) -> Person:
    actor = next(one for one in CAST if one.role == VERIFIER)
    found = await people.by_telegram(session, actor.telegram_id)
    assert found is not None, "the cast comes first"
    return found


async def officer_of(session: AsyncSession, province: Province, now: datetime) -> Person:
    """The officer of the cast, or somebody who only has sent reports."""
    actor = next((one for one in CAST if one.role == OFFICER and one.province == province.code), None)
    found = await people.by_telegram(session, actor.telegram_id if actor else FIRST_OFFICER + int(province.code))
    if found is None:
        found = Person(
            telegram_id=FIRST_OFFICER + int(province.code),
            name=f"Petugas {province.name} {MARK}",
            language="id",
            created_at=now,
            simulated=True,
        )
        session.add(found)
        await session.flush()
    return found


def _manner(code: str, rng: Random) -> Manner:
    return SILENT if code == SILENT_ONE else rng.choice(MANNERS)


def _planned(code: str, year: int, rng: Random) -> list[Activity]:
    begun = datetime.fromisoformat(f"{year}-01-02T03:00:00+00:00")
    return [
        Activity(
            province=code,
            name=f"{kind.name} {MARK}",
            kind=kind.kind,
            unit=kind.unit,
            target=rng.randint(*kind.target),
            pagu=rng.randint(*kind.million) * 1_000_000,
            first_period=f"{year}-{rng.choice((1, 1, 2, 2, 3, 4)):02}",
            created_at=begun,
            demo=True,
            output_code=f"{CODES[kind.kind]}.{KINDS.index(kind) + 1:03}",
        )
        for kind in rng.sample(KINDS, rng.randint(3, 7))
    ]


@dataclass(frozen=True)
class _Work:
    """What became of one activity, month by month."""

    activity: Activity
    province: Province
    manner: Manner
    officer: int
    verifier: int
    rng: Random

    def reports(self, until: Month, rule: Rule, workdays: Workdays, now: datetime) -> Iterator[dict[str, Any]]:
        months = self._months(until)
        done, made, spent = 0, 0, 0
        for place, month in enumerate(months, 1):
            share = self._share(month) * self.manner.work
            progress = max(min(round(10_000 * share), 10_000), 0) - done
            if place > 2 and self.rng.random() < 0.05:
                progress = -min(200, done)  # something was counted too much before
            done += progress
            output = min(int(self.activity.target * max(share - 0.1, 0) * 1.1), self.activity.target) - made
            made += output
            spent = max(
                spent, int(self.activity.pagu * min(self._share(month) ** 1.3 * self.manner.money, 1)) // 1000 * 1000
            )
            row = {
                "activity_id": self.activity.id,
                "period": str(month),
                "officer_id": self.officer,
                "spent": spent,
                "progress_hundredths": progress,
                "output": output,
                "obstacles": self.rng.choice(OBSTACLES) if self.rng.random() < 0.2 else None,
            }
            yield from self._revisions(
                row, self._sent(month, rule, workdays), month == months[-1] and self.manner != PAST, now
            )

    def _months(self, until: Month) -> Sequence[Month]:
        """From the first to the last that the office has sent."""
        found, month = [], Month.parse(self.activity.first_period)
        while month <= until:
            found.append(month)
            month = month.next()
        behind = self.rng.randint(0, self.manner.behind) if self.manner.behind < 12 else 12
        return found[: max(len(found) - behind, 0)]

    def _share(self, month: Month) -> float:
        """How much of the year's work is done by the end of a month: little, then much, then little."""
        first = int(self.activity.first_period[5:])
        place = (month.number - first + 1) / (13 - first)
        low, high = 1 / (1 + math.exp(4.0)), 1 / (1 + math.exp(-4.0))
        return (1 / (1 + math.exp(-8 * (place - 0.5))) - low) / (high - low)

    def _sent(self, month: Month, rule: Rule, workdays: Workdays) -> datetime:
        """Within office hours, before or after the last day."""
        day = deadlines.due_on(rule, month, workdays)
        punctual = self.rng.random() < self.manner.punctual
        moved = -self.rng.randint(0, 3) if punctual else self.rng.randint(1, 9)
        return local_time(
            self.province, day + timedelta(days=moved), time(self.rng.randint(8, 15), self.rng.randint(0, 59))
        )

    def _revisions(self, row: dict[str, Any], sent: datetime, latest: bool, now: datetime) -> Iterator[dict[str, Any]]:
        """Most are verified; some come back and are sent again; of the newest month some still wait."""
        if sent > now:
            return
        decided = min(sent + timedelta(days=self.rng.randint(1, 4)), now)
        lot = self.rng.random()
        back = {
            "revision": 1, "state": RETURNED, "submitted_at": sent, "decided_by": self.verifier,
            "decided_at": decided, "reason": self.rng.choice(REASONS),
        }  # fmt: skip
        again = min(decided + timedelta(days=2), now)
        if lot < (0.12 if latest else 0.06):
            yield row | back | {"spent": row["spent"] * 2}
            if latest:
                return
            sent, decided = again, min(again + timedelta(days=1), now)
            row = row | {"revision": 2}
        row = {"revision": 1, "reason": None} | row | {"submitted_at": sent}
        if latest and lot > 0.6:
            yield row | {"state": SUBMITTED, "decided_by": None, "decided_at": None}
        else:
            yield row | {"state": VERIFIED, "decided_by": self.verifier, "decided_at": decided}
