/** One follow-up, open or ended: where a push leads. */
import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Settle } from "../../acting/settling";
import type { Questions } from "../../api/commands";
import { refusal, type Refusal } from "../../api/errors";
import "../../parts/banner";
import "../../parts/follow-up";
import { customerLink } from "../../parts/link";
import { define } from "../../parts/part";
import { SettlingView } from "../../parts/settling-view";
import "../../parts/warmth";

@define("aftersale-follow-up-page")
export class FollowUpPage extends SettlingView {
  @property() followUpId = "";
  @state() private found: Questions["aftersale/follow_up"]["answers"] | undefined;
  @state() private error: Refusal | undefined;
  private asked = "";

  protected override willUpdate(): void {
    if (!(this.shell as unknown) || this.asked === this.followUpId) return;
    this.asked = this.followUpId;
    this.found = undefined;
    void this.look();
  }

  protected override render(): TemplateResult {
    const { say } = this.shell;
    if (this.error) {
      return html`<aftersale-banner
        bad
        .text=${this.shell.acting.explain(this.error)}
        .button=${say("retry")}
        @retry=${this.look}
      ></aftersale-banner>`;
    }
    if (!this.found) return html`<p class="quiet" role="status">${say("loading")}</p>`;
    const { follow_up, customer, answers, last_note } = this.found;
    return html`<header class="row" style="margin-bottom:12px">
        <h2 class="written">${customerLink(this.shell, customer)}</h2>
        ${customer.company ? html`<span class="quiet written">${customer.company}</span>` : nothing}
        <aftersale-warmth .value=${customer.warmth}></aftersale-warmth>
      </header>
      <aftersale-follow-up .item=${{ ...follow_up, customer, answers, last_note }}></aftersale-follow-up>
      ${this.asking()}`;
  }

  protected override async settle(wanted: Settle): Promise<boolean> {
    const settled = await super.settle(wanted);
    await this.look();
    return settled;
  }

  private readonly look = async (): Promise<void> => {
    const id = this.followUpId;
    try {
      const found = await this.shell.api.ask("aftersale/follow_up", { follow_up_id: id });
      if (id !== this.followUpId) return;
      this.found = found;
      this.error = undefined;
    } catch (reason) {
      if (id === this.followUpId) this.error = refusal(reason);
    }
  };
}
