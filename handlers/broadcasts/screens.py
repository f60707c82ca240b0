"""How a broadcast is shown to the ministry: its card, its segment in words, the preview."""

from collections.abc import Sequence
from typing import Any

from handlers.turn import Turn, localized
from handlers.words import said
from models.broadcasts import DRAFT, WAITING, Broadcast, Segment, segments, sending, steering, wording
from models.broadcasts.segments import Found, Member, Rules
from models.errors import Denied
from models.outbox import Button
from models.people import Person
from models.reminders import Quiet

MENU = Button("common-menu", "start.menu")
DESK = Button("broadcasts-desk", "go:siaran")
BODY_SHOWN = 300


async def ministry_only(turn: Turn) -> None:
    """Only roles of the ministry write, approve and see broadcasts."""
    if not (await turn.rights()).is_ministry:
        raise Denied("access-denied")


def rules(turn: Turn) -> Rules:
    return Rules(turn.content.monthly, turn.content.provinces, turn.content.workdays)


async def counted(turn: Turn, segment: Segment, topic: str) -> Found:
    """How many people it would go to now, and some of them."""
    where = await segments.places(turn.session, segment, rules(turn), turn.now)
    return await segments.count(turn.session, segment, topic, where)


def audience(turn: Turn, segment: Segment) -> dict[str, Any]:
    """A segment in words."""
    programme = turn.content.catalogue.programmes.get(segment.programme or "")
    codes = segment.provinces
    known = turn.content.provinces
    return said(
        "broadcasts-audience",
        who=segment.who,
        late="yes" if segment.late else "no",
        programme=dict(programme.name) if programme else localized("any"),
        any="no" if programme else "yes",
        everywhere="yes" if codes is None else "no",
        places=", ".join(known[code].name for code in codes or () if code in known),
    )


def samples(turn: Turn, found: Sequence[Member]) -> Any:
    """Some recipients by role and province; nobody is named."""
    known = turn.content.provinces
    lines = [
        said(
            "broadcasts-sample",
            role=one.role or "watcher",
            province=known[one.province].name if one.province and one.province in known else "none",
        )
        for one in found
    ]
    return lines or said("broadcasts-no-sample")


async def preview(turn: Turn, row: Broadcast) -> None:
    """The message exactly as its recipients will see it."""
    shown = wording.message(row)
    await turn.say(
        shown.key,
        ways=shown.ways,
        photo=shown.photo,
        document=shown.document,
        fresh=True,
        **dict(shown.values or {}),
    )


async def card(turn: Turn, row: Broadcast, *, fresh: bool = False) -> None:
    """All about one broadcast, with what this person may do about it."""
    values = await _planned(turn, row) if row.state in (DRAFT, WAITING) else await _going(turn, row)
    await turn.say(
        "broadcasts-card",
        choices=choices(row, turn.person),
        ways=(Button("broadcasts-preview", f"new:broadcasts.preview:{row.id}"), DESK, MENU),
        fresh=fresh,
        number=row.id,
        state=row.state,
        audience=audience(turn, row.segment),
        subject=row.topic,
        must="yes" if row.must_read else "no",
        paid="yes" if row.paid else "no",
        author=await _name(turn, row.author_id),
        **values,
    )


async def _planned(turn: Turn, row: Broadcast) -> dict[str, Any]:
    found = await counted(turn, row.segment, row.topic)
    plan = said(
        "broadcasts-plan",
        count=found.count,
        samples=samples(turn, found.samples),
        stars=wording.stars(found.count),
        paid="yes" if row.paid else "no",
        minutes=max(1, round(found.count / (wording.PAID_PER_SECOND if row.paid else steering.PER_SECOND) / 60)),
    )
    return {"how": plan, "approver": "none"}


async def _going(turn: Turn, row: Broadcast) -> dict[str, Any]:
    values = await steering.progress(turn.session, row, sleeps=asleep(turn, row))
    return {"how": said("broadcasts-numbers", **values), "approver": await _name(turn, row.approved_by or 0)}


def asleep(turn: Turn, row: Broadcast) -> bool:
    quiet: Quiet = turn.content.quiet
    return sending.is_quiet(row.segment, turn.content.provinces, quiet, turn.now)


async def _name(turn: Turn, number: int) -> str:
    found = await turn.session.get(Person, number)
    return found.name if found else "–"


def choices(row: Broadcast, person: Person) -> list[Button]:
    """What this person may do about it now."""
    number = row.id
    if row.state == DRAFT:
        return [
            Button("broadcasts-submit", f"broadcasts.submit:{number}"),
            Button("broadcasts-change", f"flow.start:broadcasts:{number}"),
            Button(
                "broadcasts-slow" if row.paid else "broadcasts-fast", f"broadcasts.paid:{number}:{int(not row.paid)}"
            ),
            Button("broadcasts-drop", f"broadcasts.drop:{number}"),
        ]
    if row.state == WAITING and row.author_id == person.id:
        return [Button("broadcasts-recall", f"broadcasts.recall:{number}")]
    if row.state == WAITING:
        return [
            Button("broadcasts-approve", f"broadcasts.approve:{number}:{row.revision}"),
            Button("broadcasts-refuse", f"broadcasts.refuse:{number}"),
        ]
    return _sent(row, person)


def _sent(row: Broadcast, person: Person) -> list[Button]:
    number = row.id
    found: list[Button] = []
    if steering.may_steer(row, person) and row.finished_at is None:
        found += steering.buttons(row)[:-1]
    if row.must_read:
        found.append(Button("broadcasts-unread", f"broadcasts.unread:{number}"))
    found.append(Button("broadcasts-unreached", f"broadcasts.unreached:{number}"))
    found.append(Button("broadcasts-fix", f"flow.start:broadcast-fix:{number}"))
    return found
