"""Plausible simulated people for the benchmark of the eligibility check: no survey, but no dice for each fact either.

One person is made in the order stage, product, size, papers, the rest; later facts depend on earlier ones. Shares are
guesses of the authors, rounded, in the spirit of what offices tell: four of ten only plan or have just begun, half make
food, nine of ten have fewer than twenty workers, an NIB is frequent once a business runs and rare before. The same seed
gives the same people. What the office knows (quota, openings, nominations) stays unknown, as in the chat.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from models.eligibility import prune
from models.programmes import Catalogue

Person = dict[str, object]
MILLION = 1_000_000
FOOD: Sequence[tuple[str, float, str]] = (  # product, share, KBLI
    ("makanan_kering", 20, "10794"), ("roti_kue_basah", 9, "10710"), ("olahan_daging_ikan_kering", 4, "10211"),
    ("olahan_daging_ikan_basah_beku", 4, "10130"), ("susu_olahan", 1, "10520"),
    ("minuman_serbuk_kopi_teh", 5, "10761"), ("minuman_siap_minum", 3, "11040"), ("amdk", 0.5, "11052"),
    ("bumbu_sambal", 5, "10772"), ("makanan_siap_saji", 5, "56102"),
)  # fmt: skip
OTHER: Sequence[tuple[str, float, str]] = (
    ("jamu_obat_tradisional", 2, "21022"), ("kosmetik", 2, "20232"), ("tenun", 3, "13121"), ("batik", 4, "13134"),
    ("anyaman", 3, "16291"), ("gerabah_keramik", 2, "23932"), ("pakaian_konveksi", 8, "14111"),
    ("alas_kaki", 2, "15201"), ("kriya_aksesori", 4, "32120"), ("mainan_anak", 1, "32401"), ("furnitur", 4, "31001"),
    ("logam_mesin", 3, "25111"), ("komponen_otomotif", 1, "29300"), ("elektronik", 0.5, "26490"),
    ("kimia_bahan_bangunan", 2, "23951"), ("jasa_bengkel_servis", 3, "45407"), ("jasa_lain", 1, "96990"),
    ("dagang", 3, "47111"),
)  # fmt: skip
PRODUCTS = (*FOOD, *OTHER)
EATEN = frozenset(name for name, _, _ in FOOD)
PROVINCES = {
    "32": 19, "33": 18, "35": 20, "31": 3, "36": 4, "34": 4, "51": 3, "12": 4, "13": 3, "73": 3, "18": 3, "52": 2,
    "53": 2, "16": 2, "63": 1, "64": 1, "11": 2, "71": 1, "91": 1, "96": 1, "81": 1,
}  # fmt: skip
PAPUA = frozenset({"91", "92", "93", "94", "95", "96"})
UNSURE = ("kbli", "nib_risk", "sentra_has_sk", "in_dtsen_poor", "slik_ok", "siinas_report_ok")
UNSURE_SHARE = 0.08


def made(catalogue: Catalogue, number: int, seed: int) -> Iterator[Person]:
    """So many people; answers that make no sense for them (the shelf life of a chair) are left out."""
    dice = random.Random(seed)
    for _ in range(number):
        person = _Making(dice).person()
        yield prune(catalogue, {name: person[name] for name in catalogue.facts if name in person})


class _Making:
    """One person in the making."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice

    def often(self, chance: float) -> bool:
        return self._dice.random() < chance

    def pick(self, shares: Mapping[Any, float]) -> Any:
        return self._dice.choices(list(shares), list(shares.values()))[0]

    def about(self, middle: float, spread: float = 1.0) -> int:
        """A number of that order; twice or half as much is usual."""
        return round(middle * self._dice.lognormvariate(0, spread))

    def rupiah(self, millions: float, spread: float = 1.0) -> int:
        return self.about(millions * 10, spread) * MILLION // 10

    def person(self) -> Person:
        self.stage = self.pick({"ide": 15, "rintisan": 25, "berjalan": 55, "berhenti_sementara": 5})
        self.product, _, self.kbli = self._dice.choices(PRODUCTS, [share for _, share, _ in PRODUCTS])[0]
        self.runs = self.stage == "berjalan"
        self.size = self._dice.lognormvariate(0, 1.1) * {"ide": 0.3, "rintisan": 0.6}.get(self.stage, 1.5)
        self.is_ordered = min(0.95, 0.25 + 0.12 * self.size + 0.25 * self.runs)  # how likely papers are in order
        found = self._business() | self._papers() | self._goods() | self._money() | self._machine() | self._owner()
        for name in UNSURE:
            if self.often(UNSURE_SHARE):
                found[name] = None
        return found

    def _business(self) -> Person:
        trade = {"dagang": "dagang", "jasa_lain": "jasa", "jasa_bengkel_servis": "jasa"}
        workers = max(1, self.about(2.5 * self.size, 0.6)) if self.stage != "ide" else self._dice.choice((0, 1, 1, 2))
        sentra = self.often(0.15)
        self.province = self.pick(PROVINCES)
        flags = ["papua"] if self.province in PAPUA else []
        flags += [name for name, chance in (("3t", 0.05), ("perbatasan", 0.02), ("pascabencana", 0.06))
                  if self.often(chance)]  # fmt: skip
        form = {
            "perorangan": 70,
            "pt_perorangan": 8,
            "cv": 8,
            "pt": 3 * self.size,
            "koperasi": 2,
            "kub": 6,
            "bumdes": 1,
        }
        age = {"ide": 0, "rintisan": self.about(5, 0.6)}.get(self.stage, 12 + self.about(36))
        return {
            "sector_main": trade.get(self.product, "industri" if self.often(0.95) else "pertanian"),
            "product_category": self.product,
            "province": self.province,
            "regency": "Kabupaten Sleman" if self.province == "34" and self.often(0.25) else "Kota lain",
            "area_flags": flags,
            "affected_by_disaster": "pascabencana" in flags and self.often(0.7),
            "business_stage": self.stage,
            "business_age_months": min(age, 600),
            "legal_form": self.pick(form),
            "workers": workers,
            "team_size": max(1, min(workers, 8)),
            "is_branch_of_larger": self.often(0.02),
            "production_site": "belum_ada" if self.stage == "ide" else "sentra" if sentra else self.pick(
                {"rumah": 65, "terpisah": 25, "pabrik": 4 * self.size, "maklun": 4}),
            "production_sites_count": 0 if self.stage == "ide" else 1 + self.often(0.05 * self.size),
            "outlets_count": 0 if self.stage == "ide" else self.pick({0: 30, 1: 55, 2: 10, 4: 5}),
            "tool_level": self.pick({"manual": 50, "semi_otomatis": 42, "otomatis": 4 * self.size}),
            "activity_only_packing": self.often(0.06),
            "made_in_indonesia": self.often(0.97),
            "in_kub": self.often(0.12), "in_sentra": sentra, "sentra_has_sk": self.often(0.4),
            "is_sentra_anchor": self.often(0.1), "in_mentoring": self.often(0.15),
            "warehouse_m2": self.about(80), "ikm_served": self.about(5),
        }  # fmt: skip

    def _papers(self) -> Person:
        has_nib = self.often(self.is_ordered)
        risk = self.pick({"rendah": 45, "menengah_rendah": 35, "menengah_tinggi": 15, "tinggi": 5})
        named = {"proposal": 0.15, "faktur_pajak": 0.1, "surat_umk": 0.2, "bill_of_materials": 0.12, "label": 0.35,
                 "uji_lab": 0.08, "bukti_bayar": 0.35}  # fmt: skip
        ordered = self.is_ordered
        return {
            "has_nib": has_nib,
            "kbli": self.kbli,
            "nib_risk": risk,
            "has_std_cert": self.pick({"none": 50, "self_declared": 40, "verified": 12}),
            "has_siinas": has_nib and self.often(0.35 * ordered),
            "siinas_report_ok": self.often(0.5),
            "has_npwp": self.often(0.3 + 0.6 * ordered),
            "has_sku": self.often(0.3 + 0.3 * self.runs),
            "docs": [name for name, chance in named.items() if self.often(chance * (0.5 + ordered))],
            "surat_umk.year": self._dice.choice((2024, 2025, 2026, 2026)),
            "has_brand": self.often(0.15 * ordered), "brand_checked": self.often(0.3 * ordered),
            "has_sni": self.often(0.03 * self.size), "has_bpjs_tk": self.often(0.25 * ordered),
        }  # fmt: skip

    def _goods(self) -> Person:
        eaten, ordered = self.product in EATEN, self.is_ordered
        meat = self.product.startswith("olahan_daging") or self.often(0.1)
        cold = {"olahan_daging_ikan_basah_beku": "beku", "susu_olahan": "dingin"}
        days = {"makanan_siap_saji": 1, "roti_kue_basah": 4, "olahan_daging_ikan_basah_beku": 3}
        return {
            "storage": cold.get(self.product, "suhu_ruang") if self.often(0.9) else "dingin",
            "shelf_life_days": max(1, self.about(days.get(self.product, 90), 0.5)),
            "product_count": max(1, self.about(5)),
            "materials_halal_sure": self.often(0.75), "nonhalal_contact": self.often(0.04),
            "process_simple": self.often(0.85), "uses_slaughtered_animal": meat,
            "slaughter_halal_cert": self.often(0.35),
            "local_material_main": self.often(0.8), "product_innovation": self.often(0.35),
            "has_pirt": eaten and self.often(0.45 * ordered), "has_bpom_md": eaten and self.often(0.06 * ordered),
            "has_halal": eaten and self.often(0.4 * ordered), "has_sihalal": self.often(0.45 * ordered),
        }  # fmt: skip

    def _money(self) -> Person:
        invested = self.rupiah(40 * self.size)
        wanted = self.pick({8: 20, 10: 10, 25: 25, 50: 20, 100: 12, 250: 8, 500: 4, 800: 1})
        return {
            "investment_idr": invested,
            "capital_idr": invested + self.rupiah(20 * self.size),
            "annual_sales_idr": 0 if self.stage == "ide" else self.rupiah(150 * self.size),
            "loan_amount_idr": wanted * MILLION,
            "loan_purpose": self.pick({"modal_kerja": 50, "investasi": 30, "gabungan": 20}),
            "other_productive_credit": self.often(0.15), "kur_at_other_bank": self.often(0.1),
            "ever_commercial_credit": self.often(0.1), "slik_ok": self.often(0.85), "has_collateral": self.often(0.5),
        }  # fmt: skip

    def _machine(self) -> Person:
        return {
            "machine_paid_full": self.runs and self.often(0.6), "machine_new": self.often(0.7),
            "machine_origin": self.pick({"dn": 55, "impor": 45}), "machine_value_idr": self.rupiah(15 * self.size),
            "machine_installed": self.often(0.9), "machine_tax_invoice": self.often(0.35),
            "machine_purchase_date": f"{self._dice.choice((2023, 2024, 2025, 2026))}-05-01",
            "prior_machine_aid": self.often(0.1),
        }  # fmt: skip

    def _owner(self) -> Person:
        age = min(75, max(17, round(self._dice.gauss(29 if self.stage == "ide" else 39, 11))))
        single = self.often(0.95 if age < 21 else 0.2)
        return {
            "owner_is_wni": self.often(0.995), "has_ektp": self.often(0.98), "age": age,
            "marital_status": "belum_menikah" if single else self.pick({"menikah": 90, "pernah_menikah": 10}),
            "domicile_in_area": self.often(0.92), "is_state_employee": self.often(0.03),
            "laid_off": self.often(0.08), "in_dtsen_poor": self.often(0.2 if self.size < 1 else 0.06),
            "is_pesantren_member": self.often(0.06), "family_business": self.often(0.25),
            "prior_same_training": self.often(0.25), "can_attend_full": self.often(0.88),
            "site_visit_ok": self.often(0.96),
        }  # fmt: skip
