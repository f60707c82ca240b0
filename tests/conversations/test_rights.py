"""`/akses`: who may do what is looked up, ended in one step, and given back; old buttons then do nothing."""

from inspect import signature
from typing import Any

import pytest
from sqlalchemy import select

from handlers import CONTENTS
from models.activities import Activity
from models.delegations import Delegation
from models.due_dates import PublishedDeadline
from models.extensions import Extension
from models.inbox import InboxRow
from models.invitations import Invitation
from models.people import ADMINISTRATOR, OFFICER, VERIFIER, Grant, Person
from models.planning import Plan
from models.proposals import Proposal
from models.reports import Report
from models.reports.stages import Stage
from tests.conversations.access_parts import latest, link_of, menu_of, rights_of
from tests.world import World

pytestmark = pytest.mark.thorough

BEFORE, AFTER = "‹ Sebelumnya", "Berikutnya ›"


async def test_the_list_names_everybody_and_fits(world: World) -> None:
    """38 provinces with several officers each: every page fits into a message, and every right has its button."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await many_officers(world, 2)
    await rina.says("/akses")
    seen: list[str] = []
    for page in range(1, 11):
        await rina.sees("access-list", count=77, page=page, pages=10)
        assert len(rina.text) <= 4096
        seen += [label for label in rina.buttons if "Cabut: " in label]
        if page < 10:
            await rina.presses(AFTER)
    assert len(seen) == 76
    await rina.presses(BEFORE)
    await rina.sees("access-list", page=9)
    await rina.forges("access.page:99999999:")
    await rina.sees("access-list", page=10)


async def test_the_list_is_searched_by_province_and_by_name(world: World) -> None:
    """`/akses NTT` and `/akses bapak` show those, also on the further pages; nobody found is said plainly."""
    rina = await world.person("Rina", ADMINISTRATOR)
    await many_officers(world, 9)
    await rina.says("/akses NTT")
    await rina.sees("access-list", count=9, pages=2, wanted="Nusa Tenggara Timur")
    await rina.presses(AFTER)
    await rina.sees("access-list", count=9, page=2, wanted="Nusa Tenggara Timur")
    await rina.says("/akses 53-0")
    await rina.sees("access-list", count=1)
    await rina.says("/akses Zulkifli: & co")
    await rina.sees("access-none")
    await rina.presses("Hak akses")
    await rina.sees("access-list", count=38 * 9 + 1)


async def test_a_verifier_sees_and_ends_the_rights_of_officers_only(world: World) -> None:
    """Colleagues and administrators are not in a verifier's list, and a forged button does not end their rights."""
    rina, vera = await world.person("Rina", ADMINISTRATOR), await world.person("Vera", VERIFIER)
    await world.person("Dedi", OFFICER, "32")
    await vera.says("/akses")
    await vera.sees("access-list", count=1)
    assert "Cabut: Dedi, petugas dinas Jawa Barat" in vera.buttons
    await vera.forges("access.revoke:1")
    await vera.sees("access-denied")
    assert await rights_of(world, rina) == {(ADMINISTRATOR, None)}


async def test_a_right_ends_in_one_step_and_comes_back_in_one(world: World) -> None:
    """The person who lost it is told, and so are they when it was a mistake; their command list changes each time."""
    vera, dedi = await world.person("Vera", VERIFIER), await world.person("Dedi", OFFICER, "32")
    await vera.says("/akses", "cabut dedi, petugas dinas jawa barat")
    await vera.sees("access-ended")
    await dedi.sees("access-revoked")
    assert await rights_of(world, dedi) == set()
    assert menu_of(world, dedi) == [
        "start",
        "cek",
        "tanya",
        "petugas",
        "kabar",
        "bantuan",
        "bahasa",
        "dataku",
        "kelas",
        "kasus",
        "tugas",
        "hadir",
        "pengingat",
        "batal",
    ]
    await dedi.says("/lapor")
    await dedi.sees("common-refused")
    await vera.presses("Kembalikan")
    await vera.sees("access-restored")
    await dedi.sees("access-granted")
    assert await rights_of(world, dedi) == {(OFFICER, "32")}
    assert "lapor" in menu_of(world, dedi)


async def test_only_who_ended_a_right_gives_it_back_and_only_soon(world: World) -> None:
    """Not a colleague, not the person concerned, not twice, and not the next day by an old button."""
    vera, other = await world.person("Vera", VERIFIER), await world.person("Other", VERIFIER)
    dedi = await world.person("Dedi", OFFICER, "32")
    number = await latest(world, Grant)
    await vera.says("/akses")
    await vera.presses("Cabut: Dedi, petugas dinas Jawa Barat")
    for somebody in (other, dedi):
        await somebody.forges(f"access.restore:{number}")
        await somebody.sees("access-denied")
    await vera.presses("Kembalikan")
    await world.later(minutes=1)  # a second tap at once is the same tap
    await vera.forges(f"access.restore:{number}")
    await vera.sees("access-held-already")
    await vera.says("/akses")
    await vera.presses("Cabut: Dedi, petugas dinas Jawa Barat")
    await world.later(days=1)
    await vera.presses("Kembalikan")
    await vera.sees("access-restore-late")
    assert await rights_of(world, dedi) == set()


async def test_nobody_ends_the_own_right_and_no_right_ends_twice(world: World) -> None:
    """The last administrator cannot lock everybody out by a slip; a second press says that it is done already."""
    rina, vera = await world.person("Rina", ADMINISTRATOR), await world.person("Vera", VERIFIER)
    await rina.says("/akses")
    assert not [label for label in rina.buttons if "Rina" in label]
    await rina.forges("access.revoke:1")
    await rina.sees("access-revoke-own")
    number = await latest(world, Grant)
    await rina.presses("Cabut: Vera, verifikator Kementerian Perindustrian")
    await rina.forges(f"access.revoke:{number}")
    await rina.sees("access-revoked-already")
    await rina.forges("access.revoke:99999")
    await rina.sees("access-revoked-already")
    assert await rights_of(world, rina) == {(ADMINISTRATOR, None)}
    assert await rights_of(world, vera) == set()


@pytest.mark.long  # the matrix tries them in every run, as somebody whose right has ended
async def test_old_buttons_of_somebody_who_lost_a_right_do_nothing(world: World) -> None:
    """Every button and command of every feature is pressed by somebody without rights: nothing changes."""
    rina = await world.person("Rina", ADMINISTRATOR)
    dedi = await world.person("Dedi", OFFICER, "32")
    for role in (VERIFIER, ADMINISTRATOR):
        await world.grant(dedi, role)
    waiting = await world.stranger("Waiting")
    await dedi.says("/undang", "1", "Aceh")
    await waiting.opens(await link_of(dedi))
    await dedi.says("/tenggat")
    await dedi.presses("Umumkan tanggal lain")
    await dedi.says("semua provinsi", "4", "12 Desember", "Surat Dirjen")
    await dedi.sees("deadlines-confirm")
    left_open = dedi.messages[-1].id
    for right in ("administrator", "verifikator Kementerian Perindustrian", "petugas dinas Jawa Barat"):
        await rina.says("/akses dedi")
        await rina.presses(f"Cabut: Dedi, {right}")
    assert await rights_of(world, dedi) == set()

    before = await everything(world)
    await dedi.presses("Umumkan", at=left_open)
    await dedi.sees("access-denied")
    for data in forgeries():
        world.telegram.press(dedi.id, left_open, data, check=False)
    await world.settle()
    assert await everything(world) == before


async def many_officers(world: World, each: int) -> None:
    """Officers in every province."""
    async with world.app.database.begin() as session:
        now = world.clock.now()
        officers = {
            (code, place): Person(
                telegram_id=int(code) * 1000 + place, name=f"Bapak {code}-{place} dengan nama yang agak panjang sekali",
                username=f"dinas_{code}_{place}", language="id", created_at=now,
            )
            for code in world.app.content.provinces
            for place in range(each)
        }  # fmt: skip
        session.add_all(officers.values())
        await session.flush()
        session.add_all(
            Grant(person_id=person.id, role=OFFICER, province=code, granted_at=now)
            for (code, _), person in officers.items()
        )


async def everything(world: World) -> dict[str, list[Any]]:
    """What the office's side of the database holds: nothing of it may change by an old button."""
    found: dict[str, list[Any]] = {}
    async with world.app.database.begin() as session:
        tables = (Grant, Invitation, Activity, Report, PublishedDeadline, Plan, Proposal, Delegation, Extension, Stage)
        for table in tables:
            rows = (await session.scalars(select(table).order_by(table.id))).all()
            found[table.__tablename__] = [
                {column.name: getattr(row, column.name) for column in table.__table__.columns} for row in rows
            ]
        found["parked"] = list(await session.scalars(select(InboxRow.update_id).where(InboxRow.state == "parked")))
    return found


def forgeries() -> list[str]:
    """The data of every kind of button there is, with plausible numbers, and every command as a button."""
    office = [name for name in CONTENTS.actions if not name.startswith(("start.", "settings.", "eligibility."))]
    assert {"access.accept", "access.revoke", "admin.again"} <= set(office)
    data = [f"go:{name}" for name in CONTENTS.commands] + [f"flow.start:{name}" for name in CONTENTS.flows]
    for name in office:
        takes = len(signature(CONTENTS.actions[name]).parameters) - 1
        data += [":".join([name, *[value] * takes]) for value in (("1", "2") if takes else ("",))]
    return data
