"""Whoever has lost a right reads nothing any more: not by typing, not by an old button of a dialogue left open."""

import pytest

from handlers import CONTENTS
from models.people import ADMINISTRATOR, OFFICER, VERIFIER
from tests.conversations.test_activities import one
from tests.conversations.test_reporting import revoke, run_of
from tests.conversations.test_verification import sends
from tests.world import FakePerson, World

pytestmark = pytest.mark.thorough

# What somebody with the right says to stand in the middle of each dialogue that needs one.
DIALOGUES = {
    "look": (VERIFIER, ("/kegiatan",)),
    "activities": (VERIFIER, ("/kegiatan", "tambah kegiatan", "jabar")),
    "verification": (VERIFIER, ("kembalikan no. 1",)),
    "access": (VERIFIER, ("/undang",)),
    "deadlines": (ADMINISTRATOR, ("/tenggat", "umumkan tanggal lain", "jawa barat")),
    "reporting": (OFFICER, ("/lapor", "80 juta")),
    "lookup": (VERIFIER, ("/artikel", "cari artikel")),
    "article": (VERIFIER, ("/artikel", "artikel baru")),
    "correction": (VERIFIER, ("/artikel F007", "perbaiki jawaban")),
    "extension": (VERIFIER, ("/artikel F007", "masa berlaku")),
    "withdrawal": (VERIFIER, ("/artikel F007", "cabut artikel")),
    "broadcasts": (VERIFIER, ("/siaran", "tulis siaran")),
    "override": (ADMINISTRATOR, ("/pengingat", "kirim di luar jam tenang")),
    "sheet": (VERIFIER, ("/artikel", "lembar kerja (xlsx)", "kirim lembar yang sudah diubah")),
}
ENTRIES = ("-help:", "-resume:", "-back:", "-fresh:", "-change:", "-page:1", "province:32", "cancelled:1")


def test_every_dialogue_is_here_that_needs_a_right() -> None:
    """Some are open to everybody; others need what only their own tests have: an opening, a case, a proposal."""
    everybody = {"cek", "openings-place", "cases", "adding", "attendance", "outcomes", "joining"}
    own_dates = {"quiet", "paper", "applied"}
    tested_there = {"openings", "refusal", "classes", "refusing", "stages", "coding", "succession", "months", "photos"}
    of_broadcasts = {"broadcast-fix"}
    of_time = {"delegating", "extending", "granting", "moving"}
    of_cases = {"answering", "citing", "closing"}
    of_proposals = {"proposal", "proposal-part", "proposal-cost", "proposal-paper", "proposal-return", "plan"}
    known = own_dates | tested_there | of_broadcasts | of_time | of_cases | of_proposals
    assert set(CONTENTS.flows) - set(DIALOGUES) == everybody | known


async def in_the_middle(world: World, name: str) -> tuple[FakePerson, str]:
    """Somebody in a dialogue, whose right has just ended; and the run of their buttons."""
    await one(world)
    vera, oka = await world.person("Vera", VERIFIER), await world.person("Oka", OFFICER, "32")
    role, said = DIALOGUES[name]
    if name == "verification":
        await sends(oka)
    who = {VERIFIER: vera, OFFICER: oka}.get(role) or await world.person("Rina", role)
    await who.says(*said)
    run = await run_of(who)
    await revoke(world, who)
    return who, run


def learnt_nothing(who: FakePerson) -> None:
    assert "Jawa Barat" not in who.text
    assert "Bimtek" not in who.text


@pytest.mark.parametrize("name", DIALOGUES)
async def test_what_is_typed_after_a_right_ended_is_refused(world: World, name: str) -> None:
    """An answer, help and the way back alike; then the dialogue is over."""
    who, _ = await in_the_middle(world, name)
    await who.says("bantuan")
    await who.sees("common-refused")
    learnt_nothing(who)
    await who.says("jabarr")
    await who.sees("knowledge-unknown")


@pytest.mark.parametrize("name", DIALOGUES)
async def test_old_buttons_after_a_right_ended_are_refused(world: World, name: str) -> None:
    """Every way into a dialogue, the one that starts it included."""
    who, run = await in_the_middle(world, name)
    for data in (*(f"{name}:{entry}:{run}" for entry in ENTRIES), f"flow.start:{name}"):
        await who.forges(data)
        await who.sees("common-refused")
        learnt_nothing(who)


@pytest.mark.parametrize("typed", ["jabarr", "kembali", "1"])
async def test_a_verifier_of_yesterday_does_not_read_the_overview(world: World, typed: str) -> None:
    """What is no province would show all of them again."""
    who, _ = await in_the_middle(world, "look")
    await who.says(typed)
    await who.sees("common-refused")
    learnt_nothing(who)
