"""Methods about the bot itself: who it is, its commands, words and menu button."""

import re
from collections.abc import Callable
from typing import Any

from bot.simulator.entities import units
from bot.simulator.errors import bad_request
from bot.simulator.params import Params
from bot.simulator.telegram import Telegram

Json = dict[str, Any]
_COMMAND = re.compile(r"^[a-z0-9_]{1,32}$")
_LANGUAGE = re.compile(r"^([a-z]{2})?$")
_SCOPES = frozenset(
    {
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    }
)
_MOST_COMMANDS = 100
_LONGEST = {"name": 64, "description": 512, "short_description": 120}


def get_me(box: Telegram, _: Params) -> Json:
    return box.bot | {
        "can_join_groups": True,
        **box.settings,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _language(params: Params) -> str:
    language = params.text("language_code")
    if not _LANGUAGE.match(language):
        raise bad_request("invalid language code specified")
    return language


def _scope(box: Telegram, params: Params) -> Json | None:
    scope = params.json("scope", "can't parse BotCommandScope JSON object")
    if scope is None:
        return None
    if not isinstance(scope, dict):
        raise bad_request("can't parse BotCommandScope: BotCommandScope must be an Object")
    kind = scope.get("type")
    if kind not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    if kind.startswith("chat"):
        if not scope.get("chat_id"):
            raise bad_request("can't parse BotCommandScope: Empty chat_id specified")
        if str(scope["chat_id"]).lstrip("-").isdecimal() is False or int(scope["chat_id"]) not in box.chats:
            raise bad_request("chat not found")
    return scope


def _command(command: Any) -> Json:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    for name in ("command", "description"):
        if name not in command:
            raise bad_request(f"can't parse BotCommand: Can't find field \"{name}\"")
    name, description = str(command["command"]).removeprefix("/"), str(command["description"]).strip()
    if not _COMMAND.match(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= units(description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def set_my_commands(box: Telegram, params: Params) -> bool:
    wanted = params.json("commands", "can't parse commands JSON object") or []
    if not isinstance(wanted, list):
        raise bad_request("expected an Array of BotCommand")
    commands = [_command(command) for command in wanted]
    if len(commands) > _MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    box.profile.set_commands(_scope(box, params), _language(params), commands)
    return _told(box)


def delete_my_commands(box: Telegram, params: Params) -> bool:
    box.profile.drop_commands(_scope(box, params), _language(params))
    return _told(box)


def get_my_commands(box: Telegram, params: Params) -> list[Json]:
    return box.profile.commands(_scope(box, params), _language(params))


def _told(box: Telegram) -> bool:
    box.changed()
    box.tell("commands")
    return True


def _setter(what: str) -> Callable[[Telegram, Params], bool]:
    def set_words(box: Telegram, params: Params) -> bool:
        words = params.text(what)
        if units(words) > _LONGEST[what]:
            raise bad_request(f"BOT_{what.upper()}_TOO_LONG")
        box.profile.words[what][_language(params)] = words
        return _told(box)

    return set_words


def _getter(what: str) -> Callable[[Telegram, Params], Json]:
    def get_words(box: Telegram, params: Params) -> Json:
        default = box.bot["first_name"] if what == "name" else ""
        return {what: box.profile.word(what, _language(params)) or default}

    return get_words


def set_chat_menu_button(box: Telegram, params: Params) -> bool:
    button = params.json("menu_button", "can't parse menu button JSON object") or {"type": "default"}
    if not isinstance(button, dict):
        raise bad_request("can't parse menu button: MenuButton must be an Object")
    if button.get("type") not in ("default", "commands", "web_app"):
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    chat_id = params.integer("chat_id")
    if chat_id and chat_id not in box.chats:
        raise bad_request("chat not found")
    box.profile.menu_buttons[chat_id] = button
    return _told(box)


def get_chat_menu_button(box: Telegram, params: Params) -> Json:
    return box.profile.menu_button(params.integer("chat_id"))


_LISTED = frozenset({"scope", "language_code"})
METHODS: dict[str, tuple[Callable[[Telegram, Params], Any], frozenset[str]]] = {
    "getMe": (get_me, frozenset()),
    "setMyCommands": (set_my_commands, _LISTED | {"commands"}),
    "deleteMyCommands": (delete_my_commands, _LISTED),
    "getMyCommands": (get_my_commands, _LISTED),
    "setChatMenuButton": (set_chat_menu_button, frozenset({"chat_id", "menu_button"})),
    "getChatMenuButton": (get_chat_menu_button, frozenset({"chat_id"})),
    "setMyName": (_setter("name"), frozenset({"name", "language_code"})),
    "getMyName": (_getter("name"), frozenset({"language_code"})),
    "setMyDescription": (_setter("description"), frozenset({"description", "language_code"})),
    "getMyDescription": (_getter("description"), frozenset({"language_code"})),
    "setMyShortDescription": (
        _setter("short_description"),
        frozenset({"short_description", "language_code"}),
    ),
    "getMyShortDescription": (_getter("short_description"), frozenset({"language_code"})),
}
