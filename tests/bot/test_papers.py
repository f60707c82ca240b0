"""Files that the bot makes itself reach Telegram as they are, exactly as durably as words, and are deleted in time."""

from datetime import timedelta
from typing import Any

import pytest

from bot.app import build
from models import outbox, papers
from models.outbox import Message, OutboxRow
from tests.world import OFF, FakePerson, World, picture

PDF = b"%PDF-1.4 daftar periksa (demo)"


async def put(world: World, person: FakePerson, name: str, content: bytes, part: str, **more: Any) -> int:
    """Keep a file and put a message with it in line; the id of its row."""
    async with world.app.database.begin() as session:
        reference = await papers.keep(session, name, content, world.clock.now())
        photo, document = (reference, None) if part == "photo" else (None, reference)
        message = Message("start-menu", photo=photo, document=document)
        await outbox.enqueue(session, person.id, message, world.clock.now(), **more)
    return (await world.rows(person.id))[-1].id


async def fate(world: World, row_id: int) -> OutboxRow:
    async with world.app.database.begin() as session:
        return await session.get_one(OutboxRow, row_id)


async def kept(world: World, reference: str = "made:1") -> bool:
    async with world.app.database.begin() as session:
        return bool(await papers.found(session, [reference]))


def uploaded(world: World, person: FakePerson, kind: str) -> bytes:
    """The bytes behind the newest message of the bot, as Telegram would hand them out."""
    content = person.messages[-1].raw[kind]
    file_id = content[-1]["file_id"] if kind == "photo" else content["file_id"]
    return world.telegram.files.by_id[file_id].content


async def test_a_picture_arrives_with_its_words(world: World) -> None:
    """What was kept is what Telegram gets, as a photo, with the words below it."""
    siti = await world.person("Siti")
    made = picture(7)
    row = await put(world, siti, "hasil.jpg", made, "photo")
    await world.settle()
    assert (await fate(world, row)).state == "sent"
    assert siti.messages[-1].caption
    assert uploaded(world, siti, "photo") == made


async def test_a_document_keeps_its_name_and_kind(world: World) -> None:
    """A checklist is a PDF with a name that a person recognises among their files."""
    siti = await world.person("Siti")
    await put(world, siti, "daftar-WUB.pdf", PDF, "document")
    await world.settle()
    document = siti.messages[-1].raw["document"]
    assert (document["file_name"], document["mime_type"]) == ("daftar-WUB.pdf", "application/pdf")
    assert uploaded(world, siti, "document") == PDF


async def test_a_restart_between_keeping_and_sending_loses_nothing(world: World) -> None:
    """The bytes lie in the database with the message, so another process can send them."""
    siti = await world.person("Siti")
    row = await put(world, siti, "daftar.pdf", PDF, "document")
    config = world.app.config
    await world.app.client.shutdown()
    world.app = await build(
        config.model_copy(update={"pace": type(config.pace)(**OFF)}),
        world.telegram.token,
        world.clock,
        line=world.line,
        database=world.app.database,
    )
    await world.settle()
    assert (await fate(world, row)).state == "sent"
    assert uploaded(world, siti, "document") == PDF


@pytest.mark.parametrize("fault, copies", [("500", 1), ("429", 1), ("cut_before", 1), ("cut_after", 2)])
async def test_an_upload_is_tried_again_as_words_are(world: World, fault: str, copies: int) -> None:
    """An answer is repeated until it has left; only a line cut after the upload can make it two."""
    siti = await world.person("Siti")
    before = len(siti.messages)
    world.telegram.faults.add(fault, method="sendDocument", seconds=7)
    row = await put(world, siti, "daftar.pdf", PDF, "document")
    await world.settle()
    assert (await fate(world, row)).state == "waiting"
    await world.later(minutes=2)
    assert (await fate(world, row)).state == "sent"
    assert len(siti.messages) - before == copies
    assert uploaded(world, siti, "document") == PDF


async def test_files_go_with_the_other_content(world: World) -> None:
    """After 72 hours the file is deleted, as the words of its message are."""
    siti = await world.person("Siti")
    await put(world, siti, "daftar.pdf", PDF, "document")
    await world.settle()
    await world.later(hours=71)
    assert await kept(world)
    await world.later(hours=2)
    assert not await kept(world)


async def test_a_file_that_must_still_be_sent_is_not_deleted(world: World) -> None:
    """A bot that was away for days still delivers what was asked of it."""
    siti = await world.person("Siti")
    later = world.clock.now() + timedelta(hours=80)
    row = await put(world, siti, "daftar.pdf", PDF, "document", due_at=later)
    await world.later(hours=79)
    assert await kept(world)
    await world.later(hours=2)
    assert (await fate(world, row)).state == "sent"
    assert uploaded(world, siti, "document") == PDF
    await world.later(hours=1)
    assert not await kept(world)


async def test_files_go_with_a_chat_that_is_emptied(world: World) -> None:
    """Who has everything about them deleted leaves no file behind; those of others stay."""
    siti, budi = await world.person("Siti"), await world.person("Budi")
    await put(world, siti, "daftar.pdf", PDF, "document")
    await put(world, budi, "daftar.pdf", PDF, "document")
    await world.settle()
    async with world.app.database.begin() as session:
        await outbox.empty_of(session, siti.id)
    assert not await kept(world, "made:1")
    assert await kept(world, "made:2")


async def test_a_message_whose_file_is_gone_holds_up_nobody(world: World) -> None:
    """It is refused with a reason for the operator, and what comes after it is sent."""
    siti = await world.person("Siti")
    row = await put(world, siti, "daftar.pdf", PDF, "document")
    async with world.app.database.begin() as session:
        await papers.drop(session, ["made:1"])
    await siti.says("/start")
    await siti.sees("start-greeting")
    found = await fate(world, row)
    assert (found.state, found.error) == ("refused", "the file that it should carry has been deleted")


async def test_a_name_must_tell_the_kind(world: World) -> None:
    """A file nobody could open is a mistake of ours, noticed before it is kept."""
    async with world.app.database.begin() as session:
        with pytest.raises(ValueError, match="kind"):
            await papers.keep(session, "hasil", b"", world.clock.now())
