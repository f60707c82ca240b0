"""What is paid for overtakes the pace of all, never a reply, and nobody pays without having said so."""

from pathlib import Path

from models import outbox
from models.db import Database
from models.outbox import BULK, PAID, REPLY, Message
from tests.world import World


async def test_paid_messages_have_a_pace_of_their_own(database: Database, tmp_path: Path) -> None:
    """At two a second in all, one message leaves within a quarter of a second: a reply; and twelve paid ones."""
    slow = {"overall_per_second": 2, "chat_per_second": 1, "group_per_minute": 20}
    world = await World.open(database, tmp_path / "files", pace=slow)
    people = [await world.stranger(f"Orang {place}") for place in range(14)]
    for one in people:
        world.telegram.open_link(one.id, "")
    world.telegram.strict_pace(2, 1, 20)
    async with world.app.database.begin() as session:
        now = world.clock.now()
        for one in people[:12]:
            await outbox.enqueue(session, one.id, Message("start-menu", paid=True), now, lane=PAID)
        await outbox.enqueue(session, people[12].id, Message("start-menu"), now, lane=BULK)
        await outbox.enqueue(session, people[13].id, Message("start-menu"), now, lane=REPLY)
    assert await world.app.sender.drain() == 13
    async with database.begin() as session:
        assert len(await outbox.in_state(session, outbox.SENT)) == 13, "nobody was told to wait"
    calls = [one for one in world.telegram.calls if one.method == "sendMessage"]
    free = [one for one in calls if not one.params.get("allow_paid_broadcast")]
    assert [int(one.params["chat_id"]) for one in free] == [people[13].id]
    assert await world.app.sender.drain() == 0, "the news that is not paid for waits for its turn"
    await world.app.client.shutdown()
