"""The bot on a machine whose clock a test sets: `python -m tests.clocked run`.

SINKRON_TEST_SHIFT is how many seconds later it is for all the world (also for the shared database), and the file named
by SINKRON_TEST_CLOCK how many more this machine's clock is wrong, at each moment anew.
"""

import os
import sys
import time
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession

from bot import run
from bot.clock import Clock

SHIFT = float(os.environ.pop("SINKRON_TEST_SHIFT", "0"))
FILE = Path(os.environ.pop("SINKRON_TEST_CLOCK", os.devnull))


class Wrong(Clock):
    """A machine's clock as a test wants it."""

    def machine(self) -> float:
        return time.time() + SHIFT + float(FILE.read_text() or 0)

    async def _seconds(self, session: AsyncSession) -> float:
        return await super()._seconds(session) + SHIFT


def main() -> int:
    from bot.__main__ import main as bot

    vars(run)["Clock"] = Wrong
    return bot()


if __name__ == "__main__":
    sys.exit(main())
