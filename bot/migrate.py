"""Brings a database to the state that this version of the code expects."""

from pathlib import Path

from alembic import command
from alembic.config import Config as AlembicConfig
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from models.db import Database

MIGRATIONS = Path(__file__).parent.parent / "models" / "migrations"

# Any number that no other program on the server uses.
MIGRATING = 0x51_4B_4E


def alembic_config(connection: Connection | None = None) -> AlembicConfig:
    config = AlembicConfig()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


async def migrate(database: Database) -> tuple[str | None, str | None]:
    """Apply what is missing; returns the revision before and after."""
    async with database.engine.connect() as connection:
        if not database.is_sqlite:  # several processes may start at once; SQLite's own lock makes them queue
            await connection.execute(text(f"SELECT pg_advisory_xact_lock({MIGRATING})"))
        before = await connection.run_sync(_revision)
        await connection.run_sync(lambda sync: command.upgrade(alembic_config(sync), "head"))
        await connection.commit()
        return before, await connection.run_sync(_revision)


async def pending(database: Database) -> bool:
    """True when the database is older (or newer) than the code."""
    async with database.engine.connect() as connection:
        return await connection.run_sync(_revision) != _script().get_current_head()


async def is_newer(database: Database) -> bool:
    """True when a later version of the code has changed the database: this one knows no such revision."""
    async with database.engine.connect() as connection:
        revision = await connection.run_sync(_revision)
    return revision is not None and revision not in {one.revision for one in _script().walk_revisions()}


def head() -> str:
    """The revision that this version of the code expects."""
    newest = _script().get_current_head()
    assert newest is not None
    return newest


def _script() -> ScriptDirectory:
    return ScriptDirectory.from_config(alembic_config())


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()
