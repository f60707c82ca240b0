"""Supporting documents in common use (certainty B): the ministry's own list for Tugas Pembantuan was not found, so
none of them is required until the ministry's sheet says so.
"""

DOCUMENTS = (
    ("SURAT", "Surat usulan kepala dinas"),
    ("KAK", "Kerangka acuan kerja (KAK)"),
    ("RAB", "Rencana anggaran biaya (RAB)"),
    ("CPCL", "Calon penerima calon lokasi (CPCL)"),
    ("SPTJM", "Surat pernyataan tanggung jawab mutlak (SPTJM)"),
    ("SANGGUP", "Surat pernyataan kesanggupan"),
)
