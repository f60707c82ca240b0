"""Invitations and confirmations: nobody may do anything before somebody has said who it is."""

import pytest
from sqlalchemy import select

from models.invitations import Invitation
from models.people import ADMINISTRATOR, OFFICER, VERIFIER, Grant
from tests.conversations.access_parts import invited, latest, link_of, menu_of, rights_of
from tests.world import FakePerson, World

OFFICER_OF_JABAR = {"role": "officer", "province": "Jawa Barat"}


async def test_an_officer_joins_by_a_link_once_the_inviter_has_confirmed(world: World) -> None:
    """From the role and the province to a link, from the link to a question, and only then to a right and its menu."""
    rina = await world.person("Rina", ADMINISTRATOR)
    dedi = await world.stranger("Dedi")
    await rina.says("/undang")
    await rina.sees("access-ask-role")
    await rina.presses("Petugas dinas provinsi")
    await rina.sees("access-ask-province")
    await rina.says("jabar")
    await rina.sees("access-invitation")
    link = await link_of(rina)
    assert link.startswith("https://t.me/SinkronIKMBot?start=undang-")

    await dedi.opens(link)
    await dedi.sees("access-followed", by="administrator")
    await dedi.sees("access-role", **OFFICER_OF_JABAR)
    assert await rights_of(world, dedi) == set()
    await rina.sees("access-who-followed")
    await rina.sees("access-person", name="Dedi", username="none")

    await rina.presses("Ya, beri hak")
    await rina.sees("access-accepted")
    await dedi.sees("access-granted")
    assert await rights_of(world, dedi) == {(OFFICER, "32")}
    assert "Lapor" in dedi.buttons
    assert menu_of(world, dedi)[:2] == ["start", "lapor"]


async def test_everything_can_be_typed(world: World) -> None:
    """Roles, provinces and the decision need no tapping: a number or the words of the button will do."""
    rina = await world.person("Rina", ADMINISTRATOR)
    dedi, sari = await world.stranger("Dedi"), await world.stranger("Sari")
    await rina.says("/undang", "3")
    await dedi.opens(await link_of(rina))
    await rina.says("ya, beri hak")
    assert await rights_of(world, dedi) == {(VERIFIER, None)}
    await rina.says("/undang", "petugas dinas provinsi", "Bandung")
    await rina.sees("question-province-unclear")
    await rina.says("jawa barat")
    await sari.opens(await link_of(rina))
    await rina.says("bukan")
    await rina.sees("access-not-accepted")
    assert await rights_of(world, sari) == set()


async def test_the_link_message_can_be_forwarded_as_it_is(world: World) -> None:
    """The second message holds the link, until when it is valid in the officer's own time, and no name."""
    vera = await world.person("Vera", VERIFIER)
    await vera.says("/undang", "Papua Pegunungan")
    vera.sees_text("https://t.me/SinkronIKMBot?start=undang-")
    vera.sees_text("6 November 2026 11.00 WIT")
    assert "Vera" not in vera.text and vera.buttons == []


async def test_who_opens_a_link_learns_nothing_about_the_inviter_but_the_office(world: World) -> None:
    """A link may reach a stranger: no name of the ministry's people is shown to whoever opens it."""
    account = world.telegram.add_person(first_name="Rahasia", username="rahasia_vera")
    vera = FakePerson(world, account.id, "Rahasia")
    await vera.says("/start")
    await world.grant(vera, VERIFIER)
    link = await invited(vera)
    dedi = await world.stranger("Dedi")
    await dedi.opens(link)
    dedi.sees_text("Verifikator Kementerian Perindustrian")
    assert not [one for one in dedi.messages if "rahasia" in (one.text or "").casefold()]


async def test_a_verifier_invites_officers_only(world: World) -> None:
    """A verifier is not asked for the role, and a forged answer to that question makes no link to another role."""
    vera = await world.person("Vera", VERIFIER)
    await vera.says("/undang")
    await vera.sees("access-ask-province")
    run = vera.messages[-1].buttons[-1][-1].data.rpartition(":")[2]
    await vera.forges(f"access:role:administrator:{run}")
    await vera.sees("flow-outdated-question")
    await vera.says("Aceh")
    await vera.sees("access-role", role="officer", province="Aceh")
    async with world.app.database.begin() as session:
        assert [one.role for one in await session.scalars(select(Invitation))] == [OFFICER]


@pytest.mark.parametrize("role, province", [(None, None), (OFFICER, "32")])
async def test_others_neither_invite_nor_see_nor_end_rights(
    world: World, role: str | None, province: str | None
) -> None:
    """An entrepreneur or an officer who types the commands, or forges their buttons, is refused politely."""
    vera = await world.person("Vera", VERIFIER)
    dedi = await world.person("Dedi", role, province)
    before = await rights_of(world, vera)
    for command in ("/undang", "/akses", "/akses Vera"):
        await dedi.says(command)
        await dedi.sees("access-denied")
    number = await latest(world, Grant)
    for data in (
        f"access.revoke:{number}",
        "access.revoke:1",
        f"access.restore:{number}",
        "access.page:0:",
        "flow.start:access",
    ):
        await dedi.forges(data)
        await dedi.sees("access-denied")
    assert await rights_of(world, vera) == before
    assert await latest(world, Invitation) == 0


async def test_a_link_expires_after_three_days(world: World) -> None:
    """Opened too late it grants nothing; opened in time and confirmed too late neither."""
    vera = await world.person("Vera", VERIFIER)
    early, late = await world.stranger("Early"), await world.stranger("Late")
    first, second = await invited(vera), await invited(vera)
    await world.later(days=2, hours=23)
    await early.opens(first)
    await early.sees("access-followed")
    await world.later(hours=1)
    await late.opens(second)
    await late.sees("access-invitation-expired")
    await vera.presses("Ya, beri hak")
    await vera.sees("access-invitation-expired")
    assert await rights_of(world, early) == await rights_of(world, late) == set()


async def test_a_link_works_once_and_for_one_person(world: World) -> None:
    """Whoever opens it second is refused, before and after the decision; so is the first one afterwards."""
    vera = await world.person("Vera", VERIFIER)
    dedi, other = await world.stranger("Dedi"), await world.stranger("Other")
    link = await invited(vera)
    await dedi.opens(link)
    await other.opens(link)
    await other.sees("access-invitation-unknown")
    await vera.presses("Ya, beri hak")
    await other.opens(link)
    await other.sees("access-invitation-unknown")
    await dedi.opens(link)
    await dedi.sees("access-invitation-used")
    assert await rights_of(world, dedi) == {(OFFICER, "32")}
    assert await rights_of(world, other) == set()


async def test_opening_twice_asks_the_inviter_once(world: World) -> None:
    """Somebody impatient opens the link again and is told to wait again; the inviter is not pestered."""
    vera = await world.person("Vera", VERIFIER)
    dedi = await world.stranger("Dedi")
    link = await invited(vera)
    await dedi.opens(link)
    await vera.sees("access-who-followed")
    await vera.forgets()
    await dedi.opens(link)
    await dedi.sees("access-followed")
    await vera.does_not_see("access-who-followed")


async def test_nobody_invites_themselves(world: World) -> None:
    """An administrator who opens the own link gets nothing by it."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await rina.says("/undang", "3")
    await rina.opens(await link_of(rina))
    await rina.sees("access-invitation-own")
    assert await rights_of(world, rina) == {(ADMINISTRATOR, None)}


async def test_a_right_that_is_held_already_uses_up_no_link(world: World) -> None:
    """An officer of the province who opens a link for it by mistake leaves it for the colleague it was meant for."""
    vera = await world.person("Vera", VERIFIER)
    dedi, wati = await world.person("Dedi", OFFICER, "32"), await world.stranger("Wati")
    link = await invited(vera)
    await dedi.opens(link)
    await dedi.sees("access-held-already")
    await wati.opens(link)
    await wati.sees("access-followed")


async def test_only_the_inviter_decides(world: World) -> None:
    """Another verifier, an administrator, and the one who opened the link press forged buttons; nothing is granted."""
    vera, other = await world.person("Vera", VERIFIER), await world.person("Other", VERIFIER)
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.stranger("Dedi")
    await dedi.opens(await invited(vera))
    number = await latest(world, Invitation)
    for somebody in (other, rina, dedi):
        for verb in ("accept", "decline"):
            await somebody.forges(f"access.{verb}:{number}")
            await somebody.sees("access-denied")
    assert await rights_of(world, dedi) == set()
    await vera.forges("access.accept:99999")
    await vera.sees("access-invitation-unknown")
    await vera.presses("Ya, beri hak")
    assert await rights_of(world, dedi) == {(OFFICER, "32")}


async def test_a_link_that_nobody_opened_cannot_be_confirmed(world: World) -> None:
    """A forged confirmation in advance does not turn the link into a right for whoever comes first."""
    vera, dedi = await world.person("Vera", VERIFIER), await world.stranger("Dedi")
    link = await invited(vera)
    await vera.forges(f"access.accept:{await latest(world, Invitation)}")
    await vera.sees("access-invitation-unknown")
    await dedi.opens(link)
    assert await rights_of(world, dedi) == set()


async def test_the_wrong_person_is_turned_away(world: World) -> None:
    """ "Bukan" grants nothing and uses the link up; the old button "Ya" does nothing afterwards."""
    vera, dedi = await world.person("Vera", VERIFIER), await world.stranger("Dedi")
    link = await invited(vera)
    await dedi.opens(link)
    number = await latest(world, Invitation)
    await vera.presses("Bukan")
    await vera.sees("access-not-accepted")
    await dedi.sees("access-declined")
    await vera.forges(f"access.accept:{number}")
    await vera.sees("access-invitation-used")
    await dedi.opens(link)
    await dedi.sees("access-invitation-used")
    assert await rights_of(world, dedi) == set()


async def test_an_inviter_who_has_lost_the_right_confirms_nobody(world: World) -> None:
    """The right to invite is checked again when the decision is made."""
    rina, vera = await world.person("Rina", ADMINISTRATOR), await world.person("Vera", VERIFIER)
    dedi = await world.stranger("Dedi")
    await dedi.opens(await invited(vera))
    await rina.says("/akses vera")
    await rina.presses("Cabut: Vera, verifikator Kementerian Perindustrian")
    await vera.presses("Ya, beri hak")
    await vera.sees("access-denied")
    assert await rights_of(world, dedi) == set()


@pytest.mark.parametrize("code", ["undang-", "undang-abc", "undang-" + "x" * 57])
async def test_an_invented_code_is_refused(world: World, code: str) -> None:
    """A code that nobody made opens nothing, and says what to do."""
    dedi = await world.stranger("Dedi")
    await dedi.opens(f"https://t.me/SinkronIKMBot?start={code}")
    await dedi.sees("access-invitation-unknown")


async def test_any_other_start_link_greets(world: World) -> None:
    """A link with words that the bot does not know leads to the ordinary greeting."""
    dedi = await world.stranger("Dedi")
    await dedi.opens("https://t.me/SinkronIKMBot?start=brosur-2026")
    await dedi.sees("start-greeting", role="citizen")


async def test_the_words_of_a_notice_are_not_taken_for_a_decision(world: World) -> None:
    """In the middle of a dialogue the words typed answer its question, not a notice that came in between."""
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.stranger("Dedi")
    link = await invited(rina, "1", "Jawa Barat")
    await rina.says("/tenggat")
    await rina.presses("Umumkan tanggal lain")
    await rina.says("semua provinsi", "4", "12 Desember")
    await rina.sees("deadlines-ask-reason")
    await dedi.opens(link)
    await rina.says("Ya, beri hak")
    await rina.sees("deadlines-confirm", reason="Ya, beri hak")
    assert await rights_of(world, dedi) == set()


async def test_the_way_out_and_the_way_back(world: World) -> None:
    """Kembali asks the role again, Batal leaves without a link, and both are buttons."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await rina.says("/undang", "1", "kembali")
    await rina.sees("access-ask-role")
    await rina.presses("Petugas dinas provinsi")
    await rina.presses("Bantuan")
    await rina.sees("access-help", question="province")
    await rina.presses("Batal")
    await rina.sees("flow-cancelled")
    assert await latest(world, Invitation) == 0


async def test_it_all_works_in_english(world: World) -> None:
    """Somebody who chose English invites, confirms and ends a right in English."""
    rina = await world.person("Rina", ADMINISTRATOR, language="en")
    dedi = await world.stranger("Dedi", language="en")
    await rina.says("/undang")
    await rina.presses("Officer of a province")
    await rina.says("west java")
    if "Jawa Barat" in rina.buttons:
        await rina.presses("Jawa Barat")
    await dedi.opens(await link_of(rina))
    dedi.sees_text("The administrator of Sinkron IKM at the Ministry of Industry")
    await rina.presses("Yes, give access")
    dedi.sees_text("Your access is active: officer of Jawa Barat")
    await rina.says("/akses")
    await rina.presses("End: Dedi, officer of Jawa Barat")
    dedi.sees_text("Your access as officer of Jawa Barat has been ended")
    await rina.presses("Give it back")
    rina.sees_text("is officer of Jawa Barat again")


async def test_who_opened_a_link_while_the_inviter_could_not_be_reached_still_waits(world: World) -> None:
    """A card that Telegram did not deliver is not lost: `/undang` shows it first, until it is decided."""
    vera, dedi, siti = await world.person("Vera", VERIFIER), await world.stranger("Dedi"), await world.stranger("Siti")
    links = [await invited(vera), await invited(vera, "Aceh")]
    world.telegram.block(vera.id)
    await dedi.opens(links[0])
    await siti.opens(links[1])
    world.telegram.unblock(vera.id)
    await vera.says("/undang")
    await vera.sees("access-who-followed", who={"key": "access-person", "values": {"name": "Dedi", "username": "none"}})
    await vera.sees("access-waiting", left=1)
    await vera.sees("access-ask-province")
    await vera.presses("Ya, beri hak")
    assert await rights_of(world, dedi) == {(OFFICER, "32")}
    assert await rights_of(world, siti) == set()
    await vera.says("batal", "/undang")
    await vera.sees("access-waiting", left=0)
    await vera.sees("access-role", province="Aceh")
    await vera.says("bukan")
    await vera.sees("access-not-accepted")
    await vera.says("batal", "/undang")
    await vera.does_not_see("access-who-followed")
    assert await rights_of(world, siti) == set()


async def test_only_the_inviter_sees_who_waits_and_only_while_it_counts(world: World) -> None:
    """A colleague cannot decide and is not asked; nor is anybody about a link that has expired."""
    vera, other = await world.person("Vera", VERIFIER), await world.person("Other", VERIFIER)
    dedi = await world.stranger("Dedi")
    await dedi.opens(await invited(vera))
    await other.says("/undang")
    await other.does_not_see("access-who-followed")
    await world.later(days=3)
    await vera.says("/undang")
    await vera.does_not_see("access-who-followed")
