"""Changed content files are taken up while the bot runs; broken ones never replace good ones."""

from collections.abc import AsyncIterator
from pathlib import Path
from shutil import copytree

import pytest

from bot import content
from bot.watching import mistakes
from models import catalogue
from models.db import Database
from models.people import ADMINISTRATOR
from tests.saving import save
from tests.world import FakePerson, World

pytestmark = pytest.mark.thorough

PURPOSE = "purpose.id = "


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copied = tmp_path / "content"
    copytree(catalogue.own_folder(), copied)
    return copied


@pytest.fixture
async def world(database: Database, tmp_path: Path, folder: Path) -> AsyncIterator[World]:
    opened = await World.open(database, tmp_path / "files", content={"folder": folder})
    yield opened
    await opened.app.client.shutdown()


def write(folder: Path, old: str, new: str, name: str = "programmes/wub.toml") -> None:
    save(folder / name, old, new)


def purpose(world: World) -> str:
    return world.app.content.catalogue.programmes["WUB"].purpose["id"]


async def everybody(world: World) -> tuple[FakePerson, FakePerson, FakePerson]:
    rina, tono = await world.person("Rina", ADMINISTRATOR), await world.person("Tono", ADMINISTRATOR, language="en")
    return rina, tono, await world.person("Siti")


async def minute(world: World, *people: FakePerson) -> None:
    for person in people:
        await person.forgets()
    await world.later(minutes=1)


async def test_a_good_change_is_in_use_a_minute_later(world: World, folder: Path) -> None:
    """No restart: what the editor wrote is what the bot knows; nobody is told."""
    rina, *_ = await everybody(world)
    write(folder, PURPOSE + '"Membantu', PURPOSE + '"Menolong')
    await minute(world, rina)
    assert purpose(world).startswith("Menolong")
    await rina.does_not_see("admin-content-broken")
    await rina.does_not_see("admin-content-mended")


async def test_broken_content_never_replaces_good_content(world: World, folder: Path) -> None:
    """The last good one stays; each administrator is told once, with the place, and once more when it is mended."""
    rina, tono, siti = await everybody(world)
    good = purpose(world)
    write(folder, PURPOSE + '"Membantu', PURPOSE + "Membantu")
    write(folder, 'kind = "regulation"', 'kind = "law"', "sources.toml")
    await minute(world, rina, tono, siti)
    assert purpose(world) == good
    for administrator in (rina, tono):
        message = await administrator.sees("admin-content-broken", count=2, more=0)
        first, second = (message.values or {})["lines"]
        assert first.startswith("programmes/wub.toml:") and "not TOML" in first
        assert second.startswith("sources.toml:") and "'law' is impossible" in second
    tono.sees_text("they have 2 mistakes")
    await siti.does_not_see("admin-content-broken")
    await siti.says("/cek")  # the bot goes on
    assert siti.buttons

    await minute(world, rina, tono)
    await rina.does_not_see("admin-content-broken")
    (folder / "programmes" / "wub.toml").touch()  # saved again without a change: the same mistakes
    await minute(world, rina, tono)
    await rina.does_not_see("admin-content-broken")

    write(folder, PURPOSE + "Membantu", PURPOSE + '"Menolong')
    await minute(world, rina, tono)
    await rina.sees("admin-content-broken", count=1)  # another state: one mistake is left
    assert purpose(world) == good
    write(folder, 'kind = "law"', 'kind = "regulation"', "sources.toml")
    await minute(world, rina, tono)
    assert purpose(world).startswith("Menolong")
    for administrator in (rina, tono):
        await administrator.sees("admin-content-mended")
    await minute(world, rina, tono)
    await rina.does_not_see("admin-content-mended")

    write(folder, 'kind = "regulation"', 'kind = "law"', "sources.toml")
    await minute(world, rina, tono)
    await rina.sees("admin-content-broken", count=1)  # broken anew, in the same way


async def test_two_processes_tell_it_once(world: World, folder: Path, database: Database, tmp_path: Path) -> None:
    """Each process looks at the same files; people are told by whoever comes first."""
    rina, *_ = await everybody(world)
    other = await World.open(database, tmp_path / "more", content={"folder": folder})
    write(folder, PURPOSE + '"Membantu', PURPOSE + "Membantu")
    await minute(world, rina)
    await other.app.timekeeper.renew()
    await world.settle()
    told = [row for row in await world.rows(rina.id) if (row.content or {}).get("key") == "admin-content-broken"]
    assert len(told) == 1
    await other.app.client.shutdown()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", ["deadlines.toml", "provinces.toml"])
async def test_the_other_content_files_are_watched_too(world: World, folder: Path, name: str) -> None:
    """Deadlines and provinces: broken, they are told; gone, they are told; the bot keeps what it had."""
    rina, *_ = await everybody(world)
    before = world.app.content
    (folder / name).write_text("[[rule", encoding="utf-8")
    await minute(world, rina)
    await rina.sees("admin-content-broken")
    (folder / name).unlink()
    await minute(world, rina)
    await rina.sees("admin-content-broken")
    assert world.app.content is before


def test_a_broken_start_is_refused_with_every_mistake(folder: Path) -> None:
    """There is no last good content yet: what is wrong is told, line by line, and nothing starts."""
    write(folder, PURPOSE + '"Membantu', PURPOSE + "Membantu")
    write(folder, 'kind = "regulation"', 'kind = "law"', "sources.toml")
    with pytest.raises(content.FAULTS) as wrong:
        content.load("Bot", folder)
    assert len(mistakes(wrong.value)) == 2
