/** One customer's row. */
import { html, nothing, type TemplateResult } from "lit";
import type { CustomerRow } from "../../api/records";
import { link } from "../../parts/link";
import "../../parts/warmth";
import type { Shell } from "../../shell";
import { icon, mdiAlertDecagram, mdiStar } from "../../style/icons";

export function cells(shell: Shell, row: CustomerRow, chosen: boolean, mark: (on: boolean) => void): TemplateResult {
  const { say, format } = shell;
  return html`<div role="cell">
      <label class="check"
        ><span class="only-read">${say("bulk.choose", { who: row.name })}</span
        ><input
          type="checkbox"
          .checked=${chosen}
          @change=${(event: Event) => mark((event.target as HTMLInputElement).checked)}
      /></label>
    </div>
    <div role="cell">
      <span class="name">
        ${row.favourite ? html`<span role="img" aria-label=${say("favourite")}>${icon(mdiStar, 16)}</span>` : nothing}
        ${link(shell, { view: "customer", id: row.id }, html`<bdi>${row.name}</bdi>`)}
        ${row.open_complaints
          ? html`<span class="bad" role="img" aria-label=${say("complaints", { count: row.open_complaints })}
              >${icon(mdiAlertDecagram, 16)}</span
            >`
          : nothing}
      </span>
      ${row.company ? html`<span class="cut small quiet">${row.company}</span>` : nothing}
    </div>
    <div role="cell"><span class="small">${status(shell, row)}</span></div>
    <div role="cell"><aftersale-warmth .value=${row.warmth}></aftersale-warmth></div>
    <div role="cell">
      <span class="cut small quiet">${row.last_interaction ? format.ago(row.last_interaction, say) : say("customers.never")}</span>
    </div>
    <div role="cell">${next(shell, row)}</div>`;
}

function status({ say, label, format }: Shell, row: CustomerRow): string {
  if (row.status === "paused" && row.paused_until) return say("customers.paused_until", { day: format.day(row.paused_until) });
  return label("customer_status", row.status);
}

function next(shell: Shell, row: CustomerRow): unknown {
  const follow = row.next_follow_up;
  if (!follow) return html`<span class="cut small quiet">${shell.say("customers.nothing_next")}</span>`;
  const due = shell.format.dueText(follow.due, shell.say);
  const text = html`<bdi>${follow.title}</bdi>`;
  return html`<span class="cut small">${link(shell, { view: "follow-up", id: follow.id }, text)}</span>
    <span class="cut small ${follow.overdue ? "bad" : "quiet"}">${due}</span>`;
}
