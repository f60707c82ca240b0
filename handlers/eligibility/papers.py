"""A result to keep, to take along or to pass on: a picture, a checklist, and words without anything personal."""

from collections.abc import Iterator, Sequence
from typing import Any

from handlers.eligibility import screens, sheets, talk
from handlers.eligibility.looking import MENU, TO_ANSWERS, TRY, Seen, finished, seen, verdicts
from handlers.eligibility.questions import said
from handlers.eligibility.sheets import Section
from handlers.turn import Turn
from models import drawing, papers
from models.drawing import Line, Part, Sheet
from models.outbox import Button
from models.programmes import Programme

# Letters in one message of a checklist: enough below Telegram's 4096 for its heading.
ROOM = 3600


async def take(turn: Turn, name: str) -> None:
    """What only some do with the result of a programme: take it along, pass it on, or answer otherwise."""
    if found := await seen(turn, name):
        choices = (
            Button("eligibility-take-pdf", f"eligibility.checklist:{name}"),
            Button("eligibility-take-text", f"eligibility.checklist:{name}:text"),
            Button("eligibility-take-picture", f"eligibility.picture:{name}"),
            Button("eligibility-take-share", f"eligibility.share:{name}"),
            TO_ANSWERS,
            TRY,
        )
        ways = (Button("common-back", f"eligibility.show:{name}"), MENU)
        await turn.say("eligibility-take-along", name=found.programme.name, choices=choices, ways=ways)


async def after(turn: Turn, name: str = "") -> None:
    """On from a file or a text that stays as it is."""
    turn.afresh()
    await (take(turn, name) if name else talk.again(turn))


async def picture(turn: Turn, name: str = "") -> None:
    """The result as a picture: of one programme, or of all."""
    if name:
        if found := await seen(turn, name):
            await _picture_of_one(turn, found)
    elif check := await finished(turn):
        found_all = screens.best_first(await verdicts(turn, check.answers))
        title = turn.words("eligibility-paper-result")
        sheet = _sheet(turn, title, sheets.overview(found_all), "cek")
        back = Button("eligibility-back-to-result", "eligibility.after")
        await _send_picture(turn, sheet, "hasil-cek.png", (back, MENU))


async def _picture_of_one(turn: Turn, found: Seen) -> None:
    sheet = _sheet_of_one(turn, found, _words(turn, found.programme.name), sheets.short(found))
    await _send_picture(turn, sheet, f"hasil-{found.programme.id.lower()}.png", _ways(found))


async def _send_picture(turn: Turn, sheet: Sheet, name: str, ways: tuple[Button, ...]) -> None:
    photo = await papers.keep(turn.session, name, drawing.png(sheet), turn.now)
    await turn.say("eligibility-picture-caption", day=turn.content.today.isoformat(), photo=photo, ways=ways)


async def checklist(turn: Turn, name: str, form: str = "pdf") -> None:
    """What to bring and to do for a programme, as a document or, for phones that cannot show one, as messages."""
    if found := await seen(turn, name):
        sections = sheets.checklist(found, turn.content)
        await (_as_text(turn, found, sections) if form == "text" else _as_document(turn, found, sections))


async def _as_document(turn: Turn, found: Seen, sections: Sequence[Section]) -> None:
    one = found.programme
    title = turn.words("eligibility-paper-checklist", name=one.name)
    content = drawing.pdf(_sheet_of_one(turn, found, title, sections))
    document = await papers.keep(turn.session, f"daftar-{one.id.lower()}.pdf", content, turn.now)
    as_text = Button("eligibility-take-text", f"eligibility.checklist:{one.id}:text")
    ways = (as_text, *_ways(found))
    await turn.say("eligibility-checklist-caption", name=one.name, document=document, ways=ways)


async def _as_text(turn: Turn, found: Seen, sections: Sequence[Section]) -> None:
    parts = ([one for one in sections if one.small is small] for small in (False, True))
    messages = [lines for part in parts for lines in _messages(turn, part)]
    for place, lines in enumerate(messages, 1):
        await turn.say(
            "eligibility-checklist-text",
            name=found.programme.name,
            state=screens.state(found.verdict),
            day=turn.content.today.isoformat(),
            place=place,
            lines=lines,
            ways=_ways(found) if place == len(messages) else (),
            fresh=True,
        )


async def share(turn: Turn, name: str) -> None:
    """Words to pass on: what the programme is and how to check it, nothing about whoever passes them on."""
    programme = turn.content.catalogue.programmes.get(name)
    if programme is None:
        await turn.say("common-button-unknown", fresh=True)
        return
    link = f"https://{_link(turn, _link_name(programme))}"
    words = said("eligibility-share-words", name=programme.name, purpose=programme.purpose)
    send = Button("eligibility-share-send", f"eligibility.share:{name}", url=link, share=words)
    back = Button("common-back", f"eligibility.take:{name}")
    await turn.say("eligibility-share", choices=(send,), ways=(back, MENU))
    await turn.say("eligibility-share-text", words=words, link=link, fresh=True)


async def opened(turn: Turn, argument: str) -> None:
    """`/start cek-WUB`: somebody followed a link to the check of a programme."""
    name = argument.partition("-")[2]
    if name and name.upper() not in turn.content.catalogue.programmes:
        await turn.say("eligibility-link-unknown", choices=(Button("menu-cek", "go:cek"),), ways=(MENU,))
    else:
        await talk.start(turn, name)


def _sheet(turn: Turn, title: str, sections: Sequence[Section], link: str, result: str = "") -> Sheet:
    foot = (turn.words("eligibility-paper-foot"), turn.words("eligibility-paper-link", link=_link(turn, link)))
    about = turn.words("eligibility-paper-day", day=turn.content.today.isoformat())
    return Sheet(title, about, tuple(_part(turn, one) for one in sections), foot, result)


def _sheet_of_one(turn: Turn, found: Seen, title: str, sections: Sequence[Section]) -> Sheet:
    return _sheet(turn, title, sections, _link_name(found.programme), _words(turn, screens.state(found.verdict)))


def _part(turn: Turn, section: Section) -> Part:
    lines = [
        Line(_words(turn, one.text), one.mark, (_words(turn, one.below),) if one.below else ())
        for one in section.entries
    ]
    return Part(_words(turn, section.heading), tuple(lines), section.small)


def _words(turn: Turn, text: Any) -> str:
    return turn.words("eligibility-paper-words", text=text)


def _messages(turn: Turn, sections: Sequence[Section]) -> Iterator[list[Any]]:
    """The lines of each message; an entry is never torn apart, nor a heading from its first entry."""
    lines: list[Any] = []
    used = 0
    for block in _blocks(sections):
        length = sum(len(_words(turn, one)) + 1 for one in block if one)
        if lines and used + length > ROOM:
            yield lines
            lines, used = [], 0
        lines += block if lines else [one for one in block if one]
        used += length
    if lines:
        yield lines


def _blocks(sections: Sequence[Section]) -> Iterator[list[Any]]:
    for section in sections:
        heading: list[Any] = ["", section.heading]
        for entry in section.entries:
            line = said("eligibility-paper-entry", mark=entry.mark, text=entry.text)
            yield [*heading, line, *([entry.below] if entry.below else [])]
            heading = []


def _ways(found: Seen) -> tuple[Button, ...]:
    return (Button("common-back", f"eligibility.after:{found.programme.id}"), MENU)


def _link_name(programme: Programme) -> str:
    return f"cek-{programme.id}"


def _link(turn: Turn, name: str) -> str:
    return f"t.me/{turn.content.bot_username}?start={name}"
