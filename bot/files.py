"""Photos and documents: those of reports are fetched, checked and kept, those sent to be read are fetched and read."""

import asyncio
import contextlib
import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncSession
from telegram.error import BadRequest, Forbidden, TelegramError

from bot import forgetting, proving
from bot.client import Client
from bot.clock import Clock
from bot.store import Store
from handlers.turn import Content
from models import attachments, outbox, papers, pictures, reports, stored, uploads
from models.articles import incoming
from models.attachments import TRIES, Wanted
from models.db import Database
from models.outbox import Button, Message
from models.planning import incoming as plans
from models.proposals import checklist
from models.proposals import incoming as costs
from models.reports import incoming as months
from models.reports import sheets as month_sheets
from models.reports import twins
from models.spreadsheets import Unreadable

log = structlog.get_logger()
AGAIN = timedelta(minutes=1)
# What a file is, is read from its first bytes; names and announced types may lie.
SIGNS = (
    (b"\xff\xd8\xff", "image/jpeg", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", "image/png", ".png"),
    (b"%PDF-", "application/pdf", ".pdf"),
    (b"PK\x03\x04", "application/zip", ".zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage", ".ole"),  # Office before 2007
)
# What phones of Apple write into the same place of a photo that is sent as a file.
HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")
MENU = Button("common-menu", "start.menu")


@dataclass(frozen=True)
class Got:
    """What was fetched and kept under its hash; `mime` is what its first bytes say."""

    content: bytes
    digest: str
    mime: str


Note = Callable[[Wanted, Got], Awaitable[None]]
Refuse = Callable[[Wanted, str, str], Awaitable[None]]
Take = Callable[[AsyncSession, Any, datetime], Awaitable[None]]


class Files:
    """Fetches what is wanted into the store: `ab/abcd….jpg`."""

    def __init__(
        self,
        database: Database,
        client: Client,
        clock: Clock,
        store: Store,
        largest: int,
        *,
        content: Callable[[], Content],
        wanted: Callable[[], None],
    ) -> None:
        self._database = database
        self._content = content
        self._wanted = wanted
        self._client = client
        self._clock = clock
        self.store = store
        self._largest = largest

    async def run(self, stop: asyncio.Event, idle_seconds: float) -> None:
        """Fetch until told to stop; nobody waits for a file, so looking now and then is enough."""
        is_known = False
        while not stop.is_set():
            try:
                is_known = is_known or await self._look_at_store()
                await self.fetch()
            except Exception:
                log.exception("fetching files failed")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), idle_seconds)

    async def _look_at_store(self) -> bool:
        """Say it early when this process sees other files than the rest; what is fetched is kept all the same."""
        try:
            if not await proving.claim(self._database, self.store, self._clock.now()):
                log.error("other files lie here than those of the database; see `check`", where=self.store.where)
        except OSError as error:
            log.warning("the store of files is out of reach", error=str(error))
        return True

    async def sweep(self) -> None:
        """Delete from the store what nothing refers to any more."""
        gone = await forgetting.sweep(self._database, self.store, datetime.now(UTC))
        if gone:
            log.info("files that nothing refers to were deleted", count=gone)

    async def fetch(self) -> int:
        """Fetch what is due; returns how many files were kept."""
        now = self._clock.now()
        async with self._database.begin() as session:
            of_reports = await attachments.due(session, now, now + AGAIN)
            of_proposals = await checklist.due(session, now, now + AGAIN)
            sheets = await uploads.due(session, now, now + AGAIN)
        for sheet in sheets:
            await self._read(sheet)
        kept = [await self._fetch_one(file, self._attach, self._refuse) for file in of_reports]
        kept += [await self._fetch_one(file, self._keep_paper, self._refuse_paper) for file in of_proposals]
        return len(sheets) + sum(kept)

    async def _read(self, upload: uploads.Wanted) -> None:
        """Fetch and read what was sent to be read; a process that dies in between leaves it for the next."""
        content = self._content()
        parse, take = readers(upload, content)
        try:
            sent = await self._download(upload.file_id)
        except TelegramError as error:
            log.warning("a document could not be fetched", upload=upload.id, error=str(error))
            lost = isinstance(error, BadRequest | Forbidden) or upload.attempts >= uploads.TRIES
            if not lost:
                return
            reading: Any = Unreadable("editing-sheet-lost")
        else:
            reading = await asyncio.to_thread(parse, sent)
        async with self._database.begin() as session:
            await take(session, reading, self._clock.now())
        self._wanted()

    async def _fetch_one(self, file: Wanted, note: Note, refuse: Refuse) -> bool:
        try:
            content = await self._download(file.file_id)
        except (BadRequest, Forbidden) as error:  # it is gone, or too big for Telegram to hand out
            await refuse(file, str(error), "big" if "too big" in str(error).casefold() else "gone")
            return False
        except TelegramError as error:
            log.warning("a file could not be fetched", attachment=file.id, attempt=file.attempts, error=str(error))
            if file.attempts >= TRIES:
                await refuse(file, str(error), "gone")
            return False
        kind = what_is(content)
        if kind is None or len(content) > self._largest:
            await refuse(file, *(("too big", "big") if kind else ("neither a picture nor a document", "kind")))
            return False
        digest = hashlib.sha256(content).hexdigest()
        name = name_of(digest, kind[1])
        try:
            await asyncio.to_thread(self.store.put, name, content)
            await note(file, Got(content, digest, kind[0]))
            await self._keep_again(name, content)
        except OSError as error:  # a full disk, a bucket that is away: it is fetched again in a minute
            log.warning("a file could not be kept", attachment=file.id, error=str(error))
            return False
        return True

    async def _attach(self, file: Wanted, got: Got) -> None:
        """Evidence of a report; a picture that was used before is pointed out."""
        signs = await _signs(got)
        async with self._database.begin() as session:
            is_new = await attachments.stored(session, file.id, got.digest, got.mime, len(got.content))
            if signs is not None:
                await pictures.keep(session, file.id, signs)
            now = self._clock.now()
            told = await twins.tell(session, file.id, self._content().provinces, now) if is_new else 0
        if told:
            self._wanted()

    async def _keep_paper(self, file: Wanted, got: Got) -> None:
        """A document of a proposal; a photo of a page may stand in another one, passed on and made smaller."""
        signs = await _signs(got)
        async with self._database.begin() as session:
            await checklist.stored(session, file, got.digest, got.mime, len(got.content), signs)

    async def _download(self, file_id: str) -> bytes:
        if papers.is_made(file_id):  # a list that the bot made lies in the database
            async with self._database.begin() as session:
                made = await papers.found(session, [file_id])
            if file_id not in made:
                raise BadRequest("the file has been deleted")
            return made[file_id].content
        found = await self._client.get_file(file_id)
        if (found.file_size or 0) > self._largest:
            raise BadRequest("the file is too big")
        return bytes(await found.download_as_bytearray())

    async def _refuse(self, file: Wanted, error: str, why: str) -> None:
        """It will never be had: whoever sent it with a report is told, as they believe that it is there."""
        async with self._database.begin() as session:
            await attachments.refused(session, file.id, error[:300])
            report, officer = await reports.sent_with(session, file.id)
            lost = Message(
                "reporting-file-lost", {"report": report.id, "period": report.period, "why": why}, ways=(MENU,)
            )
            key = f"file-lost:{file.id}"
            await outbox.enqueue(session, officer.telegram_id, lost, self._clock.now(), dedup_key=key)

    async def _refuse_paper(self, file: Wanted, error: str, why: str) -> None:
        """The same for a document of a proposal, which is unreadable from now on."""
        log.warning("a document of a proposal will never be had", document=file.id, error=error[:300])
        async with self._database.begin() as session:
            found = await checklist.refused(session, file)
            if found is None:
                return
            proposal, wanted, officer = found
            number = str(proposal.id)
            show = Button("proposals-back-to", f"proposals.show:{number}", {"number": number})
            lost = Message("proposals-file-lost", {"number": number, "name": wanted.name, "why": why}, ways=(show,))
            key = f"paper-lost:{file.id}:{file.attempts}"
            await outbox.enqueue(session, officer.telegram_id, lost, self._clock.now(), dedup_key=key)

    async def _keep_again(self, name: str, content: bytes) -> None:
        """Whoever deletes what nothing refers to may have taken it before the row that refers to it was there."""
        async with self._database.begin() as session:
            await stored.alone(session)
            is_there = await asyncio.to_thread(self.store.has, name)
        if not is_there:
            await asyncio.to_thread(self.store.put, name, content)


async def _signs(got: Got) -> str | None:
    """What a picture looks like; None for anything else."""
    return await asyncio.to_thread(pictures.likeness, got.content) if got.mime.startswith("image/") else None


def readers(upload: uploads.Wanted, content: Content) -> tuple[Callable[[bytes], Any], Take]:
    """Who reads a document that was sent to be read, and who tells what came of it."""
    if upload.purpose.startswith(costs.PREFIX):
        return costs.parse, partial(_take_costs, upload)
    if upload.purpose == plans.PURPOSE:
        return partial(plans.parse, provinces=content.provinces), partial(_take_plan, upload, content)
    if upload.purpose == months.PURPOSE:
        return month_sheets.parse, partial(_take_months, upload, content)
    knowledge = content.knowledge
    return partial(incoming.parse, knowledge=knowledge), partial(_take_articles, upload, content)


async def _take_costs(upload: uploads.Wanted, session: AsyncSession, reading: Any, now: datetime) -> None:
    await costs.take(session, upload, reading, now)


async def _take_plan(
    upload: uploads.Wanted, content: Content, session: AsyncSession, reading: Any, now: datetime
) -> None:
    await plans.take(session, upload, reading, content.provinces, now)


async def _take_months(
    upload: uploads.Wanted, content: Content, session: AsyncSession, reading: Any, now: datetime
) -> None:
    await months.take(session, upload, reading, content.provinces, now)


async def _take_articles(
    upload: uploads.Wanted, content: Content, session: AsyncSession, reading: Any, now: datetime
) -> None:
    await incoming.take(session, upload.id, reading, content.knowledge, now)


def what_is(content: bytes) -> tuple[str, str] | None:
    """The type and file ending of some bytes, or None for what the bot does not keep."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp", ".webp"
    if content[4:8] == b"ftyp" and content[8:12] in HEIC:
        return "image/heic", ".heic"
    return next(((mime, ending) for sign, mime, ending in SIGNS if content.startswith(sign)), None)


def name_of(digest: str, ending: str) -> str:
    """Under which name a file is kept."""
    return f"{digest[:2]}/{digest}{ending}"
