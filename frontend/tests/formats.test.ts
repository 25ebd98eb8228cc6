import { describe, expect, it } from "vitest";
import { choices } from "../src/acting/snoozing";
import { Formats } from "../src/formats/formats";
import { addDays, dayOf, daysBetween, momentOf, timeOf, weekdayOf } from "../src/formats/zone";
import type { HomeLocale } from "../src/home/types";
import { speaker } from "../src/words/words";
import en from "../src/words/en.json";
import { FakeConnection, hass } from "./fake";

const formats = (language = "en", locale: Partial<HomeLocale> = {}): Formats =>
  new Formats(hass(new FakeConnection(), language, locale));
const say = speaker(en, "en");

describe("days", () => {
  it("are counted across changes of the clock", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(addDays("2026-10-24", 2)).toBe("2026-10-26");
    expect(weekdayOf("2026-11-22")).toBe(6);
  });

  it("begin and end with the practice's, wherever the user is", () => {
    const away = formats("en", { time_zone: "local" });
    expect(away.today(new Date("2026-11-22T23:30:00Z"))).toBe("2026-11-23");
    expect(choices(away, ["mon"], new Date("2026-11-22T23:30:00Z"))[1]?.until).toBe("2026-11-24");
  });

  it("are those of the zone", () => {
    expect(dayOf(new Date("2026-11-22T23:30:00Z"), "Europe/Berlin")).toBe("2026-11-23");
  });
});

describe("a wall-clock time", () => {
  it.each([
    ["2026-11-22", "10:00", "2026-11-22T09:00:00.000Z"],
    ["2026-07-22", "10:00", "2026-07-22T08:00:00.000Z"],
    // It does not exist (clocks go forward): moved on by the gap. It exists twice: the first.
    ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
  ])("%s %s is %s in Berlin", (day, time, instant) => {
    expect(momentOf(day, time, "Europe/Berlin").toISOString()).toBe(instant);
  });

  it("is read back", () => {
    expect(timeOf(new Date("2026-07-22T08:05:00Z"), "Europe/Berlin")).toBe("10:05");
  });
});

describe("what the profile says", () => {
  it("decides numbers", () => {
    expect(formats("en").number(1234.5, 1)).toBe("1,234.5");
    expect(formats("de").number(1234.5, 1)).toBe("1.234,5");
    expect(formats("en", { number_format: "decimal_comma" }).number(1234.5, 1)).toBe("1.234,5");
    expect(formats("en", { number_format: "none" }).number(1234.5, 1)).toBe("1234.5");
  });

  it("decides times", () => {
    const moment = "2026-11-22T15:05:00+01:00";
    expect(formats("en", { time_format: "24" }).time(moment)).toBe("15:05");
    expect(formats("de", { time_format: "12" }).time(moment)).toMatch(/^3:05/);
  });

  it("decides dates", () => {
    const now = new Date("2026-11-22T12:00:00Z");
    expect(formats("de").day("2026-11-23", now)).toBe("Mo., 23. Nov.");
    expect(formats("en", { date_format: "DMY" }).day("2025-11-23", now)).toBe("Sun 23.11.2025");
    expect(formats("en", { date_format: "YMD" }).day("2026-11-23", now)).toBe("Mon 11-23");
    expect(formats("en", { date_format: "MDY" }).longDay("2026-11-23")).toBe("Monday 11/23/2026");
  });

  it("decides the first day of the week", () => {
    expect(formats("de").firstWeekday()).toBe(0);
    expect(formats("en-US").firstWeekday()).toBe(6);
    expect(formats("de", { first_weekday: "saturday" }).firstWeekday()).toBe(5);
  });
});

describe("a due", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  it.each([
    [null, "waiting, no date yet"],
    ["2026-11-20", "2 days overdue"],
    ["2026-11-21", "1 day overdue"],
    ["2026-11-22", "today"],
    ["2026-11-22T15:00:00+01:00", "today, 15:00"],
    ["2026-11-23", "tomorrow"],
    ["2026-11-25", "Wed, Nov 25"],
  ])("%s is said as %s", (due, text) => {
    expect(formats("en", { time_format: "24" }).dueText(due, say, now)).toBe(text);
  });
});

describe("snoozing", () => {
  const days = ["tue", "wed"];
  it("offers later today, tomorrow and the first working day of next week", () => {
    const offered = choices(formats(), days, new Date("2026-11-20T09:20:00Z"));
    expect(offered).toEqual([
      { name: "snooze.later", until: "2026-11-20T12:00:00.000Z" },
      { name: "snooze.tomorrow", until: "2026-11-21" },
      { name: "snooze.next_week", until: "2026-11-24" },
    ]);
  });

  it("offers no later today when today ends before", () => {
    expect(choices(formats(), days, new Date("2026-11-20T21:20:00Z")).map((choice) => choice.name)).not.toContain(
      "snooze.later",
    );
  });
});
