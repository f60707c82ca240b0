"""A message key with values becomes what Telegram accepts: words, buttons, and never more than its limits."""

import html
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, urlencode

from telegram.constants import InlineKeyboardButtonLimit, MessageLimit

from bot.texts import TAG, Texts, normal
from handlers.questions import CANDIDATE
from models.outbox import Button, Message

LABEL_MOST = 60
# Telegram shows one line of a button and cuts the rest; a longer label is read in the message itself.
ON_ONE_LINE = 32
SIDE_BY_SIDE = 16
# So many bare numbers share a row, each still wide enough for a thumb.
NUMBERS = 5
# Letters in the labels of one row, all together, that a phone shows.
ROW = 36
# Opens Telegram's own list of chats, with an address and words to send there.
SHARE = "https://t.me/share/url"
NUMBER = re.compile(r"(?:no\.? *|\()?(\d{1,9})[.)]?", re.IGNORECASE)
# What stands on a button, copied whole: "2. English".
NUMBERED = re.compile(r"\(?(\d{1,2})[.)]\s+(.+)", re.DOTALL)


Key = dict[str, str]
"""One button as the Bot API wants it: `text`, and `callback_data` or `url`."""


@dataclass(frozen=True)
class Rendered:
    """Telegram HTML and rows of keys."""

    text: str
    keyboard: list[list[Key]]

    @property
    def markup(self) -> dict[str, list[list[Key]]] | None:
        """The keyboard as a parameter of the Bot API."""
        return {"inline_keyboard": self.keyboard} if self.keyboard else None

    @property
    def fits_caption(self) -> bool:
        """True when the whole text may stand below a photo."""
        return _length(self.text) <= MessageLimit.CAPTION_LENGTH

    @property
    def heading(self) -> str:
        """The first line, to stand below a photo whose text follows in a message of its own."""
        return fit(self.text.partition("\n")[0], MessageLimit.CAPTION_LENGTH)


def render(texts: Texts, message: Message, language: str) -> Rendered:
    """The message in a person's language, within Telegram's limits."""
    words = texts.format(language, message.key, message.values) + _spelled_out(texts, message, language)
    return Rendered(fit(words, MessageLimit.MAX_TEXT_LENGTH), _keyboard(texts, message, language))


def fit(words: str, most: int) -> str:
    """Leave out whole lines at the end until Telegram takes it; our texts never spread a tag over lines."""
    if _length(words) <= most:
        return words
    kept: list[str] = []
    used = 2
    for line in words.split("\n"):
        used += _length(line) + 1
        if used > most:
            break
        kept.append(line)
    if not kept:  # one endless line: its markup goes, its beginning stays
        return html.escape(html.unescape(TAG.sub("", words))[: most // 2], quote=False) + "…"
    return "\n".join(kept) + "\n…"


def _spelled_out(texts: Texts, message: Message, language: str) -> str:
    """The choices as a list below the words, when a label is too long for its button and is not said there yet."""
    labels = [] if message.listed else _labels(texts, message, language)
    said = texts.format(language, message.key, message.values) if labels else ""
    plain = [html.escape(label.partition(". ")[2] or label, quote=False) for label in labels]
    if all(len(label) <= ON_ONE_LINE or words in said for label, words in zip(labels, plain, strict=True)):
        return ""
    return "\n\n" + "\n".join(html.escape(label, quote=False) for label in labels)


def numbered(texts: Texts, message: Message, language: str) -> list[str]:
    """The labels of the choices as people see them: "1. Ya"."""
    return [_cut(label) for label in _labels(texts, message, language)]


def _labels(texts: Texts, message: Message, language: str) -> list[str]:
    """The same, however long."""
    words = [texts.label(language, button.label, button.values) for button in message.choices]
    return [f"{place}. {label}" for place, label in enumerate(words, 1)] if len(words) > 1 else words


def match(texts: Texts, messages: Sequence[Message], typed: str) -> tuple[str | None, bool]:
    """Which button of the messages shown (newest first) was typed, by its words or its number.

    The second value says that it was a number that may as well be an answer of its own ("2" people). A button that
    stands alone bears no number, but its words may begin with one ("No. 7"); beside several readings of an unclear
    number, a number can only choose.
    """
    number = NUMBER.fullmatch(typed.strip())
    if number:
        place = int(number[1]) - 1
        choices: Sequence[Button] = next((message.choices for message in messages if message.choices), ())
        if len(choices) == 1:
            chosen = choices[0].data if any(_begins(name, number[1]) for name in _names(texts, choices[0])) else None
        else:
            chosen = choices[place].data if 0 <= place < len(choices) else None
        if chosen is not None or len(number[1]) < 3:  # a longer one may be the words of a button: a year
            return chosen, chosen is not None and not any(f":{CANDIDATE}" in button.data for button in choices)
    said = normal(typed)
    if len(typed) > 2 * LABEL_MOST or not said:
        return None, False
    is_cut = typed.rstrip().endswith("…")
    whole = NUMBERED.fullmatch(typed.strip())
    if whole:
        place = int(whole[1]) - 1
        meant = [button for message in messages for button in message.choices[place : place + 1]]
        if found := next((button.data for button in meant if _is_said(texts, button, normal(whole[2]), is_cut)), None):
            return found, False
    buttons = (button for message in messages for button in (*message.choices, *message.ways))
    return next((button.data for button in buttons if _is_said(texts, button, said, is_cut)), None), False


def _begins(name: str, number: str) -> bool:
    return name.removeprefix("no ").split()[:1] == [number]


def _is_said(texts: Texts, button: Button, said: str, is_cut: bool) -> bool:
    """True when the words of a button were typed; of a label that was cut, as much of it as can be seen."""
    if not said or not button.data:
        return False
    names = _names(texts, button)
    return said in names or (is_cut and any(name.startswith(said) for name in names))


def _names(texts: Texts, button: Button) -> Collection[str]:
    if isinstance(button.label, str) and not button.values:
        return texts.names(button.label)
    labels = (texts.label(language, button.label, button.values) for language in ("id", "en"))
    return {_name(label) for label in labels}


_name = lru_cache(2048)(normal)
"""The same labels are looked at whenever somebody types anything."""


def _keyboard(texts: Texts, message: Message, language: str) -> list[list[Key]]:
    bare = message.listed and len(message.choices) > 1
    labels = numbered(texts, message, language)
    if bare:
        labels = [label.partition(".")[0] for label in labels]
    choices = [_button(texts, label, button, language) for label, button in zip(labels, message.choices, strict=True)]
    ways = [_button(texts, _cut(texts.label(language, way.label, way.values)), way, language) for way in message.ways]
    width = NUMBERS if bare else 2 if len(labels) > 1 and all(len(label) <= SIDE_BY_SIDE for label in labels) else 1
    rows = [choices[start : start + width] for start in range(0, len(choices), width)]
    rows += _side_by_side(ways)
    return rows


def _side_by_side(ways: Sequence[Key]) -> list[list[Key]]:
    """Ways out that can be read to their end beside each other share a row; a long one does not part the others."""
    side = min(_room(ways), 2 if len(ways) == 4 else 3)
    if side > 1:
        return [list(ways[start : start + side]) for start in range(0, len(ways), side)]
    rows: list[list[Key]] = []
    for way in ways:
        if rows and len(rows[-1]) < min(_room([*rows[-1], way]), 3):
            rows[-1].append(way)
        else:
            rows.append([way])
    return rows


def _room(ways: Sequence[Key]) -> int:
    """How many buttons of that length a row holds."""
    return max(ROW // max((len(way["text"]) for way in ways), default=ROW), 1)


def _button(texts: Texts, label: str, button: Button, language: str) -> Key:
    if button.share:
        words = texts.plain(language, button.share["key"], button.share.get("values"))
        # Spaces as %20: some of Telegram's apps would show a plus sign.
        query = urlencode({"url": button.url, "text": words}, quote_via=quote)
        return {"text": label, "url": f"{SHARE}?{query}"}
    if button.url:
        return {"text": label, "url": button.url}
    if len(button.data.encode()) > InlineKeyboardButtonLimit.MAX_CALLBACK_DATA:
        raise ValueError(f"the data of a button is too long: {button.data}")
    return {"text": label, "callback_data": button.data}


def _cut(label: str) -> str:
    return label if len(label) <= LABEL_MOST else label[: LABEL_MOST - 1] + "…"


def _length(words: str) -> int:
    """Telegram counts UTF-16 units after the markup is gone."""
    return len(html.unescape(TAG.sub("", words)).encode("utf-16-le")) // 2
