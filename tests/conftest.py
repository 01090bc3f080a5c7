"""What all tests share: where outside data stands, golden files, and property tests that give the same answer every run."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile(
    "settled", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("explore", settings.get_profile("settled"), derandomize=False, max_examples=1000)
settings.load_profile(os.environ.get("FACTCHECK_HYPOTHESIS", "settled"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project: tests, seeds, README."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Articles and gold from outside the project; the test is skipped where there are none."""
    folder = os.environ.get("FACTCHECK_SHARED")
    if not folder:
        pytest.skip("FACTCHECK_SHARED names no folder of outside data")
    return Path(folder).resolve(strict=True)


@pytest.fixture
def golden():
    """Compare a text with a golden file; FACTCHECK_REGENERATE=1 writes the file instead."""

    def compare(path: Path, text: str) -> None:
        if os.environ.get("FACTCHECK_REGENERATE"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        assert path.read_bytes().decode("utf-8") == text, "run again with FACTCHECK_REGENERATE=1 where this is meant"

    return compare
