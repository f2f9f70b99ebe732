/** Everything the view shows, computed from the state and remembered by reference. */
import { type Network, type WorkedPass, workPass } from '@engine';
import { type OverflowNote, overflowOf } from './overflow.ts';
import type { PassState } from './state.ts';
import { type PassStep, stepSentence, stepsOf } from './steps.ts';

export interface DerivedPass {
  readonly worked: WorkedPass;
  readonly steps: readonly PassStep[];
  /** The current step. */
  readonly step: PassStep;
  /** What the current step found, in one sentence with its numbers. */
  readonly sentence: string;
  /** The first number that is no longer finite, or null. */
  readonly overflow: OverflowNote | null;
  readonly lossBefore: number;
  readonly lossAfter: number;
}

type Numbers = Pick<PassState, 'network' | 'input' | 'target' | 'learningRate'>;

const works = new WeakMap<Network, WorkedPass>();

/** The pass of these numbers; the same object as long as the numbers are the same ones. */
export function work({ network, input, target, learningRate }: Numbers): WorkedPass {
  const last = works.get(network);
  const same =
    last?.input === input && last.target === target && last.learningRate === learningRate;
  if (last && same) return last;
  const worked = workPass({ network, input, target, learningRate });
  works.set(network, worked);
  return worked;
}

const derived = new WeakMap<PassState, DerivedPass>();

export function derive(state: PassState): DerivedPass {
  let found = derived.get(state);
  if (!found) {
    found = deriveNow(state);
    derived.set(state, found);
  }
  return found;
}

function deriveNow(state: PassState): DerivedPass {
  const worked = work(state);
  const steps = stepsOf(worked);
  const step = steps[Math.min(state.step, steps.length - 1)] as PassStep;
  return {
    worked,
    steps,
    step,
    get sentence() {
      return stepSentence(step, worked, state.decimals);
    },
    overflow: overflowOf(worked),
    lossBefore: worked.lossBefore,
    lossAfter: worked.lossAfter,
  };
}
