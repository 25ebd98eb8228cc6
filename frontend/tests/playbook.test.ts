import { describe, expect, it } from "vitest";
import type { Rule } from "../src/api/playbook";
import "../src/panel";
import type { Panel } from "../src/panel";
import { edited, isEdited } from "../src/views/playbook/edits";
import "../src/views/playbook/playbook";
import { FakeConnection, hass, settled } from "./fake";

const rule: Rule = {
  id: "P6",
  kind: "next_steps",
  name: "Next steps",
  what: "",
  offset_means: "Days",
  enabled: true,
  offset: 9,
  unit: "days",
  default_enabled: true,
  default_offset: 7,
  least: 0,
  most: 100,
  changed: true,
  hold_backs: [],
  channel: null,
  asks: null,
  sources: "003",
};

describe("an edited rule", () => {
  it("is as it was without an edit", () => {
    expect(edited(rule, undefined)).toBe(rule);
    expect(isEdited(rule, undefined)).toBe(false);
  });

  it("is the default again with none", () => {
    expect(edited(rule, null)).toMatchObject({ enabled: true, offset: 7, changed: false });
    expect(isEdited(rule, null)).toBe(true);
  });

  it("takes what is edited and keeps the rest", () => {
    expect(edited(rule, { enabled: false })).toMatchObject({ enabled: false, offset: 9, changed: true });
    expect(edited(rule, { offset: 0 })).toMatchObject({ enabled: true, offset: 0, changed: true });
  });
});

describe("the view", () => {
  it("names what an offset counts in the user's language", async () => {
    const connection = new FakeConnection();
    const resources = { "component.aftersale.selector.offset.unit_of_measurement.days": "Tage" };
    connection.answers["frontend/get_translations"] = () => ({ resources });
    connection.answers["aftersale/playbook"] = () => ({ version: "1", rules: [rule], history: [], older: [] });
    const panel = document.createElement("aftersale-panel") as Panel;
    panel.hass = hass(connection, "de");
    panel.route = { prefix: "/aftersale", path: "/playbook" };
    document.body.replaceChildren(panel);
    await settled();
    await settled();
    const card = panel.renderRoot.querySelector("aftersale-playbook")!.shadowRoot!.querySelector("aftersale-rule")!;
    expect(card.shadowRoot!.querySelector(".offset")!.textContent).toContain("Tage");
  });
});
