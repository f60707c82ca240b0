"""What a person agreed to have kept from one check to the next: answers with their day, and results as last told."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import JSON

from models import audit, eligibility, outbox, versions
from models.db import Base
from models.due_dates import ministry_day
from models.facts import Fact
from models.people import Person
from models.programmes import Catalogue, Programme
from models.queue import add_new
from models.versions import Told

EVERYTHING = "all"
# A business of this stage has not begun: its age stays at nought.
PLAN = ("business_stage", "ide")


class Profile(Base):
    """`answers` holds each fact as {"value", "told"} (the day it was told), `verdicts` each programme as last told.

    `wanted` is what the person came for the last time. `rules` names the rules by which the verdicts were given, and
    `rules_on` the day on which those were in force.
    """

    __tablename__ = "profiles"
    __table_args__ = (Index("ix_profiles_rules", "rules"), Index("ix_profiles_used_at", "used_at"))

    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), primary_key=True)
    answers: Mapped[dict[str, Any]] = mapped_column(JSON)
    wanted: Mapped[str] = mapped_column(String(32))
    verdicts: Mapped[dict[str, Any]] = mapped_column(JSON)
    agreed_at: Mapped[datetime]
    used_at: Mapped[datetime]
    rules: Mapped[str] = mapped_column(String(64))
    rules_on: Mapped[date]
    told: Mapped[int] = mapped_column(default=0)

    @property
    def values(self) -> dict[str, Any]:
        """The answers as they were given, whatever their age."""
        return {name: kept["value"] for name, kept in self.answers.items()}

    def told_on(self, name: str) -> date:
        """The day on which an answer was given."""
        return date.fromisoformat(self.answers[name]["told"])


class RuleVersion(Base):
    """The sentences of a programme's conditions in one version, so that a change can be shown as before and after."""

    __tablename__ = "rule_versions"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    conditions: Mapped[dict[str, Any]] = mapped_column(JSON)


async def of(session: AsyncSession, person: Person) -> Profile | None:
    """What is kept of a person."""
    return await session.get(Profile, person.id)


async def save(
    session: AsyncSession,
    person: Person,
    answers: Mapping[str, Any],
    catalogue: Catalogue,
    now: datetime,
    *,
    wanted: str = EVERYTHING,
    programmes: Iterable[str] | None = None,
    told: date | None = None,
) -> Profile:
    """Keep the answers of a check, after the person has agreed; a "tidak tahu" is no answer to keep.

    `programmes` are those whose results the person has seen (all when not given), `told` the day of the answers (today
    when not given). An answer that was taken over from an earlier check keeps the day on which it was given.
    """
    today = ministry_day(now)
    profile = await session.get(Profile, person.id, with_for_update=True, populate_existing=True)
    if profile is None:
        profile = Profile(person_id=person.id, answers={}, verdicts={}, agreed_at=now, told=0)
        session.add(profile)
        await audit.note(session, person, "agreed", f"profile:{person.id}", now)
    profile.answers = _merged(profile, answers, catalogue, (told or today).isoformat(), today)
    profile.wanted, profile.used_at = wanted, now
    seen = {*profile.verdicts, *(catalogue.programmes if programmes is None else programmes)}
    await judged(session, [profile], catalogue, today, seen)
    return profile


async def judged(
    session: AsyncSession,
    profiles: Iterable[Profile],
    catalogue: Catalogue,
    today: date,
    programmes: Collection[str] | None = None,
) -> None:
    """Remember the results by these rules as told: of these programmes, or of those told before."""
    for profile in profiles:
        names = profile.verdicts if programmes is None else programmes
        profile.verdicts = {
            name: verdict_of(profile, one).dump() for name, one in catalogue.programmes.items() if name in names
        }
        profile.rules, profile.rules_on = versions.digest(catalogue), today
    await _remember(session, catalogue.programmes.values())


def verdict_of(profile: Profile, programme: Programme) -> Told:
    """The result of the answers as they were given."""
    return versions.told(programme, eligibility.check(programme, profile.values))


def fresh_answers(profile: Profile, catalogue: Catalogue, today: date) -> dict[str, Any]:
    """The answers that may still be used today, with what time alone has raised.

    Left out is what is too old for its fact, what the catalogue no longer knows, and what no longer makes sense.
    """
    found = {}
    for name, kept in profile.answers.items():
        fact = catalogue.facts.get(name)
        if fact is None or fact.asked_of != "person" or _is_stale(fact, profile.told_on(name), today):
            continue
        value = _grown(fact, kept["value"], profile, today)
        if value is not None and fact.allows(value):
            found[name] = value
    return eligibility.prune(catalogue, found)


def stale(profile: Profile, catalogue: Catalogue, today: date) -> list[str]:
    """The facts whose answers are too old and would be asked again."""
    fresh = fresh_answers(profile, catalogue, today)
    return [name for name in profile.answers if name in catalogue.facts and name not in fresh]


async def forget(session: AsyncSession, person: Person, now: datetime) -> bool:
    """Delete everything kept of a person's checks, and what was to be told about it; False when there is nothing."""
    gone = await session.scalar(delete(Profile).where(Profile.person_id == person.id).returning(Profile.person_id))
    await outbox.cancel(session, topic(person.id), now)
    return gone is not None


async def sentences(session: AsyncSession, digests: Collection[str]) -> dict[str, versions.Texts]:
    """The conditions of earlier versions, by their digest."""
    rows = await session.scalars(select(RuleVersion).where(RuleVersion.digest.in_(digests)))
    return {row.digest: row.conditions for row in rows}


def topic(person_id: int) -> str:
    """What messages about changed results have in common, so that they can be taken back."""
    return f"rule-change:{person_id}"


async def _remember(session: AsyncSession, programmes: Iterable[Programme]) -> None:
    wanted = {versions.version(one): versions.texts(one) for one in programmes}
    there = await sentences(session, wanted.keys())
    for name in sorted(wanted.keys() - there.keys()):  # one order for all processes
        await add_new(session, RuleVersion, digest=name, conditions=wanted[name])


def _merged(
    profile: Profile, answers: Mapping[str, Any], catalogue: Catalogue, told: str, today: date
) -> dict[str, Any]:
    known = {
        name: value
        for name, value in answers.items()
        if value is not None and name in catalogue.facts and catalogue.facts[name].asked_of == "person"
    }
    taken_over = fresh_answers(profile, catalogue, today)
    given = {
        name: {"value": value, "told": told}
        for name, value in known.items()
        if name not in taken_over or taken_over[name] != value
    }
    unknown = {name for name, value in answers.items() if value is None}
    # What was taken over and is not among the answers any more was given up on the way.
    kept = {
        name: one
        for name, one in profile.answers.items()
        if name not in unknown and (name in known or name not in taken_over)
    }
    return {**kept, **given}


def _is_stale(fact: Fact, told: date, today: date) -> bool:
    return fact.fresh_days is not None and (today - told).days > fact.fresh_days


def _grown(fact: Fact, value: Any, profile: Profile, today: date) -> Any:
    """The value that time alone has made of it; None where nobody can say."""
    if fact.grows is None or type(value) is not int:
        return value
    months = _months_between(profile.told_on(fact.name), today)
    more = months if fact.grows == "month" else months // 12
    if more == 0 or value > 0:
        return value + more
    # Nought: it has not begun and stays so, or it began meanwhile, nobody knows when.
    return value if profile.values.get(PLAN[0]) == PLAN[1] else None


def _months_between(first: date, last: date) -> int:
    """Whole months; the 31st to the 30th of the next month is not yet one."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return max(0, months - (last.day < first.day))
