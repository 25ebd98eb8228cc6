/** A link to another place in the panel: opens without a new load, and in a new tab like any link. */
import { html, nothing, type TemplateResult } from "lit";
import type { CustomerRef } from "../api/records";
import { addressOf, isPlainClick, type Place } from "../routes/routes";
import type { Shell } from "../shell";

export function link(
  shell: Shell,
  place: Place,
  content: unknown,
  label = "",
  classes = "",
  current = false,
): TemplateResult {
  const follow = (event: MouseEvent): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    shell.go(place);
  };
  return html`<a
    class=${classes || nothing}
    href=${addressOf(place)}
    aria-label=${label || nothing}
    aria-current=${current ? "page" : nothing}
    @click=${follow}
    >${content}</a
  >`;
}

/** The address that opens a mail program; what stands behind it comes after a "?". */
export function mailto(email: string): string {
  return `mailto:${encodeURIComponent(email).replaceAll("%40", "@")}`;
}

/** A customer's name, leading to the customer. */
export function customerLink(shell: Shell, customer: CustomerRef): TemplateResult {
  return link(shell, { view: "customer", id: customer.id }, html`<bdi>${customer.name}</bdi>`, "", "written");
}
