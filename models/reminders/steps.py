"""On which days whom: officers before the day, the head of their office and then the ministry after it.

Of a duty that is done elsewhere we cannot see whether it is: the head is told before the day, and nobody after it.

Whom to tell when is ours: no rule for Tugas Pembantuan was found that says it (deadlines.md, section A).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from models.deadlines import Month, Period, Rule, reminder_days
from models.due_dates import LATEST, Due
from models.offices import CAPITAL
from models.people import ADMINISTRATOR, DIRECTOR, HEAD, OFFICER, PROVINCIAL, VERIFIER
from models.provinces import Province, local_time
from models.reminders.quiet import MORNING
from models.workdays import Workdays

# Working days after the last one on which the next of the ladder is told as well.
LADDER = ((1, (OFFICER, HEAD)), (3, (OFFICER, HEAD, VERIFIER)))
Provinces = Mapping[str, Province]
# How the name of an occasion begins in the ledger.
REPORT, DUTY = "report-due:", "duty:"
MINISTRY = "ministry"  # the place of a duty that is no office's
TOLD = (OFFICER, HEAD, VERIFIER, DIRECTOR, ADMINISTRATOR)
# Of a duty done elsewhere the head hears so many days before it: the paper is often theirs to sign.
HEAD_BEFORE = (1, 0)
# After this time the last step of the ladder says nothing new: an outage is not made up for any longer.
STALE = timedelta(days=5)
# What an outage swallowed is written into the ledger as dropped, as far back as this.
LOGGED = timedelta(days=35)


@dataclass(frozen=True)
class Step:
    """One morning of one deadline in one province, and whom it concerns.

    It is that of a month's reports, or with a `rule` that of a duty done elsewhere; the ministry's own are in no office
    (`province` is then the one where it sits).
    """

    period: Period
    province: Province
    due: Due
    day: date
    roles: tuple[str, ...]
    rule: Rule | None = None

    @property
    def office(self) -> str | None:
        """The province whose office it concerns."""
        return None if self.rule is not None and self.rule.told != "office" else self.province.code

    @property
    def is_late(self) -> bool:
        return self.day > self.due.day

    @property
    def name(self) -> str:
        return self.day.isoformat()

    def moment(self, role: str, provinces: Provinces) -> datetime:
        """08:00 where the reader is: in the province, or at the ministry."""
        return local_time(self.province if role in PROVINCIAL else provinces[CAPITAL], self.day, MORNING)


def steps(period: Month, province: Province, due: Due, workdays: Workdays) -> list[Step]:
    """7, 3, 1 days before the day, the day itself, then the ladder; in order, on working days of the province."""
    known = workdays.within(province.code)
    found = [Step(period, province, due, day, (OFFICER,)) for day in reminder_days(due.day, known)]
    for after, roles in LADDER:
        found.append(Step(period, province, due, known.nth_working_day_after(due.day, after), roles))
    return found


def duty_steps(
    rule: Rule, period: Period, province: Province, due: Due, workdays: Workdays, roles: Sequence[str]
) -> list[Step]:
    """The days before the last one and that day itself, for those whom a duty done elsewhere concerns."""
    known = workdays.within(province.code)
    of_head = set(reminder_days(due.day, known, HEAD_BEFORE)) if HEAD in roles else set()
    return [
        Step(period, province, due, day, tuple(one for one in roles if one != HEAD or day in of_head), rule)
        for day in reminder_days(due.day, known)
    ]


def moments(due: Due, period: Month, province: Province, workdays: Workdays) -> list[datetime]:
    """When officers of a province are reminded, each at 08:00 of their own time."""
    days = [one.day for one in steps(period, province, due, workdays)]
    found = [local_time(province, day, MORNING) for day in days]
    return [moment for moment in found if due.since is None or due.since <= moment]


def latest(found: Sequence[Step], role: str, provinces: Provinces, now: datetime) -> Step | None:
    """The last step for a role whose moment has come; those before it are in it."""
    mine = [one for one in found if role in one.roles and one.moment(role, provinces) <= now]
    mine = [one for one in mine if one.due.since is None or one.due.since <= one.moment(role, provinces)]
    return max(mine, key=lambda one: one.day, default=None)


def is_stale(step: Step, today: date) -> bool:
    """A step before the day says nothing after it; the last of the ladder nothing after some days."""
    return today > (step.day + STALE if step.is_late else step.due.day)


def next_up(found: Sequence[Step], step: Step, roles: Sequence[str]) -> tuple[str, date] | None:
    """Who of `roles` (those whom somebody has) is told next although not told yet, and when."""
    ahead = [(role, one.day) for one in found if one.day > step.day for role in one.roles if role not in step.roles]
    there = [one for one in ahead if one[0] in roles]
    return min(there, key=lambda one: one[1], default=None)


def last_closed_month(now: datetime, province: Province) -> Month:
    """The latest month that may be reported: one that is over in the province's time (SAKTI guide 2022)."""
    return Month.of(now.astimezone(province.tz).date()).previous()


def periods(now: datetime, province: Province, ahead: int = 0) -> list[Month]:
    """The months whose deadline may be near: this one and those before it, in the province's own time."""
    month = Month.of(now.astimezone(province.tz).date())
    for _ in range(ahead):
        month = month.next()
    found = []
    for _ in range(LATEST + 1 + ahead):
        found.append(month)
        month = month.previous()
    return found


def occasion(period: Month, province: str) -> str:
    """What the reports of a month in a province are in the ledger."""
    return f"{REPORT}{period}:{province}"


def parse_occasion(text: str) -> tuple[Month, str]:
    """Month and province of such an occasion."""
    _, period, province = text.split(":")
    return Month.parse(period), province
