/** The base of all our elements: the shell at hand, the shared style, defined once however often a script is loaded. */
import { consume } from "@lit/context";
import { LitElement, type CSSResultGroup } from "lit";
import { state } from "lit/decorators.js";
import { shellContext, type Shell } from "../shell";
import { basics } from "../style/basics";

export abstract class Part extends LitElement {
  static override styles: CSSResultGroup = basics;

  @consume({ context: shellContext, subscribe: true })
  @state()
  protected shell!: Shell;

  /** Nothing can be said before the shell is there. */
  protected override shouldUpdate(): boolean {
    return Boolean(this.shell as Shell | undefined);
  }

  protected emit(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** Define an element, unless an earlier version of the script did: two versions may meet in one page after an update. */
export function define(name: string) {
  return (element: CustomElementConstructor): void => {
    if (!customElements.get(name)) customElements.define(name, element);
  };
}
