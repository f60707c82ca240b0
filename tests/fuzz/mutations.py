"""What may be wrong with an update: first all that a person can cause, then what only Telegram could."""

# ruff: noqa: RUF001 -- letters that look like others are what is tried here
import copy
import random
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]
Path = tuple[str | int, ...]

# Fields that people fill as they like, with an app of their own at least.
FREE = frozenset(
    {
        "text", "caption", "data", "query", "first_name", "last_name", "title", "file_name", "mime_type",
        "phone_number", "vcard", "emoji", "address", "question", "sender_user_name", "button_text", "new_chat_title",
    }
)  # fmt: skip
# What may be missing from a well-formed update.
OPTIONAL = frozenset(
    {
        "last_name", "username", "language_code", "entities", "caption", "file_name", "mime_type", "file_size",
        "forward_origin", "reply_to_message", "reply_markup", "media_group_id", "edit_date", "message", "vcard",
    }
)  # fmt: skip
# Whole numbers that may have any value.
ANY_NUMBER = frozenset({"file_size", "width", "height", "duration", "value", "live_period"})
NASTY = (
    "", " ", "\n\n\n", "\u200b", "\u200b\u200d\ufeff", "\u202eterbalik", "\u2066\u2067a\u2069",
    "مرحبا كيف حالك",
    "שלום", "👩‍👩‍👧‍👦" * 20, "🇮🇩", "e" + "\u0301" * 300, "<b>menyusup", "</b></i>",
    "<a href='tg://user?id=1'>x</a>", "&lt;&",
    "&#0;", "&#xD800;", "<script>alert(1)</script>", "'; DROP TABLE persons; --", "%s%n%x",
    "{menyusup}", "{0}", "$HOME",
    "../../etc/passwd", "..\\..\\nul", "a/b\x01c", "\ue000value\ue001",
    "A" * 4096, "kata " * 800, "<" * 4000, "&" * 4096,
    "😀" * 2048, "9" * 400, "1" + "0" * 30, "-" + "9" * 20, "1.000.000,00.000", "½ juta", "٣٤٥",
    "१२३", "１２３", "Ⅻ", "1e308",
    "∞", "0x10", "00000000000000000000000001", "١٤٤٥-٠٩-٠١", "32 Januari 99999",
    "Rp" * 500, "ya" * 2000, "?" * 300,
    "\t\v\f\r", "\x7f\x80\x9f", "\ufffe\uffff", "\U0010ffff", "İıſß", "\u0000", "a\u0000b",
    "\ud800", "\udfffz", "nul\x00",
    "/", "//", "/ start", "/start", "/@", "/@SinkronIKMBot", "@SinkronIKMBot", "/lapor@", "1.",
    "(2)", "3)", "No. 1", "…", "a…",
    "x" * 64, "n:" * 32, ":" * 64, "go:lapor:" + "z" * 55, "\u2028\u2029", "𝟙𝟚𝟛", "1\ufe0f\u20e3",
    "12345678901234567",
)  # fmt: skip
WRONG: tuple[Any, ...] = (
    None, True, False, 0, -1, 1.5, 10**30, -(10**30), 2**63, -(2**63) - 1, 2**31, "", "abc", "5",
    [], {}, [[]], [None], {"a": {}},
    [1, "a", {}], 1e308, {"id": "x"}, {"id": None}, {"id": 2**70}, float("nan"), float("inf"),
)  # fmt: skip


def by_person(rng: random.Random, update: Json, *, large: bool) -> Json:
    """Other words, other sizes, less of what may be left out: what people can cause."""
    changed = copy.deepcopy(update)
    for _ in range(rng.choice((1, 1, 2, 3))):
        # A pressed message and one replied to are our own words or somebody else's, said before.
        places = [path for path in _paths(changed) if "reply_markup" not in path and path[-1] != "callback_data"]
        words = [path for path in places if path[-1] in FREE and isinstance(_at(changed, path), str)]
        numbers = [path for path in places if path[-1] in ANY_NUMBER]
        spare = [path for path in places if path[-1] in OPTIONAL and _may_go(path)]
        drawn = rng.random()
        if words and drawn < 0.75:
            path = rng.choice(words)
            _put(changed, path, _said(rng, _at(changed, path), large=large)[: 64 if path[-1] == "data" else None])
        elif numbers and drawn < 0.9:
            _put(changed, rng.choice(numbers), rng.choice((0, 1, 2**31 - 1, 20 * 2**20 + 1)))
        elif spare:
            _drop(changed, rng.choice(spare))
    return changed


def by_telegram(rng: random.Random, update: Json) -> Json:
    """Fields of another kind, missing, null, without end, deep: what no person can cause."""
    changed = copy.deepcopy(update)
    for _ in range(rng.choice((1, 1, 2, 4))):
        places = list(_paths(changed))
        if not places:
            break
        path = rng.choice(places)
        drawn = rng.random()
        if drawn < 0.25:
            _drop(changed, path)
        elif drawn < 0.9:
            _put(changed, path, copy.deepcopy(rng.choice(WRONG)))
        elif drawn < 0.95:
            deep: Any = _at(changed, path)
            for _ in range(rng.choice((3, 150))):
                deep = {"from": deep} if rng.random() < 0.5 else [deep]
            _put(changed, path, deep)
        else:
            parent = _at(changed, path[:-1])
            if isinstance(parent, dict):
                parent[rng.choice(("message", "from", "chat", "photo", "document", "text", "x"))] = parent.get(path[-1])
    return changed


def _said(rng: random.Random, words: str, *, large: bool) -> str:
    """Other words in place of these, or with something within."""
    other = rng.choice(NASTY)
    if large and rng.random() < 0.1:
        return (other or "z") * (1_000_000 // max(1, len(other)))
    drawn = rng.random()
    if drawn < 0.5:
        return other
    place = rng.randint(0, len(words))
    if drawn < 0.8:
        return words[:place] + other + words[place:]
    if drawn < 0.9:
        return "".join(chr(rng.choice((rng.randrange(1, 0x3000), rng.randrange(0x1F000, 0x1FAFF)))) for _ in range(40))
    return words[:place] + words[place + 1 :]


def _may_go(path: Path) -> bool:
    """Only the message of a pressed button is one that may be missing."""
    return path[-1] != "message" or path[0] == "callback_query"


def _paths(value: Any, before: Path = ()) -> Iterator[Path]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, one in items:
        path = (*before, name)
        yield path
        if len(path) < 12:
            yield from _paths(one, path)


def _at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


def _put(value: Any, path: Path, new: Any) -> None:
    _at(value, path[:-1])[path[-1]] = new


def _drop(value: Any, path: Path) -> None:
    del _at(value, path[:-1])[path[-1]]


def smaller(update: Any, *, well_formed: bool) -> Iterator[Any]:
    """The same update with one thing less, the largest first; a well-formed one stays so."""
    for path in sorted(_paths(update), key=len):
        found = _at(update, path)
        if not well_formed or (path[-1] in OPTIONAL and _may_go(path)):
            less = copy.deepcopy(update)
            _drop(less, path)
            yield less
        if isinstance(found, str) and len(found) > 1 and path[-1] in FREE:
            for half in (found[: len(found) // 2], found[len(found) // 2 :], found[1:], found[:-1]):
                less = copy.deepcopy(update)
                _put(less, path, half)
                yield less
