"""Our own bot in a measurement: its settings, and what its database must hold afterwards."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from bench.box import TOKEN

INBOX = "SELECT state, count(*) FROM inbox GROUP BY state"
OUTBOX = "SELECT state, count(*) FROM outbox GROUP BY state"
ANSWERS = (
    "SELECT persons.telegram_id, conversations.answers FROM conversations "
    "JOIN persons ON persons.id = conversations.person_id WHERE conversations.flow = '{flow}'"
)


def environment(address: str, url: str, directory: Path) -> dict[str, str]:
    """Settings as in production, except Telegram's address and its pace, which would be all that is measured.

    And nobody floods: fifty people send here what thousands do. It is counted all the same.
    """
    return {
        "TELEGRAM_TOKEN": TOKEN,
        "SINKRON_CONFIG": str(_empty(directory)),
        "SINKRON_TELEGRAM__BASE_URL": f"{address}/bot",
        "SINKRON_TELEGRAM__BASE_FILE_URL": f"{address}/file/bot",
        "SINKRON_DATABASE__URL": url,
        "SINKRON_FILES__DIRECTORY": str(directory / "files"),
        "SINKRON_PACE__OVERALL_PER_SECOND": "0",
        "SINKRON_PACE__CHAT_PER_SECOND": "0",
        "SINKRON_FLOOD__UPDATES": "1000000",
    }


def webhook(told: int, port: int) -> dict[str, str]:
    """Updates are brought to the port that Telegram was told of; each process listens on its own."""
    return {
        "SINKRON_TELEGRAM__WEBHOOK_URL": f"http://127.0.0.1:{told}/telegram",
        "SINKRON_TELEGRAM__WEBHOOK_PORT": str(port),
    }


def answers(url: str, flow: str) -> dict[int, dict[str, Any]]:
    """What a dialogue of each chat knows."""
    rows = _read(url, ANSWERS.format(flow=flow))
    return {int(chat): found if isinstance(found, dict) else json.loads(found) for chat, found in rows}


def problems(url: str, sent: int) -> list[str]:
    """Anything but: each update done once, each answer sent."""
    inbox, outbox = dict(map(tuple, _read(url, INBOX))), dict(map(tuple, _read(url, OUTBOX)))
    found = []
    if inbox != {"done": sent}:
        found.append(f"{sent} updates were sent, the inbox holds {inbox}")
    if outbox != {"sent": sent}:
        found.append(f"{sent} answers were due, the outbox holds {outbox}")
    return found


def _read(url: str, query: str) -> Sequence[Any]:
    address = make_url(url)
    if address.get_backend_name() == "postgresql":
        address = address.set(drivername="postgresql+psycopg")
    engine = create_engine(address)
    try:
        with engine.connect() as connection:
            return connection.execute(text(query)).all()
    finally:
        engine.dispose()


def _empty(directory: Path) -> Path:
    """A settings file with nothing in it: whatever config.toml the checkout has is not meant here."""
    path = directory / "empty.toml"
    path.touch()
    return path
