import type { GivenNumber, WorkedNumber } from '../formula-calculations.ts';
import { shapeOf } from '../shapes.ts';
import type { EntryRule, QuantityKind, Shape, Value, WrongRule } from '../types.ts';

/** The id of a given number; the mark keeps it printed as it was given. */
export function givenId(name: string): string {
  return `given-${name}`;
}

/** A number that a problem gives. `name` is its plain text, and its id after the mark. */
export function given(
  id: string,
  symbol: string,
  name: string,
  kind: QuantityKind,
  value: Value,
): GivenNumber {
  return { id: givenId(id), symbol, name, kind, value };
}

/** What a number to be worked out is described by. */
export interface WorkedOptions {
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  readonly kind: QuantityKind;
  /** The right side of its equation in TeX. */
  readonly equals: string;
  /** Rows and columns; a scalar unless said. */
  readonly shape?: Shape;
  readonly operands: readonly string[];
  readonly entry: EntryRule;
  readonly nudge: string;
  readonly words: string;
  readonly wrong?: readonly WrongRule[];
}

/** A number that a problem asks for, or that is worked on the way. */
export function worked(options: WorkedOptions): WorkedNumber {
  const { id, symbol, name, kind, equals, shape = [1, 1], operands, entry, nudge, words } = options;
  const rule = { entry, nudge, words, wrong: options.wrong ?? [] };
  return { id, symbol, name, kind, formula: `${symbol} = ${equals}`, shape, operands, rule };
}

/** A way of going wrong with a name in the table of mistakes. */
export function wrong(mistake: string, happened: string, entry: EntryRule): WrongRule {
  return { mistake, happened, entry };
}

/** Rows and columns of a value. */
export function shapeLike(value: Value): Shape {
  return shapeOf(value, 'shapeLike');
}
