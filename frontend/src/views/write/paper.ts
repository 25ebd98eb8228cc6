/** Paper: a page of its own is made in a hidden frame and printed, so that nothing else of the window comes along. */

export interface Sheet {
  title: string;
  language: string;
  pages: Block[][];
}

/** Lines of text in one style. What people wrote is only ever set as text. */
export interface Block {
  style: "address" | "name" | "fact" | "text" | "heading" | "label";
  lines: string[];
}

const STYLE = `
  @page { margin: 18mm; }
  body { font: 12pt/1.45 Georgia, serif; color: #000; background: #fff; margin: 0; }
  section { break-inside: avoid; padding: 0 0 8mm; margin: 0 0 8mm; border-bottom: 1px dashed #999; }
  section.page { break-after: page; border: 0; }
  div { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; margin-bottom: 3mm; }
  .address { font: 11pt/1.35 Arial, sans-serif; border: 1px solid #000; padding: 4mm; width: 80mm; min-height: 28mm; box-sizing: border-box; }
  .name { font-weight: bold; font-size: 14pt; }
  .fact { font-style: italic; }
  .heading { font-weight: bold; }
  .label { font: 9pt Arial, sans-serif; color: #444; margin-bottom: 1mm; }
`;

/** The document of a sheet; a letter has a page for itself, notes follow one another. */
export function draw(page: Document, sheet: Sheet): void {
  page.documentElement.lang = sheet.language;
  page.title = sheet.title;
  const style = page.createElement("style");
  style.textContent = STYLE;
  page.head.append(style);
  for (const blocks of sheet.pages) {
    const section = page.createElement("section");
    if (sheet.pages.length === 1) section.className = "page";
    for (const { style: name, lines } of blocks) {
      const block = page.createElement("div");
      block.className = name;
      block.dir = "auto";
      block.textContent = lines.join("\n");
      section.append(block);
    }
    page.body.append(section);
  }
}

/** Print a sheet; the frame goes once the printing is over. */
export function print(sheet: Sheet, onto: HTMLElement = document.body): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.style.cssText = "position:fixed;inset:auto 0 0 auto;width:1px;height:1px;border:0;opacity:0";
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  onto.append(frame);
  const page = frame.contentDocument!;
  draw(page, sheet);
  const view = frame.contentWindow!;
  view.addEventListener("afterprint", () => setTimeout(() => frame.remove()));
  view.focus();
  view.print();
  return frame;
}
