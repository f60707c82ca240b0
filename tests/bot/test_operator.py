"""The operator's commands, as real processes beside an open bot: invite, confirm, revoke, parked."""

import asyncio
import json
import os
import re
import shlex
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select, text

from bot.__main__ import parser
from bot.operator import province_meant
from bot.run import CannotStart, open_database
from models import audit, chain
from models.due_dates import PublishedDeadline
from models.inbox import InboxRow
from models.outbox import OutboxRow
from models.people import ADMINISTRATOR, DIRECTOR, OFFICER, Grant, Person
from models.queue import PARKED
from tests import nursery
from tests.brittle import PAUSES, Brittle, break_one_command
from tests.world import FakePerson, World

pytestmark = pytest.mark.process


@dataclass
class Operator:
    """Somebody at the command line of the machine on which the bot runs."""

    config: Path
    database_url: str

    async def runs(self, *arguments: str) -> tuple[int, str]:
        """Exit code, and everything that was printed."""
        url = re.sub(r"\+\w+://", "://", self.database_url)
        env = {name: value for name, value in os.environ.items() if "TELEGRAM" not in name}
        env |= {"SINKRON_SIMULATOR__DATABASE_URL": url, "SINKRON_LOG__LEVEL": "warning"}
        code, said, wrong = await nursery.run("bot", "--config", str(self.config), *arguments, env=env)
        return code, said + wrong


@pytest.fixture
async def world(database_url: str, tmp_path: Path) -> AsyncIterator[World]:
    """A bot that holds its database, as a running one does; its time is that of the operator's processes."""
    async with open_database(database_url) as database:
        opened = await World.open(database, tmp_path / "files", start=datetime.now(UTC))
        yield opened
        await opened.app.client.shutdown()


@pytest.fixture
def operator(database_url: str, tmp_path: Path) -> Operator:
    config = tmp_path / "config.toml"
    config.touch()
    return Operator(config, database_url)


async def rights_of(world: World, who: FakePerson) -> set[tuple[str, str | None]]:
    async with world.app.database.begin() as session:
        rows = await session.execute(
            select(Grant.role, Grant.province)
            .join(Person, Person.id == Grant.person_id)
            .where(Person.telegram_id == who.id, Grant.revoked_at.is_(None))
        )
        return {(role, province) for role, province in rows.all()}


async def test_the_first_administrator_is_confirmed_at_the_command_line(world: World, operator: Operator) -> None:
    """A link, somebody who opens it, a look at who it is, and only then an administrator, who is told in the chat."""
    code, printed = await operator.runs("invite", "--role", "administrator")
    assert code == 0
    link = printed.splitlines()[0]
    secret = link.rpartition("=")[2]
    assert link.startswith("https://t.me/SinkronIKMBot?start=undang-") and f"python -m bot confirm {secret}" in printed
    assert (await operator.runs("confirm", secret, "--yes"))[0] == 1  # nobody has opened it yet

    rina = await world.stranger("Rina")
    await rina.opens(link)
    await rina.sees("access-followed", by="operator")

    code, printed = await operator.runs("confirm", secret)
    assert code == 1 and "Rina" in printed and str(rina.id) in printed and "--yes" in printed
    assert await rights_of(world, rina) == set()

    code, printed = await operator.runs("confirm", secret, "--yes")
    assert (code, printed.splitlines()[-1]) == (0, "Rina is now administrator.")
    assert await rights_of(world, rina) == {(ADMINISTRATOR, None)}
    await world.later(minutes=5)  # the operator's clock has run on meanwhile
    await rina.sees("access-granted")
    rina.sees_text("Hak Anda sudah aktif: administrator.")
    assert "Undang" in rina.buttons
    scope = {"type": "chat", "chat_id": rina.id}
    assert "parkir" in [one["command"] for one in world.telegram.commands(scope)]
    assert (await operator.runs("confirm", secret, "--yes"))[0] == 1  # decided already


async def test_the_wrong_person_is_declined_there(world: World, operator: Operator) -> None:
    """`--no` grants nothing, and the person is told."""
    _, printed = await operator.runs("invite", "--role", "officer", "--province", "papua pegunungan")
    link = printed.splitlines()[0]
    budi = await world.stranger("Budi")
    await budi.opens(link)
    code, printed = await operator.runs("confirm", link.rpartition("=")[2], "--no")
    assert code == 0 and "declined" in printed and "officer Papua Pegunungan" in printed
    await world.later(minutes=5)
    await budi.sees("access-declined")
    assert await rights_of(world, budi) == set()


async def test_a_right_is_ended_from_its_number_in_the_list(world: World, operator: Operator) -> None:
    """The list names everybody with a right; its number ends it, the person is told, the menu changes."""
    await world.person("Rina", ADMINISTRATOR)
    dedi = await world.person("Dedi", OFFICER, "32")
    code, printed = await operator.runs("revoke")
    line = next(line for line in printed.splitlines() if "Dedi" in line)
    assert code == 0 and "Rina" in printed and "Jawa Barat" in line
    code, printed = await operator.runs("revoke", line.split()[0])
    assert code == 0 and printed.startswith("Dedi has lost it.")
    await world.later(minutes=5)
    await dedi.sees("access-revoked")
    dedi.sees_text("petugas dinas Jawa Barat")
    assert await rights_of(world, dedi) == set()
    code, printed = await operator.runs("revoke", line.split()[0])
    assert code == 1 and "no right number" in printed


async def test_a_parked_update_is_listed_and_answered_again(world: World, operator: Operator) -> None:
    """Its number and the error are shown; after the mending it is answered by the running bot."""
    command = Brittle()
    break_one_command(world, command)
    siti = await world.person("Siti")
    await siti.says("/rapuh")
    for pause in PAUSES:
        await world.later(seconds=pause)
    async with world.app.database.begin() as session:
        number = (await session.scalars(select(InboxRow.update_id).where(InboxRow.state == PARKED))).one()
    code, printed = await operator.runs("parked")
    assert code == 0 and f"update  {number}" in printed and printed.splitlines()[0].endswith("LookupError")
    command.is_mended = True
    assert (await operator.runs("parked", "--again", str(number)))[0] == 0
    await world.later(minutes=5)
    await siti.sees("settings-language")
    assert (await operator.runs("parked", "--again", str(number)))[0] == 1
    async with world.app.database.begin() as session:
        said = select(OutboxRow).where(OutboxRow.chat_id == siti.id, OutboxRow.verb == "say")
        row = (await session.scalars(said)).first()
        assert row is not None
        row.state, row.error = "refused", "TextError: Siti Aminah"
    printed = (await operator.runs("parked"))[1]
    assert f"message {row.id}" in printed and "could not be put into words" in printed and "Aminah" not in printed
    before = len(siti.messages)
    assert "1 put in line" in (await operator.runs("parked", "--send", "all"))[1]
    await world.settle()
    assert len(siti.messages) == before + 1
    assert (await operator.runs("parked", "--send", str(row.id)))[0] == 1
    assert "0 put in line" in (await operator.runs("parked", "--again", "all"))[1]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "arguments, said",
    [
        (("--role", "officer"), "--province"),
        (("--role", "officer", "--province", "atlantis"), "fits none"),
        (("--role", "verifier", "--province", "32"), "is for officers"),
        (("--role", "king"), "invalid choice"),
    ],
)
async def test_a_wrong_invitation_says_what_is_wrong(operator: Operator, arguments: tuple[str, ...], said: str) -> None:
    """A missing or unknown province, a province for the ministry, a role that there is not."""
    code, printed = await operator.runs("invite", *arguments)
    assert code != 0 and said in printed and "Traceback" not in printed


async def test_check_compares_the_record_with_a_head_that_was_kept(world: World, operator: Operator) -> None:
    """Whole: exit code 0. Cut off since the head was sent: exit code 1, what is missing, and what to do now."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await world.grant(rina, DIRECTOR)
    async with world.app.database.begin() as session:
        end = await audit.head(session)
    assert end and end.number == 2
    kept = f"{end.number}:{chain.short(end.digest)}"
    code, printed = await operator.runs("check", "--head", kept)
    assert code == 0, printed
    assert "ok   record: 2 entries, the chain is whole, up to 2:" in printed and "kept is in it" in printed
    async with world.app.database.engine.begin() as connection:
        off = (
            "DROP TRIGGER audit_no_delete" if world.app.database.is_sqlite else "ALTER TABLE audit DISABLE TRIGGER USER"
        )
        first = "(SELECT digest FROM audit WHERE number = 1)"
        for statement in (
            off,
            "DELETE FROM audit WHERE number = 2",
            f"UPDATE audit_heads SET number = 1, digest = {first}",
        ):
            await connection.execute(text(statement))
    assert (await operator.runs("check"))[0] == 0
    code, printed = await operator.runs("check", "--head", kept)
    assert code == 1
    assert "BAD  record: entry 2 is missing: the end of the record was cut off" in printed
    assert "mend: keep a copy of the database" in printed
    code, printed = await operator.runs("check", "--head", "nonsense")
    assert code == 2 and "is no head" in printed


async def test_a_head_of_office_is_invited_with_the_province(world: World, operator: Operator) -> None:
    """As an officer is; the ministry head belongs to none."""
    assert (await operator.runs("invite", "--role", "head", "--province", "Papua Pegunungan"))[0] == 0
    code, printed = await operator.runs("invite", "--role", "head")
    assert code == 1 and "--province" in printed
    assert (await operator.runs("invite", "--role", "director"))[0] == 0
    code, printed = await operator.runs("invite", "--role", "director", "--province", "32")
    assert code == 1 and "ministry" in printed


async def test_due_dates_are_listed_with_rule_basis_and_origin(world: World, operator: Operator) -> None:
    """A published date replaces the computed one, with its reason and the role of who set it, never a name."""
    rina = await world.person("Rina", ADMINISTRATOR)
    async with world.app.database.begin() as session:
        person = (await session.scalars(select(Person).where(Person.telegram_id == rina.id))).one()
        session.add(
            PublishedDeadline(
                rule="CAPUT-M", period="2026-11", province="32", due=date(2026, 12, 10), reason="Banjir",
                published_by=person.id, published_at=world.clock.now(),
            )
        )  # fmt: skip
    code, printed = await operator.runs("deadlines", "--year", "2026", "--province", "jawa barat", "--json")
    assert code == 0
    found = json.loads(printed)
    assert found["province"] == "32"
    dates = [one["due"] for one in found["dates"]]
    assert dates == sorted(dates)
    own = [one for one in found["dates"] if one["rule"] == "CAPUT-M"]
    assert len(own) == 12
    assert (own[9]["due"], own[9]["origin"], own[9]["certainty"], own[9]["province"]) == (
        "2026-11-06",
        "computed",
        "T",
        "32",
    )
    assert [own[10][key] for key in ("due", "origin", "reason", "author")] == [
        "2026-12-10", "published", "Banjir", "administrator"
    ]  # fmt: skip
    assert {one["rule"] for one in found["undated"]} >= {"LLAT", "KONTRAK"}
    assert len({one["rule"] for one in found["dates"] + found["undated"]}) == 40

    code, printed = await operator.runs("deadlines", "--year", "2026")
    assert code == 0 and "Rina" not in printed
    assert "2026-12-07 Mon  CAPUT-M 2026-11  all provinces  certainty T  computed" in printed
    assert (
        "2026-12-10 Thu  CAPUT-M 2026-11  Jawa Barat (32)  certainty published  published by administrator: Banjir"
        in printed
    )
    assert "KONTRAK  Registration of a contract after signature: runs from an event, 5 working days after it" in printed


def test_a_year_or_province_that_cannot_be_is_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    """The answer says what is possible."""
    with pytest.raises(SystemExit):
        parser().parse_args(["deadlines", "--year", "26"])
    assert "'26' is no year from 2022 to 2100, such as 2026" in capsys.readouterr().err
    assert province_meant("papua pegunungan") == "95"
    with pytest.raises(CannotStart, match="Jawa Barat, Jawa Tengah, Jawa Timur"):
        province_meant("Jawa")


async def test_whoever_has_seen_enough_may_stop_reading(tmp_path: Path) -> None:
    """`deadlines | head`: a reader that goes away is no fault to be told of."""
    python, wrong = shlex.quote(sys.executable), shlex.quote(str(tmp_path / "wrong"))
    command = f"{python} -m bot deadlines --year 2026 2>{wrong} | head -1"
    env = {name: value for name, value in os.environ.items() if "TELEGRAM" not in name}
    env |= {"SINKRON_SIMULATOR__DATABASE_URL": f"sqlite:///{tmp_path}/bot.db", "SINKRON_LOG__LEVEL": "warning"}
    process = await asyncio.create_subprocess_shell(command, stdout=asyncio.subprocess.PIPE, env=env)
    said, _ = await process.communicate()
    assert said.startswith(b"Budget year 2026") and said.count(b"\n") == 1
    assert (tmp_path / "wrong").read_text() == ""
