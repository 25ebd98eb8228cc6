"""How the practice's refusals become Home Assistant's: the only place where they do."""

from __future__ import annotations

from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir

from .const import (
    BOOK_ISSUES,
    DOMAIN,
    ISSUE_BOOK_DAMAGED,
    ISSUE_BOOK_MISSING,
    ISSUE_BOOK_TOO_NEW,
    ISSUE_BOOK_UNWRITABLE,
)
from .crm.errors import AftersaleError, BookDamaged, BookError, BookTooNew, BookUnwritable
from .discretion import Refusal

_ISSUES: Final[tuple[tuple[type[BookError], str], ...]] = (
    (BookDamaged, ISSUE_BOOK_DAMAGED),
    (BookTooNew, ISSUE_BOOK_TOO_NEW),
    (BookUnwritable, ISSUE_BOOK_UNWRITABLE),
)

RESTORABLE: Final = frozenset({ISSUE_BOOK_DAMAGED, ISSUE_BOOK_MISSING})
"""A snapshot can take the book's place (``repairs``)."""

NOTHING: Final = "–"
"""A fact that is empty, as a sentence shows it."""


def refused(error: AftersaleError) -> HomeAssistantError:
    """The user's mistake as a validation error, the book's trouble as a failure; both with their facts."""
    facts = {name: fact or NOTHING for name, fact in error.facts.items()}
    if not isinstance(error, BookError):
        return Refusal(error.key, **facts)
    return HomeAssistantError(translation_domain=DOMAIN, translation_key=error.key, translation_placeholders=facts)


def issue_of(error: BookError) -> str:
    """The repair issue that says what to do about it."""
    if error.key == ISSUE_BOOK_MISSING:
        return ISSUE_BOOK_MISSING
    return next((issue for kind, issue in _ISSUES if isinstance(error, kind)), ISSUE_BOOK_DAMAGED)


@callback
def raise_issue(hass: HomeAssistant, error: BookError, path: str) -> str:
    """Tell the user what is wrong with the book; the key of the issue and of its exception."""
    issue = issue_of(error)
    ir.async_create_issue(
        hass,
        DOMAIN,
        issue,
        is_fixable=issue in RESTORABLE,
        severity=ir.IssueSeverity.ERROR,
        translation_key=issue,
        translation_placeholders={"path": path},
    )
    return issue


@callback
def clear_issues(hass: HomeAssistant) -> None:
    """The book is well."""
    for issue in BOOK_ISSUES:
        ir.async_delete_issue(hass, DOMAIN, issue)
