"""The rules P1-P23: what each wants for a customer, in the order in which they look at each other.

A rule is a function from an outlook to wishes. It decides *whether* and *when*; holding back for courtesy comes after
(``courtesy``), and what is on the books already is reconciled in ``planning``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from ..outlook import Outlook, Wish
from . import orders, relationship, trouble

type WishesOf = Callable[[Outlook], Iterator[Wish]]

LOST: Final[tuple[WishesOf, ...]] = (trouble.lost_call, trouble.correct_cause)
"""What a lost customer gets (C5)."""

ALL: Final[tuple[WishesOf, ...]] = (
    orders.thank_you_note,
    orders.walkthrough,
    orders.agree_walkthrough,
    orders.delivery_check,
    orders.late_notice,
    orders.next_steps,
    orders.order_check_in,
    relationship.meeting_notes,
    trouble.act_on_feedback,
    trouble.complaint_response,
    trouble.make_whole,
    trouble.complaint_recheck,
    trouble.promise,
    *LOST,
    relationship.thank_referrer,
    relationship.greeting,
    relationship.offer,
    relationship.referral_ask,
    relationship.survey,
    relationship.letter,
    relationship.still_with_us,
    relationship.check_in,
)
"""Everyone else's, each after those it looks at."""
