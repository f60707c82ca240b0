"""Identity numbers and secret codes are hidden before anything is stored; ordinary figures stay."""

import copy
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.masks import DOT, mask, mask_update, without_contacts

NIK = "3273010101900001"  # made up: Bandung, 1 January 1990, first serial


def digits(text: str) -> int:
    return sum(unicodedata.digit(character, -1) >= 0 for character in text)


def undigited(text: str) -> str:
    return "".join(character for character in text if unicodedata.digit(character, -1) < 0)


def bold(number: str) -> str:
    """Mathematical digits, which count twice in UTF-16."""
    return "".join(chr(0x1D7CE + int(digit)) for digit in number)


def keycaps(number: str) -> str:
    return "".join(f"{digit}\ufe0f\u20e3" for digit in number)


def circled(number: str) -> str:
    return "".join(chr(0x245F + int(digit)) if digit != "0" else "\u24ea" for digit in number)


@pytest.mark.parametrize(
    "text",
    [
        NIK,
        f"NIK saya {NIK} ya",
        f"NIK{NIK}ya",
        f"ktp:{NIK}",
        "3273 0101 0190 0001",
        "3273-0101-0190-0001",
        "3273.0101.0190.0001",
        "32.73.01.010190.0001",
        "32.73.01.01.01.90.0001",
        "327301 010190 0001",
        "3273010101 900001",
        "3 2 7 3 0 1 0 1 0 1 9 0 0 0 0 1",
        "3273 0101\n0190 0001",
        "32730101\r\n01900001",
        "3273  -  0101 / 0190 _ 0001",
        "3.273.010.101.900.001",  # as a spreadsheet shows it
        "3273014101900001",  # a woman: day + 40
        "3273 0141 0190 0001",
        "9471 0101 0190 0001",  # an old region code of Papua
        "KK 3273 0101 0112 0005",  # a family card has the same plan
        "nomor KK: 1111 2222 3333 4444",  # no plan, but named
        "1234 5678 9012 3456",  # no plan, but grouped as nothing else is
        "1. 3273 0101 0190 0001",
        f"2) {NIK} / 081234567890",
        "3273 0101 0190 0001 0812 3456 7890",
        "3273\u200b0101\u200b0190\u200b0001",  # zero width space
        "\u2060".join(NIK),  # word joiner
        "\u00ad".join(NIK),  # soft hyphen
        "3273\u00a00101\u202f0190\u20090001",  # other spaces
        "3273\u20130101\u20110190\u22120001",  # other dashes
        "\u0663\u0662\u0667\u0663\u0660\u0661\u0660\u0661\u0660\u0661\u0669\u0660\u0660\u0660\u0660\u0661",
        "\uff13\uff12\uff17\uff13\uff10\uff11\uff10\uff11\uff10\uff11\uff19\uff10\uff10\uff10\uff10\uff11",
        bold(NIK),
        keycaps(NIK),
        circled(NIK),
        NIK + "2",  # one digit too many is a slip, not another kind of number
        "198501012010011001",  # an officer's NIP, 18 digits
        f"Rp{NIK}",  # nobody writes a thousand trillion without dots
    ],
)
def test_identity_numbers_are_hidden_however_written(text: str) -> None:
    """Split, glued, in foreign digits, with invisible signs between: at least 16 digits are gone."""
    masked, changed = mask(text)
    assert changed
    assert digits(masked) <= digits(text) - 16
    assert "3273" not in masked


@pytest.mark.parametrize(
    "text, masked",
    [
        ("PIN saya 123456", "PIN saya ••••••"),
        ("pin123456", "pin••••••"),
        ("PIN-nya 1234", "PIN-nya ••••"),
        ("pinku: 1234", "pinku: ••••"),
        ("otp: 12 34 56", "otp: •• •• ••"),
        ("OTP 123-456", "OTP •••-•••"),
        ("OTP = 4829", "OTP = ••••"),
        ("otp\n482913", "otp\n••••••"),
        ("482913 itu kode OTP saya", "•••••• itu kode OTP saya"),
        ("kode verifikasi anda adalah 482913", "kode verifikasi anda adalah ••••••"),
        ("kode verif 482913", "kode verif ••••••"),
        ("kode rahasia 12345678", "kode rahasia ••••••••"),
        ("kata sandi: 20262026", "kata sandi: ••••••••"),
        ("sandinya 1234", "sandinya ••••"),
        ("password 99887766", "password ••••••••"),
        ("pasword 99887766", "pasword ••••••••"),
        ("Login code: 12345", "Login code: •••••"),
        ("CVV 123", "CVV •••"),
        ("p.i.n 1234", "p.i.n ••••"),
        ("P\u200bI\u200bN 1234", "P\u200bI\u200bN ••••"),
        ("\uff30\uff29\uff2e 1234", "\uff30\uff29\uff2e ••••"),
        ("PIN BCA 1234, PIN BRI 567890", "PIN BCA ••••, PIN BRI ••••••"),
        ("PIN 123456 HP 081234567890", "PIN •••••• HP 081234567890"),
        ("PIN 123456 081234567890", "PIN •••••• 081234567890"),
        ("OTP 482913 0812-3456-7890", "OTP •••••• 0812-3456-7890"),
        ("PIN 1234 saldo Rp 500.000", "PIN •••• saldo Rp 500.000"),
    ],
)
def test_secret_codes_near_their_word_are_hidden(text: str, masked: str) -> None:
    """Before or after the word, in pieces, with the word disguised: the code goes, the rest stays."""
    assert mask(text) == (masked, True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "halo, apa kabar?",
        "Rp 1.234.567.890.123.456",  # a sum because of its Rp
        "Rp1.250.000.000,00",
        "pagu 45.000.000, realisasi 12.500.000",
        "12.345.678 91.234.567",
        "31.050.000, 12.500.000",
        "lapor 60% 45jt 20 orang",
        "2026-10-07 2026-10-08",
        "31-10-2026 01-11-2026",
        "31-10-2026 - 01-11-2026",
        "31/10/2026 s.d. 01/11/2026",
        "2019 2020 2021 2022",
        "1200 3000 1500 2500",
        "10 20 30 40 50 60 70 80",
        "12 34 56 78 90 11 22 33 44 55 66",
        "9973010 101900 001",  # sixteen digits, but 99 is no region
        "3273013 201900 001",  # nor is there a 32nd day
        "3273010 113900 001",  # nor a 13th month
        "NIB 1234567890123",
        "NIB saya 1234 5678 90123",
        "rekening 1234567890",
        "rekening 123456789012345",
        "081234567890",
        "0812 3456 7890",
        "+62 812-3456-7890",
        "SP2D 250191301001234",
        "kode satker 069263",
        "kode pos 40123",
        "Pinrang 123456",
        "pinjaman 500000",
        "opini 2026",
        "PIN",
        "PIN 12",
        "PIN NIB 1234567890123",
        "saldo Rp 500.000, PIN ATM lupa",
        "bayar 500.000 minta PIN",
        "jangan kirim PIN. Ada 1500 peserta",
        "jangan beri tahu PIN kepada siapa pun, termasuk kepada petugas; kegiatan diikuti 1500",
        "OTP dikirim 12-10-2026 jam 08:30",
        "OTP dikirim 12 Oktober 2026",
        "PIN hubungi 081234567890",
    ],
)
def test_ordinary_figures_stay(text: str) -> None:
    """Sums, dates, times, lists, telephone, account, business and office numbers are daily bread."""
    assert mask(text) == (text, False)


ALPHABET = st.sampled_from([*"0123456789 .-\n", "\u200b", "\U0001d7d0", "\u0663", "NIK ", "PIN ", "Rp", "a", "😀", NIK])


@given(st.text() | st.lists(ALPHABET, max_size=60).map("".join))
def test_places_in_the_text_stay_valid(text: str) -> None:
    """Telegram counts entity offsets in UTF-16: the length stays, and only digits became dots."""
    masked, changed = mask(text)
    assert len(masked.encode("utf-16-le", "surrogatepass")) == len(text.encode("utf-16-le", "surrogatepass"))
    assert changed == (masked != text)
    assert undigited(masked.replace(DOT, "")) == undigited(text.replace(DOT, ""))


@given(st.text(st.characters(exclude_categories=("Nd", "No", "Nl", "Lo", "Cs")), max_size=20),
       st.text(st.characters(exclude_categories=("Nd", "No", "Nl", "Lo", "Cs")), max_size=20))  # fmt: skip
def test_whatever_stands_around_it_a_nik_is_hidden(before: str, after: str) -> None:
    """No letters, signs or emoji around an unbroken NIK let it through."""
    assert NIK not in mask(before + NIK + after)[0]


def test_an_update_is_masked_in_every_place_where_people_write() -> None:
    """Text, caption, names, file names, quotes, polls, inline queries, contacts; the original stays whole."""
    words: dict[str, Any] = {
        "message": {
            "text": f"NIK {NIK}",
            "caption": "PIN 123456",
            "from": {"id": 5, "first_name": NIK, "last_name": f"x{NIK}"},
            "document": {"file_name": f"KTP_{NIK}.pdf"},
            "quote": {"text": NIK},
            "reply_to_message": {"text": NIK, "photo": [{"width": 90}]},
            "poll": {"question": NIK, "options": [{"text": NIK}, {"text": "ya"}], "explanation": NIK},
            "contact": {"phone_number": "+6281234567890", "vcard": f"NOTE:{NIK}"},
            "web_app_data": {"data": NIK, "button_text": NIK},
        },
        "inline_query": {"query": NIK},
    }
    before = copy.deepcopy(words)
    masked, changed = mask_update(words)
    assert changed
    assert NIK not in str(masked)
    assert "123456," not in str(masked["message"]["caption"])
    assert masked["message"]["contact"]["phone_number"] == "+6281234567890"
    assert masked["message"]["poll"]["options"][1] == {"text": "ya"}
    assert words == before


def test_ids_and_addresses_of_an_update_still_work() -> None:
    """Ids, callback data and addresses are no words, even if they look like a NIK."""
    update = {
        "update_id": int(NIK),
        "callback_query": {"id": NIK, "data": NIK, "chat_instance": NIK, "inline_message_id": NIK},
        "message": {
            "message_id": 1,
            "chat": {"id": int(NIK), "username": f"u{NIK}"},
            "media_group_id": NIK,
            "photo": [{"file_id": NIK, "file_unique_id": NIK}],
            "entities": [{"type": "text_link", "offset": 0, "length": 2, "url": f"https://example.org/{NIK}"}],
            "reply_markup": {"inline_keyboard": [[{"text": "ya", "callback_data": NIK}]]},
        },
        "poll_answer": {"poll_id": NIK, "option_persistent_ids": [NIK]},
    }
    assert mask_update(update) == (update, False)


def test_a_masked_update_is_a_copy() -> None:
    """What is stored can be changed without touching what was received."""
    update = {"message": {"text": "halo", "entities": [{"type": "bold"}]}}
    masked, changed = mask_update(update)
    assert not changed
    assert masked == update
    assert masked["message"] is not update["message"]
    assert masked["message"]["entities"][0] is not update["message"]["entities"][0]


@pytest.mark.parametrize("text, hidden", [
    ("hubungi 0812-3456-7890 ya", "hubungi ••• ya"),
    ("wa +62 812 3456 7890", "wa •••"),
    ("email siti.demo@contoh.co.id dong", "email ••• dong"),
    ("NIB 1234567890123 saya", "NIB 1234567890123 saya"),
    ("omzet 0,5 persen atau 500.000.000", "omzet 0,5 persen atau 500.000.000"),
    ("KUR 100 juta @ bank", "KUR 100 juta @ bank"),
    ("NIK 3205123456780001", "NIK ••••••••••••••••"),
])  # fmt: skip
def test_a_question_is_kept_without_ways_to_a_person(text: str, hidden: str) -> None:
    """Telephone numbers and mail addresses are no part of a question; sums and NIBs are."""
    assert without_contacts(text) == hidden


def test_places_are_rounded() -> None:
    """Three decimals of a degree are about 100 metres; nobody has to be warned about that."""
    live = {"message": {"location": {"latitude": -7.216789, "longitude": 107.908765, "live_period": 900}}}
    rounded, masked = mask_update(live)
    assert rounded["message"]["location"] == {"latitude": -7.217, "longitude": 107.909, "live_period": 900}
    assert not masked
