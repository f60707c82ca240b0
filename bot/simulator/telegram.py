"""Telegram in a box: its people, their chats, the queue of updates and the files."""

import itertools
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from bot.simulator import groups, inline, people, presenting, storage, things
from bot.simulator.chats import Chat, Message, Person, view
from bot.simulator.errors import Refusal
from bot.simulator.faults import Faults
from bot.simulator.files import Files
from bot.simulator.pace import Pace
from bot.simulator.profile import Profile
from bot.simulator.updates import Updates
from bot.simulator.webhook import Webhook

Json = dict[str, Any]
QUERY_LIVES = timedelta(seconds=15)
CALLS_KEPT = 100_000
QUERIES_KEPT = 10_000
_FIRST_PERSON = 700_000_001


class Call(NamedTuple):
    """One call of the Bot API as it arrived."""

    method: str
    params: Json
    at: datetime


@dataclass
class Query:
    """A pressed button that waits for its answers."""

    person_id: int
    at: datetime
    answers: list[Json]


class Telegram:
    """The whole state of the box. One event loop owns it; `now` gives aware UTC times."""

    def __init__(
        self,
        token: str = "110201543:SIMULATOR",  # noqa: S107 - it opens nothing but this box
        bot_username: str = "SinkronIKMBot",
        now: Callable[[], datetime] | None = None,
        state: Path | None = None,
    ) -> None:
        self.token = token
        self.now = now or storage.wall_clock
        self.bot: Json = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": bot_username.removesuffix("Bot").removesuffix("_") or bot_username,
            "username": bot_username,
        }
        # What its owner has set at @BotFather: inline mode on, privacy mode on.
        self.settings: Json = {"supports_inline_queries": True, "can_read_all_group_messages": False}
        self.persons: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.updates = Updates(self.now)
        self.files = Files()
        self.faults = Faults()
        self.profile = Profile()
        self.webhook = Webhook(self.updates, self.now)
        self.pace: Pace | None = None
        self.calls: deque[Call] = deque(maxlen=CALLS_KEPT)
        self.calls_made = 0
        self.queries: OrderedDict[str, Query] = OrderedDict()
        self.inline_queries: OrderedDict[str, inline.InlineQuery] = OrderedDict()
        self.last_message_id = 0
        self.last_number = 0
        self.is_stopped = False
        self._listeners: list[Callable[[Json], None]] = []
        self._keeper = storage.Keeper(self, state) if state else None
        if self._keeper:
            self._keeper.load()

    # people

    def add_person(
        self,
        first_name: str,
        id: int | None = None,
        username: str | None = None,
        language_code: str = "id",
        label: str = "",
        role: str = "",
    ) -> Person:
        """Let somebody in; the bot may write to them only after they wrote. Known ids are refused."""
        wanted = {"first_name": first_name, "id": id, "username": username}
        person = people.new_person(self, wanted | {"language_code": language_code, "label": label, "role": role})
        self.persons[person.id] = person
        self.chats[person.id] = Chat(person.as_chat())
        self.changed()
        self.tell("people")
        return person

    @property
    def people(self) -> list[Person]:
        return list(self.persons.values())

    def person(self, person_id: int) -> Person:
        if person_id not in self.persons:
            raise Refusal(f"there is nobody with id {person_id}")
        return self.persons[person_id]

    def chat(self, chat_id: int) -> Chat:
        if chat_id not in self.chats:
            raise Refusal(f"there is no chat {chat_id}")
        return self.chats[chat_id]

    def say(self, person_id: int, text: str, reply_to: int | None = None, chat_id: int | None = None) -> Json:
        """Somebody writes to the bot, or into a group; the message."""
        return people.say(self, person_id, text, reply_to, chat_id)

    def press(self, person_id: int, message_id: int, data: str, check: bool = True, chat_id: int | None = None) -> str:
        """Somebody presses a button; the query's id. `check=False` forges a press of what is not there."""
        return people.press(self, person_id, message_id, data, check, chat_id)

    def forward(self, person_id: int, text: str, chat_id: int | None = None) -> Json:
        """Somebody passes on words that they got elsewhere; the message."""
        return people.forward(self, person_id, {"text": text}, None, chat_id)

    def send_thing(self, person_id: int, kind: str, chat_id: int | None = None, reply_to: int | None = None) -> Json:
        """Somebody sends a sticker, a voice message, a place or a contact; the message."""
        return people.speak(self, person_id, things.thing(self, kind), reply_to, chat_id)

    # groups and inline mode

    def add_group(
        self, title: str, members: Sequence[int], *, is_supergroup: bool = False, with_bot: bool = True
    ) -> Chat:
        """A group of some people, the first of whom takes the bot in."""
        return groups.add_group(self, title, members, is_supergroup=is_supergroup, with_bot=with_bot)

    @property
    def groups(self) -> list[Chat]:
        return [chat for chat in self.chats.values() if chat.members]

    def migrate(self, group_id: int, by: int) -> Chat:
        """Somebody turns a group into a supergroup; the new chat."""
        return groups.migrate(self, self.chat(group_id), by)

    def set_bot(self, group_id: int, by: int, status: str) -> None:
        """Somebody takes the bot into a group (member, administrator) or puts it out (left, kicked)."""
        groups.set_bot(self, self.chat(group_id), by, status)

    def ask_inline(self, person_id: int, text: str, chat_type: str = "sender") -> str:
        """Somebody writes words after the bot's name; the query's id."""
        return inline.ask(self, person_id, text, chat_type)

    def choose(self, person_id: int, query_id: str, result_id: str, chat_id: int | None = None) -> Json:
        """Somebody sends one of the results offered; the message."""
        return inline.choose(self, person_id, query_id, result_id, chat_id)

    def open_link(self, person_id: int, payload: str = "") -> Json:
        """Somebody follows a t.me link, or presses Start; the message."""
        return people.say(self, person_id, f"/start {payload}".rstrip())

    def send_photo(
        self,
        person_id: int,
        content: bytes | Sequence[bytes],
        caption: str | None = None,
        chat_id: int | None = None,
        reply_to: int | None = None,
    ) -> list[Json]:
        """Somebody sends a photo, or several as an album; the messages."""
        return people.send_photo(self, person_id, content, caption, chat_id, reply_to)

    def send_document(
        self,
        person_id: int,
        content: bytes,
        file_name: str,
        mime_type: str = "",
        caption: str | None = None,
        chat_id: int | None = None,
    ) -> Json:
        """Somebody sends a file; the message."""
        return people.send_documents(self, person_id, [(content, file_name, mime_type)], caption, chat_id)[0]

    def send_location(self, person_id: int, latitude: float, longitude: float, chat_id: int | None = None) -> Json:
        """Somebody shares a place, in degrees; the message."""
        place = {"location": {"latitude": latitude, "longitude": longitude}}
        return people.speak(self, person_id, place, chat_id=chat_id)

    def send_raw(self, update: Json) -> int:
        """Any other update; its id."""
        number = people.send_raw(self, update)
        self.changed()
        return number

    def block(self, person_id: int) -> None:
        people.set_blocked(self, person_id, True)

    def unblock(self, person_id: int) -> None:
        people.set_blocked(self, person_id, False)

    # looking

    def messages(self, chat_id: int) -> list[Message]:
        """A conversation, both sides, in its present state."""
        return [view(message) for message in self.chat(chat_id).messages.values()]

    def callback_answers(self, query_id: str) -> list[Json]:
        """What the bot answered to a press."""
        return list(self.queries[query_id].answers) if query_id in self.queries else []

    def commands(self, scope: Any = None, language: str = "") -> list[Json]:
        """The commands set for exactly this scope (a BotCommandScope or its type) and language."""
        return self.profile.commands(scope, language)

    # mischief

    def requeue(self, update_id: int) -> None:
        """Deliver an update that went out already once more."""
        self.updates.requeue(update_id)

    def shuffle(self, seed: int) -> None:
        """Put the pending updates into another order."""
        self.updates.shuffle(seed)

    def strict_pace(self, overall_per_second: int = 30, chat_per_second: int = 1, group_per_minute: int = 20) -> None:
        """Answer 429 to whoever is faster, by the box's clock."""
        self.pace = Pace(overall_per_second, chat_per_second, group_per_minute)

    # the bot's side, used by the methods

    def record(self, method: str, params: Json) -> None:
        self.calls.append(Call(method, params, self.now()))
        self.calls_made += 1

    def next_message_id(self) -> int:
        self.last_message_id += 1
        return self.last_message_id

    def next_person_id(self) -> int:
        return next(n for n in itertools.count(_FIRST_PERSON + len(self.persons)) if n not in self.chats)

    def new_group_id(self) -> str:
        self.last_number += 1
        return str(13_500_000_000_000_000 + self.last_number)

    def new_number(self) -> str:
        """An id of a query, as Telegram writes them."""
        self.last_number += 1
        return str(self.bot["id"] * 4_294_967_296 + self.last_number)

    def new_query(self, person_id: int) -> str:
        number = self.new_number()
        self.queries[number] = Query(person_id, self.now(), [])
        if len(self.queries) > QUERIES_KEPT:
            self.queries.popitem(last=False)
        return number

    def user(self, user_id: int) -> Json | None:
        """A User of the box, the bot included."""
        person = self.persons.get(user_id)
        return person.as_user() if person else (self.bot if user_id == self.bot["id"] else None)

    @staticmethod
    def quoted(message: Json) -> Json:
        """A message as it appears inside its reply: without what it replied to itself."""
        return {name: value for name, value in message.items() if name != "reply_to_message"}

    def post(self, chat: Chat, message: Json) -> Json:
        """Put a message of the bot, new or edited, into a chat."""
        kind = "edited" if message["message_id"] in chat.messages else "message"
        chat.put(message)
        chat.typing_until = None
        self.tell_message(kind, chat, message)
        return message

    # events and keeping

    def subscribe(self, callback: Callable[[Json], None]) -> Callable[[], None]:
        """Hear of everything that happens; call the result to stop."""
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback)

    def tell(self, kind: str, chat_id: int | None = None, **more: Any) -> None:
        """Tell the listeners."""
        for listener in tuple(self._listeners):
            listener({"type": kind, "chat_id": chat_id, **more})

    def tell_message(self, kind: str, chat: Chat, message: Json) -> None:
        self.changed()
        if self._listeners:
            self.tell(kind, chat.id, message=presenting.message_for_page(self, chat, message))

    def changed(self) -> None:
        """Something is worth keeping: it will be written soon."""
        if self._keeper:
            self._keeper.soon()

    def save(self) -> None:
        """Write the state now, if it is kept at all."""
        if self._keeper:
            self._keeper.save()

    def stop(self) -> None:
        """End what waits (long polls, event streams), so that a server can close; nothing is lost."""
        self.is_stopped = True
        self.updates.stop_reader()
        self.tell("stopped")

    async def close(self) -> None:
        """Stop everything that runs on its own, and write the state."""
        self.stop()
        await self.webhook.stop()
        self.save()
