"""`/lembar`: the open month of all own activities as a spreadsheet; sent back, right rows go on one confirmation."""

from dataclasses import replace
from typing import Any

from handlers import questions
from handlers.flow import Flow
from handlers.flow_screens import given
from handlers.questions import Answers, Asked, Misread, Question
from handlers.reporting import adding, months
from handlers.reporting.review import note
from handlers.turn import Content, Turn
from handlers.words import said
from models import papers, people, reminders, reports, uploads
from models.deadlines import Month
from models.errors import Denied, Refused
from models.outbox import Button
from models.reports import Report, concerns, incoming, judging, sheet_pages, sheets

LARGEST = 5_000_000
SHEETS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")
MENU = Button("common-menu", "start.menu")
# What each column wants: the hint beside its cells, and a row of the page that explains them.
EXPLAINED = (sheets.NAME, sheets.PERIOD, *sheets.FILLED)
QUESTION = questions.sheet("file", "reporting-ask-sheet", most=LARGEST)


async def start(turn: Turn, argument: str) -> None:
    await download(turn)


async def download(turn: Turn) -> None:
    """The sheet, with what stands in the chat instead: months that were given back."""
    await _officers_only(turn)
    active = turn.active
    if active is not None and active.flow == "reporting" and not given(active.answers):
        active.active = False  # nothing was answered yet, and a sheet that comes now is no answer there
    open_now = await months.open_months(turn)
    last = {one.activity.province: months.last_month(turn, one.activity.province) for one in open_now}
    lines = await judging.lines(turn.session, last)
    returned = said("reporting-sheet-returned", returned=sum(one.returned is not None for one in open_now))
    if not lines:
        ways = (Button("reporting-sheet-chat", "reporting.start"), MENU)
        await turn.say("reporting-sheet-nothing", returned=returned, ways=ways)
        return
    columns = {name: turn.words("reporting-sheet-column", column=name) for name in EXPLAINED}
    heading = [turn.words("reporting-sheet-guide", column=one) for one in ("column", "what", "example")]
    content = sheet_pages.written(lines, sheet_pages.Guide(columns, (heading[0], heading[1], heading[2])))
    name = f"lapor-{max(one.period for one in lines)}.xlsx"
    await turn.say(
        "reporting-sheet-out",
        count=len(lines),
        returned=returned,
        document=await papers.keep(turn.session, name, content, turn.now),
        choices=(Button("reporting-sheet-send", "new:flow.start:months"),),
        ways=(MENU,),
        fresh=True,
    )


async def listen(turn: Turn) -> bool:
    """A spreadsheet that an officer sends while nothing else is asked is the month's."""
    sent = turn.incoming
    if sent.kind != "document" or sent.group is not None or turn.active is not None:
        return False
    is_sheet = any((one.name or "").casefold().endswith(SHEETS) for one in sent.files)
    if not is_sheet or not (await turn.rights()).is_officer:
        return False
    found = QUESTION.read(sent, Asked("", {}))
    if isinstance(found, Misread):
        await turn.say(found.key, **(found.values or {}))
    else:
        await _received(turn, {"file": found})
    return True


async def use(turn: Turn, upload: int) -> None:
    """Send the rows that were read, each as the chat sends a month; what has changed meanwhile stays behind."""
    await _officers_only(turn)
    content = await uploads.use(turn.session, turn.person, upload, incoming.PURPOSE)
    if content is None:
        raise Refused("reporting-sheet-used")
    sent = [report for row in content["rows"] if (report := await _submit(turn, row)) is not None]
    await turn.session.flush()
    for province, period in sorted({(one.province, report.period) for one, report in sent}):
        await reminders.work_done(turn.session, province, Month.parse(period), turn.now)
    if sent:
        await _tell_verifiers(turn, [report for _, report in sent])
    more = len(await months.open_months(turn))
    ways = (*((Button("reporting-sheet-more", "reporting.sheet"),) if more else ()), MENU)
    numbers = [report.id for _, report in sent]
    bare = [one for one in await adding.waiting(turn) if one[0].id in numbers]
    await turn.say(
        "reporting-sheet-thanks",
        count=len(sent),
        left=len(content["rows"]) - len(sent),
        numbers=", ".join(map(str, numbers)),
        more=more,
        bare=len(bare),
        choices=adding.buttons(bare),
        ways=ways,
    )


async def _submit(turn: Turn, row: dict[str, Any]) -> tuple[Any, Report] | None:
    """None where the month is no longer theirs to send, has been sent meanwhile, or stands otherwise than it did."""
    try:
        entry = await months.entry_of(turn, {"_activity": {"id": row["activity"], "period": row["period"]}})
    except Denied:
        return None
    if entry.returned is not None:
        return None
    figures = incoming.figures_of(row)
    figures = replace(figures, note=note(turn, entry, figures, {"words": row["words"]}))
    try:
        reports.check(entry.room, figures)
        reports.explained(concerns(entry.activity, entry.before, figures), figures)
    except Refused:
        return None
    last = months.last_month(turn, entry.activity.province)
    report = await reports.submit(
        turn.session, turn.person, entry.activity.id, entry.period, figures, last, turn.now, for_id=entry.for_id
    )
    return entry.activity, report


async def _tell_verifiers(turn: Turn, sent: list[Report]) -> None:
    """One message for all rows: forty cards at once would bury everything else."""
    provinces = sorted((await turn.rights()).provinces)
    where = ", ".join(turn.content.provinces[code].name for code in provinces)
    queue = Button("menu-verifikasi", "go:verifikasi")
    for verifier in await people.holders(turn.session, people.VERIFIER):
        if verifier.id != turn.person.id:
            await turn.tell(
                verifier,
                "reporting-sheet-came",
                ways=(queue,),
                count=len(sent),
                officer=turn.person.name,
                province=where,
            )


async def _officers_only(turn: Turn) -> None:
    if not (await turn.rights()).is_officer:
        raise Denied("reporting-not-officer")


def _next(answers: Answers, content: Content) -> Question | None:
    return questions.first_missing(answers, (QUESTION,))


async def _received(turn: Turn, answers: Answers) -> None:
    await uploads.want(turn.session, turn.person, incoming.PURPOSE, answers["file"], turn.now)
    await turn.say("editing-sheet-reading", ways=(MENU,))


FLOW = Flow("months", _next, _received, allowed=_officers_only)
