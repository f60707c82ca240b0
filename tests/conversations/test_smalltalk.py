"""Small talk, rumours, and what is no text: each gets a fitting short reply and a way on; nobody runs into a wall."""

from urllib.parse import parse_qs, urlsplit

import pytest

from models.cases import Case
from models.people import OFFICER, VERIFIER
from tests import once
from tests.conversations.test_knowledge import kept
from tests.conversations.test_knowledge import world as world
from tests.world import World


@pytest.mark.parametrize("said, talk", [
    ("Assalamu'alaikum", "salam"), ("halo kak", "greeting"), ("apa kabar?", "how"), ("kamu siapa?", "who"),
    ("makasih ya", "thanks"), ("mantap!", "praise"), ("dadah", "bye"), ("tes", "test"), ("wkwkwk", "laugh"),
    ("iya", "yes"), ("tidak", "no"), ("minta tolong", "ask"), ("goblok lu", "insult"), ("jam berapa sekarang?", "time"),
    ("mau bicara dengan petugas", "person"), ("data saya aman?", "privacy"), ("bayar gak?", "free"), ("oke", "fine"),
    ("I love you", "love"), ("saya bingung", "sad"), ("maaf", "sorry"), ("bisa apa aja", "what"),
    ("english?", "language"),
])  # fmt: skip
async def test_small_talk_is_answered(world: World, said: str, talk: str) -> None:
    """Shortly, in words of its own, and nothing of it is kept."""
    siti = await world.person("Siti (demo)")
    await siti.says("/dataku", said)
    await siti.sees(f"knowledge-talk-{talk}")
    assert siti.buttons or talk == "bye"
    assert not await kept(world)


async def test_small_talk_in_english(world: World) -> None:
    """By language of the person, with the greeting of the hour."""
    john = await world.person("John (demo)", language="en")
    await john.says("hello")
    john.sees_text("Good morning, John (demo)!")
    await john.says("thanks a lot")
    john.sees_text("You are welcome")


async def test_the_hour_is_the_persons_own(world: World) -> None:
    """Eleven in the evening in Jakarta is one in the night in Jayapura, where an officer of Papua is."""
    siti = await world.person("Siti (demo)")
    await world.later(hours=14)
    await siti.says("halo")
    await siti.sees("knowledge-talk-greeting", part="evening")
    await siti.says("/cek saya bikin keripik di Papua", "ya", "batal", "jam berapa sekarang")
    siti.sees_text("01.00 WIT")


async def test_thanks_in_the_middle_of_nothing_lead_on(world: World) -> None:
    """The topics and the check are below; an officer is not offered the citizens' check."""
    siti, oka = await world.person("Siti (demo)"), await world.person("Oka (demo)", OFFICER, "32")
    for one in (siti, oka):
        await one.says("makasih")
        await one.presses("Lihat topik pertanyaan")
        await one.sees("knowledge-topics")
    await oka.says("makasih")
    assert not [label for label in oka.buttons if "Cek program" in label]


async def test_an_insult_with_a_question_is_a_question(world: World) -> None:
    """Who is angry and asks is answered; who is only angry is met kindly."""
    siti = await world.person("Siti (demo)")
    await siti.says("syarat kur apa aja")
    await siti.sees("knowledge-answer")
    await siti.says("bot goblok jawabannya ngawur terus")
    await siti.sees("knowledge-talk-insult")


@pytest.mark.parametrize("said, verdict, rumour", [
    ("mesin gratis, daftar hari ini, bayar admin", "false", "pay-first"),
    ("apakah benar halal gratis?", "true", "halal-free"),
    ("katanya TKDN maksimal 40%, bener ga?", "outdated", "tkdn-40"),
    ("apa benar yang belum halal langsung dirazia?", "unknown", "halal-fine"),
])  # fmt: skip
async def test_a_rumour_gets_its_verdict(world: World, said: str, verdict: str, rumour: str) -> None:
    """True, outdated, false or not known; with the source, and words to pass on to where it came from."""
    siti = await world.person("Siti (demo)")
    await siti.says(said)
    known = once.content().rumours.known[rumour]
    message = await siti.sees("knowledge-rumour", verdict=verdict, claim=dict(known.claim))
    await siti.sees("knowledge-source")
    assert ("⚠️" in siti.text) == known.fee
    button = next(one for row in siti.messages[-1].buttons for one in row if "Teruskan" in one.text)
    passed = parse_qs(urlsplit(button.url).query)["text"][0]
    assert known.answer["id"] in passed
    assert message.choices[0].share is not None


async def test_a_forwarded_appeal_needs_no_question(world: World) -> None:
    """Forwarded without a word of one's own: what is known of it is told."""
    siti = await world.person("Siti (demo)")
    await siti.forgets()
    sender = world.telegram.person(siti.id).as_user()
    origin = {"type": "hidden_user", "sender_user_name": "Grup WA (demo)", "date": 0}
    text = "Sebarkan! Bantuan mesin dari pemerintah, cukup bayar biaya pendaftaran"
    world.telegram.send_raw({"message": {"from": sender, "text": text, "forward_origin": origin}})
    await world.settle()
    await siti.sees("knowledge-rumour", verdict="false")


async def test_an_unknown_rumour_goes_to_the_ministry(world: World) -> None:
    """Neither true nor false: a warning that is always right, and the desk finds out; the person is told by when."""
    siti, vera = await world.person("Siti (demo)"), await world.person("Vera (demo)", VERIFIER)
    await vera.forgets()
    await siti.says("apa benar ada pembagian sapi untuk warga, kuota terbatas, bayar biaya admin?")
    await siti.sees("knowledge-rumour-unknown", passed="yes")
    siti.sees_text("paling lambat")
    (question,) = await kept(world)
    assert (question.kind, question.is_open) == ("rumour", True)
    async with world.app.database.begin() as session:
        case = await session.get(Case, question.case_id)
    assert case is not None
    assert (case.topic, case.at_desk, case.question_id) == ("rumour", True, question.id)
    assert "pembagian sapi" in str([one.text for one in vera.messages])


async def test_who_waits_for_several_answers_is_sent_to_the_office(world: World) -> None:
    """The desk is not flooded by one person: a sixth unknown rumour is not passed on, and says whom to ask."""
    siti = await world.person("Siti (demo)")
    for number in range(6):
        await siti.says(f"apa benar ada pembagian sapi {number} untuk warga, kuota terbatas, bayar biaya admin?")
    await siti.sees("knowledge-rumour-unknown", passed="no")
    siti.sees_text("Tanyakan ke dinas")


async def test_a_rumour_in_english(world: World) -> None:
    """The verdict, the claim and the words to pass on are in the person's language."""
    john = await world.person("John (demo)", language="en")
    await john.says("is it true that halal certificates are free?")
    john.sees_text("There is free halal certification")


OTHERS = {
    "voice": {"file_id": "v", "file_unique_id": "u", "duration": 3},
    "sticker": {"file_id": "s", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1,
                "is_animated": False, "is_video": False},
    "contact": {"phone_number": "1", "first_name": "Budi (demo)"},
    "location": {"latitude": -6.2, "longitude": 106.8},
    "video": {"file_id": "v", "file_unique_id": "u", "duration": 3, "width": 1, "height": 1},
    "poll": {"id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": False,
             "is_anonymous": True, "type": "regular", "allows_multiple_answers": False,
             "allows_revoting": True, "members_only": False},
    "dice": {"emoji": "🎲", "value": 3},
    "venue": {"location": {"latitude": -6.2, "longitude": 106.8}, "title": "Pasar (demo)", "address": "-"},
}  # fmt: skip


@pytest.mark.parametrize("language", ["id", "en"])
async def test_what_is_no_text_gets_its_word(world: World, language: str) -> None:
    """Each kind another one, none kept, and always a way on."""
    siti = await world.person("Siti (demo)", language=language)
    heard = set()
    for what, content in OTHERS.items():
        await siti.forgets()
        world.telegram.send_raw({"message": {"from": world.telegram.person(siti.id).as_user(), what: content}})
        await world.settle()
        await siti.sees("knowledge-other-kind", what=what)
        assert siti.buttons
        heard.add(siti.text)
    assert len(heard) == len(OTHERS) - 1  # a place is a place
    assert not await kept(world)
