/** Today's list by customer: each customer once, at their most urgent. */
import type { BriefCustomer, Group, TodayItem } from "../../api/records";

export interface CustomerGroup {
  customer: BriefCustomer;
  items: TodayItem[];
}

export interface Section {
  group: Group;
  customers: CustomerGroup[];
}

const URGENCY: Group[] = ["overdue", "today", "soon"];

/** Sections by urgency, in them customers in the order of their first item, which come earliest first. */
export function sections(items: TodayItem[]): Section[] {
  const byCustomer = new Map<string, CustomerGroup>();
  for (const item of items) {
    const group = byCustomer.get(item.customer.id);
    if (group) group.items.push(item);
    else byCustomer.set(item.customer.id, { customer: item.customer, items: [item] });
  }
  const groups = [...byCustomer.values()];
  return URGENCY.map((group) => ({
    group,
    customers: groups.filter((one) => mostUrgent(one.items) === group),
  })).filter((section) => section.customers.length);
}

function mostUrgent(items: TodayItem[]): Group {
  return URGENCY.find((group) => items.some((item) => item.group === group))!;
}

/** The ids in the order in which they are shown. */
export function sequence(shown: Section[]): string[] {
  return shown.flatMap((section) => section.customers.flatMap((one) => one.items.map((item) => item.id)));
}
