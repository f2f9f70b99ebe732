/** The network as columns of nodes, each a picture of what it says; and the numbers that lead into one. */
import { NumberInput } from '@components/controls/NumberInput.tsx';
import { formatNumber, type Network } from '@engine';
import { featuresOf } from './features.ts';
import type { NodePictures } from './messages.ts';
import { NodeCanvas } from './NodeCanvas.tsx';
import { type NodePlace, paintNode } from './pictures.ts';
import type { Rgb } from './shades.ts';
import type { PlaygroundState } from './state.ts';

interface NetworkBoardProps {
  readonly id: string;
  readonly state: PlaygroundState;
  readonly network: Network;
  readonly pictures: NodePictures | null;
  readonly paper: Rgb;
  readonly dead: readonly (readonly boolean[])[];
  readonly chosen: NodePlace;
  readonly onChoose: (place: NodePlace) => void;
  readonly onShow: (place: NodePlace | null) => void;
  readonly onEdit: (column: number | 'bias', text: string) => string | null;
}

function layerName(layer: number, last: number): string {
  return layer === last ? 'output' : `hidden layer ${layer + 1}`;
}

export function NetworkBoard(props: NetworkBoardProps) {
  const { state, network, pictures, paper, dead, chosen, onChoose, onShow } = props;
  const last = network.layers.length - 1;
  return (
    <div class="play-network">
      <div class="play-columns">
        <ol class="play-column" aria-label="Features">
          {featuresOf(state.features).map(({ name, label }) => (
            <li class="play-feature" key={name}>
              {label}
            </li>
          ))}
        </ol>
        {network.layers.map(({ bias }, layer) => (
          <ol class="play-column" aria-label={layerName(layer, last)} key={layer}>
            {bias.map((_, node) => {
              const place = { layer, node };
              const isDead = dead[layer]?.[node] === true;
              const isChosen = chosen.layer === layer && chosen.node === node;
              return (
                <li key={node}>
                  <button
                    type="button"
                    class={`play-node${isDead ? ' is-dead' : ''}`}
                    aria-pressed={isChosen}
                    aria-label={`Node ${node + 1} of the ${layerName(layer, last)}${isDead ? ', dead: 0 for every point' : ''}`}
                    onClick={() => onChoose(place)}
                    onFocus={() => onShow(place)}
                    onBlur={() => onShow(null)}
                    onPointerEnter={() => onShow(place)}
                    onPointerLeave={() => onShow(null)}
                  >
                    <NodeCanvas
                      bytes={pictures && paintNode(pictures, place, paper)}
                      resolution={pictures?.resolution ?? 1}
                    />
                  </button>
                </li>
              );
            })}
          </ol>
        ))}
      </div>
      <IntoNode {...props} />
    </div>
  );
}

/** The weights and the bias that lead into the chosen node, each to be edited in place. */
function IntoNode({ id, state, network, chosen, onEdit }: NetworkBoardProps) {
  const layer = network.layers[chosen.layer];
  const weights = layer?.weights[chosen.node];
  const bias = layer?.bias[chosen.node];
  if (!weights || bias === undefined) return null;
  const last = network.layers.length - 1;
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
        Into node {chosen.node + 1} of the {layerName(chosen.layer, last)}
      </legend>
      {weights.map((value, column) => field(column, from(column), value))}
      {field('bias', 'bias', bias)}
    </fieldset>
  );
}
