/** The network as columns of nodes, each a picture of what it says, with the weights between them. */
import type { Network } from '@engine';
import { featuresOf } from './features.ts';
import type { NodePictures } from './messages.ts';
import { NetworkEdges } from './NetworkEdges.tsx';
import { NodeCanvas } from './NodeCanvas.tsx';
import { type NodePlace, nodeShades } from './pictures.ts';
import type { Rgb } from './shades.ts';
import type { PlaygroundState } from './state.ts';

interface NetworkBoardProps {
  readonly state: PlaygroundState;
  readonly network: Network;
  readonly pictures: NodePictures | null;
  readonly stills: readonly (readonly string[])[] | null;
  readonly paper: Rgb;
  readonly dead: readonly (readonly boolean[])[];
  readonly chosen: NodePlace;
  readonly onChoose: (place: NodePlace) => void;
  readonly onShow: (place: NodePlace | null) => void;
}

export function layerName(layer: number, last: number): string {
  return layer === last ? 'output' : `hidden layer ${layer + 1}`;
}

export function NetworkBoard(props: NetworkBoardProps) {
  const { state, network } = props;
  const last = network.layers.length - 1;
  const features = featuresOf(state.features);
  return (
    <div class="play-columns">
      <div class="play-columns-inner">
        <NetworkEdges
          network={network}
          counts={[features.length, ...network.layers.map(({ bias }) => bias.length)]}
        />
        <ol class="play-column" aria-label="Features">
          {features.map(({ name, label }) => (
            <li key={name}>
              <span class="play-feature">{label}</span>
            </li>
          ))}
        </ol>
        {network.layers.map(({ bias }, layer) => (
          <ol class="play-column" aria-label={layerName(layer, last)} key={layer}>
            {bias.map((_, node) => (
              <li key={node}>
                <NodeButton {...props} place={{ layer, node }} last={last} />
              </li>
            ))}
          </ol>
        ))}
      </div>
    </div>
  );
}

interface NodeButtonProps extends NetworkBoardProps {
  readonly place: NodePlace;
  readonly last: number;
}

function NodeButton({ place, last, onChoose, onShow, ...props }: NodeButtonProps) {
  const { pictures, stills, paper, chosen } = props;
  const { layer, node } = place;
  const isDead = props.dead[layer]?.[node] === true;
  const name = `Node ${node + 1} of the ${layerName(layer, last)}`;
  return (
    <button
      type="button"
      class={`play-node${isDead ? ' is-dead' : ''}`}
      aria-pressed={chosen.layer === layer && chosen.node === node}
      aria-label={`${name}${isDead ? ', dead: 0 for every point' : ''}`}
      onClick={() => onChoose(place)}
      onFocus={() => onShow(place)}
      onBlur={() => onShow(null)}
      onPointerEnter={() => onShow(place)}
      onPointerLeave={() => onShow(null)}
    >
      <NodeCanvas
        shades={pictures && nodeShades(pictures, place)}
        paper={paper}
        still={stills?.[layer]?.[node] ?? null}
      />
    </button>
  );
}
