"""The hand-made report, and the golden files that its renderings are compared with."""

import importlib.util
import os
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def _sample():
    spec = importlib.util.spec_from_file_location("report_sample", HERE / "sample.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["report_sample"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def sample():
    return _sample()


@pytest.fixture(scope="session")
def report(sample):
    return sample.report()


@pytest.fixture
def golden():
    """Compare a text with a golden file; FACTCHECK_REGENERATE=1 writes the file instead."""

    def compare(path: Path, text: str) -> None:
        if os.environ.get("FACTCHECK_REGENERATE"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        assert path.read_bytes().decode("utf-8") == text, "run again with FACTCHECK_REGENERATE=1 where this is meant"

    return compare
