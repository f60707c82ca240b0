"""Activities of provinces: the ministry adds and looks, officers see their own, nobody sees a neighbour's."""

from datetime import UTC, datetime
from typing import Any

import pytest

from models import activities, people
from models.activities import Activity
from tests.world import FakePerson, World


async def everything(world: World) -> list[Activity]:
    async with world.app.database.begin() as session:
        return list(await activities.everywhere(session))


async def one(world: World, province: str = "32", **changed: Any) -> int:
    """An activity put straight into the database; its id."""
    fields: dict[str, Any] = {
        "name": "Bimtek WUB pangan", "kind": "people", "unit": "orang", "target": 40, "pagu": 320_000_000,
        "first_period": "2026-10",
    }  # fmt: skip
    async with world.app.database.begin() as session:
        ministry = await people.meet(session, 1, "Kementerian", None, "id", world.clock.now())
        await people.grant(session, None, ministry, people.VERIFIER, None, world.clock.now())
        created = await activities.create(
            session, ministry, province=province, **(fields | changed), now=world.clock.now()
        )
        return created.id


async def fills_in(vera: FakePerson) -> None:
    """Everything up to the read-back."""
    await vera.says("/kegiatan", "tambah kegiatan", "jabar", "Bimtek WUB pangan", "4", "orang", "40", "320 juta", "2")


@pytest.mark.parametrize("role", ["verifier", "administrator"])
async def test_the_ministry_adds_an_activity(world: World, role: str) -> None:
    """Seven answers, everything shown back, and the officers of that province are told; others are not."""
    vera = await world.person("Vera", role)
    oka, other = await world.person("Oka", "officer", "32"), await world.person("Oti", "officer", "33")
    await oka.forgets()
    await fills_in(vera)
    await vera.sees(
        "activities-confirm", province="Jawa Barat", name="Bimtek WUB pangan", unit="orang", target=40,
        pagu=320_000_000, first="2026-10",
    )  # fmt: skip
    assert await everything(world) == []
    await vera.presses("Tambahkan kegiatan")
    await vera.sees("activities-created", province="Jawa Barat", told=1)
    (created,) = await everything(world)
    assert (created.province, created.kind, created.unit, created.target) == ("32", "people", "orang", 40)
    assert (created.pagu, created.first_period, created.name) == (320_000_000, "2026-10", "Bimtek WUB pangan")
    await oka.sees("activities-told", name="Bimtek WUB pangan", first="2026-10")
    await other.does_not_see("activities-told")


async def test_the_code_of_the_output_may_be_given(world: World) -> None:
    """Asked of whoever wants to give it, suggested with how sure it is, never refused; Q makes it a priority."""
    vera = await world.person("Vera", "verifier")
    await fills_in(vera)
    await vera.sees("activities-confirm", code="none")
    await vera.presses("Isi kode KRO/RO")
    vera.sees_text("menurut salinan publik daftar KRO")
    assert vera.offers("DAG Pendidikan Vokasi Bidang Industri")
    await vera.says("kode sementara")
    await vera.sees("activities-confirm", code="KODE SEMENTARA", usual="no")
    await vera.presses("Isi kode KRO/RO")
    await vera.says("1234 qdi 002", "ya")
    (created,) = await everything(world)
    assert (created.output_code, created.priority) == ("1234.QDI.002", True)
    await vera.presses("Lihat kegiatan provinsi ini")
    await vera.presses("Kode KRO/RO")
    await vera.says("bdi 003")
    await vera.sees("activities-code-kept", code="BDI.003", usual="yes")
    (created,) = await everything(world)
    assert (created.output_code, created.priority) == ("BDI.003", True), "a priority is not taken back unasked"


async def test_a_province_without_officers_is_pointed_out(world: World) -> None:
    """Nobody would report: the answer says how to invite somebody."""
    vera = await world.person("Vera", "verifier")
    await fills_in(vera)
    await vera.says("ya")
    await vera.sees("activities-created", told=0)
    vera.sees_text("/undang")


async def test_the_months_offered_are_those_of_the_province(world: World) -> None:
    """On New Year's Eve in Jakarta it is January in Papua already: this month, last month, January once."""
    await world.until(datetime(2026, 12, 31, 16, 0, tzinfo=UTC))
    vera = await world.person("Vera", "verifier")
    await vera.says("/kegiatan", "tambah kegiatan", "papua pegunungan", "Bimtek kopi", "4", "orang", "40", "1 M")
    await vera.sees("activities-ask-first")
    assert vera.buttons[:2] == ["1. Januari 2027", "2. Desember 2026"]
    await vera.says("batal", "/kegiatan", "tambah kegiatan")
    await vera.presses("Mulai dari awal")
    await vera.says("banten", "Bimtek kopi", "4", "orang", "40", "1 M")
    assert vera.buttons[:3] == ["1. Desember 2026", "2. November 2026", "3. Januari 2026"]


async def test_an_unclear_province_is_asked_back(world: World) -> None:
    """A slip or a beginning offers the provinces that may be meant; nonsense gets an example."""
    vera = await world.person("Vera", "verifier")
    await vera.says("/kegiatan", "tambah kegiatan", "atlantis")
    await vera.sees("question-province", text="atlantis")
    await vera.says("kalimantan")
    await vera.sees("question-province-unclear")
    await vera.presses("Kalimantan Timur")
    await vera.sees("activities-ask-name")
    await vera.says("kembali", "jawa brat")
    await vera.presses("Jawa Barat")
    await vera.sees("activities-ask-name")


@pytest.mark.parametrize(
    "before, typed, key",
    [
        ((), "Bim", "activities-name-short"),
        ((), "x" * 201, "question-text-long"),
        (("Bimtek WUB",), "6", "question-choose"),
        (("Bimtek WUB", "1"), "99", "activities-unit-wrong"),
        (("Bimtek WUB", "1", "lokakarya"), "0", "activities-target-wrong"),
        (("Bimtek WUB", "1", "lokakarya"), "2 juta", "activities-target-wrong"),
        (("Bimtek WUB", "1", "lokakarya", "40"), "320", "question-money-small"),
        (("Bimtek WUB", "1", "lokakarya", "40"), "0", "activities-pagu-wrong"),
        (("Bimtek WUB", "1", "lokakarya", "40"), "murah", "question-money"),
        (("Bimtek WUB", "1", "lokakarya", "40", "1 M"), "kapan saja", "question-choose"),
        (("Bimtek WUB", "1", "lokakarya", "40", "1 M", "1"), "nanti dulu", "question-confirm"),
    ],
)
async def test_what_is_no_answer_is_explained(world: World, before: tuple[str, ...], typed: str, key: str) -> None:
    """Each question stands again with what is wrong; nothing is created."""
    vera = await world.person("Vera", "verifier")
    await vera.says("/kegiatan", "tambah kegiatan", "jabar", *before, typed)
    await vera.sees(key)
    assert await everything(world) == []


async def test_help_change_and_cancel(world: World) -> None:
    """Help fits the question; an answer can be changed at the read-back; nothing is created before it is confirmed."""
    vera = await world.person("Vera", "verifier")
    await vera.says("/kegiatan", "tambah kegiatan", "bantuan")
    await vera.sees("activities-help", question="province")
    await vera.says("jabar", "Bimtek WUB pangan", "4", "orang", "40", "320 juta", "2", "bantuan")
    await vera.sees("activities-help", question="confirm")
    await vera.presses("Ubah jawaban")
    await vera.presses("Pagu")
    await vera.says("1,25 miliar")
    await vera.sees("activities-confirm", pagu=1_250_000_000)
    await vera.says("batal")
    assert await everything(world) == []


async def test_in_english(world: World) -> None:
    """The ministry's English speaker reads English; the unit stays the officials' own."""
    eve = await world.person("Eve", "administrator", language="en")
    await eve.says("/kegiatan", "add an activity", "jabar", "Bimtek WUB pangan", "4", "orang", "40", "320 juta", "2")
    eve.sees_text("Reported from: October 2026")
    await eve.says("yes", "/kegiatan", "jawa barat")
    eve.sees_text("Output 0 of 40 orang")


async def test_the_overview_leads_to_a_province(world: World) -> None:
    """All provinces with activities, one tap or a typed name away; a name without activities is no dead end."""
    vera = await world.person("Vera", "verifier")
    await vera.says("/kegiatan")
    await vera.sees("activities-none")
    assert vera.buttons[0] == "Tambah kegiatan"
    await one(world)
    await one(world, "73", name="Fasilitasi kakao")
    await vera.says("/kegiatan")
    await vera.sees("activities-overview", count=2, provinces=2)
    assert vera.buttons[:3] == ["1. Jawa Barat", "2. Sulawesi Selatan", "3. Tambah kegiatan"]
    await vera.says("2")
    await vera.sees("activities-item", name="Fasilitasi kakao")
    await vera.presses("Semua provinsi")
    await vera.says("banten")
    await vera.sees("activities-province-none", province="Banten")
    await vera.presses("Tambah kegiatan di sini")
    await vera.sees("activities-ask-name")
    await vera.says("/kegiatan jabar")
    await vera.sees("activities-item", name="Bimtek WUB pangan")


async def test_the_overview_of_all_provinces_fits_into_one_message(world: World) -> None:
    """38 provinces are listed to the last; their names are typed, for nobody reads through so long a keyboard."""
    vera = await world.person("Vera", "verifier")
    for code in world.app.content.provinces:
        await one(world, code)
    await vera.says("/kegiatan")
    await vera.sees("activities-overview", count=38, provinces=38)
    vera.sees_text("Papua Barat Daya: 1 kegiatan")
    assert vera.buttons == ["Tambah kegiatan", "Batal", "Bantuan"]
    await vera.says("di yogyakarta")
    await vera.sees("activities-item")


@pytest.mark.parametrize("language, help_word", [("id", "bantuan"), ("en", "help")])
async def test_help_and_a_misread_name_do_not_list_all_provinces_again(
    world: World, language: str, help_word: str
) -> None:
    """Under the help, or what was wrong, stands only what to do: the list was read already."""
    vera = await world.person("Vera", "verifier", language=language)
    await one(world)
    for said, key in ((help_word, "look-help"), ("Atlantis", "question-province")):
        await vera.says("/kegiatan", said)
        await vera.sees(key)
        await vera.sees("activities-overview-prompt")
        await vera.does_not_see("activities-overview")
        assert "PPA" not in vera.text
        assert vera.buttons[0] == "1. Jawa Barat"
    await vera.says("jabar")
    await vera.sees("activities-province", province="Jawa Barat")


async def test_every_province_can_be_chosen_by_a_button(world: World) -> None:
    """Even the longest name fits into what Telegram allows a button to carry."""
    vera = await world.person("Vera", "verifier")
    await vera.says("/kegiatan", "tambah kegiatan", "kepulauan")
    await vera.presses("Kepulauan Bangka Belitung")
    await vera.sees("activities-ask-name")


async def test_officers_see_how_their_own_activities_stand(world: World) -> None:
    """Progress, output of target, spending of pagu, last report; nothing of another province."""
    oka = await world.person("Oka", "officer", "32")
    await oka.says("/kegiatan")
    await oka.sees("activities-own-none", province="Jawa Barat")
    await one(world)
    await one(world, "33", name="Rahasia tetangga")
    await oka.says("/lapor", "80 juta", "30", "12", "tidak", "lewati", "ya", "/kegiatan")
    await oka.sees(
        "activities-item",
        name="Bimtek WUB pangan",
        progress="30",
        output=12,
        target=40,
        spent=80_000_000,
        absorbed="25.00",
    )
    await oka.sees("activities-last", period="2026-10", state="submitted")
    assert "Rahasia" not in oka.text
    assert oka.buttons == ["Lapor kegiatan", "Atur tahapan", "Menu utama"]


async def test_only_the_ministry_adds(world: World) -> None:
    """Officers and entrepreneurs are refused, by command, old button and forged data alike; nothing changes."""
    await one(world, "33", name="Rahasia tetangga")
    oka, siti = await world.person("Oka", "officer", "32"), await world.person("Siti")
    await siti.says("/kegiatan")
    await siti.sees("access-denied")
    for person in (oka, siti):
        for data in ("activities.add:33", "flow.start:activities", "flow.start:look", "activities.province:33"):
            await person.forges(data)
            await person.sees("access-denied")
            assert "Rahasia" not in person.text
    assert len(await everything(world)) == 1


async def test_forged_data_of_the_ministry_itself_is_answered(world: World) -> None:
    """A province or answer that does not exist is no accident."""
    vera = await world.person("Vera", "verifier")
    await vera.forges("activities.province:99")
    await vera.sees("access-denied")
    await vera.forges("activities.add:99")
    await vera.sees("activities-ask-province")
    run = [button.data for row in vera.messages[-1].buttons for button in row][-1].rpartition(":")[2]
    for data in (f"activities:province:99:{run}", f"activities:kind:people:{run}", f"activities:confirm:yes:{run}"):
        await vera.forges(data)
        await vera.sees("flow-outdated-question")
    assert await everything(world) == []


async def test_rights_that_ended_create_nothing(world: World) -> None:
    """A read-back confirmed after the right was taken away is refused, and the dialogue is over."""
    vera = await world.person("Vera", "verifier")
    await fills_in(vera)
    async with world.app.database.begin() as session:
        for grant, person in await people.grants_in_force(session):
            if person.telegram_id == vera.id:
                await people.revoke(session, None, grant.id, world.clock.now())
    await vera.presses("Tambahkan kegiatan")
    await vera.sees("access-denied")
    assert await everything(world) == []
    await vera.says("halo")
    await vera.does_not_see("activities-confirm")
