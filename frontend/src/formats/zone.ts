/** Days and moments in a time zone. A day is "2026-11-22"; a moment is an ISO date-time with its offset. */

/** Whether this is a day rather than a moment. */
export function isDay(due: string): boolean {
  return due.length === 10;
}

/** The day that a moment falls on in a zone. */
export function dayOf(moment: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  return parts.format(moment);
}

/** The day of a due, whichever of the two it is. */
export function dueDay(due: string, zone: string): string {
  return isDay(due) ? due : dayOf(new Date(due), zone);
}

/** How many days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}

/** The day so many days after a day. */
export function addDays(day: string, count: number): string {
  return new Date(utc(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** 0 for Monday … 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(utc(day)).getUTCDay() + 6) % 7;
}

/** A day as a date that UTC formatters show rightly. */
export function asDate(day: string): Date {
  return new Date(utc(day));
}

/** The moment of a wall-clock time on a day in a zone; one that does not exist is moved on, one that exists twice is the first. */
export function momentOf(day: string, time: string, zone: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const candidates = [offsetAt(wall - 86_400_000, zone), offsetAt(wall + 86_400_000, zone)].map((offset) => wall - offset);
  const fitting = candidates.filter((instant) => instant + offsetAt(instant, zone) === wall);
  return new Date(fitting.length ? Math.min(...fitting) : Math.max(...candidates));
}

/** The wall-clock time "HH:MM" of a moment in a zone. */
export function timeOf(moment: Date, zone: string): string {
  return new Date(moment.getTime() + offsetAt(moment.getTime(), zone)).toISOString().slice(11, 16);
}

function utc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(new Date(instant));
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"), read("second"));
  return wall - Math.floor(instant / 1000) * 1000;
}
