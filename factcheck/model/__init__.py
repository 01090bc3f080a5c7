"""Frozen data, and the arithmetic of intervals and days. Imports nothing else of the package."""
