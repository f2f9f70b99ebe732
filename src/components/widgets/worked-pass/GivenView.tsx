/** Everything a pass starts from, to look at or to change. */
import { MatrixGrid } from '@components/math/MatrixGrid.tsx';
import { liveMatrices } from './matrices.ts';
import { fieldIn } from './StepView.tsx';
import type { PassStore } from './store.ts';
import { workshop } from './workshop.ts';

export function GivenView({ store }: { store: PassStore }) {
  const derived = store.derived.value;
  const matrix = liveMatrices(store.state.value, derived, null);
  const field = fieldIn(store);
  const parts = store.editingAll.value ? workshop.value : null;
  return (
    <div class="given" data-editing={parts ? '' : undefined}>
      {groups(derived.step.ids).map((ids) => (
        <div class="given-group" key={ids[0]}>
          {ids.map((id) =>
            parts ? (
              <parts.GivenField store={store} id={id} key={id} />
            ) : (
              <MatrixGrid matrix={matrix(id)} field={field} key={id} />
            ),
          )}
        </div>
      ))}
    </div>
  );
}

/** Input, target and η together, then W and b of each layer. */
function groups(ids: readonly string[]): readonly (readonly string[])[] {
  const parameters = ids.filter((id) => /^[Wb]\d/u.test(id));
  const layers = parameters.length / 2;
  return [
    ids.filter((id) => !parameters.includes(id)),
    ...Array.from({ length: layers }, (_, index) => [`W${index + 1}`, `b${index + 1}`]),
  ];
}
