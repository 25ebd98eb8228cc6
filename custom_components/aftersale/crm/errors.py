"""Everything the practice can refuse, as facts instead of prose.

The tree::

    AftersaleError
    ├── NotFound            nothing by that id, name or reference
    ├── Ambiguous           two candidates, both named
    ├── Invalid             a value that cannot be
    ├── Conflict            true to the words, but not as things stand
    └── BookError           the book on disk cannot be used
        ├── BookDamaged
        ├── BookTooNew
        └── BookUnwritable

Each carries a ``key`` (the translation key of its sentence, ``exceptions.<key>``) and the ``facts``
that fill its placeholders. Wording lives in ``translations/``, never here.
"""

from __future__ import annotations


class AftersaleError(Exception):
    """Base of all refusals; ``key`` names the sentence, ``facts`` fill it."""

    def __init__(self, key: str, **facts: object) -> None:
        """Keep the facts as text, so that any door can show them."""
        super().__init__(key)
        self.key = key
        self.facts: dict[str, str] = {name: str(value) for name, value in facts.items()}


class NotFound(AftersaleError):
    """Nothing by that id, name or reference."""


class Ambiguous(AftersaleError):
    """Several fit; ``facts['candidates']`` names them."""


class Invalid(AftersaleError):
    """A value that cannot be: an impossible date, an empty name, a score of eleven."""


class Conflict(AftersaleError):
    """Well said, but not possible as things stand (completing what is done, delivering what is cancelled)."""


class BookError(AftersaleError):
    """The book on disk cannot be used; nothing was changed."""


class BookDamaged(BookError):
    """The file is not a whole book (integrity check failed, or not SQLite at all)."""


class BookTooNew(BookError):
    """The file was written by a newer release than this one."""


class BookUnwritable(BookError):
    """The disk refused (full, read-only, failing)."""
