"""Which keyboards Telegram accepts under a message, and its own words for those it refuses."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.simulator.entities import units
from bot.simulator.errors import bad_request
from bot.simulator.links import accepted_link

MAX_DATA = 64  # bytes of callback_data
MAX_BUTTONS = 100  # of one inline keyboard
MAX_ROW = 8
MAX_COPIED = 256  # UTF-16 units of a copy_text button
_FLAGS = (
    "resize_keyboard",
    "one_time_keyboard",
    "is_persistent",
    "selective",
    "remove_keyboard",
    "force_reply",
)

Button = dict[str, Any]


@dataclass(frozen=True)
class Keyboard:
    """A checked reply_markup: `kind` is inline, reply, remove or force."""

    kind: str
    markup: dict[str, Any]


def keyboard(markup: Any) -> Keyboard | None:
    """Check a reply_markup that is already read from JSON; None where nothing is asked for."""
    if not markup:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    for name in _FLAGS:
        if name in markup and not isinstance(markup[name], bool):
            raise bad_request(f'field "{name}" must be of type Boolean')
    if "inline_keyboard" in markup:
        rows = _rows(markup["inline_keyboard"], "inline_keyboard", "inline keyboard button", _inline_button)
        return Keyboard("inline", {"inline_keyboard": rows})
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], "keyboard", "keyboard button", _reply_button)
        return Keyboard("reply", {**markup, "keyboard": rows})
    if markup.get("remove_keyboard"):
        return Keyboard("remove", markup)
    return Keyboard("force", markup) if markup.get("force_reply") else None


def _rows(rows: Any, field: str, name: str, check: Callable[[Any], Button]) -> list[list[Button]]:
    if not isinstance(rows, list):
        raise bad_request(f'field "{field}" must be of type Array')
    checked = []
    for row in rows:
        if not isinstance(row, list):
            raise bad_request(f'field "{field}" must be an Array of Arrays')
        if len(row) > MAX_ROW and field == "inline_keyboard":
            raise bad_request("reply markup is too long")
        checked.append([check(button) for button in row])
    if field == "inline_keyboard" and sum(map(len, checked)) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return [row for row in checked if row]


def _reply_button(button: Any) -> Button:
    if isinstance(button, str):
        button = {"text": button}
    return _labelled(button, "keyboard button")


def _labelled(button: Any, name: str) -> Button:
    if not isinstance(button, dict):
        raise bad_request(f"can't parse {name}: Object expected")
    if "text" not in button:
        raise bad_request(f"can't parse {name}: Can't find field \"text\"")
    if not isinstance(button["text"], str):
        raise bad_request(f'can\'t parse {name}: Field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    return dict(button)


def _inline_button(given: Any) -> Button:
    button = _labelled(given, "inline keyboard button")
    if button.get("url"):
        button["url"] = accepted_link(button["url"], "inline keyboard button")
    elif "callback_data" in button and not isinstance(button["callback_data"], str):
        raise bad_request('can\'t parse inline keyboard button: Field "callback_data" must be of type String')
    elif button.get("callback_data"):
        if len(button["callback_data"].encode()) > MAX_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
    else:
        _check_rare(button)
    return button


def _check_rare(button: Button) -> None:
    """Buttons that neither open an address nor come back to the bot."""
    copied, page = button.get("copy_text"), button.get("web_app")
    if isinstance(copied, dict):
        if not 1 <= units(copied.get("text", "")) <= MAX_COPIED:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
    elif isinstance(page, dict):
        if not (url := str(page.get("url", ""))).startswith("https://"):
            what = f"inline keyboard button Web App URL '{url}'"
            raise bad_request(f"{what} is invalid: Only HTTPS links are allowed")
    elif button.get("pay"):
        raise bad_request("BUTTON_TYPE_INVALID")
    elif not any(name.startswith(("switch_inline_query", "login_url")) for name in button):
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
