"""A sentence instead of answers: what was recognised in it is read back, and counts only once it is confirmed."""

from collections.abc import Mapping
from typing import Any

from handlers.eligibility.keeping import USED
from handlers.eligibility.questions import WISHES, facts_in, named, said, words_for
from handlers.flow import FLOOR, SEED
from handlers.flow_screens import given
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from models import recognise
from models.recognise import Heard

# Beside the answers, as seeds: what was heard, each fact with its value and words, and what is perhaps wanted.
HEARD = f"{SEED}heard"
WISH = f"{SEED}wish"
CONFIRM = "heard"
RIGHT = Choice("yes", "eligibility-heard-right", True, word="yes")
WRONG = Choice("no", "eligibility-heard-wrong", False, word="no")


def wish(content: Content) -> Question:
    """What the person is looking for: a wish, a programme by its name, or a sentence about the business."""

    async def show(turn: Turn, answers: Answers) -> Asked:
        choices = tuple(Choice(one, f"eligibility-want-{one}") for one in (*WISHES, "all"))
        return Asked("eligibility-wanted-still" if facts_in(answers) else "eligibility-wanted", {}, choices)

    def read(incoming: Incoming, shown: Asked) -> Any:
        if incoming.files:
            return Misread("keeping-no-photo")
        return named(incoming.text, content) or heard(incoming.text, content) or Misread("eligibility-wanted-unclear")

    return Question("wanted", show, read)


def heard(text: str, content: Content) -> dict[str, Any] | None:
    """What a sentence tells, as it is stored until it is confirmed; None when it tells nothing."""
    found = recognise.recognise(text, content.words, content.catalogue.facts, content.provinces, content.today)
    facts = [_stored(one) for one in found if one.fact != recognise.WANTED and one.value is not None]
    wishes = [one.value for one in found if one.fact == recognise.WANTED]
    if not facts and len(wishes) != 1:
        return None
    return {HEARD: facts, WISH: wishes[0] if len(wishes) == 1 else None}


def unpacked(answers: Answers) -> dict[str, Any]:
    """The answers once a sentence was told or confirmed: what is right joins them, what is wrong is forgotten."""
    told = answers.get("wanted")
    if isinstance(told, Mapping):
        answers = {**{name: value for name, value in answers.items() if name != "wanted"}, **told}
        if not told[HEARD]:  # a wish in other words needs no confirmation
            answers = {**answers, CONFIRM: True}
    if CONFIRM not in answers:
        return dict(answers)
    rest = {name: value for name, value in answers.items() if name not in (HEARD, WISH, CONFIRM)}
    if not answers[CONFIRM]:
        return rest
    facts = {one["fact"]: one["value"] for one in answers.get(HEARD, ())}
    wanted = {"wanted": answers[WISH]} if answers.get(WISH) else {}
    told = {**wanted, **rest, **facts}
    fresh = sum(name not in rest for name in facts)
    return {**told, USED: answers.get(USED, 0) + fresh, FLOOR: len(given(told))}


def confirmation() -> Question:
    """The read-back of a sentence."""

    async def show(turn: Turn, answers: Answers) -> Asked:
        lines = [_line(turn, one) for one in answers[HEARD]]
        if answers.get(WISH):
            label, chosen = words_for(turn, "wanted", answers[WISH])
            lines.append(said("eligibility-heard-wish", label=label, answer=chosen))
        return Asked("eligibility-heard", {"lines": lines}, (RIGHT, WRONG))

    return Question(CONFIRM, show, lambda incoming, shown: Misread("question-confirm"))


def _stored(one: Heard) -> dict[str, Any]:
    return {"fact": one.fact, "value": one.value, "words": one.words, "yearly": one.note == "monthly"}


def _line(turn: Turn, one: Mapping[str, Any]) -> Mapping[str, Any]:
    label, answer = words_for(turn, one["fact"], one["value"])
    yearly = "yes" if one["yearly"] else "no"
    return said("eligibility-heard-line", label=label, answer=answer, words=one["words"], yearly=yearly)
