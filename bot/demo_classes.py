"""Classes of the demo's last year and what became of their participants: invented, and nobody's.

They have no account. Only the entrepreneur of the cast is among them: in a class on the day of loading, and in one of
three months ago, so that the code of a class and the question after it can be tried in the simulator.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.cast import CAST, MARK
from models import people
from models.activities import Activity
from models.attendance import TICKED, Attendance
from models.attendance.counting import PEOPLE
from models.classes import CHOSEN, Registration, TrainingClass
from models.outcomes import MOMENTS, Outcome, asked_on
from models.provinces import Provinces, local_time

MOST = 12  # places of a class
HERE = "32"  # where the entrepreneur of the cast lives
NAMES = (
    "Siti",
    "Budi",
    "Wati",
    "Tono",
    "Umi",
    "Agus",
    "Rina",
    "Joko",
    "Dewi",
    "Hasan",
    "Yuni",
    "Markus",
    "Sari",
    "Made",
)


async def load(session: AsyncSession, provinces: Provinces, officers: dict[str, int], now: datetime) -> int:
    """One class in each province whose last year has an activity that counts people. Twice adds nothing."""
    year = (now.date().replace(day=1) - timedelta(days=1)).year - 1
    if await session.scalar(select(TrainingClass.id).where(TrainingClass.code.like("demo-%")).limit(1)):
        return 0
    rows = await session.scalars(
        select(Activity)
        .where(Activity.demo, Activity.unit.in_(PEOPLE), Activity.first_period.like(f"{year}-%"))
        .order_by(Activity.id)
    )
    first = {one.province: one for one in reversed(rows.all())}
    for one in first.values():
        rng = Random(f"kelas:{one.id}")
        day = date(year, rng.randint(5, 10), rng.randint(2, 20))
        await _add(session, one, provinces, officers[one.province], rng, day, now)
    return len(first) + await _of_cast(session, provinces, officers, now)


async def _of_cast(session: AsyncSession, provinces: Provinces, officers: dict[str, int], now: datetime) -> int:
    """The classes in which the entrepreneur of the cast is: today, and three months ago."""
    person = await people.by_telegram(session, CAST[0].telegram_id)
    begun = Activity.first_period <= f"{now:%Y-%m}"
    activity = await session.scalar(
        select(Activity)
        .where(Activity.demo, Activity.province == HERE, Activity.unit.in_(PEOPLE), begun)
        .order_by(Activity.first_period.desc(), Activity.id)
        .limit(1)
    )
    assert person is not None, "the cast comes first"
    if activity is None:
        return 0
    today = now.astimezone(provinces[HERE].tz).date()
    for place, day in enumerate((today, today - timedelta(days=100))):
        rng = Random(f"kelas:{place}")
        training, chosen = await _held(session, activity, provinces, officers[HERE], rng, day, f"demo-cast-{place}")
        chosen[0].person_id, chosen[0].name = person.id, person.name
        if day < today:
            opened = training.opened_at
            await session.execute(
                insert(Attendance), [_day(training, one, day, officers[HERE], opened) for one in chosen]
            )
    return 2


async def _add(
    session: AsyncSession,
    activity: Activity,
    provinces: Provinces,
    officer: int,
    rng: Random,
    first: date,
    now: datetime,
) -> None:
    code = f"demo-{activity.id}"
    training, chosen = await _held(session, activity, provinces, officer, rng, first, code)
    present = [one for one in chosen if rng.random() < 0.9]
    days = [first + timedelta(days=place) for place in range(3)]
    opened = training.opened_at
    noted = [_day(training, one, day, officer, opened) for one in present for day in days if rng.random() < 0.9]
    if noted:
        await session.execute(insert(Attendance), noted)
    answers = _answers(training, present, rng, now)
    if answers:
        await session.execute(insert(Outcome), answers)


async def _held(
    session: AsyncSession,
    activity: Activity,
    provinces: Provinces,
    officer: int,
    rng: Random,
    first: date,
    code: str,
) -> tuple[TrainingClass, list[Registration]]:
    """A class of three days and its participants."""
    opened = local_time(provinces[activity.province], first - timedelta(days=21), time(9))
    training = TrainingClass(
        activity_id=activity.id, province=activity.province, title=f"Kelas {activity.name}",
        place=f"Balai latihan {provinces[activity.province].capital}", first_on=first,
        last_on=first + timedelta(days=2), until=first - timedelta(days=7), quota=MOST,
        topics=["Produksi bersih", "Pengemasan dan label", "Pemasaran"], documents=[],
        programme=None, note="", code=code, opened_by=officer, opened_at=opened, demo=True,
    )  # fmt: skip
    session.add(training)
    await session.flush()
    chosen = [
        Registration(
            class_id=training.id, person_id=None, name=f"{rng.choice(NAMES)} {MARK}", state=CHOSEN,
            registered_at=opened, seen=[],
        )
        for _ in range(min(MOST, activity.target))
    ]  # fmt: skip
    session.add_all(chosen)
    await session.flush()
    return training, chosen


def _day(training: TrainingClass, one: Registration, day: date, officer: int, at: datetime) -> dict[str, Any]:
    return {
        "class_id": training.id, "registration_id": one.id, "day": day, "how": TICKED, "noted_by": officer,
        "noted_at": at + (day - training.first_on) + timedelta(days=21),
    }  # fmt: skip


def _answers(
    training: TrainingClass, present: Sequence[Registration], rng: Random, now: datetime
) -> list[dict[str, Any]]:
    """More of them have an NIB, and produce, after a year than after three months; some never answer."""
    found = []
    for moment in MOMENTS:
        day = asked_on(training.last_on, moment)
        asked = now.replace(year=day.year, month=day.month, day=day.day, hour=2, minute=0, second=0, microsecond=0)
        if asked > now - timedelta(days=5):
            continue
        for one in present:
            answered, producing = rng.random() < 0.7, rng.random() < (0.6 if moment == MOMENTS[0] else 0.75)
            found.append({
                "class_id": training.id, "registration_id": one.id, "moment": moment, "asked_at": asked,
                "reminded_at": None, "answered_at": asked + timedelta(days=2) if answered else None,
                "has_nib": rng.random() < (0.55 if moment == MOMENTS[0] else 0.7) if answered else None,
                "producing": producing if answered else None,
                "workers": rng.randint(1, 4) if answered and producing else None,
            })  # fmt: skip
    return found
