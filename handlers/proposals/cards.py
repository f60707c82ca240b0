"""How a proposal is put before people: its card, what lacks, what was returned, and what differs between sendings."""

from collections.abc import Sequence
from typing import Any

from handlers.turn import Turn
from handlers.words import said
from models import planning, proposals
from models.outbox import Button
from models.people import Person
from models.planning import ActivityType, DocumentType, Indicator, kinds
from models.proposals import Checklist, Proposal, Remark, checklist, costs, deciding, parts, twins
from models.proposals.checklist import Item
from models.proposals.deciding import Room
from models.proposals.parts import Difference

MENU = Button("common-menu", "start.menu")
LIST = Button("proposals-list-button", "go:usulan")
FULL, EMPTY = "▰", "▱"
BAR_MOST = 10
LINES_SHOWN = 8


async def card(turn: Turn, proposal: Proposal) -> dict[str, Any]:
    """Everything about a proposal, as its office and the ministry read it."""
    of = await turn.session.get_one(ActivityType, proposal.type_id)
    listed = await checklist.of(turn.session, proposal)
    return {
        **brief(turn, proposal),
        "year": str(proposal.year),
        "type": of.name,
        "code": of.code,
        "kind": (await kinds.labels(turn.session)).of(of.year, of.kind),
        "unit": of.unit,
        "place": proposal.place,
        "volume": proposal.volume,
        "participants": proposal.participants if proposal.participants is not None else "none",
        "starts": proposal.starts,
        "ends": proposal.ends,
        "indicator": await _indicator(turn, proposal.indicator_id),
        "lines": len(proposal.costs),
        "room": room(await deciding.room(turn.session, proposal.year, proposal.province)),
        **complete(listed),
        "remarks": await _remarks(turn, proposal),
        "twins": await _twins(turn, proposal),
    }


async def _twins(turn: Turn, proposal: Proposal) -> list[dict[str, Any]]:
    """A line for each file that another proposal has too; the ministry alone sees what others have sent."""
    if not (await turn.rights()).is_ministry:
        return []
    return [
        said(
            "proposals-twin",
            name=one.name,
            number=str(one.other.id),
            province=turn.content.provinces[one.other.province].name,
            alike="yes" if one.is_alike else "no",
        )
        for one in await twins.of(turn.session, proposal)
    ]


def brief(turn: Turn, proposal: Proposal) -> dict[str, Any]:
    """What names a proposal in one line."""
    return {
        "number": str(proposal.id),
        "name": proposal.name,
        "province": turn.content.provinces[proposal.province].name,
        "state": said("proposals-state", state=proposal.state),
        "total": proposal.total,
        "revision": proposal.revision,
    }


def complete(listed: Checklist) -> dict[str, Any]:
    """Completeness as a count, a bar and a line for each document."""
    return {
        "count": listed.count,
        "most": listed.most,
        "bar": bar(listed.count, listed.most),
        "documents": lines(listed),
    }


def bar(count: int, most: int) -> str:
    """A bar of at most ten signs; only what is complete fills it."""
    width = min(most, BAR_MOST)
    full = count * width // most
    return FULL * full + EMPTY * (width - full)


def lines(listed: Checklist) -> list[dict[str, Any]]:
    """The costs and each document with its state."""
    first = said("proposals-document-line", name=said("proposals-costs"), state="received", required="no")
    if not listed.has_costs:
        first = said("proposals-document-line", name=said("proposals-costs"), state="missing", required="yes")
    return [first, *(document_line(one) for one in listed.items)]


def document_line(item: Item) -> dict[str, Any]:
    required = "yes" if item.wanted.required and not item.is_there else "no"
    return said("proposals-document-line", name=item.wanted.name, state=item.state, required=required)


def lacking(listed: Checklist) -> list[dict[str, Any]]:
    """Exactly what lacks, a line each."""
    return [line for line in lines(listed) if line["values"]["state"] not in checklist.THERE] or [
        said("proposals-nothing")
    ]


def room(left: Room) -> dict[str, Any]:
    """A province's ceiling and what is left of it."""
    if left.ceiling is None:
        return said("proposals-room-none")
    return said("proposals-room", ceiling=left.ceiling, stage=left.stage or "", allotted=left.allotted, left=left.left)


async def part(turn: Turn, name: str) -> dict[str, Any]:
    """A part of a proposal by its name; a document by that of its kind."""
    number = parts.document_of(name)
    wanted = await turn.session.get(DocumentType, number) if number is not None else None
    return said("proposals-part", part="document" if wanted else name, name=wanted.name if wanted else "")


async def remarks(turn: Turn, found: Sequence[Remark]) -> list[dict[str, Any]]:
    """What was returned and why, a line each."""
    return [
        said(
            "proposals-remark",
            part=await part(turn, one.part),
            reason=said("proposals-reason", reason=one.reason, words=one.words or "none"),
        )
        for one in found
    ]


async def _remarks(turn: Turn, proposal: Proposal) -> Any:
    if proposal.state == proposals.SUBMITTED:
        return await _first(turn, proposal)
    if proposal.state != proposals.RETURNED:
        return ""
    found = await proposals.remarks(turn.session, proposal)
    return said("proposals-returned-parts", lines=await remarks(turn, found))


async def _first(turn: Turn, proposal: Proposal) -> Any:
    """That one of two verifiers has consented; by name for the ministry."""
    latest = await proposals.version(turn.session, proposal, proposal.revision)
    if latest.first_by is None:
        return ""
    first = await turn.session.get_one(Person, latest.first_by)
    return said("proposals-first", by=first.name if (await turn.rights()).is_ministry else "none")


async def _indicator(turn: Turn, number: int | None) -> Any:
    found = await turn.session.get(Indicator, number) if number is not None else None
    return f"{found.code} {found.name}" if found else said("proposals-no-indicator")


async def compared(turn: Turn, found: Sequence[Difference]) -> list[dict[str, Any]]:
    """Old beside new, a part each; of the costs the lines that came and went."""
    told: list[dict[str, Any]] = []
    for one in found:
        if one.part == parts.COSTS:
            told += _costs_compared(one)
        else:
            told.append(
                said(
                    "proposals-difference",
                    part=await part(turn, one.part),
                    before=await _value(turn, one.part, one.before),
                    after=await _value(turn, one.part, one.after),
                )
            )
    return told or [said("proposals-no-difference")]


def _costs_compared(found: Difference) -> list[dict[str, Any]]:
    before, after = costs.load(found.before or ()), costs.load(found.after or ())
    gone, come = [one for one in before if one not in after], [one for one in after if one not in before]
    head = said("proposals-costs-difference", before=costs.total(before), after=costs.total(after))
    marked = [("gone", one) for one in gone[:LINES_SHOWN]] + [("come", one) for one in come[:LINES_SHOWN]]
    return [head, *(said("proposals-cost-difference", change=change, **cost(one)) for change, one in marked)]


def cost(one: costs.Cost) -> dict[str, Any]:
    return {**one.dump(), "sum": one.sum}


async def _value(turn: Turn, name: str, value: Any) -> Any:
    if name.startswith(parts.DOC):
        return said("proposals-file", there="yes" if value else "no")
    if value is None:
        return said("proposals-none")
    if name == "schedule":
        return said("proposals-schedule", starts=value[0], ends=value[1])
    return await _indicator(turn, value) if name == "indicator" else str(value)


async def year(turn: Turn) -> int | None:
    return await planning.current(turn.session)
