"""What has changed between two pictures of the same thing, as the panel is told it.

A picture is a dictionary of sections. A section that is a list of objects with an ``id`` is compared object by object; any
other as a whole. Unchanged objects are best handed over as the very same ones: then comparing costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

type Entry = Mapping[str, Any]


def difference(before: Mapping[str, Any], after: Mapping[str, Any], lists: frozenset[str]) -> dict[str, Any]:
    """What to tell somebody who knows ``before``: ``changed``, ``removed`` and ``order``, each only if there is some.

    Both have the same sections; ``lists`` names those that are lists of objects with an ``id``.
    """
    told: dict[str, dict[str, Any]] = {"changed": {}, "removed": {}, "order": {}}
    for section, value in after.items():
        known = before[section]
        if section in lists:
            for key, news in _of_list(known, value).items():
                told[key][section] = news
        elif known is not value and known != value:
            told["changed"][section] = value
    return {key: news for key, news in told.items() if news}


def _of_list(before: Sequence[Entry], after: Sequence[Entry]) -> dict[str, Any]:
    known = {entry["id"]: entry for entry in before}
    changed = [entry for entry in after if _is_other(known.get(entry["id"]), entry)]
    ids = [entry["id"] for entry in after]
    there = set(ids)
    removed = [key for key in known if key not in there]
    follows = [key for key in known if key in there] + [one["id"] for one in changed if one["id"] not in known]
    told = {"changed": changed, "removed": removed, "order": [] if follows == ids else ids}
    return {key: news for key, news in told.items() if news}


def _is_other(known: Entry | None, entry: Entry) -> bool:
    return known is not entry and known != entry
