"""What the bot knows from its content files: loaded before anybody is answered, and anew whenever they change."""

from dataclasses import replace
from pathlib import Path

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.watching import Watch
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
        duties={name: rule for name, rule in rules.items() if rule.told is not None},
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


class Shelf:
    """The content in use. Changed files replace it only when they are sound; until then the last good one stays."""

    def __init__(self, content: Content, folder: Path | None = None) -> None:
        self.content = self._filed = content
        self._edits = Edits()
        folder = folder or catalogue.own_folder()
        self.watch = Watch("content", folder, "*.toml", lambda: load(content.bot_username, folder), self._take, FAULTS)

    def __call__(self) -> Content:
        return self.content

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

    def _take(self, loaded: Content) -> None:
        self._filed = replace(loaded, quiet=self._filed.quiet)  # a setting, not a file
        self._lay()
