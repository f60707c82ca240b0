"""Every screen of the check, for every programme and result, in both languages; and how typed answers are read."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.render import LABEL_MOST
from bot.texts import LANGUAGES, TAG
from handlers.eligibility import screens
from handlers.eligibility.looking import NAME
from handlers.eligibility.questions import WISHES, ask_for, still_open
from handlers.eligibility.results import about
from handlers.questions import Asked, Misread
from handlers.turn import Content, Incoming
from models import eligibility, provinces
from models.eligibility import Verdict
from models.programmes import Catalogue, Note, Programme
from tests import once

CATALOGUE = once.content().catalogue
CATALOGUE = CATALOGUE.on(CATALOGUE.compiled)
PROVINCES = provinces.load()
TODAY = date(2026, 11, 22)
TEXTS = once.texts()
MOST = 4096
SAMPLES = 8


def some_value(name: str, dice: random.Random) -> Any:
    """Any answer that a person or an office may give to this fact."""
    fact = CATALOGUE.facts[name]
    values = [one.value for one in fact.choices]
    match fact.kind:
        case "yes_no":
            return dice.choice([True, False, None])
        case "choice" | "province":
            return dice.choice([*values, None])
        case "choices":
            return dice.choice([dice.sample(values, dice.randint(0, len(values))), None])
        case "integer" | "money":
            return dice.choice([one for one in (0, 5, 20, 10**9, 2 * 10**10) if fact.allows(one)] + [None])
        case "date":
            return dice.choice(["2026-05-01", None])
    return dice.choice(["Kabupaten Sleman", "10794", None])


def all_verdicts() -> Iterator[tuple[Programme, Mapping[str, Any], Verdict]]:
    """Each programme with the answers of its examples, and with many more drawn by chance."""
    dice = random.Random(2)
    for one in CATALOGUE.programmes.values():
        drawn = [
            {name: some_value(name, dice) for name in one.facts if dice.random() < share}
            for share in (0.3, 0.9)
            for _ in range(SAMPLES)
        ]
        for answers in [example.answers for example in one.examples] + drawn:
            yield one, answers, eligibility.check(one, answers)


VERDICTS = list(all_verdicts())


def screens_of(one: Programme, answers: Mapping[str, Any], verdict: Verdict) -> Iterator[tuple[str, Mapping[str, Any]]]:
    referred = {"key": "eligibility-referred", "values": {"name": one.name}}
    summary = [*screens.summary(one, verdict, answers), "", referred]
    state = screens.state(verdict)
    yield "eligibility-programme", {
        "name": one.name, "programme": one.id, "state": state, "lines": summary,
    }  # fmt: skip
    yield "eligibility-conditions", {"name": one.name, "lines": screens.conditions(verdict)}
    lines = [*screens.sources(verdict, CATALOGUE), *screens.disputes(one)]
    yield "eligibility-source-list", {"name": one.name, "lines": lines}


def lines_of(verdict: Verdict, language: str) -> list[str]:
    """The screen of conditions as it is read out, line by line."""
    values = {"name": verdict.programme, "lines": screens.conditions(verdict)}
    return TAG.sub("", TEXTS.format(language, "eligibility-conditions", values)).split("\n")


def test_the_sample_holds_every_result() -> None:
    """What the other tests say of all results is not said of a few by chance."""
    states = {verdict.state for _, _, verdict in VERDICTS}
    assert states == {"belum_bisa", "perlu_data", "memenuhi_bersyarat", "konfirmasi_dinas", "memenuhi"}


@pytest.mark.thorough
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_fits_into_a_message(language: str) -> None:
    """No programme, result or language makes a screen longer than Telegram takes; nothing is ever cut off."""
    for one, answers, verdict in VERDICTS:
        for key, values in screens_of(one, answers, verdict):
            words = TAG.sub("", TEXTS.format(language, key, values))
            assert len(words.encode("utf-16-le")) // 2 <= MOST, (one.id, key)
    for one in CATALOGUE.programmes.values():
        words = TEXTS.format(language, "eligibility-how-to", about(one))
        assert len(TAG.sub("", words)) <= MOST, one.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_screen_is_short(language: str) -> None:
    """The result and what to do fit on a small phone: at most eighteen lines, the result second."""
    for one, answers, verdict in VERDICTS:
        key, values = next(screens_of(one, answers, verdict))
        lines = TAG.sub("", TEXTS.format(language, key, values)).split("\n")
        assert lines[1] == TEXTS.plain(language, "eligibility-state", screens.state(verdict)["values"]), one.id
        assert len([line for line in lines if line]) <= 18, (one.id, verdict.state)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_condition_has_its_mark_and_the_same_in_words(language: str) -> None:
    """Each condition that applies stands once, under a heading in words that says the same as its mark."""
    marks = {"unmet": "✗", "open": "?", "met": "✓", "first": "✓", "size": "–", "note": "–"}
    for one, _, verdict in VERDICTS:
        lines = lines_of(verdict, language)
        mark = ""
        seen = []
        headings = {
            TAG.sub("", TEXTS.format(language, "eligibility-group", {"group": name, "count": len(items)})): marks[name]
            for name, items in screens.grouped(verdict)
        }
        for line in lines[2:]:
            mark = headings.get(line, mark)
            if line[:1] in set(marks.values()):
                assert line.startswith(mark), (one.id, line)
                seen.append(line.split(". ", 1)[1])
        for item in verdict.items:
            stands = [line for line in seen if line.startswith(item.condition.text[language])]
            assert len(stands) == (1 if item.applies else 0), (one.id, item.condition.id)


def test_a_mark_says_what_the_rules_say() -> None:
    """A tick is only ever given for what is met, a cross only for what is not."""
    for _, _, verdict in VERDICTS:
        for name, items in screens.grouped(verdict):
            for item in items:
                expected = {"unmet": False, "open": None, "met": True}
                assert name not in expected or item.met is expected[name]
                assert item.condition.decides == (name in expected)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_wanting_comes_with_something_to_do(language: str) -> None:
    """Below each condition that is not met or not known stands what the person can do, once for neighbours alike."""
    for one, _, verdict in VERDICTS:
        lines = lines_of(verdict, language)
        advice: dict[str, Any] = {}
        for name, items in screens.grouped(verdict):
            for item in items if name in ("unmet", "open") else ():
                place = next(n for n, line in enumerate(lines) if f". {item.condition.text[language]}" in line)
                below = lines[place + 1] if place + 1 < len(lines) else ""
                shared = name in advice and advice[name] == item.condition.advice
                assert below.startswith("→ ") or shared, (one.id, item.condition.id)
                advice[name] = item.condition.advice


@pytest.mark.thorough
def test_sources_bear_the_numbers_of_their_conditions() -> None:
    """Number 7 of the sources is the source of condition 7, with its certainty in words."""
    words = {
        "Q": "Menurut peraturan",
        "R": "Menurut informasi terakhir",
        "L": "Di sebagian daerah",
        "UK": "Belum terkonfirmasi",
        "UN": "Dicari, tidak ditemukan",
    }
    for one, _, verdict in VERDICTS:
        conditions = lines_of(verdict, "id")
        items = [item for _, group in screens.grouped(verdict) for item in group]
        listed = screens.sources(verdict, CATALOGUE)
        for place, (item, source) in enumerate(zip(items, listed, strict=True), 1):
            assert any(line[2:].startswith(f"{place}. {item.condition.text['id']}") for line in conditions), one.id
            said = TAG.sub("", TEXTS.format("id", source["key"], source["values"]))
            assert said.startswith(f"{place}. {words[item.condition.certainty]}")
            for name, _ in item.condition.sources:
                assert TAG.sub("", CATALOGUE.sources[name].name["id"]) in said.replace("&lt;", "<").replace(
                    "&amp;", "&"
                )


def test_a_remark_is_read_in_ones_own_language() -> None:
    """What is said about a source in Indonesian is said in English to whoever reads English, and nothing twice."""
    localized = 0
    for one in CATALOGUE.programmes.values():
        for note in (
            *one.notes,
            *(Note(text=each.text, certainty="R", sources=each.sources) for each in one.conditions),
        ):
            origin = screens.notes([note], CATALOGUE)[-1]
            said = TEXTS.plain("en", origin["key"], origin["values"])
            for name, remark in note.sources:
                assert remark["en"] in said
                assert not remark["id"] or not CATALOGUE.sources[name].name["id"].endswith(remark["id"]), "twice"
                if remark["id"] != remark["en"]:
                    assert f", {remark['id']}" not in said
                    localized += 1
    assert localized > 50


def test_an_uncertain_rule_is_called_so() -> None:
    """L and UK conditions carry the words wherever they are shown; only Q and R ones ever lead to "not now"."""
    for _, _, verdict in VERDICTS:
        lines = lines_of(verdict, "id")
        for item in verdict.items:
            if item.applies and item.condition.certainty in ("L", "UK"):
                line = next(line for line in lines if f". {item.condition.text['id']}" in line)
                assert "Aturannya belum terkonfirmasi." in line
        if verdict.state == "belum_bisa":
            assert all(item.condition.is_strong for item in verdict.blockers) and verdict.blockers


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_fit_on_buttons(language: str) -> None:
    """No offered answer is cut, and none is so long that a narrow phone hides what tells it from the others."""
    for fact in CATALOGUE.facts.values():
        labels = [one.label[language] for one in fact.choices]
        assert all(len(label) <= LABEL_MOST - 4 for label in labels), fact.name
        assert len({label[:30] for label in labels}) == len(labels), fact.name
    for name in (*WISHES, "all"):
        assert len(TEXTS.plain(language, f"eligibility-want-{name}")) <= 29
    for name in ("all-conditions", "how", "facts", "sources", "look", "anew"):
        assert len(TEXTS.plain(language, f"eligibility-{name}")) <= 29


def test_every_answer_fits_into_a_button() -> None:
    """Telegram takes 64 bytes; a longer one would make the whole question vanish."""
    run = "9" * 10
    for fact in CATALOGUE.facts.values():
        for value in [one.value for one in fact.choices] or ["unknown"]:
            assert len(f"{NAME}:{fact.name}:{value}:{run}".encode()) <= 64, (fact.name, value)
    longest = max(CATALOGUE.programmes, key=len)
    for name in CATALOGUE.facts:
        assert len(f"eligibility.tell:{longest}:{name}".encode()) <= 64


# ---- reading ---------------------------------------------------------------------------------------------------


def read(name: str, text: str) -> Any:
    question = ask_for(CATALOGUE.facts[name], 1, PROVINCES, TODAY)
    return question.read(Incoming("text", 1, text=text), Asked("eligibility-ask", {}))


@pytest.mark.parametrize(
    "typed,code",
    [
        ("riau", "14"), ("Kep. Riau", "21"), ("kepri", "21"), ("papua", "91"), ("Papua Pegunungan", "95"),
        ("N.T.T.", "53"), ("ntb", "52"), ("saya di jogja", "34"), ("DKI", "31"), ("JAWA BARAT", "32"), ("jabar", "32"),
        ("west java", "32"),
    ],
)  # fmt: skip
def test_provinces_as_people_write_them(typed: str, code: str) -> None:
    """Names, aliases and short forms are read at once."""
    assert read("province", typed) == code


@pytest.mark.parametrize(
    "typed,names",
    [
        ("jawa brat", ["Jawa Barat"]),
        ("bandung", ["Jawa Barat"]),
        ("sumatera", ["Sumatera Utara", "Sumatera Barat"]),
        ("mars", []),
    ],
)
def test_provinces_are_never_guessed(typed: str, names: list[str]) -> None:
    """A slip, a capital or half a name is asked back with what it may mean."""
    answer = read("province", typed)
    assert isinstance(answer, Misread)
    assert [one.label["id"] for one in answer.choices][: len(names)] == names  # type: ignore[index]


@pytest.mark.parametrize(
    "name,typed,expected",
    [
        ("workers", "3", 3), ("workers", "tiga orang", 3), ("workers", "25 org", 25), ("workers", "0", 0),
        ("workers", "-2", "question-whole-negative"), ("workers", "banyak", "question-whole"),
        ("workers", "200000", "question-number-range"), ("workers", "", "question-choose"),
        ("investment_idr", "15 jt", 15_000_000), ("investment_idr", "Rp 1.250.000", 1_250_000),
        ("investment_idr", "satu setengah juta", 1_500_000), ("investment_idr", "2 M", 2_000_000_000),
        ("investment_idr", "sekitar 60 juta", "question-money-rough"),
        ("workers", "kira-kira 5", "question-whole-rough"),
        ("investment_idr", "1,5", "question-money-unclear"), ("investment_idr", "-5 juta", "question-money-negative"),
        ("investment_idr", "cukup", "question-money"), ("regency", "  Kabupaten   Sleman ", "Kabupaten Sleman"),
        ("regency", " ", "question-text-missing"), ("kbli", "1079 4", "10794"), ("kbli", "keripik", "question-code"),
        ("machine_purchase_date", "12 Mei 2026", "2026-05-12"), ("machine_purchase_date", "12/5", "2026-05-12"),
        ("machine_purchase_date", "kemarin dulu", "question-day"),
    ],
)  # fmt: skip
def test_numbers_and_words_as_people_write_them(name: str, typed: str, expected: Any) -> None:
    """Everyday Indonesian is read; what is unclear, negative or out of range is explained, each in its own way."""
    answer = read(name, typed)
    assert (answer.key if isinstance(answer, Misread) else answer) == expected


@pytest.mark.parametrize(
    "name,typed,expected",
    [
        ("sector_main", "membuat barang", "industri"), ("sector_main", "Pertanian", "pertanian"),
        ("sector_main", "barang", "question-choose"), ("sector_main", "restoran", "question-choose"),
        ("nib_risk", "tinggi menengah", "menengah_tinggi"), ("business_stage", "just started", "rintisan"),
        ("has_nib", "mungkin", "question-choose"),
        ("docs", "1, 3", ["proposal", "surat_umk"]), ("docs", "label dan proposal", ["proposal", "label"]),
        ("docs", "1, 99", "eligibility-choose-several"), ("docs", "0", "eligibility-choose-several"),
        ("docs", ", ,", "eligibility-choose-several"),
    ],
)  # fmt: skip
def test_labels_as_people_write_them(name: str, typed: str, expected: Any) -> None:
    """Half a label is enough when it fits only one; several may be named at once."""
    answer = read(name, typed)
    assert (answer.key if isinstance(answer, Misread) else answer) == expected


# ---- the size of a business ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "known,asked",
    [
        ({}, {"business_stage", "workers", "investment_idr", "capital_idr", "annual_sales_idr"}),
        ({"business_stage": "berjalan", "workers": 3}, {"investment_idr", "annual_sales_idr"}),
        ({"business_stage": "ide", "workers": None}, {"investment_idr", "capital_idr"}),
        ({"business_stage": None, "workers": 3, "investment_idr": 5}, {"capital_idr", "annual_sales_idr"}),
        ({"business_stage": None, "workers": 3, "investment_idr": 5, "annual_sales_idr": None}, set()),
    ],
)
def test_only_what_tells_the_size_is_asked(known: dict[str, Any], asked: set[str]) -> None:
    """Sales for a business that runs, capital for a new one, and nothing that could not settle it any more.

    Where it is not known whether it runs, both together can tell: when they point to the same size.
    """
    settled = {"sector_main": "industri", "is_branch_of_larger": False, "owner_is_wni": True}
    assert still_open({"wanted": "DEF", **settled, **known}, _content(CATALOGUE)) == asked


def _content(catalogue: Catalogue) -> Content:
    blank: Any = None
    known = Content(catalogue, blank, blank, blank, blank, blank, blank, "bot", blank, blank)
    return replace(known, provinces=PROVINCES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_sentence_agrees_with_the_list(language: str) -> None:
    """How many fit is how many stand under "fits"; of those with what to ask, those that something speaks for."""
    for verdicts in (VERDICTS, VERDICTS[::7], []):
        found = [(one, verdict) for one, _, verdict in verdicts]
        said = screens.outcome([verdict for _, verdict in found])
        shown = [verdict for _, verdict in screens.best_first(found)]
        listed = [screens.standing(verdict) for verdict in shown]
        assert listed == sorted(listed, key=screens.STATES.index)
        assert said["good"] == sum(one in ("memenuhi", "memenuhi_bersyarat") for one in listed)
        asked = [one for one, state in zip(shown, listed, strict=True) if state == "konfirmasi_dinas"]
        assert said["maybe"] == sum(one.looks_fit for one in asked)
        words = TEXTS.format(language, "eligibility-result", {"lines": [], "left": 0, "paged": "", **said})
        assert (str(said["good"]) in words) == (said["good"] > 0)
