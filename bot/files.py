"""Photos and documents: those of reports are fetched, checked and kept, those sent to be read are fetched and read."""

import asyncio
import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import structlog
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.client import Client
from bot.clock import Clock
from handlers.turn import Content
from models import attachments, outbox, pictures, reports, uploads
from models.articles import incoming
from models.articles.sheets import Reading, Unreadable
from models.attachments import TRIES, Wanted
from models.db import Database
from models.outbox import Button, Message
from models.reports import twins

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


class Files:
    """Fetches what is wanted into a directory: `ab/abcd….jpg`."""

    def __init__(
        self,
        database: Database,
        client: Client,
        clock: Clock,
        directory: Path,
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
        self._directory = directory
        self._largest = largest

    async def run(self, stop: asyncio.Event, idle_seconds: float) -> None:
        """Fetch until told to stop; nobody waits for a file, so looking now and then is enough."""
        while not stop.is_set():
            try:
                await self.fetch()
            except Exception:
                log.exception("fetching files failed")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), idle_seconds)

    async def fetch(self) -> int:
        """Fetch what is due; returns how many files were kept."""
        now = self._clock.now()
        async with self._database.begin() as session:
            files = await attachments.due(session, now, now + AGAIN)
            sheets = await uploads.due(session, now, now + AGAIN)
        for sheet in sheets:
            await self._read(sheet)
        return len(sheets) + sum([await self._fetch_one(file) for file in files])

    async def _read(self, upload: uploads.Wanted) -> None:
        """Fetch and read what was sent to be read; a process that dies in between leaves it for the next."""
        knowledge = self._content().knowledge
        try:
            content = await self._download(upload.file_id)
        except TelegramError as error:
            log.warning("a document could not be fetched", upload=upload.id, error=str(error))
            lost = isinstance(error, BadRequest | Forbidden) or upload.attempts >= uploads.TRIES
            if not lost:
                return
            reading: Reading | Unreadable = Unreadable("editing-sheet-lost")
        else:
            reading = await asyncio.to_thread(incoming.parse, content, knowledge)
        async with self._database.begin() as session:
            await incoming.take(session, upload.id, reading, knowledge, self._clock.now())
        self._wanted()

    async def _fetch_one(self, file: Wanted) -> bool:
        try:
            content = await self._download(file.file_id)
        except (BadRequest, Forbidden) as error:  # it is gone, or too big for Telegram to hand out
            await self._refuse(file, str(error), "big" if "too big" in str(error).casefold() else "gone")
            return False
        except TelegramError as error:
            log.warning("a file could not be fetched", attachment=file.id, attempt=file.attempts, error=str(error))
            if file.attempts >= TRIES:
                await self._refuse(file, str(error), "gone")
            return False
        kind = what_is(content)
        if kind is None or len(content) > self._largest:
            await self._refuse(file, *(("too big", "big") if kind else ("neither a picture nor a document", "kind")))
            return False
        digest = await asyncio.to_thread(self._keep, content, kind[1])
        signs = await asyncio.to_thread(pictures.likeness, content) if kind[0].startswith("image/") else None
        async with self._database.begin() as session:
            is_new = await attachments.stored(session, file.id, digest, kind[0], len(content))
            if signs is not None:
                await pictures.keep(session, file.id, signs)
            now = self._clock.now()
            told = await twins.tell(session, file.id, self._content().provinces, now) if is_new else 0
        if told:
            self._wanted()
        return True

    async def _download(self, file_id: str) -> bytes:
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

    def _keep(self, content: bytes, ending: str) -> str:
        digest = hashlib.sha256(content).hexdigest()
        place = path_of(self._directory, digest, ending)
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            # Written beside and moved: a kill in the middle leaves no half file under a good name.
            with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as half:
                half.write(content)
                half.flush()
                os.fsync(half.fileno())
            Path(half.name).replace(place)
        return digest


def what_is(content: bytes) -> tuple[str, str] | None:
    """The type and file ending of some bytes, or None for what the bot does not keep."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp", ".webp"
    if content[4:8] == b"ftyp" and content[8:12] in HEIC:
        return "image/heic", ".heic"
    return next(((mime, ending) for sign, mime, ending in SIGNS if content.startswith(sign)), None)


def path_of(directory: Path, digest: str, ending: str) -> Path:
    return directory / digest[:2] / f"{digest}{ending}"
