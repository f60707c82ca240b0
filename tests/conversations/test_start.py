"""Meeting the bot: greeting, menu, help, and whatever people send without being asked."""

from dataclasses import replace

import pytest

from models.people import ADMINISTRATOR, DIRECTOR, HEAD, OFFICER, VERIFIER
from tests.world import World

MENUS = [
    (None, None, ["Cek program yang cocok", "Tanya apa saja", "Tanya petugas", "Kabar saya", "Bantuan",
                  "Bahasa / Language", "Data saya"]),
    (OFFICER, "32", ["Lapor", "Tugas saya", "Pertanyaan", "Usulan", "Kegiatan",
                     "Kelas", "Daftar hadir", "Pantau", "Tenggat", "Cek program",
                     "Tanya", "Bantuan", "Bahasa", "Data saya"]),
    (HEAD, "32", ["Pantau", "Pekan ini", "Tugas saya", "Usulan", "Kegiatan",
                  "Pertanyaan", "Tenggat", "Undang", "Hak akses", "Bantuan", "Bahasa",
                  "Data saya"]),
    (VERIFIER, None, ["Verifikasi", "Tugas saya", "Usulan", "Pantau", "Pertanyaan",
                      "Kegiatan", "Tenggat", "Artikel", "Siaran", "Undang",
                      "Hak akses", "Bantuan", "Bahasa", "Data saya"]),
    (DIRECTOR, None, ["Pantau", "Pekan ini", "Tugas saya", "Usulan", "Kegiatan",
                      "Tenggat", "Siaran", "Undang", "Hak akses", "Bantuan", "Bahasa",
                      "Data saya"]),
    (ADMINISTRATOR, None, ["Tugas saya", "Usulan", "Kegiatan", "Pantau", "Pertanyaan",
                           "Undang", "Hak akses", "Tenggat", "Buka program", "Artikel",
                           "Siaran", "Pesan gagal", "Bantuan", "Bahasa", "Data saya"]),
]  # fmt: skip


@pytest.mark.parametrize("role, province, entries", MENUS)
async def test_everybody_is_greeted_by_role_with_a_menu(
    world: World, role: str | None, province: str | None, entries: list[str]
) -> None:
    """The greeting says who the bot takes the person for; the menu has what that person may do, numbered."""
    siti = await world.person("Siti", role, province)
    await siti.says("/start")
    await siti.sees("start-greeting", name="Siti", role=role or "citizen")
    assert siti.buttons == [f"{number}. {entry}" for number, entry in enumerate(entries, 1)]


@pytest.mark.long  # that every command answers whoever may is tried by the matrix in every run
@pytest.mark.parametrize("role, province, entries", MENUS)
async def test_every_entry_of_the_menu_leads_somewhere(
    world: World, role: str | None, province: str | None, entries: list[str]
) -> None:
    """Typed in words or as a number: no entry is refused, unknown or silent."""
    siti = await world.person("Siti", role, province)
    for number, entry in enumerate(entries, 1):
        for way in (entry.upper(), str(number)):
            await siti.says("/batal", "/start")
            before = len(siti.messages)
            await siti.says(way)
            assert len(siti.messages) > before
            for key in (
                "knowledge-unknown",
                "knowledge-unreadable",
                "common-refused",
                "common-command-unknown",
                "common-button-unknown",
            ):
                await siti.does_not_see(key)


async def test_two_offices_are_both_in_the_menu(world: World) -> None:
    """Who verifies and serves a province sees the entries of both once; provinces are named."""
    siti = await world.person("Siti", OFFICER, "32")
    await world.grant(siti, OFFICER, "31")
    await siti.says("/start")
    siti.sees_text("DKI Jakarta · Jawa Barat")
    await world.grant(siti, VERIFIER)
    await siti.says("/start")
    labels = [label.partition(". ")[2] for label in siti.buttons]
    assert {"Lapor", "Verifikasi"} <= set(labels)
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize("said", ["menu", "Menu utama", "MULAI", "/menu", "main menu"])
async def test_the_menu_is_a_word_away(world: World, said: str) -> None:
    """However it is asked for, in either language."""
    siti = await world.person("Siti")
    await siti.says(said)
    assert siti.buttons[0] == "1. Cek program yang cocok"


@pytest.mark.parametrize("said", ["bantuan", "/bantuan", "help", "/help", "tolong"])
@pytest.mark.parametrize("role, province, command", [
    (None, None, "/cek"), (OFFICER, "32", "/tenggat"), (VERIFIER, None, "/verifikasi"),
    (ADMINISTRATOR, None, "/parkir"),
])  # fmt: skip
async def test_help_speaks_of_what_the_person_can_do(
    world: World, role: str | None, province: str | None, command: str, said: str
) -> None:
    """Help names the commands of this role and promises that nobody is ever asked for numbers or money."""
    siti = await world.person("Siti", role, province)
    await siti.says(said)
    await siti.sees("start-help", role=role or "citizen")
    siti.sees_text(command)
    siti.sees_text("tidak pernah meminta NIK")
    await siti.presses("Menu utama")
    await siti.sees("start-menu")


async def test_cancel_with_nothing_to_cancel(world: World) -> None:
    """Batal out of the blue is no mistake: it says so and shows the menu."""
    siti = await world.person("Siti")
    for said in ("/batal", "/cancel", "batal"):
        await siti.says(said)
        await siti.sees("start-nothing-to-cancel")


@pytest.mark.parametrize("said", ["asdfgh", "???", "1000", "<b>", "🙂", "/", "x" * 4000])
async def test_whatever_is_typed_gets_a_useful_answer(world: World, said: str) -> None:
    """What is not understood is said to be, with a way on."""
    siti = await world.person("Siti")
    await siti.says("/dataku", said)
    await siti.sees("knowledge-unknown" if said == "asdfgh" else "knowledge-unreadable")
    assert siti.buttons


async def test_an_unknown_command_is_named(world: World) -> None:
    """A slip in a command says which, and where the menu is."""
    siti = await world.person("Siti")
    await siti.says("/lapr")
    await siti.sees("common-command-unknown", command="lapr")


@pytest.mark.parametrize("what, content", [
    ("sticker", {"sticker": {"file_id": "s", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1,
                             "is_animated": False, "is_video": False}}),
    ("voice", {"voice": {"file_id": "v", "file_unique_id": "u", "duration": 3}}),
    ("contact", {"contact": {"phone_number": "1", "first_name": "Budi"}}),
    ("dice", {"dice": {"emoji": "🎲", "value": 3}}),
    ("unknown", {"paid_media": {"star_count": 1, "paid_media": []}}),
    ("unknown", {"of_next_year": {"nobody": "knows it yet"}}),
])  # fmt: skip
async def test_other_kinds_of_messages_are_answered(world: World, what: str, content: dict[str, object]) -> None:
    """A sticker, a voice message, a contact: each has its own plain word, and the menu."""
    siti = await world.person("Siti")
    await siti.forgets()
    world.telegram.send_raw({"message": {"from": world.telegram.person(siti.id).as_user(), **content}})
    await world.settle()
    await siti.sees("knowledge-other-kind", what=what)
    assert siti.buttons


async def test_a_place_or_a_file_that_nobody_asked_for_is_not_kept(world: World) -> None:
    """A location is not needed; a photo or document is not stored before a question wants one."""
    siti = await world.person("Siti")
    await siti.forgets()
    world.telegram.send_location(siti.id, -6.2, 106.8)
    await world.settle()
    await siti.sees("knowledge-other-kind", what="location")
    await siti.sends_photo()
    await siti.sees("knowledge-file-unasked")
    await siti.sends_document(b"%PDF-1.4", "surat.pdf", "application/pdf")
    await siti.sees("knowledge-file-unasked")


async def test_a_changed_message_is_not_read_again(world: World) -> None:
    """Who corrects an old message is told to send a new one."""
    siti = await world.person("Siti")
    await siti.forgets()
    sender = world.telegram.person(siti.id).as_user()
    world.telegram.send_raw({"edited_message": {"from": sender, "message_id": 1, "text": "/start lagi"}})
    await world.settle()
    await siti.sees("common-edited")


async def test_what_telegram_tells_by_itself_is_no_message(world: World) -> None:
    """Who shares where they are moves, and a pinned message is an event: nobody is talked to for that."""
    siti = await world.person("Siti")
    await siti.forgets()
    said = len(siti.messages)
    sender = {"from": world.telegram.person(siti.id).as_user()}
    place = {"latitude": -6.2, "longitude": 106.8, "live_period": 900}
    world.telegram.send_raw({"edited_message": {**sender, "edit_date": 1, "location": place}})
    pinned = {"message_id": 1, "date": 1, "chat": {"id": siti.id, "type": "private"}, "text": "Halo"}
    world.telegram.send_raw({"message": {**sender, "pinned_message": pinned}})
    await world.settle()
    assert len(siti.messages) == said, siti.text


@pytest.mark.parametrize("said", ["/bahasa\nen", "/BAHASA\n  en\n", "/bahasa@SinkronIKMBot\ten"])
async def test_a_command_may_be_followed_by_a_line(world: World, said: str) -> None:
    """Phones break lines where they like; a command with its words is the same command."""
    siti = await world.person("Siti")
    await siti.says(said)
    await siti.sees("settings-language-chosen")
    assert siti.text.startswith("From now on") or "English" in siti.text


async def test_a_name_cannot_turn_our_words_around(world: World) -> None:
    """Signs that change the direction of writing, or that nobody can see, are no part of it; emoji are."""
    siti = await world.stranger("\u202eitiS\u0007 \u2066שרה 👩\u200d🌾\u2069")
    await siti.says("/start")
    await siti.sees("start-greeting", name="itiS שרה 👩\u200d🌾")
    nobody = await world.stranger("\u2066\u2069")
    await nobody.says("/start")
    await nobody.sees("start-greeting", name="…")


async def test_a_button_tapped_twice_is_meant_once(world: World) -> None:
    """The second tap says nothing: the message has changed already. The same button a minute later is an old one."""
    siti = await world.person("Siti")
    await siti.says("/cek")
    data = siti.messages[-1].buttons[0][0].data
    said = len(siti.messages)
    for _ in range(3):
        world.telegram.press(siti.id, siti.messages[-1].id, data, check=False)
    await world.settle()
    await siti.does_not_see("flow-outdated-question")
    assert len(siti.messages) == said, siti.text
    await world.later(minutes=1)
    await siti.forges(data)
    await siti.sees("flow-outdated-question")


@pytest.mark.parametrize("data", [
    "", "x", "go", "go:", "go:xyz", "flow.start", "flow.start:xyz", "start.menu:1:2", "settings.language", ":::",
    "settings.language:xx", "cek:wanted", "x" * 64,
])  # fmt: skip
async def test_a_forged_or_ancient_button_is_answered(world: World, data: str) -> None:
    """Data that no button of today has ends in a polite word, never in silence."""
    siti = await world.person("Siti")
    await siti.forges(data)
    rows = await world.rows(siti.id)
    assert {"common-button-unknown", "flow-outdated"} & {(row.content or {}).get("key") for row in rows}


async def test_a_group_is_none_of_its_business(world: World) -> None:
    """In a group the bot keeps silent."""
    world.telegram.send_raw(
        {"message": {"from": {"id": 5, "is_bot": False, "first_name": "Budi"}, "text": "/start",
                     "chat": {"id": -100500, "type": "group", "title": "IKM"}}}
    )  # fmt: skip
    await world.settle()
    assert await world.rows(-100500) == []


async def test_who_comes_back_is_known_by_the_new_name(world: World) -> None:
    """People rename themselves in Telegram; the bot follows."""
    siti = await world.person("Siti")
    account = world.telegram.person(siti.id)
    world.telegram.persons[siti.id] = replace(account, first_name="Siti Aminah")
    await siti.says("/start")
    await siti.sees("start-greeting", name="Siti Aminah")


async def test_it_greets_in_english(world: World) -> None:
    """Whose Telegram is English is greeted in English; anybody else in Indonesian."""
    john, jan = await world.person("John", language="en"), await world.person("Jan", language="jv")
    john.sees_text("Hello, John! I am Sinkron IKM.")
    jan.sees_text("Halo, Jan!")
    await john.says("help")
    john.sees_text("We never ask for NIK")
