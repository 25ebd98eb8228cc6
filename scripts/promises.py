"""What the book may be trusted with: each promise, the tests that hold it, and how its figures are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Promise:
    """One line of docs/reliability.md. ``full`` is set beside ``AFTERSALE_TRUST=full`` when it runs with its full counts."""

    key: str
    sentence: str
    tests: tuple[str, ...]
    says: str = "{tests} tests passed"
    full: Mapping[str, str] = field(default_factory=dict)


PROMISES: Final = (
    Promise(
        "kills",
        "Nothing acknowledged is lost and nothing is half done when the process is killed at any moment; the next start is clean.",
        ("tests/e2e/test_power_cut.py::test_killed_at_random_moments",),
        "{kills} kills, {acknowledged:,} acknowledged changes: {lost} lost, {half} half",
        {"AFTERSALE_TRIALS": "200", "AFTERSALE_AT_ONCE": "2"},
    ),
    Promise(
        "store_kills",
        "A change is on disk before it is answered; a power cut inside any verb leaves all of it or nothing.",
        ("tests/desk/test_durability.py", "tests/store/test_durability.py"),
    ),
    Promise(
        "damage",
        "A damaged, newer, emptied or vanished book is found and refused, and never overwritten; a full or failing disk changes nothing.",
        ("tests/store/test_opening.py", "tests/store/test_seal.py"),
        "{flips_flips} flipped bytes: {flips_found} found, {flips_harmless} harmless, {flips_served} served, {flips_overwritten} overwritten",
        full={"AFTERSALE_FLIPS": "600"},
    ),
    Promise(
        "faults",
        "A full, failing or read-only disk refuses a change in words, the board still equals the disk, and work goes on when it is over.",
        ("tests/e2e/test_faults.py",),
        "{refused} changes refused in words by a disk that was full, failing, read-only or did not sync: {lost} lost, {shown_wrongly} shown wrongly; {went_on} times work went on, and a slow disk stalled nobody",
    ),
    Promise(
        "backup",
        "A backup that Home Assistant makes under load restores to a whole book, and never fails for us.",
        ("tests/e2e/test_backup.py",),
        "{acknowledged_before} changes acknowledged before it began and {asked} asked for in all: {found} in it, {half} half done; no change waited longer than {longest_wait_ms} ms meanwhile",
    ),
    Promise(
        "snapshots",
        "Seven daily copies, each verified after it was written, and a way back to the newest good one.",
        ("tests/store/test_snapshots.py", "tests/store/test_restoring.py", "tests/ha/test_daily_copy.py"),
    ),
    Promise(
        "year",
        "A year of a practice breaks no line of what must always hold; and its book comes whole through every release.",
        ("tests/trust/test_year.py::test_a_year_in_the_life",),
        "{customers:,} customers, {orders:,} orders ({shop_orders:,} of them a shop's, {told_twice:,} of its messages told again), {deliveries:,} deliveries, "
        "{complaints:,} complaints, {restarts} restarts, {moves} moves of the time zone, {playbook_edits} playbooks, {changes:,} changes, {pushes:,} pushes, "
        "{deeds} deeds done by {ways_gone} ways: {checks:,} checks, {violations} violations; "
        "{migrated_v1_rows:,} to {migrated_v8_rows:,} rows of its book came through each release unchanged",
    ),
    Promise(
        "long_day",
        "Ten changes a second, all day: memory flat, the log bounded, no change dearer than the first.",
        ("tests/trust/test_long_day.py", "tests/ha/test_busy_day.py"),
        "{changes:,} changes ({simulated_hours} simulated hours), {customers:,} customers: memory {rss_mib_warm} MiB warm, "
        "{rss_mib_end} MiB at the end; log at most {wal_mib_most} MiB; SQLite's steps for each change {steps_warm:,} warm, {steps_end:,} at the end; "
        "its time {cpu_ms_warm} ms, then {cpu_ms_end} ms; {long_day_at_home_changes:,} changes inside Home Assistant left nothing behind",
    ),
    Promise(
        "fuzz",
        "Nonsense at every door raises nothing, stalls nothing, changes nothing that was refused, and names nobody in the log.",
        ("tests/fuzz/test_fuzz.py::test_nonsense_at_every_door",),
        "{inputs:,} inputs, {refused:,} refused: {unhandled} unhandled exceptions ({before_us} of Home Assistant's own before it asked us), {changed_though_refused} changed books, "
        "{leaks} names in {log_lines:,} log lines, {over_100_ms} stalls over 100 ms (longest {worst_ms} ms)",
    ),
    Promise(
        "log",
        "A refusal names people to whoever asked, and to no reader of the log.",
        ("tests/ha/test_discretion.py",),
    ),
    Promise(
        "forgetting",
        "An erased customer leaves no byte in any file that Aftersale wrote, no name in a live entity, no history in the recorder; the measures keep their counts.",
        (
            "tests/e2e/test_forgetting.py",
            "tests/store/test_erasure.py",
            "tests/ha/test_forgetting.py",
            "tests/desk/test_forgotten.py",
        ),
        "{traces_before} traces in {files_before} files of a real home before, {traces_after} after; {history_after} in its recorder",
    ),
    Promise(
        "repairs",
        "What is wrong is said in Repairs with what to do, mended there where that is possible, and gone when it is over.",
        ("tests/ha/test_repairs.py", "tests/ha/test_system_health.py"),
    ),
    Promise(
        "diagnostics",
        "Diagnostics hold counts and settings, and nobody.",
        ("tests/ha/test_diagnostics.py",),
    ),
)
