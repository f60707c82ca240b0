"""From the inbox to an answer: one update, one transaction; what fails is retried, then parked with an apology."""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.client import Client
from bot.clock import Clock
from bot.incoming import sender_of, understand
from bot.render import match
from bot.sender import Sender
from bot.shapes import Unreadable
from bot.texts import Texts
from handlers import CONTENTS, dispatch
from handlers.turn import Content, Helper, Incoming, Turn
from models import conversations, due_dates, inbox, outbox, people
from models.conversations import Conversation
from models.db import Database
from models.errors import Refused
from models.inbox import Update
from models.outbox import Button, Message, Shown
from models.people import Person

log = structlog.get_logger()
PARKED = Button("menu-parkir", "go:parkir")


@dataclass(frozen=True)
class Known:
    """What was found for a whole batch at once: people and their dialogues by sender, what was shown by chat."""

    people: dict[int, tuple[Person, dict[str, Conversation]]]
    shown: dict[int, list[Shown]]


class Worker:
    """Answers updates, a few chats at a time."""

    def __init__(
        self,
        database: Database,
        client: Client,
        texts: Texts,
        content: Callable[[], Content],
        clock: Clock,
        *,
        pauses: Sequence[float],
        batch: int,
        patience: float,
        sender: Sender,
        answered: Callable[[], None],
        contents: dispatch.Contents = CONTENTS,
        helper: Helper | None = None,
        largest_megabytes: int = 20,
        two_above: int = 0,
        door: asyncio.Lock | None = None,
    ) -> None:
        self._database = database
        self._client = client
        self._texts = texts
        self._content = content
        self._clock = clock
        self._pauses = pauses
        self._batch = batch
        self._patience = patience
        self._sender = sender
        self._answered = answered
        self._contents = contents
        self._helper = helper
        self._largest_megabytes = largest_megabytes
        self._two_above = two_above
        self._door = door or asyncio.Lock()
        self._is_more = False

    async def run(self, arrived: asyncio.Event, stop: asyncio.Event, idle_seconds: float) -> None:
        """Answer until told to stop; looks again now and then, as another process may have put a row in.

        Of several workers one waits at the `door`, the others behind it: what arrives wakes one, not all.
        """
        while not stop.is_set():
            try:
                await self.work(arrived)
                if self._is_more:
                    continue
            except Exception:
                log.exception("the worker stumbled")
                await asyncio.sleep(1)
            async with self._door:
                if not stop.is_set():
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout(idle_seconds):
                            await arrived.wait()
                arrived.clear()

    async def work(self, arrived: asyncio.Event | None = None) -> int:
        """Answer the next updates of up to a batch of chats in one commit; returns how many were taken.

        When there may be more than that, whoever waits for what has `arrived` begins as well.

        When anything goes wrong the whole commit is given up and each update is answered alone, so that one bad
        update takes nobody else with it.
        """
        items: list[Update] = []
        try:
            async with self._sender.along() as along, self._database.begin() as session:
                now = self._clock.now()
                # In this order everybody locks the people of a batch: one person may be in several chats of several
                # batches at once, and two batches must not wait for each other.
                items = sorted(await inbox.claim(session, now, self._batch), key=lambda one: sender_of(one.payload))
                if arrived is not None and len(items) == self._batch:
                    arrived.set()
                known = await self._known(session, items)
                answered = [item.row_id for item in items if await self._answer(session, item, known)]
                if answered:
                    await inbox.done(session, answered, now)
                if items:
                    along.take(session)
        except Exception:
            if not items or not await self._database.is_there():
                raise  # the database is away: no update is to blame, so none is counted as failed
            for item in items:
                await self._alone(item)
            self._sender.want()
        # Where others work beside this one, what came meanwhile may have waited for a chat that this one held.
        is_alone = self._database.is_sqlite and len(items) < self._batch
        self._is_more = bool(items) and not (is_alone and not any(item.is_followed for item in items))
        if items:
            self._answered()
        return len(items)

    async def _alone(self, item: Update) -> None:
        try:
            async with self._database.begin() as session:
                if await inbox.claim_one(session, item.row_id) is None:
                    return
                if await self._answer(session, item):
                    await inbox.done(session, [item.row_id], self._clock.now())
        except Refused as refusal:
            await self._explain(item, refusal)
        except Exception as error:
            if not await self._database.is_there():
                raise
            await self._failed(item, error)

    async def _known(self, session: AsyncSession, items: Sequence[Update]) -> Known:
        """Everybody who wrote, all their dialogues, what they have in view: three questions to the database."""
        senders = {sender for item in items if (sender := sender_of(item.payload))}
        found = await people.lock(session, senders) if senders else {}
        dialogues = await conversations.of_all(session, [one.id for one in found.values()]) if found else {}
        shown = await outbox.shown(session, {item.chat_id for item in items if item.chat_id > 0})
        return Known({sender: (one, dialogues[one.id]) for sender, one in found.items()}, shown)

    async def _answer(self, session: AsyncSession, item: Update, known: Known | None = None) -> bool:
        """False when it cannot even be read: it is parked at once, as it will be no other the next time."""
        with structlog.contextvars.bound_contextvars(update=item.update_id):
            try:
                turn = await self._turn(session, item, known)
            except Unreadable as error:  # nothing has been done yet
                await self._failed_once(session, item, error, ())
                return False
            if turn is not None:
                async with asyncio.timeout(self._patience):
                    await dispatch.answer(turn, self._contents)
            return True

    async def _explain(self, item: Update, refusal: Refused) -> None:
        """What the person asked for was rolled back; tell them why, and show where they stand."""
        try:
            async with self._database.begin() as session:
                if await inbox.claim_one(session, item.row_id) is None:
                    return
                turn = await self._turn(session, item)
                if turn is not None:
                    await dispatch.refuse(turn, self._contents, refusal)
                await inbox.done(session, [item.row_id], self._clock.now())
        except Exception as error:
            if not await self._database.is_there():
                raise
            await self._failed(item, error)

    async def _failed(self, item: Update, error: Exception) -> None:
        log.error("an update could not be answered", update=item.update_id, attempt=item.attempts + 1, exc_info=error)
        async with self._database.begin() as session:
            if await inbox.claim_one(session, item.row_id) is not None:
                await self._failed_once(session, item, error, self._pauses)

    async def _failed_once(
        self, session: AsyncSession, item: Update, error: Exception, pauses: Sequence[float]
    ) -> None:
        """Write it down: tried again after the next pause; without one parked, and told to whom it matters."""
        now = self._clock.now()
        if not await inbox.failed(session, item, f"{type(error).__name__}: {error}"[:500], pauses, now):
            if item.chat_id > 0:  # it takes some seconds: they see that somebody is at work
                await outbox.enqueue(session, item.chat_id, Message(""), now, verb="typing")
            return
        log.error("an update was parked", update=item.update_id, kind=type(error).__name__)
        if item.chat_id > 0:
            sorry = Message("common-trouble", {"number": str(item.update_id)})
            await outbox.enqueue(session, item.chat_id, sorry, now, dedup_key=f"sorry:{item.update_id}")
        for administrator in await people.holders(session, people.ADMINISTRATOR):
            notice = Message("admin-parked-notice", {"number": str(item.update_id)}, ways=(PARKED,))
            await outbox.enqueue(session, administrator.telegram_id, notice, now)

    async def _turn(self, session: AsyncSession, item: Update, known: Known | None = None) -> Turn | None:
        """Everything a handler may need for this update; None when it is none of the bot's business.

        `known` are people as they were found for the whole batch; whoever comes twice in it is looked up again.
        """
        now = self._clock.now()
        incoming = understand(item.payload, self._client, self._texts, item.masked)
        incoming = replace(incoming, largest_megabytes=self._largest_megabytes)
        if incoming.kind == "blocked":
            await people.mark_blocked(session, incoming.chat_id, now)
        if incoming.migrated_from is not None:
            await outbox.move(session, incoming.migrated_from, incoming.chat_id)
            await self._contents.moved(session, incoming.migrated_from, incoming.chat_id, now)
        if incoming.kind in dispatch.NOBODYS:
            return None
        is_private = incoming.group is None and incoming.kind != "inline"
        known = known or Known({}, {})
        found, dialogues = known.people.pop(incoming.sender_id, (None, None))
        person = await people.meet(
            session,
            incoming.sender_id,
            incoming.name,
            incoming.username,
            incoming.language,
            now,
            in_private=is_private,
            found=found,
        )
        if dialogues is None:
            dialogues = await conversations.of(session, person.id)
        active = next((one.flow for one in dialogues.values() if one.active), None)
        seen = known.shown.get(incoming.chat_id, [])
        if is_private and incoming.chat_id not in known.shown:
            seen = (await outbox.shown(session, [incoming.chat_id]))[incoming.chat_id]
        incoming = await self._typed_button(session, incoming, active, seen)
        content = self._content().on(due_dates.ministry_day(now))
        return Turn(
            session,
            now,
            person,
            incoming,
            content,
            dialogues,
            self._texts,
            self._contents.actions,
            self._helper,
            self._two_above,
            seen,
        )

    async def _typed_button(
        self, session: AsyncSession, incoming: Incoming, active: str | None, seen: Sequence[Shown]
    ) -> Incoming:
        """What was typed: a number means the newest list, a word first of all a button of the dialogue."""
        if incoming.kind != "text" or incoming.command or not incoming.text or incoming.group:
            return incoming
        messages = [one.message for one in seen]
        own = [message for message in messages if _belongs(active, (*message.choices, *message.ways))]
        if active and not own:  # many notices came in between
            messages += [one.message for one in await outbox.latest_of(session, incoming.chat_id, active)]
        data, by_number = match(self._texts, messages, incoming.text)
        if not by_number:
            own_first = sorted(messages, key=lambda message: not _belongs(active, message.choices))
            data, _ = match(self._texts, own_first, incoming.text)
        return replace(incoming, matched=data, by_number=by_number)


def _belongs(flow: str | None, buttons: Sequence[Button]) -> bool:
    """True when one of the buttons is of that dialogue."""
    return any(button.data.startswith(f"{flow}:") for button in buttons)
