"""Officers report a month of an activity: spent so far, progress and output added, obstacles, evidence, done."""

from handlers.reporting import adding, sheets, talk

COMMANDS = {"lapor": talk.start, "lembar": sheets.start}
ACTIONS = {
    "reporting.start": talk.start_from_button,
    "reporting.again": talk.again,
    "reporting.now": talk.now,
    "reporting.nil": talk.nil,
    "reporting.sheet": sheets.download,
    "reporting.use-sheet": sheets.use,
}
FLOWS = (talk.FLOW, sheets.FLOW, adding.FLOW)
LISTENERS = (talk.listen, sheets.listen, adding.listen)
