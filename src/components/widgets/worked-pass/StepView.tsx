/** The step at hand: its formula in symbols, then in numbers, then one entry's arithmetic. */
import { equationParts } from '@components/math/equation-parts.ts';
import { LiveEquation } from '@components/math/LiveEquation.tsx';
import type { CellView } from '@components/math/matrix-views.ts';
import { Tex } from '@components/math/Tex.tsx';
import { checkModeOf } from './asking.ts';
import { checker } from './checker.ts';
import { GivenView } from './GivenView.tsx';
import { Late } from './Late.tsx';
import { liveMatrices, type MatrixOf } from './matrices.ts';
import { roomForSteps } from './step-heights.ts';
import type { PassStore } from './store.ts';
import { GradientCheckView, LossChangeView } from './VerifyView.tsx';
import { workshop } from './workshop.ts';

export function StepView({ store }: { store: PassStore }) {
  const { step, steps, worked } = store.derived.value;
  const title = `${store.id}-step-title`;
  return (
    <section
      class="pass-step"
      aria-labelledby={title}
      style={{ minBlockSize: `${roomForSteps(steps, worked)}px` }}
    >
      <h3 class={`pass-step-title phase-${step.phase}`} id={title}>
        {step.title}
      </h3>
      <StepBody store={store} />
    </section>
  );
}

function StepBody({ store }: { store: PassStore }) {
  const sheet = checker.value;
  const isAskedFor = checkModeOf(store.state.value, store.derived.value.step) !== 'worked';
  const { step } = store.derived.value;
  if (step.id === 'given') return <GivenView store={store} />;
  if (step.id === 'verify-gradients') return <GradientCheckView store={store} />;
  return (
    <>
      {step.id === 'verify-loss' && <LossChangeView store={store} />}
      <Equations store={store} ids={step.id === 'verify-loss' ? ['newL'] : step.ids} />
      {sheet ? <sheet.AnswerSheet store={store} /> : isAskedFor && <p>Fetching the fields …</p>}
      <Late
        key={step.id}
        class="entry-trail-box"
        draw={(parts) => <parts.EntryTrail store={store} />}
      />
    </>
  );
}

/** The field in the place of the number that is being edited in the equation. */
export function fieldIn(store: PassStore): (cell: CellView) => preact.ComponentChildren {
  const editing = store.editing.value;
  const parts = workshop.value;
  return ({ entry }) =>
    parts && editing?.where === 'equation' && editing.entry === entry ? (
      <parts.EditField store={store} entry={entry} key={entry} />
    ) : null;
}

export function Equations({ store, ids }: { store: PassStore; ids: readonly string[] }) {
  const derived = store.derived.value;
  const { worked } = derived;
  const matrix = liveMatrices(store.state.value, derived, store.trail.value[0] ?? null);
  const last = worked.network.layers.length;
  const symbolOf = (id: string) => worked.step(id).quantity.symbol;
  return (
    <>
      {ids.map((id) => {
        const traced = worked.step(id);
        return (
          <div class="pass-equation" key={id}>
            <p class="pass-formula">
              <Tex tex={traced.formula} outputLayer={last} />
            </p>
            <div class="pass-numbers">
              <LiveEquation
                parts={equationParts(traced, symbolOf, last)}
                matrix={matrix as MatrixOf}
                field={fieldIn(store)}
              />
            </div>
          </div>
        );
      })}
    </>
  );
}
