"""The Bot API's door: who may call, what goes wrong on purpose, which method answers."""

import asyncio
import inspect
import json
from http import HTTPStatus
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.simulator.errors import ApiError, Cut
from bot.simulator.faults import BAD_GATEWAY, Fault
from bot.simulator.methods import METHODS, Spoken
from bot.simulator.params import read_params
from bot.simulator.telegram import Telegram

_NO_METHOD = ApiError(HTTPStatus.NOT_FOUND, "Not Found: method not found")
_STRANGER = ApiError(HTTPStatus.UNAUTHORIZED, "Unauthorized")


class BotApi:
    """Serves /bot{token}/{method}."""

    def __init__(self, box: Telegram) -> None:
        self._box = box

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            response = await self._respond(Request(scope, receive))
        except Cut:
            # Once an answer has begun, every server can only close the connection.
            await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"1")]})
            raise
        await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        try:
            return _json(HTTPStatus.OK, await self._answer(request))
        except ApiError as refusal:
            return _json(refusal.code, refusal.body())
        except _BadGateway:
            return Response(BAD_GATEWAY, HTTPStatus.BAD_GATEWAY, media_type="text/html")

    async def _answer(self, request: Request) -> dict[str, Any]:
        if request.path_params["token"] != self._box.token:
            raise _STRANGER
        method = METHODS.get(request.path_params["method"].lower())
        if method is None:
            raise _NO_METHOD
        params = await read_params(request)
        self._box.record(method.name, params.values)
        fault = self._box.faults.take(method.name, params.integer("chat_id") or None)
        if fault is not None:
            await self._suffer(fault)
        result = method.call(self._box, params)
        if inspect.isawaitable(result):
            result = await result
        if fault is not None and fault.kind == "cut_after":
            raise Cut("the answer was lost")
        if isinstance(result, Spoken):
            return {"ok": True, "result": True, "description": result}
        return {"ok": True, "result": result}

    async def _suffer(self, fault: Fault) -> None:
        self._box.tell("faults")
        if refusal := fault.refusal():
            raise refusal
        if fault.kind == "502":
            raise _BadGateway
        if fault.kind == "cut_before":
            raise Cut("the connection broke")
        if fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
        if fault.kind == "duplicate":
            self._box.updates.requeue_last()


class _BadGateway(Exception):
    """Answered by a proxy in front of Telegram, not by Telegram."""


def _json(status: int, body: dict[str, Any]) -> Response:
    return Response(json.dumps(body, separators=(",", ":")), status, media_type="application/json")
