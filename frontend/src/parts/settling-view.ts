/** A view that holds follow-up cards: it asks what they need to know and settles them. */
import { html, type TemplateResult } from "lit";
import { query } from "lit/decorators.js";
import { Settling, type Settle } from "../acting/settling";
import "./asks";
import type { Ask, Asks } from "./asks";
import { Part } from "./part";

export abstract class SettlingView extends Part {
  protected readonly settling = new Settling(this);
  @query("aftersale-asks") private asks!: Asks;

  constructor() {
    super();
    this.addEventListener("ask", (event) => {
      event.stopPropagation();
      void this.asks.ask((event as CustomEvent<Ask>).detail);
    });
    this.addEventListener("settle", (event) => {
      event.stopPropagation();
      void this.settle((event as CustomEvent<Settle>).detail);
    });
  }

  protected settle(wanted: Settle): Promise<boolean> {
    return this.settling.settle(this.shell, wanted);
  }

  /** To be rendered once, anywhere in the view. */
  protected asking(): TemplateResult {
    return html`<aftersale-asks></aftersale-asks>`;
  }
}
