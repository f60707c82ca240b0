"""The office's side of a class: who registered, who is chosen, who waits. Each decision is kept and told once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import audit, outbox, people, receipts
from models.classes.tables import CHOSEN, REFUSED, REGISTERED, WAITING, WITHDRAWN, Registration, TrainingClass
from models.eligibility import Verdict, check
from models.errors import Denied, Refused
from models.outbox import Button, Message
from models.people import Person
from models.programmes import Catalogue

RECENT = timedelta(days=60)  # so long after its last day a class is still listed
VERBS: Mapping[str, str] = {CHOSEN: "chosen", WAITING: "put-on-list", REFUSED: "declined"}
ORDER = (CHOSEN, REGISTERED, WAITING, REFUSED, WITHDRAWN)


@dataclass(frozen=True)
class Candidate:
    """Somebody who registered, and what else their office should know.

    `verdict` is worked out of the answers that they allowed the office to see (None: none, or the class names no
    programme). `place` counts on the waiting list from 1. `alike` are other registrations of the class with the same
    phone, `elsewhere` are classes on the same days for which the person registered too.
    """

    registration: Registration
    verdict: Verdict | None
    place: int | None
    alike: tuple[str, ...]
    elsewhere: tuple[str, ...]


async def of_office(session: AsyncSession, person: Person, class_id: int, *, lock: bool = False) -> TrainingClass:
    """A class whose participants this person may choose: an officer of its province. Others learn nothing of it."""
    found = await session.get(TrainingClass, class_id, with_for_update=lock or None, populate_existing=lock)
    if found is None or not (await people.rights(session, person)).serves(found.province):
        raise Denied("choosing-unknown")
    return found


async def seen(session: AsyncSession, person: Person, class_id: int) -> TrainingClass:
    """A class whose list this person may take along: its office, its head, or the ministry."""
    found = await session.get(TrainingClass, class_id)
    if found is None or not (await people.rights(session, person)).sees(found.province):
        raise Denied("choosing-unknown")
    return found


async def listed(session: AsyncSession, person: Person, today: date) -> list[tuple[TrainingClass, Counter[str]]]:
    """The classes of the officer's provinces that are not long over, each with how many are in which state."""
    rights = await people.rights(session, person)
    if not rights.is_officer:
        raise Denied("access-denied")
    rows = await session.scalars(
        select(TrainingClass)
        .where(TrainingClass.province.in_(rights.provinces), TrainingClass.last_on >= today - RECENT)
        .order_by(TrainingClass.first_on, TrainingClass.id)
    )
    found = rows.all()
    counted = await session.execute(
        select(Registration.class_id, Registration.state, func.count())
        .where(Registration.class_id.in_([one.id for one in found]))
        .group_by(Registration.class_id, Registration.state)
    )
    counts = {one.id: Counter[str]() for one in found}
    for class_id, state, count in counted:
        counts[class_id][state] = count
    return [(one, counts[one.id]) for one in found]


async def candidates(session: AsyncSession, training: TrainingClass, catalogue: Catalogue) -> list[Candidate]:
    """Everybody who registered: the chosen, those to be decided about, the waiting list, the others."""
    rows = await session.scalars(
        select(Registration).where(Registration.class_id == training.id).order_by(Registration.id)
    )
    found = rows.all()
    waiting = {one.id: place for place, one in enumerate(_in_line(found), 1)}
    elsewhere = await _elsewhere(session, training, [one.person_id for one in found if one.person_id])
    phones = {one.id: one.phone for one in found if one.phone and one.state != WITHDRAWN}
    made = [
        Candidate(
            one,
            _verdict(training, one, catalogue),
            waiting.get(one.id),
            tuple(
                other.name
                for other in found
                if other.id != one.id and one.id in phones and phones.get(other.id) == phones[one.id]
            ),
            elsewhere.get(one.person_id or 0, ()),
        )
        for one in found
    ]
    return sorted(made, key=lambda one: (ORDER.index(one.registration.state), one.place or 0, one.registration.id))


async def one(session: AsyncSession, person: Person, registration_id: int, catalogue: Catalogue) -> Candidate:
    """One candidate of a class of the officer's province."""
    training = await of_office(session, person, await _class_of(session, registration_id))
    every = await candidates(session, training, catalogue)
    return next(each for each in every if each.registration.id == registration_id)


async def undecided(session: AsyncSession, class_id: int) -> Registration | None:
    """Who registered first of those about whom nothing is decided yet."""
    waits = select(Registration).where(Registration.class_id == class_id, Registration.state == REGISTERED)
    found: Registration | None = await session.scalar(waits.order_by(Registration.id).limit(1))
    return found


async def decide(
    session: AsyncSession, officer: Person, registration_id: int, state: str, now: datetime, reason: str = ""
) -> Registration:
    """Choose somebody, put them on the waiting list, or refuse with a reason; they are told.

    Refused when the class is full, when they have withdrawn, and when a colleague decided just that before.
    """
    training = await of_office(session, officer, await _class_of(session, registration_id), lock=True)
    row = await session.get_one(Registration, registration_id, with_for_update=True, populate_existing=True)
    if row.state == WITHDRAWN:
        raise Refused("choosing-withdrew")
    if row.state == state:
        by = await session.get(Person, row.decided_by) if row.decided_by else None
        raise Refused("choosing-decided-already", by=by.name if by else "none", state=state)
    if state == CHOSEN and await _taken(session, training.id) >= training.quota:
        raise Refused("choosing-full", quota=training.quota)
    was_chosen = row.state == CHOSEN
    _set(row, state, officer.id, now, reason)
    await audit.note(session, officer, VERBS[state], f"registration:{row.id}", now, class_id=training.id)
    await _tell(session, training, row, now)
    if was_chosen:
        await move_up(session, training.id, now)
    return row


async def move_up(session: AsyncSession, class_id: int, now: datetime) -> Registration | None:
    """Give a place that became free to the first of the waiting list; that person and the officer are told.

    None while the class is full, closed or over, or nobody waits.
    """
    training = await session.get_one(TrainingClass, class_id, with_for_update=True, populate_existing=True)
    if training.closed_at is not None or training.last_on < now.date():
        return None
    if await _taken(session, class_id) >= training.quota:
        return None
    rows = await session.scalars(select(Registration).where(Registration.class_id == class_id))
    line = _in_line(rows.all())
    if not line:
        return None
    row = line[0]
    officer = await session.get_one(Person, row.decided_by or training.opened_by)
    _set(row, CHOSEN, officer.id, now)
    await audit.note(session, None, VERBS[CHOSEN], f"registration:{row.id}", now, class_id=class_id, moved_up=True)
    await _tell(session, training, row, now)
    if (await people.rights(session, officer)).serves(training.province):
        moved = Message(
            "choosing-moved-up",
            {"title": training.title, "name": row.name},
            ways=(Button("choosing-list-button", f"choosing.list:{class_id}"),),
        )
        await outbox.enqueue(session, officer.telegram_id, moved, now, dedup_key=_key(row, now, "officer"))
    return row


async def note_seen(
    session: AsyncSession, officer: Person, registration_id: int, document: str, now: datetime
) -> Registration:
    """The office has seen a document of somebody: who saw it and when is kept, the document is not."""
    training = await of_office(session, officer, await _class_of(session, registration_id))
    row = await session.get_one(Registration, registration_id, with_for_update=True, populate_existing=True)
    if document not in training.documents:
        raise Denied("choosing-unknown")
    if row.person_id is None:
        raise Refused("choosing-withdrew")
    seen_before = {each["document"] for each in row.seen}
    if document not in seen_before:
        row.seen = [*row.seen, {"document": document, "by": officer.id, "at": now.isoformat(timespec="seconds")}]
        await audit.note(session, officer, "saw-document", f"registration:{row.id}", now)
    return row


def _set(row: Registration, state: str, by: int, now: datetime, reason: str = "") -> None:
    row.state, row.decided_by, row.decided_at, row.reason = state, by, now, reason
    row.waiting_at = now if state == WAITING else None


def _in_line(found: Sequence[Registration]) -> list[Registration]:
    """The waiting list, whoever was put on it first at its head."""
    waiting = [one for one in found if one.state == WAITING]
    return sorted(waiting, key=lambda one: (one.waiting_at or one.registered_at, one.id))


def _verdict(training: TrainingClass, row: Registration, catalogue: Catalogue) -> Verdict | None:
    programme = catalogue.programmes.get(training.programme or "")
    return check(programme, row.shared) if programme and row.shared else None


async def _elsewhere(
    session: AsyncSession, training: TrainingClass, persons: Sequence[int]
) -> dict[int, tuple[str, ...]]:
    """Other classes on the same days, of the same province, for which these people are registered."""
    rows = await session.execute(
        select(Registration.person_id, TrainingClass.title)
        .join(TrainingClass, TrainingClass.id == Registration.class_id)
        .where(
            Registration.person_id.in_(persons),
            Registration.state.in_((REGISTERED, CHOSEN, WAITING)),
            TrainingClass.id != training.id,
            TrainingClass.province == training.province,
            TrainingClass.closed_at.is_(None),
            TrainingClass.first_on <= training.last_on,
            TrainingClass.last_on >= training.first_on,
        )
    )
    found: dict[int, tuple[str, ...]] = {}
    for person_id, title in rows:
        if person_id is not None:
            found[person_id] = (*found.get(person_id, ()), title)
    return found


async def _class_of(session: AsyncSession, registration_id: int) -> int:
    row = await session.get(Registration, registration_id)
    if row is None:
        raise Denied("choosing-unknown")
    return row.class_id


async def _taken(session: AsyncSession, class_id: int) -> int:
    query = select(func.count()).where(Registration.class_id == class_id, Registration.state == CHOSEN)
    return await session.scalar(query) or 0


async def _tell(session: AsyncSession, training: TrainingClass, row: Registration, now: datetime) -> None:
    """What was decided, to the person; nothing to whoever had everything deleted."""
    person = await session.get(Person, row.person_id) if row.person_id else None
    if person is None:
        return
    values: dict[str, Any] = {
        "state": row.state,
        "title": training.title,
        "place": training.place,
        "first": training.first_on.isoformat(),
        "last": training.last_on.isoformat(),
        "reason": row.reason,
        "receipt": receipts.line(session, f"registration:{row.id}"),
    }
    message = Message("choosing-told", values, ways=(Button("classes-button", "go:kelas"),))
    await outbox.enqueue(session, person.telegram_id, message, now, dedup_key=_key(row, now, row.state))


def _key(row: Registration, now: datetime, what: str) -> str:
    return f"class:{row.class_id}:{row.id}:{what}:{now.timestamp():.0f}"
