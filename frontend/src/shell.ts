/** What every part of the panel may use, handed down from the root element. */
import { createContext } from "@lit/context";
import type { Acting } from "./acting/acting";
import type { Api } from "./api/client";
import type { Info } from "./api/records";
import type { Formats } from "./formats/formats";
import type { Place } from "./routes/routes";
import type { Say } from "./words/words";

export interface Shell {
  api: Api;
  acting: Acting;
  say: Say;
  /** The integration's own label of a kind, channel, status, … in the user's language. */
  label: (field: string, value: string) => string;
  format: Formats;
  language: string;
  info: Info | undefined;
  narrow: boolean;
  /** Whether this is shown as a card on a dashboard: links then lead into the panel. */
  go: (place: Place, replace?: boolean) => void;
}

export const shellContext = createContext<Shell>(Symbol("aftersale"));
