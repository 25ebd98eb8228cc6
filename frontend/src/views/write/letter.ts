/** A letter's draft for a customer: choose, change, then copy, mail or print it. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { refusal } from "../../api/errors";
import type { Draft, LetterFor, Letters } from "../../api/letters";
import "../../parts/banner";
import { customerLink, mailto } from "../../parts/link";
import { define, Part } from "../../parts/part";
import { basics } from "../../style/basics";
import { icon, mdiCheck, mdiContentCopy, mdiEmailOutline, mdiPrinter } from "../../style/icons";
import { print } from "./paper";

@define("aftersale-letter")
export class LetterPage extends Part {
  static override styles = [
    basics,
    css`
      section {
        display: grid;
        gap: 12px;
        padding: 12px 16px;
      }
      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(180px, 100%), 1fr));
        gap: 12px;
        align-items: end;
      }
      .check {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 40px;
        color: var(--as-text);
        font-size: 1rem;
      }
      textarea {
        min-height: 280px;
      }
    `,
  ];

  @property() followUpId = "";
  @property() customerId = "";
  @state() private letters: Letters | undefined;
  @state() private draft: Draft | undefined;
  @state() private chosen: { letter?: string; language?: string; ai?: boolean } = {};
  @state() private error = "";
  @state() private busy = false;
  private turn = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("followUpId") || changed.has("customerId")) {
      this.chosen = {};
      this.draft = undefined;
      this.letters = undefined;
      void this.open();
    }
  }

  protected override render(): TemplateResult {
    const { say } = this.shell;
    const { letters } = this;
    return html`${this.error
      ? html`<aftersale-banner bad .text=${this.error} .button=${say("retry")} @retry=${() => this.open()}></aftersale-banner>`
      : nothing}
    ${letters
      ? html`<section class="surface" aria-labelledby="heading">
          <h2 id="heading">${say("write.letter")}: ${customerLink(this.shell, letters.customer)}</h2>
          ${this.choices(letters)} ${this.text()}
        </section>`
      : html`<p class="quiet" role="status">${this.error ? "" : say("loading")}</p>`}`;
  }

  private choices(letters: Letters): TemplateResult {
    const { say, format, label, info } = this.shell;
    const letter = this.draft?.letter ?? this.chosen.letter ?? "";
    const language = this.chosen.language ?? letters.customer.language ?? "";
    return html`<div class="choices">
      <label
        >${say("write.which")}
        <select @change=${(event: Event) => this.choose({ letter: chosenIn(event) })}>
          ${letters.letters.map((one) => {
            const had = one.had_on ? ` (${say("write.had", { day: format.day(one.had_on) })})` : "";
            return html`<option value=${one.letter} ?selected=${one.letter === letter}>${one.suits ? "★ " : ""}${one.name}${had}</option>`;
          })}
        </select></label
      >
      <label
        >${say("field.language")}
        <select @change=${(event: Event) => this.choose({ language: chosenIn(event) })}>
          ${letters.languages.map(
            (one) => html`<option value=${one} ?selected=${language.startsWith(one)}>${languageName(one, this.shell.language)}</option>`,
          )}
        </select></label
      >
      ${(info?.ai ?? letters.ai)
        ? html`<label class="check"
            ><input
              type="checkbox"
              .checked=${live(Boolean(this.chosen.ai))}
              @change=${(event: Event) => this.choose({ ai: (event.target as HTMLInputElement).checked })}
            /><span>${say("write.ai")}</span></label
          >`
        : nothing}
    </div>
    ${this.chosen.ai ? html`<p class="small quiet">${say("write.ai_means")} ${label("letter", letter)}</p>` : nothing}`;
  }

  private text(): unknown {
    const { say } = this.shell;
    const draft = this.draft;
    if (!draft || this.busy) return html`<p class="quiet" role="status">${say("write.drafting")}</p>`;
    return html`<label
        >${say("write.subject")}
        <input
          dir="auto"
          .value=${draft.subject}
          @input=${(event: InputEvent) => (this.draft = { ...draft, subject: (event.target as HTMLInputElement).value })}
        />
      </label>
      <label
        >${say("write.text")}
        <textarea
          dir="auto"
          .value=${draft.text}
          @input=${(event: InputEvent) => (this.draft = { ...draft, text: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
      </label>
      <div class="row">
        <button class="main" @click=${() => this.copy(draft)}>${icon(mdiContentCopy)} ${say("write.copy")}</button>
        ${draft.email
          ? html`<a class="button" href=${inMail(draft)}>${icon(mdiEmailOutline)} ${say("write.mail")}</a>`
          : nothing}
        <button @click=${() => this.paper(draft)}>${icon(mdiPrinter)} ${say("write.print")}</button>
        <button @click=${this.finish}>${icon(mdiCheck)} ${say("write.sent")}</button>
      </div>
      <p class="small quiet">${say("write.not_sent")}</p>`;
  }

  private get meant(): LetterFor {
    return this.followUpId ? { follow_up_id: this.followUpId } : { customer_id: this.customerId };
  }

  private choose(part: typeof this.chosen): void {
    this.chosen = { ...this.chosen, ...part };
    void this.compose();
  }

  private async open(): Promise<void> {
    const turn = (this.turn += 1);
    try {
      const letters = await this.shell.api.ask("aftersale/letters", this.meant);
      if (turn !== this.turn) return;
      this.letters = letters;
      this.error = "";
      const letter = letters.next ?? letters.letters.find((one) => one.suits)?.letter ?? letters.letters[0]?.letter;
      this.chosen = { ...this.chosen, ...(!this.followUpId && letter && { letter }) };
      await this.compose();
    } catch (reason) {
      if (turn === this.turn) this.error = this.shell.acting.explain(refusal(reason));
    }
  }

  private async compose(): Promise<void> {
    const turn = (this.turn += 1);
    const { letter, language, ai } = this.chosen;
    this.busy = true;
    try {
      const asks = { ...this.meant, ...(letter && { letter }), ...(language && { letter_language: language }), ...(ai && { ai }) };
      const draft = await this.shell.api.ask("aftersale/letter/draft", asks);
      if (turn === this.turn) this.draft = draft;
    } catch (reason) {
      if (turn !== this.turn) return;
      if (ai) this.chosen = { ...this.chosen, ai: false };
      this.shell.acting.complain(refusal(reason));
    } finally {
      if (turn === this.turn) this.busy = false;
    }
  }

  private async copy(draft: Draft): Promise<void> {
    const { say, acting } = this.shell;
    const text = draft.subject ? `${draft.subject}\n\n${draft.text}` : draft.text;
    // Over plain http browsers give no clipboard to pages: then the text is selected, to be copied by hand.
    if (await copied(text)) acting.notices.show({ text: say("write.copied"), bad: false });
    else {
      this.renderRoot.querySelector("textarea")?.select();
      acting.notices.show({ text: say("write.copy_by_hand"), bad: false });
    }
  }

  private paper(draft: Draft): void {
    const lines = [{ style: "text" as const, lines: draft.text.split("\n") }];
    print({ title: draft.subject, language: this.chosen.language ?? this.shell.language, pages: [lines] });
  }

  /** It was sent, by whatever way: the follow-up is done, or the contact is logged; the book remembers which letter it was. */
  private readonly finish = async (): Promise<void> => {
    const { say, acting, go } = this.shell;
    const { followUpId, letters, draft } = this;
    const customer = letters!.customer;
    const letter = draft!.letter;
    const words = say("said.written", { who: customer.name });
    const done = followUpId
      ? await acting.do("complete_follow_up", { follow_up: followUpId, letter }, words)
      : await acting.do("log_interaction", { customer: customer.id, channel: draft!.email ? "mail" : "post", letter }, words);
    if (done) go(followUpId ? { view: "today" } : { view: "customer", id: customer.id });
  };
}

/** The address that opens a mail program with the draft in it. */
export function inMail(draft: Draft): string {
  return `${mailto(draft.email ?? "")}?subject=${encodeURIComponent(draft.subject)}&body=${encodeURIComponent(draft.text)}`;
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function chosenIn(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}

function languageName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code;
}
