/** One entry's arithmetic in numbers; every number in it opens in turn, down to what was given. */
import type { EntryRef, Expression, Quantity } from '@engine';
import type { ComponentChildren } from 'preact';
import { entryKey } from './entries.ts';
import { entrySymbol } from './entry-symbols.ts';
import { type EntryText, entryPlace } from './matrix-views.ts';
import { Tex } from './Tex.tsx';
import { speakTex } from './tex-speech.ts';

export interface Numbers {
  readonly quantity: (id: string) => Quantity;
  readonly text: EntryText;
  /** A number the engine put in, such as the 1 of 1 − a². */
  readonly constant: (value: number) => string;
}

interface EntryArithmeticProps {
  entry: EntryRef;
  value: number;
  /** Null for a given number: there is nothing behind it. */
  expression: Expression | null;
  numbers: Numbers;
  /** The entry whose own arithmetic is open below, if any. */
  opened: string | null;
  /** Numbers are buttons; otherwise the line is only printed. */
  live: boolean;
  children?: ComponentChildren;
}

export function EntryArithmetic(props: EntryArithmeticProps) {
  const { entry, value, expression, numbers, children } = props;
  const quantity = numbers.quantity(entry.id);
  return (
    <div class="arithmetic">
      <Tex tex={entrySymbol(quantity, entry.row, entry.column)} kind={quantity.kind} />
      <span class="arithmetic-sign"> = </span>
      {expression && (
        <>
          <Part part={expression} level={0} context={props} />
          <span class="arithmetic-sign"> = </span>
        </>
      )}
      <strong data-entry={entryKey(entry.id, entry.row, entry.column)}>
        {numbers.text(entry, value)}
      </strong>
      {children}
    </div>
  );
}

type Context = Pick<EntryArithmeticProps, 'numbers' | 'opened' | 'live'>;

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
const BRACKETED = 6;

function printed(part: Expression, numbers: Numbers): string | null {
  if (part.type === 'entry') return numbers.text(part.ref, part.value);
  return part.type === 'constant' ? numbers.constant(part.value) : null;
}

/** A number with a sign holds like a negation, one with a power of ten like a product. */
function tightness(part: Expression, numbers: Numbers): number {
  const text = printed(part, numbers);
  if (text?.includes('×')) return TIGHTNESS.product;
  return text && /^[−-]/u.test(text) ? TIGHTNESS.negative : TIGHTNESS[part.type];
}

/** Does it begin with a minus, so that another before it would be misread? */
function beginsWithSign(part: Expression, numbers: Numbers): boolean {
  const [first] = part.type === 'product' ? part.factors : [part];
  return first?.type === 'negative' || /^[−-]/u.test((first && printed(first, numbers)) ?? '');
}

function Part({ part, level, context }: { part: Expression; level: number; context: Context }) {
  const body = <Body part={part} context={context} />;
  return tightness(part, context.numbers) < level ? <>({body})</> : body;
}

function Body({ part, context }: { part: Expression; context: Context }) {
  switch (part.type) {
    case 'entry':
      return <Leaf entry={part.ref} value={part.value} context={context} />;
    case 'constant':
      return <span class="arithmetic-constant">{context.numbers.constant(part.value)}</span>;
    case 'sum':
      return <List parts={part.terms} sign=" + " level={1} context={context} />;
    case 'product':
      return <List parts={part.factors} sign=" · " level={2} context={context} />;
    case 'difference':
      return (
        <>
          <Part part={part.left} level={1} context={context} /> −{' '}
          <Part
            part={part.right}
            level={beginsWithSign(part.right, context.numbers) ? BRACKETED : 2}
            context={context}
          />
        </>
      );
    case 'negative':
      return (
        <>
          −<Part part={part.argument} level={4} context={context} />
        </>
      );
    case 'square':
      return (
        <>
          <Part part={part.argument} level={5} context={context} />
          <sup>2</sup>
        </>
      );
    case 'quotient':
      return (
        <span class="arithmetic-quotient">
          <span>
            <Part part={part.numerator} level={0} context={context} />
          </span>
          <span class="visually-hidden"> divided by </span>
          <span>
            <Part part={part.denominator} level={0} context={context} />
          </span>
        </span>
      );
    case 'call':
      return (
        <>
          {FUNCTIONS[part.name] ?? part.name}(
          <Part part={part.argument} level={0} context={context} />)
        </>
      );
  }
}

const FUNCTIONS: Readonly<Record<string, string>> = {
  relu: 'ReLU',
  "relu'": 'ReLU′',
  sigmoid: 'σ',
  "sigmoid'": 'σ′',
  "tanh'": 'tanh′',
  leakyRelu: 'LeakyReLU',
  "leakyRelu'": 'LeakyReLU′',
};

interface ListProps {
  parts: readonly Expression[];
  sign: string;
  level: number;
  context: Context;
}

function List({ parts, sign, level, context }: ListProps) {
  return (
    <>
      {parts.map((part, index) => (
        <>
          {index > 0 && <span class="arithmetic-sign">{sign}</span>}
          <Part part={part} level={level} context={context} />
        </>
      ))}
    </>
  );
}

function Leaf({ entry, value, context }: { entry: EntryRef; value: number; context: Context }) {
  const { numbers, opened, live } = context;
  const quantity = numbers.quantity(entry.id);
  const key = entryKey(entry.id, entry.row, entry.column);
  const text = numbers.text(entry, value);
  if (!live) {
    return (
      <span class={`q-${quantity.kind}`} data-entry={key}>
        {text}
      </span>
    );
  }
  const place = entryPlace(quantity.shape, entry.row, entry.column);
  return (
    <button
      type="button"
      class={`arithmetic-number q-${quantity.kind}`}
      data-entry={key}
      data-action="trace"
      aria-expanded={opened === key}
      aria-label={`${text}, ${speakTex(quantity.symbol)}${place}`}
    >
      {text}
    </button>
  );
}
