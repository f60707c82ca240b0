"""A small world to test in: the whole bot, a simulated Telegram, and people who talk to it."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from PIL import Image
from sqlalchemy import func, select

from bot.app import App, build
from bot.clock import MovableClock
from bot.config import Config
from bot.render import render
from bot.simulator.app import create_app
from bot.simulator.chats import view
from bot.simulator.telegram import Telegram
from bot.texts import Texts
from handlers.turn import Content
from models import people
from models.db import Database
from models.outbox import Message, OutboxRow
from tests import once
from tests.simulator.transport import Within

START = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)
# So many updates Telegram hands out at once.
BATCH = 100
OFF = {"overall_per_second": 0, "chat_per_second": 0, "group_per_minute": 0}


class HandClock(MovableClock):
    """Both times stand still until the test moves them."""

    def wall(self) -> float:
        return self.now().timestamp()


class World:
    """Runs only when asked: `settle()` carries every message to its end, `later()` moves the time."""

    def __init__(self, app: App, telegram: Telegram, clock: HandClock, line: Within) -> None:
        self.app = app
        self.line = line
        self.telegram = telegram
        self.clock = clock

    @classmethod
    async def open(
        cls, database: Database, files: Any, start: datetime = START, known: Content | None = None, **settings: Any
    ) -> World:
        clock = HandClock(start=start)
        telegram = Telegram(now=clock.now)
        line = Within(create_app(telegram))
        kept = files if isinstance(files, dict) else {"directory": files}
        # Time stands still here: people send a day's messages in no time at all.
        config = Config(**{"pace": OFF, "flood": {"updates": 0}, "files": kept, **settings})
        app = await build(
            config,
            telegram.token,
            clock,
            line=line,
            database=database,
            texts=Texts(config.content.texts) if config.content.texts else once.texts(),
            knowledge=known or once.content(),
        )
        return cls(app, telegram, clock, line)

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

    async def group(self, title: str, members: Sequence[FakePerson], *, is_supergroup: bool = False) -> FakeGroup:
        """A group of these people, into which the first of them has taken the bot."""
        ids = [member.id for member in members]
        chat = self.telegram.add_group(title, ids, is_supergroup=is_supergroup)
        await self.settle()
        return FakeGroup(self, chat.id, title)

    async def grant(self, fake: FakePerson, role: str, province: str | None = None) -> None:
        async with self.app.database.begin() as session:
            person = await people.by_telegram(session, fake.id)
            assert person is not None
            await people.grant(session, None, person, role, province, self.clock.now())

    async def settle(self) -> None:
        """Until nothing moves any more: received, answered, sent, fetched."""
        while await self.app.receiver.poll() >= BATCH:  # a short batch is the last
            pass
        for _ in range(5000):
            if not sum([await worker.work() for worker in self.app.workers[:1]]):
                break
        else:
            raise AssertionError("the bot does not come to rest")
        if self.app.assistant.is_on:
            await self.app.assistant.work()
        await self.app.sender.drain()
        if self.telegram.files.by_id:
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

    async def newest(self, chat_id: int) -> int:
        """The number of the last thing that the bot said in a chat."""
        async with self.app.database.begin() as session:
            return await session.scalar(select(func.max(OutboxRow.id)).where(OutboxRow.chat_id == chat_id)) or 0

    async def rows(self, chat_id: int, after: int = 0) -> list[OutboxRow]:
        """What the bot said in a chat, all or after a number."""
        async with self.app.database.begin() as session:
            query = select(OutboxRow).where(OutboxRow.chat_id == chat_id, OutboxRow.id > after).order_by(OutboxRow.id)
            return list((await session.scalars(query)).all())


def listed(message: Any, number: str) -> str | None:
    """What the words of a message say of a button that bears a number alone."""
    found = re.search(rf"^{number}\. (.+?)(?: → .*| \([^()]*\))?$", str(message.text), re.MULTILINE)
    return found[1] if found and number.isdecimal() else None


class Reader:
    """A chat and what the bot has said in it since the last thing done."""

    def __init__(self, world: World, chat_id: int, name: str) -> None:
        self.world = world
        self.id = chat_id
        self.name = name
        self._seen = 0

    async def sees(self, key: str, **values: Any) -> Message:
        """Since the last thing done, the bot has said this, and the chat shows exactly its words."""
        rows = [row for row in await self.world.rows(self.id, self._seen) if row.content]
        said = [Message.load(row.content or {}) for row in rows]
        changed = set[int]()  # a later change may stand in the same place
        for row, message in reversed(list(zip(rows, said, strict=True))):
            if holds(message, key, values):
                if row.message_id is not None and row.message_id not in changed:
                    await self._shown(row.message_id, message)
                return message
            changed.add(row.message_id or 0)
        raise AssertionError(f"{self.name} does not see {key} {values}, but {[(m.key, m.values) for m in said]}")

    async def does_not_see(self, key: str) -> None:
        rows = [row for row in await self.world.rows(self.id, self._seen) if row.content]
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
    def words(self) -> list[Any]:
        """What people have written here."""
        return [message for message in self.world.telegram.messages(self.id) if not message.from_bot]

    @property
    def text(self) -> str:
        message = self.messages[-1]
        return str(message.text or message.caption or "")

    @property
    def buttons(self) -> list[str]:
        """The labels below the newest message."""
        return [button.text for row in self.messages[-1].buttons for button in row] if self.messages else []

    def offers(self, words: str) -> bool:
        """Whether a button below the newest message says this, with or without a number before it."""
        return any(words in (label, label.partition(". ")[2]) for label in self.buttons)

    async def _act(self) -> None:
        self._seen = await self.world.newest(self.id)

    async def _shown(self, message_id: int, message: Message) -> None:
        async with self.world.app.database.begin() as session:
            person = await people.by_telegram(session, self.id)
        rendered = render(self.world.app.texts, message, person.language if person else "id")
        shown = next(one for one in self.messages if one.id == message_id)
        # Telegram makes a link of every address by itself.
        words = re.sub(r'<a href="([^"]*)">\1</a>', r"\1", shown.html or shown.text)
        assert words.strip() == rendered.text.strip()


class FakePerson(Reader):
    """Somebody at a phone. What they do is carried to its end before the next line of the test."""

    async def says(self, *texts: str, in_group: FakeGroup | None = None) -> None:
        """Write to the bot, or into a group, where the bot hears only what is meant for it."""
        for text in texts:
            chat_id = await self._acts_in(in_group)
            self.world.telegram.say(self.id, text, chat_id=chat_id)
            await self.world.settle()

    async def replies(self, message: Any, text: str, *, in_group: FakeGroup | None = None) -> None:
        """Answer a message (of `messages`) with the app's reply."""
        chat_id = await self._acts_in(in_group)
        self.world.telegram.say(self.id, text, message.id, chat_id)
        await self.world.settle()

    async def forwards(self, text: str, *, in_group: FakeGroup | None = None) -> None:
        """Pass on words that came from somewhere else."""
        chat_id = await self._acts_in(in_group)
        self.world.telegram.forward(self.id, text, chat_id)
        await self.world.settle()

    async def sends(self, kind: str, *, in_group: FakeGroup | None = None) -> None:
        """Send a sticker, voice, location or contact."""
        chat_id = await self._acts_in(in_group)
        self.world.telegram.send_thing(self.id, kind, chat_id)
        await self.world.settle()

    async def sends_voice(self, *, in_group: FakeGroup | None = None) -> None:
        await self.sends("voice", in_group=in_group)

    async def sends_sticker(self, *, in_group: FakeGroup | None = None) -> None:
        await self.sends("sticker", in_group=in_group)

    async def sends_contact(self, *, in_group: FakeGroup | None = None) -> None:
        await self.sends("contact", in_group=in_group)

    async def sends_location(
        self, latitude: float = -6.2088, longitude: float = 106.8456, *, in_group: FakeGroup | None = None
    ) -> None:
        chat_id = await self._acts_in(in_group)
        self.world.telegram.send_location(self.id, latitude, longitude, chat_id)
        await self.world.settle()

    async def asks_inline(self, text: str) -> list[dict[str, Any]]:
        """Write `@bot text` in some chat; the results that the app then shows."""
        await self._act()
        self._query = self.world.telegram.ask_inline(self.id, text)
        await self.world.settle()
        return self.world.telegram.inline_queries[self._query].results or []

    async def chooses(self, result: dict[str, Any], *, in_group: FakeGroup | None = None) -> Any:
        """Send one of the results just shown; the message as the chat then has it."""
        chat_id = await self._acts_in(in_group)
        sent = self.world.telegram.choose(self.id, self._query, result["id"], chat_id)
        await self.world.settle()
        return view(sent)

    async def _acts_in(self, group: FakeGroup | None) -> int | None:
        await self._act()
        if group is None:
            return None
        await group.forgets()
        return group.id

    async def opens(self, link: str) -> None:
        """Follow a t.me link."""
        await self._act()
        self.world.telegram.open_link(self.id, link.rpartition("?start=")[2])
        await self.world.settle()

    async def presses(self, label: str, *, at: int | None = None, in_group: FakeGroup | None = None) -> None:
        """Press the button with these words (its number may be left out), on the newest message that has it."""
        place = in_group or self
        for message in reversed(place.messages):
            if at is not None and message.id != at:
                continue
            for button in (one for row in message.buttons for one in row):
                if label in (button.text, button.text.partition(". ")[2]) or listed(message, button.text) == label:
                    chat_id = await self._acts_in(in_group)
                    self.world.telegram.press(self.id, message.id, button.data, chat_id=chat_id)
                    await self.world.settle()
                    return
        raise AssertionError(f"{self.name} sees no button {label!r}, only {place.buttons}")

    async def forges(self, data: str, message_id: int | None = None, *, in_group: FakeGroup | None = None) -> None:
        """Press a button that is not there."""
        chat_id = await self._acts_in(in_group)
        last = message_id or (in_group or self).messages[-1].id
        self.world.telegram.press(self.id, last, data, check=False, chat_id=chat_id)
        await self.world.settle()

    async def sends_photo(
        self,
        *pictures: bytes,
        count: int = 1,
        caption: str | None = None,
        in_group: FakeGroup | None = None,
    ) -> None:
        """These pictures, or some unlike any other; several are an album."""
        chat_id = await self._acts_in(in_group)
        count = len(pictures) or count
        photos = pictures or [picture(self.world.telegram.last_message_id + place) for place in range(count)]
        self.world.telegram.send_photo(self.id, list(photos) if count > 1 else photos[0], caption, chat_id)
        await self.world.settle()

    async def sends_document(
        self, content: bytes, name: str, mime: str, *, caption: str | None = None, in_group: FakeGroup | None = None
    ) -> None:
        chat_id = await self._acts_in(in_group)
        self.world.telegram.send_document(self.id, content, name, mime, caption, chat_id)
        await self.world.settle()


class FakeGroup(Reader):
    """A group that several people share."""

    async def becomes_supergroup(self, by: FakePerson) -> None:
        """From now on it has another id, as at Telegram."""
        self.id = self.world.telegram.migrate(self.id, by.id).id
        await self.world.settle()

    async def puts_bot_out(self, by: FakePerson) -> None:
        self.world.telegram.set_bot(self.id, by.id, "kicked")
        await self.world.settle()

    async def takes_bot_in(self, by: FakePerson) -> None:
        self.world.telegram.set_bot(self.id, by.id, "member")
        await self.world.settle()


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
