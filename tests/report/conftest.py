"""The hand-made report."""

import importlib.util
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
