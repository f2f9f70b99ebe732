/** What a question in a chapter asks for, and what the islands that mark it are given. */

/** A known mistake: what it gives, and what is said to the reader. TeX between dollar signs. */
export interface NumberSlip {
  /** Computed beside the chapter's other numbers, never typed. */
  readonly value: number;
  /** What happened. */
  readonly says: string;
  /** Why that is wrong. */
  readonly why?: string;
}

/** A slip as the island gets it: its words are set already. */
export interface BuiltSlip {
  readonly value: number;
  readonly html: string;
}

/** What a typed number is compared with. */
export interface AskedFor {
  readonly value: number;
  readonly decimals: number;
  readonly slips: readonly BuiltSlip[];
}

/** One entry of a worked pass, marked as the live pass marks it. Row and column from 1. */
export interface PassEntry {
  readonly preset: string;
  /** The quantity: `z1`, `delta2`, `gradW1`. */
  readonly id: string;
  readonly row?: number;
  readonly column?: number;
}

export interface ChoiceOption {
  /** Plain text with TeX between dollar signs. */
  readonly text: string;
  /** Is it the right one? Exactly one is. */
  readonly right?: boolean;
  /** Why it is right, or what is wrong with it. */
  readonly why: string;
}

/** How a verdict is coloured: for, against, or neither. */
export type Tone = 'right' | 'wrong' | 'between';

/** A verdict as it is shown: a sign, words, and what the author of the question adds as HTML. */
export interface Marked {
  readonly tone: Tone;
  readonly sentence: string;
  readonly html?: string;
  /** In place of the tone's own sign. */
  readonly sign?: string;
}

export const toneSigns: Readonly<Record<Tone, string>> = { right: '✓', wrong: '✗', between: '≈' };
