"""A conversation can be copied as a test that reads like one."""

from bot.simulator import Person, Telegram
from bot.simulator.transcript import as_test
from tests.simulator.conftest import Call, picture


async def test_a_conversation_becomes_a_test(box: Telegram, call: Call, siti: Person) -> None:
    """Words, presses, photos and what the bot said, in order; an edited message where it was edited."""
    box.say(siti.id, "/lapor")
    markup = {"inline_keyboard": [[{"text": "Kembali", "callback_data": "b"}]]}
    sent = await call("sendMessage", chat_id=siti.id, text='Berapa "persen"?\nContoh: 40', reply_markup=markup)
    number = sent["result"]["message_id"]
    box.press(siti.id, number, "b")
    await call("editMessageText", chat_id=siti.id, message_id=number, text="Baik")
    box.send_photo(siti.id, picture())
    box.send_photo(siti.id, [picture(), picture()], caption="bukti")
    box.press(siti.id, 99, "verify:1", check=False)
    await call("sendMessage", chat_id=siti.id, text="Terima kasih")
    last = box.messages(siti.id)[-1].id

    async def describe(_chat: int, message: int) -> str | None:
        return 'sees("reporting-thanks", report=1)' if message == last else None

    written = await as_test(box, siti.id, describe)
    compile(written, "copied", "exec")
    assert written == (
        "async def test_conversation(siti):\n"
        '    """Say here what this conversation promises."""\n'
        '    await siti.says("/start")\n'
        '    await siti.says("/lapor")\n'
        '    await siti.presses("Kembali")\n'
        '    siti.sees_text("Baik")\n'
        "    await siti.sends_photo()\n"
        '    await siti.sends_photo(count=2, caption="bukti")\n'
        '    await siti.forges("verify:1", 99)\n'
        '    await siti.sees("reporting-thanks", report=1)\n'
    )


async def test_names_that_are_no_variables_still_work(box: Telegram) -> None:
    """Whatever somebody is called, the test compiles."""
    for name, variable in [
        ("Ñúñez García", "nunez"),
        ("李", "person"),
        ("class", "person"),
        ("7up", "person"),
    ]:
        person = box.add_person(name)
        written = await as_test(box, person.id)
        compile(written, "copied", "exec")
        assert f"test_conversation({variable})" in written


async def test_group_talk_becomes_a_test(box: Telegram, call: Call, siti: Person) -> None:
    """Who speaks, replies to the bot and to people, forwards, stickers, results sent via the bot, and the move."""
    budi = box.add_person(first_name="Budi")
    group = box.add_group("Bidang IKM (demo)", [siti.id, budi.id])
    box.say(siti.id, "@SinkronIKMBot halo", chat_id=group.id)
    markup = {"inline_keyboard": [[{"text": "Sumber", "callback_data": "s"}]]}
    sent = await call("sendMessage", chat_id=group.id, text="Halo juga", reply_markup=markup)
    box.press(budi.id, sent["result"]["message_id"], "s", chat_id=group.id)
    box.say(budi.id, "baik", sent["result"]["message_id"], group.id)
    box.say(siti.id, "setuju", group.id and box.messages(group.id)[-1].id, group.id)
    box.forward(budi.id, "Mesin gratis!", group.id)
    box.send_thing(siti.id, "sticker", group.id)
    box.send_photo(budi.id, picture(), "bukti", group.id)
    box.send_document(budi.id, b"%PDF", "surat.pdf", "application/pdf", chat_id=group.id)
    query = box.ask_inline(siti.id, "syarat")
    article = {"type": "article", "id": "F1", "title": "Satu", "input_message_content": {"message_text": "Isi"}}
    await call("answerInlineQuery", inline_query_id=query, results=[article])
    box.choose(siti.id, query, "F1", group.id)
    new = box.migrate(group.id, siti.id)
    box.say(budi.id, "masih di sini", chat_id=new.id)
    box.set_bot(new.id, siti.id, "kicked")
    written = await as_test(box, new.id)
    compile(written, "copied", "exec")
    assert written == (
        "async def test_conversation(world, siti, budi):\n"
        '    """Say here what this conversation promises."""\n'
        '    group = await world.group("Bidang IKM (demo)", [siti, budi])\n'
        '    await siti.says("@SinkronIKMBot halo", in_group=group)\n'
        '    group.sees_text("Halo juga")\n'
        '    await budi.presses("Sumber", in_group=group)\n'
        '    await budi.replies(group.messages[-1], "baik", in_group=group)\n'
        '    await siti.replies(group.words[-1], "setuju", in_group=group)\n'
        '    await budi.forwards("Mesin gratis!", in_group=group)\n'
        "    await siti.sends_sticker(in_group=group)\n"
        '    await budi.sends_photo(caption="bukti", in_group=group)\n'
        '    await budi.sends_document(b\'%PDF\', "surat.pdf", "application/pdf", in_group=group)\n'
        '    results = await siti.asks_inline("syarat")\n'
        "    await siti.chooses(results[0], in_group=group)\n"
        "    await group.becomes_supergroup(siti)\n"
        '    await budi.says("masih di sini", in_group=group)\n'
        "    await group.puts_bot_out(siti)\n"
    )
