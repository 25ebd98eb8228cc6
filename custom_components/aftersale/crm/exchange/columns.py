"""Which column means what: header names in several languages, and those of the exports of common tools.

Our own field names; Google Contacts (old and new), Outlook (English and German), HubSpot, Shopify, and what people write by hand:
every field in English and German, who somebody is and how to reach them in French, Spanish, Italian and Dutch too.
"""

from __future__ import annotations

import re
from typing import Final
import unicodedata

_SINGLE: Final = {
    "name": "name|full name|display name|customer|customer name|contact|contact name|kunde|kundin|kundenname|vollständiger name|"
    "anzeigename|kontakt|ansprechpartner|ansprechpartnerin",
    "prefix": "name prefix|prefix|title|salutation|anrede|titel",
    "first": "first name|given name|firstname|vorname",
    "middle": "middle name|additional name|second name|weitere vornamen|zweiter vorname",
    "last": "last name|family name|surname|lastname|nachname|familienname",
    "company": "company|company name|organization|organisation|organization name|organization 1 name|associated company|"
    "default address company|business|firma|firmenname|unternehmen|unternehmensname|organisation 1 name",
    "email": "email|e mail|e mail address|email address|mail|e mail 1 value|email 1 value|e mail 2 value|e mail 2 address|"
    "e mail adresse|emailadresse|mailadresse|e mail 2 adresse|work email|private email",
    "phone": "phone|mobile|mobile phone|mobile phone number|cell|cell phone|primary phone|phone number|telephone|phone 1 value|"
    "business phone|work phone|company main phone|home phone|phone 2 value|default address phone|telefon|telefonnummer|handy|"
    "handynummer|mobil|mobiltelefon|mobilnummer|rufnummer|telefon geschäftlich|telefon privat|telefon firma|tel",
    "address": "address|full address|postal address|mailing address|address 1 formatted|adresse|anschrift|postanschrift",
    "street": "street|street address|address line 1|business street|home street|address 1 street|default address address1|"
    "straße|strasse|straße und hausnummer|straße geschäftlich|straße privat",
    "postcode": "postal code|zip|zip code|postcode|business postal code|home postal code|address 1 postal code|default address zip|"
    "plz|postleitzahl|postleitzahl geschäftlich|postleitzahl privat",
    "city": "city|town|business city|home city|address 1 city|default address city|ort|stadt|wohnort|ort geschäftlich|ort privat",
    "region": "state|region|state region|business state|home state|address 1 region|default address province code|bundesland",
    "country": "country|country region|business country region|home country region|address 1 country|default address country code|"
    "land|land region geschäftlich|land region privat",
    "language": "language|preferred language|sprache",
    "channel": "channel|preferred channel|contact channel|preferred contact method|kanal|bevorzugter kanal|kontaktweg",
    "hot_buttons": "hot buttons|interests|cares about|interessen|wichtig|was ihnen wichtig ist",
    "birthday": "birthday|birth date|date of birth|birthdate|dob|geburtstag|geburtsdatum",
    "cadence_days": "cadence days|cadence|contact every days|kontaktrhythmus|rhythmus|rhythmus tage|alle tage",
    "favourite": "favourite|favorite|starred|favorit|favoritin",
    "referred_by": "referred by|referrer|recommended by|empfohlen von|geworben von",
    "notes": "notes|note|comments|comment|remarks|notizen|notiz|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar",
    "external_id": "external id|customer id|customer number|customer no|record id|record id contact|contact id|id|kundennummer|kundennr|"
    "kunden nr|kunden id|debitor|debitorennummer",
}
_NEIGHBOURS: Final = {
    "name": "nom complet|nom et prénom|nom prénom|client|nom du client|nombre completo|nombre y apellidos|cliente|nombre del cliente|"
    "contacto|nome completo|nome e cognome|nome cliente|contatto|naam|volledige naam|klant|klantnaam|contactpersoon",
    "first": "prénom|prenom|nombre|nome|voornaam",
    "last": "nom|nom de famille|apellido|apellidos|cognome|achternaam|familienaam",
    "company": "société|entreprise|raison sociale|empresa|compañía|azienda|ditta|società|ragione sociale|bedrijf|bedrijfsnaam",
    "email": "courriel|adresse courriel|adresse e mail|adresse email|correo|correo electrónico|posta elettronica|indirizzo e mail|"
    "indirizzo email|e mailadres|emailadres",
    "phone": "téléphone|portable|téléphone portable|téléphone mobile|numéro de téléphone|tél|teléfono|móvil|teléfono móvil|"
    "número de teléfono|telefono|cellulare|numero di telefono|telefoon|telefoonnummer|mobiel|mobiel nummer|gsm",
    "address": "adresse postale|dirección|indirizzo|adres|postadres",
    "street": "rue|calle|via|straat",
    "postcode": "code postal|código postal|cap",
    "city": "ville|ciudad|población|città|plaats|woonplaats",
    "country": "pays|país|paese",
    "birthday": "date de naissance|anniversaire|fecha de nacimiento|cumpleaños|data di nascita|compleanno|geboortedatum|verjaardag",
    "notes": "remarque|remarques|commentaire|commentaires|notas|nota|observaciones|comentarios|osservazioni|notities|opmerking|"
    "opmerkingen",
    "external_id": "numéro client|numéro de client|n client|número de cliente|numero cliente|codice cliente|klantnummer",
}
"""Below ``nom``, ``nombre`` and ``nome`` stands half a name where the other half has a column too, else all of it."""
_GERMAN_ONLY: Final = re.compile(
    "[äöüß]|kunde|vorname|nachname|firma|telefon|geburts|notiz|strasse|plz|sprache|empfohlen|bemerkung"
)


def plain(header: str) -> str:
    """A header without case, punctuation and gaps that mean nothing."""
    folded = unicodedata.normalize("NFC", header).casefold()
    return " ".join(re.sub(r"[\W_]+", " ", folded).split())


_FIELDS: Final = {
    plain(header): (field, place)
    for field, headers in _SINGLE.items()
    for place, header in enumerate(f"{headers}|{_NEIGHBOURS.get(field, field)}".split("|"))
}
_DAY_FIRST: Final = frozenset(plain(header) for headers in _NEIGHBOURS.values() for header in headers.split("|"))


def columns(headers: list[str]) -> dict[str, list[int]]:
    """For each field the columns that hold it, the best first; unknown columns are left aside."""
    found: dict[str, list[tuple[int, int]]] = {}
    for index, header in enumerate(headers):
        if (known := _FIELDS.get(plain(header))) is not None:
            field, place = known
            found.setdefault(field, []).append((place, index))
    return {field: [index for _, index in sorted(places)] for field, places in found.items()}


def writes_day_first(headers: list[str]) -> bool:
    """Whether the header is in another language than English, which settles how its dates are written."""
    words = [plain(header) for header in headers]
    return not _DAY_FIRST.isdisjoint(words) or any(map(_GERMAN_ONLY.search, words))
