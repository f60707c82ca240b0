"""An entrepreneur asks whether a programme fits, why, and what to do next."""

from tests import once
from tests.conversations.checks import NO_BUSINESS_YET, asked, tells
from tests.world import World

STATE = "eligibility-state"


# ---- the whole way ---------------------------------------------------------------------------------------------


async def test_by_buttons_only(world: World) -> None:
    """Nobody has to type: from the menu to a result, a programme, its conditions and sources, the how-to, and back."""
    sari = await world.person("Sari")
    await sari.presses("Cek program yang cocok")
    await sari.presses("Pelatihan")
    for _ in range(8):
        await sari.presses("Tidak tahu")
    await sari.sees("eligibility-result")
    await sari.presses("Penumbuhan Wirausaha Baru (WUB) IKM")
    await sari.sees("eligibility-programme", programme="WUB")
    await sari.presses("Semua syarat")
    await sari.sees("eligibility-group", group="open")
    await sari.presses("Sumber tiap syarat")
    sari.sees_text("Bisnis Indonesia: dua macam WUB dan capaian legalitasnya (19 Juli 2022)")
    sari.sees_text("Sumber berbeda")
    await sari.presses("Kembali")
    await sari.sees("eligibility-conditions")
    await sari.presses("Kembali")
    await sari.presses("Cara daftar, dokumen, manfaat")
    sari.sees_text("Bukan uang tunai")
    await sari.presses("Biaya, tarif, dan fakta lain")
    await sari.sees("eligibility-fact-list")
    await sari.presses("Kembali")
    await sari.presses("Kembali")
    await sari.presses("Ke hasil")
    await sari.sees("eligibility-result")
    await sari.presses("Menu utama")
    await sari.sees("start-menu")
    assert len(sari.messages) == 1, "one screen that changes, not a pile of messages"


async def test_by_typing_only(world: World) -> None:
    """Nobody has to tap: numbers, words and half labels lead to the same result."""
    sari = await world.person("Sari")
    await sari.says("cek", "1")
    assert len(await tells(sari, NO_BUSINESS_YET)) <= 8
    await sari.sees("eligibility-result")
    await sari.sees("eligibility-group-of", state="memenuhi_bersyarat")
    await sari.says("1")
    await sari.sees("eligibility-programme", programme="WUB")
    sari.sees_text("minta didata sebagai calon WUB")
    await sari.says("semua syarat")
    await sari.sees("eligibility-conditions")
    await sari.says("sumber tiap syarat")
    sari.sees_text("Bisnis Indonesia: dua macam WUB dan capaian legalitasnya (19 Juli 2022)")
    await sari.says("kembali", "kembali", "ke hasil")
    await sari.sees("eligibility-result")
    await sari.says("ubah jawaban")
    await sari.sees("eligibility-answers")


async def test_everything_at_once(world: World) -> None:
    """Who is not sure sees every programme after eight questions, what fits first, in pages with the same numbers."""
    sari = await world.person("Sari")
    await sari.says("/cek", "6")
    assert len(await tells(sari, {**NO_BUSINESS_YET, "product_category": "1", "has_nib": "tidak"}, most=9)) == 8
    seen: list[str] = []
    order = ("memenuhi", "memenuhi_bersyarat", "konfirmasi_dinas", "perlu_data", "belum_bisa")
    states: list[str] = []
    while True:
        lines = (await sari.sees("eligibility-result")).values["lines"]  # type: ignore[index]
        programmes = [line["values"] for line in lines if isinstance(line, dict) and "name" in line["values"]]
        for place, one in enumerate(programmes, 1):
            sari.sees_text(f"{place}. {one['name']['id']}")
            assert sari.buttons[place - 1] == str(place)
        seen += [one["name"]["id"] for one in programmes]
        states += [one["state"] for one in programmes]
        if "Berikutnya ›" not in sari.buttons:
            break
        await sari.presses("Berikutnya ›")
    catalogue = once.content().catalogue.on(world.clock.now().date())
    assert sorted(seen) == sorted(one.name["id"] for one in catalogue.programmes.values())
    assert states == sorted(states, key=order.index)
    assert "belum_bisa" in states


async def test_after_the_first_result_one_can_go_deeper(world: World) -> None:
    """Eight questions, a result; then the person goes on, until nothing more could change it."""
    sari = await world.person("Sari")
    await sari.says("/cek", "4")
    facts = {"product_category": "1", "has_nib": "ya", "sector_main": "1"}
    assert len(await tells(sari, facts)) == 8
    left = int(next(label for label in sari.buttons if label.startswith("Jawab lagi")).rpartition("(")[2].rstrip(")"))
    await sari.presses(next(label for label in sari.buttons if label.startswith("Jawab lagi")))
    assert 0 < len(await tells(sari, facts)) <= left
    await sari.sees("eligibility-result", left=0)
    assert not [label for label in sari.buttons if label.startswith("Jawab lagi")]


async def test_one_missing_answer_at_a_time(world: World) -> None:
    """A programme that cannot be told yet has a button for each missing fact; the answer leads back to it."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB-PPSE")
    await tells(sari, {})
    await sari.sees(STATE, state="perlu_data")
    await sari.presses(next(label for label in sari.buttons if "Terdata miskin atau bansos?" in label))
    assert await asked(sari) == "in_dtsen_poor"
    await sari.says("tidak")
    await sari.sees("eligibility-programme", programme="WUB-PPSE")
    await sari.sees(STATE, state="belum_bisa")


async def test_in_english(world: World) -> None:
    """The same, in English, answered with English or Indonesian words."""
    sari = await world.person("Sari", language="en")
    await sari.says("check", "1")
    english = {"province": "West Java", "in_dtsen_poor": "no", "business_stage": "just started",
               "sector_main": "making goods", "prior_same_training": "no", "can_attend_full": "yes"}  # fmt: skip
    await tells(sari, english, otherwise="don't know")
    await sari.presses("New Entrepreneurs (WUB) for small industry")
    sari.sees_text("Fits, after a few steps")
    await sari.presses("All conditions")
    sari.sees_text("Conditions not known yet")
    sari.sees_text("The rule is not confirmed.")
    await sari.presses("Source of each condition")
    sari.sees_text("(19 July 2022)")


# ---- five results ----------------------------------------------------------------------------------------------


async def test_each_result(world: World) -> None:
    """Each of the five results is reached by talking, and stands at the top of the screen with a next step."""
    poor = {"in_dtsen_poor": "ya", "province": "DIY", "regency": "Kabupaten Sleman"}
    group = {"in_kub": "ya", "docs": "tidak ada", "prior_machine_aid": "tidak", "has_nib": "ya"}
    for name, facts, state, fits in (
        ("WUB-PPSE", poor, "memenuhi", "yes"),
        ("WUB-PPSE", {"in_dtsen_poor": "tidak"}, "belum_bisa", "no"),
        ("WUB-PPSE", {**poor, "regency": "Aceh Besar"}, "konfirmasi_dinas", "no"),
        ("WUB-PPSE", {"regency": "Aceh Besar"}, "perlu_data", "no"),
        ("WUB-KUB", group, "memenuhi_bersyarat", "yes"),
        ("DAKNF", {"in_sentra": "ya"}, "konfirmasi_dinas", "yes"),
    ):
        sari = await world.person("Sari")
        await sari.says(f"/cek {name.lower()}")
        await tells(sari, facts)
        await sari.sees("eligibility-programme", programme=name)
        await sari.sees(STATE, state=state, fits=fits)
        await sari.sees("eligibility-section", section="missing" if state == "perlu_data" else "steps")


async def test_what_is_not_sure_never_rejects(world: World) -> None:
    """A local, inferred or unverified rule alone never says "not now": it is called unconfirmed, with advice."""
    sari = await world.person("Sari")
    for against in (
        {"business_stage": "sudah rutin"},
        {"sector_main": "menjual barang jadi"},
        {"can_attend_full": "tidak bisa"},
        {"owner_is_wni": "tidak"},
    ):
        await sari.says("/cek WUB")
        await tells(sari, {**NO_BUSINESS_YET, **against})
        await sari.sees(STATE, programme="WUB", state="memenuhi_bersyarat", fits="no")
        await sari.sees("eligibility-unmet", certain="no")
        await sari.presses("Semua syarat")
        await sari.sees("eligibility-condition", mark="unmet", certain="no")


async def test_size_of_the_business(world: World) -> None:
    """Who asks for the size learns class and scale, though an IKM they would be either way."""
    budi = await world.person("Budi")
    await budi.says("/cek DEF")
    given = {"sector_main": "membuat barang", "workers": "tiga orang", "is_branch_of_larger": "tidak",
             "owner_is_wni": "ya", "business_stage": "sudah rutin", "investment_idr": "15 jt",
             "annual_sales_idr": "120 juta"}  # fmt: skip
    assert "annual_sales_idr" in await tells(budi, given)
    await budi.sees(STATE, programme="DEF", state="memenuhi")
    budi.sees_text("Ya, usaha Anda IKM")
    budi.sees_text("Kelas industri: Industri kecil (IK)")
    budi.sees_text("Skala usaha: Usaha mikro")
    await budi.says("semua syarat")
    budi.sees_text("Industri kecil (IK): paling banyak 19 tenaga kerja")
    assert "Industri menengah" not in budi.text


async def test_a_trader_is_not_asked_for_the_size(world: World) -> None:
    """What cannot change the result any more is not asked."""
    budi = await world.person("Budi")
    await budi.says("/cek DEF")
    found = await tells(budi, {"sector_main": "menjual barang jadi", "has_nib": "belum"})
    assert not {"workers", "investment_idr", "annual_sales_idr"} & set(found)
    await budi.sees(STATE, programme="DEF", state="belum_bisa")
    budi.sees_text("tanyakan dinas koperasi/UMKM")


# ---- not knowing, going back, changing one's mind --------------------------------------------------------------


async def test_nothing_known(world: World) -> None:
    """Who knows nothing gets a result, too: what is lacking, and a way to answer just that."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB")
    await tells(sari, {})
    await sari.sees(STATE, programme="WUB", state="perlu_data")
    await sari.sees("eligibility-section", section="missing")
    sari.sees_text("• Provinsi")
    await sari.presses(next(label for label in sari.buttons if "Provinsi?" in label))
    assert await asked(sari) == "province"
    await sari.says("Jawa Barat")
    await sari.sees(STATE, programme="WUB", state="memenuhi_bersyarat")
    assert "Provinsi?" not in " ".join(sari.buttons)


async def test_many_missing_answers_have_one_button(world: World) -> None:
    """Where much is lacking, one button asks all of it, one question after the other."""
    sari = await world.person("Sari")
    await sari.says("/cek HAL")
    await tells(sari, {"product_category": "1"})
    await sari.presses(next(label for label in sari.buttons if label.partition(". ")[2].startswith("Jawab ")))
    assert len(await tells(sari, {"has_nib": "ya"})) > 4
    await sari.sees("eligibility-programme", programme="HAL")


async def test_what_an_answer_made_pointless_is_not_asked_any_more(world: World) -> None:
    """Of all that was lacking when the button was pressed, whoever has an NIB is not asked for the business letter."""
    for name, has_nib in (("Sari", "ya"), ("Budi", "tidak")):
        sari = await world.person(name)
        await sari.says("/cek KUR-MIKRO")
        await tells(sari, {"loan_amount_idr": "75 juta"}, until="has_nib")
        await sari.says("tidak tahu")
        await tells(sari, {})
        await sari.presses(next(label for label in sari.buttons if label.partition(". ")[2].startswith("Jawab ")))
        told = await tells(sari, {"has_nib": has_nib, "loan_amount_idr": "75 juta"})
        assert ("has_sku" in told) is (has_nib == "tidak"), told
        await sari.sees("eligibility-programme", programme="KUR-MIKRO")
        sari.sees_text("Keputusan tetap pada bank")


async def test_back_help_cancel_resume(world: World) -> None:
    """Every question has its way out, and nothing is lost by leaving."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB-PPSE", "bantuan")
    sari.sees_text("Contoh: keluarga menerima PKH")
    sari.sees_text("Jawaban ini hanya dipakai untuk cek Anda.")
    await sari.says("ya")
    second = await asked(sari)
    await sari.says("kembali")
    assert await asked(sari) == "in_dtsen_poor"
    await sari.says("kembali")
    await sari.sees("eligibility-wanted")
    assert not sari.offers("Kembali")
    await sari.says("bantuan")
    await sari.sees("cek-help")
    await sari.says("batal", "/cek WUB-PPSE", "ya", "batal")
    await sari.sees("flow-cancelled")
    await sari.says("/cek")
    await sari.sees("flow-resume-offer")
    await sari.presses("Lanjutkan")
    assert await asked(sari) == second


async def test_changing_an_answer_asks_only_what_it_touches(world: World) -> None:
    """From the summary one answer is given anew; the others stay, what it opened is asked, what it closed is gone."""
    sari = await world.person("Sari")
    await sari.says("/cek LEG")
    await tells(sari, {"has_nib": "ya", "nib_risk": "rendah", "has_siinas": "tidak", "has_sni": "tidak"})
    await sari.presses("Ubah jawaban")
    sari.sees_text("NIB → Ya")
    await sari.presses("Tingkat risiko NIB")
    assert await asked(sari) == "nib_risk"
    await sari.says("menengah tinggi")
    assert await tells(sari, {"has_std_cert": "belum ada"}) == ["has_std_cert"]
    await sari.sees("eligibility-programme")
    await sari.presses("Ubah jawaban")
    assert "→ Rendah" not in sari.text
    await sari.presses("NIB")
    await sari.says("tidak")
    await sari.sees("eligibility-programme")
    await sari.presses("Ubah jawaban")
    assert "Tingkat risiko NIB" not in sari.text, "the risk of an NIB that there is not"


async def test_changing_ones_mind_about_a_change(world: World) -> None:
    """Back or cancel, before the new answer is given, leaves everything as it was."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB-PPSE")
    await tells(sari, {"in_dtsen_poor": "ya", "province": "aceh", "regency": "Aceh Besar"})
    for way in ("Kembali", "Batal"):
        await sari.presses("Ubah jawaban")
        await sari.presses("Provinsi")
        assert await asked(sari) == "province"
        await sari.presses(way)
        await sari.sees("eligibility-programme")
    await sari.presses("Ubah jawaban")
    sari.sees_text("→ Aceh")


async def test_going_back_never_takes_answers_of_an_earlier_stretch(world: World) -> None:
    """Asked for one missing answer after the result, back leads to the result, however often; nothing is lost."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB")
    await tells(sari, {"business_stage": "baru mulai"})
    await sari.presses(next(label for label in sari.buttons if "Provinsi" in label))
    assert await asked(sari) == "province"
    await sari.says("kembali")
    await sari.sees("eligibility-programme")
    await sari.presses("Ubah jawaban")
    sari.sees_text("→ Baru mulai")


async def test_an_old_way_out_leaves_a_result_alone(world: World) -> None:
    """ "Kembali" on the last question, pressed after the result came, is an old button."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB-PPSE")
    last = sari.messages[-1]
    back = next(one.data for row in last.buttons for one in row if one.data and ":-cancel:" in one.data)
    await sari.says("tidak")
    await sari.sees("eligibility-programme")
    await sari.forges(back.replace(":-cancel:", ":-back:"), last.id)
    await sari.sees("flow-outdated")
    await sari.forges("eligibility.change")
    sari.sees_text("→ Tidak")


async def test_skipping_and_naming_a_programme_in_words(world: World) -> None:
    """ "Lewati" is "tidak tahu"; a programme is found by words of its name."""
    sari = await world.person("Sari")
    await sari.says("/cek", "sertifikat halal")
    first = await asked(sari)
    await sari.says("lewati")
    assert await asked(sari) not in (None, first)


async def test_another_programme_after_a_result_goes_on_from_it(world: World) -> None:
    """`/cek LEG` after a check of WUB × PPSE keeps what was told."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB-PPSE", "tidak", "/cek LEG")
    assert await asked(sari) == "has_nib"
    await sari.forges("eligibility.change")
    sari.sees_text("→ Tidak")


async def test_looking_again(world: World) -> None:
    """A finished check can be looked at again or made anew."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB-PPSE", "tidak", "/cek")
    await sari.sees("eligibility-again")
    await sari.presses("Lihat hasilnya")
    await sari.sees("eligibility-programme", programme="WUB-PPSE")
    await sari.says("/cek", "cek dari awal")
    await sari.sees("eligibility-wanted")


async def test_a_programme_that_suits_better(world: World) -> None:
    """Who is sent to another programme goes on from what they have told, and is asked only the rest."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB-PPSE")
    await tells(sari, {"in_dtsen_poor": "tidak"})
    await sari.sees("eligibility-referred")
    await sari.presses("Cek program itu")
    assert "in_dtsen_poor" not in await tells(sari, NO_BUSINESS_YET)
    await sari.sees("eligibility-programme", programme="WUB")
    await sari.presses("Ubah jawaban")
    sari.sees_text("Terdata miskin atau bansos → Tidak")


# ---- reading what people type ----------------------------------------------------------------------------------


async def test_a_province_that_is_not_clear(world: World) -> None:
    """What may be several provinces is asked back, and the number of one of them can be typed."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB")
    await tells(sari, NO_BUSINESS_YET, until="province")
    await sari.says("antah berantah")
    await sari.sees("question-province", text="antah berantah")
    await sari.says("sumatera")
    assert sari.buttons[:3] == ["1. Sumatera Utara", "2. Sumatera Barat", "3. Sumatera Selatan"]
    await sari.says("2")
    assert await asked(sari) != "province"
    await sari.forges("eligibility.change")
    sari.sees_text("→ Sumatera Barat")


async def test_an_amount_that_is_not_clear(world: World) -> None:
    """An unclear amount is asked back; a number then chooses a reading and is not an amount of its own."""
    budi = await world.person("Budi")
    await budi.says("/cek DEF")
    facts = {"sector_main": "membuat barang", "is_branch_of_larger": "tidak"}
    await tells(budi, facts, until="investment_idr")
    await budi.says("1,5")
    await budi.sees("question-money-unclear")
    assert budi.buttons[:2] == ["1. Rp1.500.000", "2. Rp1.500.000.000"]
    await budi.says("2")
    assert await asked(budi) != "investment_idr"
    await budi.forges("eligibility.change")
    budi.sees_text("→ Rp1.500.000.000")


async def test_several_answers_at_once(world: World) -> None:
    """Papers are picked one by one or typed together; picks can be dropped, and none is an answer."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB-KUB")
    await tells(sari, {"in_kub": "ya"}, until="docs")
    await sari.presses("Proposal")
    await sari.presses("Label kemasan")
    assert "1. ✓ Proposal (dipilih)" in sari.buttons
    await sari.presses("✓ Label kemasan (dipilih)")
    await sari.says("bukti bayar", "selesai")
    await sari.forges("eligibility.change")
    sari.sees_text("→ Proposal; Bukti bayar")
    await sari.presses("Berkas yang ada")
    await sari.says("1, 9")
    await sari.sees("eligibility-choose-several")
    await sari.says("1, 3 dan label")
    await sari.forges("eligibility.change")
    sari.sees_text("→ Proposal; Surat pernyataan UMK; Label kemasan")


async def test_what_is_no_answer(world: World) -> None:
    """A sentence, a photo or a number that is not offered is explained, and the question stays."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB-PPSE", "keluarga saya tujuh orang")
    await sari.sees("question-choose")
    await sari.says("9")
    await sari.sees("question-choose")
    await sari.says("ya")
    await sari.sends_photo()
    await sari.sees("keeping-no-photo")
    sari.sees_text("provinsi mana")


async def test_a_programme_by_name(world: World) -> None:
    """`/cek WUB` goes straight to it; a name that does not exist leads to the choice, however long it is."""
    sari = await world.person("Sari")
    await sari.says("/cek xyz")
    await sari.sees("eligibility-wanted")
    await sari.says("/cek wub-ppse")
    assert await asked(sari) == "in_dtsen_poor"
    await sari.says("ya", "/cek " + "WUB" * 300)
    await sari.sees("flow-resume-offer")
    await sari.presses("Mulai dari awal")
    await sari.sees("eligibility-wanted")


# ---- old buttons, forged buttons, other people -----------------------------------------------------------------


async def test_old_buttons(world: World) -> None:
    """A button of an earlier run or question changes nothing and shows where the person stands."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB-PPSE")
    first = sari.messages[-1]
    old = first.buttons[0][0].data
    await sari.says("tidak")
    await tells(sari, {})
    await sari.sees("eligibility-programme")
    await sari.forges(old, first.id)
    await sari.sees("flow-outdated")
    await sari.says("/cek", "cek dari awal", "1")
    await sari.forges(old, first.id)
    await sari.sees("flow-outdated-question")
    await sari.forges("eligibility.result")
    await sari.sees("eligibility-unfinished")
    await sari.presses("Lanjutkan")
    assert await asked(sari)
    await sari.says("batal")
    await sari.forges("eligibility.show:WUB")
    await sari.sees("eligibility-unfinished")


async def test_forged_buttons(world: World) -> None:
    """Whatever a button is made to say, the bot answers politely and the answers stay as they were."""
    sari = await world.person("Sari")
    for data in ("eligibility.result", "eligibility.show:WUB", "eligibility.missing:WUB", "eligibility.instead:WUB",
                 "eligibility.change"):  # fmt: skip
        await sari.forges(data)
        await sari.sees("eligibility-nothing")
    await sari.says("/cek WUB-PPSE")
    await tells(sari, {"in_dtsen_poor": "ya", "province": "aceh", "regency": "Aceh Besar"})
    for data in ("eligibility.show:XYZ", "eligibility.show:1", "eligibility.show:WUB-PPSE:x", "eligibility.show",
                 "eligibility.instead:XYZ", "eligibility.sources:", "eligibility.nothing"):  # fmt: skip
        await sari.forges(data)
        await sari.sees("common-button-unknown")
    await sari.forges("eligibility.sources:LEG")
    await sari.sees("eligibility-not-checked")
    await sari.presses("Ke hasil")
    await sari.presses("Ubah jawaban")
    number = sari.messages[-1].buttons[0][0].data.rpartition(":")[2]
    for data in ("province:99:{}", "province:~Bali:{}", "x:y:{}", "province:~Bali:1", "has_nib:yes:{}"):
        await sari.forges("cek:" + data.format(number))
        await sari.sees("flow-outdated")
    await sari.forges(f"cek:-change:no_such_answer:{number}")
    await sari.sees("eligibility-programme")
    await sari.forges(f"cek:-change::{number}")
    await sari.sees("eligibility-answers")
    sari.sees_text("→ Aceh")
    assert len([label for label in sari.buttons if label.isdecimal()]) == 3


async def test_forged_answers_while_a_question_is_open(world: World) -> None:
    """An option that is not offered, or a reading out of range, is not taken."""
    budi = await world.person("Budi")
    await budi.says("/cek DEF")
    await tells(budi, {"sector_main": "membuat barang"}, until="workers")
    number = budi.messages[-1].buttons[0][0].data.rpartition(":")[2]
    for value in ("~999999999", "~-5", "~", "true", "0"):
        await budi.forges(f"cek:workers:{value}:{number}")
        await budi.sees("flow-outdated-question")
    await budi.forges(f"cek:workers:~12:{number}")
    assert await asked(budi) != "workers"


async def test_two_people_at_once(world: World) -> None:
    """Each has their own answers, also when their turns alternate."""
    sari, budi = await world.person("Sari"), await world.person("Budi")
    await sari.says("/cek WUB-PPSE")
    await budi.says("/cek WUB-PPSE")
    await sari.says("ya")
    await budi.says("tidak")
    await sari.says("DIY", "Sleman")
    await budi.sees(STATE, state="belum_bisa")
    await sari.sees(STATE, state="memenuhi")


async def test_the_words_of_an_earlier_question_are_no_old_button(world: World) -> None:
    """ "Tidak" typed where a number is wanted is explained as such, though the last question had that button."""
    sari = await world.person("Sari")
    await sari.says("/cek DEF")
    await tells(sari, {"is_branch_of_larger": "tidak", "sector_main": "membuat barang"}, until="workers")
    await sari.says("tidak")
    await sari.does_not_see("flow-outdated-question")
    await sari.sees("question-whole")


async def test_a_long_list_comes_in_pages(world: World) -> None:
    """Of 28 products ten are offered at once, "tidak tahu" on each page; any may be typed, also in other words."""
    sari = await world.person("Sari")
    await sari.says("/cek", "1")
    await tells(sari, {}, until="product_category")
    assert [label for label in sari.buttons if label.endswith("Tidak tahu")] == ["11. Tidak tahu"]
    await sari.presses("Berikutnya ›")
    assert "11. Tidak tahu" in sari.buttons
    await sari.says("sepatu")
    assert await asked(sari) != "product_category"
    await sari.forges("eligibility.change")
    sari.sees_text("→ Alas kaki")
