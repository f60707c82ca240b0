"""An editor saves a file of content or texts."""

import os
from pathlib import Path


def save(path: Path, old: str, new: str) -> None:
    """Put other words into a file; no two saves have the same time, however quick the test is."""
    before = path.stat().st_mtime_ns
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    os.utime(path, ns=(before + 10**9, before + 10**9))
