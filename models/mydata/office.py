"""What a person did for an office: it stays the office's."""

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import attendance, cases
from models.activities import Activity
from models.attachments import Attachment
from models.audit import AuditRow
from models.broadcasts import Broadcast, Correction
from models.delegations import Delegation
from models.due_dates import PublishedDeadline
from models.extensions import Extension
from models.invitations import Invitation
from models.mydata.kept import (
    Finder,
    Kept,
    iso,
    kept,
)
from models.people import Grant, Person
from models.planning import Plan
from models.proposals import Proposal, Version
from models.reminders import Handing, Reminder, hours
from models.reminders.elsewhere import DutyDone, DutySwitch
from models.reports import Report, places
from models.reports.places import ReportPlace
from models.succession import Succession


async def _roles(session: AsyncSession, person: Person) -> Kept:
    rows = await session.scalars(select(Grant).where(Grant.person_id == person.id).order_by(Grant.id))
    found = rows.all()
    entries = [
        {
            "role": row.role,
            "province": row.province,
            "granted_at": iso(row.granted_at),
            "revoked_at": iso(row.revoked_at),
        }
        for row in found
    ]
    return kept("roles", entries, [row.granted_at for row in found])


async def _reports(session: AsyncSession, person: Person) -> Kept:
    rows = await session.execute(
        select(Report, Activity.name)
        .join(Activity, Activity.id == Report.activity_id)
        .where(Report.officer_id == person.id)
        .order_by(Report.id)
    )
    found = rows.all()
    files = await session.scalars(
        select(Attachment.report_id).where(Attachment.report_id.in_([report.id for report, _ in found]))
    )
    counted = list(files)
    where = await session.scalars(
        select(ReportPlace).where(ReportPlace.report_id.in_([report.id for report, _ in found]))
    )
    shared = {one.report_id: [one.latitude / places.GRAIN, one.longitude / places.GRAIN] for one in where}
    entries = [
        {
            "report": report.id,
            "activity": activity,
            "period": report.period,
            "state": report.state,
            "spent": report.spent,
            "progress_percent": str(report.progress),
            "output": report.output,
            "obstacles": report.obstacles,
            "note": report.note,
            "reference": report.reference,
            "explanation": report.explanation,
            "files": counted.count(report.id),
            "place": shared.get(report.id),
            "submitted_at": iso(report.submitted_at),
        }
        for report, activity in found
    ]
    return kept("reports", entries, [report.submitted_at for report, _ in found])


async def _proposals(session: AsyncSession, person: Person) -> Kept:
    """The proposals that the person wrote or sent for their office."""
    sent = select(Version.proposal_id).where(Version.sent_by == person.id)
    rows = await session.scalars(
        select(Proposal).where(or_(Proposal.officer_id == person.id, Proposal.id.in_(sent))).order_by(Proposal.id)
    )
    found = rows.all()
    entries = [
        {
            "proposal": one.id,
            "year": one.year,
            "province": one.province,
            "name": one.name,
            "state": one.state,
            "total": one.total,
            "created_at": iso(one.created_at),
            "submitted_at": iso(one.submitted_at),
        }
        for one in found
    ]
    return kept("proposals", entries, [one.submitted_at or one.created_at for one in found])


async def _delegations(session: AsyncSession, person: Person) -> Kept:
    """For whom the person acted in the office, and who acted for them."""
    rows = await session.scalars(
        select(Delegation)
        .where(
            or_(Delegation.giver_id == person.id, Delegation.taker_id == person.id, Delegation.asked_by == person.id)
        )
        .order_by(Delegation.id)
    )
    found = rows.all()
    entries = [
        {
            "delegation": one.id,
            "province": one.province,
            "you_acted": one.taker_id == person.id,
            "first": one.first.isoformat(),
            "last": one.last.isoformat(),
            "asked_at": iso(one.asked_at),
            "ended_at": iso(one.ended_at),
        }
        for one in found
    ]
    return kept("delegations", entries, [one.asked_at for one in found])


async def _reminders(session: AsyncSession, person: Person) -> Kept:
    """Of which duties the person was reminded when."""
    rows = await session.scalars(
        select(Reminder)
        .where(Reminder.person_id == person.id, ~Reminder.occasion.startswith("date:"))
        .order_by(Reminder.id)
    )
    found = rows.all()
    entries = [{"occasion": one.occasion, "step": one.step, "at": iso(one.moment)} for one in found]
    return kept("reminders", entries, [one.moment for one in found])


async def _duties(session: AsyncSession, person: Person) -> Kept:
    """Of which duties, done outside the bot, the person said that they are done."""
    rows = await session.scalars(select(DutyDone).where(DutyDone.done_by == person.id).order_by(DutyDone.id))
    found = rows.all()
    entries = [{"occasion": one.occasion, "province": one.province, "done_at": iso(one.done_at)} for one in found]
    return kept("duties", entries, [one.done_at for one in found])


async def _handings(session: AsyncSession, person: Person) -> Kept:
    """Which duties the person passed on to a colleague, or was asked to take."""
    rows = await session.scalars(
        select(Handing).where(or_(Handing.giver_id == person.id, Handing.taker_id == person.id)).order_by(Handing.id)
    )
    found = rows.all()
    entries = [
        {
            "occasion": one.occasion,
            "you_took": one.taker_id == person.id,
            "asked_at": iso(one.asked_at),
            "accepted": one.accepted,
        }
        for one in found
    ]
    return kept("handings", entries, [one.asked_at for one in found])


async def _successions(session: AsyncSession, person: Person) -> Kept:
    """Whose work the person took over in an office, or who took over theirs."""
    rows = await session.scalars(
        select(Succession)
        .where(
            or_(
                Succession.leaver_id == person.id,
                Succession.successor_id == person.id,
                Succession.done_by == person.id,
            )
        )
        .order_by(Succession.id)
    )
    found = rows.all()
    entries = [
        {
            "succession": one.id,
            "province": one.province,
            "you_left": one.leaver_id == person.id,
            "you_took_over": one.successor_id == person.id,
            "done_at": iso(one.done_at),
            "moved": one.moved,
        }
        for one in found
    ]
    return kept("successions", entries, [one.done_at for one in found])


async def _extensions(session: AsyncSession, person: Person) -> Kept:
    """For which months the person asked for more time."""
    rows = await session.scalars(select(Extension).where(Extension.asked_by == person.id).order_by(Extension.id))
    found = rows.all()
    entries = [
        {
            "extension": one.id,
            "province": one.province,
            "period": one.period,
            "wanted": one.wanted.isoformat(),
            "reason": one.reason,
            "asked_at": iso(one.asked_at),
        }
        for one in found
    ]
    return kept("extensions", entries, [one.asked_at for one in found])


async def _decisions(session: AsyncSession, person: Person) -> Kept:
    """What the person did for the ministry: verified, gave back, created, published."""
    reports = await session.execute(select(Report.id, Report.decided_at).where(Report.decided_by == person.id))
    agreed = await session.execute(select(Version.proposal_id, Version.first_at).where(Version.first_by == person.id))
    consents = await session.execute(select(Report.id, Report.first_at).where(Report.first_by == person.id))
    created = await session.execute(select(Activity.id, Activity.created_at).where(Activity.created_by == person.id))
    published = await session.execute(
        select(PublishedDeadline.id, PublishedDeadline.published_at).where(PublishedDeadline.published_by == person.id)
    )
    decided = await session.execute(
        select(Version.proposal_id, Version.decided_at).where(Version.decided_by == person.id)
    )
    extended = await session.execute(
        select(Extension.id, Extension.decided_at).where(Extension.decided_by == person.id)
    )
    made = hours.Override.made_by == person.id
    spite = await session.execute(select(hours.Override.id, hours.Override.made_at).where(made))
    switched = await session.execute(select(DutySwitch.duty, DutySwitch.on_at).where(DutySwitch.on_by == person.id))
    plans = await session.execute(select(Plan.year, Plan.loaded_at).where(Plan.loaded_by == person.id))
    written = await session.execute(
        select(Broadcast.id, Broadcast.created_at).where(
            or_(Broadcast.author_id == person.id, Broadcast.approved_by == person.id)
        )
    )
    fixed = await session.execute(
        select(Correction.broadcast_id, Correction.created_at).where(
            or_(Correction.author_id == person.id, Correction.decided_by == person.id)
        )
    )
    every = (
        ("report", reports), ("consent", consents), ("activity", created), ("deadline", published),
        ("proposal", decided), ("agreed", agreed), ("plan", plans), ("override", spite), ("extension", extended),
        ("broadcast", written), ("correction", fixed), ("duty_switch", switched),
    )  # fmt: skip
    found = [(kind, number, at) for kind, rows in every for number, at in rows.all()]
    entries = [{kind: number, "at": iso(at)} for kind, number, at in found]
    return kept("decisions", entries, [at for _, _, at in found if at])


async def _case_work(session: AsyncSession, person: Person) -> Kept:
    """What the person did about questions of others, for the office."""
    found = await cases.work_of(session, person)
    entries = [{"case": one.case_id, "what": one.verb, "at": iso(one.at)} for one in found]
    return kept("case_work", entries, [one.at for one in found])


async def _class_work(session: AsyncSession, person: Person) -> Kept:
    """Codes that the person showed in class, and names that they ticked, for the office."""
    found = await attendance.work_of(session, person)
    entries = [{"class": number, "what": verb, "at": iso(at)} for verb, number, at in found]
    return kept("class_work", entries, [at for *_, at in found])


async def _invitations(session: AsyncSession, person: Person) -> Kept:
    rows = await session.scalars(
        select(Invitation)
        .where(or_(Invitation.created_by == person.id, Invitation.opened_by == person.id))
        .order_by(Invitation.id)
    )
    found = rows.all()
    entries = [
        {
            "invitation": row.id,
            "made_by_you": row.created_by == person.id,
            "role": row.role,
            "province": row.province,
            "created_at": iso(row.created_at),
            "accepted": row.accepted,
        }
        for row in found
    ]
    return kept("invitations", entries, [row.created_at for row in found])


async def _record(session: AsyncSession, person: Person) -> Kept:
    rows = await session.scalars(select(AuditRow).where(AuditRow.person_id == person.id).order_by(AuditRow.id))
    found = rows.all()
    entries = [{"what": row.verb, "subject": row.subject, "at": iso(row.at)} for row in found]
    return kept("record", entries, [row.at for row in found])


# In the order in which people read them.
OFFICE: tuple[Finder, ...] = (
    _roles,
    _reports,
    _proposals,
    _delegations,
    _reminders,
    _handings,
    _successions,
    _extensions,
    _duties,
    _decisions,
    _case_work,
    _class_work,
    _invitations,
    _record,
)
