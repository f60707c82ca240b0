"""Changed sentences are spoken without a restart; a broken file changes nothing and says what is wrong, and where."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from bot import doctor
from bot.config import Config
from bot.texts import OWN, TextFaults, Texts
from models.db import Database
from models.people import ADMINISTRATOR
from tests.processes import Bot, simulator
from tests.world import World

HELLO = "settings-language = "
RIGHT = "settings-language = Pilih bahasa. / Choose a language."
SOON = RIGHT.replace("Pilih", "Silakan pilih")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copied = tmp_path / "texts"
    copytree(OWN, copied)
    return copied


@pytest.fixture
async def world(database: Database, tmp_path: Path, folder: Path) -> AsyncIterator[World]:
    opened = await World.open(database, tmp_path / "files", content={"texts": folder})
    yield opened
    await opened.app.client.shutdown()


def write(folder: Path, old: str, new: str, name: str = "id.ftl") -> None:
    """An editor saves; no two saves have the same time, however quick the test is."""
    path = folder / name
    before = path.stat().st_mtime_ns
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    os.utime(path, ns=(before + 10**9, before + 10**9))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_changed_sentence_is_spoken(world: World, folder: Path) -> None:
    """A sound file is in use at the next look; a broken one never is, each administrator hears of it once."""
    rina, siti = await world.person("Rina", ADMINISTRATOR), await world.person("Siti")
    write(folder, RIGHT, SOON)
    await world.app.timekeeper.renew()
    await siti.says("/bahasa")
    siti.sees_text("Silakan pilih bahasa.")

    await rina.forgets()
    write(folder, SOON, SOON.replace("bahasa.", "{ $bahasa"))
    line = (folder / "id.ftl").read_text(encoding="utf-8").partition(HELLO)[0].count("\n") + 1
    await world.app.timekeeper.renew()
    await world.app.timekeeper.renew()
    await world.settle()
    message = await rina.sees("admin-content-broken", kind="texts", count=1)
    assert f"id.ftl:{line}: near 'settings-language" in str(message.values)
    assert "for example: start-hello" in str(message.values)
    await siti.says("/bahasa")
    siti.sees_text("Silakan pilih bahasa.")

    await rina.forgets()
    write(folder, "{ $bahasa", "bahasa.")
    await world.app.timekeeper.renew()
    await world.settle()
    await rina.sees("admin-content-mended", kind="texts")


@pytest.mark.parametrize(
    "old, new, told",
    [
        (HELLO, "settings-sprache = ", ("settings-language is missing",)),
        (RIGHT, RIGHT + " { $nobody }", ("settings-language asks for { $nobody }", "given are: none")),
        (RIGHT, RIGHT + " { settings-nothing }", ("speaks of { settings-nothing }",)),
        (RIGHT, RIGHT + ' { RUPIAH("1") }', ("calls RUPIAH()", "MONEY")),
        (RIGHT, RIGHT + " <b>penting", ("<b> is not closed",)),
        (RIGHT, RIGHT + " penting</b>", ("</b> closes nothing",)),
        (RIGHT, RIGHT + " 1 < 2", ("written &lt;",)),
        (RIGHT, RIGHT + "\n" + RIGHT, ("stands in line",)),
        (RIGHT, RIGHT + " { $a ->\n", ("near 'settings-language",)),
    ],
)
def test_every_mistake_is_named(folder: Path, old: str, new: str, told: tuple[str, ...]) -> None:
    """What would keep a message from being put into words, or be refused by Telegram, is found before it is used."""
    write(folder, old, new)
    with pytest.raises(TextFaults) as faults:
        Texts(folder)
    assert str(faults.value).startswith("id.ftl:")
    for fragment in told:
        assert fragment in str(faults.value)


async def test_check_says_it_too(folder: Path) -> None:
    """`check` names the file, the line and the folder, and what is missing altogether."""
    write(folder, RIGHT, RIGHT + " <b>", "en.ftl")
    finding = doctor._texts(Config(content={"texts": folder}))  # type: ignore[arg-type]
    assert not finding.is_well
    assert finding.what.startswith("en.ftl:")
    assert str(folder) in finding.mend
    (folder / "en.ftl").unlink()
    assert "en.ftl: cannot be read" in doctor._texts(Config(content={"texts": folder})).what  # type: ignore[arg-type]


@pytest.mark.process
async def test_a_running_bot_at_sighup(tmp_path: Path, folder: Path, sqlite_template: Any) -> None:
    """A real process: SIGHUP takes up the new sentences at once; after a broken file it goes on with the last ones."""
    url = sqlite_template.copy(tmp_path / "texts.db")
    async with simulator() as telegram:
        siti = await telegram.person("Siti (demo)")
        bot = Bot(telegram, url, tmp_path, more={"SINKRON_CONTENT__TEXTS": str(folder)})
        await bot.start(until_running=True)

        async def asked(times: int) -> str:
            await telegram.says(siti, "/bahasa")
            async with asyncio.timeout(30):
                while len(said := await telegram.messages(siti)) < times:
                    await asyncio.sleep(0.05)
            return str(said[-1]["text"])

        await asked(1)
        write(folder, RIGHT, SOON)
        bot.signal(signal.SIGHUP)
        await bot.until(b"changed texts: in use")
        assert (await asked(2)).startswith("Silakan")
        write(folder, SOON, SOON + " <b>")
        bot.signal(signal.SIGHUP)
        assert b"id.ftl" in await bot.until(b"changed texts: broken")
        assert (await asked(3)).startswith("Silakan")
        assert await bot.stop() == 0
