/** Every word that the panel says, in the user's language; English where a language has none of ours. */
import en from "./en.json";

export type Key = keyof typeof en | PluralKey;
type PluralKey = { [K in keyof typeof en]: K extends `${infer Stem}_other` ? Stem : never }[keyof typeof en];
export type Values = Record<string, string | number>;
/** Say something: `{name}` is filled in; with `count`, the form of that number is chosen. */
export type Say = (key: Key, values?: Values) => string;
export type Wording = Record<string, string>;

const LANGUAGES: Record<string, () => Promise<{ default: Wording }>> = {
  de: () => import("./de.json"),
};

/** The words of a language such as "de" or "de-CH", loaded when first needed. */
export async function wording(language: string): Promise<Wording> {
  const load = LANGUAGES[language.split("-")[0]!];
  return load ? { ...en, ...(await load()).default } : en;
}

/** How to say things with these words; numbers written by `write`. */
export function speaker(words: Wording, language: string, write: (number: number) => string = String): Say {
  const plural = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const count = values.count;
    const form = typeof count === "number" ? `${key}_${plural.select(count)}` : key;
    const text = words[form] ?? words[`${key}_other`] ?? words[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = values[name];
      return value === undefined ? hole : typeof value === "number" ? write(value) : value;
    });
  };
}
