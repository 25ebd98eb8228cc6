"""The verbs about who a customer is: add, update, merge, erase, release the device."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from ..crm import nudge, validate
from ..crm.call import Call
from ..crm.errors import Invalid
from ..crm.model import Birthday, Channel, Customer, CustomerStatus, FollowUp, Loss
from ..store import Change, Record
from . import cards, finding
from .ground import Ground, verb
from .receipt import Answer, Receipt
from .work import Work

CONTACT: Final = ("company", "phone", "email", "address", "language", "channel", "birthday", "external_id")
"""What a merge fills in where the kept customer has nothing."""

_READ: Final[Mapping[str, Callable[[Any], Any]]] = {
    "name": validate.name,
    "company": lambda value: validate.text(value, "company"),
    "phone": validate.phone,
    "email": validate.email,
    "address": lambda value: validate.text(value, "address"),
    "language": validate.language,
    "channel": lambda value: validate.choice(Channel, value, "channel") if value else None,
    "hot_buttons": validate.hot_buttons,
    "birthday": validate.birthday,
    "cadence_days": validate.cadence,
    "favourite": bool,
    "notes": lambda value: validate.text(value, "notes"),
    "external_id": lambda value: validate.text(value, "external_id"),
}


def read(given: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a customer as they are kept; an unknown name or an impossible value is refused."""
    unknown = sorted(set(given) - set(_READ))
    if unknown:
        raise Invalid("unknown_field", field=unknown[0])
    return {name: _READ[name](value) for name, value in given.items()}


class CustomerVerbs(Ground):
    """Add, update, merge, erase."""

    @verb
    def add_customer(
        self,
        work: Work,
        *,
        name: str,
        company: str = "",
        phone: str = "",
        email: str = "",
        address: str = "",
        language: str = "",
        channel: str | None = None,
        hot_buttons: Iterable[str] = (),
        birthday: str | Birthday | None = None,
        cadence_days: int | None = None,
        favourite: bool = False,
        referred_by: str = "",
        notes: str = "",
        external_id: str = "",
    ) -> Answer:
        """Write a new customer into the book; always a new one (contract)."""
        given = read(
            {
                "name": name,
                "company": company,
                "phone": phone,
                "email": email,
                "address": address,
                "language": language,
                "channel": channel,
                "hot_buttons": hot_buttons,
                "birthday": birthday,
                "cadence_days": cadence_days,
                "favourite": favourite,
                "notes": notes,
                "external_id": external_id,
            }
        )
        referrer = finding.customer(self, referred_by) if referred_by else None
        person = with_device(work, new_customer(work, given, referrer.id if referrer else None))
        work.change.put(person)
        work.happened("customer_added", person, referred_by=referrer.name if referrer else "")
        work.settle(person.id, *([referrer.id] if referrer else []))
        return {"customer_id": person.id, "follow_ups": work.open_views(person.id)}

    @verb
    def update_customer(self, work: Work, /, *, customer: str, **given: Any) -> Answer:
        """Change only what is given; nothing (``None``, ``""``) clears a field."""
        person = finding.customer(self, customer)
        referrer_id = person.referred_by
        if "referred_by" in given:
            said = given.pop("referred_by")
            referrer_id = finding.customer(self, said).id if said else None
            if referrer_id == person.id:
                raise Invalid("referred_by_self", name=person.name)
        updated = replace(person, referred_by=referrer_id, **read(given))
        answer = {"customer_id": person.id}
        if updated == person:
            return work.repeat(answer)
        if updated.favourite:
            updated = with_device(work, updated)
        work.change.put(updated)
        changed = sorted(name for name in (*_READ, "referred_by") if getattr(updated, name) != getattr(person, name))
        work.note("customer_updated", person.id, fields=", ".join(changed))
        concerned = {person.referred_by, updated.referred_by} if {"name", "referred_by"} & set(changed) else set()
        work.settle(person.id, *sorted(one for one in concerned if one is not None))
        return answer

    @verb
    def release_device(self, work: Work, *, customer: str) -> Answer:
        """Give up the customer's device in Home Assistant; they stay in the book."""
        person = finding.customer(self, customer)
        answer = {"customer_id": person.id}
        if not person.has_device:
            return work.repeat(answer)
        work.change.put(replace(person, has_device=False))
        work.note("device_released", person.id)
        return answer

    @verb
    def merge_customers(self, work: Work, *, customer: str, other: str) -> Answer:
        """Two entries are one customer: everything of the other moves to the one that is kept."""
        kept = finding.customer(self, customer)
        gone = finding.customer(self, other)
        if kept.id == gone.id:
            raise Invalid("merge_with_itself", name=kept.name)
        merged = _merged(kept, gone)
        work.change.put(merged)
        taken = {_key(one) for one in self.book.follow_ups_of(kept.id)}
        for record in tuple(self.book.records_of(gone.id)):
            work.change.move(record, _moved(work, record, merged, taken))
        work.change.move_timeline(gone.id, kept.id)
        for sent in self.book.referred_by(gone.id):
            work.change.put(replace(sent, referred_by=kept.id))
        work.change.delete(gone)
        work.note("customers_merged", kept.id, other=gone.name)
        referrers = {kept.referred_by, gone.referred_by, merged.referred_by} - {None, kept.id, gone.id}
        work.settle(kept.id, *sorted(str(one) for one in referrers))
        return {"customer_id": kept.id}

    def erase_customer(self, call: Call, *, customer: str) -> Receipt:
        """Forget them: no trace stays in the book, its log or its snapshots, and nothing brings them back.

        The measures keep what they counted (``crm/tallies``).
        """
        if call.request_id is not None and self.book.request(call.request_id) is not None:
            return Receipt(answer={"erased": True}, repeated=True)
        person = finding.customer(self, customer)
        shown = {one.id: self.book.outbox.of_tag(nudge.tag_of(one.id)) for one in self.book.open_of(person.id)}
        lists = self.book.outbox.of_tag(nudge.DIGEST_TAG)
        mail: list[bool] = []

        def then(change: Change) -> None:
            work = Work(self, change, call)
            for follow_up_id, messages in shown.items():
                cards.take_away(work, follow_up_id, messages)
            cards.renew(work, lists, dict.fromkeys(shown))
            mail.append(work.mail)

        erased = self.book.erase(person.id, call, then, self.practice.working.zone)
        receipt = Receipt(
            answer={"erased": True},
            customers=erased.customers,
            standings=erased.standings,
            follow_ups=erased.follow_ups,
            done_before=erased.done_before,
            noted=frozenset(erased.standings),
            tallies=self.book.tallies(),
            mail=any(mail),
            trouble=erased.trouble,
        )
        self.learn(receipt)
        return receipt


def new_customer(work: Work, given: Mapping[str, Any], referrer_id: str | None = None) -> Customer:
    """A customer who begins today."""
    return Customer(
        id=work.new_id(),
        added_at=work.now,
        active_since=work.today,
        clock_from=work.today,
        status_since=work.now,
        referred_by=referrer_id,
        **given,
    )


def with_device(work: Work, customer: Customer) -> Customer:
    """The customer with a device in Home Assistant, if they get one: favourites always, others while there is room."""
    return replace(customer, has_device=customer.has_device or work.device_for(favourite=customer.favourite))


def _merged(kept: Customer, gone: Customer) -> Customer:
    """The kept customer, with what only the other knew."""
    filled = {name: getattr(kept, name) or getattr(gone, name) for name in CONTACT}
    known = {text.casefold() for text in kept.hot_buttons}
    more = tuple(text for text in gone.hot_buttons if text.casefold() not in known)
    referrer = next((one for one in (kept.referred_by, gone.referred_by) if one not in (None, kept.id, gone.id)), None)
    return replace(
        kept,
        **filled,
        hot_buttons=kept.hot_buttons + more,
        cadence_days=kept.cadence_days or gone.cadence_days,
        notes="\n\n".join(dict.fromkeys(text for text in (kept.notes, gone.notes) if text)),
        favourite=kept.favourite or gone.favourite,
        referred_by=referrer,
        added_at=min(kept.added_at, gone.added_at),
        clock_from=min(kept.clock_from, gone.clock_from),
        has_device=kept.has_device or gone.has_device,
    )


def _key(follow_up: FollowUp) -> tuple[str | None, str, int]:
    return follow_up.rule, follow_up.cause, follow_up.attempt


def _moved(work: Work, record: Record, kept: Customer, taken: Collection[tuple[str | None, str, int]]) -> Any:
    """One record of the other, now the kept one's. Where both have the same cause, the other's carries its own id."""
    moved: Any = record
    if isinstance(record, Loss) and record.returned_at is None and kept.status is not CustomerStatus.LOST:
        moved = replace(record, returned_at=work.now)
    elif isinstance(record, FollowUp) and record.rule is not None and _key(record) in taken:
        moved = replace(record, cause=f"{record.cause}@{record.customer_id}")
    return replace(moved, customer_id=kept.id)
