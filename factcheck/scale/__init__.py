"""The same engine over a Dask cluster: mining is a map, linking a shuffle by key, checking a map over groups."""
