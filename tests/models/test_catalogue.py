"""An editor is told every mistake of the content at once: file, line, what is wrong, and what is right."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import pytest

from models import catalogue
from models.catalogue import CatalogueErrors
from models.rules import Mistake
from tests.models.catalogue_parts import line_of, replaced, write

ONE, TWO = "programmes/one.toml", "programmes/two.toml"


@dataclass(frozen=True)
class Slip:
    """A slip of the pen, the words on whose line it must be found, and what must be said about it."""

    file: str
    old: str
    new: str
    at: str
    what: str
    right: str = ""


SLIPS = {
    "an unknown fact": Slip(ONE, 'fact = "has_nib"', 'fact = "has_nob"', "has_nob", "unknown fact", "has_nib"),
    "an unknown fact on a later line": Slip(
        ONE, 'fact = "stage"', 'fact = "stago"', "stago", "unknown fact 'stago'", "stage"
    ),
    "an impossible value": Slip(
        ONE, '["ide"]', '["impian"]', "impian", "one_of ['impian'] is impossible for stage", "allowed: ide, berjalan"
    ),
    "a limit out of range": Slip(ONE, "at_most = 9", "at_most = -1", "rule.fact", "at_most -1 is", "at least 0"),
    "a number for a choice": Slip(
        ONE, 'one_of = ["ide"]', "at_most = 3", "at_most = 3", "at_most 3 is impossible for stage", "allowed: ide"
    ),
    "a condition that can never be true": Slip(
        ONE, '{ fact = "has_nib", equals = true }',
        '{ all = [{ fact = "workers", at_most = 5 }, { fact = "workers", at_least = 6 }] }',
        "at_least = 6", "can never be true", 'one_sided = "why',
    ),
    "a condition that can never be false": Slip(
        ONE, 'equals = "kecil"', 'one_of = ["kecil", "besar"]', "rule.any", "can never be false", "one_sided",
    ),
    "a gate that everybody meets": Slip(
        ONE, '{ fact = "has_nib", equals = true }', "{ always = true }", "always", "can never be false", "one_sided"
    ),
    "overlapping dates": Slip(
        ONE, 'valid_from = "2025"', 'valid_from = "2024-12-31"', "ONE-02", "another version of 'ONE-02'", "2025"
    ),
    "dates the wrong way round": Slip(
        ONE, 'valid_from = "2025"', 'valid_from = "2025"\nvalid_until = "2024"', 'valid_until = "2024"',
        "ends before it begins", "valid_until",
    ),
    "something that is no date": Slip(ONE, '"2025"', '"May 2025"', "May 2025", "'May 2025' is no date", '"2025-12"'),
    "a missing source": Slip(
        ONE, 'sources = [["S01", "Pasal 1"]]\n', "", "[[conditions]]", "certainty R needs a source", 'sources = [["S04"'
    ),
    "an unknown source": Slip(ONE, '"S01", "Pasal', '"S09", "Pasal', "S09", "unknown source 'S09'", "sources"),
    "a remark in one language": Slip(
        ONE, '"Pasal 1"', '"wajib di Pasal 1"', "wajib", "the remark 'wajib di Pasal 1' needs words in each language",
        "{ id =",
    ),
    "a remark with a month": Slip(ONE, '"Pasal 1"', '"Mei 2024"', "Mei 2024", "needs words in each language", "{ id ="),
    "half a remark": Slip(
        ONE, '"Pasal 1"', '{ id = "wajib" }', "wajib", "a remark needs a text in each of id, en", "{ id ="
    ),
    "a note without a source": Slip(
        TWO, 'certainty = "R"\nsources = [["S02", ""]]', 'certainty = "R"', "[[notes]]", "R needs a source", "S04"
    ),
    "a missing text": Slip(
        ONE, 'text.en = "You have an NIB."\n', "", "text.id", "text: needs a text in each of id, en", 'id = "'
    ),
    "an empty text": Slip(
        ONE, '"Ask the office"', '" "', "how_to_apply", "how_to_apply: needs a text in each of id, en", 'id = "'
    ),
    "no text at all": Slip(
        ONE, 'text.id = "Sudah punya NIB."\ntext.en = "You have an NIB."\n', "", "[[cond", "text: is missing", "text"
    ),
    "a fact without its label": Slip(
        "facts.toml", 'label = { id = "Produk", en = "Product" }\n', "", "[[facts]]", "label: is missing", "label = {",
    ),
    "a label that is too long": Slip(
        "facts.toml", 'en = "Workers"', 'en = "How many people work with you"', "How many people", "label: 'How many",
        "NIB",
    ),
    "a label that asks": Slip("facts.toml", 'id = "Produk"', 'id = "Produk?"', "Produk?", "is no label", "NIB"),
    "a fact without its question": Slip(
        "facts.toml", 'question = { id = "Membuat apa?", en = "What do you make?" }\n', "", "[[facts]]",
        "question: is missing", "question = {",
    ),
    "an example that does not hold": Slip(
        ONE, 'state = "memenuhi"\n', 'state = "belum_bisa"\n', "belum_bisa",
        "does not hold: ONE gives memenuhi, not belum_bisa", 'state = "memenuhi"',
    ),
    "an example that does not hold on its day": Slip(
        ONE, "on = 2024-06-01", "on = 2025-06-01", "memenuhi_bersyarat", "does not hold: ONE gives memenuhi", "memenuhi"
    ),
    "an example that does not hold elsewhere": Slip(
        ONE, 'TWO = "memenuhi"', 'TWO = "perlu_data"', 'perlu_data" }', "does not hold: TWO gives memenuhi", "TWO ="
    ),
    "an example with another heading": Slip(
        ONE, "known_fit = true", "known_fit = false", "known_fit", "does not hold: known_fit", "known_fit = true"
    ),
    "an example with another derived value": Slip(
        ONE, 'size = "kecil"', 'size = "besar"', "derived", "does not hold: size is 'kecil'", 'size = "kecil"'
    ),
    "an example with an unknown fact": Slip(
        ONE, "workers = 12", "worker = 12", "worker = 12", "unknown fact 'worker'", "workers"
    ),
    "an example with an impossible answer": Slip(
        ONE, "workers = 12", "workers = true", "workers = true", "nobody can answer workers = True", "integer"
    ),
    "an example that answers what is derived": Slip(
        ONE, "workers = 12", 'size = "kecil"', 'size = "kecil" }', "'size' is derived", "derived"
    ),
    "an unknown programme in a rule": Slip(
        TWO, 'programme = "ONE"', 'programme = "ON"', '"ON"', "unknown programme 'ON'", '{ programme = "ONE" }'
    ),
    "an unknown programme to refer to": Slip(
        TWO, 'refers_to = "ONE"', 'refers_to = "ONES"', "ONES", "refers to unknown programme 'ONES'", '"ONE"'
    ),
    "a condition in the place of a programme": Slip(
        TWO, 'refers_to = "ONE"', 'refers_to = "ONE-01"', "refers_to", "refers to unknown programme 'ONE-01'", '"ONE"'
    ),
    "an unknown programme to be part of": Slip(
        TWO, 'part_of = "ONE"', 'part_of = "ONO"', "ONO", "part_of names unknown programme 'ONO'", 'part_of = "ONE"'
    ),
    "an unknown programme to share with": Slip(
        TWO, 'shares = "ONE"', 'shares = "EON"', "EON", "shares names unknown programme 'EON'", "shares"
    ),
    "an unknown condition": Slip(
        TWO, '"TWO-01"]', '"TWO-09"]', "TWO-09", "names unknown condition 'TWO-09'", "TWO-0"
    ),
    "a typo in a key": Slip(ONE, "certainty =", "certanty =", "certanty", "certanty: unknown key", "certainty"),
    "a typo in a programme's key": Slip(ONE, "kinds =", "kind =", "kind = [", "kind: unknown key", "kinds"),
    "a typo in a fact's key": Slip("facts.toml", "high = 100", "hihg = 100", "hihg", "hihg: unknown key", "high"),
    "a typo in a comparison": Slip(
        ONE, "rule.at_most = 9", "rule.atmost = 9", "atmost", "unknown comparison 'atmost' of workers", "at_most"
    ),
    "a typo in a form": Slip(ONE, "rule.any", "rule.anny", "rule.anny", "not a rule: ['anny']", "any"),
    "an unknown kind": Slip(ONE, 'kind = "gate"', 'kind = "gaet"', "gaet", "kind: 'gaet' is impossible", "'gate'"),
    "a word that is none of several": Slip(ONE, '["people"]', '["peple"]', "peple", "'peple' is", "'people'"),
    "no TOML": Slip(ONE, 'certainty = "Q"', "certainty = Q", "certainty = Q", "not TOML", 'kind = "gate"'),
    "a text that does not end": Slip(TWO, 'id = "TWO"', 'id = "TWO', "TWO", "not TOML", 'kind = "gate"'),
    "an id used twice": Slip(TWO, 'id = "TWO-02"', 'id = "TWO-01"', "TWO-01", "another version", "an id"),
    "a programme's id used twice": Slip(TWO, 'id = "TWO"', 'id = "ONE"', 'id = "ONE"', "the id 'ONE'", "WUB"),
    "a source's id used twice": Slip(
        "sources.toml", '[[sources]]\nid = "S02"',
        '[[sources]]\nid = "S01"\nkind = "news"\nname = { id = "Lagi", en = "Again" }\n\n[[sources]]\nid = "S02"',
        'id = "S01"', "this id is used twice", "S04",
    ),
    "an unknown kind of source": Slip("sources.toml", '"news"', '"blog"', "blog", "'blog' is impossible", "'news'"),
    "no day of compilation": Slip(
        "sources.toml", '"2026-11-22"', '"November"', "November", "needs the day on which", "2026-11-22"
    ),
    "a list that is no list": Slip(
        TWO, 'one_of_fact = "call.topics"', 'one_of_fact = "stage"', "one_of_fact",
        "one_of_fact needs one value and a list (choices), not product (text) and stage (choice)", "batch.topics",
    ),
    "a date beside a number": Slip(
        TWO, 'fact = "bought", at_least_fact', 'fact = "workers", at_least_fact', "at_least_fact",
        "at_least_fact needs two numbers or two dates, not workers (integer) and call.starts (date)", "call.starts",
    ),
    "facts of two kinds": Slip(
        TWO, 'fact = "bought", at_least_fact', 'fact = "has_nib", equals_fact', "equals_fact",
        "equals_fact needs two facts of one kind, not has_nib (yes_no) and call.starts (date)", "filing.year",
    ),
    "a percentage of no money": Slip(
        TWO, 'fact = "price", percent_fact', 'fact = "bought", percent_fact', "percent_fact",
        "percent_fact needs money and a percentage, not bought (date) and call.rate (integer)", "machine_value_idr",
    ),
    "a derived fact beside another": Slip(
        TWO, 'fact = "product", one_of_fact', 'fact = "size", one_of_fact', "one_of_fact",
        "size is derived and cannot be compared with another fact",
    ),
    "an unknown fact beside another": Slip(
        TWO, 'one_of_fact = "call.topics"', 'one_of_fact = "call.topic"', "one_of_fact", "unknown fact 'call.topic'",
        "call.topics",
    ),
    "a percentage without a limit": Slip(
        TWO, ", at_least = 1_000", ', at_least = "much"', "much", "compared with one whole number", "5_000_000"
    ),
    "a question for nobody": Slip(
        "facts.toml", 'asked_when = { fact = "has_nib", equals = true }',
        'asked_when = { all = [{ fact = "has_nib", equals = true }, { fact = "has_nib", equals = false }] }',
        "asked_when", "can never be true", "asked_when",
    ),
    "a derived value that is two at once": Slip(
        "facts.toml", "at_least = 20", "at_least = 19", "[[facts.derivation]]", "two cases hold at once: workers = 19",
        "exactly one",
    ),
    "a derived value that is none": Slip(
        "facts.toml", "at_least = 20", "at_least = 21", "[[facts.d", "no case holds: workers = 20", "exactly one"
    ),
}  # fmt: skip


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content")


def mistakes(content: Path) -> tuple[Mistake, ...]:
    with pytest.raises(CatalogueErrors) as wrong:
        catalogue.load(content)
    assert str(wrong.value).count("\n") == len(wrong.value.mistakes) - 1, "one line each"
    return wrong.value.mistakes


def test_the_small_catalogue_is_right(content: Path) -> None:
    """What is broken below is sound before: both programmes, one with the conditions of the other before its own."""
    loaded = catalogue.load(content)
    assert [one.id for one in loaded.programmes["TWO"].conditions[:3]] == ["ONE-01", "ONE-02", "ONE-02"]
    assert loaded.programmes["TWO"].conditions[3].rule.facts == {"has_nib"}


@pytest.mark.parametrize("slip", SLIPS.values(), ids=list(SLIPS))
def test_each_slip_is_told_with_its_line_and_what_is_right(content: Path, slip: Slip) -> None:
    """One slip, one mistake, nothing said about what only leans on it; it stands on the line that is named."""
    replaced(content, slip.file, slip.old, slip.new)
    found = mistakes(content)
    assert len(found) == 1, [one.what for one in found]
    (mistake,) = found
    assert mistake.file == slip.file
    assert slip.what in mistake.what
    assert slip.right in mistake.example
    line = (content / slip.file).read_text(encoding="utf-8").splitlines()[mistake.line - 1]
    assert slip.at in line, f"line {mistake.line} is {line!r}"


def test_programmes_that_wait_for_each_other(content: Path) -> None:
    """A circle of { programme = … } is named as a circle, and loading comes to an end."""
    replaced(content, ONE, '{ fact = "has_nib", equals = true }', '{ programme = "TWO" }')
    (mistake,) = mistakes(content)
    assert mistake.what.endswith("programme 'ONE' waits for itself: ONE → TWO → ONE")
    assert (mistake.file, mistake.line) == (TWO, line_of(content, TWO, 'rule = { programme = "ONE" }'))


@pytest.mark.parametrize("key", ["shares", "part_of"])
def test_programmes_that_share_in_a_circle(content: Path, key: str) -> None:
    """Both ends of the circle are told, each on its line."""
    replaced(content, ONE, 'id = "ONE"\n', f'id = "ONE"\n{key} = "TWO"\n')
    found = mistakes(content)
    assert [(one.file, one.line) for one in found] == [(ONE, 2), (TWO, 2 if key == "part_of" else 3)]
    assert f"{key} leads back to itself: ONE → TWO → ONE" in found[0].what


def test_many_slips_are_told_at_once_and_nothing_besides(content: Path) -> None:
    """One in each file: the whole list in one reading, in the order of files and lines."""
    replaced(content, "facts.toml", 'kind = "money"', 'kind = "mony"')
    replaced(content, "sources.toml", 'kind = "regulation"', 'kind = "law"')
    replaced(content, ONE, '["ide"]', '["impian"]')
    replaced(content, ONE, "certainty =", "certanty =")
    replaced(content, TWO, 'refers_to = "ONE"', 'refers_to = "ONES"')
    replaced(content, TWO, "one_of_fact", "one_of_fakt")
    assert [(one.file, one.where, one.what.partition(":")[0]) for one in mistakes(content)] == [
        ("facts.toml", "fact price", "kind"),
        (ONE, "ONE-01", "certanty"),
        (ONE, "ONE-02", "one_of ['impian'] is impossible for stage"),
        (TWO, "TWO-01", "refers to unknown programme 'ONES'"),
        (TWO, "TWO-02", "rule"),
        ("sources.toml", "source S01", "kind"),
    ]


@pytest.mark.parametrize("name", ["facts.toml", "sources.toml"])
def test_without_the_ground_the_rest_is_not_called_wrong(content: Path, name: str) -> None:
    """A glossary that cannot be read makes every fact look unknown: only the reading is told, and other slips."""
    (content / name).write_text("[[facts]\n", encoding="utf-8")
    replaced(content, ONE, "certainty =", "certanty =")
    found = mistakes(content)
    assert [one.file for one in found] == sorted([name, ONE])
    assert next(one for one in found if one.file == name).line == 1


def test_the_examples_of_sound_files_run_beside_broken_ones(content: Path) -> None:
    """A slip in TWO does not hide that an example of ONE does not hold; the one that names TWO waits."""
    replaced(content, TWO, 'refers_to = "ONE"', 'refers_to = "ONES"')
    replaced(content, ONE, "on = 2024-06-01", "on = 2025-06-01")
    assert [(one.file, one.what.partition(":")[0]) for one in mistakes(content)] == [
        (ONE, "does not hold"),
        (TWO, "refers to unknown programme 'ONES'"),
    ]


def test_an_editor_on_windows(content: Path) -> None:
    """A mark at the beginning and longer line ends are no mistakes; an old code page is, with its line."""
    path = content / ONE
    text = path.read_text(encoding="utf-8")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert "ONE" in catalogue.load(content).programmes
    path.write_bytes(text.replace("Tahunan", "Tahunan é").encode("latin-1"))
    (mistake,) = mistakes(content)
    assert (mistake.file, mistake.line) == (ONE, line_of(content, TWO, "validity") - 2)
    assert "UTF-8" in mistake.what


def test_an_empty_folder_is_not_an_empty_catalogue(tmp_path: Path) -> None:
    """A wrong path must stop the start, not make every programme vanish."""
    assert [one.file for one in mistakes(tmp_path)] == ["facts.toml", "programmes", "sources.toml"]


def test_an_empty_file_is_no_programme_less(content: Path) -> None:
    """Saved while it was empty: the programme must not quietly vanish."""
    (content / ONE).write_text("# to do\n", encoding="utf-8")
    mistake, *more = mistakes(content)
    assert (mistake.file, mistake.line, mistake.what) == (ONE, 1, "nothing stands in this file")
    assert [one.what for one in more] == ["a contradiction names unknown condition 'ONE-01'"]


def test_a_file_without_an_id_is_still_checked(content: Path) -> None:
    """It is told that the id is missing; nobody else is told that the programme does not exist."""
    replaced(content, ONE, 'id = "ONE"\n', "")
    (mistake,) = mistakes(content)
    assert (mistake.file, mistake.what, mistake.example) == (ONE, "id: is missing", 'id = "ONE"')


Break = Callable[[str, str, str], tuple[str, int]]


@pytest.fixture
def real(tmp_path: Path) -> Path:
    folder = tmp_path / "real"
    copytree(catalogue.own_folder(), folder)
    return folder


@pytest.fixture
def edit(real: Path) -> Break:
    def replace(name: str, old: str, new: str) -> tuple[str, int]:
        text = (real / name).read_text(encoding="utf-8")
        replaced(real, name, old, new)
        return name, text[: text.index(old)].count("\n") + 1

    return replace


def test_a_dozen_slips_in_the_real_content(real: Path, edit: Break) -> None:
    """Each on its line, in one reading, and nothing else is said about all the other files."""
    wub, leg, kub = (f"programmes/{name}.toml" for name in ("wub", "leg", "wub-kub"))
    slips = [
        edit(wub, 'fact = "domicile_in_area"', 'fact = "domicil"'),
        edit(wub, '["ide", "rintisan"]', '["ide", "impian"]'),
        edit(wub, 'refers_to = "WUB-KUB"', 'refers_to = "WUB-CUB"'),
        edit(leg, "run_by.en =", "ran_by.en ="),
        edit(kub, "includes =", "contains ="),
        edit("facts.toml", "fresh_days", "fresh_day"),
    ]
    found = mistakes(real)
    places = {(one.file, one.line) for one in found}
    assert places.issuperset(slips)
    leg_run_by = ("programmes/leg.toml", line_of(real, leg, "run_by.id"))  # its other language is missing now
    assert places - set(slips) == {leg_run_by}
