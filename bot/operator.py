"""The operator's commands; each works beside a running bot."""

import argparse
import asyncio
import sys
from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncSession
from telegram.error import TelegramError

from bot import demo, doctor
from bot.cast import MARK
from bot.client import connect
from bot.config import Config
from bot.run import CannotStart, open_database
from handlers import menu
from models import invitations, outbox, people, provinces
from models.errors import Refused
from models.outbox import Message
from models.people import PROVINCIAL, Person


async def migrate(config: Config, options: argparse.Namespace) -> int:
    async with open_database(config.database_url, alone=False):
        print("The database is up to date.")
    return 0


async def check(config: Config, options: argparse.Namespace) -> int:
    """Exit code 1 when something is wrong."""
    ill = 0
    async for finding in doctor.examine(config, options.head):
        ill += not finding.is_well
        print(f"{'ok  ' if finding.is_well else 'BAD '} {finding.name}: {finding.what}")
        if not finding.is_well:
            print(f"     mend: {finding.mend}")
    return 1 if ill else 0


async def invite(config: Config, options: argparse.Namespace) -> int:
    province = _province(options.role, options.province)
    username = await _username(config)
    async with open_database(config.database_url, alone=False) as database, database.begin() as session:
        invitation, code = await invitations.create(session, None, options.role, province, _now())
        until = invitation.expires_at
    print(f"https://t.me/{username}?start={code}")
    print(f"Works once, until {until:%Y-%m-%d %H:%M} UTC. When the person has opened it, run:")
    print(f"  python -m bot confirm {code}")
    return 0


async def confirm(config: Config, options: argparse.Namespace) -> int:
    """Nobody has a right before somebody has said that it is the right person."""
    async with open_database(config.database_url, alone=False) as database:
        async with database.begin() as session:
            opened = await invitations.undecided(session, options.code)
        if opened is None:
            print("Nobody has opened this link yet, or it has been decided already.", file=sys.stderr)
            return 1
        invitation, person = opened
        print(f"{_who(person)} opened the link for: {invitation.role} {_name(invitation.province)}".rstrip())
        accepted = await _answer(options)
        if accepted is None:
            print("Nothing is decided. Run it again with --yes or --no.", file=sys.stderr)
            return 1
        try:
            async with database.begin() as session:
                await _decide(session, invitation.id, accepted)
        except Refused as refusal:
            print(f"Refused: {refusal.key}", file=sys.stderr)
            return 1
    print(f"{person.name} {'is now ' + invitation.role if accepted else 'was declined'}.")
    return 0


async def _answer(options: argparse.Namespace) -> bool | None:
    """What the operator decides; None when nobody is there to be asked."""
    if options.yes or options.no:
        return bool(options.yes)
    if not sys.stdin.isatty():
        return None
    said = await asyncio.to_thread(input, "Is this the person who was meant? [y/N] ")
    return said.strip().casefold() in ("y", "yes", "ya")


async def _decide(session: AsyncSession, invitation_id: int, accepted: bool) -> None:
    now = _now()
    invitation, person = await invitations.decide(session, None, invitation_id, accepted, now)
    office = menu.office(invitation.role, _name(invitation.province))
    if accepted:
        await menu.granted(session, person, office, now)
    else:
        await outbox.enqueue(session, person.telegram_id, Message("access-declined", {"office": office}), now)


async def revoke(config: Config, options: argparse.Namespace) -> int:
    async with open_database(config.database_url, alone=False) as database, database.begin() as session:
        if options.grant is None:
            for grant, person in await people.grants_in_force(session):
                print(f"{grant.id:6}  {grant.role:14} {_name(grant.province):24} {_who(person)}")
            return 0
        try:
            ended, person = await people.revoke(session, None, options.grant, _now())
        except Refused:
            print(f"There is no right number {options.grant} in force.", file=sys.stderr)
            return 1
        await menu.revoked(session, person, menu.office(ended.role, _name(ended.province)), _now())
        print(f"{person.name} has lost it. Old buttons of theirs do nothing now.")
    return 0


async def load_demo(config: Config, options: argparse.Namespace) -> int:
    """A year of 38 provinces, for looking at every screen."""
    async with open_database(config.database_url, alone=False) as database, database.begin() as session:
        try:
            added, activities, reports = await demo.load_year(session, provinces.load(), _now())
        except demo.NotEmpty as error:
            raise CannotStart(str(error)) from None
    print(f"Added {added} people, {activities} activities and {reports} reports, all marked {MARK}.")
    return 0


def _province(role: str, wanted: str | None) -> str | None:
    if role not in PROVINCIAL:
        if wanted:
            raise CannotStart(f"--province is for officers and heads of office; a {role} belongs to the ministry")
        return None
    if not wanted:
        raise CannotStart(
            'officers and heads of office belong to a province: add --province, for example --province "Jawa Barat"'
        )
    return province_meant(wanted)


def province_meant(wanted: str) -> str:
    """The code of the province that was written as a code or a name."""
    known = provinces.load()
    found = [known[wanted]] if wanted in known else list(known.find(wanted))
    if len(found) != 1:
        names = ", ".join(one.name for one in found) or "none"
        raise CannotStart(f'--province {wanted} fits {names}; write its code or name, for example 32 or "Jawa Barat"')
    return found[0].code


async def _username(config: Config) -> str:
    token = config.telegram.token
    if token is None:
        return "SinkronIKMBot"
    client = connect(
        token.get_secret_value(),
        config.telegram.base_url,
        config.telegram.base_file_url,
        timeout=config.telegram.timeout_seconds,
        connections=2,
    )
    try:
        await client.initialize()
        return client.username
    except TelegramError as error:
        raise CannotStart(f"Telegram could not be asked for the bot's name: {error}") from None
    finally:
        await client.shutdown()


def _who(person: Person) -> str:
    return f"{person.name} (@{person.username or '-'}, Telegram id {person.telegram_id})"


def _name(province: str | None) -> str:
    return provinces.load()[province].name if province else ""


def _now() -> datetime:
    return datetime.now(UTC)
