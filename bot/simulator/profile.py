"""What a bot tells about itself: name, descriptions, command lists and menu buttons."""

import json
from typing import Any

Json = dict[str, Any]


def scope_key(scope: Any) -> str:
    """A comparable name of a BotCommandScope; a string is taken as its type, None as the default scope."""
    if isinstance(scope, str):
        scope = {"type": scope}
    return json.dumps({name: str(value) for name, value in sorted((scope or {"type": "default"}).items())})


class Profile:
    """All settings that setMy… and setChatMenuButton keep."""

    def __init__(self) -> None:
        self.words: dict[str, dict[str, str]] = {"name": {}, "description": {}, "short_description": {}}
        self.lists: dict[str, dict[str, list[Json]]] = {}
        self.menu_buttons: dict[int, Json] = {}

    def set_commands(self, scope: Any, language: str, commands: list[Json]) -> None:
        self.lists.setdefault(scope_key(scope), {})[language] = commands

    def drop_commands(self, scope: Any, language: str) -> None:
        self.lists.get(scope_key(scope), {}).pop(language, None)

    def commands(self, scope: Any = None, language: str = "") -> list[Json]:
        """Exactly what was set for one scope and language."""
        return self.lists.get(scope_key(scope), {}).get(language, [])

    def commands_for(self, chat_id: int, language: str) -> list[Json]:
        """What a person sees: the narrowest scope first, in each the own language first."""
        narrow: Json = {"type": "chat", "chat_id": chat_id}
        wide = {"type": "all_private_chats" if chat_id > 0 else "all_group_chats"}
        for scope in (narrow, wide, None):
            for spoken in (language, ""):
                if found := self.commands(scope, spoken):
                    return found
        return []

    def menu_button(self, chat_id: int) -> Json:
        """The button of a chat, or the default one."""
        own = self.menu_buttons.get(chat_id, {"type": "default"})
        return own if own["type"] != "default" else self.menu_buttons.get(0, {"type": "default"})

    def word(self, what: str, language: str) -> str:
        """A name or description in a language, falling back to the one for all."""
        known = self.words[what]
        return known.get(language) or known.get("", "")

    def to_state(self) -> Json:
        buttons = {str(chat_id): button for chat_id, button in self.menu_buttons.items()}
        return {"words": self.words, "lists": self.lists, "menu_buttons": buttons}

    def from_state(self, state: Json) -> None:
        self.words, self.lists = state["words"], state["lists"]
        self.menu_buttons = {int(chat_id): button for chat_id, button in state["menu_buttons"].items()}
