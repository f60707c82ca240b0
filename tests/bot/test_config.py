"""Settings: every one is explained, the environment wins, and a mistake is named with its cure."""

import gc
import re
import tomllib
from datetime import time
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.config import Config, ConfigError, load
from bot.config.mistakes import example, fields, names, sections

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
TOKEN = "123456789:" + "AbC-dEf_gh" * 4


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A place for a config file."""
    return tmp_path / "config.toml"


def mistakes(text: str, file: Path, env: dict[str, str] | None = None) -> tuple[str, ...]:
    """What loading this text says is wrong."""
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(file, env or {})
    return caught.value.mistakes


def test_the_example_loads_as_it_is_and_changes_nothing() -> None:
    """Whoever copies the example has the defaults."""
    assert load(EXAMPLE, {}) == Config()


def test_the_example_names_every_setting_with_its_default_and_help() -> None:
    """Each setting stands in the example in its order, below one line that is the help of the code."""
    written = EXAMPLE.read_text(encoding="utf-8")
    parsed = tomllib.loads(written)
    assert [f"{section}.{name}" for section, values in parsed.items() for name in values] == names()
    for section in sections():
        block = written.split(f"[{section}]\n")[1].split("\n[")[0]
        for name, field in fields(section).items():
            assert f"# {field.description}\n{name} = " in block, f"{section}.{name} lacks its line of help"


def test_every_example_in_a_message_is_right(file: Path) -> None:
    """What a message proposes can be copied into the file (the file of a secret would have to exist)."""
    for section in sections():
        right = [example(section, name) for name in fields(section) if not name.endswith("_file")]
        file.write_text("\n".join([f"[{section}]", *right]), encoding="utf-8")
        load(file, {})  # raises if not


def test_environment_then_file_then_default(file: Path) -> None:
    """The environment wins over the file, the file over the defaults; an empty variable says nothing."""
    file.write_text('[log]\nlevel = "debug"\nformat = "json"\n[work]\nworkers = 3\n', encoding="utf-8")
    config = load(
        file,
        {
            "SINKRON_LOG__LEVEL": "error",
            "SINKRON_LOG__FORMAT": "",
            "SINKRON_QUIET_HOURS__FROM": "20:30",
            "SINKRON_WORK__RETRY_PAUSES_SECONDS": "[1, 2.5]",
        },
    )
    assert (config.log.level, config.log.format, config.work.workers) == ("error", "json", 3)
    assert config.quiet_hours.start == time(20, 30)
    assert list(config.work.retry_pauses_seconds) == [1, 2.5]
    assert config.work.senders == Config().work.senders


def test_the_file_is_the_one_named_else_config_toml(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--config, then SINKRON_CONFIG, then config.toml where we stand, then none."""
    other = tmp_path / "other.toml"
    other.write_text('[log]\nlevel = "warning"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert load(None, {}).log.level == "info"
    file.write_text('[log]\nlevel = "debug"\n', encoding="utf-8")
    assert load(None, {}).log.level == "debug"
    assert load(None, {"SINKRON_CONFIG": str(other)}).log.level == "warning"
    assert load(file, {"SINKRON_CONFIG": str(other)}).log.level == "debug"


def test_the_real_environment_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without an environment of its own, `load` takes the process's."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    assert not load().is_simulated


@pytest.mark.parametrize("how", ["TELEGRAM_TOKEN", "SINKRON_TELEGRAM__TOKEN", "file", "token_file"])
def test_a_token_may_come_from_anywhere_and_is_never_shown(how: str, file: Path, tmp_path: Path) -> None:
    """Environment, config file or a file of its own; no repr shows it."""
    env = {how: TOKEN} if how.isupper() else {}
    holder = tmp_path / "token"
    holder.write_text(f"{TOKEN}\n", encoding="utf-8")
    line = {"file": f'token = "{TOKEN}"', "token_file": f'token_file = "{holder.as_posix()}"'}.get(how, "")
    file.write_text(f"[telegram]\n{line}\n", encoding="utf-8")
    config = load(file, env)
    assert config.telegram.token is not None
    assert config.telegram.token.get_secret_value() == TOKEN
    assert not config.is_simulated
    assert TOKEN not in repr(config)
    assert config.without_token().is_simulated


def test_a_token_file_of_the_environment_wins_over_a_token_in_the_file(file: Path, tmp_path: Path) -> None:
    """Wherever a token stands in the environment, it wins."""
    holder = tmp_path / "token"
    holder.write_text(TOKEN, encoding="utf-8")
    file.write_text(f'[telegram]\ntoken = "1:{"x" * 35}"\n', encoding="utf-8")
    token = load(file, {"SINKRON_TELEGRAM__TOKEN_FILE": str(holder)}).telegram.token
    assert token is not None
    assert token.get_secret_value() == TOKEN


@pytest.mark.parametrize(
    "given, simulated, expected",
    [
        ("", True, "sqlite+aiosqlite:///data/simulator.db"),
        ("", False, "sqlite+aiosqlite:///data/sinkron.db"),
        ("sqlite:////var/lib/sinkron.db", True, "sqlite+aiosqlite:///data/simulator.db"),
        ("sqlite:////var/lib/sinkron.db", False, "sqlite+aiosqlite:////var/lib/sinkron.db"),
        ("postgresql://u:p%40ss@db:5432/ikm", False, "postgresql+psycopg://u:p%40ss@db:5432/ikm"),
        ("postgresql:///ikm?host=/run/pg", False, "postgresql+psycopg:///ikm?host=/run/pg"),
    ],
)
def test_the_database_is_spelled_simply(given: str, simulated: bool, expected: str) -> None:
    """The driver is ours to know; what runs without a token has a database of its own."""
    env = {"SINKRON_DATABASE__URL": given} | ({} if simulated else {"TELEGRAM_TOKEN": TOKEN})
    config = load(EXAMPLE, env)
    assert config.database_url == expected
    assert "p%40ss" not in repr(config)


def test_the_simulator_may_have_another_database_but_never_the_real_one() -> None:
    """A setting of its own names it; `database.url` is not touched without a token."""
    env = {"SINKRON_DATABASE__URL": "sqlite:///real.db", "SINKRON_SIMULATOR__DATABASE_URL": "sqlite:///demo.db"}
    assert load(EXAMPLE, env).database_url == "sqlite+aiosqlite:///demo.db"


@pytest.mark.parametrize(
    "line, said",
    [
        (
            '[database]\nurl = "mysql://h/db"',
            'url: "mysql://h/db" is neither a sqlite:/// nor a postgresql://',
        ),
        ('[database]\nurl = "sqlite://x.db"', "needs three slashes"),
        ('[database]\nurl = "postgresql://localhost"', "the name of a database"),
        ('[telegram]\nbase_url = "api.telegram.org"', 'base_url = "https://api.telegram.org/bot"'),
        ("[telegram]\npoll_seconds = 51", "poll_seconds: 51 should be less than or equal to 50"),
        ('[quiet_hours]\nfrom = "25:00"', 'for example: from = "21:00"'),
        ('[work]\nworkers = "many"', 'workers: "many" should be a valid integer'),
        (
            "[work]\nretry_pauses_seconds = [1, -2]",
            "retry_pauses_seconds: -2 should be greater than or equal",
        ),
        ("[work]\nretry_pauses_seconds = 5", "for example: retry_pauses_seconds = [1, 3, 9, 20]"),
        ('[log]\nlevel = "loud"', """level: "loud" should be 'debug', 'info'"""),
        ("[log]\ncolour = true", "colour: there is no such setting"),
        ('[log]\nlevell = "info"', "did you mean log.level?"),
        ('[simulator]\ntoken = "x"', "did you mean telegram.token?"),
        ("[databse]\n", "did you mean database?"),
        ("[weather]\n", "known sections: telegram, database"),
        ('log = "debug"', "log: is a section, not a setting"),
    ],
)
def test_a_wrong_setting_is_named_with_place_and_cure(line: str, said: str, file: Path) -> None:
    """What is wrong, in which line of which file, and what would be right."""
    (mistake,) = mistakes(f"# a comment\n\n{line}\n", file)
    assert said in mistake
    assert re.search(rf"\({re.escape(str(file))}, line {2 + len(line.splitlines())}\)", mistake)
    assert "for example: " in mistake or "did you mean" in mistake or "known " in mistake


@pytest.mark.parametrize(
    "variable, value, said",
    [
        ("SINKRON_PACE__CHAT_PER_SECOND", "-1", 'pace.chat_per_second: "-1" should be greater than or equal'),
        ("SINKRON_PACE__SPEED", "1", "pace.speed: there is no such setting"),
        ("SINKRON_WEATHER__RAIN", "1", "weather: there is no such setting"),
        ("SINKRON_QUIET_HOURS_FROM", "1", "for example: SINKRON_QUIET_HOURS__FROM"),
    ],
)
def test_a_wrong_variable_is_named(variable: str, value: str, said: str, file: Path) -> None:
    """A mistake in the environment names its variable."""
    (mistake,) = mistakes("", file, {variable: value, "SINKRON_CONFIG": "x", "SINKRON_LONG": "1"})
    assert said in mistake
    assert variable in mistake


def test_all_mistakes_come_at_once(file: Path) -> None:
    """Nobody has to start five times to find five mistakes."""
    found = mistakes("[log]\nlevel = 1\nport = 2\n[work]\nworkers = 0\n", file, {"SINKRON_LOG_FORMAT": "json"})
    assert len(found) == 4


def test_no_message_shows_a_secret(file: Path) -> None:
    """Not a token, not even a wrong or misplaced one, and no password."""
    for text in (
        '[telegram]\ntoken = "123:hush"\n',
        '[telegram]\ntokn = "hush"\n',
        "[telegram]\ntoken = ['hush']\n",
        'token = "hush"\n',
        '[database]\nurl = "postgres://me:hush@localhost/db"\n',
        '[database]\nurl = "postgresql+x://localhost/db?user=me&password=hush"\n',
    ):
        (mistake,) = mistakes(text, file)
        assert "hush" not in mistake
        assert "token" in mistake or "***" in mistake


@pytest.mark.parametrize("content, said", [(None, "No such file"), ("", "is empty"), ("hush", "is no bot token")])
def test_a_bad_token_file_stops_the_start(content: str | None, said: str, file: Path, tmp_path: Path) -> None:
    """A token file that is missing, empty or holds something else never starts the simulator instead."""
    holder = tmp_path / "token"
    if content is not None:
        holder.write_text(content, encoding="utf-8")
    (mistake,) = mistakes(f'[telegram]\ntoken_file = "{holder.as_posix()}"\n', file)
    assert said in mistake
    assert str(holder) in mistake
    assert "hush" not in mistake


def test_an_unreadable_file_says_so(file: Path) -> None:
    """Missing, not TOML, not UTF-8: one line each, with the file's name."""
    with pytest.raises(ConfigError, match=r"cannot be read .* config\.example\.toml"):
        load(file, {})
    (mistake,) = mistakes("[log]\nlevel = info\n", file)
    assert "is no valid TOML" in mistake
    assert "line 2" in mistake
    file.write_bytes(b'[log]\nlevel = "\xff"\n')
    with pytest.raises(ConfigError, match="UTF-8"):
        load(file, {})


def test_a_command_looks_for_garbage_once_everything_is_loaded() -> None:
    """Loading goes without; a bot that ran on so would fill the machine's memory."""
    gc.disable()
    try:
        with pytest.raises(SystemExit):
            main(["--help"])
        assert gc.isenabled()
    finally:
        gc.enable()
