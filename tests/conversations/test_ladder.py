"""The ladder of roles: every role tries every look and every act in the own and in another province, by any way in."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from models import people
from models.delegations import Delegation
from models.extensions import Extension
from models.invitations import Invitation
from models.people import ADMINISTRATOR, DIRECTOR, HEAD, OFFICER, ROLES, VERIFIER, Grant
from models.reports import Report
from tests.conversations.access_parts import latest, link_of, menu_of, rights_of
from tests.conversations.test_activities import one
from tests.conversations.test_verification import sends
from tests.world import FakePerson, World

pytestmark = pytest.mark.thorough
OWN, OTHER = "32", "95"
MINISTRY = {VERIFIER, DIRECTOR, ADMINISTRATOR}
EVERYBODY = (*ROLES, None)
NO = ("common-refused", "reporting-no-activities")


@dataclass(frozen=True)
class Deed:
    """Something to try, and who may: in the own province, and in another one (the ministry has none of its own)."""

    data: str
    own: set[str]
    other: set[str]
    done: str  # what is said to whoever may


DEEDS = (
    Deed("activities.province:{province}", {OFFICER, HEAD} | MINISTRY, MINISTRY, "activities-province"),
    Deed("overview.province:{province}", {OFFICER, HEAD} | MINISTRY, MINISTRY, "overview-province"),
    Deed("overview.activity:{activity}", {OFFICER, HEAD} | MINISTRY, MINISTRY, "overview-activity"),
    Deed("overview.report:{report}", {OFFICER, HEAD} | MINISTRY, MINISTRY, "overview-report"),
    Deed("reporting.again:{activity}", {OFFICER}, set(), "reporting-all-in"),
    Deed("verification.show:{report}", {VERIFIER}, {VERIFIER}, "verification-card"),
    Deed("verification.verify:{report}", {VERIFIER}, {VERIFIER}, "verification-verified"),
    Deed("activities.add:{province}", {VERIFIER, ADMINISTRATOR}, {VERIFIER, ADMINISTRATOR}, "activities-ask-name"),
    Deed("access.revoke:{grant}", {HEAD} | MINISTRY, MINISTRY, "access-ended"),
    Deed("access.accept:{invitation}", {HEAD}, set(), "access-accepted"),
    Deed("go:tahapan", {OFFICER, HEAD}, set(), ""),
    Deed("flow.start:coding:{province}", {VERIFIER, ADMINISTRATOR}, {VERIFIER, ADMINISTRATOR}, "activities-ask-code"),
    Deed("delegating.agree:{delegation}", set(), set(), ""),
    Deed("delegating.end:{delegation}", {HEAD}, set(), "delegations-ended"),
    Deed("extending.show:{extension}", {VERIFIER}, {VERIFIER}, "extensions-card"),
    Deed("extending.grant:{extension}", {VERIFIER}, {VERIFIER}, "extensions-granted"),
    Deed("flow.start:deadlines", {ADMINISTRATOR}, {ADMINISTRATOR}, ""),
    Deed("admin.parked:0", {ADMINISTRATOR}, {ADMINISTRATOR}, "admin-parked-none"),
)


async def scene(world: World, province: str, role: str | None) -> tuple[FakePerson, dict[str, Any]]:
    """Somebody with a role (of an office: of Jawa Barat), and things that happened in a province."""
    await one(world, province)
    oka, vera = await world.person("Oka", OFFICER, province), await world.person("Vera", VERIFIER)
    grant = await latest(world, Grant) - 1
    await sends(oka)
    await vera.says("/undang", "Jawa Barat" if province == OWN else "Papua Pegunungan")
    newcomer = await world.stranger("Nia")
    await newcomer.opens(await link_of(vera))
    who = await world.person("Dia", role, OWN if role in (OFFICER, HEAD) else None)
    async with world.app.database.begin() as session:
        officer, verifier = [await people.by_telegram(session, one.id) for one in (oka, vera)]
        assert officer is not None
        assert verifier is not None
        now, days = world.clock.now(), (date(2026, 11, 3), date(2026, 11, 9))
        lent = Delegation(
            province=province, giver_id=officer.id, taker_id=verifier.id, first=days[0], last=days[1],
            asked_by=officer.id, asked_at=now,
        )  # fmt: skip
        more = Extension(
            rule="capaian", period="2026-11", province=province, wanted=date(2026, 12, 14), reason="libur",
            asked_by=officer.id, asked_at=now,
        )  # fmt: skip
        session.add_all((lent, more))
        await session.flush()
        asked = {"delegation": lent.id, "extension": more.id}
    numbers = asked | {"province": province, "activity": 1, "report": 1, "grant": grant, "invitation": 1}
    return who, numbers


@pytest.mark.long  # whether anybody may at all is tried by the matrix in every run
@pytest.mark.parametrize("place", ["own", "other"])
@pytest.mark.parametrize("role", EVERYBODY)
async def test_every_deed_by_every_role(world: World, role: str | None, place: str) -> None:
    """Forged buttons with real numbers: whoever may do it does it, anybody else is told no and changes nothing."""
    who, numbers = await scene(world, OWN if place == "own" else OTHER, role)
    for deed in DEEDS:
        allowed = role in (deed.own if place == "own" else deed.other)
        before = await changed(world)
        await who.forges(deed.data.format(**numbers))
        if allowed and deed.done:
            await who.sees(deed.done)
        elif not allowed:
            assert [key for key in NO if await heard(who, key)], (deed, who.text)
            assert await changed(world) == before, deed
            assert not [name for name in ("Oka", "Nia", "Bimtek") if name in who.text], (deed, who.text)


async def heard(who: FakePerson, key: str) -> bool:
    try:
        await who.sees(key)
    except AssertionError:
        return False
    return True


async def changed(world: World) -> list[Any]:
    async with world.app.database.begin() as session:
        reports = (await session.execute(select(Report.id, Report.state).order_by(Report.id))).all()
        grants = (await session.execute(select(Grant.id, Grant.revoked_at).order_by(Grant.id))).all()
        decided = (await session.execute(select(Invitation.id, Invitation.decided_at).order_by(Invitation.id))).all()
        lent = (await session.execute(select(Delegation.confirmed_at, Delegation.ended_at))).all()
        more = (await session.execute(select(Extension.decided_by))).all()
    return [*reports, *grants, *decided, *lent, *more]


async def test_a_head_invites_and_confirms_the_own_officers(world: World) -> None:
    """One tap makes the link, for the own office only; the head says who it is, and the officer is told who asks."""
    kadis, nia = await world.person("Kadis", HEAD, OTHER), await world.stranger("Nia")
    await kadis.says("/undang")
    await kadis.sees("access-invitation")
    await kadis.sees("access-role", role=OFFICER, province="Papua Pegunungan")
    await nia.opens(await link_of(kadis))
    await nia.sees("access-followed", by="head")
    await kadis.presses("Ya, beri hak")
    await kadis.sees("access-accepted")
    assert await rights_of(world, nia) == {(OFFICER, OTHER)}
    await kadis.says("/akses")
    await kadis.sees("access-list", count=1)
    assert menu_of(world, kadis) == []  # the grant of the test told nobody


async def test_a_head_confirms_an_officer_whom_the_ministry_invited(world: World) -> None:
    """Both are asked; who decides second is told that it is done. Heads of other offices hear nothing."""
    vera, kadis = await world.person("Vera", VERIFIER), await world.person("Kadis", HEAD, OWN)
    other, nia = await world.person("Other", HEAD, OTHER), await world.stranger("Nia")
    await vera.says("/undang", "Jawa Barat")
    link = await link_of(vera)
    await other.forgets()
    await nia.opens(link)
    await vera.sees("access-who-followed")
    await kadis.sees("access-who-followed")
    await other.does_not_see("access-who-followed")
    await other.forges("access.accept:1")
    await other.sees("access-denied")
    await kadis.says("/undang")
    await kadis.sees("access-waiting")
    await kadis.says("ya, beri hak")
    await kadis.sees("access-accepted")
    await vera.presses("Ya, beri hak")
    await vera.sees("access-invitation-used")
    assert await rights_of(world, nia) == {(OFFICER, OWN)}


async def test_a_head_neither_confirms_oneself_nor_anybody_higher(world: World) -> None:
    """A link to be an officer that the head opens is for others to decide; a forged role makes no link."""
    vera, kadis = await world.person("Vera", VERIFIER), await world.person("Kadis", HEAD, OWN)
    rina = await world.person("Rina", ADMINISTRATOR)
    await vera.says("/undang", "Jawa Barat")
    await kadis.opens(await link_of(vera))
    await kadis.forges("access.accept:1")
    await kadis.sees("access-denied")
    assert await rights_of(world, kadis) == {(HEAD, OWN)}
    await rina.says("/undang", "Kepala dinas provinsi", "Jawa Barat")
    await rina.sees("access-role", role=HEAD, province="Jawa Barat")
    nia = await world.stranger("Nia")
    await nia.opens(await link_of(rina))
    await kadis.forges("access.accept:2")
    await kadis.sees("access-denied")
    await rina.presses("Ya, beri hak")
    assert await rights_of(world, nia) == {(HEAD, OWN)}


async def test_a_head_looks_at_everything_of_the_office_and_reports_nothing(world: World) -> None:
    """Activities, the overview and the deadlines are there; /lapor and /verifikasi are not theirs."""
    await one(world, OTHER)
    kadis = await world.person("Kadis", HEAD, OTHER)
    await kadis.says("/kegiatan")
    await kadis.sees("activities-own", province="Papua Pegunungan", count=1)
    await kadis.says("/pantau")
    kadis.sees_text("Papua Pegunungan")
    await kadis.says("/tenggat")
    await kadis.sees("deadlines-list")
    for command in ("/lapor", "/verifikasi", "/parkir", "/artikel"):
        await kadis.says(command)
        await kadis.sees("common-refused")


async def test_when_a_head_leaves_the_old_buttons_do_nothing(world: World) -> None:
    """The right is read afresh: a link made before goes nowhere, a card from before is refused."""
    rina, kadis = await world.person("Rina", ADMINISTRATOR), await world.person("Kadis", HEAD, OWN)
    await kadis.says("/undang")
    nia = await world.stranger("Nia")
    await nia.opens(await link_of(kadis))
    await rina.says("/akses kadis")
    await rina.presses("Cabut: Kadis, kepala dinas Jawa Barat")
    await kadis.presses("Ya, beri hak")
    await kadis.sees("access-denied")
    assert await rights_of(world, nia) == set()
