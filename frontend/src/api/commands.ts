/** The websocket commands `aftersale/*`: what each asks and answers. */
import type { CustomerQuestions, CustomerSubscriptions } from "./customer";
import type { LetterQuestions } from "./letters";
import type { MeasuresSubscriptions } from "./measures";
import type { PlaybookChanges, PlaybookQuestions } from "./playbook";
import type { BriefCustomer, CustomerRow, FollowUp, Info, LightFollowUp, Reminder, TodayItem } from "./records";

export const FILTERS = [
  "all",
  "favourite",
  "losing_touch",
  "at_risk",
  "overdue",
  "complaint",
  "paused",
  "lost",
  "archived",
] as const;
export type Filter = (typeof FILTERS)[number];
export const SORTS = ["name", "warmth", "last_interaction", "next_follow_up"] as const;
export type Sort = (typeof SORTS)[number];
export type Fields = Record<string, unknown>;

/** What is asked once. */
export interface Questions extends CustomerQuestions, LetterQuestions, PlaybookQuestions {
  "aftersale/info": { asks: object; answers: Info };
  "aftersale/follow_up": {
    asks: { follow_up_id: string };
    answers: {
      follow_up: FollowUp;
      customer: BriefCustomer;
      reminders: Reminder[];
      last_note: string | null;
      answers: string[];
    };
  };
  "aftersale/customers/ids": { asks: { search?: string; filter?: Filter }; answers: { ids: string[]; total: number } };
}

/** What changes something; each carries a request id. */
export interface Changes extends PlaybookChanges {
  "aftersale/do": { asks: { action: string; data: Fields }; answers: Done };
  "aftersale/undo": { asks: { change: number }; answers: { answer: Fields } };
  "aftersale/bulk": { asks: Bulk; answers: Done };
}

export type Bulk =
  | { what: "snooze"; customers: string[]; until: string }
  | { what: "pause"; customers: string[]; until?: string }
  | { what: "cadence"; customers: string[]; cadence_days: number | null };

export interface Done {
  answer: Fields;
  change: number | null;
  undo_until: string | null;
  repeated: boolean;
}

/** What is followed: the sections of each. */
export interface Subscriptions extends CustomerSubscriptions, MeasuresSubscriptions {
  "aftersale/today/subscribe": { asks: object; sections: Today };
  "aftersale/customers/subscribe": { asks: CustomersQuery; sections: Customers };
  "aftersale/calendar/subscribe": { asks: { start: string; end: string }; sections: CalendarRange };
}

export interface Today {
  date: string;
  counts: Record<"overdue" | "today" | "soon" | "done" | "shown" | "customers_at_risk" | "customers", number>;
  items: TodayItem[];
  done: FollowUp[];
}

export interface CustomersQuery {
  search?: string;
  filter?: Filter;
  sort?: Sort;
  descending?: boolean;
  offset?: number;
  limit?: number;
}

export interface Customers {
  rows: CustomerRow[];
  total: number;
  offset: number;
  tolerant: boolean;
}

export interface CalendarRange {
  start: string;
  end: string;
  today: string;
  follow_ups: LightFollowUp[];
  total: number;
  days_off: { date: string; why: "weekend" | "holiday" | "away"; name: string | null }[];
}

/** What a subscription tells. */
export interface Event<Sections> {
  whole?: Sections;
  changed?: Partial<Sections>;
  removed?: Partial<Record<keyof Sections, string[]>>;
  order?: Partial<Record<keyof Sections, string[]>>;
  unavailable?: { code: string; message: string };
  gone?: boolean;
}
