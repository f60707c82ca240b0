"""How well and how fast questions find their articles, beside plain SQLite FTS5, bm25s and TF-IDF.

    python -m bench.search                                       # our own articles and questions
    python -m bench.search --articles A.jsonl --questions Q.jsonl --rounds 5

All candidates get the same articles (question, phrasings, answer) and the same questions in the same process. Each
round asks every candidate everything in turn; times are medians over the rounds of the round's median and 99th
percentile, "times ours" is the median of each round's ratio, so that a busy minute of the machine hits all. bm25s and
scikit-learn are in no lock file: what is not installed is left out and said so (pip install bm25s scikit-learn).
"""

import argparse
import importlib.util
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from bot import evaluation
from bot.config import Config
from bot.evaluation.sets import Asked
from models.knowledge import Index, Lexicon
from models.knowledge.search import Searched
from models.knowledge.stems import stem

Ask = Callable[[str], Sequence[str]]
"""A question's articles, best first."""
MOST = 10
WORD = re.compile(r"\w+")


def ours(articles: Sequence[Searched], lexicon: Lexicon) -> Ask:
    index = Index(articles, lexicon)
    return lambda text: [hit.article_id for hit in index.search(text).ranked]


def fts5(articles: Sequence[Searched], _: Lexicon) -> Ask:
    """SQLite's full text search as it comes: unicode61 words, any of them, ordered by its BM25."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, asked, answer)")
    rows = [(one.id, " ".join((one.question, *one.phrasings)), one.answer) for one in articles]
    database.executemany("INSERT INTO articles VALUES (?, ?, ?)", rows)

    def ask(text: str) -> Sequence[str]:
        words = " OR ".join(f'"{word}"' for word in WORD.findall(text.lower()))
        found = database.execute("SELECT id FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?", (words, MOST))
        return [name for (name,) in found] if words else []

    return ask


def bm25s(articles: Sequence[Searched], lexicon: Lexicon) -> Ask:
    """The library's BM25 on words stemmed by snowball."""
    return _bm25s(articles, lambda text: [stem(word) for word in WORD.findall(text.lower())])


def bm25s_spelt(articles: Sequence[Searched], lexicon: Lexicon) -> Ask:
    """The same behind our spelling: what the words alone are worth."""
    return _bm25s(articles, lambda text: [stem(word) for word in lexicon.words(text)])


def _bm25s(articles: Sequence[Searched], split: Callable[[str], list[str]]) -> Ask:
    import bm25s as library

    engine = library.BM25()
    engine.index([split(_whole(one)) for one in articles], show_progress=False)
    names = [one.id for one in articles]

    def ask(text: str) -> Sequence[str]:
        words = split(text)
        if not words:
            return []
        found, scores = engine.retrieve([words], k=min(MOST, len(names)), show_progress=False)
        return [names[place] for place, score in zip(found[0], scores[0], strict=True) if score > 0]

    return ask


def tfidf(articles: Sequence[Searched], _: Lexicon) -> Ask:
    """scikit-learn's TF-IDF of words and pairs of words, cosine."""
    return _tfidf(articles, analyzer="word", ngram_range=(1, 2))


def tfidf_letters(articles: Sequence[Searched], _: Lexicon) -> Ask:
    """The same of three to five letters within words, which forgives slips."""
    return _tfidf(articles, analyzer="char_wb", ngram_range=(3, 5))


def _tfidf(articles: Sequence[Searched], **options: object) -> Ask:
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer(sublinear_tf=True, **options)
    matrix = vectorizer.fit_transform([_whole(one) for one in articles])
    names = [one.id for one in articles]

    def ask(text: str) -> Sequence[str]:
        scores = (matrix @ vectorizer.transform([text]).T).toarray().ravel()
        return [names[place] for place in scores.argsort()[::-1][:MOST] if scores[place] > 0]

    return ask


def _whole(article: Searched) -> str:
    return " ".join((article.question, *article.phrasings, article.answer))


CANDIDATES: Mapping[str, tuple[Callable[[Sequence[Searched], Lexicon], Ask], str]] = {
    "ours": (ours, ""),
    "SQLite FTS5": (fts5, ""),
    "bm25s, stemmed": (bm25s, "bm25s"),
    "bm25s, our spelling": (bm25s_spelt, "bm25s"),
    "TF-IDF words": (tfidf, "sklearn"),
    "TF-IDF letters": (tfidf_letters, "sklearn"),
}


def timed(ask: Ask, questions: Sequence[Asked]) -> list[float]:
    """Milliseconds of each question, in order of length."""
    times = []
    for one in questions:
        started = perf_counter()
        ask(one.text)
        times.append((perf_counter() - started) * 1000)
    return sorted(times)


def right(ask: Ask, questions: Sequence[Asked], within: int) -> float:
    """The share of the questions whose article stands among the first so many."""
    inside = [one for one in questions if one.article is not None]
    return sum(one.article in ask(one.text)[:within] for one in inside) / len(inside)


def rows(asking: Mapping[str, Ask], questions: Sequence[Asked], rounds: int) -> Iterator[str]:
    times: dict[str, list[list[float]]] = {name: [] for name in asking}
    for _ in range(rounds):
        for name, ask in asking.items():
            times[name].append(timed(ask, questions))
    yield f"{'':20} {'first right':>11} {'in first 3':>10} {'p50 ms':>8} {'p99 ms':>8} {'times ours':>10}"
    for name, ask in asking.items():
        p50, p99 = (median(_part(one, part) for one in times[name]) for part in (0.5, 0.99))
        ratios = [_part(one, 0.5) / _part(our, 0.5) for one, our in zip(times[name], times["ours"], strict=True)]
        first, three = right(ask, questions, 1), right(ask, questions, 3)
        yield f"{name:20} {first:11.1%} {three:10.1%} {p50:8.2f} {p99:8.2f} {median(ratios):10.2f}"


def _part(times: Sequence[float], part: float) -> float:
    return times[min(len(times) - 1, int(len(times) * part))]


def main() -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--articles", type=Path, help="JSON lines as for `python -m bot evaluate`")
    options.add_argument("--questions", type=Path, help="JSON lines as for `python -m bot evaluate`")
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    try:
        articles, lexicon, questions = evaluation.prepared(Config(), chosen.articles, chosen.questions)
    except evaluation.sets.BadLines as wrong:
        sys.exit(str(wrong))
    asking = {}
    for name, (make, needs) in CANDIDATES.items():
        if needs and importlib.util.find_spec(needs) is None:
            print(f"{name}: left out, {needs} is not installed")
        else:
            asking[name] = make(articles, lexicon)
    print(f"{len(articles)} articles, {len(questions)} questions, {chosen.rounds} rounds")
    print("\n".join(rows(asking, questions, chosen.rounds)))


if __name__ == "__main__":
    main()
