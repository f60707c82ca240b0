"""`/bahasa`: everybody chooses the language, and everything from then on follows."""

import pytest

from models.people import OFFICER
from tests.world import FakePerson, World


def commands_of(world: World, who: FakePerson) -> dict[str, str]:
    """The command list that Telegram shows in somebody's chat."""
    scope = {"type": "chat", "chat_id": who.id}
    return {one["command"]: one["description"] for one in world.telegram.commands(scope)}


async def test_the_language_is_chosen_by_button_and_kept(world: World) -> None:
    """The question stands in both languages, as whoever asks may not read the present one."""
    siti = await world.person("Siti")
    await siti.says("/bahasa")
    siti.sees_text("Pilih bahasa. / Choose a language.")
    assert siti.buttons == ["1. Bahasa Indonesia", "2. English", "Menu utama"]
    await siti.presses("English")
    await siti.sees("settings-language-chosen")
    await siti.presses("Main menu")
    siti.sees_text("What would you like to do?")
    await siti.says("/start")
    siti.sees_text("Hello, Siti!")


@pytest.mark.parametrize("said", ["/bahasa en", "/language EN", "2", "english"])
async def test_it_can_be_typed(world: World, said: str) -> None:
    """At once with the command, or as the number or the word of the button."""
    siti = await world.person("Siti")
    if not said.startswith("/"):
        await siti.says("/bahasa")
    await siti.says(said)
    await siti.says("menu")
    siti.sees_text("What would you like to do?")


async def test_the_command_list_of_the_chat_follows(world: World) -> None:
    """Telegram's own list of this chat is set anew in the language chosen, with the commands of the person's role."""
    dedi = await world.person("Dedi", OFFICER, "32")
    await dedi.says("/bahasa en")
    assert commands_of(world, dedi)["bahasa"] == "Change language"
    assert "lapor" in commands_of(world, dedi)
    await dedi.says("/bahasa id")
    assert commands_of(world, dedi)["bahasa"] == "Ganti bahasa"


@pytest.mark.parametrize(
    "data", ["settings.language:xx", "settings.language:", "settings.language:7", "settings.language"]
)
async def test_a_language_that_is_none_changes_nothing(world: World, data: str) -> None:
    """A forged button ends in a polite word."""
    siti = await world.person("Siti")
    await siti.forges(data)
    await siti.sees("common-button-unknown")
    await siti.says("menu")
    siti.sees_text("Mau apa sekarang?")


async def test_a_dialogue_goes_on_in_the_other_language(world: World) -> None:
    """Changing the language in the middle loses no answer: the question comes back in the new words."""
    rina = await world.person("Rina", "administrator")
    await rina.says("/undang")
    await rina.presses("Petugas dinas provinsi")
    await rina.says("/bahasa en")
    await rina.says("Bandung")
    await rina.sees("access-ask-province")
    rina.sees_text("An officer of which province?")
