"""Who sees which cases: citizens their own, officers those of their province, the ministry those at its desk."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import people
from models.cases.tables import CLOSED, WAITING, WITH_OFFICE, Case, CaseEvent, CaseMessage
from models.errors import Denied
from models.people import Person, Rights

OPEN_FIRST = 200


def may_answer(rights: Rights, case: Case) -> bool:
    """True for whoever serves at the office that has the case now."""
    if case.office is None:
        return is_desk(rights)
    return rights.serves(case.office)


def may_look(rights: Rights, case: Case) -> bool:
    """The head of an office sees what its officers see."""
    return may_answer(rights, case) or (rights.is_head and case.office in rights.headed)


def is_desk(rights: Rights) -> bool:
    return rights.is_verifier or rights.is_administrator


async def for_office(session: AsyncSession, officer: Person, case_id: int) -> Case:
    """A case that this officer may work on, locked until we are done; nobody else learns whether it exists."""
    case = await looked_at(session, officer, case_id)
    if not may_answer(await people.rights(session, officer), case):
        raise Denied("access-denied")
    return case


async def looked_at(session: AsyncSession, person: Person, case_id: int) -> Case:
    """A case that this person may see, locked until we are done; nobody else learns whether it exists."""
    case = await session.get(Case, case_id, with_for_update=True, populate_existing=True)
    if case is None or case.person_id is None or not may_look(await people.rights(session, person), case):
        raise Denied("cases-unknown", number=case_id)
    return case


async def for_citizen(session: AsyncSession, person: Person, case_id: int) -> Case:
    """The person's own case, locked until we are done."""
    case = await session.get(Case, case_id, with_for_update=True, populate_existing=True)
    if case is None or case.person_id != person.id:
        raise Denied("cases-unknown", number=case_id)
    return case


async def of_citizen(session: AsyncSession, person: Person) -> Sequence[Case]:
    """The person's cases, the newest first."""
    rows = await session.scalars(select(Case).where(Case.person_id == person.id).order_by(Case.id.desc()))
    return rows.all()


async def of_office(session: AsyncSession, officer: Person) -> Sequence[Case]:
    """What waits for this officer or was taken, the oldest first: first what nobody has taken."""
    mine = _served(await people.rights(session, officer))
    if mine is None:
        raise Denied("access-denied")
    rows = await session.scalars(
        select(Case)
        .where(mine, Case.state != CLOSED, Case.person_id.is_not(None))
        .order_by(Case.state != WAITING, Case.id)
        .limit(OPEN_FIRST)
    )
    return rows.all()


async def waiting(session: AsyncSession, office: str | None) -> tuple[int, int]:
    """How many cases of an office nobody has taken, and how many are taken and not answered."""
    here = Case.at_desk if office is None else and_(Case.at_desk.is_(False), Case.province == office)
    rows = await session.execute(
        select(Case.state, func.count()).where(here, Case.state.in_(WITH_OFFICE)).group_by(Case.state)
    )
    counts: dict[str, int] = {state: count for state, count in rows.all()}  # noqa: C416 -- a Row is no pair for mypy
    untaken = counts.get(WAITING, 0)
    return untaken, sum(counts.values()) - untaken


async def messages(session: AsyncSession, case_id: int) -> Sequence[CaseMessage]:
    """All that was said, in its order."""
    rows = await session.scalars(select(CaseMessage).where(CaseMessage.case_id == case_id).order_by(CaseMessage.id))
    return rows.all()


async def events(session: AsyncSession, case_id: int) -> Sequence[CaseEvent]:
    """All that was done, in its order."""
    rows = await session.scalars(select(CaseEvent).where(CaseEvent.case_id == case_id).order_by(CaseEvent.id))
    return rows.all()


async def work_of(session: AsyncSession, officer: Person) -> Sequence[CaseEvent]:
    """What an officer did about the questions of others."""
    rows = await session.scalars(
        select(CaseEvent)
        .join(Case, Case.id == CaseEvent.case_id)
        .where(CaseEvent.person_id == officer.id, Case.person_id.is_distinct_from(officer.id))
        .order_by(CaseEvent.id)
    )
    return rows.all()


def _served(rights: Rights) -> ColumnElement[bool] | None:
    parts: list[ColumnElement[bool]] = []
    if rights.own:
        parts.append(and_(Case.at_desk.is_(False), Case.province.in_(rights.own)))
    if is_desk(rights):
        parts.append(Case.at_desk.is_(True))
    return or_(*parts) if parts else None
