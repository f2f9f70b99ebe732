/** An expression in numbers, every entry a button that opens its own arithmetic. */
import type { EntryRef, Expression } from '@engine';
import { BRACKETED, beginsWithSign, type Numbers, tightness } from './arithmetic-brackets.ts';
import { entryKey } from './entries.ts';
import { entryPlace } from './matrix-views.ts';
import { speakTex } from './tex-speech.ts';

export interface Context {
  readonly numbers: Numbers;
  /** The entry whose own arithmetic is open below, if any. */
  readonly opened: string | null;
  /** Numbers are buttons; otherwise the line is only printed. */
  readonly live: boolean;
}

interface PartProps {
  part: Expression;
  /** The least tightness that needs no brackets here; 0 for none. */
  level: number;
  context: Context;
}

export function Part({ part, level, context }: PartProps) {
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
  sqrt: '√',
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
