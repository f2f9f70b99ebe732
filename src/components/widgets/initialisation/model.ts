/** What can be chosen of a fresh deep network: plain state, and edits that keep the last good one. */
import {
  createRandom,
  type HiddenActivationName,
  type Initializer,
  type InitializerName,
  normal,
  parseNumber,
  type SignalOptions,
} from '@engine';

export interface InitialisationState {
  readonly activation: HiddenActivationName;
  readonly rule: InitializerName;
  /** σ of the rule `normal`. */
  readonly deviation: number;
  /** Hidden layers. */
  readonly depth: number;
  /** Nodes of the input and of every hidden layer. */
  readonly width: number;
  readonly seed: number;
}

/** What cannot be used leaves the state as it is, with a sentence for the reader. */
export interface Edit {
  readonly state: InitialisationState;
  readonly problem: string | null;
}

export const CLASSES = 10;
export const SAMPLES = 32;
export const DEPTHS = [2, 50] as const;
export const WIDTHS = [4, 128] as const;
const LARGEST_SEED = 999_999;
const LARGEST_DEVIATION = 10;

export const START: InitialisationState = {
  activation: 'relu',
  rule: 'he',
  deviation: 1,
  depth: 30,
  width: 64,
  seed: 1,
};

export const RULES: readonly { readonly value: InitializerName; readonly label: string }[] = [
  { value: 'he', label: 'He' },
  { value: 'lecun', label: 'LeCun' },
  { value: 'glorotNormal', label: 'Glorot, normal' },
  { value: 'glorotUniform', label: 'Glorot, uniform' },
  { value: 'normal', label: 'normal, σ of your choice' },
  { value: 'zeros', label: 'all 0' },
];

export const ACTIVATIONS: readonly {
  readonly value: HiddenActivationName;
  readonly label: string;
}[] = [
  { value: 'relu', label: 'ReLU' },
  { value: 'leakyRelu', label: 'leaky ReLU' },
  { value: 'tanh', label: 'tanh' },
  { value: 'sigmoid', label: 'sigmoid' },
  { value: 'linear', label: 'none' },
];

type Field = 'deviation' | 'depth' | 'width' | 'seed';

interface Limits {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  readonly says: string;
}

export const LIMITS: Readonly<Record<Field, Limits>> = {
  depth: { least: DEPTHS[0], most: DEPTHS[1], whole: true, says: 'Choose 2 to 50 layers.' },
  width: { least: WIDTHS[0], most: WIDTHS[1], whole: true, says: 'Choose 4 to 128 nodes.' },
  seed: { least: 0, most: LARGEST_SEED, whole: true, says: 'Choose a seed from 0 to 999,999.' },
  deviation: { least: 0, most: LARGEST_DEVIATION, whole: false, says: 'Choose σ from 0 to 10.' },
};

/** Takes a typed number; counts are rounded to whole ones. */
export function typeField(state: InitialisationState, field: Field, text: string): Edit {
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty') return { state, problem: 'Type a number.' };
  if (parsed.kind === 'unreadable') return { state, problem: parsed.reason };
  const { least, most, whole, says } = LIMITS[field];
  const value = whole ? Math.round(parsed.value) : parsed.value;
  if (!(value >= least && value <= most)) return { state, problem: says };
  return { state: { ...state, [field]: value }, problem: null };
}

/** Other weights: the next seed. */
export function nextSeed(state: InitialisationState): InitialisationState {
  return { ...state, seed: state.seed >= LARGEST_SEED ? 0 : state.seed + 1 };
}

/** What the engine is to send through. The same seed draws the same normal numbers for every rule. */
export function optionsOf(state: InitialisationState): SignalOptions {
  const { activation, rule, deviation, depth, width, seed } = state;
  const chosen: Initializer = (rows, columns, random) => normal(rows, columns, random, deviation);
  return {
    sizes: [...new Array<number>(depth + 1).fill(width), CLASSES],
    activation,
    initializer: rule === 'normal' ? chosen : rule,
    samples: SAMPLES,
    random: createRandom(seed),
  };
}
