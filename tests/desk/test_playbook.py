"""What an edited playbook would change, asked of a real book; and which edits there were."""

from __future__ import annotations

from dataclasses import replace

from custom_components.aftersale.crm.playbook import DEFAULT

from .room import Room


def test_an_edit_is_compared_line_by_line(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website", promised_on=None)
    own = room.add_follow_up(customer=anna, title="Call").answer["follow_up_id"]
    off = replace(room.practice, playbook=DEFAULT.edited({"P2": False}, {"P6": 3}))
    before = room.dump()
    shown = room.desk.preview_edit(room.now, customer=anna, edited=off)
    lines = {line["rule"]: line for line in shown["open"]}
    assert (lines[None]["id"], lines[None]["change"]) == (own, "same")
    assert (lines["P1"]["change"], lines["P2"]["change"], lines["P6"]["change"]) == ("same", "removed", "moved")
    assert lines["P2"]["after"] is None
    room.desk.practice = off
    room.replan()
    back = room.desk.preview_edit(room.now, customer=anna, edited=replace(off, playbook=DEFAULT))
    lines = {line["rule"]: line for line in back["open"]}
    assert (lines["P2"]["change"], lines["P2"]["before"]) == ("added", None)
    assert room.dump() != before


def test_what_was_edited_is_told_newest_first(room: Room) -> None:
    assert room.desk.playbook_versions(room.now) == []
    room.replan()
    assert room.desk.playbook_versions(room.now) == []
    for edits in ({"P6": 3}, {"P6": 3, "P10": 90}):
        room.desk.practice = replace(room.practice, playbook=DEFAULT.edited({}, edits))
        room.replan()
    told = [(one["number"], one["changed"]) for one in room.desk.playbook_versions(room.now)]
    assert told == [(3, ["P10"]), (2, ["P6"])]
