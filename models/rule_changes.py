"""Tells people once when new rules, or a new date, change a result that they were told before."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models import outbox, profiles, versions
from models.db import Base
from models.due_dates import ministry_day
from models.outbox import Button, Message
from models.people import Person
from models.profiles import EVERYTHING, Profile
from models.programmes import Catalogue, Programme
from models.provinces import ZONES, Province
from models.queue import add_new
from models.reminders import Quiet, hours
from models.versions import Difference, Texts, Told

PROVINCE = "province"
# What somebody could have had is worth a message when it ends; what is new, when it fits.
HOPEFUL = ("memenuhi", "memenuhi_bersyarat", "konfirmasi_dinas")
FITTING = ("memenuhi", "memenuhi_bersyarat")
BATCH = 50  # profiles in one transaction: on SQLite everybody else waits for it
SHOWN = 3  # programmes, and conditions of each; more are counted


class RulesInForce(Base):
    """The one row that says which rules were loaded last: a process that still runs older ones tells nobody."""

    __tablename__ = "rules_in_force"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    digest: Mapped[str] = mapped_column(String(64))
    since: Mapped[datetime]


@dataclass(frozen=True)
class Change:
    """A result that is no longer what it was; `programme` is the newest version, or None where it has ended."""

    id: str
    name: Any
    programme: Programme | None
    before: Told | None
    after: Told | None


@dataclass(frozen=True)
class Swept:
    """One batch: the last profile looked at (None: there are no more), and how many people are told something."""

    last: int | None
    told: int


async def announce(session: AsyncSession, catalogue: Catalogue, now: datetime) -> None:
    """These rules have just been loaded: from now on they are the ones by which people are told."""
    digest = versions.digest(catalogue)
    if await add_new(session, RulesInForce, id=1, digest=digest, since=now):
        return
    row = await session.get(RulesInForce, 1, with_for_update=True, populate_existing=True)
    if row is not None and row.digest != digest:
        row.digest, row.since = digest, now


async def sweep(
    session: AsyncSession,
    catalogue: Catalogue,
    provinces: Mapping[str, Province],
    quiet: Quiet,
    now: datetime,
    *,
    after: int = 0,
) -> Swept:
    """Put what has changed for the next people into the outbox; `catalogue` is the whole, with all its dates.

    May run at any time, any number of times, in any number of processes: what a person was told is noted in the
    transaction that puts the message in line. Who is asleep, or has stopped the bot, is told later.
    """
    loaded = await session.scalar(select(RulesInForce.digest).where(RulesInForce.id == 1))
    if loaded != versions.digest(catalogue):
        return Swept(None, 0)
    today = ministry_day(now)
    current = catalogue.on(today)
    found = await _not_judged_yet(session, current, today, after)
    own = await hours.own_of(session, [person.id for _, person in found])
    awake = [
        (profile, person)
        for profile, person in found
        if not _sleeps(profile, provinces, own.get(person.id, quiet), now)
    ]
    names = {kept["version"] for profile, _ in awake for kept in profile.verdicts.values()}
    old = await profiles.sentences(session, names)
    told = 0
    for profile, person in awake:
        changes = list(_changes(profile, current, catalogue))
        shown = {change.id for change in changes}
        if changes and "results" not in (await hours.settings(session, person)).muted:
            told += await _tell(session, profile, person, changes, old, now)
        await profiles.judged(session, [profile], current, today, {*profile.verdicts, *shown})
    return Swept(found[-1][0].person_id if found else None, told)


async def _not_judged_yet(
    session: AsyncSession, current: Catalogue, today: date, after: int
) -> Sequence[tuple[Profile, Person]]:
    """The next profiles whose results are by other rules. A clock that is behind undoes nothing: hence the day."""
    rows = await session.execute(
        select(Profile, Person)
        .join(Person, Person.id == Profile.person_id)
        .where(Profile.rules != versions.digest(current), Profile.rules_on <= today, Profile.person_id > after)
        .where(Person.blocked_at.is_(None))
        .order_by(Profile.person_id)
        .limit(BATCH)
        .with_for_update(of=Profile, skip_locked=True)
        .execution_options(populate_existing=True)
    )
    return [(profile, person) for profile, person in rows.all()]


def _sleeps(profile: Profile, provinces: Mapping[str, Province], quiet: Quiet, now: datetime) -> bool:
    province = provinces.get(str(profile.values.get(PROVINCE)))
    zone = province.tz if province else ZoneInfo(ZONES["WIB"])
    return quiet.holds(now.astimezone(zone).time())


def _changes(profile: Profile, current: Catalogue, whole: Catalogue) -> Iterator[Change]:
    """The results that are not what this person was told, in the order of the catalogue, what has ended last."""
    for name, programme in current.programmes.items():
        kept = profile.verdicts.get(name)
        if kept is None and not _is_wanted(programme, profile.wanted):
            continue
        after = profiles.verdict_of(profile, programme)
        before = Told.load(kept) if kept else None
        if (before is None and after.state in FITTING) or (before is not None and not before.says_the_same(after)):
            yield Change(name, programme.name, programme, before, after)
    for name, kept in profile.verdicts.items():
        if name not in current.programmes and kept["state"] in HOPEFUL:
            ended = whole.programmes.get(name)
            yield Change(name, ended.name if ended else name, None, Told.load(kept), None)


def _is_wanted(programme: Programme, wanted: str) -> bool:
    return wanted == EVERYTHING or wanted in programme.helps_with


async def _tell(
    session: AsyncSession,
    profile: Profile,
    person: Person,
    changes: Sequence[Change],
    old: Mapping[str, Texts],
    now: datetime,
) -> bool:
    """Once for each change: the row of the profile is locked, and a second message would have the same key."""
    key = f"{profiles.topic(person.id)}:{profile.agreed_at.isoformat()}:{profile.told}"
    profile.told += 1
    message = _message(profile, changes, old)
    return await outbox.enqueue(
        session,
        person.telegram_id,
        message,
        now,
        lane=outbox.BULK,
        dedup_key=key,
        topic=profiles.topic(person.id),
    )


def _message(profile: Profile, changes: Sequence[Change], old: Mapping[str, Texts]) -> Message:
    lines: list[Any] = []
    for change in changes[:SHOWN]:
        lines += ["", *_lines(change, old)]
    if len(changes) > SHOWN:
        lines += ["", {"key": "rule-change-more", "values": {"count": len(changes) - SHOWN}}]
    newest = max((kept["told"] for kept in profile.answers.values()), default=profile.agreed_at.date().isoformat())
    values = {"lines": lines[1:], "told": newest}
    again = [
        Button("rule-change-again", f"go:cek:{change.id}", {"name": change.name})
        for change in changes[:SHOWN]
        if change.programme is not None
    ]
    return Message("rule-change", values, ways=(*again, Button("mydata-open", "go:dataku")))


def _lines(change: Change, old: Mapping[str, Texts]) -> list[Any]:
    """The result before and after, and the conditions that changed."""
    name = change.name
    if change.after is None or change.programme is None:
        return [{"key": "rule-change-ended", "values": {"name": name}}]
    after = _state(change.id, change.after)
    if change.before is None:
        return [{"key": "rule-change-new", "values": {"name": name, "after": after}}]
    before = _state(change.id, change.before)
    head = {"key": "rule-change-result", "values": {"name": name, "before": before, "after": after}}
    texts = versions.texts(change.programme)
    found = versions.differences(change.before, old.get(change.before.version, {}), change.after, texts)
    more = {"key": "rule-change-more-conditions", "values": {"count": len(found) - SHOWN}}
    return [head, *map(_difference, found[:SHOWN]), *([more] if len(found) > SHOWN else [])]


def _state(programme: str, told: Told) -> dict[str, Any]:
    fits = "yes" if told.known_fit else "no"
    return {"key": "eligibility-state", "values": {"programme": programme, "state": told.state, "fits": fits}}


def _difference(one: Difference) -> dict[str, Any]:
    values = {"kind": one.kind, "before": one.before or "", "after": one.after or ""}
    return {"key": "rule-change-condition", "values": values}
