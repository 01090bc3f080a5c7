"""Documents to claims."""

from factcheck.mine.miner import mine

__all__ = ["mine"]
