"""The sheet of a planning year that an administrator has sent: read back first, in force when they say so."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import audit, outbox, people, spreadsheets, uploads
from models.errors import Denied, Refused
from models.outbox import Button, Message
from models.people import Person
from models.planning import may_load
from models.planning.kinds import CoachingKind
from models.planning.sheets import CEILINGS, DOCUMENTS, INDICATORS, KINDS, TYPES, YEAR, Reading, read
from models.planning.tables import STAGES, ActivityType, Ceiling, DocumentType, Indicator, Plan
from models.provinces import Provinces
from models.spreadsheets import Unreadable
from models.uploads import READ, REFUSED

PURPOSE = "plan"
SHOWN = 12
HOME = Button("planning-button", "planning.home")
Coded = TypeVar("Coded", ActivityType, DocumentType, CoachingKind)


def parse(content: bytes, provinces: Provinces) -> Reading | Unreadable:
    """What the sheet says; takes a while, so it is not called within a transaction."""
    try:
        return read(content, provinces)
    except Unreadable as refused:
        return refused


async def take(
    session: AsyncSession, upload: uploads.Wanted, found: Reading | Unreadable, provinces: Provinces, now: datetime
) -> None:
    """Show the sender what was read. With one wrong cell nothing can be applied: half a plan would be none."""
    refused = isinstance(found, Unreadable)
    person = await uploads.close(session, upload.id, REFUSED if refused else READ)
    if person is None:
        return
    if isinstance(found, Unreadable):
        problem = {"key": found.key, "values": found.values}
        message = Message("editing-sheet-refused", {"problem": problem}, ways=(HOME,))
    elif found.wrong:
        values = {"count": len(found.wrong), "lines": [spreadsheets.told(one) for one in found.wrong[:SHOWN]]}
        message = Message("proposals-sheet-wrong", values, ways=(HOME,))
    else:
        await uploads.keep(session, upload.id, person, PURPOSE, found.content, now)
        values = summary(found.content)
        use = Button("planning-use", f"planning.use:{upload.id}", {"year": values["year"]})
        message = Message("planning-sheet-read", values, choices=(use,), ways=(HOME,))
    await outbox.enqueue(session, person.telegram_id, message, now, dedup_key=f"upload:{upload.id}")


def summary(content: Mapping[str, Any]) -> dict[str, Any]:
    """What a sheet holds, in numbers; a sheet that it does not have changes nothing, and is counted as none."""
    ceilings = content.get(CEILINGS, ())
    latest = [next((one[stage] for stage in reversed(STAGES) if one[stage] is not None), None) for one in ceilings]
    return {
        "year": str(content[YEAR]),
        "provinces": sum(one is not None for one in latest),
        "total": sum(one or 0 for one in latest),
        "indicators": len(content.get(INDICATORS, ())),
        "types": len(content.get(TYPES, ())),
        "kinds": len(content.get(KINDS, ())),
        "documents": len(content.get(DOCUMENTS, ())),
        "required": sum(one["required"] for one in content.get(DOCUMENTS, ())),
    }


async def use(session: AsyncSession, person: Person, number: int, now: datetime) -> dict[str, Any]:
    """An administrator puts a sheet in force; returns what it held."""
    if not may_load(await people.rights(session, person)):
        raise Denied("access-denied")
    content = await uploads.use(session, person, number, PURPOSE)
    if content is None:
        raise Refused("proposals-sheet-used")
    await apply(session, person, content, now)
    return content


async def apply(session: AsyncSession, person: Person | None, content: Mapping[str, Any], now: datetime) -> Plan:
    """The year as the sheet has it. Codes keep their rows, so that proposals keep their meaning."""
    year = int(content[YEAR])
    plan: Plan | None = await session.scalar(select(Plan).where(Plan.year == year))
    if plan is None:
        plan = Plan(year=year)
        session.add(plan)
    plan.loaded_by, plan.loaded_at = person.id if person else None, now
    await _ceilings(session, year, content.get(CEILINGS, ()))
    await _indicators(session, year, content.get(INDICATORS))
    if KINDS in content:
        of_kind = {one["kode"]: {"english": one["english"]} for one in content[KINDS]}
        await _coded(session, CoachingKind, year, content[KINDS], of_kind)
    if TYPES in content:
        of_type = {
            one["kode"]: {"kind": one["kind"], "unit": one["satuan"], "output_code": one.get("output")}
            for one in content[TYPES]
        }
        await _coded(session, ActivityType, year, content[TYPES], of_type)
    if DOCUMENTS in content:
        of_document = {one["kode"]: {"required": one["required"], "kinds": one["kinds"]} for one in content[DOCUMENTS]}
        await _coded(session, DocumentType, year, content[DOCUMENTS], of_document)
    await session.flush()
    await audit.note(session, person, "loaded", f"plan:{year}", now)
    return plan


async def _ceilings(session: AsyncSession, year: int, wanted: Sequence[Mapping[str, Any]]) -> None:
    """A province's row is locked while its ceiling changes: an approval meanwhile waits for the new one."""
    rows = await session.scalars(
        select(Ceiling).where(Ceiling.year == year).order_by(Ceiling.province).with_for_update()
    )
    known = {one.province: one for one in rows}
    for one in wanted:
        row = known.get(one["province"])
        if row is None:
            row = Ceiling(year=year, province=one["province"])
            session.add(row)
        row.indicative, row.budget, row.allocation = (one[stage] for stage in STAGES)


async def _indicators(session: AsyncSession, year: int, wanted: Sequence[Mapping[str, Any]] | None) -> None:
    if wanted is None:
        return
    years = {year, *(int(name) for one in wanted for name in one["targets"])}
    rows = await session.scalars(select(Indicator).where(Indicator.year.in_(years)))
    known = {(one.year, one.code): one for one in rows}
    for row in known.values():
        row.dropped = True
    for one in wanted:
        for name, target in one["targets"].items():
            row = known.get((int(name), one["kode"])) or Indicator(year=int(name), code=one["kode"])
            session.add(row)
            row.name, row.unit, row.target, row.dropped = one["nama"], one["satuan"], target, False


async def _coded(
    session: AsyncSession,
    table: type[Coded],
    year: int,
    wanted: Sequence[Mapping[str, Any]],
    parts: Mapping[str, Mapping[str, Any]],
) -> None:
    rows = await session.scalars(select(table).where(table.year == year))
    known = {one.code: one for one in rows}
    for row in known.values():
        row.dropped = True
    for one in wanted:
        row = known.get(one["kode"]) or table(year=year, code=one["kode"])
        session.add(row)
        row.name, row.dropped = one["nama"], False
        for name, value in parts[one["kode"]].items():
            setattr(row, name, value)
