"""What the bots of the burst share: whom they write to, what they say, and how they say that they are done."""

import argparse
from collections.abc import Iterator
from pathlib import Path

GO, PING, PONG = "go", "ping", "pong"
WORDS = "Laporan bulanan kegiatan provinsi Anda jatuh tempo tiga hari lagi. Yang belum masuk: " + "Bimtek (demo), " * 12


def arguments() -> argparse.Namespace:
    """Address of the Bot API, token, the file with the chats, the file that is made at the end, how much faster."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--address", required=True)
    parser.add_argument("--token", required=True)
    parser.add_argument("--chats", required=True, type=Path)
    parser.add_argument("--done", required=True, type=Path)
    parser.add_argument("--way", default="gather")
    parser.add_argument("--pace", type=float, default=1.0)
    return parser.parse_args()


def chats(path: Path) -> Iterator[int]:
    """Everybody who is reminded."""
    yield from map(int, path.read_text(encoding="utf-8").split())
