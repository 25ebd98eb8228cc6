"""The options of the practice: their keys, their defaults, and the practice they add up to.

The keys are those of contract.md, "The config entry"; nothing else in the integration names a default.
Every function is plain: Home Assistant's own values (zone, language, the away days of a calendar) are arguments.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any, Final
from zoneinfo import ZoneInfo

from .crm.playbook import DEFAULT as DEFAULT_PLAYBOOK, MOST_OFFSET, Playbook
from .crm.practice import Practice
from .crm.reminders import ENTITY, PHONE, SCREEN, LockScreen, Reminders
from .crm.working_time import WorkingTime, holidays_of

WORK_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LOCK_SCREEN: Final = ("full", "first_name", "hidden")
SPOKEN_NAMES: Final = ("full", "first_name")
LANGUAGES: Final = ("en", "de")

REMINDERS: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "phones": (),
        "notify_entities": (),
        "digest_time": "08:30:00",
        "closing_time": "16:30:00",
        "quiet_from": "20:00:00",
        "quiet_until": "08:00:00",
        "lead_minutes": 15,
        "repeat_limit": 2,
        "daily_limit": 12,
    }
)
WORKING_TIME: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "work_days": WORK_DAYS[:5],
        "work_start": "09:00:00",
        "work_end": "17:00:00",
        "country": None,
        "subdivision": None,
        "evening_cutoff": "20:00:00",
        "away": (),
    }
)
PRACTICE: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "cadence_days": 27,
        "todo_horizon_days": 30,
        "referral_after_orders": 3,
        "check_ins_per_day": 6,
        "device_limit": 50,
    }
)
PLAYBOOK: Final[Mapping[str, Any]] = MappingProxyType({"playbook": MappingProxyType({}), "playbook_earlier": ()})
"""What was edited; and what still holds for whatever was recorded before a moment: ``{"until": ISO, "playbook": edits}``, oldest first."""
PRIVACY: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "lock_screen": "full",
        "spoken_names": "full",
        "expose_to_assistants": False,
        "panel_users": (),
        "ai_task_entity": None,
    }
)
FEEDS: Final[Mapping[str, Any]] = MappingProxyType({"feeds": ()})
CALENDARS: Final[Mapping[str, Any]] = MappingProxyType({"calendars": ()})
FEED_NAMES: Final = ("full", "none")
MOST_FEEDS: Final = 20

STEPS: Final[Mapping[str, Mapping[str, Any]]] = MappingProxyType(
    {
        "reminders": REMINDERS,
        "working_time": WORKING_TIME,
        "practice": PRACTICE,
        "playbook": PLAYBOOK,
        "privacy": PRIVACY,
        "feeds": FEEDS,
        "calendars": CALENDARS,
    }
)
DEFAULTS: Final[Mapping[str, Any]] = MappingProxyType(
    {key: value for step in STEPS.values() for key, value in step.items()}
)

# The times of day among them.
CLOCKS: Final = frozenset(
    {"digest_time", "closing_time", "quiet_from", "quiet_until", "work_start", "work_end", "evening_cutoff"}
)

# The least and the most that a number may be; forms and checks share them.
RANGES: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {
        "lead_minutes": (0, 240),
        "repeat_limit": (0, 10),
        "daily_limit": (1, 100),
        "cadence_days": (1, 365),
        "todo_horizon_days": (1, 365),
        "referral_after_orders": (1, 50),
        "check_ins_per_day": (1, 100),
        "device_limit": (0, 200),
    }
)


MOST_EARLIER: Final = 20
"""So many earlier playbooks are kept; what was planned by an older one is planned by the oldest of these."""


def switch_key(rule_id: str) -> str:
    """The key of a rule's switch, below ``playbook``."""
    return f"{rule_id.lower()}_enabled"


def offset_key(rule_id: str) -> str:
    """The key of a rule's offset, below ``playbook``."""
    return f"{rule_id.lower()}_offset"


# Every switch and offset of the default playbook, in its order: what the form of that step shows.
PLAYBOOK_FORM: Final[Mapping[str, Any]] = MappingProxyType(
    {
        key: value
        for rule in DEFAULT_PLAYBOOK.rules.values()
        for key, value in ((switch_key(rule.id), rule.enabled), (offset_key(rule.id), rule.offset))
    }
)


def option(options: Mapping[str, Any], key: str) -> Any:
    """What is set under this key, or its default."""
    value = options.get(key)
    return DEFAULTS[key] if value is None else value


def clock(options: Mapping[str, Any], key: str) -> time:
    """A time of day among the options."""
    return time.fromisoformat(option(options, key))


def away_calendar(options: Mapping[str, Any]) -> str | None:
    """The calendar entity that holds the away days, if one does."""
    away = option(options, "away")
    return away if isinstance(away, str) else None


def away_periods(options: Mapping[str, Any]) -> tuple[tuple[date, date], ...]:
    """The away periods given as dates, both ends included; empty when a calendar holds them."""
    away = option(options, "away")
    if isinstance(away, str):
        return ()
    return tuple((date.fromisoformat(period["start"]), date.fromisoformat(period["end"])) for period in away)


def playbook_from(options: Mapping[str, Any]) -> Playbook:
    """The default playbook with the switches and offsets that were changed; what cannot be is left as it was (``playbook_wrong``)."""
    return edited_playbook(option(options, "playbook"))


def earlier_playbooks(options: Mapping[str, Any]) -> tuple[tuple[datetime, Playbook], ...]:
    """The playbooks that hold for what was recorded before a moment (an edit "for new orders only"), oldest first."""
    return tuple(
        (datetime.fromisoformat(one["until"]), edited_playbook(one["playbook"]))
        for one in option(options, "playbook_earlier")
    )


def edited_playbook(edits: Mapping[str, Any]) -> Playbook:
    """The default playbook with these edits, but for those that cannot be."""
    wrong = playbook_wrong({"playbook": edits})
    switches: dict[str, bool] = {}
    offsets: dict[str, int] = {}
    for rule_id in DEFAULT_PLAYBOOK.rules:
        if (enabled := edits.get(key := switch_key(rule_id))) is not None and key not in wrong:
            switches[rule_id] = enabled
        if (offset := edits.get(key := offset_key(rule_id))) is not None and key not in wrong:
            offsets[rule_id] = int(offset)
    return DEFAULT_PLAYBOOK.edited(switches, offsets)


def playbook_wrong(options: Mapping[str, Any]) -> tuple[str, ...]:
    """The keys of the playbook's changes that cannot be: of no rule, or out of range. Forms let none of them in."""
    edits = option(options, "playbook")
    return tuple(key for key, value in edits.items() if value is not None and not _fits(key, value))


def _fits(key: str, value: Any) -> bool:
    default = PLAYBOOK_FORM.get(key)
    if isinstance(default, bool):
        return isinstance(value, bool)
    if default is None or isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return 0 <= value <= MOST_OFFSET and value == int(value)


def playbook_edits(shown: Mapping[str, Any]) -> dict[str, Any]:
    """Of a whole form of switches and offsets, those that differ from the default playbook.

    Only they are stored, so that a better default reaches everyone who never touched that rule.
    """
    return {key: value for key, value in shown.items() if value != PLAYBOOK_FORM[key]}


def edited_for_all(options: Mapping[str, Any], edits: Mapping[str, Any]) -> dict[str, Any]:
    """The step's options with a playbook that holds for everyone; the same as before leaves earlier ones as they are."""
    same = dict(option(options, "playbook")) == dict(edits)
    return {"playbook": dict(edits), "playbook_earlier": list(option(options, "playbook_earlier")) if same else []}


def edited_for_new(options: Mapping[str, Any], edits: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """The step's options with a playbook that holds for what is recorded from now on; the rest keeps the one of before."""
    before = {"until": now.isoformat(), "playbook": dict(option(options, "playbook"))}
    return {"playbook": dict(edits), "playbook_earlier": [*option(options, "playbook_earlier"), before][-MOST_EARLIER:]}


def language_from(language: str) -> str:
    """The nearest language that the practice has words in: ``de-CH`` is German, anything unknown English."""
    base = language.lower().replace("_", "-").split("-")[0]
    return base if base in LANGUAGES else LANGUAGES[0]


def working_time_from(
    options: Mapping[str, Any], zone: ZoneInfo, calendar_away: Sequence[tuple[date, date]] = ()
) -> WorkingTime:
    """The working days and hours. Builds a holiday table: call it off the event loop."""
    return WorkingTime(
        zone=zone,
        work_days=frozenset(WORK_DAYS.index(day) for day in option(options, "work_days")),
        start=clock(options, "work_start"),
        end=clock(options, "work_end"),
        holidays=holidays_of(option(options, "country"), option(options, "subdivision")),
        away=(*away_periods(options), *calendar_away),
        evening_cutoff=clock(options, "evening_cutoff"),
    )


def practice_from(
    options: Mapping[str, Any],
    *,
    zone: ZoneInfo,
    language: str,
    calendar_away: Sequence[tuple[date, date]] = (),
) -> Practice:
    """Everything the options decide that the trade needs. Call it off the event loop (holidays).

    ``zone`` and ``language`` are Home Assistant's; ``calendar_away`` are the days of the calendar that
    ``away`` names (see ``away.py``).
    """
    return Practice(
        working=working_time_from(options, zone, calendar_away),
        playbook=playbook_from(options),
        earlier=earlier_playbooks(options),
        cadence_days=int(option(options, "cadence_days")),
        todo_horizon_days=int(option(options, "todo_horizon_days")),
        referral_after_orders=int(option(options, "referral_after_orders")),
        check_ins_per_day=int(option(options, "check_ins_per_day")),
        device_limit=int(option(options, "device_limit")),
        language=language_from(language),
    )


def reminders_from(options: Mapping[str, Any], *, on: bool) -> Reminders:
    """When reminders come and to whom; with neither phone nor entity chosen, onto Home Assistant's own screen."""
    phones = [f"{PHONE}{device_id}" for device_id in option(options, "phones")]
    entities = [f"{ENTITY}{entity_id}" for entity_id in option(options, "notify_entities")]
    return Reminders(
        recipients=tuple(dict.fromkeys([*phones, *entities])) or (SCREEN,),
        on=on,
        digest_time=clock(options, "digest_time"),
        closing_time=clock(options, "closing_time"),
        quiet_from=clock(options, "quiet_from"),
        quiet_until=clock(options, "quiet_until"),
        lead_minutes=int(option(options, "lead_minutes")),
        repeat_limit=int(option(options, "repeat_limit")),
        daily_limit=int(option(options, "daily_limit")),
        lock_screen=LockScreen(option(options, "lock_screen")),
    )


def warm_up(practice: Practice, today: date) -> None:
    """Compute the holidays of the years around today here, off the event loop, not at the first question in it."""
    for days in (-366, 0, 366):
        practice.working.is_working(today + timedelta(days=days))
