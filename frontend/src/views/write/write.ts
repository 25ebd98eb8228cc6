/** Writing: a warm draft to copy or mail, and the sheet for notes written by hand. Nothing is sent by itself. */
import { css, html, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { CustomerRef } from "../../api/records";
import "../../parts/customer-picker";
import { define, Part } from "../../parts/part";
import { basics } from "../../style/basics";
import "./letter";
import "./notes";

@define("aftersale-write")
export class WriteView extends Part {
  static override styles = [
    basics,
    css`
      :host {
        display: grid;
        gap: 16px;
        max-width: 760px;
      }
      section {
        padding: 12px 16px;
      }
      h2 {
        margin-bottom: 8px;
      }
    `,
  ];

  @property() followUpId = "";
  @property() customerId = "";

  protected override render(): TemplateResult {
    const { say } = this.shell;
    if (this.followUpId || this.customerId) {
      return html`<aftersale-letter .followUpId=${this.followUpId} .customerId=${this.customerId}></aftersale-letter>`;
    }
    const picked = (event: CustomEvent<CustomerRef>): void => this.shell.go({ view: "write", customer: event.detail.id });
    return html`<section class="surface" aria-labelledby="letter">
        <h2 id="letter">${say("write.letter")}</h2>
        <aftersale-customer-picker .label=${say("write.to")} @picked=${picked}></aftersale-customer-picker>
      </section>
      <aftersale-notes class="surface"></aftersale-notes>`;
  }
}
