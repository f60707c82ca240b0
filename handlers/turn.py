"""One update being answered: who wrote, what they meant, and the means to say something back."""

from collections.abc import Awaitable, Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Literal, Protocol, TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

from models import openings, outbox, people, questions
from models.conversations import Conversation
from models.deadlines import Rule
from models.knowledge import Knowledge
from models.offices import Offices
from models.openings import Board
from models.outbox import INSTANT, Button, Message, Result, Shown
from models.people import Person, Rights
from models.programmes import Catalogue, Source
from models.provinces import Provinces
from models.recognise import Words
from models.reminders import Quiet
from models.rumours import Rumours
from models.smalltalk import SmallTalk
from models.workdays import Workdays

T = TypeVar("T")
Kind = Literal[
    "text", "button", "photo", "document", "other", "edited", "blocked", "unblocked", "ignored",
    "inline", "joined", "left", "migrated",
]  # fmt: skip


@dataclass(frozen=True)
class FileRef:
    """A file that lies at Telegram; nothing has been fetched."""

    kind: Literal["photo", "document"]
    file_id: str
    unique_id: str
    size: int | None = None
    name: str | None = None
    mime: str | None = None
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True)
class Place:
    """A location that was shared, in degrees; a `live` one moves on, of which we hear nothing."""

    latitude: float
    longitude: float
    live: bool = False


@dataclass(frozen=True)
class Group:
    """A group in which something was said to the bot; a supergroup is one too."""

    id: int
    title: str


@dataclass(frozen=True)
class InlineQuery:
    """Words after the bot's name in any chat; their writer waits some seconds for results to choose from."""

    id: str
    text: str


@dataclass(frozen=True)
class Incoming:
    """What a person did, without anything of Telegram in it.

    `chat_id` is where it was done and `sender_id` who did it: the same in a private chat. `addressed` tells in a group
    that the bot was meant: a command or a mention with its name, or a reply to it. `reply_to` is the message replied
    to, `replies_to_us` whether that is one of ours. A group that has become a supergroup is `migrated`: `chat_id` is
    the new one, `migrated_from` the old.

    `word` is a common word in either language ("batal" and "cancel" are both `cancel`); `matched` is the meaning of the
    button whose number or words were typed, `by_number` whether it was the number.
    """

    kind: Kind
    chat_id: int
    name: str = ""
    username: str | None = None
    language: str | None = None
    text: str = ""
    command: str | None = None
    argument: str = ""
    word: str | None = None
    data: str | None = None
    matched: str | None = None
    by_number: bool = False
    callback: str | None = None
    pressed_message: int | None = None
    pressed_media: bool = False
    files: tuple[FileRef, ...] = ()
    album: str | None = None
    largest_megabytes: int = 20
    masked: bool = False
    what: str = ""
    place: Place | None = None
    sender_id: int = 0
    message_id: int | None = None
    reply_to: int | None = None
    replies_to_us: bool = False
    forwarded: bool = False
    group: Group | None = None
    addressed: bool = False
    inline_query: InlineQuery | None = None
    migrated_from: int | None = None


@dataclass(frozen=True)
class Content:
    """The knowledge that comes from files, loaded once and never changed while an update is answered."""

    catalogue: Catalogue
    knowledge: Knowledge
    provinces: Provinces
    monthly: Rule
    workdays: Workdays
    offices: Offices
    words: Words
    bot_username: str
    talk: SmallTalk
    rumours: Rumours
    today: date = date.max
    milestones: Rule | None = None
    duties: Mapping[str, Rule] = field(default_factory=dict)
    quiet: Quiet = field(default_factory=Quiet)

    def source(self, name: str) -> Source | None:
        """A source that an article names: one of the files, or one that came with the article from the chat."""
        return self.knowledge.own_sources.get(name) or self.catalogue.sources.get(name)

    def on(self, day: date) -> "Content":
        """What is in force on this day."""
        return replace(self, catalogue=self.catalogue.on(day), knowledge=self.knowledge.on(day), today=day)


@dataclass(frozen=True)
class Helper:
    """Somebody outside who may be asked about unclear questions: how long that takes, and how often in a minute."""

    seconds: float
    most_per_minute: int


class Phrases(Protocol):
    """Puts a key with values into words, for what is drawn instead of said."""

    def plain(self, language: str, key: str, values: Mapping[str, Any] | None = None) -> str: ...


@dataclass
class Turn:
    """One update on its way through the handlers. Everything said is a row in the outbox of this transaction.

    `actions` are the names of all buttons that somebody answers, `seen` the messages with buttons that the person has
    in view, newest first. A report that spends more than `two_above` rupiah in
    its month needs two verifiers; 0: none does.
    """

    session: AsyncSession
    now: datetime
    person: Person
    incoming: Incoming
    content: Content
    conversations: dict[str, Conversation]
    phrases: Phrases
    actions: Collection[str] = ()
    helper: Helper | None = None
    two_above: int = 0
    seen: Sequence[Shown] = ()
    spoken: list[Message] = field(default_factory=list)
    _rights: Rights | None = None
    _board: Board | None = None
    _read: dict[Hashable, Any] = field(default_factory=dict)

    async def rights(self) -> Rights:
        """What the person may do, read in this transaction."""
        if self._rights is None:
            self._rights = await people.rights(self.session, self.person)
        return self._rights

    async def board(self) -> Board:
        """What the office has opened, read in this transaction."""
        if self._board is None:
            self._board = await openings.board(self.session, self.content.today)
        return self._board

    async def once(self, key: Hashable, read: Callable[[], Awaitable[T]]) -> T:
        """What was read for this update is not read again: for what only the end of a dialogue changes."""
        if key not in self._read:
            self._read[key] = await read()
        found: T = self._read[key]
        return found

    async def look(self, *subjects: str) -> None:
        """Note what the person looks at now: a short question that follows is about that."""
        await questions.look(self.session, self.person, subjects, self.now)

    def words(self, key: str, **values: Any) -> str:
        """A sentence without markup in the person's language: for a picture or a document, never for a message."""
        return self.phrases.plain(self.person.language, key, values)

    def afresh(self) -> None:
        """Say what comes in new messages: the one whose button was pressed holds something to keep."""
        self.incoming = replace(self.incoming, pressed_message=None)

    async def say(
        self,
        key: str,
        *,
        choices: Sequence[Button] = (),
        ways: Sequence[Button] = (),
        listed: bool = False,
        photo: str | None = None,
        document: str | None = None,
        fresh: bool = False,
        reply_to: int | None = None,
        topic: str | None = None,
        **values: Any,
    ) -> None:
        """Answer where it was asked. After a button press the pressed message changes in place, unless `fresh`.

        In a group everybody reads the answer; what is said to one person alone goes by `tell`.
        """
        message = Message(key, values, tuple(choices), tuple(ways), listed, photo, document, reply_to=reply_to)
        await self._put(message, in_place=not (fresh or photo or document), topic=topic)

    async def tell(
        self,
        to: Person | int,
        key: str,
        *,
        ways: Sequence[Button] = (),
        photo: str | None = None,
        document: str | None = None,
        dedup_key: str | None = None,
        reply_to: int | None = None,
        topic: str | None = None,
        **values: Any,
    ) -> None:
        """Say something to somebody else, or (by its id) to a group, where all its members read it.

        They may be busy with something: `ways` have no number to hit by chance.
        """
        chat_id = to.telegram_id if isinstance(to, Person) else to
        message = Message(key, values, ways=tuple(ways), photo=photo, document=document, reply_to=reply_to)
        await outbox.enqueue(self.session, chat_id, message, self.now, dedup_key=dedup_key, topic=topic)

    async def offer(self, results: Sequence[Result], *, way: Button | None = None) -> None:
        """Answer words after the bot's name with what may be sent; `way` opens the private chat, its data starting it.

        An answer to earlier words that has not left yet is of no use to anybody any more.
        """
        query = self.incoming.inline_query
        assert query is not None
        topic = f"inline:{self.person.id}"
        await outbox.cancel(self.session, topic, self.now)
        message = Message("", ways=(way,) if way else (), query=query.id, results=tuple(results))
        await outbox.enqueue(
            self.session, self.person.telegram_id, message, self.now, lane=INSTANT, verb="inline", topic=topic
        )

    async def acknowledge(self) -> None:
        """Stop the waiting sign on a pressed button when there was nothing to say."""
        if self.incoming.callback and not self.spoken:
            message = Message("", callback=self.incoming.callback)
            # To the presser, not to the group: the pace of a group must not wait for it.
            await outbox.enqueue(self.session, self.person.telegram_id, message, self.now, verb="answer")

    async def _put(self, message: Message, *, in_place: bool, topic: str | None = None) -> None:
        if not self.spoken:
            pressed = self.incoming.pressed_message if in_place else None
            message = replace(
                message,
                callback=self.incoming.callback,
                edit=pressed,
                caption=bool(pressed and self.incoming.pressed_media),
                pressed=self.incoming.data if pressed else None,
            )
        if self.incoming.group is not None and message.edit is None and message.reply_to is None:
            message = replace(message, reply_to=self.incoming.message_id)  # or nobody there knows who is answered
        self.spoken.append(message)
        await outbox.enqueue(self.session, self.incoming.chat_id, message, self.now, topic=topic)

    @property
    def active(self) -> Conversation | None:
        """The dialogue in progress."""
        return next((one for one in self.conversations.values() if one.active), None)


def localized(label: str) -> Mapping[str, str]:
    """A label that is the same in every language: a name, a number."""
    return {"id": label, "en": label}
