"""What is open where and until when: an administrator opens a programme for provinces, changes it, and closes it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import JSON

from models import audit, outbox, people
from models.db import Base, BigId
from models.due_dates import ministry_day
from models.errors import Denied, Refused
from models.people import Person
from models.programmes import Catalogue, Programme

PRODUCT = "product_category"
# What only the office knows, as conditions name it (section 1 of the facts of the domain).
OPEN, PLACES, TOPICS = "window_open", "quota_left", "batch.topics"
BOUGHT_FROM, BOUGHT_UNTIL = "call.starts", "call.ends"
# Further ahead a day is rather a slip of the keyboard.
AHEAD = timedelta(days=366)
QUOTA_MOST = 1_000_000


class Opening(Base):
    """A programme that is open in some provinces (None: in all) from one day to another, both inclusive.

    `quota` are the places (None: not said, 0: full), `topics` the kinds of product (None: not said), `bought_from` and
    `bought_until` the days between which a machine must have been bought. One that is closed counts as never made.
    """

    __tablename__ = "openings"
    __table_args__ = (Index("ix_openings_last_on", "last_on"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    programme: Mapped[str] = mapped_column(String(32))
    provinces: Mapped[list[Any] | None] = mapped_column(JSON(none_as_null=True))
    first_on: Mapped[date]
    last_on: Mapped[date]
    quota: Mapped[int | None]
    topics: Mapped[list[Any] | None] = mapped_column(JSON(none_as_null=True))
    bought_from: Mapped[date | None]
    bought_until: Mapped[date | None]
    note: Mapped[str] = mapped_column(Text)
    opened_by: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    opened_at: Mapped[datetime]
    closed_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    closed_at: Mapped[datetime | None]

    def is_for(self, province: str | None) -> bool:
        """True when somebody of that province may use it; where the province is unknown, only one for all is sure."""
        return self.provinces is None or province in self.provinces

    def runs_on(self, day: date) -> bool:
        return self.closed_at is None and self.first_on <= day <= self.last_on


@dataclass(frozen=True)
class Terms:
    """From when until when, for how many, for which products, machines bought when, and a word to the people."""

    first_on: date
    last_on: date
    quota: int | None = None
    topics: tuple[str, ...] | None = None
    bought_from: date | None = None
    bought_until: date | None = None
    note: str = ""


@dataclass(frozen=True)
class Board:
    """What the office has opened, as it stands on a day."""

    openings: Sequence[Opening] = ()
    day: date = date.min

    def running(self, programme: str, province: str | None) -> list[Opening]:
        """Open now for somebody of that province."""
        return [one for one in self._of(programme, province) if one.runs_on(self.day)]

    def coming(self, programme: str, province: str | None) -> list[Opening]:
        """Announced, and not yet begun."""
        return [one for one in self._of(programme, province) if one.first_on > self.day]

    def facts(self, programme: Programme, province: str | None) -> dict[str, Any]:
        """The answers of the office to the conditions of this programme; what it has not said is left out."""
        found: dict[str, Any] = {}
        running = self.running(programme.id, province)
        if running:
            found = {OPEN: True, PLACES: _places(running), TOPICS: _topics(running), **_bought(running)}
        elif self._is_over(programme.id, province):
            found = {OPEN: False}
        return {name: value for name, value in found.items() if value is not None and name in programme.facts}

    def _is_over(self, programme: str, province: str | None) -> bool:
        """It was open this year, and nothing else is to come: the office itself has named its last day."""
        past = [one for one in self._of(programme, province) if one.last_on < self.day]
        return bool(past) and not self.coming(programme, province)

    def _of(self, programme: str, province: str | None) -> list[Opening]:
        return [one for one in self.openings if one.programme == programme and one.is_for(province)]


async def board(session: AsyncSession, day: date) -> Board:
    """Everything opened that ends in the year of this day or later, and is not closed."""
    rows = await session.scalars(
        select(Opening).where(Opening.closed_at.is_(None), Opening.last_on >= day.replace(month=1, day=1))
        .order_by(Opening.id)
    )  # fmt: skip
    return Board(rows.all(), day)


async def of(session: AsyncSession, programme: Programme, province: str | None, day: date) -> dict[str, Any]:
    """What the office knows on a day about this programme in a province, as answers to its conditions."""
    return (await board(session, day)).facts(programme, province)


async def live(session: AsyncSession, day: date) -> Sequence[Opening]:
    """What is open or coming on a day. Until we are done, nobody closes or changes it."""
    rows = await session.scalars(
        select(Opening)
        .where(Opening.closed_at.is_(None), Opening.last_on >= day)
        .order_by(Opening.id)
        .with_for_update(read=True)
        .execution_options(populate_existing=True)
    )
    return rows.all()


def opens_at_times(programme: Programme) -> bool:
    """True when its conditions ask the office something, such as whether it is open: it is not always to be had."""
    return any(fact.asked_of == "office" for fact in programme.facts.values())


def may_open(rights: people.Rights) -> bool:
    """An opening speaks to a whole province in the name of the ministry: administrators only."""
    return rights.is_administrator


async def seen_by(session: AsyncSession, viewer: Person, now: datetime) -> Sequence[Opening]:
    """What is open or coming, the newest first, for administrators."""
    await _allowed(session, viewer)
    rows = await session.scalars(
        select(Opening)
        .where(Opening.closed_at.is_(None), Opening.last_on >= ministry_day(now))
        .order_by(Opening.id.desc())
    )
    return rows.all()


async def one(session: AsyncSession, viewer: Person, opening_id: int, now: datetime) -> Opening:
    """An opening that is still to be changed or closed; Refused when it is over."""
    await _allowed(session, viewer)
    found = await session.get(Opening, opening_id, with_for_update=True, populate_existing=True)
    if found is None or found.closed_at is not None or found.last_on < ministry_day(now):
        raise Refused("openings-over")
    return found


async def open_up(
    session: AsyncSession,
    administrator: Person,
    catalogue: Catalogue,
    programme: str,
    provinces: Sequence[str] | None,
    terms: Terms,
    now: datetime,
) -> Opening:
    """Open a programme for some provinces (None: for all). Who asked to hear of it is told by the next sweep."""
    await _allowed(session, administrator)
    if programme not in catalogue.programmes or (provinces is not None and not provinces):
        raise Refused("openings-nothing")
    check(terms, ministry_day(now))
    row = planned(programme, provinces, terms)
    row.opened_by, row.opened_at = administrator.id, now
    session.add(row)
    await session.flush()
    await audit.note(session, administrator, "opened", f"opening:{row.id}", now, programme=programme)
    return row


async def change(
    session: AsyncSession, administrator: Person, catalogue: Catalogue, opening_id: int, terms: Terms, now: datetime
) -> Opening:
    """Set other terms; programme and provinces stay. Announcements that have not left yet say the new ones."""
    row = await one(session, administrator, opening_id, now)
    check(terms, ministry_day(now), begun=row.first_on)
    for name, value in _columns(terms).items():
        setattr(row, name, value)
    await outbox.amend(session, topic(row.id), said(row, catalogue))
    await audit.note(session, administrator, "changed", f"opening:{row.id}", now)
    return row


async def close(session: AsyncSession, administrator: Person, opening_id: int, now: datetime) -> tuple[Opening, int]:
    """Take an opening back; with how many announcements that had not left yet. Who was told already stays told."""
    row = await one(session, administrator, opening_id, now)
    row.closed_at, row.closed_by = now, administrator.id
    await audit.note(session, administrator, "closed", f"opening:{row.id}", now)
    return row, await outbox.cancel(session, topic(row.id), now)


def planned(programme: str, provinces: Sequence[str] | None, terms: Terms) -> Opening:
    """What would be opened, to be read back; it belongs to no database yet."""
    return Opening(
        programme=programme, provinces=None if provinces is None else sorted(set(provinces)), **_columns(terms)
    )


def check(terms: Terms, today: date, begun: date | None = None) -> None:
    """Refuse days and numbers that make no sense; an opening that has begun keeps its first day."""
    if terms.first_on < today and terms.first_on != begun:
        raise Refused("openings-day-past", day=terms.first_on.isoformat())
    if terms.last_on < max(terms.first_on, today):
        raise Refused("openings-day-before", first=max(terms.first_on, today).isoformat())
    if terms.last_on > max(terms.first_on, today) + AHEAD or terms.first_on > today + AHEAD:
        raise Refused("openings-day-far", day=terms.last_on.isoformat())
    if terms.quota is not None and not 0 <= terms.quota <= QUOTA_MOST:
        raise Refused("openings-quota-wrong", most=QUOTA_MOST)
    if terms.bought_from and terms.bought_until and terms.bought_until < terms.bought_from:
        raise Refused("openings-day-before", first=terms.bought_from.isoformat())


def topic(opening_id: int) -> str:
    """What the announcements of an opening have in common, so that they can be taken back."""
    return f"opening:{opening_id}"


def said(opening: Opening, catalogue: Catalogue) -> dict[str, Any]:
    """The terms as texts need them: line by line; the words of topics come from the glossary."""
    first, last = opening.first_on.isoformat(), opening.last_on.isoformat()
    lines: list[Any] = [{"key": "openings-days", "values": {"first": first, "last": last}}]
    if opening.quota is not None:
        lines.append({"key": "openings-quota", "values": {"quota": opening.quota}})
    if opening.topics:
        lines.append({"key": "openings-topics-of", "values": {"topics": _labels(opening.topics, catalogue)}})
    if opening.bought_from or opening.bought_until:
        lines.append(_bought_when(opening))
    if opening.note:
        lines.append({"key": "openings-note", "values": {"note": opening.note}})
    return {"first": first, "last": last, "terms": lines}


def _labels(topics: Sequence[str], catalogue: Catalogue) -> list[Any]:
    fact = catalogue.facts.get(PRODUCT)
    labels = {one.value: dict(one.label) for one in fact.choices} if fact else {}
    return [{"key": "openings-topic", "values": {"text": labels.get(one, one)}} for one in topics]


def _bought_when(opening: Opening) -> dict[str, Any]:
    days = {"first": opening.bought_from, "last": opening.bought_until}
    written = {name: day.isoformat() if day else "" for name, day in days.items()}
    known = "both" if all(days.values()) else "first" if opening.bought_from else "last"
    return {"key": "openings-bought", "values": {**written, "known": known}}


async def _allowed(session: AsyncSession, person: Person) -> None:
    if not may_open(await people.rights(session, person)):
        raise Denied("access-denied")


def _columns(terms: Terms) -> Mapping[str, Any]:
    return {
        "first_on": terms.first_on,
        "last_on": terms.last_on,
        "quota": terms.quota,
        "topics": None if terms.topics is None else list(terms.topics),
        "bought_from": terms.bought_from,
        "bought_until": terms.bought_until,
        "note": terms.note,
    }


def _places(running: Sequence[Opening]) -> bool | None:
    """A place in one of several classes is a place; nobody registers here yet, so only "full" is sure to be none."""
    quotas = [one.quota for one in running]
    if any(quotas):
        return True
    return None if None in quotas else False


def _topics(running: Sequence[Opening]) -> list[str] | None:
    """The products of all classes together; unknown when one of them has not said."""
    found: list[str] = []
    for one in running:
        if one.topics is None:
            return None
        found += [each for each in one.topics if each not in found]
    return found


def _bought(running: Sequence[Opening]) -> dict[str, str | None]:
    """The days between which a machine must have been bought; unknown when several calls name several."""
    if len(running) != 1:
        return {}
    first, last = running[0].bought_from, running[0].bought_until
    return {
        BOUGHT_FROM: first.isoformat() if first else None,
        BOUGHT_UNTIL: last.isoformat() if last else None,
    }
