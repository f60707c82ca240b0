"""Methods that send words and places."""

from datetime import timedelta
from typing import Any

from bot.simulator.errors import bad_request
from bot.simulator.limits import message_text
from bot.simulator.methods.common import ADDRESS, SENDING, deliver, destination, read_text
from bot.simulator.params import Params
from bot.simulator.telegram import Telegram

Json = dict[str, Any]
_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
_TYPING = timedelta(seconds=5)


def text_content(box: Telegram, params: Params) -> Json:
    """The part of a message that sendMessage and editMessageText set."""
    if not params.text("text"):
        raise bad_request("message text is empty")
    words = message_text(read_text(box, params, "text", "entities"))
    content: Json = {"text": words.text}
    if words.entities:
        content["entities"] = words.entities
    if preview := params.json("link_preview_options", "can't parse link preview options JSON object"):
        for name in ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text"):
            if name in preview and not isinstance(preview[name], bool):
                raise bad_request(f'field "{name}" must be of type Boolean')
        content["link_preview_options"] = preview
    return content


def send_message(box: Telegram, params: Params) -> Json:
    return deliver(box, params, text_content(box, params))


def send_location(box: Telegram, params: Params) -> Json:
    place = {}
    for name, most in (("latitude", 90.0), ("longitude", 180.0)):
        if not params.text(name):
            raise bad_request(f"{name} is empty")
        try:
            place[name] = float(params.text(name))
        except ValueError:
            place[name] = 0.0
        if abs(place[name]) > most:
            raise bad_request("invalid location specified")
    return deliver(box, params, {"location": place})


def send_chat_action(box: Telegram, params: Params) -> bool:
    chat = destination(box, params)
    action = params.text("action")
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.typing_until = box.now() + _TYPING
    box.tell("typing", chat.id, action=action)
    return True


METHODS = {
    "sendMessage": (send_message, SENDING | {"text", "parse_mode", "entities", "link_preview_options"}),
    "sendLocation": (
        send_location,
        SENDING
        | {
            "latitude",
            "longitude",
            "horizontal_accuracy",
            "live_period",
            "heading",
            "proximity_alert_radius",
        },
    ),
    "sendChatAction": (send_chat_action, (ADDRESS | {"action"}) - {"direct_messages_topic_id"}),
}
