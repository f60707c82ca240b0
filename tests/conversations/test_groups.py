"""In a group the bot hears only what is meant for it, and says there nothing that is meant for one person."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from bot.simulator.entities import automatic
from bot.worker import Worker
from handlers import CONTENTS
from handlers.turn import Incoming, Turn
from models import outbox
from models.inbox import InboxRow
from models.outbox import Message, OutboxRow
from models.people import Person
from tests.world import FakePerson, World

GROUP: dict[str, Any] = {"id": -4001, "type": "group", "title": "Bidang IKM Jabar (demo)"}
SUPERGROUP: dict[str, Any] = {"id": -1001234567890, "type": "supergroup", "title": "Bidang IKM Jabar (demo)"}
NAME = "@SinkronIKMBot"


async def say(world: World, who: FakePerson, text: str, *, chat: dict[str, Any] = GROUP, **more: Any) -> None:
    """Write into a group, as Telegram would tell the bot of it."""
    sender = world.telegram.person(who.id).as_user()
    message = {"from": sender, "chat": chat, "text": text, "entities": automatic(text, []), **more}
    world.telegram.send_raw({"message": message})
    await world.settle()


def hear(world: World) -> list[Incoming]:
    """From now on what reaches the handlers of groups is written down."""
    heard: list[Incoming] = []

    async def listen(turn: Turn) -> None:
        heard.append(turn.incoming)

    async def move(session: Any, old: int, new: int, now: Any) -> None:
        heard.append(Incoming("migrated", new, migrated_from=old))

    app = world.app
    contents = replace(CONTENTS, in_group=listen, membership=listen, moved=move, otherwise=listen, group_commands={})
    app.workers = [
        Worker(
            app.database, app.client, app.texts, lambda: app.content, app.clock, pauses=(1.0,), batch=10,
            patience=30, sender=app.sender, answered=app.puzzled.set, contents=contents,
        )
    ]  # fmt: skip
    return heard


async def inbox_of(world: World) -> list[InboxRow]:
    async with world.app.database.begin() as session:
        return list((await session.scalars(select(InboxRow).order_by(InboxRow.id))).all())


@pytest.mark.parametrize("text", ["Rapat jam 9 ya", "/lapor", "/lapor@BotLain", "tanya @orang_lain", f"x{NAME}"])
async def test_what_is_not_meant_for_the_bot_is_not_even_written_down(world: World, text: str) -> None:
    """Of a message among colleagues the inbox holds an update id, and not one word or name."""
    heard = hear(world)
    await say(world, await world.stranger("Budi (demo)"), text)
    row = (await inbox_of(world))[-1]
    assert (row.payload, row.chat_id, row.state) == (None, 0, "done")
    assert not heard
    assert not await world.rows(GROUP["id"])
    async with world.app.database.begin() as session:
        assert await session.scalar(select(Person)) is None


@pytest.mark.parametrize(
    "text, command, said",
    [
        (f"/petugas{NAME} tolong", "petugas", f"/petugas{NAME} tolong"),
        (f"{NAME}, syarat WUB apa?", None, "syarat WUB apa?"),
        ("🙏🏽 halo @sinkronikmbot", None, "🙏🏽 halo"),
    ],
)
async def test_a_name_calls_the_bot(world: World, text: str, command: str | None, said: str) -> None:
    """A command or a mention with the bot's name reaches the hook of groups, with who said it and where."""
    heard = hear(world)
    budi = await world.stranger("Budi (demo)")
    await say(world, budi, text)
    (one,) = heard
    assert (one.chat_id, one.sender_id, one.addressed, one.command, one.text) == (
        GROUP["id"],
        budi.id,
        True,
        command,
        said,
    )
    assert one.group is not None
    assert (one.group.id, one.group.title) == (GROUP["id"], GROUP["title"])


async def test_a_reply_to_the_bot_is_heard_and_words_of_others_in_it_are_not_kept(world: World) -> None:
    """The message replied to is known by its number; what it said, and who said it, is not stored again."""
    heard = hear(world)
    budi = await world.stranger("Budi (demo)")
    ours = {"message_id": 5, "date": 0, "chat": GROUP, "from": world.telegram.bot, "text": "kartu"}
    theirs = ours | {"from": {"id": 9, "is_bot": False, "first_name": "Rahasia"}, "text": "rahasia"}
    await say(world, budi, "Sudah saya jawab", reply_to_message=ours)
    await say(world, budi, f"{NAME} ini bagaimana", reply_to_message=theirs)
    await say(world, budi, "setuju", reply_to_message=theirs)
    assert [(one.reply_to, one.replies_to_us) for one in heard] == [(5, True), (5, False)]
    assert "ahasia" not in str([row.payload for row in await inbox_of(world)])


async def test_in_private_replies_and_forwards_are_told_apart(world: World) -> None:
    """Which message was replied to, and whether words are somebody else's; the somebody is not kept."""
    siti = await world.person("Siti (demo)")
    heard = hear(world)
    last = siti.messages[-1].id
    own = world.telegram.say(siti.id, "kata kata saya", reply_to=last)["message_id"]
    world.telegram.say(siti.id, "kata lain lagi", reply_to=own)
    origin = {"type": "user", "date": 1, "sender_user": {"id": 77, "is_bot": False, "first_name": "Pak Anu"}}
    sender = world.telegram.person(siti.id).as_user()
    world.telegram.send_raw({"message": {"from": sender, "text": "Mesin gratis!", "forward_origin": origin}})
    await world.settle()
    told = [(one.sender_id, one.reply_to, one.replies_to_us, one.forwarded) for one in heard]
    assert told == [(siti.id, last, True, False), (siti.id, own, False, False), (siti.id, None, False, True)]
    assert "Pak Anu" not in str([row.payload for row in await inbox_of(world)])


async def test_a_group_gets_a_hint_and_nothing_personal(world: World) -> None:
    """By default a command in a group is answered by the way to the private chat, as a reply to it."""
    siti = await world.person("Siti (demo)", "officer", "32")
    await say(world, siti, f"/lapor{NAME}")
    (row,) = await world.rows(GROUP["id"])
    message = Message.load(row.content or {})
    assert (message.key, message.choices, row.state) == ("group-write-privately", (), "sent")
    assert world.telegram.messages(GROUP["id"])[-1].reply_to == message.reply_to


async def test_a_private_dialogue_is_not_answered_from_a_group(world: World) -> None:
    """What somebody writes in a group while a report is open is no answer to its question."""
    siti = await world.person("Siti (demo)")
    await siti.says("/cek")
    await siti.forgets()
    await say(world, siti, f"{NAME} 1")
    await siti.does_not_see("eligibility-ask")
    assert len(await world.rows(GROUP["id"])) == 1


async def test_joining_and_leaving_are_told(world: World) -> None:
    """Taken in and put out are events of the group; a change of rights inside it is none."""
    heard = hear(world)
    budi = await world.stranger("Budi (demo)")
    for was, now in (("left", "member"), ("member", "administrator"), ("administrator", "kicked")):
        states = {
            name: {"user": world.telegram.bot, "status": status, "until_date": 0, **RIGHTS}
            for name, status in (("old_chat_member", was), ("new_chat_member", now))
        }
        change = {"from": world.telegram.person(budi.id).as_user(), "chat": GROUP, "date": 1, **states}
        world.telegram.send_raw({"my_chat_member": change})
    await world.settle()
    assert [(one.kind, one.sender_id, one.chat_id) for one in heard] == [
        ("joined", budi.id, GROUP["id"]),
        ("left", budi.id, GROUP["id"]),
    ]


RIGHTS = dict.fromkeys(
    [
        *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats"),
        *("can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories"),
        *("can_edit_stories", "can_delete_stories"),
    ],
    False,
)


async def test_what_waits_for_a_group_follows_it_when_it_becomes_a_supergroup(world: World) -> None:
    """Rows in line go to the new id, without the numbers of messages that exist only under the old one."""
    heard = hear(world)
    budi = await world.stranger("Budi (demo)")
    later = world.clock.now().replace(year=2027)
    async with world.app.database.begin() as session:
        waiting = Message("group-write-privately", reply_to=5, edit=6)
        await outbox.enqueue(session, GROUP["id"], waiting, world.clock.now(), due_at=later)
    await say(world, budi, "", migrate_to_chat_id=SUPERGROUP["id"])
    await say(world, budi, "", chat=SUPERGROUP, migrate_from_chat_id=GROUP["id"])
    moved = ("migrated", GROUP["id"], SUPERGROUP["id"])
    assert [(one.kind, one.migrated_from, one.chat_id) for one in heard] == [moved, moved]
    async with world.app.database.begin() as session:
        row = (await session.scalars(select(OutboxRow).where(OutboxRow.due_at == later))).one()
    assert row.chat_id == SUPERGROUP["id"]
    assert row.content == {"key": "group-write-privately"}
