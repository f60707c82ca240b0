"""The message of a broadcast, exactly as a recipient sees it: the preview is made by the same function."""

from models.broadcasts.tables import Broadcast
from models.outbox import Button, Message

# Stars (Telegram's money) for one message of a paid broadcast, and how many may leave in a second then: Bot API 10.1,
# `allow_paid_broadcast` of sendMessage. Telegram takes them from the bot's balance.
PAID_PER_SECOND = 1000
# Letters: with our own line below it still fits under a photo (1,024), or into one message (4,096).
CAPTION_MOST, BODY_MOST = 900, 3500
BUTTONS_MOST = 3


def stars(people: int) -> str:
    """The most that a paid broadcast can cost, in Stars: a tenth for each message."""
    return f"{people // 10}.{people % 10}" if people % 10 else str(people // 10)


def message(broadcast: Broadcast, *, is_read: bool = False, edit: int | None = None) -> Message:
    """What a recipient reads, and the buttons below it; `edit` is the message to change."""
    file = broadcast.file or {}
    return Message(
        "broadcasts-message",
        values(broadcast, is_read=is_read),
        ways=ways(broadcast, is_read=is_read),
        photo=file.get("file_id") if file.get("kind") == "photo" and edit is None else None,
        document=file.get("file_id") if file.get("kind") == "document" and edit is None else None,
        edit=edit,
        caption=bool(file and edit is not None),
        paid=broadcast.paid and edit is None,
    )


def values(broadcast: Broadcast, *, is_read: bool) -> dict[str, object]:
    return {
        "number": broadcast.id,
        "body": broadcast.body,
        "corrected": "yes" if broadcast.correction else "no",
        "read": "yes" if is_read else "asked" if broadcast.must_read else "no",
    }


def ways(broadcast: Broadcast, *, is_read: bool) -> tuple[Button, ...]:
    """Its own buttons first; "sudah dibaca" until it is; news can be muted."""
    own = [_button(broadcast, one) for one in broadcast.buttons]
    read = [Button("broadcasts-read", f"broadcasts.read:{broadcast.id}")] if broadcast.must_read and not is_read else []
    mute = [Button("broadcasts-mute", f"broadcasts.mute:{broadcast.id}")] if broadcast.is_news else []
    return (*own, *read, *mute)


def _button(broadcast: Broadcast, one: dict[str, str]) -> Button:
    label = {"id": one["label"], "en": one["label"]}
    if "url" in one:
        return Button(label, url=one["url"])
    return Button(label, f"broadcast:{broadcast.id}:new:go:{one['command']}")
