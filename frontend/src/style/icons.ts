/** Pictograms, drawn inline so that they need no element of Home Assistant's. */
import { html, type TemplateResult } from "lit";

export * from "./paths";

export function icon(path: string, size = 20): TemplateResult {
  return html`<svg width=${size} height=${size} viewBox="0 0 24 24" aria-hidden="true" focusable="false" style="flex:none">
    <path fill="currentColor" d=${path}></path>
  </svg>`;
}
