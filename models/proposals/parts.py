"""The parts of a proposal that can be changed, returned and compared one by one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.proposals.checklist import Checklist
from models.proposals.tables import Proposal

FIELDS = ("name", "place", "volume", "participants", "indicator", "schedule")
COSTS = "costs"
DOC = "doc-"
# What hangs together: whoever must change the volume may have to change the costs, and the other way round.
TIED = {"volume": (COSTS, "participants"), COSTS: ("volume", "participants"), "participants": ("volume", COSTS)}
PARTS = (*FIELDS, COSTS)
REASONS = ("wrong", "missing", "outdated", "unreadable", "duplicate")
OTHER = "other"  # words alone


@dataclass(frozen=True)
class Remark:
    """A part that was returned, why, and in which words; a part is one of `PARTS` or a document (`doc-7`)."""

    part: str
    reason: str
    words: str = ""

    def dump(self) -> dict[str, str]:
        return {"part": self.part, "reason": self.reason, "words": self.words}


@dataclass(frozen=True)
class Difference:
    """A part that differs between two sendings; `before` and `after` are what `content` keeps of it."""

    part: str
    before: Any
    after: Any


def of_document(type_id: int) -> str:
    return f"{DOC}{type_id}"


def document_of(part: str) -> int | None:
    """The wanted document that a part is about."""
    number = part.removeprefix(DOC)
    return int(number) if part.startswith(DOC) and number.isascii() and number.isdigit() else None


def content(proposal: Proposal, checklist: Checklist) -> dict[str, Any]:
    """Everything that is sent, as it is kept for comparing; documents by the id of their file."""
    fields: dict[str, Any] = {
        "name": proposal.name,
        "place": proposal.place,
        "volume": proposal.volume,
        "participants": proposal.participants,
        "indicator": proposal.indicator_id,
        "schedule": [proposal.starts, proposal.ends],
        COSTS: list(proposal.costs),
    }
    files = {of_document(one.wanted.id): one.document for one in checklist.items if one.document and one.is_there}
    return fields | {
        part: {"kind": one.kind, "file_id": one.file_id, "unique_id": one.unique_id} for part, one in files.items()
    }


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Difference]:
    """The parts that two sendings do not have alike, in the order in which a card names them."""
    names: Sequence[str] = list(dict.fromkeys((*before, *after)))
    return [
        Difference(one, before.get(one), after.get(one)) for one in names if _told(before, one) != _told(after, one)
    ]


def _told(kept: Mapping[str, Any], part: str) -> Any:
    """The same file has a new id each time it is sent; its unique id stays."""
    value = kept.get(part)
    return value["unique_id"] if isinstance(value, Mapping) else value
