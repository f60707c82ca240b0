"""How near a programme is: what to do, what to wait for, and what another answer would change."""

from tests.conversations.checks import NO_BUSINESS_YET, asked, tells
from tests.world import FakePerson, World

LOAN = {
    "annual_sales_idr": "60 juta", "owner_is_wni": "ya", "has_ektp": "ya", "age": "20",
    "marital_status": "belum menikah",
    "has_nib": "tidak", "has_sku": "tidak", "other_productive_credit": "tidak", "kur_at_other_bank": "tidak",
    "slik_ok": "ya", "is_state_employee": "tidak", "ever_commercial_credit": "tidak", "loan_amount_idr": "20 juta",
    "business_age_months": "4", "has_npwp": "tidak",
}  # fmt: skip


async def checked(person: FakePerson, programme: str, facts: dict[str, str]) -> None:
    """A check of one programme, to its end."""
    await person.says(f"/cek {programme}")
    await tells(person, facts)
    while deeper := [label for label in person.buttons if label.startswith("Jawab lagi")]:
        await person.presses(deeper[0])
        await tells(person, facts)


async def test_what_to_do_and_what_to_wait_for(world: World) -> None:
    """Four months in business and 20 years old: time mends that, with its dates; the rest is first to be told."""
    budi = await world.person("Budi")
    await checked(budi, "KUR-MIKRO", LOAN)
    await budi.sees("eligibility-state", state="belum_bisa")
    await budi.presses("Apa yang perlu diubah?")
    await budi.sees("eligibility-nearest-section", section="waits")
    budi.sees_text("3 Januari 2027")
    budi.sees_text("6 bulan")


async def test_supposing_it_done(world: World) -> None:
    """What the changes would bring is shown for one look; the answers stay, and a new look shows the old result."""
    sari = await world.person("Sari")
    await checked(sari, "LEG", {"has_nib": "tidak", "has_siinas": "tidak", "has_sni": "tidak"})
    await sari.presses("Apa yang perlu diubah?")
    await sari.presses("Andaikan itu sudah beres")
    await sari.sees("eligibility-supposed")
    sari.sees_text("Ini hanya pengandaian")
    await sari.forges("eligibility.change")
    sari.sees_text("NIB → Tidak")


async def test_trying_another_answer(world: World) -> None:
    """One answer is tried otherwise: what it would change is told, and nothing is kept, nor after going back."""
    sari = await world.person("Sari")
    await sari.says("/cek", "1")
    await tells(sari, NO_BUSINESS_YET)
    await sari.presses("Simpan, lainnya")
    await sari.presses("Andaikan jawaban lain")
    await sari.sees("eligibility-try")
    await sari.presses("Bidang usaha")
    assert await asked(sari) == "sector_main"
    await sari.presses("Kembali")
    await sari.sees("eligibility-result")
    await sari.presses("Simpan, lainnya")
    await sari.presses("Andaikan jawaban lain")
    await sari.presses("Bidang usaha")
    await sari.says("jasa")
    await sari.sees("eligibility-would-be")
    sari.sees_text("e-Smart IKM")
    await sari.presses("Ke hasil")
    await sari.presses("Ubah jawaban")
    sari.sees_text("→ Membuat atau mengolah barang")


async def test_what_cannot_be_changed(world: World) -> None:
    """Nobody is sent to do work for nothing: what stands against it is named, with the programme that suits."""
    sari = await world.person("Sari")
    await checked(sari, "WUB-PPSE", {"in_dtsen_poor": "tidak"})
    await sari.presses("Apa yang perlu diubah?")
    await sari.sees("eligibility-nearest-section", section="impossible")
    assert not [label for label in sari.buttons if "Andaikan" in label]
    await sari.presses("Cek Penumbuhan Wirausaha Baru (WUB) IKM")
    assert await asked(sari)


async def test_forged_ways_to_it(world: World) -> None:
    """A button for a programme or an answer that is not part of the check changes nothing."""
    sari = await world.person("Sari")
    for data in ("eligibility.nearest:WUB", "eligibility.suppose:WUB", "eligibility.trials", "eligibility.try:has_nib"):
        await sari.forges(data)
        await sari.sees("eligibility-nothing")
    await checked(sari, "WUB-PPSE", {"in_dtsen_poor": "tidak"})
    await sari.forges("eligibility.try:has_nib")
    await sari.sees("eligibility-try")
    await sari.forges("eligibility.nearest:LEG")
    await sari.sees("eligibility-not-checked")


async def test_what_is_not_known_comes_before_supposing(world: World) -> None:
    """Nothing is supposed done while an untold fact could undo it: that fact is asked first, by a button."""
    sari = await world.person("Sari")
    food = {"sector_main": "1", "product_category": "keripik", "has_nib": "tidak", "production_site": "di rumah",
            "tool_level": "manual", "storage": "suhu ruang", "shelf_life_days": "60"}  # fmt: skip
    await checked(sari, "PRT", food)
    await sari.sees("eligibility-state", state="memenuhi_bersyarat")
    await sari.presses("Apa yang perlu diubah?")
    assert not [label for label in sari.buttons if "Andaikan" in label]
    await sari.presses(next(label for label in sari.buttons if label.endswith("?")))
    assert await asked(sari) is not None
