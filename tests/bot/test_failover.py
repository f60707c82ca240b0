"""When the database fails over to its synchronous standby, answers are late, and nothing is lost."""

import asyncio
import random
from pathlib import Path

import pytest

from bot.migrate import migrate
from models.db import Database
from tests.bot.test_durability import feed, gather, proved, until_answered, until_begun
from tests.processes import Bot, simulator
from tests.standby import pair

CHATS = 10


@pytest.mark.long
@pytest.mark.postgres
@pytest.mark.process
async def test_a_failover_to_the_standby_loses_nothing(tmp_path: Path) -> None:
    """The primary dies in the middle of work: two processes go on with the standby; each update is answered once."""
    with pair() as servers:
        database = Database(servers.url)
        await migrate(database)
        async with simulator() as telegram:
            scripts = await gather(telegram, database, CHATS)
            count = sum(map(len, scripts.values()))
            bots = [Bot(telegram, servers.url, tmp_path / name) for name in ("one", "two")]
            await asyncio.gather(*(bot.start(until_running=True) for bot in bots))
            speaking = asyncio.create_task(feed(telegram, scripts, random.Random(1)))
            await until_begun(database, count // 4)
            await asyncio.to_thread(servers.fail_over)
            await speaking
            await until_answered(database, count)
            await proved(telegram, database, scripts)
            for bot in bots:
                await bot.kill()
        await database.close()
