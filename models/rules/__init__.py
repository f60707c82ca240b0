"""Rules as data: `parse` makes one of a TOML table, and every rule answers with yes, no, or not known yet."""

from models.rules.forms import (
    All,
    Answers,
    AtLeast,
    Derivation,
    DerivedTest,
    Group,
    Leaf,
    Logic,
    Manual,
    Not,
    Pair,
    Rule,
    Share,
    Test,
    any_of,
)
from models.rules.parsing import RIGHT, Mistake, Mistaken, nearest, parse

__all__ = [
    "RIGHT", "All", "Answers", "AtLeast", "Derivation", "DerivedTest", "Group", "Leaf", "Logic", "Manual", "Mistake",
    "Mistaken", "Not", "Pair", "Rule", "Share", "Test", "any_of", "nearest", "parse",
]  # fmt: skip
