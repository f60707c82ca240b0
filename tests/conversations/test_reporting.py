"""Officers report a month: quickly, with every figure shown back, and never for another province."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from models import activities, attachments, outbox, people, reports
from models.db import Database
from models.reports import Report
from tests.world import FakePerson, World

FORGED = "reporting:{}:{}:{}"


async def activity(world: World, province: str = "32", **changed: Any) -> int:
    """A new activity of the ministry; its id."""
    fields: dict[str, Any] = {
        "name": "Bimtek WUB pangan", "kind": "people", "unit": "orang", "target": 40, "pagu": 320_000_000,
        "first_period": "2026-10",
    }  # fmt: skip
    async with world.app.database.begin() as session:
        ministry = await people.meet(session, 1, "Kementerian", None, "id", world.clock.now())
        await people.grant(session, None, ministry, people.VERIFIER, None, world.clock.now())
        created = await activities.create(
            session, ministry, province=province, **(fields | changed), now=world.clock.now()
        )
        return created.id


async def sent(world: World) -> list[Report]:
    """Every report in the database, oldest first."""
    async with world.app.database.begin() as session:
        return list((await session.scalars(select(Report).order_by(Report.id))).all())


async def revoke(world: World, fake: FakePerson) -> None:
    async with world.app.database.begin() as session:
        for grant, person in await people.grants_in_force(session):
            if person.telegram_id == fake.id:
                await people.revoke(session, None, grant.id, world.clock.now())


async def run_of(fake: FakePerson) -> str:
    """The run that the newest message's buttons belong to."""
    data = [button.data for row in fake.messages[-1].buttons for button in row]
    return str(data[-1].rpartition(":")[2])


async def officer(world: World, province: str = "32", name: str = "Oka", language: str = "id") -> FakePerson:
    return await world.person(name, "officer", province, language)


async def test_a_month_from_the_first_question_to_the_number(world: World) -> None:
    """Everything is read, shown back beside what it was, and kept as entered; the officer gets a number."""
    oka, vera = await officer(world), await world.person("Vera", "verifier")
    number = await activity(world)
    await oka.says("/lapor")
    await oka.sees("reporting-ask-spent", name="Bimtek WUB pangan", period="2026-10", spent=0)
    await oka.says("45 juta", "12,5", "lima orang", "mesin terlambat datang")
    await oka.sends_photo()
    await oka.sees(
        "reporting-confirm", spent_before=0, spent=45_000_000, absorbed="14.06", progress_before="0", progress="12.5",
        output_before=0, output=5, gap="-1.56", obstacles="mesin terlambat datang",
    )  # fmt: skip
    await oka.sees("reporting-concern", concern="progress-below-spending")
    await oka.sees("reporting-evidence-count", count=1)
    await oka.presses("Kirim laporan")
    (report,) = await sent(world)
    await oka.sees("reporting-thanks", report=report.id, period="2026-10", files=1, more=0)
    assert (report.activity_id, report.period, report.spent) == (number, "2026-10", 45_000_000)
    assert (report.progress_hundredths, report.output, report.obstacles) == (1250, 5, "mesin terlambat datang")
    await vera.sees("verification-card", report=report.id, officer="Oka", files=1)
    assert vera.messages[-1].photo


async def test_a_month_in_which_only_progress_moved_takes_at_most_eight_messages(world: World) -> None:
    """Under a minute: /lapor, same, progress, nothing added, no obstacles, no photo, send."""
    oka = await officer(world)
    await activity(world, first_period="2026-09")
    await oka.says("/lapor", "45 juta", "10", "5", "tidak", "lewati", "ya")
    before = len(world.telegram.messages(oka.id)) - len(oka.messages)
    pressed = world.telegram.calls_made
    acts = 0
    for act in ("/lapor", "Sama seperti bulan lalu (Rp45.000.000)", "7,5", "Tidak bertambah", "Tidak ada kendala",
                "Tanpa foto", "Kirim laporan"):  # fmt: skip
        acts += 1
        if act in ("/lapor", "7,5"):
            await oka.says(act)
        else:
            await oka.presses(act)
    await oka.sees("reporting-thanks", period="2026-10")
    assert acts <= 8
    assert len(world.telegram.messages(oka.id)) - len(oka.messages) == before + 2, "only two things are typed"
    assert world.telegram.calls_made > pressed
    _, report = await sent(world)
    assert (report.spent, report.progress_hundredths, report.output) == (45_000_000, 750, 0)


async def test_everything_can_be_typed(world: World) -> None:
    """Words and numbers of buttons do what the buttons do, and a lone number of an amount is never a button."""
    oka = await officer(world)
    await activity(world)
    await oka.says("menu", "lapor kegiatan")
    await oka.sees("reporting-ask-spent")
    await oka.says("belum ada rp0", "5", "sama")
    await oka.sees("reporting-ask-obstacles")
    await oka.says("tidak ada kendala", "tanpa foto", "kirim laporan")
    (report,) = await sent(world)
    assert (report.spent, report.progress_hundredths, report.output, report.obstacles) == (0, 500, 0, None)


async def test_in_english(world: World) -> None:
    """An English-speaking officer is asked, understood and thanked in English."""
    oka = await officer(world, language="en")
    await activity(world)
    await oka.says("/lapor", "1,5 jt", "3", "nothing added", "none", "skip")
    oka.sees_text("Please check: report for October 2026")
    await oka.says("yes")
    await oka.sees("reporting-thanks")
    oka.sees_text("has been sent")


@pytest.mark.parametrize(
    "typed, key, values",
    [
        ("100,01", "reporting-progress-over", {"room": "100"}),
        ("-5", "reporting-progress-under", {"least": "0"}),
        ("12,345", "reporting-progress-decimals", {}),
        ("banyak", "question-percent", {"text": "banyak"}),
        ("0,25", "question-percent-unclear", {"text": "0,25"}),
    ],
)
async def test_progress_out_of_bounds_is_refused_in_the_question(
    world: World, typed: str, key: str, values: dict[str, Any]
) -> None:
    """The question stands again with what is wrong and the room that is left; nothing is stored."""
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor", "0", typed)
    await oka.sees(key, **values)
    await oka.sees("reporting-ask-progress")


async def test_an_unclear_percentage_is_chosen_from_its_readings(world: World) -> None:
    """0,25 may be a quarter of a point or 25 points: the button that says which is understood."""
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor", "0", "0,25")
    await oka.presses("0,25%")
    await oka.sees("reporting-ask-output")
    await oka.says("0", "tidak", "lewati", "ya")
    assert (await sent(world))[0].progress_hundredths == 25


async def test_a_correction_may_be_negative_down_to_nothing(world: World) -> None:
    """A month may take back what the months before had, and no more."""
    oka = await officer(world)
    await activity(world, first_period="2026-09")
    await oka.says("/lapor", "80 juta", "30", "8", "tidak", "lewati", "ya", "/lapor", "80 juta", "-30,5")
    await oka.sees("reporting-progress-under", least="-30")
    await oka.says("-30", "-9")
    await oka.sees("reporting-output-under", least=-8)
    await oka.says("-8", "salah hitung", "lewati")
    await oka.sees("reporting-confirm", progress_before="30", progress="0", output_before=8, output=0)
    await oka.says("05", "ya")
    assert [report.progress_hundredths for report in await sent(world)] == [3000, -3000]


async def test_output_above_the_target_is_asked_about_and_above_three_times_refused(world: World) -> None:
    """121 of a target of 40 is refused; 41 passes with a question in the read-back."""
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor", "0", "5", "121")
    await oka.sees("reporting-output-over", room=120)
    await oka.says("41", "tidak", "lewati")
    await oka.sees("reporting-concern", concern="output-above-target")
    await oka.says("ya")
    assert (await sent(world))[0].output == 41


async def test_a_small_amount_is_asked_back_as_millions(world: World) -> None:
    """45 is not forty-five rupiah; the offered 45 juta is one tap away."""
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor", "45")
    await oka.sees("question-money-small", amount=45)
    await oka.presses("Rp45.000.000")
    await oka.says("1", "0", "tidak", "lewati", "ya")
    assert (await sent(world))[0].spent == 45_000_000


async def test_back_change_and_cancel(world: World) -> None:
    """Each answer can be taken back or changed before sending; after a cancel it can be gone on with."""
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor", "45 juta", "kembali")
    await oka.sees("reporting-ask-spent")
    await oka.says("40 juta", "10", "5", "tidak", "lewati")
    await oka.presses("Ubah jawaban")
    await oka.presses("Progres")
    await oka.says("20")
    await oka.sees("reporting-confirm", spent=40_000_000, progress="20")
    await oka.says("batal")
    assert await sent(world) == []
    await oka.says("/lapor")
    await oka.presses("Lanjutkan")
    await oka.sees("reporting-confirm", progress="20")
    await oka.says("ya")
    assert len(await sent(world)) == 1


async def test_an_album_is_one_answer_and_more_photos_join_it(world: World) -> None:
    """Three photos of an album and one sent after it belong to the report; the verifier can see all of them."""
    oka, vera = await officer(world), await world.person("Vera", "verifier")
    await activity(world)
    await oka.says("/lapor", "0", "5", "0", "tidak")
    await oka.sends_photo(count=3)
    await oka.sees("reporting-evidence-album")
    await oka.sends_photo()
    await oka.sees("reporting-evidence-count", count=4)
    await oka.says("ya")
    await oka.sees("reporting-thanks", files=4)
    async with world.app.database.begin() as session:
        kept = await attachments.of_report(session, (await sent_in(session))[0].id)
    assert [one.state for one in kept] == ["stored"] * 4
    await vera.sees("verification-card", files=4)


async def sent_in(session: Any) -> list[Report]:
    return list((await session.scalars(select(Report))).all())


async def test_a_document_is_evidence_too(world: World) -> None:
    """A BAST as PDF reaches the verifier as a document."""
    oka, vera = await officer(world), await world.person("Vera", "verifier")
    await activity(world)
    await oka.says("/lapor", "0", "5", "0", "tidak")
    await oka.sends_document(b"%PDF-1.7 bast", "bast.pdf", "application/pdf")
    await oka.says("ya")
    await vera.sees("verification-card", files=1)
    assert vera.messages[-1].document


async def test_words_are_no_evidence_and_a_number_no_obstacle(world: World) -> None:
    """What does not answer the question is explained with an example."""
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor", "0", "5", "0", "123")
    await oka.sees("reporting-obstacles-short")
    await oka.says("mesin rusak", "fotonya besok")
    await oka.sees("question-photo")


async def test_several_open_months_are_chosen_from_with_those_given_back_first(world: World) -> None:
    """The list names month and activity; a part of the name is enough; a returned one stands on top."""
    oka, vera = await officer(world), await world.person("Vera", "verifier")
    await activity(world)
    await activity(world, name="Pameran kerajinan", kind="market")
    await oka.says("/lapor")
    assert oka.buttons[:2] == ["1. Oktober 2026: Bimtek WUB pangan", "2. Oktober 2026: Pameran kerajinan"]
    await oka.says("pameran")
    await oka.sees("reporting-ask-spent", name="Pameran kerajinan")
    await oka.says("0", "5", "0", "tidak", "lewati", "ya")
    await oka.sees("reporting-thanks", more=1)
    (report,) = await sent(world)
    await vera.presses(f"Kembalikan no. {report.id}")
    await vera.says("jumlah peserta berbeda")
    await oka.says("/lapor")
    assert oka.buttons[:2] == ["1. Dikembalikan, Oktober 2026: Pameran kerajinan", "2. Oktober 2026: Bimtek WUB pangan"]


async def given_back(world: World, *answers: str, language: str = "id") -> FakePerson:
    """An officer whose report with these answers was returned, at the question for its obstacles."""
    oka, vera = await officer(world, language=language), await world.person("Vera", "verifier")
    await activity(world)
    await oka.says("/lapor", *answers)
    (report,) = await sent(world)
    await vera.presses(f"Kembalikan no. {report.id}")
    await vera.says("jumlah peserta berbeda")
    await oka.says("/lapor", "45 juta", "10", "5")
    await oka.sees("reporting-ask-obstacles")
    return oka


@pytest.mark.parametrize(
    "language, label",
    [("id", "Sama seperti sebelumnya: mesin & alat terlambat"), ("en", "Same as before: mesin & alat terlambat")],
)
@pytest.mark.parametrize("typed", [False, True])
async def test_the_obstacles_of_a_returned_report_are_offered_again(
    world: World, language: str, label: str, typed: bool
) -> None:
    """Nobody writes them a second time: one tap, or "same", keeps them word for word."""
    first = ("45 juta", "10", "5", "mesin & alat terlambat", "skip", "ya")
    oka = await given_back(world, *first, language=language)
    assert oka.buttons[0] == f"1. {label}"
    await (oka.says("sama") if typed else oka.presses(label))
    await oka.sees("reporting-ask-evidence")
    await oka.says("skip", "ya")
    assert [report.obstacles for report in await sent(world)] == ["mesin & alat terlambat"] * 2


async def test_a_returned_report_without_obstacles_offers_none_to_repeat(world: World) -> None:
    """Then "same" means again none, and never an obstacle of that name."""
    oka = await given_back(world, "45 juta", "10", "5", "tidak", "lewati", "ya")
    assert oka.buttons[0] == "Tidak ada kendala"
    await oka.says("sama", "lewati", "ya")
    assert [report.obstacles for report in await sent(world)] == [None, None]


async def test_another_activity_takes_no_figures_along(world: World) -> None:
    """Whoever changes the activity is asked for its figures anew."""
    oka = await officer(world)
    await activity(world)
    await activity(world, name="Pameran kerajinan")
    await oka.says("/lapor", "1", "90 juta", "50", "1", "tidak", "lewati")
    await oka.presses("Ubah jawaban")
    await oka.presses("Kegiatan")
    await oka.says("2")
    await oka.sees("reporting-ask-spent", name="Pameran kerajinan")


async def test_when_everything_is_in_the_next_month_and_its_date_are_named(world: World) -> None:
    """November opens on 1 December; its last day is the fifth working day, 7 December 2026."""
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor", "0", "5", "0", "tidak", "lewati", "ya", "/lapor")
    await oka.sees("reporting-all-in", period="2026-11", opens="2026-12-01", due="2026-12-07")


async def test_an_activity_that_begins_later_is_not_asked_for_yet(world: World) -> None:
    """One that starts in January is announced for January."""
    oka = await officer(world)
    await activity(world, first_period="2027-01")
    await oka.says("/lapor")
    await oka.sees("reporting-all-in", period="2027-01", opens="2027-02-01")


async def test_without_activities_there_is_nothing_to_report(world: World) -> None:
    """An empty province is told so, with a way back."""
    oka = await officer(world)
    await oka.says("/lapor")
    await oka.sees("reporting-no-activities")
    assert oka.buttons == ["Menu utama"]


async def test_a_month_opens_at_midnight_of_the_own_province(world: World) -> None:
    """At 16:00 UTC of 30 November it is December in Papua and still November in Jakarta."""
    oka, wim = await officer(world), await officer(world, "95", "Wim")
    for province in ("32", "95"):
        await activity(world, province, first_period="2026-11")
    await world.until(datetime(2026, 11, 30, 16, 0, tzinfo=UTC))
    await oka.says("/lapor")
    await oka.sees("reporting-all-in")
    await wim.says("/lapor")
    await wim.sees("reporting-ask-spent", period="2026-11")


async def test_others_cannot_report(world: World) -> None:
    """Entrepreneurs and verifiers are told who reports."""
    for role in (None, "verifier"):
        other = await world.person(f"Orang {role}", role)
        await other.says("/lapor")
        await other.sees("reporting-not-officer")


async def test_a_colleague_was_faster(world: World) -> None:
    """Two officers fill in the same month; the second is refused politely, and the dialogue ends there."""
    oka, ola = await officer(world), await officer(world, name="Ola")
    await activity(world)
    for one in (oka, ola):
        await one.says("/lapor", "0", "5", "0", "tidak", "lewati")
    await oka.says("ya")
    await ola.says("ya")
    await ola.sees("reporting-period-in", period="2026-10")
    assert len(await sent(world)) == 1
    await ola.says("/lapor")
    await ola.sees("reporting-all-in")


async def test_rights_taken_away_end_the_dialogue(world: World) -> None:
    """After a lost phone, the next word or button changes nothing and shows no figure."""
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor", "0", "5", "0", "tidak", "lewati")
    await revoke(world, oka)
    await oka.presses("Kirim laporan")
    await oka.sees("reporting-not-officer")
    await oka.does_not_see("reporting-confirm")
    assert await sent(world) == []
    await oka.says("halo")
    await oka.does_not_see("reporting-not-officer")


async def test_an_officer_who_moved_cannot_finish_for_the_old_province(world: World) -> None:
    """The read-back of yesterday's province is refused today; /lapor shows the new province."""
    oka = await officer(world)
    await activity(world)
    await activity(world, "33", name="Fasilitasi kemasan")
    await oka.says("/lapor", "0", "5", "0", "tidak", "lewati")
    await revoke(world, oka)
    await world.grant(oka, "officer", "33")
    await oka.presses("Kirim laporan")
    await oka.sees("reporting-activity-unknown")
    await oka.says("/lapor")
    await oka.sees("reporting-ask-spent", name="Fasilitasi kemasan")
    assert await sent(world) == []


async def test_forged_buttons_reach_no_other_province(world: World) -> None:
    """Another province's activity, an unknown one, and nonsense end in a polite message and change nothing."""
    oka = await officer(world)
    own = await activity(world)
    await activity(world, name="Pameran kerajinan")
    other = await activity(world, "33", name="Rahasia tetangga")
    await oka.says("/lapor")
    run = await run_of(oka)
    for value in (other, f"~{other}", 10**16, "x", ""):
        await oka.forges(FORGED.format("activity", value, run))
        await oka.sees("flow-outdated-question")
    for data in (f"reporting.again:{other}", "reporting.again:x", "reporting.again", "reporting.again:1:2",
                 FORGED.format("confirm", "yes", run), FORGED.format("spent", "again", run),
                 FORGED.format("activity", own, "1"), f"reporting:-fresh:{other}:{run}"):  # fmt: skip
        await oka.forges(data)
        rows = [str(row.content) for row in await world.rows(oka.id)]
        assert not [row for row in rows if "Rahasia" in row], data
    assert await sent(world) == []


async def test_two_taps_send_one_report_and_end_with_its_number(world: World) -> None:
    """Whoever taps twice reads last that the report is in, and never that nothing has changed; so does the verifier."""
    oka, vera = await officer(world), await world.person("Vera", "verifier")
    await activity(world)
    await oka.says("/lapor", "45 juta", "10", "5", "tidak", "tidak")
    for who, key in ((oka, "reporting-thanks"), (vera, "verification-verified")):
        await who.forgets()
        message = who.messages[-1]
        for _ in range(2):
            world.telegram.press(who.id, message.id, message.buttons[0][0].data, check=False)
        await world.settle()
        await who.sees(key)
        assert who.messages[-1].id == message.id
    assert [one.state for one in await sent(world)] == [reports.VERIFIED]


async def test_what_is_no_number_is_asked_for_in_words(world: World) -> None:
    """A photo or a voice message where a number is wanted; the words below a photo count, and the photo is not kept."""
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor")
    await oka.sends_photo()
    await oka.sees("question-number-missing")
    await oka.sends_photo(caption="45 juta")
    await oka.sees("question-file-left")
    await oka.sees("reporting-ask-progress")
    await oka.says("10", "5", "tidak")
    await oka.sends_document(b"\x00\x00\x00\x18ftypmp42", "rapat.mp4", "video/mp4")
    await oka.sees("question-file-kind")
    await oka.says("tidak")
    await oka.sees("reporting-confirm")
    await oka.sees("reporting-evidence-none")


async def test_a_file_larger_than_the_setting_is_declined_at_once(database: Database, tmp_path: Path) -> None:
    """`files.largest_megabytes` holds where the question stands, not only when the file is fetched."""
    world = await World.open(database, {"directory": tmp_path, "largest_megabytes": 1})
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor", "45 juta", "10", "5", "tidak")
    await oka.sends_document(b"%PDF-" + bytes(2**20), "besar.pdf", "application/pdf")
    await oka.sees("question-file-big", most=1)
    await oka.sends_document(b"%PDF-" + bytes(2**10), "kecil.pdf", "application/pdf")
    await oka.sees("reporting-confirm")
    await world.app.client.shutdown()


async def test_a_file_that_could_not_be_kept_is_told_to_whoever_sent_it(world: World) -> None:
    """It looked like a document and is none: the officer hears it once; a photo as phones of Apple keep it is one."""
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor", "45 juta", "10", "5", "tidak")
    await oka.sends_document(b"MZ\x90\x00", "foto.jpg.exe", "application/octet-stream")
    await oka.sends_document(b"\x00\x00\x00\x18ftypheic" + bytes(99), "IMG_1.HEIC", "image/heic")
    await oka.says("ya")
    await oka.sees("reporting-file-lost", why="kind", period="2026-10")
    (report,) = await sent(world)
    async with world.app.database.begin() as session:
        kept = await attachments.of_report(session, report.id)
    assert [(one.state, one.mime) for one in kept] == [("refused", None), ("stored", "image/heic")]
    told = [row for row in await world.rows(oka.id) if (row.content or {}).get("key") == "reporting-file-lost"]
    await world.later(hours=1)
    assert len(told) == 1


async def test_an_old_button_does_not_send_twice(world: World) -> None:
    """The read-back's button, pressed again after the report is in, says that it is old."""
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor", "0", "5", "0", "tidak", "lewati")
    data = next(button.data for row in oka.messages[-1].buttons for button in row if "Kirim" in button.text)
    await oka.presses("Kirim laporan")
    await world.later(minutes=1)  # a second tap at once is the same tap
    await oka.forges(data)
    await oka.sees("flow-outdated")
    assert len(await sent(world)) == 1


async def test_reminders_stop_when_the_last_report_is_in(world: World) -> None:
    """A reminder that has not left yet is taken back by the report, and none follows on the days after."""
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor", "0", "5", "0", "tidak", "lewati")
    await world.clock.advance(datetime(2026, 11, 5, 1, 5, tzinfo=UTC) - world.clock.now())
    await world.app.timekeeper.everything()
    (reminder,) = [row for row in await world.rows(oka.id) if row.lane == outbox.REMINDER]
    assert reminder.state == "waiting"
    await oka.says("ya")
    await world.until(datetime(2026, 11, 6, 1, 5, tzinfo=UTC))
    (reminder,) = [row for row in await world.rows(oka.id) if row.lane == outbox.REMINDER]
    assert (reminder.state, reminder.message_id) == (outbox.CANCELLED, None)


async def test_the_reminders_button_begins_the_report(world: World) -> None:
    """From the reminder it is one tap to the first question."""
    oka = await officer(world)
    await activity(world)
    await oka.forges("reporting.start")
    await oka.sees("reporting-ask-spent")


async def test_concerns_are_shown_in_plain_words(world: World) -> None:
    """Spending above the pagu and far from progress is asked about before sending, and can still be sent."""
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor", "330 juta", "20", "0", "tidak", "lewati")
    for concern in ("progress-far-behind", "spent-above-pagu"):
        await oka.sees("reporting-concern", concern=concern)
    await oka.says("ya")
    await oka.sees("reporting-reference-needed")
    await oka.presses("Uang muka sebelum pekerjaan")
    await oka.sees("reporting-reference-given", reference="06")
    await oka.says("ya")
    await oka.sees("reporting-thanks")
    assert (await sent(world))[0].state == reports.SUBMITTED


async def test_what_people_write_cannot_break_the_message(world: World) -> None:
    """Angle brackets in names and obstacles are shown as they were written."""
    oka = await officer(world)
    await activity(world, name="Bimtek <b>WUB</b> & co")
    await oka.says("/lapor", "0", "5", "0", "<script> & rusak")
    await oka.says("lewati")
    oka.sees_text("<script> & rusak")
    oka.sees_text("Bimtek <b>WUB</b> & co")
