"""A known rumour is recognised in however it is passed on; what is only asked about its subject is none."""

from pathlib import Path

import pytest

from models import rumours
from models.catalogue import own_folder
from tests import once

RUMOURS = once.content().rumours


@pytest.mark.parametrize("text, rumour", [
    ("mesin gratis, daftar hari ini, bayar admin", "pay-first"),
    ("Bantuan modal cair! transfer dulu 150rb ya", "pay-first"),
    ("apa benar ada mesin gratis buat semua umkm?", "free-machine"),
    ("disuruh kasih kode OTP biar bantuannya cair", "otp"),
    ("ada link bantuan umkm 2 juta, bener?", "aid-form"),
    ("katanya WUB bagi uang tunai", "cash"),
    ("link daftar WUB ini asli ga https://bit.ly/wub", "wub-link"),
    ("grup telegram kemenperin bagi dana hibah", "fake-channel"),
    ("calo minta 300 ribu buat NIB", "nib-fee"),
    ("bener halal gratis?", "halal-free"),
    ("halal gratis cuma yg omzet di bawah 500 juta?", "halal-500"),
    ("sertifikat halal cuma 4 tahun ya katanya", "halal-4-years"),
    ("yg blm halal dirazia ya?", "halal-fine"),
    ("KUR tanpa jaminan beneran?", "kur-collateral"),
    ("diminta biaya admin KUR 500rb", "kur-fee"),
    ("bunga KUR naik ya kalau pinjam lagi", "kur-interest"),
    ("TKDN maksimal 40% ya", "tkdn-40"),
    ("biaya TKDN jutaan bener gak", "tkdn-fee"),
    ("pajak umkm 0,5% berakhir 2025?", "tax-ends"),
    ("merek gratis dari pemerintah beneran?", "brand-free"),
    ("NIB harus dibuat ulang karena KBLI berubah?", "certificate-cancelled"),
])  # fmt: skip
def test_a_rumour_is_recognised(text: str, rumour: str) -> None:
    """By its own words, in everyday spelling."""
    found = RUMOURS.about(text)
    assert found is not None
    assert found.id == rumour


@pytest.mark.parametrize(
    "text", ["syarat WUB apa saja", "saya bikin keripik", "cara daftar KUR", "berapa omzet industri kecil"]
)
def test_a_question_is_no_rumour(text: str) -> None:
    """Neither in what it is about nor in how it is put."""
    assert not RUMOURS.asked(text)
    assert not RUMOURS.appeal(text)


@pytest.mark.parametrize("text", ["apakah benar NIB bayar", "bener ga sih", "ini hoax bukan", "is this a scam?",
                                  "sebarkan! kuota terbatas, klik link"])  # fmt: skip
def test_asking_whether_it_is_so(text: str) -> None:
    """In either language; an appeal that is pasted asks the same."""
    assert RUMOURS.asked(text)


def test_every_verdict_has_a_source_and_fits_into_a_message() -> None:
    """Nothing is called true or false without a source; the text to pass on fits into a link."""
    for one in RUMOURS.known.values():
        assert one.sources
        assert set(one.sources) <= set(once.content().catalogue.sources)
        for language in ("id", "en"):
            assert 40 < len(one.answer[language]) <= 500
            assert one.claim[language][-1] not in ".!?"


def test_an_unknown_source_is_named(tmp_path: Path) -> None:
    """An editor is told which rumour names it."""
    text = (own_folder() / "rumours.toml").read_text(encoding="utf-8").replace('"S85"', '"S9999"')
    path = tmp_path / "rumours.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="halal-4-years: S9999"):
        rumours.load(path, once.content().knowledge.words, once.content().catalogue.sources)
