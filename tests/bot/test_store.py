"""Photos and documents in a folder or in a bucket: the same promises, proved by `check`, with backup and restore."""

import asyncio
import hashlib
import os
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import select, text, update
from sqlalchemy.ext.asyncio import create_async_engine

from bot import backup, proving, restoring
from bot.bucket import Bucket, Refusal
from bot.config import Config, Files
from bot.forgetting import sweep
from bot.migrate import head
from bot.run import open_database
from bot.signing import Account, signed
from bot.store import MARK, Folder, Missing, Store, open_store
from models import stored
from models.attachments import Attachment
from models.db import Database
from tests.bot.bucket_server import SHELVES, Shelf, bucket_server
from tests.bot.test_backup import filled
from tests.databases import TEMPLATE, Postgres, Sqlite
from tests.world import World

EXAMPLE = Account("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1")
HOST = {"host": "examplebucket.s3.amazonaws.com"}
LONG_AGO = datetime.now(UTC) - timedelta(days=3)


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    with bucket_server() as opened:
        yield opened


@pytest.fixture(params=["folder", "bucket"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "folder":
        yield Folder(tmp_path / "stored")
        return
    with bucket_server() as shelf, closing(Bucket(shelf.url, shelf.account)) as bucket:
        yield bucket


def configured(shelf: Shelf, **more: object) -> Files:
    account = shelf.account
    given = {"bucket_url": shelf.url, "bucket_key": account.key, "bucket_secret": SecretStr(account.secret)}
    return Files.model_validate({**given, "bucket_region": account.region, **more})


@pytest.mark.parametrize(
    "method, path, query, more, payload, signature",
    [
        ("GET", "/test.txt", [], {"Range": "bytes=0-9"}, b"",
         "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"),
        ("PUT", "/test%24file.text", [],
         {"Date": "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class": "REDUCED_REDUNDANCY"},
         b"Welcome to Amazon S3.", "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"),
        ("GET", "/", [("lifecycle", "")], {}, b"",
         "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
        ("GET", "/", [("prefix", "J"), ("max-keys", "2")], {}, b"",
         "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"),
    ],
)  # fmt: skip
def test_requests_are_signed_as_amazon_publishes(
    method: str, path: str, query: list[tuple[str, str]], more: dict[str, str], payload: bytes, signature: str
) -> None:
    """The four examples of the S3 API reference."""
    headers = signed(EXAMPLE, method, path, query, HOST | more, payload, datetime(2013, 5, 24, tzinfo=UTC))
    assert headers["Authorization"].endswith(f"Signature={signature}")
    assert EXAMPLE.secret not in repr(EXAMPLE) + str(headers)


def test_a_store_keeps_what_it_is_given(store: Store) -> None:
    """Written, read, written again, listed over several pages, deleted; what is not there is said to be missing."""
    names = [f"a{number}/{number}é.jpg" for number in range(5)]
    for name in names:
        store.put(name, name.encode())
    store.put(names[0], b"anew")
    assert [store.get(name) for name in names] == [b"anew", *(name.encode() for name in names[1:])]
    listed = list(store.all())
    assert [one.name for one in listed] == names
    assert all(abs(datetime.now(UTC) - one.changed_at) < timedelta(minutes=1) for one in listed)
    store.delete(names[1])
    store.delete(names[1])
    assert [store.has(name) for name in names] == [True, False, True, True, True]
    with pytest.raises(Missing):
        store.get(names[1])


def test_a_bucket_that_refuses_is_told_from_one_that_lacks_a_file(shelf: Shelf) -> None:
    """A wrong secret, another bucket, nobody there: each is said, none looks like a missing file, none shows a key."""
    for url, account, said in (
        (shelf.url, Account(shelf.account.key, "another", shelf.account.region), "SignatureDoesNotMatch"),
        (f"{shelf.address}/other", shelf.account, "NoSuchBucket"),
        ("http://127.0.0.1:9/berkas", shelf.account, "cannot be reached"),
    ):
        with closing(Bucket(url, account)) as bucket, pytest.raises(Refusal, match=said) as caught:
            bucket.get("a/b.jpg")
        assert account.secret not in str(caught.value)


def test_a_busy_bucket_is_asked_again(shelf: Shelf) -> None:
    """Two times 503 is waited out, three times is said."""
    with closing(Bucket(shelf.url, shelf.account)) as bucket:
        shelf.failures = 2
        bucket.put("a/b.jpg", b"x")
        shelf.failures = 3
        with pytest.raises(Refusal, match="SlowDown"):
            bucket.get("a/b.jpg")


@pytest.mark.postgres
async def test_a_database_that_is_away_at_the_start_is_waited_for(postgres_server: Postgres, tmp_path: Path) -> None:
    """The bot goes on, and proves its store as soon as there is a database."""
    with postgres_server.database() as url:
        name = f"later_{url.rpartition('test_')[2].partition('?')[0]}"
        database = Database(postgres_server.url(name))
        world = await World.open(database, tmp_path / "files")
        stop = asyncio.Event()
        running = asyncio.create_task(world.app.files.run(stop, 0.05))
        await asyncio.sleep(0.3)
        assert not running.done()
        engine = create_async_engine(url, isolation_level="AUTOCOMMIT")
        async with engine.connect() as connection:
            await connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}"))
            async with asyncio.timeout(20):
                while not (tmp_path / "files" / MARK).exists():
                    await asyncio.sleep(0.05)
            stop.set()
            await running
            await world.app.close()
            await connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        await engine.dispose()


async def test_check_proves_a_store(database: Database, database_url: str, tmp_path: Path, shelf: Shelf) -> None:
    """It writes and reads back; a process that sees other files than the rest is found out, with its cure."""
    config = Config(
        database={"url": database_url.replace("+aiosqlite", "").replace("+psycopg", "")},
        telegram={"token": "123456789:" + "A" * 35},
        files=configured(shelf),
    )
    assert [one.is_well async for one in proving.files(config)] == [True]
    with closing(open_store(config.files)) as store:
        assert await proving.claim(database, store, datetime.now(UTC))
    assert [one.is_well async for one in proving.files(config)] == [True, True]
    assert sorted(shelf.objects) == [MARK]  # what was written to try is gone

    elsewhere = config.model_copy(update={"files": Files(directory=tmp_path / "mine")})
    (tmp_path / "mine").mkdir()
    found = [one async for one in proving.files(elsewhere)]
    assert [one.is_well for one in found] == [True, False]
    assert "other files" in found[1].what and shelf.objects[MARK][0].decode() in found[1].mend
    assert not await proving.claim(database, open_store(elsewhere.files), datetime.now(UTC))
    assert list((tmp_path / "mine").iterdir()) == []

    wrong = config.model_copy(update={"files": configured(shelf, bucket_secret=SecretStr("another"))})
    found = [one async for one in proving.files(wrong)]
    assert [one.is_well for one in found] == [False]
    assert "SignatureDoesNotMatch" in found[0].what and "files.bucket_secret" in found[0].mend


async def test_what_nothing_refers_to_is_deleted_from_the_store(world: World, store: Store) -> None:
    """A file of no row, and a half written one, go after a day; evidence, other people's files and new ones stay."""
    siti = await world.person("Oka", "officer", "32")
    content = {name: name.encode() for name in ("evidence", "old", "new")}
    digest = {name: hashlib.sha256(one).hexdigest() for name, one in content.items()}
    path = {name: f"{one[:2]}/{one}.jpg" for name, one in digest.items()}
    async with world.app.database.begin() as session:
        await refer(session, digest["evidence"], siti.id)
    for name, one in content.items():
        store.put(path[name], one)
    store.put("ab/tmpx1y2z3_a", b"half")
    store.put("ab/notes.txt", b"somebody else's")
    age(store, but=path["new"])
    database = world.app.database
    assert await sweep(database, store, datetime.now(UTC)) == 0  # it is not known to be ours
    assert await proving.claim(database, store, datetime.now(UTC))
    assert await sweep(database, store, datetime.now(UTC), only_count=True) == 2
    assert await sweep(database, store, datetime.now(UTC)) == 2
    assert {one.name for one in store.all()} == {path["evidence"], path["new"], "ab/notes.txt", MARK}
    assert await sweep(database, store, datetime.now(UTC) + timedelta(days=2)) == 1
    async with database.begin() as session:
        assert await stored.referred(session, list(digest.values())) == {digest["evidence"]}


async def refer(session: object, digest: str, officer: int) -> None:
    """A report with a file."""
    from models.activities import Activity
    from models.people import Person
    from models.reports import Report

    now = datetime.now(UTC)
    person = await session.scalar(select(Person.id).where(Person.telegram_id == officer))  # type: ignore[attr-defined]
    rows = (
        Activity(
            id=1, province="32", name="x", kind="y", unit="orang", target=1, pagu=1, first_period="2026-01",
            created_at=now,
        ),
        Report(
            id=1, activity_id=1, period="2026-10", revision=1, officer_id=person, spent=1, progress_hundredths=1,
            output=1, note="", state="submitted", submitted_at=now,
        ),
        Attachment(
            report_id=1, kind="photo", file_id="f", unique_id="u", state="stored", attempts=1, due_at=now, sha256=digest
        ),
    )  # fmt: skip
    for row in rows:
        session.add(row)  # type: ignore[attr-defined]
        await session.flush()  # type: ignore[attr-defined]


def age(store: Store, but: str) -> None:
    """All but one were written days ago."""
    if isinstance(store, Folder):
        for one in list(store.all()):
            if one.name != but:
                os.utime(Path(store.where) / one.name, (LONG_AGO.timestamp(),) * 2)
        return
    shelf = SHELVES[store.where]
    for name, (content, _) in list(shelf.objects.items()):
        if name != but:
            shelf.objects[name] = (content, LONG_AGO)


async def test_a_file_that_was_swept_meanwhile_is_written_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody may delete it between writing and noting that a report refers to it: whoever noted it looks again."""
    files = world.app.files
    store = files.store
    once = iter([True])
    note = files._attach

    async def swept(*arguments: object) -> None:
        if next(once, False):
            for one in list(store.all()):
                store.delete(one.name)
        await note(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(files, "_attach", swept)
    oka = await world.person("Oka", "officer", "32")
    await oka.sends_photo()
    file = list(world.telegram.files.by_id)[-1]
    async with world.app.database.begin() as session:
        await refer(session, "0" * 64, oka.id)
        await session.execute(
            update(Attachment).values(state="wanted", sha256=None, file_id=file, due_at=world.clock.now())
        )
    assert await files.fetch() == 1
    assert len(list(store.all())) == 1


@pytest.mark.thorough
async def test_backup_and_restore_take_files_from_one_kind_of_store_to_the_other(
    sqlite_template: Sqlite, tmp_path: Path, shelf: Shelf
) -> None:
    """Bucket to folder and back: the files come back byte by byte; from a bucket that refuses there is no backup."""
    database_url = sqlite_template.copy(tmp_path / "bot.db")
    await filled(database_url, tmp_path / "files")
    photo = (tmp_path / "files/ab/photo.jpg").read_bytes()
    with closing(Bucket(shelf.url, shelf.account)) as bucket:
        bucket.put("ab/photo.jpg", photo)
        kept = tmp_path / "1.tar.gz"
        made = await asyncio.to_thread(backup.write, database_url, bucket, kept, head())
        assert "files/ab/photo.jpg" in made.sha256
        await put_back(kept, sqlite_template.copy(tmp_path / "new.db"), Folder(tmp_path / "back"))
        assert (tmp_path / "back" / "ab" / "photo.jpg").read_bytes() == photo
        bucket.put("ab/photo.jpg", b"another")
        with pytest.raises(restoring.NotRestored, match="other content"):
            await put_back(kept, sqlite_template.copy(tmp_path / "again.db"), bucket)
        bucket.delete("ab/photo.jpg")
        await put_back(kept, sqlite_template.copy(tmp_path / "again.db"), bucket)
        assert bucket.get("ab/photo.jpg") == photo
    other = Account(shelf.account.key, "another", shelf.account.region)
    with closing(Bucket(shelf.url, other)) as bucket, pytest.raises(backup.NotBackedUp, match="SignatureDoesNotMatch"):
        await asyncio.to_thread(backup.write, database_url, bucket, tmp_path / "2.tar.gz", head())
    assert not (tmp_path / "2.tar.gz").exists()


@pytest.mark.thorough
async def test_a_copy_of_the_database_never_clears_away_the_files_of_the_first(
    sqlite_template: Sqlite, tmp_path: Path, shelf: Shelf
) -> None:
    """A backup that is restored beside, on the same bucket by mistake, is not taken for the owner of the files."""
    database_url = sqlite_template.copy(tmp_path / "bot.db")
    await filled(database_url, tmp_path / "files")
    name = f"ab/{'ab' * 32}.jpg"  # evidence that the copy knows nothing of
    with closing(Bucket(shelf.url, shelf.account)) as bucket:
        async with open_database(database_url, alone=False) as first:
            assert await proving.claim(first, bucket, datetime.now(UTC))
        kept, copy = tmp_path / "1.tar.gz", sqlite_template.copy(tmp_path / "copy.db")
        made = await asyncio.to_thread(backup.write, database_url, bucket, kept, head())
        assert made.rows["file_store"] == 0 and f"files/{MARK}" not in made.sha256
        await put_back(kept, copy, bucket)
        bucket.put(name, b"x")
        age(bucket, but="")
        async with open_database(copy) as second:
            assert not await proving.claim(second, bucket, datetime.now(UTC))
            assert await sweep(second, bucket, datetime.now(UTC)) == 0
        assert bucket.has(name)


async def put_back(kept: Path, url: str, store: Store) -> None:
    await asyncio.to_thread(restoring.fill, url, store, kept)
