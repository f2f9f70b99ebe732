/** How often a whole layer is dropped, by the rule and in the masks of this seed. */
import { formatNumber } from '@engine';
import type { EmptyLayers } from './masks.ts';
import { BATCHES } from './model.ts';

interface EmptyLayersTableProps {
  empty: EmptyLayers;
  onShow: () => void;
}

/** Four decimals, and more where they would all be 0. */
function probability(value: number): string {
  if (value === 0) return '0';
  return value < 5e-5
    ? value.toExponential(1).replace(/e-(\d+)$/, ' · 10⁻$1')
    : formatNumber(value, 4);
}

export function EmptyLayersTable({ empty, onShow }: EmptyLayersTableProps) {
  const { rows, either, count, examples, first } = empty;
  return (
    <div class="dropout-empty">
      <table aria-label="How often a whole layer is dropped">
        <thead>
          <tr>
            <th scope="col">all dropped</th>
            <th scope="col">probability</th>
            <th scope="col">of {examples} examples</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, size, rate, probability: chance, count: found }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>
                {rate}
                <sup>{size}</sup> = {probability(chance)}
              </td>
              <td>{found}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">at least one</th>
            <td>{probability(either)}</td>
            <td>{count}</td>
          </tr>
        </tbody>
      </table>
      <button type="button" class="live-button" aria-disabled={first === null} onClick={onShow}>
        {first
          ? `Show the first: batch ${first.batch + 1}, example ${first.example + 1}`
          : `None in these ${BATCHES} batches`}
      </button>
    </div>
  );
}
