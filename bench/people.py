"""The driver: people who hold a dialogue with the bot, check every answer, and take the time until it came."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.box import Box
from bench.dialogues import Script, filled, values_of

Json = dict[str, Any]
PATIENCE = 30.0  # seconds until an update without an answer counts as lost


@dataclass
class Person:
    """Somebody in the box: where in the script, what was said to them last, what the bot must know of them."""

    number: int
    chat: int
    place: int = 0
    turns: int = 0
    held: int = 0
    last: Json = field(default_factory=dict)
    answers: dict[str, Any] = field(default_factory=dict)
    waits: asyncio.Future[tuple[float, Json]] | None = None


@dataclass
class Tally:
    """What was counted in one phase; latencies in seconds, each with the moment at which the answer came."""

    started: float = field(default_factory=time.perf_counter)
    latencies: list[tuple[float, float]] = field(default_factory=list)
    lost: int = 0
    wrong: int = 0
    examples: list[str] = field(default_factory=list)


class Crowd:
    """All people of one measurement. Each waits for the answer before speaking again, so none can overtake another."""

    def __init__(self, box: Box, script: Script, people: Sequence[Person]) -> None:
        self._box = box
        self._script = script
        self.people = {person.chat: person for person in people}
        self.sent = 0
        self.uninvited = 0

    def hear(self, message: Json) -> None:
        """A message of the bot, new or changed: the answer to whoever waits in that chat."""
        person = self.people[message["chat_id"]]
        if person.waits is None or person.waits.done():
            self.uninvited += 1
        else:
            person.waits.set_result((time.perf_counter(), message))

    async def once(self) -> Tally:
        """Everybody holds the whole dialogue once, to warm everything up."""
        tally = Tally()

        async def hold(person: Person) -> None:
            for _ in self._script.steps:
                await self._turn(person, tally, time.perf_counter())

        await asyncio.gather(*(hold(person) for person in self.people.values()))
        return tally

    async def closed(self, seconds: float) -> Tally:
        """Everybody speaks again as soon as the answer is there, for so many seconds."""
        tally = Tally()

        async def hold(person: Person) -> None:
            while time.perf_counter() < tally.started + seconds:
                await self._turn(person, tally, time.perf_counter())

        await asyncio.gather(*(hold(person) for person in self.people.values()))
        return tally

    async def open(self, rate: float, seconds: float) -> Tally:
        """So many updates a second, whatever the bot does; the wait for a free person counts as latency."""
        tally = Tally()
        free: asyncio.Queue[Person] = asyncio.Queue()
        for person in self.people.values():
            free.put_nowait(person)

        async def speak(planned: float) -> None:
            person = await free.get()
            await self._turn(person, tally, planned)
            free.put_nowait(person)

        async with asyncio.TaskGroup() as under_way:
            for place in range(int(rate * seconds)):
                planned = tally.started + place / rate
                await asyncio.sleep(planned - time.perf_counter())
                under_way.create_task(speak(planned))
        return tally

    async def _turn(self, person: Person, tally: Tally, since: float) -> None:
        """Say the next thing and wait for the answer to it."""
        step = self._script.of(person.held)[person.place]
        values = values_of(person.number, person.turns)
        person.turns += 1
        self.sent += 1
        person.waits = asyncio.get_running_loop().create_future()
        if step.presses:
            await self._box.press(person.chat, person.last["id"], _button(person.last, step.presses))
        else:
            await self._box.say(person.chat, str(filled(step.says, values)))
        try:
            async with asyncio.timeout(PATIENCE):
                at, message = await person.waits
        except TimeoutError:
            tally.lost += 1
            self._begin_again(person)
            return
        tally.latencies.append((at, at - since))
        person.last = message
        expected = str(filled(step.expects, values))
        if expected not in _words(message):
            tally.wrong += 1
            tally.examples.append(f"{expected!r} is not in {_words(message)[:300]!r}")
            self._begin_again(person)
            return
        kept = {} if step.forgets else person.answers
        person.answers = kept | {name: filled(value, values) for name, value in step.stores.items()}
        self._go_on(person)

    def _go_on(self, person: Person) -> None:
        person.place += 1
        if person.place == len(self._script.of(person.held)):
            person.place, person.held = 0, person.held + 1
            person.answers = person.answers if self._script.keeps else {}

    @staticmethod
    def _begin_again(person: Person) -> None:
        person.place, person.last = 0, {}


def _words(message: Json) -> str:
    """The text of a message and the data of its buttons."""
    data = [button["data"] or "" for row in message["buttons"] for button in row]
    return "\n".join([message["text"] or "", *data])


def _button(message: Json, begin: str) -> str:
    """The data of the button that begins so; it was there when the answer was checked, or the script is wrong."""
    for row in message["buttons"]:
        for button in row:
            if (button["data"] or "").startswith(begin):
                return str(button["data"])
    raise LookupError(f"no button begins with {begin}: {message['buttons']}")
