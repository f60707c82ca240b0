"""A burst of reminders against a strict Telegram, while people go on asking: `python -m bench.delivery`."""

import argparse
import asyncio
import json
import os
import platform
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack, ExitStack
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from bench import ours, reminding
from bench.bots.burst import GO, PING
from bench.box import COMES_UP_WITHIN, TOKEN, Box, simulator
from bench.databases import Server, postgres
from bench.processes import Broken, Program, cpu_seconds, running
from bench.updates import RESULTS

Json = dict[str, Any]
# Telegram's limits: messages a second in all, a second per chat, a minute per group.
LIMITS = {"overall_per_second": 30, "chat_per_second": 1, "group_per_minute": 20}
TALKERS, PATIENCE, LOOKS = 40, 30.0, 0.25


@dataclass(frozen=True)
class Load:
    """So many reminders, so many questions a second in between, Telegram's limits times `pace`, seconds to Telegram."""

    count: int
    replies: float
    pace: float
    trip: float
    patience: float

    @property
    def limits(self) -> dict[str, int]:
        return {name: round(self.pace * value) for name, value in LIMITS.items()}


@dataclass(frozen=True)
class Setting:
    """One start: where Telegram is, a folder, a PostgreSQL database where one is wanted."""

    address: str
    folder: Path
    postgres: str
    load: Load

    @property
    def chats(self) -> Path:
        return self.folder / "chats.txt"

    @property
    def done(self) -> Path:
        return self.folder / "done"

    @property
    def url(self) -> str:
        return self.postgres or f"sqlite:///{self.folder / 'bot.db'}"


@dataclass(frozen=True)
class Candidate:
    """One row of the table."""

    name: str
    title: str
    arguments: Callable[[Setting], Sequence[str]]
    is_ours: bool = False
    processes: int = 1
    needs_postgres: bool = False
    needs: str = ""

    def env(self, setting: Setting) -> Mapping[str, str]:
        if not self.is_ours:
            return {}
        pace = {f"SINKRON_PACE__{name.upper()}": str(value) for name, value in setting.load.limits.items()}
        return {**ours.environment(setting.address, setting.url, setting.folder), **pace}


@dataclass
class Result:
    """What one burst came to; seconds, and milliseconds of processor per message."""

    seconds: float = 0.0
    minimum: float = 0.0
    refused: int = 0
    lost: int = 0
    doubled: int = 0
    replies: int = 0
    unanswered: int = 0
    p50: float = 0.0
    p99: float = 0.0
    cpu: float = 0.0
    states: dict[str, int] = field(default_factory=dict)

    @property
    def ratio(self) -> float:
        return self.seconds / self.minimum if self.minimum else float("nan")


def _sinkron(name: str, title: str, **more: Any) -> Candidate:
    return Candidate(name, title, lambda _: ("-m", "bot", "run"), is_ours=True, **more)


def _other(module: str, way: str = "") -> Callable[[Setting], Sequence[str]]:
    return lambda setting: (
        "-m", f"bench.bots.{module}", "--address", setting.address, "--token", TOKEN, "--chats", str(setting.chats),
        "--done", str(setting.done), "--way", way, "--pace", str(setting.load.pace),
    )  # fmt: skip


CANDIDATES = (
    _sinkron("sinkron-sqlite", "Sinkron, SQLite"),
    _sinkron("sinkron-postgres", "Sinkron, PostgreSQL", needs_postgres=True),
    _sinkron("sinkron-two", "Sinkron, two processes on one PostgreSQL", processes=2, needs_postgres=True),
    Candidate("ptb-gather", "PTB, all at once", _other("burst_ptb", "naive")),
    Candidate(
        "ptb-limiter-gather", "PTB with AIORateLimiter, all at once", _other("burst_ptb", "all"), needs="aiolimiter"
    ),
    Candidate("ptb-limiter", "PTB with AIORateLimiter, one by one", _other("burst_ptb", "each"), needs="aiolimiter"),
    Candidate("aiogram", "aiogram, as its broadcast example", _other("burst_aiogram"), needs="aiogram"),
)


class Crowd:
    """Everybody in the box: those who are reminded, and those who ask in between."""

    def __init__(self, box: Box, reminded: Sequence[int], talkers: Sequence[int]) -> None:
        self._box = box
        self._reminded = set(reminded)
        self._waits: dict[int, asyncio.Future[float]] = {}
        self._free: asyncio.Queue[int] = asyncio.Queue()
        for talker in talkers:
            self._free.put_nowait(talker)
        self.heard: Counter[int] = Counter()
        self.latencies: list[float] = []
        self.unanswered = 0

    def hear(self, message: Json) -> None:
        chat = message["chat_id"]
        if chat in self._reminded:
            self.heard[chat] += 1
        elif (waits := self._waits.pop(chat, None)) is not None and not waits.done():
            waits.set_result(time.perf_counter())

    async def ask(self, words: str, since: float | None = None) -> None:
        """Somebody who waits for nothing asks, and waits."""
        talker = await self._free.get()
        answer = self._waits[talker] = asyncio.get_running_loop().create_future()
        asked = time.perf_counter() if since is None else since
        await self._box.say(talker, words)
        try:
            async with asyncio.timeout(PATIENCE):
                self.latencies.append(await answer - asked)
        except TimeoutError:
            self.unanswered += 1
            self._waits.pop(talker, None)
        self._free.put_nowait(talker)

    async def talk(self, words: str, rate: float, stop: asyncio.Event) -> None:
        """So many questions a second, whatever the bot does, until told to stop."""
        async with asyncio.TaskGroup() as asking:
            begun, place = time.perf_counter(), 0
            while not stop.is_set():
                planned = begun + place / rate
                await asyncio.sleep(planned - time.perf_counter())
                asking.create_task(self.ask(words, planned))
                place += 1


async def measure(one: Candidate, load: Load, folder: Path, server: Server | None, url: str) -> Result:
    """One burst, from the first message that Telegram takes to the last."""
    async with simulator(folder, ("--crowd", str(load.count + TALKERS + 1))) as box, AsyncExitStack() as stack:
        everybody = await box.crowd()
        chats, talkers, starter = everybody[: load.count], everybody[load.count : -1], everybody[-1]
        setting = Setting(box.address, folder, url, load)
        setting.chats.write_text("\n".join(map(str, chats)), encoding="utf-8")
        if load.trip:  # before anybody starts: a bot may go by the quickest trip that it ever saw
            await box.slow(load.trip)
        programs: list[Program] = []
        for number in range(one.processes):
            started = running(f"{one.name}-{number}", one.arguments(setting), folder, one.env(setting))
            programs.append(await stack.enter_async_context(started))
            await box.until_polled(programs[0])
            await _until_runs(programs[-1], one)
        crowd = Crowd(box, chats, talkers)
        connected = asyncio.Event()
        ears = asyncio.create_task(box.listen(crowd.hear, connected))
        try:
            await connected.wait()
            words = "/bantuan" if one.is_ours else PING
            if one.is_ours:
                await asyncio.gather(*(crowd.ask("/start") for _ in talkers))
            await asyncio.gather(*(crowd.ask(words) for _ in talkers))
            if crowd.unanswered:
                raise Broken(f"{one.title}: {crowd.unanswered} people got no answer before it began")
            crowd.latencies.clear()
            await asyncio.sleep(2)
            await box.strict(load.limits)
            pids = [program.process.pid for program in programs]
            if one.needs_postgres and server:
                pids.append(server.pid)
            before = sum(map(cpu_seconds, pids))
            result = await _burst(one, load, box, crowd, setting, starter, words)
            for program in programs:
                program.check()
            result.cpu = 1000 * (sum(map(cpu_seconds, pids)) - before) / max(1, load.count + result.replies)
        finally:
            ears.cancel()
    return result


async def _until_runs(program: Program, one: Candidate) -> None:
    """Ours says so; two of them are measured only when both are there."""
    async with asyncio.timeout(COMES_UP_WITHIN):
        while one.is_ours and "the bot is running" not in program.log.read_text(encoding="utf-8", errors="replace"):
            program.check()
            await asyncio.sleep(LOOKS)


async def _burst(
    one: Candidate, load: Load, box: Box, crowd: Crowd, setting: Setting, starter: int, words: str
) -> Result:
    async def is_done() -> bool:
        """What is heard costs nothing; the database is asked only when it must be near the end."""
        if not one.is_ours:
            return setting.done.exists()
        is_near = len(crowd.heard) > 0.98 * load.count
        return is_near and not {"waiting", "leased"} & (await reminding.states(setting.url)).keys()

    if one.is_ours:
        await reminding.remind(setting.url, [*crowd._reminded])
    else:
        await box.say(starter, GO)
    stop = asyncio.Event()
    talking = asyncio.create_task(crowd.talk(words, load.replies, stop)) if load.replies else None
    async with asyncio.timeout(load.patience * (load.count / load.limits["overall_per_second"] + 60)):
        while not await is_done():  # noqa: ASYNC110 -- another process knows
            await asyncio.sleep(LOOKS)
    stop.set()
    found = await box.strictly()
    if talking is not None:
        await talking
    first, last = found["first_last"]
    asked = len(crowd.latencies) + crowd.unanswered
    minimum = (load.count + asked) / load.limits["overall_per_second"]
    cuts = quantiles([1000 * one for one in crowd.latencies], n=100, method="inclusive") if asked > 1 else [0.0] * 99
    return Result(
        last - first,
        minimum,
        found["refused"],
        load.count - len(crowd.heard),
        sum(times > 1 for times in crowd.heard.values()),
        asked,
        crowd.unanswered,
        cuts[49],
        cuts[98],
        states=await reminding.states(setting.url) if one.is_ours else {},
    )


def lines(results: Mapping[str, Sequence[Result]]) -> list[str]:
    """The table: medians over the rounds, sums of what went wrong."""
    head = ("", "seconds", "÷ minimum", "429", "lost", "twice", "answers: p50 ms", "p99 ms", "none", "CPU ms a message")
    rows = ["| " + " | ".join(head) + " |", "|---" + "|--:" * (len(head) - 1) + "|"]
    for one in CANDIDATES:
        found = results.get(one.name)
        if not found:
            continue
        cells = (
            one.title,
            f"{median(r.seconds for r in found):.1f}",
            f"{median(r.ratio for r in found):.3f}",
            f"{sum(r.refused for r in found):,}",
            f"{sum(r.lost for r in found):,}",
            f"{sum(r.doubled for r in found):,}",
            f"{median(r.p50 for r in found):.0f}",
            f"{median(r.p99 for r in found):.0f}",
            f"{sum(r.unanswered for r in found):,}",
            f"{median(r.cpu for r in found):.1f}",
        )
        rows.append("| " + " | ".join(cells) + " |")
    return rows


def parser() -> argparse.ArgumentParser:
    """All options."""
    top = argparse.ArgumentParser(prog="python -m bench.delivery", description=__doc__)
    top.add_argument("--count", type=int, default=20_000, help="reminders (20000)")
    top.add_argument("--replies", type=float, default=3, help="questions a second in between (3), times the pace")
    top.add_argument(
        "--pace", type=float, default=1, help="Telegram's limits and the bots' times this (1: the real ones)"
    )
    top.add_argument("--trip", type=float, default=0, help="milliseconds that every request takes longer (0)")
    top.add_argument("--rounds", type=int, default=1, help="how often each bot is measured, in turn (1)")
    top.add_argument("--bots", nargs="+", choices=[one.name for one in CANDIDATES], help="only these")
    top.add_argument("--patience", type=float, default=4, help="a bot is given up after so many times the minimum (4)")
    return top


def main() -> int:
    """Measure in turn, print the table; exit code 1 when ours misses what it promises."""
    options = parser().parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    RESULTS.mkdir(exist_ok=True)
    load = Load(options.count, options.replies * options.pace, options.pace, options.trip / 1000, options.patience)
    chosen = [one for one in CANDIDATES if not options.bots or one.name in options.bots]
    for one in [one for one in chosen if one.needs and find_spec(one.needs) is None]:
        print(f"left out, {one.needs} is not installed: {one.title}")
        chosen.remove(one)
    results: dict[str, list[Result]] = {one.name: [] for one in chosen}
    with ExitStack() as stack:
        directory = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        wanted = any(one.needs_postgres for one in chosen)
        server = stack.enter_context(postgres(directory / "postgres")) if wanted else None
        for number in range(1, options.rounds + 1):
            for one in chosen:
                folder = directory / f"{number}-{one.name}"
                folder.mkdir()
                with ExitStack() as database:
                    url = database.enter_context(server.database()) if one.needs_postgres and server else ""
                    try:
                        result = asyncio.run(measure(one, load, folder, server, url))
                    except (Broken, TimeoutError) as error:
                        print(f"round {number}: {one.title}: given up: {error}", file=sys.stderr, flush=True)
                        continue
                results[one.name].append(result)
                print(f"round {number}: {one.title}: {result.ratio:.3f} {asdict(result)}", flush=True)
    print("", *lines(results), "", sep="\n")
    print(f"Figures: {_write(results, load)}")
    return int(any(_misses(result) for one in chosen if one.is_ours for result in results[one.name]))


def _misses(result: Result) -> bool:
    return result.ratio > 1.05 or result.p99 >= 1000 or bool(result.refused or result.lost or result.doubled)


def _write(results: Mapping[str, Sequence[Result]], load: Load) -> Path:
    now = datetime.now(UTC)
    machine = {"system": platform.platform(), "cores": os.cpu_count(), "load_average": os.getloadavg()}
    bots = {name: [asdict(result) for result in found] for name, found in results.items()}
    path = RESULTS / f"delivery-{now:%Y%m%d-%H%M%S}.json"
    path.write_text(json.dumps({"load": asdict(load), "machine": machine, "bots": bots}, indent=1), encoding="utf-8")
    return path


if __name__ == "__main__":
    sys.exit(main())
