"""Life in a group as the simulated Telegram plays it: spoken to, moved, put out; and inline mode in any chat."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from telegram.error import BadRequest

from bot.simulator.errors import Refusal
from bot.worker import Worker
from handlers import CONTENTS
from handlers.turn import Turn
from models import outbox
from models.inbox import InboxRow
from models.outbox import CANCELLED, Message, OutboxRow, Result
from tests.world import World

NAME = "@SinkronIKMBot"


def offer_two(world: World) -> None:
    """From now on words after the bot's name are answered by two results."""

    async def offer(turn: Turn) -> None:
        results = [
            Result("F007", "common-menu", "group-joined", {"name": "<b>NIB</b>"}, about="group-private-chat"),
            Result("F008", {"id": "Dua", "en": "Two"}, "group-write-privately"),
        ]
        await turn.offer(results)

    app = world.app
    contents = replace(CONTENTS, inline=offer)
    app.workers = [
        Worker(
            app.database, app.client, app.texts, lambda: app.content, app.clock, pauses=(1.0,), batch=10,
            patience=30, answered=app.wanted.set, contents=contents,
        )
    ]  # fmt: skip


async def test_a_group_of_colleagues(world: World) -> None:
    """Taken in, the bot says how it is spoken to; it hears its name and replies to it, and nothing else."""
    ani, budi = await world.person("Ani (demo)"), await world.stranger("Budi (demo)")
    bidang = await world.group("Bidang IKM Jabar (demo)", [ani, budi])
    await bidang.sees("group-joined", name=NAME)
    await budi.says("Rapat jam 9", in_group=bidang)
    await bidang.does_not_see("group-write-privately")
    await budi.says(f"/lapor{NAME}", in_group=bidang)
    await bidang.sees("group-write-privately")
    await ani.replies(bidang.messages[-1], "baik", in_group=bidang)
    await bidang.sees("group-write-privately")
    await ani.does_not_see("group-write-privately")


async def test_a_send_finds_the_supergroup(world: World) -> None:
    """What is sent to the old id is answered by the new one, and arrives there, once."""
    ani = await world.person("Ani (demo)")
    bidang = await world.group("Bidang IKM Jabar (demo)", [ani])
    old = bidang.id
    world.telegram.migrate(old, ani.id)
    world.telegram.updates.clear()  # the bot has not heard of it
    async with world.app.database.begin() as session:
        for _ in range(2):
            await outbox.enqueue(session, old, Message("group-write-privately", reply_to=1), world.clock.now())
    await world.app.sender.drain()
    await bidang.forgets()
    (new,) = [chat for chat in world.telegram.groups if chat.info["type"] == "supergroup"]
    said = [message for message in world.telegram.messages(new.id) if message.from_bot]
    assert len(said) == 2
    assert all(message.reply_to is None for message in said)
    assert [row.state for row in await world.rows(new.id)] == ["sent", "sent"]


async def test_a_group_keeps_talking_after_it_has_moved(world: World) -> None:
    """Under the new id it is heard and answered as before."""
    ani = await world.person("Ani (demo)")
    bidang = await world.group("Bidang IKM Jabar (demo)", [ani])
    await bidang.becomes_supergroup(ani)
    await ani.says(f"{NAME} halo", in_group=bidang)
    await bidang.sees("group-write-privately")


async def test_put_out_the_bot_says_nothing_more(world: World) -> None:
    """What still waits for a group that has put the bot out is refused once, and nobody else waits for it."""
    ani = await world.person("Ani (demo)")
    bidang = await world.group("Bidang IKM Jabar (demo)", [ani])
    await bidang.puts_bot_out(ani)
    async with world.app.database.begin() as session:
        await outbox.enqueue(session, bidang.id, Message("group-write-privately"), world.clock.now())
    await world.settle()
    assert (await world.rows(bidang.id))[-1].state == "refused"
    await ani.says("/bantuan")
    await ani.sees("start-help")


async def test_inline_answers_can_be_sent_into_any_chat(world: World) -> None:
    """The list is in the person's language; what is sent carries our words, and is no question to us."""
    offer_two(world)
    ani = await world.stranger("Ani (demo)", "en")
    bidang = await world.group("Bidang IKM Jabar (demo)", [ani])
    first, second = await ani.asks_inline("syarat WUB")
    assert second["title"] == "Two"
    assert first["description"] == world.app.texts.plain("en", "group-private-chat")
    sent = await ani.chooses(first, in_group=bidang)
    assert "<b>NIB</b>" in sent.text
    await bidang.does_not_see("group-write-privately")


async def test_by_default_inline_shows_the_way_to_the_private_chat(world: World) -> None:
    ani = await world.stranger("Ani (demo)")
    assert await ani.asks_inline("syarat WUB") == []
    (query,) = world.telegram.inline_queries.values()
    assert query.button is not None
    assert query.button["start_parameter"] == "inline"


async def test_a_late_inline_answer_is_dropped(world: World) -> None:
    """A query that is too old is answered no more: the row ends, is not tried again and is no failure to report."""
    offer_two(world)
    ani = await world.stranger("Ani (demo)")
    world.telegram.ask_inline(ani.id, "syarat")
    await world.clock.advance(timedelta(seconds=60))
    await world.settle()
    (row,) = await world.rows(ani.id)
    assert (row.verb, row.state, row.attempts) == ("inline", CANCELLED, 0)


async def test_only_the_newest_inline_words_are_answered(world: World) -> None:
    """Whoever types on no longer waits for results to the earlier words."""
    offer_two(world)
    ani = await world.stranger("Ani (demo)")
    for words in ("s", "sy", "syarat"):
        world.telegram.ask_inline(ani.id, words)
    await world.settle()
    assert [row.state for row in await world.rows(ani.id)] == [CANCELLED, CANCELLED, "sent"]


async def test_an_inline_answer_waits_for_no_pace(world: World) -> None:
    """It goes to no chat: neither does it wait for one, nor does a chat wait for it."""
    offer_two(world)
    ani = await world.person("Ani (demo)")
    before = len(world.telegram.calls)
    await ani.asks_inline("a")
    assert [call.method for call in world.telegram.calls][before:].count("answerInlineQuery") == 1
    async with world.app.database.begin() as session:
        assert await session.scalar(select(func.count()).where(OutboxRow.lane == outbox.INSTANT)) == 1


async def test_what_people_send_besides_words(world: World) -> None:
    """Each thing arrives as what it is."""
    ani = await world.person("Ani (demo)")
    for kind in ("sticker", "voice", "location", "contact"):
        await ani.sends(kind)
        await ani.sees("start-other-kind", what=kind)


async def test_one_person_in_several_groups_at_once(world: World) -> None:
    """Several people in several groups, all in one batch: nobody waits for anybody for ever, and all are answered."""
    people = [await world.person(f"Orang {place} (demo)") for place in range(3)]
    groups = [await world.group(f"Grup {place} (demo)", people) for place in range(3)]
    for place, group in enumerate(groups):
        for other in range(3):
            world.telegram.say(people[(place + other) % 3].id, f"{NAME} halo", chat_id=group.id)
    await world.settle()
    for group in groups:
        assert len([row for row in await world.rows(group.id) if row.state == "sent"]) == 4  # three, and the greeting
    async with world.app.database.begin() as session:
        assert not await session.scalar(select(func.count()).where(InboxRow.attempts > 0))


async def test_the_simulated_telegram_is_strict(world: World) -> None:
    """Inline mode off, somebody who is not in the group, results that Telegram refuses."""
    ani, budi = await world.person("Ani (demo)"), await world.person("Budi (demo)")
    bidang = await world.group("Bidang IKM Jabar (demo)", [ani])
    with pytest.raises(Refusal):
        world.telegram.say(budi.id, "halo", chat_id=bidang.id)
    number = world.telegram.ask_inline(ani.id, "x")
    for results, words in (("[{}]", "can't find field"), ("[" + ",".join(["{}"] * 51) + "]", "(?i)results_too_much")):
        with pytest.raises(BadRequest, match=words):
            await world.app.client._post("answerInlineQuery", {"inline_query_id": number, "results": results})
    world.telegram.settings["supports_inline_queries"] = False
    with pytest.raises(Refusal):
        world.telegram.ask_inline(ani.id, "x")
