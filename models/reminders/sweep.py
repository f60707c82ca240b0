"""Every reminder whose moment has come goes out once: one message a person, with all that waits for them."""

import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import activities, due_dates, outbox, people
from models.activities import Activity
from models.deadlines import Month, Rule
from models.due_dates import Published
from models.offices import CAPITAL
from models.outbox import OutboxRow
from models.people import OFFICER, VERIFIER, Person
from models.provinces import Province
from models.queue import add_new
from models.reminders import done, hours, owing
from models.reminders.owing import Called, Sight
from models.reminders.quiet import Quiet
from models.reminders.steps import (
    LOGGED,
    TOLD,
    Step,
    is_stale,
    latest,
    moments,
    next_up,
    occasion,
    periods,
    steps,
)
from models.reminders.tables import Handing, Reminder
from models.reminders.words import Also, Item, compose
from models.workdays import Workdays

log = logging.getLogger(__name__)
BATCH = 200  # people in one transaction: on SQLite everybody else waits for it


async def sweep(
    session: AsyncSession,
    rule: Rule,
    provinces: Mapping[str, Province],
    workdays: Workdays,
    quiet: Quiet,
    now: datetime,
) -> int:
    """Put every reminder whose moment has come into the outbox, once; returns to how many people (0: to nobody).

    May run at any time, any number of times, in any number of processes. After an outage only the latest step of each
    deadline is sent, and says that it is late; what is stale is dropped and logged. Who joined, what was created and
    what was given back after a step's moment waits for the next step: nobody is reminded out of the blue.
    """
    groups = await by_province(session)
    sight = Sight(provinces, workdays, quiet, now, groups)
    published = await due_dates.published(session, rule)
    for code in groups:
        for period in periods(now, provinces[code]):
            sight.steps[occasion(period, code)] = _steps(published, rule, period, provinces[code], workdays)
    sight.grants = [(grant, person) for grant, person in await people.grants_in_force(session) if grant.role in TOLD]
    sight.own = await hours.own_of(session, {person.id for _, person in sight.grants})
    called = await _ours(session, [*await _wanted(session, sight), *await _new(session, sight)])
    told = await _tell(session, sight, called) if called else 0
    await done.settle(session, now)  # last: a report locks its activity before the messages about it, as we do
    return told


async def next_moment(
    session: AsyncSession, rule: Rule, provinces: Mapping[str, Province], workdays: Workdays, now: datetime
) -> datetime | None:
    """The next moment at which somebody may be reminded, for people who want to watch it happen."""
    published = await due_dates.published(session, rule)
    found = []
    for code in await by_province(session):
        for period in periods(now, provinces[code], ahead=1):
            due = due_dates.falls_on(published, rule, period, code, workdays)
            found += [one for one in moments(due, period, provinces[code], workdays) if one > now]
    return min(found, default=None)


async def by_province(session: AsyncSession) -> dict[str, list[Activity]]:
    found: dict[str, list[Activity]] = {}
    for activity in await activities.everywhere(session):
        found.setdefault(activity.province, []).append(activity)
    return found


def _steps(published: Published, rule: Rule, period: Month, province: Province, workdays: Workdays) -> list[Step]:
    due = due_dates.falls_on(published, rule, period, province.code, workdays)
    return steps(period, province, due, workdays)


async def _ours(session: AsyncSession, called: Sequence[Called]) -> list[Called]:
    """Those whom no other process is telling, and who are not writing to us just now: they wait for the next sweep."""
    ids = {one.person.id for one in called}
    free = await session.scalars(
        select(Person.id)
        .where(Person.id.in_(ids))
        .order_by(Person.id)
        .with_for_update(key_share=True, skip_locked=True)
    )
    found = set(free)
    return [one for one in called if one.person.id in found]


async def _new(session: AsyncSession, sight: Sight) -> list[Called]:
    """Whoever has a step that is not in the ledger yet."""
    now, found = sight.now, list[Called]()
    known = await _known(session, list(sight.steps))
    handed = await _handed(session, sight)
    for name, every in sight.steps.items():
        code = every[0].province.code
        current = {role: latest(every, role, sight.provinces, now) for role in TOLD}
        taken = set()
        for grant, person in sorted(sight.grants, key=lambda one: TOLD.index(one[0].role)):
            step = current[grant.role]
            if step is None or (grant.province != code and grant.role != VERIFIER):
                continue
            key, moment = (person.id, name, step.name), step.moment(grant.role, sight.provinces)
            mine = (person.id, name)
            if key in known or mine in taken or grant.granted_at > moment or (*mine, grant.role) in handed:
                continue
            taken.add(mine)
            found.append(Called(person, grant.role, step, moment, name))
    return found


async def _wanted(session: AsyncSession, sight: Sight) -> list[Called]:
    """What people have asked to be told later, and what an administrator sends again."""
    rows = await session.scalars(
        select(Reminder)
        .where(Reminder.outbox_id.is_(None), Reminder.dropped_at.is_(None), Reminder.closed_at.is_(None))
        .where(Reminder.moment <= sight.now, Reminder.occasion.like("report-due:%"))
        .order_by(Reminder.id)
        .with_for_update(skip_locked=True)
    )
    found = []
    for row in rows:
        roles = {(grant.role, grant.province): person for grant, person in sight.grants if person.id == row.person_id}
        every = sight.steps.get(row.occasion)
        code = row.province or CAPITAL
        role = next((one for one in TOLD if (one, None if one == VERIFIER else code) in roles), None)
        step = latest(every, role, sight.provinces, sight.now) if every and role else None
        if step is None or role is None:
            _drop(row, "no longer theirs, or too old", sight.now)
            continue
        found.append(Called(roles[role, None if role == VERIFIER else code], role, step, row.moment, row.occasion, row))
    return found


async def _tell(session: AsyncSession, sight: Sight, called: Sequence[Called]) -> int:
    """One message for each person, of what is owed still; the ledger's key decides which process sends it."""
    owed = await owing.owed(session, sight, called)
    acted = await owing.acted(session, sight, called)
    also = await owing.also(session, sight, called)
    exception = await hours.overridden(session, sight.now)
    mine: dict[int, list[tuple[Called, Item]]] = defaultdict(list)
    stale = 0
    for one in sorted(called, key=lambda one: (one.row is None, one.person.id)):
        code = one.step.province.code
        place = CAPITAL if one.role == VERIFIER else code
        missing = owed.get((one.name, one.step.name), ())
        is_held = one.role != OFFICER and (one.name, one.step.name) in acted
        if not missing or is_held:
            if one.row is not None and not missing:
                one.row.closed_at, one.row.edited = sight.now, True
            continue
        if is_stale(one.step, sight.today(code)):
            stale += await _log(session, one, sight.now)
            continue
        sleeps = sight.sleeps(one.person, place)
        if (sleeps and exception is None) or (len(mine) >= BATCH and one.person.id not in mine):
            continue
        every = sight.steps[one.name]
        upward = next_up(every, one.step, sight.roles_there(code))
        item = Item(
            one.name,
            one.step,
            one.role,
            missing,
            sight.today(code),
            upward,
            by_wish=one.row is not None,
            in_spite=exception.reason if sleeps and exception else None,
        )
        mine[one.person.id].append((one, item))
    if stale:
        log.warning("%d reminders were too late to be of use and are dropped", stale)
    sent = 0
    for found in mine.values():
        sent += await _send(session, found, also, sight.now)
    return sent


async def _send(
    session: AsyncSession, found: Sequence[tuple[Called, Item]], also: Mapping[str, Sequence[Also]], now: datetime
) -> bool:
    """Put one person's message in line, for those of these occasions that nobody else has put there."""
    rows, items = list[Reminder](), dict[str, Item]()
    for called, item in found:
        row = called.row or await _enter(session, called)
        if row is not None:
            rows.append(row)
            items.setdefault(called.name, item)
    if not rows:
        return False
    person = found[0][0].person
    places = sorted({one.step.province.code for one in items.values() if one.role == OFFICER})
    first = rows[0]
    message = compose(list(items.values()), [each for code in places for each in also.get(code, ())], first.id)
    await outbox.enqueue(
        session,
        person.telegram_id,
        message,
        now,
        lane=outbox.REMINDER,
        dedup_key=first.key,
        topic=first.occasion if len(items) == 1 else f"reminders:{first.id}",
    )
    number = await session.scalar(select(OutboxRow.id).where(OutboxRow.dedup_key == first.key))
    for row in rows:
        row.outbox_id = number
    await session.flush()
    return True


async def _enter(session: AsyncSession, called: Called) -> Reminder | None:
    """A new line of the ledger; None when another process was quicker."""
    values = {"person_id": called.person.id, "occasion": called.name, "step": called.step.name}
    rest = {"province": called.step.province.code, "moment": called.moment, "edited": False, "again": 0}
    if not await add_new(session, Reminder, **values, **rest):
        return None
    found: Reminder | None = await session.scalar(select(Reminder).filter_by(**values))
    return found


async def _log(session: AsyncSession, called: Called, now: datetime) -> bool:
    if called.row is None and called.moment < now - LOGGED:
        return False
    row = called.row or await _enter(session, called)
    if row is None:
        return False
    row.dropped_at = now
    await session.flush()
    return True


def _drop(row: Reminder, why: str, now: datetime) -> None:
    row.dropped_at = now
    log.warning("planned reminder %d is dropped: %s", row.id, why)


async def _known(session: AsyncSession, names: Sequence[str]) -> set[tuple[int, str, str]]:
    rows = await session.execute(
        select(Reminder.person_id, Reminder.occasion, Reminder.step).where(Reminder.occasion.in_(names))
    )
    return {(person, name, step) for person, name, step in rows.all()}


async def _handed(session: AsyncSession, sight: Sight) -> set[tuple[int, str, str]]:
    """Who has passed an occasion on to a colleague that is an officer of the office still."""
    rows = await session.scalars(
        select(Handing).where(Handing.occasion.in_(list(sight.steps)), Handing.accepted.is_(True))
    )
    officers = {(person.id, grant.province) for grant, person in sight.grants if grant.role == OFFICER}
    return {(one.giver_id, one.occasion, OFFICER) for one in rows if (one.taker_id, one.province) in officers}
