"""Every reminder whose moment has come goes out once: one message a person, with all that waits for them."""

import logging
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models import activities, due_dates, outbox, people
from models.activities import Activity
from models.deadlines import Month, Rule
from models.due_dates import Published
from models.offices import CAPITAL
from models.outbox import OutboxRow
from models.people import OFFICER, PROVINCIAL, Holder, Person
from models.provinces import Province
from models.queue import add_id
from models.reminders import done, elsewhere, hours, owing
from models.reminders.owing import Called, Sight
from models.reminders.quiet import Quiet
from models.reminders.steps import (
    DUTY,
    LOGGED,
    REPORT,
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
BATCH = 100  # people in one transaction: on SQLite everybody else waits for it


async def sweep(
    session: AsyncSession,
    rule: Rule,
    provinces: Mapping[str, Province],
    workdays: Workdays,
    quiet: Quiet,
    now: datetime,
    duties: Mapping[str, Rule] | None = None,
) -> int:
    """Put every reminder whose moment has come into the outbox, once; returns to how many people (0: to nobody).

    May run at any time, any number of times, in any number of processes. After an outage only the latest step of each
    deadline is sent, and says that it is late; what is stale is dropped and logged. Who joined, what was created and
    what was given back after a step's moment waits for the next step: nobody is reminded out of the blue.
    Of `duties`, which are done elsewhere, those that are switched on are told in the same messages.
    """
    groups = await by_province(session)
    sight = Sight(provinces, workdays, quiet, now, groups)
    published = await due_dates.published(session, rule)
    for code in groups:
        for period in periods(now, provinces[code]):
            sight.steps[occasion(period, code)] = _steps(published, rule, period, provinces[code], workdays)
    sight.steps |= await elsewhere.coming(session, duties or {}, provinces, workdays, groups, now)
    sight.held = await people.holding(session, TOLD)
    sight.own = await hours.own_of(session, {one.id for one in sight.held})
    called = await _ours(session, [*await _wanted(session, sight), *await _new(session, sight)])
    told = await _tell(session, sight, called) if called else 0
    await done.settle(session, now)  # last: a report locks its activity before the messages about it, as we do
    return told


async def next_moment(
    session: AsyncSession,
    rule: Rule,
    provinces: Mapping[str, Province],
    workdays: Workdays,
    now: datetime,
    duties: Mapping[str, Rule] | None = None,
) -> datetime | None:
    """The next moment at which somebody may be reminded, for people who want to watch it happen."""
    published = await due_dates.published(session, rule)
    groups = await by_province(session)
    others = await elsewhere.coming(session, duties or {}, provinces, workdays, groups, now)
    found = [each for every in others.values() if (each := elsewhere.next_up(every, provinces, now))]
    for code in groups:
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
    current = {
        (name, role): step
        for name, every in sight.steps.items()
        for role in TOLD
        if (step := latest(every, role, sight.provinces, now)) is not None
    }
    known = await _known(session, list(sight.steps), {step.name for step in current.values()})
    handed = await _handed(session, sight)
    for name, every in sight.steps.items():
        code = every[0].province.code
        taken = set[int]()
        for role in TOLD:
            step = current.get((name, role))
            if step is None:
                continue
            moment = step.moment(role, sight.provinces)
            for person in sight.of(role, code):
                number = person.id
                if number in taken or person.since > moment or (number, name, step.name) in known:
                    continue
                if (number, name, role) not in handed:
                    taken.add(number)
                    found.append(Called(person, role, step, moment, name))
    return found


async def _wanted(session: AsyncSession, sight: Sight) -> list[Called]:
    """What people have asked to be told later, and what an administrator sends again."""
    rows = await session.scalars(
        select(Reminder)
        .where(Reminder.outbox_id.is_(None), Reminder.dropped_at.is_(None), Reminder.closed_at.is_(None))
        .where(Reminder.moment <= sight.now)
        .where(Reminder.occasion.startswith(REPORT) | Reminder.occasion.startswith(DUTY))
        .order_by(Reminder.id)
        .with_for_update(skip_locked=True)
    )
    theirs: dict[int, dict[tuple[str, str | None], Holder]] = defaultdict(dict)
    for one in sight.held:
        theirs[one.id][one.role, one.province] = one
    found = []
    for row in rows:
        roles = theirs[row.person_id]
        every = sight.steps.get(row.occasion)
        code = row.province or CAPITAL
        role = next((one for one in TOLD if (one, code if one in PROVINCIAL else None) in roles), None)
        step = latest(every, role, sight.provinces, sight.now) if every and role else None
        if step is None or role is None:
            _drop(row, "no longer theirs, or too old", sight.now)
            continue
        found.append(
            Called(roles[role, code if role in PROVINCIAL else None], role, step, row.moment, row.occasion, row)
        )
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
        place = code if one.role in PROVINCIAL else CAPITAL
        missing = owed.get((one.name, one.step.name), ())
        is_owed = bool(missing) or one.step.rule is not None  # what is done elsewhere has no step any more
        is_held = one.role != OFFICER and (one.name, one.step.name) in acted
        if not is_owed or is_held:
            if one.row is not None and not is_owed:
                one.row.closed_at, one.row.edited = sight.now, True
            continue
        if is_stale(one.step, sight.today(code)):
            stale += await _log(session, one, sight.now)
            continue
        sleeps = sight.sleeps(one.person.id, place)
        if (sleeps and exception is None) or (len(mine) >= BATCH and one.person.id not in mine):
            continue
        every = sight.steps[one.name]
        upward = next_up(every, one.step, sight.roles_there(code)) if one.step.rule is None else None
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
    return await _send(session, mine, also, sight.now)


async def _send(
    session: AsyncSession,
    mine: Mapping[int, Sequence[tuple[Called, Item]]],
    also: Mapping[str, Sequence[Also]],
    now: datetime,
) -> int:
    """Put each person's message in line, for those of their occasions that nobody else has put there."""
    entered = await _enter(session, [one for found in mine.values() for one, _ in found if one.row is None])
    keys: dict[str, list[int]] = {}
    for number, found in mine.items():
        ours = [(called, item, row) for called, item in found if (row := _line_of(called, entered)) is not None]
        if not ours:
            continue
        (called, _, (first, key)), items = ours[0], {item.occasion: item for _, item, _ in reversed(ours)}
        places = sorted({one.step.province.code for one in items.values() if one.role == OFFICER})
        message = compose(list(items.values()), [each for code in places for each in also.get(code, ())], first)
        topic = called.name if len(items) == 1 else f"reminders:{first}"
        to = called.person.telegram_id
        await outbox.enqueue(session, to, message, now, lane=outbox.REMINDER, dedup_key=key, topic=topic)
        keys[key] = [row for _, _, (row, _) in ours]
        assert number == called.person.id
    if not keys:
        return 0
    found_ids = await session.execute(select(OutboxRow.id, OutboxRow.dedup_key).where(OutboxRow.dedup_key.in_(keys)))
    linked = [{"id": row, "outbox_id": number} for number, key in found_ids.all() for row in keys[key or ""]]
    await session.execute(update(Reminder), linked)
    return len(keys)


def _line_of(called: Called, entered: Mapping[tuple[int, str, str], int]) -> tuple[int, str] | None:
    """The number of an occasion in the ledger, and the key of its message; None when another process was quicker."""
    if called.row is not None:
        return called.row.id, called.row.key
    triple = (called.person.id, called.name, called.step.name)
    return (entered[triple], f"{called.name}:{called.step.name}:{called.person.id}") if triple in entered else None


async def _enter(session: AsyncSession, called: Sequence[Called]) -> dict[tuple[int, str, str], int]:
    """New lines of the ledger, those that were not there; by person, occasion and step."""
    rows = {
        (one.person.id, one.name, one.step.name): {
            "person_id": one.person.id,
            "occasion": one.name,
            "step": one.step.name,
            "province": one.step.office,
            "moment": one.moment,
            "edited": False,
            "again": 0,
        }
        for one in called
    }
    return {key: number for key, values in rows.items() if (number := await add_id(session, Reminder, **values))}


async def _log(session: AsyncSession, called: Called, now: datetime) -> bool:
    if called.row is None and called.moment < now - LOGGED:
        return False
    line = _line_of(called, await _enter(session, [called]) if called.row is None else {})
    if line is None:
        return False
    await session.execute(update(Reminder).where(Reminder.id == line[0]).values(dropped_at=now))
    return True


def _drop(row: Reminder, why: str, now: datetime) -> None:
    row.dropped_at = now
    log.warning("planned reminder %d is dropped: %s", row.id, why)


async def _known(session: AsyncSession, names: Sequence[str], on: Collection[str]) -> set[tuple[int, str, str]]:
    """Which of these steps are in the ledger."""
    mine = Reminder.occasion.in_(names) & Reminder.step.in_(on)
    rows = await session.execute(select(Reminder.person_id, Reminder.occasion, Reminder.step).where(mine))
    return {(person, name, step) for person, name, step in rows.all()}


async def _handed(session: AsyncSession, sight: Sight) -> set[tuple[int, str, str]]:
    """Who has passed an occasion on to a colleague that is an officer of the office still."""
    rows = await session.scalars(
        select(Handing).where(Handing.occasion.in_(list(sight.steps)), Handing.accepted.is_(True))
    )
    officers = {(one.id, one.province) for one in sight.held if one.role == OFFICER}
    return {(one.giver_id, one.occasion, OFFICER) for one in rows if (one.taker_id, one.province) in officers}
