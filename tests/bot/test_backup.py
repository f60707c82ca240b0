"""Backup and restore, as real processes: all of it comes back, in either kind of database, or nothing is touched."""

import io
import json
import os
import re
import stat
import tarfile
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, insert, select, update

from bot.migrate import head
from bot.restoring import NotRestored, check
from bot.run import open_database
from models.inbox import InboxRow
from models.people import ADMINISTRATOR, OFFICER, Person
from tests import nursery
from tests.databases import Postgres, Sqlite
from tests.world import World

pytestmark = pytest.mark.process
PHOTO = b"\xff\xd8\xff" + bytes(range(256)) * 9


class Operator:
    """Somebody at the command line of a machine with one database and one folder of files."""

    def __init__(self, url: str, files: Path) -> None:
        plain = re.sub(r"\+\w+://", "://", url)
        self.env = {name: value for name, value in os.environ.items() if "TELEGRAM" not in name}
        self.env |= {"SINKRON_SIMULATOR__DATABASE_URL": plain, "SINKRON_LOG__LEVEL": "warning"}
        self.env |= {"SINKRON_FILES__DIRECTORY": str(files)}

    async def runs(self, *arguments: object, code: int = 0) -> str:
        ended, said, wrong = await nursery.run("bot", *map(str, arguments), env=self.env)
        assert ended == code, said + wrong
        assert "Traceback" not in wrong
        return said + wrong


def held(backup: Path) -> dict[str, Any]:
    with tarfile.open(backup) as archive:
        content = archive.extractfile("manifest.json")
        assert content
        return dict(json.load(content))


async def filled(url: str, files: Path) -> None:
    """People with rights, what they said, both kinds of nothing in a JSON column, and a file."""
    files.joinpath("ab").mkdir(parents=True)
    files.joinpath("ab", "photo.jpg").write_bytes(PHOTO)
    async with open_database(url, alone=False) as database:
        world = await World.open(database, files)
        rina = await world.person("Rina 'é' 🧵", ADMINISTRATOR)
        await world.person("Dedi", OFFICER, "32")
        await rina.says("/bantuan")
        async with database.begin() as session:
            some = (await session.scalars(select(InboxRow.id).limit(1))).one()
            await session.execute(update(InboxRow).where(InboxRow.id == some).values(**emptied()))
        await world.app.client.shutdown()


def emptied() -> dict[str, Any]:
    column = next(one for one in InboxRow.__table__.columns if type(one.type).__name__ == "JSON")
    return {column.name: None}


async def test_everything_comes_back_from_either_kind_of_database(
    database_url: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """PostgreSQL to SQLite and back again: the same rows and files byte by byte, and new rows get new numbers."""
    await filled(database_url, tmp_path / "files")
    first, second = tmp_path / "1.tar.gz", tmp_path / "2.tar.gz"
    said = await Operator(database_url, tmp_path / "files").runs("backup", first, "--verify")
    assert "Verified by restoring" in said and "and 1 files" in said
    assert "No bot token is set here: this is the simulator's database" in said
    assert stat.S_IMODE(first.stat().st_mode) == 0o600
    manifest = held(first)
    assert manifest["rows"]["persons"] == 2 and manifest["rows"]["audit"] == 2 and manifest["rows"]["outbox"] > 0
    assert "files/ab/photo.jpg" in manifest["sha256"]

    there = Operator(f"sqlite:///{tmp_path}/new/bot.db", tmp_path / "new" / "files")
    assert "Restored and compared" in await there.runs("restore", first)
    assert (tmp_path / "new" / "files" / "ab" / "photo.jpg").read_bytes() == PHOTO
    await there.runs("backup", second)
    assert held(second)["sha256"] == manifest["sha256"]
    assert "is not empty" in await there.runs("restore", first, code=1)
    assert "is there already" in await there.runs("backup", second, code=1)
    if database_url.startswith("sqlite"):
        return
    server: Postgres = request.getfixturevalue("postgres_server")
    with server.empty_database() as url:
        third = tmp_path / "3.tar.gz"
        back = Operator(url, tmp_path / "back")
        await back.runs("restore", second)
        await back.runs("backup", third)
        assert held(third)["sha256"] == manifest["sha256"]
        engine = create_engine(url)
        with engine.begin() as connection:
            known = connection.execute(select(Person.__table__)).mappings().first()
            assert known
            new = {name: value for name, value in known.items() if name != "id"} | {"telegram_id": 77}
            assert connection.execute(insert(Person).values(new)).inserted_primary_key
        engine.dispose()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_damaged_backup_is_refused_and_nothing_is_touched(
    database_url: str, tmp_path: Path, sqlite_template: Sqlite
) -> None:
    """Cut off, one byte turned, a member changed, a name that leaves its folder, another schema: each is named."""
    await filled(database_url, tmp_path / "files")
    whole = tmp_path / "whole.tar.gz"
    await Operator(database_url, tmp_path / "files").runs("backup", whole)
    target = tmp_path / "target.db"
    there = Operator(f"sqlite:///{target}", tmp_path / "restored")
    content = whole.read_bytes()
    kept = unpacked(whole)
    manifest = json.loads(kept["manifest.json"])
    bad = {
        "its end is missing": content[: len(content) // 2],
        "broken.tar.gz": content[:2000] + bytes([content[2000] ^ 255]) + content[2001:],
        "persons": packed(kept | {"tables/persons.jsonl": kept["tables/persons.jsonl"].replace(b"Dedi", b"Dodi")}),
        "ab/photo.jpg is not": packed({name: text for name, text in kept.items() if "photo" not in name}),
        "no manifest.json": packed({name: text for name, text in kept.items() if "manifest" not in name}),
        "'files/../../x'": packed({"files/../../x": b"x"} | kept),
        "has schema v0001": packed(kept | {"manifest.json": json.dumps(manifest | {"revision": "v0001"}).encode()}),
        "cannot be read": None,
        "damaged or cut off": b"no archive at all",
    }
    broken = tmp_path / "broken.tar.gz"
    for said, content_ in bad.items():
        broken.unlink(missing_ok=True)
        if content_ is not None:
            broken.write_bytes(content_)
        with pytest.raises(NotRestored, match=re.escape(said)):
            check(broken, head())
    printed = await there.runs("restore", broken, code=1)
    assert printed.startswith("Not restored: ") and "damaged or cut off" in printed
    assert not (tmp_path / "restored").exists() and not target.exists()
    sqlite_template.copy(target)
    (tmp_path / "restored").touch()
    assert "a file cannot be written" in await there.runs("restore", whole, code=1)
    (tmp_path / "restored").unlink()
    await there.runs("restore", whole)  # the database was left empty


def unpacked(backup: Path) -> dict[str, bytes]:
    with tarfile.open(backup) as archive:
        return {one.name: archive.extractfile(one).read() for one in archive}  # type: ignore[union-attr]


def packed(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as archive:
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return made.getvalue()
