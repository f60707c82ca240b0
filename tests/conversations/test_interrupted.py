"""Notices that come in between take no answer away: what is typed in a dialogue answers the question asked there."""

from datetime import UTC, datetime

import pytest

from models import outbox
from models.outbox import CANCELLED, REFUSED, Button, Message
from models.people import ADMINISTRATOR, OFFICER
from tests.conversations.test_reporting import activity
from tests.conversations.test_verification import sends, setting, state
from tests.world import FakePerson, World

MANY = 12  # more than the bot looks back at
ANSWER = "Petugas dinas provinsi"
VALUES = {"number": "7"}
PLAIN = Message("admin-parked-notice", VALUES, ways=(Button("menu-parkir", "go:parkir"),))
# By chance the very words of the question.
WORDED = Message(
    "admin-parked-notice",
    VALUES,
    (Button("access-role-choice", "go:kegiatan", {"role": OFFICER}), Button("menu-parkir", "go:parkir")),
)


async def noticed(world: World, who: FakePerson, notice: Message, count: int, topic: str | None = None) -> None:
    """That many notices are put in line."""
    async with world.app.database.begin() as session:
        for _ in range(count):
            await outbox.enqueue(session, who.id, notice, world.clock.now(), lane=outbox.REMINDER, topic=topic)


@pytest.mark.parametrize("notice, typed", [(PLAIN, "1"), (PLAIN, ANSWER), (WORDED, ANSWER)])
@pytest.mark.parametrize("count", [1, MANY])
async def test_the_question_is_answered_however_many_notices_came(
    world: World, notice: Message, count: int, typed: str
) -> None:
    """A number, or the words of a button, mean the button of the question, whatever a notice offers."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await rina.says("/undang")
    await noticed(world, rina, notice, count)
    await world.settle()
    assert len(rina.messages) == 2 + count
    await rina.says(typed)
    await rina.sees("access-ask-province")
    await rina.does_not_see("flow-misread")


async def test_a_number_means_the_newest_list(world: World) -> None:
    """Whoever asks for the menu in the middle of a question, and types 2, means the menu's second line."""
    oka = await world.person("Oka", OFFICER, "32")
    await activity(world, name="Bimtek satu")
    await activity(world, name="Bimtek dua")
    await oka.says("/lapor")
    await oka.sees("reporting-ask-activity")
    await oka.says("/start")
    second = oka.buttons[1].partition(". ")[2]
    await oka.says("2")
    await oka.does_not_see("reporting-ask-spent")
    assert second


@pytest.mark.parametrize("typed", ["1", "lapor kegiatan"])
@pytest.mark.parametrize("fate", [REFUSED, CANCELLED])
async def test_a_notice_that_never_arrived_is_not_meant(world: World, fate: str, typed: str) -> None:
    """Telegram refused it, or it was taken back: what is typed means the menu that the person sees."""
    oka = await world.person("Oka", OFFICER, "32")
    await oka.says("/start")
    notice = Message(
        "admin-parked-notice", VALUES, (Button("menu-lapor", "go:bahasa"), Button("menu-parkir", "go:cek"))
    )
    await noticed(world, oka, notice, MANY, topic="over")
    if fate == CANCELLED:
        async with world.app.database.begin() as session:
            await outbox.cancel(session, "over", world.clock.now())
    world.telegram.faults.add("400", "sendMessage", chat_id=oka.id, times=MANY)
    await world.settle()
    world.telegram.faults.clear()
    assert [row.state for row in await world.rows(oka.id)].count(fate) == MANY
    await oka.says(typed)
    await oka.sees("reporting-no-activities")


async def test_an_officer_who_is_reminded_while_reporting_goes_on(world: World) -> None:
    """The reminder arrives between the list of activities and the number that chooses one."""
    oka = await world.person("Oka", OFFICER, "32")
    await activity(world, name="Bimtek satu")
    await activity(world, name="Bimtek dua")
    await oka.says("/lapor")
    await oka.sees("reporting-ask-activity")
    await world.until(datetime(2026, 11, 5, 1, 0, tzinfo=UTC))
    await oka.sees("reminders-report-due")
    await oka.says("2")
    await oka.sees("reporting-ask-spent", name="Bimtek dua")


async def test_a_verifier_who_writes_a_reason_is_not_led_away_by_new_reports(world: World) -> None:
    """Cards of other reports arrive before the number of the reason: the report at hand is given back, no other."""
    vera, oka = await setting(world)
    first = await sends(oka)
    await vera.presses(f"Kembalikan no. {first}")
    await vera.presses("Kembalikan semuanya")
    await vera.sees("verification-ask-reason", report=first)
    others = [await sends(oka), await sends(oka)]
    await vera.sees("verification-card", report=others[-1])
    await vera.says("1")
    await vera.sees("verification-returned", report=first)
    assert await state(world, first) == ("returned", "figures")
    assert [(await state(world, one))[0] for one in others] == ["submitted", "submitted"]


async def test_the_button_of_a_question_that_waits_goes_on_with_it(world: World) -> None:
    """Whoever looks at something else in between may answer where the question stands; nothing typed is lost."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await rina.says("/undang")
    asked = rina.messages[-1]
    role = next(button for row in asked.buttons for button in row if ANSWER in button.text)
    await rina.says("/cek", "pelatihan")
    await rina.forges(role.data, asked.id)
    await rina.sees("access-ask-province")
    await rina.says("Papua")
    await rina.sees("access-invitation")


async def test_what_would_be_sent_is_read_once_more_after_a_break(world: World) -> None:
    """ "Kirim" below a read-back from which somebody went away shows it again, and sends it at the next press."""
    oka = await world.person("Oka", OFFICER, "32")
    await activity(world, name="Bimtek satu")
    await oka.says("/lapor", "0", "5", "0", "tidak", "lewati")
    read_back = oka.messages[-1]
    send = next(button for row in read_back.buttons for button in row if "Kirim" in button.text)
    await oka.says("/batal")
    await oka.forges(send.data, read_back.id)
    await oka.does_not_see("reporting-thanks")
    await oka.presses("Kirim laporan")
    await oka.sees("reporting-thanks")
