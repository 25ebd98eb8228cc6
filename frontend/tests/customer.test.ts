import { describe, expect, it } from "vitest";
import type { Entry } from "../src/api/customer";
import { filled, type Field } from "../src/parts/form";
import type { Shell } from "../src/shell";
import { orderForm } from "../src/views/customer/forms";
import { wrote } from "../src/views/customer/entry-text";
import { sorted } from "../src/views/customer/facts";
import { together } from "../src/views/customer/history";
import en from "../src/words/en.json";
import { speaker } from "../src/words/words";

const entry = (more: Partial<Entry>): Entry => ({
  id: "1",
  at: "2026-11-22T10:00:00+01:00",
  event: "completed",
  way: "panel",
  user_id: null,
  follow_up_id: null,
  kind: null,
  data: {},
  ...more,
});

const shell = {
  say: speaker(en, "en"),
  label: (field: string, value: string) => `${field}:${value}`,
  format: { due: (due: string) => `<${due}>` },
} as unknown as Shell;

describe("a filled form", () => {
  const fields: Field[] = [
    { name: "name", label: "field.name", kind: "text", value: "Anna" },
    { name: "company", label: "field.company", kind: "text", value: "Weber GmbH" },
    { name: "cadence_days", label: "field.cadence_days", kind: "number", value: "27" },
    { name: "hot_buttons", label: "field.hot_buttons", kind: "lines", value: "punctual\nquiet" },
  ];
  const shown = { name: "Anna", company: "Weber GmbH", cadence_days: "27", hot_buttons: "punctual\nquiet" };

  it("sends only what was changed, and what was emptied as empty", () => {
    expect(filled({ fields, onlyChanges: true }, shown, "Europe/Berlin")).toEqual({});
    const typed = { ...shown, company: "", cadence_days: "", hot_buttons: "quiet\n\n  early " };
    expect(filled({ fields, onlyChanges: true }, typed, "Europe/Berlin")).toEqual({
      company: "",
      cadence_days: "",
      hot_buttons: ["quiet", "early"],
    });
  });

  it("leaves out what nobody filled in, but says no where a box is not ticked", () => {
    const order: Field[] = [
      { name: "product", label: "field.product", kind: "text" },
      { name: "reference", label: "field.reference", kind: "text" },
      { name: "walkthrough", label: "field.walkthrough", kind: "check", value: "yes" },
    ];
    expect(filled({ fields: order }, { product: "Website", reference: "" }, "UTC")).toEqual({ product: "Website", walkthrough: false });
  });

  it("reads an amount with a decimal comma", () => {
    const amount: Field[] = [{ name: "amount", label: "field.amount", kind: "money" }];
    const read = (typed: string): unknown => filled({ fields: amount }, { amount: typed }, "UTC").amount;
    expect(["120,50", "1.250,5", "1 250,00"].map(read)).toEqual(["120.50", "1250.5", "1250.00"]);
    expect(["120.50", "1,250", "1,250.50", "1,2,3", "much"].map(read)).toEqual(["120.50", "1,250", "1,250.50", "1,2,3", "much"]);
  });

  it("reads a wall-clock time where the user is", () => {
    const at: Field[] = [{ name: "at", label: "field.at", kind: "moment" }];
    expect(filled({ fields: at }, { at: "2026-07-01T09:30" }, "Europe/Berlin")).toEqual({ at: "2026-07-01T07:30:00.000Z" });
  });
});

describe("a line of the history", () => {
  it("says what happened to what, and keeps what was written apart", () => {
    const said = wrote(entry({ kind: "check_in", data: { outcome: "left_message", note: "<b>call</b> again" } }), shell);
    expect(said).toEqual({ what: "Done · kind:check_in · outcome:left_message", texts: ["<b>call</b> again"] });
  });

  it("takes a skip's reason as the user's words and a loss's as one of a list", () => {
    expect(wrote(entry({ event: "skipped", data: { reason: "on holiday" } }), shell).texts).toEqual(["on holiday"]);
    expect(wrote(entry({ event: "customer_lost", data: { reason: "price" } }), shell).what).toBe("Lost · loss_reason:price");
  });

  it("shows events that it does not know by their name", () => {
    expect(wrote(entry({ event: "letter_drafted" }), shell).what).toBe("letter drafted");
  });

  it("is there once, though it moved from one page to the next", () => {
    const first = [entry({ id: "3" }), entry({ id: "2" })];
    expect(together(first, [entry({ id: "2" }), entry({ id: "1" })]).map((one) => one.id)).toEqual(["3", "2", "1"]);
  });
});

it("an order's care is the practice's to know unless it is chosen", () => {
  const form = orderForm("2026-11-02T10:00");
  const given = { product: "Bike", ordered_at: "2026-11-02T10:00", delivery: "later", care: "", walkthrough: "yes" };
  expect(filled(form, given, "UTC")).not.toHaveProperty("care");
  expect(filled(form, { ...given, care: "none" }, "UTC")).toHaveProperty("care", "none");
});

it("facts are sorted by rank, then by text", () => {
  const facts = [
    { id: "a", rank: 1, due: "2026-01-01" },
    { id: "b", rank: 0, due: "2026-03-01" },
    { id: "c", rank: 0, due: "2026-02-01" },
  ];
  expect(sorted(facts, (one) => [one.rank, one.due]).map((one) => one.id)).toEqual(["c", "b", "a"]);
});
