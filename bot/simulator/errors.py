"""What the Bot API answers when it refuses, in its own words, and how a connection breaks."""

from http import HTTPStatus


class ApiError(Exception):
    """A refusal as Telegram would send it; `retry_after` is in seconds."""

    def __init__(
        self, code: int, description: str, retry_after: int | None = None, migrate_to_chat_id: int | None = None
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.migrate_to_chat_id = migrate_to_chat_id

    def body(self) -> dict[str, object]:
        answer: dict[str, object] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            answer["parameters"] = {"retry_after": self.retry_after}
        if self.migrate_to_chat_id is not None:
            answer["parameters"] = {"migrate_to_chat_id": self.migrate_to_chat_id}
        return answer


class Cut(ConnectionAbortedError):
    """The connection breaks: the caller never learns whether anything was done."""


class Refusal(ValueError):
    """Somebody in the box tried what no person could do (press a button that is not there)."""


def bad_request(words: str) -> ApiError:
    return ApiError(HTTPStatus.BAD_REQUEST, f"Bad Request: {words}")


def forbidden(words: str) -> ApiError:
    return ApiError(HTTPStatus.FORBIDDEN, f"Forbidden: {words}")


def conflict(words: str) -> ApiError:
    return ApiError(HTTPStatus.CONFLICT, f"Conflict: {words}")


def too_many(seconds: int) -> ApiError:
    return ApiError(HTTPStatus.TOO_MANY_REQUESTS, f"Too Many Requests: retry after {seconds}", seconds)
