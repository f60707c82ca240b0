"""Reads what a request to the control API asks for; what cannot be meant is explained."""

import json
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request

from bot.simulator.errors import Refusal

Json = dict[str, Any]
Upload = tuple[bytes, str, str]  # content, name, media type


async def body_of(request: Request) -> Json:
    try:
        read = json.loads(await request.body() or b"{}")
    except ValueError as error:
        raise Refusal("the body is not JSON") from error
    if not isinstance(read, dict):
        raise Refusal("the body must be a JSON object")
    return read


async def uploads(request: Request) -> tuple[list[Upload], Json]:
    """The files of a form, and its other fields."""
    async with request.form() as form:
        files = [
            (await file.read(), file.filename or "file", file.content_type or "")
            for file in form.getlist("files")
            if isinstance(file, UploadFile)
        ]
        return files, {name: value for name, value in form.items() if isinstance(value, str) and value.strip()}


def wanted(body: Json, name: str, kind: type[Any]) -> Any:
    given = body.get(name)
    if not isinstance(given, kind) or (kind is int and isinstance(given, bool)):
        raise Refusal(f"{name} is missing, or is no {kind.__name__}")
    return given


def number(body: Json, name: str) -> float:
    if isinstance(body.get(name), bool) or not isinstance(body.get(name), int | float):
        raise Refusal(f"{name} is missing, or is no number")
    return float(body[name])


def optional_id(body: Json, name: str) -> int | None:
    """An id that may be left out; forms bring it as words."""
    given = body.get(name)
    if given is None or (isinstance(given, int) and not isinstance(given, bool)):
        return given
    if isinstance(given, str) and given.strip().removeprefix("-").isdecimal():
        return int(given)
    raise Refusal(f"{name} is no id")


def chat_id(request: Request) -> int:
    """The chat that the path names: a person's, or (below zero) a group's."""
    named = str(request.path_params["id"])
    if not named.removeprefix("-").isdecimal():
        raise Refusal(f"{named} is no id of a chat")
    return int(named)


def speaker(request: Request, body: Json) -> int:
    """Who acts: in a private chat its person, in a group the one named by `by`."""
    place = chat_id(request)
    by = optional_id(body, "by")
    if by is None and place < 0:
        raise Refusal("by is missing: several people share a group, so say who acts")
    if by is not None and place > 0 and by != place:
        raise Refusal(f"{by} cannot act in the private chat of {place}")
    return place if by is None else by
