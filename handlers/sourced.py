"""How certain something is and where it comes from, in words that are the same everywhere."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from handlers.words import joined, said
from models.programmes import Source

Cited = tuple[str, Mapping[str, str]]
Find = Callable[[str], Source | None]
UNMARKED: Mapping[str, str] = {}


def origin(certainty: str, cited: Iterable[Cited], find: Find) -> dict[str, Any]:
    """How certain something is, and the names of its sources with their dates and addresses."""
    known = [(find(source), remark) for source, remark in cited]
    named = [_name(source, remark) for source, remark in known if source is not None]
    return {"certainty": certainty, "names": joined(named) if named else said("eligibility-source-none")}


def unremarked(sources: Iterable[str]) -> list[Cited]:
    """Sources of which nothing in particular is to be said."""
    return [(one, UNMARKED) for one in sources]


def _name(known: Source, remark: Mapping[str, str]) -> Mapping[str, Any]:
    address = next(iter(known.address), "")
    return said(
        "eligibility-source-name",
        name=known.name,
        remark=remark or "",
        has_remark=_yes(any(remark.values())),
        date=known.date,
        has_date=_yes(bool(known.date)),
        address=address,
        has_address=_yes(bool(address)),
    )


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"
