"""A staff group of a province: an officer asks for it in the group, the ministry confirms it in private."""

from typing import Any

from handlers import groups as ground
from handlers.turn import Turn
from models import people, receipts
from models.cases import groups, telling
from models.cases.groups import StaffGroup
from models.errors import Denied, Refused
from models.outbox import Button

MENU = Button("common-menu", "start.menu")


async def in_private(turn: Turn, argument: str) -> None:
    """`/tautkan` in the private chat: how it is done."""
    await turn.say("cases-group-how", name=f"@{turn.content.bot_username}", ways=(MENU,))


async def ask(turn: Turn, argument: str) -> None:
    """`/tautkan` in a group, by an officer of one province (or with its name behind it)."""
    group = turn.incoming.group
    assert group is not None
    code = await _province(turn, argument)
    row = await groups.ask(turn.session, turn.person, group.id, group.title, code, turn.now)
    province = turn.content.provinces[code].name
    confirm = Button("cases-group-yes", f"case.link:{row.id}")
    refuse = Button("cases-group-no", f"case.no_link:{row.id}")
    for one in await telling.serving(turn.session, None):
        if groups.may_confirm(await people.rights(turn.session, one)):
            await turn.tell(
                one,
                "cases-group-asked",
                ways=(confirm, refuse),
                group=row.title,
                province=province,
                by=turn.person.name,
            )
    await turn.say("cases-group-waits", province=province)


async def end(turn: Turn, argument: str) -> None:
    """`/lepas` in a linked group: cases go to private chats again."""
    group = turn.incoming.group
    assert group is not None
    row = await groups.end(turn.session, turn.person, group.id, turn.now)
    province = turn.content.provinces[row.province].name
    await turn.say("cases-group-ended", province=province, receipt=_receipt(turn, row))


async def confirm(turn: Turn, group: int) -> None:
    row = await groups.confirm(turn.session, turn.person, group, turn.now)
    province = turn.content.provinces[row.province].name
    await turn.tell(row.chat_id, "cases-group-linked-now", province=province, receipt=_receipt(turn, row))
    values = {"group": row.title, "province": province, "receipt": _receipt(turn, row)}
    await turn.say("cases-group-confirmed", **values, ways=(MENU,))


async def refuse(turn: Turn, group: int) -> None:
    row = await groups.refuse(turn.session, turn.person, group, turn.now)
    province = turn.content.provinces[row.province].name
    values = {"province": province, "receipt": _receipt(turn, row)}
    await turn.tell(row.chat_id, "cases-group-refused", **values)
    await turn.say("cases-group-refused", **values, ways=(MENU,))


def _receipt(turn: Turn, row: StaffGroup) -> Any:
    return receipts.line(turn.session, f"staff_group:{row.id}")


async def in_or_out(turn: Turn) -> None:
    """Put out of a group, the bot sends its cases to the officers' private chats again."""
    if turn.incoming.kind == "left":
        await groups.lost(turn.session, turn.incoming.chat_id, turn.now)
    else:
        await ground.greet(turn)


async def _province(turn: Turn, argument: str) -> str:
    """The only province that the officer serves, or the one that was named."""
    rights = await turn.rights()
    if not rights.is_officer:
        raise Denied("access-denied")
    named = turn.content.provinces.named(argument) if argument else None
    codes = [named.code] if named else sorted(rights.provinces)
    if len(codes) != 1:
        raise Refused("cases-group-which")
    return codes[0]
