"""`python -m bot evaluate`: how well questions are understood, on our own articles or on anybody's."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bot import content
from bot.config import Config
from bot.evaluation import parts, scores, sets
from bot.evaluation.scores import NAMES, Result
from bot.evaluation.sets import Asked
from models.catalogue import CatalogueErrors
from models.knowledge import Index, Lexicon, lexicon
from models.knowledge.search import Searched

QUESTIONS = Path(__file__).parents[2] / "tests" / "evaluation"
"""Our own set, written by somebody who did not write the search."""
BEGIN, END = "<!-- written by: python -m bot evaluate --write docs/evaluation.md -->", "<!-- end -->"


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command."""
    command.add_argument("--articles", type=Path, help=f"JSON lines such as {sets.ARTICLE} (default: our own articles)")
    command.add_argument("--questions", type=Path, help=f"JSON lines such as {sets.QUESTION} (default: our own set)")
    command.add_argument("--write", type=Path, metavar="DOCUMENT", help="put the table into docs/evaluation.md as well")
    command.add_argument("--json", action="store_true", help="every figure and every question, for another program")


async def evaluate(config: Config, options: argparse.Namespace) -> int:
    """Print the figures; exit code 1 when the sets cannot be read."""
    try:
        articles, words, asked = prepared(config, options.articles, options.questions)
    except (sets.BadLines, CatalogueErrors) as wrong:
        print(wrong, file=sys.stderr)
        return 1
    index = Index(articles, words)
    results = scores.ask(index, asked)
    print(json.dumps(as_json(index, results), ensure_ascii=False, indent=1) if options.json else table(index, results))
    if options.write:
        own = options.articles is None and options.questions is None
        more = ["", *in_parts(articles, words, asked)] if own else []
        write(options.write, "\n".join([table(index, results), *more]))
    return 0


def write(document: Path, words: str) -> None:
    """Put the table between the two marks of a document; everything else stays."""
    text = document.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    document.write_text(f"{before}{BEGIN}\n{words}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def prepared(
    config: Config, articles: Path | None, questions: Path | None
) -> tuple[Sequence[Searched], Lexicon, list[Asked]]:
    """Articles, the words of the bot, and questions; `BadLines` or `CatalogueErrors` if something is wrong."""
    own = content.catalogue_and_knowledge(config.content.folder)[1] if articles is None else None
    found, wrong = sets.read_articles(articles) if articles else ([], [])
    every: Sequence[Searched] = [*own.articles.values()] if own else found
    ids = None if wrong else {one.id for one in every}
    asked: list[Asked] = []
    for path in [questions] if questions else sorted(QUESTIONS.glob("*.jsonl")):
        some, mistakes = sets.read_questions(path, ids)
        asked += some
        wrong += mistakes
    if not asked and not wrong:
        wrong.append(f"{QUESTIONS}: there are no questions yet; name a file with --questions")
    sets.complain(wrong)
    return every, own.words if own else lexicon.own(), asked


def table(index: Index, results: Sequence[Result]) -> str:
    """The figures for people."""
    inside = sum(one.asked.article is not None for one in results)
    times = scores.latency(results)
    size = f"{len(index.ids)} articles, {inside} questions that they answer, {len(results) - inside} that they do not"
    clock = f"p50 {times['p50']:.2f} ms, p99 {times['p99']:.2f} ms by the clock"
    processor = f"p50 {times['processor_p50']:.2f} ms, p99 {times['processor_p99']:.2f} ms of the processor"
    return "\n".join([f"{size}; {clock}; {processor}", "", *rows(results)])


def rows(results: Sequence[Result]) -> Iterator[str]:
    """The table in Markdown, a row for each style."""
    yield _row(["style", "questions", *NAMES.values()])
    yield _row(["---", *["--:"] * (len(NAMES) + 1)])
    every, *styles = scores.by_style(results)
    for style, some in (every, *scores.by_half(results), *styles):
        found = scores.figures(some)
        yield _row([style, str(len(some)), *(scores.percent(found[name]) for name in NAMES)])


def in_parts(articles: Sequence[Searched], words: Lexicon, asked: Sequence[Asked]) -> Iterator[str]:
    """The second table of the document; only our own articles can be parted so."""
    head, *body = parts.rows(articles, words, asked)
    yield _row(head)
    yield _row(["---"] + ["--:"] * (len(head) - 1))
    yield from map(_row, body)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def as_json(index: Index, results: Sequence[Result]) -> dict[str, object]:
    """Everything that was measured."""
    return {
        "articles": len(index.ids),
        "questions": len(results),
        "milliseconds": scores.latency(results),
        "figures": {style: scores.figures(some) for style, some in scores.by_style(results)},
        "results": [
            {
                "id": one.asked.id,
                "article": one.asked.article,
                "style": one.asked.style,
                "outcome": one.found.outcome,
                "offered": list(one.offered),
                "ranked": [hit.article_id for hit in one.found.ranked],
                "place": one.place,
                "milliseconds": round(one.milliseconds, 3),
            }
            for one in results
        ],
    }
