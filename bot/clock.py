"""What time it is: the bot's time, which the simulator may move, and the wall's, which nobody can."""

import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from models.db import Database


class Clock:
    """Real time. `now()` decides when things are due, `wall()` how long a lease or a pause of the sender lasts.

    Processes that share a PostgreSQL share its time (`follow`): otherwise one whose clock is a minute fast would take a
    lease of another for forgotten. Between two looks at it the time runs on by itself, and so does the wall's: an
    hour by which a machine's clock is set back is no hour in which nothing is sent.
    """

    def __init__(self) -> None:
        self._began = self.machine() - time.monotonic()
        self._shared: float | None = None
        self._doubt = 0.0  # seconds by which what is shared may be wrong

    def machine(self) -> float:
        """What the clock of this machine shows, in seconds."""
        return time.time()

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.machine() if self._shared is None else self.wall(), UTC)

    def wall(self) -> float:
        return time.monotonic() + (self._began if self._shared is None else self._shared)

    async def follow(self, database: Database) -> None:
        """Take over the time of a shared database; an SQLite file has none of its own.

        The answer tells it only as well as it came quickly. Where this machine's own time may be the same one, it is
        taken: so processes beside each other agree to the microsecond, as the pace that they share demands. Else what
        an earlier answer told is kept while this one neither knows it better nor contradicts it: after a slow answer
        the time would be wrong by seconds, and leases of others forgotten.
        """
        if database.is_sqlite:
            return
        async with database.begin() as session:
            await session.execute(text("SELECT 1"))  # a connection, before time counts
            asked = time.monotonic()
            seconds = await self._seconds(session)
            answered = time.monotonic()
        theirs, ours = seconds - (asked + answered) / 2, self.machine() - time.monotonic()
        doubt, known = (answered - asked) / 2, self._shared
        if abs(theirs - ours) <= doubt:
            self._shared, self._doubt = ours, doubt
        elif known is None or doubt < self._doubt or abs(theirs - known) > doubt + self._doubt:
            self._shared, self._doubt = theirs, doubt

    async def _seconds(self, session: AsyncSession) -> float:
        return float(await session.scalar(text("SELECT extract(epoch FROM clock_timestamp())")) or 0)


class MovableClock(Clock):
    """A clock for the simulator and for tests: it runs on, and can be moved forward. Remembers how far, in a file."""

    def __init__(self, state: Path | None = None, start: datetime | None = None) -> None:
        super().__init__()
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
