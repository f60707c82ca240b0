"""The week for whoever leads: what changed, and who must act; each Monday morning, or when it is asked for."""

from models.weeks.acting import Acting, Waiting, acting
from models.weeks.changes import Week, changes
from models.weeks.page import page, place
from models.weeks.sweep import sweep, week_before

__all__ = ["Acting", "Waiting", "Week", "acting", "changes", "page", "place", "sweep", "week_before"]
