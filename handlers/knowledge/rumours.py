"""A rumour: what is true of it, from where that is known, a warning where money is asked for, and words to pass on."""

from collections.abc import Mapping
from typing import Any

from handlers import sourced
from handlers.knowledge import answers
from handlers.knowledge.answers import MENU, TOPICS
from handlers.knowledge.places import CAPITAL
from handlers.turn import Turn
from handlers.words import said
from models import cases, questions
from models.cases import Case, Part
from models.errors import Denied
from models.knowledge import Found
from models.outbox import Button
from models.questions import Asked, Question
from models.rumours import Rumour

BOT = "https://t.me/{username}"


async def answer(turn: Turn, text: str, found: Found) -> bool:
    """Answer a rumour; False when the text is none, or an article surely answers what is asked."""
    known, passed_on = turn.content.rumours.about(text), turn.incoming.forwarded
    asked = turn.content.rumours.asked(text)
    appeals = turn.content.rumours.appeal(text)
    if known is not None and (asked or appeals or passed_on):
        await _verdict(turn, text, known)
        return True
    if found.outcome == questions.SURE or not (passed_on or (asked and appeals)):
        return False
    await _unknown(turn, text)
    return True


async def _verdict(turn: Turn, text: str, known: Rumour) -> None:
    """What is known of it, below it what to forward to those from whom it came."""
    await answers.kept(turn, Asked(text, questions.SURE, [f"rumour:{known.id}"], kind=questions.RUMOUR))
    cited = sourced.unremarked(known.sources)
    verdict: Mapping[str, Any] = {
        "verdict": known.verdict,
        "claim": dict(known.claim),
        "answer": dict(known.answer),
        "source": said("knowledge-source", **sourced.origin(known.certainty, cited, turn.content.source)),
        "fee": "yes" if known.fee else "no",
    }
    share = {
        "key": "knowledge-rumour-share",
        "values": {name: verdict[name] for name in ("verdict", "claim", "answer")},
    }
    forward = Button("knowledge-forward", url=BOT.format(username=turn.content.bot_username), share=share)
    await turn.say("knowledge-rumour", choices=(forward,), ways=(*answers.person(turn), MENU), **verdict)


async def _unknown(turn: Turn, text: str) -> None:
    """Nobody here knows: said so, with the warning that is always right, and passed to the ministry's desk."""
    question = await answers.kept(turn, Asked(text, questions.NONE, kind=questions.RUMOUR))
    case = await _to_desk(turn, question, text)
    place = turn.content.provinces[question.province or CAPITAL]
    await turn.say(
        "knowledge-rumour-unknown",
        choices=(TOPICS, *await answers.to_check(turn)),
        ways=(MENU,),
        passed="yes" if case is not None else "no",
        number=case.id if case is not None else 0,
        by=case.promised_at.isoformat() if case is not None else "",
        zone=place.zone,
    )


async def _to_desk(turn: Turn, question: Question, text: str) -> Case | None:
    """A case for the ministry's desk; none for whoever waits for several answers already."""
    try:
        case = await cases.open(
            turn.session,
            turn.person,
            Part(text=text[: cases.MOST]),
            turn.content.offices,
            turn.now,
            topic=cases.RUMOUR,
            question_id=question.id,
        )
    except Denied:
        return None
    question.case_id = case.id
    return case
