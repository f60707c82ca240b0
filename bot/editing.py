"""What editors of the content do at the command line: check a folder, read a programme, see what has changed."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from bot import changes, content
from bot.config import Config
from models import catalogue
from models.catalogue import CatalogueErrors
from models.programmes import Catalogue, Condition, InForce, Note, Programme
from models.rules.written import written

LANGUAGES = ("id", "en")
PARTS = ("purpose", "run_by", "validity", "benefits", "documents", "how_to_apply", "unknowns")


def arguments(programmes: argparse.ArgumentParser) -> None:
    """The commands below `programmes`."""
    commands = programmes.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="list every mistake of a content folder")
    check.add_argument("folder", nargs="?", type=Path, help="content folder (default: the one in use)")
    show = commands.add_parser("show", help="one whole programme as text")
    show.add_argument("id", help="such as WUB")
    show.add_argument("--lang", choices=LANGUAGES, default="id", help="language of the content (default: id)")
    diff = commands.add_parser("diff", help="what has changed from one content folder to another")
    diff.add_argument("old", type=Path, metavar="OLD_FOLDER")
    diff.add_argument("new", nargs="?", type=Path, metavar="NEW_FOLDER", help="(default: the one in use)")
    for command in (show, diff):
        command.add_argument("--on", type=date.fromisoformat, metavar="DATE", help="as in force on this day")
    for command, lines in ((check, _check), (show, _show), (diff, _diff)):
        command.set_defaults(lines=lines)


async def edit(config: Config, options: argparse.Namespace) -> int:
    """Print what was asked for; exit code 1 when the content has mistakes or holds no such programme."""
    lines: Callable[[Config, argparse.Namespace], Iterable[str]] = options.lines
    try:
        _print("\n".join(lines(config, options)))
    except CatalogueErrors as wrong:
        count = len(wrong.mistakes)
        _print(f"{wrong}\n{count} mistake{'s' * (count != 1)}")
        return 1
    except LookupError as unknown:
        sys.stderr.write(f"{unknown.args[0]}\n")
        return 1
    return 0


def _print(text: str) -> None:
    try:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:  # shown by a pager that was left: nobody reads on, so that nothing fails at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _check(config: Config, options: argparse.Namespace) -> Iterator[str]:
    loaded, knowledge = content.catalogue_and_knowledge(options.folder or config.content.folder)
    every = (*loaded.programmes.values(), *loaded.references.values())
    conditions = {condition.id for one in every for condition in one.conditions}
    examples = sum(len(one.examples) for one in every)
    size = f"{len(every)} programmes, {len(conditions)} conditions, {len(loaded.facts)} facts"
    articles = f"{len(knowledge.articles)} articles on {len(knowledge.topics)} topics"
    yield f"No mistake: {size}, {len(loaded.sources)} sources, {articles}; all {examples} examples hold."


def _show(config: Config, options: argparse.Namespace) -> Iterator[str]:
    loaded = catalogue.load(config.content.folder)
    known = {**loaded.programmes, **loaded.references}
    name = options.id.upper()
    if name not in known:
        raise LookupError(f"There is no programme {options.id}. There are: {', '.join(sorted(known))}")
    one = known[name] if options.on is None else known[name].on(options.on)
    return shown(one, loaded, options.lang)


def _diff(config: Config, options: argparse.Namespace) -> Iterator[str]:
    old, new = (catalogue.load(folder) for folder in (options.old, options.new or config.content.folder))
    if options.on is not None:
        old, new = old.on(options.on), new.on(options.on)
    yield from changes.between(old, new)


def shown(one: Programme, whole: Catalogue, language: str) -> Iterator[str]:
    """The whole programme, line by line."""
    yield f"{one.id}  {one.name[language]}{_days(one)}"
    links = {"part of": one.part_of, "shares the conditions of": one.shares}
    yield from (f"  {words} {other}" for words, other in links.items() if other)
    if one.reference:
        yield "  background only: it gives no verdict"
    for words, some in (("kinds", one.kinds), ("helps with", one.helps_with)):
        yield from [f"  {words}: {', '.join(some)}"] * bool(some)
    for part in PARTS:
        yield from ("", f"{part.replace('_', ' ')}:", f"  {getattr(one, part)[language]}")
    yield from ("", f"conditions ({len(one.conditions)}):")
    for condition in one.conditions:
        yield from _condition(condition, whole, language)
    yield from ("", f"notes ({len(one.notes)}):") * bool(one.notes)
    for note in one.notes:
        yield f"  • {note.text[language]} [{note.certainty}]{_days(note)}"
        yield from _sources(note, whole, language)
    for each in one.contradictions:
        yield from ("", f"contradiction ({', '.join(each.conditions)}): {each.topic[language]}")
        yield from (f"  one: {each.one[language]}", f"  other: {each.other[language]}")
        yield f"  followed: {each.followed[language]}"
    yield from ("", f"examples ({len(one.examples)}):") * bool(one.examples)
    for example in one.examples:
        yield f"  {example.state}: {example.who}{f' (on {example.on})' if example.on else ''}"


def _condition(condition: Condition, whole: Catalogue, language: str) -> Iterator[str]:
    yield f"  {condition.id} {condition.kind} {condition.certainty}{_days(condition)}: {condition.text[language]}"
    yield f"      rule: {written(condition.rule)}"
    more = {
        "advice": condition.advice[language] if condition.advice else None,
        "ladder": condition.ladder,
        "refers to": condition.refers_to,
        "one-sided because": condition.one_sided,
    }
    yield from (f"      {words}: {value}" for words, value in more.items() if value)
    yield from _sources(condition, whole, language)


def _sources(one: Condition | Note, whole: Catalogue, language: str) -> Iterator[str]:
    for name, remark in one.sources:
        source = whole.sources[name]
        details = ", ".join(filter(None, (remark[language], source.date, *source.address[:1])))
        yield f"      {name} {source.name[language]}" + (f" ({details})" if details else "")


def _days(one: InForce) -> str:
    """The dates as they are written, or nothing."""
    limits = [f"from {one.valid_from}"] * bool(one.valid_from) + [f"until {one.valid_until}"] * bool(one.valid_until)
    return f" ({' '.join(limits)})" if limits else ""
