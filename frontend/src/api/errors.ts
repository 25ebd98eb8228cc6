/** What can go wrong with a command, told apart by what the user can do about it. */

/** The socket was lost before the answer came; what the client library rejects with. */
export const CONNECTION_LOST = 3;

export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  /** Whether somebody else, elsewhere, changed the same thing meanwhile. */
  get isOvertaken(): boolean {
    return OVERTAKEN.has(this.code);
  }
}

const OVERTAKEN = new Set(["follow_up_has_ended", "follow_up_is_open", "changed_since", "unknown_follow_up"]);

/** Whatever a command was rejected with, as a refusal; `code` is "offline" where no answer came. */
export function refusal(reason: unknown): Refusal {
  if (reason instanceof Refusal) return reason;
  if (isLost(reason)) return new Refusal("offline", "");
  if (typeof reason === "object" && reason !== null && "code" in reason) {
    const message = "message" in reason && typeof reason.message === "string" ? reason.message : "";
    return new Refusal(String(reason.code), message);
  }
  return new Refusal("unknown", reason instanceof Error ? reason.message : "");
}

/** Whether this is the client library's "connection lost", which says nothing about what became of the command. */
export function isLost(reason: unknown): boolean {
  return (
    reason === CONNECTION_LOST ||
    (typeof reason === "object" && reason !== null && "code" in reason && reason.code === CONNECTION_LOST)
  );
}
