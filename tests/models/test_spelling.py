"""What people type in a chat comes out in one spelling, whatever it is."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.knowledge import lexicon, spelling
from models.knowledge.stems import stem
from models.knowledge.vocabulary import SHORTENED, Vocabulary

OWN = lexicon.own()
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no mistake


@pytest.mark.parametrize(
    "typed,words",
    [
        # the spelling of the chat
        ("gmn cara dftr nib", "bagaimana cara daftar nib"),
        ("brp biaya bikin sertif halal", "berapa biaya buat sertifikat halal"),
        ("sy blm pny npwp, bs ikt wub gk?", "saya belum punya npwp bisa ikut wub tidak"),
        ("utk apa", "untuk apa"),
        # said to be polite or lively
        ("halo kak, mau tanya dong, kur itu apa sih ya?", "mau kur pengertian"),
        # reduplication, drawn out letters, endings
        ("mesin2 yg rusak", "mesin rusak"),
        ("jualan kecil2an", "jualan kecil"),
        ("usaha kecil-kecilan", "usaha kecil"),
        ("syarat-syaratnya apa", "syarat apa"),
        ("brpaaa biayanyaaa", "berapa biayanya"),
        ("omsetnya", "omzet"),
        # one name in several writings
        ("P-IRT", "pirt"),
        ("e-Katalog", "ekatalog"),
        ("SPP-IRT", "spp irt"),
        ("nomor induk berusaha", "nib"),
        # capitals may tell a name from a word
        ("alat dari TP", "alat dari tugas pembantuan"),
        ("juknis tp", "juknis tugas pembantuan"),
        ("mau tp takut", "mau tetapi takut"),
        ("MAU TP TAKUT", "mau tetapi takut"),
        # numbers keep their unit
        ("modal 500jt", "modal 500 juta"),
        ("1,5 M", "1,5 miliar"),
        # English, Javanese, Sundanese
        ("how to register NIB", "cara daftar nib"),
        ("is it free", "is it gratis"),
        ("piye carane ndaftar", "bagaimana cara daftar"),
        ("sabaraha biayana", "berapa biayana"),
        ("kumaha carana nyieun nib", "bagaimana cara buat nib"),
        # nothing but politeness stays, so that it can be answered
        ("halo kak", "halo kak"),
        # invisible letters, accents, wide letters
        ("ni\u200bb gr\u00e1tis", "nib gratis"),
        ("\uff4e\uff49\uff42", "nib"),
        ("\U0001f600\U0001f600", ""),
        ("", ""),
    ],
)
def test_one_spelling(typed: str, words: str) -> None:
    """The words as the articles have them; what is only polite is gone, question words stay."""
    assert " ".join(OWN.words(typed)) == words


@pytest.mark.parametrize(
    "same",
    [
        ("pengajuan", "mengajukan", "diajukan"),
        ("persyaratan", "syaratnya", "syarat"),
        ("pelatihan", "dilatih", "melatih"),
        ("perizinan", "izinnya"),
        ("bersertifikat", "sertifikat"),
    ],
)
def test_one_stem(same: tuple[str, ...]) -> None:
    """Affixes do not part what belongs together."""
    assert len({stem(word) for word in same}) == 1


@pytest.mark.parametrize(
    "typed,meant",
    [
        ("sertfikat", "sertifikat"),
        ("resturkturisasi", "restrukturisasi"),
        ("ngurusin", "urus"),
        ("nyarinya", "cari"),
        ("dftr", "daftar"),
        ("srtifkatnya", "sertifikat"),
        ("trdaftar", "daftar"),
        ("dibyar", "bayar"),
        ("hri", "hari"),
        ("prnjng", None),
        ("kucing", None),
        ("xyz", None),
        ("", None),
    ],
)
def test_a_slip_is_led_to_the_word_that_was_meant(typed: str, meant: str | None) -> None:
    """Slips, dropped vowels and colloquial forms; what is like nothing is left alone."""
    known = Vocabulary(
        {"sertifikat", "restrukturisasi", "urus", "cari", "daftar", "terdaftar", "dibayar", "halal", "hari"}
    )
    found = known.nearest(typed)
    assert (found and found[0]) == meant
    assert found is None or found[1] < 1


def test_of_several_words_the_usual_one_is_meant() -> None:
    """ "bli" may be "bali" or "beli": what the articles say more often."""
    assert Vocabulary(["bali", "beli", "beli"]).nearest("bli") == ("beli", SHORTENED)
    assert Vocabulary(["bali", "bali", "beli"]).nearest("bli") == ("bali", SHORTENED)


@pytest.mark.parametrize(
    "text,asks",
    [
        ("Kami jual kue di pasar. Apakah wajib halal?", "Apakah wajib halal?"),
        ("Apakah wajib halal? Soalnya kami jual kue.", "Apakah wajib halal?"),
        ("Kami jual kue di pasar. Mau urus halal", "Mau urus halal"),
        ("Kami jual kue di pasar, apakah wajib halal?", ""),
        ("nib bayar ga", ""),
        ("Modal 1.500 cukup?", ""),
        ("...", ""),
        ("", ""),
    ],
)
def test_which_sentences_of_a_story_ask(text: str, asks: str) -> None:
    """Those with a question mark, else the last one; nothing is told apart where all is asked."""
    assert spelling.asking(text).strip() == asks


@PATIENT
@given(st.text())
def test_any_text_has_a_spelling(text: str) -> None:
    """Never an error, always the same, and at most as many words as search looks at."""
    words = OWN.words(text)
    assert words == OWN.words(text)
    assert len(words) <= 60
    assert all(words)


def test_every_spelling_leads_to_something_that_is_not_spelt_otherwise() -> None:
    """The right-hand sides are words of the articles, not other spellings of the chat."""
    chat = OWN.speller.phrases
    again = {one: meant for one, meant in chat.items() if len(meant) == 1 and chat.get(meant, meant) != meant}
    assert not again
