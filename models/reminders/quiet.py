"""The hours in which nobody is reminded, in a person's own time."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

MORNING = time(8)


@dataclass(frozen=True)
class Quiet:
    """The hours, in a person's own time, in which no reminder is sent."""

    start: time = time(21)
    end: time = time(7)

    def holds(self, local: time) -> bool:
        if self.start <= self.end:
            return self.start <= local < self.end
        return local >= self.start or local < self.end

    def awake(self, moment: datetime, tz: ZoneInfo) -> datetime:
        """This moment, or the end of the quiet hours in which it lies there."""
        local = moment.astimezone(tz)
        if not self.holds(local.time()):
            return moment
        day = local.date() if local.time() < self.end else local.date() + timedelta(days=1)
        return datetime.combine(day, self.end, tz).astimezone(moment.tzinfo)
