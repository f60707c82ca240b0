"""What became of participants, three and twelve months after their class."""

from models.outcomes.answers import WORKERS_MOST, Answer, answer, forget, of, own, resume, stop
from models.outcomes.asking import MOMENTS, asked_on, is_due, sweep, topic
from models.outcomes.tables import Outcome, OutcomeStop

__all__ = [
    "MOMENTS", "WORKERS_MOST", "Answer", "Outcome", "OutcomeStop", "answer", "asked_on", "forget", "is_due", "of",
    "own", "resume", "stop", "sweep", "topic",
]  # fmt: skip
