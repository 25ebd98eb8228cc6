import { beforeEach, describe, expect, it } from "vitest";
import type { TodayItem } from "../src/api/records";
import "../src/panel";
import type { Panel } from "../src/panel";
import { sections, sequence } from "../src/views/today/order";
import "../src/views/today/today";
import { FakeConnection, customer, hass, item, settled } from "./fake";

const TOPIC = "aftersale/today/subscribe";

describe("today's order", () => {
  it("shows each customer once, at their most urgent", () => {
    const anna = customer("anna");
    const shown = sections([
      item("1", { group: "overdue", customer: anna }),
      item("2"),
      item("3", { group: "soon", customer: anna }),
    ] as unknown as TodayItem[]);
    expect(shown.map((section) => section.group)).toEqual(["overdue", "today"]);
    expect(sequence(shown)).toEqual(["1", "3", "2"]);
  });
});

describe("the view", () => {
  let connection: FakeConnection;
  let panel: Panel;

  const whole = (...items: unknown[]): unknown => ({
    whole: {
      date: "2026-11-22",
      counts: { overdue: 0, today: items.length, soon: 0, done: 0, shown: items.length, customers_at_risk: 0, customers: 1 },
      items,
      done: [],
    },
  });
  const view = (): HTMLElement => panel.renderRoot.querySelector("aftersale-today")!;
  const cards = (): HTMLElement[] => [...view().shadowRoot!.querySelectorAll<HTMLElement>("aftersale-follow-up")];
  const toast = (): string =>
    panel.renderRoot.querySelector("aftersale-toast")!.shadowRoot!.querySelector(".written")?.textContent ?? "";
  const main = (card: HTMLElement): HTMLButtonElement => card.shadowRoot!.querySelector("button.main")!;

  beforeEach(async () => {
    document.body.replaceChildren();
    connection = new FakeConnection();
    panel = document.createElement("aftersale-panel") as Panel;
    panel.hass = hass(connection);
    panel.route = { prefix: "/aftersale", path: "" };
    document.body.append(panel);
    await settled();
  });

  it("says that all is done", async () => {
    connection.tell(TOPIC, whole());
    await settled();
    expect(view().shadowRoot!.textContent).toContain("All caught up");
  });

  it("takes the focus from the link that led here, for its keys", async () => {
    const sidebar = document.createElement("a");
    sidebar.href = "/aftersale";
    const other = document.createElement("aftersale-panel") as Panel;
    other.route = { prefix: "/aftersale", path: "" };
    other.hass = hass(new FakeConnection());
    document.body.replaceChildren(sidebar);
    sidebar.focus();
    document.body.append(other);
    await settled();
    expect(document.activeElement).not.toBe(sidebar);
  });

  it("leads the way while the book is empty", async () => {
    const { whole: empty } = whole() as { whole: { counts: Record<string, number> } };
    connection.tell(TOPIC, { whole: { ...empty, counts: { ...empty.counts, customers: 0 } } });
    await settled();
    expect(view().shadowRoot!.textContent).not.toContain("All caught up");
    expect(view().shadowRoot!.querySelector(".caught-up a")!.getAttribute("href")).toBe("/aftersale/customers");
  });

  it("shows what a person wrote as text", async () => {
    const name = `<img src=x onerror="alert(1)"><script>alert(2)</script>`;
    connection.tell(TOPIC, whole(item("1", { customer: customer("c", { name }), title: name })));
    await settled();
    expect(view().shadowRoot!.textContent).toContain(name);
    expect(view().shadowRoot!.querySelector("img, script")).toBeNull();
    expect(cards()[0]!.shadowRoot!.querySelector("img, script")).toBeNull();
  });

  it("takes what is done away at once, and offers to undo it", async () => {
    connection.answers["aftersale/do"] = () => ({ answer: {}, change: 7, undo_until: null, repeated: false });
    connection.answers["aftersale/undo"] = () => ({ answer: {} });
    connection.tell(TOPIC, whole(item("1"), item("2")));
    await settled();
    main(cards()[0]!).click();
    await settled();
    expect(cards().map((card) => card.id)).toEqual(["f-2"]);
    expect(connection.of("aftersale/do")[0]).toMatchObject({ action: "complete_follow_up", data: { follow_up: "1" } });
    expect(toast()).toContain("Done: Follow-up 1");
    panel.renderRoot.querySelector("aftersale-toast")!.shadowRoot!.querySelector<HTMLButtonElement>("button.main")!.click();
    await settled();
    expect(connection.of("aftersale/undo")[0]).toMatchObject({ change: 7 });
  });

  it("undoes what was tapped just before, though its answer is still on the way", async () => {
    let answer: (done: unknown) => void = () => undefined;
    connection.answers["aftersale/do"] = () => new Promise((resolve) => (answer = resolve));
    connection.answers["aftersale/undo"] = () => ({ answer: {} });
    connection.tell(TOPIC, whole(item("1")));
    await settled();
    main(cards()[0]!).click();
    await settled();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "u", bubbles: true, composed: true }));
    await settled();
    expect(connection.of("aftersale/undo")).toEqual([]);
    answer({ answer: {}, change: 8, undo_until: null, repeated: false });
    await settled();
    expect(connection.of("aftersale/undo")[0]).toMatchObject({ change: 8 });
    // The backend, asked for both within a moment, has nothing to tell.
    expect(cards().map((card) => card.id)).toEqual(["f-1"]);
  });

  it("brings back what could not be done, with the reason", async () => {
    connection.answers["aftersale/do"] = () => {
      throw Object.assign(new Error("This follow-up has ended."), { code: "follow_up_has_ended" });
    };
    connection.tell(TOPIC, whole(item("1")));
    await settled();
    main(cards()[0]!).click();
    await settled();
    expect(cards().map((card) => card.id)).toEqual(["f-1"]);
    expect(toast()).toContain("This follow-up has ended. It was changed elsewhere");
  });

  it("shows again what was done and then taken back", async () => {
    connection.answers["aftersale/do"] = () => ({ answer: {}, change: 7, undo_until: null, repeated: false });
    connection.tell(TOPIC, whole(item("1")));
    await settled();
    main(cards()[0]!).click();
    await settled();
    connection.tell(TOPIC, { changed: { done: [item("1", { status: "done" })] }, removed: { items: ["1"] } });
    connection.tell(TOPIC, { changed: { items: [item("1")] } });
    await settled();
    expect(cards()).toHaveLength(1);
  });

  it("follows once, and stops when it leaves the page", async () => {
    panel.hass = hass(connection);
    panel.narrow = true;
    await settled();
    expect(connection.following(TOPIC)).toBe(1);
    panel.remove();
    expect(connection.following(TOPIC)).toBe(0);
  });

  it("freezes while the backend is away", async () => {
    connection.tell(TOPIC, whole(item("1")));
    connection.tell(TOPIC, { unavailable: { code: "not_loaded", message: "Not loaded." } });
    await settled();
    expect(main(cards()[0]!).disabled).toBe(true);
    expect(view().shadowRoot!.querySelector("aftersale-banner")!.shadowRoot!.textContent).toContain("Not loaded.");
  });

  it("says reload when another bundle is served", async () => {
    connection.answers["aftersale/info"] = () => ({ bundle: "another" });
    connection.ready();
    await settled();
    expect(panel.renderRoot.querySelector("aftersale-banner")!.shadowRoot!.textContent).toContain("Reload");
  });
});
