/** A classifier's answers as counts to change, with every score beside them. */
import type { Matrix } from '@engine';
import { useComputed, useSignal } from '@preact/signals';
import { ResetButton } from '../ResetButton.tsx';
import { CountTable } from './CountTable.tsx';
import { type ConfusionState, derive, editCount } from './model.ts';
import '../live-figure.css';
import './confusion-matrix.css';

export interface ConfusionMatrixProps {
  /** Unique on the page. */
  id: string;
  /** What the whole is called; two on a page need two names. */
  title?: string;
  /** What each class is called. */
  names: readonly string[];
  /** Rows are true classes, columns what was said. */
  counts: Matrix;
}

export function ConfusionMatrix({
  id,
  title = 'Confusion matrix',
  names,
  counts,
}: ConfusionMatrixProps) {
  const start: ConfusionState = { counts };
  const state = useSignal(start);
  const view = useComputed(() => derive(state.value, names));
  // a new key forgets what stands in the fields and could not be read
  const resets = useSignal(0);
  const { readings, sentence } = view.value;
  return (
    <section class="live-figure confusion-matrix" aria-label={title}>
      <CountTable
        key={resets.value}
        id={id}
        names={names}
        counts={state.value.counts}
        view={view.value}
        onCommit={(row, column, text) => {
          const edit = editCount(state.value, row, column, text);
          state.value = edit.state;
          return edit.problem;
        }}
      />
      <dl class="confusion-readings">
        {readings.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="live-sentence" aria-live="polite">
        {sentence}
      </p>
      <ResetButton
        onReset={() => {
          state.value = start;
          resets.value += 1;
        }}
      />
    </section>
  );
}
