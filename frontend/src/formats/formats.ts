/** Numbers, days and times as the user set them in Home Assistant's profile. */
import type { Hass, HomeLocale, Weekday } from "../home/types";
import type { Say } from "../words/words";
import { asDate, dayOf, daysBetween, dueDay, isDay } from "./zone";

const WEEK: Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const NUMBERS: Record<string, string> = {
  comma_decimal: "en-US",
  decimal_comma: "de",
  quote_decimal: "de-CH",
  space_comma: "fr",
};

export class Formats {
  readonly zone: string;
  /** Where the practice is: what is due today is told by its days, wherever the user is. */
  readonly practiceZone: string;
  readonly language: string;
  private readonly locale: HomeLocale;
  private readonly cache = new Map<string, Intl.DateTimeFormat>();

  constructor(hass: Pick<Hass, "locale" | "language" | "config">) {
    this.locale = hass.locale;
    this.language = hass.language;
    this.practiceZone = hass.config.time_zone;
    this.zone = this.locale.time_zone === "local" ? Intl.DateTimeFormat().resolvedOptions().timeZone : hass.config.time_zone;
  }

  number(value: number, digits = 0): string {
    const options: Intl.NumberFormatOptions = { maximumFractionDigits: digits };
    if (this.locale.number_format === "none") return String(Number(value.toFixed(digits)));
    const language = NUMBERS[this.locale.number_format] ?? (this.locale.number_format === "system" ? undefined : this.language);
    return new Intl.NumberFormat(language, options).format(value);
  }

  /** A share of one, as percent. */
  percent(share: number): string {
    return `${this.number(share * 100)} %`;
  }

  /** The name of a language such as "de", in the user's own. */
  languageName(code: string): string {
    try {
      return new Intl.DisplayNames([this.language], { type: "language" }).of(code) ?? code;
    } catch {
      return code;
    }
  }

  /** Which day it is in the practice. */
  today(now = new Date()): string {
    return dayOf(now, this.practiceZone);
  }

  /** "Mon, 23 Nov" (with the year where it is not this one). */
  day(day: string, now = new Date()): string {
    const thisYear = day.slice(0, 4) === this.today(now).slice(0, 4);
    return this.dateText(day, thisYear ? "short" : "year");
  }

  /** The whole date with its weekday's name. */
  longDay(day: string): string {
    return this.dateText(day, "long");
  }

  /** The day that a moment falls on, where the user is. */
  dayOf(at: string): string {
    return dueDay(at, this.zone);
  }

  /** A day without its year, from "05-06". */
  dayOfYear(monthAndDay: string): string {
    // A leap year, so that 29 February is one.
    return this.formatter({ day: "numeric", month: "long", timeZone: "UTC" }).format(asDate(`2024-${monthAndDay}`));
  }

  /** "November 2026" */
  month(day: string): string {
    return this.formatter({ month: "long", year: "numeric", timeZone: "UTC" }).format(asDate(day));
  }

  /** The name of a weekday, 0 for Monday. */
  weekday(index: number, length: "long" | "short" | "narrow" = "short"): string {
    return this.formatter({ weekday: length, timeZone: "UTC" }).format(asDate(`2026-06-0${index + 1}`));
  }

  time(moment: string | Date): string {
    const options: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit", timeZone: this.zone };
    if (this.locale.time_format === "12") options.hourCycle = "h12";
    if (this.locale.time_format === "24") Object.assign(options, { hourCycle: "h23", hour: "2-digit" });
    return this.formatter(options, this.locale.time_format === "system").format(new Date(moment));
  }

  /** A day, or a moment with its time. */
  due(due: string, now = new Date()): string {
    const day = this.day(dueDay(due, this.zone), now);
    return isDay(due) ? day : `${day}, ${this.time(due)}`;
  }

  /** When something is due, as a person would say it: "3 days overdue", "today, 15:00", "tomorrow". */
  dueText(due: string | null, say: Say, now = new Date()): string {
    if (due === null) return say("due.waiting");
    const days = daysBetween(this.today(now), dueDay(due, this.practiceZone));
    const time = isDay(due) ? "" : `, ${this.time(due)}`;
    if (days < 0) return say("due.overdue", { count: -days });
    if (days === 0) return say("due.today") + time;
    if (days === 1) return say("due.tomorrow") + time;
    return this.due(due, now);
  }

  /** How long ago a day or moment was: "today", "yesterday", "41 days ago". */
  ago(at: string, say: Say, now = new Date()): string {
    const days = daysBetween(dueDay(at, this.practiceZone), this.today(now));
    if (days <= 0) return say("ago.today");
    return days === 1 ? say("ago.yesterday") : say("ago.days", { count: days });
  }

  /** The first day of the week, 0 for Monday. */
  firstWeekday(): number {
    if (this.locale.first_weekday !== "language") return WEEK.indexOf(this.locale.first_weekday);
    const locale = new Intl.Locale(this.language) as Intl.Locale & {
      getWeekInfo?: () => { firstDay: number };
      weekInfo?: { firstDay: number };
    };
    return ((locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1) - 1;
  }

  private dateText(day: string, style: "short" | "year" | "long"): string {
    const order = this.locale.date_format;
    if (order === "language" || order === "system") {
      const options: Intl.DateTimeFormatOptions =
        style === "long"
          ? { weekday: "long", day: "numeric", month: "long", year: "numeric" }
          : { weekday: "short", day: "numeric", month: "short", ...(style === "year" && { year: "numeric" as const }) };
      return this.formatter({ ...options, timeZone: "UTC" }, order === "system").format(asDate(day));
    }
    const weekday = this.formatter({ weekday: style === "long" ? "long" : "short", timeZone: "UTC" }).format(asDate(day));
    return `${weekday} ${ordered(day, order, style !== "short")}`;
  }

  private formatter(options: Intl.DateTimeFormatOptions, system = false): Intl.DateTimeFormat {
    const key = JSON.stringify([options, system]);
    let formatter = this.cache.get(key);
    if (!formatter) this.cache.set(key, (formatter = new Intl.DateTimeFormat(system ? undefined : this.language, options)));
    return formatter;
  }
}

/** A day in the order that the user chose. */
function ordered(day: string, order: "DMY" | "MDY" | "YMD", year: boolean): string {
  const [y, m, d] = day.split("-") as [string, string, string];
  if (order === "DMY") return year ? `${d}.${m}.${y}` : `${d}.${m}.`;
  if (order === "MDY") return year ? `${m}/${d}/${y}` : `${m}/${d}`;
  return year ? `${y}-${m}-${d}` : `${m}-${d}`;
}
