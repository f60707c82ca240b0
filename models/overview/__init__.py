"""How a year stands: what is in, in time, spent, made and done; for all provinces, for one, for an activity."""

from models.overview.calendar import Calendar, calendar
from models.overview.months import Sent, months_of
from models.overview.participants import FEW, Participants, participants_of
from models.overview.seeing import activity_seen, report_seen, visible
from models.overview.series import Step, series
from models.overview.sums import Course, activities_of, by_province, years
from models.overview.tally import Output, Tally, percent, total

__all__ = [
    "FEW",
    "Calendar",
    "Course",
    "Output",
    "Participants",
    "Sent",
    "Step",
    "Tally",
    "activities_of",
    "activity_seen",
    "by_province",
    "calendar",
    "months_of",
    "participants_of",
    "percent",
    "report_seen",
    "series",
    "total",
    "visible",
    "years",
]
