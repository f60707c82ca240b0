"""The control API lets the chat page act in groups, forward, and ask inline; mistakes are explained."""

import json
from typing import Any

import httpx
import pytest

from bot.simulator import Person, Telegram
from bot.simulator.events import stream
from tests.simulator.conftest import Call, picture

HEADERS = {"X-Simulator": "1"}
ARTICLE = {"type": "article", "id": "F1", "title": "Satu", "input_message_content": {"message_text": "Isi"}}


async def post(client: httpx.AsyncClient, path: str, expected: int = 200, **body: Any) -> Any:
    response = await client.post(f"/simulator/{path}", json=body, headers=HEADERS)
    assert response.status_code == expected, response.text
    return response.json()


async def test_a_group_over_http(box: Telegram, client: httpx.AsyncClient, call: Call, siti: Person) -> None:
    """Made, talked in by several people, moved to a supergroup; what the bot did not hear is told."""
    budi = box.add_person("Budi")
    group = await post(client, "groups", title="Bidang IKM (demo)", members=[siti.id, budi.id])
    chat = f"chats/{group['id']}"
    assert (group["id"] < 0, group["members"], group["bot_status"]) == (True, [siti.id, budi.id], "member")
    await post(client, f"{chat}/text", by=siti.id, text="rapat jam 9")
    first = (await post(client, f"{chat}/text", by=budi.id, text="@SinkronIKMBot halo"))["message"]
    markup = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
    sent = await call("sendMessage", chat_id=group["id"], text="Hai", reply_markup=markup)
    number = sent["result"]["message_id"]
    assert (await client.get("/simulator/people")).json()["groups"][0]["unread"] == 1
    assert (await post(client, f"{chat}/press", by=siti.id, message_id=number, data="y"))["query_id"]
    await post(client, f"{chat}/text", by=siti.id, text="baik", reply_to=number)
    await post(client, f"{chat}/thing", by=siti.id, kind="sticker", reply_to=first["id"])
    await post(client, f"{chat}/location", by=budi.id, latitude=-6.2, longitude=106.8)
    form = {"by": str(budi.id), "caption": "bukti", "reply_to": str(number)}
    uploaded = await client.post(
        f"/simulator/{chat}/photo", files={"files": ("a.jpg", picture())}, data=form, headers=HEADERS
    )
    assert uploaded.json()["messages"][0]["from_name"] == "Budi"
    shown = (await client.get(f"/simulator/{chat}")).json()
    told = [(m["from_name"], m["text"], m.get("status"), m["reply_to"]) for m in shown["messages"]]
    assert told[1:6] == [
        ("Siti", "rapat jam 9", "unheard", None),
        ("Budi", "@SinkronIKMBot halo", "sent", None),
        (box.bot["first_name"], "Hai", None, None),
        ("Siti", "baik", "sent", number),
        ("Siti", None, "unheard", first["id"]),
    ]
    assert shown["messages"][0]["service"] == {"kind": "new_chat_members", "name": box.bot["first_name"]}
    new = await post(client, f"{chat}/supergroup", by=siti.id)
    assert (new["type"], new["members"]) == ("supergroup", [siti.id, budi.id])
    assert [one["id"] for one in (await client.get("/simulator/people")).json()["groups"]] == [new["id"]]
    assert (await post(client, f"chats/{new['id']}/bot", by=siti.id, status="kicked"))["bot_status"] == "kicked"
    left = await post(client, f"chats/{new['id']}/members", person_id=budi.id, is_in=False)
    assert left["members"] == [siti.id]
    written = await client.get(f"/simulator/chats/{new['id']}/as-test")
    assert 'world.group("Bidang IKM (demo)", [siti, budi])' in written.text


async def test_forwards_over_http(box: Telegram, client: httpx.AsyncClient, siti: Person) -> None:
    """From a group to the bot's private chat, and words from elsewhere; nobody forwards what they cannot see."""
    budi = box.add_person("Budi")
    group = box.add_group("Bidang IKM (demo)", [budi.id])
    number = box.say(budi.id, "Mesin gratis!", chat_id=group.id)["message_id"]
    forwarded = await post(client, f"chats/{budi.id}/forward", from_chat_id=group.id, message_id=number)
    assert (forwarded["message"]["text"], forwarded["message"]["forwarded_from"]) == ("Mesin gratis!", "Budi")
    hidden = await post(client, f"chats/{siti.id}/forward", text="Mesin gratis!")
    assert hidden["message"]["forwarded_from"] == "Info Grup (demo)"
    refused = await post(client, f"chats/{siti.id}/forward", 400, from_chat_id=group.id, message_id=number)
    assert "not in" in refused["error"]


async def test_inline_over_http(box: Telegram, client: httpx.AsyncClient, call: Call, siti: Person) -> None:
    """The page asks, hears that results are there, shows them and sends one into a chat."""
    group = box.add_group("Bidang IKM (demo)", [siti.id])
    query = (await post(client, f"chats/{group.id}/inline", by=siti.id, text="syarat"))["query_id"]
    assert (await client.get(f"/simulator/inline/{query}")).json() == {"results": None, "button": None}
    heard: list[dict[str, Any]] = []
    box.subscribe(heard.append)
    await call("answerInlineQuery", inline_query_id=query, results=[ARTICLE])
    assert heard == [{"type": "inline_answer", "chat_id": siti.id, "query_id": query}]
    assert (await client.get(f"/simulator/inline/{query}")).json()["results"] == [ARTICLE]
    sent = await post(client, f"chats/{group.id}/choose", by=siti.id, query_id=query, result_id="F1")
    assert (sent["message"]["text"], sent["message"]["via_bot"]) == ("Isi", box.bot["username"])


async def test_events_of_a_group_reach_the_page(box: Telegram, siti: Person, call: Call) -> None:
    """Its id is below zero; said, deleted and typed in it arrive like those of any chat."""
    events = stream(box)
    await anext(events)
    group = box.add_group("Bidang IKM (demo)", [siti.id])
    box.say(siti.id, "halo", chat_id=group.id)
    sent = await call("sendMessage", chat_id=group.id, text="Hai")
    await call("sendChatAction", chat_id=group.id, action="typing")
    await call("deleteMessage", chat_id=group.id, message_id=sent["result"]["message_id"])
    kinds = []
    while "deleted" not in kinds:
        event = json.loads((await anext(events)).removeprefix("data: "))
        if event["chat_id"] == group.id:
            kinds.append(event["type"])
    assert kinds == ["message", "message", "message", "typing", "deleted"]
    await events.aclose()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "path,body,words",
    [
        ("groups", {"title": "x"}, "members is missing"),
        ("groups", {"title": "x", "members": ["a"]}, "members are the ids"),
        ("groups", {"title": " ", "members": [5]}, "needs a title"),
        ("groups", {"title": "x", "members": [5]}, "nobody with id 5"),
        ("chats/GROUP/text", {"text": "x"}, "say who acts"),
        ("chats/GROUP/text", {"text": "x", "by": 5}, "nobody with id 5"),
        ("chats/GROUP/text", {"text": "x", "by": "a"}, "by is no id"),
        ("chats/GROUP/start", {}, "nobody with id"),
        ("chats/GROUP/block", {"blocked": True}, "nobody with id"),
        ("chats/GROUP/bot", {"by": 5, "status": "king"}, "status is one of"),
        ("chats/GROUP/supergroup", {"by": 5}, "5 is not in"),
        ("chats/SITI/supergroup", {}, "not a group"),
        ("chats/SITI/text", {"text": "x", "by": 5}, "cannot act in the private chat"),
        ("chats/SITI/thing", {"kind": "dance"}, "no dance to send"),
        ("chats/SITI/thing", {"kind": "sticker", "reply_to": 999}, "no message 999"),
        ("chats/SITI/forward", {"text": " "}, "text is empty"),
        ("chats/SITI/forward", {"from_chat_id": 5, "message_id": 1}, "no chat 5"),
        ("chats/SITI/choose", {"query_id": "1", "result_id": "x"}, "no result"),
        ("chats/abc/text", {"text": "x"}, "no id of a chat"),
    ],
)
async def test_mistakes_in_groups_are_explained(
    client: httpx.AsyncClient, box: Telegram, siti: Person, path: str, body: dict[str, Any], words: str
) -> None:
    """400 with a reason, never a crash."""
    group = box.add_group("Bidang IKM (demo)", [siti.id])
    answer = await post(client, path.replace("GROUP", str(group.id)).replace("SITI", str(siti.id)), 400, **body)
    assert words in answer["error"]
