"""`/tenggat`: when reports are due and where the date comes from; an administrator publishes another one."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from models import people
from models.activities import Activity
from models.due_dates import PublishedDeadline
from models.people import ADMINISTRATOR, OFFICER, VERIFIER, Person
from tests.world import FakePerson, World, holds


async def published(world: World) -> list[tuple[str, str | None, date, str]]:
    async with world.app.database.begin() as session:
        rows = await session.scalars(select(PublishedDeadline).order_by(PublishedDeadline.id))
        return [(row.period, row.province, row.due, row.reason) for row in rows]


async def until_the_day(who: FakePerson, *answers: str) -> None:
    """Publishing, up to the question for the day."""
    await who.says("/tenggat")
    await who.presses("Umumkan tanggal lain")
    await who.says(*answers)
    await who.sees("deadlines-ask-day")


async def test_an_officer_sees_the_dates_of_the_own_province_with_their_source(world: World) -> None:
    """This month's and the next deadline, days left, that they are computed, and by which guide."""
    dedi = await world.person("Dedi", OFFICER, "32")
    await dedi.says("/tenggat")
    await dedi.sees("deadlines-place", province="Jawa Barat", zone="WIB")
    await dedi.sees("deadlines-line", period="2026-10", due="2026-11-06", when="coming", days=3)
    await dedi.sees("deadlines-line", period="2026-11", due="2026-12-07")
    await dedi.sees("deadlines-source-computed", nth=5)
    dedi.sees_text("Dihitung: hari kerja ke-5 bulan berikutnya, menurut petunjuk SAKTI 2022")
    assert dedi.buttons == ["Lapor kegiatan", "Tenggat lain", "Menu utama"]


async def test_days_are_counted_where_the_officer_is(world: World) -> None:
    """Late on Thursday in Jakarta it is Friday in Papua: the deadline is tomorrow there, today here."""
    dedi, papua = await world.person("Dedi", OFFICER, "32"), await world.person("Papua", OFFICER, "95")
    await world.until(datetime(2026, 11, 5, 16, 30, tzinfo=UTC))
    await dedi.says("/tenggat")
    await dedi.sees("deadlines-line", period="2026-10", when="coming", days=1)
    await papua.says("/tenggat")
    await papua.sees("deadlines-line", period="2026-10", when="today", days=0)
    await world.later(days=1)
    await papua.says("/tenggat")
    await papua.sees("deadlines-line", period="2026-10", when="over")
    papua.sees_text("sudah lewat")


async def test_the_ministry_sees_all_provinces_and_their_exceptions(world: World) -> None:
    """One line for everybody, and one for each province with a date of its own."""
    rina, vera = await world.person("Rina", ADMINISTRATOR), await world.person("Vera", VERIFIER)
    await until_the_day(rina, "Aceh", "3")
    await rina.says("10 November", "Banjir besar", "ya")
    await vera.says("/tenggat")
    await vera.sees("deadlines-line", period="2026-10", due="2026-11-06")
    await vera.sees("deadlines-exception", province="Aceh", due="2026-11-10", reason="Banjir besar")
    assert vera.buttons == ["Tenggat lain", "Menu utama"]


async def test_others_have_no_deadlines(world: World) -> None:
    """An entrepreneur is told so politely."""
    siti = await world.person("Siti")
    await siti.says("/tenggat")
    await siti.sees("access-denied")


async def test_an_administrator_publishes_another_date_for_all(world: World) -> None:
    """Read back before it counts; then every officer is told, nobody else, and the date stands with its reason."""
    rina, vera = await world.person("Rina", ADMINISTRATOR), await world.person("Vera", VERIFIER)
    dedi, papua = await world.person("Dedi", OFFICER, "32"), await world.person("Papua", OFFICER, "95")
    await world.grant(dedi, OFFICER, "31")
    await until_the_day(rina, "semua provinsi", "laporan november 2026")
    await rina.says("Kamis, 10 Desember", "Surat Dirjen Perbendaharaan")
    await rina.sees(
        "deadlines-confirm", scope="all", period="2026-11", before="2026-12-07", due="2026-12-10", off="no",
        officers=2, reason="Surat Dirjen Perbendaharaan",
    )  # fmt: skip
    assert await published(world) == []
    await rina.presses("Umumkan")
    await rina.sees("deadlines-published", officers=2)
    assert await published(world) == [("2026-11", None, date(2026, 12, 10), "Surat Dirjen Perbendaharaan")]
    for officer in (dedi, papua):
        await officer.sees("deadlines-announced", due="2026-12-10", reason="Surat Dirjen Perbendaharaan")
    assert sum("Tenggat laporan berubah" in one.text for one in dedi.messages) == 1
    await vera.does_not_see("deadlines-announced")
    await dedi.presses("Tenggat laporan")
    await dedi.sees("deadlines-line", period="2026-11", due="2026-12-10")
    dedi.sees_text("Diumumkan kementerian, alasan: Surat Dirjen Perbendaharaan")


async def test_a_date_for_one_province_concerns_its_officers_only(world: World) -> None:
    """The province is typed; the others keep the computed date and are not told."""
    rina = await world.person("Rina", ADMINISTRATOR)
    dedi, papua = await world.person("Dedi", OFFICER, "32"), await world.person("Papua", OFFICER, "95")
    await until_the_day(rina, "papua pegunungan", "4")
    await rina.says("14/12/2026", "Jaringan terputus", "ya")
    await papua.sees("deadlines-announced", scope="province", province="Papua Pegunungan")
    await dedi.does_not_see("deadlines-announced")
    await dedi.says("/tenggat")
    await dedi.sees("deadlines-line", period="2026-11", due="2026-12-07")


@pytest.mark.parametrize(
    "said, key",
    [
        ("besok", "question-day-unreadable"), ("31 November", "question-day-impossible"),
        ("Jumat, 10 Desember", "question-day-weekday"), ("10 Oktober", "deadlines-day-early"),
        ("30 November", "deadlines-day-early"), ("10/12/2027", "deadlines-day-late"),
    ],
)  # fmt: skip
async def test_a_date_that_is_none_is_asked_again(world: World, said: str, key: str) -> None:
    """The reply says what is wrong, and the question stands again below it."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await until_the_day(rina, "semua provinsi", "4")
    await rina.says(said)
    await rina.sees(key)
    await rina.sees("deadlines-ask-day", period="2026-11")


@pytest.mark.parametrize(
    "month, later, due, example",
    [
        ("1", 0, "2026-09-07", "2026-11-04"),  # long past: the working day after today
        ("4", 0, "2026-12-07", "2026-12-08"),
        ("1", 27, "2026-09-07", "2026-11-30"),  # no later day may be published for August
    ],
)
async def test_the_example_is_a_day_that_may_be_published(
    world: World, month: str, later: int, due: str, example: str
) -> None:
    """Whoever copies the example is not refused: it is a working day after today and after the date so far."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await world.later(days=later)
    await until_the_day(rina, "semua provinsi", month)
    await rina.sees("deadlines-ask-day", due=due, example=example)
    await rina.says(example)
    await rina.sees("deadlines-ask-reason")


async def test_a_day_that_is_over_is_refused(world: World) -> None:
    """Nobody can keep a deadline of yesterday, also when it passed while the read-back stood there."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await until_the_day(rina, "semua provinsi", "3")
    await rina.says("2 November")
    await rina.sees("deadlines-day-past")
    await rina.says("4 November", "Cuti bersama dadakan")
    await rina.sees("deadlines-confirm")
    await world.later(days=2)
    await rina.says("ya")
    await rina.sees("deadlines-day-past")
    await rina.sees("flow-refused")
    assert await published(world) == []


async def test_a_changed_month_asks_the_day_again(world: World) -> None:
    """From the read-back any answer can be changed; a day that cannot belong to the new month is dropped."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await until_the_day(rina, "semua provinsi", "5")
    await rina.says("29 Maret 2027", "x")
    await rina.sees("question-reason-short")
    await rina.says("Akhir tahun anggaran")
    await rina.presses("Ubah jawaban")
    await rina.presses("Bulan laporan")
    await rina.presses("Laporan November 2026")
    await rina.sees("deadlines-ask-day", period="2026-11")
    await rina.says("10 Desember")
    await rina.sees("deadlines-confirm", period="2026-11", due="2026-12-10", reason="Akhir tahun anggaran")
    await rina.presses("Batal")
    assert await published(world) == []


async def test_a_day_off_is_pointed_out(world: World) -> None:
    """A Saturday may be meant, but hardly is: the read-back says so."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await until_the_day(rina, "semua provinsi", "4")
    await rina.says("12 Desember", "Surat Dirjen")
    await rina.sees("deadlines-confirm", off="yes")
    rina.sees_text("(bukan hari kerja)")


async def test_every_question_has_help_and_a_way_back(world: World) -> None:
    """Bantuan explains each question with an example; Kembali goes one back."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await rina.says("/tenggat")
    await rina.presses("Umumkan tanggal lain")
    for question, answer in (("scope", "Aceh"), ("period", "4"), ("day", "10 Desember"), ("reason", "Banjir besar")):
        await rina.says("bantuan")
        await rina.sees("deadlines-help", question=question)
        await rina.says(answer)
    await rina.says("bantuan")
    await rina.sees("deadlines-help", question="confirm")
    await rina.says("kembali")
    await rina.sees("deadlines-ask-reason")


@pytest.mark.parametrize("role, province", [(None, None), (OFFICER, "32"), (VERIFIER, None)])
async def test_nobody_else_publishes(world: World, role: str | None, province: str | None) -> None:
    """No button is offered, and forged ones are refused."""
    siti = await world.person("Siti", role, province)
    await siti.says("/tenggat")
    assert not siti.offers("Umumkan tanggal lain")
    await siti.forges("flow.start:deadlines")
    await siti.sees("access-denied")
    await siti.forges("deadlines:confirm:yes:1793671200")
    await siti.sees("access-denied")
    assert await published(world) == []


async def test_an_administrator_who_lost_the_right_meanwhile_publishes_nothing(world: World) -> None:
    """The right is checked when the date takes effect, not when the dialogue began."""
    rina, other = await world.person("Rina", ADMINISTRATOR), await world.person("Other", ADMINISTRATOR)
    await until_the_day(rina, "semua provinsi", "4")
    await rina.says("10 Desember", "Surat Dirjen")
    await other.says("/akses rina")
    await other.presses("Cabut: Rina, administrator")
    await rina.presses("Umumkan")
    await rina.sees("access-denied")
    assert await published(world) == []


async def test_a_date_of_a_year_without_known_leave_is_called_provisional(world: World) -> None:
    """Collective leave is decreed each year; until then a computed date may still move, and says so."""
    dedi = await world.person("Dedi", OFFICER, "32")
    await world.later(days=timedelta(days=365 * 8).days)
    await dedi.says("/tenggat")
    await dedi.sees("deadlines-source-computed", provisional="yes")
    dedi.sees_text("cuti bersama tahun itu belum diumumkan")


async def test_it_works_in_english(world: World) -> None:
    """Dates are read and written in English for somebody who chose it."""
    rina = await world.person("Rina", ADMINISTRATOR, language="en")
    dedi = await world.person("Dedi", OFFICER, "32", language="en")
    await dedi.says("/tenggat")
    dedi.sees_text("Report for October 2026: Friday, 6 November 2026, 3 days left")
    await rina.says("/tenggat")
    await rina.presses("Publish another date")
    await rina.says(
        "all provinces", "report for november 2026", "Thursday, December 10th", "Letter of the DG Treasury", "yes"
    )
    dedi.sees_text("The report for November 2026 in all provinces is due on Thursday, 10 December 2026.")
    rina.sees_text("1 officer is told")


async def dates_of_all_provinces(world: World, *periods: str) -> None:
    """Every province has a date of its own, with a reason as long as can be given."""
    async with world.app.database.begin() as session:
        rina = (await session.scalars(select(Person))).first()
        assert rina is not None
        session.add_all(
            PublishedDeadline(
                rule=world.app.content.monthly.id, period=period, province=code, due=date(2026, 12, 1 + place % 28),
                reason=f"{code} " + "Gangguan jaringan dan mati listrik " * 8, published_by=rina.id,
                published_at=world.clock.now(),
            )
            for period in periods for place, code in enumerate(world.app.content.provinces)
        )  # fmt: skip


@pytest.mark.parametrize("language", ["id", "en"])
async def test_dates_of_all_provinces_are_counted_and_read_to_the_last(world: World, language: str) -> None:
    """38 exceptions in each of two months fit into no message: they are counted, and a button leads through them."""
    rina = await world.person("Rina", ADMINISTRATOR, language=language)
    await dates_of_all_provinces(world, "2026-10", "2026-11")
    await rina.says("/tenggat")
    message = await rina.sees("deadlines-exceptions", count=38)
    assert not holds(message, "deadlines-exception", {})
    rina.sees_text("SAKTI")
    assert not rina.text.endswith("…")
    (to_own,) = [label for label in rina.buttons if "(76)" in label]
    await rina.presses(to_own)
    seen: list[Any] = []
    for page in range(1, 11):
        message = await rina.sees("deadlines-own", count=76, page=page, pages=10)
        assert len(rina.text) <= 4096 and not rina.text.endswith("…")
        lines = (message.values or {})["lines"]
        assert lines[0]["key"] == "deadlines-own-month"
        seen += [line["values"]["province"] for line in lines if line["key"] == "deadlines-exception"]
        assert str(seen[-1]) in rina.text
        if page < 10:
            await rina.says("berikutnya" if page % 2 else "next")
    assert seen == [province.name for _, province in sorted(world.app.content.provinces.items())] * 2
    await rina.presses(rina.buttons[-2])
    await rina.sees("deadlines-list")


async def test_few_dates_of_provinces_stand_in_the_list_itself(world: World) -> None:
    """Nobody has to look further for a handful."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await dates_of_all_provinces(world, "2026-10")
    async with world.app.database.begin() as session:
        for row in (await session.scalars(select(PublishedDeadline).order_by(PublishedDeadline.id))).all()[5:]:
            await session.delete(row)
    await rina.says("/tenggat")
    await rina.sees("deadlines-exception", province="Aceh")
    await rina.does_not_see("deadlines-exceptions")
    assert len(rina.text) <= 4096 and not rina.text.endswith("…")
    assert rina.buttons == ["Umumkan tanggal lain", "Pengingat 14 hari ke depan", "Tenggat lain", "Menu utama"]


async def test_the_dates_of_other_provinces_are_the_ministrys(world: World) -> None:
    """An officer who forges the button is refused; a page that is not there is the nearest; none at all is said."""
    dedi, vera = await world.person("Dedi", OFFICER, "32"), await world.person("Vera", VERIFIER)
    await dedi.forges("deadlines.own:0")
    await dedi.sees("access-denied")
    await vera.forges("deadlines.own:0")
    await vera.sees("deadlines-own", count=0)
    await dates_of_all_provinces(world, "2026-10")
    await vera.forges("deadlines.own:99999")
    await vera.sees("deadlines-own", count=38, page=5)


@pytest.mark.parametrize("language", ["id", pytest.param("en", marks=pytest.mark.long)])
async def test_an_administrator_sees_who_will_be_reminded_when(world: World, language: str) -> None:
    """By province, in pages that fit, with names and local times; the sweep then does it; nobody else may look."""
    rina = await world.person("Rina", ADMINISTRATOR, language=language)
    dedi, vera = await world.person("Dedi", OFFICER, "32"), await world.person("Vera", VERIFIER)
    await world.until(datetime(2026, 11, 27, 3, tzinfo=UTC))
    await rina.says("/tenggat")
    (to_come,) = [label for label in rina.buttons if "14" in label]
    await rina.presses(to_come)
    await rina.sees("foreseen-list", count=0)
    async with world.app.database.begin() as session:
        session.add_all(
            Activity(
                province=code, name="Bimtek WUB pangan", kind="people", unit="orang", target=40, pagu=320_000_000,
                first_period="2026-08", created_at=world.clock.now(),
            )
            for code in world.app.content.provinces
        )  # fmt: skip
        admin = (await session.scalars(select(Person).where(Person.telegram_id == rina.id))).one()
        for month, code in ((8, None), (9, None), (10, None), (11, "32")):  # as much as can be due at once
            session.add(
                PublishedDeadline(
                    rule=world.app.content.monthly.id, period=f"2026-{month:02}", province=code,
                    due=date(2026, 12, 8), reason="Banjir", published_by=admin.id, published_at=world.clock.now(),
                )
            )  # fmt: skip
        for place in range(1, 5):  # an office of people with long names
            person = await people.meet(session, 70 + place, "&" + "Ñ" * 63, None, "id", world.clock.now())
            await people.grant(session, None, person, OFFICER, "11", world.clock.now())
    await rina.forges("foreseen.show:0")
    message = await rina.sees("foreseen-list", count=38, page=1, pages=10)
    rina.sees_text("Aceh")
    assert holds(message, "foreseen-place", {"province": "Aceh", "count": 4, "more": 1})
    assert holds(message, "foreseen-place", {"province": "Bali", "count": 0})
    seen = 0
    for page in range(10):
        if page:
            await rina.forges(f"foreseen.show:{page}")
        message = await rina.sees("foreseen-list", page=page + 1)
        assert len(rina.text) <= 4096 and not rina.text.endswith("…")
        seen += sum(part != "" for part in (message.values or {})["parts"])
        if "Jawa Barat" in rina.text:
            first = {"at": "2026-12-01T01:00:00+00:00", "zone": "WIB", "period": "2026-11", "days": 7, "missing": 1}
            assert holds(message, "foreseen-line", first)
            rina.sees_text("Dedi")
    assert seen == 38
    for other in (dedi, vera):
        await other.forges("foreseen.show:0")
        await other.sees("access-denied")
    await world.until(datetime(2026, 12, 1, 1, tzinfo=UTC))
    await dedi.sees("reminders-morning", count=3)
