/** A subscription that lives as long as an element is in the page. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Unsubscribe } from "../home/types";
import type { Api } from "./client";
import type { Subscriptions } from "./commands";
import { refusal, type Refusal } from "./errors";
import { fold, nothing, type Picture } from "./sections";

type Name = keyof Subscriptions;

export class Live<K extends Name> implements ReactiveController {
  error: Refusal | undefined;
  private picture: Picture<Subscriptions[K]["sections"]> = nothing();
  private wanted: { api: Api; fields: Subscriptions[K]["asks"]; key: string } | undefined;
  private stop: Unsubscribe | undefined;
  private turn = 0;
  private connected = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly type: K,
    private readonly heard: (sections: Subscriptions[K]["sections"] | undefined) => void = () => undefined,
  ) {
    host.addController(this);
  }

  get sections(): Subscriptions[K]["sections"] | undefined {
    return this.picture.sections;
  }

  /** Why nothing can be changed at present. */
  get unavailable(): { code: string; message: string } | undefined {
    return this.picture.unavailable;
  }

  get gone(): boolean {
    return this.picture.gone;
  }

  /** Follow this; the same again changes nothing, another replaces it, showing the old until it comes where `keep` says so. */
  want(api: Api, fields: Subscriptions[K]["asks"], keep = false): void {
    const key = JSON.stringify(fields);
    if (this.wanted?.api === api && this.wanted.key === key) return;
    this.wanted = { api, fields, key };
    if (!keep) this.picture = nothing();
    if (this.connected) void this.open();
  }

  /** Try again after an error. */
  again(): void {
    void this.open();
  }

  hostConnected(): void {
    this.connected = true;
    if (this.wanted) void this.open();
  }

  hostDisconnected(): void {
    this.connected = false;
    this.close();
  }

  private async open(): Promise<void> {
    this.close();
    const turn = this.turn;
    const { api, fields } = this.wanted!;
    this.error = undefined;
    try {
      const stop = await api.follow(this.type, fields, (event) => {
        if (turn !== this.turn) return;
        this.picture = fold(this.picture, event);
        this.heard(this.picture.sections);
        this.host.requestUpdate();
      });
      if (turn === this.turn) this.stop = stop;
      else end(stop);
    } catch (reason) {
      if (turn !== this.turn) return;
      this.error = refusal(reason);
      this.host.requestUpdate();
    }
  }

  private close(): void {
    this.turn += 1;
    if (this.stop) end(this.stop);
    this.stop = undefined;
  }
}

/** End a subscription; on a lost connection there is nothing left to end. */
function end(stop: Unsubscribe): void {
  void Promise.resolve(stop()).catch(() => undefined);
}
