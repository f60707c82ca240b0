"""Facts are recognised in everyday sentences, and nothing that was not said."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import facts, provinces, recognise
from models.recognise import WANTED, Heard, clauses

TODAY = date(2026, 11, 22)
FACTS = facts.read(tomllib.loads(Path("models/content/facts.toml").read_text(encoding="utf-8"))["facts"]).facts
PROVINCES = provinces.load()
WORDS = recognise.load()


class Maybe(tuple[object, ...]):
    """Alternatives that are offered, likeliest first."""

    __slots__ = ()


def hear(text: str) -> tuple[Heard, ...]:
    return recognise.recognise(text, WORDS, FACTS, PROVINCES, TODAY)


def told(text: str) -> dict[str, object]:
    """Everything heard: a value, alternatives, or all that is wanted."""
    found: dict[str, object] = {}
    wanted: list[object] = []
    for one in hear(text):
        if one.fact == WANTED:
            wanted.append(one.value)
        else:
            assert one.fact not in found
            found[one.fact] = Maybe(one.alternatives) if one.value is None else one.value
    return found | ({WANTED: wanted} if wanted else {})


CHIPS = {"sector_main": "industri", "product_category": "makanan_kering"}
SENTENCES: list[tuple[str, dict[str, object]]] = [
    # whole introductions
    (
        "saya bikin keripik di Garut, 3 karyawan, belum ada NIB, omzet 5jt sebulan",
        {**CHIPS, "regency": "Garut", "workers": 3, "has_nib": False, "annual_sales_idr": 60_000_000},
    ),
    (
        "saya bikin keripik di garut 3 karyawan belum ada nib omzet 5jt sebulan",
        {**CHIPS, "regency": "Garut", "workers": 3, "has_nib": False, "annual_sales_idr": 60_000_000},
    ),
    (
        "I make chips in Garut, 3 employees, no NIB yet",
        {**CHIPS, "regency": "Garut", "workers": 3, "has_nib": False},
    ),
    (
        "usaha kripik singkong di bandung, karyawan 5 org, sdh ada nib, omset 120 juta per tahun",
        {
            "product_category": "makanan_kering",
            "province": "32",
            "regency": "Bandung",
            "workers": 5,
            "has_nib": True,
            "annual_sales_idr": 120_000_000,
        },
    ),
    (
        "Saya punya usaha mebel di Jepara, Jawa Tengah. Karyawan 12 orang. Sudah ada NIB, NPWP, SIINas. Belum SNI.",
        {
            "product_category": "furnitur",
            "province": "33",
            "regency": "Jepara",
            "workers": 12,
            "has_nib": True,
            "has_npwp": True,
            "has_siinas": True,
            "has_sni": False,
        },
    ),
    (
        "kategori usaha: jamu. lokasi: kab. Bantul, DIY. tenaga kerja: 4. NIB: ada. PIRT: belum",
        {
            "product_category": "jamu_obat_tradisional",
            "province": "34",
            "regency": "Kabupaten Bantul",
            "workers": 4,
            "has_nib": True,
            "has_pirt": False,
        },
    ),
    (
        "We make furniture in Central Java, 12 workers, sales 30 million a month",
        {
            "sector_main": "industri",
            "product_category": "furnitur",
            "province": "33",
            "workers": 12,
            "annual_sales_idr": 360_000_000,
        },
    ),
    (
        "saya dari bandung punya usaha konveksi umur 28 tahun karyawan 6 belum punya merek pengen dapat mesin",
        {
            "product_category": "pakaian_konveksi",
            "province": "32",
            "regency": "Bandung",
            "age": 28,
            "workers": 6,
            "has_brand": False,
            WANTED: ["machine"],
        },
    ),
    (
        "umur 25, kena PHK, mau mulai usaha batik di Solo",
        {"age": 25, "laid_off": True, "business_stage": "ide", "product_category": "batik", "regency": "Solo"},
    ),
    # has it or not
    ("NIB sudah punya, halal belum", {"has_nib": True, "has_halal": False}),
    ("belum punya NIB dan PIRT", {"has_nib": False, "has_pirt": False}),
    ("sudah punya NIB, PIRT, dan halal", {"has_nib": True, "has_pirt": True, "has_halal": True}),
    ("NIB sudah PIRT belum", {"has_nib": True, "has_pirt": False}),
    ("NIB dan halal udah ada tapi npwp blm", {"has_nib": True, "has_halal": True, "has_npwp": False}),
    ("gak ada NIB gak ada halal", {"has_nib": False, "has_halal": False}),
    ("ga punya npwp tapi ada nib", {"has_npwp": False, "has_nib": True}),
    ("sudah lama punya NIB", {"has_nib": True}),
    ("belum urus P-IRT", {"has_pirt": False}),
    ("NIB-nya udh terbit", {"has_nib": True}),
    ("I have an NIB but no halal certificate", {"has_nib": True, "has_halal": False}),
    ("I don't have an NPWP", {"has_npwp": False}),
    ("halal masih proses", {"has_halal": False}),  # the help of the question says so
    ("npwp masih proses", {}),
    ("sudah daftar NIB", {}),
    ("NIB sudah mati", {}),
    ("NIB sudah 2 tahun", {}),
    ("NIB belum punya halal", {}),  # which of the two?
    ("sudah punya NIB tidak punya NIB", {}),
    ("punya merek sendiri", {}),  # registered or not?
    ("merek sudah terdaftar", {"has_brand": True}),
    ("punya merek belum terdaftar", {"has_brand": False}),
    ("siinas belum, sni sudah", {"has_siinas": False, "has_sni": True}),
    ("anggota KUB", {"in_kub": True}),
    ("bukan anggota KUB", {"in_kub": False}),
    ("belum ikut kub", {"in_kub": False}),
    ("ijin edar BPOM belum, sku sudah ada", {"has_bpom_md": False, "has_sku": True}),
    # asked, supposed, denied, about others: nothing
    ("apakah harus punya NIB?", {}),
    ("sudah punya NIB?", {}),
    ("sudah ada NIB apa belum?", {}),
    ("kalau sudah punya NIB bisa ikut?", {}),
    ("belum tahu apa itu NIB", {}),
    ("teman saya bikin keripik di Garut, 3 karyawan, belum ada NIB", {}),
    ("tetangga kena PHK. Sudah punya NIB.", {}),
    ("takut kena phk", {}),
    ("dulu bikin keripik", {}),
    ("pernah dapat bantuan mesin", {}),
    ("saya tidak butuh modal", {}),
    ("halo, selamat pagi pak", {}),
    ("terima kasih banyak", {}),
    ("syarat KUR apa saja?", {}),
    ("belum ada NIB bisa ikut?", {"has_nib": False}),
    (
        "suami saya kena phk, saya bikin kue basah di kota malang",
        {"sector_main": "industri", "product_category": "roti_kue_basah", "regency": "Kota Malang"},
    ),
    # numbers that are nobody's business
    ("NIK saya 3205123456780001, HP 081234567890", {}),
    ("no NIB 1234567890123", {}),
    ("umur 3205123456780001", {}),
    ("modal 9120001234567", {}),  # an NIB
    # what the glossary refuses
    ("umur 250", {}),
    ("200000 karyawan", {}),
    ("omzet 081234567890 sebulan", {}),
    ("hubungi 0812-3456-7890", {}),
    # what is made
    ("bikin kue", {"sector_main": "industri", "product_category": Maybe(("makanan_kering", "roti_kue_basah"))}),
    ("jual keripik", {"product_category": Maybe(("makanan_kering", "dagang"))}),
    ("bikin keripk", {"sector_main": "industri", "product_category": Maybe(("makanan_kering",))}),
    ("mau beli mesin jahit", {WANTED: ["machine"]}),
    ("petani kopi di Lampung", {"province": "18"}),
    ("usaha bengkel motor", {"product_category": "jasa_bengkel_servis"}),
    # places
    ("usaha di Lampung Selatan", {"province": "18", "regency": "Lampung Selatan"}),
    ("usaha di Bandung Barat", {"regency": "Bandung Barat"}),
    ("saya warga Kota Kupang", {"province": "53", "regency": "Kota Kupang"}),
    ("saya dari sumatera", {"province": Maybe(("12", "13", "16"))}),
    ("di jawa bart", {"province": Maybe(("32",))}),
    ("usaha tenun di sumba", {"product_category": "tenun", "regency": "Sumba"}),
    ("usaha di desa", {}),
    ("bahan baku dari Jawa Timur, dijual ke Bali", {}),
    ("kopi aceh", {"product_category": "minuman_serbuk_kopi_teh"}),
    # workers
    ("saya jahit baju, berdua", {"sector_main": "industri", "product_category": "pakaian_konveksi", "workers": 2}),
    ("bertiga sama istri", {"workers": Maybe((3, 2))}),  # family counts if paid
    ("kerja sendirian", {"workers": 1}),
    ("belum punya karyawan", {"workers": Maybe((1,))}),
    ("tiga orang karyawan", {"workers": 3}),
    ("tenaga kerjanya 5 orang", {"workers": 5}),
    ("anak buah 3", {"workers": 3}),
    ("3-5 karyawan", {}),
    ("lebih dari 5 karyawan", {}),
    ("punya 3 anak", {}),
    ("karyawan umur 25", {}),
    # money
    ("omzet 5 juta", {"annual_sales_idr": Maybe((5_000_000, 60_000_000))}),
    ("omzet sekitar 5 juta per bulan", {"annual_sales_idr": Maybe((60_000_000,))}),
    ("omzet di atas 5 juta sebulan", {}),
    ("omzet 5-7 juta sebulan", {}),
    ("omzet 500rb sehari", {}),
    ("omsetnya 2jt/bulan", {"annual_sales_idr": 24_000_000}),
    ("5jt sebulan omzetnya", {"annual_sales_idr": 60_000_000}),
    ("omzet 5jt usaha sudah 2 tahun", {"annual_sales_idr": Maybe((5_000_000, 60_000_000))}),
    ("pendapatan 5jt sebulan", {}),
    ("untung 5 juta sebulan", {}),
    ("modal awal 2 jt", {"capital_idr": 2_000_000}),
    ("investasi 50 juta", {"investment_idr": 50_000_000}),
    ("modal 20", {}),
    ("butuh modal 20 juta", {"loan_amount_idr": 20_000_000, WANTED: ["money"]}),
    ("mau pinjam KUR 50 juta", {"loan_amount_idr": 50_000_000, WANTED: ["money"]}),
    ("punya pinjaman KUR 50 juta di BRI", {}),
    # ages
    ("umur 25", {"age": 25}),
    ("I'm 25 years old", {"age": 25}),
    ("saya 34 tahun", {"age": 34}),
    ("umur 25an", {"age": Maybe((25,))}),
    ("umur di bawah 40", {}),
    ("lahir tahun 1999", {"age": Maybe((27, 26))}),
    ("lahir tahun 1905", {"age": Maybe((120,))}),  # 121 is no age
    ("usaha sudah 2 tahun", {"business_age_months": 24}),
    ("umur usaha 2 tahun 3 bulan", {"business_age_months": 27}),
    ("sudah jalan 1,5 tahun", {"business_stage": "berjalan", "business_age_months": 18}),
    ("usaha sejak maret 2024", {"business_age_months": Maybe((32, 31))}),
    ("usaha sejak 2020", {}),
    ("usaha kurang dari setahun", {}),
    ("sudah menikah 5 tahun", {}),
    ("sudah 2 tahun kena PHK", {"laid_off": True}),
    # stage, form, site
    ("masih rencana", {"business_stage": "ide"}),
    ("baru mulai", {"business_stage": "rintisan"}),
    ("produksi lagi vakum", {"business_stage": "berhenti_sementara"}),
    ("usaha CV", {"legal_form": "cv"}),
    ("pt perorangan", {"legal_form": "pt_perorangan"}),
    ("kerja di PT Maju", {}),
    ("kami koperasi di Wamena", {"legal_form": "koperasi", "regency": "Wamena", "province": "95"}),
    ("saya pinjam di koperasi", {WANTED: ["money"]}),
    ("I only have an idea", {"business_stage": "ide"}),
    ("my weaving business", {"product_category": "tenun"}),
    ("bukan korban PHK", {"laid_off": False}),
    ("produksi di rumah sendiri", {"production_site": "rumah"}),
    # wishes
    ("mau ikut pelatihan batik", {WANTED: ["training"]}),
    ("gmn cara urus NIB?", {WANTED: ["licence"]}),
    ("cari pembeli dan modal", {WANTED: ["market", "money"]}),
    ("mau usaha di malang", {"regency": "Malang"}),  # no slip for "magang"
]


@pytest.mark.parametrize("text, expected", SENTENCES, ids=[text for text, _ in SENTENCES])
def test_sentence(text: str, expected: dict[str, object]) -> None:
    """Exactly these facts are heard, neither more nor less."""
    found = told(text)
    assert found == expected
    assert {name: type(value) for name, value in found.items()} == {k: type(v) for k, v in expected.items()}


@pytest.mark.parametrize("text", [text for text, _ in SENTENCES])
def test_words_are_quoted(text: str) -> None:
    """Whatever is heard is shown with words that stand in the text, so that people can see where it comes from."""
    for one in hear(text):
        assert one.words
        for piece in one.words.split(", "):
            assert piece in text


def test_private_numbers_are_taken_out_first() -> None:
    """Neither a NIK, however it is grouped, nor a phone number or NIB reaches the listening."""
    text = "NIK 3205 1234 5678 0001, HP 0812-3456-7890 atau +62 812 3456 7890, NIB 9120001234567, omzet 5jt"
    assert re.findall(r"\d+", clauses.readable(text)) == ["5"]
    assert len(clauses.readable(text)) == len(text)


def test_twelve_months_are_told() -> None:
    """A month's sales taken twelve times say so; a year's do not."""
    assert [one.note for one in hear("omzet 5jt sebulan")] == ["monthly"]
    assert [one.note for one in hear("omzet 60jt setahun")] == [""]


def test_order_of_the_glossary() -> None:
    """Facts come in the order of the glossary, whatever the order of the sentence; wishes come last."""
    found = [one.fact for one in hear("butuh mesin. umur 25, belum ada NIB, bikin keripik")]
    names = [*FACTS, WANTED]
    assert found == sorted(found, key=names.index)
    assert found[-1] == WANTED


def test_content_fits_the_glossary() -> None:
    """Every value that the words stand for is one that the glossary allows, and every fact is one of the person's."""
    for claim in WORDS.claims:
        assert FACTS[claim.fact].kind == "yes_no"
        assert FACTS[claim.fact].asked_of == "person"
    for said in WORDS.values:
        assert FACTS[said.fact].allows(said.value)
        assert FACTS[said.fact].allows(said.negated)
    for product in WORDS.products:
        assert all(FACTS["product_category"].allows(value) for value in product.values)
    made = {value for product in WORDS.products for value in product.values}
    assert made >= {one.value for one in FACTS["product_category"].choices}


def test_every_spelling_can_be_reached() -> None:
    """No word of the content is hidden behind its own list of chat spellings: each is heard as it is written."""
    phrases = [*WORDS.claimed, *WORDS.made, *WORDS.wished, *WORDS.said]
    hidden = {word for phrase in phrases for word in phrase if WORDS.plain(word) != ((word,), False)}
    assert not hidden


OTHERS = ("Garut", "Jawa Barat", "3205123456780001", "081234567890", "5jt", "2", "25", ",", ".", "?", "-", "\n")
PIECES = st.sampled_from([*sorted(WORDS.known | WORDS.chat.keys()), *OTHERS])


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_never_a_value_that_the_glossary_refuses(text: str) -> None:
    """Whatever is written, only values that the fact allows come out, and never a part of a long number."""
    for one in hear(text):
        for value in one.meant:
            assert one.fact == WANTED or FACTS[one.fact].allows(value)
        assert one.meant
        assert (one.value is None) == bool(one.alternatives)
        assert not re.search(r"\d{11}", f"{one.words} {one.meant}")


@given(st.text(max_size=200))
def test_any_text_is_survived(text: str) -> None:
    """No text, in whatever script, breaks the listening."""
    assert all(one.meant for one in hear(text))
