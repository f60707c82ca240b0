"""The administrator's word about messages of which nobody knows: who got it, and who is sent it again."""

import asyncio
import re
from collections.abc import Iterable

from sqlalchemy import select

from models.outbox import UNKNOWN, OutboxRow
from models.reminders import Reminder
from tests.outages import Run

ABOUT = re.compile(r"reminders\.(arrived|again):(\d+)")


async def decide(run: Run) -> tuple[int, int]:
    """Until none is left; how many had got it, and had not."""
    who, had, had_not = run.administrator, 0, 0
    async with asyncio.timeout(300):
        await run.telegram.says(who, "/pengingat")
        while lost := await _lost(run):
            await _press(run, who, "reminders.ledger")
            sent, pressed = await run.sent(), set[str]()
            offered = await _offered(run, who, lost)
            for message, data in offered:
                number = int(data.rpartition(":")[2])
                if data.startswith("reminders.arrived") == bool(sent[lost[number]]):
                    await _press_one(run, who, message, data)
                    pressed.add(data)
            had += sum(one.startswith("reminders.arrived") for one in pressed)
            had_not += sum(one.startswith("reminders.again") for one in pressed)
            while set(await _lost(run)) & {int(one.rpartition(":")[2]) for one in pressed}:
                await asyncio.sleep(0.05)
    return had, had_not


async def _lost(run: Run) -> dict[int, int]:
    """The numbers of unknown messages, and to whom."""
    async with run.database.begin() as session:
        rows = await session.execute(
            select(OutboxRow.id, OutboxRow.chat_id)
            .join(Reminder, Reminder.outbox_id == OutboxRow.id)
            .where(OutboxRow.state == UNKNOWN)
        )
        return {row.id: row.chat_id for row in rows.all()}


async def _buttons(run: Run, who: int) -> list[tuple[int, str]]:
    """Those below what the bot has said, the newest first."""
    said = reversed(await run.telegram.messages(who))
    return [(one["id"], b["data"]) for one in said for row in one["buttons"] for b in row if b.get("data")]


async def _offered(run: Run, who: int, lost: Iterable[int]) -> list[tuple[int, str]]:
    """The buttons of the list, once it shows what is open now."""
    while True:
        every = await _buttons(run, who)
        if found := [(m, d) for m, d in every if (hit := ABOUT.match(d)) and int(hit[2]) in lost]:
            return found
        await asyncio.sleep(0.05)


async def _press(run: Run, who: int, wanted: str) -> None:
    while True:
        for message, data in await _buttons(run, who):
            if data.startswith(wanted):
                await _press_one(run, who, message, data)
                return
        await asyncio.sleep(0.05)


async def _press_one(run: Run, who: int, message: int, data: str) -> None:
    body = {"message_id": message, "data": data, "check": False}  # it may have changed since it was looked at
    (await run.telegram.http.post(f"/simulator/chats/{who}/press", json=body)).raise_for_status()
