"""The file in which the other bots keep a dialogue: one row per person, with the same care for power cuts as ours."""

from typing import Final

import aiosqlite

TABLE: Final = (
    "CREATE TABLE IF NOT EXISTS dialogues (chat INTEGER PRIMARY KEY, state TEXT, data TEXT NOT NULL DEFAULT '{}')"
)


async def opened(path: str) -> aiosqlite.Connection:
    """A connection on which a commit survives a power cut (WAL, synchronous FULL), as in models/db.py."""
    connection = await aiosqlite.connect(path)
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        await connection.execute(f"PRAGMA {pragma}")
    await connection.execute(TABLE)
    await connection.commit()
    return connection
