"""One measurement of one bot: fresh simulator, fresh database, warm-up, both kinds of load, then the checks."""

import asyncio
import os
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from typing import Any

from bench.box import Box, simulator
from bench.candidates import Candidate, Setting
from bench.people import Crowd, Person, Tally
from bench.processes import Broken, cpu_seconds, running


@dataclass(frozen=True)
class Load:
    """How much: people, seconds of each kind of load, and updates a second of the open one (0: none).

    `trip` are milliseconds that every request to Telegram takes longer.
    """

    people: int
    seconds: float
    rate: float
    open_seconds: float
    trip: float = 0.0


@dataclass(frozen=True)
class Place:
    """Where it happens: a folder, a PostgreSQL database and its server's process if any, a file for a profile."""

    folder: Path
    postgres: str = ""
    server: int | None = None
    profile: str = ""


@dataclass(frozen=True)
class Latency:
    """Milliseconds from update to answer."""

    p50: float
    p95: float
    p99: float


@dataclass
class Result:
    """What one measurement found. Processor time is in milliseconds per update, of the closed load alone."""

    per_second: float = 0.0
    closed: Latency | None = None
    open_per_second: float = 0.0
    open: Latency | None = None
    cpu: dict[str, float] = field(default_factory=dict)
    sent: int = 0
    lost: int = 0
    wrong: int = 0
    problems: list[str] = field(default_factory=list)


async def measure(candidate: Candidate, load: Load, place: Place) -> Result:
    """Run one bot under both loads. Raises Broken when a program dies or the dialogue goes otherwise than written."""
    async with simulator(place.folder) as box:
        setting = Setting(box.address, place.folder, place.postgres)
        people = [Person(number, await box.person(number)) for number in range(1, load.people + 1)]
        arguments = candidate.arguments(setting)
        if place.profile:
            arguments = ("-m", "cProfile", "-o", place.profile, *arguments)
        async with (
            running(candidate.name, arguments, place.folder, candidate.env(setting)) as bot,
            AsyncExitStack() as beside,
        ):
            await box.until_polled(bot)
            others = [
                await beside.enter_async_context(
                    running(f"{candidate.name}-{number}", candidate.arguments(setting), place.folder, env(setting))
                )
                for number, env in enumerate(candidate.more, start=2)
            ]
            if load.trip:
                await box.slow(load.trip / 1000)
            crowd = Crowd(box, candidate.script, people)
            pids = {"bot": bot.process.pid, "simulator": box.program.process.pid, "driver": os.getpid()}
            pids |= {one.log.stem: one.process.pid for one in others}
            if candidate.needs_postgres and place.server:
                pids["database"] = place.server
            result = await _under_load(box, crowd, load, pids)
            if unconfirmed := await box.until_fetched():
                result.problems.append(f"{unconfirmed} updates were never confirmed")
            bot.check()
    result.problems += await asyncio.to_thread(_checks, candidate, setting, crowd)
    return result


async def _under_load(box: Box, crowd: Crowd, load: Load, pids: dict[str, int]) -> Result:
    connected = asyncio.Event()
    ears = asyncio.create_task(box.listen(crowd.hear, connected))
    try:
        await connected.wait()
        warm = await crowd.once()
        if warm.lost or warm.wrong:
            raise Broken(f"the dialogue does not go as written: {warm.lost} updates unanswered. {warm.examples[:3]}")
        before = _cpu(pids)
        closed = await crowd.closed(load.seconds)
        used = {name: seconds - before[name] for name, seconds in _cpu(pids).items()}
        opened = await crowd.open(load.rate, load.open_seconds) if load.rate else Tally()
        if ears.done():
            ears.result()
    finally:
        ears.cancel()
    return _result(crowd, load, warm, closed, opened, used)


def _result(crowd: Crowd, load: Load, warm: Tally, closed: Tally, opened: Tally, used: dict[str, float]) -> Result:
    in_time = sum(at <= closed.started + load.seconds for at, _ in closed.latencies)
    tallies = (warm, closed, opened)
    result = Result(
        per_second=in_time / load.seconds,
        closed=latency(closed),
        open=latency(opened),
        cpu={name: 1000 * seconds / max(1, len(closed.latencies)) for name, seconds in used.items()},
        sent=crowd.sent,
        lost=sum(tally.lost for tally in tallies),
        wrong=sum(tally.wrong for tally in tallies),
        problems=[example for tally in tallies for example in tally.examples][:3],
    )
    if opened.latencies:
        result.open_per_second = len(opened.latencies) / (max(at for at, _ in opened.latencies) - opened.started)
    if crowd.uninvited:
        result.problems.append(f"{crowd.uninvited} messages came that answered nothing")
    return result


def latency(tally: Tally) -> Latency | None:
    """The median and the slow end of what was waited."""
    if len(tally.latencies) < 2:
        return None
    cuts = quantiles([waited * 1000 for _, waited in tally.latencies], n=100, method="inclusive")
    return Latency(cuts[49], cuts[94], cuts[98])


def _cpu(pids: dict[str, int]) -> dict[str, float]:
    return {name: time.process_time() if pid == os.getpid() else cpu_seconds(pid) for name, pid in pids.items()}


def _checks(candidate: Candidate, setting: Setting, crowd: Crowd) -> list[str]:
    """What the bot has kept must be what the people said."""
    found = candidate.problems(setting, crowd.sent)
    if candidate.stored is None:
        return found
    stored: dict[int, dict[str, Any]] = candidate.stored(setting)
    differing = [chat for chat, person in crowd.people.items() if stored.get(chat) != person.answers]
    if differing:
        kept, said = stored.get(differing[0]), crowd.people[differing[0]].answers
        found.append(f"{len(differing)} people's answers are not stored as given; the first: {kept} instead of {said}")
    return found
