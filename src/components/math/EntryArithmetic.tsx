/** One entry's arithmetic in numbers; every number in it opens in turn, down to what was given. */
import './arithmetic.css';
import type { EntryRef, Expression } from '@engine';
import type { ComponentChildren } from 'preact';
import { type Context, Part } from './Arithmetic.tsx';
import { entryKey } from './entries.ts';
import { entrySymbol } from './entry-symbols.ts';
import { Tex } from './Tex.tsx';

export type { Numbers, PrintedQuantity } from './arithmetic-brackets.ts';

interface EntryArithmeticProps extends Context {
  entry: EntryRef;
  value: number;
  /** Null for a given number: there is nothing behind it. */
  expression: Expression | null;
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
      <strong
        data-entry={entryKey(entry.id, entry.row, entry.column)}
        data-symbol={props.live ? undefined : quantity.kind}
      >
        {numbers.text(entry, value)}
      </strong>
      {children}
    </div>
  );
}
