"""The desk: the only door to the book. One verb, one transaction, one receipt (design.md, decision 3)."""

from __future__ import annotations

from .arriving import ArrivingVerb
from .asking import AskingVerbs
from .bulk import BulkVerb
from .changing import ChangingVerbs
from .clock import ClockVerbs
from .customers import CustomerVerbs
from .follow_ups import FollowUpVerbs
from .happenings import HappeningVerbs
from .imports import ImportVerb
from .leaving import LeavingVerbs
from .letters import Letters
from .mail import MailVerbs, Parcel
from .measures import Measures
from .meetings import Meetings
from .moving import Moving
from .panel import PanelQuestions
from .pictures import Pictures
from .playbook import PlaybookQuestions
from .queries import Queries
from .receipt import Activity, Loaded, Receipt
from .undo import UndoVerb

__all__ = ["Activity", "Desk", "Loaded", "Parcel", "Receipt"]


class Desk(
    CustomerVerbs,
    LeavingVerbs,
    ArrivingVerb,
    HappeningVerbs,
    FollowUpVerbs,
    ChangingVerbs,
    ImportVerb,
    BulkVerb,
    UndoVerb,
    ClockVerbs,
    AskingVerbs,
    MailVerbs,
    Queries,
    PanelQuestions,
    Moving,
    Letters,
    Measures,
    Meetings,
    Pictures,
    PlaybookQuestions,
):
    """Every verb and every question. Runs on one thread, the store's; knows no event loop and no Home Assistant."""
