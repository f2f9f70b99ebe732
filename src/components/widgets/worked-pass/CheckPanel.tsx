/** How much of the pass the reader fills in. */
import { Choice } from '@components/controls/Choice.tsx';
import { useEffect } from 'preact/hooks';
import { chooseCheck, chooseStepCheck } from './answers.ts';
import { checkModeOf } from './asking.ts';
import { checker, checkerProblem, fetchChecker } from './checker.ts';
import type { CheckMode } from './state.ts';
import type { PassStore } from './store.ts';

const MODES: readonly { value: CheckMode; label: string }[] = [
  { value: 'worked', label: 'all shown' },
  { value: 'half', label: 'half blank' },
  { value: 'blank', label: 'all blank' },
];

export function CheckPanel({ store }: { store: PassStore }) {
  const state = store.state.value;
  const { step } = store.derived.value;
  const mode = checkModeOf(state, step);
  const { id } = store;
  return (
    <section class="pass-check" aria-labelledby={`${id}-check-title`}>
      <h3 id={`${id}-check-title`}>Check my work</h3>
      <Choice
        id={`${id}-check`}
        label="Every step"
        value={state.check}
        options={MODES}
        onChoose={(value) => store.change((old) => chooseCheck(old, value as CheckMode))}
      />
      {step.asks.length > 0 && (
        <Choice
          id={`${id}-check-step`}
          label="This step"
          value={mode}
          options={MODES}
          onChoose={(value) =>
            store.change((old) => chooseStepCheck(old, step.id, value as CheckMode))
          }
        />
      )}
      {mode !== 'worked' && <MarkingState store={store} />}
    </section>
  );
}

/** How far the reader is, once the marking is there. */
function MarkingState({ store }: { store: PassStore }) {
  const fetched = checker.value;
  useEffect(() => {
    fetchChecker();
  }, []);
  if (fetched) return <fetched.Progress store={store} />;
  return checkerProblem.value === null ? (
    <p class="check-progress">Fetching the marking …</p>
  ) : (
    <p class="check-progress">
      {checkerProblem.value}{' '}
      <button type="button" class="quiet-button" onClick={() => location.reload()}>
        Reload the page
      </button>
    </p>
  );
}
