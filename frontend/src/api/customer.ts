/** A customer's whole file: the sections of its subscription, and what is asked about one customer. */
import type { BriefCustomer, Channel, CustomerRef, CustomerStatus, FollowUp, Reminder } from "./records";

export interface Customer extends Omit<BriefCustomer, "channel" | "open_complaints"> {
  status: CustomerStatus;
  paused_until: string | null;
  last_interaction: string | null;
  risk_reasons: { reason: string; text: string }[];
  address: string | null;
  language: string | null;
  channel: Channel | null;
  birthday: string | null;
  cadence_days: number | null;
  /** The cadence that holds: their own, else the practice's. */
  cadence: number;
  referred_by: string | null;
  referrer: CustomerRef | null;
  notes: string | null;
  external_id: string | null;
  added_at: string;
  status_since: string | null;
  has_device: boolean;
  warmth_reasons: { reason: string; text: string; points: number }[];
}

export interface Order {
  id: string;
  product: string;
  ordered_at: string;
  promised_on: string | null;
  delivered_at: string | null;
  delivery: "later" | "done" | "ongoing";
  care: "full" | "light" | "none";
  walkthrough: boolean;
  reference: string | null;
  source: string | null;
  amount: string | null;
  currency: string | null;
  cancelled_at: string | null;
}

export interface PromiseMade {
  id: string;
  what: string;
  due: string;
  made_at: string;
  kept_at: string | null;
  kept: "early" | "on_the_day" | "late" | null;
  withdrawn_at: string | null;
}

export interface Complaint {
  id: string;
  what: string;
  opened_at: string;
  resolved_at: string | null;
  resolution: string | null;
}

export interface Need {
  id: string;
  what: string;
  noted_at: string;
}

export interface Feedback {
  id: string;
  at: string;
  score: number | null;
  suggestion: string | null;
}

/** One line of a customer's history. */
export interface Entry {
  id: string;
  at: string;
  event: string;
  way: string;
  user_id: string | null;
  follow_up_id: string | null;
  kind: string | null;
  data: Record<string, unknown>;
}

export interface TimelinePage {
  entries: Entry[];
  /** Where the older ones begin; null when there are none. */
  cursor: string | null;
}

export interface CustomerFile {
  customer: Customer;
  next: FollowUp | null;
  follow_ups: FollowUp[];
  reminders: Reminder[];
  orders: Order[];
  promises: PromiseMade[];
  complaints: Complaint[];
  needs: Need[];
  feedback: Feedback[];
  referrals: CustomerRef[];
  timeline: TimelinePage;
}

/** Warmth day by day, and what moved it. */
export interface WarmthCurve {
  points: { date: string; warmth: number | null }[];
  moves: { date: string; what: string; text: string; before: number | null; after: number | null }[];
}

export interface CustomerQuestions {
  "aftersale/customer/timeline": { asks: { customer_id: string; cursor: string; limit?: number }; answers: TimelinePage };
  "aftersale/customer/warmth": { asks: { customer_id: string; days?: number }; answers: WarmthCurve };
}

export interface CustomerSubscriptions {
  "aftersale/customer/subscribe": { asks: { customer_id: string; limit?: number }; sections: CustomerFile };
}
