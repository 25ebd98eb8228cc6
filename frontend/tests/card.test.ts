import { beforeEach, describe, expect, it } from "vitest";
import "../src/card";
import type { Hass } from "../src/home/types";
import { TodayCard } from "../src/today-card/card";
import { checked, suggestion } from "../src/today-card/config";
import { wording } from "../src/words/words";
import { FakeConnection, hass, item, settled } from "./fake";

const TOPIC = "aftersale/today/subscribe";
const TYPE = "custom:aftersale-today-card";

describe("what a dashboard says", () => {
  it("is filled up", () => expect(checked({ type: TYPE })).toEqual({ type: TYPE, title: "", limit: 5, soon: true }));

  it.each([{ limit: 0 }, { limit: 51 }, { limit: 1.5 }, { limit: "3" }, { title: 3 }, { soon: "no" }])("%o is refused", (wrong) => {
    expect(() => checked({ type: TYPE, ...wrong } as never)).toThrow();
  });
});

describe("the picker of cards", () => {
  const entities = (platform: string): Hass =>
    ({ entities: { "todo.x": { platform }, "sensor.x_overdue": { platform }, "sensor.x_warmth": { platform } } }) as unknown as Hass;

  it("knows the card once", () => {
    expect(window.customCards!.map((card) => card.type)).toEqual(["aftersale-today-card"]);
  });

  it("is offered it for what is about the day, and ours", () => {
    expect(suggestion(entities("aftersale"), "todo.x")).toEqual({ config: { type: TYPE } });
    expect(suggestion(entities("aftersale"), "sensor.x_overdue")).not.toBeNull();
    expect(suggestion(entities("aftersale"), "sensor.x_warmth")).toBeNull();
    expect(suggestion(entities("shopping"), "todo.x")).toBeNull();
    expect(suggestion({} as Hass, "todo.x")).toBeNull();
  });
});

describe("the card", () => {
  let connection: FakeConnection;
  let card: TodayCard;

  const list = (): ShadowRoot => card.renderRoot.querySelector("aftersale-today-list")!.shadowRoot!;
  const whole = (...items: unknown[]): unknown => ({ whole: { date: "2026-11-22", counts: {}, items, done: [] } });

  beforeEach(async () => {
    document.body.replaceChildren();
    connection = new FakeConnection();
    card = document.createElement("aftersale-today-card") as TodayCard;
    card.setConfig({ type: TYPE, limit: 2, soon: false });
    card.hass = hass(connection);
    document.body.append(card);
    await settled();
  });

  it("shows the most urgent ones, and how many more there are", async () => {
    connection.tell(TOPIC, whole(item("3", { group: "soon" }), item("2"), item("4"), item("1", { group: "overdue", overdue: true })));
    await settled();
    const titles = [...list().querySelectorAll("li .what a:nth-of-type(1)")].map((link) => link.textContent);
    expect(titles.filter((title) => title.startsWith("Follow-up"))).toEqual(["Follow-up 1", "Follow-up 2"]);
    expect(list().querySelector("footer")!.textContent).toContain("1 more");
  });

  it("settles with one tap", async () => {
    connection.answers["aftersale/do"] = () => ({ answer: {}, change: 7, undo_until: null, repeated: false });
    connection.tell(TOPIC, whole(item("1")));
    await settled();
    list().querySelector<HTMLButtonElement>("li button")!.click();
    await settled();
    expect(connection.of("aftersale/do")[0]).toMatchObject({ data: { follow_up: "1" } });
    expect(list().querySelector("li")).toBeNull();
  });

  it("says who may not see it", async () => {
    connection.answers["aftersale/info"] = () => {
      throw Object.assign(new Error("Ask an administrator."), { code: "unauthorized" });
    };
    connection.ready();
    await settled();
    expect(list().textContent).not.toContain("Ask");
    const other = document.createElement("aftersale-today-card") as TodayCard;
    other.setConfig({ type: TYPE });
    other.hass = hass(connection);
    document.body.append(other);
    await settled();
    expect(other.renderRoot.textContent).toContain("Ask an administrator.");
  });

  it("has an editor that tells what it was told", async () => {
    const editor = (await TodayCard.getConfigElement()) as HTMLElement & { hass: Hass; setConfig(config: unknown): void };
    let told: unknown;
    editor.addEventListener("config-changed", (event) => (told = (event as CustomEvent<{ config: unknown }>).detail.config));
    editor.setConfig({ type: TYPE });
    editor.hass = hass(connection, "de");
    document.body.append(editor);
    await wording("de");
    await settled();
    const title = editor.shadowRoot!.querySelector<HTMLInputElement>("input[name=title]")!;
    title.value = "Heute dran";
    title.dispatchEvent(new Event("input", { bubbles: true }));
    expect(told).toEqual({ type: TYPE, title: "Heute dran", limit: 5, soon: true });
  });
});
