"""Schema of `rules/languages.yaml`: the small words that give a language away."""

from factcheck.packs.load import PackModel

__all__ = ["LanguagesPack"]


class LanguagesPack(PackModel):
    """The small words of English and of other languages, and a sentence of each."""

    english: frozenset[str]
    others: dict[str, frozenset[str]]
    examples: dict[str, str]
