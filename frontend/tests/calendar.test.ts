import { describe, expect, it } from "vitest";
import type { LightFollowUp } from "../src/api/records";
import { byDay, nextMonth, weeksOf } from "../src/views/calendar/month";
import { item } from "./fake";

describe("a month's page", () => {
  it("has whole weeks from the first day of the week", () => {
    const weeks = weeksOf("2026-11-22", 0);
    expect(weeks[0]![0]).toBe("2026-10-26");
    expect(weeks.at(-1)!.at(-1)).toBe("2026-12-06");
    expect(weeksOf("2026-11-22", 6)[0]![0]).toBe("2026-11-01");
  });

  it("has no week of another month alone", () => {
    expect(weeksOf("2027-02-10", 0)).toHaveLength(4);
  });

  it.each([
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-01-15", -1, "2025-12-01"],
    ["2026-11-22", 0, "2026-11-01"],
  ])("%s turned by %i is %s", (day, by, month) => expect(nextMonth(day, by)).toBe(month));

  it("puts a moment on the day of the zone, after what takes the whole day", () => {
    const late = item("late", { due: "2026-11-22T23:30:00+00:00" });
    const days = byDay([late, item("day", { due: "2026-11-23" }), item("none", { due: null })] as unknown as LightFollowUp[], "Europe/Berlin");
    expect([...days.keys()]).toEqual(["2026-11-23"]);
    expect(days.get("2026-11-23")!.map((one) => one.id)).toEqual(["day", "late"]);
  });
});
