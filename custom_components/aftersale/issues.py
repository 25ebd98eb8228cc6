"""Repairs: what is wrong, where a person looks for it; each is taken away by whoever sees that it is over."""

from __future__ import annotations

from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.util import slugify

from .const import DOMAIN

CLOCK_JUMPED: Final = "clock_jumped"
DISK_NEARLY_FULL: Final = "disk_nearly_full"
PHONE_GONE: Final = "phone_gone"
PHONE_UNREACHABLE: Final = "phone_unreachable"
PLAYBOOK_INVALID: Final = "playbook_invalid"
SHOP_SIGNATURE: Final = "shop_signature"
SNAPSHOT_FAILED: Final = "snapshot_failed"
TRACES_LEFT: Final = "traces_left"

FIXABLE: Final = frozenset({CLOCK_JUMPED, PHONE_GONE, PHONE_UNREACHABLE, PLAYBOOK_INVALID, SHOP_SIGNATURE, TRACES_LEFT})


@callback
def tell(hass: HomeAssistant, key: str, about: str = "", **facts: str) -> None:
    """There is this trouble, with this thing (an id)."""
    ir.async_create_issue(
        hass,
        DOMAIN,
        issue_id(key, about),
        is_fixable=key in FIXABLE,
        severity=ir.IssueSeverity.WARNING,
        translation_key=key,
        translation_placeholders=facts,
        data={"key": key, "about": about},
    )


@callback
def over(hass: HomeAssistant, key: str, about: str = "") -> None:
    """There is no such trouble any more."""
    ir.async_delete_issue(hass, DOMAIN, issue_id(key, about))


@callback
def all_over(hass: HomeAssistant) -> None:
    """The practice is gone, and every trouble with it."""
    for domain, issue in list(ir.async_get(hass).issues):
        if domain == DOMAIN:
            ir.async_delete_issue(hass, DOMAIN, issue)


@callback
def about_others(hass: HomeAssistant, key: str, those: set[str]) -> list[str]:
    """The things, other than these, that this trouble was told about."""
    found = [
        str(issue.data["about"])
        for (domain, _), issue in ir.async_get(hass).issues.items()
        if domain == DOMAIN and issue.data is not None and issue.data.get("key") == key
    ]
    return [about for about in found if about not in those]


def issue_id(key: str, about: str = "") -> str:
    """The issue's id: one for each thing."""
    return f"{key}_{slugify(about)}" if about else key


@callback
def known(hass: HomeAssistant, issue: str) -> dict[str, str]:
    """The facts of an issue that is there."""
    found = ir.async_get(hass).async_get_issue(DOMAIN, issue)
    return dict(found.translation_placeholders or {}) if found is not None else {}
