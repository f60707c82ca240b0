"""Next year's proposals for the demo: as provinces might have sent them, invented, and marked as demo.

Ceilings, targets and amounts are invented; the codes are those of public copies of the KRO reference (certainty C), the
documents those in common use (B). Nothing is decided here that a verifier could not have decided.
"""

from datetime import datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.cast import MARK
from bot.demo_year import CODES, EMPTY_ONE, KINDS, SILENT_ONE, Kind
from models.activities import Activity
from models.planning import ActivityType, Ceiling, DocumentType, Indicator, Plan
from models.planning.usual import DOCUMENTS
from models.proposals import APPROVED, DRAFT, RETURNED, SUBMITTED, Cost, Proposal, Remark, Version, costs
from models.provinces import Provinces

PLACES = ("sentra di ibu kota provinsi", "dua kabupaten", "sentra pesisir", "kawasan sentra IKM")
# What becomes of a proposal, as often as it stands here.
LOTS = (APPROVED, APPROVED, SUBMITTED, SUBMITTED, SUBMITTED, RETURNED, DRAFT)


async def load(
    session: AsyncSession, provinces: Provinces, officers: dict[str, int], verifier: int, now: datetime
) -> int:
    """Add the next year with its proposals; returns how many. A year that is there already stays as it is."""
    year = now.year + 1
    if await session.scalar(select(Plan.id).where(Plan.year == year)):
        return 0
    session.add(Plan(year=year, loaded_at=now, demo=True))
    types = [
        ActivityType(
            year=year, code=f"{CODES[one.kind]}.{place:03}", name=f"{one.name} {MARK}", kind=one.kind, unit=one.unit
        )
        for place, one in enumerate(KINDS, 1)
    ]  # fmt: skip
    indicators = [
        Indicator(year=year, code="IK1", name=f"WUB yang tumbuh {MARK}", unit="orang", target=2_400),
        Indicator(year=year, code="IK2", name=f"IKM yang naik kelas {MARK}", unit="IKM", target=1_800),
    ]
    session.add_all(types)
    session.add_all(indicators)
    session.add_all(DocumentType(year=year, code=code, name=name, required=False, kinds=[]) for code, name in DOCUMENTS)
    await session.flush()
    added = 0
    for code in provinces:
        rng = Random(f"usulan:{year}:{code}")
        left = rng.randint(9, 24) * 100_000_000
        session.add(Ceiling(year=year, province=code, indicative=left))
        if code in (EMPTY_ONE, SILENT_ONE):
            continue
        for place in sorted(rng.sample(range(len(KINDS)), rng.randint(1, 3))):
            made = _made(year, code, KINDS[place], types[place], indicators, officers[code], rng, now)
            if made.state == APPROVED and made.total > left:
                made.state = SUBMITTED
            left -= made.total if made.state == APPROVED else 0
            await _decide(session, made, types[place], verifier, rng)
            added += 1
    await session.flush()
    return added


def _made(
    year: int, province: str, kind: Kind, of: ActivityType, indicators: list[Indicator], officer: int, rng: Random,
    now: datetime,
) -> Proposal:  # fmt: skip
    volume, total = rng.randint(*kind.target), rng.randint(*kind.million) * 1_000_000
    lines = [
        Cost("Narasumber dan instruktur", 20, "OJ", 900_000),
        Cost("Bahan dan perlengkapan", 1, "paket", total // 2),
        Cost("Perjalanan dan konsumsi", 1, "paket", total - total // 2 - 18_000_000),
    ]
    served = next((one for one in indicators if one.unit == kind.unit), None)
    state = rng.choice(LOTS)
    created = now - timedelta(days=rng.randint(12, 40))
    first = rng.randint(2, 5)
    return Proposal(
        year=year, province=province, type_id=of.id, indicator_id=served.id if served else None,
        name=f"{kind.name} {MARK}", place=rng.choice(PLACES), volume=volume,
        participants=volume if kind.unit == "orang" else None,
        starts=f"{year}-{first:02}", ends=f"{year}-{first + 4:02}",
        costs=[one.dump() for one in lines], total=costs.total(lines), state=state, revision=0 if state == DRAFT else 1,
        officer_id=officer, created_at=created, submitted_at=None if state == DRAFT else created + timedelta(days=2),
        demo=True,
    )  # fmt: skip


async def _decide(session: AsyncSession, made: Proposal, of: ActivityType, verifier: int, rng: Random) -> None:
    """What was sent, and what the ministry said to it; an approved one is an activity."""
    session.add(made)
    await session.flush()
    if made.state == DRAFT or made.submitted_at is None:
        return
    decided = None if made.state == SUBMITTED else made.submitted_at + timedelta(days=rng.randint(1, 6))
    remarks: list[Any] = []
    if made.state == RETURNED:
        remarks = [Remark("costs", "wrong").dump(), Remark("place", "missing").dump()]
    content = {
        "name": made.name, "place": made.place, "volume": made.volume, "participants": made.participants,
        "indicator": made.indicator_id, "schedule": [made.starts, made.ends], "costs": made.costs,
    }  # fmt: skip
    session.add(
        Version(
            proposal_id=made.id, revision=1, content=content, sent_by=made.officer_id, sent_at=made.submitted_at,
            outcome=made.state if decided else None, remarks=remarks, decided_by=verifier if decided else None,
            decided_at=decided,
        )
    )  # fmt: skip
    if made.state == APPROVED:
        activity = Activity(
            province=made.province, name=made.name, kind=of.kind, unit=of.unit, target=made.volume,
            pagu=made.total, first_period=made.starts, created_by=verifier, created_at=decided, demo=True,
            priority=of.priority,
        )  # fmt: skip
        session.add(activity)
        await session.flush()
        made.activity_id = activity.id
