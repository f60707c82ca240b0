"""A location beside the evidence: taken in passing, rounded before it is written, shown as a pin to the verifier."""

from typing import Any

from sqlalchemy import select

from models.reports.places import ReportPlace
from tests.conversations.test_reporting import activity, officer, sent
from tests.promises.test_privacy import everything_stored
from tests.world import FakePerson, World

GARUT = {"latitude": -7.216789, "longitude": 107.908765}
PIN = "-7.217, 107.909"


async def shares(world: World, fake: FakePerson, **more: Any) -> None:
    """A message with a place, as Telegram sends those that the simulator has no tool for."""
    await fake.forgets()
    world.telegram.send_raw({"message": {"from": world.telegram.person(fake.id).as_user(), **more}})
    await world.settle()


async def kept(world: World) -> list[tuple[int, int, int, str]]:
    async with world.app.database.begin() as session:
        rows = await session.scalars(select(ReportPlace).order_by(ReportPlace.report_id))
        return [(one.report_id, one.latitude, one.longitude, one.source) for one in rows]


async def test_a_location_goes_with_the_evidence(world: World) -> None:
    """Own, live, passed on: noted with the question standing again; one abroad is asked about; nothing finer than 100
    metres is written anywhere, and the verifier, the overview and /dataku show the same pin."""
    oka, vera = await officer(world), await world.person("Vera", "verifier")
    await activity(world, first_period="2026-09")
    await oka.sends_location(*GARUT.values())
    await oka.sees("knowledge-other-kind", what="location")  # nobody reports anything yet
    await oka.says("/lapor", "45 juta", "12,5", "5", "tidak")
    await shares(world, oka, location={**GARUT, "live_period": 900})
    await oka.sees("reporting-place-kept", source="live")
    await oka.sees("reporting-ask-evidence")
    await oka.sends_photo()
    await oka.sees("reporting-place", source="live")
    oka.sees_text(PIN)
    venue = {"location": GARUT, "title": "Balai Desa", "address": "-"}
    await shares(world, oka, venue=venue)
    await oka.sees("reporting-place-kept", source="passed")
    await oka.sees("reporting-confirm")
    await oka.sends_location(48.85, 2.35)
    await oka.sees("reporting-ask-place")
    await oka.presses("Bukan, abaikan lokasi itu")
    oka.sees_text("Bukti: 1 berkas\n")
    await oka.sends_location(*GARUT.values())
    await oka.presses("Kirim laporan")
    (report,) = await sent(world)
    assert await kept(world) == [(report.id, -7217, 107909, "own")]
    vera.sees_text(f"1 foto atau dokumen\u00a0· 📍 {PIN}")
    await vera.forges(f"overview.report:{report.id}")
    vera.sees_text(PIN)
    await oka.says("/dataku")
    stored = await everything_stored(world)
    assert "7.2167" not in stored
    assert "107.9087" not in stored

    await oka.says("/lapor", "45 juta", "1", "0", "tidak", "lewati", "ya")
    assert len(await kept(world)) == 1, "optional, and never taken over from another month"
    await vera.forges(f"verification.return:{report.id}")
    for label in ("Kendala", "Lanjut dengan 1 tanda", "Keliru", "Kembalikan 1 bagian"):
        await vera.presses(label)
    await oka.presses("Perbaiki dan kirim lagi")
    await oka.says("mesin terlambat datang", "ya")
    assert (await kept(world))[1][1:] == (-7217, 107909, "own"), "what was not wrong is kept"
