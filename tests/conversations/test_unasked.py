"""What arrives unasked has no numbers: a "1" typed at that moment means what the person was looking at before."""

import inspect
from datetime import UTC, datetime

from handlers.turn import Turn
from models.people import ADMINISTRATOR, OFFICER, VERIFIER
from tests.conversations.access_parts import invited
from tests.conversations.test_reporting import activity
from tests.world import World


async def test_a_number_typed_as_a_reminder_arrives_means_the_menu(world: World) -> None:
    """The reminder's button is there to be pressed, or typed in words."""
    oka = await world.person("Oka", OFFICER, "32")
    await activity(world)
    await oka.says("menu")
    await world.until(datetime(2026, 11, 5, 1, 0, tzinfo=UTC))
    message = await oka.sees("reminders-report-due")
    assert not message.choices
    await oka.says("5")
    await oka.sees("activities-own")
    await oka.says("lapor sekarang")
    await oka.sees("reporting-ask-spent")


async def test_a_number_typed_as_a_right_arrives_means_the_old_menu(world: World) -> None:
    """The menu that comes with a new right is pressed, typed in words, or opened."""
    vera, dedi = await world.person("Vera", VERIFIER), await world.person("Dedi")
    await dedi.opens(await invited(vera))
    await dedi.says("menu")
    await vera.presses("Ya, beri hak")
    message = await dedi.sees("access-granted")
    assert not message.choices
    await dedi.says("1")
    await dedi.sees("eligibility-wanted")
    await dedi.says("batal", "lapor kegiatan")
    await dedi.sees("reporting-no-activities")


async def test_every_role_can_go_on_from_the_message_of_its_right(world: World) -> None:
    """Each command of the new menu is one tap away, and every button can be read to its end."""
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.stranger("Dedi")
    await dedi.opens(await invited(rina, "Administrator"))
    await rina.presses("Ya, beri hak")
    await dedi.sees("access-granted")
    for row in dedi.messages[-1].buttons:
        assert max(len(button.text) for button in row) <= 36 // len(row)
    await dedi.presses("Hak akses")
    await dedi.sees("access-list")


def test_nothing_said_to_somebody_else_can_be_numbered() -> None:
    """`tell` knows no numbered choices."""
    assert "choices" not in inspect.signature(Turn.tell).parameters
