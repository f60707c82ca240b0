"""A small world to test in: the whole bot, a simulated Telegram, and people who talk to it."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from PIL import Image
from sqlalchemy import select

from bot import content
from bot.app import App, build
from bot.clock import MovableClock
from bot.config import Config
from bot.render import render
from bot.simulator.app import create_app
from bot.simulator.telegram import Telegram
from bot.texts import Texts
from handlers.turn import Content
from models import people
from models.db import Database
from models.outbox import Message, OutboxRow
from tests.simulator.transport import CutTransport

START = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)
OFF = {"overall_per_second": 0, "chat_per_second": 0, "group_per_minute": 0}


@cache
def texts() -> Texts:
    """Read once for all tests: nothing changes them."""
    return Texts()


@cache
def knowledge() -> Content:
    return content.load("SinkronIKMBot")


class HandClock(MovableClock):
    """Both times stand still until the test moves them."""

    def wall(self) -> float:
        return self.now().timestamp()


class World:
    """Runs only when asked: `settle()` carries every message to its end, `later()` moves the time."""

    def __init__(self, app: App, telegram: Telegram, clock: HandClock, transport: CutTransport) -> None:
        self.app = app
        self.transport = transport
        self.telegram = telegram
        self.clock = clock

    @classmethod
    async def open(cls, database: Database, files: Any, start: datetime = START, **settings: Any) -> World:
        clock = HandClock(start=start)
        telegram = Telegram(now=clock.now)
        transport = CutTransport(create_app(telegram))
        config = Config(**{"pace": OFF, "files": {"directory": files}, **settings})
        app = await build(
            config, telegram.token, clock, transport=transport, database=database, texts=texts(), knowledge=knowledge()
        )
        return cls(app, telegram, clock, transport)

    async def person(
        self, name: str, role: str | None = None, province: str | None = None, language: str = "id"
    ) -> FakePerson:
        """Somebody who has pressed Start; with a role, somebody whom the operator has given it."""
        account = self.telegram.add_person(first_name=name, language_code=language)
        fake = FakePerson(self, account.id, name)
        await fake.says("/start")
        if role is not None:
            await self.grant(fake, role, province)
        return fake

    async def stranger(self, name: str, language: str = "id") -> FakePerson:
        """Somebody who has an account and has never met the bot."""
        return FakePerson(self, self.telegram.add_person(first_name=name, language_code=language).id, name)

    async def grant(self, fake: FakePerson, role: str, province: str | None = None) -> None:
        async with self.app.database.begin() as session:
            person = await people.by_telegram(session, fake.id)
            assert person is not None
            await people.grant(session, None, person, role, province, self.clock.now())

    async def settle(self) -> None:
        """Until nothing moves any more: received, answered, sent, fetched."""
        while await self.app.receiver.poll():
            pass
        for _ in range(200):
            if not sum([await worker.work() for worker in self.app.workers[:1]]):
                break
        else:
            raise AssertionError("the bot does not come to rest")
        await self.app.sender.drain()
        await self.app.files.fetch()

    async def later(self, **delta: float) -> None:
        """Let time pass, then do what is due by then."""
        await self.clock.advance(timedelta(**delta))
        await self.tick()

    async def until(self, moment: datetime) -> None:
        await self.clock.advance(moment - self.clock.now())
        await self.tick()

    async def tick(self) -> None:
        await self.app.timekeeper.everything()
        await self.settle()

    async def rows(self, chat_id: int) -> list[OutboxRow]:
        async with self.app.database.begin() as session:
            query = select(OutboxRow).where(OutboxRow.chat_id == chat_id).order_by(OutboxRow.id)
            return list((await session.scalars(query)).all())


class FakePerson:
    """Somebody at a phone. What they do is carried to its end before the next line of the test."""

    def __init__(self, world: World, telegram_id: int, name: str) -> None:
        self.world = world
        self.id = telegram_id
        self.name = name
        self._seen = 0

    async def says(self, *texts: str) -> None:
        for text in texts:
            await self._act()
            self.world.telegram.say(self.id, text)
            await self.world.settle()

    async def opens(self, link: str) -> None:
        """Follow a t.me link."""
        await self._act()
        self.world.telegram.open_link(self.id, link.rpartition("?start=")[2])
        await self.world.settle()

    async def presses(self, label: str, *, at: int | None = None) -> None:
        """Press the button with these words (its number may be left out), on the newest message that has it."""
        for message in reversed(self.messages):
            if at is not None and message.id != at:
                continue
            for button in (one for row in message.buttons for one in row):
                if label in (button.text, button.text.partition(". ")[2]):
                    await self._act()
                    self.world.telegram.press(self.id, message.id, button.data)
                    await self.world.settle()
                    return
        raise AssertionError(f"{self.name} sees no button {label!r}, only {self.buttons}")

    async def forges(self, data: str, message_id: int | None = None) -> None:
        """Press a button that is not there."""
        await self._act()
        last = message_id or self.messages[-1].id
        self.world.telegram.press(self.id, last, data, check=False)
        await self.world.settle()

    async def sends_photo(self, *, count: int = 1, caption: str | None = None) -> None:
        await self._act()
        photos = [picture(self.world.telegram.last_message_id + place) for place in range(count)]
        self.world.telegram.send_photo(self.id, photos if count > 1 else photos[0], caption)
        await self.world.settle()

    async def sends_document(self, content: bytes, name: str, mime: str) -> None:
        await self._act()
        self.world.telegram.send_document(self.id, content, name, mime)
        await self.world.settle()

    async def sees(self, key: str, **values: Any) -> Message:
        """Since the last thing done, the bot has said this, and the chat shows exactly its words."""
        rows = [row for row in await self.world.rows(self.id) if row.id > self._seen and row.content]
        said = [Message.load(row.content or {}) for row in rows]
        for row, message in reversed(list(zip(rows, said, strict=True))):
            if holds(message, key, values):
                if row.message_id is not None:
                    await self._shown(row, message)
                return message
        raise AssertionError(f"{self.name} does not see {key} {values}, but {[(m.key, m.values) for m in said]}")

    async def does_not_see(self, key: str) -> None:
        rows = [row for row in await self.world.rows(self.id) if row.id > self._seen and row.content]
        assert not [row for row in rows if holds(Message.load(row.content or {}), key, {})], f"{self.name} sees {key}"

    def sees_text(self, fragment: str) -> None:
        """The newest message of the bot holds these words."""
        assert fragment in self.text, f"{fragment!r} is not in {self.text!r}"

    async def forgets(self) -> None:
        """Look only at what comes from now on."""
        await self._act()

    @property
    def messages(self) -> list[Any]:
        return [message for message in self.world.telegram.messages(self.id) if message.from_bot]

    @property
    def text(self) -> str:
        message = self.messages[-1]
        return str(message.text or message.caption or "")

    @property
    def buttons(self) -> list[str]:
        """The labels below the newest message."""
        return [button.text for row in self.messages[-1].buttons for button in row] if self.messages else []

    async def _act(self) -> None:
        rows = await self.world.rows(self.id)
        self._seen = rows[-1].id if rows else 0

    async def _shown(self, row: OutboxRow, message: Message) -> None:
        async with self.world.app.database.begin() as session:
            person = await people.by_telegram(session, self.id)
        assert person is not None
        rendered = render(self.world.app.texts, message, person.language)
        shown = next(one for one in self.messages if one.id == row.message_id)
        newest = [one for one in await self.world.rows(self.id) if one.message_id == row.message_id][-1]
        if newest.id == row.id:  # a later change may stand in the same place
            # Telegram makes a link of every address by itself.
            words = re.sub(r'<a href="([^"]*)">\1</a>', r"\1", shown.html or shown.text)
            assert words.strip() == rendered.text.strip()


def holds(message: Message, key: str, values: Mapping[str, Any]) -> bool:
    """True when a message, or one nested in it, has this key and at least these values."""
    return _within({"key": message.key, "values": message.values or {}}, key, values)


def _within(node: Any, key: str, values: Mapping[str, Any]) -> bool:
    if isinstance(node, list | tuple):
        return any(_within(one, key, values) for one in node)
    if not isinstance(node, Mapping):
        return False
    inner = node.get("values") or {}
    if node.get("key") == key and all(inner.get(name) == value for name, value in values.items()):
        return True
    return any(_within(one, key, values) for one in inner.values())


def picture(seed: int, size: tuple[int, int] = (640, 480)) -> bytes:
    """A photo unlike any other."""
    rng = random.Random(seed)
    image = Image.new("RGB", (8, 6))
    image.putdata([(rng.randrange(256), rng.randrange(256), rng.randrange(256)) for _ in range(48)])
    out = io.BytesIO()
    image.resize(size).save(out, "JPEG", quality=80)
    return out.getvalue()
