/** Settling follow-ups: what was tapped disappears at once, and comes back with a reason if it could not be. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Fields } from "../api/commands";
import type { FollowUp, Status } from "../api/records";
import type { Shell } from "../shell";
import type { Key } from "../words/words";

/** What can be done with one follow-up. */
export type Act = "done" | "no_answer" | "left_message" | "snooze" | "reschedule" | "skip" | "note" | "reopen" | "check";

/** Carried by the event `settle`, from a card to the view that holds it. */
export interface Settle {
  item: FollowUp;
  act: Act;
  fields?: Fields;
}

const ACTIONS: Record<Act, { action: string; fields: Fields; said: Key; leaves: boolean }> = {
  done: { action: "complete_follow_up", fields: {}, said: "said.done", leaves: true },
  no_answer: { action: "complete_follow_up", fields: { outcome: "no_answer" }, said: "said.no_answer", leaves: true },
  left_message: { action: "complete_follow_up", fields: { outcome: "left_message" }, said: "said.left_message", leaves: true },
  snooze: { action: "snooze_follow_up", fields: {}, said: "said.snoozed", leaves: true },
  reschedule: { action: "reschedule_follow_up", fields: {}, said: "said.rescheduled", leaves: false },
  skip: { action: "skip_follow_up", fields: {}, said: "said.skipped", leaves: true },
  note: { action: "note_follow_up", fields: {}, said: "said.noted", leaves: false },
  reopen: { action: "reopen_follow_up", fields: {}, said: "said.reopened", leaves: true },
  check: { action: "check_item", fields: {}, said: "said.checked", leaves: false },
};

/** How long the backend may take to tell a change that it has made. */
const TOLD_WITHIN_MS = 5_000;

export class Settling implements ReactiveController {
  /** Those that were settled here, with what they were then, until the backend tells what they are now. */
  private readonly leaving = new Map<string, Status>();

  constructor(private readonly host: ReactiveControllerHost & EventTarget) {
    host.addController(this);
  }

  hostConnected(): void {
    this.leaving.clear();
  }

  isLeaving(item: FollowUp): boolean {
    return this.leaving.get(item.id) === item.status;
  }

  /** What the backend lists now: what is not there as it was has left for good, and may come back. */
  told(listed: Iterable<FollowUp>): void {
    const same = new Set<string>();
    for (const item of listed) if (this.isLeaving(item)) same.add(item.id);
    for (const id of this.leaving.keys()) if (!same.has(id)) this.leaving.delete(id);
  }

  /** Do it; whether it was done. */
  async settle(shell: Shell, { item, act, fields = {} }: Settle): Promise<boolean> {
    const { action, fields: own, said, leaves } = ACTIONS[act];
    if (leaves) this.leaving.set(item.id, item.status);
    this.host.requestUpdate();
    const words = shell.say(said, { who: item.customer.name, what: item.title });
    const done = await shell.acting.do(action, { follow_up: item.id, ...own, ...fields }, words);
    if (!done) this.shown(item.id);
    else if (leaves) this.letGo(shell, item.id);
    return Boolean(done);
  }

  /** It was done: what is listed counts again when it is undone (perhaps before the backend told any change), or soon. */
  private letGo(shell: Shell, id: string): void {
    const { notices } = shell.acting;
    const back = (): void => {
      clearTimeout(timer);
      notices.removeEventListener("undone", back);
      this.shown(id);
    };
    const timer = setTimeout(back, TOLD_WITHIN_MS);
    notices.addEventListener("undone", back);
  }

  private shown(id: string): void {
    this.leaving.delete(id);
    this.host.requestUpdate();
  }
}
