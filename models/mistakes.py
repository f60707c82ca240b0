"""What is wrong in a content file, in the words of an editor: the key, what is wrong with it, and what is right."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from pydantic import ValidationError

from models import rules
from models.rules import Mistake, Mistaken, nearest

Place = tuple[int | str, ...]
"""Where in a file: ("conditions", 3, "kind") or ("purpose",)."""
TEXT = '{ id = "Sudah punya NIB?", en = "Do you have an NIB?" }'
EXAMPLES: Mapping[str, str] = {
    "name": f"name = {TEXT}",
    "id": 'id = "WUB-01"',
    "kind": 'kind = "yes_no"',
    "choices": 'choices = [{ value = "ide", id = "Masih rencana", en = "Still a plan" }]',
    "label": 'label = { id = "NIB", en = "NIB" }',
    "question": f"question = {TEXT}",
    "help": 'help = { id = "Contoh: ya", en = "Example: yes" }',
    "text": f"text = {TEXT}",
    "advice": f"advice = {TEXT}",
    "rule": f"rule = {rules.RIGHT}",
    "asked_when": f"asked_when = {rules.RIGHT}",
    "certainty": 'certainty = "R"  # Q, R, L, UK or UN',
    "sources": 'sources = [["S04", "Pasal 35"]]  # or ["S31", { id = "wajib di DKI", en = "required in DKI" }]',
    "state": 'state = "perlu_data"',
    "who": 'who = "a small workshop, nothing else known"',
    "answers": "answers = { has_nib = true }",
}


def explain(wrong: ValidationError, known: Mapping[str, type]) -> Iterator[tuple[Place, Mistake]]:
    """What pydantic found, one by one; `known` are the classes by the section that holds them, the whole as ""."""
    unknown = {error["loc"] for error in wrong.errors() if error["type"] == "unexpected_keyword_argument"}
    for error in wrong.errors():
        place = error["loc"]
        beside = [str(one[-1]) for one in unknown if one[:-1] == place[:-1]]
        if error["type"] == "missing" and nearest(str(place[-1]), beside):
            continue  # it is not missing but mistyped, which is told
        key = _key(place)
        inner = error.get("ctx", {}).get("error")
        if isinstance(inner, Mistaken):
            yield from ((place, replace(one, what=f"{key}: {one.what}")) for one in inner.mistakes)
        else:
            yield place, _told(key, error, known.get(str(place[0]) if len(place) > 1 else "", object))


def _key(place: Place) -> str:
    """The key as the editor wrote it, without the position of its entry and the parser's own remarks."""
    names = place[2:] if len(place) > 2 and isinstance(place[1], int) else place
    return ".".join(name for name in names if isinstance(name, str) and "[" not in name) or str(place[-1])


def _told(key: str, error: Any, owner: type) -> Mistake:
    name = key.partition(".")[0]
    match error["type"]:
        case "missing":
            return Mistake(f"{key}: is missing", EXAMPLES.get(name, f"{name} = …"))
        case "unexpected_keyword_argument":
            keys = [one.name for one in fields(owner)] if hasattr(owner, "__dataclass_fields__") else []
            return Mistake(f"{key}: unknown key", nearest(key, keys) or f"one of {', '.join(keys)}")
        case "literal_error":
            allowed = str(error["ctx"]["expected"])
            return Mistake(f"{key}: {error['input']!r} is impossible", f"{name} = {allowed}")
    return Mistake(f"{key}: {error['msg']}", EXAMPLES.get(name, ""))
