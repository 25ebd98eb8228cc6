"""What an answer holds: records as plain values (contract, "Actions").

Date-times carry their offset in the practice's zone; enums are their words; nothing here decides anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from . import correspondence, letters, wording
from .agenda import is_overdue
from .due import Due
from .measures import kept
from .model import (
    Complaint,
    Customer,
    CustomerFile,
    Feedback,
    FollowUp,
    Kind,
    Letter,
    Need,
    Order,
    Promise,
    TimelineEntry,
)
from .practice import Practice
from .warmth import Standing, at_risk, warmth
from .words import speak


def follow_up_view(follow_up: FollowUp, customer: Customer, practice: Practice, now: datetime) -> dict[str, Any]:
    """A follow-up in an answer; ``held`` says of each courtesy rule at work from when until when (C6)."""
    today = practice.today(now)
    holds = [hold for hold in follow_up.holds if hold.active(today)] if follow_up.is_open else []
    return {
        "id": follow_up.id,
        "kind": follow_up.kind.value,
        "title": wording.title(follow_up, customer, practice),
        "customer": {"id": customer.id, "name": customer.name},
        "order_id": follow_up.order_id,
        "due": due_text(follow_up.due, practice),
        "duration_minutes": follow_up.due.minutes if follow_up.due else None,
        "all_day": follow_up.due.all_day if follow_up.due else None,
        "status": follow_up.status.value,
        "first_due": due_text(follow_up.first_due, practice),
        "snoozed_until": due_text(follow_up.snoozed_until, practice),
        "channel": _word(follow_up.channel),
        "checklist": [
            {"text": text, "done": done} for text, done in wording.checklist(follow_up, customer, practice, today)
        ],
        "notes": follow_up.notes,
        "why": wording.why(follow_up, customer, practice, today),
        "script": wording.script(follow_up, customer, practice, today),
        "letter": _word(correspondence.of(follow_up)),
        "rule": follow_up.rule,
        "held_by": list(dict.fromkeys(hold.rule for hold in holds)),
        "held": [
            {
                "rule": hold.rule,
                "since": hold.since.isoformat(),
                "until": _day(hold.until),
                "why": wording.hold_sentence(hold, practice, today),
            }
            for hold in holds
        ],
        "overdue": is_overdue(follow_up, now, practice, customer.status),
        "tentative": follow_up.tentative,
        "completed_at": moment_text(follow_up.completed_at, practice),
        "outcome": _word(follow_up.outcome),
        "outcome_note": follow_up.outcome_note,
    }


def description(
    view: Mapping[str, Any], practice: Practice, *, phone: str = "", last_note: str = "", with_notes: bool = True
) -> str:
    """What stands below a title on a list: why, what holds it, notes, checklist, what to say, last note, phone number."""
    labels = speak(practice.language).labels
    ticks = "\n".join(f"{'☑' if item['done'] else '☐'} {item['text']}" for item in view["checklist"])
    paragraphs = [
        " ".join([view["why"], *(hold["why"] for hold in view["held"])]),
        view["notes"] if with_notes else "",
        f"{labels['checklist']}:\n{ticks}" if ticks else "",
        f"{labels['script']}:\n{view['script']}",
        _next_letter(view, practice),
        f"{labels['last_note']}: {wording.one_line(last_note, wording.SENTENCE_CUT * 2)}" if last_note.strip() else "",
        f"{labels['phone']}: {phone}" if phone else "",
    ]
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _next_letter(view: Mapping[str, Any], practice: Practice) -> str:
    """What a check-in could be written as."""
    if view["kind"] != Kind.CHECK_IN or view["letter"] is None:
        return ""
    label = speak(practice.language).labels["letter"]
    return f"{label}: {letters.subject(Letter(view['letter']), practice.language)}"


def customer_view(file: CustomerFile, standing: Standing, practice: Practice, now: datetime) -> dict[str, Any]:
    """Everything about a customer (contract, ``get_customer``); lists begin with the newest."""
    customer, today = file.customer, practice.today(now)
    return {
        **customer_line(customer, standing, practice, now),
        "phone": customer.phone,
        "email": customer.email,
        "address": customer.address,
        "language": customer.language,
        "channel": _word(customer.channel),
        "hot_buttons": list(customer.hot_buttons),
        "birthday": str(customer.birthday) if customer.birthday else None,
        "cadence_days": customer.cadence_days,
        "referred_by": customer.referred_by,
        "notes": customer.notes,
        "external_id": customer.external_id,
        "added_at": moment_text(customer.added_at, practice),
        "status_since": moment_text(customer.status_since, practice),
        "has_device": customer.has_device,
        "warmth_reasons": [
            {"reason": key, "text": wording.reason(key, facts, practice, today), "points": _points(facts)}
            for key, facts in warmth(standing, now, practice.working.zone).reasons
        ],
        "orders": [order_view(one, practice) for one in _newest(file.orders, "ordered_at")],
        "promises": [promise_view(one, practice) for one in _newest(file.promises, "made_at")],
        "complaints": [complaint_view(one, practice) for one in _newest(file.complaints, "opened_at")],
        "needs": [need_view(one, practice) for one in _newest(file.needs, "noted_at")],
        "feedback": [feedback_view(one, practice) for one in _newest(file.feedback, "at")],
        "letters_had": sorted((one.value for one in correspondence.had(file)), key=list(Letter).index),
        "next_letter": _word(correspondence.due_next(file, practice, now)),
    }


def customer_line(customer: Customer, standing: Standing, practice: Practice, now: datetime) -> dict[str, Any]:
    """A customer in a list: who, how they stand, and why they are at risk if they are."""
    zone, today = practice.working.zone, practice.today(now)
    risks = at_risk(standing, customer.status, now, zone)
    return {
        "id": customer.id,
        "name": customer.name,
        "company": customer.company,
        "status": customer.status.value,
        "paused_until": _day(customer.paused_until),
        "favourite": customer.favourite,
        "warmth": warmth(standing, now, zone).value,
        "last_interaction": moment_text(standing.last_at, practice),
        "at_risk": bool(risks),
        "risk_reasons": [{"reason": key, "text": wording.reason(key, {}, practice, today)} for key in risks],
    }


def order_view(order: Order, practice: Practice) -> dict[str, Any]:
    """An order in an answer."""
    return {
        "id": order.id,
        "product": order.product,
        "ordered_at": moment_text(order.ordered_at, practice),
        "promised_on": _day(order.promised_on),
        "delivered_at": moment_text(order.delivered_at, practice),
        "delivery": order.delivery.value,
        "care": order.care.value,
        "walkthrough": order.walkthrough,
        "reference": order.reference,
        "source": order.source,
        "amount": order.amount,
        "currency": order.currency,
        "cancelled_at": moment_text(order.cancelled_at, practice),
    }


def promise_view(promise: Promise, practice: Practice) -> dict[str, Any]:
    """A promise in an answer."""
    return {
        "id": promise.id,
        "what": promise.what,
        "due": promise.due.isoformat(),
        "made_at": moment_text(promise.made_at, practice),
        "kept_at": moment_text(promise.kept_at, practice),
        "kept": _word(kept(promise, practice.working.zone)),
        "withdrawn_at": moment_text(promise.withdrawn_at, practice),
    }


def complaint_view(complaint: Complaint, practice: Practice) -> dict[str, Any]:
    """A complaint in an answer."""
    return {
        "id": complaint.id,
        "what": complaint.what,
        "opened_at": moment_text(complaint.opened_at, practice),
        "resolved_at": moment_text(complaint.resolved_at, practice),
        "resolution": complaint.resolution,
    }


def need_view(need: Need, practice: Practice) -> dict[str, Any]:
    """A need in an answer."""
    return {"id": need.id, "what": need.what, "noted_at": moment_text(need.noted_at, practice)}


def feedback_view(feedback: Feedback, practice: Practice) -> dict[str, Any]:
    """Feedback in an answer."""
    return {
        "id": feedback.id,
        "at": moment_text(feedback.at, practice),
        "score": feedback.score,
        "suggestion": feedback.suggestion,
    }


def timeline_view(entry: TimelineEntry, practice: Practice) -> dict[str, Any]:
    """One line of what happened, as facts."""
    return {
        "id": entry.id,
        "at": moment_text(entry.at, practice),
        "event": entry.event,
        "way": entry.way,
        "user_id": entry.user_id,
        "follow_up_id": entry.follow_up_id,
        "kind": entry.kind or None,
        "data": dict(entry.data),
    }


def due_text(due: Due | None, practice: Practice) -> str | None:
    """A due as text: a date, or a moment in the practice's zone."""
    if due is None:
        return None
    return due.day.isoformat() if due.day is not None else moment_text(due.moment, practice)


def moment_text(moment: datetime | None, practice: Practice) -> str | None:
    """A moment as text, in the practice's zone, with its offset."""
    return None if moment is None else moment.astimezone(practice.working.zone).isoformat()


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _word(word: object) -> str | None:
    return None if word is None else str(word)


def _points(facts: Mapping[str, str]) -> int | None:
    return int(facts["points"]) if "points" in facts else None


def _newest[T](records: tuple[T, ...], moment: str) -> list[T]:
    return sorted(records, key=lambda one: (getattr(one, moment), getattr(one, "id", "")), reverse=True)
