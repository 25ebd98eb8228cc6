"""Whoever knows the picture before and is told the difference knows the picture after."""

from __future__ import annotations

from typing import Any

from hypothesis import given, strategies as st

from custom_components.aftersale.difference import difference

LISTS = frozenset({"rows"})
ROWS = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.integers(0, 2)), max_size=6, unique_by=lambda pair: pair[0]
).map(lambda pairs: [{"id": key, "value": value} for key, value in pairs])
PICTURES = st.builds(lambda rows, total: {"rows": rows, "total": total}, ROWS, st.integers(0, 2))


def told(before: dict[str, Any], news: dict[str, Any]) -> dict[str, Any]:
    """The picture as a client keeps it (the API's own words: drop, replace or append, then sort)."""
    after = before | {section: value for section, value in news.get("changed", {}).items() if section not in LISTS}
    gone = set(news.get("removed", {}).get("rows", ()))
    changed = {row["id"]: row for row in news.get("changed", {}).get("rows", ())}
    kept = [changed.pop(row["id"], row) for row in before["rows"] if row["id"] not in gone]
    after["rows"] = kept + list(changed.values())
    if (order := news.get("order", {}).get("rows")) is not None:
        after["rows"].sort(key=lambda row: order.index(row["id"]))
    return after


@given(PICTURES, PICTURES)
def test_the_difference_leads_from_one_to_the_other(before: dict[str, Any], after: dict[str, Any]) -> None:
    news = difference(before, after, LISTS)
    assert told(before, news) == after
    assert bool(news) == (before != after)


@given(PICTURES, PICTURES)
def test_no_more_is_told_than_has_changed(before: dict[str, Any], after: dict[str, Any]) -> None:
    news = difference(before, after, LISTS)
    known = {row["id"]: row for row in before["rows"]}
    assert all(known.get(row["id"]) != row for row in news.get("changed", {}).get("rows", ()))
    assert all(news.values())
