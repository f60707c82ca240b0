"""When the database fails over to its synchronous standby, answers are late, and nothing is lost."""

import asyncio
from pathlib import Path

import pytest

from bot.migrate import migrate
from models.db import Database
from tests.bot.test_durability import gather, proved, until_answered, until_begun
from tests.processes import Bot, Simulator, simulator
from tests.standby import pair

CHATS, PAUSE = 10, 0.1


async def feed(telegram: Simulator, scripts: dict[int, tuple[str, ...]]) -> None:
    """One after another, all through the failover: what is confirmed to Telegram meanwhile never comes again."""
    for place in range(max(map(len, scripts.values()))):
        for person, script in scripts.items():
            await telegram.says(person, script[place])
            await asyncio.sleep(PAUSE)


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
            speaking = asyncio.create_task(feed(telegram, scripts))
            await until_begun(database, count // 5)
            await asyncio.to_thread(servers.fail_over)
            await speaking
            await until_answered(database, count)
            await proved(telegram, database, scripts)
            for bot in bots:
                await bot.kill()
        await database.close()
