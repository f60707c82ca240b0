"""The command line: what an operator can do with the bot."""

import gc
import os

if __name__ == "__main__":
    gc.disable()  # what is loaded at the start stays: to look through it for garbage takes half a second
os.environ.setdefault("PTB_TIMEDELTA", "1")  # before telegram is imported: its pauses are timedeltas

import argparse
import asyncio
import signal
import sys
from pathlib import Path

from bot import config as settings
from bot import (
    due_list,
    editing,
    evaluation,
    keeping,
    logs,
    operator,
    parked,
    record,
    retaining,
    sentry,
    target_options,
)
from bot.config import Config, ConfigError
from bot.run import CannotStart, run, until_stopped
from bot.simulate import simulate
from bot.texts import TextFaults
from models.catalogue import CatalogueErrors
from models.people import ROLES


def main(arguments: list[str] | None = None) -> int:
    """Carry out one command; returns the exit code."""
    gc.freeze()
    gc.enable()
    options = parser().parse_args(arguments)
    try:
        config = settings.load(options.config)
    except ConfigError as error:
        print(error, file=sys.stderr)
        return 2
    logs.setup(config.log.level, config.log.format)
    sentry.watch(config.sentry)
    try:
        code = asyncio.run(until_stopped(options.act(config, options)))
        sys.stdout.flush()
        return code
    except CannotStart as error:
        print(f"{error.said}: {error}", file=sys.stderr)
        return 1
    except CatalogueErrors as error:
        print(f"Not started: the content has mistakes.\n{error}", file=sys.stderr)
        return 1
    except TextFaults as error:
        print(f"Not started: the texts have mistakes.\n{error}", file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read what it prints has seen enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 128 + signal.SIGPIPE
    except KeyboardInterrupt:
        return 130


def parser() -> argparse.ArgumentParser:
    """All commands with their help."""
    top = argparse.ArgumentParser(prog="python -m bot", description="Sinkron IKM, the Telegram bot.")
    top.add_argument("--config", type=Path, help="settings file (default: config.toml, if there is one)")
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, act: object, words: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=words, description=words)
        added.set_defaults(act=act)
        return added

    command("run", _run, "run the bot; without a token, the simulator")
    command("simulate", _simulate, "run the bot in the simulator, whatever token is configured")
    command("migrate", operator.migrate, "bring the database up to date")
    check = command("check", operator.check, "say what is wrong and how to mend it")
    said_head = "a head of the record that was kept elsewhere, as sent to the ministry head: 1234:a1b2c3..."
    check.add_argument("--head", type=record.head, metavar="NUMBER:HASH", help=said_head)
    invite = command("invite", operator.invite, "make a one-time invitation link for a role")
    invite.add_argument("--role", required=True, choices=ROLES)
    invite.add_argument("--province", help="code or name of the province, for an officer or a head of office")
    confirm = command("confirm", operator.confirm, "confirm who opened an invitation of the command line")
    confirm.add_argument("code", help="the code at the end of the link")
    said = confirm.add_mutually_exclusive_group()
    said.add_argument("--yes", action="store_true", help="it is the person who was meant (otherwise you are asked)")
    said.add_argument("--no", action="store_true", help="it is not the person who was meant")
    revoke = command("revoke", operator.revoke, "list who has which right, or end one")
    revoke.add_argument("grant", nargs="?", type=int, help="number of the right, from the list")
    parked.arguments(command("parked", parked.parked, "list what could not be answered or sent, and do it once more"))
    keeping.arguments(
        command("backup", keeping.keep, "write everything into one file, beside a running bot"),
        command("restore", keeping.restore, "put a backup into an empty database, SQLite or PostgreSQL"),
    )
    retaining.arguments(command("retention", retaining.retain, "empty and delete what is kept for a time only"))
    due_list.arguments(
        command("deadlines", due_list.deadlines, "list every due date of a year with its rule and basis")
    )
    target_options.arguments(command("target", _target, "judge a file of enterprises, province by province"))
    editing.arguments(command("programmes", editing.edit, "for editors of the content: check, show, diff"))
    measured = command("evaluate", evaluation.evaluate, "measure how well questions find their articles")
    evaluation.arguments(measured)
    command("load-demo", operator.load_demo, "fill an empty database with a demo year: people, activities and reports")
    return top


async def _run(config: Config, options: argparse.Namespace) -> int:
    if config.is_simulated:
        print(
            f"No bot token is set (TELEGRAM_TOKEN, or telegram.token in {options.config or 'config.toml'}): "
            "starting the simulator.",
            flush=True,
        )
        await simulate(config)
    else:
        await run(config)
    return 0


async def _target(config: Config, options: argparse.Namespace) -> int:
    from bot.target import target  # its tables take half a second to load: no other command has to wait for them

    return await target(config, options)


async def _simulate(config: Config, options: argparse.Namespace) -> int:
    await simulate(config)
    return 0


if __name__ == "__main__":
    sys.exit(main())
