/** The sheet for notes written by hand: for each an address label, the name and one thing remembered. */
import { css, html, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { refusal } from "../../api/errors";
import type { PrintedNote } from "../../api/letters";
import { Live } from "../../api/live";
import type { TodayItem } from "../../api/records";
import "../../parts/banner";
import { customerLink } from "../../parts/link";
import { define, Part } from "../../parts/part";
import { basics } from "../../style/basics";
import { icon, mdiPrinter } from "../../style/icons";
import type { Say } from "../../words/words";
import { print, type Block } from "./paper";

@define("aftersale-notes")
export class Notes extends Part {
  static override styles = [
    basics,
    css`
      :host {
        padding: 12px 16px;
      }
      h2 {
        margin-bottom: 8px;
      }
      ul {
        display: grid;
        gap: 4px;
        margin-bottom: 12px;
      }
      li {
        display: flex;
        align-items: center;
        gap: 10px;
        min-height: 40px;
      }
    `,
  ];

  /** Those that are not to be printed. */
  @state() private left = new Set<string>();
  private readonly live = new Live(this, "aftersale/today/subscribe");

  protected override willUpdate(): void {
    this.live.want(this.shell.api, {});
  }

  protected override render(): TemplateResult {
    const { say, acting } = this.shell;
    const { sections, error } = this.live;
    if (error) return html`<aftersale-banner bad .text=${acting.explain(error)}></aftersale-banner>`;
    const items = byHand(sections?.items ?? []);
    const chosen = items.filter((item) => !this.left.has(item.id));
    return html`<h2>${say("notes.title")}</h2>
      ${items.length
        ? html`<ul>
              ${items.map((item) => this.item(item))}
            </ul>
            <button class="main" ?disabled=${!chosen.length} @click=${() => this.print(chosen.map((item) => item.id))}>
              ${icon(mdiPrinter)} ${say("notes.print", { count: chosen.length })}
            </button>`
        : html`<p class="quiet">${say("notes.nothing")}</p>`}`;
  }

  private item(item: TodayItem): TemplateResult {
    const { say, format } = this.shell;
    const toggle = (event: Event): void => {
      const left = new Set(this.left);
      if ((event.target as HTMLInputElement).checked) left.delete(item.id);
      else left.add(item.id);
      this.left = left;
    };
    return html`<li>
      <input type="checkbox" aria-label="${item.customer.name}: ${item.title}" .checked=${!this.left.has(item.id)} @change=${toggle} />
      <span class="written">${customerLink(this.shell, item.customer)}: ${item.title}</span>
      <span class="quiet small">${format.dueText(item.due, say)}</span>
    </li>`;
  }

  private async print(ids: string[]): Promise<void> {
    const { api, acting, say, language } = this.shell;
    try {
      const { notes } = await api.ask("aftersale/print", { follow_up_ids: ids });
      print({ title: say("notes.title"), language, pages: notes.map((note) => onPaper(note, say)) });
    } catch (reason) {
      acting.complain(refusal(reason));
    }
  }
}

/** What is written by hand and posted. */
export function byHand(items: TodayItem[]): TodayItem[] {
  return items.filter((item) => item.channel === "post");
}

export function onPaper(note: PrintedNote, say: Say): Block[] {
  const blocks: Block[] = [{ style: "name", lines: [note.name, ...(note.company && note.company !== note.name ? [note.company] : [])] }];
  blocks.push({ style: "heading", lines: [note.title] });
  if (note.fact) {
    blocks.push({ style: "label", lines: [say("notes.remember")] });
    blocks.push({ style: "fact", lines: [note.fact.text] });
  }
  const address = note.address.length ? [note.name, ...note.address] : [note.name, say("notes.no_address")];
  blocks.push({ style: "label", lines: [say("notes.label")] });
  blocks.push({ style: "address", lines: address });
  return blocks;
}
