"""Ids come in the order in which they were made, even within one millisecond and when the clock goes back."""

from __future__ import annotations

import time

import pytest

from custom_components.aftersale.ids import LENGTH, Ids


def test_they_are_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    new_id = Ids()
    made = [new_id() for _ in range(1000)]
    monkeypatch.setattr(time, "time_ns", lambda: 5)
    made += [new_id() for _ in range(10)]
    assert made == sorted(set(made))
    assert {len(one) for one in made} == {LENGTH}


def test_later_ones_of_another_run_come_later(monkeypatch: pytest.MonkeyPatch) -> None:
    earlier = Ids()()
    now = time.time_ns()
    monkeypatch.setattr(time, "time_ns", lambda: now + 2_000_000)
    assert Ids()() > earlier
