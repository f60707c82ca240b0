"""Who is who and who may do what: rights, their beginning and their end, also when two people act at once."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from models import invitations, people
from models.audit import AuditRow
from models.db import Database
from models.errors import Denied, Refused
from models.invitations import Invitation
from models.people import ADMINISTRATOR, DIRECTOR, HEAD, OFFICER, ROLES, VERIFIER, Grant, Person, Rights

NOW = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)


async def somebody(
    database: Database, number: int, role: str | None = None, province: str | None = None, now: datetime = NOW
) -> Person:
    async with database.begin() as session:
        person = await people.meet(session, number, f"Orang {number}", None, "id", now)
        if role is not None:
            await people.grant(session, None, person, role, province, now)
    return person


async def rights_of(database: Database, person: Person) -> Rights:
    async with database.begin() as session:
        return await people.rights(session, person)


async def invited(database: Database, inviter: Person | None, role: str = OFFICER, province: str | None = "32") -> str:
    async with database.begin() as session:
        _, code = await invitations.create(session, inviter, role, province, NOW)
    return code


async def follow(database: Database, person: Person, code: str, now: datetime = NOW) -> Invitation:
    async with database.begin() as session:
        return await invitations.follow(session, person, code, now)


async def decide(database: Database, decider: Person | None, number: int, accepted: bool = True) -> None:
    async with database.begin() as session:
        await invitations.decide(session, decider, number, accepted, NOW)


@pytest.mark.parametrize(
    "telegram, spoken",
    [("id", "id"), ("en", "en"), ("en-GB", "en"), ("ms", "id"), ("jv", "id"), (None, "id"), ("fr", "en")],
)
async def test_a_new_person_is_spoken_to_in_a_likely_language(
    database: Database, telegram: str | None, spoken: str
) -> None:
    """Indonesian to whoever reads it, English to the rest of the world."""
    async with database.begin() as session:
        assert (await people.meet(session, 7, "Siti", None, telegram, NOW)).language == spoken


async def test_meeting_again_changes_the_name_and_not_the_language(database: Database) -> None:
    """A new name is noted, a language chosen stays, and whoever blocked the bot may be written to again."""
    async with database.begin() as session:
        person = await people.meet(session, 7, "Siti", "siti", "id", NOW)
        person.language = "en"
    async with database.begin() as session:
        await people.mark_blocked(session, 7, NOW)
    async with database.begin() as session:
        again = await people.meet(session, 7, "Siti Aminah", None, "id", NOW)
    assert (again.id, again.name, again.username, again.language) == (person.id, "Siti Aminah", None, "en")
    assert again.blocked_at is None


async def test_two_first_messages_at_once_are_one_person(database: Database) -> None:
    """Two processes meet the same account at the same moment: one row, no error."""
    met = await asyncio.gather(*(somebody(database, 7) for _ in range(4)))
    assert len({person.id for person in met}) == 1


async def test_the_same_right_given_at_once_is_one_right(database: Database) -> None:
    """Otherwise ending it in one step would leave the other one in force."""
    person = await somebody(database, 7)

    async def give() -> None:
        async with database.begin() as session:
            await people.grant(session, None, await session.get_one(Person, person.id), OFFICER, "32", NOW)

    await asyncio.gather(*(give() for _ in range(4)))
    async with database.begin() as session:
        assert len(await people.grants_in_force(session)) == 1


async def test_rights_are_those_in_force(database: Database) -> None:
    """Roles and provinces of rights that have not ended; an officer serves the own provinces only."""
    person = await somebody(database, 7, OFFICER, "32")
    async with database.begin() as session:
        known = await session.get_one(Person, person.id)
        await people.grant(session, None, known, OFFICER, "31", NOW)
        await people.grant(session, None, known, VERIFIER, None, NOW)
    held = await rights_of(database, person)
    assert held == Rights(frozenset({OFFICER, VERIFIER}), frozenset({"31", "32"}))
    assert held.serves("32") and not held.serves("33") and not held.is_administrator
    async with database.begin() as session:
        for grant, _ in await people.grants_in_force(session):
            await people.revoke(session, None, grant.id, NOW)
    assert await rights_of(database, person) == Rights(frozenset(), frozenset())


async def test_a_right_given_or_ended_counts_at_once(database: Database) -> None:
    """Also for what the same transaction asks afterwards: several people's updates share one."""
    person = await somebody(database, 7)
    async with database.begin() as session:
        assert not (await people.rights(session, person)).is_verifier
        await people.grant(session, None, person, VERIFIER, None, NOW)
        assert (await people.rights(session, person)).is_verifier
        ((grant, _),) = await people.grants_in_force(session)
        await people.revoke(session, None, grant.id, NOW)
        assert not (await people.rights(session, person)).is_verifier


async def test_holders_are_found_by_role_province_and_time(database: Database) -> None:
    """Everybody once, in a stable order; `since` leaves out who came later."""
    old = await somebody(database, 1, OFFICER, "32", NOW - timedelta(days=1))
    new = await somebody(database, 2, OFFICER, "32")
    await somebody(database, 3, OFFICER, "95")
    await somebody(database, 4, VERIFIER)
    async with database.begin() as session:
        await people.grant(session, None, await session.get_one(Person, old.id), OFFICER, "95", NOW)
        assert [one.telegram_id for one in await people.holders(session, OFFICER)] == [1, 2, 3]
        assert [one.id for one in await people.holders(session, OFFICER, "32")] == [old.id, new.id]
        before = NOW - timedelta(hours=1)
        assert [one.id for one in await people.holders(session, OFFICER, "32", since=before)] == [old.id]


@pytest.mark.parametrize("place", ["32", "95", None])
@pytest.mark.parametrize(
    "role, invites",
    [
        (ADMINISTRATOR, set(ROLES)),
        (DIRECTOR, {OFFICER, HEAD, VERIFIER}),
        (VERIFIER, {OFFICER}),
        (HEAD, {OFFICER}),
        (OFFICER, set()),
    ],
)
def test_who_may_invite_whom(role: str, invites: set[str], place: str | None) -> None:
    """An administrator anybody, the ministry down the ladder, a head of office the own officers, an officer nobody."""
    held = Rights(
        frozenset({role}), frozenset({"32"} if role == OFFICER else ()), frozenset({"32"} if role == HEAD else ())
    )
    reachable = invites if role != HEAD or place == "32" else set()
    assert {one for one in ROLES if people.may_invite(held, one, place)} == reachable
    assert set(people.invites(held)) == invites


def test_who_sees_which_province() -> None:
    """An office its own, the ministry all; only officers serve, so that a head reports nothing."""
    officer = Rights(frozenset({OFFICER}), frozenset({"32"}))
    head = Rights(frozenset({HEAD}), frozenset(), frozenset({"32"}))
    both = Rights(frozenset({OFFICER, HEAD}), frozenset({"95"}), frozenset({"32"}))
    assert [officer.sees("32"), officer.sees("95"), officer.serves("32")] == [True, False, True]
    assert [head.sees("32"), head.sees("95"), head.serves("32")] == [True, False, False]
    assert [both.sees("32"), both.sees("95"), both.serves("32"), both.serves("95")] == [True, True, False, True]
    assert both.own == {"32", "95"}
    for role in (VERIFIER, DIRECTOR, ADMINISTRATOR):
        held = Rights(frozenset({role}), frozenset())
        assert held.sees("95") and not held.serves("95")
    assert not Rights(frozenset(), frozenset()).sees("32")


async def test_only_the_digest_of_a_code_is_kept(database: Database) -> None:
    """Who reads the database cannot open the door with what is in it."""
    code = await invited(database, None)
    async with database.begin() as session:
        (row,) = (await session.scalars(select(Invitation))).all()
        notes = (await session.scalars(select(AuditRow))).all()
    assert code.startswith("undang-") and len(code) <= 64
    assert code not in str([vars(row), *(vars(note) for note in notes)])


@pytest.mark.parametrize(
    "role, province", [(OFFICER, None), (HEAD, None), (VERIFIER, "32"), (DIRECTOR, "32"), (ADMINISTRATOR, "32")]
)
async def test_officers_have_a_province_and_nobody_else(database: Database, role: str, province: str | None) -> None:
    """Anything else is a mistake of the program, not of a person."""
    with pytest.raises(ValueError, match="province"):
        await invited(database, None, role, province)


async def test_the_verbs_check_the_right_to_invite(database: Database) -> None:
    """Also without any button: an officer, or a verifier for another role, makes no invitation."""
    dedi, vera = await somebody(database, 1, OFFICER, "32"), await somebody(database, 2, VERIFIER)
    for inviter, role, province in ((dedi, OFFICER, "32"), (vera, VERIFIER, None), (vera, ADMINISTRATOR, None)):
        with pytest.raises(Denied, match="access-denied"):
            await invited(database, inviter, role, province)


async def test_two_people_open_one_link_at_once(database: Database) -> None:
    """One of them gets it, the other is refused; whoever it is, nobody has a right yet."""
    code = await invited(database, None)
    one, other = await somebody(database, 1), await somebody(database, 2)
    results = await asyncio.gather(
        follow(database, one, code), follow(database, other, code), return_exceptions=True
    )  # fmt: skip
    assert [type(result) for result in results if isinstance(result, Exception)] == [Denied]
    assert (await rights_of(database, one)).roles == (await rights_of(database, other)).roles == frozenset()


async def test_two_decisions_at_once_are_one(database: Database) -> None:
    """A double press, or "Ya" and "Bukan" from two devices: the first one counts, the second is told so."""
    vera, dedi = await somebody(database, 1, VERIFIER), await somebody(database, 2)
    number = (await follow(database, dedi, await invited(database, vera))).id
    results = await asyncio.gather(
        *(decide(database, vera, number, accepted) for accepted in (True, False, True)), return_exceptions=True
    )  # fmt: skip
    refused = [result for result in results if isinstance(result, Denied)]
    assert [one.key for one in refused] == ["access-invitation-used"] * 2
    async with database.begin() as session:
        row = await session.get_one(Invitation, number)
    assert row.accepted is (OFFICER in (await rights_of(database, dedi)).roles)


async def test_the_operator_decides_about_the_operators_links_only(database: Database) -> None:
    """A link of the command line is confirmed there, a verifier's by the verifier: never the other way round."""
    vera, dedi = await somebody(database, 1, VERIFIER), await somebody(database, 2)
    hers = (await follow(database, dedi, await invited(database, vera))).id
    with pytest.raises(Denied, match="access-denied"):
        await decide(database, None, hers)
    ours = (await follow(database, dedi, await invited(database, None))).id
    with pytest.raises(Denied, match="access-denied"):
        await decide(database, vera, ours)
    await decide(database, None, ours)
    assert (await rights_of(database, dedi)).serves("32")


async def test_what_the_operator_can_find_by_a_code(database: Database) -> None:
    """Only an invitation that somebody has opened and nobody has decided yet."""
    dedi = await somebody(database, 2)
    code = await invited(database, None)
    async with database.begin() as session:
        assert await invitations.undecided(session, code) is None
    number = (await follow(database, dedi, code)).id
    async with database.begin() as session:
        found = await invitations.undecided(session, code)
        assert found is not None and found[1].id == dedi.id
        assert await invitations.undecided(session, "undang-xyz") is None
    await decide(database, None, number, accepted=False)
    async with database.begin() as session:
        assert await invitations.undecided(session, code) is None


async def test_an_ended_right_stays_ended(database: Database) -> None:
    """Giving it back is a new right with its own giver and time; the record keeps both."""
    rina, dedi = await somebody(database, 1, ADMINISTRATOR), await somebody(database, 2, OFFICER, "32")
    async with database.begin() as session:
        known = await session.get_one(Person, rina.id)
        (number,) = [grant.id for grant, person in await people.grants_in_force(session) if person.id == dedi.id]
        await people.revoke(session, known, number, NOW)
        await people.restore(session, known, number, NOW + timedelta(hours=1))
    async with database.begin() as session:
        rows = (await session.scalars(select(Grant).where(Grant.person_id == dedi.id).order_by(Grant.id))).all()
    assert [(row.revoked_by, row.granted_by) for row in rows] == [(rina.id, None), (None, rina.id)]


async def test_two_people_end_one_right_at_once(database: Database) -> None:
    """It ends once; the slower of the two is told that it has ended already."""
    one, other = await somebody(database, 1, VERIFIER), await somebody(database, 2, VERIFIER)
    dedi = await somebody(database, 3, OFFICER, "32")
    async with database.begin() as session:
        (number,) = [grant.id for grant, person in await people.grants_in_force(session) if person.id == dedi.id]

    async def end(by: Person) -> None:
        async with database.begin() as session:
            await people.revoke(session, await session.get_one(Person, by.id), number, NOW)

    results = await asyncio.gather(end(one), end(other), return_exceptions=True)
    assert [one.key for one in results if isinstance(one, Refused)] == ["access-revoked-already"]


async def test_every_step_of_an_invitation_is_on_record(database: Database) -> None:
    """Who invited, opened, gave, ended: written once, with ids and no names."""
    vera, dedi = await somebody(database, 1, VERIFIER), await somebody(database, 2)
    number = (await follow(database, dedi, await invited(database, vera))).id
    await decide(database, vera, number)
    async with database.begin() as session:
        (grant,) = [one for one, person in await people.grants_in_force(session) if person.id == dedi.id]
        await people.revoke(session, None, grant.id, NOW)
    async with database.begin() as session:
        notes = (await session.scalars(select(AuditRow).order_by(AuditRow.id))).all()
    steps = [(note.person_id, note.verb) for note in notes][-4:]
    assert steps == [(vera.id, "invited"), (dedi.id, "opened"), (vera.id, "granted"), (None, "revoked")]
    assert "Orang" not in str([note.details for note in notes])
