"""An officer leaves: everything goes to a colleague in one confirmed step, and the old buttons say whom to ask."""

from sqlalchemy import select

from models import people
from models.cases import Case
from models.people import ADMINISTRATOR, HEAD, OFFICER, VERIFIER
from models.proposals import Proposal
from models.succession import Succession
from tests.conversations.access_parts import rights_of
from tests.conversations.test_cases import hands_over
from tests.conversations.test_proposals import planned, ready
from tests.conversations.test_reporting import activity
from tests.world import FakePerson, World


async def number_of(world: World, who: FakePerson) -> int:
    async with world.app.database.begin() as session:
        person = await people.by_telegram(session, who.id)
        assert person is not None
        return person.id


async def starts(boss: FakePerson, *answers: str) -> None:
    await boss.says("/akses")
    await boss.presses("Serahkan tugas")
    await boss.says(*answers)


async def test_everything_goes_to_the_successor_in_one_step(world: World) -> None:
    """Counted before, moved once, told once; the citizen's clock runs on, a half-written report goes on, what is
    decided later is told to the successor; the leaver's buttons change nothing and say whom to ask."""
    await planned(world)
    oka, ani = await ready(world), await world.person("Ani", OFFICER, "32")
    head, vera, siti = (
        await world.person("Hani", HEAD, "32"), await world.person("Vera", VERIFIER), await world.person("Siti"),
    )  # fmt: skip
    await world.person("Far", OFFICER, "95")
    rina = await world.person("Rina", ADMINISTRATOR)
    number = await hands_over(siti)
    await oka.says("/kasus", f"{number}")
    await oka.presses("Ambil no. 1")
    await activity(world)
    await activity(world, name="Magang tenun")
    await oka.says("/usulan 1")
    await oka.presses("Kirim usulan no. 1")
    await oka.presses("Ya, kirim no. 1")
    await oka.says("/lapor", "1", "45 juta", "10", "5", "tidak", "lewati", "ya")
    card = oka.messages[-1].id
    await oka.says("/lapor", "30 juta", "8")
    async with world.app.database.begin() as session:
        before = (await session.get_one(Case, number)).due_at

    await starts(head, "Oka", "Ani")
    shown = await head.sees("succession-confirm", leaver="Oka", successor="Ani")
    counts = {one["values"]["kind"]: one["values"]["count"] for one in (shown.values or {})["lines"]}
    assert counts == {"waiting": 1, "proposals": 1, "cases": 1, "drafts": 1}
    assert await rights_of(world, oka) == {(OFFICER, "32")}, "nothing has happened before it is confirmed"
    for one in (oka, ani, rina):
        await one.forgets()
    await head.presses("Serahkan")
    await head.sees("succession-done")
    await oka.sees("succession-told-leaver", successor="Ani")
    await oka.does_not_see("access-revoked")
    message = await ani.sees("succession-told-successor", leaver="Oka")
    assert await rights_of(world, oka) == set()
    mine, theirs = await number_of(world, ani), await number_of(world, oka)
    async with world.app.database.begin() as session:
        case = await session.get_one(Case, number)
        assert (case.holder_id, case.state, case.due_at) == (mine, "taken", before)
        assert (await session.get_one(Proposal, 1)).officer_id == mine

    code = (message.values or {})["receipt"]["values"]["code"]
    for one, may in ((ani, True), (oka, True), (siti, False), (vera, True)):
        await one.says(f"/tanda {code}")
        await one.sees("record-said" if may else "record-unknown")
    await ani.presses("Lanjutkan laporan")
    await ani.presses("Lanjutkan")
    await ani.says("5", "tidak", "lewati", "ya")
    await ani.sees("reporting-thanks")
    await oka.forges(f"reporting.again:{1}", card)
    await oka.sees("succession-ask-instead", heir="Ani", province="Jawa Barat")
    for press in ("go:lapor", f"case.take:{number}", "proposals.recall:1"):
        await oka.forges(press)
        await oka.sees("succession-ask-instead", heir="Ani")
    await ani.forgets()
    await vera.presses("Verifikasi no. 1")
    await ani.sees("verification-told-verified", report=1)
    await oka.does_not_see("verification-told-verified")
    await vera.forges("proposals.approve-now:1")
    await ani.sees("proposals-told-approved")

    await head.forges("flow.start:succession:1")
    await head.sees("succession-done-already")
    await starts(rina, "Jawa Barat", "Ani")
    await rina.sees("succession-ask-successor", count=0)
    await oka.says("/dataku")
    await oka.sees("mydata-kind", kind="successions", count=1)
    async with world.app.database.begin() as session:
        rows = (await session.scalars(select(Succession))).all()
        assert [(one.leaver_id, one.successor_id, one.moved) for one in rows] == [(theirs, mine, counts)]


async def test_only_the_own_head_or_an_administrator_and_never_to_another_office(world: World) -> None:
    """A verifier, a head of another office and an officer are refused; who was revoked first leaves work that can
    still be handed over; the head is told once when somebody else did it."""
    await planned(world)
    oka, ani = await ready(world), await world.person("Ani", OFFICER, "32")
    vera, far = await world.person("Vera", VERIFIER), await world.person("Far", HEAD, "95")
    await world.person("Odi", OFFICER, "95")
    head, rina = await world.person("Hani", HEAD, "32"), await world.person("Rina", ADMINISTRATOR)
    for one in (ani, vera):
        await one.forges("flow.start:succession")
        await one.sees("access-denied")
    await far.forges("flow.start:succession")
    await far.sees("succession-nobody")
    await rina.says("/akses oka")
    await rina.presses("Cabut: Oka, petugas dinas Jawa Barat")
    await rina.presses("Serahkan tugas")
    await rina.sees("succession-ask-successor", leaver="Oka")
    assert not rina.offers("Odi")
    await rina.says("Ani")
    await head.forgets()
    await rina.says("ya")
    await rina.sees("succession-done", leaver="Oka", successor="Ani")
    await head.sees("succession-told-head")
    await far.does_not_see("succession-told-head")
    assert await rights_of(world, oka) == set()
