"""Where each province lies on a map of tiles, roughly, and how its name is shortened there."""

from collections.abc import Mapping

# Column, row, short name. In rows from the north, in columns from the west; Kalimantan above Java, Papua in the east.
PLACES: Mapping[str, tuple[int, int, str]] = {
    "11": (0, 0, "Aceh"), "65": (4, 0, "Kaltara"), "71": (6, 0, "Sulut"), "82": (7, 0, "Malut"),
    "12": (0, 1, "Sumut"), "14": (1, 1, "Riau"), "21": (2, 1, "Kepri"), "61": (3, 1, "Kalbar"),
    "64": (4, 1, "Kaltim"), "72": (5, 1, "Sulteng"), "75": (6, 1, "Gtalo"), "96": (7, 1, "PapBD"),
    "92": (8, 1, "PapBar"),
    "13": (0, 2, "Sumbar"), "15": (1, 2, "Jambi"), "19": (2, 2, "Babel"), "62": (3, 2, "Kalteng"),
    "63": (4, 2, "Kalsel"), "76": (5, 2, "Sulbar"), "74": (6, 2, "Sultra"), "81": (7, 2, "Maluku"),
    "91": (8, 2, "Papua"),
    "17": (0, 3, "Bklu"), "16": (1, 3, "Sumsel"), "73": (5, 3, "Sulsel"), "94": (7, 3, "PapTeng"),
    "95": (8, 3, "PapPeg"),
    "18": (1, 4, "Lampung"), "31": (2, 4, "DKI"), "93": (8, 4, "PapSel"),
    "36": (1, 5, "Banten"), "32": (2, 5, "Jabar"), "33": (3, 5, "Jateng"), "35": (4, 5, "Jatim"),
    "51": (5, 5, "Bali"), "52": (6, 5, "NTB"), "53": (7, 5, "NTT"),
    "34": (3, 6, "DIY"),
}  # fmt: skip
