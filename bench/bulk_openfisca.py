"""The same three programmes in OpenFisca-core: python bulk_openfisca.py FILE [STATES] prints seconds and megabytes.

It runs in an environment of its own (OpenFisca-core, numpy, polars). OpenFisca knows no unknowns: an empty cell counts
as no, as nothing, as zero, so its states are those of section 0.4 without "perlu_data". What it has no
word for, a value in a list and a set of values, polars works out for it, and that is timed too: all
candidates start from the same table in memory.
"""

# OpenFisca-core is not installed where types are checked.
# mypy: ignore-errors

import json
import resource
import sys
import time
from pathlib import Path

import numpy as np
import polars as pl
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

FOOD = [
    "makanan_kering", "roti_kue_basah", "olahan_daging_ikan_kering", "olahan_daging_ikan_basah_beku", "susu_olahan",
    "minuman_serbuk_kopi_teh", "minuman_siap_minum", "amdk", "bumbu_sambal", "makanan_siap_saji",
]  # fmt: skip
BOOLEANS = (
    "nominated_by_dinas", "nonhalal_contact", "process_simple", "uses_slaughtered_animal", "slaughter_halal_cert",
    "has_nib", "has_sku", "materials_halal_sure", "has_sihalal", "owner_is_wni", "has_ektp", "slik_ok",
    "other_productive_credit", "kur_at_other_bank", "is_state_employee",
)  # fmt: skip
NUMBERS = (
    "annual_sales_idr", "capital_idr", "production_sites_count", "outlets_count", "product_count", "age",
)  # fmt: skip
MADE = ("is_new", "is_offered", "is_meal", "is_jamu", "is_simple_tool", "is_single", "province_known")
PERIOD = "2026-11"
ENTITY = build_entity(key="enterprise", plural="enterprises", label="", is_person=True)


def inputs(rows: pl.DataFrame) -> dict[str, np.ndarray]:
    product = pl.col("product_category")
    made = rows.select(
        is_new=pl.col("business_stage").is_in(["ide", "rintisan"]),
        is_offered=pl.col("selfdeclare_list").str.contains(pl.format("|{}|", product.cast(pl.String)), literal=True),
        is_meal=product == "makanan_siap_saji",
        is_jamu=product == "jamu_obat_tradisional",
        is_simple_tool=pl.col("tool_level").is_in(["manual", "semi_otomatis"]),
        is_single=pl.col("marital_status") == "belum_menikah",
        province_known=pl.col("province").is_not_null(),
    ).fill_null(False)
    arrays = {name: made[name].to_numpy() for name in MADE}
    arrays |= {name: rows[name].fill_null(False).to_numpy() for name in BOOLEANS}
    return arrays | {name: rows[name].fill_null(0).cast(pl.Float32).to_numpy() for name in NUMBERS}


def given(name: str, kind: type, default: object) -> type[Variable]:
    body = {"value_type": kind, "entity": ENTITY, "definition_period": DateUnit.MONTH, "default_value": default}
    return type(name, (Variable,), body)


class WUB(Variable):
    value_type = int
    entity = ENTITY
    definition_period = DateUnit.MONTH

    def formula(enterprise, period):  # noqa: N805  (OpenFisca passes the population)
        return np.where(
            enterprise("province_known", period), np.where(enterprise("nominated_by_dinas", period), 3, 2), 0
        )


class HAL(Variable):
    value_type = int
    entity = ENTITY
    definition_period = DateUnit.MONTH

    def formula(enterprise, period):  # noqa: N805  (OpenFisca passes the population)
        sales = enterprise("annual_sales_idr", period)
        routes = (
            (sales <= 15e9)
            * (enterprise("production_sites_count", period) <= 1)
            * (enterprise("outlets_count", period) <= 1)
            * ~enterprise("nonhalal_contact", period)
            * enterprise("process_simple", period)
            * enterprise("is_simple_tool", period)
            * enterprise("is_offered", period)
            * (~enterprise("is_meal", period) + (enterprise("product_count", period) <= 30))
            * ~enterprise("is_jamu", period)
        )
        return np.where(routes, 2, 0)


class KUR(Variable):
    value_type = int
    entity = ENTITY
    definition_period = DateUnit.MONTH

    def formula(enterprise, period):  # noqa: N805  (OpenFisca passes the population)
        gates = (
            (enterprise("annual_sales_idr", period) <= 4.8e9)
            * enterprise("owner_is_wni", period)
            * enterprise("has_ektp", period)
            * ((enterprise("age", period) >= 21) + ~enterprise("is_single", period))
            * ~enterprise("other_productive_credit", period)
            * ~enterprise("kur_at_other_bank", period)
            * ~enterprise("is_state_employee", period)
        )
        nib = enterprise("has_nib", period) + enterprise("has_sku", period)
        return np.where(gates, np.where(nib * enterprise("slik_ok", period), 3, 2), 0)


def main() -> None:
    table = pl.read_parquet(Path(sys.argv[1]))
    system = TaxBenefitSystem([ENTITY])
    for name in (*MADE, *BOOLEANS):
        system.add_variable(given(name, bool, False))
    for name in NUMBERS:
        system.add_variable(given(name, float, 0.0))
    for one in (WUB, HAL, KUR):
        system.add_variable(one)
    before, started, cpu = peak(), time.perf_counter(), time.process_time()
    arrays = inputs(table)
    simulation = SimulationBuilder().build_default_simulation(system, count=table.height)
    for name, array in arrays.items():
        simulation.set_input(name, PERIOD, array)
    found = {one: simulation.calculate(one, PERIOD) for one in ("WUB", "HAL", "KUR")}
    seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
    if len(sys.argv) > 2:
        pl.DataFrame(found).cast(pl.UInt8).write_parquet(sys.argv[2])
    print(json.dumps({"seconds": seconds, "cpu": cpu, "megabytes": peak(), "more": peak() - before}))


def peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
