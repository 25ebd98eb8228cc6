import { beforeEach, describe, expect, it, vi } from "vitest";
import "../src/panel";
import type { Panel } from "../src/panel";
import { inSight, pageAround } from "../src/parts/virtual";
import "../src/views/customers/customers";
import { FakeConnection, hass, settled } from "./fake";

const TOPIC = "aftersale/customers/subscribe";

describe("a long list", () => {
  it("shows what is in sight and a little more", () => {
    expect(inSight(0, 600, 60, 10_000, 2)).toEqual([0, 12]);
    expect(inSight(-60_000, 600, 60, 10_000, 2)).toEqual([998, 1012]);
    expect(inSight(-600_000, 600, 60, 10_000, 2)).toEqual([9998, 10_000]);
  });

  it("asks for whole pages, never for more than there may be", () => {
    expect(pageAround([0, 12], 50, 200)).toEqual({ offset: 0, limit: 50 });
    expect(pageAround([98, 112], 50, 200)).toEqual({ offset: 50, limit: 100 });
    expect(pageAround([0, 900], 50, 200)).toEqual({ offset: 0, limit: 200 });
  });
});

describe("the view", () => {
  let connection: FakeConnection;
  let panel: Panel;

  const row = (id: string, more: object = {}): object => ({
    id,
    name: `Customer ${id}`,
    company: null,
    phone: null,
    email: null,
    status: "active",
    paused_until: null,
    favourite: false,
    warmth: 40,
    at_risk: false,
    risk_reasons: [],
    last_interaction: null,
    cadence_days: 27,
    open_complaints: 0,
    open_follow_ups: 0,
    overdue: 0,
    next_follow_up: null,
    ...more,
  });
  const root = (): ShadowRoot => panel.renderRoot.querySelector("aftersale-customers")!.shadowRoot!;
  const rows = (): string[] => [...root().querySelectorAll(".rows [role=row] a")].map((link) => link.textContent);
  const asked = (): object => connection.of(TOPIC).at(-1)!;
  const show = async (...shown: object[]): Promise<void> => {
    connection.tell(TOPIC, { whole: { rows: shown, total: shown.length, offset: 0, tolerant: false } });
    await settled();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await settled();
  };

  beforeEach(async () => {
    document.body.replaceChildren();
    connection = new FakeConnection();
    panel = document.createElement("aftersale-panel") as Panel;
    panel.hass = hass(connection);
    panel.route = { prefix: "/aftersale", path: "/customers" };
    document.body.append(panel);
    await settled();
  });

  it("keeps what was typed when a form is refused", async () => {
    root().querySelector<HTMLButtonElement>("button.add")!.click();
    await settled();
    const form = root().querySelector("aftersale-form")!.shadowRoot!;
    const field = (): HTMLInputElement => form.querySelector<HTMLInputElement>("input[name=name]")!;
    field().value = "Anna";
    form.querySelector("form")!.dispatchEvent(new Event("submit", { cancelable: true }));
    await settled();
    await settled();
    expect(form.querySelector("aftersale-banner")).not.toBeNull();
    expect(field().value).toBe("Anna");
  });

  it("tells an empty book from a search or a choice that fits nobody", async () => {
    await show();
    expect(root().querySelector(".nobody")!.textContent).toContain("The book is empty");
    const choice = root().querySelector("select")!;
    choice.value = "at_risk";
    choice.dispatchEvent(new Event("change"));
    await settled();
    await show();
    expect(root().querySelector(".nobody")!.textContent).toBe("Nobody here.");
  });

  it("asks the server to search, filter and sort", async () => {
    vi.useFakeTimers();
    const search = root().querySelector<HTMLInputElement>("input[type=search]")!;
    for (const typed of ["a", "an", "ann "]) {
      search.value = typed;
      search.dispatchEvent(new Event("input"));
    }
    await vi.advanceTimersByTimeAsync(300);
    vi.useRealTimers();
    const filter = root().querySelector("select")!;
    filter.value = "losing_touch";
    filter.dispatchEvent(new Event("change"));
    await settled();
    expect(asked()).toMatchObject({ search: "ann", filter: "losing_touch", sort: "name", descending: false, offset: 0 });
    expect(connection.of(TOPIC).map((message) => message.search)).toEqual(["", "ann", "ann"]);
    expect(connection.following(TOPIC)).toBe(1);
  });

  it("turns the order of a column that is pressed again", async () => {
    await show(row("1"));
    const warmth = (): HTMLButtonElement => root().querySelectorAll<HTMLButtonElement>(".names button")[1]!;
    warmth().click();
    await settled();
    expect(asked()).toMatchObject({ sort: "warmth", descending: false });
    warmth().click();
    await settled();
    expect(asked()).toMatchObject({ sort: "warmth", descending: true });
  });

  it("follows what changes", async () => {
    await show(row("1"), row("2"));
    connection.tell(TOPIC, { changed: { rows: [row("2", { name: "Zoë" })], total: 2 }, order: { rows: ["2", "1"] } });
    await settled();
    expect(rows()).toEqual(["Zoë", "Customer 1"]);
  });

  it("changes the chosen ones in one change", async () => {
    connection.answers["aftersale/bulk"] = () => ({ answer: { customers: 2 }, change: 9, undo_until: null, repeated: false });
    connection.answers["aftersale/customers/ids"] = () => ({ ids: ["1", "2"], total: 2 });
    await show(row("1"), row("2"));
    root().querySelector<HTMLInputElement>(".names input")!.click();
    await settled();
    expect(root().querySelector(".chosen")!.textContent).toContain("2 customers chosen");
    const bulk = new CustomEvent("bulk", { detail: { what: "pause", customers: ["1", "2"] } });
    root().querySelector("aftersale-bulk-dialog")!.dispatchEvent(bulk);
    await settled();
    expect(connection.of("aftersale/bulk")).toHaveLength(1);
    expect(root().querySelector(".chosen")).toBeNull();
  });

  it("asks for the rows that are scrolled to, in whatever scrolls", async () => {
    connection.tell(TOPIC, { whole: { rows: [row("1")], total: 10_000, offset: 0, tolerant: false } });
    await settled();
    root().querySelector(".rows")!.getBoundingClientRect = () => ({ top: -300_000 }) as DOMRect;
    panel.renderRoot.querySelector("main")!.dispatchEvent(new Event("scroll"));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await settled();
    expect(asked()).toMatchObject({ offset: 4950, limit: 100 });
  });

});
