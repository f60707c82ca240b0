"""`python -m bot deadlines`: every due date of a budget year with its rule, basis and certainty, as text or JSON."""

import argparse
import json
from typing import Any

from bot.config import Config
from bot.operator import province_meant
from bot.run import CannotStart, open_database
from models import catalogue, due_years, provinces, workdays
from models import deadlines as duties
from models.deadlines import Rule, in_language
from models.due_years import Entry

EARLIEST, LATEST = 2022, 2100  # the rules were read in texts of 2022 and later
EVERYWHERE = "all provinces"
MEANING = "certainty: T text of a rule or official site, N news, C third party, B background knowledge, not verified"


def arguments(command: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    said_year = "budget year: the periods of this year (some of their dates lie in the next)"
    command.add_argument("--year", type=_year, required=True, metavar="YEAR", help=said_year)
    said_province = "code or name of a province: what holds there (default: for everybody, and where it differs)"
    command.add_argument("--province", help=said_province)
    command.add_argument("--json", action="store_true", help="for another program")


async def deadlines(config: Config, options: argparse.Namespace) -> int:
    """Asks the database for published dates; needs no bot token."""
    folder = config.content.folder or catalogue.own_folder()
    province = province_meant(options.province) if options.province else None
    try:
        rules = duties.load(folder / "deadlines.toml")
        calendar = workdays.load(provinces.load(), folder / "workdays.toml")
    except (ValueError, OSError) as fault:
        raise CannotStart(f"the rules in {folder} cannot be read: {fault}") from None
    async with open_database(config.database_url, alone=False) as database, database.begin() as session:
        entries = await due_years.of_year(session, rules, options.year, calendar, province)
    dated = {entry.rule.id for entry in entries}
    undated = [rule for rule in rules if rule.id not in dated]
    if options.json:
        found = {
            "year": options.year,
            "province": province,
            "dates": [_as_json(entry) for entry in entries],
            "undated": [_undated(rule, options.year) for rule in undated],
        }
        print(json.dumps(found, ensure_ascii=False, indent=1))
        return 0
    print(f"Budget year {options.year}, {_place(province)}: {len(entries)} due dates. {MEANING}")
    for entry in entries:
        print(_line(entry))
    print(f"\n{len(undated)} rules without a date of their own:")
    for rule in undated:
        print(f"{rule.id}  {rule.what['en']}: {_why_undated(rule, options.year)}")
    return 0


def _line(entry: Entry) -> str:
    rule = entry.rule
    source = entry.origin + (f" by {entry.author}" if entry.author else "")
    source += f": {entry.reason}" if entry.reason else ""
    source += " (provisional: collective leave of that year not known)" if entry.provisional else ""
    return "  ".join(
        (
            f"{entry.day:%Y-%m-%d %a}",
            f"{rule.id} {entry.period}",
            _place(entry.province),
            f"certainty {entry.certainty}",
            source,
            f"{rule.what['en']}; basis: {in_language(rule.basis)}",
        )
    )


def _as_json(entry: Entry) -> dict[str, Any]:
    rule = entry.rule
    return {
        "due": entry.day.isoformat(),
        "rule": rule.id,
        "period": str(entry.period),
        "province": entry.province,
        "origin": entry.origin,
        "reason": entry.reason,
        "author": entry.author,
        "provisional": entry.provisional,
        "certainty": entry.certainty,
        "rule_certainty": rule.certainty,
        "basis": in_language(rule.basis),
        "source": in_language(rule.source),
        "who": dict(rule.who),
        "to_whom": dict(rule.to_whom),
        "what": dict(rule.what),
        "conflicts_with": list(rule.conflicts_with),
        "note": in_language(rule.note) if rule.note else None,
    }


def _undated(rule: Rule, year: int) -> dict[str, Any]:
    return {
        "rule": rule.id,
        "what": dict(rule.what),
        "basis": in_language(rule.basis),
        "source": in_language(rule.source),
        "certainty": rule.due_certainty or rule.certainty,
        "why": _why_undated(rule, year),
    }


def _why_undated(rule: Rule, year: int) -> str:
    """Why a rule is not in the list of dates: it runs from an event, is said of other years, or has no date at all."""
    if rule.due is not None and rule.period == "event":
        return "runs from an event, " + _length(rule)
    if rule.years and year not in rule.years:
        return "said of " + ", ".join(map(str, rule.years)) + " only"
    return "no date can be computed" + (f". {in_language(rule.note)}" if rule.note else "")


def _length(rule: Rule) -> str:
    if isinstance(rule.due, duties.WorkingDaysAfter):
        return f"{rule.due.working_days_after_event} working days after it"
    return f"{rule.due.days_after_event} × 24 hours after it" if isinstance(rule.due, duties.DaysAfter) else ""


def _place(province: str | None) -> str:
    return f"{provinces.load()[province].name} ({province})" if province else EVERYWHERE


def _year(text: str) -> int:
    if not (text.isascii() and text.isdigit() and EARLIEST <= int(text) <= LATEST):
        raise argparse.ArgumentTypeError(f"{text!r} is no year from {EARLIEST} to {LATEST}, such as 2026")
    return int(text)
