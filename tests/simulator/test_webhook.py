"""With a webhook, updates are pushed in order until the bot says 2xx."""

import json

import pytest

from bot.simulator import Person, Telegram
from bot.simulator.updates import WEBHOOK_ACTIVE
from tests.simulator.conftest import Call, until


class Bot:
    """The receiving end: answers with the statuses it was given, then 200."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses)
        self.received: list[tuple[str, dict[str, str]]] = []

    async def post(self, url: str, body: bytes, headers: dict[str, str]) -> int:
        self.received.append((json.loads(body)["message"]["text"], headers))
        return self.statuses.pop(0) if self.statuses else 200

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
    """Anything but 2xx is tried again, before the next update; the error can be read."""
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
