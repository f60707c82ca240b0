"""Methods that bring updates to the bot."""

from typing import Any

from bot.simulator.errors import conflict
from bot.simulator.methods.common import Spoken
from bot.simulator.params import Params
from bot.simulator.telegram import Telegram
from bot.simulator.updates import WEBHOOK_ACTIVE

Json = dict[str, Any]
_LONGEST_POLL = 50  # seconds
_UNREADABLE = "can't parse allowed updates JSON object"


async def get_updates(box: Telegram, params: Params) -> list[Json]:
    if box.webhook.url:
        raise conflict(WEBHOOK_ACTIVE)
    box.updates.allow(params.json("allowed_updates", _UNREADABLE))
    limit = params.integer("limit", 100)
    limit = limit if 0 < limit <= 100 else 100
    timeout = 0 if box.is_stopped else min(max(params.integer("timeout"), 0), _LONGEST_POLL)
    batch = await box.updates.fetch(params.integer("offset"), limit, timeout)
    box.changed()
    return batch


def set_webhook(box: Telegram, params: Params) -> Spoken:
    said = box.webhook.set(
        params.text("url").strip(), params.text("secret_token"), params.integer("max_connections", 40)
    )
    box.updates.allow(params.json("allowed_updates", _UNREADABLE))
    return _set(box, params, said)


def delete_webhook(box: Telegram, params: Params) -> Spoken:
    return _set(box, params, box.webhook.set("", "", 40))


def _set(box: Telegram, params: Params, said: str) -> Spoken:
    if params.flag("drop_pending_updates"):
        box.updates.clear()
    box.changed()
    return Spoken(said)


def get_webhook_info(box: Telegram, _: Params) -> Json:
    return box.webhook.info()


def log_out(_box: Telegram, _: Params) -> bool:
    return True


METHODS = {
    "getUpdates": (get_updates, frozenset({"offset", "limit", "timeout", "allowed_updates"})),
    "setWebhook": (
        set_webhook,
        frozenset(
            {
                "url",
                "certificate",
                "ip_address",
                "max_connections",
                "allowed_updates",
                "drop_pending_updates",
                "secret_token",
            }
        ),
    ),
    "deleteWebhook": (delete_webhook, frozenset({"drop_pending_updates"})),
    "getWebhookInfo": (get_webhook_info, frozenset()),
    "logOut": (log_out, frozenset()),
    "close": (log_out, frozenset()),
}
