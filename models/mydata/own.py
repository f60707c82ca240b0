"""What is kept about a person and is theirs: most of it they may delete."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import attendance, cases, classes, inbox, notices, outcomes, profiles, questions, watchers
from models.broadcasts import Broadcast, Recipient, reading
from models.conversations import Conversation
from models.inbox import InboxRow
from models.mydata.kept import (
    ACCOUNT,
    ATTENDANCE,
    BROADCASTS,
    CASES,
    DIALOGUES,
    MESSAGES,
    OUTCOMES,
    PROFILE,
    QUESTIONS,
    REGISTRATIONS,
    WISHES,
    Finder,
    Kept,
    iso,
    kept,
)
from models.outbox import UNFINISHED, OutboxRow
from models.people import Person
from models.reminders import hours, personal


async def _profile(session: AsyncSession, person: Person) -> Kept:
    profile = await profiles.of(session, person)
    if profile is None:
        return Kept(PROFILE, 0, None)
    entry = {
        "answers": profile.answers,
        "wanted": profile.wanted,
        "results_as_last_told": profile.verdicts,
        "agreed_at": iso(profile.agreed_at),
        "used_at": iso(profile.used_at),
    }
    return Kept(PROFILE, len(profile.answers), profile.used_at, entries=(entry,))


async def _dialogues(session: AsyncSession, person: Person) -> Kept:
    rows = await session.scalars(
        select(Conversation).where(Conversation.person_id == person.id).order_by(Conversation.flow)
    )
    found = [row for row in rows if row.answers]
    entries = [
        {"dialogue": row.flow, "finished": row.finished, "answers": row.answers, "touched_at": iso(row.touched_at)}
        for row in found
    ]
    return kept(DIALOGUES, entries, [row.touched_at for row in found], stays=False)


async def _wishes(session: AsyncSession, person: Person) -> Kept:
    """What the person asked to be told, and not to be: openings, days that bring something nearer, quiet hours."""
    watched = [(one.programme, one.province, None, one.agreed_at) for one in await watchers.watched(session, person)]
    days = [(one.programme, one.province, one.on_day, one.created_at) for one in await notices.of(session, person)]
    own = await hours.settings(session, person)
    entries: list[Mapping[str, Any]] = [
        {"programme": programme, "province": province, "day": day.isoformat() if day else None, "asked_at": iso(at)}
        for programme, province, day, at in (*watched, *days)
    ]
    entries += [
        {"remind_of": one.kind, "day": one.on_day.isoformat(), "asked_at": iso(one.created_at)}
        for one in await personal.of(session, person)
    ]
    entries += [{"no_news_of": topic} for topic in sorted(own.muted)]
    if own.own is not None:
        entries.append({"quiet_from": f"{own.own.start:%H:%M}", "quiet_until": f"{own.own.end:%H:%M}"})
    return kept(WISHES, entries, [at for *_, at in (*watched, *days)], stays=False)


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
            "asked_at": iso(row.asked_at),
        }
        for row in found
    ]
    return kept(QUESTIONS, entries, [row.asked_at for row in found], stays=False)


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
            "opened_at": iso(one.opened_at),
            "messages": [
                {"from": each.side, "kind": each.kind, "text": each.text, "at": iso(each.at)}
                for each in await cases.messages(session, one.id)
            ],
        }
        for one in found
    ]
    return kept(CASES, entries, [one.stage_at for one in found], stays=False)


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
            "registered_at": iso(one.registered_at),
        }
        for one, training in found
    ]
    return kept(REGISTRATIONS, entries, [one.registered_at for one, _ in found], stays=False)


async def _attendance(session: AsyncSession, person: Person) -> Kept:
    """The days on which the person was noted as present; once they are forgotten, the days are nobody's."""
    found = await attendance.of(session, person)
    entries = [
        {
            "class": title,
            "day": one.day.isoformat(),
            "how": one.how,
            "noted_at": iso(one.noted_at),
            "undone_at": iso(one.undone_at),
        }
        for one, title in found
    ]
    return kept(ATTENDANCE, entries, [one.noted_at for one, _ in found], stays=False)


async def _outcomes(session: AsyncSession, person: Person) -> Kept:
    """What became of the person's business after a class, as they told it."""
    found = await outcomes.of(session, person)
    entries = [
        {
            "class": title,
            "months_after": one.moment,
            "asked_at": iso(one.asked_at),
            "has_nib": one.has_nib,
            "producing": one.producing,
            "workers": one.workers,
            "answered_at": iso(one.answered_at),
        }
        for one, title in found
    ]
    return kept(OUTCOMES, entries, [one.answered_at or one.asked_at for one, _ in found], stays=False)


async def _broadcasts(session: AsyncSession, person: Person) -> Kept:
    """Which broadcasts the person got and read. Duties of an office stay with the office."""
    got = await reading.got(session, person)
    entries = [
        {
            "broadcast": row.id,
            "topic": row.topic,
            "outcome": mine.state,
            "planned_at": iso(mine.planned_at),
            "pressed_at": iso(mine.pressed_at),
            "read_at": iso(mine.read_at),
        }
        for row, mine in got
    ]
    return kept(BROADCASTS, entries, [mine.planned_at for _, mine in got], stays=_all_duties(got))


def _all_duties(got: Sequence[tuple[Broadcast, Recipient]]) -> bool:
    return bool(got) and not any(row.is_news for row, _ in got)


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


async def _account(session: AsyncSession, person: Person) -> Kept:
    entry = {
        "telegram_id": person.telegram_id,
        "name": person.name,
        "username": person.username,
        "language": person.language,
        "since": iso(person.created_at),
    }
    return Kept(ACCOUNT, 1, person.created_at, True, (entry,))


async def _waiting(session: AsyncSession, person: Person) -> Kept:
    rows = await session.scalars(
        select(OutboxRow.created_at).where(OutboxRow.chat_id == person.telegram_id, OutboxRow.state.in_(UNFINISHED))
    )
    moments = list(rows)
    return Kept("waiting", len(moments), max(moments, default=None), stays=True)


# In the order in which people read them.
OWN: tuple[Finder, ...] = (
    _profile,
    _dialogues,
    _wishes,
    _questions,
    _cases,
    _registrations,
    _attendance,
    _outcomes,
    _broadcasts,
    _messages,
    _account,
    _waiting,
)
