"""The administrator's word about messages of which nobody knows: who got it, and who is sent it again."""

import asyncio
import re
from collections.abc import Collection

from sqlalchemy import select

from models.outbox import UNKNOWN, OutboxRow
from models.reminders import Reminder
from tests.outages import Run

ABOUT = re.compile(r"reminders\.(arrived|again):(\d+)")
NEXT_PAGE = "Berikutnya"


class Administrator:
    """Reads the book of reminders on a phone, knows from everybody whether they got theirs, and says so."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._who = run.administrator
        self._book = 0  # the message that shows it

    async def decide(self) -> tuple[int, int]:
        """Until nobody is in doubt: those who are unlike most one by one, the others at once. Had it, had it not."""
        had = had_not = 0
        while lost := await self._lost():
            sent = await self._run.sent()
            has = {number for number, chat in lost.items() if sent[chat]}
            few, most = sorted((has, lost.keys() - has), key=len)
            await self._open()
            await self._one_by_one(few if len(most) > 1 else lost, has)
            if len(most) > 1:
                await self._press("reminders.all")
                await self._press("reminders.all-arrived:" if most is has else "reminders.all-again:")
            while lost.keys() & (await self._lost()).keys():
                await asyncio.sleep(0.05)
            had, had_not = had + len(has), had_not + len(lost) - len(has)
        return had, had_not

    async def _one_by_one(self, numbers: Collection[int], has: Collection[int]) -> None:
        """On their pages of the list, from the first to the last."""
        left = set(numbers)
        while left:
            for data in await self._buttons():
                about = ABOUT.match(data)
                if about and int(about[2]) in left and (about[1] == "arrived") == (int(about[2]) in has):
                    await self._press(data)
                    left.remove(int(about[2]))
                    break
            else:
                await self._press(await self._next_page())

    async def _open(self) -> None:
        """Below what comes after this."""
        telegram = self._run.telegram
        seen = {message["id"] for message in await telegram.messages(self._who)}
        await telegram.says(self._who, "/pengingat")
        self._book = 0
        while not self._book:
            for message in await telegram.messages(self._who):
                ways = [one.get("data") for row in message["buttons"] for one in row]
                if message["id"] not in seen and "reminders.ledger" in ways:
                    self._book = message["id"]
        await self._press("reminders.ledger")

    async def _next_page(self) -> str:
        (found,) = [one["data"] for one in await self._shown() if one["text"].startswith(NEXT_PAGE)]
        return str(found)

    async def _press(self, wanted: str) -> None:
        """Press it as soon as it is there, and wait for what comes in its place."""
        while not (found := [one for one in await self._buttons() if one.startswith(wanted)]):
            await asyncio.sleep(0.02)
        before = await self._shown()
        await self._run.telegram.press(self._who, self._book, found[0])
        while await self._shown() == before:
            await asyncio.sleep(0.02)

    async def _buttons(self) -> list[str]:
        return [one["data"] for one in await self._shown() if one.get("data")]

    async def _shown(self) -> list[dict[str, str]]:
        """The buttons of the book as it is on the phone now."""
        messages = await self._run.telegram.messages(self._who)
        return [one for message in messages if message["id"] == self._book for row in message["buttons"] for one in row]

    async def _lost(self) -> dict[int, int]:
        """The numbers of unknown messages, and to whom."""
        async with self._run.database.begin() as session:
            rows = await session.execute(
                select(OutboxRow.id, OutboxRow.chat_id)
                .join(Reminder, Reminder.outbox_id == OutboxRow.id)
                .where(OutboxRow.state == UNKNOWN)
            )
            return {row.id: row.chat_id for row in rows.all()}


async def decide(run: Run) -> tuple[int, int]:
    """Until none is left; how many had got it, and had not."""
    async with asyncio.timeout(300):
        return await Administrator(run).decide()
