"""What time it is: the bot's time, which the simulator may move, and the wall's, which nobody can."""

import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path


class Clock:
    """Real time. `now()` decides when things are due, `wall()` how long a lease or a pause of the sender lasts."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def wall(self) -> float:
        return time.time()


class MovableClock(Clock):
    """A clock for the simulator and for tests: it runs on, and can be moved forward. Remembers how far, in a file."""

    def __init__(self, state: Path | None = None, start: datetime | None = None) -> None:
        self._state = state
        self._offset = timedelta(seconds=float(state.read_text())) if state and state.exists() else timedelta()
        self._fixed = start
        self._moved: list[Callable[[], Awaitable[None]]] = []

    def now(self) -> datetime:
        return (self._fixed or datetime.now(UTC)) + self._offset

    def when_moved(self, act: Callable[[], Awaitable[None]]) -> None:
        """Call `act` each time the clock has been moved."""
        self._moved.append(act)

    async def advance(self, delta: timedelta) -> None:
        """Move forward; backwards is refused, as answers already given would lie in the future."""
        if delta < timedelta():
            raise ValueError("the clock only moves forward")
        self._offset += delta
        if self._state:
            self._state.parent.mkdir(parents=True, exist_ok=True)
            self._state.write_text(str(self._offset.total_seconds()))
        for act in self._moved:
            await act()
