"""`/buka`: an administrator opens a programme, who waits for it hears of it once; `/kabar` shows and stops that."""

from typing import Any

import pytest
from sqlalchemy import select

from models.notices import Notice
from models.openings import Opening
from models.people import ADMINISTRATOR, OFFICER, VERIFIER, Grant
from models.watchers import Watcher
from tests import once
from tests.conversations.checks import NO_BUSINESS_YET, tells
from tests.conversations.test_eligibility_nearest import LOAN, checked
from tests.world import FakePerson, World

WUB = "Penumbuhan Wirausaha Baru (WUB) IKM"


async def stored(world: World, table: Any) -> list[Any]:
    async with world.app.database.begin() as session:
        return list(await session.scalars(select(table).order_by(table.id)))


async def until_the_confirmation(who: FakePerson, *places: str) -> None:
    """Opening WUB from 10 to 20 November, up to the read-back."""
    await who.says("/buka")
    await who.presses("Buka program")
    await who.says("WUB", *(places or ("Jawa Barat",)), "10 November", "20 November", "25", "batik, tenun", "Bawa KTP.")


async def opens(who: FakePerson, *places: str) -> None:
    await until_the_confirmation(who, *places)
    await who.presses("Buka dan kabari")
    await who.sees("openings-opened")


async def watches(who: FakePerson, province: str | None = "jabar", programme: str = "WUB") -> None:
    await who.forges(f"openings.watch:{programme}")
    await who.sees("openings-ask-place")
    await who.says(province or "Provinsi mana saja")
    await who.sees("openings-watching")


def heard(who: FakePerson) -> int:
    return sum("Dibuka: " in one.text and "Kabari saya" in one.text for one in who.messages)


# ---- opening ---------------------------------------------------------------------------------------------------


async def test_an_administrator_opens_and_only_those_who_wait_there_hear_of_it(world: World) -> None:
    """Asked one by one, read back with how many people will be told where; then each of them hears it once."""
    rina = await world.person("Rina", ADMINISTRATOR)
    people = [await world.person(name) for name in ("Ayu", "Budi", "Citra", "Dewi", "Eka")]
    ayu, budi, citra, dewi, eka = people
    await watches(ayu)
    await watches(budi, "banten")
    await watches(citra, "papua")
    await watches(dewi, None)
    await until_the_confirmation(rina, "jawa barat, banten")
    await rina.sees("openings-confirm", people=3)
    for words in ("Jawa Barat, Banten", "Tempat: 25", "Batik", "Bawa KTP.", "• Jawa Barat: 1", "• Banten: 1",
                  "Tanpa provinsi tertentu: 1", "3 orang"):  # fmt: skip
        rina.sees_text(words)
    assert await stored(world, Opening) == []
    await rina.presses("Buka dan kabari")
    await rina.sees("openings-opened", people=3)
    await world.tick()
    await world.tick()
    await world.later(hours=2)
    assert [heard(one) for one in people] == [1, 1, 0, 1, 0]
    for words in (
        f"Dibuka: {WUB}",
        "Di: Jawa Barat",
        "10 November 2026",
        "20 November 2026",
        "Tempat: 25",
        "Bawa KTP.",
    ):
        ayu.sees_text(words)
    assert "Banten" not in ayu.text
    await ayu.presses("Cek apakah saya cocok")
    await ayu.sees("eligibility-ask")
    await eka.says("/kabar")
    await eka.sees("openings-wanted", count=0)


@pytest.mark.parametrize("role, province", [(None, None), (OFFICER, "32"), (VERIFIER, None)])
async def test_nobody_else_opens(world: World, role: str | None, province: str | None) -> None:
    """Neither by the command, nor by a button of somebody else, nor by a forged one."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await opens(rina)
    (row,) = await stored(world, Opening)
    siti = await world.person("Siti", role, province)
    for said in ("/buka", "/buka WUB"):
        await siti.says(said)
        await siti.sees("access-denied")
    for data in ("flow.start:openings", "openings:programme:WUB:1", "openings:confirm:yes:1", "go:buka",
                 "openings.list", f"openings.one:{row.id}", f"openings.change:{row.id}", f"openings.close:{row.id}",
                 f"openings.closed:{row.id}"):  # fmt: skip
        await siti.forges(data)
        await siti.sees("access-denied")
    (same,) = await stored(world, Opening)
    assert same.closed_at is None


async def test_a_right_that_ended_in_the_middle(world: World) -> None:
    """The last press of somebody who is no administrator any more opens nothing."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await until_the_confirmation(rina)
    async with world.app.database.begin() as session:
        for grant in await session.scalars(select(Grant)):
            grant.revoked_at = world.clock.now()
    await rina.presses("Buka dan kabari")
    await rina.sees("access-denied")
    assert await stored(world, Opening) == []


@pytest.mark.parametrize(
    "answers, key",
    [
        (["xyz"], "openings-programme"),
        (["KUR-"], "openings-programme"),
        (["WUB", "atlantis"], "question-province"),
        (["WUB", "sumatra"], "question-province-unclear"),
        (["WUB", "jabar, sumatra"], "openings-province"),
        (["WUB", "jabar", "kemarin dulu"], "question-day"),
        (["WUB", "jabar", "2 November 2026"], "openings-day-before"),
        (["WUB", "jabar", "10 November 2028"], "openings-day-far"),
        (["WUB", "jabar", "10 November", "9 November 2026"], "openings-day-before"),
        (["WUB", "jabar", "hari ini", "20 November", "banyak"], "question-whole"),
        (["WUB", "jabar", "hari ini", "20 November", "9000000"], "openings-quota-wrong"),
        (["WUB", "jabar", "hari ini", "20 November", "25", "kapal selam"], "openings-topics"),
    ],
)
async def test_what_cannot_be_read_is_asked_again(world: World, answers: list[str], key: str) -> None:
    """The reply says what is wrong, with an example; nothing is lost."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await rina.says("/buka")
    await rina.presses("Buka program")
    await rina.says(*answers)
    await rina.sees(key)


async def test_a_province_that_was_unclear_is_chosen(world: World) -> None:
    """A name that may mean several is offered; the chosen one counts."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await rina.says("/buka wub", "jawa")
    await rina.presses("Jawa Tengah")
    await rina.sees("openings-ask-first")
    await rina.says("hari ini", "20 November", "Tidak ditentukan", "Tidak ditentukan", "Tanpa catatan")
    await rina.sees("openings-confirm", people=0)
    rina.sees_text("Jawa Tengah")
    await rina.says("ya")
    (row,) = await stored(world, Opening)
    assert (row.provinces, row.quota, row.topics, row.note) == (["33"], None, None, "")


async def test_an_answer_is_changed_before_it_counts(world: World) -> None:
    """From the read-back; a last day before the new first one is asked again; topics are picked one by one."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await until_the_confirmation(rina)
    await rina.presses("Ubah jawaban")
    await rina.presses("Hari pertama")
    await rina.says("25 November")
    await rina.sees("openings-ask-last")
    await rina.says("30 November")
    await rina.presses("Ubah jawaban")
    await rina.presses("Jenis produk")
    await rina.presses("Batik")
    await rina.presses("Selesai memilih")
    await rina.presses("Ubah jawaban")
    await rina.presses("Provinsi")
    await rina.says("seluruh Indonesia")
    await rina.presses("Buka dan kabari")
    (row,) = await stored(world, Opening)
    assert (row.provinces, row.first_on.day, row.last_on.day, row.topics) == (None, 25, 30, ["batik"])


async def test_a_programme_is_asked_only_what_it_needs(world: World) -> None:
    """Machines have days of purchase and no topics; a change of programme drops what makes no sense any more."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await rina.says("/buka RMP", "semua provinsi", "hari ini", "20 November", "0")
    await rina.sees("openings-ask-bought")
    await rina.says("1 Januari 2026", "30 September 2026", "Tanpa catatan")
    rina.sees_text("Mesin dibeli 1 Januari 2026 sampai 30 September 2026")
    rina.sees_text("sudah penuh")
    await rina.presses("Ubah jawaban")
    await rina.presses("Program")
    await rina.says("WUB")
    await rina.sees("openings-ask-topics")


# ---- changing and closing --------------------------------------------------------------------------------------


async def test_the_list_leads_to_changing(world: World) -> None:
    """The terms as they are, each of them to be changed; who was told is not told again, who was not hears the new."""
    rina, ayu, budi = await world.person("Rina", ADMINISTRATOR), await world.person("Ayu"), await world.person("Budi")
    await watches(ayu)
    await opens(rina)
    await world.tick()
    await watches(budi)
    await rina.says("/buka")
    await rina.sees("openings-line", when="soon")
    await rina.presses(WUB)
    await rina.sees("openings-one", told=1)
    await rina.presses("Ubah")
    await rina.sees("openings-confirm", people=1)
    await rina.presses("Ubah jawaban")
    assert not [label for label in rina.buttons if "Program" in label or "Provinsi" in label]
    await rina.presses("Hari terakhir")
    await rina.says("28 November")
    await rina.presses("Simpan perubahan")
    await rina.sees("openings-changed")
    await world.tick()
    assert (heard(ayu), heard(budi)) == (1, 1)
    budi.sees_text("28 November 2026")


async def test_closing_asks_first_and_stops_what_has_not_left(world: World) -> None:
    """Nobody hears of an opening that was closed before the next sweep; old buttons of it do nothing."""
    rina, ayu = await world.person("Rina", ADMINISTRATOR), await world.person("Ayu")
    await watches(ayu)
    await opens(rina)
    await rina.presses("Tutup")
    await rina.sees("openings-close-ask", told=0)
    await rina.presses("Ya, tutup")
    await rina.sees("openings-closed", stopped=0)
    await world.later(days=1)
    assert heard(ayu) == 0
    await rina.says("/buka")
    await rina.sees("openings-list", count=0)
    (row,) = await stored(world, Opening)
    for data in (
        f"openings.one:{row.id}",
        f"openings.change:{row.id}",
        f"openings.closed:{row.id}",
        "openings.one:999",
    ):
        await rina.forges(data)
        await rina.sees("openings-over")


# ---- asking to hear of it --------------------------------------------------------------------------------------


async def test_from_the_result_to_the_news_and_back(world: World) -> None:
    """The province of the check is taken; a running opening stands on the programme's screen and settles its places."""
    rina, siti = await world.person("Rina", ADMINISTRATOR), await world.person("Siti")
    await siti.says("/cek WUB")
    await tells(siti, NO_BUSINESS_YET)
    await siti.presses("Kabari saya bila dibuka")
    await siti.sees("openings-places", names="Jawa Barat")
    await rina.says(
        "/buka WUB", "jabar, banten", "hari ini", "20 November", "25", "batik", "selesai memilih", "Tanpa catatan", "ya"
    )
    await rina.sees("openings-opened")
    await world.tick()
    assert heard(siti) == 1
    await siti.forges("eligibility.show:WUB")
    await siti.sees("eligibility-opened", when="now")
    assert not [label for label in siti.buttons if "Kabari saya" in label]
    await siti.forges("eligibility.conditions:WUB")
    await siti.sees("eligibility-condition", mark="met", text=_text("WUB-14"))
    await siti.says("/kabar")
    await siti.sees("openings-wanted", count=1)
    siti.sees_text(WUB)
    await siti.presses(f"Hentikan: {WUB}")
    await siti.sees("openings-stopped", was="yes")
    assert await stored(world, Watcher) == []
    await siti.presses("Kabari saya lagi")
    await siti.sees("openings-ask-place")


async def test_an_opening_elsewhere_says_nothing(world: World) -> None:
    """What is open in another province neither stands on the screen nor counts in the result."""
    rina, siti = await world.person("Rina", ADMINISTRATOR), await world.person("Siti")
    await rina.says(
        "/buka WUB", "papua", "hari ini", "20 November", "25", "batik", "selesai memilih", "Tanpa catatan", "ya"
    )
    await rina.sees("openings-opened")
    await siti.says("/cek WUB")
    await tells(siti, NO_BUSINESS_YET)
    await siti.does_not_see("eligibility-opened")
    await siti.forges("eligibility.conditions:WUB")
    await siti.sees("eligibility-condition", mark="open", text=_text("WUB-14"))


async def test_no_answer_of_a_person_stands_for_the_office(world: World) -> None:
    """Whether a place is left cannot be told by a forged button."""
    siti = await world.person("Siti")
    await siti.says("/cek WUB")
    await tells(siti, NO_BUSINESS_YET)
    for data in ("eligibility.tell:WUB:quota_left", "cek:quota_left:yes:1"):
        await siti.forges(data)
    await siti.forges("eligibility.conditions:WUB")
    await siti.sees("eligibility-condition", mark="open", text=_text("WUB-14"))


async def test_forged_and_old_buttons(world: World) -> None:
    """A programme or province that is not there, a reminder for any day: polite, and nothing is stored."""
    siti = await world.person("Siti")
    for data in ("openings.watch:NOPE", "openings.place:NOPE", "openings.watch:WUB:32:1",
                 "openings.remind:NOPE:age:20270103",
                 "openings.remind:KUR-MIKRO:has_nib:20270103", "openings.remind:KUR-MIKRO:age:20271332",
                 "openings.remind:KUR-MIKRO:age:x", "openings.remind:KUR-MIKRO:age"):  # fmt: skip
        await siti.forges(data)
        await siti.sees("common-button-unknown")
    for data in ("openings.remind:KUR-MIKRO:age:20261103", "openings.remind:KUR-MIKRO:age:19990101",
                 "openings.remind:KUR-MIKRO:age:99991231"):  # fmt: skip
        await siti.forges(data)
        await siti.sees("openings-remind-day")
    await siti.forges("openings.watch:WUB:99")
    await siti.sees("openings-ask-place")
    await siti.forges("openings.unwatch:NOPE")
    await siti.sees("openings-stopped-gone")
    await siti.forges("openings.unwatch:WUB")
    await siti.sees("openings-stopped", was="no")
    await siti.forges("openings.forget:WUB:age")
    await siti.sees("openings-remind-stopped", was="no")
    assert await stored(world, Watcher) == await stored(world, Notice) == []


async def test_nobody_stops_anothers_news(world: World) -> None:
    """A button of somebody else concerns only whoever presses it."""
    ayu, budi = await world.person("Ayu"), await world.person("Budi")
    await watches(ayu)
    await ayu.forges("openings.remind:KUR-MIKRO:age:20270103:32")
    await budi.forges("openings.unwatch:WUB")
    await budi.forges("openings.forget:KUR-MIKRO:age")
    assert (len(await stored(world, Watcher)), len(await stored(world, Notice))) == (1, 1)


# ---- a day to come ---------------------------------------------------------------------------------------------


async def test_reminded_on_the_day_that_time_has_mended_it(world: World) -> None:
    """From what is only a matter of waiting to one message at eight on that day, once."""
    budi = await world.person("Budi")
    await checked(budi, "KUR-MIKRO", LOAN)
    await budi.presses("Apa yang perlu diubah?")
    await budi.presses("Ingatkan saya, 3 Jan 2027")
    await budi.sees("openings-reminding", day="2027-01-03")
    await budi.says("/kabar")
    await budi.sees("openings-wanted-day", day="2027-01-03")
    (row,) = await stored(world, Notice)
    assert row.fact == "business_age_months"
    await world.later(days=60, hours=22)  # 07:00 in Jakarta on 3 January
    await budi.does_not_see("openings-reminder")
    await world.later(hours=1)
    await budi.sees("openings-reminder-line")
    await world.later(days=1)
    assert sum("Anda minta diingatkan" in one.text for one in budi.messages) == 1
    budi.sees_text("Anda minta diingatkan")
    await budi.presses("Kabar saya")
    await budi.sees("openings-wanted", count=0)


async def test_a_reminder_is_stopped(world: World) -> None:
    """From the list, and at once after asking for it."""
    budi = await world.person("Budi")
    for label in ("Jangan ingatkan", "Hentikan: 3 Jan 2027"):
        await budi.forges("openings.remind:KUR-MIKRO:age:20270103")
        if label.startswith("Hentikan"):
            await budi.says("/kabar")
        await budi.presses(label)
        await budi.sees("openings-remind-stopped", was="yes")
        assert await stored(world, Notice) == []


async def test_it_reads_well_in_english(world: World) -> None:
    """The same dialogue, announcement and list for people who chose English."""
    rina, ayu = await world.person("Rina", ADMINISTRATOR, language="en"), await world.person("Ayu", language="en")
    await ayu.forges("openings.watch:WUB")
    ayu.sees_text("For which province?")
    await ayu.says("jakarta")
    ayu.sees_text("you are told once")
    await rina.says("/buka")
    await rina.presses("Open a programme")
    await rina.says("WUB", "dki jakarta", "today", "20 November", "25", "batik", "done", "no note")
    rina.sees_text("Who will be told: 1 person")
    await rina.presses("Open and tell them")
    await world.tick()
    for words in ("Open: ", "Places: 25", "20 November 2026", "Do not tell me again"):
        assert words in ayu.text + " ".join(ayu.buttons)
    await ayu.presses("Do not tell me again")
    ayu.sees_text("you will not be told")


def _text(condition: str) -> Any:
    every = once.content().catalogue.programmes["WUB"].conditions
    return next(one.text for one in every if one.id == condition)
