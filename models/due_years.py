"""All due dates of a budget year at once: every rule, every period, and where each date comes from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import due_dates
from models.deadlines import PERIODS, Period, Rule
from models.due_dates import PublishedDeadline
from models.people import ADMINISTRATOR, VERIFIER, Grant
from models.workdays import Workdays

COMPUTED, PUBLISHED = "computed", "published"
MAY_PUBLISH = (ADMINISTRATOR, VERIFIER)


@dataclass(frozen=True)
class Entry:
    """A due date. `province` is None where it holds for everybody; `author` is the role of who published it.

    A computed one has a `reason` when local exceptions moved it, and is `provisional` while the collective leave of
    its year is not known.
    """

    day: date
    rule: Rule
    period: Period
    province: str | None
    origin: str
    reason: str | None
    author: str | None
    provisional: bool

    @property
    def certainty(self) -> str:
        """Of the date: a published one is as sure as who published it, so it has none of the rule's doubts."""
        return self.rule.due_certainty or self.rule.certainty if self.origin == COMPUTED else PUBLISHED


async def of_year(
    session: AsyncSession, rules: Iterable[Rule], year: int, workdays: Workdays, province: str | None = None
) -> list[Entry]:
    """By day. Without a province: what holds for everybody, and each province whose date is another."""
    found: list[Entry] = []
    for rule in rules:
        published = await due_dates.published(session, rule)
        authors = await _authors(session, rule)
        for period in _periods(rule, year):
            codes = {code for _, code in published} | {one.province for one in workdays.local}
            own = [province] if province else [None, *sorted(code for code in codes if code)]
            usual: date | None = None
            for code in own:
                row = published.get((str(period), code)) or published.get((str(period), None))
                if row is None and not rule.applies_to(period):
                    continue
                due = due_dates.falls_on(published, rule, period, code, workdays)
                if code is None:
                    usual = due.day
                elif not province and due.day == usual and (row is None or row.province is None):
                    continue
                found.append(
                    Entry(
                        due.day,
                        rule,
                        period,
                        code if not province or row is None or row.province else None,
                        PUBLISHED if due.published else COMPUTED,
                        due.reason,
                        authors.get(row.id) if row is not None else None,
                        not due.published and not workdays.knows_leave_of(due.day.year),
                    )
                )
    return sorted(found, key=lambda one: (one.day, one.rule.id, str(one.period), one.province or ""))


def _periods(rule: Rule, year: int) -> tuple[Period, ...]:
    """All periods of a year to which a rule may have a date, a published one at least."""
    kind = PERIODS.get(rule.period)
    if kind is None or (rule.years and year not in rule.years):
        return ()
    numbers = range(1, 12 // kind.months + 1)
    return tuple(kind(year, number) for number in numbers if not rule.numbers or number in rule.numbers)


async def _authors(session: AsyncSession, rule: Rule) -> dict[int, str]:
    """In which role each date was published: one that the person had at that moment."""
    published = PublishedDeadline
    rows = await session.execute(
        select(published.id, Grant.role)
        .join(Grant, Grant.person_id == published.published_by)
        .where(
            published.rule == rule.id,
            Grant.role.in_(MAY_PUBLISH),
            Grant.granted_at <= published.published_at,
            or_(Grant.revoked_at.is_(None), Grant.revoked_at >= published.published_at),
        )
        .order_by(Grant.role.desc())  # the administrator, put last, counts for who was both
    )
    return {row.id: row.role for row in rows}
