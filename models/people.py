"""Who is who and who may do what: persons, roles, invitations."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import BigInteger, ForeignKey, String, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models import audit
from models.db import Base, BigId
from models.errors import Refused
from models.queue import insert_new

OFFICER, VERIFIER, ADMINISTRATOR = "officer", "verifier", "administrator"
ROLES = (OFFICER, VERIFIER, ADMINISTRATOR)
LANGUAGES = ("id", "en")
INVITATION_LASTS = timedelta(days=3)


class Person(Base):
    __tablename__ = "persons"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    telegram_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    name: Mapped[str] = mapped_column(String(200))
    username: Mapped[str | None] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(8), default="id")
    created_at: Mapped[datetime]
    blocked_at: Mapped[datetime | None]
    simulated: Mapped[bool] = mapped_column(default=False)


class Grant(Base):
    """A right somebody has, and who gave it. A right is never deleted, only ended."""

    __tablename__ = "grants"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    role: Mapped[str] = mapped_column(String(16))
    province: Mapped[str | None] = mapped_column(String(2), index=True)
    granted_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    granted_at: Mapped[datetime]
    revoked_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    revoked_at: Mapped[datetime | None]


class Invitation(Base):
    """A one-time, expiring link to a role. Only the digest of its code is kept."""

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


@dataclass(frozen=True)
class Rights:
    """What a person may do now: read afresh in every transaction, never kept."""

    roles: frozenset[str]
    provinces: frozenset[str]

    @property
    def is_officer(self) -> bool:
        return OFFICER in self.roles

    @property
    def is_verifier(self) -> bool:
        return VERIFIER in self.roles

    @property
    def is_administrator(self) -> bool:
        return ADMINISTRATOR in self.roles

    def serves(self, province: str) -> bool:
        """True for an officer of that province."""
        return self.is_officer and province in self.provinces


async def meet(
    session: AsyncSession, telegram_id: int, name: str, username: str | None, language: str | None, now: datetime
) -> Person:
    """The person behind a Telegram account, locked until the transaction ends so that one chat is answered in order."""
    person = await _locked(session, telegram_id)
    if person is None:
        spoken = "en" if (language or "id").split("-")[0] not in ("id", "ms", "jv", "su") else "id"
        await session.execute(
            insert_new(
                session, Person, telegram_id=telegram_id, name=name, username=username, language=spoken,
                created_at=now, simulated=False,
            )
        )  # fmt: skip
        person = await _locked(session, telegram_id)
        assert person is not None
    if name and (person.name, person.username) != (name, username):
        person.name, person.username = name, username
    if person.blocked_at is not None:
        person.blocked_at = None  # whoever writes to us can be written to again
    return person


async def by_telegram(session: AsyncSession, telegram_id: int) -> Person | None:
    found: Person | None = await session.scalar(select(Person).where(Person.telegram_id == telegram_id))
    return found


async def mark_blocked(session: AsyncSession, telegram_id: int, now: datetime) -> None:
    """The person stopped the bot: nothing is written to them until they write again."""
    await session.execute(
        update(Person).where(Person.telegram_id == telegram_id, Person.blocked_at.is_(None)).values(blocked_at=now)
    )


async def rights(session: AsyncSession, person: Person) -> Rights:
    rows = await session.execute(
        select(Grant.role, Grant.province).where(Grant.person_id == person.id, Grant.revoked_at.is_(None))
    )
    found = rows.all()
    return Rights(frozenset(role for role, _ in found), frozenset(code for _, code in found if code))


async def holders(session: AsyncSession, role: str, province: str | None = None) -> Sequence[Person]:
    """Everybody who has a role now (in a province, when given), in a stable order."""
    query = select(Person).join(Grant, Grant.person_id == Person.id)
    query = query.where(Grant.role == role, Grant.revoked_at.is_(None)).order_by(Person.id).distinct()
    if province is not None:
        query = query.where(Grant.province == province)
    return (await session.scalars(query)).all()


async def grants_in_force(session: AsyncSession) -> Sequence[tuple[Grant, Person]]:
    rows = await session.execute(
        select(Grant, Person)
        .join(Person, Person.id == Grant.person_id)
        .where(Grant.revoked_at.is_(None))
        .order_by(Grant.role, Grant.province, Person.id)
    )
    return [(grant, person) for grant, person in rows.all()]


def may_invite(inviter: Rights, role: str) -> bool:
    """An administrator invites anybody; a verifier invites officers."""
    return inviter.is_administrator or (inviter.is_verifier and role == OFFICER)


async def invite(
    session: AsyncSession, inviter: Person | None, role: str, province: str | None, now: datetime
) -> tuple[Invitation, str]:
    """A new invitation and its code, which is shown once. `inviter` None is the operator at the command line."""
    if inviter is not None and not may_invite(await rights(session, inviter), role):
        raise Refused("access-denied")
    if (role == OFFICER) != (province is not None):
        raise ValueError("an officer belongs to a province, nobody else does")
    code = secrets.token_urlsafe(18)
    invitation = Invitation(
        digest=_digest(code), role=role, province=province, created_by=inviter.id if inviter else None,
        created_at=now, expires_at=now + INVITATION_LASTS,
    )  # fmt: skip
    session.add(invitation)
    await session.flush()
    await audit.note(session, inviter, "invited", f"invitation:{invitation.id}", now, role=role, province=province)
    return invitation, code


async def open_invitation(session: AsyncSession, person: Person, code: str, now: datetime) -> Invitation:
    """The person shows a code; nothing is granted before the inviter confirms who it is."""
    invitation = await session.scalar(select(Invitation).where(Invitation.digest == _digest(code)).with_for_update())
    if invitation is None or (invitation.opened_by not in (None, person.id)):
        raise Refused("access-invitation-unknown")
    if invitation.decided_at is not None:
        raise Refused("access-invitation-used")
    if invitation.expires_at <= now:
        raise Refused("access-invitation-expired")
    if invitation.created_by == person.id:
        raise Refused("access-invitation-own")
    if invitation.opened_by is None:
        invitation.opened_by, invitation.opened_at = person.id, now
    return invitation


async def decide_invitation(
    session: AsyncSession, decider: Person | None, invitation_id: int, accepted: bool, now: datetime
) -> tuple[Invitation, Person]:
    """The inviter (None: the operator) says whether the one who opened the link is the one who was meant."""
    invitation = await session.scalar(select(Invitation).where(Invitation.id == invitation_id).with_for_update())
    if invitation is None or invitation.opened_by is None:
        raise Refused("access-invitation-unknown")
    if invitation.created_by != (decider.id if decider else None):
        raise Refused("access-denied")
    if decider is not None and not may_invite(await rights(session, decider), invitation.role):
        raise Refused("access-denied")
    if invitation.decided_at is not None:
        raise Refused("access-invitation-used")
    if invitation.expires_at <= now:
        raise Refused("access-invitation-expired")
    invitation.decided_at, invitation.accepted = now, accepted
    person = await session.get_one(Person, invitation.opened_by)
    if accepted:
        await grant(session, decider, person, invitation.role, invitation.province, now)
    return invitation, person


async def opened_invitation(session: AsyncSession, code: str) -> tuple[Invitation, Person] | None:
    """An invitation that somebody has opened and nobody has decided yet, by its code."""
    row = (
        await session.execute(
            select(Invitation, Person)
            .join(Person, Person.id == Invitation.opened_by)
            .where(Invitation.digest == _digest(code), Invitation.decided_at.is_(None))
        )
    ).first()
    return None if row is None else (row[0], row[1])


async def grant(
    session: AsyncSession, giver: Person | None, person: Person, role: str, province: str | None, now: datetime
) -> None:
    """Give a right; having it already changes nothing."""
    same = Grant.province.is_(None) if province is None else Grant.province == province
    held = select(func.count()).where(Grant.person_id == person.id, Grant.role == role, same, Grant.revoked_at.is_(None))
    if await session.scalar(held):
        return
    session.add(
        Grant(person_id=person.id, role=role, province=province, granted_by=giver.id if giver else None, granted_at=now)
    )
    await audit.note(session, giver, "granted", f"person:{person.id}", now, role=role, province=province)


async def revoke(session: AsyncSession, revoker: Person | None, grant_id: int, now: datetime) -> Person:
    """End a right at once, for a lost phone or a colleague who left; old buttons of that person do nothing then."""
    held = await session.scalar(select(Grant).where(Grant.id == grant_id).with_for_update())
    if held is None or held.revoked_at is not None:
        raise Refused("access-revoked-already")
    if revoker is not None:
        if not may_invite(await rights(session, revoker), held.role):
            raise Refused("access-denied")
        if held.person_id == revoker.id:
            raise Refused("access-revoke-own")
    held.revoked_at, held.revoked_by = now, revoker.id if revoker else None
    person = await session.get_one(Person, held.person_id)
    await audit.note(session, revoker, "revoked", f"person:{person.id}", now, role=held.role, province=held.province)
    return person


async def simulated(session: AsyncSession) -> int:
    """How many people of this database exist only in the simulator or in demo data."""
    return await session.scalar(select(func.count()).where(Person.simulated)) or 0


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


async def _locked(session: AsyncSession, telegram_id: int) -> Person | None:
    found: Person | None = await session.scalar(
        select(Person).where(Person.telegram_id == telegram_id).with_for_update()
    )
    return found
