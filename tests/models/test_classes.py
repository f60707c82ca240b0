"""Who gets a place in a class: the quota holds, the waiting list goes in order, a free place is given at once."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import classes, people, watchers
from models.activities import Activity
from models.classes import (
    CHOSEN,
    REFUSED,
    WAITING,
    WITHDRAWN,
    Registration,
    TrainingClass,
    choosing,
    opening,
    registering,
    telling,
)
from models.classes.opening import Terms
from models.db import Database
from models.errors import Denied, Refused
from models.outbox import OutboxRow
from models.people import OFFICER, Person
from models.reminders import Quiet
from tests import once

NOW = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)


class Scene:
    """A class with two places, its officer, and people who registered one after the other."""

    def __init__(self, session: AsyncSession, officer: Person, training: TrainingClass) -> None:
        self.session, self.officer, self.training = session, officer, training
        self.people: list[Person] = []
        self.rows: list[Registration] = []

    async def registers(self, *names: str) -> None:
        for name in names:
            person = await people.meet(self.session, 100 + len(self.people), name, None, "id", NOW)
            row = Registration(class_id=self.training.id, person_id=person.id, name=name, registered_at=NOW)
            row.state, row.reason, row.seen = "registered", "", []
            self.session.add(row)
            await self.session.flush()
            self.people.append(person)
            self.rows.append(row)

    async def decides(self, place: int, state: str, minutes: int = 0) -> None:
        later = NOW + timedelta(minutes=minutes)
        await choosing.decide(self.session, self.officer, self.rows[place].id, state, later, "Ada alasan")

    async def states(self) -> list[str]:
        found = await self.session.scalars(select(Registration.state).order_by(Registration.id))
        return list(found)


@pytest.fixture
async def scene(database: Database) -> AsyncIterator[Scene]:
    async with database.begin() as session:
        officer = await people.meet(session, 11, "Oka", None, "id", NOW)
        await people.grant(session, None, officer, OFFICER, "32", NOW)
        activity = Activity(
            province="32", name="Bimtek", kind="people", unit="orang", target=20, pagu=1_000_000,
            first_period="2026-01", created_at=NOW,
        )  # fmt: skip
        session.add(activity)
        await session.flush()
        training = TrainingClass(
            activity_id=activity.id, province="32", title="WUB", place="Garut", first_on=date(2026, 11, 20),
            last_on=date(2026, 11, 22), until=date(2026, 11, 18), quota=2, documents=["KTP"], note="", code="k",
            opened_by=officer.id, opened_at=NOW,
        )  # fmt: skip
        session.add(training)
        await session.flush()
        yield Scene(session, officer, training)


async def test_no_more_than_the_quota_and_the_list_in_its_order(scene: Scene) -> None:
    """Who was put on the list first moves up first, whoever registered first; refusing a chosen one frees a place."""
    await scene.registers("A", "B", "C", "D")
    await scene.decides(0, CHOSEN)
    await scene.decides(1, CHOSEN)
    with pytest.raises(Refused, match="choosing-full"):
        await scene.decides(2, CHOSEN)
    await scene.decides(3, WAITING, minutes=1)
    await scene.decides(2, WAITING, minutes=2)
    found = await choosing.candidates(scene.session, scene.training, once.content().catalogue.on(NOW.date()))
    assert [(one.registration.name, one.place) for one in found if one.place] == [("D", 1), ("C", 2)]
    await scene.decides(0, REFUSED, minutes=3)
    assert await scene.states() == [REFUSED, CHOSEN, WAITING, CHOSEN]


async def test_whoever_deletes_everything_gives_the_place_away(scene: Scene) -> None:
    """Nothing of them stays but that somebody had registered; the next one is told once."""
    await scene.registers("A", "B", "C")
    await scene.decides(0, CHOSEN)
    await scene.decides(1, CHOSEN)
    await scene.decides(2, WAITING)
    assert await classes.forget(scene.session, scene.people[0], NOW + timedelta(hours=1)) == 1
    await scene.session.refresh(scene.rows[0])
    gone = scene.rows[0]
    assert (gone.person_id, gone.name, gone.phone, gone.shared, gone.state) == (None, "", None, None, WITHDRAWN)
    assert await scene.states() == [WITHDRAWN, CHOSEN, CHOSEN]
    told = select(func.count()).where(OutboxRow.chat_id == scene.people[2].telegram_id)
    assert await scene.session.scalar(told) == 2, "that they wait, and that they are chosen"
    with pytest.raises(Refused, match="choosing-withdrew"):
        await scene.decides(0, CHOSEN)


@pytest.mark.parametrize("ended", ["closed", "over"])
async def test_a_class_that_is_closed_or_over_gives_no_places(scene: Scene, ended: str) -> None:
    """Nobody is called to a class that will not be held."""
    await scene.registers("A", "B", "C")
    await scene.decides(2, WAITING)
    if ended == "closed":
        scene.training.closed_at = NOW
    later = NOW if ended == "closed" else NOW + timedelta(days=30)
    assert await choosing.move_up(scene.session, scene.training.id, later) is None
    assert await scene.states() == ["registered", "registered", WAITING]


async def test_nobody_is_in_it_twice_and_whoever_withdrew_starts_anew(scene: Scene) -> None:
    """What was seen and decided before is of the earlier registration."""
    today = NOW.date()
    person = await people.meet(scene.session, 200, "Siti", None, "id", NOW)

    async def registers(phone: str | None) -> Registration:
        return await registering.register(scene.session, person, scene.training, "Siti", phone, None, today, NOW)

    row = await registers(None)
    with pytest.raises(Refused, match="classes-registered-already"):
        await registers("+6281234567890")
    await choosing.note_seen(scene.session, scene.officer, row.id, "KTP", NOW)
    await registering.withdraw(scene.session, person, scene.training.id, NOW)
    again = await registers("+6281234567890")
    assert (again.id, again.state, again.seen, again.phone) == (row.id, "registered", [], "+6281234567890")
    with pytest.raises(Refused, match="classes-too-late"):
        await registering.register(
            scene.session, scene.officer, scene.training, "Oka", None, None, date(2026, 11, 19), NOW
        )


async def test_only_an_officer_of_the_province_opens(scene: Scene) -> None:
    """Another office does not learn that the activity is there."""
    other = await people.meet(scene.session, 12, "Wira", None, "id", NOW)
    await people.grant(scene.session, None, other, OFFICER, "33", NOW)
    terms = Terms("WUB", "Garut", date(2026, 12, 1), date(2026, 12, 2), date(2026, 11, 30), 20)
    with pytest.raises(Denied, match="choosing-unknown"):
        await opening.open_up(scene.session, other, scene.training.activity_id, terms, NOW.date(), NOW)
    made = await opening.open_up(scene.session, scene.officer, scene.training.activity_id, terms, NOW.date(), NOW)
    assert made.province == "32"
    assert made.code.startswith("kelas-")


async def test_more_people_than_one_round_tells_are_all_told_once(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each round takes the next; when nobody is left it says so."""
    monkeypatch.setattr(telling, "BATCH", 1)
    content = once.content()
    catalogue = content.catalogue.on(NOW.date())
    scene.training.programme = "WUB"
    for number in (300, 301, 302):
        person = await people.meet(scene.session, number, "Siti", None, "id", NOW)
        await watchers.watch(scene.session, person, catalogue, content.provinces, "WUB", "32", NOW)
    never = Quiet(time(0), time(0))
    rounds = [await telling.sweep(scene.session, catalogue, content.provinces, never, NOW) for _ in range(4)]
    assert rounds == [1, 1, 1, 0]
