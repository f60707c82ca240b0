"""One update, one transaction: what fails leaves no trace, is retried, then parked with an apology; nothing is lost."""

import asyncio
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from handlers.turn import Turn
from models import inbox
from models.inbox import InboxRow
from models.people import ADMINISTRATOR, Person
from models.queue import DONE, PARKED, WAITING
from tests.brittle import PAUSES, Brittle, break_one_command
from tests.world import FakePerson, World


async def latest(world: World) -> InboxRow:
    """The newest update, as the inbox keeps it."""
    async with world.app.database.begin() as session:
        row = await session.scalar(select(InboxRow).order_by(InboxRow.id.desc()).limit(1))
    assert row is not None
    return row


async def until_parked(world: World) -> None:
    """Let the pauses pass."""
    for pause in PAUSES:
        await world.later(seconds=pause)


async def language_of(world: World, who: FakePerson) -> str:
    async with world.app.database.begin() as session:
        return (await session.scalars(select(Person.language).where(Person.telegram_id == who.id))).one()


async def test_a_handler_that_fails_leaves_no_trace(world: World) -> None:
    """What was said and changed before the failure is taken back with it, and is not said when it is parked either."""
    break_one_command(world, Brittle())
    siti = await world.person("Siti")
    await siti.says("/rapuh")
    await siti.does_not_see("settings-language")
    await until_parked(world)
    await siti.does_not_see("settings-language")
    assert await language_of(world, siti) == "id"


async def test_it_is_tried_again_after_growing_pauses(world: World) -> None:
    """At once, and then after each of the pauses; never in between."""
    command = Brittle()
    break_one_command(world, command)
    siti = await world.person("Siti")
    await siti.says("/rapuh")
    dues: list[datetime] = []
    for number, pause in enumerate(PAUSES, 1):
        row = await latest(world)
        assert (row.attempts, row.state) == (number, WAITING)
        dues.append(row.due_at)
        tries = command.tries
        await world.later(seconds=pause - 0.5)
        assert command.tries == tries
        await world.later(seconds=0.5)
    assert dues == sorted(dues)
    row = await latest(world)
    assert (row.attempts, row.state) == (len(PAUSES) + 1, PARKED)
    assert row.error == "LookupError: nothing fits "


async def test_a_parked_update_is_apologised_for_once_and_shown_to_administrators(world: World) -> None:
    """The person gets one apology with a number, every administrator the same number, and nobody waits any longer."""
    break_one_command(world, Brittle())
    rina, siti = await world.person("Rina", ADMINISTRATOR), await world.person("Siti")
    await siti.says("/rapuh")
    await siti.does_not_see("common-trouble")
    await until_parked(world)
    number = str((await latest(world)).update_id)
    await siti.sees("common-trouble", number=number)
    await rina.sees("admin-parked-notice", number=number)
    assert [one.text for one in siti.messages].count(siti.text) == 1
    await world.later(hours=1)
    await siti.says("/bahasa")
    await siti.sees("settings-language")
    await rina.presses("Pesan yang gagal dijawab")
    await rina.sees("admin-parked")


async def test_while_it_is_tried_again_they_see_typing(world: World) -> None:
    """Some seconds of silence would look like a bot that is broken."""
    break_one_command(world, Brittle())
    siti = await world.person("Siti")
    await siti.says("/rapuh")
    made = [call for call in world.telegram.calls if call.method == "sendChatAction"]
    assert [call.params["action"] for call in made] == ["typing"]


async def test_the_chat_waits_for_its_retries_and_other_chats_do_not(world: World) -> None:
    """What the person says next is answered after the failed update, in order; somebody else is answered at once."""
    break_one_command(world, Brittle())
    siti, budi = await world.person("Siti"), await world.person("Budi")
    await siti.says("/rapuh", "/bahasa")
    await siti.does_not_see("settings-language")
    await budi.says("/bahasa")
    await budi.sees("settings-language")
    await until_parked(world)
    await siti.sees("settings-language")


async def test_one_bad_update_takes_nobody_else_with_it(world: World) -> None:
    """Updates of several chats are answered in one commit; when one fails the others are still answered, once."""
    break_one_command(world, Brittle())
    crowd = [await world.person(f"Orang {number}") for number in range(4)]
    for number, one in enumerate(crowd):
        world.telegram.say(one.id, "/rapuh" if number == 2 else "/bahasa")
    await world.settle()
    for number, one in enumerate(crowd):
        said = [message for message in one.messages if message.text == "Pilih bahasa. / Choose a language."]
        assert len(said) == (0 if number == 2 else 1)


async def test_a_mended_update_is_answered_when_it_is_run_again(world: World) -> None:
    """Parked is not lost: after the mending the same update has its effect, exactly once."""
    command = Brittle()
    break_one_command(world, command)
    siti = await world.person("Siti")
    await siti.says("/rapuh")
    await until_parked(world)
    command.is_mended = True
    number = (await latest(world)).update_id
    async with world.app.database.begin() as session:
        assert await inbox.run_again(session, number, world.clock.now())
    await siti.forgets()
    await world.settle()
    await siti.sees("settings-language")
    assert await language_of(world, siti) == "en"
    assert (await latest(world)).state == DONE
    async with world.app.database.begin() as session:
        assert not await inbox.run_again(session, number, world.clock.now())


async def test_a_refusal_is_explained_and_neither_retried_nor_parked(world: World) -> None:
    """A person's mistake is no bug: rolled back, explained at once, done."""
    command = Brittle(refuses=True)
    break_one_command(world, command)
    siti = await world.person("Siti")
    await siti.says("/rapuh")
    await siti.sees("admin-not-parked", number="7")
    await siti.does_not_see("settings-language")
    assert (await latest(world)).state == DONE
    assert await language_of(world, siti) == "id"


async def test_a_handler_that_hangs_is_a_handler_that_fails(world: World) -> None:
    """Nobody waits for ever for an answer that does not come."""

    class Hanging(Brittle):
        async def __call__(self, turn: Turn, argument: str) -> None:
            self.tries += 1
            await asyncio.Event().wait()

    siti = await world.person("Siti")
    command = Hanging()
    break_one_command(world, command, patience=0.01)
    await siti.says("/rapuh")
    row = await latest(world)
    assert command.tries == 2 and row.attempts == 1  # once in the batch, once alone
    assert (row.error or "").startswith("TimeoutError")


async def test_a_database_error_of_one_update_stops_nobody(world: World) -> None:
    """While the database is there, an error of it is the update's own: it is counted and parked like any other."""
    siti, budi = await world.person("Siti"), await world.person("Budi")
    break_one_command(world, Brittle(error=OperationalError("SELECT 1", {}, Exception("no such table"))))
    world.telegram.say(siti.id, "/rapuh")
    world.telegram.say(budi.id, "/bantuan")
    await world.settle()
    await budi.sees("start-help")
    await until_parked(world)
    async with world.app.database.begin() as session:
        assert [row.chat_id for row in await inbox.parked(session)] == [siti.id]
