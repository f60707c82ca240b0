"""Everything kept about one person: listed by kind, exported, and deleted as far as it is theirs to delete."""

import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import attendance, audit, cases, classes, inbox, notices, outbox, outcomes, profiles, questions, watchers
from models.activities import Activity
from models.attachments import Attachment
from models.audit import AuditRow
from models.codes import SIGNS
from models.conversations import Conversation
from models.delegations import Delegation
from models.due_dates import PublishedDeadline, ministry_day
from models.extensions import Extension
from models.inbox import InboxRow
from models.invitations import Invitation
from models.outbox import UNFINISHED, OutboxRow
from models.people import Grant, Person
from models.planning import Plan
from models.proposals import Proposal, Version
from models.reports import Report, places
from models.reports.places import ReportPlace
from models.succession import Succession

What = Literal["profile", "all"]
ACCOUNT, PROFILE, DIALOGUES, MESSAGES, NAME = "account", "profile", "dialogues", "messages", "name"
WISHES, QUESTIONS, CASES, REGISTRATIONS = "wishes", "questions", "cases", "registrations"
OUTCOMES, ATTENDANCE = "outcomes", "attendance"


@dataclass(frozen=True)
class Kept:
    """One kind of data about a person. `stays`: it belongs to the office and is not the person's to delete.

    `entries` are the data themselves; where there are none, `count` says how many there are.
    """

    kind: str
    count: int
    newest: datetime | None
    stays: bool = False
    entries: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True)
class Receipt:
    """Proof of a deletion: its number, its moment, and how many pieces of each kind are gone."""

    number: str
    at: datetime
    deleted: Mapping[str, int]


async def everything(session: AsyncSession, person: Person) -> list[Kept]:
    """All that is kept about a person, kind by kind; kinds of which there is nothing are left out."""
    found = [await find(session, person) for find in FINDERS]
    return [kept for kept in found if kept.count]


async def erase(session: AsyncSession, person: Person, what: What, now: datetime) -> Receipt:
    """Delete the profile, or all that is not the office's; the record of it names nobody."""
    deleted = {PROFILE: int(await profiles.forget(session, person, now))}
    if what == "all":
        gone = await session.scalars(
            delete(Conversation).where(Conversation.person_id == person.id).returning(Conversation.flow)
        )
        deleted[DIALOGUES] = len(gone.all())
        deleted[WISHES] = await watchers.drop(session, person) + await notices.drop(session, person)
        deleted[QUESTIONS] = await questions.drop(session, person)
        mine = (f"opening:%:{person.id}", f"notice:{person.id}:%", "class:%")
        news = or_(*(OutboxRow.dedup_key.like(one) for one in mine))
        await outbox.withdraw(session, person.telegram_id, news, now)
        deleted[OUTCOMES] = await outcomes.forget(session, person, now)
        deleted[ATTENDANCE] = await attendance.forget(session, person)
        deleted[REGISTRATIONS] = await classes.forget(session, person, now)  # last: it says whose the others were
        deleted[CASES] = await cases.forget(session, person, now)
        deleted[NAME] = await _forget_name(session, person)
    deleted[MESSAGES] = await empty_chat(session, person)
    number = f"{ministry_day(now):%y%m%d}-{''.join(secrets.choice(SIGNS) for _ in range(6))}"
    await audit.note(session, None, "erased", f"erasure:{number}", now, what=what, **deleted)
    return Receipt(number, now, {kind: count for kind, count in deleted.items() if count})


async def empty_chat(session: AsyncSession, person: Person) -> int:
    """Empty what was said to and by a person before now, which else stays for some days; how many messages."""
    said = await outbox.empty_of(session, person.telegram_id)
    return said + await inbox.empty_of(session, person.telegram_id)


async def _forget_name(session: AsyncSession, person: Person) -> int:
    """Whoever never had a role is known by the number of the chat alone, until they write again."""
    has_role = await session.scalar(select(Grant.id).where(Grant.person_id == person.id).limit(1))
    if has_role is not None or not (person.name or person.username):
        return 0
    person.name, person.username = "", None
    return 1


async def _account(session: AsyncSession, person: Person) -> Kept:
    entry = {
        "telegram_id": person.telegram_id,
        "name": person.name,
        "username": person.username,
        "language": person.language,
        "since": _iso(person.created_at),
    }
    return Kept(ACCOUNT, 1, person.created_at, True, (entry,))


async def _profile(session: AsyncSession, person: Person) -> Kept:
    profile = await profiles.of(session, person)
    if profile is None:
        return Kept(PROFILE, 0, None)
    entry = {
        "answers": profile.answers,
        "wanted": profile.wanted,
        "results_as_last_told": profile.verdicts,
        "agreed_at": _iso(profile.agreed_at),
        "used_at": _iso(profile.used_at),
    }
    return Kept(PROFILE, len(profile.answers), profile.used_at, entries=(entry,))


async def _dialogues(session: AsyncSession, person: Person) -> Kept:
    rows = await session.scalars(
        select(Conversation).where(Conversation.person_id == person.id).order_by(Conversation.flow)
    )
    found = [row for row in rows if row.answers]
    entries = [
        {"dialogue": row.flow, "finished": row.finished, "answers": row.answers, "touched_at": _iso(row.touched_at)}
        for row in found
    ]
    return _kept(DIALOGUES, entries, [row.touched_at for row in found], stays=False)


async def _wishes(session: AsyncSession, person: Person) -> Kept:
    """What the person asked to be told: openings of programmes, and days that bring something nearer."""
    watched = [(one.programme, one.province, None, one.agreed_at) for one in await watchers.watched(session, person)]
    days = [(one.programme, one.province, one.on_day, one.created_at) for one in await notices.of(session, person)]
    entries = [
        {"programme": programme, "province": province, "day": day.isoformat() if day else None, "asked_at": _iso(at)}
        for programme, province, day, at in (*watched, *days)
    ]
    return _kept(WISHES, entries, [at for *_, at in (*watched, *days)], stays=False)


async def _questions(session: AsyncSession, person: Person) -> Kept:
    found = await questions.every(session, person)
    entries = [
        {
            "question": row.text,
            "kind": row.kind,
            "province": row.province,
            "looked_at": row.context,
            "answered": row.outcome,
            "articles": row.offered,
            "meant": row.chosen,
            "feedback": row.feedback,
            "asked_at": _iso(row.asked_at),
        }
        for row in found
    ]
    return _kept(QUESTIONS, entries, [row.asked_at for row in found], stays=False)


async def _cases(session: AsyncSession, person: Person) -> Kept:
    """The questions that the person handed over, with all that both sides said."""
    found = await cases.of_citizen(session, person)
    entries = [
        {
            "case": one.id,
            "province": one.province,
            "question": one.question,
            "shared": one.shared,
            "state": one.state,
            "opened_at": _iso(one.opened_at),
            "messages": [
                {"from": each.side, "kind": each.kind, "text": each.text, "at": _iso(each.at)}
                for each in await cases.messages(session, one.id)
            ],
        }
        for one in found
    ]
    return _kept(CASES, entries, [one.stage_at for one in found], stays=False)


async def _registrations(session: AsyncSession, person: Person) -> Kept:
    """The classes that the person registered for, with what they allowed the office to see."""
    found = await classes.of_person(session, person)
    entries = [
        {
            "class": training.title,
            "place": training.place,
            "name": one.name,
            "phone": one.phone,
            "shared": one.shared,
            "state": one.state,
            "documents_seen": [each["document"] for each in one.seen],
            "registered_at": _iso(one.registered_at),
        }
        for one, training in found
    ]
    return _kept(REGISTRATIONS, entries, [one.registered_at for one, _ in found], stays=False)


async def _outcomes(session: AsyncSession, person: Person) -> Kept:
    """What became of the person's business after a class, as they told it."""
    found = await outcomes.of(session, person)
    entries = [
        {
            "class": title,
            "months_after": one.moment,
            "asked_at": _iso(one.asked_at),
            "has_nib": one.has_nib,
            "producing": one.producing,
            "workers": one.workers,
            "answered_at": _iso(one.answered_at),
        }
        for one, title in found
    ]
    return _kept(OUTCOMES, entries, [one.answered_at or one.asked_at for one, _ in found], stays=False)


async def _attendance(session: AsyncSession, person: Person) -> Kept:
    """The days on which the person was noted as present; once they are forgotten, the days are nobody's."""
    found = await attendance.of(session, person)
    entries = [
        {
            "class": title,
            "day": one.day.isoformat(),
            "how": one.how,
            "noted_at": _iso(one.noted_at),
            "undone_at": _iso(one.undone_at),
        }
        for one, title in found
    ]
    return _kept(ATTENDANCE, entries, [one.noted_at for one, _ in found], stays=False)


async def _class_work(session: AsyncSession, person: Person) -> Kept:
    """Codes that the person showed in class, and names that they ticked, for the office."""
    found = await attendance.work_of(session, person)
    entries = [{"class": number, "what": verb, "at": _iso(at)} for verb, number, at in found]
    return _kept("class_work", entries, [at for *_, at in found])


async def _case_work(session: AsyncSession, person: Person) -> Kept:
    """What the person did about questions of others, for the office."""
    found = await cases.work_of(session, person)
    entries = [{"case": one.case_id, "what": one.verb, "at": _iso(one.at)} for one in found]
    return _kept("case_work", entries, [one.at for one in found])


async def _messages(session: AsyncSession, person: Person) -> Kept:
    """What was said on either side in the last days, in groups only by the person; it is in their app as well."""
    sent = await session.scalars(
        select(OutboxRow.created_at).where(
            OutboxRow.chat_id == person.telegram_id,
            OutboxRow.state.not_in(UNFINISHED),
            OutboxRow.content.is_not(None),
        )
    )
    received = await session.scalars(
        select(InboxRow.received_at).where(inbox.sent_by(person.telegram_id), InboxRow.payload.is_not(None))
    )
    moments = [*sent, *received]
    return Kept(MESSAGES, len(moments), max(moments, default=None))


async def _waiting(session: AsyncSession, person: Person) -> Kept:
    rows = await session.scalars(
        select(OutboxRow.created_at).where(OutboxRow.chat_id == person.telegram_id, OutboxRow.state.in_(UNFINISHED))
    )
    moments = list(rows)
    return Kept("waiting", len(moments), max(moments, default=None), stays=True)


async def _roles(session: AsyncSession, person: Person) -> Kept:
    rows = await session.scalars(select(Grant).where(Grant.person_id == person.id).order_by(Grant.id))
    found = rows.all()
    entries = [
        {
            "role": row.role,
            "province": row.province,
            "granted_at": _iso(row.granted_at),
            "revoked_at": _iso(row.revoked_at),
        }
        for row in found
    ]
    return _kept("roles", entries, [row.granted_at for row in found])


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
            "submitted_at": _iso(report.submitted_at),
        }
        for report, activity in found
    ]
    return _kept("reports", entries, [report.submitted_at for report, _ in found])


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
            "created_at": _iso(one.created_at),
            "submitted_at": _iso(one.submitted_at),
        }
        for one in found
    ]
    return _kept("proposals", entries, [one.submitted_at or one.created_at for one in found])


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
            "asked_at": _iso(one.asked_at),
            "ended_at": _iso(one.ended_at),
        }
        for one in found
    ]
    return _kept("delegations", entries, [one.asked_at for one in found])


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
            "asked_at": _iso(one.asked_at),
        }
        for one in found
    ]
    return _kept("extensions", entries, [one.asked_at for one in found])


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
            "done_at": _iso(one.done_at),
            "moved": one.moved,
        }
        for one in found
    ]
    return _kept("successions", entries, [one.done_at for one in found])


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
    plans = await session.execute(select(Plan.year, Plan.loaded_at).where(Plan.loaded_by == person.id))
    every = (
        ("report", reports), ("consent", consents), ("activity", created), ("deadline", published),
        ("proposal", decided), ("agreed", agreed), ("plan", plans), ("extension", extended),
    )  # fmt: skip
    found = [(kind, number, at) for kind, rows in every for number, at in rows.all()]
    entries = [{kind: number, "at": _iso(at)} for kind, number, at in found]
    return _kept("decisions", entries, [at for _, _, at in found if at])


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
            "created_at": _iso(row.created_at),
            "accepted": row.accepted,
        }
        for row in found
    ]
    return _kept("invitations", entries, [row.created_at for row in found])


async def _record(session: AsyncSession, person: Person) -> Kept:
    rows = await session.scalars(select(AuditRow).where(AuditRow.person_id == person.id).order_by(AuditRow.id))
    found = rows.all()
    entries = [{"what": row.verb, "subject": row.subject, "at": _iso(row.at)} for row in found]
    return _kept("record", entries, [row.at for row in found])


def _kept(kind: str, entries: Sequence[Mapping[str, Any]], moments: Sequence[datetime], *, stays: bool = True) -> Kept:
    return Kept(kind, len(entries), max(moments, default=None), stays, tuple(entries))


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None


Finder = Callable[[AsyncSession, Person], Awaitable[Kept]]
# In the order in which people read them: what is theirs, then what is the office's.
FINDERS: tuple[Finder, ...] = (
    _profile,
    _dialogues,
    _wishes,
    _questions,
    _cases,
    _registrations,
    _attendance,
    _outcomes,
    _messages,
    _account,
    _waiting,
    _roles,
    _reports,
    _proposals,
    _delegations,
    _successions,
    _extensions,
    _decisions,
    _case_work,
    _class_work,
    _invitations,
    _record,
)
