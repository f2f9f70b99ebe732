import { mapEntries } from '../elementwise.ts';
import { EngineError } from '../errors.ts';
import { roundByHand } from '../mistakes/hand-rounding.ts';

import type { Mistake, NamedMistake, Slip } from '../mistakes/kinds.ts';
import { slipsOf } from '../mistakes/slips.ts';
import { mistakes } from '../mistakes/table.ts';
import type { Random } from '../randoms.ts';
import { type Lookup, recompute } from '../recompute.ts';
import { entryOf } from '../shapes.ts';
import type { TraceStep, Value } from '../types.ts';
import { pick } from './draws.ts';
import { createProblem, generatorVersion } from './problems.ts';
import { randomFor } from './seeds.ts';
import type { Level, Problem } from './types.ts';

/** A worked solution with one planted mistake, to be found and named. */
export interface ErrorHunt {
  readonly level: Level;
  readonly seed: number;
  readonly version: number;
  readonly problem: Problem;
  /** The numbers as they were “worked”, in order: right, then wrong, then right from there. */
  readonly lines: readonly { readonly id: string; readonly value: Value }[];
  /** The line in which the mistake was made. */
  readonly plantedIn: string;
  readonly planted: NamedMistake;
  /** Mistakes to choose from, the planted one among them. */
  readonly options: readonly { readonly id: string; readonly title: string }[];
}

/** What is worked wrongly at each level. */
const kindsOf: Readonly<Record<Level, readonly string[]>> = {
  1: ['perceptron-update', 'softmax', 'forward-regression', 'l2', 'dropout'],
  2: ['backprop-2-2-1', 'forward-classification', 'momentum', 'rmsprop'],
  3: ['backprop-2-2-2', 'backprop-2-2-4-3', 'adam'],
};

/** Mistakes that say nothing about what was misunderstood. */
const tooPlain: ReadonlySet<string> = new Set([
  'other-place',
  'point-moved',
  'rounded-too-hard',
  'sign-lost',
]);

const choices = 4;

function rounded(value: Value, decimals: number): Value {
  return mapEntries(value, (entry) => roundByHand(entry, decimals));
}

/** Whether every number of a slip can be written down, and one shows. */
function isPlantable(step: TraceStep, { value }: Slip, decimals: number): boolean {
  const [rows, columns] = step.quantity.shape;
  let shows = false;
  for (let index = 0; index < rows * columns; index++) {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const wrong = entryOf(value, row, column);
    if (!Number.isFinite(wrong)) continue;
    if (Math.abs(wrong) >= 1000) return false;
    const right = entryOf(step.quantity.value, row, column);
    shows ||= Math.abs(wrong - right) > Math.max(20 * 10 ** -decimals, 0.05 * Math.abs(right));
  }
  return shows;
}

interface Plant {
  readonly step: TraceStep;
  readonly mistake: Mistake;
  readonly slip: Slip;
}

/** Every mistake that could be planted in a problem. */
function plantsOf({ asked, calculation, decimals }: Problem): readonly Plant[] {
  const lookup: Lookup = (id) => calculation.step(id).quantity.value;
  return asked.flatMap((id) => {
    const step = calculation.step(id);
    return mistakes
      .filter((mistake) => !tooPlain.has(mistake.id))
      .flatMap((mistake) =>
        slipsOf(mistake, { worked: calculation, step, lookup, decimals })
          .filter((slip) => isPlantable(step, slip, decimals))
          .map((slip) => ({ step, mistake, slip })),
      );
  });
}

/** The right value with a slip in every entry where the slip gives a number. */
function withSlip({ quantity }: TraceStep, right: Value, { value }: Slip): Value {
  const columns = quantity.shape[1];
  let index = 0;
  return mapEntries(right, (entry) => {
    const wrong = entryOf(value, Math.floor(index / columns), index % columns);
    index++;
    return Number.isFinite(wrong) ? wrong : entry;
  });
}

/** The solution of somebody who makes that one mistake and rounds every number. */
function workWith({ asked, calculation, decimals }: Problem, { step, slip }: Plant) {
  const own = new Map<string, Value>();
  const lookup: Lookup = (id) => {
    const known = own.get(id);
    if (known !== undefined) return known;
    const found = calculation.step(id);
    if (found.operation === 'given') return found.quantity.value;
    const right = recompute(found, lookup);
    const value = id === step.quantity.id ? withSlip(found, right, slip) : right;
    own.set(id, asked.includes(id) ? rounded(value, decimals) : value);
    return own.get(id) as Value;
  };
  return asked.map((id) => ({ id, value: lookup(id) }));
}

/** The planted mistake and others that could be made in the same problem, in random order. */
function drawOptions(random: Random, planted: Mistake, plants: readonly Plant[]) {
  const others = [...new Set(plants.map(({ mistake }) => mistake))].filter(
    (mistake) => mistake !== planted,
  );
  const chosen = [planted, ...random.shuffle(others).slice(0, choices - 1)];
  return random.shuffle(chosen).map(({ id, title }) => ({ id, title }));
}

/** Problems looked through for one in which a wanted mistake can be made. */
const mostSearched = 200;

/** A problem in which enough different mistakes could be made to choose between them. */
function drawProblem(random: Random, { level, version, wanted }: HuntKey) {
  for (let drawn = 1; ; drawn++) {
    const kind = pick(random, kindsOf[level]);
    const problem = createProblem({ kind, level: 2, seed: random.uint32(), version });
    const plants = plantsOf(problem);
    const fitting = plants.filter(({ mistake }) => wanted === null || mistake.id === wanted);
    const isEnough = new Set(plants.map(({ mistake }) => mistake)).size >= choices;
    if (isEnough && fitting.length > 0) return { problem, plants, plant: pick(random, fitting) };
    if (isEnough && drawn >= mostSearched) return { problem, plants, plant: pick(random, plants) };
  }
}

interface HuntKey {
  readonly level: Level;
  readonly version: number;
  readonly wanted: string | null;
}

/**
 * A worked solution with one mistake in it, by level and seed: the same for ever.
 *
 * @param wanted the id of the mistake to plant; another one where it cannot be made at this level.
 * @throws EngineError for an unknown version or level, or a seed outside 0 … 2³² − 1.
 * @example createErrorHunt(1, 7, 1).options.length // 4
 */
export function createErrorHunt(
  level: Level,
  seed: number,
  version: number,
  wanted: string | null = null,
): ErrorHunt {
  if (!Object.hasOwn(kindsOf, level) || version !== generatorVersion) {
    throw new EngineError('createErrorHunt', `no level ${level} of version ${version}`);
  }
  const random = randomFor({ kind: 'find-the-error', level, seed, version }, 0);
  const { problem, plants, plant } = drawProblem(random, { level, version, wanted });
  const { id, title, why } = plant.mistake;
  return {
    level,
    seed,
    version,
    problem,
    lines: workWith(problem, plant),
    plantedIn: plant.step.quantity.id,
    planted: { id, title, happened: plant.slip.happened, why },
    options: drawOptions(random, plant.mistake, plants),
  };
}
