"""Several people wait for a confirmation, and every card has the same buttons: typed words never hit the wrong one."""

from models.people import ADMINISTRATOR, OFFICER, VERIFIER
from tests.conversations.access_parts import invited, rights_of
from tests.world import FakePerson, World


async def two_waiting(world: World) -> tuple[FakePerson, ...]:
    """A verifier, an officer-to-be of Jawa Barat, one of Aceh (the newer card), and no dialogue in progress."""
    vera, *both = await world.person("Vera", VERIFIER), *[await world.stranger(name) for name in ("Dedi", "Siti")]
    for somebody, province in zip(both, ("Jawa Barat", "Aceh"), strict=True):
        await somebody.opens(await invited(vera, province))
    return vera, *both


async def test_typed_words_that_stand_on_two_cards_are_asked_back(world: World) -> None:
    """Nobody gets a right before it is clear who is meant; then the number, and nobody else is touched."""
    vera, dedi, siti = await two_waiting(world)
    await vera.says("ya, beri hak")
    await vera.sees("access-which", verdict="accept", count=2)
    assert vera.buttons[:2] == ["1. Dedi, petugas dinas Jawa Barat", "2. Siti, petugas dinas Aceh"]
    assert await rights_of(world, dedi) == await rights_of(world, siti) == set()
    await vera.says("1")
    await vera.sees("access-accepted")
    assert await rights_of(world, dedi) == {(OFFICER, "32")}
    assert await rights_of(world, siti) == set()


async def test_the_words_of_a_name_choose_too(world: World) -> None:
    """The answer can be typed in words; "Bukan" is asked back in the same way."""
    vera, dedi, siti = await two_waiting(world)
    await vera.says("bukan")
    await vera.sees("access-which", verdict="decline")
    await vera.says("dedi petugas dinas jawa barat")
    await vera.sees("access-not-accepted")
    await dedi.sees("access-declined")
    await siti.does_not_see("access-declined")
    await vera.says("ya, beri hak")
    assert await rights_of(world, siti) == {(OFFICER, "11")}


async def test_a_pressed_button_is_always_clear(world: World) -> None:
    """Each card's own button decides about the person on that card, and the list's about the person on it."""
    vera, dedi, siti = await two_waiting(world)
    await vera.says("ya, beri hak")
    await vera.presses("Siti, petugas dinas Aceh")
    await vera.sees("access-accepted")
    assert await rights_of(world, siti) == {(OFFICER, "11")}
    card = next(one for one in vera.messages if "Dedi" in one.text and one.buttons)
    await vera.presses("Ya, beri hak", at=card.id)
    await vera.sees("access-accepted")
    assert await rights_of(world, dedi) == {(OFFICER, "32")}


async def test_words_that_may_mean_a_decided_card_are_asked_back(world: World) -> None:
    """The newer card is decided already, the older one is still open: that one is named before it counts."""
    vera, dedi, siti = await two_waiting(world)
    await vera.presses("Bukan")
    await vera.says("ya, beri hak")
    await vera.sees("access-which", count=1)
    assert await rights_of(world, dedi) == await rights_of(world, siti) == set()
    await vera.presses("Dedi, petugas dinas Jawa Barat")
    assert await rights_of(world, dedi) == {(OFFICER, "32")}


async def test_two_of_the_same_name_are_told_apart_by_number_only(world: World) -> None:
    """Anybody can write any name in Telegram: the words are asked back once more, the number is clear."""
    vera, first = await world.person("Vera", VERIFIER), await world.stranger("Dedi")
    second = await world.stranger("Dedi")
    for somebody in (first, second):
        await somebody.opens(await invited(vera))
    await vera.says("ya, beri hak", "dedi, petugas dinas jawa barat")
    await vera.sees("access-which", count=2)
    assert await rights_of(world, first) == await rights_of(world, second) == set()
    await vera.says("2")
    assert await rights_of(world, first) == set()
    assert await rights_of(world, second) == {(OFFICER, "32")}


async def test_a_dialogue_waits_while_it_is_asked(world: World) -> None:
    """In the middle of inviting somebody the number answers what stands on the screen; no third link comes of it."""
    rina = await world.person("Rina", ADMINISTRATOR)
    dedi, siti = await world.stranger("Dedi"), await world.stranger("Siti")
    for somebody in (dedi, siti):
        await somebody.opens(await invited(rina, "1", "Jawa Barat"))
    await rina.says("/undang")
    await rina.sees("access-ask-role")
    await rina.says("ya, beri hak")
    await rina.sees("access-which", count=2)
    await rina.says("2")
    await rina.does_not_see("access-invitation")
    assert await rights_of(world, siti) == {(OFFICER, "32")}


async def test_many_wait_in_pages(world: World) -> None:
    """The tenth is a page away, as number 2 there."""
    rina = await world.person("Rina", ADMINISTRATOR, language="en")
    crowd = [await world.stranger(f"Officer {number}") for number in range(1, 11)]
    for somebody in crowd:
        await somebody.opens(await invited(rina, "1", "Jawa Barat"))
    await rina.says("Yes, give access")
    await rina.sees("access-which", count=10, page=1, pages=2)
    await rina.presses("Next ›")
    await rina.says("2")
    assert [await rights_of(world, one) for one in crowd] == [set()] * 9 + [{(OFFICER, "32")}]


async def test_forged_buttons_of_the_list_change_nothing(world: World) -> None:
    """Another verifier sees only who waits for them; others are refused; what is no decision is no button."""
    vera, dedi, siti = await two_waiting(world)
    other, oka = await world.person("Other", VERIFIER), await world.person("Oka", OFFICER, "32")
    await other.forges("access.which:accept:0")
    await other.sees("access-which", count=0)
    await oka.forges("access.which:accept:0")
    await oka.sees("access-denied")
    await vera.forges("access.which:revoke:0")
    await vera.sees("common-button-unknown")
    for number in range(1, 4):
        await other.forges(f"access.accept:{number}:named")
        await other.does_not_see("access-accepted")
    assert await rights_of(world, dedi) == await rights_of(world, siti) == set()
