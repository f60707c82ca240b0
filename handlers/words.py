"""Answers in words again, for whoever gave them to read."""

from collections.abc import Sequence
from typing import Any

from models.facts import Fact


def said(key: str, **values: Any) -> dict[str, Any]:
    """A message to stand within another."""
    return {"key": key, "values": values}


def joined(parts: Sequence[Any]) -> Any:
    """Several words on one line."""
    head, *rest = parts
    return said("eligibility-and", one=head, more=joined(rest)) if rest else head


def answered(fact: Fact, answer: Any) -> Any:
    """What somebody answered to the question for a fact."""
    if fact.kind == "yes_no":
        return said("common-yes" if answer else "common-no")
    if fact.kind == "money":
        return said("eligibility-money", amount=answer)
    if fact.kind == "date":
        return said("eligibility-day", day=answer)
    if fact.kind == "integer":
        return said("eligibility-number", number=answer, unit=dict(fact.unit) if fact.unit else "")
    labels = {one.value: dict(one.label) for one in fact.choices}
    if fact.kind == "choices":
        picked = [labels.get(one, one) for one in answer]
        return joined(picked) if picked else said("eligibility-none")
    return labels.get(answer, str(answer))
