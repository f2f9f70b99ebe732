/** The last phase: did the step help, and are the gradients right? */

import { entrySymbol } from '@components/math/entry-symbols.ts';
import { Tex } from '@components/math/Tex.tsx';
import { formatGiven, formatNumber } from '@engine';
import { checkModeOf } from './asking.ts';
import { gradientCheckOf } from './gradient-checks.ts';
import { type CheckRow, gradientRows } from './gradient-rows.ts';
import { sayGradientCheck, sayLossChange } from './sentences.ts';
import type { PassStore } from './store.ts';

export function LossChangeView({ store }: { store: PassStore }) {
  const state = store.state.value;
  const { worked, step } = store.derived.value;
  if (checkModeOf(state, step) !== 'worked') return null;
  return <p class="pass-sentence">{sayLossChange(worked, state.decimals)}</p>;
}

export function GradientCheckView({ store }: { store: PassStore }) {
  const { worked } = store.derived.value;
  const check = gradientCheckOf(worked);
  return (
    <>
      <p class="pass-sentence">{sayGradientCheck(worked)}</p>
      <section class="gradient-table" tabindex={0} aria-label="Gradient check">
        <table>
          <thead>
            <tr>
              <th scope="col">parameter</th>
              <th scope="col">by backpropagation</th>
              <th scope="col">by small differences</th>
              <th scope="col">apart by</th>
            </tr>
          </thead>
          <tbody>
            {gradientRows(worked, check).map((row) => (
              <GradientRow row={row} key={row.entry} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

const DIGITS = 8;

function GradientRow({ row }: { row: CheckRow }) {
  const { quantity, entry, analytic, numeric, difference, isWorst } = row;
  return (
    <tr class={isWorst ? 'is-worst' : undefined}>
      <th scope="row" data-entry={entry}>
        <Tex tex={entrySymbol(quantity, row.row, row.column)} kind={quantity.kind} />
      </th>
      <td>{formatNumber(analytic, DIGITS)}</td>
      <td>{formatNumber(numeric, DIGITS)}</td>
      <td>
        {formatGiven(difference, 1)}
        {isWorst && <span class="worst-mark"> largest</span>}
      </td>
    </tr>
  );
}
