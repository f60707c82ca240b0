"""Receipts, and who changed what: plain words for whoever is concerned, and nothing for anybody else."""

import re

import pytest
from sqlalchemy import func, select, text

from models import audit, codes
from models.audit import AuditRow
from models.people import ADMINISTRATOR, DIRECTOR, HEAD, OFFICER, VERIFIER
from tests.conversations.access_parts import invited
from tests.conversations.test_activities import one
from tests.conversations.test_verification import sends
from tests.world import FakePerson, World

pytestmark = pytest.mark.thorough
JABAR, WAMENA = "32", "95"


def code_in(who: FakePerson) -> str:
    """The code in the newest message that has one."""
    found = [re.search(r"🧾 [^:]+: (\w{5}-\w{5})", str(message.text)) for message in who.messages]
    return next(match[1] for match in reversed(found) if match)


async def verified(world: World) -> tuple[FakePerson, FakePerson, str]:
    """An officer of Wamena, a verifier who has verified their report, and the code of the receipt."""
    await one(world, WAMENA)
    oka, vera = await world.person("Oka", OFFICER, WAMENA), await world.person("Vera Rahasia", VERIFIER)
    await sends(oka)
    await vera.forges("verification.verify:1")
    await vera.sees("verification-verified")
    return oka, vera, code_in(vera)


async def test_a_decision_gives_a_receipt_that_the_officer_can_check(world: World) -> None:
    """The same code stands in both messages; what it says is plain, in the officer's own time, without a name."""
    oka, _, code = await verified(world)
    await oka.sees("verification-told-verified")
    assert code_in(oka) == code
    await oka.says(f"/tanda {code}")
    await oka.sees("record-said", whole="yes")
    await oka.sees("record-what", verb="verified", number="1")
    oka.sees_text("Laporan no. 1 diverifikasi.")
    oka.sees_text("3 November 2026 11.00 WIT · Kementerian Perindustrian")
    assert "Rahasia" not in oka.text


@pytest.mark.parametrize("typed", ["{code}", "{lower}", "{plain}", " {spaced} ", "/tanda {lower}"])
async def test_the_code_alone_is_enough(world: World, typed: str) -> None:
    """Sent without a command, in small letters, without the hyphen or with a space."""
    oka, _, code = await verified(world)
    forms = {
        "code": code,
        "lower": code.lower(),
        "plain": code.replace("-", ""),
        "spaced": code.replace("-", " - "),
    }
    await oka.says(typed.format(**forms))
    await oka.sees("record-said")


@pytest.mark.parametrize(
    "role, province, hears, named",
    [
        (OFFICER, WAMENA, True, False),
        (HEAD, WAMENA, True, False),
        (VERIFIER, None, True, True),
        (DIRECTOR, None, True, True),
        (ADMINISTRATOR, None, True, True),
        (OFFICER, JABAR, False, False),
        (HEAD, JABAR, False, False),
        (None, None, False, False),
    ],
)
async def test_who_hears_what(world: World, role: str | None, province: str | None, hears: bool, named: bool) -> None:
    """The office concerned and the ministry; the verifier's name only within the ministry. Others hear what they
    would hear of a code that there is not."""
    _, _, code = await verified(world)
    dia = await world.person("Dia", role, province)
    await dia.says(f"/tanda {code}")
    if hears:
        await dia.sees("record-said")
    else:
        await dia.sees("record-unknown", code=code)
        instead = codes.spelt(codes.made_from(b"nobody's"))
        told = dia.text
        await dia.says(f"/tanda {instead}")
        assert dia.text.replace(instead, code) == told
    assert ("Vera Rahasia" in dia.text) == named
    await dia.forges("record.report:1:0")
    await (dia.sees("record-history") if hears else dia.sees("reporting-unknown"))
    await dia.forges("record.activity:1:0")
    await (dia.sees("record-history") if hears else dia.sees("reporting-activity-unknown"))
    assert ("Vera Rahasia" in dia.text) == named


async def test_a_slip_is_explained_without_telling_anything(world: World) -> None:
    """A wrong sign is a slip for everybody alike; words that are no code get an example, which is nobody's."""
    oka, _, code = await verified(world)
    wrong = code[:-1] + codes.SIGNS[(codes.SIGNS.index(code[-1]) + 1) % len(codes.SIGNS)]
    stranger = await world.person("Siti")
    for who in (oka, stranger):
        for typed in (wrong, f"/tanda {wrong}"):
            await who.says(typed)
            await who.sees("record-mistyped", code=wrong)
    for typed in ("/tanda", "/tanda halo"):
        await stranger.says(typed)
        await stranger.sees("record-hint")
    example = re.findall(r"/tanda ([A-Z0-9]{5}-[A-Z0-9]{5})", stranger.text)[0]
    assert not codes.is_right(codes.read(example) or "")


async def test_a_code_in_the_middle_of_a_dialogue_leaves_it_be(world: World) -> None:
    """The receipt is shown and the dialogue goes on; a code of others is taken for an answer as anything else."""
    _, vera, code = await verified(world)
    await vera.says("/kegiatan", "tambah kegiatan", "jabar")
    await vera.sees("activities-ask-name")
    await vera.says(code)
    await vera.sees("record-said")
    await vera.says("Bimtek WUB pangan")
    await vera.sees("activities-ask-kind")


async def test_a_report_given_back_and_a_right_have_receipts(world: World) -> None:
    """Each with its own code; the person who got a right can check it, a stranger cannot."""
    await one(world, WAMENA)
    oka, vera = await world.person("Oka", OFFICER, WAMENA), await world.person("Vera", VERIFIER)
    await sends(oka)
    await vera.forges("verification.return:1")
    await vera.says("jumlah peserta berbeda")
    await vera.sees("verification-returned")
    given_back = code_in(vera)
    assert code_in(oka) == given_back
    await oka.says(given_back)
    await oka.sees("record-what", verb="returned")

    nia, siti = await world.stranger("Nia"), await world.person("Siti")
    await nia.opens(await invited(vera, "Jawa Barat"))
    await vera.presses("Ya, beri hak")
    granted = code_in(vera)
    assert code_in(nia) == granted != given_back
    await nia.says(granted)
    await nia.sees("record-what", verb="granted", name="none")
    nia.sees_text("petugas dinas Jawa Barat")
    await vera.says(granted)
    await vera.sees("record-what", verb="granted", name="Nia")
    await vera.sees("record-by", name="you")
    await siti.says(granted)
    await siti.sees("record-unknown")
    await vera.says("/akses nia")
    await vera.presses("Cabut: Nia, petugas dinas Jawa Barat")
    ended = code_in(vera)
    await nia.says(ended)
    await nia.sees("record-what", verb="revoked")


async def test_who_changed_this_is_answered_from_the_cards(world: World) -> None:
    """The verifier's card, the card of a report and that of an activity: newest first, names only for whom they are."""
    await one(world, WAMENA)
    oka, vera = await world.person("Oka", OFFICER, WAMENA), await world.person("Vera", VERIFIER)
    kadis = await world.person("Kadis", HEAD, WAMENA)
    await sends(oka)
    await vera.says("/verifikasi 1")
    await vera.presses("Siapa mengubah laporan no. 1?")
    await vera.sees("record-history")
    await vera.sees("record-by", office="province", province="Papua Pegunungan", name="Oka")
    await vera.forges("verification.verify:1")
    await kadis.says("/pantau")
    await kadis.forges("overview.activity:1")
    await kadis.presses("Siapa mengubah kegiatan ini?")
    lines = [line for line in kadis.text.splitlines() if line.startswith("•")]
    assert [line.partition(": ")[2] for line in lines] == [
        "Laporan no. 1 diverifikasi.",
        "Laporan no. 1 dikirim.",
        "Kegiatan ini ditambahkan.",
    ]
    assert "Dinas Papua Pegunungan (Oka)" in lines[1]
    assert "Vera" not in kadis.text
    await oka.forges("overview.report:1")
    await oka.presses("Siapa mengubah laporan no. 1?")
    await oka.sees("record-by", name="you")


async def test_a_receipt_of_an_entry_that_was_tampered_with_is_not_vouched_for(world: World) -> None:
    """Whoever changes the record is found by the first person who checks their receipt."""
    oka, _, code = await verified(world)
    off = "DROP TRIGGER audit_no_update" if world.app.database.is_sqlite else "ALTER TABLE audit DISABLE TRIGGER USER"
    async with world.app.database.engine.begin() as connection:
        await connection.execute(text(off))
        await connection.execute(text("UPDATE audit SET verb = 'returned' WHERE verb = 'verified'"))
    await oka.says(code)
    await oka.sees("record-said", whole="no")


async def test_the_head_goes_to_the_ministry_head_every_morning_once(world: World) -> None:
    """From eight o'clock in Jakarta, once a day, however often and wherever the clock runs; it fits the record."""
    await one(world, WAMENA)
    dirut, vera = await world.person("Dirut", DIRECTOR), await world.person("Vera", VERIFIER)
    await world.later(hours=1)
    await dirut.does_not_see("record-head")  # a head since this morning: the first seal comes tomorrow
    await dirut.forgets()
    await world.later(hours=21)
    await dirut.does_not_see("record-head")  # seven o'clock
    await world.later(hours=1)
    await world.tick()
    await world.tick()
    said = await dirut.sees("record-head")
    keys = [row for row in await world.rows(dirut.id) if (row.content or {}).get("key") == "record-head"]
    assert len(keys) == 1
    await vera.does_not_see("record-head")
    async with world.app.database.begin() as session:
        end = await audit.head(session)
        count = await session.scalar(select(func.count()).select_from(AuditRow))
    assert end and said.values and said.values["number"] == end.number == count
    assert end.digest.startswith(str(said.values["hash"]).replace(" ", ""))
    await dirut.forgets()
    await world.later(days=1)
    await dirut.sees("record-head")


async def test_deadlines_openings_and_invitations_have_receipts(world: World) -> None:
    """The officers concerned can check a deadline, another office cannot; the decider the rest."""
    rina, vera = await world.person("Rina", "administrator"), await world.person("Vera", "verifier")
    oka, far = await world.person("Oka", "officer", "32"), await world.person("Far", "officer", "95")
    nia = await world.stranger("Nia")
    await rina.says("/tenggat")
    await rina.presses("Umumkan tanggal lain")
    await rina.says("Jawa Barat", "4", "12 Desember", "Surat Dirjen")
    await rina.presses("Umumkan")
    await rina.sees("deadlines-published")
    code = receipt_in(rina.text)
    for who, may in ((oka, True), (vera, True), (far, False), (nia, False)):
        await who.says(f"/tanda {code}")
        await who.sees("record-said" if may else "record-unknown")
    await oka.says(f"/tanda {code}")
    oka.sees_text("Tenggat laporan no. 1 diumumkan")
    await vera.says("/undang", "Jawa Barat")
    await nia.opens(str(((await vera.sees("access-invitation-forward")).values or {})["link"]))
    await vera.presses("Bukan")
    await vera.sees("access-not-accepted")
    await vera.says(f"/tanda {receipt_in(vera.text)}")
    vera.sees_text("tidak dikonfirmasi")


def receipt_in(text: str) -> str:
    """The code behind the sign."""
    return text.partition("🧾 Tanda terima: ")[2].split()[0]
