"""The steps by which a book becomes the newest kind of book: what each says never changes once released.

Ordinary tables, because new rows then fill the last page, and few and narrow indexes, because each costs a page for
each change and a handful where it grows. Interactions and the timeline are found by customer and moment, so they have
no index on their ids at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Step:
    """One numbered change of the schema; it and its record commit together."""

    number: int
    name: str
    statements: tuple[str, ...]


def _child(name: str, columns: str) -> str:
    """A table of rows that belong to a customer; references are checked at commit, so order does not matter."""
    owner = "customer_id TEXT NOT NULL REFERENCES customers(id) DEFERRABLE INITIALLY DEFERRED"
    return f"CREATE TABLE {name} (id TEXT NOT NULL PRIMARY KEY, {owner}, {columns}, revision INTEGER NOT NULL) STRICT"


_BEGINNING: Final = Step(
    1,
    "the beginning",
    (
        "CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "INSERT INTO meta VALUES ('id', lower(hex(randomblob(16))))",
        """CREATE TABLE customers (
            id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, added_at INTEGER NOT NULL, active_since TEXT NOT NULL,
            clock_from TEXT NOT NULL, company TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL,
            address TEXT NOT NULL, language TEXT NOT NULL, channel TEXT, hot_buttons TEXT NOT NULL, birthday TEXT,
            cadence_days INTEGER, favourite INTEGER NOT NULL,
            referred_by TEXT REFERENCES customers(id) DEFERRABLE INITIALLY DEFERRED,
            notes TEXT NOT NULL, external_id TEXT NOT NULL, status TEXT NOT NULL, paused_until TEXT,
            status_since INTEGER, has_device INTEGER NOT NULL, review_at INTEGER, revision INTEGER NOT NULL,
            last_at INTEGER, last_in_at INTEGER, open_complaints INTEGER NOT NULL DEFAULT 0, broken_on TEXT,
            last_score INTEGER, standing_cadence INTEGER, standing_clock TEXT, first_at INTEGER) STRICT""",
        "CREATE INDEX customers_by_review ON customers (review_at) WHERE review_at IS NOT NULL",
        "CREATE INDEX customers_by_pause ON customers (paused_until) WHERE paused_until IS NOT NULL",
        "CREATE INDEX customers_by_referrer ON customers (referred_by) WHERE referred_by IS NOT NULL",
        "CREATE INDEX customers_by_score ON customers (last_score) WHERE last_score IS NOT NULL",
        _child(
            "orders",
            """product TEXT NOT NULL, ordered_at INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
            counts_for TEXT NOT NULL, promised_on TEXT, delivered_at INTEGER, delivery_recorded_at INTEGER,
            reference TEXT NOT NULL, source TEXT NOT NULL, walkthrough INTEGER NOT NULL, delivery TEXT NOT NULL,
            care TEXT NOT NULL, amount TEXT NOT NULL, currency TEXT NOT NULL, cancelled_at INTEGER,
            said_late_at INTEGER""",
        ),
        "CREATE INDEX orders_by_customer ON orders (customer_id, ordered_at)",
        "CREATE UNIQUE INDEX orders_by_reference ON orders (source, reference) WHERE reference <> ''",
        "CREATE INDEX orders_by_moment ON orders (ordered_at)",
        _child(
            "follow_ups",
            """kind TEXT NOT NULL, created_at INTEGER NOT NULL, rule TEXT, cause TEXT NOT NULL,
            attempt INTEGER NOT NULL, order_id TEXT, due_day INTEGER, due_at INTEGER, due_minutes INTEGER, planned TEXT,
            first_due TEXT, limit_day TEXT, tentative INTEGER NOT NULL, channel TEXT, title TEXT NOT NULL,
            notes TEXT NOT NULL, checklist TEXT NOT NULL, facts TEXT NOT NULL, status TEXT NOT NULL, outcome TEXT,
            outcome_note TEXT NOT NULL, completed_at INTEGER, snoozed_until TEXT, holds TEXT NOT NULL,
            by_hand INTEGER NOT NULL, hidden INTEGER NOT NULL, announced TEXT NOT NULL,
            is_check_in INTEGER AS (kind = 'check_in')""",
        ),
        "CREATE UNIQUE INDEX follow_ups_by_cause ON follow_ups (customer_id, rule, cause, attempt)",
        "CREATE INDEX follow_ups_by_due ON follow_ups (status, due_day, due_at, announced, is_check_in)",
        """CREATE INDEX follow_ups_custom ON follow_ups (customer_id, due_day)
            WHERE status = 'open' AND kind = 'custom' AND rule IS NULL""",
        "CREATE INDEX follow_ups_named ON follow_ups (customer_id) WHERE kind <> 'custom' AND rule IS NULL",
        "CREATE INDEX follow_ups_completed ON follow_ups (completed_at) WHERE status = 'done'",
        """CREATE TABLE interactions (
            id TEXT NOT NULL, customer_id TEXT NOT NULL REFERENCES customers(id) DEFERRABLE INITIALLY DEFERRED,
            at INTEGER NOT NULL, recorded_at INTEGER NOT NULL, channel TEXT NOT NULL, direction TEXT NOT NULL,
            note TEXT NOT NULL, meeting INTEGER NOT NULL, ends_at INTEGER, follow_up_id TEXT,
            revision INTEGER NOT NULL) STRICT""",
        "CREATE INDEX interactions_by_customer ON interactions (customer_id, at)",
        _child(
            "promises",
            """what TEXT NOT NULL, due TEXT NOT NULL, made_at INTEGER NOT NULL, kept_at INTEGER,
            withdrawn_at INTEGER, broken_told INTEGER NOT NULL""",
        ),
        "CREATE INDEX promises_by_customer ON promises (customer_id)",
        "CREATE INDEX promises_by_due ON promises (due)",
        """CREATE INDEX promises_open ON promises (due)
            WHERE kept_at IS NULL AND withdrawn_at IS NULL AND broken_told = 0""",
        _child("needs", "what TEXT NOT NULL, noted_at INTEGER NOT NULL"),
        "CREATE INDEX needs_by_customer ON needs (customer_id)",
        _child("feedback", "at INTEGER NOT NULL, score INTEGER, suggestion TEXT NOT NULL"),
        "CREATE INDEX feedback_by_customer ON feedback (customer_id)",
        _child(
            "complaints",
            "what TEXT NOT NULL, opened_at INTEGER NOT NULL, resolved_at INTEGER, resolution TEXT NOT NULL",
        ),
        "CREATE INDEX complaints_by_customer ON complaints (customer_id)",
        _child(
            "losses",
            """lost_at INTEGER NOT NULL, reason TEXT, reason_known_at INTEGER, note TEXT NOT NULL,
            returned_at INTEGER""",
        ),
        "CREATE INDEX losses_by_customer ON losses (customer_id)",
        """CREATE TABLE timeline (
            id TEXT NOT NULL, customer_id TEXT NOT NULL REFERENCES customers(id) DEFERRABLE INITIALLY DEFERRED,
            at INTEGER NOT NULL, event TEXT NOT NULL, way TEXT NOT NULL, user_id TEXT, follow_up_id TEXT,
            kind TEXT NOT NULL, data TEXT NOT NULL) STRICT""",
        "CREATE INDEX timeline_by_customer ON timeline (customer_id, at)",
        """CREATE TABLE outbox (
            id TEXT NOT NULL PRIMARY KEY, recipient TEXT NOT NULL, tag TEXT NOT NULL, payload TEXT NOT NULL,
            created_at INTEGER NOT NULL, not_before INTEGER NOT NULL, customer_id TEXT, follow_up_id TEXT,
            token TEXT NOT NULL, tries INTEGER NOT NULL, last_error TEXT NOT NULL, sent_at INTEGER,
            closed_at INTEGER) STRICT""",
        "CREATE INDEX outbox_unsent ON outbox (not_before) WHERE sent_at IS NULL AND closed_at IS NULL",
        "CREATE INDEX outbox_unclosed ON outbox (tag) WHERE closed_at IS NULL",
        "CREATE UNIQUE INDEX outbox_by_token ON outbox (token) WHERE token <> ''",
        """CREATE TABLE requests (
            id TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL, answer TEXT NOT NULL) STRICT, WITHOUT ROWID""",
        """CREATE TABLE journal (
            id INTEGER PRIMARY KEY, at INTEGER NOT NULL, way TEXT NOT NULL, user_id TEXT, import_id TEXT,
            final INTEGER NOT NULL, changes TEXT NOT NULL) STRICT""",
        "CREATE UNIQUE INDEX journal_by_import ON journal (import_id) WHERE import_id IS NOT NULL",
        """CREATE TABLE playbooks (
            version INTEGER PRIMARY KEY, at INTEGER NOT NULL, data TEXT NOT NULL) STRICT""",
    ),
)

_REMINDERS: Final = Step(
    2,
    "what the phone was told",
    (
        """CREATE TABLE nudges (
            follow_up_id TEXT NOT NULL PRIMARY KEY, key TEXT NOT NULL, times INTEGER NOT NULL, told_at INTEGER,
            held TEXT NOT NULL, digest_on TEXT, log TEXT NOT NULL) STRICT""",
        "CREATE INDEX follow_ups_timed ON follow_ups (due_at) WHERE status = 'open' AND due_at IS NOT NULL",
    ),
)

_CHANGES: Final = Step(
    3,
    "when what a calendar shows changed last",
    (
        "ALTER TABLE customers ADD COLUMN changed_at INTEGER",
        "ALTER TABLE follow_ups ADD COLUMN changed_at INTEGER",
    ),
)

_LETTERS: Final = Step(
    4,
    "which letters a customer has had",
    (
        "ALTER TABLE interactions ADD COLUMN letter TEXT",
        "CREATE INDEX interactions_with_letter ON interactions (customer_id, at) WHERE letter IS NOT NULL",
    ),
)

_PICTURES: Final = Step(
    5,
    "interactions by their moment",
    ("CREATE INDEX interactions_by_moment ON interactions (at)",),
)

_NOTES: Final = Step(
    6,
    "the last note, however long ago",
    ("CREATE INDEX interactions_noted ON interactions (customer_id, at) WHERE note <> ''",),
)

_TALLIES: Final = Step(
    7,
    "what forgotten customers leave to the measures",
    (
        """CREATE TABLE tallies (
            measure TEXT NOT NULL, day TEXT NOT NULL, what TEXT NOT NULL, count INTEGER NOT NULL,
            revision INTEGER NOT NULL, PRIMARY KEY (measure, day, what)) STRICT, WITHOUT ROWID""",
        # An erasure that was cut short is finished with what it has to know by now.
        """UPDATE meta SET value = (
            SELECT json_group_array(json_array(each.value, strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now'), 'UTC'))
            FROM json_each(meta.value) AS each) WHERE key = 'erasing'""",
    ),
)

_BOUNDED: Final = Step(
    8,
    "what a plan needs of a long past",
    (
        "CREATE INDEX follow_ups_check_ins ON follow_ups (customer_id, completed_at) WHERE rule = 'P9'",
        "CREATE INDEX interactions_theirs ON interactions (customer_id, at) WHERE direction = 'in'",
        "CREATE INDEX interactions_met ON interactions (customer_id, at) WHERE meeting = 1",
    ),
)

STEPS: Final = (_BEGINNING, _REMINDERS, _CHANGES, _LETTERS, _PICTURES, _NOTES, _TALLIES, _BOUNDED)
