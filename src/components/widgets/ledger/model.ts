/** Three steps of an optimizer for two weights, every number of them: to edit, to open, to check. */
import { fourDigits } from '@components/math/four-digits.ts';
import {
  isGivenInLedger,
  keepLedger,
  type Ledger,
  type LedgerMark,
  type LedgerRow,
  ledgerRows,
  ledgerValue,
  type markLedgerAnswer,
  type OptimizerKind,
  operandsInLedger,
} from '@engine';
import { type Setting, SHOWN } from './settings.ts';

/** Which weights the reader works out: none, the second, both. */
export type LedgerMode = 'worked' | 'half' | 'blank';

export interface LedgerState {
  readonly kind: OptimizerKind;
  readonly settings: Readonly<Record<Setting, number>>;
  readonly start: readonly number[];
  /** One gradient for each weight, a step a row. */
  readonly gradients: readonly (readonly number[])[];
  readonly mode: LedgerMode;
  /** What the reader typed, by `m2:0`. */
  readonly answers: Readonly<Record<string, string>>;
  /** Numbers whose arithmetic is open, each inside the one before: `step2:0`. */
  readonly opened: readonly string[];
}

export const STEPS = [1, 2, 3] as const;
export const WEIGHTS = [0, 1] as const;

export const START: LedgerState = {
  kind: 'adam',
  settings: {
    learningRate: 0.1,
    beta: 0.9,
    beta1: 0.9,
    beta2: 0.999,
    epsilon: 1e-8,
    weightDecay: 0,
  },
  start: [1, -0.5],
  gradients: [
    [3, 0.02],
    [2, -0.01],
    [2.5, 0.03],
  ],
  mode: 'worked',
  answers: {},
  opened: ['step2:0'],
};

export function ledgerOf({ kind, settings, start, gradients }: LedgerState): Ledger {
  const used = Object.fromEntries(SHOWN[kind].map((name) => [name, settings[name]]));
  return keepLedger({
    optimizer: { weightDecay: 0, ...used, kind, learningRate: settings.learningRate },
    start,
    gradients,
  });
}

/** One number in the table. */
export interface LedgerCell {
  /** `m2:0`. */
  readonly key: string;
  readonly id: string;
  readonly weight: number;
  /** TeX such as `m_{2}`. */
  readonly symbol: string;
  readonly value: number;
  readonly text: string;
  /** How it is shown: as a field of its own, to open, to fill in, or as it is. */
  readonly face: 'given' | 'open' | 'blank' | 'plain';
  readonly typed: string;
  readonly mark: LedgerMark | null;
}

export interface LedgerTableRow {
  readonly name: string;
  readonly symbol: string;
  readonly kind: string;
  /** One for t = 0 to 3; null where there is no such number. */
  readonly cells: readonly (LedgerCell | null)[];
}

export interface LedgerView {
  readonly rules: readonly LedgerRow[];
  /** One table for each weight. */
  readonly tables: readonly (readonly LedgerTableRow[])[];
  /** Keys of the numbers that go into the number opened last. */
  readonly lit: ReadonlySet<string>;
  /** Every mark that is not right, with its number's symbol. */
  readonly remarks: readonly {
    readonly key: string;
    readonly symbol: string;
    readonly mark: LedgerMark;
  }[];
  readonly right: number;
  readonly asked: number;
}

/** Marks one number; it is fetched when a reader begins to fill in, and null until then. */
export type Marker = typeof markLedgerAnswer;

export function derive(state: LedgerState, marker: Marker | null = null): LedgerView {
  const ledger = ledgerOf(state);
  const rules = ledgerRows(ledger);
  const tables = WEIGHTS.map((weight) =>
    rules.map(
      (row): LedgerTableRow => ({
        name: row.name,
        symbol: row.symbol,
        kind: colourOf(row.name),
        cells: [0, ...STEPS].map((t) => cellOf(state, ledger, row.name, t, weight, marker)),
      }),
    ),
  );
  const cells = tables.flat().flatMap((row) => row.cells.filter((cell) => cell !== null));
  const blanks = cells.filter(({ face }) => face === 'blank');
  const isRight = ({ mark }: LedgerCell) =>
    mark?.kind === 'right' || mark?.kind === 'followsThrough';
  return {
    rules,
    tables,
    lit: new Set(litBy(ledger, state.opened.at(-1))),
    remarks: blanks.flatMap(({ key, symbol, mark }) =>
      mark && mark.kind !== 'empty' && mark.kind !== 'right' ? [{ key, symbol, mark }] : [],
    ),
    right: blanks.filter(isRight).length,
    asked: blanks.length,
  };
}

function cellOf(
  state: LedgerState,
  ledger: Ledger,
  name: string,
  t: number,
  weight: number,
  marker: Marker | null,
): LedgerCell | null {
  const id = `${name}${t}`;
  if (t === 0 && !hasStart(name, state.kind)) return null;
  const value = ledgerValue(ledger, id, weight);
  const key = keyOf(id, weight);
  const face = faceOf(state, ledger, id, t, weight);
  return {
    key,
    id,
    weight,
    symbol: symbolOf(id),
    value,
    text: fourDigits(value),
    face,
    typed: state.answers[key] ?? '',
    mark: face === 'blank' && marker ? marker(ledger, id, weight, state.answers) : null,
  };
}

function faceOf(
  { mode }: LedgerState,
  ledger: Ledger,
  id: string,
  t: number,
  weight: number,
): LedgerCell['face'] {
  if (t === 0 && !id.startsWith('W')) return 'plain';
  if (isGivenInLedger(ledger, id)) return 'given';
  return mode === 'blank' || (mode === 'half' && weight === 1) ? 'blank' : 'open';
}

/** Weights and memories are there before the first step. */
function hasStart(name: string, kind: OptimizerKind): boolean {
  if (name === 'W' || name === 'm' || name === 'G') return true;
  return name === 'v' && kind !== 'sgd';
}

export const keyOf = (id: string, weight: number) => `${id}:${weight}`;

/** The id and the weight of a key. */
export function placeOfKey(key: string): { readonly id: string; readonly weight: number } {
  const [id = '', weight = '0'] = key.split(':');
  return { id, weight: Number(weight) };
}

/** `mHat2` is m̂₂. */
export function symbolOf(id: string): string {
  const [, name = '', t = ''] = /^([A-Za-z]+)(\d+)$/.exec(id) ?? [];
  const letter = SYMBOLS[name] ?? name;
  return `${letter}_{${t}}`;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  mHat: '\\hat m',
  vHat: '\\hat v',
  step: '\\Delta',
  gradW: '\\nabla W',
};

export function colourOf(name: string): string {
  if (name === 'g' || name === 'gradW') return 'weightGradient';
  return name === 'W' ? 'weights' : 'memory';
}

function litBy(ledger: Ledger, key: string | undefined): readonly string[] {
  if (key === undefined) return [];
  const { id, weight } = placeOfKey(key);
  return operandsInLedger(ledger, id).map((operand) => keyOf(operand, weight));
}
