/** The practice's measures: what the pictures are drawn from. */

export interface Measures {
  on_time: { share: number | null; count: number; total: number };
  promises: { share: number | null; early: number; on_the_day: number; late: number; broken: number; withdrawn: number };
  satisfaction: { mean: number | null; answered: number };
  month: { heard: number; promises_early: number; orders: number; referrals: number; needs: number };
  /** A week is named by its Monday; oldest first. */
  on_time_by_week: { week: string; share: number | null; count: number; total: number }[];
  /** Ten buckets of ten: 0-9, 10-19, … 90-100. */
  warmth_distribution: { buckets: number[]; unknown: number };
  /** Only days with any. */
  interactions_by_day: Record<string, number>;
  satisfaction_by_month: { month: string; mean: number | null; count: number }[];
  counts: { active: number; at_risk: number; overdue: number; due_today: number; open: number };
}

export interface MeasuresSubscriptions {
  "aftersale/measures/subscribe": { asks: { weeks?: number }; sections: Measures };
}
