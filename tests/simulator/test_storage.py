"""With a state file, conversations, people, ids and waiting updates survive a restart."""

import json
from pathlib import Path

import pytest

from bot.simulator import Telegram, inline
from tests.simulator.conftest import MovableClock, picture, until


async def test_everything_survives_a_restart(tmp_path: Path, clock: MovableClock) -> None:
    """The new box continues where the old one stopped, files included."""
    state = tmp_path / "kept" / "box.json"
    old = Telegram(now=clock.now, state=state)
    siti = old.add_person("Siti", language_code="en", label="Petugas (demo)")
    old.say(siti.id, "halo 😀")
    old.send_photo(siti.id, picture(), caption="bukti")
    old.profile.set_commands(None, "", [{"command": "x", "description": "y"}])
    await old.close()

    new = Telegram(now=clock.now, state=state)
    assert new.people == [siti]
    assert [m.raw for m in new.messages(siti.id)] == [m.raw for m in old.messages(siti.id)]
    assert [w.update for w in new.updates.pending.values()] == [w.update for w in old.updates.pending.values()]
    assert new.updates.next_id >= old.updates.next_id
    assert new.say(siti.id, "lagi")["message_id"] == 3
    photo = new.messages(siti.id)[1].photo
    assert photo is not None
    assert new.files.by_id[photo["file_id"]].content == old.files.by_id[photo["file_id"]].content
    assert new.commands() == [{"command": "x", "description": "y"}]
    await new.close()


async def test_a_press_survives_in_the_transcript(tmp_path: Path, clock: MovableClock) -> None:
    """Blocked people, keyboards and what happened in which order are kept."""
    old = Telegram(now=clock.now, state=tmp_path / "box.json")
    siti = old.add_person("Siti")
    old.say(siti.id, "halo")
    old.press(siti.id, 9, "x", check=False)
    old.block(siti.id)
    old.save()
    new = Telegram(now=clock.now, state=tmp_path / "box.json")
    assert new.chat(siti.id) == old.chat(siti.id)


def test_a_broken_state_says_so(tmp_path: Path) -> None:
    """A file that cannot be read is named, and not overwritten."""
    (tmp_path / "box.json").write_text("{")
    with pytest.raises(ValueError, match=r"box\.json cannot be read"):
        Telegram(state=tmp_path / "box.json")
    assert (tmp_path / "box.json").read_text() == "{"


async def test_changes_are_written_by_themselves(
    tmp_path: Path, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody has to ask: soon after a change the file is there."""
    monkeypatch.setattr("bot.simulator.storage.SOON", 0)
    box = Telegram(now=clock.now, state=tmp_path / "box.json")
    box.add_person("Siti")
    await until(lambda: (tmp_path / "box.json").exists())
    assert "Siti" in (tmp_path / "box.json").read_text()


async def test_groups_settings_and_inline_queries_survive(tmp_path: Path, clock: MovableClock) -> None:
    """Who is in a group, what became of it, how the bot is set up, and what is asked and offered inline."""
    old = Telegram(now=clock.now, state=tmp_path / "box.json")
    siti, budi = old.add_person("Siti"), old.add_person("Budi")
    group = old.add_group("Bidang IKM (demo)", [siti.id, budi.id])
    old.say(budi.id, "hanya untuk Siti", chat_id=group.id)
    new_group = old.migrate(group.id, siti.id)
    old.settings["can_read_all_group_messages"] = True
    waiting, offered = old.ask_inline(siti.id, "syarat"), old.ask_inline(siti.id, "syarat WUB")
    article = {"type": "article", "id": "F1", "title": "Satu", "input_message_content": {"message_text": "Isi"}}
    inline.answer(old.inline_queries[offered], [article], None, old)
    old.save()

    new = Telegram(now=clock.now, state=tmp_path / "box.json")
    assert (new.chat(group.id), new.chat(new_group.id)) == (old.chat(group.id), old.chat(new_group.id))
    assert new.settings["can_read_all_group_messages"] is True
    assert list(new.inline_queries) == [waiting, offered]
    assert new.inline_queries == old.inline_queries
    assert new.choose(siti.id, offered, "F1", new_group.id)["text"] == "Isi"


async def test_a_state_from_before_groups_is_read(tmp_path: Path, clock: MovableClock) -> None:
    """What an older simulator wrote has no settings and no inline queries."""
    old = Telegram(now=clock.now, state=tmp_path / "box.json")
    siti = old.add_person("Siti")
    old.save()
    state = json.loads((tmp_path / "box.json").read_text())
    for name in ("settings", "inline_queries"):
        del state[name]
    (tmp_path / "box.json").write_text(json.dumps(state))
    assert Telegram(now=clock.now, state=tmp_path / "box.json").people == [siti]
