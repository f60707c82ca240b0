"""Officers are reminded of a missing report in the morning of their own place, and left alone once it is in."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest

from models import people, reminders, reports
from models.activities import Activity
from models.db import Database
from models.deadlines import Month
from models.people import ADMINISTRATOR, OFFICER, VERIFIER
from models.provinces import local_time
from models.reports import Figures, Report, decisions
from tests.world import FakePerson, World

FEBRUARY = Month(2027, 2)
DUE = date(2027, 3, 5)
JABAR, SULSEL, PAPUA = "32", "73", "95"


@pytest.fixture
async def world(database: Database, tmp_path: Path) -> AsyncIterator[World]:
    """The end of February 2027: its report is due on 5 March, and no step of it falls on a day off."""
    opened = await World.open(database, tmp_path / "files", start=datetime(2027, 2, 24, 3, tzinfo=UTC))
    yield opened
    await opened.app.client.shutdown()


def at(world: World, day: date, hour: int = 8, minute: int = 0, province: str = JABAR) -> datetime:
    return local_time(world.app.content.provinces[province], day, time(hour, minute))


async def activity(world: World, name: str, province: str = JABAR) -> Activity:
    """An activity whose first report is February's."""
    async with world.app.database.begin() as session:
        added = Activity(
            province=province, name=name, kind="people", unit="orang", target=40, pagu=320_000_000,
            first_period=str(FEBRUARY), created_at=world.clock.now(),
        )  # fmt: skip
        session.add(added)
    return added


async def reported(world: World, who: FakePerson, what: Activity) -> Report:
    """The report of February comes in."""
    async with world.app.database.begin() as session:
        person = await people.by_telegram(session, who.id)
        assert person is not None
        figures = Figures(spent=1_000_000, progress=Decimal(5), output=1, note="Ada")
        report = await reports.submit(
            session, person, what.id, str(FEBRUARY), figures, FEBRUARY, world.clock.now()
        )  # fmt: skip
        await reminders.work_done(session, what.province, FEBRUARY, world.clock.now())
    return report


def reminders_in(who: FakePerson) -> int:
    return sum("Tenggat: " in message.text or "Due: " in message.text for message in who.messages)


async def test_an_officer_is_reminded_and_opens_the_report_from_there(world: World) -> None:
    """The reminder names the month, the day, what is left of it and the activities; its button begins the report."""
    dedi = await world.person("Dedi", OFFICER, JABAR)
    await activity(world, "Bimtek WUB pangan")
    await activity(world, "Mesin sentra rotan")
    await world.until(at(world, date(2027, 3, 2)))
    await dedi.sees("reminders-report-due", period="2027-02", due="2027-03-05", days=3, count=2)
    for words in ("Laporan Februari 2027, Jawa Barat", "Jumat, 5 Maret 2027", "3 hari lagi", "• Bimtek WUB pangan",
                  "• Mesin sentra rotan", "2 kegiatan"):  # fmt: skip
        dedi.sees_text(words)
    assert dedi.buttons == ["Lapor sekarang"]
    await dedi.presses("Lapor sekarang")
    assert "Bimtek WUB pangan" in dedi.text + " ".join(dedi.buttons)


async def test_each_province_is_reminded_at_its_own_eight_o_clock(world: World) -> None:
    """First Papua, an hour later Sulawesi, another hour later Java; the wording counts the days there."""
    await world.until(at(world, date(2027, 3, 4), 12))
    officers = {}
    for code in (PAPUA, SULSEL, JABAR):
        officers[code] = await world.person(f"Petugas {code}", OFFICER, code)
        await activity(world, f"Bimtek {code}", code)
    for code, officer in officers.items():
        await world.until(at(world, DUE, 7, 59, code))
        await officer.does_not_see("reminders-report-due")
        await world.until(at(world, DUE, 8, 0, code))
        await officer.sees("reminders-report-due", days=0)
        officer.sees_text("hari ini")


async def test_four_reminders_and_no_more_however_often_the_clock_ticks(world: World) -> None:
    """Seven, three and one day before and on the day, one each; the days after are quiet."""
    dedi = await world.person("Dedi", OFFICER, JABAR)
    await activity(world, "Bimtek")
    for day in (*range(25, 29), *range(1, 10)):
        for hour in (8, 9, 16):
            await world.until(at(world, date(2027, 2 if day > 20 else 3, day), hour))
    assert reminders_in(dedi) == 4


async def test_the_reminders_stop_when_the_report_is_in_and_resume_when_it_is_returned(world: World) -> None:
    """Sent: silence. Given back by the ministry: told at once, and reminded in the morning of the next step."""
    dedi, vera = await world.person("Dedi", OFFICER, JABAR), await world.person("Vera", VERIFIER)
    bimtek = await activity(world, "Bimtek")
    await world.until(at(world, date(2027, 3, 1), 10))
    assert reminders_in(dedi) == 1
    report = await reported(world, dedi, bimtek)
    await world.until(at(world, date(2027, 3, 2), 12))
    assert reminders_in(dedi) == 1
    async with world.app.database.begin() as session:
        known = await people.by_telegram(session, vera.id)
        assert known is not None
        await decisions.give_back(session, known, report.id, "Foto kurang jelas", world.clock.now())
    await world.later(hours=2)
    assert reminders_in(dedi) == 1
    await world.until(at(world, date(2027, 3, 4)))
    await dedi.sees("reminders-report-due", days=1)
    dedi.sees_text("besok")


async def test_a_published_date_is_what_officers_are_reminded_of(world: World) -> None:
    """An administrator puts the date off; the old one passes in silence, the new one comes with its reason."""
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.person("Dedi", OFFICER, JABAR)
    await activity(world, "Bimtek")
    await rina.says("/tenggat")
    await rina.presses("Umumkan tanggal lain")
    await rina.says("semua provinsi", "4", "25 Maret", "Gangguan SAKTI nasional", "ya")
    await dedi.sees("deadlines-announced", due="2027-03-25")
    await world.until(at(world, DUE))
    assert reminders_in(dedi) == 0
    await world.until(at(world, date(2027, 3, 18)))
    await dedi.sees("reminders-report-due", due="2027-03-25", days=7)
    dedi.sees_text("diumumkan kementerian, alasan: Gangguan SAKTI nasional")


async def test_who_lost_the_right_or_blocked_the_bot_is_not_reminded(world: World) -> None:
    """A former officer hears nothing; who stopped the bot is not written to, nor flooded on coming back."""
    dedi, gone = await world.person("Dedi", OFFICER, JABAR), await world.person("Gone", OFFICER, JABAR)
    vera = await world.person("Vera", VERIFIER)
    await activity(world, "Bimtek")
    await vera.says("/akses gone")
    await vera.presses("Cabut: Gone, petugas dinas Jawa Barat")
    world.telegram.block(dedi.id)
    await world.settle()
    await world.until(at(world, DUE))
    world.telegram.unblock(dedi.id)
    await dedi.says("/start")
    await world.tick()
    assert reminders_in(dedi) == reminders_in(gone) == 0


async def test_a_reminder_does_not_disturb_a_dialogue(world: World) -> None:
    """A reminder that arrives in the middle of a question leaves the question open; what is typed answers it."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await world.grant(rina, OFFICER, JABAR)
    await activity(world, "Bimtek")
    await rina.says("/tenggat")
    await rina.presses("Umumkan tanggal lain")
    await rina.says("semua provinsi", "4", "25 Maret")
    await world.until(at(world, date(2027, 2, 26)))
    await rina.sees("reminders-report-due")
    await rina.says("Gangguan SAKTI nasional")
    await rina.sees("deadlines-confirm", reason="Gangguan SAKTI nasional")


async def test_it_reads_well_in_english(world: World) -> None:
    """The same reminder for somebody who chose English."""
    dedi = await world.person("Dedi", OFFICER, JABAR, language="en")
    await activity(world, "Bimtek")
    await world.until(at(world, date(2027, 3, 4)))
    for words in ("Report for February 2027, Jawa Barat", "Friday, 5 March 2027, tomorrow.", "1 activity", "• Bimtek"):
        dedi.sees_text(words)
    assert dedi.buttons == ["Report now"]
