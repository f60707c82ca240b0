"""The chain of the record in an operator's words: what was tampered with, where, and what to do now."""

import argparse
import re

from bot.finding import Finding
from models import chain
from models.chain import Fault, Head, Walk

MEND = (
    "keep a copy of the database as it is now, find out who could write to it, and compare these entries with a backup "
    "from before. Mend nothing by hand: the chain would break again"
)
WORDS = {
    "changed": "{entries} changed after being written",
    "missing": "{entries} missing: deleted",
    "inserted": "{entries} put in by somebody else than the bot",
    "unlinked": "the seal between entries {before} and {first} is broken: one of the two was replaced",
    "cut": "{entries} missing: the end of the record was cut off",
    "beyond": "{entries} put in after the end that the bot knows",
    "head": "the end of the record (entry {first}) is not the one that the bot wrote last",
    "rewritten": "entry {first} is not the one of the head that was kept: the record was written anew up to there",
    "unknown": "no entry has the head that was kept: the record was cut off or written anew",
}


def head(words: str) -> Head:
    """A head as it stands in the ministry head's chat: `1234:a1b2c3…`, or the seal alone; spaces do not matter."""
    plain = re.sub(r"[\s.-]", "", words).casefold()
    number, _, digest = plain.rpartition(":")
    if not re.fullmatch(r"[0-9a-f]{8,64}", digest) or not re.fullmatch(r"[0-9]{0,15}", number):
        raise argparse.ArgumentTypeError(
            f"{words!r} is no head; write number and hash as they were sent, for example 1234:a1b2c3d4e5f607182930"
        )
    return Head(int(number) if number else None, digest)


def finding(found: Walk, kept: Head | None) -> Finding:
    """What a walk along the chain has found."""
    if not found.faults:
        against = " (the head that was kept is in it)" if kept else ""
        end = f", up to {found.number}:{found.digest[: chain.SHORT]}" if found.number else ""
        return Finding("record", True, f"{found.number} entries, the chain is whole{end}{against}")
    said = [_said(one) for one in found.faults]
    more = [f"and {found.left_out} more"] if found.left_out else []
    return Finding("record", False, "; ".join([*said, *more]), MEND)


def _said(fault: Fault) -> str:
    one = fault.first == fault.last
    entries = f"entry {fault.first} was" if one else f"entries {fault.first} to {fault.last} were"
    if fault.kind in ("missing", "cut"):
        entries = f"entry {fault.first} is" if one else f"entries {fault.first} to {fault.last} are"
    return WORDS[fault.kind].format(entries=entries, first=fault.first, before=fault.first - 1)
