/** The weights and the bias that lead into the chosen node, each to be edited in place. */
import { NumberInput } from '@components/controls/NumberInput.tsx';
import { formatNumber, type Network } from '@engine';
import { featuresOf } from './features.ts';
import { layerName } from './NetworkBoard.tsx';
import type { NodePlace } from './pictures.ts';
import type { PlaygroundState } from './state.ts';

interface IntoNodeProps {
  readonly id: string;
  readonly state: PlaygroundState;
  readonly network: Network;
  readonly chosen: NodePlace;
  readonly onEdit: (column: number | 'bias', text: string) => string | null;
}

export function IntoNode({ id, state, network, chosen, onEdit }: IntoNodeProps) {
  const layer = network.layers[chosen.layer];
  const weights = layer?.weights[chosen.node];
  const bias = layer?.bias[chosen.node];
  if (!weights || bias === undefined) return null;
  const features = featuresOf(state.features);
  const from = (column: number) =>
    chosen.layer === 0 ? (features[column]?.label ?? '') : `node ${column + 1}`;
  const field = (column: number | 'bias', name: string, value: number) => (
    <div class="play-weight" key={String(column)}>
      <label for={`${id}-weight-${column}`}>{name}</label>
      <NumberInput
        id={`${id}-weight-${column}`}
        value={value}
        text={formatNumber(value, 3)}
        onCommit={(text) => onEdit(column, text)}
      />
    </div>
  );
  return (
    <fieldset class="play-weights">
      <legend>
        Into node {chosen.node + 1} of the {layerName(chosen.layer, network.layers.length - 1)}
      </legend>
      {weights.map((value, column) => field(column, from(column), value))}
      {field('bias', 'bias', bias)}
    </fieldset>
  );
}
