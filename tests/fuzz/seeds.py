"""Updates as people cause them: buttons they see, answers they type, files, groups, and what forged apps may send."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from inspect import signature
from typing import Any

from bot.cast import CAST
from bot.demo import load, load_year
from bot.simulator.inline import InlineQuery
from handlers import CONTENTS
from models.people import ADMINISTRATOR, HEAD, OFFICER, VERIFIER
from tests.fuzz.pool import ELSEWHERE, OTHERS, PERMISSIONS, WORDS
from tests.world import FakeGroup, World, picture

Json = dict[str, Any]
SOMEBODY = (
    (None, None), (None, None), (OFFICER, "32"), (OFFICER, "73"), (HEAD, "32"), (VERIFIER, None), (ADMINISTRATOR, None),
)  # fmt: skip


@dataclass(frozen=True)
class Deed:
    """An update to be sent, and of which kind it is."""

    kind: str
    update: Json


@dataclass(frozen=True)
class Actor:
    """Somebody who acts, as Telegram describes them."""

    user: Json
    chat: Json


class Crowd:
    """People of every role, within their dialogues; what they do next is drawn."""

    def __init__(self, world: World, rng: random.Random, actors: Sequence[Actor], group: FakeGroup) -> None:
        self.world = world
        self.rng = rng
        self.actors = list(actors)
        self.group = group
        self.box = world.telegram
        self._photos = [self.box.files.add_photo(picture(number, (64, 48))) for number in range(3)]
        self._documents = [
            self.box.files.add_document(content, name, mime)
            for content, name, mime in (
                (b"%PDF-1.4 1 0 obj endobj trailer %%EOF", "Surat.pdf", "application/pdf"),
                (b"PK\x03\x04 no workbook", "Laporan.xlsx", ""),
                (b"nama;jumlah\nA;1\n", "data.csv", "text/csv"),
                (b"MZ", "virus.exe", "application/x-msdownload"),
            )
        ]
        self._deeds: list[tuple[int, str, Callable[[Actor], Json]]] = [
            (30, "button", self._button),
            (22, "words", self._words),
            (9, "command", self._command),
            (9, "forged", self._forged),
            (3, "link", self._link),
            (5, "file", self._file),
            (6, "other", self._other),
            (2, "edited", self._edited),
            (5, "group", self._in_group),
            (2, "member", self._member),
            (2, "inline", self._inline),
            (2, "channel", self._channel),
            (2, "elsewhere", self._elsewhere),
            (1, "stranger", self._stranger),
        ]

    @classmethod
    async def open(cls, world: World, rng: random.Random, *, whole_year: bool) -> "Crowd":
        """The people of the demo with what their offices have, and some more."""
        async with world.app.database.begin() as session:
            places, now = world.app.content.provinces, world.clock.now()
            await (load_year if whole_year else load)(session, places, now)
        fakes = [await world.person(f"Orang {place}", *one) for place, one in enumerate(SOMEBODY)]
        group = await world.group("Sentra Rotan", fakes[1:5])
        ids = [fake.id for fake in fakes]
        for one in CAST:
            world.telegram.add_person(first_name=one.name, id=one.telegram_id)
            world.telegram.chats[one.telegram_id].started = True
            ids.append(one.telegram_id)
        persons = [world.telegram.persons[number] for number in ids]
        return cls(world, rng, [Actor(one.as_user(), one.as_chat()) for one in persons], group)

    def next(self) -> Deed:
        """What somebody does next."""
        weights = [weight for weight, _, _ in self._deeds]
        _, kind, deed = self.rng.choices(self._deeds, weights)[0]
        return Deed(kind, deed(self.rng.choice(self.actors)))

    def _message(self, actor: Actor, content: Json, chat: Json | None = None) -> Json:
        return {
            "message_id": self.box.next_message_id(),
            "from": actor.user,
            "chat": chat or actor.chat,
            "date": int(self.box.now().timestamp()),
            **content,
        }

    def _words(self, actor: Actor) -> Json:
        content: Json = {"text": self.rng.choice(WORDS)}
        if self.rng.random() < 0.05:
            content["forward_origin"] = {"type": "hidden_user", "date": 1, "sender_user_name": "Grup"}
        seen = self._seen(actor.chat["id"])
        if seen and self.rng.random() < 0.1:
            content["reply_to_message"] = self.box.quoted(seen[0])
        if seen and self.rng.random() < 0.25:  # the words on a button
            labels = [key["text"] for row in seen[0].get("reply_markup", {}).get("inline_keyboard", ()) for key in row]
            content["text"] = self.rng.choice(labels or ["ya"])
        return {"message": self._message(actor, content)}

    def _command(self, actor: Actor) -> Json:
        name = self.rng.choice([*CONTENTS.commands, "takada", "START", "start@SinkronIKMBot", "lapor@LainBot"])
        argument = self.rng.choice(["", "", "", " ", "\n"]) + self.rng.choice(["", "", self.rng.choice(WORDS), "32"])
        return {"message": self._message(actor, {"text": f"/{name} {argument}".rstrip(" ")})}

    def _link(self, actor: Actor) -> Json:
        head = self.rng.choice([*CONTENTS.links, "takada"])
        tail = self.rng.choice(["", "-", "-1", "-Ab3_x9-Zz", "-nib-biaya", "-wub", "-999999999999999999999", "-" * 40])
        return {"message": self._message(actor, {"text": f"/start {head}{tail}"})}

    def _seen(self, chat_id: int) -> list[Json]:
        """The newest messages of the bot that have buttons."""
        found: list[Json] = []
        for place, message in enumerate(reversed(self.box.chats[chat_id].messages.values())):
            if message.get("reply_markup"):
                found.append(message)
            if place > 12 or len(found) > 3:
                break
        return found

    def _press(self, actor: Actor, message: Json, data: str) -> Json:
        query = self.box.new_query(actor.user["id"])
        return {
            "callback_query": {"id": query, "from": actor.user, "message": message, "chat_instance": "1", "data": data}
        }

    def _button(self, actor: Actor) -> Json:
        seen = self._seen(actor.chat["id"])
        if not seen:
            return self._command(actor)
        message = seen[0] if self.rng.random() < 0.8 else self.rng.choice(seen)
        keys = [key for row in message["reply_markup"]["inline_keyboard"] for key in row if key.get("callback_data")]
        return self._press(actor, message, self.rng.choice(keys)["callback_data"]) if keys else self._command(actor)

    def _forged(self, actor: Actor) -> Json:
        """A button that is not there: of real actions with arguments of chance."""
        messages = list(self.box.chats[actor.chat["id"]].messages.values())[-3:]
        old: Json = {"chat": actor.chat, "message_id": self.rng.choice([1, 10**6, 2**31 - 1]), "date": 0}
        return self._press(actor, self.rng.choice([*messages, old]), self._data()[:64])

    def _data(self) -> str:
        rng = self.rng
        name = rng.choice([*CONTENTS.actions])
        wanted = list(signature(CONTENTS.actions[name]).parameters.values())[1:]
        values = [self._argument(one.annotation is int) for one in wanted]
        pressed = ":".join([name, *values[: rng.choice([len(values), len(values), rng.randint(0, len(values) + 1)])]])
        flow = rng.choice([*CONTENTS.flows])
        return rng.choice(
            [
                pressed, pressed, pressed,
                f"flow.start:{flow}:{self._argument(False)}",
                f"{flow}:{rng.choice(['confirm', '-back', '-page', '-change', '-fresh'])}:{self._argument(True)}:1",
                f"go:{rng.choice([*CONTENTS.commands])}:{self._argument(False)}",
                f"new:{pressed}", f"broadcast:{self._argument(True)}:{pressed}", "", ":", "new", "go:", "broadcast:1",
            ]
        )  # fmt: skip

    def _argument(self, is_number: bool) -> str:
        usual = ["1", "2", "3", "5", "17", "0", "-1", "99999999999999999", "-99999999999999999", "9223372036854775808"]
        if is_number and self.rng.random() < 0.9:
            return self.rng.choice(usual)
        own = [
            "32",
            "95",
            "wub",
            "2026",
            "2026-08",
            "2026-13",
            "2026-Q3",
            "xlsx",
            "id",
            "all",
            "2027-02-30",
            "id'--",
            "é",
        ]
        return self.rng.choice([*usual, *own, "", "٣", "²", "1e9", "nib-biaya", "report-due", "0x1"])

    def _file(self, actor: Actor) -> Json:
        album = {"media_group_id": str(self.rng.randint(1, 3))} if self.rng.random() < 0.2 else {}
        caption = {"caption": self.rng.choice(WORDS)} if self.rng.random() < 0.4 else {}
        photo, document = self.rng.choice(self._photos), self.rng.choice(self._documents)
        content = {"photo": photo} if self.rng.random() < 0.5 else {"document": document}
        return {"message": self._message(actor, {**content, **album, **caption})}

    def _other(self, actor: Actor) -> Json:
        return {"message": self._message(actor, self.rng.choice(OTHERS))}

    def _edited(self, actor: Actor) -> Json:
        content = {"text": self.rng.choice(WORDS), "edit_date": int(self.box.now().timestamp())}
        return {"edited_message": self._message(actor, content)}

    def _in_group(self, actor: Actor) -> Json:
        chat, rng = self.box.chats[self.group.id].info, self.rng
        words = rng.choice(WORDS)
        mention = {"type": "mention", "offset": 0, "length": 14}
        addressed = {"text": f"@SinkronIKMBot {words}", "entities": [mention]}
        name = rng.choice([*CONTENTS.group_commands, *CONTENTS.commands])
        text = f"/{name}@SinkronIKMBot"
        command = {"text": f"{text} {words}", "entities": [{"type": "bot_command", "offset": 0, "length": len(text)}]}
        forged: str = rng.choice([*CONTENTS.group_actions, *CONTENTS.actions]) + f":{self._argument(True)}"
        moved: list[Json] = [
            {"group_chat_created": True},
            {"migrate_to_chat_id": chat["id"]},
            {"new_chat_title": words},
        ]
        seen = self._seen(self.group.id)
        return rng.choice(
            [
                {"message": self._message(actor, {"text": words}, chat)},
                {"message": self._message(actor, addressed, chat)},
                {"message": self._message(actor, addressed, chat)},
                {"message": self._message(actor, command, chat)},
                {"message": self._message(actor, rng.choice(moved), chat)},
                {"edited_message": self._message(actor, addressed, chat)},
                {"message": self._message(actor, {**addressed, "sender_chat": chat}, chat)},
                self._press(actor, seen[0] if seen else {"chat": chat, "message_id": 1, "date": 0}, forged[:64]),
            ]
        )

    def _member(self, actor: Actor) -> Json:
        chat = self.rng.choice([actor.chat, self.box.chats[self.group.id].info])
        bot, statuses = self.box.bot, ("member", "left", "kicked", "administrator", "restricted", "something")
        before, after = ({"user": bot, "status": self.rng.choice(statuses), "until_date": 0} for _ in range(2))
        change = {"chat": chat, "from": actor.user, "date": 1, "old_chat_member": before, "new_chat_member": after}
        for one in (before, after):
            if one["status"] == "administrator":
                rights = ("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
                          "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info",
                          "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories")  # fmt: skip
                one |= dict.fromkeys(rights, True)
            elif one["status"] == "restricted":
                one |= {"is_member": True} | dict.fromkeys(PERMISSIONS, True)
        return {self.rng.choice(["my_chat_member", "my_chat_member", "chat_member"]): change}

    def _inline(self, actor: Actor) -> Json:
        words = self.rng.choice(["", "nib", *WORDS])
        number = self.box.new_number()
        self.box.inline_queries[number] = InlineQuery(actor.user["id"], words, self.box.now())
        query = {"id": number, "from": actor.user, "query": words, "offset": "", "chat_type": "sender"}
        return {"inline_query": query}

    def _channel(self, actor: Actor) -> Json:
        chat = {"id": -1001234567890, "type": "channel", "title": "Kabar"}
        post = self._message(actor, {"text": self.rng.choice(WORDS), "sender_chat": chat}, chat)
        post.pop("from")
        return {self.rng.choice(["channel_post", "edited_channel_post"]): post}

    def _elsewhere(self, actor: Actor) -> Json:
        kind, content = self.rng.choice(ELSEWHERE)
        who = {"user": actor.user} if kind in ("poll_answer", "message_reaction") else {"from": actor.user}
        return {kind: {"chat": actor.chat, "date": 1, **who, **content}}

    def _stranger(self, actor: Actor) -> Json:
        """Somebody new, who stays."""
        code = self.rng.choice(["id", "en", "ar", "zh-hans", ""])
        person = self.box.add_person(
            first_name=self.rng.choice(["Wati", "O'Neil & <b>", "محمد", "👩‍🌾"]), language_code=code
        )
        self.box.chats[person.id].started = True
        new = Actor(person.as_user(), person.as_chat())
        if len(self.actors) < 60:
            self.actors.append(new)
        else:
            self.actors[-1 - self.rng.randrange(30)] = new
        return self._words(replace(actor, user=new.user, chat=new.chat))
