"""The tables as this release reads and writes them (``steps`` says how a book comes to have them).

Plain columns without types that convert: what lies on disk is what is read, and ``rows`` alone turns it into records.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, Integer, MetaData, Table, Text

_METADATA: Final = MetaData()

STANDING_COLUMNS: Final = (
    "last_at",
    "last_in_at",
    "open_complaints",
    "broken_on",
    "last_score",
    "standing_cadence",
    "standing_clock",
    "first_at",
)


def _table(name: str, columns: str, *key: str) -> Table:
    """A table from its column names; a ``#`` behind a name marks a number."""
    return Table(
        name,
        _METADATA,
        *(
            Column(column.rstrip("#"), Integer if column.endswith("#") else Text, primary_key=column.rstrip("#") in key)
            for column in columns.split()
        ),
    )


meta: Final = _table("meta", "key value", "key")
customers: Final = _table(
    "customers",
    "id name added_at# active_since clock_from company phone email address language channel hot_buttons birthday"
    " cadence_days# favourite# referred_by notes external_id status paused_until status_since# has_device# review_at#"
    " changed_at# revision# last_at# last_in_at# open_complaints# broken_on last_score# standing_cadence# standing_clock first_at#",
    "id",
)
orders: Final = _table(
    "orders",
    "id customer_id product ordered_at# recorded_at# counts_for promised_on delivered_at# delivery_recorded_at#"
    " reference source walkthrough# delivery care amount currency cancelled_at# said_late_at# revision#",
    "id",
)
follow_ups: Final = _table(
    "follow_ups",
    "id customer_id kind created_at# rule cause attempt# order_id due_day# due_at# due_minutes# planned first_due"
    " limit_day tentative# channel title notes checklist facts status outcome outcome_note completed_at# snoozed_until"
    " holds by_hand# hidden# announced changed_at# revision#",
    "id",
)
interactions: Final = _table(
    "interactions",
    "id customer_id at# recorded_at# channel direction note meeting# ends_at# follow_up_id revision# letter",
    "customer_id",
    "at",
    "id",
)
promises: Final = _table(
    "promises", "id customer_id what due made_at# kept_at# withdrawn_at# broken_told# revision#", "id"
)
needs: Final = _table("needs", "id customer_id what noted_at# revision#", "id")
feedback: Final = _table("feedback", "id customer_id at# score# suggestion revision#", "id")
complaints: Final = _table("complaints", "id customer_id what opened_at# resolved_at# resolution revision#", "id")
losses: Final = _table("losses", "id customer_id lost_at# reason reason_known_at# note returned_at# revision#", "id")
timeline: Final = _table(
    "timeline", "id customer_id at# event way user_id follow_up_id kind data", "customer_id", "at", "id"
)
outbox: Final = _table(
    "outbox",
    "id recipient tag payload created_at# not_before# customer_id follow_up_id token tries# last_error sent_at#"
    " closed_at#",
    "id",
)
nudges: Final = _table("nudges", "follow_up_id key times# told_at# held digest_on log", "follow_up_id")
requests: Final = _table("requests", "id at# answer", "id")
journal: Final = _table("journal", "id# at# way user_id import_id final# changes", "id")
tallies: Final = _table("tallies", "measure day what count# revision#", "measure", "day", "what")
playbooks: Final = _table("playbooks", "version# at# data", "version")

CHILDREN: Final = (
    follow_ups,
    orders,
    interactions,
    promises,
    needs,
    feedback,
    complaints,
    losses,
    timeline,
)
"""Tables whose rows belong to one customer, in the order in which they are taken away."""

TABLES: Final = tuple(_METADATA.tables.values())
