"""`python -m bot evaluate`: outside sets are scored by the same rules, and whatever is wrong in them is named."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import parser
from bot.config import Config
from bot.evaluation import evaluate, parts, prepared, scores
from bot.evaluation.sets import Asked
from models.knowledge import Found, Hit

pytestmark = pytest.mark.thorough

ARTICLES: list[dict[str, Any]] = [
    {
        "id": "a1",
        "question": "Apakah membuat NIB berbayar?",
        "phrasings": ["nib gratis ga"],
        "answer": "Tidak.",
        "topic": "nib",
    },
    {
        "id": "a2",
        "question": "Kenapa pengajuan KUR ditolak?",
        "phrasings": [],
        "answer": "Riwayat kredit.",
        "topic": "kur",
    },
    {"id": 3, "question": "Berapa lama sertifikat halal berlaku?"},
]
ASKED: list[dict[str, Any]] = [
    {"id": "q1", "article": "a1", "style": "slang", "text": "bikin nib bayar ga"},
    {"id": "q2", "article": "a2", "style": "slang", "text": "kur sy ditolak knp"},
    {"id": "q3", "article": 3, "style": "formal", "text": "Berapa lama masa berlaku sertifikat halal?"},
    {"id": "q4", "article": None, "style": "formal", "text": "Bagaimana cuaca di Surabaya besok?"},
]


class Evaluating:
    """The command on two files."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.articles, self.questions, self.capsys = folder / "A.jsonl", folder / "Q.jsonl", capsys
        self.write(self.articles, ARTICLES)
        self.write(self.questions, ASKED)

    def write(self, path: Path, entries: list[dict[str, Any]]) -> None:
        path.write_text("\n".join(json.dumps(one) for one in entries), encoding="utf-8")

    def change(self, path: Path, line: int, text: str) -> None:
        lines = path.read_text(encoding="utf-8").splitlines()
        lines[line - 1] = text
        path.write_text("\n".join(lines), encoding="utf-8")

    async def runs(self, *more: str) -> tuple[int, str, str]:
        paths = ["--articles", str(self.articles), "--questions", str(self.questions)]
        code = await evaluate(Config(), parser().parse_args(["evaluate", *paths, *more]))
        printed = self.capsys.readouterr()
        return code, printed.out, printed.err


@pytest.fixture
def evaluating(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Evaluating:
    return Evaluating(tmp_path, capsys)


async def test_the_table_has_a_row_for_each_style(evaluating: Evaluating) -> None:
    """All questions, both halves, then style by style, with the sizes of the sets and the time they took."""
    code, printed, _ = await evaluating.runs()
    assert code == 0
    first, _, head, _, *rows = printed.splitlines()
    assert first.startswith("3 articles, 3 questions that they answer, 1 that they do not; p50 ")
    assert head.startswith("| style | questions | first right | in first 3 |")
    assert [row.split(" | ")[:3] for row in rows] == [
        ["| all", "4", "100.0%"],
        ["| half A", "3", "100.0%"],
        ["| half B", "1", ""],
        ["| formal", "2", "100.0%"],
        ["| slang", "2", "100.0%"],
    ]


async def test_json_has_every_question_with_what_was_offered(evaluating: Evaluating) -> None:
    """For another program: figures, times, and outcome and ids question by question; ids are texts."""
    code, printed, _ = await evaluating.runs("--json")
    found = json.loads(printed)
    assert code == 0
    assert found["figures"]["all"]["top_1"] == 1
    assert {"p50", "p99", "processor_p99"} <= set(found["milliseconds"])
    assert [(one["id"], one["article"], one["place"]) for one in found["results"]] == [
        ("q1", "a1", 1), ("q2", "a2", 1), ("q3", "3", 1), ("q4", None, 0),
    ]  # fmt: skip
    for one in found["results"]:
        assert len(one["offered"]) in {"sure": (1,), "choose": (1, 2, 3), "none": (0,)}[one["outcome"]]
    assert (found["results"][0]["offered"], found["results"][3]["outcome"]) == (["a1"], "none")


@pytest.mark.parametrize(
    "file,line,text,what",
    [
        ("articles", 2, '{"id": "a2", "question"', "A.jsonl:2: not JSON"),
        ("articles", 2, '["a2"]', "A.jsonl:2: not an object"),
        ("articles", 2, '{"id": "a2"}', "A.jsonl:2: question: is missing"),
        ("articles", 2, '{"id": "a2", "question": 5}', "A.jsonl:2: question: needs words"),
        ("articles", 2, '{"question": "Apa?"}', "A.jsonl:2: id: is missing"),
        ("articles", 2, '{"id": "a1", "question": "Apa?"}', "A.jsonl:2: id: 'a1' is used twice"),
        ("articles", 2, '{"id": "a2", "question": "Apa?", "phrasings": "x"}', "A.jsonl:2: phrasings: needs a list"),
        ("questions", 3, '{"id": "q3", "text": "x"}', "Q.jsonl:3: article: is missing"),
        ("questions", 3, '{"id": "q3", "article": "a9", "text": "x"}', "Q.jsonl:3: article: there is no article 'a9'"),
        ("questions", 3, '{"id": "q3", "article": ["a1"], "text": "x"}', "Q.jsonl:3: article: needs the id"),
        ("questions", 3, '{"id": "q3", "article": null, "text": " "}', "Q.jsonl:3: text: needs words"),
        ("questions", 3, '{"id": "q3", "article": null, "text": "x", "style": 1}', "Q.jsonl:3: style: needs words"),
    ],
)  # fmt: skip
async def test_a_bad_line_is_named_with_an_example(
    evaluating: Evaluating, file: str, line: int, text: str, what: str
) -> None:
    """File, line, what is wrong, what is right; no figures are given for half a set."""
    evaluating.change(getattr(evaluating, file), line, text)
    code, printed, told = await evaluating.runs()
    assert (code, printed) == (1, "")
    (mistake,) = (one for one in told.splitlines() if what in one)
    assert '(right: {"id": ' in mistake


async def test_all_bad_lines_are_told_at_once(evaluating: Evaluating) -> None:
    """Of both files; beyond twenty they are counted."""
    evaluating.change(evaluating.articles, 1, "x")
    evaluating.write(evaluating.questions, [{"id": f"q{number}"} for number in range(30)])
    code, _, told = await evaluating.runs()
    assert code == 1
    lines = told.splitlines()
    assert len(lines) == 21
    assert lines[-1] == "and 41 more"


async def test_files_that_are_not_there_or_empty(evaluating: Evaluating) -> None:
    """Said so, with what is expected."""
    evaluating.articles.unlink()
    evaluating.questions.write_text("\n\n", encoding="utf-8")
    code, _, told = await evaluating.runs()
    assert code == 1
    assert "A.jsonl: cannot be read" in told
    assert "Q.jsonl: no question here (right: " in told
    evaluating.articles.write_bytes(b'{"id": "\xe9"}')
    assert "A.jsonl: has letters that are not UTF-8" in (await evaluating.runs())[2]


async def test_files_from_windows(evaluating: Evaluating) -> None:
    """A mark at the beginning, other line ends and blank lines are no mistakes."""
    text = evaluating.questions.read_text(encoding="utf-8")
    evaluating.questions.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n\r\n").encode())
    assert (await evaluating.runs())[0] == 0


def result(article: str | None, outcome: str, *ranked: str) -> scores.Result:
    hits = tuple(Hit(name, 1.0) for name in ranked)
    offered = {"sure": hits[:1], "choose": hits[:3], "none": ()}[outcome]
    return scores.Result(Asked("q", article, "formal", "?"), Found(outcome, offered, hits), 1.0, 1.0)  # type: ignore[arg-type]  # a test's own word


def test_what_the_figures_mean() -> None:
    """Ranking counts whatever the outcome; a sure answer to an outside question is a wrong one."""
    found = scores.figures(
        [
            result("a", "sure", "a", "b"),
            result("a", "sure", "b", "a"),
            result("a", "choose", "b", "c", "a"),
            result("a", "none", "a"),
            result(None, "none"),
            result(None, "choose", "a"),
            result(None, "sure", "a"),
            result(None, "none"),
        ]
    )
    assert found == {
        "top_1": 0.5,
        "top_3": 1.0,
        "sure_right": pytest.approx(1 / 3),
        "answered": 0.25,
        "offered": 0.25,
        "sent_away": 0.25,
        "wrong": 0.25,
        "refusal_precision": pytest.approx(2 / 3),
        "refusal_recall": 0.5,
        "out_of_scope_sure": 0.25,
    }
    assert scores.figures([])["top_1"] is None


def test_a_question_stays_in_its_half() -> None:
    """By its id alone: whoever adds or takes away questions moves no other one; both halves are about as large."""
    _, _, asked = prepared(Config(), None, None)
    assert abs(sum(1 if one.half == "A" else -1 for one in asked)) < 0.1 * len(asked)
    assert "".join(Asked(f"in{number:03}", None, "", "?").half for number in range(1, 9)) == "AAABBBBA"


def test_our_own_set_is_understood_at_least_so_well() -> None:
    """On the half that no threshold was chosen with, in every part of our articles, with phrasings and without."""
    articles, lexicon, asked = prepared(Config(), None, None)
    unseen = [one for one in asked if one.half == "B"]
    for part, phrasings, results in parts.measured(articles, lexicon, unseen):
        found = scores.figures(results)
        floors = FLOORS_OF_ALL[phrasings] if part == "all" else FLOORS[phrasings]
        for name, floor in floors.items():
            assert (found[name] or 0.0) >= floor, f"{part}, {phrasings} phrasings: {name} is {found[name]}"
        for name, ceiling in CEILINGS.items():
            assert (found[name] or 0.0) <= ceiling, f"{part}, {phrasings} phrasings: {name} is {found[name]}"


# The aims where they are met on half B; else a little below what docs/evaluation.md shows. The aims for the first hit
# are for about a hundred articles: where all 270 are searched, there are more neighbours.
FLOORS = {
    0: {"top_1": 0.86, "top_3": 0.95, "sure_right": 0.96, "answered": 0.43, "refusal_recall": 0.65},
    4: {"top_1": 0.92, "top_3": 0.97, "sure_right": 0.96, "answered": 0.70, "refusal_recall": 0.65},
}
FLOORS_OF_ALL = {0: FLOORS[0] | {"top_1": 0.82}, 4: FLOORS[4] | {"top_1": 0.89, "answered": 0.67}}
CEILINGS = {"sent_away": 0.06, "out_of_scope_sure": 0.03, "wrong": 0.03}
