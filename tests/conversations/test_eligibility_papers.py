"""A result that is taken along: as a picture, as a checklist, and as words for somebody else."""

import io
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from PIL import Image

from handlers.eligibility import sheets
from handlers.eligibility.looking import Seen
from models import eligibility
from tests import once
from tests.conftest import LONG
from tests.conversations.checks import NO_BUSINESS_YET, tells
from tests.world import FakePerson, World

MOST = 4096
BOT = "SinkronIKMBot"


def uploaded(person: FakePerson, kind: str) -> bytes:
    """The bytes of the file that came with the newest message."""
    content = person.messages[-1].raw[kind]
    file_id = content[-1]["file_id"] if kind == "photo" else content["file_id"]
    return person.world.telegram.files.by_id[file_id].content


async def checked(world: World, wish: str = "1", language: str = "id", **facts: str) -> FakePerson:
    """Somebody with a finished check."""
    sari = await world.person("Sari", language=language)
    await sari.says("/cek", wish)
    await tells(sari, {**NO_BUSINESS_YET, **facts})
    await sari.sees("eligibility-result")
    return sari


def found(name: str, answers: dict[str, Any]) -> Seen:
    """A programme with these answers, as on the day on which the facts were put together."""
    catalogue = once.content().catalogue
    programme = catalogue.on(catalogue.compiled).programmes[name]
    return Seen(answers, programme, eligibility.check(programme, answers))


# ---- pictures --------------------------------------------------------------------------------------------------


async def test_all_programmes_on_one_picture(world: World) -> None:
    """The whole result is one tap away as a picture for a slow network; before the tap nothing was sent."""
    sari = await checked(world, "6")
    assert not [call for call in world.telegram.calls if call.method == "sendPhoto"]
    await sari.presses("Simpan, lainnya")
    await sari.presses("Hasil sebagai gambar")
    await sari.sees("eligibility-picture-caption")
    content = uploaded(sari, "photo")
    assert len(content) <= 200 * 1024
    width, height = Image.open(io.BytesIO(content)).size
    assert height > width


async def test_a_picture_stays_when_one_goes_on(world: World) -> None:
    """A file and its words are to be kept, so the next screen is a message of its own."""
    sari = await checked(world)
    await sari.presses("Simpan, lainnya")
    await sari.presses("Hasil sebagai gambar")
    kept = sari.messages[-1]
    await sari.presses("Ke hasil")
    await sari.sees("eligibility-result")
    assert sari.messages[-1].id != kept.id
    assert next(one for one in sari.messages if one.id == kept.id).caption == kept.caption


async def test_one_programme_on_a_picture(world: World) -> None:
    """From a programme to its picture and back, by typing only."""
    sari = await checked(world)
    await sari.says("Penumbuhan Wirausaha Baru (WUB) IKM", "simpan, lainnya")
    await sari.sees("eligibility-take-along")
    await sari.says("3")
    await sari.sees("eligibility-picture-caption")
    assert len(uploaded(sari, "photo")) <= 200 * 1024
    await sari.says("kembali")
    await sari.sees("eligibility-take-along")
    await sari.says("kembali")
    await sari.sees("eligibility-programme", programme="WUB")


def test_every_programme_of_the_result_is_on_the_picture() -> None:
    """None is left out, and each stands under its own state in words."""
    catalogue = once.content().catalogue
    pairs = [(one, eligibility.check(one, {"business_stage": "idea"})) for one in catalogue.programmes.values()]
    sections = sheets.overview(pairs)
    names = [entry.text["values"]["name"] for section in sections for entry in section.entries]
    assert len(names) == len(pairs)
    for section in sections:
        state = section.heading["values"]["state"]
        assert {entry.text["values"]["state"] for entry in section.entries} == {state}
        assert {entry.mark for entry in section.entries} == {sheets.STATE_MARKS[state]}


# ---- checklists ------------------------------------------------------------------------------------------------


async def test_a_checklist_to_print(world: World) -> None:
    """A PDF with a name that can be found again; whoever cannot open it gets the same as messages."""
    sari = await checked(world)
    await sari.presses("Penumbuhan Wirausaha Baru (WUB) IKM")
    await sari.presses("Simpan, lainnya")
    await sari.presses("Daftar periksa (PDF)")
    await sari.sees("eligibility-checklist-caption")
    document = sari.messages[-1].raw["document"]
    assert (document["file_name"], document["mime_type"]) == ("daftar-wub.pdf", "application/pdf")
    assert uploaded(sari, "document").startswith(b"%PDF-")
    before = len(sari.messages)
    await sari.presses("Daftar periksa (pesan)")
    await sari.sees("eligibility-checklist-text", place=1)
    said = "\n".join(message.text for message in sari.messages[before:])
    for part in ("Dokumen\n[ ] Fotokopi KTP", "Cara daftar\n[ ] 1. Tanya", "Ke mana bertanya", "Sumber tiap syarat"):
        assert part in said
    assert "Tidak memuat NIK" in said
    assert "Dinas Perindustrian dan Perdagangan Provinsi Jawa Barat" in said
    assert "tanyakan alamatnya" in said
    assert "Sari" not in said


@pytest.mark.thorough
async def test_the_checklist_of_every_programme_can_be_had(world: World) -> None:
    """Whatever its length, each (without --long each fourth) is a document and messages with nothing cut off."""
    sari = await checked(world, "6", language="en")
    every = list(once.content().catalogue.programmes.items())
    for name, programme in every if LONG else every[::4]:
        await sari.forges(f"eligibility.checklist:{name}")
        await sari.sees("eligibility-checklist-caption", name=dict(programme.name))
        before = len(sari.messages)
        await sari.forges(f"eligibility.checklist:{name}:text")
        told = sari.messages[before:]
        assert all(0 < len(message.text.encode("utf-16-le")) // 2 <= MOST for message in told), name
        words = "\n".join(message.text for message in told)
        assert not words.endswith("…")
        assert "Whom to ask" in words, name
        assert "Source of each condition" in words, name


def test_a_checklist_says_all_that_the_screens_say() -> None:
    """Every condition that applies stands there once, marked as it is met, and every one has its source."""
    catalogue = once.content().catalogue
    content = once.content().on(catalogue.compiled)
    for name, programme in content.catalogue.programmes.items():
        for example in programme.examples:
            one = found(name, example.answers)
            entries = [entry for section in sheets.checklist(one, content) for entry in section.entries]
            texts = [entry.text["values"]["text"] for entry in entries if "text" in entry.text.get("values", {})]
            applying = [item for item in one.verdict.items if item.applies]
            assert all(texts.count(item.condition.text) == 1 for item in applying), (name, example.who)
            keys = [entry.text.get("key") for entry in entries]
            assert keys.count("eligibility-source") == len(applying)
            unmet = [entry for entry in entries if entry.mark == "no"]
            assert len(unmet) == sum(item.met is False and item.condition.decides for item in applying)


def test_a_chain_of_steps_becomes_a_list() -> None:
    """Each step has a box of its own, and begins with a capital unless it is the name of a site."""
    content = once.content().on(once.content().catalogue.compiled)
    for name, count in (("WUB", 3), ("HAL", 6), ("ESM", 1)):
        steps = next(
            section for section in sheets.checklist(found(name, {}), content)
            if section.heading["values"].get("part") == "steps"
        )  # fmt: skip
        assert len(steps.entries) == count
        assert {entry.mark for entry in steps.entries} == {"box"}
    second = sheets._begun("masuk daftar usulan"), sheets._begun("siinas.kemenperin.go.id")
    assert second == ("Masuk daftar usulan", "siinas.kemenperin.go.id")


def test_an_office_is_named_only_where_it_is_known() -> None:
    """Where no office is known for a province, or the province is not, the person is told whom to ask in general."""
    content = once.content()
    unknown = next(code for code, one in content.provinces.items() if not one.office)
    for answers, key in (
        ({"province": "32"}, "eligibility-paper-office"),
        ({"province": unknown}, "eligibility-paper-office-unknown"),
        ({"province": None}, "eligibility-paper-office-unknown"),
        ({}, "eligibility-paper-office-unknown"),
    ):
        sections = sheets.checklist(found("WUB", answers), content)
        keys = [entry.text.get("key") for section in sections for entry in section.entries]
        assert key in keys


# ---- passing on ------------------------------------------------------------------------------------------------


async def test_a_programme_is_passed_on_without_anything_personal(world: World) -> None:
    """The words to forward tell of the programme and how to check it, and nothing of whoever forwards them."""
    sari = await checked(world)
    await sari.presses("Penumbuhan Wirausaha Baru (WUB) IKM")
    await sari.presses("Simpan, lainnya")
    await sari.presses("Bagikan ke orang lain")
    await sari.sees("eligibility-share-text")
    words, screen = sari.messages[-1], sari.messages[-2]
    assert f"https://t.me/{BOT}?start=cek-WUB" in words.text
    assert "pemilik industri kecil baru" in words.text
    assert not words.buttons, "what is forwarded carries no buttons of this chat"
    assert not any(said in words.text for said in ("Sari", "Jawa Barat", "Belum bisa", "Cocok,"))
    button = screen.buttons[0][0]
    query = parse_qs(urlsplit(button.url).query)
    assert button.url.startswith("https://t.me/share/url?")
    assert "+" not in button.url
    assert query["url"] == [f"https://t.me/{BOT}?start=cek-WUB"]
    assert query["text"][0] in words.text
    await sari.says("pilih penerima")
    await sari.sees("eligibility-share-text")


async def test_a_shared_link_opens_the_check_of_that_programme(world: World) -> None:
    """Somebody new who follows it is asked only what this programme needs."""
    budi = await world.stranger("Budi")
    await budi.opens(f"https://t.me/{BOT}?start=cek-WUB-KUB")
    asked = await tells(budi, {})
    assert set(asked) <= set(once.content().catalogue.programmes["WUB-KUB"].facts)
    await budi.sees("eligibility-programme", programme="WUB-KUB")


async def test_links_of_any_kind_lead_somewhere(world: World) -> None:
    """Small letters, a link to everything, and one to what is no longer there."""
    budi = await world.stranger("Budi")
    await budi.opens(f"https://t.me/{BOT}?start=cek-nix")
    await budi.sees("eligibility-link-unknown")
    await budi.presses("Cek program yang cocok")
    await budi.sees("eligibility-wanted")
    await budi.says("batal")
    await budi.opens(f"https://t.me/{BOT}?start=cek")
    await budi.sees("eligibility-wanted")
    await budi.says("batal")
    await budi.opens(f"https://t.me/{BOT}?start=cek-wub")
    await budi.sees("eligibility-ask")


# ---- what does not belong there --------------------------------------------------------------------------------


async def test_without_a_result_there_is_nothing_to_take_along(world: World) -> None:
    """Forged and old buttons end in a friendly word, and nothing is drawn or sent."""
    sari = await world.person("Sari")
    for data in ("picture", "picture:WUB", "checklist:WUB", "checklist:WUB:text", "take:WUB", "after", "after:WUB"):
        await sari.forges(f"eligibility.{data}")
        await sari.sees("eligibility-nothing")
    for data in ("share", "share:NIX", "share:1", "picture:WUB:2", "checklist"):
        await sari.forges(f"eligibility.{data}")
        await sari.sees("common-button-unknown")
    assert not [call for call in world.telegram.calls if call.method in ("sendPhoto", "sendDocument")]
    sari = await checked(world)
    for data in ("picture:NIX", "checklist:NIX", "take:NIX"):
        await sari.forges(f"eligibility.{data}")
        await sari.sees("common-button-unknown")


async def test_in_english(world: World) -> None:
    """The same in the other language, the words on paper included."""
    sari = await checked(world, language="en")
    await sari.presses("Save, more")
    await sari.presses("Result as a picture")
    sari.sees_text("No NIK, no name")
    await sari.presses("To the result")
    await sari.presses("New Entrepreneurs (WUB) for small industry")
    await sari.presses("Save, more")
    await sari.presses("Share with others")
    sari.sees_text("Check for yourself whether it suits you")
