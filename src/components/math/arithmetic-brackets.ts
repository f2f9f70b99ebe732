/** Where written arithmetic needs brackets. */
import type { Expression, Quantity } from '@engine';
import type { EntryText } from './matrix-views.ts';

/** What is printed of a quantity beside its numbers. */
export interface PrintedQuantity extends Pick<Quantity, 'symbol' | 'shape'> {
  /** Its colour: a kind of quantity, or a name without a colour. */
  readonly kind: string;
}

/** How the numbers of an expression are looked up and printed. */
export interface Numbers {
  readonly quantity: (id: string) => PrintedQuantity;
  readonly text: EntryText;
  /** A number the engine put in, such as the 1 of 1 − a². */
  readonly constant: (value: number) => string;
}

/** How tightly each kind of expression holds together; looser ones inside get brackets. */
const TIGHTNESS: Readonly<Record<Expression['type'], number>> = {
  sum: 1,
  difference: 1,
  product: 2,
  negative: 3,
  quotient: 4,
  square: 4,
  entry: 5,
  constant: 5,
  call: 5,
};

/** Tighter than everything: brackets in any case. */
export const BRACKETED = 6;

function printed(part: Expression, numbers: Numbers): string | null {
  if (part.type === 'entry') return numbers.text(part.ref, part.value);
  return part.type === 'constant' ? numbers.constant(part.value) : null;
}

/** A number with a sign holds like a negation, one with a power of ten like a product. */
export function tightness(part: Expression, numbers: Numbers): number {
  const text = printed(part, numbers);
  if (text?.includes('×')) return TIGHTNESS.product;
  return text && /^[−-]/u.test(text) ? TIGHTNESS.negative : TIGHTNESS[part.type];
}

/** Does it begin with a minus, so that another before it would be misread? */
export function beginsWithSign(part: Expression, numbers: Numbers): boolean {
  const [first] = part.type === 'product' ? part.factors : [part];
  return first?.type === 'negative' || /^[−-]/u.test((first && printed(first, numbers)) ?? '');
}
