"""Invitations to a role: one-time links that expire and grant nothing before the inviter has confirmed."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models import audit, people
from models.db import Base, BigId
from models.errors import Denied
from models.people import HEAD, OFFICER, PROVINCIAL, Person, Rights

LASTS = timedelta(days=3)
PREFIX = "undang"  # what a code begins with, so that the bot knows what kind of link was followed


class Invitation(Base):
    """Only the digest of the code is kept. `created_by` None is the operator at the command line."""

    __tablename__ = "invitations"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    role: Mapped[str] = mapped_column(String(16))
    province: Mapped[str | None] = mapped_column(String(2))
    created_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    opened_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    opened_at: Mapped[datetime | None]
    decided_at: Mapped[datetime | None]
    accepted: Mapped[bool | None]


async def create(
    session: AsyncSession, inviter: Person | None, role: str, province: str | None, now: datetime
) -> tuple[Invitation, str]:
    """A new invitation and its code, which is shown once. `inviter` None is the operator."""
    if (role in PROVINCIAL) != (province is not None):
        raise ValueError("an officer and a head of office belong to a province, nobody else does")
    await _may_invite(session, inviter, role, province)
    code = f"{PREFIX}-{secrets.token_urlsafe(18)}"
    invitation = Invitation(
        digest=digest(code),
        role=role,
        province=province,
        created_by=inviter.id if inviter else None,
        created_at=now,
        expires_at=now + LASTS,
    )
    session.add(invitation)
    await session.flush()
    subject = f"invitation:{invitation.id}"
    await audit.note(session, inviter, "invited", subject, now, role=role, province=province)
    return invitation, code


async def follow(session: AsyncSession, person: Person, code: str, now: datetime) -> Invitation:
    """The person shows a code; nothing is granted before the inviter confirms who it is."""
    wanted = digest(code)
    invitation = await session.scalar(select(Invitation).where(Invitation.digest == wanted).with_for_update())
    if invitation is None or invitation.opened_by not in (None, person.id):
        raise Denied("access-invitation-unknown")
    _still_open(invitation, now)
    if invitation.created_by == person.id:
        raise Denied("access-invitation-own")
    if await people.holds(session, person, invitation.role, invitation.province):
        raise Denied("access-held-already")
    if invitation.opened_by is None:
        invitation.opened_by, invitation.opened_at = person.id, now
        await audit.note(session, person, "opened", f"invitation:{invitation.id}", now)
    return invitation


async def decide(
    session: AsyncSession, decider: Person | None, invitation_id: int, accepted: bool, now: datetime
) -> tuple[Invitation, Person]:
    """The inviter (None: the operator), or the head of the office, says whether the one who followed was meant."""
    invitation = await session.get(Invitation, invitation_id, with_for_update=True, populate_existing=True)
    if invitation is None or invitation.opened_by is None:
        raise Denied("access-invitation-unknown")
    if not await _is_for(session, decider, invitation):
        raise Denied("access-denied")
    await _may_invite(session, decider, invitation.role, invitation.province)
    _still_open(invitation, now)
    invitation.decided_at, invitation.accepted = now, accepted
    person = await session.get_one(Person, invitation.opened_by)
    if accepted:
        await people.grant(session, decider, person, invitation.role, invitation.province, now)
    else:
        await audit.note(session, decider, "declined", f"invitation:{invitation.id}", now)
    return invitation, person


async def undecided(session: AsyncSession, code: str) -> tuple[Invitation, Person] | None:
    """An invitation that somebody has followed and nobody has decided yet, by its code."""
    row = (
        await session.execute(
            select(Invitation, Person)
            .join(Person, Person.id == Invitation.opened_by)
            .where(Invitation.digest == digest(code), Invitation.decided_at.is_(None))
        )
    ).first()
    return None if row is None else (row[0], row[1])


async def waiting_for(session: AsyncSession, inviter: Person, now: datetime) -> Sequence[tuple[Invitation, Person]]:
    """The invitations followed by somebody that this person can still decide, oldest first.

    They are the person's own, and those of officers of an office that the person heads.
    """
    rights = await people.rights(session, inviter)
    of_office = (Invitation.role == OFFICER) & Invitation.province.in_(rights.headed)
    rows = await session.execute(
        select(Invitation, Person)
        .join(Person, Person.id == Invitation.opened_by)
        .where((Invitation.created_by == inviter.id) | of_office, Invitation.opened_by != inviter.id)
        .where(Invitation.decided_at.is_(None), Invitation.expires_at > now)
        .order_by(Invitation.opened_at, Invitation.id)
    )
    return [(found, person) for found, person in rows.all() if people.may_invite(rights, found.role, found.province)]


async def inviter(session: AsyncSession, invitation: Invitation) -> Person | None:
    """Who made an invitation; None is the operator at the command line."""
    return await session.get(Person, invitation.created_by) if invitation.created_by else None


async def confirmers(session: AsyncSession, invitation: Invitation) -> list[Person]:
    """Who is asked about whoever followed a link: the inviter, and for an officer the head of that office."""
    found = [one] if (one := await inviter(session, invitation)) else []
    if invitation.role == OFFICER:
        found += await people.holders(session, HEAD, invitation.province)
    return [one for one in {one.id: one for one in found}.values() if one.id != invitation.opened_by]


async def _is_for(session: AsyncSession, decider: Person | None, invitation: Invitation) -> bool:
    """Whether this person decides about an invitation; never about oneself."""
    if decider is None or invitation.created_by == decider.id:
        return invitation.created_by == (decider.id if decider else None)
    rights: Rights = await people.rights(session, decider)
    of_office = invitation.role == OFFICER and rights.is_head and invitation.province in rights.headed
    return of_office and invitation.opened_by != decider.id


async def _may_invite(session: AsyncSession, inviter: Person | None, role: str, province: str | None) -> None:
    if inviter is not None and not people.may_invite(await people.rights(session, inviter), role, province):
        raise Denied("access-denied")


def _still_open(invitation: Invitation, now: datetime) -> None:
    if invitation.decided_at is not None:
        raise Denied("access-invitation-used")
    if invitation.expires_at <= now:
        raise Denied("access-invitation-expired")


def digest(code: str) -> str:
    """What is kept of a code."""
    return hashlib.sha256(code.encode()).hexdigest()
