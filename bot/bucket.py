"""A bucket of an S3-compatible store: Amazon's, MinIO, Ceph, and what hosting companies in Indonesia offer.

Five plain requests over the HTTP client that the bot has anyway; why no library: docs/decisions/0011.
"""

import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Self
from urllib.parse import quote
from xml.etree import ElementTree as Xml

import httpx

from bot.config import Files
from bot.signing import Account, encoded, signed
from bot.store import Kept, Missing

TIMEOUT_SECONDS = 20
TRIES = 3
PAUSE_SECONDS = 0.2
GONE = 404
BUSY = (429, 500, 502, 503, 504)


class Refusal(OSError):
    """What the store says against a request, or that it cannot be reached; never a key."""


class Bucket:
    """`url` is the bucket itself: https://store.example.go.id/bucket, or https://bucket.store.example.go.id."""

    def __init__(self, url: str, account: Account) -> None:
        self.where = url
        self._url = httpx.URL(url.rstrip("/") + "/")
        self._account = account
        self._http = httpx.Client(timeout=TIMEOUT_SECONDS, follow_redirects=False)

    @classmethod
    def of(cls, files: Files) -> Self:
        """As configured."""
        secret = files.bucket_secret.get_secret_value() if files.bucket_secret else ""
        return cls(files.bucket_url, Account(files.bucket_key, secret, files.bucket_region))

    def put(self, name: str, content: bytes) -> None:
        self._send("PUT", name, content=content)

    def get(self, name: str) -> bytes:
        return self._send("GET", name).content

    def has(self, name: str) -> bool:
        try:
            self._send("HEAD", name)
        except Missing:
            return False
        return True

    def delete(self, name: str) -> None:
        self._send("DELETE", name)

    def all(self) -> Iterator[Kept]:
        more: str | None = None
        while True:
            query = [("list-type", "2"), *([("continuation-token", more)] if more else [])]
            page = self._send("GET", "", query)
            try:
                # The store that the operator chose; expat itself refuses bombs of entities.
                root = Xml.fromstring(re.sub(rb' xmlns="[^"]*"', b"", page.content, count=1))  # noqa: S314
            except Xml.ParseError:
                raise Refusal(f"{self.where} answers no list of a bucket") from None
            for one in root.iter("Contents"):
                changed = datetime.fromisoformat(one.findtext("LastModified", ""))
                yield Kept(one.findtext("Key", ""), changed.astimezone(UTC))
            more = root.findtext("NextContinuationToken")
            if not more:
                return

    def close(self) -> None:
        self._http.close()

    def _send(
        self, method: str, name: str, query: list[tuple[str, str]] | None = None, content: bytes = b""
    ) -> httpx.Response:
        why = ""
        for attempt in range(1, TRIES + 1):
            try:
                answer = self._once(method, name, query or [], content)
            except httpx.HTTPError as error:
                why = f"{self.where} cannot be reached: {type(error).__name__}"
            else:
                if answer.status_code not in BUSY:
                    return self._judged(answer, name)
                why = f"{self.where} refuses: {_code(answer)}"
            if attempt < TRIES:
                time.sleep(PAUSE_SECONDS * attempt)
        raise Refusal(why)

    def _once(self, method: str, name: str, query: list[tuple[str, str]], content: bytes) -> httpx.Response:
        path = self._url.raw_path.decode() + quote(name, safe="/-_.~")
        url = self._url.copy_with(raw_path=path.encode() + (b"?" + encoded(query).encode() if query else b""))
        headers = {"host": self._url.netloc.decode()}
        headers = signed(self._account, method, path, query, headers, content, datetime.now(UTC))
        return self._http.request(method, url, headers=headers, content=content)

    def _judged(self, answer: httpx.Response, name: str) -> httpx.Response:
        if answer.is_success:
            return answer
        said = _code(answer)
        if answer.status_code == GONE and said != "NoSuchBucket":
            raise Missing(f"there is no {name} in {self.where}")
        raise Refusal(f"{self.where} refuses: {said}")


def _code(answer: httpx.Response) -> str:
    code = re.search(r"<Code>(\w{1,60})</Code>", answer.text)
    return code[1] if code else f"status {answer.status_code}"
