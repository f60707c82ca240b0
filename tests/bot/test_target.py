"""`python -m bot target`: from a file of enterprises to a list, a table for each province, and the rows to mend."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

import polars as pl
import pytest

from bot.__main__ import parser
from bot.config import Config
from bot.run import CannotStart
from models import eligibility
from tests import nursery, once

pytestmark = pytest.mark.thorough

ROOT = Path(__file__).parent.parent.parent
DAY = "2026-11-22"
RULES = once.content().catalogue.on(once.content().catalogue.compiled)
FILE = """id,province,sector_main,product_category,business_stage,owner_is_wni,has_nib,batch.topics,nama,has_nibb
=1+1,Jawa Barat,industri,batik,ide,ya,ya,batik|tenun,Usaha A (demo),
b,32,dagang,batik,berjalan,1,tidak,-,,
c,Papua,industri,batik,ide,ya,,,,
d,Papua,industri,batik,mungkin,ya,,,,
e,94,industri,batik,ide,ya,,,,
f,,,,,,,,,
"""
ANSWERS = [
    {
        "province": "32", "sector_main": "industri", "product_category": "batik", "business_stage": "ide",
        "owner_is_wni": True, "has_nib": True, "batch.topics": ["batik", "tenun"],
    },
    {
        "province": "32", "sector_main": "dagang", "product_category": "batik", "business_stage": "berjalan",
        "owner_is_wni": True, "has_nib": False, "batch.topics": [],
    },
    {
        "province": next(one.value for one in RULES.facts["province"].choices if one.label["id"] == "Papua"),
        "sector_main": "industri", "product_category": "batik", "business_stage": "ide", "owner_is_wni": True,
    },
    {},
]  # fmt: skip


@dataclass
class Ministry:
    """Somebody with a file, at the command line."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    async def asks(self, content: str, *more: str, out: str = "out.csv") -> tuple[str, str]:
        """What was printed, and what was said beside it."""
        file = self.folder / "in.csv"
        file.write_text(content, encoding="utf-8")
        words = ["target", str(file), "--out", str(self.folder / out), *more]
        options = parser().parse_args(words if "--on" in more else [*words, "--on", DAY])
        assert await options.act(Config(), options) == 0
        printed = self.capsys.readouterr()
        return printed.out, printed.err

    def read(self, name: str) -> pl.DataFrame:
        path = self.folder / name
        return pl.read_parquet(path) if path.suffix == ".parquet" else pl.read_csv(path)


@pytest.fixture
def ministry(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ministry:
    return Ministry(tmp_path, capsys)


@pytest.mark.parametrize("out", ["out.csv", "out.parquet"])
async def test_each_enterprise_gets_the_chats_verdict_on_each_programme(ministry: Ministry, out: str) -> None:
    """A row each, in the order of the programmes and of the file, with what to repair and what is missing."""
    await ministry.asks(FILE, "--programme", "all", out=out)
    rows = ministry.read(out).select("row", "programme", "state", "known_fit", "to_fix", "missing").rows()
    expected = []
    for name, programme in RULES.programmes.items():
        for number, answers in zip([1, 2, 3, 6], ANSWERS, strict=True):
            verdict = eligibility.check(programme, answers)
            fixes = "|".join(item.condition.id for item in verdict.to_fix) or None
            missing = "|".join(verdict.missing) or None
            expected.append((number, name, verdict.state, verdict.known_fit, fixes, missing))
    assert rows == expected


async def test_bad_rows_go_aside_with_the_reason(ministry: Ministry) -> None:
    """Also a bare number that means another province to BPS: it is not guessed. Without bad rows there is no file."""
    printed, _ = await ministry.asks(FILE, "--programme", "WUB")
    assert "4 enterprises judged, 2 rows left out" in printed
    bad = ministry.read("out.csv.bad.csv")
    assert bad.select("row", "column", "value").rows() == [(4, "business_stage", "mungkin"), (5, "province", "94")]
    await ministry.asks("id,has_nib\na,ya\n", "--programme", "wub")
    assert not (ministry.folder / "out.csv.bad.csv").exists()


async def test_columns_that_are_no_facts_are_told(ministry: Ministry) -> None:
    """A misspelt name with the right one, any other so that one knows it was not used; never a cell."""
    _, told = await ministry.asks(FILE, "--programme", "WUB")
    assert "'has_nibb' is no fact and is not used; did you mean 'has_nib'?" in told
    assert "'nama' is no fact and is not used\n" in told
    assert "demo" not in told


async def test_no_cell_becomes_a_formula(ministry: Ministry) -> None:
    """Whoever opens the list in a spreadsheet runs nothing."""
    await ministry.asks(FILE, "--programme", "WUB")
    text = (ministry.folder / "out.csv").read_text()
    assert "'=1+1" in text and not re.search(r"(^|,)[=+@-]", text, re.MULTILINE)


async def test_the_table_counts_each_province_and_the_country(ministry: Ministry) -> None:
    """Five states side by side; what is not known of a province is a line of its own."""
    printed, _ = await ministry.asks(FILE, "--programme", "WUB")
    lines = {line[:26].strip(): [int(one) for one in re.findall(r"\d+", line[26:82])] for line in printed.splitlines()}
    found = ministry.read("out.csv")
    order = ["memenuhi", "memenuhi_bersyarat", "konfirmasi_dinas", "perlu_data", "belum_bisa"]
    for words, rows in (
        ("Jawa Barat", found.filter(pl.col("province") == 32)),
        ("(not known)", found.filter(pl.col("province").is_null())),
        ("whole country", found),
    ):
        assert lines[words] == [rows.filter(pl.col("state") == state).height for state in order], words


async def test_what_if_compares_two_days(ministry: Ministry) -> None:
    """The limit of HAL-02 rose in 2025: who sells for more than 500 million gains, and the list shows both states."""
    content = "id,province,annual_sales_idr\na,32,500000001\nb,Papua,1000\n"
    printed, _ = await ministry.asks(content, "--programme", "HAL", "--against", "2024-06-01")
    states = ministry.read("out.csv").select("state_before", "state").rows()
    assert states == [("belum_bisa", "perlu_data"), ("perlu_data", "perlu_data")]
    assert "HAL: compared with the other rules" in printed and "belum_bisa > perlu_data: 1" in printed


async def test_what_if_compares_two_folders(ministry: Ministry) -> None:
    """An editor's copy, in which one programme is stricter, beside ours."""
    content = ROOT / "models" / "content"
    copy = ministry.folder / "content"
    for path in content.rglob("*.toml"):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"\[\[examples\]\](?:(?!\n\[\[).)*", "", text, flags=re.DOTALL)  # they hold for our rules
        if path.name == "kur.toml":
            text = text.replace("at_most = 4_800_000_000", "at_most = 10")
        (copy / path.relative_to(content)).parent.mkdir(parents=True, exist_ok=True)
        (copy / path.relative_to(content)).write_text(text, encoding="utf-8")
    printed, _ = await ministry.asks(
        "id,annual_sales_idr\na,500\n", "--programme", "KUR", "--against", str(copy), out="out.parquet"
    )
    assert ministry.read("out.parquet").select("state_before", "state").rows() == [("belum_bisa", "perlu_data")]
    assert "belum_bisa > perlu_data: 1" in printed


async def test_a_file_of_no_rows_is_no_failure(ministry: Ministry) -> None:
    """The list has its heads, the table its zeros."""
    for out in ("out.csv", "out.parquet"):
        printed, _ = await ministry.asks("id,has_nib\n", "--programme", "WUB", out=out)
        assert "0 enterprises judged" in printed
        assert ministry.read(out).height == 0 and "state" in ministry.read(out).columns


@pytest.mark.parametrize(
    "content, more, why",
    [
        ("", ["--programme", "WUB"], "is empty"),
        ("nama\nx\n", ["--programme", "WUB"], "no column of the file is a fact"),
        (FILE, ["--programme", "WUX"], "no programme WUX"),
        (FILE, ["--programme", "WUB", "--id", "nik"], "no column 'nik'"),
        (FILE, ["--programme", "WUB", "--against", "nowhere"], "nowhere"),
        (FILE, ["--programme", "WUB", "--bad", "bad.txt"], "written as .csv or .parquet"),
    ],
)
async def test_what_cannot_be_done_is_said_in_a_sentence(
    ministry: Ministry, content: str, more: list[str], why: str
) -> None:
    """And nothing half-done is left behind."""
    with pytest.raises(CannotStart, match=re.escape(why)):
        await ministry.asks(content, *more)
    assert [path.name for path in ministry.folder.iterdir()] == ["in.csv"]


@pytest.mark.process
async def test_the_command_itself(tmp_path: Path) -> None:
    """As the ministry types it: the table on stdout, notes on stderr, no bar where nobody watches."""
    (tmp_path / "in.csv").write_text(FILE, encoding="utf-8")
    (tmp_path / "config.toml").touch()
    env = {name: value for name, value in os.environ.items() if "TELEGRAM" not in name}
    code, printed, told = await nursery.run(
        "bot", "--config", str(tmp_path / "config.toml"), "target", str(tmp_path / "in.csv"),
        "--programme", "WUB", "--out", str(tmp_path / "out.csv"), env=env,
    )  # fmt: skip
    assert code == 0, told
    assert "whole country" in printed and "did you mean" in told and "#" not in told
