"""An entrepreneur asks whether a programme fits, why, and what to do next."""

from tests.world import FakePerson, World

STATE = "eligibility-state"
NO_BUSINESS_YET = ("jabar", "tidak", "masih rencana", "membuat barang", "belum pernah", "bisa", "ya", "ya")


async def asked(person: FakePerson, words: str) -> None:
    """The question on the screen holds these words."""
    await person.sees("eligibility-ask")
    person.sees_text(words)


# ---- the whole way ---------------------------------------------------------------------------------------------


async def test_by_buttons_only(world: World) -> None:
    """Nobody has to type: from the menu to a result, all its conditions, their sources, the how-to, and back."""
    sari = await world.person("Sari")
    for label in ("Cek program yang cocok", "Izin usaha: NIB, SIINas", "Ya", "Menengah rendah",
                  "Terbit dengan pernyataan sendiri", "Tidak", "Tidak"):  # fmt: skip
        await sari.presses(label)
    await sari.sees("eligibility-programme", programme="LEG")
    await sari.sees(STATE, state="memenuhi_bersyarat", fits="yes")
    sari.sees_text("Daftar SIINas setelah NIB terbit")
    await sari.presses("Semua syarat")
    await sari.sees("eligibility-group", group="unmet")
    await sari.sees("eligibility-group", group="met")
    await sari.presses("Sumber tiap syarat")
    sari.sees_text("Permenperin 13/2025 Pasal 7 (2025)")
    sari.sees_text("Panduan PP 28/2025 dan OSS (November 2025)")
    sari.sees_text("Yang kami ikuti: Triwulanan.")
    await sari.presses("Kembali")
    await sari.sees("eligibility-conditions")
    await sari.presses("Kembali")
    await sari.sees("eligibility-programme")
    await sari.presses("Cara daftar, dokumen, manfaat")
    sari.sees_text("oss.go.id")
    await sari.presses("Kembali")
    await sari.presses("Menu utama")
    await sari.sees("start-menu")
    assert len(sari.messages) == 1, "one screen that changes, not a pile of messages"


async def test_by_typing_only(world: World) -> None:
    """Nobody has to tap: numbers, words and half labels lead to the same result."""
    sari = await world.person("Sari")
    await sari.says("cek", "1", *NO_BUSINESS_YET)
    await sari.sees("eligibility-result")
    await sari.sees(STATE, programme="WUB", state="memenuhi_bersyarat", fits="yes")
    await sari.sees(STATE, programme="WUB-PPSE", state="belum_bisa")
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


async def test_the_best_comes_first(world: World) -> None:
    """Asked for everything, what fits stands above what is ruled out; lines and buttons bear the same numbers."""
    sari = await world.person("Sari")
    await sari.says("/cek", "5")
    for _ in range(20):
        if "Tidak tahu" not in " ".join(sari.buttons):
            break
        await sari.says("tidak" if "1. Ya" in sari.buttons else "jabar" if "provinsi" in sari.text else "1")
    await sari.sees("eligibility-result")
    states = [line["values"] for line in (await sari.sees("eligibility-result")).values["lines"]]  # type: ignore[index]
    ruled_out = [one["state"]["values"]["state"] == "belum_bisa" for one in states]
    assert True in ruled_out and ruled_out == sorted(ruled_out)
    for place, one in enumerate(states, 1):
        assert f"{place}. {one['name']['id']}"[:59] in sari.buttons[place - 1]


async def test_in_english(world: World) -> None:
    """The same, in English, answered with English or Indonesian words."""
    sari = await world.person("Sari", language="en")
    await sari.says("check", "1", "West Java", "no", "just started", "making goods", "no", "yes", "don't know", "yes")
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
    sari = await world.person("Sari")
    for name, replies, state, fits in (
        ("WUB-PPSE", ("ya", "DIY", "Kabupaten Sleman"), "memenuhi", "yes"),
        ("WUB-PPSE", ("tidak",), "belum_bisa", "no"),
        ("WUB-PPSE", ("ya", "aceh"), "konfirmasi_dinas", "no"),
        ("WUB-PPSE", ("tidak tahu", "aceh"), "perlu_data", "no"),
        ("WUB-KUB", ("ya", "tidak ada", "tidak", "ya"), "memenuhi_bersyarat", "yes"),
        ("DAKNF", ("ya",), "konfirmasi_dinas", "yes"),
    ):
        await sari.says(f"/cek {name.lower()}", *replies)
        await sari.sees("eligibility-programme", programme=name)
        await sari.sees(STATE, state=state, fits=fits)
        await sari.sees("eligibility-section", section="missing" if state == "perlu_data" else "steps")


async def test_what_is_not_sure_never_rejects(world: World) -> None:
    """A local, inferred or unverified rule alone never says "not now": it is called unconfirmed, with advice."""
    sari = await world.person("Sari")
    for against in (("sudah rutin",), ("baru mulai", "menjual barang jadi"), ("rencana", "jasa", "belum", "tidak bisa"),
                    ("rencana", "jasa", "belum", "bisa", "tidak")):  # fmt: skip
        await sari.says("/cek WUB", "jabar", *against)
        await sari.sees(STATE, programme="WUB", state="memenuhi_bersyarat", fits="no")
        await sari.sees("eligibility-unmet", certain="no")
        await sari.presses("Semua syarat")
        await sari.sees("eligibility-condition", mark="unmet", certain="no")


async def test_size_of_the_business(world: World) -> None:
    """Who asks for the size learns class and scale, though an IKM they would be either way."""
    budi = await world.person("Budi")
    await budi.says("/cek", "4", "membuat barang", "tiga orang", "tidak", "ya")
    await asked(budi, "Usaha Anda masih rencana")
    await budi.says("sudah rutin", "15 jt")
    await asked(budi, "omzet")
    await budi.says("120 juta")
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
    await budi.says("/cek DEF", "menjual barang jadi", "belum")
    await budi.sees(STATE, programme="DEF", state="belum_bisa")
    budi.sees_text("tanyakan dinas koperasi/UMKM")


# ---- not knowing, going back, changing one's mind --------------------------------------------------------------


async def test_nothing_known(world: World) -> None:
    """Who knows nothing gets a result, too: what is lacking, and a way to answer just that."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB")
    for _ in range(9):
        if "Tidak tahu" not in " ".join(sari.buttons):
            break
        await sari.presses("Tidak tahu")
    await sari.sees(STATE, programme="WUB", state="perlu_data")
    await sari.sees("eligibility-section", section="missing")
    sari.sees_text("provinsi mana")
    await sari.presses("Jawab yang tadi “tidak tahu”")
    await asked(sari, "provinsi")
    await sari.says("Jawa Barat")
    await sari.sees(STATE, programme="WUB", state="memenuhi_bersyarat")
    assert "Jawab yang tadi “tidak tahu”" not in " ".join(sari.buttons)


async def test_back_help_cancel_resume(world: World) -> None:
    """Every question has its way out, and nothing is lost by leaving."""
    sari = await world.person("Sari")
    await sari.says("/cek", "1", "jabar", "bantuan")
    sari.sees_text("Contoh: keluarga menerima PKH")
    sari.sees_text("Jawaban ini hanya dipakai untuk cek Anda.")
    await sari.presses("Kembali")
    await asked(sari, "provinsi")
    await sari.says("kembali")
    await sari.sees("eligibility-wanted")
    assert "Kembali" not in sari.buttons
    await sari.says("bantuan")
    await sari.sees("eligibility-help")
    await sari.says("1", "jabar", "batal")
    await sari.sees("flow-cancelled")
    await sari.says("/cek")
    await sari.sees("flow-resume-offer")
    await sari.presses("Lanjutkan")
    await asked(sari, "PKH")


async def test_changing_an_answer_asks_only_what_it_touches(world: World) -> None:
    """From the summary one answer is given anew; the others stay, what it opened is asked, what it closed is gone."""
    sari = await world.person("Sari")
    await sari.says("/cek LEG", "ya", "rendah", "tidak", "tidak")
    await sari.presses("Ubah jawaban")
    sari.sees_text("2. Sudah punya NIB (nomor induk berusaha) dari OSS? → Ya")
    await sari.presses("3. Rendah")
    await asked(sari, "Tingkat risiko")
    await sari.says("menengah tinggi")
    await asked(sari, "Sertifikat Standar")
    await sari.says("belum ada")
    await sari.sees("eligibility-programme")
    await sari.presses("Ubah jawaban")
    assert not [label for label in sari.buttons if "Rendah" in label]
    await sari.presses("2. Ya")
    await sari.says("tidak")
    await sari.sees("eligibility-programme")
    await sari.presses("Ubah jawaban")
    assert "Tingkat risiko" not in sari.text, "the risk of an NIB that there is not"


async def test_changing_ones_mind_about_a_change(world: World) -> None:
    """Back or cancel, before the new answer is given, leaves everything as it was."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB-PPSE", "ya", "aceh")
    for way in ("Kembali", "Batal"):
        await sari.presses("Ubah jawaban")
        await sari.presses("3. Aceh")
        await asked(sari, "provinsi")
        await sari.presses(way)
    await sari.presses("Lanjutkan")
    await sari.sees("eligibility-programme")
    await sari.presses("Ubah jawaban")
    assert [label for label in sari.buttons if "Aceh" in label]


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
    await sari.says("/cek WUB-PPSE", "tidak")
    await sari.sees("eligibility-referred")
    await sari.presses("Cek program itu")
    await asked(sari, "provinsi")
    await sari.says(*NO_BUSINESS_YET[:1], *NO_BUSINESS_YET[2:])
    await sari.sees("eligibility-programme", programme="WUB")
    await sari.presses("Ubah jawaban")
    sari.sees_text("keluarga miskin")


# ---- reading what people type ----------------------------------------------------------------------------------


async def test_a_province_that_is_not_clear(world: World) -> None:
    """What may be several provinces is asked back, and the number of one of them can be typed."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB", "antah berantah")
    await sari.sees("question-province", text="antah berantah")
    await sari.says("sumatera")
    assert sari.buttons[:3] == ["1. Sumatera Utara", "2. Sumatera Barat", "3. Sumatera Selatan"]
    await sari.says("2")
    await asked(sari, "Usaha Anda masih rencana")
    await sari.forges("eligibility.change")
    sari.sees_text("→ Sumatera Barat")


async def test_an_amount_that_is_not_clear(world: World) -> None:
    """An unclear amount is asked back; a number then chooses a reading and is not an amount of its own."""
    budi = await world.person("Budi")
    await budi.says("/cek DEF", "membuat barang", "dua puluh lima orang", "1,5")
    await budi.sees("question-money-unclear")
    assert budi.buttons[:2] == ["1. Rp1.500.000", "2. Rp1.500.000.000"]
    await budi.says("2")
    await asked(budi, "cabang")
    await budi.forges("eligibility.change")
    budi.sees_text("→ 25 orang")
    budi.sees_text("→ Rp1.500.000.000")


async def test_several_answers_at_once(world: World) -> None:
    """Papers are picked one by one or typed together; picks can be dropped, and none is an answer."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB-KUB", "ya")
    await sari.presses("Proposal")
    await sari.presses("Label kemasan")
    assert "1. ✓ Proposal (dipilih)" in sari.buttons
    await sari.presses("✓ Label kemasan (dipilih)")
    await sari.says("bukti bayar", "selesai")
    await sari.forges("eligibility.change")
    sari.sees_text("→ Proposal; Bukti bayar")
    await sari.says("lanjutkan", "kembali", "1, 9")
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
    await sari.sees("question-choose")
    sari.sees_text("provinsi mana")


async def test_a_programme_by_name(world: World) -> None:
    """`/cek WUB` goes straight to it; a name that does not exist leads to the choice, however long it is."""
    sari = await world.person("Sari")
    await sari.says("/cek xyz")
    await sari.sees("eligibility-wanted")
    await sari.says("/cek wub")
    await asked(sari, "provinsi")
    await sari.says("jabar", "/cek " + "WUB" * 300)
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
    await sari.sees("eligibility-programme")
    await sari.forges(old, first.id)
    await sari.sees("flow-outdated")
    await sari.says("/cek", "cek dari awal", "1")
    await sari.forges(old, first.id)
    await sari.sees("flow-outdated-question")
    sari.sees_text("provinsi")
    await sari.forges("eligibility.result")
    await sari.sees("flow-outdated-question")
    await sari.says("batal")
    await sari.forges("eligibility.show:WUB")
    await sari.sees("flow-resume-offer")


async def test_forged_buttons(world: World) -> None:
    """Whatever a button is made to say, the bot answers politely and the answers stay as they were."""
    sari = await world.person("Sari")
    for data in ("eligibility.result", "eligibility.show:WUB", "eligibility.missing:WUB", "eligibility.instead:WUB",
                 "eligibility.change"):  # fmt: skip
        await sari.forges(data)
        await sari.sees("eligibility-nothing")
    await sari.says("/cek WUB-PPSE", "ya", "aceh")
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
        await sari.forges("eligibility:" + data.format(number))
        await sari.sees("flow-outdated")
    await sari.forges(f"eligibility:-change:no_such_answer:{number}")
    await sari.sees("eligibility-programme")
    await sari.forges(f"eligibility:-change::{number}")
    await sari.sees("eligibility-answers")
    sari.sees_text("→ Aceh")
    assert len([label for label in sari.buttons if ". " in label]) == 3


async def test_forged_answers_while_a_question_is_open(world: World) -> None:
    """An option that is not offered, or a reading out of range, is not taken."""
    budi = await world.person("Budi")
    await budi.says("/cek DEF", "membuat barang")
    number = budi.messages[-1].buttons[0][0].data.rpartition(":")[2]
    for value in ("~999999999", "~-5", "~", "true", "0"):
        await budi.forges(f"eligibility:workers:{value}:{number}")
        await budi.sees("flow-outdated-question")
    await budi.forges(f"eligibility:workers:~12:{number}")
    await asked(budi, "cabang")


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
