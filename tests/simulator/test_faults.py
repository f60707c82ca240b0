"""Every fault happens to the calls it was ordered for, as often as ordered, and then no more."""

import httpx
import pytest

from bot.simulator import Person, Refusal, Telegram
from bot.simulator.updates import OTHER_POLLER
from tests.simulator.conftest import Call


@pytest.mark.parametrize(
    "kind,code,words",
    [
        ("429", 429, "Too Many Requests: retry after 7"),
        ("403", 403, "Forbidden: bot was blocked by the user"),
        ("400", 400, "Bad Request: fault on demand"),
        ("500", 500, "Internal Server Error"),
        ("409", 409, f"Conflict: {OTHER_POLLER}"),
    ],
)
async def test_a_refusal_on_demand(box: Telegram, call: Call, siti: Person, kind: str, code: int, words: str) -> None:
    """The answer is the fault's, and nothing was sent."""
    box.faults.add(kind, method="sendMessage", seconds=7)
    before = len(box.messages(siti.id))
    answer = await call("sendMessage", chat_id=siti.id, text="x")
    assert (answer["error_code"], answer["description"]) == (code, words)
    assert answer.get("parameters") == ({"retry_after": 7} if kind == "429" else None)
    assert len(box.messages(siti.id)) == before
    assert (await call("sendMessage", chat_id=siti.id, text="x"))["ok"]


async def test_a_bad_gateway_is_no_json(box: Telegram, client: httpx.AsyncClient) -> None:
    """A proxy in front of Telegram answers with a page."""
    box.faults.add("502")
    response = await client.get(f"/bot{box.token}/getMe")
    assert (response.status_code, response.headers["content-type"][:9]) == (502, "text/html")
    assert "502 Bad Gateway" in response.text


@pytest.mark.parametrize("kind,arrived", [("cut_before", 0), ("cut_after", 1)])
async def test_a_cut_connection(box: Telegram, call: Call, siti: Person, kind: str, arrived: int) -> None:
    """The caller sees a broken connection; only after cut_after the message was sent."""
    box.faults.add(kind, method="sendmessage")
    before = len(box.messages(siti.id))
    with pytest.raises(httpx.RemoteProtocolError):
        await call("sendMessage", chat_id=siti.id, text="x")
    assert len(box.messages(siti.id)) - before == arrived


async def test_a_fault_can_be_narrow_and_repeated(box: Telegram, call: Call, siti: Person) -> None:
    """Only this method, only this chat, only so often."""
    box.faults.add("500", method="sendMessage", chat_id=siti.id, times=2)
    assert (await call("getMe"))["ok"]
    assert (await call("sendMessage", chat_id=5, text="x"))["error_code"] == 400
    codes = [(await call("sendMessage", chat_id=siti.id, text="x")).get("error_code") for _ in range(3)]
    assert codes == [500, 500, None]


async def test_updates_are_delivered_twice(box: Telegram, call: Call, siti: Person) -> None:
    """duplicate repeats the last batch, although it was confirmed."""
    box.say(siti.id, "a")
    number = (await call("getUpdates"))["result"][0]["update_id"]
    box.faults.add("duplicate")
    assert (await call("sendMessage", chat_id=siti.id, text="x"))["ok"]
    again = await call("getUpdates", offset=number + 1)
    assert [update["update_id"] for update in again["result"]] == [number]
    assert (await call("getUpdates", offset=number + 1))["result"] == []


async def test_slow_is_only_slow(box: Telegram, call: Call) -> None:
    """After its seconds the real answer comes."""
    box.faults.add("slow", seconds=0.01)
    assert (await call("getMe"))["ok"]


def test_unknown_faults_are_refused(box: Telegram) -> None:
    """A misspelt fault would silently test nothing."""
    with pytest.raises(Refusal, match="unknown fault"):
        box.faults.add("418")
    with pytest.raises(Refusal):
        box.faults.add("429", times=0)


async def test_calls_are_remembered(box: Telegram, call: Call, siti: Person) -> None:
    """Also those that failed, with their parameters as they came."""
    box.faults.add("500")
    await call("sendMessage", chat_id=siti.id, text="x", parse_mod="HTML")
    method, params, at = box.calls[-1]
    assert (method, params["parse_mod"], at) == ("sendMessage", "HTML", box.now())
