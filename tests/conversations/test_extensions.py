"""More time for one month: asked for by an office, given or refused by the ministry, and counted as it was told."""

from datetime import UTC, datetime

from models import overview
from tests import once
from tests.conversations.test_deadlines import published
from tests.conversations.test_reporting import activity, officer
from tests.world import World

MONTH = ("45 juta", "12,5", "5", "tidak", "lewati", "ya")


async def days(world: World) -> overview.Calendar:
    content = once.content()
    async with world.app.database.begin() as session:
        now = world.clock.now()
        return await overview.calendar(session, content.monthly, content.provinces, content.workdays, 2026, now)


async def test_an_office_gets_more_time_for_one_month(world: World) -> None:
    """Late already: asked from the duty, given with another day; both told with a receipt, and the month then counts
    against that day, for this province alone. A second verifier is told who decided."""
    oka, vera = await officer(world), await world.person("Vera", "verifier")
    wira, far = await world.person("Wira", "verifier"), await officer(world, "51", "Far")
    await activity(world)
    await world.until(datetime(2026, 11, 9, 3, tzinfo=UTC))  # it was due on the 6th
    await oka.says("/tugas")
    await oka.presses("Minta perpanjangan")
    await oka.sees("extensions-ask-day", due="2026-11-06", period="2026-10")
    await oka.says("6 November", "5 Maret 2027")
    await oka.sees("deadlines-day-late")
    await oka.says("13 November", "ya")
    await oka.sees("question-reason-short")
    await oka.says("SP2D baru terbit", "ya")
    await oka.sees("extensions-asked", wanted="2026-11-13")
    await oka.says("/perpanjangan")
    await oka.sees("extensions-line", state="open")
    await far.forges("extending.grant:1")
    await far.sees("access-denied")
    await oka.forges("extending.grant:1")
    await oka.sees("access-denied")
    await oka.forges("flow.start:granting:1")
    await oka.sees("access-denied")
    assert await published(world) == []

    await vera.says("/tugas")
    await vera.sees("duties-line", kind="extension", count=1)
    await vera.presses("Putuskan perpanjangan")
    await vera.presses("Jawa Barat, Oktober 2026: sampai 13 Nov 2026")
    await vera.sees("extensions-card", now="2026-11-06", by="Oka", missing=1)
    await vera.presses("Tanggal lain atau tolak: Jawa Barat")
    await vera.says("11 November")
    await vera.sees("extensions-granted", due="2026-11-11")
    await oka.sees("extensions-granted", due="2026-11-11")
    await oka.sees("record-receipt")
    await wira.presses("Setujui Jawa Barat sampai 13 Nov 2026")
    await wira.sees("extensions-decided-already", by="Vera")
    (found,) = await published(world)
    assert found[:2] == ("2026-10", "32")
    calendar = await days(world)
    assert not calendar.is_over("32", "2026-10")
    assert calendar.is_over("51", "2026-10")
    await world.until(datetime(2026, 11, 11, 16, tzinfo=UTC))  # 23:00 on the last day
    await oka.says("/lapor", *MONTH)
    assert not (await days(world)).is_over("32", "2026-10")


async def test_it_may_be_refused_with_a_reason(world: World) -> None:
    """The head asks, the office reads why not, and the day stays; nobody decides about an own request."""
    oka, head = await officer(world), await world.person("Hani", "head", "32")
    vera = await world.person("Vera", "verifier")
    await activity(world)
    await head.says("/perpanjangan", "13 November", "listrik kantor padam", "ya")
    await world.grant(head, "verifier")
    await head.forges("extending.grant:1")
    await head.sees("extensions-own")
    await vera.presses("Tanggal lain atau tolak: Jawa Barat")
    await vera.presses("Tolak")
    await vera.says("data sudah lengkap")
    for one in (vera, oka, head):
        await one.sees("extensions-refused", remark="data sudah lengkap")
    assert await published(world) == []
    await oka.says("/lapor", *MONTH, "/perpanjangan")
    await oka.sees("extensions-none")
    await oka.sees("extensions-line", state="refused")
    await head.says("/dataku")
    await head.sees("mydata-kind", kind="extensions", count=1)
