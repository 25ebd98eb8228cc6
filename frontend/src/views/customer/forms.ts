/** The forms of a customer's page: what each asks, and which action it fills. */
import type { Customer, Order } from "../../api/customer";
import type { Info } from "../../api/records";
import type { Field } from "../../parts/form";
import type { Key } from "../../words/words";

/** What a form of an action consists of; words are looked up where it is shown. */
export interface ActionForm {
  action: string;
  heading: Key;
  button: Key;
  said: Key;
  fields: Field[];
  about?: Key;
  onlyChanges?: boolean;
  bad?: boolean;
}

const note: Field = { name: "note", label: "field.note", kind: "area" };
const DELIVERIES = ["later", "done", "ongoing"] as const;
const CARES = ["full", "light", "none"] as const;
const DIRECTIONS = ["out", "in"] as const;

/** Interactions by hand; a meeting has an action of its own. */
function spokenBy(info: Info | undefined): string[] {
  return (info?.channels ?? []).filter((channel) => channel !== "meeting");
}

export function interactionForm(info: Info | undefined, customer: Customer, now: string): ActionForm {
  return {
    action: "log_interaction",
    heading: "do.log_interaction",
    button: "save",
    said: "said.logged",
    fields: [
      { name: "channel", label: "field.channel", kind: "choice", choices: spokenBy(info), wording: "channel", value: customer.channel ?? "call", required: true },
      { name: "direction", label: "field.direction", kind: "choice", choices: DIRECTIONS, wording: "direction", value: "out", required: true },
      { name: "at", label: "field.at", kind: "moment", value: now, required: true },
      note,
    ],
  };
}

export function meetingForm(start: string, end: string): ActionForm {
  return {
    action: "log_meeting",
    heading: "do.log_meeting",
    button: "save",
    said: "said.logged",
    fields: [
      { name: "start", label: "field.start", kind: "moment", value: start, required: true },
      { name: "end", label: "field.end", kind: "moment", value: end, required: true },
      note,
    ],
  };
}

export function followUpForm(info: Info | undefined, today: string): ActionForm {
  return {
    action: "add_follow_up",
    heading: "do.add_follow_up",
    button: "add",
    said: "said.added",
    fields: [
      { name: "title", label: "field.title", kind: "text", required: true, longest: 200 },
      { name: "due", label: "field.due", kind: "day", value: today, required: true },
      { name: "channel", label: "field.channel", kind: "choice", choices: spokenBy(info), wording: "channel" },
      { name: "notes", label: "field.notes", kind: "area" },
    ],
  };
}

export function promiseForm(): ActionForm {
  return {
    action: "make_promise",
    heading: "do.make_promise",
    button: "save",
    said: "said.promised",
    fields: [
      { name: "what", label: "field.promised", kind: "text", required: true },
      { name: "due", label: "field.promised_by", kind: "day", required: true },
    ],
  };
}

export function orderForm(now: string): ActionForm {
  return {
    action: "record_order",
    heading: "do.record_order",
    button: "save",
    said: "said.ordered",
    fields: [
      { name: "product", label: "field.product", kind: "text", required: true, longest: 200 },
      { name: "ordered_at", label: "field.ordered_at", kind: "moment", value: now, required: true },
      { name: "promised_on", label: "field.promised_on", kind: "day" },
      { name: "delivery", label: "field.delivery", kind: "choice", choices: DELIVERIES, wording: "delivery", value: "later", required: true },
      // Left empty the backend knows: full, or light for the same product again.
      { name: "care", label: "field.care", kind: "choice", choices: CARES, wording: "care" },
      { name: "reference", label: "field.reference", kind: "text", longest: 200 },
      { name: "amount", label: "field.amount", kind: "money", longest: 40 },
      { name: "currency", label: "field.currency", kind: "text", longest: 3 },
      { name: "walkthrough", label: "field.walkthrough", kind: "check", value: "yes" },
    ],
  };
}

export function deliveryForm(now: string): ActionForm {
  return {
    action: "record_delivery",
    heading: "do.record_delivery",
    button: "save",
    said: "said.delivered",
    fields: [{ name: "delivered_at", label: "field.delivered_at", kind: "moment", value: now, required: true }],
  };
}

export function cancellationForm(): ActionForm {
  return { action: "cancel_order", heading: "do.cancel_order", button: "do.cancel_order", said: "said.order_cancelled", about: "about.cancel_order", fields: [], bad: true };
}

export function complaintForm(): ActionForm {
  return {
    action: "open_complaint",
    heading: "do.open_complaint",
    button: "save",
    said: "said.complaint_opened",
    fields: [{ name: "what", label: "field.complaint", kind: "area", required: true }],
  };
}

export function resolutionForm(): ActionForm {
  return {
    action: "resolve_complaint",
    heading: "do.resolve_complaint",
    button: "save",
    said: "said.complaint_resolved",
    fields: [{ name: "resolution", label: "field.resolution", kind: "area", required: true }],
  };
}

export function feedbackForm(): ActionForm {
  return {
    action: "record_feedback",
    heading: "do.record_feedback",
    button: "save",
    said: "said.feedback",
    fields: [
      { name: "score", label: "field.score", kind: "number", least: 0, most: 10 },
      { name: "suggestion", label: "field.suggestion", kind: "area" },
    ],
  };
}

export function needForm(): ActionForm {
  return {
    action: "note_need",
    heading: "do.note_need",
    button: "save",
    said: "said.need",
    fields: [{ name: "what", label: "field.need", kind: "area", required: true }],
  };
}

export function pauseForm(): ActionForm {
  return {
    action: "pause_customer",
    heading: "do.pause_customer",
    button: "do.pause_customer",
    said: "said.paused",
    about: "about.pause_customer",
    fields: [{ name: "until", label: "field.until", kind: "day" }],
  };
}

export function lossForm(info: Info | undefined): ActionForm {
  return {
    action: "mark_lost",
    heading: "do.mark_lost",
    button: "save",
    said: "said.lost",
    fields: [{ name: "reason", label: "field.loss_reason", kind: "choice", choices: info?.loss_reasons ?? [], wording: "loss_reason" }, note],
  };
}

/** All that is known of the person, to be put right. */
export function customerForm(info: Info | undefined, customer: Customer): ActionForm {
  const fields = customerFields(info, customer);
  return { action: "update_customer", heading: "do.update_customer", button: "save", said: "said.updated", onlyChanges: true, fields };
}

/** What can be known of a person; of somebody new, nothing is. */
export function customerFields(info: Info | undefined, customer: Partial<Customer> = {}): Field[] {
  const text = (name: keyof Customer, label: Key, kind: Field["kind"] = "text", longest?: number): Field => {
    const value = (customer[name] as string | null | undefined) ?? undefined;
    return { name, label, kind, ...(value !== undefined && { value }), ...(longest !== undefined && { longest }) };
  };
  const cadence = customer.cadence_days ?? undefined;
  return [
    { ...text("name", "field.name", "text", 200), required: true },
    text("company", "field.company", "text", 200),
    text("phone", "field.phone", "phone"),
    text("email", "field.email", "email"),
    text("address", "field.address", "area", 500),
    { ...text("language", "field.language", "choice"), choices: info?.languages ?? [] },
    { ...text("channel", "field.preferred_channel", "choice"), choices: spokenBy(info), wording: "channel" },
    { ...text("birthday", "field.birthday", "text", 10) },
    {
      name: "cadence_days",
      label: "field.cadence_days",
      kind: "number",
      least: 1,
      most: 365,
      ...(cadence !== undefined && { value: String(cadence) }),
    },
    { name: "hot_buttons", label: "field.hot_buttons", kind: "lines", value: (customer.hot_buttons ?? []).join("\n") },
    text("notes", "field.notes", "area"),
    text("external_id", "field.external_id", "text", 200),
    ...(customer.referred_by ? [] : [{ name: "referred_by", label: "field.referred_by", kind: "text" } satisfies Field]),
  ];
}

/** What an order can be made into now. */
export function canBeDelivered(order: Order): boolean {
  return !order.cancelled_at && !order.delivered_at && order.delivery !== "ongoing";
}
