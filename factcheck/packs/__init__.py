"""Loads and validates the rule packs in `rules/`.

`load(name, Model)` gives the pack `rules/<name>.yaml` as a validated model; what is wrong with a
pack is a `PackError` that quotes file, line, the entry, and what to do. Each schema has its file here.
"""

from factcheck.packs.load import PackError, load, rules_folder

__all__ = ["PackError", "load", "rules_folder"]
