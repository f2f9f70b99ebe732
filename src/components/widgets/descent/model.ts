/** A walk by gradient descent: what is chosen, what may be typed, and the walk itself. */
import {
  createOptimizer,
  createRandom,
  type Descent,
  descend,
  parseNumber,
  stabilityLimit,
  type Vector,
} from '@engine';
import { GROUNDS, type GroundName } from './places.ts';

export interface WalkSettings {
  readonly ground: GroundName;
  readonly learningRate: number;
  readonly start: Vector;
  readonly maxSteps: number;
  readonly tolerance: number;
  /** σ of one sample’s gradient. */
  readonly noise: number;
  /** B: the noise of a step is σ/√B. */
  readonly batchSize: number;
  readonly seed: number;
}

/** What the laboratory shows: a walk, at a step of it. */
export interface LabState extends WalkSettings {
  /** Null for the last one, whichever that is. */
  readonly step: number | null;
}

export type NumberSetting = Exclude<keyof WalkSettings, 'ground' | 'start'> | 'x' | 'y';

/** What cannot be used leaves the settings as they are, with a sentence for the reader. */
export interface Edit {
  readonly settings: WalkSettings;
  readonly problem: string | null;
}

/** The slider of η. The box takes more. */
export const RATES = { least: 0.1, most: 100 } as const;

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
}

export const BOUNDS: Readonly<Record<NumberSetting, Bounds>> = {
  learningRate: { least: 1e-6, most: 1e6 },
  maxSteps: { least: 1, most: 500, whole: true },
  tolerance: { least: 0, most: 10 },
  noise: { least: 0, most: 10 },
  batchSize: { least: 1, most: 10_000, whole: true },
  seed: { least: 0, most: 2 ** 32 - 1, whole: true },
  x: { least: -1000, most: 1000 },
  y: { least: -1000, most: 1000 },
};

export function typeSetting(settings: WalkSettings, name: NumberSetting, text: string): Edit {
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty') return { settings, problem: 'Type a number.' };
  if (parsed.kind === 'unreadable') return { settings, problem: parsed.reason };
  const { least, most, whole = false } = BOUNDS[name];
  const { value } = parsed;
  if (whole && !Number.isInteger(value)) return { settings, problem: 'Type a whole number.' };
  if (value < least || value > most) {
    const from = String(least).replace('-', '−');
    return { settings, problem: `Keep between ${from} and ${most}.` };
  }
  if (name !== 'x' && name !== 'y')
    return { settings: { ...settings, [name]: value }, problem: null };
  const [x = 0, y = 0] = settings.start;
  const start = name === 'x' ? [value, y] : [x, value];
  return { settings: { ...settings, start }, problem: null };
}

/** Moves the start by hand: inside the picture, and to hundredths. */
export function moveStart(settings: WalkSettings, to: Vector): WalkSettings {
  const { area } = GROUNDS[settings.ground];
  const start = to.map((entry, k) => {
    const [low, high] = k === 0 ? area.x : area.y;
    const rounded = Number(Math.min(high, Math.max(low, entry)).toFixed(2));
    return rounded === 0 ? 0 : rounded;
  });
  return { ...settings, start };
}

/** Another surface, from its own start; its curvature asks for another learning rate. */
export function chooseGround(settings: WalkSettings, ground: GroundName): WalkSettings {
  const learningRate = ground === 'dip' ? 10 : 0.1;
  return { ...settings, ground, start: GROUNDS[ground].start, learningRate };
}

export interface Walk {
  readonly settings: WalkSettings;
  readonly descent: Descent;
  /** σ/√B. */
  readonly stepNoise: number;
  /** 2/λ_max at the minimum. */
  readonly limit: number;
}

export function walkOf(settings: WalkSettings): Walk {
  const { ground, learningRate, start, maxSteps, tolerance, noise, batchSize, seed } = settings;
  const { surface } = GROUNDS[ground];
  const stepNoise = noise / Math.sqrt(batchSize);
  const descent = descend(surface, createOptimizer({ kind: 'sgd', learningRate }), {
    start,
    maxSteps,
    tolerance,
    noise: stepNoise,
    ...(noise > 0 && { random: createRandom(seed) }),
  });
  return { settings, descent, stepNoise, limit: stabilityLimit(surface, [0, 0]) };
}
