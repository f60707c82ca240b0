"""Which addresses Telegram accepts in buttons and text links, and how it writes them back."""

import re
from urllib.parse import urlsplit

from bot.simulator.errors import bad_request

_SCHEME = re.compile(r"^([a-zA-Z][a-zA-Z0-9+.-]*)://")
_HOST = re.compile(
    r"^(?:[^@/]*@)?([a-z0-9_\-\u00a1-\uffff]+(?:\.[a-z0-9_\-\u00a1-\uffff]+)+)(?::\d{1,5})?$", re.IGNORECASE
)
_USER = re.compile(r"^tg://user\?id=(\d+)$")


def checked_link(url: str) -> str:
    """The address as Telegram stores it. ValueError carries Telegram's reason for refusing."""
    url = url.strip()
    if not url:
        raise ValueError("URL host is empty")
    scheme = _SCHEME.match(url)
    if scheme is None:
        if re.match(r"^[a-zA-Z][a-zA-Z0-9+.-]*:(?!\d)", url):
            raise ValueError("Unsupported URL protocol")
        url = f"http://{url}"
    elif scheme[1].lower() in ("tg", "ton", "tonsite"):
        return url
    elif scheme[1].lower() not in ("http", "https"):
        raise ValueError("Unsupported URL protocol")
    return _checked_http(url)


def _checked_http(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise ValueError("Wrong HTTP URL") from error
    if not parts.netloc:
        raise ValueError("URL host is empty")
    if not _HOST.match(parts.netloc) or any(c.isspace() for c in url):
        raise ValueError("Wrong HTTP URL")
    path = parts.path or "/"
    return parts._replace(scheme=parts.scheme.lower(), netloc=parts.netloc.lower(), path=path).geturl()


def linked_user(url: str) -> int | None:
    """The person whom a tg://user?id=… link mentions."""
    found = _USER.match(url)
    return int(found[1]) if found else None


def accepted_link(url: object, what: str) -> str:
    """Like checked_link, but refuses in the words of the API; `what` is what the address belongs to."""
    try:
        return checked_link(str(url))
    except ValueError as error:
        raise bad_request(f"{what} URL '{url}' is invalid: {error}") from error
