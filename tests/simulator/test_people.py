"""People act as in a chat app, and the bot hears of it in the shapes of the real API."""

import pytest

from bot.simulator import Person, Refusal, Telegram
from tests.simulator.conftest import Call, picture


async def test_words_carry_their_commands(box: Telegram, call: Call, siti: Person) -> None:
    """A message names its sender and chat, and marks commands."""
    first = box.say(siti.id, "halo")
    box.say(siti.id, "/lapor@SinkronIKMBot 40", reply_to=first["message_id"])
    message = (await call("getUpdates"))["result"][-1]["message"]
    assert message["from"] == {"id": siti.id, "is_bot": False, "first_name": "Siti", "language_code": "id"}
    assert message["chat"] == {"id": siti.id, "first_name": "Siti", "type": "private"}
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 20}]
    assert message["reply_to_message"]["text"] == "halo"


def test_a_link_starts_the_bot(box: Telegram, siti: Person) -> None:
    """Following t.me/bot?start=… sends the payload."""
    assert box.open_link(siti.id, "undangan_7")["text"] == "/start undangan_7"
    assert box.open_link(siti.id)["text"] == "/start"


def test_several_photos_are_an_album(box: Telegram, siti: Person) -> None:
    """One message per photo, one group, the caption on the first."""
    sent = box.send_photo(siti.id, [picture(), picture(600, 800)], caption="bukti")
    assert len({message["media_group_id"] for message in sent}) == 1
    assert [message.get("caption") for message in sent] == ["bukti", None]
    assert [len(message["photo"]) for message in sent] == [3, 3]
    assert "media_group_id" not in box.send_photo(siti.id, picture())[0]


def test_the_box_knows_its_people(box: Telegram, siti: Person) -> None:
    """Ids are free or as asked for, and nobody acts who is not there."""
    budi = box.add_person("Budi", id=42, username="budi", role="verifier")
    assert box.people == [siti, budi]
    assert (budi.id, budi.role) == (42, "verifier")
    with pytest.raises(Refusal):
        box.add_person("Lain", id=42)
    with pytest.raises(Refusal):
        box.say(43, "halo")


async def test_commands_are_shown_by_scope_and_language(box: Telegram, call: Call, siti: Person) -> None:
    """The narrowest scope wins, in it the person's own language."""
    for scope, language, name in [
        (None, "", "a"),
        (None, "id", "b"),
        ({"type": "all_private_chats"}, "", "c"),
        ({"type": "chat", "chat_id": siti.id}, "", "d"),
    ]:
        command = {"command": name, "description": "x"}
        assert (await call("setMyCommands", commands=[command], scope=scope, language_code=language))["ok"]
    assert [c["command"] for c in box.profile.commands_for(siti.id, "id")] == ["d"]
    await call("deleteMyCommands", scope={"type": "chat", "chat_id": siti.id})
    assert [c["command"] for c in box.profile.commands_for(siti.id, "id")] == ["c"]
    assert [c["command"] for c in box.commands(None, "id")] == ["b"]
    await call("deleteMyCommands", scope={"type": "all_private_chats"})
    assert [c["command"] for c in box.profile.commands_for(siti.id, "id")] == ["b"]
    assert [c["command"] for c in box.profile.commands_for(siti.id, "en")] == ["a"]


@pytest.mark.parametrize(
    "command,words",
    [
        ({"command": "Lapor", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "x" * 33, "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "x", "description": ""}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"command": "x"}, "can't parse BotCommand: Can't find field \"description\""),
    ],
)
async def test_bad_commands_are_refused(call: Call, command: dict[str, str], words: str) -> None:
    """Commands are short, small letters, and described."""
    assert (await call("setMyCommands", commands=[command]))["description"] == f"Bad Request: {words}"
