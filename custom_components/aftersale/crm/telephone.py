"""How a phone number may be written, at home and abroad, and when two spellings are the same line."""

from __future__ import annotations

from collections.abc import Iterator
import re
from typing import Final
import unicodedata

_TABLE: Final = (
    "US:1 CA:1 PR:1 RU:7 KZ:7 EG:20 ZA:27 GR:30 NL:31 BE:32 FR:33 ES:34 HU:36 IT:39 RO:40 CH:41 AT:43 GB:44 DK:45 SE:46 NO:47 "
    "PL:48 DE:49 PE:51 MX:52 CU:53 AR:54 BR:55 CL:56 CO:57 VE:58 MY:60 AU:61 ID:62 PH:63 NZ:64 SG:65 TH:66 JP:81 "
    "KR:82 VN:84 CN:86 TR:90 IN:91 PK:92 AF:93 LK:94 MM:95 IR:98 SS:211 MA:212 DZ:213 TN:216 LY:218 GM:220 SN:221 "
    "MR:222 ML:223 GN:224 CI:225 BF:226 NE:227 TG:228 BJ:229 MU:230 LR:231 SL:232 GH:233 NG:234 TD:235 CF:236 "
    "CM:237 CV:238 ST:239 GQ:240 GA:241 CG:242 CD:243 AO:244 GW:245 IO:246 AC:247 SC:248 SD:249 RW:250 ET:251 "
    "SO:252 DJ:253 KE:254 TZ:255 UG:256 BI:257 MZ:258 ZM:260 MG:261 RE:262 ZW:263 NA:264 MW:265 LS:266 BW:267 "
    "SZ:268 KM:269 SH:290 ER:291 AW:297 FO:298 GL:299 GI:350 PT:351 LU:352 IE:353 IS:354 AL:355 MT:356 CY:357 "
    "FI:358 BG:359 LT:370 LV:371 EE:372 MD:373 AM:374 BY:375 AD:376 MC:377 SM:378 VA:379 UA:380 RS:381 ME:382 "
    "XK:383 HR:385 SI:386 BA:387 MK:389 CZ:420 SK:421 LI:423 FK:500 BZ:501 GT:502 SV:503 HN:504 NI:505 CR:506 "
    "PA:507 PM:508 HT:509 GP:590 BO:591 GY:592 EC:593 GF:594 PY:595 MQ:596 SR:597 UY:598 CW:599 TL:670 NF:672 "
    "BN:673 NR:674 PG:675 TO:676 SB:677 VU:678 FJ:679 PW:680 WF:681 CK:682 NU:683 WS:685 KI:686 NC:687 TV:688 "
    "PF:689 TK:690 FM:691 MH:692 KP:850 HK:852 MO:853 KH:855 LA:856 BD:880 TW:886 MV:960 LB:961 JO:962 SY:963 "
    "IQ:964 KW:965 SA:966 YE:967 OM:968 PS:970 AE:971 IL:972 BH:973 QA:974 BT:975 MN:976 NP:977 TJ:992 TM:993 "
    "AZ:994 GE:995 KG:996 UZ:998"
)
_BY_COUNTRY: Final = dict(entry.split(":") for entry in _TABLE.split())
_CALLING_CODES: Final = frozenset(_BY_COUNTRY.values())
_TRUNK: Final = {"1": "1", "7": "8", "36": "06", "39": "", "378": "", "379": "", "375": "8", "993": "8"}
"""What is dialled before a national number, where that is not ``0``; Italy's leading zero belongs to the number."""

_EXTENSION: Final = re.compile(r"(?:;?\s*ext(?:ension|=|\.)?|durchwahl|\bdw\.?|x|#)\s*\d{1,6}\s*$", re.IGNORECASE)
_FILLERS: Final = re.compile(r"[\s().\-/–—‐‑_,]+")
FEWEST_DIGITS: Final = 5
"""Fewer digits than this are an extension or a nickname, not a number to find somebody by."""


def _digits(text: str) -> str:
    """The number as dialled: digits with a leading ``+`` when it is international; empty when it is no number."""
    bare = unicodedata.normalize("NFKC", text).strip()
    bare = re.sub("[\u200b-\u200f\u202a-\u202e\u2066-\u2069]", "", bare)
    bare = re.sub(r"^tel:\s*", "", bare, flags=re.IGNORECASE)
    bare = _EXTENSION.sub("", bare)
    if re.match(r"\s*(\+|00)", bare):
        bare = bare.replace("(0)", "")
    bare = _FILLERS.sub("", bare)
    if bare.startswith("00"):
        bare = "+" + bare[2:]
    digits = bare.removeprefix("+")
    if not digits.isdecimal() or not digits.isascii() or len(digits) < FEWEST_DIGITS:
        return ""
    return bare


def _split(number: str) -> tuple[str, str]:
    """Calling code and subscriber of an international number (without ``+``)."""
    for length in (1, 2, 3):
        if number[:length] in _CALLING_CODES:
            return number[:length], number[length:]
    return "", number


def normal_phone(text: str, country: str | None = None) -> str:
    """A phone number in one spelling: ``+`` and digits when its country is known, else the digits as dialled.

    ``country`` (ISO 3166) is where national spellings are at home. Extensions are left aside; what is no number is ``""``.
    """
    number = _digits(text)
    if not number or number.startswith("+") or country is None:
        return number
    code = _BY_COUNTRY.get(country.upper())
    if code is None:
        return number
    if code == "1" and number.startswith("011"):
        return "+" + number[3:]
    trunk = _TRUNK.get(code, "0")
    return f"+{code}{number.removeprefix(trunk)}"


def phone_spellings(number: str) -> Iterator[str]:
    """Every way in which a normal phone number may be written: as it is and, for an international one, at home."""
    yield number
    if number.startswith("+"):
        code, subscriber = _split(number[1:])
        if len(subscriber) >= FEWEST_DIGITS:
            yield subscriber
            if trunk := _TRUNK.get(code, "0"):
                yield trunk + subscriber


def same_phone(one: str, other: str) -> bool:
    """Whether two normal phone numbers can be the same line: two international ones must agree entirely."""
    if one.startswith("+") and other.startswith("+"):
        return one == other
    return not set(phone_spellings(one)).isdisjoint(phone_spellings(other))
