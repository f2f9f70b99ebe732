/** A network beside one of its weight matrices: choose an arrow or a number, and see the other. */
import { Choice } from '@components/controls/Choice.tsx';
import { MatrixGrid } from '@components/math/MatrixGrid.tsx';
import { matrixView } from '@components/math/matrix-views.ts';
import { Tex } from '@components/math/Tex.tsx';
import { formatGiven, type Network, sizesOf } from '@engine';
import { useComputed, useSignal } from '@preact/signals';
import { ResetButton } from '../ResetButton.tsx';
import { ArrowsPicture } from './ArrowsPicture.tsx';
import { choiceAt, keyChoice } from './choosing.ts';
import { type ArrowsState, arrowOf, chooseLayer, nodeName, weightsOf } from './model.ts';
import '../live-figure.css';
import './matrix-arrows.css';

export interface MatrixArrowsProps {
  /** Unique on the page. */
  id: string;
  /** What the whole is called; two on a page need two names. */
  title?: string;
  network: Network;
  /** The arrow that is chosen first: its layer, row and column from 1. */
  layer?: number;
  row?: number;
  column?: number;
}

const DECIMALS = 4;
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

export function MatrixArrows({
  id,
  title = 'Arrows and weights',
  network,
  layer = 1,
  row = 1,
  column = 1,
}: MatrixArrowsProps) {
  const start: ArrowsState = { layer, row: row - 1, column: column - 1 };
  const state = useSignal(start);
  const arrow = useComputed(() => arrowOf(network, state.value));
  const current = state.value;
  const sizes = sizesOf(network);
  const matrix = matrixView(weightsOf(network, current.layer), {
    text: (_, value) => formatGiven(value, DECIMALS, 1),
    mark: (entry) => (entry === arrow.value.entry ? 'selected' : null),
    action: () => 'open',
  });
  const nodes = (each: number) =>
    upTo(sizes[each] ?? 0).map((k) => ({ value: String(k), label: nodeName(each, k + 1) }));
  return (
    <section
      class="live-figure matrix-arrows"
      aria-label={title}
      onClick={({ target }) => {
        state.value = choiceAt(target, network, state.value);
      }}
      onKeyDown={(event) => {
        const next = keyChoice(event, network, state.value);
        if (next) state.value = next;
      }}
    >
      <ArrowsPicture id={id} network={network} state={current} arrow={arrow.value} />
      <div class="arrows-side">
        <div class="arrows-choices">
          <Choice
            id={`${id}-layer`}
            label="Weights of"
            value={String(current.layer)}
            options={upTo(network.layers.length).map((k) => ({
              value: String(k + 1),
              label: `layer ${k + 1}`,
            }))}
            onChoose={(next) => {
              state.value = chooseLayer(network, state.value, Number(next));
            }}
          />
          <Choice
            id={`${id}-from`}
            label="Arrow from"
            value={String(current.column)}
            options={nodes(current.layer - 1)}
            onChoose={(next) => {
              state.value = { ...state.value, column: Number(next) };
            }}
          />
          <Choice
            id={`${id}-to`}
            label="to"
            value={String(current.row)}
            options={nodes(current.layer)}
            onChoose={(next) => {
              state.value = { ...state.value, row: Number(next) };
            }}
          />
        </div>
        <div class="arrows-matrix">
          <MatrixGrid matrix={matrix} />
        </div>
        <p class="arrows-value q-weights">
          <Tex tex={arrow.value.symbol} kind="weights" /> = <strong>{arrow.value.text}</strong>
        </p>
        <p class="live-sentence" aria-live="polite">
          {arrow.value.sentence}
        </p>
        <ResetButton
          onReset={() => {
            state.value = start;
          }}
        />
      </div>
    </section>
  );
}
