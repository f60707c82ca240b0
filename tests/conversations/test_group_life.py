"""Life in a group as the simulated Telegram plays it: spoken to, moved, put out; and inline mode in any chat."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from telegram.error import BadRequest

from bot.simulator.errors import Refusal
from bot.worker import Worker
from handlers import CONTENTS
from handlers.groups import nothing_to_offer
from handlers.turn import Turn
from models import outbox
from models.db import Database
from models.errors import Refused
from models.inbox import InboxRow
from models.outbox import CANCELLED, Button, Message, Result
from tests.world import FakeGroup, World

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
            patience=30, sender=app.sender, answered=app.puzzled.set, contents=contents,
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
    """Unless a feature takes on what is asked inline."""
    app = world.app
    app.workers = [
        Worker(
            app.database, app.client, app.texts, lambda: app.content, app.clock, pauses=(1.0,), batch=10,
            patience=30, sender=app.sender, answered=app.puzzled.set,
            contents=replace(CONTENTS, inline=nothing_to_offer),
        )
    ]  # fmt: skip
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


async def test_an_inline_answer_waits_for_no_pace(database: Database, tmp_path: Path) -> None:
    """It goes to no chat: neither does it wait for one, nor does a chat wait for it. With the real pace on."""
    pace = {"overall_per_second": 30, "chat_per_second": 1, "group_per_minute": 20}
    world = await World.open(database, tmp_path / "files", pace=pace)
    world.telegram.strict_pace()
    offer_two(world)
    ani = await world.person("Ani (demo)")  # greeted: her chat has had its message of this second
    async with world.app.database.begin() as session:
        await outbox.enqueue(session, ani.id, Message("group-write-privately"), world.clock.now())
    assert await ani.asks_inline("a") != []
    assert [row.state for row in await world.rows(ani.id) if row.verb != "inline"][-1] == "waiting"
    assert [row.state for row in await world.rows(ani.id) if row.verb == "inline"] == ["sent"]
    await world.later(seconds=1)
    assert [row.state for row in await world.rows(ani.id) if row.verb != "inline"][-1] == "sent"
    await world.later(seconds=1)
    await ani.asks_inline("ab")
    async with world.app.database.begin() as session:
        await outbox.enqueue(session, ani.id, Message("group-write-privately"), world.clock.now())
    await world.settle()
    assert [row.state for row in await world.rows(ani.id)][-1] == "sent"
    await world.app.client.shutdown()


async def talk_of_things(world: World, group: FakeGroup) -> list[tuple[str, ...]]:
    """From now on a button `group.note:…` and a command `/tolak` answer in groups; what was noted is handed back."""
    noted: list[tuple[str, ...]] = []

    async def note(turn: Turn, what: str) -> None:
        noted.append((turn.person.name, what))
        await turn.say("group-write-privately")

    async def refuse(turn: Turn, _: str) -> None:
        await turn.say("group-joined", name="tidak pernah terkirim")
        raise Refused("common-button-unknown")

    app = world.app
    contents = replace(CONTENTS, group_actions={"group.note": note}, group_commands={"tolak": refuse})
    app.workers = [
        Worker(
            app.database, app.client, app.texts, lambda: app.content, app.clock, pauses=(1.0,), batch=10,
            patience=30, sender=app.sender, answered=app.puzzled.set, contents=contents,
        )
    ]  # fmt: skip
    asked = Message("group-joined", {"name": NAME}, (Button("common-menu", "group.note:7"),))
    async with world.app.database.begin() as session:
        await outbox.enqueue(session, group.id, asked, world.clock.now(), topic="thing:7")
    await world.settle()
    return noted


async def test_a_button_of_a_group_answers_there(world: World) -> None:
    """Whoever of the group presses is known; the message changes in place. What is no button of groups does nothing."""
    ani, budi = await world.person("Ani (demo)"), await world.person("Budi (demo)")
    bidang = await world.group("Bidang IKM Jabar (demo)", [ani, budi])
    noted = await talk_of_things(world, bidang)
    (label,) = bidang.buttons
    number = bidang.messages[-1].id
    await budi.presses(label, in_group=bidang)
    await bidang.sees("group-write-privately")
    assert (bidang.messages[-1].id, noted) == (number, [("Budi (demo)", "7")])
    for data in ("group.note", "group.note:7:8", "start.menu", "mydata.erase:all:1"):
        await budi.forges(data, in_group=bidang)
    assert noted == [("Budi (demo)", "7")]
    await budi.does_not_see("mydata-receipt")
    assert (bidang.messages[-1].id, len(bidang.messages)) == (number, 2)


async def test_a_refusal_is_explained_in_the_group(world: World) -> None:
    """What was refused is rolled back, and said as a reply to who asked; their private chat hears nothing."""
    ani = await world.person("Ani (demo)")
    bidang = await world.group("Bidang IKM Jabar (demo)", [ani])
    await talk_of_things(world, bidang)
    await ani.says(f"/tolak{NAME}", in_group=bidang)
    await bidang.sees("common-refused")
    await bidang.sees("common-button-unknown")
    await bidang.does_not_see("group-joined")
    assert bidang.messages[-1].reply_to == bidang.words[-1].id
    await ani.does_not_see("common-refused")


async def test_what_a_message_was_about_is_found_by_its_number(world: World) -> None:
    """By the topic of its last sending that had one, in its own chat, and also when its words are gone."""
    ani = await world.person("Ani (demo)")
    bidang = await world.group("Bidang IKM Jabar (demo)", [ani])
    await talk_of_things(world, bidang)
    number = bidang.messages[-1].id
    async with world.app.database.begin() as session:
        assert await outbox.topic_of(session, bidang.id, number) == "thing:7"
        assert await outbox.topic_of(session, bidang.id, bidang.messages[0].id) is None
        assert await outbox.topic_of(session, ani.id, number) is None
    changed = Message("group-write-privately", edit=number)
    for topic, found in ((None, "thing:7"), ("thing:8", "thing:8")):
        async with world.app.database.begin() as session:
            await outbox.enqueue(session, bidang.id, changed, world.clock.now(), topic=topic)
        await world.settle()
        async with world.app.database.begin() as session:
            assert await outbox.topic_of(session, bidang.id, number) == found
    async with world.app.database.begin() as session:
        await outbox.empty_of(session, bidang.id)
        assert await outbox.topic_of(session, bidang.id, number) == "thing:8"


async def test_what_people_send_besides_words(world: World) -> None:
    """Each thing arrives as what it is."""
    ani = await world.person("Ani (demo)")
    for kind in ("sticker", "voice", "location", "contact"):
        await ani.sends(kind)
        await ani.sees("knowledge-other-kind", what=kind)


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
