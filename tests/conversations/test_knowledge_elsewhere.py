"""In groups and in any other chat: short answers with their source, the way to the private chat, nothing personal."""

from tests.conversations.articles import KUR, NIB, WUB
from tests.conversations.test_knowledge import kept
from tests.conversations.test_knowledge import world as world
from tests.world import World


async def test_a_group_gets_a_short_answer_with_its_source(world: World) -> None:
    """Addressed by name, the bot answers there; the button opens the same answer in private."""
    siti, budi = await world.person("Siti (demo)"), await world.person("Budi (demo)")
    group = await world.group("IKM Garut (demo)", [siti, budi])
    await siti.says("@SinkronIKMBot bikin NIB bayar gak?", in_group=group)
    message = await group.sees("knowledge-short", question=NIB.question)
    assert not message.choices
    (way,) = message.ways
    assert way.url == f"https://t.me/SinkronIKMBot?start=tanya-{NIB.id}"
    await budi.opens(way.url)
    await budi.sees("knowledge-answer", question=NIB.question)
    assert [(one.place, one.offered) for one in await kept(world)] == [("group", [NIB.id]), ("private", [NIB.id])]


async def test_a_group_is_not_answered_unless_it_asks(world: World) -> None:
    """Whoever talks to the others is left alone; what is not surely known is not discussed in a group."""
    siti = await world.person("Siti (demo)")
    group = await world.group("IKM Garut (demo)", [siti])
    await siti.says("bikin NIB bayar gak?", in_group=group)
    await group.does_not_see("knowledge-short")
    for said in ("@SinkronIKMBot resep rendang padang", "@SinkronIKMBot halo", "@SinkronIKMBot sertifikat"):
        await siti.says(said, in_group=group)
        await group.sees("group-write-privately")
    assert not await kept(world)


async def test_nothing_private_is_used_in_a_group(world: World) -> None:
    """What somebody looked at in private gives a question in a group no other meaning."""
    siti = await world.person("Siti (demo)")
    group = await world.group("IKM Garut (demo)", [siti])
    await siti.says("syarat wub apa aja")
    await siti.says("@SinkronIKMBot syaratnya apa?", in_group=group)
    assert WUB.answer not in str([one.text for one in group.messages])
    await siti.says("@SinkronIKMBot saya bikin keripik di Garut, 3 karyawan, belum ada NIB", in_group=group)
    await group.does_not_see("eligibility-heard")


async def test_answers_to_send_in_any_chat(world: World) -> None:
    """`@bot syarat WUB` offers articles; what is sent has its source, and nothing of who sends it."""
    siti, budi = await world.person("Siti (demo)"), await world.person("Budi (demo)")
    results = await siti.asks_inline("syarat WUB")
    assert results[0]["id"] == WUB.id
    assert results[0]["title"] == WUB.question
    text = results[0]["input_message_content"]["message_text"]
    assert WUB.answer in text
    assert "Di sebagian daerah atau tahun lalu" in text
    group = await world.group("IKM Garut (demo)", [siti, budi])
    await siti.chooses(results[0], in_group=group)
    assert not await kept(world)


async def test_nothing_to_offer_inline(world: World) -> None:
    """No words, or words of which nothing is known: an empty list with the way to the private chat."""
    siti = await world.person("Siti (demo)")
    for said in ("", "resep rendang padang"):
        assert await siti.asks_inline(said) == []


async def test_inline_in_english(world: World) -> None:
    """The words around the answer follow the person's language."""
    john = await world.person("John (demo)", language="en")
    results = await john.asks_inline("syarat kur")
    assert results[0]["id"] == KUR.id
    assert "By the regulation" in results[0]["input_message_content"]["message_text"]
