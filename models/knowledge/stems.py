"""Stems of Indonesian words, by the snowball algorithm: "pengajuan" and "diajukan" are both "aju"."""

from functools import lru_cache

from snowballstemmer import stemmer

_SNOWBALL = stemmer("indonesian")
# The algorithm takes their beginning or end for an affix: "berapa" and "apa" would be one word, "murah" and "mura".
WHOLE = frozenset(("apakah", "beli", "berapa", "berlaku", "karyawan", "kenapa", "materi", "murah", "sampai", "terus"))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of a word in lower case."""
    # The algorithm takes an unbroken row of letters for a word; numbers and the like stay what they are.
    found: str = _SNOWBALL.stemWord(word) if word.isalpha() and len(word) > 3 and word not in WHOLE else word
    return found
