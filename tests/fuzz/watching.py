"""Looks at all that the bot says meanwhile, and at what became of each update."""

import re
from collections import Counter
from typing import Any

from sqlalchemy import func, select

from models.inbox import InboxRow
from models.outbox import REFUSED, UNKNOWN, OutboxRow
from models.people import Person
from models.queue import DONE, PARKED
from tests import once
from tests.world import World

# Signs of a sentence that was not put together: a placeholder, a value of Python, an isolate, a stand-in.
JUNK = re.compile(
    r"\{ ?\$|\bnan\b|\bKeyError\b|Error\b.*:|Traceback|<class|object at 0x|Decimal\(|datetime\."
    r"|\{'|\['|frozenset|\u2068|\ue000\w+-\w+\ue001|<b>menyusup|<script|</?None",
)
# These are words in English.
VALUES = re.compile(r"\b(?:None|True|False)\b")
KEY = re.compile(r"\b[a-z]+(?:-[a-z]+)+\b")
SAYING = {"sendmessage": "text", "editmessagetext": "text", "sendphoto": "caption", "senddocument": "caption",
          "editmessagecaption": "caption"}  # fmt: skip
# Telegram's answer where somebody whom nobody knows was answered, or a chat was left.
NO_FAULT = ("chat not found", "blocked by the person", "bot was blocked", "bot was kicked", "bot can't initiate",
            "bot is not a member", "file that it should carry")  # fmt: skip


class Fault(AssertionError):
    """What the bot must not do."""


class Watch:
    """Keeps what was said since the last look."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.said: list[tuple[str, dict[str, Any]]] = []
        self.kinds: Counter[str] = Counter()
        self.by_person: set[int] = set()
        self._keys = once.texts().keys("id")
        self._ids = re.compile(r"\b70000\d{4}\b")
        self._seen = 0
        self._english = set[int]()
        self._record = world.telegram.record
        world.telegram.record = self.record  # type: ignore[method-assign]

    def record(self, method: str, params: dict[str, Any]) -> None:
        self.said.append((method, params))
        self._record(method, params)

    async def look(self) -> None:
        """Raise Fault for what is wrong since the last look."""
        if wrong := await self.faults():
            raise Fault("\n".join(wrong[:3]))

    async def faults(self) -> list[str]:
        """All that is wrong since the last look."""
        said, self.said = self.said, []
        async with self.world.app.database.begin() as session:
            self._english = set(await session.scalars(select(Person.telegram_id).where(Person.language != "id")))
        found = [(self.problem(method.casefold(), params), method, params) for method, params in said]
        wrong = [f"{problem}: {method} {params}"[:1500] for problem, method, params in found if problem]
        return wrong + await self._undelivered() + await self._unanswered()

    def problem(self, method: str, params: dict[str, Any]) -> str | None:
        """What is wrong with words of the bot."""
        if method not in SAYING:
            return None
        words = params.get(SAYING[method])
        if not isinstance(words, str) or not words.strip():
            return "no words"
        if found := JUNK.search(words) or (params.get("chat_id") not in self._english and VALUES.search(words)):
            return f"no sentence: {found[0]!r}"
        if found := next((one for one in KEY.findall(words) if one in self._keys), None):
            return f"a key instead of words: {found!r}"
        return f"a number of Telegram's: {found[0]}" if (found := self._ids.search(words)) else None

    async def _undelivered(self) -> list[str]:
        async with self.world.app.database.begin() as session:
            wrong = await session.scalars(
                select(OutboxRow).where(OutboxRow.id > self._seen, OutboxRow.state.in_((REFUSED, UNKNOWN)))
            )
            found = [(row.error or "", row.content) for row in wrong]
            self._seen = await session.scalar(select(func.max(OutboxRow.id))) or 0
        return [
            f"not delivered: {error}: {content}"[:1500]
            for error, content in found
            if not any(words in error.casefold() for words in NO_FAULT)
        ]

    async def _unanswered(self) -> list[str]:
        """What was parked or failed; what only Telegram could send may be set aside as unreadable."""
        query = select(InboxRow.update_id, InboxRow.state, InboxRow.error).where(InboxRow.error.is_not(None))
        async with self.world.app.database.begin() as session:
            rows = (await session.execute(query.where(InboxRow.update_id >= self.first))).all()
            waiting = await session.scalar(select(func.count()).where(InboxRow.state.not_in((DONE, PARKED))))
            self.first = (await session.scalar(select(func.max(InboxRow.update_id))) or 0) + 1
        wrong = []
        for number, state, error in rows:
            self.kinds["set aside"] += 1
            if number in self.by_person or not (state == PARKED and str(error).startswith("Unreadable")):
                wrong.append(f"update {number} was not answered: {error}")
        if waiting:
            wrong.append(f"{waiting} updates still wait")
        self.by_person.clear()
        return wrong

    first = 0
