/** The playbook: its rules as cards, what an edit would change, and saving it. */

export type OffsetUnit = "days" | "working_days" | "hours" | "working_hours";

export interface Rule {
  id: string;
  kind: string;
  name: string;
  what: string;
  offset_means: string | null;
  enabled: boolean;
  /** Null where the rule has no offset of its own. */
  offset: number | null;
  unit: OffsetUnit | null;
  default_enabled: boolean;
  default_offset: number | null;
  least: number | null;
  most: number | null;
  changed: boolean;
  hold_backs: string[];
  channel: string | null;
  asks: string | null;
  sources: string;
}

export interface Playbook {
  version: string;
  rules: Rule[];
  history: { number: number; at: string; changed: string[] }[];
  /** Rules that orders recorded before `until` are still planned by. */
  older: { until: string; rules: string[] }[];
}

/** Edits by rule; null is the default again. */
export type Edits = Record<string, { enabled?: boolean; offset?: number } | null>;

export interface PreviewDue {
  due: string | null;
  all_day: boolean;
  held_by: string[];
}

export interface PreviewLine {
  id: string;
  rule: string | null;
  kind: string;
  title: string;
  before: PreviewDue | null;
  after: PreviewDue | null;
  change: "same" | "moved" | "added" | "removed";
}

export interface Preview {
  order: PreviewLine[];
  open: PreviewLine[];
}

export type AppliesTo = "new_orders" | "open_untouched";

export interface PlaybookQuestions {
  "aftersale/playbook": { asks: object; answers: Playbook };
  "aftersale/playbook/preview": {
    asks: { customer_id: string; rules: Edits; product?: string; ordered_at?: string; promised_on?: string };
    answers: Preview;
  };
}

export interface PlaybookChanges {
  "aftersale/playbook/save": {
    asks: { rules: Edits; applies_to: AppliesTo; version: string };
    answers: { version: string; changed: string[] };
  };
}
