"""What is kept for a time only is gone from the disk as well, and the operator can see beforehand what would go."""

from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from bot.__main__ import parser
from bot.config import Config
from tests.promises.test_privacy import everything_stored
from tests.world import World

MARK = "kerupuk ikan bandeng"


def bytes_on_disk(url: str) -> bytes:
    """The database file of SQLite with its journal."""
    path = Path(make_url(url).database or "")
    return b"".join(one.read_bytes() for one in sorted(path.parent.glob(f"{path.name}*")))


async def told(world: World) -> None:
    """Somebody says a lot, in many messages, of which some stay in the dialogue."""
    siti = await world.person("Siti")
    for number in range(12):
        await siti.says(f"{MARK} {number} " + "ya " * 300)
    await siti.says("/cek", MARK)


async def test_what_was_forgotten_is_in_no_byte_of_the_disk(world: World, database_url: str) -> None:
    """SQLite only unlinks what is deleted; here it is overwritten, and the journal emptied.

    PostgreSQL keeps old rows in its files until it has swept them (autovacuum): there only the rows are looked at.
    """
    await told(world)
    if world.app.database.is_sqlite:
        assert MARK.encode() in bytes_on_disk(database_url)
    await world.later(days=400)
    assert MARK not in await everything_stored(world)
    if world.app.database.is_sqlite:
        assert MARK.encode() not in bytes_on_disk(database_url)


async def test_a_reader_only_delays_it(world: World, database_url: str) -> None:
    """While somebody reads (a backup, for instance) old pages stay in the journal; the next time they go."""
    await told(world)
    if not world.app.database.is_sqlite:
        assert await world.app.database.scrub()
        return
    async with world.app.database.engine.connect() as reading:
        driver = (await reading.get_raw_connection()).driver_connection
        assert driver is not None
        await driver.visit(lambda: driver.raw.execute("BEGIN").execute("SELECT * FROM inbox").fetchone())
        await world.app.timekeeper.forget()
        await world.later(days=400)
        assert MARK.encode() in bytes_on_disk(database_url)
        await driver.visit(driver.raw.rollback)
    await world.app.timekeeper.forget()
    assert MARK.encode() not in bytes_on_disk(database_url)


async def test_the_operator_sees_what_would_go(
    world: World, database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`retention --dry-run` counts by table and changes nothing; without it as many rows go."""
    await told(world)
    full = text("SELECT count(*) FROM inbox WHERE payload IS NOT NULL")
    async with world.app.database.begin() as session:
        await session.execute(text("UPDATE inbox SET finished_at = '2020-01-01 00:00:00+00:00'"))
        count = await session.scalar(full)
    url = make_url(database_url)
    plain = url.set(drivername=url.get_backend_name()).render_as_string(hide_password=False)
    config = Config.model_validate({"simulator": {"database_url": plain}, "files": {"directory": tmp_path / "files"}})

    async def runs(*arguments: str) -> str:
        options = parser().parse_args(["retention", *arguments])
        assert await options.act(config, options) == 0
        return capsys.readouterr().out

    said = await runs("--dry-run")
    assert f"{count}  inbox              would be emptied  (keep.hours = 72)" in said
    async with world.app.database.begin() as session:
        assert await session.scalar(full) == count
    assert "rows were emptied or deleted, 0 files" in await runs("--vacuum")
    async with world.app.database.begin() as session:
        assert await session.scalar(text("SELECT count(*) FROM inbox")) == 0
