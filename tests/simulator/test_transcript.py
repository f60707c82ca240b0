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
        '    await siti.sees_text("Baik")\n'
        "    await siti.sends_photo()\n"
        '    await siti.sends_photo(2, caption="bukti")\n'
        '    await siti.forges(99, "verify:1")\n'
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
