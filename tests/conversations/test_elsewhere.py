"""Duties done in SAKTI or by letter: an administrator switches the reminder on, whoever has done it says so."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from sqlalchemy import select

from models import people
from models.activities import Activity
from models.db import Database
from models.due_dates import PublishedDeadline
from models.people import ADMINISTRATOR, HEAD, OFFICER, VERIFIER
from models.provinces import local_time
from models.reminders import Reminder
from tests.conversations.test_reminders import is_lost
from tests.world import FakePerson, World

JABAR, SULSEL = "32", "73"
FORM_C, SEPTEMBER, THIRD = "PP39-TP-PROV", "2026-09", "2026-TW3"
# The fifth working day of October: the report of September and Form-C of the third quarter are due on it. Both are
# reminded of on these days, of which none is a day off.
STEPS = [date(2026, 9, 30), date(2026, 10, 2), date(2026, 10, 6), date(2026, 10, 7)]
WHAT = "Form-C, laporan konsolidasi realisasi"


@pytest.fixture
async def world(database: Database, tmp_path: Path) -> AsyncIterator[World]:
    opened = await World.open(database, tmp_path / "files", start=datetime(2026, 9, 28, 3, tzinfo=UTC))
    yield opened
    await opened.app.client.shutdown()


async def morning(world: World, day: date, hour: int = 8, minute: int = 0, province: str = JABAR) -> None:
    await world.until(local_time(world.app.content.provinces[province], day, time(hour, minute)))


async def activity(world: World, province: str = JABAR, first: str = "2027-01") -> None:
    """An activity; with its first report far away the province is reminded of nothing else."""
    async with world.app.database.begin() as session:
        session.add(
            Activity(
                province=province,
                name=f"Bimtek {province}",
                kind="people",
                unit="orang",
                target=40,
                pagu=320_000_000,
                first_period=first,
                created_at=world.clock.now(),
            )
        )


async def publish(world: World, by: FakePerson, province: str | None, due: date) -> None:
    async with world.app.database.begin() as session:
        person = await people.by_telegram(session, by.id)
        assert person is not None
        session.add(
            PublishedDeadline(
                rule=FORM_C,
                period=THIRD,
                province=province,
                due=due,
                reason="Surat Bappeda",
                published_by=person.id,
                published_at=world.clock.now(),
            )
        )


async def switch(world: World, rina: FakePerson, words: str = "Nyalakan pengingat") -> None:
    """By the administrator, by way of the preview."""
    await rina.forges(f"elsewhere.switch:{FORM_C}")
    await rina.presses(words)
    await rina.sees("elsewhere-switched")


async def steps_of(world: World, who: FakePerson) -> list[str]:
    """The mornings of the ledger."""
    async with world.app.database.begin() as session:
        person = await people.by_telegram(session, who.id)
        assert person is not None
        rows = await session.scalars(
            select(Reminder).where(Reminder.person_id == person.id, Reminder.occasion.like("duty:%"))
        )
        return sorted(row.step for row in rows if row.outbox_id is not None)


def told(who: FakePerson) -> int:
    """How many messages speak of it that do not say that it is done."""
    return sum(WHAT in one.text and "hari" in one.text and "selesai</b>" not in one.text for one in who.messages)


async def test_an_administrator_looks_first_and_then_switches_it_on(world: World) -> None:
    """From /tenggat: every rule is off; who would get what on which day, and the province where nobody would."""
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.person("Dedi", OFFICER, JABAR)
    await world.person("Ani", OFFICER, JABAR)
    await world.person("Kadis", HEAD, JABAR)
    await activity(world)
    await activity(world, SULSEL)
    await morning(world, date(2026, 9, 29), 9)
    await rina.says("/tenggat")
    await rina.presses("Tenggat lain")
    await rina.sees("elsewhere-agenda")
    await rina.presses("Atur pengingat tenggat lain")
    await rina.sees("elsewhere-rule", nth=1, on="no", told="office")
    await rina.presses("1")
    await rina.sees("elsewhere-preview", count=2, nobody=1, on="no")
    days = "30 Sep 2026, 2 Okt 2026, 6 Okt 2026, 7 Okt 2026"
    for words in (
        "Tanggal belum pasti",
        f"triwulan III 2026, tenggat 7 Okt 2026. Diingatkan {days}:",
        "• Jawa Barat: 2 petugas, 1 kepala dinas",
        "⚠️ Tanpa penerima: Sulawesi Selatan",
        "Tidak ada yang menerima sebelum Anda",
    ):
        rina.sees_text(words)
    await morning(world, STEPS[0], 8, 5)
    assert told(dedi) == 0
    await rina.presses("Nyalakan pengingat")
    await rina.sees("elsewhere-switched", on="yes")
    await rina.sees("record-receipt")
    await morning(world, STEPS[0], 9)
    await rina.forges(f"elsewhere.on:{FORM_C}")
    await rina.sees("elsewhere-on-already")
    assert told(dedi) == 0  # the step of this morning was over by then
    await morning(world, STEPS[1])
    assert told(dedi) == 1
    for forged in (f"elsewhere.off:{FORM_C}", f"elsewhere.on:{FORM_C}", f"elsewhere.switch:{FORM_C}"):
        await dedi.forges(forged)
        await dedi.sees("access-denied")
    await rina.forges("elsewhere.on:CAPUT-M")  # the report of this bot, and what has no date
    await rina.sees("elsewhere-gone")
    await rina.forges("elsewhere.on:EMONEV")
    await rina.sees("elsewhere-gone")


async def test_one_says_that_it_is_done_and_nobody_of_the_office_hears_again(world: World) -> None:
    """The reminder becomes "done" on every phone of the office; taken back, the next step comes; only there."""
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.person("Dedi", OFFICER, JABAR)
    ani, kadis = await world.person("Ani", OFFICER, JABAR), await world.person("Kadis", HEAD, JABAR)
    sulis, head = await world.person("Sulis", OFFICER, SULSEL), await world.person("Kepala", HEAD, SULSEL)
    await activity(world)
    await activity(world, SULSEL)
    await switch(world, rina)
    await morning(world, STEPS[0])
    await dedi.sees("elsewhere-due", days=7, due="2026-10-07", sure="B")
    for words in ("triwulan III 2026, Jawa Barat", "Rabu, 7 Oktober 2026", "7 hari lagi", "belum pasti"):
        dedi.sees_text(words)
    assert dedi.buttons == ["Sudah selesai", "Nanti", "Rincian"]
    await kadis.does_not_see("elsewhere-due")
    await dedi.presses("Sudah selesai")
    await dedi.sees("elsewhere-marked", on="yes")
    await dedi.sees("record-receipt")
    for one in (dedi, ani):
        assert any("Ditandai selesai" in message.text and "• Form-C" in message.text for message in one.messages)
    receipt = dedi.text.partition("🧾 Tanda terima: ")[2].split()[0]
    await ani.says(f"/tanda {receipt}")
    await ani.sees("record-what-other", verb="duty-marked", number="1")
    await sulis.says(f"/tanda {receipt}")
    await sulis.sees("record-unknown")
    await ani.forges(f"elsewhere.done:{FORM_C}:{THIRD}:{JABAR}")
    await ani.sees("elsewhere-done-already")
    await morning(world, STEPS[1])
    assert [await steps_of(world, one) for one in (dedi, ani, kadis)] == [["2026-09-30"], ["2026-09-30"], []]
    assert await steps_of(world, sulis) == ["2026-09-30", "2026-10-02"]

    await ani.forges(f"elsewhere.card:{FORM_C}:{THIRD}:{JABAR}")
    await ani.sees("elsewhere-state", by="Dedi")
    await ani.presses("Ternyata belum")
    await ani.sees("elsewhere-unmarked")
    await ani.sees("record-receipt")
    await world.later(minutes=1)
    await ani.forges(f"elsewhere.undo:{FORM_C}:{THIRD}:{JABAR}")
    await ani.sees("elsewhere-not-done")
    await dedi.sees("elsewhere-due", days=5)  # what the mark had kept from the office this morning
    await morning(world, STEPS[2])
    await kadis.sees("elsewhere-due", days=1)
    assert kadis.buttons == ["Sudah selesai", "Rincian"]
    await kadis.presses("Sudah selesai")
    await morning(world, STEPS[3])
    assert await steps_of(world, dedi) == ["2026-09-30", "2026-10-02", "2026-10-06"]
    assert await steps_of(world, kadis) == ["2026-10-06"]
    assert await steps_of(world, head) == ["2026-10-06", "2026-10-07"]
    await morning(world, date(2026, 10, 20))
    assert len(await steps_of(world, sulis)) == 4  # nobody is told after the day


async def test_the_report_and_the_duty_of_a_morning_are_one_message(world: World) -> None:
    """Both lines in one; when the duty is done its line goes, and the report stays. "Later" brings what is left."""
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.person("Dedi", OFFICER, JABAR)
    await activity(world, first=SEPTEMBER)
    await switch(world, rina)
    await dedi.forgets()
    before = len(dedi.messages)
    await morning(world, STEPS[0])
    await dedi.sees("reminders-morning", count=2)
    await dedi.sees("reminders-line", period=SEPTEMBER)
    await dedi.sees("elsewhere-line", days=7)
    assert len(dedi.messages) == before + 1
    assert dedi.buttons == ["Lapor sekarang", "Tenggat lain", "Nanti", "Semua tugas"]
    both = dedi.messages[-1].id
    await dedi.presses("Nanti")
    await dedi.sees("elsewhere-about")
    await dedi.presses("30 September 2026 10.00 WIB")
    await dedi.sees("reminders-later-set")
    await dedi.presses("Tenggat lain", at=both)
    await dedi.sees("elsewhere-agenda")
    await dedi.presses(str(next(n for n, line in enumerate(lines(dedi), 1) if WHAT in line)))
    await dedi.sees("elsewhere-card", on="yes")
    await dedi.presses("Sudah selesai")
    await dedi.sees("elsewhere-marked")
    shown = next(one.text for one in dedi.messages if one.id == both)
    assert "Laporan September 2026" in shown
    assert WHAT not in shown
    await morning(world, STEPS[0], 10)
    await dedi.sees("reminders-report-due")
    await dedi.does_not_see("elsewhere-due")


def lines(who: FakePerson) -> list[str]:
    """The numbered lines of the newest message."""
    return [one for one in who.text.splitlines() if one[:1].isdigit()]


async def test_an_officer_sees_and_marks_the_own_province_only(world: World) -> None:
    """A forged button with another province, of the ministry, or with what is no duty does nothing."""
    dedi, sulis = await world.person("Dedi", OFFICER, JABAR), await world.person("Sulis", OFFICER, SULSEL)
    rina, vera = await world.person("Rina", ADMINISTRATOR), await world.person("Vera", VERIFIER)
    siti = await world.person("Siti")
    await activity(world)
    await activity(world, SULSEL)
    await sulis.forges(f"elsewhere.done:{FORM_C}:{THIRD}:{SULSEL}")
    await sulis.sees("elsewhere-marked", on="no")
    for verb in ("card", "done", "undo"):
        for place in (SULSEL, "all"):
            await dedi.forges(f"elsewhere.{verb}:{FORM_C}:{THIRD}:{place}")
            await dedi.sees("access-denied")
        await dedi.forges(f"elsewhere.{verb}:PP39-KL-A:{THIRD}:ministry")
        await dedi.sees("access-denied")
        for wrong in ("PP39-KL-A:2026-TW3:32", f"{FORM_C}:2026-09:32", f"{FORM_C}:2026-TW9:32", f"{FORM_C}:{THIRD}:99",
                      f"{FORM_C}:{THIRD}:ministry", "EMONEV:2026-TW3:32", "CAPUT-M:2026-09:32"):  # fmt: skip
            await dedi.forges(f"elsewhere.{verb}:{wrong}")
            await dedi.sees("elsewhere-gone")
        await siti.forges(f"elsewhere.{verb}:{FORM_C}:{THIRD}:{JABAR}")
        await siti.sees("access-denied")
    await siti.forges("elsewhere.list")
    await siti.sees("access-denied")
    await vera.forges(f"elsewhere.card:{FORM_C}:{THIRD}:all")
    await vera.sees("elsewhere-states", done=1, every=2, names="Jawa Barat")
    await vera.forges(f"elsewhere.done:{FORM_C}:{THIRD}:{JABAR}")
    await vera.sees("access-denied")
    await vera.forges(f"elsewhere.done:PP39-KL-A:{THIRD}:ministry")
    await vera.sees("elsewhere-marked")
    await rina.forges(f"elsewhere.undo:PP39-KL-A:{THIRD}:ministry")
    await rina.sees("access-denied")


async def test_the_ministry_is_told_of_its_own(world: World) -> None:
    """Form-A of the ministry: a verifier in the morning of Jakarta, no officer; done is done for all of them."""
    rina, vera = await world.person("Rina", ADMINISTRATOR), await world.person("Vera", VERIFIER)
    dedi, virgo = await world.person("Dedi", OFFICER, JABAR), await world.person("Virgo", VERIFIER)
    await activity(world)
    await rina.forges("elsewhere.switch:PP39-KL-A")
    await rina.sees("elsewhere-outlook-place")
    rina.sees_text("• kementerian: 2 verifikator")
    await rina.presses("Nyalakan pengingat")
    await morning(world, STEPS[0])
    await vera.sees("elsewhere-due", sure="T")
    assert vera.buttons == ["Sudah selesai", "Rincian"]
    await dedi.does_not_see("elsewhere-due")
    await vera.presses("Sudah selesai")
    await morning(world, STEPS[1])
    assert [await steps_of(world, one) for one in (vera, virgo)] == [["2026-09-30"], ["2026-09-30"]]


async def test_later_brings_it_again_and_no_colleague_is_named(world: World) -> None:
    """Once more at the hour that was chosen; "not me", which it does not offer, is refused when it is forged."""
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.person("Dedi", OFFICER, JABAR)
    await world.person("Ani", OFFICER, JABAR)
    await activity(world)
    await switch(world, rina)
    await morning(world, STEPS[0])
    async with world.app.database.begin() as session:
        me, ani = await people.holders(session, OFFICER, JABAR)
        number = await session.scalar(select(Reminder.id).where(Reminder.person_id == me.id))
    await dedi.presses("Nanti")
    assert dedi.buttons[-2:] == ["Tenggat lain", "Menu utama"]
    await dedi.presses("30 September 2026 10.00 WIB")
    await dedi.forgets()
    await morning(world, STEPS[0], 10)
    await dedi.sees("elsewhere-due", days=7)
    await dedi.forges(f"reminders.give:{number}:{ani.id}")
    await dedi.sees("access-denied")


async def test_nobody_knows_whether_it_arrived_until_somebody_says_so(world: World) -> None:
    """The administrator's book names the duty, and "send again" sends it once more."""
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.person("Dedi", OFFICER, JABAR)
    await activity(world)
    await switch(world, rina)
    await morning(world, STEPS[0])
    await is_lost(world, dedi)
    await dedi.forgets()
    await world.later(minutes=5)
    await dedi.does_not_see("elsewhere-due")
    await rina.forges("reminders.ledger")
    await rina.sees("reminders-book", lost=1)
    await rina.sees("elsewhere-about")
    await rina.presses("Kirim lagi: Dedi")
    await world.later(minutes=1)
    await dedi.sees("elsewhere-due", days=7)


async def test_a_head_hears_of_reports_and_duties_at_once(world: World) -> None:
    """On the first working day after the reports, the day before Form-C: both lines, and the ways to both."""
    rina, kadis = await world.person("Rina", ADMINISTRATOR), await world.person("Kadis", HEAD, JABAR)
    await activity(world, first=SEPTEMBER)
    await publish(world, rina, JABAR, date(2026, 10, 9))
    await switch(world, rina)
    await morning(world, date(2026, 10, 8))
    await kadis.sees("reminders-upward", who="head", count=2)
    await kadis.sees("elsewhere-line", days=1)
    assert kadis.buttons == ["Lihat pantauan", "Tenggat lain"]


async def test_switched_off_nobody_hears_of_it_any_more(world: World) -> None:
    """Not even what somebody has put off until later."""
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.person("Dedi", OFFICER, JABAR)
    await activity(world)
    await switch(world, rina)
    await morning(world, STEPS[0])
    await dedi.presses("Nanti")
    await dedi.presses("30 September 2026 10.00 WIB")
    await rina.forges(f"elsewhere.switch:{FORM_C}")
    await rina.sees("elsewhere-preview", on="yes")
    await rina.presses("Matikan pengingat")
    await rina.sees("elsewhere-switched", on="no")
    await dedi.forgets()
    for day in STEPS:
        await morning(world, day, 10)
    await dedi.does_not_see("elsewhere-due")
    assert await steps_of(world, dedi) == ["2026-09-30"]


async def test_a_published_date_moves_it_for_its_province(world: World) -> None:
    """A week later in Jawa Barat alone, with the reason in the message."""
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.person("Dedi", OFFICER, JABAR)
    sulis = await world.person("Sulis", OFFICER, SULSEL)
    await activity(world)
    await activity(world, SULSEL)
    await publish(world, rina, JABAR, date(2026, 10, 14))
    await switch(world, rina)
    for day in (*STEPS, date(2026, 10, 14)):
        await morning(world, day)
    await dedi.sees("elsewhere-due", due="2026-10-14", days=0, sure="P")
    dedi.sees_text("diumumkan kementerian, alasan: Surat Bappeda")
    assert (await steps_of(world, dedi))[:2] == ["2026-10-07", "2026-10-14"]  # the steps between were one, told late
    assert await steps_of(world, sulis) == [day.isoformat() for day in STEPS]


async def test_a_missed_night_is_told_late_and_once(world: World) -> None:
    """The bot was down on the morning of the step: it comes the day after and says so; past the day it is dropped."""
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.person("Dedi", OFFICER, JABAR)
    await activity(world)
    await switch(world, rina)
    await dedi.forgets()
    await morning(world, date(2026, 10, 1), 9)
    await dedi.sees("elsewhere-due", days=6)
    await dedi.sees("reminders-late", day="2026-09-30")
    await dedi.forgets()
    for _ in range(3):
        await world.later(minutes=10)
    await dedi.does_not_see("elsewhere-due")
    await morning(world, date(2026, 10, 8), 9)
    await dedi.does_not_see("elsewhere-due")
    assert await steps_of(world, dedi) == ["2026-09-30"]


async def test_it_reads_well_in_english(world: World) -> None:
    """The same for somebody who chose English."""
    rina = await world.person("Rina", ADMINISTRATOR)
    dedi = await world.person("Dedi", OFFICER, JABAR, language="en")
    await activity(world)
    await switch(world, rina)
    await morning(world, STEPS[2])
    for words in ("Form-C, consolidated realisation report", "quarter III of 2026", "tomorrow", "not certain"):
        dedi.sees_text(words)
    assert dedi.buttons == ["It is done", "Later", "Details"]
