"""With a webhook, updates are pushed until the bot says 2xx: several at once, in order within a chat."""

import asyncio
import json

import pytest

from bot.simulator import Person, Telegram
from bot.simulator.updates import WEBHOOK_ACTIVE
from bot.simulator.webhook import Answer
from tests.simulator.conftest import Call, until


class Bot:
    """The receiving end: answers with the statuses it was given, then 200, while it is not held up."""

    def __init__(self, *statuses: int, retry_after: float = 0) -> None:
        self.statuses = list(statuses)
        self.retry_after = retry_after
        self.received: list[tuple[str, dict[str, str]]] = []
        self.free = asyncio.Event()
        self.free.set()

    async def post(self, url: str, body: bytes, headers: dict[str, str]) -> Answer:
        content = json.loads(body)
        words = content["message"]["text"] if "message" in content else content["callback_query"]["data"]
        self.received.append((words, headers))
        await self.free.wait()
        return Answer(self.statuses.pop(0) if self.statuses else 200, self.retry_after)

    def texts(self) -> list[str]:
        return [text for text, _ in self.received]


async def test_updates_are_pushed_with_the_secret(box: Telegram, call: Call, siti: Person) -> None:
    """What waited and what comes is posted once each, in order, with the secret token."""
    bot = Bot()
    box.webhook.post = bot.post
    box.say(siti.id, "a")
    answer = await call("setWebhook", url="https://bot.contoh.id/hook", secret_token="R4hasia_-")
    assert answer == {"ok": True, "result": True, "description": "Webhook was set"}
    await until(lambda: len(bot.received) == 1)
    box.say(siti.id, "b")
    await until(lambda: not box.updates.pending)
    assert bot.texts() == ["a", "b"]
    assert bot.received[0][1]["X-Telegram-Bot-Api-Secret-Token"] == "R4hasia_-"


async def test_a_failed_push_is_repeated(box: Telegram, call: Call, siti: Person) -> None:
    """Anything but 2xx is tried again, before the next update of the chat; the error can be read."""
    bot = Bot(500, 403)
    box.webhook.post, box.webhook.pause = bot.post, 0
    await call("setWebhook", url="http://127.0.0.1:9/hook")
    box.say(siti.id, "a")
    box.say(siti.id, "b")
    await until(lambda: not box.updates.pending)
    assert bot.texts() == ["a", "a", "a", "b"]
    info = (await call("getWebhookInfo"))["result"]
    assert (info["url"], info["last_error_message"]) == (
        "http://127.0.0.1:9/hook",
        "Wrong response from the webhook: 403",
    )


async def test_several_are_brought_at_once_and_those_of_a_chat_in_turn(box: Telegram, call: Call, siti: Person) -> None:
    """After the first success as many as `max_connections`; a chat's next one only after the one before."""
    bot = Bot()
    box.webhook.post = bot.post
    people = [siti, *(box.add_person(f"Orang {number}") for number in range(3))]
    await call("setWebhook", url="http://127.0.0.1:9/hook", max_connections=3)
    box.say(siti.id, "first")
    await until(lambda: not box.updates.pending)
    bot.free.clear()
    for number, person in enumerate(people):
        box.say(person.id, f"a{number}")
        box.say(person.id, f"b{number}")
    await until(lambda: len(bot.received) == 4)
    await asyncio.sleep(0.05)
    assert bot.texts() == ["first", "a0", "a1", "a2"]
    bot.free.set()
    await until(lambda: not box.updates.pending)
    said = bot.texts()
    assert sorted(said) == sorted({"first", *(f"{which}{number}" for which in "ab" for number in range(4))})
    assert all(said.index(f"a{number}") < said.index(f"b{number}") for number in range(4))


async def test_one_that_fails_holds_up_only_its_chat(box: Telegram, call: Call, siti: Person) -> None:
    """It rests as long as the bot asks, and the others go on."""
    budi = box.add_person("Budi")
    bot = Bot(200, 503, retry_after=60)
    box.webhook.post = bot.post
    await call("setWebhook", url="http://127.0.0.1:9/hook")
    box.say(siti.id, "first")
    await until(lambda: not box.updates.pending)
    box.say(siti.id, "refused")
    box.say(siti.id, "behind it")
    box.say(budi.id, "another chat")
    await until(lambda: len(bot.received) == 3)
    await asyncio.sleep(0.05)
    assert bot.texts() == ["first", "refused", "another chat"]
    assert len(box.updates.pending) == 2


async def test_an_unreachable_bot_is_knocked_at_by_one_request(box: Telegram, call: Call, siti: Person) -> None:
    """Until one update is taken, no second one is brought beside it."""
    bot = Bot()
    bot.free.clear()
    box.webhook.post = bot.post
    for person in (siti, box.add_person("Budi")):
        box.say(person.id, person.first_name)
    await call("setWebhook", url="http://127.0.0.1:9/hook")
    await until(lambda: bool(bot.received))
    await asyncio.sleep(0.05)
    assert len(bot.received) == 1
    bot.free.set()
    await until(lambda: not box.updates.pending)


async def test_a_webhook_and_getupdates_exclude_each_other(box: Telegram, call: Call, siti: Person) -> None:
    """getUpdates conflicts while a webhook is set, and gets what is left when it is gone."""
    box.webhook.post, box.webhook.pause = Bot(*[500] * 1000).post, 60
    await call("setWebhook", url="https://bot.contoh.id/hook")
    box.say(siti.id, "a")
    answer = await call("getUpdates")
    assert (answer["error_code"], answer["description"]) == (
        409,
        f"Conflict: {WEBHOOK_ACTIVE}",
    )
    assert (await call("deleteWebhook"))["description"] == "Webhook was deleted"
    assert len((await call("getUpdates"))["result"]) == 1
    await call("deleteWebhook", drop_pending_updates=True)
    assert (await call("getUpdates"))["result"] == []


@pytest.mark.parametrize(
    "params,words",
    [
        ({"url": "http://bot.contoh.id"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://x.id", "secret_token": "a b"}, "secret token contains unallowed characters"),
    ],
)
async def test_a_bad_webhook_is_refused(call: Call, params: dict[str, str], words: str) -> None:
    """Only HTTPS, except to this machine."""
    assert (await call("setWebhook", **params))["description"] == f"Bad Request: {words}"
