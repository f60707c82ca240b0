"""Of what is said in a group a bot hears what Telegram lets it: all, or in privacy mode only what is meant for it."""

import pytest

from bot.simulator import Person, Telegram

HEARD = ("/lapor", "/lapor@SinkronIKMBot", "/lapor@sinkronikmbot 40", "@SinkronIKMBot halo", "tanya @sinkronikmbot ya")
UNHEARD = (
    "Rapat jam 9",
    "/lapor@BotLain",
    "tanya @orang_lain",
    "email x@SinkronIKMBot",
    "5/lapor",
    "@SinkronIKMBotLain",
)


@pytest.mark.parametrize("text, is_heard", [*((text, True) for text in HEARD), *((text, False) for text in UNHEARD)])
@pytest.mark.parametrize("how", ["privacy", "administrator", "all"])
async def test_what_a_bot_hears(box: Telegram, siti: Person, text: str, is_heard: bool, how: str) -> None:
    """Its own and bare commands, its name and nothing of others; as administrator, or without privacy mode, all."""
    group = box.add_group("Bidang IKM (demo)", [siti.id])
    if how == "administrator":
        box.set_bot(group.id, siti.id, "administrator")
    box.settings["can_read_all_group_messages"] = how == "all"
    box.updates.clear()
    box.say(siti.id, text, chat_id=group.id)
    assert len(box.updates.pending) == int(is_heard or how != "privacy")


async def test_replies_to_the_bot_are_heard_and_others_are_not(box: Telegram, siti: Person) -> None:
    """Also with a sticker, which has no words to name anybody in."""
    group = box.add_group("Bidang IKM (demo)", [siti.id])
    number = box.say(siti.id, "halo", chat_id=group.id)["message_id"]
    ours = box.next_message_id()
    box.post(group, {"message_id": ours, "from": box.bot, "chat": group.info, "date": 1, "text": "Hai"})
    box.updates.clear()
    box.send_thing(siti.id, "sticker", group.id, number)
    assert not box.updates.pending
    box.send_thing(siti.id, "sticker", group.id, ours)
    assert len(box.updates.pending) == 1


async def test_a_bot_that_was_put_out_hears_nothing(box: Telegram, siti: Person) -> None:
    """Not even its own commands."""
    group = box.add_group("Bidang IKM (demo)", [siti.id])
    box.set_bot(group.id, siti.id, "kicked")
    box.updates.clear()
    box.say(siti.id, "/lapor@SinkronIKMBot", chat_id=group.id)
    assert not box.updates.pending
