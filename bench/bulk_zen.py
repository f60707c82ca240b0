"""The same three programmes in zen-engine: python bulk_zen.py FILE [STATES] prints seconds and megabytes.

It runs in an environment of its own (zen-engine, polars). zen judges one enterprise at a time and throws where nothing
is compared with a number, so every comparison is guarded: an empty cell counts as not met, and its states are those of
section 0.4 without "perlu_data". Only the first `MOST` rows are judged; the seconds are scaled to the whole file.
"""

# zen-engine is not installed where types are checked.
# mypy: ignore-errors

import json
import resource
import sys
import time
from pathlib import Path

import polars as pl
import zen

MOST = 100_000
WUB = "province == null ? 0 : (nominated_by_dinas == true ? 3 : 2)"
HAL = """
    annual_sales_idr != null and annual_sales_idr <= 15000000000
    and production_sites_count != null and production_sites_count <= 1
    and outlets_count != null and outlets_count <= 1
    and nonhalal_contact == false and process_simple == true
    and tool_level in ["manual", "semi_otomatis"]
    and product_category != null and selfdeclare_list != null
    and contains(selfdeclare_list, "|" + product_category + "|")
    and (product_category != "makanan_siap_saji" or (product_count != null and product_count <= 30))
    and product_category != "jamu_obat_tradisional"
    ? 2 : 0
"""
KUR = """
    annual_sales_idr != null and annual_sales_idr <= 4800000000
    and owner_is_wni == true and has_ektp == true
    and ((age != null and age >= 21) or (marital_status != null and marital_status != "belum_menikah"))
    and other_productive_credit == false and kur_at_other_bank == false and is_state_employee == false
    ? ((has_nib == true or has_sku == true) and slik_ok == true ? 3 : 2) : 0
"""
RULES = {"WUB": WUB, "HAL": HAL, "KUR": KUR}
NAMES = (
    "province", "nominated_by_dinas", "annual_sales_idr", "production_sites_count", "outlets_count", "nonhalal_contact",
    "process_simple", "tool_level", "product_category", "selfdeclare_list", "product_count", "owner_is_wni", "has_ektp",
    "age", "marital_status", "other_productive_credit", "kur_at_other_bank", "is_state_employee", "has_nib", "has_sku",
    "slik_ok",
)  # fmt: skip


def main() -> None:
    table = pl.read_parquet(Path(sys.argv[1]), columns=list(NAMES))
    rules = [zen.compile_expression(" ".join(text.split())) for text in RULES.values()]
    before, started, cpu = peak(), time.perf_counter(), time.process_time()
    rows = table.head(MOST).iter_rows(named=True)
    found = [[rule.evaluate(row) for rule in rules] for row in rows]
    share = table.height / len(found)
    seconds, cpu = (time.perf_counter() - started) * share, (time.process_time() - cpu) * share
    if len(sys.argv) > 2:
        pl.DataFrame(found, schema=list(RULES), orient="row").cast(pl.UInt8).write_parquet(sys.argv[2])
    print(json.dumps({"seconds": seconds, "cpu": cpu, "megabytes": peak(), "more": peak() - before}))


def peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
