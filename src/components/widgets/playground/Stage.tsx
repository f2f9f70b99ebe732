/** The network and its losses on one side, the plane and what can be done with it on the other. */
import { type Network, parseNumber } from '@engine';
import { useState } from 'preact/hooks';
import type { PlaygroundData } from './data.ts';
import { setWeights, withParameter } from './edits.ts';
import { IntoNode } from './IntoNode.tsx';
import { LossCurve } from './LossCurve.tsx';
import { NetworkBoard } from './NetworkBoard.tsx';
import { startNetwork } from './networks.ts';
import { Plane } from './Plane.tsx';
import type { PageTraining } from './page-training.ts';
import type { NodePlace } from './pictures.ts';
import type { Preview } from './previews.ts';
import type { Run } from './runs.ts';
import { Scores } from './Scores.tsx';
import type { Rgb } from './shades.ts';
import type { Edit } from './state.ts';
import { encodeState } from './url.ts';
import { WholeTools } from './WholeTools.tsx';

export interface StageProps {
  readonly id: string;
  readonly live: Run;
  readonly kept: Run | null;
  /** The run made with the page, while it is the one that is seen. */
  readonly preview: Preview | null;
  readonly paper: Rgb;
  readonly data: PlaygroundData;
  readonly adding: number | null;
  readonly pass: string;
  readonly whole: string | undefined;
  readonly training: PageTraining;
  readonly onAdding: (value: number | null) => void;
  readonly onEdit: (edit: Edit) => string | null;
  readonly onNote: (text: string) => void;
}

export function Stage(props: StageProps) {
  const { id, live, kept, preview, paper, whole, training } = props;
  const { state, report, history } = live;
  const [chosen, setChosen] = useState<NodePlace>({ layer: 0, node: 0 });
  const [shown, setShown] = useState<NodePlace | null>(null);
  const network: Network = report?.network ?? startNetwork(state);
  const isThere = network.layers[chosen.layer]?.bias[chosen.node] !== undefined;
  const place = isThere ? chosen : { layer: 0, node: 0 };
  const editWeight = (column: number | 'bias', text: string) => {
    const parsed = parseNumber(text);
    if (parsed.kind !== 'number') return parsed.kind === 'empty' ? 'Type a number.' : parsed.reason;
    const at = { layer: place.layer, row: place.node, column };
    training.replace(withParameter(network, at, parsed.value));
    return null;
  };
  return (
    <div class="play-stage">
      <div class="play-left">
        <NetworkBoard
          state={state}
          network={network}
          pictures={report?.pictures ?? null}
          stills={preview?.nodes ?? null}
          paper={paper}
          dead={report?.dead ?? []}
          chosen={place}
          onChoose={setChosen}
          onShow={setShown}
        />
        {!whole && (
          <IntoNode id={id} state={state} network={network} chosen={place} onEdit={editWeight} />
        )}
        <LossCurve history={history} kept={kept?.history} />
        <Scores report={report} state={state} />
      </div>
      <div class="play-result">
        <Plane {...props} network={network} shown={shown} />
        {whole ? (
          <p class="play-legend">
            <a href={`${whole}#${encodeState(setWeights(state, network).state)}`}>
              Open this network in the whole playground
            </a>
            , with every setting.
          </p>
        ) : (
          <WholeTools {...props} network={network} />
        )}
      </div>
    </div>
  );
}
