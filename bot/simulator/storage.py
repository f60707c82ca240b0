"""Keeps the box on disk: one JSON file, uploaded files beside it, both replaced only when complete."""

import asyncio
import json
import os
import time
from collections import OrderedDict
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.simulator.chats import Chat, Person
from bot.simulator.files import File
from bot.simulator.inline import InlineQuery
from bot.simulator.updates import Pending

if TYPE_CHECKING:
    from bot.simulator.telegram import Telegram

Json = dict[str, Any]
VERSION = 1
SOON = 0.5  # seconds between a change and its writing
_SHARE = 10  # writing may take a tenth of the time, however long the histories grow


def wall_clock() -> datetime:
    return datetime.now(UTC)


class Keeper:
    """Reads the state at the start and writes it soon after changes."""

    def __init__(self, box: "Telegram", path: Path) -> None:
        self._box = box
        self._path = path
        self._files = path.with_name(f"{path.name}.files")
        self._timer: asyncio.TimerHandle | None = None
        self._took = 0.0
        self._written: set[str] = set()

    def soon(self) -> None:
        """Write shortly, once for many changes; without a running loop, `save` has to be called."""
        if self._timer is None:
            try:
                loop = asyncio.get_running_loop()
            except RuntimeError:
                return
            self._timer = loop.call_later(max(SOON, _SHARE * self._took), self.save)

    def save(self) -> None:
        """Write now."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        began = time.monotonic()
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._files.mkdir(exist_ok=True)
        for file in self._box.files.by_id.values():
            name = _file_name(file)
            if name not in self._written:
                if not (self._files / name).exists():
                    _replace(self._files / name, file.content)
                self._written.add(name)
        _replace(self._path, json.dumps(to_state(self._box), ensure_ascii=False).encode("utf-8", "surrogatepass"))
        self._took = time.monotonic() - began

    def load(self) -> None:
        """Read what an earlier run left, if anything. ValueError names a file that cannot be read."""
        if not self._path.exists():
            return
        try:
            state = json.loads(self._path.read_bytes().decode("utf-8", "surrogatepass"))
            if state["version"] != VERSION:
                raise ValueError(f"is of version {state['version']}, not {VERSION}")
            from_state(self._box, state, self._files)
        except (ValueError, KeyError, TypeError, OSError) as error:
            raise ValueError(f"The simulator's state {self._path} cannot be read ({error!r}); move it away.") from error


def _replace(path: Path, content: bytes) -> None:
    draft = path.with_name(f"{path.name}.new")
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _file_name(file: File) -> str:
    return file.path.replace("/", "_")


def to_state(box: "Telegram") -> Json:
    """Everything worth keeping, as JSON."""
    return {
        "version": VERSION,
        "people": [asdict(person) for person in box.persons.values()],
        "chats": [_chat_state(chat) for chat in box.chats.values()],
        "last_message_id": box.last_message_id,
        "last_number": box.last_number,
        "next_update_id": box.updates.next_id,
        "allowed_updates": sorted(box.updates.allowed),
        "pending": [[waiting.update, waiting.at.isoformat()] for waiting in box.updates.pending.values()],
        "profile": box.profile.to_state(),
        "webhook": box.webhook.to_state(),
        "settings": box.settings,
        "inline_queries": {number: _query_state(query) for number, query in box.inline_queries.items()},
        "files": [{k: v for k, v in vars(file).items() if k != "content"} for file in box.files.by_id.values()],
    }


def _query_state(query: InlineQuery) -> Json:
    return asdict(query) | {"at": query.at.isoformat()}


def _query(kept: Json) -> InlineQuery:
    return InlineQuery(**kept | {"at": datetime.fromisoformat(kept["at"])})


def _chat_state(chat: Chat) -> Json:
    return {
        "info": chat.info,
        "messages": list(chat.messages.values()),
        "journal": chat.journal,
        "started": chat.started,
        "blocked": chat.blocked,
        "reply_keyboard": chat.reply_keyboard,
        "read_up_to": chat.read_up_to,
        "arrived": list(chat.arrived.items()),
        "uneditable": sorted(chat.uneditable),
        "pinned": chat.pinned,
        "members": chat.members,
        "bot_status": chat.bot_status,
        "migrated_to": chat.migrated_to,
    }


def from_state(box: "Telegram", state: Json, files: Path) -> None:
    """Fill an empty box with a kept state."""
    box.persons = {person["id"]: Person(**person) for person in state["people"]}
    box.chats = {kept["info"]["id"]: _chat(kept) for kept in state["chats"]}
    box.last_message_id, box.last_number = state["last_message_id"], state["last_number"]
    box.updates.next_id = max(state["next_update_id"], box.updates.next_id)
    box.updates.allowed = frozenset(state["allowed_updates"])
    box.updates.pending = OrderedDict(
        (update["update_id"], Pending(update, datetime.fromisoformat(at))) for update, at in state["pending"]
    )
    box.profile.from_state(state["profile"])
    box.webhook.from_state(state["webhook"])
    box.settings |= state.get("settings", {})  # older states
    for number, kept in state.get("inline_queries", {}).items():
        box.inline_queries[number] = _query(kept)
    for kept in state["files"]:
        content = (files / kept["path"].replace("/", "_")).read_bytes()
        box.files.keep(File(**kept, content=content))


def _chat(kept: Json) -> Chat:
    messages = {message["message_id"]: message for message in kept["messages"]}
    rest = {
        name: kept[name] for name in ("info", "journal", "started", "blocked", "reply_keyboard", "read_up_to", "pinned")
    }
    rest |= {name: kept[name] for name in ("members", "bot_status", "migrated_to") if name in kept}  # older states
    return Chat(messages=messages, arrived=dict(kept["arrived"]), uneditable=set(kept["uneditable"]), **rest)
