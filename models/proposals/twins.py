"""Documents of a proposal that stand in another proposal already, of whatever province: the very same file."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.planning import DocumentType
from models.proposals.tables import DROPPED, Document, Proposal

SHOWN = 5


@dataclass(frozen=True)
class Twin:
    """The name of a document, and the other proposal in which its file stands too."""

    name: str
    other: Proposal


async def of(session: AsyncSession, proposal: Proposal) -> Sequence[Twin]:
    """For whoever may see all provinces. What was never sent to the ministry is not spoken of.

    A file is the same by Telegram's own name for it (passed on from chat to chat) or by what it holds.
    """
    mine, its = aliased(Document), aliased(Document)
    same = or_(mine.unique_id == its.unique_id, and_(mine.sha256.is_not(None), mine.sha256 == its.sha256))
    rows = await session.execute(
        select(DocumentType.name, Proposal)
        .select_from(mine)
        .join(its, and_(same, its.proposal_id != mine.proposal_id))
        .join(Proposal, Proposal.id == its.proposal_id)
        .join(DocumentType, DocumentType.id == mine.type_id)
        .where(mine.proposal_id == proposal.id, Proposal.revision > 0, Proposal.state != DROPPED)
        .order_by(mine.id, Proposal.id)
    )
    found = {(name, other.id): Twin(name, other) for name, other in rows.all()}
    return list(found.values())[:SHOWN]
