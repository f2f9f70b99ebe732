/** Dropout live: masks drawn anew for every batch, and both passes under the same mask. */
import { Choice } from '@components/controls/Choice.tsx';
import { playKeys } from '@components/controls/play-keys.ts';
import { LinkNote } from '@components/links/LinkNote.tsx';
import { useStateLink } from '@components/links/useStateLink.ts';
import { useComputed, useSignal } from '@preact/signals';
import { LiveFoot } from '../LiveFoot.tsx';
import { BatchBar } from './BatchBar.tsx';
import { DropoutPicture } from './DropoutPicture.tsx';
import { DropoutSettings } from './DropoutSettings.tsx';
import { EmptyLayersTable } from './EmptyLayersTable.tsx';
import { MaskButtons } from './MaskButtons.tsx';
import { MaskTable } from './MaskTable.tsx';
import { countEmptyLayers, drawBatches } from './masks.ts';
import * as model from './model.ts';
import { GradientGrids, NodeTable } from './NodeTable.tsx';
import { derive, nodeRows, weightGradients } from './passes.ts';
import { keyMove, nodeAt, placeName } from './switching.ts';
import '../live-figure.css';
import './dropout.css';

export interface DropoutProps extends model.DropoutExample {
  /** Unique on the page. */
  id: string;
  /** What the whole is called; two on a page need two names. */
  title?: string;
  /** Of the input and of each hidden layer. */
  rates: readonly number[];
  seed: number;
  /** The layer whose numbers are shown first. */
  layer: number;
}

export function Dropout({ id, title = 'Dropout, batch by batch', ...start }: DropoutProps) {
  const { network, samples, rates, seed, layer } = start;
  const example: model.DropoutExample = { network, samples };
  const first: model.DropoutState = { rates, seed, layer, batch: 0, example: 0, switched: [] };
  const state = useSignal(first);
  const tabStop = useSignal(placeName({ layer, row: 0 }));
  const playing = useSignal(false);
  // a new key forgets what stands in the fields and could not be read
  const resets = useSignal(0);
  const view = useComputed(() => derive(example, state.value));
  const empty = useComputed(() => countEmptyLayers(example, state.value));
  const now = state.value;
  const set = (next: model.DropoutState) => {
    state.value = next;
  };
  const restart = (next: model.DropoutState) => {
    playing.value = false;
    resets.value += 1;
    set(next);
  };
  const address = useStateLink({
    key: id,
    state,
    open: restart,
    codec: async () => (await import('./url.ts')).dropoutLink(example),
  });
  const keys = playKeys(
    { index: now.batch, last: model.BATCHES - 1 },
    {
      go: (batch) => set(model.goToBatch(state.value, batch)),
      toggle: () => {
        playing.value = !playing.value;
      },
    },
  );
  return (
    <section
      class="live-figure dropout"
      ref={address.root}
      tabindex={-1}
      aria-label={title}
      onClick={({ target }) => {
        const node = nodeAt(target);
        if (!node) return;
        tabStop.value = placeName(node);
        set(model.switchNode(state.value, node.layer, node.row));
      }}
      onKeyDown={(event) => {
        const move = keyMove(event, example);
        if (!move) keys(event);
        if (move?.type === 'focus') tabStop.value = placeName(move.node);
        if (move?.type === 'switch') {
          set(model.switchNode(state.value, move.node.layer, move.node.row));
        }
      }}
    >
      <LinkNote note={address.note} />
      <DropoutPicture
        id={id}
        network={network}
        view={view.value}
        layer={now.layer}
        tabStop={tabStop.value}
      />
      <p class="live-sentence" aria-live="polite" aria-busy={playing.value}>
        {view.value.sentence}
      </p>
      <BatchBar
        id={id}
        batch={now.batch}
        playing={playing}
        onGo={(batch) => set(model.goToBatch(state.value, batch))}
      />
      <div class="dropout-parts" key={resets.value}>
        <DropoutSettings
          id={id}
          state={now}
          onEdit={({ state: next, problem }) => {
            set(next);
            return problem;
          }}
          onNextSeed={() => set(model.nextSeed(state.value))}
        />
        <div class="dropout-masks">
          <Choice
            id={`${id}-layer`}
            label="Masks and numbers of"
            value={String(now.layer)}
            options={now.rates.map((_, k) => ({ value: String(k), label: model.layerName(k) }))}
            onChoose={(next) => set(model.chooseLayer(now, Number(next)))}
          />
          <MaskTable
            masks={(drawBatches(example, now)[now.batch] ?? []).map((masks, index) =>
              index === now.example ? view.value.masks : masks,
            )}
            example={now.example}
            layer={now.layer}
            onChoose={(index) => set(model.chooseExample(now, index))}
          />
        </div>
      </div>
      <div class="dropout-numbers">
        <div class="dropout-forward-and-back">
          <NodeTable layer={now.layer} rows={nodeRows(example, now, view.value)} />
          <GradientGrids gradients={weightGradients(now, view.value)} />
        </div>
        <EmptyLayersTable
          empty={empty.value}
          onShow={() => empty.value.first && set(model.goTo(now, empty.value.first))}
        />
      </div>
      <LiveFoot address={address} onReset={() => restart(first)}>
        <MaskButtons state={now} mask={view.value.masks[now.layer] ?? []} set={set} />
      </LiveFoot>
    </section>
  );
}
