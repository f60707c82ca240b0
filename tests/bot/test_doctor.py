"""`check` looks at everything the bot needs, says what is wrong, and how to mend it."""

from pathlib import Path
from typing import Any

import pytest
from telegram import User

from bot import doctor
from bot.config import Config
from bot.doctor import at_botfather
from bot.finding import Finding
from models import inbox
from tests.brittle import PAUSES, Brittle, break_one_command
from tests.processes import TOKEN, free_port, simulator
from tests.world import World

pytestmark = pytest.mark.thorough

STRANGE = "987654321:" + "S" * 35


def config_for(address: str, url: str, folder: Path, token: str = TOKEN, **more: Any) -> Config:
    plain = url.replace("+aiosqlite", "").replace("+psycopg", "")
    settings: dict[str, Any] = {
        "telegram": {"token": token, "base_url": f"{address}/bot", "base_file_url": f"{address}/file/bot"},
        "database": {"url": plain},
        "files": {"directory": folder / "files"},
    }
    return Config(**settings, **more)


async def findings(config: Config) -> dict[str, Finding]:
    return {one.name: one async for one in doctor.examine(config)}


@pytest.mark.process
async def test_everything_is_well(world: World, database_url: str, tmp_path: Path) -> None:
    """A migrated database, a known token, whole content and texts: nothing is to be mended."""
    async with simulator() as telegram:
        found = await findings(config_for(telegram.address, database_url, tmp_path))
    assert [one.what for one in found.values() if not one.is_well] == []
    looked_at = {
        "database",
        "parked",
        "delivery",
        "record",
        "content",
        "texts",
        "files",
        "telegram",
        "webhook",
        "clock",
    }
    assert looked_at <= set(found)
    assert found["telegram"].what == "the token belongs to @SinkronIKMBot"


@pytest.mark.process
async def test_what_telegram_says_is_told(tmp_path: Path) -> None:
    """A token that it does not know, a webhook that is still set, a server that is not there: each with its cure."""
    url = f"sqlite:///{tmp_path}/bot.db"
    async with simulator() as telegram:
        found = await findings(config_for(telegram.address, url, tmp_path, token=STRANGE))
        assert not found["telegram"].is_well and "@BotFather" in found["telegram"].mend
        hook = {"url": "https://example.org/hook"}
        (await telegram.http.post(f"/bot{TOKEN}/setWebhook", json=hook)).raise_for_status()
        found = await findings(config_for(telegram.address, url, tmp_path))
        assert not found["webhook"].is_well and "long polling" in found["webhook"].mend
    found = await findings(config_for(f"http://127.0.0.1:{free_port()}", url, tmp_path))
    assert not found["telegram"].is_well and "telegram.base_url" in found["telegram"].mend
    assert found["database"].is_well and "the first start creates it" in found["database"].what


async def test_two_verifiers_are_needed_where_two_must_agree(world: World, database_url: str, tmp_path: Path) -> None:
    """One alone is a warning that says what to do; with a second, or without the rule, all is well."""
    config = config_for("http://nowhere.invalid", database_url, tmp_path, verification={"two_verifiers_above": 1})
    await world.person("Vera", "verifier")
    found = {one.name: one async for one in doctor.in_database(config)}
    assert not found["verifiers"].is_well
    assert "/undang" in found["verifiers"].mend
    await world.person("Vito", "verifier")
    found = {one.name: one async for one in doctor.in_database(config)}
    assert found["verifiers"].is_well
    plain = config_for("http://nowhere.invalid", database_url, tmp_path)
    assert "verifiers" not in {one.name async for one in doctor.in_database(plain)}


async def test_a_parked_update_is_to_be_looked_at(world: World, database_url: str, tmp_path: Path) -> None:
    """Who runs `check` hears of what could not be answered, and which command shows it."""
    break_one_command(world, Brittle())
    siti = await world.person("Siti (demo)")
    await siti.says("/rapuh")
    for pause in PAUSES:
        await world.later(seconds=pause)
    async with world.app.database.begin() as session:
        assert len(await inbox.parked(session)) == 1
    found = await findings(config_for(f"http://127.0.0.1:{free_port()}", database_url, tmp_path))
    assert not found["parked"].is_well
    assert (found["parked"].what, found["parked"].mend) == (
        "1 updates could not be answered",
        "run: python -m bot parked",
    )


async def test_what_lies_on_the_disk_is_examined(tmp_path: Path) -> None:
    """A folder that cannot be made, content with a mistake, an old database: each is named with its cure."""
    (tmp_path / "file").write_text("in the way")
    (tmp_path / "content").mkdir()
    (tmp_path / "old.db").touch()
    address = f"http://127.0.0.1:{free_port()}"
    config = config_for(
        address, f"sqlite:///{tmp_path}/old.db", tmp_path / "file", content={"folder": tmp_path / "content"}
    )
    found = await findings(config)
    assert not found["files"].is_well and "files.directory" in found["files"].mend
    assert not found["content"].is_well and str(tmp_path / "content") in found["content"].mend
    assert not found["database"].is_well and found["database"].mend == "run: python -m bot migrate"


async def test_without_a_token_the_simulator_is_examined(tmp_path: Path) -> None:
    """Nothing is asked of Telegram, and it is the simulator's own database that is looked at."""
    found = await findings(Config(simulator={"database_url": f"sqlite:///{tmp_path}/demo.db"}))
    assert found["telegram"].is_well and "simulator" in found["telegram"].what
    assert "demo.db" in found["database"].what


@pytest.mark.parametrize("inline", [True, False])
@pytest.mark.parametrize("reads_all", [True, False])
def test_inline_mode_and_group_privacy(inline: bool, reads_all: bool) -> None:
    """Inline mode has to be on, reading everything in groups off; whatever is not so has its way to mend it."""
    me = User(1, "Bot", True, username="ikm", supports_inline_queries=inline, can_read_all_group_messages=reads_all)
    found = at_botfather(me)
    assert [finding.is_well for finding in found] == [inline, not reads_all]
    assert "/setinline" in found[0].mend
    assert "/setprivacy" in found[1].mend
    assert all("@ikm" in finding.mend for finding in found)
