"""What is not as the Bot API describes it is set aside, and holds up nobody; what is odd but whole is answered."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.simulator.updates import Pending
from models.db import Database
from models.inbox import InboxRow
from models.people import ADMINISTRATOR, Person
from models.queue import DONE, PARKED
from tests.world import FakePerson, World


def arrives(world: World, update: Any) -> int:
    """Telegram hands out exactly this, whatever it is."""
    updates = world.telegram.updates
    number = updates.next_id
    updates.next_id += 1
    whole = {"update_id": number, **update} if isinstance(update, dict) else update
    updates.pending[number] = Pending(whole, world.telegram.now())
    return number


def said(who: FakePerson, **fields: Any) -> dict[str, Any]:
    """A message of somebody, with fields of their own."""
    user = {"id": who.id, "is_bot": False, "first_name": who.name}
    chat = {"id": who.id, "type": "private", "first_name": who.name}
    return {"message": {"message_id": 9_000, "date": 1_790_000_000, "from": user, "chat": chat, **fields}}


async def row(world: World, number: int) -> InboxRow | None:
    async with world.app.database.begin() as session:
        found: InboxRow | None = await session.scalar(select(InboxRow).where(InboxRow.update_id == number))
        return found


NOBODY: dict[str, Any] = {"id": 5, "is_bot": False, "first_name": "A"}
BROKEN: list[dict[str, Any]] = [
    {"message": {"chat": "nowhere"}},
    {"message": {"message_id": 1, "date": 1, "chat": {"id": 2**70, "type": "private"}, "from": NOBODY}},
    {"message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "from": {**NOBODY, "id": "five"}}},
    {"message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "from": NOBODY, "text": {"a": 1}}},
    {"message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "from": {"id": {}}, "text": "a"}},
    {"message": {"message_id": 1, "chat": {"id": -5, "type": "group", "title": "A"}, "text": "a", "entities": 7}},
    {"callback_query": {"id": 7, "from": NOBODY, "chat_instance": "1", "data": 5, "message": {"chat": 5}}},
    {"inline_query": {"id": "7", "from": NOBODY, "query": None, "offset": ""}},
    {"message": {"message_id": float("nan"), "text": "a"}},
    {"message": {"message_id": 1, "date": "today", "chat": {"id": 5, "type": "private"}, "from": NOBODY, "text": "a"}},
    {"message": "words"},
]


@pytest.fixture
async def world(database: Database, tmp_path: Path) -> AsyncIterator[World]:
    """With a brake for those who flood, which looks at updates before anything else does."""
    opened = await World.open(database, tmp_path / "files", flood={"updates": 1000})
    yield opened
    await opened.app.client.shutdown()


@pytest.mark.parametrize("broken", BROKEN, ids=range(len(BROKEN)))
async def test_what_cannot_be_read_is_set_aside_and_others_are_answered(world: World, broken: dict[str, Any]) -> None:
    """It is parked at once, in the same breath in which somebody before and after it is answered."""
    siti, budi = await world.person("Siti"), await world.person("Budi")
    world.telegram.say(siti.id, "/bahasa")
    number = arrives(world, broken)
    await budi.says("/bahasa")
    await siti.sees("settings-language")
    await budi.sees("settings-language")
    kept = await row(world, number)
    assert kept is not None
    assert kept.state == PARKED
    assert str(kept.error).startswith("Unreadable")


@pytest.mark.parametrize("update", [{"update_id": None}, {"update_id": 2**63}, {"update_id": "7"}])
async def test_an_update_without_a_number_takes_no_other_with_it(world: World, update: Any) -> None:
    """It cannot even be kept."""
    siti = await world.person("Siti")
    arrives(world, update)
    await siti.says("/bahasa")
    await siti.sees("settings-language")


async def test_only_updates_without_numbers_are_trouble_on_the_line(world: World) -> None:
    """The receiver pauses rather than asking without end."""
    arrives(world, {"update_id": None})
    with pytest.raises(ValueError, match="without a number"):
        await world.app.receiver.poll()


async def test_an_administrator_sees_what_was_set_aside_without_its_words(world: World) -> None:
    """The notice and the list name the number; what could not be read was not stored, or is shown to nobody."""
    rina, siti = await world.person("Rina", ADMINISTRATOR), await world.person("Siti")
    number = arrives(world, said(siti, text="rahasia", document=["rahasia"]))
    await world.settle()
    await siti.sees("common-trouble", number=str(number))
    await rina.sees("admin-parked-notice", number=str(number))
    await rina.presses("Pesan yang gagal dijawab")
    await rina.sees("admin-parked")
    assert "rahasia" not in rina.text


@pytest.mark.parametrize("words", ["a\x00b", "\ud800", "x\udfff", "/bahasa \x00\ud83d"])
async def test_signs_that_no_database_takes_are_answered_like_others(world: World, words: str) -> None:
    """PostgreSQL refuses NUL, both refuse half a pair of surrogates: as a question, as a name, as a file's name."""
    siti = await world.person("Siti")
    user = {"id": siti.id, "is_bot": False, "first_name": words, "last_name": words}
    named = {"document": {"file_id": words, "file_unique_id": "u", "file_name": words, "mime_type": words}}
    numbers = [arrives(world, said(siti, **content)) for content in ({"text": words}, {"from": user, **named})]
    await siti.says("/bahasa")
    await siti.sees("settings-language")
    for number in numbers:
        kept = await row(world, number)
        assert kept is not None
        assert (kept.state, kept.error) == (DONE, None)


@pytest.mark.parametrize("name", ["", "\u200f", "N" * 5_000])
async def test_whoever_has_no_name_or_an_endless_one_is_answered(world: World, name: str) -> None:
    """A deleted account has an empty name, of which the library makes None; a column of PostgreSQL has an end."""
    siti = await world.person("Siti")
    arrives(world, said(siti, text="/bahasa", **{"from": {"id": siti.id, "is_bot": False, "first_name": name}}))
    await world.settle()
    await siti.sees("settings-language")
    async with world.app.database.begin() as session:
        kept = await session.scalar(select(Person.name).where(Person.telegram_id == siti.id))
    assert kept == (name[:200] if len(name) > 1 else "…")
