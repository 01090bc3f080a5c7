"""Parts of reports as earlier runs laid them out."""

from collections.abc import Collection, Mapping

from factcheck.store.cache import Cache

__all__ = ["Pages"]


class Pages:
    """Parts of reports as text, by digests of all that they show, in a cache."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def recall(self, keys: Collection[str]) -> dict[str, str]:
        """The parts that are known, by their keys."""
        named = list(keys)
        found = self._cache.recall("pages", named, lambda _, packed: packed.decode("utf-8", "surrogatepass"))
        return {named[place]: text for place, text in found.items()}

    def keep(self, new: Mapping[str, str]) -> None:
        """Keep parts for later reports."""
        self._cache.keep("pages", {key: text.encode("utf-8", "surrogatepass") for key, text in new.items()})
