"""Does away with what is too old, a batch in each transaction; and the operator's command that says what would go."""

import asyncio
import re
from collections import Counter
from datetime import datetime, timedelta

from bot import config, proving
from bot.store import Store
from models import retention, stored
from models.db import Database
from models.retention import Keep, Rule

FRESH = timedelta(days=1)
"""A file is there before the row that refers to it."""
KEPT = re.compile(r"[0-9a-f]{2}/([0-9a-f]{64})\.\w{1,5}")
HALF = re.compile(r"[0-9a-f]{2}/tmp\w{8}")
CHUNK = 200


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


async def forget(database: Database, keep: Keep, now: datetime, *, walk: bool = True) -> Counter[str]:
    """Empty and delete all that is due; how many rows of each table. Others get their turn after each batch.

    Without `walk` the tables are left out that must be gone through from end to end.
    """
    gone = Counter[str]()
    for rule in retention.RULES:
        if rule.walked is None:
            gone[rule.table] += await _all(database, rule, keep, now)
        elif walk:
            async with database.begin() as session:
                stretches = await retention.stretches(session, rule)
            for within in stretches:
                gone[rule.table] += await _all(database, rule, keep, now, within)
    return +gone


async def _all(database: Database, rule: Rule, keep: Keep, now: datetime, within: range | None = None) -> int:
    gone, done = 0, retention.BATCH
    while done == retention.BATCH:
        async with database.begin() as session:
            done = await retention.batch(session, rule, now, keep, within)
        gone += done
    return gone


async def sweep(database: Database, store: Store, now: datetime, *, only_count: bool = False) -> int:
    """Delete the files that nothing refers to, and what a kill left half written; how many.

    Only what has a name of ours, and only in the store that bears the number of this database: in another one the files
    of somebody else would be deleted. `now` is the wall's time, as that of the files is.
    """
    async with database.begin() as session:
        number = await stored.number(session)
    if number is None or await asyncio.to_thread(proving.mark, store) != number:
        return 0
    old = await asyncio.to_thread(_old, store, now - FRESH)
    gone = 0
    for start in range(0, len(old), CHUNK):
        some = {name: _digest(name) for name in old[start : start + CHUNK]}
        async with database.begin() as session:
            referred = await stored.referred(session, [digest for digest in some.values() if digest])
        for name, digest in some.items():
            if digest not in referred:
                gone += only_count or await _drop(database, store, name, digest)
    return gone


def _old(store: Store, before: datetime) -> list[str]:
    ours = (one for one in store.all() if KEPT.fullmatch(one.name) or HALF.fullmatch(one.name))
    return [one.name for one in ours if one.changed_at < before]


def _digest(name: str) -> str | None:
    found = KEPT.fullmatch(name)
    return found[1] if found else None


async def _drop(database: Database, store: Store, name: str, digest: str | None) -> bool:
    """Look once more, with nobody beside us, and delete; who refers to it from now on writes it again (`Files`)."""
    async with database.begin() as session:
        await stored.alone(session)
        if digest and await stored.referred(session, [digest]):
            return False
        await asyncio.to_thread(store.delete, name)
    return True
