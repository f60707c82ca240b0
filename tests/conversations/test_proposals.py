"""`/usulan`: proposed line by line, sent with its documents, returned in parts, compared, approved into the ceiling."""

import io
from typing import Any

import openpyxl
from sqlalchemy import select

from models import people, proposals
from models.activities import Activity
from models.people import ADMINISTRATOR, DIRECTOR, HEAD, OFFICER, VERIFIER
from models.planning import ActivityType, Ceiling, DocumentType, Indicator, Plan
from models.proposals import Cost, Proposal
from tests.conversations.test_evidence import again
from tests.conversations.test_reporting import revoke, run_of
from tests.world import FakePerson, World, picture

PDF = b"%PDF-1.4 KAK"


async def planned(world: World, ceiling: int = 100_000_000) -> None:
    """2027, with one type, one indicator, a KAK that is required and a CPCL that is wanted; two ceilings."""
    async with world.app.database.begin() as session:
        session.add(Plan(year=2027, loaded_at=world.clock.now()))
        session.add_all(
            [
                ActivityType(year=2027, code="BDI.001", name="Bimtek WUB", kind="people", unit="orang"),
                Indicator(year=2027, code="IK1", name="WUB tumbuh", unit="orang", target=500),
                DocumentType(year=2027, code="KAK", name="KAK", required=True, kinds=[]),
                DocumentType(year=2027, code="CPCL", name="CPCL", required=False, kinds=["people"]),
                Ceiling(year=2027, province="32", indicative=ceiling),
                Ceiling(year=2027, province="33", indicative=ceiling),
            ]
        )


async def drafted(oka: FakePerson) -> None:
    """A draft with two cost lines of together 12 million."""
    await oka.says("/usulan")
    await oka.presses("Usulan baru")
    await oka.says("bimtek", "Bimtek WUB kopi", "Kabupaten Bandung", "20", "20 orang")
    await oka.presses("IK1 WUB tumbuh")
    await oka.says("Maret", "april")
    await oka.presses("Simpan konsep")
    await oka.says("Narasumber 10 OJ x 900 ribu", "Konsumsi 20 orang x 3 hari x 50rb", "selesai")


async def sends_paper(oka: FakePerson, name: str, content: bytes = PDF) -> None:
    await oka.presses(f"Kirim {name}")
    await oka.sends_document(content, f"{name}.pdf", "application/pdf")


async def ready(world: World, name: str = "Oka", province: str = "32", kept: str = "kept") -> FakePerson:
    """An officer (of Jawa Barat) with a complete draft, put straight into the database."""
    oka = await world.person(name, OFFICER, province)
    fields = {
        "name": "Bimtek WUB kopi", "place": "Kabupaten Bandung", "volume": 20, "participants": 20, "indicator": 1,
        "schedule": ["2027-03", "2027-04"],
    }  # fmt: skip
    lines = [Cost("Narasumber", 10, "OJ", 900_000), Cost("Konsumsi", 60, "orang hari", 50_000)]
    file = {"kind": "document", "file_id": "kept", "unique_id": kept}
    async with world.app.database.begin() as session:
        now = world.clock.now()
        officer = await people.by_telegram(session, oka.id)
        assert officer is not None
        made = await proposals.create(session, officer, province, 1, fields, now)
        await proposals.change(session, officer, made.id, "costs", lines, now)
        for number in (1, 2):
            paper = await proposals.attach(session, officer, made.id, number, file, now)
            paper.file_state = "stored"
    return oka


async def sent(world: World) -> tuple[FakePerson, FakePerson]:
    """An officer of Jawa Barat who has sent a complete proposal, and a verifier."""
    vera, oka = await world.person("Vera", VERIFIER), await ready(world)
    await oka.says("/usulan 1")
    await oka.presses("Kirim usulan no. 1")
    await oka.presses("Ya, kirim no. 1")
    return vera, oka


async def proposal(world: World, number: int = 1) -> Proposal:
    async with world.app.database.begin() as session:
        return await session.get_one(Proposal, number)


async def test_a_proposal_is_written_line_by_line(world: World) -> None:
    """Each cost line is kept at once, with the new total in words; the card then says what is there and what lacks."""
    await planned(world)
    oka = await world.person("Oka", OFFICER, "32")
    await drafted(oka)
    await oka.sees("proposals-card", number="1", volume=20, total=12_000_000, lines=2, count=1, most=3, bar="▰▱▱")
    oka.sees_text("Rp12.000.000, 2 baris (dua belas juta rupiah)")
    oka.sees_text("⬜ KAK: belum ada (wajib)")
    oka.sees_text("pagu indikatif Rp100.000.000, sudah dialokasikan Rp0, sisa Rp100.000.000")
    found = await proposal(world)
    assert (found.starts, found.ends, found.indicator_id, found.state) == ("2027-03", "2027-04", 1, "draft")


async def test_a_doubtful_cost_is_asked_again_and_a_wrong_one_taken_back(world: World) -> None:
    await planned(world)
    oka = await world.person("Oka", OFFICER, "32")
    await drafted(oka)
    await oka.presses("Isi rincian biaya")
    await oka.says("Modul 40 buku x 1.5")
    await oka.sees("proposals-cost-unclear", why="price")
    await oka.says("Modul 40 buku x 35rb")
    await oka.sees("proposals-ask-cost", count=3, total=13_400_000)
    await oka.says("hapus 9")
    await oka.sees("proposals-cost-no-line", place=9)
    await oka.says("hapus 1")
    await oka.sees("proposals-ask-cost", count=2, total=4_400_000)
    await oka.presses("Hapus baris terakhir")
    await oka.sees("proposals-ask-cost", count=1, total=3_000_000)
    await oka.says("batal")
    assert (await proposal(world)).total == 3_000_000


async def test_sending_says_exactly_what_lacks(world: World) -> None:
    """Without the required KAK it is not sent, and a button leads there; the CPCL is only asked for."""
    await planned(world)
    oka = await world.person("Oka", OFFICER, "32")
    await drafted(oka)
    await oka.presses("Kirim usulan no. 1")
    await oka.sees("proposals-lacking", count=1, most=3)
    await oka.sees("proposals-document-line", name="KAK", state="missing", required="yes")
    await oka.forges("proposals.send-now:1")
    await oka.sees("proposals-incomplete")
    await oka.says("/usulan 1")
    await oka.presses("Kirim usulan no. 1")
    await oka.presses("Isi: KAK")
    await oka.sees("proposals-ask-paper", name="KAK")
    await oka.says("nanti")
    await oka.sees("question-photo")
    await oka.sends_photo(picture(7, (320, 240)))
    await oka.sees("proposals-paper-small", width=320, height=240)
    await oka.sees("proposals-paper-in", paper="KAK", count=2)
    await oka.presses("Ke usulan no. 1")
    await oka.presses("Kirim usulan no. 1")
    await oka.sees("proposals-warning-lacks", name="CPCL")
    await oka.presses("Ya, kirim no. 1")
    await oka.sees("proposals-sent", number="1")


async def test_only_what_is_wrong_comes_back_and_is_compared(world: World) -> None:
    """Two parts with a reason each; only those are asked again; old and new stand beside each other; then approved."""
    await planned(world)
    vera, oka = await sent(world)
    await vera.sees("proposals-told-sent", number="1", province="Jawa Barat", total=12_000_000)
    await vera.presses("Lihat usulan no. 1")
    await vera.presses("Kembalikan bagian no. 1")
    await vera.presses("Volume")
    await vera.presses("KAK")
    await vera.presses("Lanjut: 2 bagian")
    await vera.says("Target paling sedikit 25 orang")
    await vera.presses("Tidak terbaca")
    await vera.sees("proposals-returned", number="1")
    await oka.sees("proposals-told-returned", number="1")
    await oka.sees("proposals-reason", reason="other", words="Target paling sedikit 25 orang")
    await oka.says("/tugas")
    await oka.sees("duties-line", kind="proposal", count=1)
    await oka.sees("duties-waits", days=0)
    await oka.presses("Perbaiki usulan")
    oka.sees_text("⚠️ KAK: tidak terbaca, kirim ulang")
    oka.sees_text("✅ CPCL: diterima Kementerian")
    assert not oka.offers("Isi: Nama kegiatan")
    await oka.forges("proposals.change:1:name")
    await oka.sees("proposals-part-closed")
    await oka.says("/usulan 1")
    await oka.presses("Isi: Volume")
    await oka.says("25")
    await oka.presses("Isi: KAK")
    await oka.sends_document(PDF + b"2", "kak.pdf", "application/pdf")
    await oka.presses("Ke usulan no. 1")
    await oka.presses("Kirim lagi usulan no. 1")
    await oka.presses("Ya, kirim no. 1")
    await vera.says("/tugas")
    await vera.sees("duties-line", kind="review", count=1)
    await vera.presses("Putuskan usulan")
    await vera.presses("No. 1 · Jawa Barat · Bimtek WUB kopi · Rp12.000.000")
    await vera.presses("Bandingkan kiriman")
    await vera.sees("proposals-difference", before="20", after="25")
    assert vera.offers("Yang lama: KAK")
    await vera.presses("Ke usulan no. 1")
    await vera.presses("Data dukung")
    await vera.presses("Lihat KAK")
    await vera.sees("proposals-paper", name="KAK")
    await vera.presses("Ke usulan no. 1")
    await vera.presses("Setujui no. 1")
    await vera.sees("proposals-approve-confirm", total=12_000_000, after=88_000_000)
    await vera.presses("Ya, setujui no. 1")
    await vera.sees("proposals-approved", left=0)
    await oka.sees("proposals-told-approved", starts="2027-03")
    async with world.app.database.begin() as session:
        (made,) = (await session.scalars(select(Activity))).all()
    assert (made.target, made.pagu, made.unit, made.first_period) == (25, 12_000_000, "orang", "2027-03")
    await oka.says("/usulan 1")
    await oka.presses("Siapa mengubah usulan no. 1?")
    await oka.sees("record-what-proposal", verb="approved")
    await oka.sees("record-what-proposal", verb="submitted", revision=2)
    assert "Vera" not in oka.text


async def test_never_above_the_ceiling(world: World) -> None:
    """The first tap already says by how much; nothing is decided."""
    await planned(world, ceiling=11_500_000)
    vera, _ = await sent(world)
    await vera.says("/usulan 1")
    await vera.presses("Setujui no. 1")
    await vera.sees("proposals-over-ceiling", over=500_000)
    await vera.forges("proposals.approve-now:1")
    await vera.sees("proposals-over-ceiling", over=500_000)
    assert (await proposal(world)).state == "submitted"


async def test_the_same_file_in_another_province_is_shown_to_the_ministry_only(world: World) -> None:
    """The card names the other proposal; an office learns nothing of it. A draft is a duty until it is sent."""
    await planned(world)
    vera, oka = await sent(world)
    await vera.forges("proposals.review:1")
    await vera.does_not_see("proposals-twin")
    ojo = await ready(world, "Ojo", "33")
    await vera.forges("proposals.review:1")
    await vera.does_not_see("proposals-twin")  # a draft is the office's own
    await ojo.says("/tugas")
    await ojo.sees("duties-line", kind="draft", count=1)
    await ojo.presses("Lanjutkan usulan")
    await ojo.presses("Kirim usulan no. 2")
    await ojo.presses("Ya, kirim no. 2")
    await vera.forges("proposals.review:2")
    await vera.sees("proposals-twin", number="1", province="Jawa Barat")
    for number, officer in ((1, oka), (2, ojo)):
        await officer.says(f"/usulan {number}")
        await officer.sees("proposals-card")
        await officer.does_not_see("proposals-twin")


async def test_a_photo_of_another_proposal_is_known_again_though_smaller(world: World) -> None:
    """Resized and compressed anew it is another file; the verifier is shown both, the office nothing of it."""
    await planned(world)
    vera, content = await world.person("Vera", VERIFIER), picture(99)
    for number, (name, province, photo) in enumerate((("Oka", "32", content), ("Ojo", "33", again(content))), 1):
        who = await ready(world, name, province, kept=f"kept{number}")
        await who.forges(f"proposals.paper:{number}:1")
        await who.sends_photo(photo)
        await world.settle()
        await who.says(f"/usulan {number}")
        await who.presses(f"Kirim usulan no. {number}")
        await who.presses(f"Ya, kirim no. {number}")
        await who.says(f"/usulan {number}")
        await who.does_not_see("proposals-twin")
    await vera.forges("proposals.review:2")
    await vera.sees("proposals-twin", name="KAK", number="1", province="Jawa Barat", alike="yes")
    await vera.presses("Bandingkan KAK no. 1")
    shown = await vera.sees("proposals-paper", number="1")
    assert shown.photo


async def test_the_second_verifier_is_told_who_decided(world: World) -> None:
    await planned(world)
    vera, _ = await sent(world)
    vito = await world.person("Vito", VERIFIER)
    for who in (vera, vito):
        await who.says("/usulan 1")
        await who.presses("Setujui no. 1")
    await vera.presses("Ya, setujui no. 1")
    await vito.presses("Ya, setujui no. 1")
    await vito.sees("proposals-decided-already", by="Vera", state="approved")


async def test_nobody_of_another_office_learns_of_a_proposal(world: World) -> None:
    """Every button and flow with its number, forged: a neighbour hears of it as of one that there is not."""
    await planned(world)
    await sent(world)
    nina = await world.person("Nina", OFFICER, "33")
    warga = await world.person("Warga")
    before = vars(await proposal(world)) | {"_sa_instance_state": None}
    forged = (
        "proposals.show:1", "proposals.review:1", "proposals.lines:1", "proposals.papers:1", "proposals.file:1:1:0",
        "proposals.file:1:1:1", "proposals.compare:1", "proposals.costs:1", "proposals.parts:1", "proposals.send:1",
        "proposals.change:1:volume", "proposals.paper:1:1", "proposals.send-now:1", "proposals.recall:1",
        "proposals.drop:1", "proposals.restore:1", "proposals.approve:1", "proposals.approve-now:1",
        "proposals.return:1", "proposals.use-sheet:1:1", "flow.start:proposal-part:1.volume",
        "flow.start:proposal-cost:1", "flow.start:proposal-paper:1.1", "flow.start:proposal-return:1",
        "record.proposal:1:0", "proposals.queue", "proposals.national", "proposals.indicators", "planning.home",
        "planning.download", "planning.use:1", "go:usulan:1",
    )  # fmt: skip
    for data in forged:
        for who in (nina, warga):
            world.telegram.press(who.id, who.messages[-1].id, data, check=False)
    await world.settle()
    for who in (nina, warga):
        rows = [str(row.content) for row in await world.rows(who.id)]
        assert sum("common-refused" in one for one in rows) == len(forged)
        assert not [one for one in rows if "kopi" in one or "Vera" in one]
    assert vars(await proposal(world)) | {"_sa_instance_state": None} == before


async def test_whoever_lost_the_right_reads_and_changes_nothing(world: World) -> None:
    """In the middle of each dialogue: typed words, help and old buttons alike."""
    await planned(world)
    oka = await ready(world)
    begins = {
        "proposal-cost": "proposals.costs:1", "proposal-part": "proposals.change:1:volume",
        "proposal-paper": "proposals.paper:1:1", "proposal": "proposals.new",
    }  # fmt: skip
    for flow, data in begins.items():
        await oka.forges(data)
        await oka.does_not_see("common-refused")
        run = await run_of(oka)
        await revoke(world, oka)
        await oka.says("bantuan")
        await oka.sees("common-refused")
        await oka.says("Modul 40 buku x 35rb")
        await oka.forges(f"{flow}:-resume::{run}")
        await oka.sees("common-refused")
        assert "kopi" not in oka.text
        await world.grant(oka, OFFICER, "32")
    found = await proposal(world)
    assert (found.total, found.volume) == (12_000_000, 20)


async def test_a_head_looks_and_does_not_write(world: World) -> None:
    """The card without a button that changes anything; the director sees it too, and decides nothing."""
    await planned(world)
    await sent(world)
    hana, dira = await world.person("Hana", HEAD, "32"), await world.person("Dira", DIRECTOR)
    await hana.says("/usulan")
    await hana.presses("No. 1 · Bimtek WUB kopi · menunggu Kementerian")
    await hana.sees("proposals-card", number="1")
    assert not hana.offers("Tarik kembali no. 1")
    await hana.forges("proposals.recall:1")
    await hana.sees("access-denied")
    await dira.says("/usulan 1")
    assert not dira.offers("Setujui no. 1")
    await dira.presses("Lihat rincian biaya")
    await dira.sees("proposals-costs-look-all", total=12_000_000)


async def test_slips_are_undone(world: World) -> None:
    """Taken back before it is decided, deleted and restored; an empty year and an empty list say what to do."""
    oka = await world.person("Oka", OFFICER, "32")
    await oka.says("/usulan")
    await oka.sees("proposals-no-year-yet")
    await planned(world)
    await oka.says("/usulan")
    await oka.sees("proposals-own-none", year="2027")
    await drafted(oka)
    await oka.presses("Hapus konsep no. 1")
    await oka.sees("proposals-dropped")
    await oka.presses("Batal hapus no. 1")
    await oka.presses("Lengkapi data dukung")
    await sends_paper(oka, "KAK")
    await oka.says("/usulan 1")
    await oka.presses("Kirim usulan no. 1")
    await oka.presses("Ya, kirim no. 1")
    vera = await world.person("Vera", VERIFIER)
    await vera.says("/usulan 1")
    await oka.presses("Tarik kembali no. 1")
    await oka.sees("proposals-card", number="1", count=2)
    await vera.presses("Setujui no. 1")
    await vera.sees("proposals-decided-already", by="none")


async def test_costs_come_by_sheet(world: World) -> None:
    """Filled and sent back, read back in words, used once; a wrong cell is named and nothing changes."""
    await planned(world)
    oka = await world.person("Oka", OFFICER, "32")
    await drafted(oka)
    await oka.presses("Isi rincian biaya")
    await oka.presses("Isi lewat lembar XLSX")
    await oka.sees("proposals-costs-sheet-out")
    await sends_sheet(world, oka, sheet("biaya", ["Sewa", 2, "hari", "1.5"], ["=SUM(A1)", 3, "unit", 5_000_000]))
    await oka.sees("proposals-sheet-wrong", count=1)
    oka.sees_text("sel biaya!D2: “1.5” bukan angka yang jelas; contoh: 900000")
    assert (await proposal(world)).total == 12_000_000
    await oka.says("/usulan 1")
    await oka.presses("Isi rincian biaya")
    await sends_sheet(world, oka, sheet("biaya", ["Sewa", 2, "hari", "1,5 juta"], ["Mesin", 3, "unit", 5_000_000]))
    await oka.sees("proposals-sheet-read", count=2, total=18_000_000)
    await oka.presses("Pakai 2 baris, Rp18.000.000, no. 1")
    await oka.sees("proposals-card", total=18_000_000)
    await world.later(minutes=1)  # a second tap at once is the same tap
    await oka.forges("proposals.use-sheet:2:1")
    await oka.sees("proposals-sheet-used")


async def test_a_file_that_is_no_document_is_unreadable(world: World) -> None:
    """Its content decides, not its name; the officer is told, and it counts as not there."""
    await planned(world)
    oka = await world.person("Oka", OFFICER, "32")
    await drafted(oka)
    await oka.presses("Lengkapi data dukung")
    await sends_paper(oka, "KAK", b"no document at all")
    await oka.sees("proposals-file-lost", name="KAK", why="kind")
    await oka.says("/usulan 1")
    oka.sees_text("⚠️ KAK: tidak terbaca, kirim ulang")


async def test_english(world: World) -> None:
    await planned(world)
    await sent(world)
    ann = await world.person("Ann", VERIFIER, language="en")
    await ann.says("/usulan 1")
    ann.sees_text("Costs: Rp12,000,000, 2 lines (twelve million rupiah)")
    await ann.presses("Approve no. 1")
    ann.sees_text("Left afterwards: Rp88,000,000")


# The sheet of the planning year.

XLSX = ("lembar.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
HEADERS = {
    "biaya": ["uraian", "jumlah", "satuan", "harga_satuan"],
    "tahun": ["tahun"],
    "pagu": ["provinsi", "pagu_indikatif", "pagu_anggaran", "pagu_alokasi"],
    "indikator": ["kode", "nama", "satuan", "2027", "2028"],
    "jenis_kegiatan": ["kode", "nama", "pembinaan", "satuan"],
    "data_dukung": ["kode", "nama", "wajib", "pembinaan"],
}


async def sends_sheet(world: World, who: FakePerson, content: bytes) -> None:
    """Sent, read, and answered."""
    await who.sends_document(content, *XLSX)
    await who.does_not_see("question-file-left")
    await world.settle()


def sheet(title: str, *rows: list[Any]) -> bytes:
    return book({title: list(rows)})


def book(sheets: dict[str, list[list[Any]]]) -> bytes:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for title, rows in sheets.items():
        page = made.create_sheet(title)
        page.append(HEADERS[title])
        for row in rows:
            page.append(row)
            for cell in page[page.max_row]:
                cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


PLAN: dict[str, list[list[Any]]] = {
    "tahun": [[2027]],
    "pagu": [["Jawa Barat", "1,25 miliar", None, None], ["NTT", 900_000_000, 850_000_000, None]],
    "indikator": [["IK1", "WUB tumbuh", "orang", 500, 600]],
    "jenis_kegiatan": [["QDI.001", "Bimtek WUB", 4, "orang"]],
    "data_dukung": [["KAK", "Kerangka acuan", "ya", None], ["CPCL", "Calon penerima", "tidak", "2, 4"]],
}


async def test_an_administrator_opens_a_year_by_sheet(world: World) -> None:
    """Taken out empty, sent back filled, read back, in force when they say so; the offices are told once."""
    rina, oka = await world.person("Rina", ADMINISTRATOR), await world.person("Oka", OFFICER, "32")
    await rina.says("/usulan")
    await rina.presses("Lembar perencanaan")
    await rina.sees("planning-none")
    await rina.presses("Unduh lembar XLSX")
    await rina.sees("planning-sheet-out", year="2027")
    await rina.presses("Kirim lembar")
    await sends_sheet(world, rina, book(PLAN))
    await rina.sees("planning-sheet-read", year="2027", provinces=2, total=2_100_000_000, required=1)
    await oka.does_not_see("planning-told-open")
    await rina.presses("Berlakukan 2027")
    await rina.sees("planning-in-force", told=1)
    await oka.sees("planning-told-open", year="2027")
    await oka.says("/usulan")
    oka.sees_text("Jawa Barat: pagu indikatif Rp1.250.000.000")
    async with world.app.database.begin() as session:
        first = (await session.scalars(select(ActivityType))).one().id
        assert sorted(await session.scalars(select(Indicator.year))) == [2027, 2028]
    await rina.presses("Lembar perencanaan")
    await rina.presses("Kirim lembar")
    changed = PLAN | {"pagu": [["Jawa Barat", None, None, "1,5 M"]], "jenis_kegiatan": [["QDI.001", "Baru", 4, "IKM"]]}
    await sends_sheet(world, rina, book(changed))
    await rina.presses("Berlakukan 2027")
    await oka.says("/usulan")
    oka.sees_text("Jawa Barat: pagu alokasi Rp1.500.000.000")
    async with world.app.database.begin() as session:
        again = (await session.scalars(select(ActivityType))).one()
    assert (again.id, again.name, again.priority) == (first, "Baru", True)


async def test_every_wrong_cell_is_named_and_nothing_is_loaded(world: World) -> None:
    rina = await world.person("Rina", ADMINISTRATOR)
    await rina.says("/usulan")
    await rina.presses("Lembar perencanaan")
    await rina.presses("Kirim lembar")
    wrong: dict[str, list[list[Any]]] = {
        "tahun": [[2027]],
        "pagu": [["Jawa Barat", "1.5", None, None], ["Atlantis", 1, None, None], ["Jabar", 1, None, None]],
        "jenis_kegiatan": [["BDI.001", "Bimtek", 9, ""]],
        "data_dukung": [["KAK", "KAK", "mungkin", None]],
    }
    await sends_sheet(world, rina, book(wrong))
    await rina.sees("proposals-sheet-wrong")
    for cell in ("pagu!B2", "pagu!A3", "jenis_kegiatan!C2", "jenis_kegiatan!D2", "data_dukung!C2", "pagu!A4"):
        rina.sees_text(f"sel {cell}:")
    await rina.forges("planning.use:1")
    await rina.sees("proposals-sheet-used")
    await rina.says("/usulan")
    await rina.sees("proposals-desk-no-year")


async def test_the_national_picture(world: World) -> None:
    """38 provinces in one message: who is ready, waits, mends or lacks; sums and volumes beside them."""
    await planned(world, ceiling=10_000_000)
    vera, _ = await sent(world)
    await vera.says("/usulan")
    await vera.presses("Gambaran nasional")
    await vera.sees("proposals-national", waiting=1, missing=37, ready=0, asked=12_000_000, ceiling=20_000_000)
    await vera.sees("proposals-national-line", province="Jawa Barat", state="waiting", million=12, ceiling=10, over=2)
    assert len(vera.text) <= 4096
    assert "Papua Pegunungan" in vera.text
    await vera.presses("Volume dan target")
    await vera.sees("proposals-indicator-line", code="IK1", target=500, sent=20, approved=0)


async def test_above_the_sum_two_approve(database: Any, tmp_path: Any) -> None:
    """The first consents and is asked no more, the second approves; all are told. Whoever sent it never decides."""
    world = await World.open(database, tmp_path, verification={"two_verifiers_above": 10_000_000})
    await planned(world)
    vera, oka = await sent(world)
    vito = await world.person("Vito", VERIFIER)
    await world.grant(oka, VERIFIER)
    await vera.says("/usulan")
    await vera.forges("proposals.approve:1")
    await vera.presses("Ya, setujui no. 1")
    await vera.sees("proposals-consented", number="1", others=1, left=0)
    vera.sees_text("🧾 Tanda terima")
    await oka.sees("proposals-told-consented", number="1")
    await vito.sees("proposals-second-asked", by="Vera")
    assert (await proposal(world)).state == "submitted"
    await vera.says("/tugas")
    await vera.sees("duties-none")
    await vera.forges("proposals.approve-now:1")
    await vera.sees("proposals-second-needed")
    await oka.forges("proposals.approve-now:1")
    await oka.sees("proposals-own-sent")
    await vera.forgets()
    await vito.presses("Lihat usulan no. 1")
    await vito.sees("proposals-first", by="Vera")
    await vito.forges("proposals.approve-now:1")
    await vito.sees("proposals-approved", number="1")
    await vera.sees("proposals-told-first", outcome="approved", by="Vito")
    assert (await proposal(world)).state == "approved"
    await world.app.client.shutdown()
