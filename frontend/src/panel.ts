/** The panel: Home Assistant loads this and hands hass, narrow, route and panel to its element. */
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import { until } from "lit/directives/until.js";
import { toggleMenu, type Hass, type Route } from "./home/types";
import "./parts/banner";
import { link } from "./parts/link";
import { define } from "./parts/part";
import "./parts/toast";
import { addressOf, placeOf, type Place } from "./routes/routes";
import type { Shell } from "./shell";
import { ShellMaker } from "./shell-maker";
import { basics } from "./style/basics";
import { icon, mdiMenu } from "./style/icons";
import { NAVIGATION, VIEWS } from "./views/views";

@define("aftersale-panel")
export class Panel extends LitElement {
  static override styles = [
    basics,
    css`
      :host {
        display: flex;
        flex-direction: column;
        /* Home Assistant pads its own element around this one by the safe areas, and gives it no height. */
        height: calc(100dvh - var(--safe-area-inset-top, 0px) - var(--safe-area-inset-bottom, 0px));
        min-height: 0;
        background: var(--as-page);
        --as-bottom: 0px;
      }
      :host([narrow]) {
        --as-bottom: 64px;
      }
      header {
        flex: none;
        display: flex;
        align-items: center;
        gap: 4px 16px;
        min-height: 56px;
        padding: 0 16px;
        background: var(--sidebar-background-color, var(--as-surface));
        color: var(--sidebar-text-color, var(--as-text));
        border-bottom: 1px solid var(--as-line);
      }
      header button {
        color: inherit;
      }
      h1 {
        font-size: 1.25rem;
        font-weight: 400;
      }
      nav ul {
        display: flex;
        gap: 4px;
      }
      nav a {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 44px;
        padding: 0 12px;
        border-radius: 10px;
        color: inherit;
        text-decoration: none;
      }
      /* A finger leaves no pointer behind: what it last touched would look as if it were shown. */
      @media (hover: hover) {
        nav a:hover {
          background: var(--as-accent-soft);
          color: var(--as-accent-text);
        }
      }
      nav a[aria-current] {
        color: var(--as-accent-text);
        background: var(--as-accent-soft);
        font-weight: 500;
      }
      main {
        flex: 1 1 0;
        min-height: 0;
        overflow: hidden auto;
        overscroll-behavior: contain;
        padding: 16px;
        outline: none;
        position: relative;
      }
      main > div {
        max-width: 1080px;
        margin: 0 auto;
      }
      :host([narrow]) nav.bottom {
        flex: none;
        background: var(--as-surface);
        border-top: 1px solid var(--as-line);
      }
      nav.bottom ul {
        justify-content: space-around;
        gap: 0;
      }
      nav.bottom li {
        flex: 1 1 0;
        min-width: 0;
      }
      nav.bottom a {
        flex-direction: column;
        justify-content: center;
        gap: 2px;
        min-height: 60px;
        padding: 0 2px;
        border-radius: 0;
        font-size: 0.72rem;
        overflow-wrap: anywhere;
        text-align: center;
      }
      :host([narrow]) main {
        padding: 12px;
      }
    `,
  ];

  @property({ attribute: false }) hass!: Hass;
  @property({ type: Boolean, reflect: true }) narrow = false;
  @property({ attribute: false }) route: Route = { prefix: "", path: "" };
  @query("main") private main!: HTMLElement;
  private readonly maker = new ShellMaker(this);
  private shown = "";

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("hass") || changed.has("narrow")) this.maker.take(this.hass, this.narrow);
  }

  /** Home Assistant hands over a new hass at every change of any state, which is none of ours. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    if (changed.size !== 1 || !changed.has("hass") || !this.hasUpdated) return true;
    this.maker.take(this.hass, this.narrow);
    return false;
  }

  protected override updated(): void {
    const address = addressOf(placeOf(this.route.path));
    if (this.shown && this.shown !== address) {
      this.main.scrollTop = 0;
      this.main.focus();
    }
    if (this.maker.shell && !this.shown) this.takeFocus();
    if (this.maker.shell) this.shown = address;
  }

  /** Keys belong to the panel from the start, also when the link in the sidebar that led here still has the focus. */
  private takeFocus(): void {
    const focused = document.activeElement;
    if (focused && focused !== document.body && !this.matches(":focus-within")) this.main.focus({ preventScroll: true });
  }

  protected override render(): unknown {
    const { shell } = this.maker;
    if (!shell) return nothing;
    const place = placeOf(this.route.path);
    return html`
      <header>
        ${this.narrow
          ? html`<button class="plain icon" aria-label=${shell.say("menu")} @click=${() => toggleMenu(this)}>
              ${icon(mdiMenu, 24)}
            </button>`
          : nothing}
        <h1>${shell.say("title")}</h1>
        ${this.narrow ? nothing : this.navigation(shell, place, "")}
      </header>
      <main tabindex="-1">
        <div>${this.stale(shell)} ${this.failed(shell)} ${this.view(shell, place)}</div>
      </main>
      ${this.narrow ? this.navigation(shell, place, "bottom") : nothing}
      <aftersale-toast .notices=${this.maker.notices}></aftersale-toast>
    `;
  }

  private navigation(shell: Shell, place: Place, where: string): TemplateResult {
    return html`<nav class=${where} aria-label=${shell.say("nav.label")}>
      <ul>
        ${NAVIGATION.map(({ view, name, icon: path }) => {
          const content = html`${icon(path, 22)}<span>${shell.say(name)}</span>`;
          return html`<li>${link(shell, { view }, content, "", "", place.view === view)}</li>`;
        })}
      </ul>
    </nav>`;
  }

  /** An update was installed while this page was open: what it knows of the backend may be wrong. */
  private stale(shell: Shell): unknown {
    const bundle = shell.info?.bundle;
    if (!bundle || bundle === __BUNDLE__) return nothing;
    return html`<aftersale-banner
      .text=${shell.say("stale")}
      .button=${shell.say("reload")}
      @retry=${() => location.reload()}
    ></aftersale-banner>`;
  }

  private failed(shell: Shell): unknown {
    const { error } = this.maker;
    if (!error || shell.info) return nothing;
    return html`<aftersale-banner
      bad
      .text=${shell.acting.explain(error)}
      .button=${shell.say("retry")}
      @retry=${this.maker.inquire}
    ></aftersale-banner>`;
  }

  private view(shell: Shell, place: Place): unknown {
    if (!shell.info && this.maker.error) return nothing;
    const view = VIEWS[place.view] ?? VIEWS.today!;
    const waiting = html`<p class="quiet" role="status">${shell.say("loading")}</p>`;
    return guard([addressOf(place), shell.say], () =>
      until(
        view.load().then(
          () => view.show(place),
          () => html`<aftersale-banner bad .text=${shell.say("error.load")} .button=${shell.say("reload")} @retry=${() => location.reload()}></aftersale-banner>`,
        ),
        waiting,
      ),
    );
  }
}
