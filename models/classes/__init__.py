"""Classes: where the citizen's side and the office's side meet."""

from models.classes.own import forget, of_person
from models.classes.tables import (
    CHOSEN,
    REFUSED,
    REGISTERED,
    STATES,
    WAITING,
    WITHDRAWN,
    Registration,
    TrainingClass,
)

__all__ = [
    "CHOSEN", "REFUSED", "REGISTERED", "STATES", "WAITING", "WITHDRAWN", "Registration", "TrainingClass", "forget",
    "of_person",
]  # fmt: skip
