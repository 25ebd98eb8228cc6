/** The card's visual editor. */
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { Hass } from "../home/types";
import { define } from "../parts/part";
import { basics } from "../style/basics";
import { speaker, wording, type Say } from "../words/words";
import { checked, MOST_SHOWN, type CardConfig } from "./config";

@define("aftersale-today-card-editor")
export class TodayCardEditor extends LitElement {
  static override styles = [
    basics,
    css`
      form {
        display: grid;
        gap: 14px;
      }
      label.inline {
        display: flex;
        gap: 8px;
      }
    `,
  ];

  @property({ attribute: false }) hass!: Hass;
  @state() private config: CardConfig | undefined;
  @state() private say: Say | undefined;
  private language = "";

  setConfig(config: CardConfig): void {
    this.config = config;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("hass") || this.language === this.hass.language) return;
    const { language } = this.hass;
    this.language = language;
    void wording(language).then((words) => (this.say = speaker(words, language)));
  }

  protected override render(): unknown {
    const { config, say } = this;
    if (!config || !say) return nothing;
    const { title, limit, soon } = { title: "", limit: 5, soon: true, ...config };
    return html`<form @input=${this.edited} @submit=${(event: Event) => event.preventDefault()}>
      <label
        >${say("today_card.edit_title")}
        <input name="title" dir="auto" maxlength="200" placeholder=${say("today_card.title")} .value=${title} />
      </label>
      <label
        >${say("today_card.edit_limit")}
        <input name="limit" type="number" min="1" max=${MOST_SHOWN} .value=${String(limit)} />
      </label>
      <label class="inline"
        ><input name="soon" type="checkbox" .checked=${soon} /> ${say("today_card.edit_soon")}</label
      >
    </form>`;
  }

  private readonly edited = (event: Event): void => {
    event.stopPropagation();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const title = data.get("title");
    const config: CardConfig = { type: this.config!.type, limit: Number(data.get("limit")), soon: data.has("soon") };
    if (typeof title === "string" && title) config.title = title;
    try {
      checked(config);
    } catch {
      return;
    }
    this.config = config;
    this.dispatchEvent(new CustomEvent("config-changed", { detail: { config }, bubbles: true, composed: true }));
  };
}
