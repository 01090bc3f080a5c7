"""What outlives a run: a cache of mined claims, and an archive of past articles, both in DuckDB."""
