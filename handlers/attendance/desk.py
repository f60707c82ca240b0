"""The officer's side: the classes to fill in, the code on the screen, and the names to tick, one message for each."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from handlers import pages
from handlers.turn import Turn, localized
from handlers.words import said
from models import attendance, receipts
from models.attendance import Seat
from models.classes import TrainingClass
from models.errors import Denied
from models.outbox import Button
from models.provinces import Province

SHOWN = 10  # names with a line each
MENU = Button("common-menu", "start.menu")
LIST = Button("attendance-list-button", "attendance.list")


async def listed(turn: Turn, number: int = 0) -> None:
    """The classes of the officer's provinces that have begun, the latest first."""
    rights = await turn.rights()
    if not rights.is_officer:
        raise Denied("access-denied")
    found = [
        one
        for one in await attendance.running(turn.session, sorted(rights.provinces), turn.now)
        if one.first_on <= _today(turn, one)
    ]
    if not found:
        await turn.say("attendance-none", ways=(MENU,))
        return
    page = pages.page(found, number)
    lines = [
        said(
            "attendance-line",
            place=place,
            title=one.title,
            first=one.first_on.isoformat(),
            last=one.last_on.isoformat(),
            present=await attendance.present(turn.session, one),
        )
        for place, one in enumerate(page.part, 1)
    ]
    await turn.say(
        "attendance-list",
        lines=lines,
        paged=said("common-page", **page.values) if page.last else "",
        choices=[Button(localized(one.title), f"attendance.day:{one.id}") for one in page.part],
        listed=True,
        ways=(*page.ways(lambda other: f"attendance.list:{other}"), MENU),
    )


async def day(turn: Turn, class_id: int, nth: int = 0, number: int = 0) -> None:
    """The names of a class on its nth day (0: today, or the last that has come), a tick beside who was there."""
    training = await attendance.of_officer(turn.session, turn.person, class_id)
    await _show(turn, training, _day(turn, training, nth), number)


async def tick(turn: Turn, registration: int, nth: int, number: int, class_id: int) -> None:
    """Somebody was there."""
    training = await attendance.of_officer(turn.session, turn.person, class_id)
    on = _day(turn, training, nth)
    await attendance.tick(turn.session, turn.person, registration, on, _province(turn, training), turn.now)
    await _show(turn, training, on, number, registration)


async def undo(turn: Turn, registration: int, nth: int, number: int, class_id: int) -> None:
    """It was a mistake."""
    training = await attendance.of_officer(turn.session, turn.person, class_id)
    on = _day(turn, training, nth)
    await attendance.undo(turn.session, turn.person, registration, on, _province(turn, training), turn.now)
    await _show(turn, training, on, number, registration)


async def code(turn: Turn, class_id: int) -> None:
    """The code that is good now; pressed again it stays, with the newest count."""
    await _show_code(turn, class_id, anew=False)


async def new_code(turn: Turn, class_id: int) -> None:
    """Another code; the one before ends at once."""
    await _show_code(turn, class_id, anew=True)


async def _show_code(turn: Turn, class_id: int, *, anew: bool) -> None:
    provinces = turn.content.provinces
    training, found = await attendance.show(turn.session, turn.person, class_id, provinces, turn.now, anew=anew)
    seats = await attendance.seats(turn.session, training, found.day)
    await turn.say(
        "attendance-code",
        code=found.code,
        title=training.title,
        until=found.ends_at.isoformat(),
        zone=_province(turn, training).zone,
        present=sum(one.how is not None for one in seats),
        count=len(seats),
        ways=(
            Button("attendance-code-again", f"attendance.code:{training.id}"),
            Button("attendance-code-new", f"attendance.new:{training.id}"),
            Button("attendance-tick-button", f"attendance.day:{training.id}"),
            MENU,
        ),
    )


async def _show(turn: Turn, training: TrainingClass, on: date, number: int, noted: int = 0) -> None:
    """`noted` is the participant whose tick was set or taken away just now: that has a receipt."""
    seats = await attendance.seats(turn.session, training, on)
    nth, days = (on - training.first_on).days + 1, (training.last_on - training.first_on).days + 1
    page = pages.page(seats, number, SHOWN)
    await turn.say(
        "attendance-day",
        title=training.title,
        nth=nth,
        days=days,
        day=on.isoformat(),
        present=sum(one.how is not None for one in seats),
        count=len(seats),
        lines=[_line(place, one) for place, one in enumerate(page.part, 1)] or said("attendance-nobody"),
        receipt=_receipt(turn, seats, noted),
        paged=said("common-page", **page.values) if page.last else "",
        choices=[_button(training, one, nth, page.number) for one in page.part],
        listed=True,
        ways=(
            *page.ways(lambda other: f"attendance.day:{training.id}:{nth}:{other}"),
            *_other_days(turn, training, nth),
            LIST,
            MENU,
        ),
    )


def _line(place: int, seat: Seat) -> dict[str, Any]:
    return said("attendance-seat", place=place, name=seat.registration.name, how=seat.how or "none")


def _receipt(turn: Turn, seats: Sequence[Seat], noted: int) -> Any:
    receipt = receipts.line(turn.session, f"registration:{noted}")
    names = [one.registration.name for one in seats if one.registration.id == noted]
    return said("attendance-noted", name=names[0], receipt=receipt) if receipt and names else ""


def _button(training: TrainingClass, seat: Seat, nth: int, number: int) -> Button:
    verb = "tick" if seat.how is None else "undo"
    data = f"attendance.{verb}:{seat.registration.id}:{nth}:{number}:{training.id}"
    return Button(localized(seat.registration.name), data)


def _other_days(turn: Turn, training: TrainingClass, nth: int) -> list[Button]:
    today = _today(turn, training)
    last = (min(training.last_on, today) - training.first_on).days + 1
    days = [
        Button("attendance-day-button", f"attendance.day:{training.id}:{other}", {"nth": other})
        for other in (nth - 1, nth + 1)
        if 1 <= other <= last
    ]
    code = [Button("attendance-code-button", f"attendance.code:{training.id}")] if today <= training.last_on else []
    return [*days, *code]


def _day(turn: Turn, training: TrainingClass, nth: int) -> date:
    """The nth day of a class, of those that have come; before the first there is nothing to note."""
    last = min(training.last_on, _today(turn, training))
    if last < training.first_on:
        raise Denied("attendance-not-today", first=training.first_on.isoformat(), last=training.last_on.isoformat())
    wanted = training.first_on + timedelta(days=min(nth, 1000) - 1) if nth > 0 else last
    return min(max(wanted, training.first_on), last)


def _province(turn: Turn, training: TrainingClass) -> Province:
    return turn.content.provinces[training.province]


def _today(turn: Turn, training: TrainingClass) -> date:
    return attendance.today(_province(turn, training), turn.now)
