"""Every setting with its default, its limits and one line of help: the only place that names them."""

import re
from datetime import time
from pathlib import Path
from typing import Annotated, Final, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

DRIVERS: Final = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg"}


def _token(secret: SecretStr | None) -> SecretStr | None:
    if secret is not None and not re.fullmatch(r"\d+:[\w-]{30,}", secret.get_secret_value(), re.ASCII):
        raise ValueError("is no bot token: digits, a colon, then 30 or more letters, digits, - or _")
    return secret


def _address(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", text):
        raise ValueError("is no address that starts with http:// or https://")
    return text.rstrip("/")


def _address_or_nothing(text: str) -> str:
    return _address(text) if text else text


def _webhook(text: str) -> str:
    if text and not re.fullmatch(
        r"(https://[\w.-]+|http://(127\.0\.0\.1|localhost))(:\d+)?(/[\w.~/-]*)?", text, re.ASCII
    ):
        raise ValueError("is no https:// address with a plain path (http:// is for this machine only)")
    return text.rstrip("/")


def _webhook_secret(secret: SecretStr | None) -> SecretStr | None:
    if secret is not None and not re.fullmatch(r"[\w-]{16,256}", secret.get_secret_value(), re.ASCII):
        raise ValueError("is none that Telegram takes: 16 to 256 letters, digits, - or _")
    return secret


def _dsn(secret: SecretStr | None) -> SecretStr | None:
    if secret is not None and not re.fullmatch(r"https?://\w+@[\w.:-]+/([\w.~-]+/)*\d+", secret.get_secret_value()):
        raise ValueError("is no DSN: https://, a key, @, the server, a slash and the number of the project")
    return secret


def _database(text: str) -> str:
    scheme, _, rest = text.partition("://")
    if text and scheme not in DRIVERS:
        raise ValueError("is neither a sqlite:/// nor a postgresql:// database")
    if scheme == "sqlite" and not re.fullmatch(r"/.+", rest):
        raise ValueError("needs three slashes and the name of a file after sqlite:")
    if scheme == "postgresql" and not re.fullmatch(r"[^\s/]*/[^\s/?]+(\?\S*)?", rest):
        raise ValueError("needs a server, a slash and the name of a database after postgresql://")
    return text


def _none_if_empty(value: object) -> object:
    return None if value == "" else value


def _split(value: object) -> object:
    """An environment variable holds a list as text."""
    return value.strip("[] ").replace(",", " ").split() if isinstance(value, str) else value


Secret = Annotated[SecretStr | None, BeforeValidator(_none_if_empty)]
Token = Annotated[SecretStr | None, BeforeValidator(_none_if_empty), AfterValidator(_token)]
WebhookSecret = Annotated[SecretStr | None, BeforeValidator(_none_if_empty), AfterValidator(_webhook_secret)]
Dsn = Annotated[SecretStr | None, BeforeValidator(_none_if_empty), AfterValidator(_dsn)]
TokenFile = Annotated[Path | None, BeforeValidator(_none_if_empty)]
Address = Annotated[str, AfterValidator(_address)]
Pauses = Annotated[tuple[Annotated[float, Field(ge=0)], ...], BeforeValidator(_split)]


class Section(BaseModel):
    """Settings that belong together; fixed once read, and an unknown name is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Telegram(Section):
    """How the bot speaks to Telegram."""

    token: Token = Field(
        default=None,
        description="Bot token from @BotFather; better given as TELEGRAM_TOKEN. Empty: the simulator",
        examples=["123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"],
    )
    token_file: TokenFile = Field(
        default=None,
        description="File that holds nothing but the bot token; read when no token is given",
        examples=["/run/secrets/telegram_token"],
    )
    base_url: Address = Field(
        default="https://api.telegram.org/bot",
        description="Bot API server, up to and including /bot; change it for a server of your own",
    )
    base_file_url: Address = Field(
        default="https://api.telegram.org/file/bot",
        description="Where that server hands out files, up to and including /bot",
    )
    timeout_seconds: float = Field(default=20, gt=0, le=300, description="How long one call to Telegram may take")
    poll_seconds: int = Field(default=30, ge=0, le=50, description="How long Telegram holds a request for updates open")
    webhook_url: Annotated[str, AfterValidator(_webhook)] = Field(
        default="",
        description="Public https:// address to which Telegram brings updates; empty: the bot fetches them itself",
        examples=["https://ikm.example.go.id/telegram"],
    )
    webhook_secret: WebhookSecret = Field(
        default=None,
        description="What only Telegram and the bot know; empty: made from the token, the same in all processes",
        examples=["aLongWordThatNobodyCanGuess"],
    )
    webhook_secret_file: TokenFile = Field(
        default=None,
        description="File that holds nothing but this secret; read when no secret is given",
        examples=["/run/secrets/webhook_secret"],
    )
    webhook_listen: str = Field(
        default="127.0.0.1",
        description="Address on which the bot listens for the proxy; 0.0.0.0: all, when it is on another machine",
    )
    webhook_port: int = Field(
        default=8080, ge=0, le=65535, description="Port on which it listens, without TLS; 0: any free port"
    )
    webhook_connections: int = Field(
        default=40, ge=1, le=100, description="Updates that Telegram may bring at the same time"
    )


class Database(Section):
    """Where everything is remembered."""

    url: Annotated[str, AfterValidator(_database)] = Field(
        default="",
        repr=False,  # may hold a password
        description="sqlite:///file or postgresql://user:password@host/name; empty: an SQLite file in data/",
        examples=["postgresql://sinkron:password@localhost/sinkron", "sqlite:///data/sinkron.db"],
    )


class Files(Section):
    """Photos and documents that people send."""

    directory: Path = Field(
        default=Path("data/files"),
        description="Folder for photos and documents that people send; several machines share one, or use a bucket",
    )
    bucket_url: Annotated[str, AfterValidator(_address_or_nothing)] = Field(
        default="",
        description="Bucket of an S3-compatible store, in place of the folder; empty: the folder",
        examples=["https://store.example.go.id/sinkron"],
    )
    bucket_region: str = Field(default="us-east-1", description="Its region; what most stores of one's own call it")
    bucket_key: str = Field(default="", description="Its access key", examples=["AN-ACCESS-KEY"])
    bucket_secret: Secret = Field(
        default=None,
        description="Its secret key; better given as SINKRON_FILES__BUCKET_SECRET",
        examples=["the-secret-of-this-key"],
    )
    bucket_secret_file: TokenFile = Field(
        default=None,
        description="File that holds nothing but the secret key; read when none is given",
        examples=["/run/secrets/bucket_secret"],
    )
    largest_megabytes: int = Field(
        default=20, ge=1, le=2000, description="A larger file is declined; Telegram's own server stops at 20"
    )


class Content(Section):
    """What the bot knows about programmes, provinces and deadlines."""

    folder: Annotated[Path | None, BeforeValidator(_none_if_empty)] = Field(
        default=None,
        description="Folder of content files that others edit; empty: the one that comes with the bot",
        examples=["content"],
    )
    texts: Annotated[Path | None, BeforeValidator(_none_if_empty)] = Field(
        default=None,
        description="Folder with id.ftl and en.ftl, sentences that others edit; empty: those that come with the bot",
        examples=["texts"],
    )


class Assistant(Section):
    """An optional helper for unclear questions; it never writes an answer."""

    address: Annotated[str, AfterValidator(_address_or_nothing)] = Field(
        default="",
        description="Server that speaks like OpenAI's, up to and including /v1; empty: no helper is asked",
        examples=["http://127.0.0.1:11434/v1"],
    )
    model: str = Field(default="", description="Name of the model that this server is to use", examples=["qwen3:4b"])
    key: Secret = Field(
        default=None,
        description="Key for this server, if it wants one; better given as SINKRON_ASSISTANT__KEY",
        examples=["a-key-of-the-server"],
    )
    key_file: TokenFile = Field(
        default=None,
        description="File that holds nothing but the key; read when no key is given",
        examples=["/run/secrets/assistant_key"],
    )
    timeout_seconds: float = Field(
        default=4, gt=0, le=30, description="After this time people are answered as without the helper"
    )
    most_per_minute: int = Field(
        default=30, ge=1, description="Questions that are sent there in a minute; further ones are answered without"
    )


class Verification(Section):
    """What the ministry asks of itself before a report counts."""

    # Off: no rule that we know names a sum (the domain notes were searched), so the ministry sets its own.
    two_verifiers_above: int = Field(
        default=0,
        ge=0,
        description="A month that spends more rupiah, or a proposal of more, needs two verifiers; 0: one will do",
    )


class Pace(Section):
    """How fast we may write; Telegram's own advice is the default."""

    overall_per_second: float = Field(
        default=30, ge=0, description="Messages a second to all chats together; 0: no limit"
    )
    chat_per_second: float = Field(default=1, ge=0, description="Messages a second to one chat; 0: no limit")
    group_per_minute: float = Field(default=20, ge=0, description="Messages a minute to one group; 0: no limit")
    paid_per_second: float = Field(
        default=1000, ge=0, description="Messages a second of paid broadcasts, beside all others; 0: no limit"
    )


class Flood(Section):
    """How much one person may send before nothing of it is read for a while."""

    updates: int = Field(
        default=120, ge=0, description="More messages and taps than this by one person are not read; 0: no limit"
    )
    seconds: int = Field(default=60, ge=1, description="... in this time; it ends when it has been quiet for as long")


class QuietHours(Section):
    """When nobody is disturbed by what they did not ask for."""

    start: time = Field(
        default=time(21),
        alias="from",
        description="No reminder or broadcast is sent from this time on, in the person's own time zone",
        examples=["21:00"],
    )
    until: time = Field(
        default=time(7),
        description="... until this time; the same time twice: no quiet hours",
        examples=["07:00"],
    )


class Work(Section):
    """How much is done at once, and what happens after a failure."""

    workers: int = Field(default=8, ge=1, le=256, description="Updates answered at the same time, each of another chat")
    senders: int = Field(
        default=256,
        ge=1,
        le=1024,
        description="Messages on their way to Telegram at the same time; the pace holds as well",
    )
    retry_pauses_seconds: Pauses = Field(
        default=(1, 3, 9, 20),
        description="Pauses before a failed update is tried again; after the last it is parked",
        examples=[[1, 3, 9, 20]],
    )
    lease_seconds: int = Field(
        default=60, ge=5, description="After this time work of a process that died is taken over by another"
    )


class Keep(Section):
    """How long what people wrote is kept besides its result."""

    hours: int = Field(
        default=72, ge=1, description="Raw updates, sent values and parked rows are emptied after this time"
    )
    dialogue_days: int = Field(default=30, ge=1, description="Dialogues that nobody went on with are deleted")
    question_days: int = Field(default=180, ge=1, description="Questions, answered or not, are deleted")
    case_days: int = Field(default=180, ge=14, description="Words and files of cases that are over are emptied")
    profile_days: int = Field(
        default=730, ge=30, description="Kept answers that nobody used are deleted; no answer stays fresh for longer"
    )
    class_days: int = Field(
        default=400,
        ge=370,
        description="Phones and answers of who registered are emptied, so long after the class; asked after 12 months",
    )
    broadcast_days: int = Field(
        default=365, ge=30, description="Who got a broadcast is forgotten so long after its end; the counts stay"
    )
    invitation_days: int = Field(default=90, ge=1, description="Invitations that gave nobody a right are deleted")
    trace_days: int = Field(
        default=90, ge=7, description="That an update came and was answered is forgotten; Telegram repeats for a day"
    )


class Log(Section):
    """What is written about the bot's own work."""

    level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="Least important line that is written: debug, info, warning or error"
    )
    format: Literal["console", "json"] = Field(
        default="console", description="console for people to read, json for programs"
    )


class Sentry(Section):
    """A server that collects errors; what is told of one is listed in bot/sentry.py."""

    dsn: Dsn = Field(
        default=None,
        description="Where errors are told, without any word of people; from Sentry's project settings. Empty: nowhere",
        examples=["https://publickey@sentry.example.go.id/1"],
    )
    environment: str = Field(default="", description="Name of this installation there", examples=["uji-coba"])


class Health(Section):
    """What a watcher may ask: is the bot alive and ready, and how much it does."""

    host: str = Field(default="127.0.0.1", description="Address of this machine for /healthz and /metrics")
    port: int = Field(default=0, ge=0, le=65535, description="Port for both; 0: off")


class Simulator(Section):
    """Telegram in a box."""

    port: int = Field(default=8081, ge=0, le=65535, description="The simulator's port on 127.0.0.1; 0: any free port")
    database_url: Annotated[str, AfterValidator(_database)] = Field(
        default="",
        repr=False,  # may hold a password
        description="Its own database, never the real one; empty: data/simulator.db",
        examples=["postgresql://sinkron:password@localhost/sinkron_demo", "sqlite:///data/demo.db"],
    )


class Config(BaseSettings):
    """All settings; what `load` does not hand in has its default, nothing is read behind its back."""

    model_config = SettingsConfigDict(
        frozen=True, extra="forbid", env_prefix="SINKRON_", env_nested_delimiter="__", env_ignore_empty=True
    )

    telegram: Telegram = Telegram()
    database: Database = Database()
    files: Files = Files()
    content: Content = Content()
    assistant: Assistant = Assistant()
    verification: Verification = Verification()
    pace: Pace = Pace()
    flood: Flood = Flood()
    quiet_hours: QuietHours = QuietHours()
    work: Work = Work()
    keep: Keep = Keep()
    log: Log = Log()
    sentry: Sentry = Sentry()
    health: Health = Health()
    simulator: Simulator = Simulator()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only what is handed in: `load` reads file and environment, to know where each value was given."""
        return (init_settings,)

    @property
    def is_simulated(self) -> bool:
        """Without a token the simulator stands in for Telegram."""
        return self.telegram.token is None

    @property
    def database_url(self) -> str:
        """SQLAlchemy's address of the database, with its async driver; may hold a password.

        Without a token it is the simulator's own: people who do not exist never mix with those who do.
        """
        plain = (
            self.simulator.database_url or "sqlite:///data/simulator.db"
            if self.is_simulated
            else self.database.url or "sqlite:///data/sinkron.db"
        )
        scheme, _, rest = plain.partition("://")
        return f"{DRIVERS[scheme]}://{rest}"

    def without_token(self) -> Self:
        """The same settings for the simulator, whatever token is configured."""
        return self.model_copy(update={"telegram": self.telegram.model_copy(update={"token": None, "webhook_url": ""})})
