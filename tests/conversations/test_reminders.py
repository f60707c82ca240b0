"""Officers are reminded of a missing report in the morning of their own place, and left alone once it is in."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select, update

from models import people, reminders, reports
from models.activities import Activity
from models.db import Database
from models.deadlines import Month
from models.outbox import REMINDER, UNKNOWN, OutboxRow
from models.people import ADMINISTRATOR, HEAD, OFFICER, VERIFIER
from models.provinces import local_time
from models.reminders import Reminder
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
    assert dedi.buttons == ["Lapor sekarang", "Tidak ada perubahan", "Nanti", "Bukan saya"]
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
    assert reminders_in(dedi) == 0  # it says that it is received
    async with world.app.database.begin() as session:
        known = await people.by_telegram(session, vera.id)
        assert known is not None
        await decisions.give_back(session, known, report.id, "Foto kurang jelas", world.clock.now())
    await world.later(hours=2)
    assert reminders_in(dedi) == 0
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
    assert dedi.buttons == ["Report now", "Nothing has changed", "Later", "Not me"]


async def test_everything_is_done_below_the_reminder(world: World) -> None:
    """Nil, later and "not me" work there; when the work is done it says so, on every phone, with one thank-you."""
    dedi, ani = await world.person("Dedi", OFFICER, JABAR), await world.person("Ani", OFFICER, JABAR)
    kadis, eve = await world.person("Kadis", HEAD, JABAR), await world.person("Eve", OFFICER, SULSEL)
    await activity(world, "Bimtek WUB pangan")
    await activity(world, "Mesin sentra rotan")
    await world.until(at(world, date(2027, 3, 4)))
    for officer in (dedi, ani):
        await officer.sees("reminders-report-due", days=1, count=2)
        officer.sees_text("kepala dinas ikut diberi tahu")
    first, number = dedi.messages[-1].id, await newest_reminder(world, dedi)

    await dedi.presses("Nanti")
    labels = dedi.buttons[:4]
    assert [label.partition(". ")[2] for label in labels] == [
        "4 Maret 2027 10.00 WIB", "4 Maret 2027 13.00 WIB", "4 Maret 2027 15.30 WIB", "5 Maret 2027 08.00 WIB",
    ]  # fmt: skip
    await dedi.presses(labels[1])
    await dedi.sees("reminders-later-set")
    await dedi.forges(f"reminders.at:{number}:{minutes(at(world, date(2027, 3, 6)))}")  # a Saturday
    await dedi.sees("reminders-hour-wrong")
    await dedi.forges(f"reminders.at:{number}:{minutes(at(world, date(2027, 3, 4), 22))}")
    await dedi.sees("reminders-hour-wrong")
    await dedi.forges(f"reminders.at:{number}:99999999999999999")
    await dedi.sees("reminders-hour-wrong")
    for data in (f"reminders.later:{number}", f"reminders.notme:{number}", f"reminders.give:{number}:1"):
        for other in (eve, ani):  # forwarded, or made up: not even by a colleague of the same office
            await other.forges(data)
            await other.sees("access-denied")
    await world.until(at(world, date(2027, 3, 4), 13))
    await dedi.sees("reminders-report-due", days=1)
    await ani.does_not_see("reminders-later-set")

    await ani.presses("Bukan saya")
    await ani.presses("Dedi")
    await ani.sees("reminders-asked-colleague", taker="Dedi")
    await dedi.sees("reminders-is-it-yours", giver="Ani")
    await eve.forges("reminders.take:1")
    await eve.sees("access-denied")
    await dedi.presses("Ya, saya kerjakan")
    await ani.sees("reminders-taken", who="giver", taker="Dedi")
    await kadis.sees("reminders-taken", who="head")
    await dedi.forges("reminders.take:1")
    assert sum("dikerjakan" in one.text for one in kadis.messages) == 1

    await world.until(at(world, DUE))
    await ani.does_not_see("reminders-report-due")
    await dedi.sees("reminders-report-due", days=0)
    await dedi.presses("Tidak ada perubahan")
    await dedi.presses("Februari 2027: Bimtek WUB pangan")
    await dedi.sees("reporting-ask-nil")
    await dedi.says("/batal")
    await dedi.presses("Lapor sekarang", at=newest_with(dedi, "Lapor sekarang"))
    await dedi.sees("reporting-ask-nil")  # at the first empty field
    await dedi.presses("Belum dijadwalkan bulan ini")
    await dedi.presses("Kirim laporan")
    await dedi.sees("reporting-thanks", name="Bimtek WUB pangan")
    assert "• Mesin sentra rotan" in shown(dedi, newest_with(dedi, "Lapor sekarang"))
    assert "• Bimtek WUB pangan" not in shown(dedi, newest_with(dedi, "Lapor sekarang"))
    await dedi.presses("Tidak ada perubahan", at=newest_with(dedi, "Lapor sekarang"))
    await dedi.sees("reporting-ask-nil", name="Mesin sentra rotan")
    await dedi.presses("Belum dijadwalkan bulan ini")
    await dedi.presses("Kirim laporan")
    await dedi.sees("reporting-thanks", name="Mesin sentra rotan")
    for officer in (dedi, ani):
        assert reminders_in(officer) == 0
        assert any("Sudah diterima" in one.text for one in officer.messages)
    assert "Sudah diterima" in shown(dedi, first)
    await ani.does_not_see("reporting-thanks")
    await dedi.forges(f"reminders.later:{number}")
    await dedi.sees("reminders-over")
    await world.until(at(world, date(2027, 3, 20)))
    await kadis.does_not_see("reminders-upward")


async def test_the_ladder_is_announced_climbed_and_stops(world: World) -> None:
    """The head hears on the first working day after, the ministry on the third; an office that acts is left alone."""
    dedi, kadis = await world.person("Dedi", OFFICER, JABAR), await world.person("Kadis", HEAD, JABAR)
    sulis, head = await world.person("Sulis", OFFICER, SULSEL), await world.person("Kepala", HEAD, SULSEL)
    vera = await world.person("Vera", VERIFIER)
    await activity(world, "Bimtek")
    await activity(world, "Mesin")
    late = await activity(world, "Rotan", SULSEL)
    await activity(world, "Tenun", SULSEL)
    await world.until(at(world, DUE))
    dedi.sees_text("Selasa, 16 Maret 2027 pagi kepala dinas ikut diberi tahu")  # past Nyepi and Idul Fitri
    await world.until(at(world, date(2027, 3, 16)))
    await dedi.sees("reminders-report-due", over=11)
    await kadis.sees("reminders-upward", who="head", count=1)
    kadis.sees_text("kementerian ikut diberi tahu")
    await head.sees("reminders-upward", who="head")
    await vera.does_not_see("reminders-upward")
    await reported(world, sulis, late)
    await world.until(at(world, date(2027, 3, 18)))
    message = await vera.sees("reminders-upward", who="ministry", count=1)
    assert [line["values"]["province"] for line in (message.values or {})["lines"]] == ["Jawa Barat"]
    await world.until(at(world, date(2027, 3, 26)))
    assert sum("belum lengkap" in one.text for one in vera.messages) == 1


def shown(who: FakePerson, message: int) -> str:
    return str(next(one.text for one in who.messages if one.id == message))


def newest_with(who: FakePerson, label: str) -> int:
    return int(next(m.id for m in reversed(who.messages) if any(label in b.text for row in m.buttons for b in row)))


def minutes(moment: datetime) -> int:
    return int(moment.timestamp() // 60)


async def newest_reminder(world: World, who: FakePerson) -> int:
    async with world.app.database.begin() as session:
        person = await people.by_telegram(session, who.id)
        assert person is not None
        rows = await session.scalars(select(Reminder.id).where(Reminder.person_id == person.id))
        return max(rows)


async def is_lost(world: World, *who: FakePerson) -> None:
    """Nobody knows of the reminders of these whether they arrived: the bot died between sending and noting."""
    async with world.app.database.begin() as session:
        lost = OutboxRow.chat_id.in_([one.id for one in who]) & (OutboxRow.lane == REMINDER)
        await session.execute(
            update(OutboxRow).where(lost).values(state=UNKNOWN, message_id=None, finished_at=world.clock.now())
        )


async def test_nobody_knows_whether_it_arrived_until_somebody_says_so(world: World) -> None:
    """Names and two buttons for the administrator; "send again" is composed afresh, "has it" is not repeated."""
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.person("Dedi", OFFICER, JABAR)
    ani = await world.person("Ani", OFFICER, JABAR)
    await activity(world, "Bimtek")
    await world.until(at(world, date(2027, 3, 2)))
    await is_lost(world, dedi, ani)
    await world.later(minutes=5)
    assert [reminders_in(dedi), reminders_in(ani)] == [1, 1]  # never blindly
    await rina.says("/pengingat")
    await rina.presses("Buku pengingat")
    await rina.sees("reminders-book", lost=2)
    await rina.presses("Sudah diterima: Ani")
    await rina.sees("reminders-arrived-noted", name="Ani")
    await rina.sees("reminders-book", lost=1)
    assert not any("sekaligus" in one for one in rina.buttons)  # one is decided by itself
    await rina.presses("Kirim lagi: Dedi")
    await rina.sees("reminders-book", lost=0)
    await world.later(minutes=1)
    assert [reminders_in(dedi), reminders_in(ani)] == [2, 1]
    await rina.forges("reminders.ledger")
    await rina.sees("reminders-book", lost=0)


async def test_administrators_are_told_once_that_reminders_may_be_lost(world: World) -> None:
    """Nobody looks into a book every morning; who decided it is asked no more, and a new trouble is told again."""
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.person("Dedi", OFFICER, JABAR)
    ani, vera = await world.person("Ani", OFFICER, JABAR), await world.person("Vera", VERIFIER)
    await activity(world, "Bimtek")
    await world.until(at(world, date(2027, 3, 2)))
    await rina.forgets()
    await world.later(minutes=2)
    await rina.does_not_see("reminders-lost-news")
    await is_lost(world, dedi, ani)
    await world.later(minutes=2)
    await rina.sees("reminders-lost-news", count=2)
    await vera.does_not_see("reminders-lost-news")
    await rina.presses("Buku pengingat")
    await rina.sees("reminders-book", lost=2)
    await rina.forgets()
    await world.later(minutes=90)
    await rina.does_not_see("reminders-lost-news")
    await rina.forges("reminders.ledger")
    await rina.presses("Sudah diterima: Ani")
    await rina.presses("Kirim lagi: Dedi")
    await world.later(minutes=1)
    await is_lost(world, dedi)
    await rina.forgets()
    await world.later(minutes=2)
    await rina.sees("reminders-lost-news", count=1)


async def test_what_has_been_done_meanwhile_is_in_doubt_no_more(world: World) -> None:
    """The report is in: nobody asks whether the reminder of it arrived."""
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.person("Dedi", OFFICER, JABAR)
    await world.person("Ani", OFFICER, JABAR)
    bimtek = await activity(world, "Bimtek")
    await world.until(at(world, date(2027, 3, 2)))
    await is_lost(world, dedi)
    await reported(world, dedi, bimtek)
    await rina.forgets()
    await world.later(minutes=2)
    await rina.does_not_see("reminders-lost-news")
    await rina.forges("reminders.ledger")
    await rina.sees("reminders-book", lost=0)


async def test_many_of_whom_nobody_knows_are_decided_at_once(world: World) -> None:
    """Those who are different one by one, on their page of the list; then all others, after reading what that means."""
    rina = await world.person("Rina", ADMINISTRATOR)
    people = [await world.person(f"Orang {number:02}", OFFICER, JABAR) for number in range(18)]
    late = await world.person("Telat", OFFICER, JABAR)
    await activity(world, "Bimtek")
    await world.until(at(world, date(2027, 3, 2)))
    await is_lost(world, *people)
    await rina.forges("reminders.ledger:1")
    await rina.sees("reminders-book", lost=18)
    await rina.presses("Kirim lagi: Orang 07")
    await rina.sees("reminders-book", lost=17)
    assert rina.buttons[0] == "1. Sudah diterima: Orang 05"  # the page stays the same
    await rina.presses("Putuskan 17 sekaligus")
    await rina.sees("reminders-all", count=17, more=2)
    assert "Orang 00 (Jawa Barat)" in rina.text
    await is_lost(world, late)  # after this screen was shown: not meant by it
    await rina.presses("Semua 17 sudah diterima")
    await rina.sees("reminders-all-noted", count=17, what="arrived")
    await rina.sees("reminders-book", lost=1)
    await world.later(minutes=1)
    assert [reminders_in(one) for one in people] == [2 if one.name == "Orang 07" else 1 for one in people]
    await is_lost(world, *people[:3])
    await rina.forges("reminders.all")
    await rina.presses("Kirim lagi ke semua 4")
    await rina.sees("reminders-all-noted", count=4, what="again")
    await rina.sees("reminders-book", lost=0)
    await world.later(minutes=1)
    assert [reminders_in(one) for one in (*people[:4], late)] == [2, 2, 2, 1, 2]


async def test_an_old_button_decides_nothing_twice(world: World) -> None:
    """Somebody else was quicker: the list as it is now, and nobody is sent anything."""
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.person("Dedi", OFFICER, JABAR)
    ani = await world.person("Ani", OFFICER, JABAR)
    await activity(world, "Bimtek")
    await world.until(at(world, date(2027, 3, 2)))
    await is_lost(world, dedi, ani)
    last = await world.newest(ani.id)
    await rina.forges("reminders.all")
    await rina.presses("Semua 2 sudah diterima")
    for old in (f"reminders.all-again:{last}", f"reminders.again:{last}"):
        await rina.forges(old)
        await rina.sees("reminders-not-lost")
    await rina.forges("reminders.all")
    await rina.sees("reminders-book", lost=0)
    await world.later(minutes=1)
    assert [reminders_in(dedi), reminders_in(ani)] == [1, 1]


async def test_quiet_hours_are_ones_own_and_news_can_be_muted(world: World) -> None:
    """Until 09.30 for Dedi; too many are refused; an administrator sends all the same, with a reason that is read."""
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.person("Dedi", OFFICER, JABAR)
    await activity(world, "Bimtek")
    await dedi.says("/pengingat")
    dedi.sees_text("21.00 sampai 07.00")
    await dedi.presses("Ubah jam tenang")
    await dedi.says("6 sampai 18")
    dedi.sees_text("terlalu lama")
    await dedi.says("malam")
    dedi.sees_text("belum terbaca")
    await dedi.says("19-9.30")
    await dedi.sees("reminders-hours-set", start="19.00", until="09.30")
    await dedi.presses("Pengingat saya")
    await dedi.presses("Pilih kabar")
    await dedi.presses("✓ kelas baru di dekat Anda")
    dedi.sees_text("✗ mati: kelas baru di dekat Anda")
    await dedi.presses("Pengingat saya")
    await dedi.sees("reminders-home", count=1, own="yes")
    await dedi.presses("Pilih kabar")
    await dedi.presses("✗ mati: kelas baru di dekat Anda")
    dedi.sees_text("✓ kelas baru di dekat Anda")
    await dedi.forges("reminders.topic:duties")
    await dedi.sees("reminders-topic-unknown")
    await world.until(at(world, date(2027, 3, 2), 9, 29))
    await dedi.does_not_see("reminders-report-due")
    await world.until(at(world, date(2027, 3, 2), 9, 30))
    await dedi.sees("reminders-report-due")
    await world.until(at(world, date(2027, 3, 4), 8, 30))
    await dedi.does_not_see("reminders-in-spite")
    await rina.says("/pengingat")
    await rina.presses("Kirim di luar jam tenang")
    await rina.says("ya", "Batas SAKTI dimajukan ke siang ini", "1 jam")
    await rina.presses("Ya, jalankan")
    await world.later(minutes=1)
    await dedi.sees("reminders-report-due", days=1)
    dedi.sees_text("keputusan administrator: Batas SAKTI dimajukan")


async def test_days_of_ones_own_are_remembered_on_request(world: World) -> None:
    """A certificate 60, 30 and 7 days before it ends; an application asked about twice; nobody else's, forgotten."""
    sari, eve = await world.person("Sari"), await world.person("Eve")
    await sari.says("/pengingat")
    await sari.presses("Tanggal saya")
    await sari.sees("dates-mine", count=0)
    await sari.presses("Tambah tanggal sertifikat")
    await sari.presses("SPP-IRT (PIRT)")
    await sari.says("kapan ya")
    sari.sees_text("belum terbaca")
    await sari.says("24 Februari 2020")
    sari.sees_text("tidak cocok")
    await sari.says("1 Mei 2027")
    await sari.sees("dates-kept", day="2027-05-01", count=3)
    await sari.presses("Tanggal saya")
    await sari.presses("Saya sudah mengajukan program")
    await sari.presses(sari.buttons[0].partition(". ")[2])
    await sari.presses("Hari ini")
    await sari.sees("dates-kept", count=2)
    await eve.forges("dates.forget:1")
    await eve.sees("dates-unknown")
    await eve.forges("dates.got:2:yes")
    await eve.sees("dates-unknown")

    await world.until(at(world, date(2027, 3, 2), 7, 59))
    await sari.does_not_see("dates-reminder")
    await world.until(at(world, date(2027, 3, 2)))  # 60 days before
    await sari.sees("dates-reminder")
    sari.sees_text("60 hari lagi")
    await world.until(at(world, date(2027, 4, 2), 9))  # what was due on 26 March and 1 April comes once, as it is now
    sari.sees_text("29 hari lagi")
    sari.sees_text("sudah dapat?")
    assert sum("Sesuai permintaan" in one.text for one in sari.messages) == 2
    await sari.presses("Belum")
    await sari.sees("dates-got-answer", answer="no", again="2027-05-25")
    await sari.says("/dataku")
    await world.until(at(world, date(2027, 4, 24)))
    sari.sees_text("7 hari lagi")
    await world.until(at(world, date(2027, 5, 25)))
    await sari.presses("Sudah dapat")
    await sari.sees("dates-got-answer", answer="yes")
    await sari.says("/pengingat")
    await sari.presses("Tanggal saya")
    await sari.presses("Hapus: SPP-IRT (PIRT)")
    await sari.sees("dates-mine", count=0)
