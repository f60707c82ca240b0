"""A colleague of the office reports in an officer's place for some days: agreed to, seen, and over by itself."""

from sqlalchemy import select

from models import people
from models.delegations import Delegation
from tests.conversations.access_parts import menu_of, rights_of
from tests.conversations.test_reporting import activity, officer, revoke, sent
from tests.world import FakePerson, World

MONTH = ("45 juta", "12,5", "5", "tidak", "lewati", "ya")


async def asks(giver: FakePerson, taker: str, first: str, last: str) -> None:
    await giver.says("/wakil")
    await giver.presses("Minta rekan menggantikan")
    await giver.presses(taker)
    await giver.says(first, last, "ya")
    await giver.sees("delegations-asked")


async def number_of(world: World) -> int:
    async with world.app.database.begin() as session:
        return (await session.scalars(select(Delegation.id).order_by(Delegation.id.desc()))).first() or 0


async def test_the_head_reports_while_the_officer_is_away(world: World) -> None:
    """Asked, agreed to, begun at midnight of the province, "X untuk Y" before the verifier, over after its last day;
    before and after the head has no right of an officer, and others never."""
    oka, head = await officer(world), await world.person("Hani", "head", "32")
    vera, far = await world.person("Vera", "verifier"), await world.person("Far", "head", "51")
    await activity(world)
    await head.says("/lapor")
    await head.sees("reporting-not-officer")
    await asks(oka, "Hani", "5 Desember 2026", "12 Desember")
    number = await number_of(world)
    for other in (far, vera, oka):
        await other.forges(f"delegating.agree:{number}")
        await other.sees("access-denied")
    await head.presses("Sanggup")
    await oka.sees("delegations-agreed", giver="Oka", taker="Hani")
    assert await rights_of(world, head) == {("head", "32")}

    await world.until(world.clock.now().replace(year=2026, month=12, day=4, hour=17, minute=30))  # 0:30 in Bandung
    await head.sees("delegations-begun", last="2026-12-12")
    assert await rights_of(world, head) == {("head", "32"), ("officer", "32")}
    assert "lapor" in menu_of(world, head)
    await head.says("/lapor", *MONTH[:-1])
    await head.sees("reporting-behalf", giver="Oka")
    await head.says("ya")
    await vera.sees("reporting-in-place", name="Hani", giver="Oka")
    vera.sees_text("Dari: Hani untuk Oka")
    (report,) = await sent(world)
    async with world.app.database.begin() as session:
        me = await people.by_telegram(session, oka.id)
        assert me is not None
        assert report.for_id == me.id
    await head.says("/wakil")
    assert not head.offers("Minta rekan menggantikan: Hani")

    await world.until(world.clock.now().replace(day=12, hour=17, minute=1))
    await oka.sees("delegations-ended")
    assert await rights_of(world, head) == {("head", "32")}
    await head.forges(f"delegating.agree:{number}")
    await head.sees("delegations-over")
    await far.forges(f"delegating.end:{number}")
    await far.sees("access-denied")
    await oka.says("/dataku")
    await oka.sees("mydata-kind", kind="delegations", count=1)


async def test_it_ends_early_and_never_outlives_the_office(world: World) -> None:
    """A fellow officer loses nothing when it ends; what was lent goes with the officer's own right, at once where a
    report is sent; and it cannot be passed on."""
    oka, ani = await officer(world), await officer(world, name="Ani")
    head = await world.person("Hani", "head", "32")
    await activity(world, first_period="2026-09")
    await oka.says("/lapor", *MONTH)
    await oka.says("/wakil")
    await oka.presses("Minta rekan menggantikan")
    await oka.presses("Ani")
    await oka.says("1", "30 Februari")
    await oka.sees("delegations-day-unclear")
    await oka.says("1 Juni 2027")
    await oka.sees("delegations-days-wrong")
    await oka.says("30 November 2026", "ya")
    await ani.presses("Sanggup")
    await ani.says("/lapor", "45 juta", "1", "0", "tidak", "lewati", "ya")
    assert [one.for_id is None for one in await sent(world)] == [True, False], "Oka usually reports this one"
    await head.says("/wakil")
    await head.presses("Akhiri: Ani untuk Oka")
    await ani.sees("delegations-ended")
    assert await rights_of(world, ani) == {("officer", "32")}

    await head.presses("Penggantian")
    await head.presses("Minta rekan menggantikan")
    await head.presses("Oka")
    await head.presses("Hani (Anda)")
    await head.says("1", "30 November 2026", "ya")
    await head.sees("delegations-agreed")
    await oka.sees("delegations-agreed")
    await activity(world, name="Magang tenun")
    await head.says("/lapor")
    await head.sees("reporting-ask-spent", name="Magang tenun")
    await head.says("/wakil")
    await head.presses("Minta rekan menggantikan")
    assert not head.offers("Hani (Anda)"), "a lent right is not passed on"
    await revoke(world, oka)
    await head.says("/lapor")
    await head.sees("delegations-over")
    await world.tick()
    assert await rights_of(world, head) == {("head", "32")}
