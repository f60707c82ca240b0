"""A small shelf of articles to ask in tests, whatever the editors write: few, and each unlike the others."""

from dataclasses import replace
from datetime import date
from functools import cache

from handlers.turn import Content
from models.knowledge import Article, Knowledge, Topic
from tests import once

NIB = Article(
    id="T001",
    question="Apakah membuat NIB berbayar?",
    phrasings=("bikin nib bayar gak",),
    answer="Tidak. NIB dibuat sendiri lewat oss.go.id, tanpa biaya (demo).",
    certainty="R",
    sources=("S14", "S17"),
    programmes=("LEG",),
    see_also=("T006",),
)
WUB = Article(
    id="T002",
    question="Apa syarat ikut WUB?",
    phrasings=("syarat wub apa aja",),
    answer="Didata dan diusulkan dinas perindustrian (demo).",
    certainty="L",
    sources=("S20",),
    programmes=("WUB",),
    see_also=("T007", "T006"),
)
KUR = Article(
    id="T003",
    question="Apa syarat mengajukan KUR?",
    phrasings=("syarat kur apa aja",),
    answer="Usaha berjalan sekurangnya enam bulan (demo).",
    certainty="Q",
    sources=("S90",),
    programmes=("KUR",),
)
HALAL = Article(
    id="T004",
    question="Berapa biaya sertifikat halal?",
    answer="Sekitar Rp230 ribu bila dibayar sendiri (demo).",
    certainty="R",
    sources=("S83",),
    programmes=("HAL",),
    valid_until=date(2026, 12, 31),
)
MEREK = Article(
    id="T005",
    question="Berapa biaya sertifikat merek?",
    answer="Tarif UMK Rp500 ribu (demo).",
    certainty="R",
    sources=("S110",),
    programmes=("MRK",),
)
SKU = Article(
    id="T006",
    question="Apakah surat keterangan usaha dari desa masih berlaku?",
    answer="Kadang masih diminta bank (demo).",
    certainty="UN",
    programmes=(),
)
LONG = Article(
    id="T007",
    question="Bagaimana kalau nama toko di papan berbeda dengan nama perusahaan dalam akta?",
    answer="Samakan dulu (demo).",
    certainty="R",
    sources=("S20",),
)
ALL = (NIB, WUB, KUR, HALAL, MEREK, SKU, LONG)
TOPICS = {
    "nib": Topic(topic="nib", name={"id": "NIB dan izin", "en": "Business number and licences"}),
    "wub": Topic(topic="wub", name={"id": "Wirausaha baru", "en": "New entrepreneurs"}),
    "kur": Topic(topic="kur", name={"id": "Pinjaman", "en": "Loans"}),
    "sertifikat": Topic(topic="sertifikat", name={"id": "Sertifikat", "en": "Certificates"}),
}
PLACES = {
    NIB.id: "nib",
    SKU.id: "nib",
    LONG.id: "nib",
    WUB.id: "wub",
    KUR.id: "kur",
    HALAL.id: "sertifikat",
    MEREK.id: "sertifikat",
}


@cache
def shelf() -> Content:
    """The content of the bot, with these articles alone."""
    placed = {one.id: replace(one, topic=PLACES[one.id]) for one in ALL}
    return replace(once.content(), knowledge=Knowledge(placed, TOPICS, once.content().knowledge.words))
