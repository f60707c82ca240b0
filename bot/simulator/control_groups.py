"""HTTP for what the chat page does beyond a private talk: groups, forwards, things, and inline mode."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.simulator import groups, people
from bot.simulator.asking import body_of, chat_id, optional_id, speaker, wanted
from bot.simulator.errors import Refusal
from bot.simulator.presenting import group_for_page, message_for_page
from bot.simulator.telegram import Telegram

Json = dict[str, Any]
Endpoint = Callable[[Request], Awaitable[Response]]
_STATUSES = ("member", "administrator", "left", "kicked")


@dataclass(frozen=True)
class GroupControl:
    """The part of the control API that is about more than one person or chat."""

    box: Telegram

    def routes(self) -> list[Route]:
        chat = "/simulator/chats/{id}"
        posts: dict[str, Endpoint] = {
            "/simulator/groups": self.add_group,
            f"{chat}/members": self.set_member,
            f"{chat}/bot": self.set_bot,
            f"{chat}/supergroup": self.migrate,
            f"{chat}/thing": self.thing,
            f"{chat}/forward": self.forward,
            f"{chat}/inline": self.ask,
            f"{chat}/choose": self.choose,
        }
        return [
            *(Route(path, endpoint, methods=["POST"]) for path, endpoint in posts.items()),
            Route("/simulator/inline/{query_id}", self.results, methods=["GET"]),
        ]

    async def add_group(self, request: Request) -> Response:
        body = await body_of(request)
        members = wanted(body, "members", list)
        if not all(isinstance(one, int) and not isinstance(one, bool) for one in members):
            raise Refusal("members are the ids of people")
        is_supergroup = body.get("is_supergroup") is True
        chat = self.box.add_group(wanted(body, "title", str)[:128], members, is_supergroup=is_supergroup)
        return JSONResponse(group_for_page(chat))

    async def set_member(self, request: Request) -> Response:
        body, group = await body_of(request), groups.find(self.box, chat_id(request))
        groups.set_member(self.box, group, wanted(body, "person_id", int), wanted(body, "is_in", bool))
        return JSONResponse(group_for_page(group))

    async def set_bot(self, request: Request) -> Response:
        body, group = await body_of(request), groups.find(self.box, chat_id(request))
        status = wanted(body, "status", str)
        if status not in _STATUSES:
            raise Refusal(f"status is one of {', '.join(_STATUSES)}")
        groups.set_bot(self.box, group, speaker(request, body), status)
        return JSONResponse(group_for_page(group))

    async def migrate(self, request: Request) -> Response:
        body, group = await body_of(request), groups.find(self.box, chat_id(request))
        new = groups.migrate(self.box, group, speaker(request, body))
        return JSONResponse(group_for_page(new))

    async def thing(self, request: Request) -> Response:
        body = await body_of(request)
        who, reply_to = speaker(request, body), optional_id(body, "reply_to")
        return self._said(self.box.send_thing(who, wanted(body, "kind", str), chat_id(request), reply_to))

    async def forward(self, request: Request) -> Response:
        """A message of `from_chat_id`, or words that somebody got elsewhere."""
        body = await body_of(request)
        who, place = speaker(request, body), chat_id(request)
        if "text" in body:
            text = wanted(body, "text", str)
            if not text.strip():
                raise Refusal("text is empty")
            return self._said(self.box.forward(who, text, place))
        source = self.box.chat(wanted(body, "from_chat_id", int))
        return self._said(people.forward_message(self.box, who, source, wanted(body, "message_id", int), place))

    async def ask(self, request: Request) -> Response:
        body = await body_of(request)
        who, chat = speaker(request, body), self.box.chat(chat_id(request))
        kind = "sender" if chat.is_private else str(chat.info["type"])
        return JSONResponse({"query_id": self.box.ask_inline(who, wanted(body, "text", str), kind)})

    async def results(self, request: Request) -> Response:
        query = self.box.inline_queries.get(request.path_params["query_id"])
        if query is None:
            raise Refusal("there is no such inline query")
        return JSONResponse({"results": query.results, "button": query.button})

    async def choose(self, request: Request) -> Response:
        body = await body_of(request)
        who, query, result = speaker(request, body), wanted(body, "query_id", str), wanted(body, "result_id", str)
        return self._said(self.box.choose(who, query, result, chat_id(request)))

    def _said(self, message: Json) -> Response:
        chat = self.box.chat(message["chat"]["id"])
        return JSONResponse({"message": message_for_page(self.box, chat, message)})
