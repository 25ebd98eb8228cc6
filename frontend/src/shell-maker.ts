/** Makes the shell out of what Home Assistant hands to a panel or card, anew only when something of it changed. */
import { ContextProvider } from "@lit/context";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Acting, Notices } from "./acting/acting";
import { Api } from "./api/client";
import { refusal, type Refusal } from "./api/errors";
import type { Info } from "./api/records";
import { Formats } from "./formats/formats";
import type { Hass } from "./home/types";
import { go } from "./routes/routes";
import { shellContext, type Shell } from "./shell";
import { speaker, wording, type Wording } from "./words/words";

interface Spoken {
  language: string;
  words: Wording;
  labels: Record<string, string>;
}

export class ShellMaker implements ReactiveController {
  readonly notices = new Notices();
  info: Info | undefined;
  error: Refusal | undefined;
  shell: Shell | undefined;
  private readonly provider: ContextProvider<typeof shellContext>;
  private hass: Hass | undefined;
  private narrow = false;
  private api: Api | undefined;
  private spoken: Spoken | undefined;
  private stopListening: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    this.provider = new ContextProvider(host, { context: shellContext });
    host.addController(this);
  }

  /** Take what Home Assistant handed over; cheap when nothing of ours changed in it. */
  take(hass: Hass, narrow: boolean): void {
    const before = this.hass;
    this.hass = hass;
    if (before?.connection !== hass.connection || before.language !== hass.language) this.connect(hass);
    else if (before.locale === hass.locale && before.config.time_zone === hass.config.time_zone && this.narrow === narrow) return;
    this.narrow = narrow;
    this.remake();
  }

  hostConnected(): void {
    if (this.api && !this.stopListening) this.listen(this.api);
  }

  hostDisconnected(): void {
    this.stopListening?.();
    this.stopListening = undefined;
  }

  /** Ask what is to be known about the integration, once more. */
  readonly inquire = async (): Promise<void> => {
    const api = this.api!;
    try {
      const info = await api.ask("aftersale/info", {});
      if (api !== this.api) return;
      this.info = info;
      this.error = undefined;
    } catch (reason) {
      if (api !== this.api) return;
      this.error = refusal(reason);
    }
    this.remake();
  };

  private connect(hass: Hass): void {
    this.stopListening?.();
    const api = new Api(hass.connection, hass.language);
    this.api = api;
    this.listen(api);
    void this.learn(api, hass.language);
    void this.inquire();
  }

  private listen(api: Api): void {
    this.stopListening = api.onReady(() => void this.inquire());
  }

  /** Load the words of the language; labels that cannot be had are shown by their keys. */
  private async learn(api: Api, language: string): Promise<void> {
    const [words, labels] = await Promise.all([wording(language), api.labels().catch(() => ({}))]);
    if (api !== this.api) return;
    this.spoken = { language, words, labels };
    this.remake();
  }

  private remake(): void {
    const { hass, api, spoken, info, narrow } = this;
    if (hass && api && spoken?.language === hass.language) {
      const format = new Formats(hass);
      const say = speaker(spoken.words, hass.language, (number) => format.number(number));
      const acting = new Acting(api, say, this.notices);
      const label = (field: string, value: string): string =>
        spoken.labels[`component.aftersale.selector.${field}.options.${value}`] ??
        spoken.labels[`component.aftersale.selector.${field}.unit_of_measurement.${value}`] ??
        value.replaceAll("_", " ");
      this.shell = { api, acting, say, label, format, language: hass.language, info, narrow, go };
      this.provider.setValue(this.shell);
    }
    this.host.requestUpdate();
  }
}
