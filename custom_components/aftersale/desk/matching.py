"""Which customer of the book a row of an import means: surely one, or a new one; never guessed.

External id, e-mail, phone, then the exact name; a namesake whose other marks differ is somebody else. Rows of the same
import meet each other here as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from ..crm.errors import Ambiguous, NotFound
from ..crm.identity import Directory, normal_email, normal_name, normal_phone
from ..crm.model import Customer

type Row = Mapping[str, Any]

NAMED: Final = 5


class Register:
    """Everybody there is, and those that the import adds."""

    def __init__(self, customers: Iterable[Customer]) -> None:
        """Know these customers."""
        self.customers: dict[str, Customer] = {}
        self._directory = Directory()
        for customer in customers:
            self.put(customer)

    def put(self, customer: Customer) -> None:
        """Know a customer, new or changed."""
        self.customers[customer.id] = customer
        self._directory.put(customer)

    def match(self, row: Row) -> Customer | None:
        """The customer that a row means; ``None``: a new one. ``Ambiguous`` when it may be several."""
        marks = (
            self._directory.by_external_id(row.get("external_id", "")),
            self._directory.by_email(row.get("email", "")),
            self._directory.by_phone(row.get("phone", "")),
        )
        for ids in marks:
            named = [one for one in ids if normal_name(self.customers[one].name) == normal_name(row["name"])]
            if found := self._only(row["name"], named or list(ids)):
                return found
        same = [one for one in self._directory.by_name(row["name"]) if _same(self.customers[one], row)]
        return self._only(row["name"], same)

    def named(self, text: str) -> Customer:
        """The customer whom a row names as the one who sent them: found by their marks or their exact name."""
        ids = (
            self._directory.by_email(text)
            or self._directory.by_phone(text)
            or self._directory.by_external_id(text)
            or self._directory.by_name(text)
        )
        found = self._only(text, list(ids))
        if found is None:
            raise NotFound("unknown_customer", name=text, nearest="")
        return found

    def _only(self, name: str, ids: list[str]) -> Customer | None:
        if len(ids) > 1:
            people = [self.customers[one] for one in ids[:NAMED]]
            named = "; ".join(f"{one.name} ({one.company or one.email or one.phone or one.id})" for one in people)
            raise Ambiguous("ambiguous_customer", name=name, candidates=named)
        return self.customers[ids[0]] if ids else None


def _same(customer: Customer, row: Row) -> bool:
    """Whether somebody of that name can be meant: nothing that both have tells them apart."""
    pairs = (
        (normal_name(customer.name), normal_name(row["name"])),
        (normal_name(customer.company), normal_name(row.get("company", ""))),
        (customer.external_id, row.get("external_id", "")),
        (normal_email(customer.email), normal_email(row.get("email", ""))),
        (normal_phone(customer.phone, None), normal_phone(row.get("phone", ""), None)),
    )
    return all(not known or not said or known == said for known, said in pairs)
