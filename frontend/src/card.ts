/** The dashboard card: Home Assistant loads this with every page, and shows it where a dashboard names it. */
import { suggestion, TYPE } from "./today-card/config";
import "./today-card/card";
import en from "./words/en.json";
import { wording } from "./words/words";

interface CustomCard {
  type: string;
  name: string;
  description: string;
  preview: boolean;
  documentationURL: string;
  getEntitySuggestion: typeof suggestion;
}

declare global {
  interface Window {
    customCards?: CustomCard[];
  }
}

const card: CustomCard = {
  type: TYPE,
  name: en["today_card.name"],
  description: en["today_card.description"],
  preview: true,
  documentationURL: "https://github.com/aftersale-ha/aftersale",
  getEntitySuggestion: suggestion,
};
window.customCards ??= [];
if (!window.customCards.some((one) => one.type === TYPE)) window.customCards.push(card);

// Nobody says whose page it is yet but the page itself.
void wording(document.documentElement.lang || navigator.language).then((words) => {
  card.name = words["today_card.name"]!;
  card.description = words["today_card.description"]!;
});
