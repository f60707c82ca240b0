"""The staff group of an office: linked by two people, cards come to it, a reply answers, and it may move."""

import pytest

from models.cases import TAKEN
from tests.conversations.test_cases import ends_rights, hands_over, message_of, stored
from tests.conversations.test_record import code_in
from tests.world import FakeGroup, FakePerson, World

BOT = "@SinkronIKMBot"
People = tuple[FakePerson, FakePerson, FakePerson, FakePerson, FakeGroup]


async def setting(world: World) -> People:
    """A citizen, two officers of Jawa Barat, a verifier, and the officers' group."""
    siti = await world.person("Siti")
    oka = await world.person("Oka", "officer", "32")
    ode = await world.person("Ode", "officer", "32")
    vera = await world.person("Vera", "verifier")
    return siti, oka, ode, vera, await world.group("Bidang IKM Jabar (demo)", [oka, ode])


async def links(officer: FakePerson, verifier: FakePerson, group: FakeGroup) -> None:
    await officer.says(f"/tautkan{BOT}", in_group=group)
    await verifier.presses("Tautkan")


async def card_in(world: World, group: FakeGroup, number: int) -> int:
    return await message_of(world, group, "cases-card", number=number)


async def test_an_officer_asks_and_the_ministry_confirms_in_private(world: World) -> None:
    """Until then, and after a refusal, cards go to the private chats."""
    siti, oka, ode, vera, group = await setting(world)
    await oka.says(f"/tautkan{BOT}", in_group=group)
    await group.sees("cases-group-waits", province="Jawa Barat")
    await vera.sees("cases-group-asked", group="Bidang IKM Jabar (demo)", province="Jawa Barat", by="Oka")
    await ode.forgets()
    await hands_over(siti)
    await ode.sees("cases-card")
    await group.does_not_see("cases-card")
    await vera.presses("Tolak")
    await group.sees("cases-group-refused")
    await oka.says(f"/tautkan{BOT}", in_group=group)
    await vera.presses("Tautkan")
    await group.sees("cases-group-linked-now", province="Jawa Barat")
    await ode.says(code_in(vera))
    await ode.sees("record-what-other", verb="staff_group-confirmed", number="2")
    await siti.says(code_in(vera))
    await siti.sees("record-unknown")
    await ode.forgets()
    number = await hands_over(siti)
    await group.sees("cases-card", number=number, why="new")
    await ode.does_not_see("cases-card")


async def test_nobody_else_links_a_group(world: World) -> None:
    """A citizen, the officer's own confirmation, a forged button, and an officer of several provinces unasked."""
    siti, oka, _, vera, group = await setting(world)
    outsider = await world.group("Grup warga (demo)", [siti])
    await siti.says(f"/tautkan{BOT}", in_group=outsider)
    await outsider.sees("access-denied")
    await oka.says(f"/tautkan{BOT}", in_group=group)
    for who in (oka, siti):
        await who.forges("case.link:1")
        await who.sees("access-denied")
    await group.does_not_see("cases-group-linked-now")
    await world.grant(oka, "officer", "31")
    await oka.says(f"/tautkan{BOT}", in_group=group)
    await group.sees("cases-group-which")
    await oka.says(f"/tautkan{BOT} Jawa Barat", in_group=group)
    await vera.sees("cases-group-asked", province="Jawa Barat")
    await oka.says("/tautkan")
    await oka.sees("cases-group-how")


async def test_taken_with_a_tap_and_answered_with_a_reply(world: World) -> None:
    """The card changes in its place; the second officer is told in the group; the citizen sees the office only."""
    siti, oka, ode, vera, group = await setting(world)
    await links(oka, vera, group)
    number = await hands_over(siti)
    card = await card_in(world, group, number)
    await oka.presses(f"Ambil no. {number}", in_group=group)
    await group.sees("cases-card", holder="Oka", state=TAKEN)
    assert (await card_in(world, group, number)) == card
    shown = next(one for one in group.messages if one.id == card)
    await ode.replies(shown, "Tidak boleh", in_group=group)
    await group.sees("cases-taken-already", by="Oka", number=number)
    await oka.replies(shown, "Boleh, asal bukan barang rongsok.", in_group=group)
    await group.sees("cases-sent", number=number)
    await siti.sees("cases-answered", number=number)
    siti.sees_text("Boleh, asal bukan barang rongsok.")
    assert "Oka" not in siti.text
    await siti.says("Berapa lama prosesnya?")
    await group.sees("cases-added", words="Berapa lama prosesnya?", again="yes")
    assert "Siti" not in "".join(str(one.text) for one in group.messages)


async def test_what_needs_more_screens_goes_on_in_private(world: World) -> None:
    """The dialogue that an officer has in private is left alone; a stranger in the group gains nothing."""
    siti, oka, ode, vera, group = await setting(world)
    await links(oka, vera, group)
    number = await hands_over(siti)
    await oka.presses("Pakai artikel", in_group=group)
    await group.sees("cases-group-privately", number=number)
    await oka.sees("cases-card", number=number)
    await oka.presses("Pakai artikel")
    await oka.sees("cases-ask-words")
    await ode.presses(f"Jawab no. {number}", in_group=group)
    await group.sees("cases-group-reply", number=number, name="Ode")
    tono = await world.person("Tono")
    world.telegram.chat(group.id).members.append(tono.id)
    shown = next(one for one in reversed(group.messages) if one.buttons)
    await tono.replies(shown, "Saya jawab ya", in_group=group)
    await group.sees("cases-unknown")
    await tono.forges(f"case.take:{number}", shown.id, in_group=group)
    await siti.does_not_see("cases-answered")
    assert (await stored(world, number)).holder_id is None


async def test_a_supergroup_keeps_the_link(world: World) -> None:
    """Cards and replies go on under the new id."""
    siti, oka, _, vera, group = await setting(world)
    await links(oka, vera, group)
    await group.becomes_supergroup(oka)
    number = await hands_over(siti)
    await group.sees("cases-card", number=number)
    shown = next(one for one in reversed(group.messages) if one.buttons)
    await oka.replies(shown, "Boleh.", in_group=group)
    await siti.sees("cases-answered", number=number)


@pytest.mark.parametrize("how", ["put out", "untied", "revoked"])
async def test_without_the_group_cards_are_private_again(world: World, how: str) -> None:
    """Put out, untied by an officer; and an officer whose right has ended answers nothing by replies."""
    siti, oka, ode, vera, group = await setting(world)
    await links(oka, vera, group)
    number = await hands_over(siti)
    if how == "put out":
        await group.puts_bot_out(oka)
    elif how == "untied":
        await ode.says(f"/lepas{BOT}", in_group=group)
        await group.sees("cases-group-ended")
    else:
        await ends_rights(world, ode)
        shown = next(one for one in reversed(group.messages) if one.buttons)
        await ode.replies(shown, "Boleh.", in_group=group)
        await group.sees("cases-unknown", number=number)
        await siti.does_not_see("cases-answered")
        return
    await oka.forgets()
    await hands_over(siti)
    await oka.sees("cases-card")
