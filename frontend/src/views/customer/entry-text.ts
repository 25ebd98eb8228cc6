/** A line of a customer's history in words: what happened to what, and what was said. */
import type { Entry } from "../../api/customer";
import type { Shell } from "../../shell";
import type { Key } from "../../words/words";

const EVENTS = [
  "cancelled",
  "complaint_opened",
  "complaint_resolved",
  "completed",
  "customer_added",
  "customer_lost",
  "customer_paused",
  "customer_resting",
  "customer_resumed",
  "customer_returned",
  "customer_updated",
  "customers_merged",
  "device_released",
  "feedback_recorded",
  "follow_up_added",
  "hidden",
  "interaction_logged",
  "loss_explained",
  "missed",
  "need_noted",
  "noted",
  "order_cancelled",
  "order_delivered",
  "order_late",
  "order_placed",
  "promise_broken",
  "promise_kept",
  "promise_made",
  "promise_withdrawn",
  "reopened",
  "rescheduled",
  "retitled",
  "skipped",
  "snoozed",
  "ticked",
  "undone",
] as const;

/** What a person wrote, in the order in which it is shown. */
const WRITTEN = ["what", "note", "resolution", "suggestion", "notes"];

export interface Wrote {
  what: string;
  texts: string[];
}

export function wrote(entry: Entry, shell: Shell): Wrote {
  const parts = [event(entry.event, shell), ...subject(entry, shell)].filter(Boolean);
  const texts = WRITTEN.map((name) => text(entry, name)).filter(Boolean);
  // A skip's reason is the user's own words; a loss's is one of a list.
  if (entry.event === "skipped") texts.push(...[text(entry, "reason")].filter(Boolean));
  return { what: parts.join(" · "), texts };
}

function event(name: string, { say }: Shell): string {
  return (EVENTS as readonly string[]).includes(name) ? say(`event.${name}` as Key) : name.replaceAll("_", " ");
}

function subject(entry: Entry, { label, format, say }: Shell): string[] {
  const facts: string[] = [];
  const kind = entry.kind ?? "";
  if (kind && kind !== "custom") facts.push(label("kind", kind));
  for (const name of ["title", "product", "other", "referred_by"]) facts.push(text(entry, name));
  const channel = text(entry, "channel");
  if (channel) facts.push(label("channel", channel));
  if (text(entry, "direction")) facts.push(label("direction", text(entry, "direction")));
  const outcome = text(entry, "outcome");
  if (outcome && outcome !== "done") facts.push(label("outcome", outcome));
  if (text(entry, "reason") && entry.event !== "skipped") facts.push(label("loss_reason", text(entry, "reason")));
  if (text(entry, "score")) facts.push(say("facts.score", { score: text(entry, "score") }));
  for (const name of ["due", "until"]) {
    const when = text(entry, name);
    if (/^\d{4}-\d\d-\d\d/.test(when)) facts.push(format.due(when));
  }
  return facts.filter(Boolean);
}

function text(entry: Entry, name: string): string {
  const value = entry.data[name];
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
