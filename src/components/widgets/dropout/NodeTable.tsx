/** The layer that has the mask, node by node: forward, and back with the same mask. */
import { MatrixGrid } from '@components/math/MatrixGrid.tsx';
import { matrixView } from '@components/math/matrix-views.ts';
import { Tex } from '@components/math/Tex.tsx';
import { formatNumber, type Quantity } from '@engine';
import { layerName } from './model.ts';
import { DECIMALS, type NodeRow } from './passes.ts';

interface NodeTableProps {
  layer: number;
  rows: readonly NodeRow[];
}

export function NodeTable({ layer, rows }: NodeTableProps) {
  const letter = layer === 0 ? 'x' : `a^{(${layer})}`;
  const masked = layer === 0 ? '\\tilde{x}' : `\\tilde{a}^{(${layer})}`;
  const kind = layer === 0 ? 'input' : 'activation';
  const hasBack = rows.some(({ back }) => back !== null);
  return (
    <div class="node-table-box">
      <table class="node-table" aria-label={`${layerName(layer)}, forward and back, node by node`}>
        <thead>
          <tr class="node-table-ways">
            <td />
            <th scope="colgroup" colSpan={3}>
              forward
            </th>
            {hasBack && (
              <th scope="colgroup" colSpan={4}>
                back
              </th>
            )}
          </tr>
          <tr>
            <th scope="col">node</th>
            <Head tex={letter} kind={kind} />
            <Head tex="m/q" />
            <Head tex={masked} kind={kind} />
            {hasBack && (
              <>
                <Head tex={`W^{(${layer + 1})\\top}\\delta^{(${layer + 1})}`} kind="errorSignal" />
                <Head tex="m/q" />
                <Head tex={`f'(z^{(${layer})})`} kind="derivative" />
                <Head tex={`\\delta^{(${layer})}`} kind="errorSignal" />
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, stays, factor, value, sent, back }) => (
            <tr class={stays ? undefined : 'is-dropped'}>
              <th scope="row">
                {row + 1}
                {!stays && <span class="visually-hidden"> (dropped)</span>}
              </th>
              <td class={`q-${kind}`}>{value}</td>
              <td class="node-factor">{factor}</td>
              <td class={`q-${kind}`}>{sent}</td>
              {back && (
                <>
                  <td class="q-errorSignal">{back.arrives}</td>
                  <td class="node-factor">{factor}</td>
                  <td class="q-derivative">{back.slope}</td>
                  <td class="q-errorSignal">{back.signal}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ tex, kind }: { tex: string; kind?: string }) {
  return (
    <th scope="col">
      <Tex tex={tex} kind={kind} />
    </th>
  );
}

/** What the weights around the layer learn from this example. */
export function GradientGrids({ gradients }: { gradients: readonly Quantity[] }) {
  return (
    <div class="dropout-gradients">
      {gradients.map((quantity) => (
        <MatrixGrid
          matrix={matrixView(quantity, { text: (_, value) => formatNumber(value + 0, DECIMALS) })}
        />
      ))}
    </div>
  );
}
