"""Our own articles in parts, with and without phrasings: a search tuned to one size of set shows it here."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.evaluation import scores
from bot.evaluation.scores import Result
from bot.evaluation.sets import Asked, OutsideArticle
from models.knowledge import Index, Lexicon
from models.knowledge.search import Searched

PARTS: Mapping[str, Callable[[str], bool]] = {
    "F": lambda name: name.startswith("F"),
    "P below 95": lambda name: name.startswith("P") and int(name[1:]) < 95,
    "P from 95 on": lambda name: name.startswith("P") and int(name[1:]) >= 95,
    "all": lambda name: True,
}
"""The facts that came with the order, and two parts of those that were found later."""
PHRASINGS = (0, 4)
COLUMNS = ("top_1", "top_3", "sure_right", "answered", "sent_away", "refusal_recall", "out_of_scope_sure")


def measured(
    articles: Sequence[Searched], words: Lexicon, asked: Sequence[Asked]
) -> Iterator[tuple[str, int, Sequence[Result]]]:
    """Each part with so many phrasings, asked what belongs to it and what no article answers."""
    for part, belongs in PARTS.items():
        for most in PHRASINGS:
            some = [_with(one, most) for one in articles if belongs(one.id)]
            inside = [one for one in asked if one.article is None or belongs(one.article)]
            yield part, most, scores.ask(Index(some, words), inside)


def rows(articles: Sequence[Searched], words: Lexicon, asked: Sequence[Asked]) -> Iterator[Sequence[str]]:
    """The cells of a table: both halves of each part."""
    yield ["articles", "phrasings", "half", "questions", *(scores.NAMES[name] for name in COLUMNS)]
    for part, most, results in measured(articles, words, asked):
        for half in "AB":
            some = [one for one in results if one.asked.half == half]
            found = scores.figures(some)
            yield [part, str(most), half, str(len(some)), *(scores.percent(found[name]) for name in COLUMNS)]


def _with(article: Searched, most: int) -> OutsideArticle:
    return OutsideArticle(
        article.id,
        article.question,
        article.phrasings[:most],
        article.answer,
        article.topic,
        tuple(article.programmes),
    )
