"""Demo data, clearly marked: people with roles, and activities to report on."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot import demo_classes, demo_proposals, demo_year
from bot.cast import CAST, MARK, Actor
from models import deadlines, people
from models.activities import Activity
from models.deadlines import Month
from models.people import Person
from models.provinces import Provinces
from models.workdays import Workdays


class NotEmpty(Exception):
    """Real people are in this database; demo data would mix with theirs."""


@dataclass(frozen=True)
class Sample:
    """A plausible activity of Tugas Pembantuan. Amounts are invented for the demo."""

    name: str
    kind: str
    unit: str
    target: int
    pagu: int


SAMPLES = (
    Sample("Bimtek Wirausaha Baru IKM pangan", "people", "orang", 40, 320_000_000),
    Sample("Fasilitasi kemasan dan merek IKM", "product", "IKM", 20, 150_000_000),
)


async def load(session: AsyncSession, provinces: Provinces, now: datetime) -> tuple[int, int]:
    """Fill an empty database; returns how many people and activities were added. Twice adds nothing.

    Raises NotEmpty when real people are in the database. Who is invented later, in the simulator, is not marked as
    simulated, but lives beside the demo people, where the real bot never starts.
    """
    added = await _people(session, now)
    return added, await _activities(session, provinces, now)


async def load_year(session: AsyncSession, provinces: Provinces, now: datetime) -> tuple[int, int, int]:
    """The same people with a whole year behind them, and proposals for the next.

    Returns how many people, activities and reports were added.
    """
    added = await _people(session, now)
    rule = next(one for one in deadlines.load() if one.id == deadlines.MONTHLY_REPORT)
    year = await demo_year.load(session, provinces, rule, Workdays(), now)
    officers = {code: (await demo_year.officer_of(session, one, now)).id for code, one in provinces.items()}
    verifier = await demo_year.verifier_of(session)
    await demo_proposals.load(session, provinces, officers, verifier.id, now)
    await demo_classes.load(session, provinces, officers, now)
    return added, *year


async def _people(session: AsyncSession, now: datetime) -> int:
    real = await session.scalar(select(func.count()).where(~Person.simulated))
    if real and not await people.simulated(session):
        raise NotEmpty(f"{real} real people are in this database; demo data goes into one of its own")
    return sum([await _add(session, actor, now) for actor in CAST])


async def _add(session: AsyncSession, actor: Actor, now: datetime) -> bool:
    if await people.by_telegram(session, actor.telegram_id) is not None:
        return False
    person = Person(telegram_id=actor.telegram_id, name=actor.name, language="id", created_at=now, simulated=True)
    session.add(person)
    await session.flush()
    if actor.role:
        await people.grant(session, None, person, actor.role, actor.province, now)
    return True


async def _activities(session: AsyncSession, provinces: Provinces, now: datetime) -> int:
    if await session.scalar(select(func.count()).select_from(Activity)):
        return 0
    first = str(Month.of(now.date()).previous())
    session.add_all(
        Activity(
            province=code,
            name=f"{sample.name} {MARK}",
            kind=sample.kind,
            unit=sample.unit,
            target=sample.target,
            pagu=sample.pagu,
            first_period=first,
            created_at=now,
            demo=True,
        )
        for code in provinces
        for sample in SAMPLES
    )
    return len(provinces) * len(SAMPLES)
