import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import de from "../src/words/de.json";
import en from "../src/words/en.json";
import { speaker, wording } from "../src/words/words";

const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

describe("the words", () => {
  it("are the same in every language", () => {
    expect(Object.keys(de)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en)) expect(holes(de[key as keyof typeof de]), key).toEqual(holes(text));
  });

  it("are each said somewhere", () => {
    const folder = join(import.meta.dirname, "../src");
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .join("\n");
    const said = (key: string): boolean => {
      const stem = key.replace(/_(one|other)$/, "");
      return sources.includes(`"${stem}"`) || sources.includes(`\`${stem.slice(0, stem.lastIndexOf(".") + 1)}\${`);
    };
    expect(Object.keys(en).filter((key) => !said(key))).toEqual([]);
  });

  it("fall back to English, and know German wherever it is spoken", async () => {
    expect(await wording("fr")).toEqual(en);
    expect((await wording("de-CH"))["nav.today"]).toBe("Heute");
  });

  it("choose the form of a number and write it as the user likes", () => {
    const say = speaker(en, "en", (number) => `<${number}>`);
    expect(say("due.overdue", { count: 1 })).toBe("<1> day overdue");
    expect(say("due.overdue", { count: 2 })).toBe("<2> days overdue");
  });

  it("take what a person wrote as it is", () => {
    const say = speaker(en, "en");
    expect(say("said.noted", { who: "{what} <b>$&</b>" })).toBe("Noted for {what} <b>$&</b>.");
  });
});
