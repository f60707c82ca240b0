"""Officers report a month of an activity: spent so far, progress and output added, obstacles, evidence, done."""

from handlers.reporting import talk

COMMANDS = {"lapor": talk.start}
ACTIONS = {"reporting.start": talk.start_from_button, "reporting.again": talk.again}
FLOWS = (talk.FLOW,)
LISTENERS = (talk.listen,)
