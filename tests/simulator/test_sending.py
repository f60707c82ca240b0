"""Sending keeps to the real limits, and refuses with the real error bodies."""

from typing import Any

import httpx
import pytest

from bot.simulator import Person, Telegram
from tests.simulator.conftest import Call, picture

LONG = {"inline_keyboard": [[{"text": "x", "callback_data": "y"}] for _ in range(101)]}


def _button(**more: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "x", **more}]]}


@pytest.mark.parametrize(
    "params,words",
    [
        ({}, "message text is empty"),
        ({"text": ""}, "message text is empty"),
        ({"text": "  \n "}, "text must be non-empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "x", "parse_mode": "XML"}, "unsupported parse_mode"),
        ({"text": "a <foo>", "parse_mode": "html"},
         'can\'t parse entities: Unsupported start tag "foo" at byte offset 2'),
        ({"text": "a.", "parse_mode": "MarkdownV2"},
         "can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": "x", "chat_id": 5}, "chat not found"),
        ({"text": "x", "chat_id": "@siapa"}, "chat not found"),
        ({"text": "x", "entities": [{"type": "bold", "offset": 9, "length": 1}]},
         "entity begins after the end of the text at UTF-16 offset 9"),
        ({"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 9}]},
         "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9"),
        ({"text": "x", "entities": [{"type": "loud", "offset": 0, "length": 1}]},
         "can't parse MessageEntity: Unsupported type specified"),
        ({"text": "x", "entities": [{"type": "text_link", "offset": 0, "length": 1}]},
         'can\'t parse MessageEntity: Can\'t find field "url"'),
        ({"text": "x", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        ({"text": "x", "reply_parameters": {"quote": "y"}}, 'can\'t find field "message_id"'),
        ({"text": "x", "reply_markup": _button(callback_data="x" * 65)}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": _button(callback_data="é" * 33)}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": _button(callback_data="")},
         "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        ({"text": "x", "reply_markup": _button()},
         "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        ({"text": "x", "reply_markup": {"inline_keyboard": [[{"callback_data": "x"}]]}},
         'can\'t parse inline keyboard button: Can\'t find field "text"'),
        ({"text": "x", "reply_markup": _button(url="not-a-url")},
         "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL"),
        ({"text": "x", "reply_markup": _button(url="ftp://contoh.id")},
         "inline keyboard button URL 'ftp://contoh.id' is invalid: Unsupported URL protocol"),
        ({"text": "x", "reply_markup": {"inline_keyboard": "bad"}},
         'field "inline_keyboard" must be of type Array'),
        ({"text": "x", "reply_markup": {"keyboard": [["A"]], "resize_keyboard": "yes"}},
         'field "resize_keyboard" must be of type Boolean'),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        ({"text": "x", "reply_markup": LONG}, "reply markup is too long"),
        ({"text": "x", "link_preview_options": {"is_disabled": "yes"}},
         'field "is_disabled" must be of type Boolean'),
    ],
)  # fmt: skip
async def test_a_bad_message_is_refused(call: Call, siti: Person, params: dict[str, Any], words: str) -> None:
    """Every refusal is the body that the real API sends, and nothing arrives."""
    answer = await call("sendMessage", **({"chat_id": siti.id} | params))
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {words}"}


async def test_a_message_needs_a_chat(call: Call) -> None:
    """Without chat_id nobody can be meant."""
    assert (await call("sendMessage", text="x"))["description"] == "Bad Request: chat_id is empty"


@pytest.mark.parametrize(
    "params",
    [
        {"text": "x" * 4096},
        {"text": "😀" * 2048},
        {"text": f"<b>{'x' * 4096}</b>", "parse_mode": "HTML"},
        {"text": "x", "reply_markup": _button(callback_data="x" * 64)},
        {"text": "x", "reply_markup": _button(callback_data="😀" * 16)},
        {"text": "x", "reply_parameters": {"message_id": 999, "allow_sending_without_reply": True}},
        {"text": "x", "reply_markup": {"keyboard": [["A", {"text": "B", "request_location": True}]]}},
    ],
)
async def test_the_limits_themselves_are_allowed(call: Call, siti: Person, params: dict[str, Any]) -> None:
    """What is exactly as long as allowed goes through."""
    assert (await call("sendMessage", chat_id=siti.id, **params))["ok"]


async def test_nobody_is_written_to_before_start(box: Telegram, call: Call) -> None:
    """A new person must press Start first."""
    budi = box.add_person("Budi")
    answer = await call("sendMessage", chat_id=budi.id, text="x")
    assert answer["description"] == "Forbidden: bot can't initiate conversation with a user"
    assert answer["error_code"] == 403
    box.open_link(budi.id)
    assert (await call("sendMessage", chat_id=budi.id, text="x"))["ok"]


async def test_whoever_blocked_the_bot_gets_nothing(box: Telegram, call: Call, siti: Person) -> None:
    """Sending to them is forbidden, until they write again."""
    box.block(siti.id)
    answer = await call("sendMessage", chat_id=siti.id, text="x")
    assert answer == {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}
    box.say(siti.id, "halo")
    kinds = [set(update) - {"update_id"} for update in (await call("getUpdates"))["result"]]
    assert kinds == [{"my_chat_member"}, {"my_chat_member"}, {"message"}]
    assert (await call("sendMessage", chat_id=siti.id, text="x"))["ok"]


async def test_parameters_come_in_every_way(box: Telegram, client: httpx.AsyncClient, siti: Person) -> None:
    """Query, form, JSON and multipart mean the same; method names are not case-sensitive."""
    path, params = f"/bot{box.token}", {"chat_id": str(siti.id), "text": "halo & salam"}
    await client.get(f"{path}/sendMessage", params=params)
    await client.post(f"{path}/SENDMESSAGE", data=params)
    await client.post(f"{path}/sendmessage", json=params)
    await client.post(f"{path}/sendMessage", data=params, files={"x": b"y"})
    assert [m.text for m in box.messages(siti.id) if m.from_bot] == ["halo & salam"] * 4


async def test_only_the_token_opens_the_door(box: Telegram, client: httpx.AsyncClient) -> None:
    """A wrong token is unauthorized, an unknown method not found."""
    wrong = await client.get("/bot1:WRONG/getMe")
    assert (wrong.status_code, wrong.json()["description"]) == (401, "Unauthorized")
    unknown = await client.get(f"/bot{box.token}/getYou")
    assert (unknown.status_code, unknown.json()["error_code"]) == (404, 404)


async def test_links_and_commands_are_found(box: Telegram, call: Call, siti: Person) -> None:
    """Telegram marks commands and addresses by itself, but not inside code."""
    sent = (await call("sendMessage", chat_id=siti.id, text="😀 /lapor https://contoh.id. <code>/x</code>",
                       parse_mode="HTML"))["result"]  # fmt: skip
    assert [(e["type"], e["offset"], e["length"]) for e in sent["entities"]] == [
        ("bot_command", 3, 6),
        ("url", 10, 17),
        ("code", 29, 2),
    ]


async def test_a_photo_has_three_sizes(box: Telegram, client: httpx.AsyncClient, siti: Person) -> None:
    """A photo comes back in three sizes, the largest last, without EXIF; its file_id sends it again."""
    exif = picture(1600, 1200, exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0RAHASIA")
    url = f"/bot{box.token}/sendPhoto"
    data = {"chat_id": str(siti.id), "caption": "<b>bukti</b>", "parse_mode": "HTML"}
    sent = (await client.post(url, data=data, files={"photo": ("a.jpg", exif)})).json()["result"]
    assert [(p["width"], p["height"]) for p in sent["photo"]] == [(90, 68), (320, 240), (1280, 960)]
    assert b"RAHASIA" in exif
    assert b"RAHASIA" not in box.files.by_id[sent["photo"][-1]["file_id"]].content
    again = await client.post(url, data={"chat_id": str(siti.id), "photo": sent["photo"][-1]["file_id"]})
    assert again.json()["result"]["photo"] == sent["photo"]
    assert box.messages(siti.id)[-2].html == "<b>bukti</b>"


@pytest.mark.parametrize(
    "content,value,words",
    [
        (None, None, "there is no photo in the request"),
        (None, "xyz", "wrong file identifier/HTTP URL specified"),
        (b"", None, "file must be non-empty"),
        (b"no picture", None, "IMAGE_PROCESS_FAILED"),
        (picture(2100, 100, "PNG"), None, "PHOTO_INVALID_DIMENSIONS"),
    ],
)
async def test_a_bad_photo_is_refused(
    box: Telegram,
    client: httpx.AsyncClient,
    siti: Person,
    content: bytes | None,
    value: str | None,
    words: str,
) -> None:
    """Photos must be pictures of a usable size."""
    data = {"chat_id": str(siti.id)} | ({"photo": value} if value else {})
    files = {"photo": ("a.jpg", content)} if content is not None else None
    answer = (await client.post(f"/bot{box.token}/sendPhoto", data=data, files=files)).json()
    assert answer["description"] == f"Bad Request: {words}"


async def test_a_caption_is_shorter_than_a_text(box: Telegram, client: httpx.AsyncClient, siti: Person) -> None:
    """1024 units, counted after parsing."""
    url, files = f"/bot{box.token}/sendDocument", {"document": ("laporan.pdf", b"%PDF", "application/pdf")}
    data = {"chat_id": str(siti.id), "caption": "x" * 1025}
    answer = (await client.post(url, data=data, files=files)).json()
    assert answer["description"] == "Bad Request: message caption is too long"
    data["caption"] = f"<b>{'x' * 1024}</b>"
    sent = (await client.post(url, data=data | {"parse_mode": "HTML"}, files=files)).json()["result"]
    assert (sent["document"]["file_name"], sent["document"]["mime_type"]) == (
        "laporan.pdf",
        "application/pdf",
    )


async def test_an_album_shares_its_group(box: Telegram, client: httpx.AsyncClient, siti: Person) -> None:
    """Two to ten photos become messages with one media_group_id; photos and documents do not mix."""
    url = f"/bot{box.token}/sendMediaGroup"
    photo = '{"type":"photo","media":"attach://a","caption":"satu"}'
    data = {"chat_id": str(siti.id), "media": f"[{photo},{photo.replace('satu', '')}]"}
    sent = (await client.post(url, data=data, files={"a": ("a.png", picture(40, 30, "PNG"))})).json()["result"]
    assert len({m["media_group_id"] for m in sent}) == 1
    assert [m.get("caption") for m in sent] == ["satu", None]
    data["media"] = f"[{photo},{photo.replace('photo', 'document')}]"
    mixed = (await client.post(url, data=data, files={"a": ("a.png", picture(40, 30, "PNG"))})).json()
    assert mixed["description"] == "Bad Request: can't use the media of the specified type in the album"
    eleven = (await client.post(url, data=data | {"media": f"[{','.join([photo] * 11)}]"})).json()
    assert eleven["description"] == "Bad Request: too many messages to send as an album"


async def test_files_come_back_up_to_20_megabytes(
    box: Telegram, call: Call, client: httpx.AsyncClient, siti: Person
) -> None:
    """getFile gives a path that downloads the same bytes; larger files are refused."""
    small = box.send_document(siti.id, b"isi", "data.csv")["document"]["file_id"]
    ready = (await call("getFile", file_id=small))["result"]
    assert (await client.get(f"/file/bot{box.token}/{ready['file_path']}")).content == b"isi"
    assert (await client.get(f"/file/bot1:WRONG/{ready['file_path']}")).status_code == 404
    large = box.send_document(siti.id, bytes(20 * 1024 * 1024 + 1), "besar.bin")["document"]["file_id"]
    assert (await call("getFile", file_id=large))["description"] == "Bad Request: file is too big"
    assert (await call("getFile", file_id="x"))["description"] == "Bad Request: invalid file_id"


async def test_the_pace_is_kept_on_demand(box: Telegram, call: Call, clock: Any, siti: Person) -> None:
    """With strict pace the second message to a chat within a second gets a 429 with the time to wait."""
    box.strict_pace()
    assert (await call("sendMessage", chat_id=siti.id, text="x"))["ok"]
    answer = await call("sendMessage", chat_id=siti.id, text="x")
    assert answer["description"] == "Too Many Requests: retry after 1"
    assert answer["parameters"] == {"retry_after": 1}
    clock.time = clock.time.replace(second=1)
    assert (await call("sendMessage", chat_id=siti.id, text="x"))["ok"]


async def test_reply_keyboards_come_and_go(box: Telegram, call: Call, siti: Person) -> None:
    """A reply keyboard belongs to the chat; a one-time keyboard hides when it was used."""
    markup = {"keyboard": [["Ya"]], "one_time_keyboard": True}
    sent = (await call("sendMessage", chat_id=siti.id, text="?", reply_markup=markup))["result"]
    assert "reply_markup" not in sent
    assert box.chat(siti.id).reply_keyboard == {"keyboard": [[{"text": "Ya"}]], "one_time_keyboard": True}
    box.say(siti.id, "Ya")
    assert box.chat(siti.id).reply_keyboard is None
    edited = await call("editMessageText", chat_id=siti.id, message_id=sent["message_id"], text="!")
    assert edited["description"] == "Bad Request: message can't be edited"
