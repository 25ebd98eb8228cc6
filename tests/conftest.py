"""What all tests share: hypothesis' profile, and which tests are tests of Home Assistant."""

from __future__ import annotations

import inspect
import os
from pathlib import Path

from hypothesis import settings
from hypothesis.internal.conjecture import providers
import pytest

# Imported before Home Assistant's test folder comes onto the path: that one has a package of
# this name, which would hide ours.
import custom_components  # noqa: F401

HERE = Path(__file__).parent
# The test plugin gives every test an event loop and checks it afterwards. Plain Python needs
# none, and a real process is not in that loop.
LOOP_FIXTURES = {
    "configure_event_loop",
    "configure_session_event_loop",
    "enable_event_loop_debug",
    "expected_lingering_tasks",
    "expected_lingering_timers",
    "verify_cleanup",
}

settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("long", deadline=None, max_examples=2000)
if (PROFILE := os.environ.get("HYPOTHESIS_PROFILE", "ci")) == "ci":
    # Hypothesis tries the constants of whatever modules happen to be imported by then: other examples on every machine, and
    # with every division of the tests among processes. What decides whether a change is taken must be the same everywhere.
    providers._get_local_constants = lambda: providers._local_constants
settings.load_profile(PROFILE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let tests in tests/ha find the integration, and keep event loops away from plain tests."""
    for item in items:
        if not isinstance(item, pytest.Function):
            continue
        folder = item.path.relative_to(HERE).parts[0] if item.path.is_relative_to(HERE) else ""
        if folder == "ha" and "hass" in item.fixturenames:
            # Before whatever sets the integration up, but after the check for what a test leaves behind.
            place = item.fixturenames.index("verify_cleanup") + 1
            item.fixturenames.insert(place, "enable_custom_integrations")
            if "recorder_mock" in item.fixturenames:  # it wants to be there before Home Assistant is
                item.fixturenames.insert(place, "recorder_mock")
        elif folder == "e2e" or not inspect.iscoroutinefunction(item.function):
            item.fixturenames[:] = [name for name in item.fixturenames if name not in LOOP_FIXTURES]
