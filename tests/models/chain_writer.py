"""One of several processes that write into one record: `python -m tests.models.chain_writer URL SEED TASKS ROUNDS`.

Every transaction locks somebody first, as a chat does, notes a few things, and sometimes fails at the end.
"""

import asyncio
import random
import sys
import time
from datetime import UTC, datetime

from models import audit, people
from models.db import Database
from models.people import Person

PEOPLE = 8


async def write(database: Database, lot: random.Random, rounds: int) -> list[float]:
    """The seconds that each transaction took from its last word to its end."""
    took = []
    for place in range(rounds):
        start = 0.0
        try:
            async with database.begin() as session:
                now = datetime.now(UTC)
                number = lot.randrange(PEOPLE) + 1
                person = await people.meet(session, number, f"Orang {number}", None, "id", now)
                for step in range(lot.randrange(1, 4)):
                    await audit.note(session, person, "tried", f"report:{place}", now, step=step)
                # Somebody else's line, too, whom another transaction may hold.
                other = Person(id=lot.randrange(PEOPLE) + 1)
                if lot.random() < 0.3:
                    await audit.note(session, other, "tried", f"person:{other.id}", now)
                await asyncio.sleep(lot.random() * 0.003)
                start = time.perf_counter()
                if lot.random() < 0.2:
                    raise InterruptedError
        except InterruptedError:
            continue
        took.append(time.perf_counter() - start)
    return took


async def main(url: str, seed: int, tasks: int, rounds: int) -> None:
    database = Database(url)
    lots = [random.Random(seed * 1000 + one) for one in range(tasks)]
    found = await asyncio.gather(*(write(database, lot, rounds) for lot in lots))
    took = sorted(one for part in found for one in part)
    await database.close()
    sys.stdout.write(f"{len(took)} {took[len(took) // 2]:.4f} {took[len(took) * 99 // 100]:.4f} {took[-1]:.4f}\n")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], *map(int, sys.argv[2:])))
