"""The TOML files of a content folder: read kindly, and every mistake in them placed on its line."""

import re
import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from models.catalogue.lines import Lines
from models.mistakes import Place
from models.rules import Mistake

_AT_LINE = re.compile(r"at line (\d+)")
_ID = re.compile(r'^\s*id\s*=\s*"([^"\n]+)"', re.MULTILINE)
_QUOTED = re.compile(r"'([^']+)'")


@dataclass
class Folder:
    """What was read so far of one folder, and everything wrong in it."""

    path: Path
    mistakes: list[Mistake] = field(default_factory=list)
    tables: dict[str, dict[str, Any]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    """Files that are missing, empty or not even TOML."""
    ids: dict[str, set[str]] = field(default_factory=dict)
    """Every id that seems to stand in a file, faulty or not: whoever names one does nothing wrong."""
    _lines: dict[str, Lines] = field(default_factory=dict)

    def read(self, name: str) -> dict[str, Any]:
        """The tables of one file; empty when it cannot be read, which is noted."""
        try:
            content = (self.path / name).read_bytes()
        except FileNotFoundError:
            return self._unread(name, Mistake("this file is missing", f"a file {name}"))
        self.ids[name] = set(_ID.findall(content.decode("utf-8", "replace")))
        try:
            text = content.decode("utf-8-sig").replace("\r\n", "\n")  # editors on Windows mark and end lines so
        except UnicodeDecodeError as wrong:
            line = content.count(b"\n", 0, wrong.start) + 1
            return self._unread(name, Mistake("a letter that is not UTF-8", 'save the file as "UTF-8"', line=line))
        self._lines[name] = Lines(text)
        try:
            self.tables[name] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as wrong:
            return self._unread(name, _not_toml(wrong, text))
        if not self.tables[name]:
            return self._unread(name, Mistake("nothing stands in this file", 'id = "WUB"', line=1))
        return self.tables[name]

    def wrong(self, mistake: Mistake, file: str, path: Place) -> None:
        """Note a mistake at this place of a file."""
        quoted = _QUOTED.search(mistake.what)
        word = quoted[1] if quoted else mistake.what.split()[-1]
        line = self._lines[file].of(path, word) if file in self._lines else 0
        where = mistake.where or _named(self.tables.get(file, {}), path)
        self.mistakes.append(replace(mistake, file=file, line=line, where=where))

    def _unread(self, name: str, mistake: Mistake) -> dict[str, Any]:
        self.mistakes.append(replace(mistake, where="file", file=name))
        self.unread.add(name)
        return {}


def _not_toml(wrong: tomllib.TOMLDecodeError, text: str) -> Mistake:
    at = _AT_LINE.search(str(wrong))
    line = int(at[1]) if at else text.rstrip().count("\n") + 1
    return Mistake(f"not TOML: {wrong}", 'kind = "gate"', line=line)


def _named(data: dict[str, Any], place: Place) -> str:
    """An editor looks for a condition's id, not for its position."""
    match place:
        case (str(section), int(index), *_):
            entry = data[section][index]
            name = entry.get("id") or entry.get("who") if isinstance(entry, dict) else None
            return str(name or f"{section}[{index}]")
    return str(data.get("id", "file"))
