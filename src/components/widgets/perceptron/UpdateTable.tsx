/** An update in numbers: w, plus y x̃, is the new w. */
import { formatNumber, type Vector } from '@engine';
import type { PerceptronView } from './model.ts';
import { DECIMALS, updateText } from './sentences.ts';

const cells = (values: Vector | null) =>
  [0, 1, 2].map((k) => <td>{values ? formatNumber(values[k] ?? 0, DECIMALS) : '–'}</td>);

export function UpdateTable({ view }: { view: PerceptronView }) {
  const { index, weights, atHand, final } = view;
  const update = atHand ?? final;
  const w = <i>w</i>;
  return (
    <div class="perceptron-update">
      <p class="live-sentence">{updateText(view)}</p>
      <table>
        <caption class="visually-hidden">The update at hand</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">quantity</span>
            </th>
            <th scope="col">
              <i>w</i>
              <sub>1</sub>
            </th>
            <th scope="col">
              <i>w</i>
              <sub>2</sub>
            </th>
            <th scope="col">
              <i>b</i>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr class="q-weights">
            <th scope="row">
              {w} after {update?.before ?? index}
            </th>
            {cells(update?.weights ?? weights)}
          </tr>
          <tr class="q-input">
            <th scope="row">
              + <i>y</i> <i>x̃</i>
            </th>
            {cells(update?.added ?? null)}
          </tr>
          <tr class="q-weights perceptron-next">
            <th scope="row">
              {w} after {(update?.before ?? index) + 1}
            </th>
            {cells(update?.next ?? null)}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
