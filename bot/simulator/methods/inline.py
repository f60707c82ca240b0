"""The method that answers inline queries."""

from bot.simulator import inline
from bot.simulator.errors import bad_request
from bot.simulator.params import Params
from bot.simulator.telegram import QUERY_LIVES, Telegram


def answer_inline_query(box: Telegram, params: Params) -> bool:
    """Once for each query, and while somebody still waits for it."""
    query = box.inline_queries.get(params.text("inline_query_id"))
    if query is None or query.results is not None or box.now() - query.at > QUERY_LIVES:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if len(params.text("next_offset").encode()) > inline.MAX_ID:
        raise bad_request("NEXT_OFFSET_INVALID")
    results = params.json("results", "can't parse inline query results JSON object")
    button = params.json("button", "can't parse inline query results button JSON object")
    inline.answer(query, results, button, box)
    box.tell("inline_answer", query.person_id, query_id=params.text("inline_query_id"))
    return True


METHODS = {
    "answerInlineQuery": (
        answer_inline_query,
        frozenset({"inline_query_id", "results", "cache_time", "is_personal", "next_offset", "button"}),
    ),
}
