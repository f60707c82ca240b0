"""Somebody who answers the questions of a check by what they are about, in whatever order they come."""

from collections.abc import Mapping

from models.outbox import Message
from tests import once
from tests.world import FakePerson

NO_BUSINESS_YET: Mapping[str, str] = {
    "province": "jabar", "in_dtsen_poor": "tidak", "business_stage": "masih rencana", "sector_main": "membuat barang",
    "prior_same_training": "belum pernah", "can_attend_full": "bisa", "owner_is_wni": "ya", "domicile_in_area": "ya",
}  # fmt: skip


async def asked(person: FakePerson) -> str | None:
    """The fact that the newest message asks for, or None when it asks for none."""
    rows = [row for row in await person.world.rows(person.id) if row.content]
    message = Message.load(rows[-1].content or {})
    question = _question(message.key, message.values or {})
    named = [name for name, fact in once.content().catalogue.facts.items() if dict(fact.question) == question]
    return named[0] if named else None


async def tells(
    person: FakePerson,
    facts: Mapping[str, str],
    otherwise: str = "tidak tahu",
    most: int = 90,
    until: str = "",
) -> list[str]:
    """Reply to each question, by default with "tidak tahu", until a result (or `until` is asked); what was asked."""
    found: list[str] = []
    while (name := await asked(person)) not in (None, until) and len(found) < most:
        assert name is not None
        found.append(name)
        await person.says(facts.get(name, otherwise))
        if await asked(person) == name:
            raise AssertionError(f"{facts.get(name, otherwise)!r} is no answer to {name}: {person.text}")
    return found


def _question(key: str, values: Mapping[str, object]) -> object:
    if key == "eligibility-ask":
        return values.get("question")
    inner = [one for one in values.values() if isinstance(one, Mapping) and "key" in one]
    found = [_question(str(one["key"]), one.get("values") or {}) for one in inner]
    return next((one for one in found if one is not None), None)
