"""Last days and their reasons: how both are asked and read, wherever a date is moved."""

from collections.abc import Callable
from datetime import date, timedelta

from handlers import questions
from handlers.questions import Asked, Misread, Question
from handlers.turn import Incoming
from models.dates import NotADay, read_day
from models.errors import Refused

REASON_MOST = 300
HALF_A_YEAR = timedelta(days=183)  # a day without a year is the one within half a year
MISREAD = {
    "unreadable": "question-day-unreadable",
    "impossible": "question-day-impossible",
    "weekday": "question-day-weekday",
}


def read(incoming: Incoming, shown: Asked, around: date, check: Callable[[date], None]) -> date | Misread:
    """The day that was typed; one that cannot be kept (`check` raises Refused) is refused with the reason.

    `shown` has an `example`.
    """
    if not incoming.text.strip():
        return Misread("question-text-missing")
    found = read_day(incoming.text, around - HALF_A_YEAR)
    if isinstance(found, NotADay):
        values = {"text": incoming.text[:60], "example": shown.values["example"]}
        return Misread(MISREAD[found.why], values | ({"day": found.day.isoformat()} if found.day else {}))
    try:
        check(found)
    except Refused as refusal:
        return Misread(refusal.key, refusal.values)
    return found


def reason(name: str, key: str) -> Question:
    """Some words that say why."""
    return questions.checked(questions.text(name, key, most=REASON_MOST), _needs_words)


def _needs_words(words: str, shown: Asked) -> Misread | None:
    return None if sum(letter.isalpha() for letter in words) >= 5 else Misread("question-reason-short")
