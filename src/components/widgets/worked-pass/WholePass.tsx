/** Every step of the pass with its numbers on one page: to read without scripts, and to print. */
import { equationParts } from '@components/math/equation-parts.ts';
import { LiveEquation } from '@components/math/LiveEquation.tsx';
import { MatrixGrid } from '@components/math/MatrixGrid.tsx';
import { Tex } from '@components/math/Tex.tsx';
import { formatGiven } from '@engine';
import { checkModeOf } from './asking.ts';
import { ACTIVATION_LABELS, outputChoice } from './choices.ts';
import type { DerivedPass } from './derive.ts';
import { hiddenActivations } from './edits.ts';
import { type MatrixOf, printedMatrices } from './matrices.ts';
import { sayGradientCheck, sayLossChange } from './sentences.ts';
import { type PassState, sizesOf } from './state.ts';
import type { PassStep } from './steps.ts';

/** `A network of sizes 2-2-4-3; tanh, tanh; softmax, cross-entropy; learning rate 0.1.` */
function describePass(state: PassState): string {
  const hidden = hiddenActivations(state).map((name) => ACTIVATION_LABELS[name]);
  const parts = [
    `A network of sizes ${sizesOf(state).join('-')}`,
    ...(hidden.length > 0 ? [`hidden layers ${hidden.join(', ')}`] : []),
    outputChoice(state).label,
    `learning rate ${formatGiven(state.learningRate, 8)}`,
  ];
  return `${parts.join('; ')}.`;
}

interface WholePassProps {
  state: PassState;
  derived: DerivedPass;
}

export function WholePass({ state, derived }: WholePassProps) {
  const matrix = printedMatrices(state, derived);
  return (
    <>
      <p class="whole-pass-title">{describePass(state)}</p>
      <ol class="whole-pass">
        {derived.steps.map((step) => (
          <li key={step.id}>
            <h4>{step.title}</h4>
            <StepInPrint state={state} derived={derived} step={step} matrix={matrix} />
          </li>
        ))}
      </ol>
    </>
  );
}

type StepInPrintProps = WholePassProps & { step: PassStep; matrix: MatrixOf };

function StepInPrint({ state, derived, step, matrix }: StepInPrintProps) {
  const { worked } = derived;
  const last = worked.network.layers.length;
  if (step.id === 'verify-gradients') return <p>{sayGradientCheck(worked)}</p>;
  if (step.id === 'given') {
    return (
      <div class="given">
        {step.ids.map((id) => (
          <MatrixGrid matrix={matrix(id)} key={id} />
        ))}
      </div>
    );
  }
  const symbolOf = (id: string) => worked.step(id).quantity.symbol;
  return (
    <>
      {step.ids.map((id) => {
        const traced = worked.step(id);
        return (
          <div class="pass-equation" key={id}>
            <p class="pass-formula">
              <Tex tex={traced.formula} outputLayer={last} />
            </p>
            <div class="pass-numbers">
              <LiveEquation parts={equationParts(traced, symbolOf, last)} matrix={matrix} />
            </div>
          </div>
        );
      })}
      {step.id === 'verify-loss' && checkModeOf(state, step) === 'worked' && (
        <p>{sayLossChange(worked, state.decimals)}</p>
      )}
    </>
  );
}
