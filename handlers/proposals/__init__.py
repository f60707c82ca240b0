"""Provinces propose activities (usulan), the ministry returns the wrong parts or approves within the ceiling."""

from handlers.dispatch import Action, Command
from handlers.flow import Flow
from handlers.proposals import costing, desk, home, loading, national, papers, returning, sending, writing

COMMANDS: dict[str, Command] = {"usulan": home.start}
ACTIONS: dict[str, Action] = {
    "proposals.own": home.own,
    "proposals.new": writing.new,
    "proposals.show": home.show,
    "proposals.parts": home.change_list,
    "proposals.change": writing.change,
    "proposals.costs": costing.ask,
    "proposals.lines": costing.look,
    "proposals.use-sheet": costing.use_sheet,
    "proposals.papers": papers.show,
    "proposals.paper": papers.ask,
    "proposals.file": papers.look,
    "proposals.send": sending.ask,
    "proposals.send-now": sending.send,
    "proposals.recall": sending.recall,
    "proposals.drop": sending.drop,
    "proposals.restore": sending.restore,
    "proposals.queue": desk.queue,
    "proposals.review": desk.show,
    "proposals.compare": desk.compare,
    "proposals.approve": desk.approve,
    "proposals.approve-now": desk.approve_now,
    "proposals.return": returning.start,
    "proposals.national": national.show,
    "proposals.indicators": national.indicators,
    "planning.home": loading.home,
    "planning.download": loading.download,
    "planning.use": loading.use,
}
FLOWS: tuple[Flow, ...] = (writing.NEW, writing.PART, costing.FLOW, papers.FLOW, returning.FLOW, loading.FLOW)
