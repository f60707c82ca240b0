"""The ministry decides about reports: look at the queue, verify, or give back what is wrong."""

from handlers.verification import comparing, deciding, queue, returning

COMMANDS = {"verifikasi": queue.start}
ACTIONS = {
    "verification.queue": queue.queue,
    "verification.show": queue.show,
    "verification.files": queue.files,
    "verification.compare": comparing.corrected,
    "verification.twins": comparing.twins,
    "verification.verify": deciding.verify,
    "verification.return": returning.start,
}
FLOWS = (returning.FLOW,)
