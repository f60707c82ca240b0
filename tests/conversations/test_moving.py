"""Another last day for what is done elsewhere: published with a reason, told to whom it concerns, reminded of."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from models import due_dates, people
from models.db import Database
from models.due_dates import PublishedDeadline
from models.errors import Denied, Refused
from models.people import ADMINISTRATOR, HEAD, OFFICER, VERIFIER
from models.reminders import elsewhere, moving
from tests.conversations.test_elsewhere import FORM_C, JABAR, SULSEL, THIRD, activity, morning, steps_of, switch
from tests.world import FakePerson, World

WHAT = "Form-C, laporan konsolidasi realisasi"
CARD = f"elsewhere.card:{FORM_C}:{THIRD}:all"
START = f"flow.start:moving:{FORM_C}:{THIRD}"
REASON = "Surat Bappenas tentang libur bersama"


@pytest.fixture
async def world(database: Database, tmp_path: Path) -> AsyncIterator[World]:
    """Form-C of the third quarter is due on 7 October 2026."""
    opened = await World.open(database, tmp_path / "files", start=datetime(2026, 9, 28, 3, tzinfo=UTC))
    yield opened
    await opened.app.client.shutdown()


async def published(world: World) -> list[tuple[str, str, str | None, date, str]]:
    async with world.app.database.begin() as session:
        rows = await session.scalars(select(PublishedDeadline).order_by(PublishedDeadline.id))
        return [(row.rule, row.period, row.province, row.due, row.reason) for row in rows]


async def moved(rina: FakePerson, *answers: str) -> None:
    """By the administrator, from the card to the end of the dialogue."""
    await rina.forges(CARD)
    await rina.presses("Umumkan tanggal lain")
    await rina.says(*answers)


async def test_everybody_concerned_hears_of_the_new_date_and_is_reminded_of_it(world: World) -> None:
    """From the card: where, which day, why; read back, published, told once each; the reminders follow."""
    rina, vera = await world.person("Rina", ADMINISTRATOR), await world.person("Vera", VERIFIER)
    dedi, kadis = await world.person("Dedi", OFFICER, JABAR), await world.person("Kadis", HEAD, JABAR)
    idle = await world.person("Oki", OFFICER, "51")  # of an office without activities
    await world.grant(dedi, OFFICER, SULSEL)
    await activity(world)
    await activity(world, SULSEL)
    await switch(world, rina)
    await rina.forges(CARD)
    await rina.presses("Umumkan tanggal lain")
    await rina.sees("moving-ask-scope")
    rina.sees_text(WHAT)
    await rina.says("semua")
    await rina.sees("moving-ask-day", due="2026-10-07", example="2026-10-08")
    await rina.says("14 oktober")
    await rina.says(REASON)
    await rina.sees("moving-confirm", before="2026-10-07", due="2026-10-14", off="no", on="yes", count=2, reason=REASON)
    assert await published(world) == []
    await rina.presses("Umumkan")
    await rina.sees("moving-published", count=2)
    assert await published(world) == [(FORM_C, THIRD, None, date(2026, 10, 14), REASON)]
    await world.tick()
    for one in (dedi, kadis):
        await one.sees("moving-announced", due="2026-10-14", reason=REASON)
        assert sum("Tenggat berubah" in message.text for message in one.messages) == 1
    for one in (vera, idle):
        await one.does_not_see("moving-announced")
    await dedi.presses("Rincian")
    await dedi.sees("elsewhere-card", due="2026-10-14", reason=REASON, sure="P")
    for day in (date(2026, 9, 30), date(2026, 10, 7), date(2026, 10, 13)):
        await morning(world, day, 8, 5)
    assert await steps_of(world, dedi) == ["2026-10-07", "2026-10-07", "2026-10-13", "2026-10-13"]


async def test_one_province_has_a_date_of_its_own(world: World) -> None:
    """The others keep theirs and hear nothing."""
    rina = await world.person("Rina", ADMINISTRATOR)
    dedi, sari = await world.person("Dedi", OFFICER, JABAR), await world.person("Sari", OFFICER, SULSEL)
    await activity(world)
    await activity(world, SULSEL)
    await switch(world, rina)
    await moved(rina, "sulsel", "12/10/2026", "Banjir di Makassar")
    await rina.sees("moving-confirm", count=1, due="2026-10-12")
    await rina.says("ya")
    await sari.sees("moving-announced", province="Sulawesi Selatan")
    await dedi.does_not_see("moving-announced")
    await dedi.forges(f"elsewhere.card:{FORM_C}:{THIRD}:{JABAR}")
    await dedi.sees("elsewhere-card", due="2026-10-07")


async def test_who_has_done_it_is_not_bothered(world: World) -> None:
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.person("Dedi", OFFICER, JABAR)
    sari = await world.person("Sari", OFFICER, SULSEL)
    await activity(world)
    await activity(world, SULSEL)
    await switch(world, rina)
    await dedi.forges(f"elsewhere.done:{FORM_C}:{THIRD}:{JABAR}")
    await moved(rina, "semua provinsi", "12 Oktober", "Surat Bappenas", "ya")
    await rina.sees("moving-published", count=1)
    await sari.sees("moving-announced")
    await dedi.does_not_see("moving-announced")


async def test_while_the_rule_is_off_nobody_is_told(world: World) -> None:
    """That is said before; the date stands in the list and is kept for later."""
    rina, dedi = await world.person("Rina", ADMINISTRATOR), await world.person("Dedi", OFFICER, JABAR)
    await activity(world)
    await moved(rina, "semua provinsi", "12 Oktober", "Surat Bappenas")
    await rina.sees("moving-confirm", on="no", count=0)
    rina.sees_text("belum dinyalakan")
    await rina.says("ya")
    await rina.sees("moving-published", count=0)
    await dedi.does_not_see("moving-announced")
    await rina.presses("Rincian")
    await rina.sees("elsewhere-card", due="2026-10-12", sure="P")


async def test_what_the_ministry_does_has_one_place(world: World) -> None:
    """No question where; its verifiers are told, and nobody of an office."""
    rina, vera = await world.person("Rina", ADMINISTRATOR), await world.person("Vera", VERIFIER)
    dedi = await world.person("Dedi", OFFICER, JABAR)
    await activity(world)
    await rina.forges("elsewhere.switch:PP39-KL-A")
    await rina.presses("Nyalakan pengingat")
    await rina.forges(f"flow.start:moving:PP39-KL-A:{THIRD}")
    await rina.sees("moving-ask-day", due="2026-10-07")
    await rina.says("9 Oktober", "Rapat pimpinan", "ya")
    await rina.sees("moving-published", count=1)
    await vera.sees("moving-announced", due="2026-10-09")
    await dedi.does_not_see("moving-announced")
    assert await published(world) == [("PP39-KL-A", THIRD, None, date(2026, 10, 9), "Rapat pimpinan")]


@pytest.mark.parametrize(
    "said, key",
    [
        ("besok", "question-day-unreadable"), ("31 September", "question-day-impossible"),
        ("Jumat, 12 Oktober", "question-day-weekday"), ("27 September", "deadlines-day-past"),
        ("6 Januari 2027", "moving-day-late"), ("12/10/2027", "moving-day-late"),
    ],
)  # fmt: skip
async def test_a_date_that_is_none_is_asked_again(world: World, said: str, key: str) -> None:
    """What is wrong, and the question again; the last day that may be is three months after the computed one."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await moved(rina, "semua provinsi", said)
    await rina.sees(key)
    await rina.sees("moving-ask-day")
    await rina.says("5 Januari 2027", "Akhir tahun anggaran", "ya")
    await rina.sees("moving-published")


async def test_a_month_earlier_at_most(world: World) -> None:
    """HOLIDAY-DATA is due on 31 October: 1 October may be published, the last of September not."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await rina.forges("flow.start:moving:HOLIDAY-DATA:2026")
    await rina.says("30 September")
    await rina.sees("moving-day-early", first="2026-10-01")
    await rina.says("1 Oktober")
    await rina.sees("deadlines-ask-reason")


async def test_what_is_long_over_has_no_such_button(world: World) -> None:
    """And an old one says until when it could have been."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await rina.forges(CARD)
    assert "Umumkan tanggal lain" in rina.buttons
    await world.until(datetime(2027, 1, 6, 3, tzinfo=UTC))
    await rina.forges(CARD)
    assert "Umumkan tanggal lain" not in rina.buttons
    await rina.forges(START)
    await rina.sees("moving-over", last="2027-01-05")


@pytest.mark.parametrize("data", ["NONE:2026-TW3", FORM_C, f"{FORM_C}:2026-TW9", f"{FORM_C}:2026-09", "", "::"])
async def test_a_forged_button_names_nothing(world: World, data: str) -> None:
    rina = await world.person("Rina", ADMINISTRATOR)
    await rina.forges(f"flow.start:moving:{data}")
    await rina.sees("elsewhere-gone")


async def test_only_administrators_publish(world: World) -> None:
    """Neither by a button of somebody else's card, nor after the right has ended amid the dialogue."""
    rina, others = await world.person("Rina", ADMINISTRATOR), [
        await world.person("Vera", VERIFIER), await world.person("Dedi", OFFICER, JABAR),
        await world.person("Kadis", HEAD, JABAR), await world.person("Siti"),
    ]  # fmt: skip
    for who in others:
        await who.forges(START)
        await who.sees("access-denied")
    await moved(rina, "semua provinsi", "12 Oktober", "Surat Bappenas")
    async with world.app.database.begin() as session:
        person = await people.by_telegram(session, rina.id)
        assert person is not None
        (grant,) = [one for one, who in await people.grants_in_force(session) if who.id == person.id]
        grant.revoked_at = world.clock.now()
    await rina.presses("Umumkan")
    await rina.sees("access-denied")
    assert await published(world) == []


async def test_the_rules_hold_below_the_dialogue(world: World) -> None:
    """Whoever calls: only administrators, only a day that makes sense."""
    rina, vera = await world.person("Rina", ADMINISTRATOR), await world.person("Vera", VERIFIER)
    content, now = world.app.content, world.clock.now()
    duty = elsewhere.duty_of(content.duties, content.provinces, FORM_C, THIRD, "all")
    for who, day, error in (
        (vera, date(2026, 10, 12), Denied), (rina, date(2027, 1, 6), Refused), (rina, date(2026, 9, 27), Refused),
    ):  # fmt: skip
        async with world.app.database.begin() as session:
            person = await people.by_telegram(session, who.id)
            assert person is not None
            with pytest.raises(error):
                await moving.move(session, person, duty, day, REASON, content.workdays, now)
    assert await published(world) == []


async def test_the_latest_publication_counts_and_earlier_ones_stay_on_record(world: World) -> None:
    """A slip is mended by publishing again, from the button below."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await moved(rina, "semua provinsi", "12 Oktober", "Surat Bappenas", "ya")
    await rina.presses("Umumkan tanggal lagi")
    await rina.says("semua provinsi", "7 Oktober", "Salah tulis tadi", "ya")
    assert [due for *_, due, _ in await published(world)] == [date(2026, 10, 12), date(2026, 10, 7)]
    async with world.app.database.begin() as session:
        rule = world.app.content.duties[FORM_C]
        dates = await due_dates.published(session, rule)
    assert dates[THIRD, None].due == date(2026, 10, 7)
