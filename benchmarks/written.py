"""How well times, lists and the dates of contacts are read in made-up texts, by part and in all."""

import argparse
from collections.abc import Callable

import _written
from _gold import rows

MEASURES: dict[str, Callable[[str | None], dict[str, float]]] = {
    "times": _written.times,
    "listings": _written.listings,
    "contact_dates": _written.contact_dates,
}


def main() -> None:
    """Print the figures."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    for name, measure in MEASURES.items():
        parts = sorted({row["part"] for row in rows(_written.HERE / f"written_{name}.jsonl")})
        for part in (*parts, None):
            figures = ", ".join(f"{key} {value:.3f}".replace(".000", "") for key, value in measure(part).items())
            print(f"{name:14} {part or 'all':8} {figures}")


if __name__ == "__main__":
    main()
