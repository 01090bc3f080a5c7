"""Records behave as frozen dataclasses."""

import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from factcheck.model.claim import Step
from factcheck.model.span import Extent

STEP = Step("unit", Extent(2, 5), "kg")


def test_fields_are_filled_and_defaults_kept():
    assert (STEP.rule, STEP.extent, STEP.result, STEP.assumed) == ("unit", Extent(2, 5), "kg", False)
    assert Step(rule="unit", extent=None, result="kg", assumed=True) == Step("unit", None, "kg", True)


def test_no_field_can_be_set_or_added():
    with pytest.raises(FrozenInstanceError):
        STEP.rule = "other"
    with pytest.raises((FrozenInstanceError, TypeError)):
        STEP.colour = "red"


def test_a_missing_or_unknown_field_is_an_error():
    with pytest.raises(TypeError):
        Extent(1)
    with pytest.raises(TypeError):
        Extent(1, 2, 3)


def test_records_are_equal_hashed_changed_and_sent_by_value():
    assert {STEP, replace(STEP)} == {STEP}
    assert replace(STEP, result="g").result == "g"
    assert pickle.loads(pickle.dumps(STEP)) == STEP
    assert repr(Extent(1, 2)) == "Extent(start=1, end=2)"
