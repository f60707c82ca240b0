"""The record: a chain without gaps, whoever writes it, and whatever is done to it is found and named."""

import asyncio
import sys
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from alembic import command
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select, text

from bot.migrate import alembic_config
from bot.record import finding, head
from models import audit, chain, codes, mydata, people
from models.audit import AuditHead, AuditRow
from models.chain import Fault, Head
from models.db import Database
from models.errors import Refused
from models.people import OFFICER, Person
from tests.databases import Postgres
from tests.nursery import ROOT

NOW = datetime(2026, 11, 3, 2, 0, 0, 123456, tzinfo=UTC)
ROWS = 7


async def write(database: Database, count: int = ROWS) -> None:
    for place in range(1, count + 1):
        async with database.begin() as session:
            await audit.note(session, None, "verified", f"report:{place}", NOW, period="2026-10", revision=place)


async def entries(database: Database) -> Sequence[AuditRow]:
    async with database.begin() as session:
        return (await session.scalars(select(AuditRow).order_by(AuditRow.number))).all()


async def faults(database: Database, kept: Head | None = None) -> list[Fault]:
    return (await audit.walk(database, kept)).faults


async def tamper(database: Database, *statements: str) -> None:
    """What somebody with a password and SQL does; first they take away what protects the table."""
    off = (
        ("DROP TRIGGER IF EXISTS audit_no_update", "DROP TRIGGER IF EXISTS audit_no_delete")
        if database.is_sqlite
        else ("ALTER TABLE audit DISABLE TRIGGER USER", "ALTER TABLE audit DROP CONSTRAINT IF EXISTS uq_audit_number")
    )
    async with database.engine.begin() as connection:
        for statement in (*off, *statements):
            await connection.execute(text(statement))


async def resealed(database: Database, first: int, *, with_head: bool = False) -> None:
    """Write the chain anew from an entry on, as somebody who knows this code can."""
    previous = chain.GENESIS
    for row in await entries(database):
        if row.number >= first:
            digest = row.content.seal(row.number, previous)
            await tamper(
                database,
                f"UPDATE audit SET previous = '{previous}', digest = '{digest}', code = '{row.content.code}' "
                f"WHERE id = {row.id}",
            )
            row.digest = digest
        previous = row.digest
    if with_head:
        await tamper(database, f"UPDATE audit_heads SET digest = '{previous}'")


async def test_entries_follow_one_another_without_gaps(database: Database) -> None:
    """Also when a transaction in between came to nothing; several notes of one transaction keep their order."""

    async def gives_up() -> None:
        async with database.begin() as session:
            await audit.note(session, None, "verified", "report:9", NOW)
            raise Refused("access-denied")

    await write(database, 2)
    with pytest.raises(Refused):
        await gives_up()
    async with database.begin() as session:
        for verb in ("first", "second", "third"):
            await audit.note(session, None, verb, "report:3", NOW)
        code = audit.receipt(session, "report:3")
    found = await entries(database)
    assert [row.number for row in found] == [1, 2, 3, 4, 5]
    assert [row.verb for row in found][2:] == ["first", "second", "third"]
    assert [row.previous for row in found] == [chain.GENESIS, *(row.digest for row in found[:-1])]
    assert code == found[-1].code
    assert await faults(database) == []
    async with database.begin() as session:
        assert [await audit.vouched(session, row) for row in found] == [True] * 5


async def test_nobody_changes_the_record_by_accident(database: Database) -> None:
    """The database itself refuses to change and to delete an entry."""
    await write(database, 1)
    for statement in ("UPDATE audit SET verb = 'returned'", "DELETE FROM audit"):
        with pytest.raises(Exception, match="never changed"):
            async with database.engine.begin() as connection:
                await connection.execute(text(statement))
    assert await faults(database) == []


async def test_no_words_stand_in_the_record(database: Database) -> None:
    """A name or a reason in it could never be deleted again: it is refused as a bug."""
    async with database.begin() as session:
        with pytest.raises(ValueError, match="no words"):
            await audit.note(session, None, "granted", "person:1", NOW, name="Siti Rahma")


EDIT = "UPDATE audit SET verb = 'returned' WHERE number = 4"
MOVE_UP = [f"UPDATE audit SET number = {number + 1} WHERE number = {number}" for number in (7, 6, 5, 4)]
MOVE_DOWN = [f"UPDATE audit SET number = {number - 1} WHERE number = {number}" for number in (5, 6, 7)]
COPY = (
    "INSERT INTO audit (id, number, at, verb, subject, details, salt, previous, digest, code) "
    "SELECT 900, {number}, at, verb, subject, details, salt, previous, digest, 'ABCDE23456' FROM audit WHERE id = 2"
)


@pytest.mark.parametrize(
    "statements, found",
    [
        ([EDIT], [Fault("changed", 4, 4)]),
        (["UPDATE audit SET details = '{}' WHERE number > 5"], [Fault("changed", 6, 7)]),
        (["UPDATE audit SET at = '2026-11-04 00:00:00+00:00' WHERE number = 7"], [Fault("changed", 7, 7)]),
        (["UPDATE audit SET code = 'ABCDE23456' WHERE number = 1"], [Fault("changed", 1, 1)]),
        (["DELETE FROM audit WHERE number = 4"], [Fault("missing", 4, 4)]),
        (["DELETE FROM audit WHERE number < 3"], [Fault("missing", 1, 2)]),
        (["DELETE FROM audit WHERE number = 4", *MOVE_DOWN], [Fault("missing", 4, 4)]),
        (["DELETE FROM audit WHERE number > 5"], [Fault("cut", 6, 7)]),
        (["DELETE FROM audit"], [Fault("cut", 1, 7)]),
        ([*MOVE_UP, COPY.format(number=4)], [Fault("changed", 4, 4), Fault("inserted", 4, 4)]),
        ([COPY.format(number=8)], [Fault("changed", 8, 8), Fault("beyond", 8, 8)]),
        ([COPY.format(number=0)], [Fault("inserted", 0, 0)]),
        (["DELETE FROM audit_heads"], [Fault("head", 7, 7)]),
        (["DELETE FROM audit WHERE number = 2", EDIT], [Fault("missing", 2, 2), Fault("changed", 4, 4)]),
    ],
    ids=lambda case: str(case[0])[:40] if isinstance(case, list) and isinstance(case[0], str) else "",
)
async def test_what_somebody_does_to_the_table_is_named(
    database: Database, statements: list[str], found: list[Fault]
) -> None:
    """Edits, deletions (with new numbers, too), insertions in the middle and at the end, and a cut-off end."""
    await write(database)
    await tamper(database, *statements)
    assert await faults(database) == found


def test_an_entry_put_in_with_a_seal_of_its_own_is_named() -> None:
    """It fits what stands before it; what stood there once no longer has its own number."""
    whole, previous = [], chain.GENESIS
    for number in range(1, 6):
        content = chain.Content(NOW, None, "verified", f"report:{number}", {}, "salt")
        whole.append(chain.Entry(number, content, previous, content.seal(number, previous), content.code))
        previous = whole[-1].digest
    forged = chain.Content(NOW, None, "verified", "report:99", {}, "other")
    seal = forged.seal(3, whole[1].digest)
    found = chain.Walk()
    for one in whole[:2]:
        found.take(one)
    found.take(chain.Entry(3, forged, whole[1].digest, seal, forged.code))
    for one in whole[2:]:
        found.take(chain.Entry(one.number + 1, one.content, one.previous, one.digest, one.code))
    assert found.finish(Head(5, previous)) == [Fault("inserted", 3, 3)]


async def test_a_second_entry_with_a_number_is_named(database: Database) -> None:
    """Whoever takes the constraint away can write a number twice; the second one is not the bot's."""
    await write(database)
    if database.is_sqlite:
        await tamper(database, "CREATE TABLE copy AS SELECT * FROM audit", "DROP TABLE audit",
                     "ALTER TABLE copy RENAME TO audit")  # fmt: skip
    await tamper(database, COPY.format(number=3))
    assert await faults(database) == [Fault("inserted", 3, 3)]


async def test_an_entry_sealed_anew_does_not_fit_the_next_one(database: Database) -> None:
    """Who recomputes the seal of what they changed breaks the tie to the next one, or at the end to the head."""
    await write(database)
    await tamper(database, EDIT)
    (row,) = [row for row in await entries(database) if row.number == 4]
    digest = row.content.seal(4, row.previous)
    await tamper(database, f"UPDATE audit SET digest = '{digest}', code = '{row.content.code}' WHERE number = 4")
    assert await faults(database) == [Fault("unlinked", 5, 5)]
    await resealed(database, 5)
    assert await faults(database) == [Fault("head", 7, 7)]


async def test_only_a_head_kept_elsewhere_finds_a_chain_written_anew(database: Database) -> None:
    """With the head rewritten too, the database agrees with itself; what was sent to the ministry head does not."""
    await write(database)
    old = [Head(row.number, row.digest[: chain.SHORT]) for row in await entries(database)]
    assert await faults(database, old[-1]) == []
    assert await faults(database, Head(None, old[4].digest)) == []
    await tamper(database, EDIT)
    await resealed(database, 4, with_head=True)
    assert await faults(database) == []
    assert await faults(database, old[2]) == []
    assert await faults(database, old[3]) == [Fault("rewritten", 4, 4)]
    assert await faults(database, old[6]) == [Fault("rewritten", 7, 7)]
    assert await faults(database, Head(None, old[6].digest)) == [Fault("unknown", 0, 0)]


async def test_a_cut_off_end_is_found_by_the_kept_head_alone(database: Database) -> None:
    """The last entries deleted and the head put back: only the ministry head's chat knows that there were more."""
    await write(database)
    kept = Head(7, (await entries(database))[-1].digest[: chain.SHORT])
    fifth = (await entries(database))[4].digest
    await tamper(
        database, "DELETE FROM audit WHERE number > 5", f"UPDATE audit_heads SET number = 5, digest = '{fifth}'"
    )
    assert await faults(database) == []
    assert await faults(database, kept) == [Fault("cut", 6, 7)]
    said = finding(await audit.walk(database, kept), kept)
    assert not said.is_well
    assert said.what == "entries 6 to 7 are missing: the end of the record was cut off"
    assert "backup" in said.mend


def test_heads_are_read_as_they_were_sent() -> None:
    """With spaces and capitals, with or without a number; anything else is refused with an example."""
    assert head("1234: A1B2 c3d4 e5f6") == Head(1234, "a1b2c3d4e5f6")
    assert head("a1b2c3d4") == Head(None, "a1b2c3d4")
    for wrong in ("", "1234", "12:xyz", "12:a1b2"):
        with pytest.raises(Exception, match="is no head"):
            head(wrong)


async def test_more_entries_than_fit_into_one_chunk(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """The walk goes on from chunk to chunk and finds what is wrong at their edges."""
    monkeypatch.setattr(audit, "CHUNK", 3)
    await write(database)
    assert await faults(database) == []
    await tamper(database, "DELETE FROM audit WHERE number IN (3, 4)", "UPDATE audit SET verb = 'x' WHERE number = 6")
    assert await faults(database) == [Fault("missing", 3, 4), Fault("changed", 6, 6)]
    found = chain.Walk()
    for row in await entries(database):
        for number in range(row.number * 1000, row.number * 1000 + 100, 2):
            found.take(chain.Entry(number, row.content, row.previous, row.digest, row.code))
    assert len(found.faults) == chain.FAULTS_MOST
    assert found.left_out


async def test_entries_from_before_are_chained_by_the_migration(database_url: str) -> None:
    """What an older version wrote gets numbers and seals in its order, and is whole afterwards."""
    database = Database(database_url)
    old = "INSERT INTO audit (id, at, verb, subject, details) VALUES ({0}, '{1}', 'old', 'report\\:{0}', '{{}}')"
    async with database.engine.connect() as connection:
        await connection.execute(text("DROP TABLE audit"))
        await connection.execute(text("DROP TABLE audit_heads"))
        if not database.is_sqlite:
            await connection.execute(text("DROP FUNCTION audit_is_kept"))
        now = "timestamp with time zone" if not database.is_sqlite else "datetime"
        serial = "bigserial" if not database.is_sqlite else "integer"
        await connection.execute(
            text(
                f"CREATE TABLE audit (id {serial} NOT NULL, at {now} NOT NULL, person_id bigint, "
                "verb varchar(32) NOT NULL, subject varchar(64) NOT NULL, details json NOT NULL, "
                "CONSTRAINT pk_audit PRIMARY KEY (id), "
                "CONSTRAINT fk_audit_person_id FOREIGN KEY (person_id) REFERENCES persons (id))"
            )
        )
        await connection.execute(text("CREATE INDEX ix_audit_subject ON audit (subject)"))
        for place in (2, 5, 7):
            await connection.execute(text(old.format(place, r"2026-01-01 00\:00\:00")))
        if not database.is_sqlite:
            await connection.execute(text("SELECT setval(pg_get_serial_sequence('audit', 'id'), 7)"))
        await connection.run_sync(lambda sync: command.stamp(alembic_config(sync), BEFORE))
        await connection.run_sync(lambda sync: command.upgrade(alembic_config(sync), CHAINED))
        await connection.commit()
    assert [(row.number, row.subject) for row in await entries(database)] == [
        (1, "report:2"),
        (2, "report:5"),
        (3, "report:7"),
    ]
    await write(database, 2)
    assert await faults(database) == []
    await database.close()


BEFORE, CHAINED = "0008", "0009"


async def test_erasing_a_person_keeps_the_chain_whole(database: Database) -> None:
    """Personal data stand in it by reference only: the name is gone, the seals stay right."""
    async with database.begin() as session:
        siti = await people.meet(session, 77, "Siti Rahma", "siti", "id", NOW)
        await people.grant(session, None, siti, OFFICER, "32", NOW)
        budi = await people.meet(session, 78, "Budi Hartono", "budi", "id", NOW)
        await audit.note(session, budi, "opened", "invitation:1", NOW)
    before = [row.digest for row in await entries(database)]
    async with database.begin() as session:
        for number in (77, 78):
            person = await people.by_telegram(session, number)
            assert person
            await mydata.erase(session, person, "all", NOW)
    after = await entries(database)
    assert [row.digest for row in after][: len(before)] == before
    assert await faults(database) == []
    kept = str([vars(row) for row in after])
    assert not [word for word in ("Siti", "siti", "Budi", "budi", "Rahma") if word in kept]
    async with database.begin() as session:
        assert await session.scalar(select(Person.name).where(Person.telegram_id == 78)) == ""


@pytest.mark.postgres
async def test_several_processes_write_one_record(postgres_server: Postgres) -> None:
    """Two processes with six tasks each, people in common, and transactions that fail: no deadlock, no gap."""
    with postgres_server.database() as url:
        database = Database(url)
        async with database.begin() as session:
            for number in range(1, 9):
                await people.meet(session, number, f"Orang {number}", None, "id", NOW)
        both = [
            await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.models.chain_writer", url, str(seed), "6", "15",
                cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
            )
            for seed in (1, 2)
        ]  # fmt: skip
        said = await asyncio.wait_for(asyncio.gather(*(one.communicate() for one in both)), 60)
        assert [one.returncode for one in both] == [0, 0], said
        found = await audit.walk(database)
        assert found.faults == []
        async with database.begin() as session:
            count, last = (await session.execute(select(func.count(), func.max(AuditRow.number)))).one()
            head = await session.get_one(AuditHead, audit.ONLY)
        assert count == last == head.number == found.number
        assert count > 100
        await database.close()


@given(st.binary(max_size=40))
def test_a_code_is_read_back_and_every_slip_is_found(secret: bytes) -> None:
    """One sign mistyped, or two neighbours swapped: the check sign tells."""
    code = codes.made_from(secret)
    assert codes.read(codes.spelt(code).lower()) == code
    assert codes.is_right(code)
    for place, sign in enumerate(code):
        wrong = codes.SIGNS[(codes.SIGNS.index(sign) + 1) % len(codes.SIGNS)]
        assert not codes.is_right(code[:place] + wrong + code[place + 1 :])
        swapped = code[:place] + code[place : place + 2][::-1] + code[place + 2 :]
        assert swapped == code or not codes.is_right(swapped)
    assert not set(code) & set("ILO01")


@pytest.mark.parametrize("words", ["", "halo", "peruntukan", "cepat-cepat", "2345678923", "K7M3P-Q2RT", "K7M3P-Q2RT89"])
def test_words_and_numbers_are_no_codes(words: str) -> None:
    """Nothing that people write anyway is taken for a receipt."""
    assert codes.read(words) is None
