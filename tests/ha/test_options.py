"""The options, their defaults, and the practice that they add up to."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from custom_components.aftersale import options as of
from custom_components.aftersale.crm.playbook import DEFAULT
from custom_components.aftersale.crm.practice import Practice

BERLIN = ZoneInfo("Europe/Berlin")


def test_the_defaults_are_those_of_the_trade() -> None:
    """An untouched practice is the one that ``crm`` describes."""
    practice = of.practice_from({}, zone=BERLIN, language="en")
    assert practice == Practice(working=practice.working)
    assert practice.working.work_days == frozenset(range(5))
    assert (practice.working.start, practice.working.end) == (time(9), time(17))
    assert practice.working.evening_cutoff == time(20)
    assert practice.working.zone is BERLIN


def test_every_option_counts() -> None:
    """Nothing that is set is lost on the way."""
    practice = of.practice_from(
        {
            "work_days": ["sun"],
            "work_start": "07:30:00",
            "work_end": "12:15:00",
            "country": "DE",
            "subdivision": "BY",
            "evening_cutoff": "18:00:00",
            "away": [{"start": "2026-08-01", "end": "2026-08-14"}],
            "cadence_days": 20,
            "todo_horizon_days": 10,
            "referral_after_orders": 4,
            "check_ins_per_day": 2,
            "device_limit": 7,
            "playbook": {"p2_enabled": False, "p10_offset": 90},
        },
        zone=BERLIN,
        language="de-CH",
        calendar_away=[(date(2026, 12, 24), date(2026, 12, 31))],
    )
    working = practice.working
    assert (working.work_days, working.start, working.end) == (frozenset({6}), time(7, 30), time(12, 15))
    assert working.evening_cutoff == time(18)
    assert working.away == ((date(2026, 8, 1), date(2026, 8, 14)), (date(2026, 12, 24), date(2026, 12, 31)))
    assert date(2026, 1, 6) in working.holidays
    assert practice.cadence_days == 20
    assert practice.todo_horizon_days == 10
    assert practice.referral_after_orders == 4
    assert practice.check_ins_per_day == 2
    assert practice.device_limit == 7
    assert practice.language == "de"
    assert not practice.playbook["P2"].enabled
    assert practice.playbook["P10"].offset == 90
    assert practice.playbook["P1"] == DEFAULT["P1"]


@pytest.mark.parametrize(
    ("asked", "spoken"), [("en", "en"), ("en-GB", "en"), ("de", "de"), ("de_AT", "de"), ("fr", "en"), ("", "en")]
)
def test_the_nearest_language(asked: str, spoken: str) -> None:
    """What we have no words in is English."""
    assert of.language_from(asked) == spoken


def test_away_is_periods_or_a_calendar() -> None:
    """Never both."""
    assert (of.away_calendar({}), of.away_periods({})) == (None, ())
    assert of.away_calendar({"away": "calendar.holidays"}) == "calendar.holidays"
    assert of.away_periods({"away": "calendar.holidays"}) == ()


def test_each_key_belongs_to_one_page() -> None:
    """Saving one page can then never touch another's."""
    keys = [key for step in of.STEPS.values() for key in step]
    assert len(keys) == len(set(keys))
    assert set(of.RANGES) | of.CLOCKS <= set(keys)


def test_no_default_can_be_changed_by_whoever_reads_it() -> None:
    """They are shared by everybody."""
    with pytest.raises(TypeError):
        of.DEFAULTS["phones"] = ["mine"]  # type: ignore[index]
    assert not [key for key, value in of.DEFAULTS.items() if isinstance(value, list | dict)]


def test_a_playbook_for_all_ends_the_earlier_ones_and_the_same_again_does_not() -> None:
    now = datetime(2026, 11, 2, 9, tzinfo=UTC)
    options = of.edited_for_new({}, {"p6_offset": 5}, now)
    assert options["playbook_earlier"] == [{"until": now.isoformat(), "playbook": {}}]
    [(until, before)] = of.earlier_playbooks(options)
    assert (until, before["P6"]) == (now, DEFAULT["P6"])
    assert of.edited_for_all(options, {"p6_offset": 5}) == options
    assert of.edited_for_all(options, {"p6_offset": 6}) == {"playbook": {"p6_offset": 6}, "playbook_earlier": []}
    for days in range(30):
        options = of.edited_for_new(options, {"p6_offset": days}, now)
    assert len(options["playbook_earlier"]) == of.MOST_EARLIER
