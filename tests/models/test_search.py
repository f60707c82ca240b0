"""A question in everyday words finds its article, or is honestly not known."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.knowledge import Article, Found, Index, lexicon

LEXICON = lexicon.own()
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no mistake


def article(name: str, question: str, *phrasings: str, answer: str = "Tanyakan dinas.", **more: str) -> Article:
    programmes = (more["programme"],) if "programme" in more else ()
    return Article(
        id=name, question=question, phrasings=phrasings, answer=answer, certainty="UN",
        topic=more.get("topic", name), programmes=programmes,
    )  # fmt: skip


ARTICLES = (
    article("nib", "Apakah membuat NIB berbayar?", "nib gratis ga sih", topic="nib", programme="LEG"),
    article("nib-syarat", "Apa syarat membuat NIB?", topic="nib", programme="LEG"),
    article("wub", "Apa itu program Wirausaha Baru (WUB)?", topic="wub", programme="WUB"),
    article("wub-syarat", "Apa syarat ikut WUB?", "mau ikut wub harus punya apa", topic="wub", programme="WUB"),
    article("wub-umur", "Berapa batas umur peserta WUB?", topic="wub", programme="WUB"),
    article("halal-lama", "Berapa lama proses sertifikat halal?", topic="halal", programme="HAL"),
    article("halal-berlaku", "Sampai kapan sertifikat halal berlaku?", topic="halal", programme="HAL"),
    article("kur-tolak", "Kenapa pengajuan KUR ditolak?", "kur sy ditolak bank", topic="kur", programme="KUR"),
    article("kur-jaminan", "Apakah KUR perlu jaminan?", answer="Agunan tambahan tidak diminta.", programme="KUR"),
    article("mesin", "Apakah mesin bekas bisa ikut restrukturisasi?", topic="mesin"),
    article("ifi", "Apa itu Indonesia Food Innovation?", topic="pangan"),
    article("ovop", "Apa syarat ikut OVOP?", topic="ovop"),
)
INDEX = Index(ARTICLES, LEXICON)


def first(text: str, *context: str) -> str:
    return INDEX.search(text, context).ranked[0].article_id


@pytest.mark.parametrize(
    "text,name",
    [
        ("nib bayar gak", "nib"),
        ("brp umur maksimal ikutan wub", "wub-umur"),
        ("ngurus halal brp lama ya", "halal-lama"),
        ("sertifikat halal kadaluarsa kapan", "halal-berlaku"),
        ("kur gw ga di acc", "kur-tolak"),
        ("pinjam kur pake agunan?", "kur-jaminan"),
        ("alat second bs ikut resturkturisasi", "mesin"),
        ("bikn nbi byar ga", "nib"),
        ("Sertifikat halal saya sudah lama habis. Sekarang berapa umur peserta WUB?", "wub-umur"),
        ("ifi apaan sih", "ifi"),
        ("one village one product syaratnya", "ovop"),
        ("what are the requirements for nib", "nib-syarat"),
    ],
)
def test_everyday_words_find_the_article(text: str, name: str) -> None:
    """Chat spelling, slips, synonyms, names written out or short, English."""
    assert first(text) == name


@pytest.mark.parametrize(
    "text", ["cuaca besok hujan ga", "resep rendang", "jadwal kereta ke bandung", "\U0001f600", "", "???"]
)
def test_what_nobody_wrote_about_is_not_known(text: str) -> None:
    """Nothing is offered; there may still be a ranking for those who look for the nearest."""
    found = INDEX.search(text)
    assert (found.outcome, found.hits) == ("none", ())


def test_the_question_itself_is_sure_and_a_vague_one_is_not() -> None:
    """One answer, or the two or three to choose from, best first."""
    sure = INDEX.search("Apakah membuat NIB berbayar?")
    assert (sure.outcome, [hit.article_id for hit in sure.hits]) == ("sure", ["nib"])
    vague = INDEX.search("sertifikat halal")
    assert vague.outcome == "choose"
    assert {hit.article_id for hit in vague.hits[:2]} == {"halal-lama", "halal-berlaku"}
    assert 2 <= len(vague.hits) <= 3
    assert list(vague.hits) == sorted(vague.hits, key=lambda hit: -hit.score)


def test_what_the_person_just_looked_at_helps_a_question_that_names_nothing() -> None:
    """ "Syaratnya apa?" after WUB is about WUB, after NIB about NIB; whoever names something else means that."""
    assert first("syaratnya apa?", "WUB") == "wub-syarat"
    assert first("syaratnya apa?", "LEG") == "nib-syarat"
    assert first("syaratnya apa?", "nib") == "nib-syarat"
    assert first("syarat nib apa?", "WUB") == "nib-syarat"
    assert INDEX.search("cuaca besok", ("WUB",)).outcome == "none"
    assert first("syaratnya apa?", "NO SUCH THING") == first("syaratnya apa?")


def test_an_officer_finds_something_to_cite() -> None:
    """The ranking is there whatever the outcome, as long as asked for."""
    hits = INDEX.ranked("halal", most=5)
    assert {hit.article_id for hit in hits[:2]} == {"halal-lama", "halal-berlaku"}
    assert len(INDEX.ranked("syarat ikut", most=2)) == 2


def test_whose_phrase_it_is() -> None:
    """An editor is told that a phrase is taken, also in other spelling."""
    assert INDEX.owner("NIB gratis enggak sih??") == "nib"
    assert INDEX.owner("nib gratis untuk siapa") is None
    assert INDEX.owner("") is None


def test_questions_that_ask_the_same_are_one_cluster() -> None:
    """Largest first, by their places; the order in which they came is of no account."""
    texts = [
        "pajak ekspor brp",
        "cara daftar pameran",
        "berapa pajak ekspor?",
        "gmn daftar pameran",
        "pajak ekspor berapa ya",
        "zzz",
    ]
    assert INDEX.clusters(texts) == ((0, 2, 4), (1, 3), (5,))
    backwards = [{texts[::-1][place] for place in one} for one in INDEX.clusters(texts[::-1])]
    forwards = [{texts[place] for place in one} for one in INDEX.clusters(texts)]
    assert sorted(backwards, key=sorted) == sorted(forwards, key=sorted)
    assert INDEX.clusters([]) == ()
    assert INDEX.clusters(["", "???"]) == ((0, 1),)


def test_an_index_of_nothing() -> None:
    """Nothing is known, and nothing breaks."""
    assert Index((), LEXICON).search("nib gratis") == Found("none")


PIECES = ("nib", "brp", "wub", "2", "halal", "\u202e", "\U0001f600", "syarat2", "e-", "1,5", "'", "\n")
ANY = st.one_of(
    st.text(),
    st.lists(
        st.sampled_from(["nib", "brp", "wub", "2", "halal", "\u202e", "\U0001f600", "syarat2", "e-", "1,5", "'", "\n"])
    ).map(" ".join),
)


@PATIENT
@given(ANY)
def test_any_text_is_answered_and_always_the_same(text: str) -> None:
    """Never an error; an outcome says what its hits say; scores fall."""
    found = INDEX.search(text)
    assert found == INDEX.search(text)
    assert len(found.hits) == {"sure": 1, "none": 0}.get(found.outcome, len(found.hits))
    assert found.hits == found.ranked[: len(found.hits)]
    scores = [hit.score for hit in found.ranked]
    assert scores == sorted(scores, reverse=True)


@settings(PATIENT, max_examples=20)
@given(st.integers(), st.sampled_from(["nib bayar", "syarat wub apa", "halal", "kur perlu jaminan", "ikut apa"]))
def test_the_order_of_the_articles_does_not_matter(seed: int, text: str) -> None:
    """Two processes that read the files in another order give the same answers."""
    shuffled = list(ARTICLES)
    random.Random(seed).shuffle(shuffled)
    assert Index(shuffled, LEXICON).search(text) == INDEX.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 4096, "nib " * 1024, "\u0645\u0631\u062d\u0628\u0627 " * 600, "\U0001f600" * 4096, "\u200b" * 4096,
        "-2" * 2048, "aa-" * 1365, " ".join(f"kata{n}" for n in range(600)), "e" + "\u0301" * 4000, "ab" * 2000 + "2an",
    ],
)  # fmt: skip
def test_the_longest_message_is_no_trouble(text: str) -> None:
    """Only the beginning is looked at, so what somebody pastes can be neither slow nor harmful."""
    assert len(LEXICON.words(text)) <= 60
    assert INDEX.search(text) == INDEX.search(text[:1000])
