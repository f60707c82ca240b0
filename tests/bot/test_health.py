"""Who watches over the machine learns whether the bot is ready, and how much it does; and nothing about a person."""

from datetime import timedelta

import httpx

from bot import health
from tests.world import World


async def test_ready_or_why_not_and_figures_without_people(world: World) -> None:
    """Ready; then an update that waits too long and a line that is cut are named; figures count both."""
    siti = await world.person("Siti Aminah")
    await siti.says("/bantuan")
    transport = httpx.ASGITransport(health.application(world.app))
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as http:
        answer = await http.get("/healthz")
        assert (answer.status_code, answer.json()) == (200, {"live": True, "ready": True, "reasons": []})

        world.telegram.say(siti.id, "/cek")
        await world.app.receiver.poll()
        await world.clock.advance(timedelta(seconds=health.TOO_OLD_SECONDS + 1))
        world.telegram.faults.add("502", method="getMe")
        answer = await http.get("/healthz")
        assert answer.status_code == 503
        assert len(answer.json()["reasons"]) == 2
        figures = (await http.get("/metrics")).text

        lines = dict(line.rsplit(" ", 1) for line in figures.splitlines() if not line.startswith("#"))
        assert float(lines["sinkron_updates_waiting"]) == 1
        assert float(lines["sinkron_updates_oldest_seconds"]) > health.TOO_OLD_SECONDS
        assert {'sinkron_messages_waiting{lane="reply"}', 'sinkron_cases_open{state="waiting"}'} <= set(lines)
        assert "Siti" not in figures
        assert str(siti.id) not in figures


def test_a_label_cannot_break_the_page() -> None:
    """Whatever a kind of error is called, Prometheus can read it."""
    assert health.written([("a_total", {"kind": 'x"\n\\'}, 2), ("a_total", {}, 1)]) == (
        '# TYPE a_total counter\na_total{kind="x\\"\\n\\\\"} 2\na_total 1\n'
    )
