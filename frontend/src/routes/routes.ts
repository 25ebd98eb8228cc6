/** Places in the panel and their addresses; pushes, the calendar feed and links of others lead to them. */
import { navigate } from "../home/types";

export const PANEL = "/aftersale";

export type Place =
  | { view: "today" | "customers" | "calendar" | "measures" | "playbook" }
  | { view: "customer" | "follow-up"; id: string }
  | { view: "write"; followUp?: string; customer?: string };

export type ViewName = Place["view"];

const SINGLE = new Set(["today", "customers", "calendar", "measures", "playbook"]);

/** The place at a path within the panel, such as "/customer/01J…"; Today where there is none. */
export function placeOf(path: string): Place {
  const [view = "", first = "", second = ""] = path.split("/").filter(Boolean).map(decoded);
  if ((view === "customer" || view === "follow-up") && first) return { view, id: first };
  if (view === "write" && first === "follow-up" && second) return { view, followUp: second };
  if (view === "write" && first === "customer" && second) return { view, customer: second };
  if (view === "write") return { view };
  return SINGLE.has(view) ? ({ view } as Place) : { view: "today" };
}

/** The address of a place. */
export function addressOf(place: Place): string {
  const parts: string[] = [place.view];
  if ("id" in place) parts.push(place.id);
  if (place.view === "write" && place.followUp) parts.push("follow-up", place.followUp);
  if (place.view === "write" && place.customer) parts.push("customer", place.customer);
  return [PANEL, ...parts.map(encodeURIComponent)].join("/");
}

/** Whether a click on a link is one that the browser should handle by itself: a new tab, another button. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.defaultPrevented && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

export function go(place: Place, replace = false): void {
  navigate(addressOf(place), replace);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
