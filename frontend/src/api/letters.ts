/** Letters: which suit a customer, their drafts, and the print sheet of handwritten notes. */

export interface Letters {
  customer: { id: string; name: string; email: string | null; language: string | null };
  letters: { letter: string; name: string; suits: boolean; had_on: string | null }[];
  next: string | null;
  languages: string[];
  ai: boolean;
}

export interface Draft {
  customer_id: string;
  letter: string;
  subject: string;
  text: string;
  email: string | null;
}

export interface PrintedNote {
  /** The follow-up's. */
  id: string;
  customer_id: string;
  name: string;
  company: string | null;
  address: string[];
  kind: string;
  title: string;
  due: string | null;
  product: string | null;
  fact: { what: "hot_button" | "note" | "product"; text: string } | null;
}

/** A letter is for a follow-up, or for a customer without one. */
export type LetterFor = { follow_up_id: string } | { customer_id: string };

export interface LetterQuestions {
  "aftersale/letters": { asks: LetterFor; answers: Letters };
  "aftersale/letter/draft": {
    asks: LetterFor & { letter?: string; letter_language?: string; ai?: boolean };
    answers: Draft;
  };
  "aftersale/print": { asks: { follow_up_ids: string[] }; answers: { notes: PrintedNote[] } };
}
