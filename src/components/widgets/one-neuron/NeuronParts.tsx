/** The choice of a target, and a line of arithmetic. */
import { Tex } from '@components/math/Tex.tsx';
import type { Line } from './model.ts';

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

interface ArithmeticProps {
  tex: string;
  formula: string;
  kind: string;
  line: Line;
}

export function Arithmetic({ tex, formula, kind, line }: ArithmeticProps) {
  return (
    <li>
      <Tex tex={tex} kind={kind} />
      <span> = </span>
      <Tex tex={formula} kind="none" />
      <span> = {line.numbers} = </span>
      <strong class={`q-${kind}`}>{line.result}</strong>
    </li>
  );
}
