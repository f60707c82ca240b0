"""The page of everything shows what the chat shows, for whoever edits the content."""

import asyncio
import html
import re
from pathlib import Path

import pytest

from bot import preview
from bot.texts import LANGUAGES
from handlers.eligibility.questions import AT_ONCE
from tests import nursery, once

pytestmark = pytest.mark.thorough

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def page() -> str:
    return asyncio.run(preview.draw(once.content(), once.texts()))


def plain(words: str) -> str:
    return html.escape(words, quote=False)


def test_every_condition_is_there_in_both_languages(page: str) -> None:
    """Its id, and its sentence as the chat words it."""
    every = (*once.content().catalogue.programmes.values(), *once.content().catalogue.references.values())
    conditions = {condition.id: condition for programme in every for condition in programme.conditions}
    assert len(conditions) >= 205
    assert conditions.keys() <= set(re.findall(r"\b[A-Z0-9]+-[A-Z0-9]+\b", page))
    for condition in conditions.values():
        assert all(plain(condition.text[language]) in page for language in LANGUAGES)


def test_every_question_is_there_with_its_choices_and_help(page: str) -> None:
    for fact in once.content().catalogue.facts.values():
        assert f'id="fact-{fact.name}"' in page
        for language in LANGUAGES:
            assert plain(fact.question[language]) in page
            assert fact.asked_of != "person" or plain(fact.help[language]) in page
            if fact.kind == "choice" and fact.asked_of == "person":
                assert all(plain(choice.label[language])[:30] in page for choice in fact.choices[:AT_ONCE])


def test_every_example_is_there_with_its_verdict(page: str) -> None:
    """As many verdicts as there are examples, and the state of each in its heading."""
    for programme in once.content().catalogue.programmes.values():
        for example in programme.examples:
            assert f"<h4>{plain(f'{example.who} → {example.state}')}</h4>" in page


def test_the_page_stands_alone(page: str) -> None:
    """It can be sent to somebody: no script, no picture, no style from elsewhere; and its index leads somewhere."""
    assert not re.search(r"<(script|link|img|iframe)\b", page)
    anchors = re.findall(r'href="#([^"]+)"', page)
    assert len(anchors) == len(once.content().catalogue.programmes) + len(once.content().catalogue.references) + 1
    assert all(f'id="{anchor}"' in page for anchor in anchors)


@pytest.mark.process
async def test_the_script_says_where_the_page_is(tmp_path: Path) -> None:
    """The path that was asked for, printed; its folder is made."""
    place = tmp_path / "new" / "page.html"
    code, said, wrong = await nursery.run("bot.preview", str(place))
    assert (code, said.strip()) == (0, str(place)), wrong
    assert place.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
