"""Where in a TOML file an entry stands: editors look for a line, which the parser does not tell."""

import re
from bisect import bisect_right
from collections.abc import Sequence

_HEADER = re.compile(r"^\s*(\[{1,2})\s*([\w.\-]+)\s*\]{1,2}")
_KEY = re.compile(r"^\s*([\w.\-]+?)\s*=")


class Lines:
    """The lines of one file's text, to be looked up by section, position and key."""

    def __init__(self, text: str) -> None:
        self._text = text.splitlines()
        self._headers: dict[tuple[str, int], int] = {}
        self._keys: dict[tuple[str, int, str], int] = {}
        self._counts: dict[str, int] = {}
        self._place = ("", 0)
        for number, line in enumerate(self._text, 1):
            if header := _HEADER.match(line):
                self._enter(header[1] == "[[", header[2].split("."), number)
            elif key := _KEY.match(line):
                self._keys.setdefault((*self._place, key[1].split(".")[0]), number)
        self._starts = sorted({*self._headers.values(), *self._keys.values(), len(self._text) + 1})

    def _enter(self, is_list: bool, names: list[str], number: int) -> None:
        section, *inner = names
        if is_list and not inner:
            self._counts[section] = self._counts.get(section, -1) + 1
        self._place = (section, self._counts.get(section, 0))
        if inner:
            self._keys.setdefault((*self._place, inner[0]), number)
        self._headers.setdefault(self._place, number)

    def of(self, path: Sequence[int | str], word: str = "") -> int:
        """The line of an entry such as ("conditions", 3, "kind") or ("purpose",); its header's if the key has none.

        With a `word` that stands further down in the same entry, the line of that.
        """
        first = self._first(path)
        end = self._starts[bisect_right(self._starts, first)] if first < self._starts[-1] else first + 1
        return next((number for number in range(first, end) if word in self._text[number - 1]), first)

    def _first(self, path: Sequence[int | str]) -> int:
        match [*path]:
            case [str(section), int(index), str(key), *_]:
                return self._keys.get((section, index, key)) or self._headers.get((section, index), 1)
            case [str(section), int(index), *_]:
                return self._headers.get((section, index)) or self._keys.get(("", 0, section), 1)
            case [str(key), *_]:
                return self._keys.get(("", 0, key)) or self._headers.get((key, 0), 1)
        return 1
