"""Who hears of an article: those who had asked, once it answers them; its owner, before it ends."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import outbox, people, questions
from models.articles import APPROVED, MINISTRY, Version
from models.due_dates import ministry_day
from models.knowledge import Article, Knowledge
from models.outbox import Button, Message
from models.people import ADMINISTRATOR, VERIFIER, Person
from models.provinces import ZONES, Province
from models.questions import Question
from models.reminders import Quiet, hours

# An owner hears of the end a week before and on the day itself.
BEFORE = (7, 0)
BATCH = 50


async def tell_askers(
    session: AsyncSession, knowledge: Knowledge, provinces: Mapping[str, Province], quiet: Quiet, now: datetime
) -> int:
    """Tell people that their question has an answer now, in their own words, once; returns how many were told.

    May run at any time and in any number of processes. Who is asleep is told later.
    """
    ready = select(Version).where(Version.state == APPROVED, Version.told_at.is_(None)).order_by(Version.id)
    told = 0
    for version in await session.scalars(ready.limit(BATCH).with_for_update(skip_locked=True)):
        article = knowledge.articles.get(version.article)
        if version.asked and (article is None or article.version < version.id):
            continue  # this process has not taken it up yet
        waiting = False
        for question, person in await _asked(session, version.asked):
            chosen = await hours.settings(session, person)
            if "answers" in chosen.muted:
                continue
            if (chosen.own or quiet).holds(now.astimezone(_zone(question.province, provinces)).time()):
                waiting = True
            elif article is not None:
                told += await _tell(session, question, person, article, now)
        if not waiting:
            version.told_at = now
    return told


async def warn_owners(session: AsyncSession, knowledge: Knowledge, now: datetime) -> int:
    """Warn whoever answers for an article that it ends, seven days before and on the day; returns how many."""
    today, told = ministry_day(now), 0
    for article in knowledge.articles.values():
        if article.valid_until is None or not today <= article.valid_until <= today + timedelta(days=BEFORE[0]):
            continue
        left = (article.valid_until - today).days
        step = max(step for step in BEFORE if left <= step) if left else 0
        for person in await _owners(session, article):
            key = f"article-ends:{article.id}:{article.valid_until}:{step}:{person.id}"
            values = {"article": article.id, "question": article.question, "until": article.valid_until.isoformat()}
            look = Button("editing-look-article", f"editing.article:{article.id}")
            message = Message("editing-ends", {**values, "left": left}, ways=(look,))
            told += await outbox.enqueue(session, person.telegram_id, message, now, lane=outbox.REMINDER, dedup_key=key)
    return told


async def _asked(session: AsyncSession, numbers: Iterable[Any]) -> list[tuple[Question, Person]]:
    rows = await session.execute(
        select(Question, Person)
        .join(Person, Person.id == Question.person_id)
        .where(Question.id.in_(list(numbers)), Question.settled_at.is_(None))
        .order_by(Question.id)
        .with_for_update(of=Question, skip_locked=True)
    )
    return [(question, person) for question, person in rows.all()]


async def _tell(session: AsyncSession, question: Question, person: Person, article: Article, now: datetime) -> bool:
    """Whoever asked the same three times hears of it once."""
    questions.settle(question, now)
    if person.blocked_at is not None or question.text is None:
        return False
    values = {
        "asked": question.text[:200],
        "day": question.asked_at.astimezone(ZoneInfo(ZONES["WIB"])).date().isoformat(),
        "question": article.question,
        "answer": article.answer,
    }
    ways = (
        Button("editing-answer-source", f"new:knowledge.read:{article.id}"),
        Button("common-menu", "start.menu"),
    )
    key = f"article-answer:{article.id}:{article.version}:{person.id}"
    message = Message("editing-answer-here", values, ways=ways)
    return await outbox.enqueue(session, person.telegram_id, message, now, lane=outbox.REMINDER, dedup_key=key)


async def _owners(session: AsyncSession, article: Article) -> list[Person]:
    """The owner; the whole desk where it is the ministry's, or where its owner edits no more."""
    desk = {one.id: one for role in (VERIFIER, ADMINISTRATOR) for one in await people.holders(session, role)}
    number = article.owner.removeprefix("person:")
    if article.owner != MINISTRY and number.isdigit() and int(number) in desk:
        return [desk[int(number)]]
    return [desk[one] for one in sorted(desk)]


def _zone(code: str | None, provinces: Mapping[str, Province]) -> ZoneInfo:
    return provinces[code].tz if code is not None and code in provinces else ZoneInfo(ZONES["WIB"])
