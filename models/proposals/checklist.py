"""What a proposal still lacks: cost lines and supporting documents, each with its state; and the files of these."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models import planning
from models.attachments import REFUSED, STORED, WANTED, Wanted
from models.db import UTCDateTime
from models.people import Person
from models.planning import ActivityType, DocumentType
from models.proposals.tables import ACCEPTED, MISSING, RECEIVED, UNREADABLE, Document, Proposal

# States in which the ministry has something to look at.
THERE = (RECEIVED, ACCEPTED)


@dataclass(frozen=True)
class Item:
    """One wanted document with what has come of it."""

    wanted: DocumentType
    document: Document | None

    @property
    def state(self) -> str:
        return self.document.state if self.document else MISSING

    @property
    def is_there(self) -> bool:
        return self.state in THERE


@dataclass(frozen=True)
class Checklist:
    """`has_costs` counts as one thing more: without a sum nothing can be allotted."""

    items: tuple[Item, ...]
    has_costs: bool

    @property
    def count(self) -> int:
        return sum(one.is_there for one in self.items) + self.has_costs

    @property
    def most(self) -> int:
        return len(self.items) + 1

    @property
    def lacking(self) -> list[Item]:
        return [one for one in self.items if not one.is_there]

    @property
    def is_sendable(self) -> bool:
        """True unless the costs lack, or a document that the ministry's own sheet requires."""
        return self.has_costs and not any(one.wanted.required for one in self.lacking)


async def of(session: AsyncSession, proposal: Proposal) -> Checklist:
    """The checklist as it stands now."""
    found = {
        one.type_id: one for one in await session.scalars(select(Document).where(Document.proposal_id == proposal.id))
    }
    kind = (await session.get_one(ActivityType, proposal.type_id)).kind
    wanted = await planning.documents(session, proposal.year, kind)
    return Checklist(tuple(Item(one, found.get(one.id)) for one in wanted), bool(proposal.costs))


async def document(session: AsyncSession, proposal: Proposal, type_id: int) -> Document | None:
    found: Document | None = await session.scalar(
        select(Document).where(Document.proposal_id == proposal.id, Document.type_id == type_id)
    )
    return found


async def put(
    session: AsyncSession, proposal: Proposal, type_id: int, file: Mapping[str, Any], officer: Person, now: datetime
) -> Document:
    """The file for a wanted document; one that came before is replaced, earlier sendings still name it."""
    found = await document(session, proposal, type_id)
    if found is None:
        found = Document(proposal_id=proposal.id, type_id=type_id, attempts=0)
        session.add(found)
    found.kind, found.file_id, found.unique_id = file["kind"], file["file_id"], file["unique_id"]
    found.state, found.sent_by, found.sent_at = RECEIVED, officer.id, now
    found.file_state, found.attempts, found.due_at = WANTED, 0, now
    found.sha256 = found.mime = found.size = found.likeness = None
    await session.flush()
    return found


async def due(session: AsyncSession, now: datetime, until: datetime, limit: int = 10) -> list[Wanted]:
    """Files to fetch now; like those of reports they are not offered again before `until`."""
    query = (
        select(Document)
        .where(Document.file_state == WANTED, Document.due_at <= bindparam("now", type_=UTCDateTime))
        .order_by(Document.due_at)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(skip_locked=True)
    )
    rows: Sequence[Document] = (await session.scalars(query, {"now": now, "most": limit})).all()
    for row in rows:
        row.due_at, row.attempts = until, row.attempts + 1
    return [Wanted(row.id, row.file_id, row.attempts) for row in rows]


async def stored(
    session: AsyncSession, file: Wanted, sha256: str, mime: str, size: int, likeness: str | None = None
) -> None:
    """The file is kept; one that was replaced meanwhile says nothing about the new one."""
    await session.execute(
        update(Document)
        .where(Document.id == file.id, Document.file_id == file.file_id)
        .values(file_state=STORED, sha256=sha256, mime=mime, size=size, likeness=likeness)
    )


async def refused(session: AsyncSession, file: Wanted) -> tuple[Proposal, DocumentType, Person] | None:
    """This file will never be had, so nobody can read it; whose proposal it is. None when it was replaced meanwhile."""
    found = await session.get(Document, file.id, with_for_update=True, populate_existing=True)
    if found is None or found.file_id != file.file_id:
        return None
    found.file_state, found.state = REFUSED, UNREADABLE
    return (
        await session.get_one(Proposal, found.proposal_id),
        await session.get_one(DocumentType, found.type_id),
        await session.get_one(Person, found.sent_by),
    )
