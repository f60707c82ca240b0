"""The real python-telegram-bot works against the box, in one process, without sockets."""

import os
from collections.abc import AsyncIterator
from datetime import timedelta

os.environ.setdefault("PTB_TIMEDELTA", "1")

import pytest
from starlette.applications import Starlette
from telegram import (
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    LinkPreviewOptions,
    MenuButtonCommands,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.simulator import Person, Telegram
from bot.simulator.methods import unknown_parameters
from tests.simulator.conftest import picture
from tests.simulator.transport import CutTransport

Bot = ExtBot[None]


def _bot(app: Starlette, token: str) -> Bot:
    def request() -> HTTPXRequest:
        return HTTPXRequest(httpx_kwargs={"transport": CutTransport(app=app)})

    return ExtBot(
        token,
        base_url="http://telegram.test/bot",
        base_file_url="http://telegram.test/file/bot",
        request=request(),
        get_updates_request=request(),
    )


@pytest.fixture
async def bot(app: Starlette, box: Telegram) -> AsyncIterator[Bot]:
    async with _bot(app, box.token) as bot:
        yield bot


async def test_a_dialogue(bot: Bot, box: Telegram, siti: Person) -> None:
    """Updates, buttons, edits, answers: all parse into the library's types, no parameter is strange."""
    box.say(siti.id, "/lapor")
    (update,) = await bot.get_updates(timeout=0)
    assert update.effective_message is not None
    assert update.effective_message.text == "/lapor"
    sent = await bot.send_message(
        siti.id,
        "<b>Yakin?</b> 😀",
        parse_mode=ParseMode.HTML,
        reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("Ya", callback_data="y")]]),
        reply_parameters=ReplyParameters(update.effective_message.message_id),
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        protect_content=True,
    )
    assert sent.text_html == "<b>Yakin?</b> 😀"
    assert sent.reply_to_message is not None
    box.press(siti.id, sent.message_id, "y")
    (pressed,) = await bot.get_updates(offset=update.update_id + 1)
    assert pressed.callback_query is not None
    assert await pressed.callback_query.answer("Baik")
    await bot.edit_message_text("Selesai", chat_id=siti.id, message_id=sent.message_id)
    await bot.send_chat_action(siti.id, ChatAction.TYPING)
    await bot.send_message(siti.id, "?", reply_markup=ReplyKeyboardMarkup([["Ya", "Tidak"]]))
    await bot.send_location(siti.id, -6.2, 106.8)
    assert await bot.delete_message(siti.id, sent.message_id)
    assert {name for c in box.calls for name in unknown_parameters(c.method, c.params)} == set()


async def test_files_up_and_down(bot: Bot, box: Telegram, siti: Person) -> None:
    """Photos, documents and albums go both ways."""
    box.send_photo(siti.id, picture())
    (update,) = await bot.get_updates()
    assert update.effective_message is not None
    file = await bot.get_file(update.effective_message.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()).startswith(b"\xff\xd8")
    photo = await bot.send_photo(siti.id, picture(), caption="bukti")
    assert photo.photo[-1].width == 1280
    document = await bot.send_document(siti.id, b"a;b", filename="data.csv")
    assert document.document is not None
    assert document.document.file_name == "data.csv"
    album = await bot.send_media_group(siti.id, [InputMediaPhoto(picture()), InputMediaPhoto(photo.photo[-1])])
    assert len({message.media_group_id for message in album}) == 1
    edited = await bot.edit_message_caption(siti.id, photo.message_id, caption="bukti baru")
    assert getattr(edited, "caption", None) == "bukti baru"


async def test_what_the_bot_tells_of_itself(bot: Bot, box: Telegram, siti: Person) -> None:
    """Name, commands, descriptions, menu button, chats and members."""
    assert bot.username == box.bot["username"]
    scope = BotCommandScopeChat(siti.id)
    await bot.set_my_commands([BotCommand("lapor", "Kirim laporan")], scope=scope, language_code="id")
    assert (await bot.get_my_commands(scope=scope, language_code="id"))[0].command == "lapor"
    await bot.set_my_description("Halo", language_code="id")
    assert (await bot.get_my_description("id")).description == "Halo"
    await bot.set_my_short_description("Halo")
    await bot.set_my_name("Sinkron IKM")
    assert (await bot.get_my_name()).name == "Sinkron IKM"
    await bot.set_chat_menu_button(siti.id, MenuButtonCommands())
    assert (await bot.get_chat_menu_button(siti.id)).type == "commands"
    assert (await bot.get_chat(siti.id)).first_name == "Siti"
    assert (await bot.get_chat_member(siti.id, siti.id)).status == "member"
    await bot.pin_chat_message(siti.id, 1)
    assert (await bot.get_chat(siti.id)).pinned_message is not None
    await bot.set_webhook("https://bot.contoh.id/x")
    assert (await bot.get_webhook_info()).url == "https://bot.contoh.id/x"
    await bot.delete_webhook()
    assert {name for c in box.calls for name in unknown_parameters(c.method, c.params)} == set()


@pytest.mark.parametrize(
    "kind,error",
    [
        ("429", RetryAfter),
        ("403", Forbidden),
        ("400", BadRequest),
        ("500", NetworkError),
        ("502", NetworkError),
        ("409", Conflict),
        ("cut_before", NetworkError),
        ("cut_after", NetworkError),
    ],
)
async def test_each_fault_is_the_error_the_library_knows(
    bot: Bot, box: Telegram, siti: Person, kind: str, error: type[Exception]
) -> None:
    """The library tells them apart, so the sender can."""
    box.faults.add(kind, method="sendMessage", seconds=3)
    with pytest.raises(error) as caught:
        await bot.send_message(siti.id, "x")
    assert type(caught.value) is error
    if isinstance(caught.value, RetryAfter):
        assert caught.value.retry_after == timedelta(seconds=3)


async def test_a_wrong_token_is_noticed(app: Starlette) -> None:
    """The library refuses to start."""
    with pytest.raises(InvalidToken):
        await _bot(app, "1:WRONG").get_me()
