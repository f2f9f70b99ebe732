/** The batch as a table: each sample, its loss and the gradient of one weight, and their means. */
import { Tex } from '@components/math/Tex.tsx';
import { formatGiven, formatNumber } from '@engine';
import { type BatchRow, DECIMALS } from './numbers.ts';

interface BatchTableProps {
  rows: readonly BatchRow[];
  mean: { readonly loss: number; readonly gradient: number };
  /** TeX of the weight whose gradient is listed. */
  weight: string;
}

export function BatchTable({ rows, mean, weight }: BatchTableProps) {
  return (
    <details class="slice-data">
      <summary>The batch as a table</summary>
      <div class="slice-data-box">
        <table>
          <thead>
            <tr>
              <th scope="col">sample</th>
              <th scope="col">
                <Tex tex="x_1" kind="input" />
              </th>
              <th scope="col">
                <Tex tex="x_2" kind="input" />
              </th>
              <th scope="col">class</th>
              <th scope="col">loss</th>
              <th scope="col">
                gradient of <Tex tex={weight} kind="weightGradient" />
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ sample, input, rightClass, loss, gradient }) => (
              <tr>
                <th scope="row">{sample}</th>
                {input.map((entry) => (
                  <td class="q-input">{formatGiven(entry, DECIMALS)}</td>
                ))}
                <td>{rightClass}</td>
                <td class="q-loss">{formatNumber(loss, DECIMALS)}</td>
                <td class="q-weightGradient">{formatNumber(gradient, DECIMALS)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">mean</th>
              <td colSpan={3} />
              <td class="q-loss">{formatNumber(mean.loss, DECIMALS)}</td>
              <td class="q-weightGradient">{formatNumber(mean.gradient, DECIMALS)}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </details>
  );
}
