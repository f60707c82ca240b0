"""WUB, HAL and KUR of 22 November 2026 as somebody who knows polars would write them: each state, nothing else.

A condition that is not known is null, and polars' own & and | follow Kleene. What the person could still tell, and
what only the office knows, is worked out by hand for exactly these rules, which is why it can be short.
"""

import polars as pl

FOOD = [
    "makanan_kering", "roti_kue_basah", "olahan_daging_ikan_kering", "olahan_daging_ikan_basah_beku", "susu_olahan",
    "minuman_serbuk_kopi_teh", "minuman_siap_minum", "amdk", "bumbu_sambal", "makanan_siap_saji",
]  # fmt: skip
STATES = pl.Enum(["belum_bisa", "perlu_data", "memenuhi_bersyarat", "konfirmasi_dinas", "memenuhi"])
Asked = tuple[pl.Expr, pl.Expr]
"""Is the condition met (null: not known), and could the person still settle it?"""


def states(rows: pl.LazyFrame) -> pl.LazyFrame:
    """One column for each programme."""
    return rows.select(wub().alias("WUB"), hal().alias("HAL"), kur().alias("KUR"))


def wub() -> pl.Expr:
    # The topics of a batch are the office's; what is made, the person could tell.
    to_tell = pl.col("province").is_null() | (
        pl.col("product_category").is_null() & pl.col("batch.topics").is_not_null()
    )
    return (
        pl.when(to_tell)
        .then(pl.lit("perlu_data", STATES))
        .when(~pl.col("nominated_by_dinas").fill_null(False))
        .then(pl.lit("memenuhi_bersyarat", STATES))
        .otherwise(pl.lit("konfirmasi_dinas", STATES))
    )


def hal() -> pl.Expr:
    product = pl.col("product_category")
    sales, capital, stage = pl.col("annual_sales_idr"), pl.col("capital_idr"), pl.col("business_stage")
    edible = product.is_null() | product.is_in([*FOOD, "jamu_obat_tradisional", "kosmetik"])
    makes = product.is_null() | ~product.is_in(["dagang", "jasa_lain"])
    sites, outlets = pl.col("production_sites_count"), pl.col("outlets_count")
    slaughtered, certified = pl.col("uses_slaughtered_animal"), pl.col("slaughter_halal_cert")
    by_capital, by_sales = capital <= 5_000_000_000, sales <= 15_000_000_000
    is_new = stage.is_in(["ide", "rintisan"])
    is_small = (is_new & by_capital) | (~is_new & by_sales) | (by_capital & by_sales)
    offered = pl.col("selfdeclare_list").str.contains(pl.format("|{}|", product.cast(pl.String)), literal=True)
    always = pl.lit(True)
    routes: list[Asked] = [
        (by_sales, always),
        ((sites <= 1) & (outlets <= 1), outlets.is_null() | makes),
        (~pl.col("nonhalal_contact"), edible),
        (pl.col("process_simple"), edible),
        (pl.col("tool_level").is_in(["manual", "semi_otomatis"]), makes),
        (offered, pl.col("selfdeclare_list").is_not_null()),
        ((product != "makanan_siap_saji") | (pl.col("product_count") <= 30), always),
        (product != "jamu_obat_tradisional", always),
    ]
    fixes: list[Asked] = [
        (pl.col("has_nib") & is_small, always),
        (pl.col("materials_halal_sure"), edible),
        (~slaughtered | certified, (slaughtered.is_null() & edible) | (slaughtered & certified.is_null())),
        (pl.col("has_sihalal"), edible),
    ]
    # The check by a companion is always open, so that nobody is further than "once fixed".
    return _state(routes, fixes, pl.lit("memenuhi_bersyarat", STATES))


def kur() -> pl.Expr:
    always = pl.lit(True)
    gates: list[Asked] = [
        (pl.col("annual_sales_idr") <= 4_800_000_000, always),
        (pl.col("owner_is_wni") & pl.col("has_ektp"), always),
        ((pl.col("age") >= 21) | (pl.col("marital_status") != "belum_menikah"), always),
        (~pl.col("other_productive_credit") & ~pl.col("kur_at_other_bank"), always),
        (~pl.col("is_state_employee"), always),
    ]
    fixes: list[Asked] = [(pl.col("has_nib") | pl.col("has_sku"), always), (pl.col("slik_ok"), always)]
    fixed = pl.all_horizontal(met.fill_null(False) for met, _ in fixes)
    rest = pl.when(fixed).then(pl.lit("konfirmasi_dinas", STATES)).otherwise(pl.lit("memenuhi_bersyarat", STATES))
    return _state(gates, fixes, rest)


def _state(gates: list[Asked], fixes: list[Asked], rest: pl.Expr) -> pl.Expr:
    excluded = pl.any_horizontal((~met).fill_null(False) for met, _ in gates)
    waiting = pl.any_horizontal(met.is_null() & could.fill_null(False) for met, could in [*gates, *fixes])
    return (
        pl.when(excluded)
        .then(pl.lit("belum_bisa", STATES))
        .when(waiting)
        .then(pl.lit("perlu_data", STATES))
        .otherwise(rest)
    )
