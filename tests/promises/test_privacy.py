"""What must never be kept is never written, and what was said is forgotten in time."""

import json
import re
from dataclasses import dataclass

import pytest
from sqlalchemy import Table, inspect, text

from bot.config import Keep
from models.db import Base
from models.retention import RULES
from models.tables import TABLES
from tests.nursery import ROOT
from tests.world import World

NIK = "3273014505900001"
OTP = "482913"


async def everything_stored(world: World) -> str:
    """Every value of every table, as text."""
    async with world.app.database.engine.connect() as connection:
        tables = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
        rows = [(await connection.execute(text(f"SELECT * FROM {name}"))).all() for name in tables]
    return json.dumps([[str(value) for value in row] for table in rows for row in table], ensure_ascii=False)


async def test_identity_numbers_and_codes_are_masked_before_the_first_write(world: World) -> None:
    """A NIK, a PIN or an OTP in a message, a caption or a file name is nowhere afterwards, and the person is warned."""
    siti = await world.person("Siti")
    await siti.says(f"NIK saya {NIK}")
    await siti.sees("common-masked")
    await siti.says(f"kode OTP {OTP}")
    await siti.sees("common-masked")
    await siti.sends_photo(caption=f"KTP {NIK[:6]} {NIK[6:12]} {NIK[12:]}")
    await siti.sees("common-masked")
    await siti.sends_document(b"%PDF-1.4", f"ktp_{NIK}.pdf", "application/pdf")
    stored = await everything_stored(world)
    assert NIK not in stored
    assert NIK[6:12] not in stored
    assert OTP not in stored


async def test_a_file_is_fetched_only_when_a_question_asked_for_it(world: World) -> None:
    """A photo that nobody asked for stays at Telegram; the person is told."""
    siti = await world.person("Siti")
    await siti.sends_photo()
    await siti.sees("knowledge-file-unasked")
    assert not [call for call in world.telegram.calls if call.method == "getFile"]


async def test_what_was_said_is_forgotten_after_the_set_time(world: World) -> None:
    """After 72 hours the updates and messages are empty shells; that they were there is still known."""
    siti = await world.person("Siti")
    await siti.says("/cek", "rahasia dagang keripik")
    assert "keripik" in await everything_stored(world)
    await world.later(hours=71)
    assert "keripik" in await everything_stored(world)
    await world.later(hours=2)
    stored = await everything_stored(world)
    assert "keripik" not in stored
    assert "eligibility-wanted" not in stored
    world.telegram.say(siti.id, "menu")
    before = await world.app.receiver.poll()
    assert before == 1


async def test_dialogues_nobody_went_on_with_are_dropped(world: World) -> None:
    """Answers of an unfinished check go after thirty idle days."""
    siti = await world.person("Siti")
    await siti.says("/cek", "1", "Jawa Barat")
    await world.later(days=29)
    assert "wanted" in await everything_stored(world)
    await world.later(days=2)
    assert "wanted" not in await everything_stored(world)


async def test_a_duplicate_is_known_even_after_its_content_is_gone(world: World) -> None:
    """Telegram may deliver again what was answered long ago; it is still not answered twice."""
    siti = await world.person("Siti")
    world.telegram.say(siti.id, "halo")
    await world.settle()
    count = len(siti.messages)
    await world.later(hours=100)
    async with world.app.database.begin() as session:
        update_id = await session.scalar(text("SELECT max(update_id) FROM inbox"))
    world.telegram.requeue(update_id)
    await world.settle()
    assert len(siti.messages) == count


# ---- the page that says what is kept -------------------------------------------------------------------------------

PAGE = (ROOT / "docs" / "privasi.md").read_text(encoding="utf-8")
# What names somebody wherever it stands; a key to `persons` does as well.
NAMES_SOMEBODY = {"person_id", "telegram_id", "chat_id", "username", "phone", "officer_id"}
assert TABLES  # every table is declared


@dataclass(frozen=True)
class Line:
    """What the page says of one table."""

    about_people: set[str]
    why: str
    how_long: str


def lines_of(page: str) -> dict[str, Line]:
    """The tables of the page, by name."""
    rows = re.findall(r"^\| `(\w+)` \| ([^|]*) \| ([^|]*) \| ([^|]*) \|$", page, re.MULTILINE)
    return {name: Line(columns(cell), why.strip(), how_long.strip()) for name, cell, why, how_long in rows}


def columns(cell: str) -> set[str]:
    return set(re.findall(r"\w+", cell))


def what_the_page_lacks(page: str, table: Table) -> list[str]:
    """What is wrong with what a page says of a table; nothing, when it may stay."""
    line = lines_of(page).get(table.name)
    if line is None:
        return [f"{table.name} has no line"]
    rest = re.search(rf"^- `{table.name}`: (.*)$", page, re.MULTILINE)
    others = columns(rest[1]) if rest else set()
    names = {
        column.name
        for column in table.columns
        if column.name in NAMES_SOMEBODY or any(key.column.table.name == "persons" for key in column.foreign_keys)
    }
    there = {column.name for column in table.columns}
    lacks = [f"{table.name}.{name} is named nowhere" for name in sorted(there - line.about_people - others)]
    lacks += [f"{table.name}.{name} does not exist" for name in sorted((line.about_people | others) - there)]
    lacks += [f"{table.name}.{name} is about people" for name in sorted(names & others)]
    if not line.why or not line.how_long:
        lacks.append(f"{table.name}: no purpose or no time")
    said = set(re.findall(r"`keep\.(\w+)`", line.how_long))
    done = {rule.setting for rule in RULES if rule.table == table.name}
    also = {"case_messages": {"case_days"}}.get(table.name, set())  # its words go with the case
    lacks += [f"{table.name}: keep.{name} is not what happens" for name in sorted(said ^ (done | also))]
    return lacks


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=lambda table: table.name)
def test_the_page_names_every_column_and_how_long_it_stays(table: Table) -> None:
    """A new column without a word in docs/privasi.md fails, and so does a time that no retention job keeps."""
    assert what_the_page_lacks(PAGE, table) == []


def test_the_page_says_the_times_of_the_configuration() -> None:
    """ "`keep.hours` (72 jam)" is the default."""
    said = set(re.findall(r"`keep\.(\w+)` \((\d+) (?:jam|hari)\)", PAGE))
    assert said == {(name, str(field.default)) for name, field in Keep.model_fields.items()}
    assert re.findall(r"`keep\.\w+` \((?:\d+) jam", PAGE.replace("`keep.hours` (72 jam", "")) == []


@pytest.mark.parametrize(
    "change, lack",
    [
        ((", phone,", ","), "registrations.phone is named nowhere"),
        (("| `looks` |", "| looks |"), "looks has no line"),
        (("`keep.class_days`", "`keep.hours`"), "registrations: keep.class_days is not what happens"),
        (("| sampai dihapus lewat `/dataku` |", "|  |"), "mutes: no purpose or no time"),
        (("- `watchers`: id", "- `watchers`: id, person_id"), "watchers.person_id is about people"),
    ],
)
def test_the_table_check_can_fail(change: tuple[str, str], lack: str) -> None:
    """It sees a column, a table, a time and a purpose that are missing, and a person among the figures."""
    page = PAGE.replace(*change)
    assert page != PAGE
    assert lack in [one for table in Base.metadata.sorted_tables for one in what_the_page_lacks(page, table)]
