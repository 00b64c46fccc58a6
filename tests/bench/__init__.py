"""Measurements: each `bench_*.py` here has `rows() -> list[Row]`; `./check bench` runs them."""
