/** A batch in space: slices to turn and to look at, and the mean of their gradients. */
import { Choice } from '@components/controls/Choice.tsx';
import { LinkNote } from '@components/links/LinkNote.tsx';
import { useStateLink } from '@components/links/useStateLink.ts';
import { entryKey } from '@components/math/entries.ts';
import { MatrixGrid } from '@components/math/MatrixGrid.tsx';
import { matrixView } from '@components/math/matrix-views.ts';
import { type EntryRef, formatGiven, formatNumber, type Quantity, sizesOf } from '@engine';
import { useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { LiveFoot } from '../LiveFoot.tsx';
import { BatchTable } from './BatchTable.tsx';
import * as model from './model.ts';
import * as numbers from './numbers.ts';
import { SlicesControls } from './SlicesControls.tsx';
import { SlicesPicture } from './SlicesPicture.tsx';
import { type SlicesDrag, turning } from './turning.ts';
import '../live-figure.css';
import './network-slices.css';

export interface BatchSlicesProps extends model.SlicesExample {
  /** Unique on the page. */
  id: string;
  /** What the whole is called; two on a page need two names. */
  title?: string;
  batchSize: number;
  turn: number;
  tilt: number;
  /** The weight that the table follows. */
  weight: numbers.WeightPlace;
}

const text = ({ id }: EntryRef, value: number) =>
  (id === 'x' ? formatGiven : formatNumber)(value + 0, numbers.DECIMALS);

export function BatchSlices({
  id,
  title = 'A batch in slices',
  weight,
  ...given
}: BatchSlicesProps) {
  const { network, samples, batchSize, turn, tilt } = given;
  const example: model.SlicesExample = { network, samples };
  const start: model.SlicesState = { batchSize, turn, tilt, sample: 0, layer: weight.layer };
  const state = useSignal(start);
  const hovered = useSignal<number | null>(null);
  const drag: SlicesDrag = useRef(null);
  const size = useComputed(() => state.value.batchSize);
  const rows = useComputed(() => numbers.batchRows(example, size.value, weight));
  const mean = useComputed(() => numbers.meanOf(example, size.value));
  const set = (next: model.SlicesState) => {
    state.value = next;
  };
  const address = useStateLink({
    key: id,
    state,
    open: set,
    codec: async () => (await import('./url.ts')).slicesLink(example),
  });
  const now = state.value;
  const looked = Math.min(hovered.value ?? now.sample, now.batchSize - 1);
  const shown = numbers.numbersOf(example, looked);
  const grid = (quantity: Quantity) => (
    <MatrixGrid
      matrix={matrixView(quantity, {
        text,
        mark: (entry) =>
          entry === entryKey(`gradW${weight.layer}`, weight.row, weight.column) ? 'used' : null,
      })}
    />
  );
  const symbol = `w^{(${weight.layer})}_{${weight.row + 1}${weight.column + 1}}`;
  return (
    <section class="live-figure network-slices" ref={address.root} tabindex={-1} aria-label={title}>
      <LinkNote note={address.note} />
      <div class="slices-parts">
        <div class="slices-part">
          <div class="slices-stage" {...turning(state, hovered, start, drag)}>
            <SlicesPicture
              id={`${id}-picture`}
              sizes={sizesOf(network)}
              state={now}
              looked={looked}
              names={numbers.sliceNames(rows.value)}
            />
          </div>
          <SlicesControls id={id} example={example} state={now} onChange={set} />
        </div>
        <div class="slices-part">
          <p class="live-sentence" aria-live="polite">
            {numbers.sentenceOf(example, { ...now, sample: looked })}
          </p>
          <div class="slices-numbers">{numbers.columnsOf(shown).map(grid)}</div>
          <Choice
            id={`${id}-layer`}
            label="Gradients of"
            value={String(now.layer)}
            options={network.layers.map((_, k) => ({
              value: String(k + 1),
              label: `layer ${k + 1}`,
            }))}
            onChoose={(next) => set(model.chooseLayer(example, state.value, Number(next)))}
          />
          <div class="slices-numbers">
            {grid(numbers.gradientOf(shown.gradients, now.layer, `of sample ${looked + 1}`))}
            {grid(numbers.gradientOf(mean.value, now.layer, `mean of ${now.batchSize}`))}
          </div>
        </div>
      </div>
      <BatchTable
        rows={rows.value}
        mean={{
          loss: mean.value.loss ?? Number.NaN,
          gradient: numbers.entryAt(mean.value, weight),
        }}
        weight={symbol}
      />
      <LiveFoot address={address} onReset={() => set(start)} />
    </section>
  );
}
