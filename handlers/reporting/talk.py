"""`/lapor`: where the report of a month begins, and what happens once it is sent."""

from typing import Any

from handlers import flow as engine
from handlers.flow import Flow
from handlers.questions import Answers
from handlers.reporting import months
from handlers.reporting.questions import next_question, prune
from handlers.reporting.review import figures_of
from handlers.turn import Turn
from models import activities, due_dates, people, reminders, reports
from models.activities import Activity
from models.deadlines import Month
from models.errors import Denied
from models.outbox import Button
from models.reports import Report, cards

NAME = "reporting"
MENU = Button("common-menu", "start.menu")


async def start(turn: Turn, argument: str) -> None:
    """`/lapor`: the next month that is open. What was left in the middle and has been sent meanwhile is dropped."""
    left = turn.conversations.get(NAME)
    if left is not None and not left.finished and not await months.still_open(turn, left.answers):
        engine.give_up(left)
    await engine.start(turn, FLOW, argument)


async def start_from_button(turn: Turn) -> None:
    """The same, from a reminder."""
    await start(turn, "")


async def again(turn: Turn, activity: int) -> None:
    """A month that was given back, from the message that says so."""
    await start(turn, str(activity))


async def _officers_only(turn: Turn) -> None:
    if not (await turn.rights()).is_officer:
        raise Denied("reporting-not-officer")


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    found = await months.open_months(turn)
    found = [one for one in found if str(one.activity.id) == argument] or found
    if not found:
        await _nothing_open(turn)
        return None
    return {"_activity": months.picked(found[0])} if len(found) == 1 else {}


async def _nothing_open(turn: Turn) -> None:
    rights = await turn.rights()
    group = await activities.of_provinces(turn.session, rights.provinces)
    if not group:
        await turn.say("reporting-no-activities", ways=(MENU,))
        return
    code = group[0].province
    month = max(months.last_month(turn, code).next(), min(Month.parse(one.first_period) for one in group))
    content = turn.content
    due = await due_dates.due(turn.session, content.monthly, month, code, content.workdays)
    await turn.say(
        "reporting-all-in",
        period=str(month),
        opens=month.next().first_day.isoformat(),
        due=due.day.isoformat(),
        ways=(Button("menu-kegiatan", "go:kegiatan"), MENU),
    )


async def _finish(turn: Turn, answers: Answers) -> None:
    entry = await months.entry_of(turn, answers)
    figures = figures_of(turn, entry, answers)
    activity, last = entry.activity, months.last_month(turn, entry.activity.province)
    report = await reports.submit(turn.session, turn.person, activity.id, entry.period, figures, last, turn.now)
    await turn.session.flush()
    await reminders.work_done(turn.session, activity.province, Month.parse(entry.period), turn.now)
    await _tell_verifiers(turn, report, activity)
    more = len(await months.open_months(turn))
    choices = (Button("reporting-more", "reporting.start"),) if more else ()
    await turn.say(
        "reporting-thanks",
        report=report.id,
        name=activity.name,
        period=entry.period,
        files=len(figures.files),
        more=more,
        choices=choices,
        ways=(MENU,),
    )


async def _tell_verifiers(turn: Turn, report: Report, activity: Activity) -> None:
    card = await cards.card(turn.session, report, activity, turn.content.provinces[activity.province])
    for verifier in await people.holders(turn.session, people.VERIFIER):
        await turn.tell(
            verifier, "verification-card", ways=card.buttons, photo=card.photo, document=card.document, **card.values
        )


FLOW = Flow(NAME, next_question, _finish, allowed=_officers_only, begin=_begin, prune=prune)
