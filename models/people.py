"""Who is who and who may do what: persons and their roles."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import NamedTuple

from sqlalchemy import BigInteger, ForeignKey, Select, String, bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models import audit
from models.db import Base, BigId, plain_rows
from models.errors import Denied, Refused
from models.queue import add_new

OFFICER, HEAD, VERIFIER, DIRECTOR, ADMINISTRATOR = "officer", "head", "verifier", "director", "administrator"
# The ladder, from an office of a province (its officers and its head, the kepala dinas) to the ministry and its head.
ROLES = (OFFICER, HEAD, VERIFIER, DIRECTOR, ADMINISTRATOR)
PROVINCIAL = (OFFICER, HEAD)
# Whom each of the ministry may invite, and whose right they may end. A head of office has officers of the own province.
INVITES = {
    ADMINISTRATOR: frozenset(ROLES),
    DIRECTOR: frozenset({OFFICER, HEAD, VERIFIER}),
    VERIFIER: frozenset({OFFICER}),
}
LANGUAGES = ("id", "en")
RESTORE_WITHIN = timedelta(days=1)
# Where a session keeps what it has read of rights.
RIGHTS = "rights"


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


@dataclass(frozen=True)
class Rights:
    """What a person may do now: read afresh in every transaction, never kept.

    `provinces` are those the person serves as an officer, `headed` those whose office the person heads.
    """

    roles: frozenset[str]
    provinces: frozenset[str]
    headed: frozenset[str] = frozenset()

    @property
    def is_officer(self) -> bool:
        return OFFICER in self.roles

    @property
    def is_verifier(self) -> bool:
        return VERIFIER in self.roles

    @property
    def is_administrator(self) -> bool:
        return ADMINISTRATOR in self.roles

    @property
    def is_head(self) -> bool:
        return HEAD in self.roles

    @property
    def is_director(self) -> bool:
        return DIRECTOR in self.roles

    @property
    def is_ministry(self) -> bool:
        """True for whoever sees all provinces."""
        return self.is_verifier or self.is_director or self.is_administrator

    @property
    def own(self) -> frozenset[str]:
        """The provinces whose office the person belongs to."""
        return self.provinces | self.headed

    def sees(self, province: str) -> bool:
        """True for whoever may look at what happens in that province; acting there is another question."""
        return self.is_ministry or self.serves(province) or (self.is_head and province in self.headed)

    def serves(self, province: str) -> bool:
        """True for an officer of that province."""
        return self.is_officer and province in self.provinces


async def meet(
    session: AsyncSession,
    telegram_id: int,
    name: str,
    username: str | None,
    language: str | None,
    now: datetime,
    *,
    in_private: bool = True,
    found: Person | None = None,
) -> Person:
    """The person behind a Telegram account, locked until the transaction ends: one chat goes in order.

    Whoever locks several at once does it in the order of their Telegram ids, or two would wait for each other. `found`
    is the one whom `lock` has found already.
    """
    person = found or await _locked(session, telegram_id)
    if person is None:
        spoken = "en" if (language or "id").split("-")[0] not in ("id", "ms", "jv", "su") else "id"
        await add_new(
            session,
            Person,
            telegram_id=telegram_id,
            name=name,
            username=username,
            language=spoken,
            created_at=now,
            simulated=False,
        )
        person = await _locked(session, telegram_id)
        assert person is not None
    if name and (person.name, person.username) != (name, username):
        person.name, person.username = name, username
    if in_private and person.blocked_at is not None:
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
    """What a person may do, read once in a transaction and again after a change made in it."""
    known: dict[int, Rights] = session.info.setdefault(RIGHTS, {})
    if person.id not in known:
        known[person.id] = await _rights(session, person)
    return known[person.id]


async def _rights(session: AsyncSession, person: Person) -> Rights:
    found = (await session.execute(_held(), {"person": person.id})).all()
    of_role = {each: frozenset(code for role, code in found if role == each and code) for each in PROVINCIAL}
    return Rights(frozenset(role for role, _ in found), of_role[OFFICER], of_role[HEAD])


@cache
def _held() -> Select[str, str | None]:
    mine = Grant.person_id == bindparam("person", type_=BigInteger)
    return select(Grant.role, Grant.province).where(mine, Grant.revoked_at.is_(None))


async def holders(
    session: AsyncSession, role: str, province: str | None = None, *, since: datetime | None = None
) -> Sequence[Person]:
    """Everybody who has a role now (in a province, and had it at a moment, when given), in a stable order."""
    query = select(Person).join(Grant, Grant.person_id == Person.id)
    query = query.where(Grant.role == role, Grant.revoked_at.is_(None)).order_by(Person.id).distinct()
    if province is not None:
        query = query.where(Grant.province == province)
    if since is not None:
        query = query.where(Grant.granted_at <= since)
    return (await session.scalars(query)).all()


async def holds(session: AsyncSession, person: Person, role: str, province: str | None) -> bool:
    """True when the person has exactly this right now."""
    same = Grant.province.is_(None) if province is None else Grant.province == province
    held = select(func.count()).where(
        Grant.person_id == person.id, Grant.role == role, same, Grant.revoked_at.is_(None)
    )
    return bool(await session.scalar(held))


class Holder(NamedTuple):
    """Who has a right, and since when: what a sweep needs of each of thousands."""

    id: int
    telegram_id: int
    role: str
    province: str | None
    since: datetime


async def holding(session: AsyncSession, roles: Collection[str]) -> list[Holder]:
    """Everybody who has one of these roles, once for each right, in a stable order."""
    columns = (Person.id, Person.telegram_id, Grant.role, Grant.province, Grant.granted_at)
    found = await plain_rows(
        session,
        select(*columns)
        .join(Grant, Grant.person_id == Person.id)
        .where(Grant.revoked_at.is_(None), Grant.role.in_(roles))
        .order_by(Grant.role, Grant.province, Person.id),
    )
    return [Holder(*row) for row in found]


async def grants_in_force(session: AsyncSession) -> Sequence[tuple[Grant, Person]]:
    rows = await session.execute(
        select(Grant, Person)
        .join(Person, Person.id == Grant.person_id)
        .where(Grant.revoked_at.is_(None))
        .order_by(Grant.role, Grant.province, Person.id)
    )
    return [(grant, person) for grant, person in rows.all()]


async def grants_seen_by(session: AsyncSession, viewer: Person) -> Sequence[tuple[Grant, Person]]:
    """The rights in force that this person may end, the highest first: as far as the person may give them."""
    held = await rights(session, viewer)
    if not invites(held):
        raise Denied("access-denied")
    found = [one for one in await grants_in_force(session) if may_invite(held, one[0].role, one[0].province)]
    return sorted(found, key=lambda one: -ROLES.index(one[0].role))


def may_invite(inviter: Rights, role: str, province: str | None) -> bool:
    """An administrator anybody; the ministry head and verifiers down the ladder; a head of office its officers."""
    if any(role in INVITES.get(held, ()) for held in inviter.roles):
        return True
    return role == OFFICER and inviter.is_head and province in inviter.headed


def invites(inviter: Rights) -> list[str]:
    """The roles that this person may invite somebody to, somewhere."""
    return [
        role
        for role in ROLES
        if may_invite(inviter, role, None) or any(may_invite(inviter, role, code) for code in inviter.headed)
    ]


async def grant(
    session: AsyncSession,
    giver: Person | None,
    person: Person,
    role: str,
    province: str | None,
    now: datetime,
) -> None:
    """Give a right; having it already changes nothing, also when two people give it at once."""
    await session.execute(select(Person.id).where(Person.id == person.id).with_for_update())
    if await holds(session, person, role, province):
        return
    session.add(
        Grant(
            person_id=person.id,
            role=role,
            province=province,
            granted_by=giver.id if giver else None,
            granted_at=now,
        )
    )
    session.info.pop(RIGHTS, None)
    await audit.note(session, giver, "granted", f"person:{person.id}", now, role=role, province=province)


async def revoke(session: AsyncSession, revoker: Person | None, grant_id: int, now: datetime) -> tuple[Grant, Person]:
    """End a right at once (a lost phone, a colleague who left); the person's old buttons do nothing then."""
    held = await session.get(Grant, grant_id, with_for_update=True, populate_existing=True)
    if revoker is not None and not (
        may_invite(await rights(session, revoker), held.role, held.province)
        if held
        else invites(await rights(session, revoker))
    ):
        raise Denied("access-denied")
    if held is None or held.revoked_at is not None:
        raise Refused("access-revoked-already")
    if revoker is not None and held.person_id == revoker.id:
        raise Refused("access-revoke-own")
    held.revoked_at, held.revoked_by = now, revoker.id if revoker else None
    session.info.pop(RIGHTS, None)
    person = await session.get_one(Person, held.person_id)
    await audit.note(session, revoker, "revoked", f"person:{person.id}", now, role=held.role, province=held.province)
    return held, person


async def restore(session: AsyncSession, revoker: Person, grant_id: int, now: datetime) -> tuple[Grant, Person]:
    """Give a right anew that the same person ended by mistake, within a day; the ended one stays ended."""
    ended = await session.get(Grant, grant_id, with_for_update=True, populate_existing=True)
    if ended is None or ended.revoked_by != revoker.id or ended.revoked_at is None:
        raise Denied("access-denied")
    if not may_invite(await rights(session, revoker), ended.role, ended.province):
        raise Denied("access-denied")
    if ended.revoked_at + RESTORE_WITHIN <= now:
        raise Refused("access-restore-late")
    person = await session.get_one(Person, ended.person_id)
    if await holds(session, person, ended.role, ended.province):
        raise Refused("access-held-already")
    await grant(session, revoker, person, ended.role, ended.province, now)
    return ended, person


async def simulated(session: AsyncSession) -> int:
    """How many people of this database exist only in the simulator or in demo data."""
    return await session.scalar(select(func.count()).where(Person.simulated)) or 0


async def lock(session: AsyncSession, telegram_ids: Collection[int]) -> dict[int, Person]:
    """Those of these whom we know, by Telegram id, locked in its order."""
    return {one.telegram_id: one for one in await session.scalars(_to_lock(), {"telegram": list(telegram_ids)})}


async def _locked(session: AsyncSession, telegram_id: int) -> Person | None:
    return (await lock(session, [telegram_id])).get(telegram_id)


@cache
def _to_lock() -> Select[Person]:
    meant = Person.telegram_id.in_(bindparam("telegram", expanding=True, type_=BigInteger))
    return select(Person).where(meant).order_by(Person.telegram_id).with_for_update()
