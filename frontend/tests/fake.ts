/** A stand-in for Home Assistant's connection: answers as it is told, and notes what was asked. */
import type { Hass, HomeConnection, HomeLocale, Message, Unsubscribe } from "../src/home/types";

export type Answer = (message: Message) => unknown;

export const LOST = 3;

export class FakeConnection implements HomeConnection {
  readonly sent: Message[] = [];
  readonly answers: Record<string, Answer> = {
    "frontend/get_translations": () => ({ resources: {} }),
    "aftersale/info": () => info(),
  };
  private readonly followers = new Map<string, Set<(event: unknown) => void>>();
  private readonly listeners = new Map<string, Set<() => void>>();

  async sendMessagePromise<T>(message: Message): Promise<T> {
    this.sent.push(message);
    const answer = this.answers[message.type];
    if (!answer) throw Object.assign(new Error("unknown command"), { code: "unknown_command" });
    return (await answer(message)) as T;
  }

  subscribeMessage<T>(callback: (event: T) => void, message: Message): Promise<Unsubscribe> {
    this.sent.push(message);
    const refuse = this.answers[message.type];
    if (refuse) return Promise.resolve().then(() => refuse(message) as never);
    const followers = this.followers.get(message.type) ?? new Set();
    this.followers.set(message.type, followers);
    followers.add(callback as (event: unknown) => void);
    return Promise.resolve(() => void followers.delete(callback as (event: unknown) => void));
  }

  addEventListener(event: string, listener: () => void): void {
    if (!this.listeners.has(event)) this.listeners.set(event, new Set());
    this.listeners.get(event)!.add(listener);
  }

  removeEventListener(event: string, listener: () => void): void {
    this.listeners.get(event)?.delete(listener);
  }

  /** Tell all who follow this. */
  tell(type: string, event: unknown): void {
    for (const follower of this.followers.get(type) ?? []) follower(event);
  }

  following(type: string): number {
    return this.followers.get(type)?.size ?? 0;
  }

  /** The connection is back. */
  ready(): void {
    for (const listener of this.listeners.get("ready") ?? []) listener();
  }

  of(type: string): Message[] {
    return this.sent.filter((message) => message.type === type);
  }
}

export const LOCALE: HomeLocale = {
  language: "en",
  number_format: "language",
  time_format: "language",
  date_format: "language",
  first_weekday: "language",
  time_zone: "server",
};

export function hass(connection: HomeConnection, language = "en", locale: Partial<HomeLocale> = {}): Hass {
  return {
    language,
    locale: { ...LOCALE, language, ...locale },
    config: { time_zone: "Europe/Berlin" },
    connection,
    connected: true,
    user: { id: "u", name: "Rita", is_admin: true },
    states: {},
  };
}

export function info(): Record<string, unknown> {
  return {
    version: "0.1.0",
    bundle: null,
    user: { id: "u", name: "Rita", is_admin: true },
    today: "2026-11-22",
    work_days: ["mon", "tue", "wed", "thu", "fri"],
    channels: ["call", "visit", "mail", "post", "message", "meeting"],
    languages: ["en", "de"],
    most_at_once: 500,
    cadence_days: 27,
  };
}

/** A follow-up on today's list. */
export function item(id: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    kind: "check_in",
    title: `Follow-up ${id}`,
    customer: customer(`c-${id}`),
    order_id: null,
    due: "2026-11-22",
    duration_minutes: null,
    all_day: true,
    status: "open",
    first_due: "2026-11-22",
    snoozed_until: null,
    channel: "call",
    checklist: [],
    notes: "",
    why: "27 days of silence.",
    script: "How are you getting on?",
    rule: "P9",
    held_by: [],
    held: [],
    overdue: false,
    tentative: false,
    completed_at: null,
    outcome: null,
    outcome_note: "",
    group: "today",
    answers: [],
    last_note: null,
    letter: null,
    ...more,
  };
}

export function customer(id: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    name: `Customer ${id}`,
    company: null,
    phone: "+49 30 1234567",
    email: null,
    channel: null,
    warmth: 62,
    at_risk: false,
    favourite: false,
    hot_buttons: [],
    open_complaints: 0,
    ...more,
  };
}

/** Let everything that waits for a promise go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}
