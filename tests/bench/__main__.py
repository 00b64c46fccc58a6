"""`python -m tests.bench [--json] [--strict] [names]`: runs the benches and prints what they found."""

import json
import sys
from importlib import import_module
from pathlib import Path

import click

from tests.bench.measure import Row, aligned

NAMES = sorted(file.stem.removeprefix("bench_") for file in Path(__file__).parent.glob("bench_*.py"))


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON list instead of the table.")
@click.option("--strict", is_flag=True, help="Exit with 1 when a ratio is over its bar.")
@click.argument("names", nargs=-1, type=click.Choice(NAMES))
def main(as_json: bool, strict: bool, names: tuple[str, ...]) -> None:
    """Measure all benches, or those named."""
    found: list[Row] = []
    for name in names or NAMES:
        found += import_module(f"tests.bench.bench_{name}").rows()
    click.echo(json.dumps([row.as_json() for row in found], indent=1) if as_json else aligned(found))
    if strict and not all(row.ok for row in found):
        sys.exit(1)


if __name__ == "__main__":
    main()
