"""The office sets the stages of an activity with their weights; a month is told by tapping what is done."""

from sqlalchemy import select

from models.audit import AuditRow
from models.reports.stages import Stage
from tests.conversations.test_reporting import activity, officer, sent
from tests.world import FakePerson, World

REST = ("5", "tidak", "lewati", "ya")


async def known(world: World) -> list[tuple[str, int, bool]]:
    async with world.app.database.begin() as session:
        rows = await session.scalars(select(Stage).order_by(Stage.id))
        return [(one.name, one.weight_hundredths, one.dropped) for one in rows]


async def notes(world: World) -> list[str]:
    return [one.note for one in await sent(world)]


async def by_stages(oka: FakePerson, *taps: str) -> None:
    for tap in taps:
        await oka.presses(tap)


async def test_a_year_in_stages(world: World) -> None:
    """The head sets them, is told what is missing to 100, and the officer taps; points, keterangan and what comes next
    follow. A slip is a correction below zero, and other weights change no month that was sent."""
    head, oka = await world.person("Hani", "head", "32"), await officer(world)
    await activity(world, first_period="2026-07")
    await head.says("/tahapan", "Persiapan 20, Pelaksanaan 60, Pelaporan 10")
    await head.sees("stages-sum", problem="under", total="90", off="10")
    await head.says("Persiapan 20\nPelaksanaan 60\nPelaporan 20")
    await head.sees("stages-confirm", count=0)
    await head.presses("Simpan tahapan")
    await head.sees("stages-kept", name="Bimtek WUB pangan")

    await oka.says("/lapor", "130 juta")
    await oka.sees("reporting-ask-stages", added="0", total="0")
    await by_stages(oka, "▫️ Persiapan", "▫️ Pelaksanaan", "✅ Pelaksanaan")
    await oka.sees("reporting-ask-stages", added="50", total="50")
    await oka.presses("Lanjut: progres 50 poin")
    await oka.says(*REST)
    assert (await notes(world))[0].endswith(
        "Tahapan: Persiapan selesai; Pelaksanaan setengah jalan. "
        "Bulan ini progres bertambah 50 poin dan output 5 orang."
    )

    await oka.says("/lapor", "180 juta")
    await oka.sees("reporting-stage", name="Pelaksanaan", done=50)
    await oka.says("12,5", *REST)  # points can always be typed
    await oka.says("/lapor", "180 juta")
    await by_stages(oka, "✅ Persiapan")
    await oka.sees("reporting-ask-stages", total="50.0")  # 62.5 points are what these stages stand for by now
    await by_stages(oka, "Lanjut: progres -12,5 poin")
    await oka.says(*REST)
    assert [str(one.progress) for one in await sent(world)] == ["50", "12.5", "-12.5"]

    await oka.says("/tahapan", "Persiapan 10, Kelas 70, Pelaporan 20")
    await oka.sees("stages-confirm", count=3)
    await oka.says("ya", "/lapor", "300 juta")
    assert await known(world) == [
        ("Persiapan", 1000, False), ("Pelaksanaan", 6000, True), ("Pelaporan", 2000, False), ("Kelas", 7000, False),
    ]  # fmt: skip
    await by_stages(oka, "◐ Persiapan", "▫️ Kelas", "▫️ Pelaporan")
    await oka.sees("reporting-ask-stages", total="100.0")
    await by_stages(oka, "Lanjut: progres 50 poin")
    await oka.says("25", *REST[1:])
    await oka.sees("reporting-thanks")
    months = [one.progress for one in await sent(world)]
    assert sum(months) == 100
    assert [str(one) for one in months[:3]] == ["50", "12.5", "-12.5"]


async def test_a_month_that_came_back_keeps_its_stages(world: World) -> None:
    """Only the wrong part is asked: the stages of the month stay, or are tapped anew from where they were."""
    oka, vera = await officer(world), await world.person("Vera", "verifier")
    await activity(world)
    await oka.says("/tahapan")
    await oka.presses("Persiapan 20, Pelaksanaan 60, Pelaporan 20")
    await oka.says("ya", "/lapor", "45 juta")
    await by_stages(oka, "▫️ Persiapan", "Lanjut: progres 20 poin")
    await oka.says(*REST)
    (report,) = await sent(world)
    await vera.forges(f"verification.return:{report.id}")
    await by_stages(vera, "Progres bulan ini 20 poin", "Lanjut dengan 1 tanda", "Keliru", "Kembalikan 1 bagian")
    await oka.says("/lapor")
    await by_stages(oka, "✅ Persiapan")
    await oka.sees("reporting-fix", item="progress")
    await by_stages(oka, "Lanjut: progres 10 poin", "Kirim laporan")
    assert (await notes(world))[1].endswith(
        "Tahapan: Persiapan setengah jalan. Bulan ini progres bertambah 10 poin dan output 5 orang."
    )


async def test_only_the_office_sets_stages(world: World) -> None:
    """Not the ministry, not a citizen, not the office of another province by a forged button; it is in the record."""
    number = await activity(world)
    oka, vera = await officer(world), await world.person("Vera", "verifier")
    far, siti = await officer(world, "51", "Far"), await world.person("Siti")
    for other in (vera, siti):
        await other.says("/tahapan")
        await other.sees("access-denied")
    await activity(world, "51", name="Magang tenun")
    await activity(world, "51", name="Pameran tenun")
    await far.says("/tahapan")
    run = far.messages[-1].buttons[-1][0].data.rpartition(":")[2]
    await far.forges(f"stages:activity:{number}:{run}")
    await far.does_not_see("stages-ask")
    await far.says("/tahapan bimtek", f"/tahapan {number}")
    assert await known(world) == []
    await oka.says("/tahapan", "semua 100", "ya")
    assert await known(world) == [("semua", 10_000, False)]
    async with world.app.database.begin() as session:
        found = await session.scalar(select(AuditRow).where(AuditRow.verb == "staged"))
        assert found is not None
        assert found.details == {"weights": ["100"]}
