"""What `check` examines, and how to mend each thing that is wrong."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx
from sqlalchemy.exc import SQLAlchemyError
from telegram import User, WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot import content, proving, record, sentry
from bot.client import ALLOWED, connect
from bot.config import Config, Telegram
from bot.finding import Finding
from bot.migrate import is_newer, pending
from bot.run import sqlite_path
from bot.texts import LANGUAGES, TextFaults, Texts
from models import audit, inbox, outbox, people
from models.chain import Head
from models.db import Database
from models.outbox import REFUSED, UNKNOWN

CLOCK_MAY_DIFFER_SECONDS = 60
# What Telegram says of a webhook, and what it comes from; the first that fits.
TROUBLES = {
    "401": "give all processes the same telegram.webhook_secret (or none) and start them again",
    "unauthorized": "give all processes the same telegram.webhook_secret (or none) and start them again",
    "404": "let the proxy pass the path of telegram.webhook_url on unchanged",
    "413": "let the proxy accept requests of 1 MB",
    "502": "see that a bot runs, and that the proxy passes to telegram.webhook_listen and webhook_port",
    "503": "see that the database runs: `check` says it above",
    "ssl": "give the proxy a valid certificate with its whole chain",
    "certificate": "give the proxy a valid certificate with its whole chain",
    "resolve": "correct the name in telegram.webhook_url, or its DNS",
    "refused": "see that the proxy runs and that its port is open to the internet",
    "timed out": "see that the proxy's port is open to the internet",
}
NEEDED = 2  # verifiers, above `verification.two_verifiers_above`


async def examine(config: Config, kept: Head | None = None) -> AsyncIterator[Finding]:
    """Look at everything, in the order in which it is needed; `kept` is a head of the record from elsewhere."""
    async for finding in in_database(config, kept):
        yield finding
    yield _content(config)
    yield _texts(config)
    async for finding in proving.files(config):
        yield finding
    for finding in sentry.check(config):
        yield finding
    async for finding in _telegram(config):
        yield finding


async def in_database(config: Config, kept: Head | None = None) -> AsyncIterator[Finding]:
    """What the database alone can tell."""
    path = sqlite_path(config.database_url)
    if path and not path.exists():
        yield Finding(
            "database",
            proving.can_be_made(path),
            f"{path} does not exist yet; the first start creates it",
            f"make its folder one that can be written to, or name another file ({_setting(config)})",
        )
        return
    database = Database(config.database_url)
    try:
        if await is_newer(database):
            yield Finding(
                "database",
                False,
                "a newer version of Sinkron has changed it",
                f"start that version, or give this one another database ({_setting(config)})",
            )
            return
        if await pending(database):
            yield Finding("database", False, "its tables are of another version", "run: python -m bot migrate")
            return
        async with database.begin() as session:
            waiting, parked = await inbox.waiting(session), len(await inbox.parked(session))
            lost = len(await outbox.in_state(session, UNKNOWN)) + len(await outbox.in_state(session, REFUSED))
        yield Finding("database", True, f"reachable, up to date; {waiting} updates wait")
        yield Finding("parked", not parked, f"{parked} updates could not be answered", "run: python -m bot parked")
        yield Finding("delivery", True, f"{lost} messages were refused or have an unknown fate")
        if config.verification.two_verifiers_above:
            yield await _verifiers(database)
        yield await _record(database, kept)
    except (SQLAlchemyError, OSError) as error:
        reason = str(getattr(error, "orig", error)).strip().partition("\n")[0]
        todo = "name another file" if path else "see that the server runs and that the address is right"
        yield Finding("database", False, f"cannot be used: {reason}", f"{todo} ({_setting(config)})")
    finally:
        await database.close()


async def _verifiers(database: Database) -> Finding:
    """Where two must agree, fewer than two stop everything that is above the sum."""
    async with database.begin() as session:
        count = len(await people.holders(session, people.VERIFIER))
    todo = "invite another verifier (/undang, as an administrator), or set verification.two_verifiers_above to 0"
    return Finding("verifiers", count >= NEEDED, f"{count} of the {NEEDED} that large sums need", todo)


async def _record(database: Database, kept: Head | None) -> Finding:
    try:
        return record.finding(await audit.walk(database, kept), kept)
    except ValueError as error:  # a moment or details that are none
        return Finding("record", False, f"an entry holds what the bot never writes: {error}", record.MEND)


def _setting(config: Config) -> str:
    return "simulator.database_url" if config.is_simulated else "database.url"


def _content(config: Config) -> Finding:
    try:
        found = content.load("check", config.content.folder)
    except content.FAULTS as fault:
        folder = config.content.folder or "models/content"
        return Finding("content", False, str(fault), f"correct the named file in {folder}")
    programmes, articles = len(found.catalogue.programmes), len(found.knowledge.articles)
    return Finding("content", True, f"{programmes} programmes, {articles} articles, {len(found.provinces)} provinces")


def _texts(config: Config) -> Finding:
    folder = config.content.texts
    try:
        texts = Texts(folder)
    except TextFaults as faults:
        return Finding("texts", False, str(faults), f"correct the named file in {folder or 'bot/texts'}")
    return Finding("texts", True, f"{len(texts.keys('id'))} texts in {len(LANGUAGES)} languages")


async def _telegram(config: Config) -> AsyncIterator[Finding]:
    token = config.telegram.token
    if token is None:
        yield Finding("telegram", True, "no token: `run` starts the simulator")
        return
    client = connect(
        token.get_secret_value(),
        config.telegram.base_url,
        config.telegram.base_file_url,
        timeout=config.telegram.timeout_seconds,
        connections=2,
    )
    try:
        await client.initialize()
        hook = await client.get_webhook_info()
        yield Finding("telegram", True, f"the token belongs to @{client.username}")
        for finding in at_botfather(client.bot):
            yield finding
        yield way_in(config.telegram, hook)
        yield await _clock(config)
    except InvalidToken:
        yield Finding("telegram", False, "Telegram does not know this token", "copy it again from @BotFather")
    except TelegramError as error:
        yield Finding("telegram", False, f"not reachable: {error}", "check the network and telegram.base_url")
    finally:
        await client.shutdown()


def at_botfather(me: User) -> tuple[Finding, Finding]:
    """What only the bot's owner can set, in a chat with @BotFather."""
    inline, reads_all = bool(me.supports_inline_queries), bool(me.can_read_all_group_messages)
    return (
        Finding(
            "inline mode",
            inline,
            "answers can be found from any chat" if inline else "off: answers cannot be found from other chats",
            f"send /setinline to @BotFather, choose @{me.username}, and send a short hint such as: syarat WUB",
        ),
        Finding(
            "group privacy",
            not reads_all,
            "off: Telegram sends the bot all that is said in its groups" if reads_all else "on",
            f"send /setprivacy to @BotFather, choose @{me.username} and Enable; then take the bot out of its groups"
            " and in again",
        ),
    )


def way_in(settings: Telegram, hook: WebhookInfo) -> Finding:
    """Whether Telegram hands out updates in the way that is configured. Addresses are not shown: some hold a token."""
    if not settings.webhook_url:
        mend = "long polling removes it at the next start; bots that use it must be stopped first"
        return Finding("webhook", not hook.url, "a webhook is set" if hook.url else "no webhook is set", mend)
    if hook.url != settings.webhook_url:
        now = "another address has the updates" if hook.url else "Telegram sends no updates to telegram.webhook_url"
        mend = "stop every other bot with this token (polling takes the webhook away), then start `run`: it is set"
        return Finding("webhook", False, now, mend)
    if set(hook.allowed_updates or ()) != set(ALLOWED) or hook.max_connections != settings.webhook_connections:
        return Finding("webhook", False, "it was set by other settings", "start `run` again, it sets them")
    waiting, error = hook.pending_update_count, hook.last_error_message or ""
    if waiting and error:
        at = f" at {hook.last_error_date:%H:%M} UTC" if hook.last_error_date else ""
        return Finding("webhook", False, f"{waiting} updates wait; Telegram met{at}: {error}", _against(error))
    return Finding(
        "webhook", True, f"it is set; {waiting} updates wait" + (f"; the last trouble: {error}" * bool(error))
    )


def _against(error: str) -> str:
    """What to do about what Telegram met at our address."""
    for sign, mend in TROUBLES.items():
        if sign in error.casefold():
            return mend
    return "see docs/webhook.md"


async def _clock(config: Config) -> Finding:
    async with httpx.AsyncClient(timeout=10) as http:
        answer = await http.head(config.telegram.base_url)
    if "date" not in answer.headers:
        return Finding("clock", True, "the server does not tell its time")
    off = abs((datetime.now(UTC) - parsedate_to_datetime(answer.headers["date"])).total_seconds())
    return Finding(
        "clock",
        off < CLOCK_MAY_DIFFER_SECONDS,
        f"{off:.0f} s away from Telegram's",
        "let this machine set its clock by NTP",
    )
