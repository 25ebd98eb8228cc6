/** Changing things: send, say what became of it, offer to take it back. */
import type { Api } from "../api/client";
import type { Bulk, Done, Fields } from "../api/commands";
import { refusal, type Refusal } from "../api/errors";
import type { Say } from "../words/words";

export interface Notice {
  text: string;
  bad: boolean;
  /** Takes back what the notice is about. */
  undo?: () => void;
}

/** What was done here lately: shows notices, one at a time ("change"), and knows what an undo would take back ("undone"). */
export class Notices extends EventTarget {
  present: Notice | undefined;
  /** The newest change, where it can be taken back. */
  newest: number | undefined;
  /** Ends when the changes that were sent are answered. */
  running: Promise<unknown> = Promise.resolve();

  show(notice: Notice | undefined): void {
    this.present = notice;
    this.dispatchEvent(new Event("change"));
  }
}

export class Acting {
  constructor(
    private readonly api: Api,
    private readonly say: Say,
    readonly notices: Notices,
  ) {}

  /** Run an action; the answer, or undefined where it was refused (which was then said). */
  async do(action: string, data: Fields, said: string): Promise<Done | undefined> {
    return this.attempt(() => this.api.change("aftersale/do", { action, data }), said);
  }

  /** Change many customers at once. */
  async bulk(what: Bulk, said: (answer: Fields) => string): Promise<Done | undefined> {
    return this.attempt(() => this.api.change("aftersale/bulk", what), said);
  }

  /** Take back a change: the one named, else the newest of this panel, else the user's. */
  async undo(named?: number): Promise<void> {
    // What was tapped just before is what is meant, even if its answer is still on the way.
    await this.notices.running;
    const change = named ?? this.notices.newest;
    this.notices.newest = undefined;
    try {
      if (change === undefined) await this.api.change("aftersale/do", { action: "undo", data: {} });
      else await this.api.change("aftersale/undo", { change });
      this.notices.dispatchEvent(new Event("undone"));
      this.notices.show({ text: this.say("undone"), bad: false });
    } catch (reason) {
      this.complain(refusal(reason));
    }
  }

  /** Say why something did not work. */
  complain(reason: Refusal): void {
    this.notices.show({ text: this.explain(reason), bad: true });
  }

  /** A refusal in words. */
  explain(reason: Refusal): string {
    const why = reason.code === "offline" ? this.say("error.offline") : reason.message || this.say("error.unknown");
    return reason.isOvertaken ? `${why} ${this.say("error.overtaken")}` : why;
  }

  /** Say that something was done, and offer to take it back. */
  succeed(done: Done, text: string): void {
    const { change } = done;
    this.notices.newest = change ?? undefined;
    this.notices.show({ text, bad: false, ...(change !== null && { undo: () => void this.undo(change) }) });
  }

  private attempt(run: () => Promise<Done>, said: string | ((answer: Fields) => string)): Promise<Done | undefined> {
    const attempt = this.run(run, said);
    this.notices.running = Promise.all([this.notices.running, attempt]);
    return attempt;
  }

  private async run(run: () => Promise<Done>, said: string | ((answer: Fields) => string)): Promise<Done | undefined> {
    try {
      const done = await run();
      this.succeed(done, typeof said === "string" ? said : said(done.answer));
      return done;
    } catch (reason) {
      this.complain(refusal(reason));
      return undefined;
    }
  }
}
