"""What a line of the record says to whom: receipts of decisions, and who changed what. Others learn nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import activities, articles, audit, codes, delegations, people, proposals, reports
from models.activities import Activity
from models.articles import Version
from models.audit import AuditRow
from models.cases import Case, may_look
from models.cases.groups import StaffGroup
from models.classes.tables import Registration, TrainingClass
from models.delegations import Delegation
from models.due_dates import PublishedDeadline
from models.extensions import Extension
from models.outbox import Button
from models.people import PROVINCIAL, Grant, Person, Rights
from models.proposals import Proposal
from models.reports import Report

MINISTRY, PROVINCE, OPERATOR = "ministry", "province", "operator"
YOU, NOBODY = "you", "none"


@dataclass(frozen=True)
class Doer:
    """Who did something: the office (`MINISTRY`, `PROVINCE` with its code, `OPERATOR`), and a name for some to see."""

    office: str
    province: str | None
    name: str


@dataclass(frozen=True)
class Line:
    """One line of the record with what it is about, as far as the person who asks may know.

    `first` is the name of the first of two verifiers, `NOBODY` for whoever may not know it; `title` that of a class.
    """

    row: AuditRow
    doer: Doer
    report: Report | None = None
    activity: Activity | Proposal | None = None
    whose: str = NOBODY
    first: str = NOBODY
    title: str = ""

    @property
    def number(self) -> str:
        """The number of the report, the case or whatever it is."""
        return self.row.subject.partition(":")[2]


def line(session: AsyncSession, subject: str) -> Mapping[str, Any] | str:
    """The line with the receipt of what this transaction has just decided about something, for a message."""
    code = audit.receipt(session, subject)
    return {"key": "record-receipt", "values": {"code": codes.spelt(code)}} if code else ""


def of_article(session: AsyncSession, article: str) -> Mapping[str, Any] | str:
    """The same for an article."""
    return line(session, f"article:{article}")


def of_report(report_id: int) -> Button:
    """ "Who changed this?" below the card of a report; the card stays in view."""
    return Button("record-of-report-button", f"new:record.report:{report_id}:0", {"number": str(report_id)})


def of_activity(activity_id: int) -> Button:
    """The same below the card of an activity."""
    return Button("record-of-activity-button", f"new:record.activity:{activity_id}:0")


async def find(session: AsyncSession, person: Person, code: str) -> Line | None:
    """What a code says to this person; None alike for a code that is none and for a matter of others."""
    row = await session.scalar(select(AuditRow).where(AuditRow.code == code))
    if row is None:
        return None
    rights = await people.rights(session, person)
    report, matter = await _about(session, row)
    if not await _is_concerned(session, person, rights, row, report, matter):
        return None
    (found,) = await _lines(session, person, [row], {row.subject: report} if report else {}, matter)
    training = await _class(session, row)
    return replace(found, title=training.title) if training else found


async def history(
    session: AsyncSession, person: Person, kind: str, number: int
) -> tuple[Activity | Proposal, list[Line]]:
    """All that was done about a report, a proposal, or about an activity and its reports, the newest first."""
    matter: Activity | Proposal
    about: dict[str, Report] = {}
    if kind == "proposal":
        matter = await proposals.seen(session, person, number)
        subjects = [proposals.subject(matter)]
    elif kind == "report":
        report, matter = await reports.seen(session, person, number)
        about = {f"report:{report.id}": report}
        subjects = [*about]
    else:
        matter = await activities.seen_by(session, person, number)
        rows = await session.scalars(select(Report).where(Report.activity_id == matter.id))
        about = {f"report:{one.id}": one for one in rows}
        subjects = [f"activity:{matter.id}", *about]
    found = await session.scalars(
        select(AuditRow).where(AuditRow.subject.in_(subjects)).order_by(AuditRow.number.desc())
    )
    return matter, await _lines(session, person, found.all(), about, matter)


async def _about(session: AsyncSession, row: AuditRow) -> tuple[Report | None, Activity | Proposal | None]:
    kind, _, number = row.subject.partition(":")
    if kind == "proposal":
        return None, await session.get(Proposal, int(number))
    if kind not in ("report", "activity"):
        return None, None
    report = await session.get(Report, int(number)) if kind == "report" else None
    activity = report.activity_id if report else int(number) if kind == "activity" else None
    return report, await session.get(Activity, activity) if activity else None


async def _is_concerned(
    session: AsyncSession,
    person: Person,
    rights: Rights,
    row: AuditRow,
    report: Report | None,
    about: Activity | Proposal | None,
) -> bool:
    kind, _, number = row.subject.partition(":")
    if kind in ("delegation", "extension"):
        return await _is_party(session, person, rights, row)
    if row.person_id == person.id or rights.is_administrator:
        return True
    if kind == "succession" and person.id in (row.details.get("leaver"), row.details.get("successor")):
        return True
    if isinstance(about, Proposal):
        return proposals.may_see(rights, about)
    if about is not None:
        return rights.sees(about.province) or (report is not None and report.officer_id == person.id)
    if kind in ("person", "succession"):
        return (kind == "person" and int(number) == person.id) or _may_give(rights, row)
    if kind in ("opening", "class", "broadcast"):  # whoever was told of it may know that it is true
        return True
    if kind in ("registration", "staff_group", "article"):
        return await _is_of_office(session, person, rights, row)
    if kind in ("deadline", "duty", "switch"):
        return rights.is_ministry or await _is_due_there(session, rights, row)
    case = await session.get(Case, int(number)) if kind == "case" else None
    return case is not None and (case.person_id == person.id or may_look(rights, case))


async def _is_due_there(session: AsyncSession, rights: Rights, row: AuditRow) -> bool:
    """True for the office that a date is of, or that said what is done; for every office, if it is of all."""
    kind, _, number = row.subject.partition(":")
    day = await session.get(PublishedDeadline, int(number)) if kind == "deadline" else None
    where = day.province if day is not None else row.details.get("province")
    return where in rights.own if where is not None or kind == "duty" else bool(rights.own)


async def _is_party(session: AsyncSession, person: Person, rights: Rights, row: AuditRow) -> bool:
    """True for both sides of a delegation, and for the office that asked for more time."""
    kind, _, number = row.subject.partition(":")
    if kind == "delegation":
        lent = await session.get(Delegation, int(number))
        return lent is not None and await delegations.may_end(session, person, lent)
    asked = await session.get(Extension, int(number))
    return asked is not None and (rights.sees(asked.province) or asked.asked_by == person.id)


async def _is_of_office(session: AsyncSession, person: Person, rights: Rights, row: AuditRow) -> bool:
    """True for whoever registered and the office of the class, the office of a group, the desk and who proposed."""
    kind, _, number = row.subject.partition(":")
    if kind == "article":
        version = await session.get(Version, int(row.details.get("version") or 0))
        return articles.may_edit(rights) or (version is not None and version.proposed_by == person.id)
    if kind == "staff_group":
        group = await session.get(StaffGroup, int(number))
        return group is not None and rights.sees(group.province)
    registration, training = await session.get(Registration, int(number)), await _class(session, row)
    is_own = registration is not None and registration.person_id == person.id
    return is_own or (training is not None and rights.sees(training.province))


async def _class(session: AsyncSession, row: AuditRow) -> TrainingClass | None:
    """The class that a line is about, or a registration for it."""
    kind, _, number = row.subject.partition(":")
    registration = await session.get(Registration, int(number)) if kind == "registration" else None
    wanted = registration.class_id if registration else int(number) if kind == "class" else None
    return await session.get(TrainingClass, wanted) if wanted else None


def _may_give(rights: Rights, row: AuditRow) -> bool:
    """True for whoever sees this right in `/akses`."""
    return people.may_invite(rights, str(row.details.get("role")), row.details.get("province"))


async def _lines(
    session: AsyncSession,
    viewer: Person,
    rows: Sequence[AuditRow],
    about: Mapping[str, Report],
    activity: Activity | Proposal | None,
) -> list[Line]:
    rights = await people.rights(session, viewer)
    actors = {row.person_id for row in rows if row.person_id is not None}
    owners = {int(row.subject.partition(":")[2]) for row in rows if row.subject.startswith("person:")}
    firsts = {int(row.details["first"]) for row in rows if row.details.get("first")}
    known = await session.scalars(select(Person).where(Person.id.in_(actors | owners | firsts)))
    names = {one.id: one.name for one in known}
    grants = (await session.scalars(select(Grant).where(Grant.person_id.in_(actors)))).all()
    found = []
    for row in rows:
        doer = _doer(viewer, rights, row, names, grants, activity)
        owner = int(row.subject.partition(":")[2]) if row.subject.startswith("person:") else viewer.id
        whose = names.get(owner, NOBODY) if owner != viewer.id and _may_give(rights, row) else NOBODY
        first = int(row.details.get("first") or 0)
        known_first = (YOU if first == viewer.id else names.get(first, NOBODY)) if rights.is_ministry else NOBODY
        found.append(Line(row, doer, about.get(row.subject), activity, whose, known_first))
    return found


def _doer(
    viewer: Person,
    rights: Rights,
    row: AuditRow,
    names: Mapping[int, str],
    grants: Sequence[Grant],
    activity: Activity | Proposal | None,
) -> Doer:
    """By the rights that the person had at that moment: somebody may have changed offices since."""
    if row.person_id is None:
        return Doer(OPERATOR, None, NOBODY)
    held = [
        one
        for one in grants
        if one.person_id == row.person_id
        and one.granted_at <= row.at
        and (one.revoked_at is None or one.revoked_at >= row.at)
    ]
    offices = [one.province for one in held if one.role in PROVINCIAL and one.province]
    served = activity.province if activity and activity.province in offices else next(iter(offices), None)
    by_office = bool(offices) and (row.verb == "submitted" or all(one.role in PROVINCIAL for one in held))
    province = served if by_office else None
    may_know = rights.is_ministry or (province is not None and province in rights.own)
    name = YOU if row.person_id == viewer.id else names.get(row.person_id) or NOBODY
    return Doer(PROVINCE if province else MINISTRY, province, name if may_know or name == YOU else NOBODY)
