"""The control API lets the chat page, and nobody else, act as people and move time."""

from datetime import timedelta

import httpx
import pytest

from bot.simulator import Person, Telegram
from tests.simulator.conftest import Call, MovableClock, picture

HEADERS = {"X-Simulator": "1"}


async def test_a_new_person_talks(box: Telegram, client: httpx.AsyncClient, call: Call) -> None:
    """Add, start, write, press and be blocked, all over HTTP."""
    client.headers.update(HEADERS)
    budi = (await client.post("/simulator/people", json={"first_name": "Budi", "language_code": "id"})).json()
    chat = f"/simulator/chats/{budi['id']}"
    await client.post(f"{chat}/start", json={"payload": "undangan"})
    markup = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
    sent = await call("sendMessage", chat_id=budi["id"], text="<b>Hai</b>", parse_mode="HTML", reply_markup=markup)
    number = sent["result"]["message_id"]
    assert (await client.get("/simulator/people")).json()["people"][0]["unread"] == 1
    assert (await client.post(f"{chat}/press", json={"message_id": number, "data": "y"})).json()["query_id"]
    wrong = await client.post(f"{chat}/press", json={"message_id": number, "data": "n"})
    assert (wrong.status_code, "no button" in wrong.json()["error"]) == (400, True)
    await client.post(f"{chat}/text", json={"text": "halo", "reply_to": number})
    await client.post(f"{chat}/location", json={"latitude": -6.2, "longitude": 106})
    await client.post(f"{chat}/block", json={"blocked": True})
    shown = (await client.get(chat)).json()
    assert [m["text"] for m in shown["messages"]] == ["/start undangan", "Hai", "halo", None]
    assert shown["messages"][1]["buttons"] == [[{"text": "Ya", "data": "y", "url": None}]]
    assert (shown["messages"][1]["html"], shown["messages"][2]["reply_to"]) == ("<b>Hai</b>", number)
    people = (await client.get("/simulator/people")).json()
    assert (people["people"][0]["blocked"], people["people"][0]["unread"]) == (True, 0)
    assert people["bot"]["username"] == box.bot["username"]


async def test_the_page_sees_what_the_bot_fetched(
    client: httpx.AsyncClient, box: Telegram, call: Call, siti: Person
) -> None:
    """A person's message is sent, and fetched once the bot has confirmed it."""
    box.say(siti.id, "halo")
    path = f"/simulator/chats/{siti.id}"
    assert (await client.get(path)).json()["messages"][-1]["status"] == "sent"
    number = (await call("getUpdates"))["result"][-1]["update_id"]
    await call("getUpdates", offset=number + 1)
    assert (await client.get(path)).json()["messages"][-1]["status"] == "fetched"


async def test_pictures_are_shown_and_other_files_only_saved(
    client: httpx.AsyncClient, box: Telegram, siti: Person
) -> None:
    """A page that somebody uploads never runs beside ours, whatever it calls itself."""
    path = f"/simulator/chats/{siti.id}"
    two = [("files", ("a.jpg", picture(), "image/jpeg"))] * 2
    album = (await client.post(f"{path}/photo", files=two, data={"caption": "c"}, headers=HEADERS)).json()
    assert len(album["messages"]) == 2
    photo = await client.get(f"/simulator/files/{album['messages'][0]['photo']['file_id']}")
    assert (photo.headers["content-type"], photo.headers["content-disposition"][:6]) == (
        "image/jpeg",
        "inline",
    )
    page = [("files", ("a.html", b"<script>", "image/png"))]
    sent = (await client.post(f"{path}/document", files=page, headers=HEADERS)).json()["messages"][0]
    document = await client.get(f"/simulator/files/{sent['document']['file_id']}")
    assert document.headers["content-type"] == "application/octet-stream"
    assert document.headers["content-disposition"].startswith("attachment")
    assert document.headers["x-content-type-options"] == "nosniff"


async def test_time_moves_forward_only(client: httpx.AsyncClient, clock: MovableClock) -> None:
    """By seconds, or to the next deadline if there is one."""
    start = clock.time
    path = "/simulator/clock"
    await client.post(path, json={"advance_seconds": 3600}, headers=HEADERS)
    assert clock.time == start + timedelta(hours=1)
    assert (await client.post(path, json={"to": "next-deadline"}, headers=HEADERS)).status_code == 409
    clock.deadline = start + timedelta(days=3)
    shown = (await client.post(path, json={"to": "next-deadline"}, headers=HEADERS)).json()
    assert (shown["can_move"], clock.time) == (True, clock.deadline)
    assert (await client.post(path, json={"advance_seconds": -1}, headers=HEADERS)).status_code == 400


async def test_faults_are_ordered_and_cleared(client: httpx.AsyncClient, box: Telegram) -> None:
    """The page can order every fault, sees what is left, and clears it."""
    path = "/simulator/faults"
    order = {"kind": "429", "method": "sendMessage", "times": 2, "seconds": 5}
    assert (await client.post(path, json=order, headers=HEADERS)).status_code == 200
    assert (await client.post(path, json={"kind": "x"}, headers=HEADERS)).status_code == 400
    (waiting,) = (await client.get(path)).json()["faults"]
    assert (waiting["kind"], waiting["method"], waiting["times"]) == ("429", "sendMessage", 2)
    await client.delete(path, headers=HEADERS)
    assert (await client.get(path)).json() == {"faults": []}


async def test_calls_can_be_followed(client: httpx.AsyncClient, call: Call) -> None:
    """`next` is where to continue."""
    await call("getMe")
    first = (await client.get("/simulator/calls")).json()
    await call("getChat", chat_id=1)
    later = (await client.get("/simulator/calls", params={"since": first["next"]})).json()
    assert ([c["method"] for c in first["calls"]], [c["method"] for c in later["calls"]]) == (
        ["getMe"],
        ["getChat"],
    )


@pytest.mark.parametrize(
    "host,headers,status",
    [
        ("127.0.0.1:8081", HEADERS, 200),
        ("localhost:8081", HEADERS, 200),
        ("127.0.0.1:8081", {}, 403),
        ("jahat.contoh.id", HEADERS, 403),
    ],
)
async def test_other_sites_stay_out(
    client: httpx.AsyncClient, box: Telegram, host: str, headers: dict[str, str], status: int
) -> None:
    """Neither a post from another site nor a name that was rebound to this machine gets in."""
    body = {"first_name": "Budi"}
    response = await client.post("/simulator/people", json=body, headers={"Host": host, **headers})
    assert (response.status_code, len(box.people)) == (status, int(status == 200))


async def test_the_page_itself_is_guarded_too(client: httpx.AsyncClient) -> None:
    """A rebound name sees neither people nor page."""
    for path in ("/", "/simulator/people", "/simulator/events"):
        assert (await client.get(path, headers={"Host": "jahat.contoh.id"})).status_code == 403


@pytest.mark.parametrize(
    "path,body",
    [("people", {}), ("people", {"first_name": " "}), ("chats/5/text", {"text": "x"}), ("clock", {})],
)
async def test_nonsense_is_explained(client: httpx.AsyncClient, path: str, body: dict[str, str]) -> None:
    """Mistakes of the caller are 400 with a reason, never a crash."""
    response = await client.post(f"/simulator/{path}", json=body, headers=HEADERS)
    assert (response.status_code, bool(response.json()["error"])) == (400, True)
