"""One page with every programme, question and example, drawn by the same handlers and texts as in the chat."""

import argparse
import asyncio
import html
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any, cast

from sqlalchemy.ext.asyncio import AsyncSession

from bot import content as contents
from bot import editing
from bot.config import load
from bot.render import Rendered, render
from bot.texts import LANGUAGES, Texts
from handlers import CONTENTS, dispatch, flow_screens
from handlers.eligibility import questions
from handlers.eligibility.looking import NAME
from handlers.turn import Content, Incoming, Turn
from models.conversations import Conversation
from models.facts import Fact
from models.openings import Board
from models.outbox import Message
from models.people import Person
from models.programmes import Example, Programme
from models.rules.written import written

PAGE = Path(__file__).with_name("preview.html")
PLACE = Path("build/preview.html")
# The screens that are reached from a programme's first one; the buttons that lead there are pressed.
READING = ("eligibility.conditions", "eligibility.sources", "eligibility.how", "eligibility.facts")
Answers = Mapping[str, Any]


class Listening(Turn):
    """A turn whose words are kept for the page instead of being put into the outbox."""

    async def board(self) -> Board:
        """Nothing is open: the page shows the rules alone."""
        return Board()

    async def look(self, *subjects: str) -> None:
        """Nobody looks at the page."""

    async def _put(self, message: Message, *, in_place: bool, topic: str | None = None) -> None:
        self.spoken.append(message)


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw the page and say where it is."""
    parser = argparse.ArgumentParser(prog="scripts/preview", description=__doc__)
    parser.add_argument("path", nargs="?", type=Path, default=PLACE, help=f"where to put it (default: {PLACE})")
    parser.add_argument("--config", type=Path, help="settings file (default: config.toml, if there is one)")
    options = parser.parse_args(arguments)
    content = contents.load("SinkronIKMBot", load(options.config).content.folder)
    page = asyncio.run(draw(content, Texts()))
    options.path.parent.mkdir(parents=True, exist_ok=True)
    options.path.write_text(page, encoding="utf-8")
    sys.stdout.write(f"{options.path.absolute()}\n")
    return 0


async def draw(content: Content, texts: Texts) -> str:
    """The whole page: an index, the questions, then each programme with its screens and examples."""
    now = datetime.combine(content.catalogue.compiled, time(9), tzinfo=UTC)
    content_now = content.on(content.catalogue.compiled)
    facts = content_now.catalogue.facts.values()
    parts = [_heading(2, "Pertanyaan / Questions", "questions")]
    parts += [await _question(fact, content_now, texts, now) for fact in facts]
    for one in content.catalogue.programmes.values():
        parts += await _programme(one, content, texts, now)
    for one in content.catalogue.references.values():
        parts += [_heading(2, f"{one.id} · {one.name['id']}", one.id), _for_editors(one, content, opened=True)]
    index = _index([*content.catalogue.programmes.values(), *content.catalogue.references.values()])
    # The words of the page's frame are fixed; only these two places are filled.
    return PAGE.read_text(encoding="utf-8").replace("<!-- index -->", index).replace("<!-- parts -->", "\n".join(parts))


async def _question(fact: Fact, content: Content, texts: Texts, now: datetime) -> str:
    title = _heading(3, fact.name, f"fact-{fact.name}")
    labels = " / ".join(dict.fromkeys(fact.label.values()))
    if fact.asked_of != "person":
        words = [_bubble(html.escape(fact.question[language], quote=False)) for language in LANGUAGES]
        about = _note(f"{fact.kind} · {labels} · not asked in the chat ({fact.asked_of})")
        return title + about + _side_by_side(words)
    question = questions.ask_for(fact, 1, content.provinces, now.date())
    turn = _turn(content, texts, now, {"wanted": "all"})
    put = flow_screens.put(turn.conversations[NAME], question, await question.show(turn, {}))
    message = Message(put.said["key"], put.said["values"], put.choices, put.ways)
    needs = f" · only when {written(fact.asked_when)}" if fact.asked_when else ""
    helps: Any = question.help
    help_words = [_bubble(texts.format(language, helps["key"], helps["values"]), "help") for language in LANGUAGES]
    return title + _note(f"{fact.kind} · {labels}{needs}") + _both(message, texts) + _side_by_side(help_words)


async def _programme(one: Programme, content: Content, texts: Texts, now: datetime) -> list[str]:
    day = content.catalogue.compiled if one.holds_on(content.catalogue.compiled) else one.days[0]
    parts = [_heading(2, f"{one.id} · {one.name['id']}", one.id), _for_editors(one, content)]
    parts += [_both(message, texts) for message in await _screens(one.id, {}, content.on(day), texts, now)]
    for example in one.examples:
        parts += [_heading(4, f"{example.who} → {example.state}"), _said(example)]
        then = content.on(example.on or content.catalogue.compiled)
        message, *_ = await _screens(one.id, example.answers, then, texts, now, deeper=False)
        parts.append(_both(message, texts))
    return parts


async def _screens(
    name: str, answers: Answers, content: Content, texts: Texts, now: datetime, *, deeper: bool = True
) -> list[Message]:
    """What a person sees who has answered so and looks at the programme; with `deeper`, every screen behind it too."""
    pending, pressed, found = [f"eligibility.show:{name}"], set[str](), list[Message]()
    while pending:
        data = pending.pop(0)
        pressed.add(data)
        turn = _turn(content, texts, now, {"wanted": name, **answers})
        await dispatch.press(turn, CONTENTS, data)
        found += turn.spoken
        buttons = [button.data for message in turn.spoken for button in (*message.choices, *message.ways)]
        leading = [one for one in dict.fromkeys(buttons) if one.partition(":")[0] in READING and name in one.split(":")]
        pending += [one for one in leading if deeper and one not in pressed and one not in pending]
    return found


def _turn(content: Content, texts: Texts, now: datetime, answers: Answers) -> Listening:
    """Somebody who has just finished a check with these answers. Reading needs no database."""
    check = Conversation(person_id=0, flow=NAME, run=1, active=False, finished=True, answers={**answers})
    person = Person(id=0, telegram_id=0, name="", language="id")
    nowhere = cast(AsyncSession, None)
    return Listening(nowhere, now, person, Incoming("button", 0), content, {NAME: check}, texts)


def _index(every: Iterable[Programme]) -> str:
    links = [f'<a href="#{one.id}">{one.id} · {html.escape(one.name["id"])}</a>' for one in every]
    return "\n".join(f"<li>{link}</li>" for link in ['<a href="#questions">Pertanyaan / Questions</a>', *links])


def _for_editors(one: Programme, content: Content, *, opened: bool = False) -> str:
    """The whole of it as text: ids, rules, sources."""
    texts = ["\n".join(editing.shown(one, content.catalogue, language)) for language in LANGUAGES]
    inner = _side_by_side(f"<pre>{html.escape(text, quote=False)}</pre>" for text in texts)
    title = f"{one.id}: id, aturan, sumber / ids, rules, sources"
    return f"<details{' open' * opened}><summary>{title}</summary>{inner}</details>"


def _said(example: Example) -> str:
    answers = ", ".join(f"{name} = {value}" for name, value in example.answers.items()) or "nothing known"
    return _note(answers + (f" · on {example.on}" if example.on else ""))


def _note(words: str) -> str:
    return f'<p class="note">{html.escape(words, quote=False)}</p>'


def _heading(level: int, words: str, anchor: str = "") -> str:
    mark = f' id="{html.escape(anchor)}"' if anchor else ""
    return f"<h{level}{mark}>{html.escape(words, quote=False)}</h{level}>"


def _side_by_side(cells: Iterable[str]) -> str:
    return f'<div class="pair">{"".join(cells)}</div>'


def _both(message: Message, texts: Texts) -> str:
    """The message in each language."""
    return _side_by_side(_drawn(render(texts, message, language)) for language in LANGUAGES)


def _drawn(rendered: Rendered) -> str:
    """A message as a phone shows it: the words, and the rows of buttons below."""
    rows = rendered.keyboard
    return _bubble(rendered.text, rows="".join(_rows([button["text"] for button in row] for row in rows)))


def _rows(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    for row in rows:
        buttons = "".join(f"<span>{html.escape(words, quote=False)}</span>" for words in row)
        yield f'<div class="row">{buttons}</div>'


def _bubble(words: str, kind: str = "", rows: str = "") -> str:
    """`words` are Telegram's own kind of HTML already."""
    return f'<div class="said"><div class="words {kind}">{words}</div>{rows}</div>'


if __name__ == "__main__":
    sys.exit(main())
