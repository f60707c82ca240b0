"""What must never be kept is never written, and what was said is forgotten in time."""

import json

from sqlalchemy import inspect, text

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
