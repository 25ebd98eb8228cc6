"""Load the demo practice: a dozen customers in every state that the practice knows.

Everything goes through the integration's actions, at moments relative to today. Each action carries a ``request_id`` of its
own, so that loading a second time, or after having been cut short, adds nothing. A book in which somebody keeps customers
already is left alone.
"""

import argparse
import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
import sys
from typing import Any, Protocol
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.e2e.client import Client, Refused

DEMO = "demo"
"""Begins every external id and every request id of the demo."""


class House(Protocol):
    """A running Home Assistant that we can log in to."""

    def client(self) -> Client:
        """Connect as the owner."""


@dataclass(frozen=True)
class Days:
    """The days and moments around now, in the practice's zone."""

    now: datetime

    @property
    def today(self) -> date:
        """Today."""
        return self.now.date()

    def day(self, ahead: int) -> str:
        """So many days ahead (or, below nought, ago)."""
        return (self.today + timedelta(days=ahead)).isoformat()

    def at(self, ahead: int, clock: str) -> str:
        """A time of day so many days ahead."""
        return self._moment(self.today + timedelta(days=ahead), clock)

    def workday(self, ahead: int) -> date:
        """The nth day from Monday to Friday after today (before it, below nought)."""
        day, step = self.today, timedelta(days=1 if ahead > 0 else -1)
        for _ in range(abs(ahead)):
            day += step
            while day.weekday() > 4:
                day += step
        return day

    def at_work(self, ahead: int, clock: str) -> str:
        """A time on the nth working day from today."""
        return self._moment(self.workday(ahead), clock)

    def birthday(self, ahead: int, year: int) -> str:
        """The birthday, so many days ahead, of somebody born in that year."""
        day = self.today + timedelta(days=ahead)
        return f"{year}-{day:%m-%d}" if (day.month, day.day) != (2, 29) else f"{day:%m-%d}"

    def _moment(self, day: date, clock: str) -> str:
        return datetime.combine(day, time.fromisoformat(clock), tzinfo=self.now.tzinfo).isoformat()


@dataclass(frozen=True)
class Step:
    """One action about the customer of a story."""

    action: str
    fields: dict[str, Any]


def step(action: str, **fields: Any) -> Step:
    """Say what to do, in the action's own words."""
    return Step(action, fields)


def order(product: str, reference: str, ordered_at: str | None = None, **more: Any) -> Step:
    """Say what was bought, by the reference that it keeps for good."""
    placed = {"ordered_at": ordered_at} if ordered_at else {}
    return step("record_order", product=product, reference=reference, source=DEMO, **placed, **more)


def talk(channel: str, at: str, note: str, direction: str = "out") -> Step:
    """Say how they last spoke, and who began (``in``: they did)."""
    return step("log_interaction", channel=channel, at=at, note=note, direction=direction)


@dataclass(frozen=True)
class Story:
    """One customer and what happened with them; ``key`` names them for good."""

    key: str
    customer: dict[str, Any]
    steps: tuple[Step, ...] = field(default=())


def stories(days: Days) -> Iterator[Story]:
    """Tell of everybody in the practice of a kitchen consultant with customers in two languages."""
    yield from _orders_under_way(days)
    yield from _relationships(days)
    yield from _trouble(days)
    yield from _asleep(days)


def _orders_under_way(days: Days) -> Iterator[Story]:
    """A new order, a first experience to come, a repeat order with light care, a retainer."""
    yield Story(
        "anna",
        {
            "name": "Anna Weber",
            "phone": "+49 30 23125 101",
            "email": "anna.weber@example.com",
            "address": "Lindenallee 4, 10115 Berlin",
            "language": "de",
            "channel": "call",
            "hot_buttons": ["Frisches Brot ohne Zusatzstoffe", "Leise, weil das Baby schläft"],
            "notes": "Erreichbar am besten nach 10 Uhr.",
        },
        (
            talk("visit", days.at_work(-3, "15:30"), "Mühle vorgeführt, begeistert."),
            order(
                "Getreidemühle Nova", "A-1041", promised_on=days.workday(6).isoformat(), amount="389.00", currency="EUR"
            ),
        ),
    )
    yield Story(
        "thomas",
        {
            "name": "Thomas Müller",
            "phone": "+49 89 99998 202",
            "email": "t.mueller@example.com",
            "language": "de",
            "hot_buttons": ["Schnell gesund kochen nach der Arbeit"],
        },
        (
            order("Dampfgarer Vita", "A-1036", days.at(-8, "11:20"), promised_on=days.workday(-1).isoformat()),
            step(
                "complete_follow_up", kind="thank_you_note", at=days.at(-8, "18:00"), note="Karte mit Rezept geschickt."
            ),
            step("complete_follow_up", kind="next_steps", at=days.at(-6, "09:30")),
            step("record_delivery", reference="A-1036", delivered_at=days.at_work(-1, "10:15")),
            step("reschedule_follow_up", kind="walkthrough", due=days.at_work(2, "16:00")),
        ),
    )
    yield Story(
        "lukas",
        {
            "name": "Lukas Brandt",
            "phone": "+49 221 4710 303",
            "email": "lukas.brandt@example.com",
            "language": "de",
            "channel": "message",
        },
        (
            order("Wasserfilter-Kartuschen", "A-0977", days.at(-62, "14:00"), delivery="done"),
            talk("message", days.at(-24, "19:05"), "Alles bestens.", "in"),
            order("Wasserfilter-Kartuschen", "A-1040"),
        ),
    )
    yield Story(
        "nordlicht",
        {
            "name": "Miriam Haas",
            "company": "Café Nordlicht GmbH",
            "phone": "+49 40 66969 404",
            "email": "haas@nordlicht.example",
            "address": "Hafenstraße 12, 20457 Hamburg",
            "language": "de",
            "channel": "visit",
            "hot_buttons": ["Kein Ausfall am Wochenende", "Ein fester Ansprechpartner"],
            "favourite": True,
        },
        (
            order(
                "Betreuung der Kaffeebar (monatlich)",
                "R-0007",
                days.at(-12, "10:00"),
                delivery="ongoing",
                walkthrough=False,
                amount="149.00",
                currency="EUR",
            ),
            step("complete_follow_up", kind="thank_you_note", at=days.at(-12, "17:30")),
            step("complete_follow_up", kind="next_steps", at=days.at(-11, "09:00")),
            _meeting(days, "Wartungsplan besprochen; zweite Mühle im Frühjahr."),
        ),
    )


def _meeting(days: Days, note: str) -> Step:
    """Tell of a meeting this morning, or in the afternoon of the last working day while it is early."""
    if days.now.time() > time(11, 30) and days.today.weekday() < 5:
        return step("log_meeting", start=days.at(0, "10:00"), end=days.at(0, "11:00"), note=note)
    return step("log_meeting", start=days.at_work(-1, "16:00"), end=days.at_work(-1, "17:00"), note=note)


def _relationships(days: Days) -> Iterator[Story]:
    """An overdue check-in, a birthday tomorrow, someone ready to refer, a promise due, several hot buttons."""
    yield Story(
        "sarah",
        {
            "name": "Sarah Bennett",
            "phone": "+44 20 7946 0505",
            "email": "sarah.bennett@example.org",
            "language": "en",
            "hot_buttons": ["Meals the children will eat"],
        },
        (
            order("Induction wok", "A-0850", days.at(-200, "12:00"), delivery="done"),
            talk("call", days.at(-61, "17:40"), "Asked how to season it.", "in"),
            talk("message", days.at(-34, "09:10"), "Sent the noodle recipe."),
        ),
    )
    yield Story(
        "james",
        {
            "name": "James Carter",
            "phone": "+44 20 7946 0606",
            "email": "james.carter@example.org",
            "language": "en",
            "channel": "call",
            "birthday": days.birthday(1, 1978),
        },
        (
            order("Chef's knife set", "A-0911", days.at(-150, "16:30"), delivery="done"),
            talk("call", days.at(-9, "11:00"), "Loves the bread knife.", "in"),
            step("record_feedback", score=8),
        ),
    )
    yield Story(
        "ingrid",
        {
            "name": "Ingrid Schäfer",
            "phone": "+49 69 90009 707",
            "email": "ingrid.schaefer@example.com",
            "language": "de",
            "hot_buttons": ["Backen mit den Enkeln"],
            "favourite": True,
        },
        (
            order("Küchenmaschine Alva", "A-0402", days.at(-520, "10:00"), delivery="done"),
            order("Backformen-Set", "A-0838", days.at(-210, "10:00"), delivery="done"),
            order("Eismaschine Polar", "A-1029", days.at(-13, "10:00"), walkthrough=False),
            step("complete_follow_up", kind="thank_you_note", at=days.at(-13, "17:00")),
            step("complete_follow_up", kind="next_steps", at=days.at(-12, "09:00")),
            step("record_delivery", reference="A-1029", delivered_at=days.at(-10, "12:00")),
            step(
                "complete_follow_up",
                kind="order_check_in",
                at=days.at(-7, "14:30"),
                note="Das Zitronensorbet war ein Erfolg.",
            ),
            step("record_feedback", score=10),
        ),
    )
    yield Story(
        "julia",
        {
            "name": "Julia Hoffmann",
            "company": "Praxis Hoffmann",
            "phone": "+49 30 23125 808",
            "email": "julia@hoffmann.example",
            "language": "de",
            "hot_buttons": ["Wenig Abwasch", "Laktosefrei", "Passt in eine kleine Küche", "Vorkochen für drei Tage"],
            "cadence_days": 21,
        },
        (
            order("Mixer Duo", "A-0990", days.at(-45, "09:30"), delivery="done"),
            talk("call", days.at(-4, "12:15"), "Sucht Ideen fürs Büro.", "in"),
            step("make_promise", what="Rezeptheft für laktosefreie Suppen schicken", due=days.workday(1).isoformat()),
            step("note_need", what="Etwas, das Suppe bis mittags warm hält"),
        ),
    )


def _trouble(days: Days) -> Iterator[Story]:
    """An open complaint about an order that is late, and a customer who left."""
    yield Story(
        "oliver",
        {"name": "Oliver Grant", "phone": "+44 20 7946 0909", "email": "oliver.grant@example.org", "language": "en"},
        (
            order(
                "Stand mixer Titan",
                "A-1031",
                days.at(-11, "20:05"),
                promised_on=days.workday(-2).isoformat(),
                walkthrough=False,
            ),
            step("complete_follow_up", kind="thank_you_note", at=days.at(-10, "08:30")),
            step("complete_follow_up", kind="next_steps", at=days.at(-9, "09:15")),
            step(
                "complete_follow_up",
                kind="delivery_check",
                at=days.at_work(-3, "10:00"),
                note="The maker says it left.",
            ),
            step("open_complaint", what="The mixer has not come, and nobody told me that it would be late."),
        ),
    )
    yield Story(
        "katharina",
        {"name": "Katharina Vogel", "phone": "+49 89 99998 110", "email": "k.vogel@example.com", "language": "de"},
        (
            order("Pfannenset Gusto", "A-0925", days.at(-120, "13:00"), delivery="done"),
            talk("mail", days.at(-40, "08:20"), "Wartet auf den Deckel.", "in"),
            step("mark_lost", reason="promise_not_kept", note="Der Ersatzdeckel kam nie an; kauft jetzt woanders."),
        ),
    )


def _asleep(days: Days) -> Iterator[Story]:
    """Somebody paused until a day, and somebody at rest."""
    yield Story(
        "peter",
        {"name": "Peter Lindner", "phone": "+49 221 4710 111", "email": "peter.lindner@example.com", "language": "de"},
        (
            order("Vakuumierer Pro", "A-0958", days.at(-80, "15:00"), delivery="done"),
            talk("call", days.at(-18, "10:45"), "Bis dahin in Elternzeit."),
            step("pause_customer", until=days.day(23)),
        ),
    )
    yield Story(
        "margaret",
        {
            "name": "Margaret O'Neill",
            "phone": "+44 20 7946 0112",
            "email": "margaret.oneill@example.org",
            "language": "en",
            "channel": "post",
        },
        (
            order("Preserving kettle", "A-0288", days.at(-640, "11:00"), delivery="done"),
            talk("post", days.at(-300, "12:00"), "A card: all is well.", "in"),
            step("pause_customer"),
        ),
    )


async def load(home: House) -> list[str]:
    """Load the demo into a running Home Assistant; what was refused, which is nothing as it should be."""
    refused: list[str] = []
    async with home.client() as client:
        if await _is_somebodys(client):
            print("demo: somebody keeps customers in this book; it is left as it is", flush=True)
            return refused
        zone = ZoneInfo((await client.ws("get_config"))["time_zone"])
        for story in stories(Days(datetime.now(zone))):
            await _tell(client, story, refused)
    return refused


async def _is_somebodys(client: Client) -> bool:
    """Whether the book holds customers, and none of them came from here."""
    everybody: dict[str, Any] = await client.aftersale("list_customers", limit=1)
    ours: dict[str, Any] = await client.aftersale("list_customers", search=f"{DEMO}-", limit=1)
    return bool(everybody["total"]) and not ours["total"]


async def _tell(client: Client, story: Story, refused: list[str]) -> None:
    """Do one customer's steps in order."""
    fields = {**story.customer, "external_id": f"{DEMO}-{story.key}"}
    customer_id = ""
    for number, one in enumerate((Step("add_customer", fields), *story.steps)):
        given = {**one.fields, "customer": customer_id} if customer_id else one.fields
        try:
            answer = await client.aftersale(one.action, request_id=f"{DEMO}-{story.key}-{number}", **given)
        except Refused as err:
            refused.append(f"{one.action} for {story.customer['name']}: {err}")
            print(f"demo: {refused[-1]}", flush=True)
            if not customer_id:
                return
            continue
        customer_id = customer_id or answer["customer_id"]


@dataclass(frozen=True)
class _Known:
    """A Home Assistant that somebody else runs."""

    url: str
    token: str

    def client(self) -> Client:
        return Client(self.url, self.token)


def main() -> int:
    """Load the demo into the Home Assistant at an address."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url", help="for example http://127.0.0.1:8123")
    parser.add_argument("token_file", type=Path, help="a file that holds an access token of an administrator")
    options = parser.parse_args()
    return 1 if asyncio.run(load(_Known(options.url.rstrip("/"), options.token_file.read_text().strip()))) else 0


if __name__ == "__main__":
    sys.exit(main())
