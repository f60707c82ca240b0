"""The parameters of one call, however they came: query, form, JSON or multipart."""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.requests import Request

from bot.simulator.errors import bad_request


@dataclass(frozen=True)
class Upload:
    """A file sent along with a call."""

    name: str
    content: bytes
    content_type: str


@dataclass(frozen=True)
class Params:
    """Values as received (text, or already typed when the call came as JSON) and uploaded files."""

    values: dict[str, Any]
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        value = self.values.get(name)
        if value is None:
            return ""
        return value if isinstance(value, str) else json.dumps(value)

    def integer(self, name: str, default: int = 0) -> int:
        """A number; like the real server, what is no number counts as absent."""
        try:
            return int(self.text(name).strip() or default)
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        value = self.values.get(name)
        return value if isinstance(value, bool) else self.text(name).strip().lower() in ("true", "yes", "1")

    def json(self, name: str, words: str) -> Any:
        """A JSON-serialized parameter, None where absent; `words` is the complaint if it cannot be read."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value.strip():
            return None
        try:
            return json.loads(value)
        except ValueError as error:
            raise bad_request(words) from error


async def read_params(request: Request) -> Params:
    """All parameters of a request; the body wins over the query."""
    values: dict[str, Any] = dict(parse_qsl(request.url.query, keep_blank_values=True)) if request.url.query else {}
    if request.method != "POST":
        return Params(values)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        return await _read_multipart(request, values)
    body = await request.body()
    if kind == "application/json":
        values |= _read_json(body)
    elif body:
        try:
            values |= parse_qsl(body.decode(), keep_blank_values=True)
        except UnicodeDecodeError as error:
            raise bad_request("strings must be encoded in UTF-8") from error
    return Params(values)


def _read_json(body: bytes) -> dict[str, Any]:
    try:
        read = json.loads(body or b"{}")
    except ValueError as error:
        raise bad_request("can't parse JSON object") from error
    if not isinstance(read, dict):
        raise bad_request("object expected as parameters")
    return {name: value for name, value in read.items() if value is not None}


async def _read_multipart(request: Request, values: dict[str, Any]) -> Params:
    files: dict[str, Upload] = {}
    async with request.form(max_part_size=1024 * 1024) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                files[name] = Upload(value.filename or "", await value.read(), value.content_type or "")
            else:
                values[name] = value
    return Params(values, files)
