"""Updates arrive in every order and more than once; each is kept once and answered in its place."""

import pytest
from sqlalchemy import select
from telegram.error import Conflict, InvalidToken

from bot.app import build
from bot.clock import Clock
from bot.config import Config
from models.inbox import InboxRow
from tests.world import OFF, World


async def kept(world: World) -> list[int]:
    async with world.app.database.begin() as session:
        return list((await session.scalars(select(InboxRow.update_id).order_by(InboxRow.id))).all())


async def test_a_duplicate_is_answered_once(world: World) -> None:
    """Telegram may deliver an update twice; the second time nothing happens."""
    siti = await world.person("Siti")
    world.telegram.faults.add("duplicate")
    world.telegram.say(siti.id, "/bantuan")
    await world.settle()
    await world.settle()
    assert len([one for one in siti.messages if "Cara memakai" in one.text]) == 1
    assert len(await kept(world)) == len(set(await kept(world)))


@pytest.mark.parametrize("seed", range(5))
async def test_updates_out_of_order_are_answered_in_order(world: World, seed: int) -> None:
    """What was said first is answered first, whatever order a batch came in."""
    siti, budi = await world.person("Siti"), await world.person("Budi")
    for person in (siti, budi):
        for text in ("/bahasa", "English", "/cek", "1", "Jawa Barat"):
            world.telegram.say(person.id, text)
    world.telegram.shuffle(seed)
    await world.settle()
    for person in (siti, budi):
        keys = [row.content["key"] for row in await world.rows(person.id) if row.content and row.verb == "say"]
        assert keys[1:4] == ["settings-language", "settings-language-chosen", "eligibility-wanted"]
        assert keys[4] in ("eligibility-ask", "flow-paged")  # a question, on the first of its pages if it has many


async def test_nothing_is_confirmed_before_it_is_stored(world: World) -> None:
    """Updates that could not be stored are delivered again."""
    siti = await world.person("Siti")
    world.telegram.say(siti.id, "/bantuan")
    updates = await world.app.client.raw_updates(None, 0)
    assert [update["message"]["text"] for update in updates][-1] == "/bantuan"
    await world.settle()  # nobody kept that batch, so it comes again
    await siti.sees("start-help")


async def test_a_webhook_left_behind_does_not_keep_updates_away(world: World) -> None:
    """Long polling first takes a webhook away, without dropping what waits."""
    siti = await world.person("Siti")
    await world.app.client.set_webhook("https://example.org/hook")
    world.telegram.say(siti.id, "/bantuan")
    with pytest.raises(Conflict):
        await world.app.receiver.poll()
    await world.app.receiver.prepare()
    await world.settle()
    await siti.sees("start-help")


async def test_a_wrong_token_ends_the_start(world: World) -> None:
    """A token that Telegram does not know is said at once, not retried for ever."""
    with pytest.raises(InvalidToken):
        await build(Config(pace=OFF), "1:wrong", Clock(), line=world.line, database=world.app.database)


async def test_what_is_no_business_of_the_bot_is_ignored(world: World) -> None:
    """Groups, channels and other bots get no answer, and leave nothing unfinished."""
    siti = await world.person("Siti")
    group = {"id": -100123, "type": "supergroup", "title": "Grup"}
    sender = {"id": siti.id, "is_bot": False, "first_name": "Siti"}
    before = world.telegram.calls_made
    world.telegram.send_raw({"message": {"message_id": 900, "date": 1, "chat": group, "from": sender, "text": "halo"}})
    world.telegram.send_raw({"channel_post": {"message_id": 901, "date": 1, "chat": group, "text": "halo"}})
    world.telegram.send_raw({"poll": {"id": "1", "question": "?", "options": [], "total_voter_count": 0,
                                      "is_closed": False, "is_anonymous": True, "type": "regular",
                                      "allows_multiple_answers": False}})  # fmt: skip
    await world.settle()
    made = list(world.telegram.calls)[before - world.telegram.calls_made :]
    assert "sendMessage" not in [call.method for call in made]
    async with world.app.database.begin() as session:
        states = set((await session.scalars(select(InboxRow.state))).all())
    assert states == {"done"}


async def test_numbers_that_begin_anew_after_a_quiet_week_are_heard(world: World) -> None:
    """Telegram may restart its update ids lower after a week of silence; nothing is lost and nothing comes for ever."""
    siti = await world.person("Siti")
    assert await world.app.receiver.poll() == 0  # what came before is confirmed
    world.telegram.updates.next_id = 1000
    for number in range(150):
        world.telegram.say(siti.id, f"pesan {number}")
    assert [await world.app.receiver.poll() for _ in range(3)] == [100, 50, 0]
    assert len(await kept(world)) == 151
