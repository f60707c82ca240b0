"""A newer version of the bot strands nobody who was in the middle of something that it no longer has."""

from datetime import UTC, datetime

from models import people
from models.conversations import Conversation
from tests.world import World


async def test_a_dialogue_that_no_longer_exists_holds_nobody(world: World) -> None:
    """What is typed is answered as if the removed dialogue had never been, and nothing is parked."""
    siti = await world.person("Siti")
    async with world.app.database.begin() as session:
        person = await people.by_telegram(session, siti.id)
        assert person is not None
        moment = datetime(2026, 11, 3, tzinfo=UTC)
        session.add(Conversation(person_id=person.id, flow="gone", run=1, answers={"a": 1}, touched_at=moment))
    await siti.says("halo")
    await siti.sees("knowledge-talk-greeting")
    await siti.says("/batal")
    await siti.sees("start-nothing-to-cancel")
