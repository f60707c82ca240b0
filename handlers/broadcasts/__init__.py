"""`/siaran`: the ministry writes to many at once, a second person approves; others mute news and say they read it."""

from handlers.broadcasts import desk, writing
from handlers.dispatch import Action, Command, Note

COMMANDS: dict[str, Command] = {"siaran": desk.start}
ACTIONS: dict[str, Action] = {
    "broadcasts.list": desk.listed,
    "broadcasts.card": desk.card,
    "broadcasts.preview": desk.preview,
    "broadcasts.review": desk.review,
    "broadcasts.submit": desk.submit,
    "broadcasts.paid": desk.set_paid,
    "broadcasts.recall": desk.recall,
    "broadcasts.drop": desk.drop,
    "broadcasts.approve": desk.approve,
    "broadcasts.refuse": desk.refuse,
    "broadcasts.pause": desk.pause,
    "broadcasts.resume": desk.resume,
    "broadcasts.stop": desk.stop,
    "broadcasts.stopped": desk.stopped,
    "broadcasts.unread": desk.unread,
    "broadcasts.unread-of": desk.unread_of,
    "broadcasts.unreached": desk.unreached,
    "broadcasts.unreached-of": desk.unreached_of,
    "broadcasts.nudge": desk.nudge,
    "broadcasts.fix": writing.fix,
    "broadcasts.fix-approve": writing.approve_fix,
    "broadcasts.fix-refuse": writing.refuse_fix,
    "broadcasts.hush": desk.hush,
    "broadcasts.unhush": desk.unhush,
    "broadcasts.away": desk.away,
    "broadcasts.read": desk.read,
    "broadcasts.mute": desk.mute,
}
FLOWS = (writing.FLOW, writing.FIX)
NOTED: dict[str, Note] = {"broadcast": desk.noted}
