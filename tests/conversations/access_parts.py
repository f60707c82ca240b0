"""What tests of rights and invitations ask again and again."""

from sqlalchemy import select

from models.invitations import Invitation
from models.people import Grant, Person
from tests.world import FakePerson, World


async def rights_of(world: World, who: FakePerson) -> set[tuple[str, str | None]]:
    """The rights in force of somebody, straight from the table."""
    async with world.app.database.begin() as session:
        rows = await session.execute(
            select(Grant.role, Grant.province)
            .join(Person, Person.id == Grant.person_id)
            .where(Person.telegram_id == who.id, Grant.revoked_at.is_(None))
        )
        return {(role, province) for role, province in rows.all()}


async def latest(world: World, table: type[Invitation] | type[Grant]) -> int:
    """The number of the newest row."""
    async with world.app.database.begin() as session:
        return (await session.scalars(select(table.id).order_by(table.id.desc()))).first() or 0


async def link_of(inviter: FakePerson) -> str:
    """The link in the message to be forwarded."""
    message = await inviter.sees("access-invitation-forward")
    assert message.values
    return str(message.values["link"])


async def invited(inviter: FakePerson, *answers: str) -> str:
    """A link; without answers one of a verifier for an officer of Jawa Barat."""
    await inviter.says("/undang", *(answers or ("Jawa Barat",)))
    return await link_of(inviter)


def menu_of(world: World, who: FakePerson) -> list[str]:
    """The command list that Telegram shows in somebody's chat."""
    scope = {"type": "chat", "chat_id": who.id}
    return [one["command"] for one in world.telegram.commands(scope)]
