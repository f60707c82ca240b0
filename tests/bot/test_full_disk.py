"""While the disk is full nothing is half done, and afterwards everything is there."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from bot.store import Folder
from models.attachments import Attachment
from models.db import Database
from tests.conversations.test_reporting import activity, officer, sent
from tests.databases import Sqlite
from tests.world import World

ROOM = 64 * 1024


@contextmanager
def full_disk() -> Iterator[None]:
    """No file of this process may be larger than so much: databases are."""
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, usual[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)


def test_a_file_that_finds_no_room_leaves_nothing_behind(tmp_path: Path) -> None:
    """However often it is tried: a full disk is not filled further."""
    store, content = Folder(tmp_path / "files"), b"x" * (4 * ROOM)
    with full_disk():
        for _ in range(3):
            with pytest.raises(OSError, match="too large"):
                store.put("ab/abcd.jpg", content)
    assert not list(store.all())
    store.put("ab/abcd.jpg", content)
    assert store.get("ab/abcd.jpg") == content


async def test_a_report_and_its_photo_outlast_a_full_disk(sqlite_template: Sqlite, tmp_path: Path) -> None:
    """What is said meanwhile is answered afterwards, once; the photo is fetched afterwards."""
    database = Database(sqlite_template.copy(tmp_path / "one.db"))
    world = await World.open(database, tmp_path / "files")
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor", "45 juta", "12,5", "lima orang", "mesin terlambat datang")
    world.telegram.faults.add("500", method="getFile", times=4)
    await oka.sends_photo()
    await oka.presses("Kirim laporan")
    (report,) = await sent(world)
    with full_disk():
        world.telegram.say(oka.id, "/tenggat")
        with pytest.raises(OperationalError, match=r"full|I/O"):
            await world.settle()
        world.telegram.faults.clear()
        await world.clock.advance(timedelta(minutes=2))
        with pytest.raises(OperationalError, match=r"full|I/O"):
            await world.app.files.fetch()
    before = len(oka.messages)
    await world.settle()
    assert len(oka.messages) == before + 1
    await world.later(minutes=2)
    async with database.begin() as session:
        kept = (await session.scalars(select(Attachment).where(Attachment.report_id == report.id))).one()
    assert kept.sha256
    assert [one for one in world.app.files.store.all() if kept.sha256 in one.name]
    await world.app.client.shutdown()
    await database.close()
