"""Provinces are found by the names people use, never mistaken for a neighbour, and keep their own time."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from models import provinces
from models.provinces import Provinces, local_time


@pytest.fixture(scope="module")
def places() -> Provinces:
    return provinces.load()


def names(places: Provinces, text: str) -> list[str]:
    return [one.name for one in places.find(text)]


def test_there_are_38_provinces_with_codes_of_their_own(places: Provinces) -> None:
    """Every code system is free of doubles, and the codes of the mapping are Kemendagri's."""
    assert len(places) == 38
    for system in ("code", "bps_code", "iso", "name"):
        assert len({getattr(one, system) for one in places.values()}) == 38
    assert all(code == one.code for code, one in places.items())


def test_the_same_number_means_another_province_in_papua(places: Provinces) -> None:
    """95 is Papua Pegunungan for Kemendagri and Papua Selatan for BPS, so a bare number is never matched."""
    assert places["95"].name == "Papua Pegunungan"
    assert next(one.name for one in places.values() if one.bps_code == "95") == "Papua Selatan"
    assert places.find("95") == ()


def test_each_zone_has_its_provinces(places: Provinces) -> None:
    """18 provinces live in WIB, 12 in WITA, 8 in WIT; Kalimantan is split between two zones."""
    zones = [places.zone_of(code) for code in places]
    assert {zone: zones.count(zone) for zone in ("WIB", "WITA", "WIT")} == {"WIB": 18, "WITA": 12, "WIT": 8}
    assert (places.zone_of("61"), places.zone_of("64")) == ("WIB", "WITA")


@pytest.mark.parametrize(
    "text, name",
    [
        ("Jawa Barat", "Jawa Barat"),
        ("jabar", "Jawa Barat"),
        ("PROV. JAWA BARAT", "Jawa Barat"),
        ("saya dari jabar", "Jawa Barat"),
        ("west java", "Jawa Barat"),
        ("jogja", "Daerah Istimewa Yogyakarta"),
        ("D.I. Yogyakarta", "Daerah Istimewa Yogyakarta"),
        ("di Yogyakarta", "Daerah Istimewa Yogyakarta"),
        ("di Aceh", "Aceh"),
        ("n.t.b.", "Nusa Tenggara Barat"),
        ("N T T", "Nusa Tenggara Timur"),
        ("kep. riau", "Kepulauan Riau"),
        ("Kep.Babel", "Kepulauan Bangka Belitung"),
        ("belitung", "Kepulauan Bangka Belitung"),
        ("pap pegunungan", "Papua Pegunungan"),
        ("Papua Brt Daya", "Papua Barat Daya"),
        ("dki", "DKI Jakarta"),
        ("Sumatra Utara", "Sumatera Utara"),
    ],
)
def test_names_and_short_forms_name_one_province(places: Provinces, text: str, name: str) -> None:
    """What is written everyday is exact: no question needs to be asked back."""
    found = places.named(text)
    assert found is not None
    assert found.name == name
    assert places.find(text) == (found,)


@pytest.mark.parametrize(
    "text, name",
    [
        ("riau", "Riau"),
        ("provinsi riau", "Riau"),
        ("riaw", "Riau"),
        ("kepulauan riaw", "Kepulauan Riau"),
        ("papua", "Papua"),
        ("papau", "Papua"),
        ("papua barat", "Papua Barat"),
        ("papua barat day", "Papua Barat Daya"),
        ("maluku", "Maluku"),
        ("maluku utra", "Maluku Utara"),
        ("jawa tegah", "Jawa Tengah"),
        ("kalimantn timur", "Kalimantan Timur"),
        ("jakrta", "DKI Jakarta"),
        ("gorontallo", "Gorontalo"),
    ],
)
def test_a_name_inside_another_is_never_mistaken(places: Provinces, text: str, name: str) -> None:
    """Riau, Papua and Maluku are whole names: neither they nor their misspellings reach the longer ones."""
    assert names(places, text) == [name]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("sumatera", ["Sumatera Utara", "Sumatera Barat", "Sumatera Selatan"]),
        ("nusa tenggara", ["Nusa Tenggara Barat", "Nusa Tenggara Timur"]),
        ("sumlut", ["Sumatera Utara", "Sulawesi Utara"]),  # sumut or sulut
        ("Bandung", ["Jawa Barat"]),  # a capital names its province, but is asked back
    ],
)
def test_what_is_not_a_name_gives_candidates(places: Provinces, text: str, expected: list[str]) -> None:
    """Half a name, a slip that fits two, a capital: candidates to ask back, not an answer."""
    assert places.named(text) is None
    assert names(places, text) == expected


@pytest.mark.parametrize("text", ["", "  ", ".", "ntx", "xyz", "saya", "barat", "singapura", "91"])
def test_what_names_no_province_finds_none(places: Provinces, text: str) -> None:
    """No far-fetched suggestions; three-letter short forms have no misspellings."""
    assert places.find(text) == ()


def test_no_name_or_alias_is_shared(places: Provinces) -> None:
    """Each of the names in the content leads to its own province and no other."""
    for one in places.values():
        for name in one.names:
            assert places.find(name) == (one,), name


@given(st.text(max_size=60))
def test_any_text_is_survived(places: Provinces, text: str) -> None:
    """Whatever is typed, the search answers with provinces or with none, and with each once."""
    found = places.find(text)
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("code, hour", [("31", 1), ("51", 0), ("91", 23)])
def test_eight_in_the_morning_is_everywhere_another_moment(places: Provinces, code: str, hour: int) -> None:
    """08:00 is 01:00 UTC in Jakarta, 00:00 in Bali, and 23:00 of the day before in Papua."""
    day = 6 if code == "91" else 7
    moment = local_time(places[code], date(2026, 10, 7), time(8))
    assert moment == datetime(2026, 10, day, hour, tzinfo=UTC)
    assert moment.tzinfo is UTC
    assert moment.astimezone(places[code].tz).hour == 8


def test_a_wrong_field_in_the_content_is_named(tmp_path: Path) -> None:
    """A slip in the data file stops the start with the name of the field."""
    broken = tmp_path / "provinces.toml"
    text = provinces.CONTENT.read_text(encoding="utf-8")
    broken.write_text(text.replace('zone = "WIT"', 'zone = "WAT"', 1), encoding="utf-8")
    with pytest.raises(ValidationError, match="zone"):
        provinces.load(broken)
