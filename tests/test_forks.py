"""What copies of a process do for it, and what it does itself where none can."""

import multiprocessing
import os
from os import getpid

import pytest

from factcheck import forks
from factcheck.forks import aside, forked


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_shares(jobs):
    offset = 40
    assert list(forked(jobs)(lambda number: number + offset, [1, 2, 3])) == [41, 42, 43]


def test_one_process_is_this_one_and_the_others_are_copies():
    done = set(forked(2)(lambda _: getpid(), range(400)))
    assert len(done) <= 2
    assert set(forked(1)(lambda _: getpid(), range(3))) == {getpid()}


def test_one_share_stays_in_this_process():
    assert list(forked(2)(lambda _: getpid(), [1])) == [getpid()]


def test_a_copy_works_aside_and_is_asked_once():
    asked = aside(2, getpid)
    assert asked is not None
    assert asked() == asked() != getpid()
    assert not multiprocessing.active_children()


def test_what_an_ended_copy_leaves_is_done_here():
    here = getpid()

    def found() -> int:
        if getpid() != here:
            raise SystemExit
        return here

    asked = aside(2, found)
    assert asked is not None
    assert asked() == here


def test_what_a_copy_sent_in_part_is_done_here(monkeypatch):
    def ended(function, sender):
        announced, sent = 1000, 10
        os.write(sender.fileno(), announced.to_bytes(4) + bytes(sent))
        os._exit(1)

    monkeypatch.setattr(forks, "_tell", ended)
    asked = aside(2, getpid)
    assert asked is not None
    assert asked() == getpid()


def test_what_fails_aside_fails_here():
    asked = aside(2, lambda: 1 // 0)
    assert asked is not None
    with pytest.raises(ZeroDivisionError):
        asked()


def test_one_process_has_none_to_spare(monkeypatch):
    assert aside(1, getpid) is None
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    assert aside(2, getpid) is None
    assert list(forked(2)(lambda _: getpid(), [1, 2])) == [getpid()] * 2
