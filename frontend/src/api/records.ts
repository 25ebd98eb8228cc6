/** The records that the backend sends. A day is "2026-11-22", a moment an ISO date-time with its offset; a due is either. */

export type Status = "open" | "done" | "skipped" | "missed" | "cancelled";
export type CustomerStatus = "active" | "paused" | "resting" | "lost" | "archived";
export type Channel = "call" | "visit" | "mail" | "post" | "message" | "meeting";

export interface CustomerRef {
  id: string;
  name: string;
}

/** A follow-up, whole. */
export interface FollowUp extends LightFollowUp {
  order_id: string | null;
  first_due: string | null;
  snoozed_until: string | null;
  checklist: { text: string; done: boolean }[];
  notes: string;
  why: string;
  script: string;
  held: { rule: string; since: string | null; until: string | null; why: string }[];
  completed_at: string | null;
  outcome: string | null;
  outcome_note: string;
  /** The letter that it is for. */
  letter: string | null;
}

/** A follow-up as the calendar shows it. */
export interface LightFollowUp {
  id: string;
  kind: string;
  title: string;
  customer: CustomerRef;
  due: string | null;
  duration_minutes: number | null;
  all_day: boolean;
  status: Status;
  channel: Channel | null;
  overdue: boolean;
  tentative: boolean;
  held_by: string[];
  rule: string | null;
}

/** A customer, as far as one needs it to do a follow-up. */
export interface BriefCustomer extends CustomerRef {
  company: string | null;
  phone: string | null;
  email: string | null;
  channel: Channel | null;
  warmth: number | null;
  at_risk: boolean;
  favourite: boolean;
  hot_buttons: string[];
  open_complaints: number;
}

export type Group = "overdue" | "today" | "soon";

/** One thing on today's list, with what helps to do it. */
export interface TodayItem extends FollowUp {
  customer: BriefCustomer;
  group: Group;
  answers: string[];
  last_note: string | null;
}

export interface CustomerRow extends CustomerRef {
  company: string | null;
  phone: string | null;
  email: string | null;
  status: CustomerStatus;
  paused_until: string | null;
  favourite: boolean;
  warmth: number | null;
  at_risk: boolean;
  risk_reasons: { reason: string; text: string }[];
  last_interaction: string | null;
  cadence_days: number;
  open_complaints: number;
  open_follow_ups: number;
  overdue: number;
  next_follow_up: {
    id: string;
    kind: string;
    title: string;
    due: string | null;
    all_day: boolean;
    overdue: boolean;
  } | null;
}

/** A line of the delivery ledger. */
export interface Reminder {
  follow_up_id: string;
  kind: string;
  at: string | null;
  /** planned, held, handed_over, not_confirmed, given_up, dropped, acted. */
  event: string;
  [more: string]: unknown;
}

export interface Info {
  version: string;
  bundle: string | null;
  user: { id: string; name: string; is_admin: boolean };
  now: string;
  today: string;
  time_zone: string;
  language: string;
  work_days: string[];
  work_start: string;
  work_end: string;
  cadence_days: number;
  todo_horizon_days: number;
  languages: string[];
  letters: string[];
  channels: Channel[];
  loss_reasons: string[];
  outcomes: string[];
  kinds: string[];
  undo_minutes: number;
  most_at_once: number;
  ai: boolean;
}
