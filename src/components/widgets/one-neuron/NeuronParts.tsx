/** The choice of a target, and the arithmetic from the three numbers to the gradient. */
import type { ComponentChildren } from 'preact';
import type { Line, NeuronState, NeuronView } from './model.ts';

interface TargetChoiceProps {
  id: string;
  target: 0 | 1;
  onChoose: (target: 0 | 1) => void;
}

export function TargetChoice({ id, target, onChoose }: TargetChoiceProps) {
  return (
    <fieldset class="field neuron-target q-target">
      <legend class="visually-hidden">target y</legend>
      <span class="field-label" aria-hidden="true">
        target y
      </span>
      {([1, 0] as const).map((each) => (
        <label>
          <input
            type="radio"
            name={`${id}-target`}
            checked={target === each}
            onChange={() => onChoose(each)}
          />
          {each === 1 ? '1, yes' : '0, no'}
        </label>
      ))}
    </fieldset>
  );
}

interface LinesProps {
  view: NeuronView;
  target: NeuronState['target'];
}

const [x, w, b, y, z, p, L] = ['x', 'w', 'b', 'y', 'z', 'p', 'L'].map((letter) => <i>{letter}</i>);

export function Lines({ view, target }: LinesProps) {
  const { preActivation, answer, loss, gradient } = view;
  const slope = (
    <>
      ∂{L} / ∂{w}
    </>
  );
  const cost = target === 1 ? <>−ln {p}</> : <>−ln(1 − {p})</>;
  return (
    <ul class="neuron-lines">
      <Arithmetic
        symbol={z}
        formula={
          <>
            {w}
            {x} + {b}
          </>
        }
        kind="preActivation"
        line={preActivation}
      />
      <Arithmetic symbol={p} formula={<>σ({z})</>} kind="probabilities" line={answer} />
      <Arithmetic symbol={L} formula={cost} kind="loss" line={loss} />
      <Arithmetic
        symbol={slope}
        formula={
          <>
            ({p} − {y}) {x}
          </>
        }
        kind="weightGradient"
        line={gradient}
      />
    </ul>
  );
}

interface ArithmeticProps {
  symbol: ComponentChildren;
  formula: ComponentChildren;
  kind: string;
  line: Line;
}

/** `z = wx + b = −1.5 · 0.8 + 0.4 = −0.8000`. */
function Arithmetic({ symbol, formula, kind, line }: ArithmeticProps) {
  return (
    <li>
      <span class={`q-${kind}`}>{symbol}</span> = {formula} = {line.numbers} ={' '}
      <strong class={`q-${kind}`}>{line.result}</strong>
    </li>
  );
}
