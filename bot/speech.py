"""How each kind of outbox row is spoken to Telegram: say, change a message, acknowledge a button, set a menu."""

import asyncio
from collections.abc import Sequence
from typing import Any

import structlog
from telegram import (
    BotCommand,
    BotCommandScopeChat,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputFile,
    InputTextMessageContent,
)
from telegram.constants import ChatAction, MessageLimit, ParseMode
from telegram.error import BadRequest, TelegramError

from bot.client import NO_PREVIEW, Client
from bot.render import Rendered, fit, render
from bot.texts import Texts
from models.outbox import Message, Parcel, Result

log = structlog.get_logger()
# Telegram may give the same person the same answer again for so long.
CACHE_SECONDS = 30
PLAIN = NO_PREVIEW.to_dict()
UNCHANGED = "message is not modified"
# A message that cannot be changed any more is answered by a new one.
GONE = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message",
    "message_id_invalid",
    "there is no caption in the message",
)
# A file that Telegram does not find: after a change of the bot's token it knows none of the former ones.
LOST = ("wrong file identifier", "wrong remote file", "wrong file_id", "file reference")


class Speech:
    """Turns a parcel into Bot API calls."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    async def deliver(self, client: Client, parcel: Parcel) -> int | None:
        """Speak one parcel; returns the id of the message that now carries it, if any."""
        message = Message.load(parcel.content)
        if parcel.verb == "commands":
            await self._commands(client, parcel)
            return None
        if parcel.verb == "typing":
            await self._typing(client, parcel)
            return None
        if parcel.verb == "answer":
            await self._acknowledge(client, message)
            return None
        if parcel.verb == "inline":
            await self._offer(client, parcel, message)
            return None
        rendered = render(self._texts, message, parcel.language)
        speak = self._new if message.edit is None else self._change
        if message.callback is None:
            return await speak(client, parcel, message, rendered)
        _, message_id = await asyncio.gather(
            self._acknowledge(client, message), speak(client, parcel, message, rendered)
        )
        return message_id

    async def _acknowledge(self, client: Client, message: Message) -> None:
        """Stop the waiting sign on a button. It stops by itself as well, so no failure here holds up the answer."""
        try:
            await client.call("answerCallbackQuery", callback_query_id=message.callback, rate_limit_args=0)
        except TelegramError as error:
            log.info("a button press was not acknowledged", error=str(error))

    async def _typing(self, client: Client, parcel: Parcel) -> None:
        """A courtesy: it is over after some seconds, so no failure here is worth another try."""
        try:
            await client.send_chat_action(parcel.chat_id, ChatAction.TYPING, rate_limit_args=parcel.slot)
        except TelegramError as error:
            log.info("typing was not shown", error=str(error))

    async def _change(self, client: Client, parcel: Parcel, message: Message, rendered: Rendered) -> int | None:
        assert message.edit is not None
        if message.caption and not rendered.fits_caption:
            return await self._new(client, parcel, message, rendered)
        common: dict[str, Any] = {
            "chat_id": parcel.chat_id,
            "message_id": message.edit,
            "parse_mode": ParseMode.HTML,
            "reply_markup": rendered.markup,
            "rate_limit_args": parcel.slot,
        }
        try:
            if message.caption:
                await client.call("editMessageCaption", caption=rendered.text, **common)
            else:
                await client.call("editMessageText", text=rendered.text, link_preview_options=PLAIN, **common)
        except BadRequest as error:
            said = str(error).casefold()
            if UNCHANGED in said:
                return message.edit
            if any(reason in said for reason in GONE):
                return await self._new(client, parcel, message, rendered)
            raise
        return message.edit

    async def _new(self, client: Client, parcel: Parcel, message: Message, rendered: Rendered) -> int:
        """A new message; one that is too long for a caption stands in full below its photo."""
        pace: dict[str, Any] = {
            "chat_id": parcel.chat_id,
            "parse_mode": ParseMode.HTML,
            "rate_limit_args": parcel.slot,
        }
        if message.paid:
            pace["allow_paid_broadcast"] = True
        if message.reply_to is not None:  # what was replied to may be gone by now; the answer is said all the same
            pace["reply_parameters"] = {"message_id": message.reply_to, "allow_sending_without_reply": True}
        whole = pace | {"reply_markup": rendered.markup}
        text = rendered.text
        if message.photo or message.document:
            fits = rendered.fits_caption
            try:
                if fits:
                    return await self._file(client, parcel, message, caption=text, **whole)
                # First, so that a failure in between repeats a photo and loses no words.
                await self._file(client, parcel, message, caption=rendered.heading, **pace)
            except BadRequest as error:
                if parcel.paper or not any(reason in str(error).casefold() for reason in LOST):
                    raise
                log.warning("a file that Telegram does not know was left out", error=str(error))
                lost = self._texts.format(parcel.language, "common-file-lost", {})
                text = f"{lost}\n\n{text}"
        sent = await client.call(
            "sendMessage", text=fit(text, MessageLimit.MAX_TEXT_LENGTH), link_preview_options=PLAIN, **whole
        )
        return int(sent["message_id"])

    async def _file(self, client: Client, parcel: Parcel, message: Message, **options: Any) -> int:
        made = InputFile(parcel.paper.content, parcel.paper.name) if parcel.paper else None
        if message.photo:
            sent = await client.call("sendPhoto", photo=made or message.photo, **options)
        else:
            sent = await client.call("sendDocument", document=made or message.document, **options)
        return int(sent["message_id"])

    async def _offer(self, client: Client, parcel: Parcel, message: Message) -> None:
        """Answers to choose from, for one person: another may have another language and other rights."""
        way = next(iter(message.ways), None)
        await client.answer_inline_query(
            message.query or "",
            [self._article(result, parcel.language) for result in message.results],
            cache_time=CACHE_SECONDS,
            is_personal=True,
            button=InlineQueryResultsButton(
                self._texts.label(parcel.language, way.label, way.values), start_parameter=way.data
            )
            if way
            else None,
            rate_limit_args=parcel.slot,
        )

    def _article(self, result: Result, language: str) -> InlineQueryResultArticle:
        words = fit(self._texts.format(language, result.key, result.values), MessageLimit.MAX_TEXT_LENGTH)
        return InlineQueryResultArticle(
            result.id,
            self._texts.label(language, result.title, result.title_values),
            InputTextMessageContent(words, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW),
            description=self._texts.label(language, result.about) if result.about else None,
        )

    async def _commands(self, client: Client, parcel: Parcel) -> None:
        """The command menu of one chat, after its person's role or language has changed."""
        names = parcel.content["values"]["names"]
        scope = BotCommandScopeChat(parcel.chat_id)
        try:
            await client.set_my_commands(commands(self._texts, names, parcel.language), scope=scope)
        except BadRequest as error:
            log.warning("the command menu was not set", error=str(error))


def commands(texts: Texts, names: Sequence[str], language: str) -> list[BotCommand]:
    """Commands with their descriptions in a language."""
    return [BotCommand(name, texts.plain(language, f"command-{name}")) for name in names]
