"""What editors change about the articles in the chat: proposed by one person, approved by another, never lost."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import JSON

from models import audit
from models.db import Base, BigId
from models.errors import Denied, Refused
from models.knowledge import Article
from models.people import Person, Rights, rights
from models.programmes import Source

# Kept (from a sheet, until its sender says what is to become of it), and what becomes of what is put before others.
KEPT, PROPOSED, APPROVED, REFUSED, TAKEN_BACK = "kept", "proposed", "approved", "refused", "taken_back"
MINISTRY = "ministry"
# Articles that were not in the files: N001, N007, …
NEW = "N"
AT_ONCE = 200
"""Proposals of one sheet: more is rather another file than a correction."""


@dataclass(frozen=True)
class OwnSource:
    """Where an answer comes from that no source of the files covers, in the words of whoever wrote it."""

    name: str
    address: str = ""
    date: str = ""


@dataclass(frozen=True)
class Draft:
    """An article as an editor wants it."""

    question: str
    answer: str
    certainty: str
    topic: str
    phrasings: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    own_sources: tuple[OwnSource, ...] = ()
    owner: str = MINISTRY
    see_also: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None

    @classmethod
    def of(cls, article: Article, own: Mapping[str, Source]) -> "Draft":
        """An article to be changed; `own` are the sources that came with it from the chat."""
        told = tuple(OwnSource(own[one].name["id"], *own[one].address[:1]) for one in article.sources if one in own)
        return cls(
            question=article.question,
            answer=article.answer,
            certainty=article.certainty,
            topic=article.topic,
            phrasings=article.phrasings,
            programmes=article.programmes,
            sources=tuple(one for one in article.sources if one not in own),
            own_sources=told,
            owner=article.owner,
            see_also=article.see_also,
            valid_from=article.valid_from,
            valid_until=article.valid_until,
        )

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> "Draft":
        """The draft as it was put into the database."""
        plain: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in kept.items()
        }
        plain["own_sources"] = tuple(OwnSource(**one) for one in kept.get("own_sources", ()))
        for name in ("valid_from", "valid_until"):
            plain[name] = date.fromisoformat(kept[name]) if kept.get(name) else None
        return cls(**plain)

    def dump(self) -> dict[str, Any]:
        return {name: value.isoformat() if isinstance(value, date) else value for name, value in asdict(self).items()}


class Version(Base):
    """One state of one article, wanted by somebody. `content` is None where the article is to be withdrawn.

    `base` is the version that was live when it was proposed (None: the one of the files, or none at all), `batch`
    the sheet that it came with, `asked` the questions whose askers are told once it is approved.
    """

    __tablename__ = "article_versions"
    __table_args__ = (
        Index("ix_article_versions_article", "article", "id"),
        Index(
            "ix_article_versions_waiting",
            "id",
            sqlite_where=text("state = 'proposed'"),
            postgresql_where=text("state = 'proposed'"),
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    article: Mapped[str] = mapped_column(String(64))
    content: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    state: Mapped[str] = mapped_column(String(16), default=PROPOSED)
    why: Mapped[str] = mapped_column(Text, default="")
    origin: Mapped[str | None] = mapped_column(String(32))
    asked: Mapped[list[Any]] = mapped_column(JSON)
    base: Mapped[int | None] = mapped_column(BigId)
    batch: Mapped[int | None] = mapped_column(BigId)
    proposed_by: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    proposed_at: Mapped[datetime]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    decided_at: Mapped[datetime | None]
    reason: Mapped[str | None] = mapped_column(Text)
    told_at: Mapped[datetime | None]

    @property
    def draft(self) -> Draft | None:
        return None if self.content is None else Draft.load(self.content)

    @property
    def own_sources(self) -> dict[str, Source]:
        """The sources that came with it, under ids of their own."""
        told = self.draft.own_sources if self.draft else ()
        return {
            f"{self.article}.{self.id}.{place}": Source(
                id=f"{self.article}.{self.id}.{place}",
                name={"id": one.name, "en": one.name},
                kind="office",
                address=(one.address,) if one.address else (),
                date=one.date,
            )
            for place, one in enumerate(told, 1)
        }

    @property
    def made(self) -> Article | None:
        """The article that people see once it is approved."""
        draft = self.draft
        if draft is None:
            return None
        values = {name: value for name, value in vars(draft).items() if name != "own_sources"}
        values["sources"] = (*draft.sources, *self.own_sources)
        return Article(**values, id=self.article, version=self.id)


@dataclass(frozen=True)
class Edits:
    """What editors have changed, to be laid over the files; `stamp` is another after every change."""

    stamp: tuple[int, ...] = (0, 0)
    articles: Mapping[str, Article | None] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)


def may_edit(held: Rights) -> bool:
    """The ministry's desk edits: verifiers and administrators."""
    return held.is_verifier or held.is_administrator


async def stamp(session: AsyncSession) -> tuple[int, ...]:
    """Another value after every decision."""
    counts = dict((await session.execute(select(Version.state, func.count()).group_by(Version.state))).all())
    return tuple(counts.get(state, 0) for state in (APPROVED, TAKEN_BACK))


async def edits(session: AsyncSession) -> Edits:
    """The article of each id as it was last approved and not taken back."""
    live = await _live(session)
    sources = {name: one for version in live.values() for name, one in version.own_sources.items()}
    return Edits(await stamp(session), {name: version.made for name, version in live.items()}, sources)


async def propose(
    session: AsyncSession,
    person: Person,
    article: str | None,
    draft: Draft | None,
    now: datetime,
    *,
    why: str = "",
    origin: str | None = None,
    asked: Iterable[int] = (),
    batch: int | None = None,
) -> Version:
    """Put a change before the others; nothing is live yet. Without an id it is a new article.

    Officers too may propose: a good answer of theirs becomes an article. Raises Denied for everybody else.
    """
    held = await rights(session, person)
    if not (may_edit(held) or held.is_officer):
        raise Denied("editing-denied")
    live = (await _live(session, article)).get(article) if article else None
    version = Version(
        article=article or "",
        content=draft.dump() if draft else None,
        state=PROPOSED,
        why=why,
        origin=origin,
        asked=list(asked),
        base=live.id if live else None,
        batch=batch,
        proposed_by=person.id,
        proposed_at=now,
    )
    session.add(version)
    await session.flush()
    if not article:  # its own number: nobody else can have taken it meanwhile
        version.article = f"{NEW}{version.id:03}"
    await audit.note(session, person, "proposed", f"article:{version.article}", now, version=version.id)
    return version


async def keep_batch(
    session: AsyncSession, person: Person, batch: int, drafts: Iterable[tuple[str | None, Draft]], now: datetime
) -> None:
    """Keep the changes of a sheet for its sender; nobody else sees them yet."""
    for name, draft in drafts:
        version = await propose(session, person, name, draft, now, batch=batch)
        version.state = KEPT


async def send_batch(session: AsyncSession, person: Person, batch: int, now: datetime) -> Sequence[Version]:
    """Put the changes of the own sheet before the others; pressed twice, the second finds none."""
    found = await _kept(session, person, batch)
    for version in found:
        version.state, version.proposed_at = PROPOSED, now
    return found


async def drop_batch(session: AsyncSession, person: Person, batch: int) -> int:
    """Forget the changes of the own sheet."""
    found = await _kept(session, person, batch)
    for version in found:
        await session.delete(version)
    return len(found)


async def _kept(session: AsyncSession, person: Person, batch: int) -> Sequence[Version]:
    mine = (Version.batch == batch) & (Version.proposed_by == person.id) & (Version.state == KEPT)
    return (await session.scalars(select(Version).where(mine).order_by(Version.id).with_for_update())).all()


async def approve(session: AsyncSession, person: Person, number: int, now: datetime) -> Version:
    """Make a proposal live. Never by its author, and never over something that was approved in between."""
    version = await _to_decide(session, person, number)
    if version.proposed_by == person.id:
        raise Refused("editing-second-person")
    live = (await _live(session, version.article)).get(version.article)
    if (live.id if live else None) != version.base:
        raise Refused("editing-overtaken", article=version.article)
    version.state, version.decided_by, version.decided_at = APPROVED, person.id, now
    await audit.note(session, person, "approved", f"article:{version.article}", now, version=version.id)
    return version


async def refuse(session: AsyncSession, person: Person, number: int, reason: str, now: datetime) -> Version:
    """Turn a proposal down with a reason; its author may do so too, and has then withdrawn it."""
    version = await _to_decide(session, person, number, author_too=True)
    version.state, version.decided_by, version.decided_at = REFUSED, person.id, now
    version.reason = reason
    await audit.note(session, person, "refused", f"article:{version.article}", now, version=version.id)
    return version


async def take_back(session: AsyncSession, person: Person, number: int, now: datetime) -> Version:
    """Undo an approved change at once: what was approved before it (or stands in the files) is live again."""
    if not may_edit(await rights(session, person)):
        raise Denied("editing-denied")
    version = await _locked(session, number)
    live = (await _live(session, version.article)).get(version.article) if version else None
    if version is None or live is None or live.id != version.id:
        raise Refused("editing-not-live")
    version.state = TAKEN_BACK
    await audit.note(session, person, "took_back", f"article:{version.article}", now, version=version.id)
    return version


async def one(session: AsyncSession, person: Person, number: int) -> Version:
    """A version to look at: for editors, and for its author."""
    found = await session.get(Version, number) if 0 < number < 2**62 else None
    if found is None or not (may_edit(await rights(session, person)) or found.proposed_by == person.id):
        raise Denied("editing-denied")
    return found


async def waiting(session: AsyncSession) -> Sequence[Version]:
    """What waits for a decision, oldest first."""
    return (await session.scalars(select(Version).where(Version.state == PROPOSED).order_by(Version.id))).all()


async def of_batch(session: AsyncSession, batch: int) -> Sequence[Version]:
    """What came with one sheet and waits for a decision."""
    query = select(Version).where(Version.batch == batch, Version.state == PROPOSED).order_by(Version.id)
    return (await session.scalars(query)).all()


async def history(session: AsyncSession, article: str, most: int = 20) -> Sequence[tuple[Version, Person]]:
    """The versions of an article with who proposed them, newest first."""
    rows = await session.execute(
        select(Version, Person)
        .join(Person, Person.id == Version.proposed_by)
        .where(Version.article == article)
        .order_by(Version.id.desc())
        .limit(most)
    )
    return [(version, person) for version, person in rows.all()]


async def live_number(session: AsyncSession, article: str) -> int | None:
    """The number of the version that people see; None where it is the one of the files."""
    found = (await _live(session, article)).get(article)
    return found.id if found else None


async def _to_decide(session: AsyncSession, person: Person, number: int, *, author_too: bool = False) -> Version:
    version = await _locked(session, number)
    held = await rights(session, person)
    if version is None or not (may_edit(held) or (author_too and version.proposed_by == person.id)):
        raise Denied("editing-denied")
    if version.state != PROPOSED:
        raise Refused("editing-decided-already", state=version.state)
    return version


async def _locked(session: AsyncSession, number: int) -> Version | None:
    """A version, with all others of its article held: of two that are decided at once the second sees the first."""
    name = select(Version.article).where(Version.id == number).scalar_subquery()
    held = select(Version).where(Version.article == name).order_by(Version.id).with_for_update()
    rows = await session.scalars(held.execution_options(populate_existing=True))
    return next((one for one in rows if one.id == number), None)


async def _live(session: AsyncSession, article: str | None = None) -> dict[str, Version]:
    """The version of each article that people see: the last one approved."""
    query = select(Version).where(Version.state == APPROVED).order_by(Version.decided_at, Version.id)
    if article is not None:
        query = query.where(Version.article == article)
    return {version.article: version for version in await session.scalars(query)}
