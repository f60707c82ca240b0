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
from models.people import OFFICER, Person

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
    await _may_invite(session, inviter, role)
    if (role == OFFICER) != (province is not None):
        raise ValueError("an officer belongs to a province, nobody else does")
    code = f"{PREFIX}-{secrets.token_urlsafe(18)}"
    invitation = Invitation(
        digest=_digest(code),
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
    digest = _digest(code)
    invitation = await session.scalar(select(Invitation).where(Invitation.digest == digest).with_for_update())
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
    """The inviter (None: the operator) says whether the one who followed the link was meant."""
    invitation = await session.get(Invitation, invitation_id, with_for_update=True, populate_existing=True)
    if invitation is None or invitation.opened_by is None:
        raise Denied("access-invitation-unknown")
    if invitation.created_by != (decider.id if decider else None):
        raise Denied("access-denied")
    await _may_invite(session, decider, invitation.role)
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
            .where(Invitation.digest == _digest(code), Invitation.decided_at.is_(None))
        )
    ).first()
    return None if row is None else (row[0], row[1])


async def waiting_for(session: AsyncSession, inviter: Person, now: datetime) -> Sequence[tuple[Invitation, Person]]:
    """The invitations of this inviter that somebody has followed and that can still be decided, oldest first."""
    rights = await people.rights(session, inviter)
    rows = await session.execute(
        select(Invitation, Person)
        .join(Person, Person.id == Invitation.opened_by)
        .where(Invitation.created_by == inviter.id, Invitation.decided_at.is_(None), Invitation.expires_at > now)
        .order_by(Invitation.opened_at, Invitation.id)
    )
    return [(found, person) for found, person in rows.all() if people.may_invite(rights, found.role)]


async def inviter(session: AsyncSession, invitation: Invitation) -> Person | None:
    """Who made an invitation; None is the operator at the command line."""
    return await session.get(Person, invitation.created_by) if invitation.created_by else None


async def _may_invite(session: AsyncSession, inviter: Person | None, role: str) -> None:
    if inviter is not None and not people.may_invite(await people.rights(session, inviter), role):
        raise Denied("access-denied")


def _still_open(invitation: Invitation, now: datetime) -> None:
    if invitation.decided_at is not None:
        raise Denied("access-invitation-used")
    if invitation.expires_at <= now:
        raise Denied("access-invitation-expired")


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
