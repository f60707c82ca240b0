"""A conversation copied as a test runs as it is: the transcript speaks the words of tests/world.py."""

from typing import Any

from bot.simulator.transcript import as_test
from tests.world import World


async def run(written: str, *given: Any) -> None:
    """Run a copied test."""
    namespace: dict[str, Any] = {}
    exec(compile(written, "copied", "exec"), namespace)  # noqa: S102 -- it is our own transcript
    await namespace["test_conversation"](*given)


async def test_a_copied_private_talk_runs(world: World) -> None:
    """Words, buttons, pictures, things, a reply and forwarded words: what one did, somebody else can do again."""
    siti = await world.person("Siti (demo)")
    await siti.replies(siti.messages[-1], "/bantuan")
    await siti.sends_photo(caption="bukti")
    await siti.sends_document(b"%PDF-1.4", "surat.pdf", "application/pdf", caption="surat")
    for send in (siti.sends_sticker, siti.sends_voice, siti.sends_contact, siti.sends_location):
        await send()
    await siti.forwards("Mesin gratis!")
    await siti.replies(siti.words[-2], "yang ini")
    written = await as_test(world.telegram, siti.id)
    again = await world.stranger("Siti (demo)")
    await run(written, again)
    assert len(again.words) == len(siti.words)
    assert [message.text for message in again.messages] == [message.text for message in siti.messages]
    assert [bool(message.reply_to) for message in again.words] == [bool(message.reply_to) for message in siti.words]


async def test_a_copied_group_talk_runs(world: World) -> None:
    """Several people, the bot's answers, things of every kind, and the move to a supergroup."""
    siti, budi = await world.person("Siti (demo)"), await world.person("Budi (demo)")
    group = await world.group("Bidang IKM (demo)", [siti, budi])
    await budi.says("/lapor@SinkronIKMBot", in_group=group)
    await siti.replies(group.messages[-1], "baik", in_group=group)
    await budi.sends_photo(in_group=group)
    await budi.sends_document(b"%PDF-1.4", "surat.pdf", "application/pdf", in_group=group)
    await siti.sends_location(in_group=group)
    await siti.forwards("Mesin gratis!", in_group=group)
    await group.becomes_supergroup(siti)
    await budi.says("/bantuan@SinkronIKMBot", in_group=group)
    written = await as_test(world.telegram, group.id)
    others = [await world.person("Ani (demo)"), await world.person("Rina (demo)")]
    await run(written, world, *others)
    newest = [chat.id for chat in world.telegram.groups if chat.info["type"] == "supergroup"][-1]
    assert newest != group.id
    said = [message.text for message in world.telegram.messages(newest) if message.from_bot]
    assert said
    assert said == [message.text for message in group.messages]
