"""Makes factcheck/knowledge/data/factors.tsv: what pint says of every unit that can be read, so that a run need not load it.

usage: python tools/factors.py [--check]

A line is a unit, its dimension (empty where pint knows none), its factor to the base unit of that dimension.
"""

import sys

from factcheck.knowledge.measures import FACTORS_DATA, by_hand, by_pint
from factcheck.knowledge.units import unit_names


def made() -> str:
    """The table, by the units that the tables of units and their rates name."""
    rows = []
    for name in sorted(unit_names()):
        if not by_hand(name):
            found = by_pint(name)
            rows.append(f"{name}\t{found.dimension}\t{found.factor}" if found else f"{name}\t\t1")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    if "--check" not in sys.argv[1:]:
        FACTORS_DATA.write_text(made(), encoding="utf-8")
    elif made() != FACTORS_DATA.read_text(encoding="utf-8"):
        sys.exit("factcheck/knowledge/data/factors.tsv is stale: run tools/factors.py")
