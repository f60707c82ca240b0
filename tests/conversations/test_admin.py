"""`/parkir`: an administrator sees what could not be answered, never what it said, and has it answered again."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models import outbox
from models.inbox import InboxRow
from models.outbox import OutboxRow
from models.people import ADMINISTRATOR, OFFICER, VERIFIER
from models.queue import PARKED
from tests.brittle import PAUSES, Brittle, break_one_command
from tests.world import FakePerson, World


async def park(world: World, who: FakePerson, said: str) -> int:
    """Let an update fail until it is parked; its number."""
    await who.says(said)
    for pause in PAUSES:
        await world.later(seconds=pause)
    async with world.app.database.begin() as session:
        row = await session.scalar(select(InboxRow).where(InboxRow.state == PARKED).order_by(InboxRow.id.desc()))
    assert row is not None
    return row.update_id


async def states(world: World) -> list[str]:
    async with world.app.database.begin() as session:
        return list(await session.scalars(select(InboxRow.state).where(InboxRow.state == PARKED)))


async def test_nothing_parked_is_said_plainly(world: World) -> None:
    """The usual state has words of its own and a way out."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await rina.says("/parkir")
    await rina.sees("admin-parked-none", emptied=0)
    assert rina.buttons == ["Menu utama"]


async def test_the_list_shows_number_time_and_kind_and_never_the_content(world: World) -> None:
    """The words of an error may quote what a person wrote: only its kind is shown."""
    break_one_command(world, Brittle())
    rina, siti = await world.person("Rina", ADMINISTRATOR), await world.person("Siti")
    number = await park(world, siti, "/rapuh rahasia perusahaan")
    await rina.says("/parkir")
    await rina.sees("admin-parked", count=1)
    await rina.sees("admin-parked-line", number=str(number), error="LookupError")
    rina.sees_text("3 November 2026 09.00 WIB")
    assert not [one.text for one in rina.messages if "rahasia" in one.text]
    rows = await world.rows(rina.id)
    assert not [row for row in rows if "rahasia" in str(row.content)]


async def test_a_mended_update_is_answered_at_the_press_of_a_button(world: World) -> None:
    """The person gets the answer, the list is empty again, and a second press says that it is not there any more."""
    command = Brittle()
    break_one_command(world, command)
    rina, siti = await world.person("Rina", ADMINISTRATOR), await world.person("Siti")
    number = await park(world, siti, "/rapuh")
    command.is_mended = True
    await siti.forgets()
    await rina.presses("Pesan yang gagal dijawab")
    await rina.presses(f"Coba lagi {number}")
    await rina.sees("admin-run-again", number=str(number))
    await siti.sees("settings-language")
    await rina.forges(f"admin.again:{number}")
    await rina.sees("admin-not-parked", number=str(number))
    await rina.says("/parkir")
    await rina.sees("admin-parked-none", emptied=0)


async def test_one_that_fails_again_comes_back(world: World) -> None:
    """It is parked once more and the administrator told once more; the person hears one apology only."""
    break_one_command(world, Brittle())
    rina, siti = await world.person("Rina", ADMINISTRATOR), await world.person("Siti")
    number = await park(world, siti, "/rapuh")
    await siti.sees("common-trouble")
    await siti.forgets()
    await rina.says("/parkir")
    await rina.presses(f"Coba lagi {number}")
    await rina.sees("admin-run-again")
    for pause in PAUSES:
        await world.later(seconds=pause)
    await rina.sees("admin-parked-notice", number=str(number))
    await siti.does_not_see("common-trouble")
    assert await states(world) == [PARKED]


@pytest.mark.parametrize("role, province", [(None, None), (OFFICER, "32"), (VERIFIER, None)])
async def test_administrators_only(world: World, role: str | None, province: str | None) -> None:
    """Neither the command nor a forged button shows or runs anything for anybody else."""
    command = Brittle()
    break_one_command(world, command)
    siti = await world.person("Siti", role, province)
    number = await park(world, siti, "/rapuh")
    command.is_mended, command.tries = True, 0
    await siti.says("/parkir")
    await siti.sees("access-denied")
    await siti.forges(f"admin.again:{number}")
    await siti.sees("access-denied")
    assert (command.tries, await states(world)) == (0, [PARKED])


async def test_what_is_emptied_is_counted_and_cannot_be_run(world: World) -> None:
    """After 72 hours the content is gone: no button is offered, and a forged one changes nothing."""
    break_one_command(world, Brittle())
    rina, siti = await world.person("Rina", ADMINISTRATOR), await world.person("Siti")
    number = await park(world, siti, "/rapuh")
    await world.later(hours=73)
    await rina.says("/parkir")
    await rina.sees("admin-parked-none", emptied=1)
    await rina.forges(f"admin.again:{number}")
    await rina.sees("admin-not-parked")
    assert await states(world) == [PARKED]


async def test_many_are_shown_in_parts(world: World) -> None:
    """After a bad night each can still be reached, and those that are emptied are counted."""
    rina = await world.person("Rina", ADMINISTRATOR)
    now = world.clock.now()
    async with world.app.database.begin() as session:
        session.add_all(
            InboxRow(update_id=900_000 + n, chat_id=1, state=PARKED, received_at=now - timedelta(hours=1), due_at=now,
                     finished_at=now, payload=None if n < 3 else {"update_id": n}, error="KeyError: 'x'")
            for n in range(17)
        )  # fmt: skip
    await rina.says("/parkir")
    await rina.sees("admin-parked", count=14, page=1, pages=2)
    await rina.sees("admin-parked-emptied", count=3)
    assert sum("Coba lagi 9" in label for label in rina.buttons) == 10
    await rina.says("berikutnya")
    await rina.sees("admin-parked", count=14, page=2)
    assert sum("Coba lagi 9" in label for label in rina.buttons) == 4
    await rina.presses("Coba lagi 900016")
    await rina.sees("admin-run-again", number="900016")


async def test_it_works_in_english(world: World) -> None:
    """The same in English."""
    break_one_command(world, Brittle())
    rina, siti = await world.person("Rina", ADMINISTRATOR, language="en"), await world.person("Siti")
    number = await park(world, siti, "/rapuh")
    rina.sees_text(f"Message number {number} could not be answered")
    await rina.says("/parkir")
    rina.sees_text(f"• {number} · 3 November 2026 09:00 WIB · LookupError")
    await rina.presses(f"Try {number} again")
    rina.sees_text("is being answered now")


async def test_all_at_once(world: World) -> None:
    """Many failed of one fault: one press has all of them answered."""
    command = Brittle()
    break_one_command(world, command)
    rina, siti = await world.person("Rina", ADMINISTRATOR), await world.person("Siti")
    await park(world, siti, "/rapuh")
    await park(world, siti, "/rapuh")
    command.is_mended = True
    await rina.says("/parkir")
    await rina.presses("Coba lagi semua")
    await rina.sees("admin-run-again-all", count=2)
    assert not await states(world)


@pytest.mark.parametrize(
    "state, error, reason",
    [
        ("refused", "TextError: no text 'x' for Siti", "words"),
        ("refused", 'Can\'t parse entities: unsupported start tag "siti"', "markup"),
        ("refused", "Forbidden: bot was blocked by the user", "blocked"),
        ("refused", "blocked by the person", "blocked"),
        ("refused", "Chat not found", "gone"),
        ("refused", "Message is too long", "refused"),
        ("unknown", "the sender died while sending", "unknown"),
    ],
)
async def test_messages_that_a_fault_kept_back_are_sent_again(
    world: World, state: str, error: str, reason: str
) -> None:
    """Only what was our fault is offered to be sent at one press, and then it arrives."""
    rina, siti = await world.person("Rina", ADMINISTRATOR), await world.person("Siti")
    async with world.app.database.begin() as session:
        row = await session.scalar(select(OutboxRow).where(OutboxRow.chat_id == siti.id))
        assert row is not None
        row.state, row.error = state, error
    before = len(siti.messages)
    async with world.app.database.begin() as session:
        assert [one.reason for one in await outbox.undelivered(session)] == [reason]
    await rina.says("/parkir")
    ours = reason in ("words", "markup")
    assert rina.offers("Kirim lagi (1)") == ours
    await siti.forges("admin.send")
    await siti.sees("access-denied")
    sent = len(siti.messages)
    await rina.forges("admin.send")
    await rina.sees("admin-sent-again", count=int(ours))
    assert len(siti.messages) - sent == int(ours)
    assert before < sent
