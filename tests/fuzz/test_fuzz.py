"""Whatever comes in, the bot stays alive, answers in sentences, and answers everybody else in time.

A failure prints its seed and the update, made smaller as far as it fails still; SINKRON_SEED repeats it.
"""

import json
import os
import random
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.simulator.updates import Pending
from models.db import Database
from tests.conftest import LONG
from tests.fuzz.mutations import by_person, by_telegram, smaller
from tests.fuzz.seeds import Crowd, Deed
from tests.fuzz.watching import Fault, Watch
from tests.world import FakePerson, World

# With --long 100,000 updates in four parts on each database, so that several workers share them.
PARTS = 4 if LONG else 1
UPDATES = {"sqlite": 22_500, "postgresql": 2_500} if LONG else {"sqlite": 200, "postgresql": 60}
AT_ONCE = 100
SEED = int(os.environ.get("SINKRON_SEED", "20261128"))
# Of a hundred: as they are, changed as people can change them, and broken as only Telegram could.
SHARES = (15, 35, 50)
QUESTIONS = ("/bahasa", "/bantuan")


class Storm:
    """One run: batches of updates, with a bystander's question within each."""

    def __init__(self, world: World, crowd: Crowd, watch: Watch, rng: random.Random, bystander: FakePerson) -> None:
        self.world, self.crowd, self.watch, self.rng, self.bystander = world, crowd, watch, rng, bystander
        self.batch: list[tuple[int, Deed]] = []
        self.answers: dict[str, str] = {}

    @classmethod
    async def open(cls, world: World, seed: int) -> "Storm":
        rng = random.Random(seed)
        crowd = await Crowd.open(world, rng, whole_year=LONG and not world.app.database.is_sqlite)
        storm = cls(world, crowd, Watch(world), rng, await world.person("Pak Saksi"))
        storm.watch.first = world.telegram.updates.next_id
        for question in QUESTIONS:
            await storm.bystander.says(question)
            storm.answers[question] = storm.bystander.text
        return storm

    async def blow(self, count: int) -> None:
        """So many updates, a batch at a time."""
        for done in range(0, count, AT_ONCE):
            self.batch = [self.put(self.drawn()) for _ in range(min(AT_ONCE, count - done))]
            question = QUESTIONS[done // AT_ONCE % len(QUESTIONS)]
            await self.bystander.says(question)
            await self.watch.look()
            if self.bystander.text != self.answers[question]:
                raise Fault(f"the bystander is not answered, but sees {self.bystander.text!r}")
            await self.world.clock.advance(self.pause())
            if done % 2500 == 0:
                await self.world.tick()

    def pause(self) -> timedelta:
        return timedelta(seconds=self.rng.choice((1, 30, 300)))

    def drawn(self) -> Deed:
        """The next update, perhaps changed."""
        deed = self.crowd.next()
        how = self.rng.choices(("plain", "person", "telegram"), SHARES)[0]
        if how == "person":
            return Deed(f"{deed.kind} by person", by_person(self.rng, deed.update, large=self.rng.random() < 0.01))
        return Deed(f"{deed.kind} broken", by_telegram(self.rng, deed.update)) if how == "telegram" else deed

    def put(self, deed: Deed) -> tuple[int, Deed]:
        """Let the simulator hand it out as it is, of whatever kind it is."""
        updates = self.world.telegram.updates
        number = updates.next_id
        updates.next_id += 1
        updates.pending[number] = Pending({**deed.update, "update_id": number}, self.world.telegram.now())
        self.watch.kinds[deed.kind] += 1
        if not deed.kind.endswith("broken"):
            self.watch.by_person.add(number)
        return number, deed

    async def shrunk(self) -> tuple[str, Any]:
        """The update of the last batch that fails alone, and as little of it as fails; a fault of several: nothing."""
        for _, deed in self.batch:
            if error := await self.fails(deed):
                return error, await self.least(deed, error)
        return "it fails together only", None

    async def least(self, deed: Deed, error: str) -> Any:
        """With one thing less, as long as it fails in the same way."""
        update, tries = deed.update, 300
        candidates = smaller(update, well_formed=not deed.kind.endswith("broken"))
        while tries and (less := next(candidates, None)) is not None:
            tries -= 1
            if (await self.fails(Deed(deed.kind, less)) or "")[-60:] == error[-60:]:
                update = less
                candidates = smaller(update, well_formed=not deed.kind.endswith("broken"))
        return update

    async def fails(self, deed: Deed) -> str | None:
        self.watch.first, self.watch.said = self.world.telegram.updates.next_id, []
        self.put(deed)
        try:
            await self.world.settle()
            await self.watch.look()
        except Exception as error:  # noqa: BLE001 -- whatever it was is told
            return f"{type(error).__name__}: {error}"[:2000]
        return None


@pytest.mark.parametrize("part", range(PARTS))
async def test_no_update_stops_the_bot(part: int, database: Database, tmp_path: Path) -> None:
    """Random, changed and broken updates: no crash, nothing parked that people caused, no sentence without meaning."""
    world = await World.open(database, tmp_path / "files", flood={"updates": 1_000_000})
    seed, count = SEED + part, UPDATES[database.engine.dialect.name]
    storm = await Storm.open(world, seed)
    try:
        await storm.blow(count)
    except Exception as error:
        why, least = await storm.shrunk()
        shown = json.dumps(least, ensure_ascii=True)[:3000]
        raise Fault(f"SINKRON_SEED={seed}: {error}\n{why}\n{shown}"[:8000]) from error
    finally:
        await world.app.client.shutdown()
    print(sorted(storm.watch.kinds.items()))  # noqa: T201 -- counts, with -s
    assert sum(storm.watch.kinds.values()) >= count
