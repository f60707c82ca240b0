"""Long lists come in pages: each fits into a message, every entry is reached, and the pages are turned by words too."""

from models.activities import Activity
from models.people import OFFICER, VERIFIER
from tests.world import FakePerson, World

BEFORE, AFTER = "‹ Sebelumnya", "Berikutnya ›"
LONG = "Bimbingan teknis dan pendampingan " + "wirausaha baru industri kecil dan menengah " * 3


async def many(world: World, count: int) -> None:
    """Activities of Jawa Barat with names as long as in the budget papers."""
    async with world.app.database.begin() as session:
        session.add_all(
            Activity(
                province="32", name=f"{number:03} {LONG}"[:190], kind="financing", unit="sertifikat", target=1_000_000,
                pagu=10**14, first_period="2026-10", created_at=world.clock.now(),
            )
            for number in range(1, count + 1)
        )  # fmt: skip


def named(who: FakePerson) -> list[str]:
    """The numbers with which the names of the activities begin, as they stand in the newest message."""
    return [word for word in who.text.split() if len(word) == 3 and word.isdigit()]


async def test_an_officer_with_many_activities_finds_each_of_them(world: World) -> None:
    """120 are more buttons than Telegram takes: ten at a time, back and forth, and a name typed finds any."""
    oka = await world.person("Oka", OFFICER, "32")
    await many(world, 120)
    await oka.says("/lapor")
    await oka.sees("reporting-ask-activity")
    await oka.sees("flow-paged", page=1, pages=12)
    assert len(oka.buttons) == 10 + 4
    await oka.presses(AFTER)
    await oka.says("berikutnya", "sebelumnya", "2")
    await oka.sees("reporting-ask-spent")
    oka.sees_text("012 ")
    await oka.says("kembali", "bukan kegiatan")
    await oka.sees("question-choose")
    await oka.says("117 bimbingan")
    oka.sees_text("117 ")


async def test_forged_and_old_pages_are_answered(world: World) -> None:
    """A page that is not there is the nearest one; after the choice the page is that of an old question."""
    oka = await world.person("Oka", OFFICER, "32")
    await many(world, 25)
    await oka.says("/lapor")
    run = [button.data for row in oka.messages[-1].buttons for button in row][-1].rpartition(":")[2]
    for wanted, page in (("99", 3), ("-4", 1), ("", 1), ("zwei", 1), ("9" * 30, 3)):
        await oka.forges(f"reporting:-page:{wanted}:{run}")
        await oka.sees("flow-paged", page=page, pages=3)
    await oka.forges(f"reporting:activity:999:{run}")
    await oka.sees("flow-outdated-question")
    assert len(oka.buttons) == 10 + 4
    await oka.presses(AFTER)
    await oka.says("1")
    await oka.forges(f"reporting:-page:2:{run}")
    await oka.sees("reporting-ask-spent")


async def test_many_activities_of_a_province_are_read_to_the_last(world: World) -> None:
    """The ministry's list and the officer's own: nothing is cut off."""
    vera, oka = await world.person("Vera", VERIFIER), await world.person("Oka", OFFICER, "32")
    await many(world, 40)
    for who, said in ((vera, "/kegiatan jabar"), (oka, "/kegiatan")):
        await who.says(said)
        seen: list[str] = []
        for page in range(1, 6):
            await who.sees("activities-item")
            assert not who.text.endswith("…")
            assert f"halaman {page} dari 5" in who.text
            seen += named(who)
            if page < 5:
                await (who.presses(AFTER) if page % 2 else who.says("berikutnya"))
        assert seen == [f"{number:03}" for number in range(1, 41)]
        await who.presses(BEFORE)
        assert named(who)[0] == "025"


async def test_pages_of_another_province_stay_closed(world: World) -> None:
    """A forged page shows a neighbour's activities no more than the first one."""
    oka = await world.person("Oka", OFFICER, "33")
    await many(world, 40)
    await oka.forges("activities.province:32:1")
    await oka.sees("access-denied")
    await oka.forges("activities.own:1")
    await oka.sees("activities-own-none")
