"""Instead of answering questions one may tell: what is understood is read back, and only then it counts."""

from tests.conversations.checks import asked, tells
from tests.world import World

SENTENCE = "saya bikin keripik di Garut, 3 karyawan, belum ada NIB"


async def test_a_sentence_is_read_back_and_not_asked_again(world: World) -> None:
    """Four facts from one sentence; confirmed, none of them is asked again, and the wish still is."""
    sari = await world.person("Sari")
    await sari.says("/cek", SENTENCE)
    await sari.sees("eligibility-heard")
    for words in ("Makanan kering", "3 orang", "“belum ada NIB”", "Garut"):
        sari.sees_text(words)
    await sari.presses("Ya, benar")
    await sari.sees("eligibility-wanted-still")
    await sari.says("4")
    found = await tells(sari, {})
    assert not {"product_category", "workers", "has_nib", "regency"} & set(found)
    await sari.forges("eligibility.change")
    sari.sees_text("→ Makanan kering")


async def test_a_wrong_hearing_is_forgotten(world: World) -> None:
    """Nothing of a sentence counts when the person says no."""
    sari = await world.person("Sari")
    await sari.says("/cek", SENTENCE, "bukan, saya jawab sendiri")
    await sari.sees("eligibility-wanted")
    await sari.says("4")
    assert "has_nib" in await tells(sari, {})


async def test_a_wish_in_other_words(world: World) -> None:
    """ "Butuh modal" is a wish: no confirmation is needed, the first question about money comes."""
    sari = await world.person("Sari")
    await sari.says("/cek", "butuh modal usaha")
    assert await asked(sari)
    await sari.forges("eligibility.change")
    sari.sees_text("Modal atau pinjaman")


async def test_a_sentence_with_the_command(world: World) -> None:
    """`/cek saya bikin …` is the same in one message."""
    sari = await world.person("Sari")
    await sari.says("/cek " + SENTENCE)
    await sari.sees("eligibility-heard")


async def test_a_programme_by_name_instead_of_a_wish(world: World) -> None:
    """Who knows the programme types its name."""
    sari = await world.person("Sari")
    await sari.says("/cek", "wub-ppse")
    assert await asked(sari) == "in_dtsen_poor"


async def test_what_tells_nothing(world: World) -> None:
    """Words without a fact are answered with an example of right; the buttons stay."""
    sari = await world.person("Sari")
    await sari.says("/cek", "halo apa kabar")
    await sari.sees("eligibility-wanted-unclear")
    assert "1. Pelatihan" in sari.buttons


async def test_an_identity_number_in_a_sentence_is_never_a_value(world: World) -> None:
    """It is masked, with a kind warning, and the rest of the sentence still counts."""
    sari = await world.person("Sari")
    await sari.says("/cek", "NIK saya 3205123456780001, saya bikin keripik, belum punya NIB")
    await sari.sees("common-masked")
    await sari.sees("eligibility-heard")
    assert "3205123456780001" not in str([message.text for message in sari.messages])


async def test_any_answer_can_be_changed(world: World) -> None:
    """Also one that settles nothing; and of a word that may be several choices only those are offered."""
    sari = await world.person("Sari")
    await sari.says("/cek", SENTENCE, "ya", "4")
    await tells(sari, {})
    await sari.presses("Ubah jawaban")
    await sari.presses("Kabupaten/kota")
    assert await asked(sari) == "regency"
    await sari.says("Cianjur")
    await sari.presses("Ubah jawaban")
    sari.sees_text("→ Cianjur")
    await sari.presses("Produk")
    await sari.says("kue")
    await sari.sees("question-choose-unclear", text="kue")
    assert sari.buttons[:3] == ["1. Makanan kering (keripik, kue)", "2. Roti dan kue basah", "3. Tidak tahu"]
    await sari.says("2")
    await sari.presses("Ubah jawaban")
    sari.sees_text("→ Roti dan kue basah")


async def test_a_large_industry_hears_so_first(world: World) -> None:
    """What is no IKM is told above the programmes that may fit as far as they say themselves."""
    sari = await world.person("Sari")
    await sari.says("/cek", "5")
    await tells(sari, {"sector_main": "1", "workers": "450", "investment_idr": "45 miliar"})
    await sari.sees("eligibility-result", outcome="unknown", maybe=0)  # what nothing speaks for is no "may fit"
    await sari.sees("eligibility-notice")
    sari.sees_text("layanan IKM tidak berlaku")
