"""What participants say became of their class: their own to give, to correct, to refuse and to delete."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import outbox
from models.classes import Registration, TrainingClass
from models.errors import Denied, Refused
from models.outcomes.asking import topic
from models.outcomes.tables import Outcome, OutcomeStop
from models.people import Person
from models.queue import add_new

WORKERS_MOST = (
    99  # a small industry has at most 19, and larger ones do not come from a class; ours, it only refuses slips
)


@dataclass(frozen=True)
class Answer:
    """None is "I would rather not say". `workers` is the owner and everybody who works there."""

    has_nib: bool | None
    producing: bool | None
    workers: int | None


async def own(
    session: AsyncSession, person: Person, registration_id: int, moment: int
) -> tuple[Outcome, TrainingClass]:
    """A question that was put to this person; nobody learns of those put to others."""
    row = await session.execute(
        select(Outcome, TrainingClass)
        .join(Registration, Registration.id == Outcome.registration_id)
        .join(TrainingClass, TrainingClass.id == Outcome.class_id)
        .where(
            Outcome.registration_id == registration_id, Outcome.moment == moment, Registration.person_id == person.id
        )
    )
    found = row.first()
    if found is None:
        raise Denied("outcomes-unknown")
    return found[0], found[1]


async def answer(
    session: AsyncSession, person: Person, registration_id: int, moment: int, given: Answer, now: datetime
) -> None:
    """Keep an answer; a later one takes its place."""
    outcome, _ = await own(session, person, registration_id, moment)
    if given.workers is not None and not 0 <= given.workers <= WORKERS_MOST:
        raise Refused("outcomes-workers-wrong", most=WORKERS_MOST)
    outcome.has_nib, outcome.producing, outcome.workers = given.has_nib, given.producing, given.workers
    outcome.answered_at = now


async def stop(session: AsyncSession, person: Person, now: datetime) -> None:
    """Ask this person no more, after whatever class; what is still in line is taken back."""
    await add_new(session, OutcomeStop, person_id=person.id, stopped_at=now)
    await outbox.cancel(session, topic(person), now)


async def resume(session: AsyncSession, person: Person) -> None:
    """The person changed their mind."""
    await session.execute(delete(OutcomeStop).where(OutcomeStop.person_id == person.id))


async def of(session: AsyncSession, person: Person) -> Sequence[tuple[Outcome, str]]:
    """What somebody was asked and answered, with the title of the class."""
    rows = await session.execute(
        select(Outcome, TrainingClass.title)
        .join(Registration, Registration.id == Outcome.registration_id)
        .join(TrainingClass, TrainingClass.id == Outcome.class_id)
        .where(Registration.person_id == person.id)
        .order_by(Outcome.asked_at, Outcome.id)
    )
    return [(one, title) for one, title in rows.all()]


async def forget(session: AsyncSession, person: Person, now: datetime) -> int:
    """Delete what somebody answered, and ask no more what has not been sent yet; how many questions they were.

    To be called before their registrations are forgotten, which say whose they were.
    """
    mine = select(Registration.id).where(Registration.person_id == person.id)
    gone = await session.scalars(delete(Outcome).where(Outcome.registration_id.in_(mine)).returning(Outcome.id))
    await session.execute(delete(OutcomeStop).where(OutcomeStop.person_id == person.id))
    await outbox.cancel(session, topic(person), now)
    return len(gone.all())
