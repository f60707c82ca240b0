"""AWS Signature Version 4, with which requests to an S3-compatible store prove whose they are.

As published in the Amazon S3 API reference, "Signature Calculations for the Authorization Header"; its four examples
are tests.
"""

import hashlib
import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote

ALGORITHM = "AWS4-HMAC-SHA256"
UNRESERVED = "-_.~"


@dataclass(frozen=True)
class Account:
    """Who signs, and for which region."""

    key: str
    secret: str = field(repr=False)
    region: str


def signed(
    account: Account,
    method: str,
    path: str,
    query: Iterable[tuple[str, str]],
    headers: Mapping[str, str],
    payload: bytes,
    at: datetime,
) -> dict[str, str]:
    """The headers with the three that prove the request. `path` is as it goes over the line; `at` is UTC."""
    digest = hashlib.sha256(payload).hexdigest()
    moment = f"{at:%Y%m%dT%H%M%SZ}"
    every = {**headers, "x-amz-content-sha256": digest, "x-amz-date": moment}
    lower = {name.lower(): " ".join(value.split()) for name, value in every.items()}
    names = ";".join(sorted(lower))
    canonical = "\n".join(
        (method, path, encoded(query), *(f"{name}:{lower[name]}" for name in sorted(lower)), "", names, digest)
    )
    scope = f"{at:%Y%m%d}/{account.region}/s3/aws4_request"
    text = "\n".join((ALGORITHM, moment, scope, hashlib.sha256(canonical.encode()).hexdigest()))
    signature = hmac.new(_key(account, at), text.encode(), hashlib.sha256).hexdigest()
    proof = f"{ALGORITHM} Credential={account.key}/{scope},SignedHeaders={names},Signature={signature}"
    return {**every, "Authorization": proof}


def encoded(query: Iterable[tuple[str, str]]) -> str:
    """A query in the one spelling that both sides sign."""
    pairs = sorted((quote(name, safe=UNRESERVED), quote(value, safe=UNRESERVED)) for name, value in query)
    return "&".join(f"{name}={value}" for name, value in pairs)


def _key(account: Account, at: datetime) -> bytes:
    key = f"AWS4{account.secret}".encode()
    for part in (f"{at:%Y%m%d}", account.region, "s3", "aws4_request"):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    return key
