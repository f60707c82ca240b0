"""What belongs to a case without a button: replies to its messages, the next words after an answer, thanks."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from handlers.cases import answering, own, parts
from handlers.questions import Misread
from handlers.turn import Turn
from models import cases, outbox
from models.cases import ANSWERED, OFFICE, telling
from models.errors import Refused
from models.outbox import Button

HEARD = ("text", "photo", "document", "other")
# The bot's last words were an officer's, or about passing them something: what comes next is meant for the officer.
LEADING = ("cases-answered", "cases-asked", "cases-passed", "cases-passed-again")
THANKS_WITHIN = timedelta(days=7)
THANKS_MOST = 8  # words: whoever writes more has something to say

Side = Literal["citizen", "office"]


@dataclass(frozen=True)
class About:
    """The case that something belongs to, and on whose side it was said; `album`: it goes on with one."""

    side: Side
    case_id: int
    album: bool = False


async def listen(turn: Turn) -> bool:
    """Take what belongs to a case; False leaves it to everybody else."""
    incoming = turn.incoming
    if incoming.kind not in HEARD or incoming.command is not None or incoming.data is not None:
        return False
    about = await _replied(turn)
    if about is None and turn.active is None and incoming.group is None:
        about = await _album(turn) or await _goes_on(turn)
    if about is not None:
        await _take(turn, about)
        return True
    return turn.active is None and incoming.group is None and is_thanks(turn) and await _thanked(turn)


async def _take(turn: Turn, about: About) -> None:
    """Pass it on. A mistake is explained here: it must not end a dialogue that has nothing to do with it."""
    part = parts.read(turn.incoming)
    try:
        if isinstance(part, Misread):
            raise Refused(part.key, **dict(part.values or {}))
        if about.side == OFFICE:
            await answering.send(turn, about.case_id, part)
        elif is_thanks(turn) and await _is_answered(turn, about.case_id):
            await own.thanks(turn, about.case_id)
        else:
            await own.put(turn, about.case_id, part)
    except Refused as refusal:
        problem = {"key": refusal.key, "values": refusal.values}
        mine = Button("menu-kasus" if about.side == OFFICE else "cases-mine-button", "go:kasus")
        ways = () if turn.incoming.group else (mine, Button("common-menu", "start.menu"))
        await turn.say("common-refused", problem=problem, ways=ways, fresh=True)


async def _replied(turn: Turn) -> About | None:
    """A reply to a message about a case, whatever else is going on."""
    incoming = turn.incoming
    if incoming.reply_to is None:
        return None
    return _about(await outbox.topic_of(turn.session, incoming.chat_id, incoming.reply_to))


async def _album(turn: Turn) -> About | None:
    """The further photos of an album whose first one went into a case."""
    if not turn.incoming.album:
        return None
    found = await cases.album_of(turn.session, turn.person, turn.incoming.album, turn.now)
    if found is None:
        return None
    return About("office" if found.side == OFFICE else "citizen", found.case_id, album=True)


async def _goes_on(turn: Turn) -> About | None:
    """Words or files right below an officer's message; a button that was typed, or a common word, is not meant so."""
    incoming = turn.incoming
    if incoming.word in ("menu", "help", "cancel", "cek", "petugas") or (incoming.matched and not incoming.by_number):
        return None
    last = await outbox.last_said(turn.session, incoming.chat_id)
    if last is None or last[0].key not in LEADING:
        return None
    about = _about(last[1])
    return about if about is not None and about.side == "citizen" else None


async def _thanked(turn: Turn) -> bool:
    """Thanks for the last answer, wherever in the chat they are said; for anything else they are small talk."""
    for one in await cases.of_citizen(turn.session, turn.person):
        if one.state == ANSWERED and one.stage_at + THANKS_WITHIN > turn.now:
            await own.thanks(turn, one.id)
            return True
    return False


async def _is_answered(turn: Turn, case_id: int) -> bool:
    return any(one.id == case_id and one.state == ANSWERED for one in await cases.of_citizen(turn.session, turn.person))


def is_thanks(turn: Turn) -> bool:
    """A few words of thanks and no question."""
    text = " ".join(turn.incoming.text.casefold().split())
    if not text or turn.incoming.files or "?" in text or len(text.split()) > THANKS_MOST:
        return False
    words = [one.strip() for key in ("id", "en") for one in turn.phrases.plain(key, "words-thanks").split("|")]
    return any(f" {one} " in f" {text.strip('.! ')} " for one in words)


def _about(topic: str | None) -> About | None:
    head, _, number = (topic or "").partition(":")
    if head not in (telling.CITIZEN_TOPIC, telling.OFFICE_TOPIC) or not number.isdigit():
        return None
    return About("citizen" if head == telling.CITIZEN_TOPIC else "office", int(number))
