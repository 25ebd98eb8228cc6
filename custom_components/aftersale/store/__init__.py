"""The book on disk (SQLite): everything that must outlive a power cut."""

from .book import Book, Erased
from .change import Change
from .journal import JournalRow
from .ledger import Ledger
from .lists import Completed, CustomerQuery, FollowUpQuery, Span
from .outbox import Message, Outbox
from .rows import Record

__all__ = [
    "Book",
    "Change",
    "Completed",
    "CustomerQuery",
    "Erased",
    "FollowUpQuery",
    "JournalRow",
    "Ledger",
    "Message",
    "Outbox",
    "Record",
    "Span",
]
