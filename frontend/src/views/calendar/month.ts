/** The days that a month's page shows, and what is on them. */
import type { LightFollowUp } from "../../api/records";
import { addDays, dueDay, isDay, weekdayOf } from "../../formats/zone";

/** Whole weeks that hold the month of this day. */
export function weeksOf(anchor: string, firstWeekday: number): string[][] {
  const first = `${anchor.slice(0, 7)}-01`;
  const start = addDays(first, -((weekdayOf(first) - firstWeekday + 7) % 7));
  const next = nextMonth(anchor, 1);
  const weeks: string[][] = [];
  for (let day = start; day < next; day = addDays(day, 7)) weeks.push(Array.from({ length: 7 }, (_, at) => addDays(day, at)));
  return weeks;
}

/** The first day of the month so many months later. */
export function nextMonth(anchor: string, by: number): string {
  const [year, month] = anchor.split("-").map(Number) as [number, number];
  const months = year * 12 + month - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}

/** By day: what is still to be done before what is not, what takes the whole day first, then by time. */
export function byDay(followUps: LightFollowUp[], zone: string): Map<string, LightFollowUp[]> {
  const days = new Map<string, LightFollowUp[]>();
  const dated = followUps.filter((one): one is LightFollowUp & { due: string } => one.due !== null);
  for (const one of dated.sort((a, b) => ended(a) - ended(b) || moment(a.due) - moment(b.due))) {
    const day = dueDay(one.due, zone);
    const list = days.get(day);
    if (list) list.push(one);
    else days.set(day, [one]);
  }
  return days;
}

function moment(due: string): number {
  return isDay(due) ? 0 : Date.parse(due);
}

function ended(one: LightFollowUp): number {
  return one.status === "open" ? 0 : 1;
}
