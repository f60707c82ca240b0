"""`/lapor`: where the report of a month begins, and what happens once it is sent."""

from typing import Any

from handlers import flow as engine
from handlers import flow_screens as screens
from handlers.flow import Flow
from handlers.questions import Answers
from handlers.reporting import fixing, months, photos, places, present, shortcuts
from handlers.reporting.entering import NOTHING, nothing_new
from handlers.reporting.questions import next_question, prune
from handlers.reporting.review import figures_of
from handlers.turn import Turn
from models import activities, due_dates, people, reminders, reports
from models.activities import Activity
from models.deadlines import Month
from models.errors import Denied
from models.outbox import Button
from models.reports import OpenMonth, Report, cards, decisions, line
from models.reports.line import Line

NAME = "reporting"
MENU = Button("common-menu", "start.menu")
NIL = "nil-"  # before the activity in the argument that begins a report of a month in which nothing changed


async def start(turn: Turn, argument: str) -> None:
    """`/lapor`: the next month that is open; `/lapor 2`: the second of those; or a month in one line."""
    await _officers_only(turn)
    said = argument.strip()
    if said.isascii() and said.isdigit():
        found = await months.open_months(turn)
        nth = found[int(said) - 1 : int(said)] if len(said) < 4 and int(said) else []
        await _open(turn, str(nth[0].activity.id) if nth else "")
    elif any(letter.isalnum() for letter in said):
        await engine.start_afresh(turn, FLOW, said)  # new figures in a line: they replace what was left in the middle
    else:
        await _open(turn, "")


async def listen(turn: Turn) -> bool:
    """ "lapor bimtek 60% 45jt 20 orang", the command without its stroke; any other "lapor" is not for us.

    As the caption of photos it brings them along; the further photos of such an album come after it.
    """
    incoming, active = turn.incoming, turn.active
    if incoming.group is not None:
        return False
    if incoming.place is not None:
        return await places.take(turn, FLOW, turn.conversations.get(NAME))
    if incoming.kind not in ("text", "photo", "document"):
        return False
    if photos.joins(incoming, turn.conversations.get(NAME)):
        return True
    head, _, rest = incoming.text.strip().partition(" ")
    if head.casefold() != "lapor" and not (incoming.files and head.casefold() == "/lapor"):
        return False
    if (active is not None and active.flow != NAME) or not line.parse(rest).pieces:
        return False
    if not (await turn.rights()).is_officer:
        return False
    await start(turn, rest)
    return True


async def _open(turn: Turn, argument: str) -> None:
    """What was left in the middle and has been sent meanwhile is dropped."""
    left = turn.conversations.get(NAME)
    if left is not None and not left.finished and not await fixing.still_open(turn, left.answers):
        engine.give_up(left)
    await engine.start(turn, FLOW, argument)


async def start_from_button(turn: Turn) -> None:
    """The same, from a reminder."""
    await start(turn, "")


async def again(turn: Turn, activity: int) -> None:
    """A month that was given back, from the message that says so."""
    await _open(turn, str(activity))


async def now(turn: Turn, activity: int = 0) -> None:
    """From a reminder: at the first question that has no answer yet; what was begun goes on without being asked."""
    await _officers_only(turn)
    left = turn.conversations.get(NAME)
    if left is not None and not left.finished and await fixing.still_open(turn, left.answers):
        begun = left.answers.get("activity") or left.answers["_activity"]
        if activity in (0, begun["id"]):
            await engine.resume(turn, FLOW, left)
            return
    await _open(turn, str(activity) if activity else "")


async def nil(turn: Turn, activity: int = 0) -> None:
    """From a reminder: nothing changed in this month; its reason and the read-back are still asked."""
    await _officers_only(turn)
    await _open(turn, f"{NIL}{activity or ''}")


async def _officers_only(turn: Turn) -> None:
    if not (await turn.rights()).is_officer:
        raise Denied("reporting-not-officer")


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    every = await months.open_months(turn)
    if not every:
        await _nothing_open(turn)
        return None
    nil, argument = argument.startswith(NIL), argument.removeprefix(NIL)
    if argument and not argument.isdecimal():
        return await _begin_with_line(turn, argument, every)
    found = [one for one in every if str(one.activity.id) == argument] or every
    if len(found) > 1:
        return {NOTHING: True} if nil else {}
    known = {"_activity": months.picked(found[0]), **await fixing.seeds(turn, found[0])}
    return {**known, **await nothing_new(turn, known)} if nil else known


async def _begin_with_line(turn: Turn, said: str, every: list[OpenMonth]) -> dict[str, Any]:
    """The figures of a line (with its photos), and its activity where only one can be meant."""
    parsed = line.parse(said, [one.activity.unit for one in every])
    nth = _numbered(parsed, every)
    found = [nth] if nth else await _meant(turn, parsed, every)
    if nth:
        said = said.partition(" ")[2]
    sent = await photos.sent(turn)
    if len(found) > 1:
        return {"_line": said, "_among": [one.activity.id for one in found], **sent}
    (one,) = found
    left = line.parse(said, [one.activity.unit]).placed(one.activity.name).strays
    if left:
        await turn.say("reporting-line-left", numbers=", ".join(left))
    known = {"_activity": months.picked(one), **await shortcuts.fill_of(turn, one, said)}
    return photos.settle({**known, **sent})


def _numbered(parsed: Line, every: list[OpenMonth]) -> OpenMonth | None:
    """The open month whose number in the list stands first in a line without words: "2 60% 45jt"."""
    first, names = "".join(parsed.words[:1]), any(letter.isalpha() for word in parsed.words for letter in word)
    is_number = first in parsed.strays and first.isascii() and first.isdecimal() and not names
    return every[int(first) - 1] if is_number and 0 < int(first) <= len(every) else None


async def _meant(turn: Turn, parsed: Line, every: list[OpenMonth]) -> list[OpenMonth]:
    """The open months whose activity a line may name by words of its name; all when it names none."""
    words = [word for word in parsed.words if any(letter.isalpha() for letter in word)]
    named = {one.id for one in line.named(parsed.words, [one.activity for one in every])}
    if named or not words:
        return [one for one in every if one.activity.id in named] or every
    own = await activities.of_provinces(turn.session, (await turn.rights()).provinces)
    closed = line.named(parsed.words, own)
    if closed:
        raise Denied("reporting-not-open", activity=closed[0].name)
    return every


async def _nothing_open(turn: Turn) -> None:
    rights = await turn.rights()
    coming = [
        (max(months.last_month(turn, one.province).next(), Month.parse(one.first_period)), one.province)
        for one in await activities.of_provinces(turn.session, rights.provinces)
        if one.year >= months.last_month(turn, one.province).next().year
    ]
    if not coming:
        await turn.say("reporting-no-activities", ways=(MENU,))
        return
    month, code = min(coming)
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
    report = await reports.submit(
        turn.session, turn.person, activity.id, entry.period, figures, last, turn.now, for_id=entry.for_id
    )
    await turn.session.flush()
    listed = await present.count(turn, report, activity, answers, entry.returned)
    await reminders.work_done(turn.session, activity.province, Month.parse(entry.period), turn.now)
    await _tell_verifiers(turn, report, activity)
    more = len(await months.open_months(turn))
    choices = (Button("reporting-more", "reporting.start"),) if more else ()
    await turn.say(
        "reporting-thanks",
        report=report.id,
        name=activity.name,
        period=entry.period,
        files=len(figures.files) + bool(listed),
        present=listed,
        more=more,
        choices=choices,
        ways=(MENU,),
    )


async def _tell_verifiers(turn: Turn, report: Report, activity: Activity) -> None:
    card = await cards.card(turn.session, report, activity, turn.content.provinces, turn.two_above)
    own = await decisions.senders(turn.session, report)  # nobody decides about an own report
    for verifier in await people.holders(turn.session, people.VERIFIER):
        if verifier.id in own:
            continue
        await turn.tell(
            verifier, "verification-card", ways=card.buttons, photo=card.photo, document=card.document, **card.values
        )


async def _changes(turn: Turn) -> None:
    """The answers given, to choose which to change."""
    left = turn.conversations[NAME]
    if not fixing.is_fixing(left.answers):
        await screens.changes(turn, left, None)
        return
    ways = (Button("flow-resume", f"{NAME}:-resume::{left.run}"),)
    await turn.say("flow-change", choices=fixing.changes(left), ways=ways)


FLOW = Flow(NAME, next_question, _finish, allowed=_officers_only, begin=_begin, prune=prune, changes=_changes)
