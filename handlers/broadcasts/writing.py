"""Writing a broadcast and correcting one: to whom, what, which buttons, read back with the number of recipients."""

import re
from dataclasses import replace
from typing import Any

from handlers import menu, questions
from handlers.broadcasts import desk, screens
from handlers.broadcasts.screens import DESK, MENU, ministry_only
from handlers.flow import SEED, Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from models import receipts
from models.broadcasts import DRAFT, DUTY, TOPICS, Broadcast, Segment, composing, correcting
from models.broadcasts.segments import GROUPS, MINISTRY, WATCHERS
from models.broadcasts.wording import BODY_MOST, BUTTONS_MOST, CAPTION_MOST
from models.errors import Refused
from models.outbox import Button
from models.people import Person
from models.provinces import Provinces

NAME, FIXING = "broadcasts", "broadcast-fix"
NUMBER, HAS_FILE = f"{SEED}broadcast", f"{SEED}file"
ANY, ALL = "any", "all"
LABEL_MOST = 30
BETWEEN = re.compile(r"[,;\n]|\bdan\b|\band\b", re.IGNORECASE)
# "Isi laporan | /lapor", "Juknis: https://…": a label, a sign between, and where it leads.
BUTTON = re.compile(r"(.+?)\s*[|:=–-]?\s+(https://\S+|/[a-z]+)")
COMMANDS = frozenset(
    (*menu.OFFICER, *menu.HEAD, *menu.VERIFIER, *menu.DIRECTOR, *menu.ADMINISTRATOR, *menu.CITIZEN, *menu.CITIZEN_ALSO,
     *menu.OFFICER_ALSO, *menu.OFFICE_ALSO, *menu.STAFF_ALSO, *menu.EVERYBODY)
)  # fmt: skip


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    if not (argument.isascii() and argument.isdigit() and len(argument) < 18):
        return {}
    row = await composing.one(turn.session, turn.person, int(argument))
    if row.state != DRAFT:
        raise Refused("broadcasts-decided-already")
    return _kept(row)


def _kept(row: Broadcast) -> dict[str, Any]:
    """The answers that made a draft."""
    found: dict[str, Any] = {NUMBER: row.id, "who": row.who}
    if row.who == WATCHERS:
        found["programme"] = row.programme or ANY
    elif row.who != MINISTRY:
        found["status"] = "late" if row.late else ALL
    if row.who != MINISTRY:
        found["places"] = row.provinces
    return found | {
        "topic": row.topic,
        "content": {"body": row.body, "file": row.file},
        "links": row.buttons,
        "must": row.must_read,
    }


def _next(answers: Answers, content: Content) -> Question | None:
    who = answers.get("who")
    steps = [questions.choice("who", "broadcasts-ask-who", [Choice(one, f"broadcasts-who-{one}") for one in GROUPS])]
    if who == WATCHERS:
        steps.append(replace(questions.choice("programme", "broadcasts-ask-programme", _programmes), at_once=8))
    elif who is not None and who != MINISTRY:
        states = (Choice(ALL, "broadcasts-status-all"), Choice("late", "broadcasts-status-late"))
        steps.append(questions.choice("status", "broadcasts-ask-status", states))
    if who != MINISTRY:
        steps.append(_places(content.provinces))
    topics = TOPICS if who == WATCHERS else (DUTY, *TOPICS)
    must = (
        Choice("yes", "broadcasts-must-yes", True, word="yes"),
        Choice("no", "broadcasts-must-no", False, word="no"),
    )
    steps += [
        questions.choice(
            "topic",
            "broadcasts-ask-topic",
            [Choice(one, "broadcasts-topic-name", values={"subject": one}) for one in topics],
        ),
        _content("broadcasts-ask-content"),
        Question("links", questions.asked("broadcasts-ask-links", None, _no_button()), _read_buttons),
        questions.choice("must", "broadcasts-ask-must", must),
        questions.confirm("confirm", "broadcasts-confirm", "broadcasts-confirm-yes", _read_back),
    ]
    return questions.first_missing(answers, steps)


def _prune(answers: Answers, content: Content) -> Answers:
    """What no longer fits another group of recipients is asked again."""
    kept, who = dict(answers), answers.get("who")
    if who != WATCHERS:
        kept.pop("programme", None)
    if who in (WATCHERS, MINISTRY):
        kept.pop("status", None)
    if who == MINISTRY:
        kept.pop("places", None)
    if who == WATCHERS and kept.get("topic") == DUTY:
        del kept["topic"]
    return kept


def _no_button() -> tuple[Choice, ...]:
    return (Choice("none", "broadcasts-no-buttons", [], word="none"),)


async def _programmes(turn: Turn, answers: Answers) -> list[Choice]:
    known = turn.content.catalogue.programmes.values()
    return [Choice(ANY, "broadcasts-any-programme"), *(Choice(one.id, dict(one.name)) for one in known)]


def _places(provinces: Provinces) -> Question:
    def read(incoming: Incoming, shown: Asked) -> Any:
        parts = [part.strip() for part in BETWEEN.split(incoming.text) if part.strip()]
        if len(parts) <= 1:
            found = questions.province(incoming.text, provinces)
            return found if isinstance(found, Misread) else [found]
        codes = [questions.province(part, provinces) for part in parts]
        wrong = next((part for part, code in zip(parts, codes, strict=True) if isinstance(code, Misread)), None)
        return Misread("question-province", {"text": wrong[:60]}) if wrong else sorted({str(code) for code in codes})

    every = (Choice(ALL, "broadcasts-everywhere", None, word="all"),)
    return Question("places", questions.asked("broadcasts-ask-places", None, every), read)


def _content(key: str) -> Question:
    """Words, or one photo or document with words below it."""

    def read(incoming: Incoming, shown: Asked) -> Any:
        if incoming.album or len(incoming.files) > 1:
            return Misread("broadcasts-one-file")
        words = incoming.text.strip()
        if not words:
            return Misread("broadcasts-words-missing")
        most = CAPTION_MOST if incoming.files else BODY_MOST
        if (length := _length(words)) > most:
            return Misread("question-text-long", {"most": most, "length": length})
        file = next(({"kind": one.kind, "file_id": one.file_id} for one in incoming.files), None)
        return {"body": words, "file": file}

    return Question("content", questions.asked(key, None, ()), read, absorb=lambda incoming, answer: None)


def _length(words: str) -> int:
    """As Telegram counts."""
    return len(words.encode("utf-16-le")) // 2


def _read_buttons(incoming: Incoming, shown: Asked) -> Any:
    lines = [line.strip() for line in incoming.text.splitlines() if line.strip()]
    if not lines or len(lines) > BUTTONS_MOST:
        return Misread("broadcasts-buttons-many", {"most": BUTTONS_MOST})
    found = []
    for line in lines:
        read = BUTTON.fullmatch(line)
        if read is None or len(read[1]) > LABEL_MOST or len(read[2]) > 300:
            return Misread("broadcasts-button-unclear", {"text": line[:80], "most": LABEL_MOST})
        if read[2].startswith("/") and read[2][1:] not in COMMANDS:
            return Misread("broadcasts-button-command", {"text": read[2]})
        found.append({"label": read[1], **_target(read[2])})
    return found


def _target(words: str) -> dict[str, str]:
    return {"command": words[1:]} if words.startswith("/") else {"url": words}


def _segment(answers: Answers) -> Segment:
    who, places = answers["who"], answers.get("places")
    programme = answers.get("programme")
    return Segment(
        who,
        tuple(places) if places is not None else None,
        None if programme in (None, ANY) else programme,
        answers.get("status") == "late",
    )


async def _read_back(turn: Turn, answers: Answers) -> dict[str, Any]:
    segment = _segment(answers)
    found = await screens.counted(turn, segment, answers["topic"])
    body = answers["content"]["body"]
    return {
        "audience": screens.audience(turn, segment),
        "count": found.count,
        "samples": screens.samples(turn, found.samples),
        "subject": answers["topic"],
        "body": body if len(body) <= screens.BODY_SHOWN else body[: screens.BODY_SHOWN] + "…",
        "file": (answers["content"]["file"] or {}).get("kind", "none"),
        "buttons": len(answers["links"]),
        "must": "yes" if answers["must"] else "no",
    }


async def _finish(turn: Turn, answers: Answers) -> None:
    content = composing.Content(
        _segment(answers),
        answers["topic"],
        answers["content"]["body"],
        answers["content"]["file"],
        answers["links"],
        answers["must"],
    )
    row = await composing.draft(turn.session, turn.person, content, turn.now, answers.get(NUMBER))
    await screens.preview(turn, row)
    await screens.card(turn, row, fresh=True)


# Correcting.


async def _begin_fixing(turn: Turn, argument: str) -> dict[str, Any] | None:
    number = int(argument) if argument.isascii() and argument.isdigit() and len(argument) < 18 else 0
    row = await composing.one(turn.session, turn.person, number)
    if row.finished_at is None and row.approved_by is None:
        raise Refused("broadcasts-decided-already")
    return {NUMBER: row.id, HAS_FILE: bool(row.file)}


def _next_fixing(answers: Answers, content: Content) -> Question | None:
    def read(incoming: Incoming, shown: Asked) -> Any:
        words, most = incoming.text.strip(), CAPTION_MOST if answers.get(HAS_FILE) else BODY_MOST
        if not words:
            return Misread("question-text-missing")
        length = _length(words)
        return words if length <= most else Misread("question-text-long", {"most": most, "length": length})

    steps = [
        Question("body", questions.asked("broadcasts-ask-fix", _old, ()), read),
        questions.confirm("confirm", "broadcasts-confirm-fix", "broadcasts-submit", _new),
    ]
    return questions.first_missing(answers, steps)


async def _old(turn: Turn, answers: Answers) -> dict[str, Any]:
    row = await composing.one(turn.session, turn.person, answers[NUMBER])
    return {"number": row.id, "body": row.body}


async def _new(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {"number": answers[NUMBER], "body": answers["body"]}


async def _finish_fixing(turn: Turn, answers: Answers) -> None:
    found = await correcting.propose(turn.session, turn.person, answers[NUMBER], answers["body"], turn.now)
    for one in await desk.approvers(turn):
        await turn.tell(
            one,
            "broadcasts-fix-wanted",
            ways=(Button("broadcasts-look", f"new:broadcasts.fix:{found.id}"),),
            dedup_key=f"broadcast-fix:{found.id}:{one.id}",
            number=found.broadcast_id,
            who=turn.person.name,
        )
    await turn.say("broadcasts-fix-sent", number=found.broadcast_id, ways=(DESK, MENU))


async def fix(turn: Turn, number: int) -> None:
    """The words as they are, and as they are to be."""
    found, row = await correcting.seen(turn.session, turn.person, number)
    is_open = found.decided_at is None and found.author_id != turn.person.id
    choices = (
        Button("broadcasts-fix-yes", f"broadcasts.fix-approve:{found.id}"),
        Button("broadcasts-refuse", f"broadcasts.fix-refuse:{found.id}"),
    )
    state = "open" if found.decided_at is None else "approved" if found.approved else "refused"
    await turn.say(
        "broadcasts-fix-card",
        number=row.id,
        state=state,
        before=row.body,
        after=found.body,
        choices=choices if is_open else (),
        ways=(DESK, MENU),
    )


async def approve_fix(turn: Turn, number: int) -> None:
    await _decide(turn, number, agreed=True)


async def refuse_fix(turn: Turn, number: int) -> None:
    await _decide(turn, number, agreed=False)


async def _decide(turn: Turn, number: int, *, agreed: bool) -> None:
    found, row = await correcting.decide(turn.session, turn.person, number, agreed, turn.now)
    author = await turn.session.get(Person, found.author_id)
    if author is not None:
        await turn.tell(
            author, "broadcasts-fix-told", number=row.id, agreed="yes" if agreed else "no", who=turn.person.name
        )
    receipt = receipts.line(turn.session, row.outbox_topic)
    await turn.say(
        "broadcasts-fix-done", number=row.id, agreed="yes" if agreed else "no", receipt=receipt, ways=(DESK, MENU)
    )


FLOW = Flow(NAME, _next, _finish, _begin, _prune, allowed=ministry_only)
FIX = Flow(FIXING, _next_fixing, _finish_fixing, _begin_fixing, allowed=ministry_only)
