/** What a subscription told so far, put together. */
import type { Event } from "./commands";

export interface Picture<Sections> {
  sections: Sections | undefined;
  /** Why nothing can be changed at present, while what was shown may stay. */
  unavailable: { code: string; message: string } | undefined;
  /** It is no more: erased, or merged into another. */
  gone: boolean;
}

interface Identified {
  id: string;
}

export function nothing<Sections>(): Picture<Sections> {
  return { sections: undefined, unavailable: undefined, gone: false };
}

/** The picture after an event. Objects that did not change stay the same ones. */
export function fold<Sections extends object>(before: Picture<Sections>, event: Event<Sections>): Picture<Sections> {
  if (event.whole) return { sections: event.whole, unavailable: undefined, gone: false };
  if (event.unavailable) return { ...before, unavailable: event.unavailable };
  if (event.gone) return { ...before, gone: true };
  if (!before.sections) return before;
  const sections = { ...before.sections };
  const names = new Set([event.changed, event.removed, event.order].flatMap((part) => Object.keys(part ?? {})));
  for (const name of names as Set<keyof Sections>) {
    const now: unknown = sections[name];
    const changed: unknown = event.changed?.[name];
    sections[name] = (
      isList(now) && (changed === undefined || isList(changed))
        ? merged(now, changed ?? [], event.removed?.[name] ?? [], event.order?.[name])
        : changed
    ) as Sections[keyof Sections];
  }
  return { ...before, sections };
}

/** A list without what was removed, with what changed in its place, what is new at the end, then in order. */
export function merged<T extends Identified>(before: T[], changed: T[], removed: string[], order?: string[]): T[] {
  const gone = new Set(removed);
  const fresh = new Map(changed.map((one) => [one.id, one]));
  const after = before.filter((one) => !gone.has(one.id)).map((one) => take(fresh, one.id) ?? one);
  after.push(...fresh.values());
  if (!order) return after;
  const place = new Map(order.map((id, index) => [id, index]));
  return after.sort((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity));
}

function take<T>(from: Map<string, T>, id: string): T | undefined {
  const found = from.get(id);
  from.delete(id);
  return found;
}

function isList(value: unknown): value is Identified[] {
  return Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null && "id" in one);
}
