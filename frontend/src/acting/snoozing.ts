/** When a snoozed follow-up may come back: the choices offered, as what the backend takes. */
import type { Formats } from "../formats/formats";
import { addDays, momentOf, timeOf, weekdayOf } from "../formats/zone";
import type { Key } from "../words/words";

export interface Choice {
  name: Key;
  /** A day, or a moment. */
  until: string;
}

const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const LATER_HOURS = 3;

/** Later today (while there is a later), tomorrow, the first working day of next week. */
export function choices(format: Formats, workDays: string[], now = new Date()): Choice[] {
  const today = format.today(now);
  const later = new Date(now.getTime() + LATER_HOURS * 3_600_000);
  const offered: Choice[] = [];
  if (format.today(later) === today) {
    const hour = timeOf(later, format.practiceZone).slice(0, 2);
    offered.push({ name: "snooze.later", until: momentOf(today, `${hour}:00`, format.practiceZone).toISOString() });
  }
  offered.push({ name: "snooze.tomorrow", until: addDays(today, 1) });
  offered.push({ name: "snooze.next_week", until: firstWorkingDay(addDays(today, 7 - weekdayOf(today)), workDays) });
  return offered;
}

function firstWorkingDay(from: string, workDays: string[]): string {
  for (let ahead = 0; ahead < 7; ahead += 1) {
    const day = addDays(from, ahead);
    if (workDays.includes(WEEK[weekdayOf(day)]!)) return day;
  }
  return from;
}
