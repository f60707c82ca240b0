"""The rules of DEF, WUB, HAL, KUR and TKI once more, in plain Python, read from the domain's facts, not our content.

Nothing here is taken from the engine: an answer that is missing is None, and each condition is a line of its own.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

Answers = Mapping[str, Any]
Truth = bool | None
MILLION, BILLION = 1_000_000, 1_000_000_000
# Kemendagri's numbers; 93 to 96 are the four new provinces of Papua.
PROVINCES = {
    str(number) for one, other in ((11, 20), (31, 37), (51, 54), (61, 66), (71, 77), (81, 83), (91, 97))
    for number in range(one, other)
} | {"21"}  # fmt: skip
OFFICE = frozenset({"window_open", "quota_left", "nominated_by_dinas", "selfdeclare_list", "batch.topics"})
FOOD_DRINK = {
    "makanan_kering", "roti_kue_basah", "olahan_daging_ikan_kering", "olahan_daging_ikan_basah_beku", "susu_olahan",
    "minuman_serbuk_kopi_teh", "minuman_siap_minum", "amdk", "bumbu_sambal", "makanan_siap_saji",
}  # fmt: skip
FOR_HALAL = FOOD_DRINK | {"jamu_obat_tradisional", "kosmetik"}
MADE = ("product_category", lambda product: product not in ("dagang", "jasa_lain"))
EATEN = ("product_category", lambda product: product in FOR_HALAL)
# Questions that make no sense without another answer: what an NIB says, whose meat it is, the halal of an iron gate.
ONLY_IF: Mapping[str, tuple[str, Callable[[Any], bool]]] = {
    **dict.fromkeys(("kbli", "nib_risk", "has_std_cert"), ("has_nib", lambda has: has)),
    **dict.fromkeys(("production_sites_count", "tool_level"), MADE),
    **dict.fromkeys(("materials_halal_sure", "nonhalal_contact", "process_simple", "has_sihalal"), EATEN),
    "uses_slaughtered_animal": EATEN,
    "slaughter_halal_cert": ("uses_slaughtered_animal", lambda uses: uses),
    "product_count": ("product_category", lambda product: product in FOOD_DRINK),
    "activity_only_packing": ("sector_main", lambda sector: sector != "jasa"),
    "has_ektp": ("owner_is_wni", lambda is_wni: is_wni),
    "marital_status": ("age", lambda years: years < 21),
}


class Condition(NamedTuple):
    """`asks` are the facts on which the outcome rests."""

    id: str
    kind: str
    certainty: str
    truth: Callable[[Answers], Truth]
    asks: Callable[[Answers], set[str]]


class Judged(NamedTuple):
    """What the oracle says about one programme."""

    state: str
    known_fit: bool
    met: dict[str, Truth]


def every(*parts: Truth) -> Truth:
    return False if False in parts else None if None in parts else True


def some(*parts: Truth) -> Truth:
    return True if True in parts else None if None in parts else False


def opposite(part: Truth) -> Truth:
    return None if part is None else not part


def get(fact: str, told: Callable[[Any], bool]) -> Callable[[Answers], Truth]:
    """The outcome for the value of one fact; without the value, nothing is known."""
    return lambda who: None if who.get(fact) is None else told(who[fact])


def yes(fact: str) -> Callable[[Answers], Truth]:
    return get(fact, lambda value: value is True)


def no(fact: str) -> Callable[[Answers], Truth]:
    return get(fact, lambda value: value is False)


def line(head: str, truth: Callable[[Answers], Truth], *facts: str) -> Condition:
    """A row of a table: "WUB-01 gate R", its outcome, its facts."""
    name, kind, certainty = head.split()
    return Condition(name, kind, certainty, truth, lambda who: {one for one in facts if who.get(one) is None})


def unknowable(head: str) -> Condition:
    """`manual`, or nothing to test: nobody can tell in a chat."""
    return line(head, lambda who: None)


def simple(head: str, fact: str, told: Callable[[Any], bool]) -> Condition:
    return line(head, get(fact, told), fact)


def makes_things(who: Answers) -> Truth:
    return get("kbli", lambda code: 10 <= int(code[:2]) <= 33)(who)


def by_capital(rupiah: int) -> str:
    limits = [("mikro", 1), ("kecil", 5), ("menengah", 10)]
    return next((name for name, top in limits if rupiah <= top * BILLION), "besar")


def by_sales(rupiah: int) -> str:
    limits = [("mikro", 2), ("kecil", 15), ("menengah", 50)]
    return next((name for name, top in limits if rupiah <= top * BILLION), "besar")


def scales(who: Answers) -> set[str]:
    """The sizes still possible: a new business is measured by its capital, a running one by its sales."""
    stage, capital, sales = (who.get(name) for name in ("business_stage", "capital_idr", "annual_sales_idr"))
    anything = {"mikro", "kecil", "menengah", "besar"}
    found: set[str] = set()
    if stage in (None, "ide", "rintisan"):
        found |= anything if capital is None else {by_capital(capital)}
    if stage in (None, "berjalan", "berhenti_sementara"):
        found |= anything if sales is None else {by_sales(sales)}
    return found


def sized(name: str, who: Answers) -> Truth:
    return (name in scales(who)) if len(scales(who)) == 1 or name not in scales(who) else None


def small(who: Answers) -> Truth:
    outcomes = {one in ("mikro", "kecil") for one in scales(who)}
    return outcomes.pop() if len(outcomes) == 1 else None


def nib_and_small(who: Answers) -> set[str]:
    """What would settle HAL-01."""
    stage = who.get("business_stage")
    found = set[str]()
    if small(who) is None:
        found = {"business_stage"} if stage is None else set()
        found |= {"capital_idr"} if stage in (None, "ide", "rintisan") else set()
        found |= {"annual_sales_idr"} if stage in (None, "berjalan", "berhenti_sementara") else set()
    return {name for name in {"has_nib", *found} if who.get(name) is None}


DEF = (
    # The KBLI is the one on the NIB: without an NIB there is none that could speak for a trader.
    line("DEF-01 gate Q", lambda who: some(get("sector_main", "industri".__eq__)(who),
                                           every(yes("has_nib")(who), makes_things(who))),
         "sector_main", "has_nib", "kbli"),
    line("DEF-02 rung R", lambda who: every(get("workers", lambda n: n <= 19)(who),
                                            get("investment_idr", lambda rp: rp < BILLION)(who))),
    line("DEF-03 rung R", lambda who: every(get("workers", lambda n: n <= 19)(who),
                                            get("investment_idr", lambda rp: rp >= BILLION)(who))),
    line("DEF-04 rung R", lambda who: every(get("workers", lambda n: n >= 20)(who),
                                            get("investment_idr", lambda rp: rp <= 15 * BILLION)(who))),
    line("DEF-05 route R", lambda who: opposite(every(get("workers", lambda n: n >= 20)(who),
                                                      get("investment_idr", lambda rp: rp > 15 * BILLION)(who))),
         "workers", "investment_idr"),
    # Read with DEF-09: capital counts for a new business, sales for a running one; so one rung holds, never two.
    line("DEF-06 rung Q", lambda who: sized("mikro", who)),
    line("DEF-07 rung Q", lambda who: sized("kecil", who)),
    line("DEF-08 rung Q", lambda who: sized("menengah", who)),
    line("DEF-10 gate R", no("is_branch_of_larger"), "is_branch_of_larger"),
    line("DEF-12 gate UK", yes("owner_is_wni"), "owner_is_wni"),
)  # fmt: skip

WUB = (
    simple("WUB-01 gate R", "province", lambda code: code in PROVINCES),
    line("WUB-02 fix L", yes("domicile_in_area"), "domicile_in_area"),
    line("WUB-03 gate UK", yes("owner_is_wni"), "owner_is_wni"),
    unknowable("WUB-04 gate UN"),
    unknowable("WUB-05 gate UN"),
    simple("WUB-06 route L", "business_stage", lambda stage: stage in ("ide", "rintisan")),
    line("WUB-07 state R", lambda who: None if None in (who.get("product_category"), who.get("batch.topics"))
         else who["product_category"] in who["batch.topics"], "product_category", "batch.topics"),
    simple("WUB-08 route L", "sector_main", lambda sector: sector not in ("dagang", "pertanian")),
    line("WUB-09 gate L", no("prior_same_training"), "prior_same_training"),
    line("WUB-11 fix L", lambda who: some(get("province", lambda code: code != "31")(who), yes("has_nib")(who)),
         "province", "has_nib"),
    line("WUB-12 fix R", yes("nominated_by_dinas"), "nominated_by_dinas"),
    line("WUB-13 gate L", yes("can_attend_full"), "can_attend_full"),
    line("WUB-14 state R", yes("quota_left"), "quota_left"),
    line("WUB-15 prior R", yes("in_dtsen_poor")),
    line("WUB-16 prior R", get("area_flags", lambda flags: bool({"3t", "perbatasan", "papua"} & set(flags)))),
    line("WUB-17 prior R", get("area_flags", lambda flags: "pascabencana" in flags)),
    line("WUB-18 prior R", yes("is_pesantren_member")),
    line("WUB-19 prior L", yes("laid_off")),
)  # fmt: skip

WUB_PPSE = (
    line("WUB-P1 gate R", yes("in_dtsen_poor"), "in_dtsen_poor"),
    # Sleman (34) and Malang (35): whoever lives in another province needs no regency.
    line(
        "WUB-P2 state R",
        lambda who: every(
            get("province", lambda code: code in ("34", "35"))(who),
            get("regency", lambda name: name in ("Sleman", "Malang"))(who),
        ),
        "province",
        "regency",
    ),
)
WUB_KUB = (
    line("KUB-01 fix R", lambda who: some(get("legal_form", "kub".__eq__)(who), yes("in_kub")(who)),
         "legal_form", "in_kub"),
    simple("KUB-02 fix R", "docs", lambda docs: "proposal" in docs),
    line("KUB-03 fix R", yes("nominated_by_dinas"), "nominated_by_dinas"),
    unknowable("KUB-04 gate R"),
    line("KUB-05 gate UK", no("prior_machine_aid"), "prior_machine_aid"),
    line("KUB-06 fix L", yes("has_nib"), "has_nib"),
)  # fmt: skip
DAKNF = (
    line("DAK-01 state R", yes("window_open"), "window_open"),
    line("DAK-02 gate L", yes("in_sentra"), "in_sentra"),
    unknowable("DAK-03 gate UN"),
)

TKI = (
    simple("TKI-01 route R", "capital_idr", lambda rp: rp <= 5 * BILLION),
    line("TKI-02 fix Q", lambda who: every(yes("has_nib")(who), makes_things(who)), "has_nib", "kbli"),
    line("TKI-03 gate Q", yes("made_in_indonesia"), "made_in_indonesia"),
    line("TKI-04 fix R", yes("has_siinas"), "has_siinas"),
    line("TKI-05 gate L", no("activity_only_packing"), "activity_only_packing"),
    simple("TKI-06 fix Q", "docs", lambda docs: "bill_of_materials" in docs),
    line("TKI-07 prior R", yes("siinas_report_ok")),
    unknowable("TKI-09 fix R"),
    simple("TKI-10 fix R", "docs", lambda docs: "bukti_bayar" in docs),
    line("TKI-11 fix R", lambda who: some(get("nib_risk", lambda risk: risk in ("rendah", "menengah_rendah"))(who),
                                          get("has_std_cert", "verified".__eq__)(who)), "nib_risk", "has_std_cert"),
    unknowable("TKI-12 fix R"),
)  # fmt: skip

HAL = (
    Condition("HAL-01", "fix", "R", lambda who: every(yes("has_nib")(who), small(who)), nib_and_small),
    simple("HAL-02 route R", "annual_sales_idr", lambda rp: rp <= 15 * BILLION),
    line("HAL-03 route R", lambda who: every(get("production_sites_count", lambda n: n <= 1)(who),
                                             get("outlets_count", lambda n: n <= 1)(who)),
         "production_sites_count", "outlets_count"),
    line("HAL-04 fix R", yes("materials_halal_sure"), "materials_halal_sure"),
    line("HAL-05 gate R", no("nonhalal_contact"), "nonhalal_contact"),
    line("HAL-06 route R", yes("process_simple"), "process_simple"),
    simple("HAL-07 route R", "tool_level", lambda level: level in ("manual", "semi_otomatis")),
    line("HAL-08 fix R", lambda who: some(no("uses_slaughtered_animal")(who), yes("slaughter_halal_cert")(who)),
         "uses_slaughtered_animal", "slaughter_halal_cert"),
    line("HAL-09 route R", lambda who: None if None in (who.get("product_category"), who.get("selfdeclare_list"))
         else who["product_category"] in who["selfdeclare_list"], "product_category", "selfdeclare_list"),
    line("HAL-10 route R", lambda who: some(get("product_category", "makanan_siap_saji".__ne__)(who),
                                            get("product_count", lambda n: n <= 30)(who)),
         "product_category", "product_count"),
    unknowable("HAL-11 fix R"),
    line("HAL-12 fix R", yes("has_sihalal"), "has_sihalal"),
    line("HAL-13 state R", yes("quota_left"), "quota_left"),
    simple("HAL-14 route R", "product_category", "jamu_obat_tradisional".__ne__),
    simple("HAL-15 route UN", "product_category", "kosmetik".__ne__),
)  # fmt: skip

KUR = (
    simple("KUR-01 gate R", "annual_sales_idr", lambda rp: rp <= 4_800 * MILLION),
    line("KUR-02 gate R", lambda who: every(yes("owner_is_wni")(who), yes("has_ektp")(who)),
         "owner_is_wni", "has_ektp"),
    line("KUR-03 gate R", lambda who: some(get("age", lambda years: years >= 21)(who),
                                           get("marital_status", "belum_menikah".__ne__)(who)),
         "age", "marital_status"),
    unknowable("KUR-04 gate R"),
    line("KUR-05 fix R", lambda who: some(yes("has_nib")(who), yes("has_sku")(who)), "has_nib", "has_sku"),
    line("KUR-06 gate R", lambda who: every(no("other_productive_credit")(who), no("kur_at_other_bank")(who)),
         "other_productive_credit", "kur_at_other_bank"),
    line("KUR-08 fix R", yes("slik_ok"), "slik_ok"),
    line("KUR-09 gate R", no("is_state_employee"), "is_state_employee"),
    line("KUR-10 gate L", no("ever_commercial_credit"), "ever_commercial_credit"),
)  # fmt: skip


def six_months(head: str) -> Condition:
    return simple(head, "business_age_months", lambda months: months >= 6)


KUR_SUPERMIKRO = (
    *KUR,
    simple("KSM-01 route R", "loan_amount_idr", lambda rp: rp <= 10 * MILLION),
    line("KSM-02 fix L", lambda who: some(get("business_age_months", lambda months: months >= 6)(who),
                                          yes("in_mentoring")(who), yes("in_kub")(who), yes("family_business")(who)),
         "business_age_months", "in_mentoring", "in_kub", "family_business"),
)  # fmt: skip
KUR_MIKRO = (
    *KUR,
    simple("KMI-01 route R", "loan_amount_idr", lambda rp: 10 * MILLION < rp <= 100 * MILLION),
    six_months("KMI-02 gate R"),
    line("KMI-03 fix R", lambda who: some(get("loan_amount_idr", lambda rp: rp <= 50 * MILLION)(who),
                                          yes("has_npwp")(who)), "loan_amount_idr", "has_npwp"),
)  # fmt: skip
KUR_KECIL = (
    *KUR,
    simple("KKE-01 route R", "loan_amount_idr", lambda rp: 100 * MILLION < rp <= 500 * MILLION),
    six_months("KKE-02 gate R"),
    line("KKE-03 fix R", yes("has_npwp"), "has_npwp"),
    line("KKE-04 fix R", yes("has_bpjs_tk"), "has_bpjs_tk"),
    line("KKE-05 fix R", yes("has_collateral"), "has_collateral"),
)
KUR_KHUSUS = (*KUR, six_months("KKH-01 gate Q"), unknowable("KKH-02 fix Q"))

PROGRAMMES: Mapping[str, tuple[Condition, ...]] = {
    "DEF": DEF, "WUB": WUB, "WUB-PPSE": WUB_PPSE, "WUB-KUB": WUB_KUB, "DAKNF": DAKNF, "TKI": TKI, "HAL": HAL,
    "KUR": KUR, "KUR-SUPERMIKRO": KUR_SUPERMIKRO, "KUR-MIKRO": KUR_MIKRO, "KUR-KECIL": KUR_KECIL,
    "KUR-KHUSUS": KUR_KHUSUS,
}  # fmt: skip


def judge(programme: str, who: Answers) -> Judged:
    """The state of section 0.4, and whether all that is known fits, apart from repairs that a rule asks for."""
    deciding = [one for one in PROGRAMMES[programme] if one.kind in ("gate", "fix", "route", "state")]
    met = {one.id: one.truth(who) for one in PROGRAMMES[programme]}
    sure = [one for one in deciding if one.certainty in ("Q", "R")]
    repairs = [one for one in sure if one.kind == "fix"]
    open_to_the_person = [one for one in sure if met[one.id] is None and could_tell(one.asks(who), who)]
    if any(met[one.id] is False for one in sure if one.kind in ("gate", "route")):
        state = "belum_bisa"
    elif open_to_the_person:
        state = "perlu_data"
    elif not all(met[one.id] for one in repairs):
        state = "memenuhi_bersyarat"
    elif not all(met[one.id] for one in deciding):
        state = "konfirmasi_dinas"
    else:
        state = "memenuhi"
    return Judged(state, not any(met[one.id] is False for one in deciding if one not in repairs), met)


def could_tell(facts: set[str], who: Answers) -> bool:
    """May the person still settle something? Not where the office's half is unknown as well."""
    if facts & OFFICE:
        return False
    return any(can_be_asked(one, who) for one in facts)


def can_be_asked(fact: str, who: Answers) -> bool:
    """Does the question make sense, or may it come to make sense?"""
    if fact not in ONLY_IF:
        return True
    other, makes_sense = ONLY_IF[fact]
    return bool(makes_sense(who[other])) if who.get(other) is not None else can_be_asked(other, who)
