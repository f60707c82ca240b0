"""How a fact of the glossary becomes a question in the chat, and an answer becomes words again."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from handlers.questions import Answers, Asked, Choice, Misread, Question, province, unclear
from handlers.turn import Content, Incoming, Turn
from handlers.words import answered
from handlers.words import joined as joined
from handlers.words import said as said
from models import asking, numbers, recognise
from models.asking import Plan
from models.asking.space import Kept
from models.dates import read_day
from models.facts import Fact
from models.programmes import Programme, Wish
from models.provinces import Provinces

# What people come for; the catalogue tells which programmes may serve it.
WISHES: tuple[Wish, ...] = ("training", "machine", "money", "licence", "market")
SIZE = "DEF"
NOT_KNOWN = Choice("unknown", "common-unknown", None, word="unknown")
YES = Choice("yes", "common-yes", True, word="yes")
NO = Choice("no", "common-no", False, word="no")
LONGEST = 100
MOST_WORDS = 5
FILLERS = frozenset({"program", "programme", "cek", "check", "saya", "mau", "ikut", "daftar", "the", "i", "want"})
# More choices than these would be more than a screen: they come in pages.
FEW, AT_ONCE = 12, 10


def named(text: str, content: Content) -> str | None:
    """The programme that was named, by its id or by words of its name; what people type goes no further."""
    known = content.catalogue.programmes
    words = re.findall(r"[\w-]+", text.casefold())
    if len(words) > MOST_WORDS:
        return None  # a sentence, not a name
    ids = [name for name in known if name.casefold() in words]
    if len(ids) == 1 and (len(words) == 1 or set(words) - {ids[0].casefold()} <= FILLERS):
        return ids[0]
    meant = {word for word in words if len(word) > 3} - FILLERS
    fitting = [one.id for one in known.values() if meant and any(meant <= _words(name) for name in one.name.values())]
    return fitting[0] if len(fitting) == 1 else None


def wanted_programmes(answers: Answers, content: Content) -> list[Programme]:
    """The programmes that serve what the person came for; all of them when unsure."""
    wanted, known = answers["wanted"], content.catalogue.programmes
    if wanted in known:
        return [known[wanted]]
    serving = [one for one in known.values() if wanted in one.helps_with]
    return serving or list(known.values())


def facts_in(answers: Answers) -> dict[str, Any]:
    """The answers that are facts about the person or the business."""
    return {name: value for name, value in answers.items() if name not in ("wanted", "heard") and name[0] != "_"}


def still_open(answers: Answers, content: Content) -> frozenset[str]:
    """Every fact that may still have to be asked."""
    return _plan(answers, content).open | _measuring(answers, content)


def to_ask(answers: Answers, content: Content, only: Sequence[str] | None = None) -> list[str]:
    """The facts to ask now, best first; `only` those, where some were chosen."""
    known, facts = facts_in(answers), content.catalogue.facts
    if only is not None:
        return [name for name in only if name not in known and _makes_sense(facts[name], known)]
    found = list(_plan(answers, content).questions)
    if found:
        return found
    measuring = _measuring(answers, content)
    return [name for name in facts if name in measuring]


def _plan(answers: Answers, content: Content) -> Plan:
    wanted = tuple(one.id for one in wanted_programmes(answers, content))
    return asking.planner(content.catalogue, wanted).plan(facts_in(answers))


def _measuring(answers: Answers, content: Content) -> frozenset[str]:
    """The facts that would still tell class and scale to somebody who came for the size of the business."""
    programme = content.catalogue.programmes.get(SIZE)
    if programme is None or answers["wanted"] != SIZE:
        return frozenset()
    known = facts_in(answers)
    # One update asks for this several times, and people who answer alike ask for it again.
    kept: Kept[frozenset[str]] = content.catalogue.worked_out.setdefault(_measuring, Kept())
    key = (repr(known),)
    found = kept.get(key)
    if found is None:
        found = kept[key] = _still_measuring(programme, known)
    return found


def _still_measuring(programme: Programme, known: Answers) -> frozenset[str]:
    if any(one.excludes and one.rule.met(known) is False for one in programme.conditions):
        return frozenset()
    askable = {
        name
        for name, fact in programme.asked.items()
        if fact.asked_of == "person" and name not in known and _makes_sense(fact, known)
    }
    rungs = [one.rule for one in programme.conditions if one.ladder and one.rule.can_be(True, known, askable)]
    return frozenset[str]().union(*(rung.useful(known, askable) for rung in rungs))


def _makes_sense(fact: Fact, known: Answers) -> bool:
    return fact.asked_when is None or fact.asked_when.met(known) is True


def ask_for(fact: Fact, left: int, provinces: Provinces, today: date, words: recognise.Words | None = None) -> Question:
    """The question for a fact; `left` is how many questions may still come, this one included.

    With `words` a choice may be named in other words than its own, as in a sentence: "abon", "tahu".
    """

    async def show(turn: Turn, answers: Answers) -> Asked:
        several = "yes" if fact.kind == "choices" else "no"
        values = {"question": dict(fact.question), "left": left, "several": several}
        return Asked("eligibility-ask", values, _choices(fact, answers))

    def read(incoming: Incoming, shown: Asked) -> Any:
        if incoming.files:
            return Misread("keeping-no-photo")
        meant = _in_other_words(fact, incoming.text, provinces, today, words) if words is not None else None
        return meant or _read(fact, incoming.text, provinces, today)

    values = {"help": dict(fact.help), "personal": "yes" if fact.personal else "no"}
    long = AT_ONCE if len(fact.choices) > FEW else None
    return Question(fact.name, show, read, help={"key": "eligibility-help-fact", "values": values}, at_once=long)


def words_for(turn: Turn, name: str, answer: Any) -> tuple[Any, Any]:
    """What an answer is about and the answer, in a few words, for the person to check."""
    if name == "wanted":
        one = turn.content.catalogue.programmes.get(answer)
        chosen = dict(one.name) if one else said(f"eligibility-want-{answer}")
        return said("eligibility-wanted-short"), chosen
    fact = turn.content.catalogue.facts[name]
    return dict(fact.label), said("common-unknown") if answer is None else answered(fact, answer)


def _choices(fact: Fact, answers: Answers) -> tuple[Choice, ...]:
    if fact.kind == "yes_no":
        return (YES, NO, NOT_KNOWN)
    if fact.kind == "choice":
        return (*(Choice(one.value, dict(one.label)) for one in fact.choices), NOT_KNOWN)
    if fact.kind == "choices":
        return _pick_several(fact, answers.get(f"_{fact.name}", []))
    return (NOT_KNOWN,)


def _pick_several(fact: Fact, picked: list[str]) -> tuple[Choice, ...]:
    offered = [
        Choice(
            one.value,
            "eligibility-picked" if one.value in picked else "eligibility-pick",
            toggles=True,
            values={"label": dict(one.label)},
        )
        for one in fact.choices
    ]
    if picked:
        done = Choice("done", "eligibility-picked-done", list(picked), word="done")
    else:
        done = Choice("done", "eligibility-none", [], word="none")
    return (*offered, done, NOT_KNOWN)


def _read(fact: Fact, text: str, provinces: Provinces, today: date) -> Any:
    if not text.strip():
        return Misread("question-text-missing" if fact.kind == "text" else "question-choose")
    match fact.kind:
        case "province":
            return province(text, provinces)
        case "integer" | "money":
            return _read_number(fact, text)
        case "text":
            return _read_text(fact, text)
        case "date":
            return _read_date(text, today)
        case "choice":
            return _read_label(fact, text) or Misread("question-choose")
        case "choices":
            return _read_several(fact, text)
    return Misread("question-choose")


def _in_other_words(fact: Fact, text: str, provinces: Provinces, today: date, words: recognise.Words) -> Any:
    """The choice that is meant where none bears these words; what may be several ("kue") is asked back."""
    if fact.kind != "choice" or _read_label(fact, text):
        return None
    found = [
        one for one in recognise.recognise(text, words, {fact.name: fact}, provinces, today) if one.fact == fact.name
    ]
    if not found or found[0].value is not None:
        return found[0].value if found else None
    meant = tuple(Choice(one.value, dict(one.label)) for one in fact.choices if one.value in found[0].alternatives)
    return Misread("question-choose-unclear", {"text": text[:60]}, meant)


def _read_text(fact: Fact, text: str) -> Any:
    if fact.digits is None:
        return " ".join(text.split())[:LONGEST]
    code = re.sub(r"[\s.-]", "", text)
    return code if fact.allows(code) else Misread("question-code", {"text": text[:60], "digits": fact.digits})


def _read_date(text: str, today: date) -> Any:
    read = read_day(text, today - timedelta(days=364))
    if isinstance(read, date):
        return read.isoformat()
    return Misread("question-day", {"text": text[:60], "example": (today - timedelta(days=200)).isoformat()})


def _read_label(fact: Fact, text: str) -> str | None:
    """The one choice whose label holds all these words: people leave out half of a long one."""
    typed = _words(text)
    fitting = [one.value for one in fact.choices if any(typed <= _words(label) for label in one.label.values())]
    return fitting[0] if typed and len(fitting) == 1 else None


def _read_several(fact: Fact, text: str) -> Any:
    """Numbers or labels with commas or "dan" between them: "1, 3", "proposal dan label"."""
    parts = [part.strip(" .") for part in re.split(r"[,;+&]|\bdan\b|\band\b", text.casefold()) if part.strip(" .")]
    found = [_read_one(fact, part) for part in parts]
    if not found or None in found:
        return Misread("eligibility-choose-several")
    return [one.value for one in fact.choices if one.value in found]


def _read_one(fact: Fact, part: str) -> str | None:
    if re.fullmatch(r"[0-9]{1,2}", part):
        return fact.choices[int(part) - 1].value if 1 <= int(part) <= len(fact.choices) else None
    return _read_label(fact, part)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _read_number(fact: Fact, text: str) -> Any:
    money = fact.kind == "money"
    reading = (numbers.read_money if money else numbers.read_integer)(text, negatives=True)
    key = "question-money" if money else "question-whole"
    if isinstance(reading, numbers.Ambiguous):
        return unclear(reading, key, text[:60])
    if not isinstance(reading, numbers.Exact):
        return Misread(key, {"text": text[:60]})
    if reading.value < 0:
        return Misread(f"{key}-negative")
    if not fact.allows(reading.value):
        return Misread("question-number-range", {"low": fact.low or 0, "high": fact.high or 0})
    return reading.value
