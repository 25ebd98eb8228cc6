/** What a dashboard says about the card. */
import type { Hass } from "../home/types";

export const TYPE = "aftersale-today-card";
export const MOST_SHOWN = 50;
const USUALLY_SHOWN = 5;

export interface CardConfig {
  type: string;
  title?: string;
  /** How many follow-ups at most. */
  limit?: number;
  /** Whether near ones are shown too, or only what is due. */
  soon?: boolean;
}

/** A configuration that can be shown; throws what Home Assistant shows in the card's place. */
export function checked(config: CardConfig): Required<CardConfig> {
  const { type, title = "", limit = USUALLY_SHOWN, soon = true } = config;
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_SHOWN) throw new Error(`limit: 1-${MOST_SHOWN}`);
  if (typeof title !== "string") throw new Error("title: text");
  if (typeof soon !== "boolean") throw new Error("soon: true or false");
  return { type, title, limit, soon };
}

/** Offer the card to whoever picks one of our entities that are about the day. */
export function suggestion(hass: Hass, entityId: string): { config: CardConfig } | null {
  const ours = hass.entities?.[entityId]?.platform === "aftersale";
  const isAboutTheDay = /^(todo|calendar)\.|^sensor\..*_(due_today|overdue|next_follow_up)$/.test(entityId);
  return ours && isAboutTheDay ? { config: { type: `custom:${TYPE}` } } : null;
}
