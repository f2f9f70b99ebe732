import {
  type Answers,
  type CheckResult,
  checkAnswers,
  type EntryVerdict,
  entryOf,
  type Mistake,
  mistakes,
  type Slip,
  slipsOf,
  type TraceStep,
  toleranceOf,
  type WorkedPass,
  workPass,
} from '../../../src/engine/index.ts';
import { computedSteps, gridOf, handPass } from '../checking/support.ts';

/** One mistake made in one way, and the answer that comes of it. */
export interface Simulated {
  readonly worked: WorkedPass;
  readonly step: TraceStep;
  readonly mistake: Mistake;
  readonly slip: Slip;
  readonly answers: Answers;
  readonly decimals: number;
  /** The entries in which the mistake shows. */
  readonly places: readonly (readonly [row: number, column: number])[];
}

/** A pass in which a z is exactly 0, where ReLU has its corner. */
function passAtTheKink(): WorkedPass {
  const layers = [
    { weights: [[0.5, -0.5]], bias: [0], activation: 'relu' as const },
    { weights: [[0.8]], bias: [0.3], activation: 'linear' as const },
  ];
  const network = { layers, loss: 'halfSquaredError' as const };
  return workPass({ network, input: [0.6, 0.6], target: [1.1], learningRate: 0.1 });
}

/** Passes of all sorts: with square layers, narrow ones, every output and loss. */
export function* variedPasses(count: number): Generator<WorkedPass> {
  yield passAtTheKink();
  for (let seed = 1; seed <= count; seed++) {
    const widest = 2 + (seed % 3);
    const narrowest = seed % 2 === 0 ? widest : 2;
    yield handPass({ seed, depth: 1 + (seed % 3), widest, narrowest });
  }
}

/** Whether a mistake shows in an entry when it is typed with the decimals asked for. */
function shows({
  worked,
  step,
  slip,
  decimals,
}: Omit<Simulated, 'answers' | 'places' | 'mistake'>) {
  return (row: number, column: number) => {
    const wrong = entryOf(slip.value, row, column);
    if (!Number.isFinite(wrong) || Math.abs(wrong) >= 1e6) return false;
    const right = entryOf(step.quantity.value, row, column);
    const tolerance = toleranceOf(worked, step.quantity.id, row, column, decimals);
    return Math.abs(Number(wrong.toFixed(decimals)) - right) > tolerance * (1 + 1e-9);
  };
}

function simulate(
  worked: WorkedPass,
  step: TraceStep,
  mistake: Mistake,
  slip: Slip,
  decimals: number,
): Simulated | null {
  const isWrong = shows({ worked, step, slip, decimals });
  const places: [number, number][] = [];
  gridOf(step, (row, column) => {
    if (isWrong(row, column)) places.push([row, column]);
    return '';
  });
  const kept = mistake.id === 'other-place' ? places.slice(0, 1) : places;
  if (kept.length === 0) return null;
  const isKept = (row: number, column: number) => kept.some(([i, j]) => i === row && j === column);
  const answers = gridOf(step, (row, column) =>
    entryOf(isKept(row, column) ? slip.value : step.quantity.value, row, column).toFixed(decimals),
  );
  return { worked, step, mistake, slip, answers, decimals, places: kept };
}

/** Every way of making every mistake in every step of some passes, each in a whole answer. */
export function* simulatedMistakes(
  passes: Iterable<WorkedPass>,
  decimals: number,
): Generator<Simulated> {
  for (const worked of passes) {
    const lookup = (id: string) => worked.step(id).quantity.value;
    for (const step of computedSteps(worked)) {
      for (const mistake of mistakes) {
        for (const slip of slipsOf(mistake, { worked, step, lookup, decimals })) {
          const simulated = simulate(worked, step, mistake, slip, decimals);
          if (simulated !== null) yield simulated;
        }
      }
    }
  }
}

/** Marks a simulated answer with nothing typed before it. */
export function mark({ worked, step, answers, decimals }: Simulated): CheckResult {
  return checkAnswers({ worked, id: step.quantity.id, answers, earlier: new Map(), decimals });
}

/**
 * Whether a simulated entry cannot be told from what it was taken for: what another mistake gives
 * there, to one unit, what is right under the other convention, or the transpose. Then no marker
 * could know which it was.
 */
export function isTied(
  { worked, step, slip, decimals }: Simulated,
  row: number,
  column: number,
  { kind, mistake }: Pick<EntryVerdict, 'kind' | 'mistake'>,
): boolean {
  if (kind === 'right' || kind === 'otherConvention' || kind === 'transposed') return true;
  const other = mistakes.find(({ id }) => id === mistake?.id);
  if (other === undefined) return false;
  const lookup = (id: string) => worked.step(id).quantity.value;
  const unit = 10 ** -decimals;
  return slipsOf(other, { worked, step, lookup, decimals }).some(
    ({ value }) =>
      Math.abs(entryOf(value, row, column) - entryOf(slip.value, row, column)) <= unit * 1.01,
  );
}
