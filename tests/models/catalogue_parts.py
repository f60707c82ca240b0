"""A small content folder that is right in everything, to be broken one way at a time."""

from pathlib import Path

FACTS = """
[[facts]]
name = "has_nib"
kind = "yes_no"
label = { id = "NIB", en = "NIB" }
question = { id = "Sudah punya NIB?", en = "Do you have an NIB?" }
help = { id = "Contoh: ya", en = "Example: yes" }

[[facts]]
name = "workers"
kind = "integer"
low = 0
label = { id = "Pekerja", en = "Workers" }
question = { id = "Berapa pekerja?", en = "How many workers?" }
help = { id = "Contoh: 5", en = "Example: 5" }

[[facts]]
name = "stage"
kind = "choice"
label = { id = "Tahap", en = "Stage" }
question = { id = "Sudah sampai mana?", en = "How far is it?" }
help = { id = "Contoh: rencana", en = "Example: a plan" }
choices = [{ value = "ide", id = "Rencana", en = "Plan" }, { value = "berjalan", id = "Berjalan", en = "Running" }]
asked_when = { fact = "has_nib", equals = true }

[[facts]]
name = "product"
kind = "text"
label = { id = "Produk", en = "Product" }
question = { id = "Membuat apa?", en = "What do you make?" }
help = { id = "Contoh: batik", en = "Example: batik" }

[[facts]]
name = "call.topics"
kind = "choices"
asked_of = "office"
label = { id = "Jenis", en = "Kinds" }
question = { id = "Jenis apa?", en = "Which kinds?" }
help = { id = "Contoh: batik", en = "Example: batik" }

[[facts]]
name = "bought"
kind = "date"
label = { id = "Tanggal beli", en = "Purchase date" }
question = { id = "Kapan dibeli?", en = "When was it bought?" }
help = { id = "Contoh: 3 Mei 2026", en = "Example: 3 May 2026" }

[[facts]]
name = "call.starts"
kind = "date"
asked_of = "office"
label = { id = "Mulai", en = "Start" }
question = { id = "Mulai kapan?", en = "From when?" }
help = { id = "Contoh: 1 Mei 2026", en = "Example: 1 May 2026" }

[[facts]]
name = "price"
kind = "money"
low = 0
label = { id = "Harga", en = "Price" }
question = { id = "Berapa harganya?", en = "What is its price?" }
help = { id = "Contoh: 3 juta", en = "Example: 3 million" }

[[facts]]
name = "call.rate"
kind = "integer"
low = 0
high = 100
asked_of = "office"
label = { id = "Persen", en = "Percent" }
question = { id = "Berapa persen?", en = "How many percent?" }
help = { id = "Contoh: 25", en = "Example: 25" }

[[facts]]
name = "size"
kind = "choice"
label = { id = "Ukuran", en = "Size" }
question = { id = "Ukuran", en = "Size" }
help = { id = "-", en = "-" }
choices = [{ value = "kecil", id = "Kecil", en = "Small" }, { value = "besar", id = "Besar", en = "Large" }]
[[facts.derivation]]
value = "kecil"
when = { fact = "workers", at_most = 19 }
[[facts.derivation]]
value = "besar"
when = { fact = "workers", at_least = 20 }
"""

SOURCES = """
compiled = "2026-11-22"

[[sources]]
id = "S01"
kind = "regulation"
date = "2020"
name = { id = "Peraturan satu", en = "Regulation one" }

[[sources]]
id = "S02"
kind = "news"
name = { id = "Koran", en = "A newspaper" }
"""

TEXTS = """name = { id = "Program", en = "Programme" }
purpose = { id = "Untuk apa", en = "What for" }
run_by = { id = "Dinas", en = "The office" }
validity = { id = "Tahunan", en = "Yearly" }
documents = { id = "KTP", en = "Identity card" }
how_to_apply = { id = "Tanya dinas", en = "Ask the office" }
benefits = { id = "Alat", en = "Tools" }
unknowns = { id = "Jadwal", en = "Schedule" }
"""

ONE = f"""id = "ONE"
{TEXTS}kinds = ["people"]

[[conditions]]
id = "ONE-01"
kind = "gate"
certainty = "R"
sources = [["S01", "Pasal 1"]]
rule = {{ fact = "has_nib", equals = true }}
text.id = "Sudah punya NIB."
text.en = "You have an NIB."

[[conditions]]
id = "ONE-02"
kind = "fix"
certainty = "Q"
valid_until = "2024"
sources = [["S01", ""]]
rule.fact = "workers"
rule.at_most = 9
text = {{ id = "Paling banyak 9 pekerja.", en = "At most 9 workers." }}

[[conditions]]
id = "ONE-02"
kind = "fix"
certainty = "Q"
valid_from = "2025"
sources = [["S01", ""]]
rule.any = [
    {{ fact = "size", equals = "kecil" }},
    {{ fact = "stage", one_of = ["ide"] }},
]
text = {{ id = "Usahanya kecil atau rencana.", en = "The business is small or a plan." }}

[[examples]]
who = "nothing known"
answers = {{}}
state = "perlu_data"

[[examples]]
who = "twelve workers today"
answers = {{ has_nib = true, workers = 12 }}
state = "memenuhi"
known_fit = true
derived = {{ size = "kecil" }}
others = {{ TWO = "memenuhi" }}

[[examples]]
who = "twelve workers under the older rule"
answers = {{ has_nib = true, workers = 12 }}
state = "memenuhi_bersyarat"
on = 2024-06-01
"""

TWO = f"""id = "TWO"
part_of = "ONE"
shares = "ONE"
{TEXTS}
[[conditions]]
id = "TWO-01"
kind = "route"
certainty = "L"
sources = [["S02", ""]]
refers_to = "ONE"
rule = {{ programme = "ONE" }}
text = {{ id = "Cocok untuk program satu.", en = "Programme one suits you." }}

[[conditions]]
id = "TWO-02"
kind = "prior"
certainty = "UK"
rule = {{ fact = "product", one_of_fact = "call.topics" }}
text = {{ id = "Produknya dicari.", en = "The product is wanted." }}

[[conditions]]
id = "TWO-03"
kind = "prior"
certainty = "UK"
rule = {{ fact = "bought", at_least_fact = "call.starts" }}
text = {{ id = "Dibeli sesudah dibuka.", en = "Bought after the opening." }}

[[conditions]]
id = "TWO-04"
kind = "prior"
certainty = "UK"
rule = {{ fact = "price", percent_fact = "call.rate", at_least = 1_000 }}
text = {{ id = "Bantuannya cukup besar.", en = "The support is large enough." }}

[[notes]]
text = {{ id = "Biayanya Rp0.", en = "It costs nothing." }}
certainty = "R"
sources = [["S02", ""]]

[[contradictions]]
topic = {{ id = "NIB", en = "NIB" }}
one = {{ id = "Wajib", en = "Needed" }}
other = {{ id = "Tidak wajib", en = "Not needed" }}
followed = {{ id = "Wajib", en = "Needed" }}
conditions = ["ONE-01", "TWO-01"]

[[examples]]
who = "nothing known at all"
answers = {{}}
state = "perlu_data"
"""

NIB, WORDS = "knowledge/nib.toml", "knowledge/words.toml"
ARTICLES = '''
topic = "nib"
name.id = "NIB"
name.en = "NIB"

[[articles]]
id = "F001"
programmes = ["ONE"]
question = "Apakah membuat NIB berbayar?"
phrasings = ["bikin nib brp biaya", "nib gratis ga sih"]
answer = """Tidak. NIB dibuat sendiri
tanpa biaya."""
sources = ["S01"]
certainty = "R"
see_also = ["F002"]

[[articles]]
id = "F002"
question = "Siapa yang boleh ikut pameran?"
answer = "Tidak ada catatannya; tanyakan dinas."
certainty = "UN"
valid_from = 2025-01-01
valid_until = 2026-12-31

[[articles]]
id = "F003"
question = "Kapan laporan dikirim?"
answer = "Setiap bulan."
sources = ["S02"]
certainty = "Q"
'''
SPELLINGS = """
[chat]
bikin = "buat"
brp = "berapa"
ga = "tidak"
"""


def write(folder: Path) -> Path:
    """The folder, filled."""
    for inner in ("programmes", "knowledge"):
        (folder / inner).mkdir(parents=True)
    files = {"facts.toml": FACTS, "sources.toml": SOURCES, "programmes/one.toml": ONE, "programmes/two.toml": TWO}
    files |= {NIB: ARTICLES, WORDS: SPELLINGS}
    for name, text in files.items():
        (folder / name).write_text(text.lstrip("\n"), encoding="utf-8")
    return folder


def replaced(folder: Path, name: str, old: str, new: str) -> None:
    """Write something else in one place of a file."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} does not stand in {name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def line_of(folder: Path, name: str, words: str, occurrence: int = 1) -> int:
    """The line on which these words stand, for the first or a later time."""
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    return [number for number, line in enumerate(lines, 1) if words in line][occurrence - 1]
