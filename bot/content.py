"""What the bot knows from its content files: loaded before anybody is answered, and anew whenever they change."""

import asyncio
import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from handlers.turn import Content
from models import articles as edited
from models import catalogue, deadlines, knowledge, offices, provinces, recognise, rumours, smalltalk, workdays
from models.articles import Edits
from models.catalogue import CatalogueErrors
from models.knowledge import Knowledge
from models.programmes import Catalogue

log = structlog.get_logger()
MONTHLY = "CAPUT-M"
MILESTONES = "IKPA-SERAP"
# Whatever a file can do wrong: CatalogueErrors, pydantic's and tomllib's errors are ValueErrors; a file may vanish.
FAULTS = (ValueError, LookupError, OSError)


def load(bot_username: str, folder: Path | None = None) -> Content:
    """All content: programmes, articles, provinces, deadlines, talk. Raises one of FAULTS, with every mistake named."""
    folder = folder or catalogue.own_folder()
    programmes, articles = catalogue_and_knowledge(folder)
    rules = {rule.id: rule for rule in deadlines.load(folder / "deadlines.toml")}
    words = recognise.load(folder / "recognition.toml")
    places = provinces.load(folder / "provinces.toml")
    calendar = workdays.load(places, folder / "workdays.toml")
    hours = offices.load(places, calendar, folder / "offices.toml")
    talk = smalltalk.load(folder / "smalltalk.toml")
    told = rumours.load(folder / "rumours.toml", articles.words, programmes.sources)
    return Content(
        programmes,
        articles,
        places,
        rules[MONTHLY],
        calendar,
        hours,
        words,
        bot_username,
        talk=talk,
        rumours=told,
        milestones=rules.get(MILESTONES),
    )


def catalogue_and_knowledge(folder: Path | None) -> tuple[Catalogue, Knowledge]:
    """Programmes and articles; the mistakes of both are told at once."""
    try:
        programmes = catalogue.load(folder)
    except CatalogueErrors as wrong:
        try:
            knowledge.load(None, folder)
        except CatalogueErrors as more:
            raise CatalogueErrors((*wrong.mistakes, *more.mistakes)) from None
        raise
    return programmes, knowledge.load(programmes, folder)


def mistakes(fault: Exception) -> tuple[str, ...]:
    """What is wrong, a line for each mistake."""
    return tuple(str(fault).splitlines()) or (type(fault).__name__,)


@dataclass(frozen=True)
class News:
    """Something to tell the administrators; `key` is the same in every process that looks at the same files."""

    key: str
    mistakes: tuple[str, ...] = ()


class Shelf:
    """The content in use. Changed files replace it only when they are sound; until then the last good one stays."""

    def __init__(self, content: Content, folder: Path | None = None) -> None:
        self.content = self._filed = content
        self._edits = Edits()
        self._folder = folder or catalogue.own_folder()
        self._seen = _files(self._folder)
        self._broken: News | None = None
        self._news: News | None = None

    def __call__(self) -> Content:
        return self.content

    async def look(self) -> News | None:
        """Take up what has changed. News are told again at each look until `told` says that they have been."""
        files = _files(self._folder)
        if files != self._seen:
            try:
                loaded = await asyncio.to_thread(load, self.content.bot_username, self._folder)
            except FAULTS as fault:
                if _files(self._folder) == files:  # else somebody is just writing: the next look sees the whole
                    self._refuse(files, mistakes(fault))
            else:
                if _files(self._folder) == files:
                    self._take(files, loaded)
        return self._news

    async def edit(self, session: AsyncSession) -> bool:
        """Lay what editors have changed in the chat over the files; True when that is another than before."""
        if await edited.stamp(session) == self._edits.stamp:
            return False
        self._edits = await edited.edits(session)
        self._lay()
        log.info("edited articles are in use", articles=len(self._edits.articles))
        return True

    def _lay(self) -> None:
        knowing = self._filed.knowledge.changed(self._edits.articles, self._edits.sources)
        self.content = replace(self._filed, knowledge=knowing)

    def told(self, news: News) -> None:
        """These news are on their way."""
        if self._news == news:
            self._news = None

    def _refuse(self, files: str, wrong: tuple[str, ...]) -> None:
        self._seen = files
        if self._broken is None or self._broken.mistakes != wrong:
            self._broken = self._news = News(f"content-broken:{files}", wrong)
            log.error("changed content is broken; the last good one stays", mistakes=len(wrong), first=wrong[0])

    def _take(self, files: str, loaded: Content) -> None:
        self._seen, self._filed = files, replace(loaded, quiet=self._filed.quiet)  # a setting, not a file
        self._lay()
        log.info(
            "changed content is in use",
            programmes=len(loaded.catalogue.programmes),
            articles=len(loaded.knowledge.articles),
        )
        if self._broken is not None:
            self._news = News(self._broken.key.replace("broken", "mended"))
            self._broken = None


def _files(folder: Path) -> str:
    """Stands for the files as they are now: each change of any of them makes it another."""
    mark = hashlib.sha256()
    for path in sorted(folder.rglob("*.toml")):
        try:
            known = path.stat()
        except FileNotFoundError:  # removed just now
            continue
        mark.update(f"{path.relative_to(folder)} {known.st_size} {known.st_mtime_ns}\n".encode())
    return mark.hexdigest()[:16]
