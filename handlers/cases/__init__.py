"""From bot to person: citizens hand questions over, officers answer, and nobody sees who the other is in Telegram."""

from handlers.cases import answering, desk, hearing, in_group, linking, opening, own
from handlers.dispatch import Action, Command
from models.cases import groups

COMMANDS: dict[str, Command] = {
    "petugas": opening.start,
    "kasus": desk.start,
    "tautkan": linking.in_private,
    "lepas": linking.in_private,
}
ACTIONS: dict[str, Action] = {
    "case.open": opening.open_,
    "case.mine": own.mine,
    "case.show": own.show,
    "case.add": own.add,
    "case.thanks": own.thanks,
    "case.stop": own.give_up,
    "case.list": desk.listed,
    "case.card": desk.card,
    "case.take": desk.take,
    "case.history": desk.history,
    "case.files": desk.files,
    "case.pass": desk.pass_on,
    "case.pass_to": desk.pass_to,
    "case.answer": answering.answer,
    "case.ask": answering.ask,
    "case.cite": answering.cite,
    "case.close": answering.close,
    "case.link": linking.confirm,
    "case.no_link": linking.refuse,
}
FLOWS = (opening.FLOW, own.FLOW, answering.FLOW, answering.CITING, answering.CLOSING)
LISTENERS = (hearing.listen,)
GROUP_COMMANDS: dict[str, Command] = {"tautkan": linking.ask, "lepas": linking.end}
GROUP_ACTIONS: dict[str, Action] = {
    "case.take": in_group.take,
    "case.answer": in_group.by_reply,
    "case.ask": in_group.in_private,
    "case.cite": in_group.in_private,
    "case.pass": in_group.in_private,
    "case.close": in_group.in_private,
    "case.history": in_group.in_private,
}
MEMBERSHIP = linking.in_or_out
MOVED = groups.follow
