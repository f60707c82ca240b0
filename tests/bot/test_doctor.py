"""What `check` says of the settings that only the bot's owner can make at BotFather."""

import pytest
from telegram import User

from bot.doctor import at_botfather


@pytest.mark.parametrize("inline", [True, False])
@pytest.mark.parametrize("reads_all", [True, False])
def test_inline_mode_and_group_privacy(inline: bool, reads_all: bool) -> None:
    """Inline mode has to be on, reading everything in groups off; whatever is not so has its way to mend it."""
    me = User(1, "Bot", True, username="ikm", supports_inline_queries=inline, can_read_all_group_messages=reads_all)
    found = at_botfather(me)
    assert [finding.is_well for finding in found] == [inline, not reads_all]
    assert "/setinline" in found[0].mend
    assert "/setprivacy" in found[1].mend
    assert all("@ikm" in finding.mend for finding in found)
