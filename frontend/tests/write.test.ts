import { describe, expect, it } from "vitest";
import type { PrintedNote } from "../src/api/letters";
import { inMail } from "../src/views/write/letter";
import { onPaper } from "../src/views/write/notes";
import { draw } from "../src/views/write/paper";
import en from "../src/words/en.json";
import { speaker } from "../src/words/words";

const note: PrintedNote = {
  id: "f",
  customer_id: "c",
  name: "Anna <script>alert(1)</script>",
  company: null,
  address: ["Hauptstr. 1", "10115 Berlin"],
  kind: "thank_you_note",
  title: "Thank-you note",
  due: "2026-11-22",
  product: "Website",
  fact: { what: "hot_button", text: "punctual" },
};

describe("paper", () => {
  it("shows what people wrote as text", () => {
    const page = document.implementation.createHTMLDocument();
    draw(page, { title: "Notes", language: "en", pages: [onPaper(note, speaker(en, "en"))] });
    expect(page.querySelector("script")).toBeNull();
    expect(page.querySelector(".address")?.textContent).toBe("Anna <script>alert(1)</script>\nHauptstr. 1\n10115 Berlin");
    expect(page.querySelector(".fact")?.textContent).toBe("punctual");
  });

  it("says where no address is known", () => {
    const blocks = onPaper({ ...note, address: [], fact: null }, speaker(en, "en"));
    expect(blocks.at(-1)?.lines).toEqual([note.name, "(no address known)"]);
    expect(blocks.some((block) => block.style === "fact")).toBe(false);
  });
});

it("a mail opens with the draft in it, whatever it says", () => {
  const draft = { customer_id: "c", letter: "welcome", subject: "A & B?", text: "Dear Anna,\nhi", email: "a+b@example.org" };
  expect(inMail(draft)).toBe("mailto:a%2Bb@example.org?subject=A%20%26%20B%3F&body=Dear%20Anna%2C%0Ahi");
});
