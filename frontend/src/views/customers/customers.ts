/** Customers: how warm each is at a glance, found by searching; the server searches, sorts and pages. */
import { html, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { FILTERS, SORTS, type Bulk, type Customers, type Filter, type Sort } from "../../api/commands";
import { refusal } from "../../api/errors";
import { Live } from "../../api/live";
import type { CustomerRow } from "../../api/records";
import "../../parts/banner";
import "../../parts/form";
import type { FormDialog } from "../../parts/form";
import { define, Part } from "../../parts/part";
import { pageAround, Sight } from "../../parts/virtual";
import { basics } from "../../style/basics";
import { icon, mdiAccountPlus, mdiArrowDown, mdiArrowUp } from "../../style/icons";
import { customerFields } from "../customer/forms";
import "./bulk-dialog";
import type { BulkDialog, BulkKind } from "./bulk-dialog";
import { cells } from "./cells";
import { look, ROW } from "./look";

const PAGE = 50;
const MOST = 200;
const TYPING_MS = 250;
const BULKS: BulkKind[] = ["snooze", "cadence", "pause"];

@define("aftersale-customers")
export class CustomersView extends Part {
  static override styles = [basics, look];

  @property({ type: Boolean, reflect: true }) narrow = false;
  @state() private search = "";
  @state() private filter: Filter = "all";
  @state() private sort: Sort = "name";
  @state() private descending = false;
  @state() private chosen: ReadonlySet<string> = new Set();
  @query(".rows") private rows!: HTMLElement | null;
  @query("aftersale-form") private form!: FormDialog;
  @query("aftersale-bulk-dialog") private bulking!: BulkDialog;
  private readonly live = new Live(this, "aftersale/customers/subscribe");
  private readonly sight = new Sight(this, () => this.rows, () => ({
    rowHeight: this.rowHeight,
    total: this.live.sections?.total ?? 0,
  }));
  private typing: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.typing);
  }

  private get rowHeight(): number {
    return this.narrow ? ROW.narrow : ROW.wide;
  }

  protected override willUpdate(): void {
    if (!(this.shell as unknown)) return;
    this.narrow = this.shell.narrow;
    const { search, filter, sort, descending } = this;
    const window = pageAround(this.sight.range, PAGE, MOST);
    this.live.want(this.shell.api, { search, filter, sort, descending, ...window }, true);
  }

  protected override render(): TemplateResult {
    const { say } = this.shell;
    const { sections, error, unavailable } = this.live;
    return html`
      ${unavailable ? html`<aftersale-banner .text=${unavailable.message}></aftersale-banner>` : nothing}
      ${error
        ? html`<aftersale-banner
            bad
            .text=${this.shell.acting.explain(error)}
            .button=${say("retry")}
            @retry=${() => this.live.again()}
          ></aftersale-banner>`
        : nothing}
      ${this.tools()} ${this.chosen.size ? this.choice() : nothing}
      <p class="only-read" role="status">${sections ? say("customers.found", { count: sections.total }) : ""}</p>
      ${sections ? this.table(sections) : error ? nothing : html`<p class="quiet">${say("loading")}</p>`}
      <aftersale-bulk-dialog @bulk=${this.bulk}></aftersale-bulk-dialog>
      <aftersale-form></aftersale-form>
    `;
  }

  private tools(): TemplateResult {
    const { say } = this.shell;
    return html`<search class="tools">
      <label class="search"
        >${say("customers.search")}
        <input type="search" dir="auto" autocomplete="off" spellcheck="false" .value=${this.search} @input=${this.typed} />
      </label>
      <label
        >${say("customers.filter")}
        <select @change=${(event: Event) => this.choose("filter", event)}>
          ${FILTERS.map((one) => html`<option value=${one} ?selected=${one === this.filter}>${say(`filter.${one}`)}</option>`)}
        </select>
      </label>
      ${this.narrow
        ? html`<label
            >${say("customers.sort")}
            <select @change=${(event: Event) => this.choose("sort", event)}>
              ${SORTS.map((one) => html`<option value=${one} ?selected=${one === this.sort}>${say(`sort.${one}`)}</option>`)}
            </select>
          </label>`
        : nothing}
      <button class="main add" aria-label=${say("customers.add")} title=${say("customers.add")} @click=${this.add}>
        ${icon(mdiAccountPlus)} ${this.narrow ? nothing : say("customers.add")}
      </button>
    </search>`;
  }

  private choice(): TemplateResult {
    const { say } = this.shell;
    return html`<div class="chosen" role="group" aria-label=${say("bulk.chosen", { count: this.chosen.size })}>
      <span role="status">${say("bulk.chosen", { count: this.chosen.size })}</span>
      ${BULKS.map(
        (kind) =>
          html`<button ?disabled=${Boolean(this.live.unavailable)} @click=${() => this.bulking.ask(kind, [...this.chosen])}>
            ${say(`bulk.${kind}`)}
          </button>`,
      )}
      <button class="plain" @click=${() => (this.chosen = new Set())}>${say("bulk.none")}</button>
    </div>`;
  }

  private table(sections: Customers): TemplateResult {
    const { say } = this.shell;
    if (!sections.total) return html`<p class="nobody surface quiet">${say(this.why())}</p>`;
    const [first, last] = this.sight.range;
    const indexes = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
    const rowAt = (index: number): CustomerRow | undefined => sections.rows[index - sections.offset];
    return html`
      ${sections.tolerant ? html`<p class="quiet small">${say("customers.tolerant")}</p>` : nothing}
      <div class="table surface" role="table" aria-label=${say("nav.customers")} aria-rowcount=${sections.total + 1}>
        ${this.names()}
        <div class="rows" role="rowgroup" style="height:${sections.total * this.rowHeight}px">
          ${repeat(
            indexes,
            (index) => rowAt(index)?.id ?? index,
            (index) => this.row(index, rowAt(index)),
          )}
        </div>
      </div>
    `;
  }

  /** Why nobody is shown. */
  private why(): "customers.nobody" | "customers.empty" | "customers.beginning" {
    if (this.search) return "customers.nobody";
    return this.filter === "all" ? "customers.beginning" : "customers.empty";
  }

  private names(): TemplateResult {
    const { say } = this.shell;
    const named = (sort: Sort): TemplateResult => {
      const active = this.sort === sort;
      const order = active ? (this.descending ? "descending" : "ascending") : "none";
      return html`<div role="columnheader" aria-sort=${order}>
        <button class="plain" @click=${() => this.sortBy(sort)}>
          ${say(`sort.${sort}`)} ${active ? icon(this.descending ? mdiArrowDown : mdiArrowUp, 16) : nothing}
        </button>
      </div>`;
    };
    return html`<div role="rowgroup">
      <div class="line names" role="row" aria-rowindex="1">
        <div role="columnheader">
          <label class="check"
            ><span class="only-read">${say("bulk.all")}</span
            ><input type="checkbox" .checked=${this.chosen.size > 0} @change=${this.chooseAll}
          /></label>
        </div>
        ${named("name")}
        <div role="columnheader">${say("customers.status")}</div>
        ${named("warmth")} ${named("last_interaction")} ${named("next_follow_up")}
      </div>
    </div>`;
  }

  private row(index: number, row: CustomerRow | undefined): TemplateResult {
    const height = this.rowHeight;
    const place = `height:${height}px;transform:translateY(${index * height}px)`;
    const chosen = row !== undefined && this.chosen.has(row.id);
    return html`<div class="line ${chosen ? "chosen-row" : ""}" role="row" aria-rowindex=${index + 2} style=${place}>
      ${row
        ? cells(this.shell, row, chosen, (on) => this.mark(row.id, on))
        : html`<div role="cell"></div>
            <div role="cell"><div class="waiting"></div></div>`}
    </div>`;
  }

  private readonly typed = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.search = text;
      this.chosen = new Set();
    }, TYPING_MS);
  };

  private choose(what: "filter" | "sort", event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    if (what === "filter") this.filter = value as Filter;
    else this.sortBy(value as Sort);
    this.chosen = new Set();
  }

  private sortBy(sort: Sort): void {
    this.descending = this.sort === sort ? !this.descending : false;
    this.sort = sort;
  }

  private mark(id: string, on: boolean): void {
    const chosen = new Set(this.chosen);
    if (on) chosen.add(id);
    else chosen.delete(id);
    this.chosen = chosen;
  }

  /** Everybody who was found, as far as one change may reach. */
  private readonly chooseAll = async (event: Event): Promise<void> => {
    if (!(event.target as HTMLInputElement).checked) {
      this.chosen = new Set();
      return;
    }
    const { api, acting, say } = this.shell;
    try {
      const { ids, total } = await api.ask("aftersale/customers/ids", { search: this.search, filter: this.filter });
      this.chosen = new Set(ids);
      if (ids.length < total) acting.notices.show({ text: say("bulk.first", { count: ids.length }), bad: false });
    } catch (reason) {
      acting.complain(refusal(reason));
    }
  };

  private readonly bulk = async (event: CustomEvent<Bulk>): Promise<void> => {
    event.stopPropagation();
    const { acting, say } = this.shell;
    const { what } = event.detail;
    const done = await acting.bulk(event.detail, (answer) => say(`bulk.done.${what}`, { count: Number(answer.customers) }));
    if (done) this.chosen = new Set();
  };

  /** Ask for somebody new, and show them. */
  private readonly add = (): void => {
    const { acting, say, info, go } = this.shell;
    void this.form.ask({
      heading: say("customers.add"),
      fields: customerFields(info),
      button: say("save"),
      then: async (fields) => {
        const done = await acting.do("add_customer", fields, say("said.customer_added", { who: String(fields.name) }));
        if (done) go({ view: "customer", id: String(done.answer.customer_id) });
        return Boolean(done);
      },
    });
  };
}
