"""A strict little server that speaks S3 over real HTTP: it refuses whatever is not signed exactly as Amazon says."""

import hashlib
import hmac
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, unquote, urlsplit
from xml.sax.saxutils import escape

from bot.signing import Account, signed

MAY_DIFFER = timedelta(minutes=15)
PROOF = re.compile(
    r"AWS4-HMAC-SHA256 Credential=([^/]+)/(\d{8})/([^/]+)/s3/aws4_request, ?SignedHeaders=(\S+), ?Signature=(\w+)"
)


@dataclass
class Shelf:
    """What lies in the one bucket there is, and how the server is to misbehave."""

    bucket: str = "berkas"
    account: Account = field(default_factory=lambda: Account("kunci", "rahasia/dengan+tanda", "id-jakarta"))
    page: int = 2
    objects: dict[str, tuple[bytes, datetime]] = field(default_factory=dict)
    failures: int = 0  # so many requests are answered 503 first
    asked: list[str] = field(default_factory=list)
    address: str = ""

    @property
    def url(self) -> str:
        return f"{self.address}/{self.bucket}"


SHELVES: dict[str, Shelf] = {}
"""Each by the address of its bucket."""


class Handler(BaseHTTPRequestHandler):
    """One request of S3's REST interface."""

    protocol_version = "HTTP/1.1"
    shelf: Shelf

    def do_PUT(self) -> None:
        if (name := self._allowed()) is not None:
            self.shelf.objects[name] = (self.body, datetime.now(UTC))
            self._answer(200)

    def do_DELETE(self) -> None:
        if (name := self._allowed()) is not None:
            self.shelf.objects.pop(name, None)
            self._answer(204)

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        name = self._allowed()
        if name == "":
            self._list()
        elif name in self.shelf.objects:
            self._answer(200, self.shelf.objects[name][0])
        elif name is not None:
            self._refuse(404, "NoSuchKey")

    def _list(self) -> None:
        query = dict(parse_qsl(urlsplit(self.path).query))
        if query.get("list-type") != "2":
            self._refuse(400, "InvalidArgument")
            return
        after = query.get("continuation-token", "")
        names = sorted(name for name in self.shelf.objects if name > after)
        shown, more = names[: self.shelf.page], len(names) > self.shelf.page
        lines = "".join(
            f"<Contents><Key>{escape(name)}</Key>"
            f"<LastModified>{self.shelf.objects[name][1]:%Y-%m-%dT%H:%M:%S.000Z}</LastModified></Contents>"
            for name in shown
        )
        token = f"<NextContinuationToken>{escape(shown[-1])}</NextContinuationToken>" if more else ""
        space = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'
        self._answer(200, f"<ListBucketResult {space}>{lines}{token}</ListBucketResult>".encode())

    def _allowed(self) -> str | None:
        """The name of the object that is asked for; None when the request is refused."""
        self.body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.shelf.asked.append(f"{self.command} {self.path}")
        if self.shelf.failures:
            self.shelf.failures -= 1
            self._refuse(503, "SlowDown")
            return None
        wrong = self._wrong()
        bucket, _, name = unquote(urlsplit(self.path).path).lstrip("/").partition("/")
        if wrong or bucket != self.shelf.bucket:
            self._refuse(403 if wrong else 404, wrong or "NoSuchBucket")
            return None
        return name

    def _wrong(self) -> str:
        """Why the signature does not count; empty when it does."""
        found = PROOF.fullmatch(self.headers.get("Authorization", ""))
        if found is None:
            return "AccessDenied"
        key, day, region, names, signature = found.groups()
        account = self.shelf.account
        at = datetime.strptime(self.headers["x-amz-date"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        if key != account.key or region != account.region:
            return "InvalidAccessKeyId"
        if abs(datetime.now(UTC) - at) > MAY_DIFFER or f"{at:%Y%m%d}" != day:
            return "RequestTimeTooSkewed"
        if hashlib.sha256(self.body).hexdigest() != self.headers["x-amz-content-sha256"]:
            return "XAmzContentSHA256Mismatch"
        if not {"host", "x-amz-date", "x-amz-content-sha256"} <= set(names.split(";")):
            return "AccessDenied"
        headers = {name: self.headers[name] for name in names.split(";")}
        line = urlsplit(self.path)
        query = parse_qsl(line.query, keep_blank_values=True)
        right = signed(account, self.command, line.path, query, headers, self.body, at)["Authorization"]
        return "" if hmac.compare_digest(right.rpartition("=")[2], signature) else "SignatureDoesNotMatch"

    def _refuse(self, status: int, code: str) -> None:
        self._answer(status, f"<Error><Code>{code}</Code></Error>".encode())

    def _answer(self, status: int, content: bytes = b"") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *values: object) -> None:
        """Tests print nothing."""


@contextmanager
def bucket_server() -> Iterator[Shelf]:
    """Runs on a port of this machine until the block ends."""
    shelf = Shelf()
    handler = type("Bound", (Handler,), {"shelf": shelf})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    shelf.address = f"http://127.0.0.1:{server.server_address[1]}"
    SHELVES[shelf.url] = shelf
    try:
        yield shelf
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
