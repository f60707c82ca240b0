"""Editors of the content check it, read a whole programme as text, and see what a change has changed."""

from pathlib import Path
from shutil import copytree

import pytest

from bot import editing
from bot.__main__ import parser
from bot.config import Config, Content
from models.rules import Derivation, parse
from models.rules.written import written
from tests import nursery, once
from tests.models.catalogue_parts import line_of, replaced, write

ONE, TWO = "programmes/one.toml", "programmes/two.toml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content")


class Editor:
    """Somebody at the command line."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.config = Config(content=Content(folder=folder))
        self.capsys = capsys

    async def runs(self, *arguments: str) -> tuple[int, str]:
        """Exit code, and everything that was printed."""
        code = await editing.edit(self.config, parser().parse_args(["programmes", *arguments]))
        printed = self.capsys.readouterr()
        return code, printed.out + printed.err


@pytest.fixture
def editor(content: Path, capsys: pytest.CaptureFixture[str]) -> Editor:
    return Editor(content, capsys)


async def test_a_sound_folder_is_told_so(editor: Editor, content: Path) -> None:
    """What was found is counted, so that an editor sees that the right folder was read."""
    size = "2 programmes, 6 conditions, 10 facts, 2 sources, 3 articles on 1 topics"
    expected = f"No mistake: {size}; all 4 examples hold.\n"
    assert await editor.runs("check") == (0, expected)
    assert await editor.runs("check", str(content)) == (0, expected)


async def test_each_mistake_is_a_line_and_the_exit_code_is_one(editor: Editor, content: Path) -> None:
    """`file:line:` as other tools write it, so that an editor's program jumps there."""
    replaced(content, ONE, '["ide"]', '["impian"]')
    replaced(content, TWO, 'refers_to = "ONE"', 'refers_to = "ONES"')
    code, printed = await editor.runs("check", str(content))
    first, second, count = printed.splitlines()
    assert (code, count) == (1, "2 mistakes")
    assert first.startswith(
        f"{ONE}:{line_of(content, ONE, 'impian')}: ONE-02: one_of ['impian'] is impossible for stage"
    )
    assert second.startswith(f"{TWO}:{line_of(content, TWO, 'ONES')}: TWO-01: refers to unknown programme 'ONES'")


async def test_a_programme_is_shown_whole(editor: Editor) -> None:
    """Every condition with its rule in one line, its sources by name, notes, contradictions and examples."""
    code, printed = await editor.runs("show", "two")
    assert code == 0
    for line in (
        "TWO  Program",
        "  part of ONE",
        "  shares the conditions of ONE",
        "conditions (7):",
        "  ONE-01 gate R: Sudah punya NIB.",
        "      rule: has_nib equals true",
        "      S01 Peraturan satu (Pasal 1, 2020)",
        "  ONE-02 fix Q (until 2024): Paling banyak 9 pekerja.",
        "  ONE-02 fix Q (from 2025): Usahanya kecil atau rencana.",
        "      rule: size equals kecil or stage one_of ide",
        "      refers to: ONE",
        "      rule: call.rate % of price at_least 1_000",
        "  • Biayanya Rp0. [R]",
        "contradiction (ONE-01, TWO-01): NIB",
        "  perlu_data: nothing known at all",
    ):
        assert line in printed.splitlines(), line


async def test_a_programme_is_shown_in_english_and_as_of_a_day(editor: Editor) -> None:
    """Only the version of that day, in the other language."""
    _, printed = await editor.runs("show", "ONE", "--on", "2024-06-01", "--lang", "en")
    assert "At most 9 workers." in printed
    assert "The business is small or a plan." not in printed
    assert "Sudah punya" not in printed


async def test_an_unknown_programme_is_refused_with_those_there_are(editor: Editor) -> None:
    assert await editor.runs("show", "THREE") == (1, "There is no programme THREE. There are: ONE, TWO\n")


def test_every_real_programme_can_be_shown() -> None:
    """In both languages, with each of its conditions."""
    loaded = once.content().catalogue
    for one in (*loaded.programmes.values(), *loaded.references.values()):
        for language in editing.LANGUAGES:
            text = "\n".join(editing.shown(one, loaded, language))
            assert all(f"  {condition.id} {condition.kind}" in text for condition in one.conditions)


async def test_what_has_changed_is_told_part_by_part(editor: Editor, content: Path, tmp_path: Path) -> None:
    """Words, kind, certainty, rule, dates and sources of a condition, facts, sources; what is the same is not."""
    old = copytree(content, tmp_path / "old")
    assert await editor.runs("diff", str(old)) == (0, "Nothing has changed.\n")
    replaced(content, ONE, 'kind = "gate"\ncertainty = "R"', 'kind = "route"\ncertainty = "Q"')
    replaced(content, ONE, "You have an NIB.", "You have a business number.")
    replaced(content, ONE, "at_most = 9", "at_most = 8")
    replaced(content, ONE, 'valid_until = "2024"', 'valid_until = "2024-06"')
    replaced(content, ONE, '"S01", "Pasal 1"', '"S02", { id = "halaman 3", en = "page 3" }')
    replaced(content, ONE, "Yearly", "Monthly")
    replaced(content, TWO, "It costs nothing.", "It costs nothing at all.")
    replaced(content, "facts.toml", "How many workers?", "How many people work there?")
    replaced(content, "sources.toml", 'date = "2020"', 'date = "2021-05"')
    replaced(content, ONE, '\n[[examples]]\nwho = "twelve workers under', '\n[[examples]]\nwho = "12 workers under')
    code, printed = await editor.runs("diff", str(old), str(content))
    assert code == 0
    for words in (
        "~ programme ONE\n    validity.en\n      was: Yearly\n      now: Monthly\n",
        "  ~ condition ONE-01\n",
        "      text.en\n        was: You have an NIB.\n        now: You have a business number.\n",
        "      kind\n        was: gate\n        now: route\n",
        "      certainty\n        was: R\n        now: Q\n",
        "      sources\n        was: S01 Pasal 1\n        now: S02 halaman 3 / page 3\n",
        "  ~ condition ONE-02\n",
        "      rule\n        was: workers at_most 9\n        now: workers at_most 8\n",
        "      valid_until\n        was: 2024\n        now: 2024-06\n",
        "  - example twelve workers under the older rule\n",
        "  + example 12 workers under the older rule\n",
        "~ programme TWO\n  ~ note Biayanya Rp0.\n      text.en\n",
        "~ fact workers\n    question.en\n      was: How many workers?\n      now: How many people work there?\n",
        "~ source S01\n    date\n      was: 2020\n      now: 2021-05\n",
    ):
        assert words in printed, words
    assert printed.count("condition ONE-01") == 1, "shared conditions are told once"
    assert "TWO-0" not in printed.replace("programme TWO", "")


async def test_what_is_new_and_what_is_gone(editor: Editor, content: Path, tmp_path: Path) -> None:
    """A whole programme, a condition, a fact; seen from the other side plus and minus are exchanged."""
    old = copytree(content, tmp_path / "old")
    (old / TWO).unlink()
    replaced(old, ONE, '\nothers = { TWO = "memenuhi" }', "")
    _, printed = await editor.runs("diff", str(old))
    assert "+ programme TWO: Program (7 conditions)" in printed
    _, printed = await editor.runs("diff", str(content), str(old))
    assert "- programme TWO: Program" in printed
    new = copytree(content, tmp_path / "new")
    replaced(new, TWO, 'id = "TWO-04"', 'id = "TWO-05"')
    _, printed = await editor.runs("diff", str(content), str(new))
    rule = "[prior, UK, call.rate % of price at_least 1_000]"
    assert printed.splitlines() == [
        "~ programme TWO",
        f"  - condition TWO-04: Bantuannya cukup besar. {rule}",
        f"  + condition TWO-05: Bantuannya cukup besar. {rule}",
    ]


async def test_a_difference_on_a_day_leaves_out_other_days(editor: Editor, content: Path, tmp_path: Path) -> None:
    """A change of the rule of 2024 is none for somebody who asks about 2026."""
    old = copytree(content, tmp_path / "old")
    replaced(content, ONE, "at_most = 9", "at_most = 8")
    assert "at_most 8" in (await editor.runs("diff", str(old), "--on", "2024-02-01"))[1]
    assert await editor.runs("diff", str(old), "--on", "2026-02-01") == (0, "Nothing has changed.\n")


async def test_a_broken_folder_cannot_be_compared(editor: Editor, content: Path, tmp_path: Path) -> None:
    """Its mistakes are told instead."""
    old = copytree(content, tmp_path / "old")
    replaced(old, ONE, '["ide"]', '["impian"]')
    code, printed = await editor.runs("diff", str(old))
    assert code == 1 and "'impian'" in printed and printed.endswith("1 mistake\n")


@pytest.mark.parametrize(
    "data, words",
    [
        ({"fact": "a", "one_of": ["x", "y"]}, "a one_of x, y"),
        ({"fact": "a", "above": 10_000_000, "at_most": 20_000_000}, "a above 10_000_000 and a at_most 20_000_000"),
        ({"any": [{"fact": "a", "equals": True}, {"not": {"fact": "b", "equals": "x"}}]},
         "a equals true or (not b equals x)"),
        ({"at_least": 2, "of": [{"fact": "a", "equals": True}, {"always": True}, {"manual": "why"}]},
         "at least 2 of: a equals true; always; (manual: why)"),
        ({"fact": "a", "equals_fact": "b"}, "a equals_fact b"),
        ({"fact": "kind", "equals": "x"}, "kind equals x"),
        ({"not": {"all": [{"fact": "a", "equals": False}, {"fact": "kind", "equals": "x"}]}},
         "not (a equals false and kind equals x)"),
    ],
)  # fmt: skip
def test_a_rule_is_written_in_one_line(data: dict[str, object], words: str) -> None:
    """As its editor thinks of it: `any` is an "or", a derived value is named, not taken apart."""
    kind = Derivation((("x", parse({"fact": "c", "equals": True})), ("y", parse({"fact": "c", "equals": False}))))
    assert written(parse(data, {"kind": kind})) == words


@pytest.mark.process
async def test_the_command_line_knows_the_commands(content: Path, tmp_path: Path) -> None:
    """As a process of its own: one mistake, exit code 1, no traceback."""
    replaced(content, ONE, 'certainty = "Q"', "certainty = Q")
    (tmp_path / "config.toml").touch()
    config = ("--config", str(tmp_path / "config.toml"))
    code, said, wrong = await nursery.run("bot", *config, "programmes", "check", str(content))
    assert code == 1
    assert said.startswith(f"{ONE}:{line_of(content, ONE, 'certainty = Q')}: file: not TOML")
    assert "Traceback" not in said + wrong
