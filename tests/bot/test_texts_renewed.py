"""Changed sentences are spoken without a restart; a broken file changes nothing and says what is wrong, and where."""

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from fluent.runtime import FluentResource

from bot import doctor
from bot.config import Config
from bot.texts import OWN
from bot.texts.checking import File, mistakes
from models.db import Database
from models.people import ADMINISTRATOR
from tests.processes import Bot, simulator
from tests.saving import save
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
    save(folder / name, old, new)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_changed_sentence_is_spoken(world: World, folder: Path) -> None:
    """A sound file is in use at the next look; a broken one never is, each administrator hears of it once."""
    rina, siti = await world.person("Rina", ADMINISTRATOR), await world.person("Siti")
    write(folder, RIGHT, SOON)
    await world.app.timekeeper.renew()
    await siti.says("/bahasa")
    siti.sees_text("Silakan pilih bahasa.")

    await rina.forgets()
    write(folder, SOON, SOON.replace("bahasa.", "{ $bahasa", 1))
    line = (folder / "id.ftl").read_text(encoding="utf-8").partition(HELLO)[0].count("\n") + 1
    await world.app.timekeeper.renew()
    await world.app.timekeeper.renew()
    await world.settle()
    message = await rina.sees("admin-content-broken", kind="texts", count=1)
    assert f"id.ftl:{line}: near 'settings-language" in str((message.values or {})["lines"][0])
    assert "for example: start-hello" in str(message.values)
    await siti.says("/bahasa")
    siti.sees_text("Silakan pilih bahasa.")

    await rina.forgets()
    write(folder, "{ $bahasa", "bahasa.")
    await world.app.timekeeper.renew()
    await world.settle()
    await rina.sees("admin-content-mended", kind="texts")


GOOD = "hello = Halo, { $name }!\nlanguage = Pilih bahasa.\n"


@pytest.mark.parametrize(
    "source, told",
    [
        ("hello = Halo!\n", "id.ftl: the text language is missing; for example: language = "),
        (GOOD + "other = Apa?\n", "en.ftl: the text other is missing"),
        (GOOD.replace("bahasa", "{ $nobody }"), "id.ftl:2: language asks for { $nobody }, which nobody"),
        (GOOD.replace("$name", "$nama"), "id.ftl:1: hello asks for { $nama }, which nobody gives;"),
        (GOOD.replace("bahasa", "{ nothing }"), "id.ftl:2: language speaks of { nothing }"),
        (GOOD.replace("bahasa", '{ RUPIAH("1") }'), "id.ftl:2: language calls RUPIAH(), which there is not;"),
        (GOOD.replace("bahasa", "<b>bahasa"), "id.ftl:2: language: <b> is not closed; for example: <b>penting</b>"),
        (GOOD.replace("bahasa", "bahasa</b>"), "id.ftl:2: language: </b> closes nothing"),
        (GOOD.replace("bahasa", "1 < 2"), "id.ftl:2: language: a < that begins no tag is written &lt;"),
        (GOOD + GOOD, "id.ftl:3: hello stands in line 1 already"),
        (GOOD.replace("name }", "name"), "id.ftl:1: near 'hello = Halo, { $name!': Expected"),
        (GOOD.replace("language =", "language"), "id.ftl:2: near 'language Pilih bahasa.'"),
    ],
)  # fmt: skip
def test_every_mistake_is_named(source: str, told: str) -> None:
    """What would keep a message from being put into words, or be refused by Telegram, is found before it is used."""
    good = File(GOOD, FluentResource(GOOD))
    needed = {"id": good, "en": good}
    assert mistakes(needed, needed) == ()
    found = mistakes({"id": File(source, FluentResource(source)), "en": good}, needed)
    assert found[0].startswith(told)


def test_check_says_it_too(folder: Path) -> None:
    """`check` names the file and the folder."""
    (folder / "en.ftl").unlink()
    finding = doctor._texts(Config(content={"texts": folder}))
    assert not finding.is_well
    assert finding.what.startswith("en.ftl: cannot be read")
    assert str(folder) in finding.mend


@pytest.mark.long
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
