"""Does away with what is too old, a batch in each transaction; and the operator's command that says what would go."""

from collections import Counter
from datetime import datetime, timedelta

from bot import config
from models import retention
from models.db import Database
from models.retention import Keep


def times(keep: config.Keep) -> Keep:
    """How long what is kept, as configured."""
    return Keep(
        said=timedelta(hours=keep.hours),
        dialogues=timedelta(days=keep.dialogue_days),
        questions=timedelta(days=keep.question_days),
        cases=timedelta(days=keep.case_days),
        profiles=timedelta(days=keep.profile_days),
        classes=timedelta(days=keep.class_days),
        broadcasts=timedelta(days=keep.broadcast_days),
        invitations=timedelta(days=keep.invitation_days),
        traces=timedelta(days=keep.trace_days),
    )


async def forget(database: Database, keep: Keep, now: datetime) -> Counter[str]:
    """Empty and delete all that is due; how many rows of each table. Others get their turn after each batch."""
    gone = Counter[str]()
    for rule in retention.RULES:
        done = retention.BATCH
        while done == retention.BATCH:
            async with database.begin() as session:
                done = await retention.batch(session, rule, now, keep)
            gone[rule.table] += done
    return +gone
