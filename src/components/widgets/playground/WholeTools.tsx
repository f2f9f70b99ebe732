/** What only the whole playground has: points, comparison, address, exports. */
import { withPart } from '@components/links/hash-parts.ts';
import type { Network } from '@engine';
import { AddingPoints } from './AddingPoints.tsx';
import { setWeights } from './edits.ts';
import { PlaygroundExports } from './PlaygroundExports.tsx';
import type { StageProps } from './Stage.tsx';
import { encodeState } from './url.ts';

export function WholeTools(props: StageProps & { readonly network: Network }) {
  const { id, live, kept, data, adding, pass, training, network, onAdding, onNote } = props;
  const { state } = live;
  const share = () => {
    const found = setWeights(state, network);
    const hash = withPart(location.hash, id, encodeState(found.state, id));
    history.replaceState(history.state, '', `#${hash}`);
    onNote('The address of this page now holds this playground, weights and all.');
  };
  return (
    <>
      <AddingPoints id={id} state={state} value={adding} onValue={onAdding} />
      <p class="play-buttons">
        <button type="button" class="live-button" onClick={() => training.keep()}>
          {kept ? 'Keep this run in place of A' : 'Keep this run to compare'}
        </button>
        <button type="button" class="live-button" onClick={share}>
          Put it into the address
        </button>
      </p>
      <PlaygroundExports state={state} network={network} point={data.training[0]} pass={pass} />
    </>
  );
}
