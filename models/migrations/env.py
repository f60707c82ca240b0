"""Runs migrations on a connection that the caller hands over; see `bot/migrate.py`."""

from alembic import context

from models.db import Base
from models.tables import TABLES


def run() -> None:
    """Bring the connection in the attributes of the config to the wanted revision."""
    connection = context.config.attributes["connection"]
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        compare_type=True,
        render_as_batch=connection.dialect.name == "sqlite",
    )
    with context.begin_transaction():
        context.run_migrations()


assert TABLES  # importing them is what fills the metadata
run()
