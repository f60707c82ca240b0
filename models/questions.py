"""Questions in people's own words: what they were answered with, whether it helped, and who is still to be told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, ForeignKey, Index, String, Text, delete, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import JSON

from models.db import Base, BigId
from models.masks import without_contacts
from models.people import Person

# What became of a question: answered, a few to choose from, not known, or still with the helper.
SURE, CHOOSE, NONE, THINKING = "sure", "choose", "none", "thinking"
# What the person said of the answer: it helped, another question was meant, the answer itself is wrong.
GOOD, NOT_THIS, WRONG = "good", "not_this", "wrong"
QUESTION, RUMOUR = "question", "rumour"
# Where it was asked: in the own chat, in the middle of a dialogue, in a group.
PRIVATE, ASIDE, GROUP = "private", "aside", "group"
LONGEST = 500
LOOK: Final = timedelta(minutes=30)


class Question(Base):
    """One question of one person.

    `offered` are the articles that were answered with or offered, best first; `chosen` is the one that the person said
    was meant: their words are then a phrasing of it that editors may take up. `context` is what they had just looked
    at. `settled_at`: an editor has dealt with it, and the person was told. `due_at`: until when the helper is waited
    for, `tries` how often it was asked.
    """

    __tablename__ = "questions"
    __table_args__ = (
        Index("ix_questions_person_id", "person_id", "id"),
        Index("ix_questions_asked_at", "asked_at"),
        Index(
            "ix_questions_thinking",
            "due_at",
            sqlite_where=text("outcome = 'thinking'"),
            postgresql_where=text("outcome = 'thinking'"),
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    text: Mapped[str | None] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(String(16), default=QUESTION)
    place: Mapped[str] = mapped_column(String(16), default=PRIVATE)
    province: Mapped[str | None] = mapped_column(String(2))
    context: Mapped[list[Any]] = mapped_column(JSON)
    outcome: Mapped[str] = mapped_column(String(16))
    offered: Mapped[list[Any]] = mapped_column(JSON)
    chosen: Mapped[str | None] = mapped_column(String(64))
    feedback: Mapped[str | None] = mapped_column(String(16))
    case_id: Mapped[int | None] = mapped_column(BigId)
    asked_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)

    @property
    def shown(self) -> str | None:
        """The article that stands for the answer now."""
        if self.chosen is not None:
            return self.chosen
        return str(self.offered[0]) if self.outcome == SURE and self.offered else None

    @property
    def is_open(self) -> bool:
        """Not answered, or badly, or in words by which its article is not found yet: editors are to see it."""
        if self.settled_at is not None:
            return False
        return self.outcome == NONE or self.chosen is not None or self.feedback in (NOT_THIS, WRONG)


class Look(Base):
    """What a person looked at last: a programme or an article, so that "syaratnya apa?" has a meaning."""

    __tablename__ = "looks"

    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), primary_key=True)
    subjects: Mapped[list[Any]] = mapped_column(JSON)
    at: Mapped[datetime]


@dataclass(frozen=True)
class Asked:
    """What is known of a question when it is asked."""

    text: str
    outcome: str
    offered: Sequence[str] = ()
    context: Sequence[str] = ()
    kind: str = QUESTION
    place: str = PRIVATE
    province: str | None = None
    due_at: datetime | None = None


async def ask(session: AsyncSession, person: Person, asked: Asked, now: datetime) -> Question:
    """Keep a question, without telephone numbers and mail addresses."""
    question = Question(
        person_id=person.id,
        text=without_contacts(asked.text)[:LONGEST] or None,
        kind=asked.kind,
        place=asked.place,
        province=asked.province,
        context=list(asked.context),
        outcome=asked.outcome,
        offered=list(asked.offered),
        asked_at=now,
        due_at=asked.due_at,
        tries=0,
    )
    session.add(question)
    await session.flush()
    return question


async def of(session: AsyncSession, person: Person, number: int) -> Question | None:
    """A question of this person; nobody sees another's."""
    if not 0 < number < 2**62:
        return None
    return await session.scalar(select(Question).where(Question.id == number, Question.person_id == person.id))


async def latest(session: AsyncSession, person: Person, most: int = 3) -> Sequence[Question]:
    """The last questions of a person whose words are still there, newest first."""
    rows = await session.scalars(
        select(Question)
        .where(Question.person_id == person.id, Question.text.is_not(None))
        .order_by(Question.id.desc())
        .limit(most)
    )
    return rows.all()


def answered(question: Question, outcome: str, offered: Sequence[str]) -> None:
    """What the question is answered with after all."""
    question.outcome, question.offered, question.due_at = outcome, list(offered), None


def meant(question: Question, article: str) -> None:
    """The person says that this is the question they meant."""
    question.chosen = article
    if article not in question.offered:
        question.offered = [*question.offered, article]


def none_of_them(question: Question) -> None:
    """Nothing of what was offered is meant: nobody has answered it."""
    question.outcome, question.chosen = NONE, None


def judge(question: Question, feedback: str) -> None:
    """What the person says of the answer; the last word counts."""
    question.feedback = feedback


async def look(session: AsyncSession, person: Person, subjects: Sequence[str], now: datetime) -> None:
    """Note what the person looks at now."""
    found = await session.get(Look, person.id)
    if found is None:
        session.add(Look(person_id=person.id, subjects=list(subjects), at=now))
        await session.flush()
    else:
        found.subjects, found.at = list(subjects), now


async def looked_at(session: AsyncSession, person: Person, now: datetime) -> tuple[str, ...]:
    """What the person has just looked at; nothing after a while."""
    found = await session.get(Look, person.id)
    if found is None or not timedelta(0) <= now - found.at <= LOOK:
        return ()
    return tuple(str(one) for one in found.subjects)


async def helped_since(session: AsyncSession, since: datetime) -> int:
    """How many questions went, or are to go, to the helper since then."""
    taken = (Question.tries > 0) | (Question.outcome == THINKING)
    found = select(func.count()).select_from(Question).where(taken, Question.asked_at >= since)
    return await session.scalar(found) or 0


async def claim(session: AsyncSession, now: datetime, seconds: float, limit: int) -> Sequence[Question]:
    """Questions that nobody takes to the helper yet; each is taken once and is overdue when nobody brings it back."""
    rows = await session.scalars(
        select(Question)
        .where(Question.outcome == THINKING, Question.tries == 0, Question.due_at > now)
        .order_by(Question.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    found = rows.all()
    for one in found:
        one.tries, one.due_at = 1, now + timedelta(seconds=seconds)
    return found


async def overdue(session: AsyncSession, now: datetime, limit: int) -> Sequence[Question]:
    """Questions for which the helper was waited long enough."""
    rows = await session.scalars(
        select(Question)
        .where(Question.outcome == THINKING, Question.due_at <= now)
        .order_by(Question.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return rows.all()


async def thinking(session: AsyncSession, number: int) -> Question | None:
    """A question that still waits for the helper, locked: whoever comes second finds none."""
    return await session.scalar(
        select(Question).where(Question.id == number, Question.outcome == THINKING).with_for_update(skip_locked=True)
    )


async def unsettled(session: AsyncSession, most: int = 5000) -> Sequence[Question]:
    """What nobody has answered well and no editor has dealt with yet, oldest first, as far as the words are there."""
    badly = (Question.outcome == NONE) | Question.feedback.in_((NOT_THIS, WRONG))
    contented = func.coalesce(Question.feedback == GOOD, False)
    rows = await session.scalars(
        select(Question)
        .where(badly, ~contented, Question.settled_at.is_(None), Question.text.is_not(None))
        .where(Question.kind == QUESTION)
        .order_by(Question.id)
        .limit(most)
    )
    return rows.all()


def settle(question: Question, now: datetime) -> None:
    """An editor has dealt with it."""
    question.settled_at = now


def unanswered() -> ColumnElement[bool]:
    """Whether an editor has still to deal with a question: then its words are needed."""
    badly = func.coalesce(Question.feedback.in_((NOT_THIS, WRONG)), False)
    return Question.settled_at.is_(None) & (
        Question.outcome.in_((NONE, THINKING)) | badly | Question.chosen.is_not(None)
    )


async def every(session: AsyncSession, person: Person) -> Sequence[Question]:
    """All that is kept of a person's questions, oldest first."""
    rows = await session.scalars(select(Question).where(Question.person_id == person.id).order_by(Question.id))
    return rows.all()


async def drop(session: AsyncSession, person: Person) -> int:
    """Delete all questions of a person at once, and what they looked at."""
    await session.execute(delete(Look).where(Look.person_id == person.id))
    gone = await session.scalars(delete(Question).where(Question.person_id == person.id).returning(Question.id))
    return len(gone.all())
