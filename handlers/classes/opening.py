"""Opening and changing a class: from which activity, where, when, for how many, and what the office wants to see."""

import re
from datetime import date, timedelta
from typing import Any

from handlers import flow as engine
from handlers import questions
from handlers.classes.page import BACK, MENU, described, known
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn, localized
from models import attendance, receipts
from models.activities import Activity
from models.classes import TrainingClass, choosing, opening, telling
from models.classes.opening import DOCUMENTS_MOST, QUOTA_MOST, TOPICS_MOST, Terms
from models.dates import read_day, read_span
from models.errors import Denied, Refused
from models.outbox import Button

NAME = "classes"
CHANGING, PROVINCE = f"{engine.SEED}class", f"{engine.SEED}province"
WORDS_MOST, NOTE_MOST, TOPIC_MOST = 200, 300, 80
FORTNIGHT = timedelta(days=14)
BETWEEN = re.compile(r"[,;\n]|\bdan\b|\band\b", re.IGNORECASE)
APART, NUMBERED = re.compile(r"[,;]"), re.compile(r"^\s*(?:[-–•*]|\d{1,2}[.)])\s*")
WUB = "WUB"


async def officers_only(turn: Turn) -> None:
    """Classes are opened by officers of the province."""
    if not (await turn.rights()).is_officer:
        raise Denied("access-denied")


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    if argument.isdecimal() and len(argument) < 18:
        row = await choosing.of_office(turn.session, turn.person, int(argument))
        if row.closed_at is not None:
            raise Refused("classes-closed-already")
        return _kept(row)
    found = await opening.activities_of(turn.session, turn.person, turn.content.today.year)
    if not found:
        await turn.say("classes-no-activity", ways=(Button("menu-kegiatan", "go:kegiatan"), MENU))
        return None
    return {"activity": found[0].id} if len(found) == 1 else {}


def _kept(row: TrainingClass) -> dict[str, Any]:
    return {
        CHANGING: row.id,
        "activity": row.activity_id,
        "title": row.title,
        "place": row.place,
        "days": [row.first_on.isoformat(), row.last_on.isoformat()],
        "until": row.until.isoformat(),
        "quota": row.quota,
        "topics": list(row.topics or ()),
        "documents": list(row.documents),
        "programme": row.programme,
        "note": row.note,
    }


def _next(answers: Answers, content: Content) -> Question | None:
    none = Choice("none", "classes-without-documents", [], word="none")
    no_topics = Choice("none", "classes-without-topics", [], word="none")
    no_note = Choice("none", "classes-without-note", "", word="none")
    label = "openings-change-yes" if CHANGING in answers else "classes-confirm-yes"
    steps = [
        Question("activity", questions.asked("classes-ask-activity", None, _activities), _unclear, at_once=6),
        questions.text("title", "classes-ask-title", most=WORDS_MOST, choices=_its_name),
        questions.text("place", "classes-ask-place", most=WORDS_MOST),
        Question("days", questions.asked("classes-ask-days", _from_today, ()), _read_days),
        Question("until", questions.asked("classes-ask-until", _before_it, _day_before), _read_day),
        questions.checked(questions.whole("quota", "classes-ask-quota"), _sensible),
        Question("topics", questions.asked("classes-ask-topics", None, (no_topics,)), _read_topics),
        Question("documents", questions.asked("classes-ask-documents", None, (none,)), _read_documents),
        questions.choice("programme", "classes-ask-programme", _programmes),
        questions.text("note", "classes-ask-note", most=NOTE_MOST, choices=(no_note,)),
        questions.confirm("confirm", "classes-confirm", label, _read_back),
    ]
    return questions.first_missing(answers, steps)


def _prune(answers: Answers, content: Content) -> Answers:
    """A last day to register that now lies after the class is asked again."""
    kept = dict(answers)
    if "days" in kept and "until" in kept and kept["until"] > kept["days"][1]:
        del kept["until"]
    return kept


async def _finish(turn: Turn, answers: Answers) -> None:
    activity = await _activity(turn, answers["activity"])
    day = attendance.today(turn.content.provinces[activity.province], turn.now)
    terms = _terms(answers)
    if CHANGING in answers:
        row = await opening.change(turn.session, turn.person, answers[CHANGING], terms, day, turn.now)
        key = "classes-changed"
    else:
        row = await opening.open_up(turn.session, turn.person, activity.id, terms, day, turn.now)
        key = "classes-opened"
    told = await telling.count(turn.session, row.province, row.programme)
    choices = (Button("classes-flyer", f"classes.flyer:{row.id}"), Button("classes-look", f"classes.page:{row.id}"))
    receipt = receipts.line(turn.session, opening.topic(row.id))
    await turn.say(key, **described(turn, row), told=told, receipt=receipt, choices=choices, ways=(BACK, MENU))


async def ask_to_close(turn: Turn, class_id: int) -> None:
    """Everybody who registered will be told: once more."""
    row = await choosing.of_office(turn.session, turn.person, class_id)
    yes = Button("classes-close-yes", f"classes.closed:{row.id}")
    no = Button("classes-leave-no", f"classes.page:{row.id}")
    await turn.say("classes-close-sure", title=row.title, choices=(yes, no), ways=(MENU,))


async def close(turn: Turn, class_id: int) -> None:
    """It will not be held."""
    row = await opening.close(turn.session, turn.person, class_id, turn.now)
    receipt = receipts.line(turn.session, opening.topic(row.id))
    await turn.say("classes-closed", title=row.title, receipt=receipt, ways=(BACK, MENU))


async def _activities(turn: Turn, answers: Answers) -> list[Choice]:
    found = await opening.activities_of(turn.session, turn.person, turn.content.today.year)
    return [Choice(str(one.id), localized(one.name), one.id) for one in found]


def _unclear(incoming: Incoming, shown: Asked) -> Any:
    typed = incoming.text.casefold().strip()
    fitting = [
        one.meaning for one in shown.choices if not isinstance(one.label, str) and typed in one.label["id"].casefold()
    ]
    return fitting[0] if typed and len(fitting) == 1 else Misread("question-choose")


async def _its_name(turn: Turn, answers: Answers) -> list[Choice]:
    name = (await _activity(turn, answers["activity"])).name
    return [Choice("its", localized(name), name)]


async def _activity(turn: Turn, number: int) -> Activity:
    found = await turn.session.get(Activity, number)
    if found is None or not (await turn.rights()).serves(found.province):
        raise Denied("choosing-unknown")
    return found


async def _today(turn: Turn, answers: Answers) -> date:
    activity = await _activity(turn, answers["activity"])
    return attendance.today(turn.content.provinces[activity.province], turn.now)


async def _from_today(turn: Turn, answers: Answers) -> dict[str, Any]:
    day = await _today(turn, answers)
    if CHANGING in answers:
        row = await known(turn, answers[CHANGING])
        return _limits(min(row.first_on, day), day + opening.AHEAD, max(row.first_on, day))
    return _limits(day, day + opening.AHEAD, day + FORTNIGHT)


async def _before_it(turn: Turn, answers: Answers) -> dict[str, Any]:
    day, (first, last) = await _today(turn, answers), map(date.fromisoformat, answers["days"])
    return _limits(min(day, last), last, max(first - timedelta(days=1), min(day, last)))


def _limits(start: date, latest: date, example: date) -> dict[str, Any]:
    several = example + timedelta(days=2)
    days = {"start": start, "latest": latest, "example": example, "several": several}
    return {name: day.isoformat() for name, day in days.items()}


async def _day_before(turn: Turn, answers: Answers) -> list[Choice]:
    example = (await _before_it(turn, answers))["example"]
    return [Choice("before", "classes-until-day", example, values={"day": example})]


def _read_day(incoming: Incoming, shown: Asked) -> str | Misread:
    read = read_day(incoming.text, date.fromisoformat(str(shown.values["start"])))
    if not isinstance(read, date):
        return Misread("question-day", {"text": incoming.text[:60], "example": shown.values["example"]})
    return _out_of(read, shown) or read.isoformat()


def _read_days(incoming: Incoming, shown: Asked) -> list[str] | Misread:
    read = read_span(incoming.text, date.fromisoformat(str(shown.values["start"])))
    if not isinstance(read, tuple):
        return Misread("question-day", {"text": incoming.text[:60], "example": shown.values["example"]})
    first, last = read
    if last > first + opening.LONGEST:
        return Misread("classes-days-wrong", {"first": first.isoformat(), "most": opening.LONGEST.days})
    return _out_of(first, shown) or [first.isoformat(), last.isoformat()]


def _out_of(day: date, shown: Asked) -> Misread | None:
    if day.isoformat() < str(shown.values["start"]):
        return Misread("openings-day-before", {"first": shown.values["start"]})
    if day.isoformat() > str(shown.values["latest"]):
        return Misread("classes-day-late", {"last": shown.values["latest"]})
    return None


def _read_documents(incoming: Incoming, shown: Asked) -> list[str] | Misread:
    found = [part.strip(" .")[:60] for part in BETWEEN.split(incoming.text) if part.strip(" .")]
    if not found:
        return Misread("question-text-missing")
    unique = list(dict.fromkeys(found))
    return unique if len(unique) <= DOCUMENTS_MOST else Misread("classes-documents-many", {"most": DOCUMENTS_MOST})


def _read_topics(incoming: Incoming, shown: Asked) -> list[str] | Misread:
    """One topic for each line, however it is numbered; of a single line, what stands between commas."""
    lines = incoming.text.strip().splitlines()
    parts = lines if len(lines) > 1 else APART.split(incoming.text)
    found = [" ".join(NUMBERED.sub("", one).split()).rstrip(" .,;")[:TOPIC_MOST] for one in parts]
    unique = list(dict.fromkeys(one[0].upper() + one[1:] for one in found if one))
    if not unique:
        return Misread("question-text-missing")
    return unique if len(unique) <= TOPICS_MOST else Misread("classes-topics-many", {"most": TOPICS_MOST})


async def _programmes(turn: Turn, answers: Answers) -> list[Choice]:
    """The programme of the catalogue whose conditions the check is to look at; for a class of beginners that is WUB."""
    known_ones = turn.content.catalogue.programmes
    training = [one for one in known_ones.values() if "training" in one.helps_with]
    offered = sorted(training, key=lambda one: one.id != WUB)
    none = Choice("none", "classes-no-programme", None, word="none")
    return [*(Choice(one.id, dict(one.name), one.id) for one in offered), none]


def _sensible(quota: Any, shown: Asked) -> Misread | None:
    return None if 0 < quota <= QUOTA_MOST else Misread("openings-quota-wrong", {"most": QUOTA_MOST})


def _terms(answers: Answers) -> Terms:
    first, last, until = map(date.fromisoformat, (*answers["days"], answers["until"]))
    return Terms(
        title=answers["title"],
        place=answers["place"],
        first_on=first,
        last_on=last,
        until=until,
        quota=answers["quota"],
        topics=tuple(answers["topics"]),
        documents=tuple(answers["documents"]),
        programme=answers["programme"],
        note=answers["note"],
    )


async def _read_back(turn: Turn, answers: Answers) -> dict[str, Any]:
    activity = await _activity(turn, answers["activity"])
    terms = _terms(answers)
    row = opening.planned(activity.province, terms)
    told = 0 if CHANGING in answers else await telling.count(turn.session, activity.province, terms.programme)
    alike = activity.name == terms.title
    return described(turn, row) | {"activity": activity.name, "named_alike": alike, "told": told}


FLOW = Flow(NAME, _next, _finish, _begin, _prune, allowed=officers_only)
