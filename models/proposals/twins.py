"""Documents of a proposal that stand in another proposal already, of whatever province: the same file, or picture."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models import pictures
from models.planning import DocumentType
from models.proposals.tables import DROPPED, Document, Proposal

SHOWN = 5


@dataclass(frozen=True)
class Twin:
    """The name of a document, and the other proposal in which it stands too, as a document of the type `type_id`.

    `is_alike` when it is not the same file but a picture that looks the same.
    """

    name: str
    other: Proposal
    type_id: int
    is_alike: bool = False


async def of(session: AsyncSession, proposal: Proposal) -> Sequence[Twin]:
    """For whoever may see all provinces. What was never sent to the ministry is not spoken of.

    A file is the same by Telegram's own name for it (passed on from chat to chat) or by what it holds.
    """
    mine, its = aliased(Document), aliased(Document)
    same = or_(mine.unique_id == its.unique_id, and_(mine.sha256.is_not(None), mine.sha256 == its.sha256))
    rows = await session.execute(
        select(DocumentType.name, Proposal, its.type_id)
        .select_from(mine)
        .join(its, and_(same, its.proposal_id != mine.proposal_id))
        .join(Proposal, Proposal.id == its.proposal_id)
        .join(DocumentType, DocumentType.id == mine.type_id)
        .where(mine.proposal_id == proposal.id, Proposal.revision > 0, Proposal.state != DROPPED)
        .order_by(mine.id, Proposal.id)
    )
    found = {(name, other.id): Twin(name, other, type_id) for name, other, type_id in rows.all()}
    for one in await _alike(session, proposal):
        found.setdefault((one.name, one.other.id), one)
    return list(found.values())[:SHOWN]


async def _alike(session: AsyncSession, proposal: Proposal) -> list[Twin]:
    """Pictures that are the same for the eye, also after somebody has resized or compressed them.

    All are compared: they are some thousand in a year, not the photos of every month, and need no table to be found.
    """
    rows = await session.execute(
        select(Document.likeness, DocumentType.name)
        .join(DocumentType, DocumentType.id == Document.type_id)
        .where(Document.proposal_id == proposal.id, Document.likeness.is_not(None))
        .order_by(Document.id)
    )
    mine = rows.all()
    if not mine:
        return []
    others = await session.execute(
        select(Document.likeness, Document.type_id, Document.proposal_id)
        .join(Proposal, Proposal.id == Document.proposal_id)
        .where(Document.likeness.is_not(None), Document.proposal_id != proposal.id)
        .where(Proposal.revision > 0, Proposal.state != DROPPED)
        .order_by(Document.proposal_id, Document.id)
    )
    pairs = [
        (name, type_id, number)
        for signs, type_id, number in others.all()
        for own, name in mine
        if own and signs and pictures.are_alike(own, signs)
    ]
    return [
        Twin(name, await session.get_one(Proposal, number), type_id, is_alike=True)
        for name, type_id, number in pairs[:SHOWN]
    ]
