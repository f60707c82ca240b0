"""Editors keep the articles right: correct a sentence, write a new one, decide about each other's changes."""

from handlers.dispatch import Action, Command
from handlers.editing import asked, desk, proposals, sheet, writing

COMMANDS: dict[str, Command] = {"artikel": desk.start, "pertanyaan": asked.start}
ACTIONS: dict[str, Action] = {
    "editing.home": desk.home,
    "editing.article": desk.article,
    "editing.history": desk.history,
    "editing.version": desk.version,
    "editing.back": desk.take_back,
    "editing.proposal": proposals.show,
    "editing.waiting": proposals.waiting,
    "editing.approve": proposals.approve,
    "editing.recall": proposals.recall,
    "editing.batch": proposals.batch,
    "editing.approve-batch": proposals.approve_batch,
    "editing.download": sheet.download,
    "editing.send-batch": sheet.send_batch,
    "editing.drop-batch": sheet.drop_batch,
    "editing.asked": asked.page,
    "editing.cluster": asked.cluster,
    "editing.dismiss": asked.dismiss,
    "editing.phrasing": asked.add_phrasing,
}
FLOWS = (
    desk.LOOKUP,
    writing.ARTICLE,
    writing.CORRECTION,
    writing.WITHDRAWAL,
    writing.EXTENSION,
    proposals.REFUSAL,
    sheet.SHEET,
)
