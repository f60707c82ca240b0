"""HTTP for the chat page and for tests in other processes: act as people, move time, order faults."""

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any, Protocol
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.simulator import people
from bot.simulator.asking import body_of, chat_id, number, optional_id, speaker, uploads, wanted
from bot.simulator.control_groups import GroupControl
from bot.simulator.errors import Refusal
from bot.simulator.events import stream
from bot.simulator.pictures import picture_type
from bot.simulator.presenting import chat_for_page, fault_for_page, group_for_page, message_for_page, person_for_page
from bot.simulator.telegram import Telegram
from bot.simulator.transcript import Describe, as_test

Json = dict[str, Any]
Endpoint = Callable[[Request], Awaitable[Response]]


class Clock(Protocol):
    """The bot's time, which the page may move forward."""

    def now(self) -> datetime: ...

    async def advance(self, delta: timedelta, /) -> None: ...

    def next_deadline(self) -> Any: ...  # datetime | None, or an awaitable of it


@dataclass(frozen=True)
class Control:
    """The control API over one box."""

    box: Telegram
    clock: Clock | None = None
    describe: Describe | None = None

    def routes(self) -> list[Route]:
        chat = "/simulator/chats/{id}"
        posts = {
            f"{chat}/text": self.text,
            f"{chat}/press": self.press,
            f"{chat}/photo": self.photo,
            f"{chat}/document": self.document,
            f"{chat}/start": self.start,
            f"{chat}/block": self.block,
            f"{chat}/location": self.location,
            f"{chat}/raw": self.raw,
            "/simulator/people": self.add_person,
            "/simulator/clock": self.move_clock,
            "/simulator/faults": self.add_fault,
            "/simulator/pace": self.set_pace,
        }
        gets = {
            "/simulator/people": self.people,
            chat: self.chat,
            f"{chat}/as-test": self.as_test,
            "/simulator/files/{file_id}": self.file,
            "/simulator/events": self.events,
            "/simulator/clock": self.time,
            "/simulator/faults": self.faults,
            "/simulator/calls": self.calls,
            "/simulator/pace": self.pace,
            "/simulator/health": self.health,
        }
        return [
            *(Route(path, endpoint, methods=["POST"]) for path, endpoint in posts.items()),
            *(Route(path, endpoint, methods=["GET"]) for path, endpoint in gets.items()),
            Route("/simulator/faults", self.clear_faults, methods=["DELETE"]),
            *GroupControl(self.box).routes(),
        ]

    # people and conversations

    async def people(self, _: Request) -> Response:
        shown = [person_for_page(self.box, person) for person in self.box.people]
        groups = [group_for_page(chat) for chat in self.box.groups if chat.migrated_to is None]
        return JSONResponse({"bot": self.box.bot, "people": shown, "groups": groups})

    async def add_person(self, request: Request) -> Response:
        body = await body_of(request)
        name = wanted(body, "first_name", str).strip()
        if not name:
            raise Refusal("first_name is empty")
        person = self.box.add_person(first_name=name[:64], language_code=str(body.get("language_code", "id")))
        return JSONResponse(person_for_page(self.box, person))

    async def chat(self, request: Request) -> Response:
        chat = self.box.chat(chat_id(request))
        shown = chat_for_page(self.box, chat)
        chat.read()
        return JSONResponse(shown)

    async def text(self, request: Request) -> Response:
        body = await body_of(request)
        text = wanted(body, "text", str)
        if not text.strip():
            raise Refusal("text is empty")
        who, reply_to = speaker(request, body), optional_id(body, "reply_to")
        return self._said(request, self.box.say(who, text, reply_to, chat_id(request)))

    async def start(self, request: Request) -> Response:
        payload = str((await body_of(request)).get("payload") or "")
        return self._said(request, self.box.open_link(chat_id(request), payload))

    async def press(self, request: Request) -> Response:
        body = await body_of(request)
        message, data = wanted(body, "message_id", int), wanted(body, "data", str)
        check = body.get("check") is not False
        query = self.box.press(speaker(request, body), message, data, check, chat_id(request))
        return JSONResponse({"query_id": query})

    async def photo(self, request: Request) -> Response:
        files, fields = await uploads(request)
        pictures = [content for content, _, _ in files]
        who, reply_to = speaker(request, fields), optional_id(fields, "reply_to")
        sent = self.box.send_photo(who, pictures, fields.get("caption"), chat_id(request), reply_to)
        return self._sent(request, sent)

    async def document(self, request: Request) -> Response:
        files, fields = await uploads(request)
        who, reply_to = speaker(request, fields), optional_id(fields, "reply_to")
        sent = people.send_documents(self.box, who, files, fields.get("caption"), chat_id(request), reply_to)
        return self._sent(request, sent)

    async def location(self, request: Request) -> Response:
        body = await body_of(request)
        latitude, longitude = number(body, "latitude"), number(body, "longitude")
        who = speaker(request, body)
        return self._said(request, self.box.send_location(who, latitude, longitude, chat_id(request)))

    async def block(self, request: Request) -> Response:
        blocked = wanted(await body_of(request), "blocked", bool)
        people.set_blocked(self.box, chat_id(request), blocked)
        return JSONResponse({"blocked": blocked})

    async def raw(self, request: Request) -> Response:
        update = wanted(await body_of(request), "update", dict)
        return JSONResponse({"update_id": self.box.send_raw(update)})

    def _said(self, request: Request, message: Json) -> Response:
        chat = self.box.chat(chat_id(request))
        return JSONResponse({"message": message_for_page(self.box, chat, message)})

    def _sent(self, request: Request, messages: list[Json]) -> Response:
        chat = self.box.chat(chat_id(request))
        return JSONResponse({"messages": [message_for_page(self.box, chat, message) for message in messages]})

    async def as_test(self, request: Request) -> Response:
        return PlainTextResponse(await as_test(self.box, chat_id(request), self.describe))

    # files and events

    async def file(self, request: Request) -> Response:
        file = self.box.files.by_id.get(request.path_params["file_id"])
        if file is None:
            return _error("there is no such file", 404)
        picture = picture_type(file.content)
        # Whatever else a person uploads (a page, a script) must never run in the chat page's place.
        kind = "inline" if picture else "attachment"
        name = file.name or file.path.rpartition("/")[2]
        headers = {
            "Content-Disposition": f"{kind}; filename*=UTF-8''{quote(name)}",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cache-Control": "private, max-age=3600",
        }
        media_type = picture[0] if picture else "application/octet-stream"
        return Response(file.content, headers=headers, media_type=media_type)

    async def events(self, _: Request) -> Response:
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(stream(self.box), headers=headers, media_type="text/event-stream")

    # time and faults

    async def time(self, _: Request) -> Response:
        return JSONResponse(await self._time())

    async def _deadline(self) -> datetime | None:
        due = self.clock.next_deadline() if self.clock else None
        return await due if inspect.isawaitable(due) else due

    async def _time(self) -> Json:
        now = self.clock.now() if self.clock else self.box.now()
        due = await self._deadline()
        next_deadline = due.isoformat() if due else None
        return {"now": now.isoformat(), "next_deadline": next_deadline, "can_move": self.clock is not None}

    async def move_clock(self, request: Request) -> Response:
        body = await body_of(request)
        if self.clock is None:
            return _error("this clock cannot be moved", 409)
        if body.get("to") == "next-deadline":
            due = await self._deadline()
            if due is None:
                return _error("there is no deadline ahead", 409)
            step = due - self.clock.now()
        else:
            step = timedelta(seconds=number(body, "advance_seconds"))
        if step < timedelta(0):
            raise Refusal("time goes forward only")
        await self.clock.advance(step)
        shown = await self._time()
        self.box.tell("clock", now=shown["now"])
        return JSONResponse(shown)

    async def faults(self, _: Request) -> Response:
        return JSONResponse({"faults": [fault_for_page(fault) for fault in self.box.faults]})

    async def add_fault(self, request: Request) -> Response:
        body = await body_of(request)
        known = {name: body[name] for name in ("method", "chat_id", "times", "seconds") if body.get(name) is not None}
        fault = self.box.faults.add(str(body.get("kind")), **known)
        self.box.tell("faults")
        return JSONResponse(fault_for_page(fault))

    async def clear_faults(self, _: Request) -> Response:
        self.box.faults.clear()
        self.box.tell("faults")
        return JSONResponse({"faults": []})

    # for tests in other processes

    async def set_pace(self, request: Request) -> Response:
        """Telegram's limits, or those that are named; counted from now on."""
        body = await body_of(request)
        names = ("overall_per_second", "chat_per_second", "group_per_minute")
        self.box.strict_pace(**{name: int(number(body, name)) for name in names if body.get(name) is not None})
        return await self.pace(request)

    async def pace(self, _: Request) -> Response:
        return JSONResponse(self.box.pace.as_json() if self.box.pace else {})

    async def calls(self, request: Request) -> Response:
        since = int(request.query_params.get("since") or 0)
        first = self.box.calls_made - len(self.box.calls)
        recent = islice(self.box.calls, max(0, since - first), None)
        shown = [{"method": call.method, "params": call.params, "at": call.at.isoformat()} for call in recent]
        return JSONResponse({"calls": shown, "next": self.box.calls_made})

    async def health(self, _: Request) -> Response:
        return JSONResponse({"ok": True, "pending_updates": len(self.box.updates.pending)})


def _error(words: str, status: int = 400) -> Response:
    return JSONResponse({"error": words}, status)


async def refused(_: Request, error: Exception) -> Response:
    """Somebody tried what no person could do."""
    return _error(str(error))
