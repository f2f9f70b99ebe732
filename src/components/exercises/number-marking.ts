/** A typed number marked by itself, in the words of the book. */
import { checkNumber, type NumberVerdictKind } from '@engine';
import type { AskedFor, Marked, Tone } from './types.ts';

const tones: Readonly<Record<NumberVerdictKind, Tone>> = {
  empty: 'between',
  unreadable: 'between',
  right: 'right',
  short: 'between',
  nearly: 'between',
  sign: 'wrong',
  power: 'wrong',
  slip: 'wrong',
  wrong: 'wrong',
};

export function markNumber(text: string, { value, decimals, slips }: AskedFor): Marked {
  const asked = { value, decimals, slips: slips.map((slip) => slip.value) };
  const { kind, sentence, slip } = checkNumber(text, asked);
  const known = slip === null ? undefined : slips[slip];
  const tone = tones[kind];
  if (kind === 'empty' || kind === 'unreadable') return { tone, sentence, sign: '!' };
  return known ? { tone, sentence: '', html: known.html } : { tone, sentence };
}
