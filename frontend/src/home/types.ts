/** What Home Assistant hands to a panel and to a card, as far as we use it. */

export interface HomeLocale {
  language: string;
  number_format: "language" | "system" | "comma_decimal" | "decimal_comma" | "quote_decimal" | "space_comma" | "none";
  time_format: "language" | "system" | "12" | "24";
  date_format: "language" | "system" | "DMY" | "MDY" | "YMD";
  first_weekday: "language" | Weekday;
  time_zone: "local" | "server";
}

export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/** Ends a subscription. */
export type Unsubscribe = () => Promise<void> | void;

export interface HomeConnection {
  // The caller knows what its command answers.
  sendMessagePromise<T>(message: Message): Promise<T>;
  subscribeMessage<T>(callback: (event: T) => void, message: Message): Promise<Unsubscribe>;
  addEventListener(event: "ready" | "disconnected", listener: () => void): void;
  removeEventListener(event: "ready" | "disconnected", listener: () => void): void;
}

export interface Message {
  type: string;
  [field: string]: unknown;
}

export interface Hass {
  language: string;
  locale: HomeLocale;
  config: { time_zone: string };
  connection: HomeConnection;
  connected: boolean;
  user?: { id: string; name: string; is_admin: boolean };
  states: Record<string, { state: string } | undefined>;
  entities?: Record<string, { platform?: string } | undefined>;
}

export interface Route {
  prefix: string;
  path: string;
}

/** Tell Home Assistant's own shell to open its sidebar (the narrow layout hides it). */
export function toggleMenu(element: HTMLElement): void {
  element.dispatchEvent(new CustomEvent("hass-toggle-menu", { bubbles: true, composed: true }));
}

/** Go to another page of Home Assistant without loading it anew. */
export function navigate(path: string, replace = false): void {
  if (replace) history.replaceState(history.state, "", path);
  else history.pushState(null, "", path);
  window.dispatchEvent(new CustomEvent("location-changed", { detail: { replace } }));
}
