/** The one way to the backend: questions, changes and subscriptions over Home Assistant's own connection. */
import type { HomeConnection, Message, Unsubscribe } from "../home/types";
import type { Changes, Event, Questions, Subscriptions } from "./commands";
import { isLost, Refusal, refusal } from "./errors";

const PATIENCE_MS = 30_000;

export class Api {
  /** Texts come in `language`. */
  constructor(
    private readonly connection: HomeConnection,
    private readonly language: string,
    private readonly newId: () => string = randomId,
  ) {}

  /** Ask; rejects with a `Refusal`. */
  async ask<K extends keyof Questions>(type: K, fields: Questions[K]["asks"]): Promise<Questions[K]["answers"]> {
    return this.send<Questions[K]["answers"]>({ ...fields, type, language: this.language });
  }

  /** Change something. One request id per call, so that a call repeated after a lost connection acts once. */
  async change<K extends keyof Changes>(type: K, fields: Changes[K]["asks"]): Promise<Changes[K]["answers"]> {
    const message = { ...fields, type, language: this.language, request_id: this.newId() };
    try {
      return await this.connection.sendMessagePromise(message);
    } catch (reason) {
      if (!isLost(reason)) throw refusal(reason);
    }
    await this.reconnected();
    return this.send<Changes[K]["answers"]>(message);
  }

  /** Follow something: the whole first, then changes; the connection subscribes again after it was lost. */
  async follow<K extends keyof Subscriptions>(
    type: K,
    fields: Subscriptions[K]["asks"],
    tell: (event: Event<Subscriptions[K]["sections"]>) => void,
  ): Promise<Unsubscribe> {
    try {
      return await this.connection.subscribeMessage(tell, { ...fields, type, language: this.language });
    } catch (reason) {
      throw refusal(reason);
    }
  }

  /** Ask Home Assistant for the integration's own translated labels. */
  async labels(): Promise<Record<string, string>> {
    const message = { type: "frontend/get_translations", category: "selector", integration: ["aftersale"] };
    const answer = await this.send<{ resources: Record<string, string> }>({ ...message, language: this.language });
    return answer.resources;
  }

  /** Be told when the connection is back. */
  onReady(listener: () => void): () => void {
    this.connection.addEventListener("ready", listener);
    return () => this.connection.removeEventListener("ready", listener);
  }

  private async send<Answer>(message: Message): Promise<Answer> {
    try {
      return await this.connection.sendMessagePromise<Answer>(message);
    } catch (reason) {
      throw refusal(reason);
    }
  }

  private reconnected(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        stop();
        reject(new Refusal("offline", ""));
      }, PATIENCE_MS);
      const stop = this.onReady(() => {
        clearTimeout(timer);
        stop();
        resolve();
      });
    });
  }
}

/** An id that nobody guesses or repeats; `crypto.randomUUID` exists only on https. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
