"""Opening a programme: which, where, when, for how many and for whom, with a preview of who will be told."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from handlers import flow as engine
from handlers import questions
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from handlers.words import said
from models import openings, receipts, watchers
from models.dates import read_day
from models.errors import Denied
from models.openings import AHEAD, BOUGHT_FROM, PRODUCT, QUOTA_MOST, TOPICS, Terms
from models.outbox import Button
from models.programmes import Programme

NAME = "openings"
ALL = "all"
EVERYWHERE = (Choice(ALL, "openings-all", word="all"),)
NOTE_MOST = 300
PROVINCES_SHOWN = 8
FORTNIGHT = timedelta(days=14)
# Beside the answers, as seeds: the opening that is being changed, and what cannot be changed of it.
CHANGING, ITS_PROGRAMME, ITS_PLACES = f"{engine.SEED}opening", f"{engine.SEED}programme", f"{engine.SEED}provinces"
MENU = Button("common-menu", "start.menu")
BETWEEN = re.compile(r"[,;\n&]|\bdan\b|\band\b", re.IGNORECASE)


async def allowed(turn: Turn) -> None:
    """Administrators only."""
    if not openings.may_open(await turn.rights()):
        raise Denied("access-denied")


async def begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    """With the programme that was named, or with the terms of the opening that is to be changed."""
    if argument in turn.content.catalogue.programmes:
        return {"programme": argument}
    if not (argument.isascii() and argument.isdigit()):
        return {}
    found = await openings.one(turn.session, turn.person, int(argument), turn.now)
    programme = turn.content.catalogue.programmes.get(found.programme)
    terms: dict[str, Any] = {
        "first": found.first_on.isoformat(),
        "last": found.last_on.isoformat(),
        "quota": found.quota,
        "topics": found.topics,
        "bought_from": found.bought_from.isoformat() if found.bought_from else None,
        "bought_until": found.bought_until.isoformat() if found.bought_until else None,
        "note": found.note,
    }
    asked = _terms_asked(programme)
    return {
        CHANGING: found.id,
        ITS_PROGRAMME: found.programme,
        ITS_PLACES: found.provinces or ALL,
        **{name: value for name, value in terms.items() if name in asked},
    }


def next_question(answers: Answers, content: Content) -> Question | None:
    """What is missing, then the read-back."""
    return questions.first_missing(answers, _steps(answers, content))


def prune(answers: Answers, content: Content) -> Answers:
    """What another programme does not ask for, and a last day before the first, are dropped."""
    name = _programme(answers)
    if name is None:
        return answers
    asked = (*_terms_asked(content.catalogue.programmes.get(name)), "programme", "provinces", "confirm")
    kept = {name: value for name, value in answers.items() if name in asked or name.startswith(engine.SEED)}
    if "first" in kept and "last" in kept and kept["last"] < kept["first"]:
        del kept["last"]
    return kept


async def finish(turn: Turn, answers: Answers) -> None:
    """From now on it is open, or its terms are others; the next sweep tells whoever waits for it."""
    if CHANGING in answers:
        catalogue, number = turn.content.catalogue, answers[CHANGING]
        row = await openings.change(turn.session, turn.person, catalogue, number, _terms(answers), turn.now)
        key = "openings-changed"
    else:
        row = await openings.open_up(
            turn.session,
            turn.person,
            turn.content.catalogue,
            answers["programme"],
            _places(answers),
            _terms(answers),
            turn.now,
        )
        key = "openings-opened"
    values = {**await _read_back(turn, answers), "receipt": receipts.line(turn.session, f"opening:{row.id}")}
    choices = (Button("openings-close", f"openings.close:{row.id}"),)
    await turn.say(key, choices=choices, ways=(Button("openings-back", "go:buka"), MENU), **values)


def _steps(answers: Answers, content: Content) -> tuple[Question, ...]:
    first = () if CHANGING in answers else (_ask_programme(content), _ask_places(content))
    name = _programme(answers)
    if name is None:
        return first
    programme = content.catalogue.programmes.get(name)
    every = _questions(content)
    label = "openings-change-yes" if CHANGING in answers else "openings-confirm-yes"
    review = questions.confirm("confirm", "openings-confirm", label, _read_back)
    return (*first, *(every[one] for one in _terms_asked(programme)), review)


def _terms_asked(programme: Programme | None) -> tuple[str, ...]:
    """The answers that an opening of this programme needs: only what its conditions or its kind make useful."""
    facts = programme.facts if programme else {}
    topics = TOPICS in facts or (programme is not None and "training" in programme.helps_with)
    bought = ("bought_from", "bought_until") if BOUGHT_FROM in facts else ()
    return ("first", "last", "quota", *(("topics",) if topics else ()), *bought, "note")


def _questions(content: Content) -> Mapping[str, Question]:
    none = Choice("none", "openings-not-said", None, word="none")
    today = Choice("today", "openings-today", content.today.isoformat())
    return {
        "first": Question("first", questions.asked("openings-ask-first", _from_today, (today,)), _read_day),
        "last": Question("last", questions.asked("openings-ask-last", _from_first, ()), _read_day),
        "quota": questions.checked(questions.whole("quota", "openings-ask-quota", choices=(none,)), _sensible),
        "topics": _ask_topics(content),
        "bought_from": Question("bought_from", questions.asked("openings-ask-bought", _any_day, (none,)), _read_day),
        "bought_until": Question(
            "bought_until", questions.asked("openings-ask-bought-until", _since_bought, (none,)), _read_day
        ),
        "note": questions.text(
            "note", "openings-ask-note", most=NOTE_MOST, choices=(Choice("none", "openings-no-note", "", word="none"),)
        ),
    }


def _ask_programme(content: Content) -> Question:
    known = content.catalogue.programmes
    offered = sorted(known.values(), key=lambda one: not openings.opens_at_times(one))
    choices = tuple(Choice(one.id, dict(one.name)) for one in offered)

    def read(incoming: Incoming, shown: Asked) -> Any:
        typed = " ".join(incoming.text.split()).casefold()
        fitting = [
            one.id for one in known.values() if typed and any(typed in name.casefold() for name in one.name.values())
        ]
        if typed.upper() in known:
            return typed.upper()
        return fitting[0] if len(fitting) == 1 else Misread("openings-programme", {"text": incoming.text[:60]})

    return Question("programme", questions.asked("openings-ask-programme", None, choices), read, at_once=8)


def _ask_places(content: Content) -> Question:
    def read(incoming: Incoming, shown: Asked) -> Any:
        parts = [part.strip(" .") for part in BETWEEN.split(incoming.text) if part.strip(" .")]
        found = [questions.province(part, content.provinces) for part in parts]
        if not found:
            return Misread("question-text-missing")
        wrong = next((one for one in found if isinstance(one, Misread)), None)
        if wrong is not None:  # what it may have meant is one province: with several the others would be lost
            return wrong if len(found) == 1 and not wrong.choices else _unclear(wrong, len(found))
        return sorted({str(one) for one in found})

    return Question("provinces", questions.asked("openings-ask-provinces", None, EVERYWHERE), read)


def _unclear(wrong: Misread, parts: int) -> Misread:
    if wrong.choices and parts == 1:
        offered = tuple(Choice(one.value, one.label, [one.meaning]) for one in wrong.choices)
        return Misread(wrong.key, wrong.values, offered)
    return Misread("openings-province", wrong.values)


def _ask_topics(content: Content) -> Question:
    """Several kinds of product: picked one by one, or typed with commas."""
    fact = content.catalogue.facts[PRODUCT]

    async def show(turn: Turn, answers: Answers) -> Asked:
        picked = answers.get(f"{engine.SEED}topics", [])
        offered = [
            Choice(
                one.value,
                "openings-picked" if one.value in picked else "openings-pick",
                toggles=True,
                values={"label": dict(one.label)},
            )
            for one in fact.choices
        ]
        done = Choice("done", "openings-picked-done", list(picked), word="done")
        none = Choice("none", "openings-not-said", None, word="none")
        return Asked("openings-ask-topics", {}, (*((done,) if picked else ()), none, *offered))

    def read(incoming: Incoming, shown: Asked) -> Any:
        parts = [part.strip(" .").casefold() for part in BETWEEN.split(incoming.text) if part.strip(" .")]
        found = [_topic(content, part) for part in parts]
        if not found or None in found:
            return Misread("openings-topics", {"text": incoming.text[:60]})
        return list(dict.fromkeys(found))

    return Question("topics", show, read)


def _topic(content: Content, typed: str) -> str | None:
    words = set(re.findall(r"\w+", typed))
    fitting: list[str] = [
        one.value
        for one in content.catalogue.facts[PRODUCT].choices
        if any(words <= set(re.findall(r"\w+", label.casefold())) for label in one.label.values())
    ]
    return fitting[0] if words and len(fitting) == 1 else None


async def _from_today(turn: Turn, answers: Answers) -> dict[str, Any]:
    return _limits(turn.content.today, turn.content.today)


async def _from_first(turn: Turn, answers: Answers) -> dict[str, Any]:
    return _limits(max(date.fromisoformat(answers["first"]), turn.content.today), turn.content.today)


async def _any_day(turn: Turn, answers: Answers) -> dict[str, Any]:
    return _limits(turn.content.today.replace(month=1, day=1), turn.content.today, earliest=date.min)


async def _since_bought(turn: Turn, answers: Answers) -> dict[str, Any]:
    since = answers.get("bought_from")
    first = date.fromisoformat(since) if since else turn.content.today.replace(month=1, day=1)
    return _limits(first, turn.content.today, earliest=first if since else date.min)


def _limits(start: date, today: date, earliest: date | None = None) -> dict[str, Any]:
    """What is needed to read a day: the first that one without a year may mean, and the limits."""
    limits = {
        "start": start,
        "example": start + FORTNIGHT,
        "earliest": earliest or start,
        "latest": max(start, today) + AHEAD,
    }
    return {name: day.isoformat() for name, day in limits.items()}


def _read_day(incoming: Incoming, shown: Asked) -> str | Misread:
    read = read_day(incoming.text, date.fromisoformat(shown.values["start"]))
    if not isinstance(read, date):
        return Misread("question-day", {"text": incoming.text[:60], "example": shown.values["example"]})
    if read.isoformat() < shown.values["earliest"]:
        return Misread("openings-day-before", {"first": shown.values["earliest"]})
    if read.isoformat() > shown.values["latest"]:
        return Misread("openings-day-far", {"day": read.isoformat()})
    return read.isoformat()


def _sensible(quota: Any, shown: Asked) -> Misread | None:
    return None if 0 <= quota <= QUOTA_MOST else Misread("openings-quota-wrong", {"most": QUOTA_MOST})


def _programme(answers: Answers) -> str | None:
    name: str | None = answers.get(ITS_PROGRAMME, answers.get("programme"))
    return name


def _places(answers: Answers) -> list[str] | None:
    places = answers.get(ITS_PLACES, answers.get("provinces"))
    return None if places == ALL else list(places or ())


def _terms(answers: Answers) -> Terms:
    days = {name: answers.get(name) for name in ("first", "last", "bought_from", "bought_until")}
    read = {name: date.fromisoformat(day) if day else None for name, day in days.items()}
    assert read["first"] is not None
    assert read["last"] is not None
    return Terms(
        first_on=read["first"],
        last_on=read["last"],
        quota=answers.get("quota"),
        topics=tuple(answers["topics"]) if answers.get("topics") else None,
        bought_from=read["bought_from"],
        bought_until=read["bought_until"],
        note=answers.get("note") or "",
    )


async def _read_back(turn: Turn, answers: Answers) -> dict[str, Any]:
    """The terms, and who will be told where."""
    name, places = _programme(answers) or "", _places(answers)
    row = openings.planned(name, places, _terms(answers))
    programme = turn.content.catalogue.programmes.get(name)
    counts = await watchers.to_tell(turn.session, name, places, answers.get(CHANGING))
    named = sorted(((count, code) for code, count in counts.items() if code), key=lambda one: (-one[0], one[1]))
    lines = [
        said("openings-told-in", province=turn.content.provinces[code].name, count=count)
        for count, code in named[:PROVINCES_SHOWN]
    ]
    if len(named) > PROVINCES_SHOWN:
        rest = named[PROVINCES_SHOWN:]
        lines.append(said("openings-told-more", provinces=len(rest), count=sum(count for count, _ in rest)))
    if counts.get(None):
        lines.append(said("openings-told-anywhere", count=counts[None]))
    return {
        "name": programme.name if programme else name,
        "where": watchers.where(row, turn.content.provinces),
        "people": sum(counts.values()),
        "lines": lines,
        **openings.said(row, turn.content.catalogue),
    }


FLOW = Flow(NAME, next_question, finish, begin, prune, allowed=allowed)
