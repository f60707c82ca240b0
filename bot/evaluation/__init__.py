"""`python -m bot evaluate`: how well questions are understood, on our own articles or on anybody's."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bot import content
from bot.config import Config
from bot.evaluation import scores, sets
from bot.evaluation.scores import NAMES, Result
from bot.evaluation.sets import Asked
from models.catalogue import CatalogueErrors
from models.knowledge import Index, lexicon

QUESTIONS = Path(__file__).parents[2] / "tests" / "evaluation"
"""Our own set, written by somebody who did not write the search."""


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command."""
    command.add_argument("--articles", type=Path, help=f"JSON lines such as {sets.ARTICLE} (default: our own articles)")
    command.add_argument("--questions", type=Path, help=f"JSON lines such as {sets.QUESTION} (default: our own set)")
    command.add_argument("--json", action="store_true", help="every figure and every question, for another program")


async def evaluate(config: Config, options: argparse.Namespace) -> int:
    """Print the figures; exit code 1 when the sets cannot be read."""
    try:
        index, asked = prepared(config, options.articles, options.questions)
    except (sets.BadLines, CatalogueErrors) as wrong:
        print(wrong, file=sys.stderr)
        return 1
    results = scores.ask(index, asked)
    print(json.dumps(as_json(index, results), ensure_ascii=False, indent=1) if options.json else table(index, results))
    return 0


def prepared(config: Config, articles: Path | None, questions: Path | None) -> tuple[Index, list[Asked]]:
    """The index over the articles, and the questions; `BadLines` or `CatalogueErrors` if something is wrong."""
    if articles is None:
        index = content.catalogue_and_knowledge(config.content.folder)[1].index
    else:
        found, wrong = sets.read_articles(articles)
        sets.complain(wrong)
        index = Index(found, lexicon.own())
    asked: list[Asked] = []
    mistakes: list[str] = []
    for path in [questions] if questions else sorted(QUESTIONS.glob("*.jsonl")):
        some, wrong = sets.read_questions(path, index.ids)
        asked += some
        mistakes += wrong
    if not asked and not mistakes:
        mistakes.append(f"{QUESTIONS}: there are no questions yet; name a file with --questions")
    sets.complain(mistakes)
    return index, asked


def table(index: Index, results: Sequence[Result]) -> str:
    """The figures for people."""
    inside = sum(one.asked.article is not None for one in results)
    times = ", ".join(f"{name} {value:.2f} ms" for name, value in scores.latency(results).items())
    size = f"{len(index.ids)} articles, {inside} questions that they answer, {len(results) - inside} that they do not"
    return "\n".join([f"{size}; {times}", "", *rows(results)])


def rows(results: Sequence[Result]) -> Iterator[str]:
    """The table in Markdown, a row for each style."""
    yield _row(["style", "questions", *NAMES.values()])
    yield _row(["---", *["--:"] * (len(NAMES) + 1)])
    for style, some in scores.by_style(results):
        found = scores.figures(some)
        yield _row([style, str(len(some)), *(_percent(found[name]) for name in NAMES)])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _percent(share: float | None) -> str:
    return "" if share is None else f"{share:.1%}"


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
