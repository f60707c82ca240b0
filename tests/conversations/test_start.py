"""Meeting the bot: greeting, menu, help, languages, and whatever people send without being asked."""

from tests.world import World


async def test_a_new_person_is_greeted_with_a_menu(world: World) -> None:
    """The first press of Start leads to a greeting by name and to the check."""
    siti = await world.person("Siti")
    await siti.sees("start-greeting", name="Siti", role="citizen")
    assert "1. Cek program yang cocok" in siti.buttons
