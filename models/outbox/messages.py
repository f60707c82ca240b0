"""What is said: a key with values, and the buttons below it, before anybody chose words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Localized = Mapping[str, str]
# What of a message holds buttons or results.
PARTS = frozenset(("choices", "ways", "results"))


@dataclass(frozen=True)
class Button:
    """A button: `label` is a text key, or content in every language; `data` is what it means (at most 64 bytes).

    One with a `url` opens an address; with `share`, a message of a key and values, it offers to send that and the
    address to somebody. `data` is then what happens when its words are typed.
    """

    label: str | Localized
    data: str = ""
    values: Mapping[str, Any] | None = None
    url: str | None = None
    share: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Result:
    """One of the answers offered after the bot's name in any chat: what the list shows, and what is sent when chosen.

    `title` and `about` are text keys, or content in every language, like the label of a button.
    """

    id: str
    title: str | Localized
    key: str
    values: Mapping[str, Any] | None = None
    about: str | Localized | None = None
    title_values: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Message:
    """What to say, before anybody chose words for it.

    `choices` are numbered answers, `ways` are the ways out below them. With `listed` the words name the choices
    already, with the same numbers, so that their buttons bear the number alone. `photo` and `document` are Telegram
    file ids, or what `papers.keep` returned for a file of our own. `edit` is the id of the message to change instead of
    sending a new one (`caption`: it is a photo with words below), `pressed` the data of the button that was pressed
    below it; `callback` the button press to acknowledge. `reply_to` is the message of the same chat that it answers.
    `query` is the inline query that `results` answer. A `paid` one costs Stars and may overstep the pace of all.
    """

    key: str
    values: Mapping[str, Any] | None = None
    choices: tuple[Button, ...] = ()
    ways: tuple[Button, ...] = ()
    listed: bool = False
    photo: str | None = None
    document: str | None = None
    edit: int | None = None
    caption: bool = False
    pressed: str | None = None
    callback: str | None = None
    reply_to: int | None = None
    query: str | None = None
    results: tuple[Result, ...] = ()
    paid: bool = False

    @classmethod
    def load(cls, content: Mapping[str, Any]) -> "Message":
        """The message as it was put into the database."""
        plain = dict(content)
        for name in ("choices", "ways"):
            plain[name] = tuple(Button(**button) for button in plain.get(name, ()))
        plain["results"] = tuple(Result(**result) for result in plain.get("results", ()))
        return cls(**plain)

    def dump(self) -> dict[str, Any]:
        """As it goes into the database: parts of it as they are, as no message is changed once it was made."""
        plain = {name: value for name, value in vars(self).items() if value not in (None, (), {}, False)}
        for name in PARTS & plain.keys():
            plain[name] = [vars(part) for part in plain[name]]
        return plain
