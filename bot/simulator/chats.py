"""Conversations as both sides see them: messages in order, in their present state."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from bot.simulator.entities import Entity, to_html

Json = dict[str, Any]


@dataclass(frozen=True)
class Person:
    """Somebody in the box. `label` and `role` are for the chat page only."""

    id: int
    first_name: str
    username: str | None = None
    language_code: str = "id"
    label: str = ""
    role: str = ""

    def as_user(self) -> Json:
        """The person as a User of the Bot API."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.username:
            user["username"] = self.username
        return user | ({"language_code": self.language_code} if self.language_code else {})

    def as_chat(self) -> Json:
        """The private chat with this person."""
        chat: Json = {"id": self.id, "first_name": self.first_name, "type": "private"}
        return chat | ({"username": self.username} if self.username else {})


@dataclass(frozen=True)
class Button:
    """A button under a message: `data` comes back when pressed, `url` opens."""

    text: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class Message:
    """A message in its present state. `photo` is the largest size; beside a caption `text` is empty."""

    id: int
    chat_id: int
    from_bot: bool
    date: datetime
    text: str
    html: str
    entities: list[Entity]
    photo: Json | None
    document: Json | None
    caption: str | None
    buttons: list[list[Button]]
    edited_at: datetime | None
    reply_to: int | None
    raw: Json = field(repr=False)


@dataclass
class Chat:
    """One conversation. `journal` is what happened, in order: "message", "edited", "press" or "inline", and the id."""

    info: Json
    messages: dict[int, Json] = field(default_factory=dict)
    journal: list[list[Any]] = field(default_factory=list)
    started: bool = False
    blocked: bool = False
    reply_keyboard: Json | None = None
    typing_until: datetime | None = None
    read_up_to: int = 0
    arrived: dict[int, int] = field(default_factory=dict)  # message id -> update id
    uneditable: set[int] = field(default_factory=set)  # sent with a reply keyboard
    pinned: int | None = None
    members: list[int] = field(default_factory=list)  # of a group: the people in it
    bot_status: str = "member"
    migrated_to: int | None = None

    @property
    def id(self) -> int:
        return int(self.info["id"])

    @property
    def is_private(self) -> bool:
        return bool(self.info["type"] == "private")

    def put(self, message: Json) -> None:
        """Add a message, or replace it by its edited state."""
        number = message["message_id"]
        self.journal.append(["edited" if number in self.messages else "message", number])
        self.messages[number] = message

    def unread(self) -> int:
        """How many messages of the bot came after the person last looked."""
        count = 0
        for number in reversed(self.messages):
            if number <= self.read_up_to:
                break
            count += is_from_bot(self.messages[number])
        return count

    def read(self) -> None:
        self.read_up_to = next(reversed(self.messages), 0)


def is_from_bot(message: Json) -> bool:
    return bool(message.get("from", {}).get("is_bot"))


def inline_buttons(message: Json) -> list[list[Json]]:
    rows: list[list[Json]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return rows


def view(message: Json) -> Message:
    """A message of the Bot API as tests read it."""
    text, caption = message.get("text", ""), message.get("caption")
    entities = message.get("entities") or message.get("caption_entities") or []
    return Message(
        id=message["message_id"],
        chat_id=message["chat"]["id"],
        from_bot=is_from_bot(message),
        date=datetime.fromtimestamp(message["date"], UTC),
        text=text,
        html=to_html(text or caption or "", entities),
        entities=entities,
        photo=message["photo"][-1] if message.get("photo") else None,
        document=message.get("document"),
        caption=caption,
        buttons=[
            [Button(b["text"], b.get("callback_data"), b.get("url")) for b in row] for row in inline_buttons(message)
        ],
        edited_at=datetime.fromtimestamp(message["edit_date"], UTC) if message.get("edit_date") else None,
        reply_to=message.get("reply_to_message", {}).get("message_id"),
        raw=message,
    )
