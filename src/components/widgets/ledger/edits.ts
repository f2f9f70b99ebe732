/** What a reader can do to a ledger. What can't be used leaves the state as it is, with a sentence. */
import { formatNumber, isGivenInLedger, type OptimizerKind, parseNumber } from '@engine';
import { type LedgerMode, type LedgerState, ledgerOf, placeOfKey } from './model.ts';
import { SETTINGS, type Setting } from './settings.ts';

export interface Edit {
  readonly state: LedgerState;
  readonly problem: string | null;
}

/** Gradients and weights lie between this and its opposite. */
export const LARGEST = 1000;

export function editSetting(state: LedgerState, name: Setting, text: string): Edit {
  const read = readNumber(text);
  if (typeof read === 'string') return { state, problem: read };
  const problem = SETTINGS[name].problem(read);
  if (problem !== null) return { state, problem };
  return changed(state, { settings: { ...state.settings, [name]: read } });
}

/** A gradient (`g2`, `gradW2`) or a first weight (`W0`). */
export function editGiven(state: LedgerState, key: string, text: string): Edit {
  const read = readNumber(text);
  if (typeof read === 'string') return { state, problem: read };
  if (Math.abs(read) > LARGEST)
    return { state, problem: `Keep between −${LARGEST} and ${LARGEST}.` };
  const { id, weight } = placeOfKey(key);
  const put = (row: readonly number[]) => row.map((old, k) => (k === weight ? read : old));
  if (id === 'W0') return changed(state, { start: put(state.start) });
  const t = Number(id.slice(-1));
  const gradients = state.gradients.map((row, k) => (k === t - 1 ? put(row) : row));
  return changed(state, { gradients });
}

/** Other numbers: what was typed against the old ones says nothing any more. */
function changed(state: LedgerState, change: Partial<LedgerState>): Edit {
  return { state: { ...state, ...change, answers: {} }, problem: null };
}

export function chooseOptimizer(state: LedgerState, kind: OptimizerKind): LedgerState {
  const next = { ...state, kind, answers: {} };
  return { ...next, opened: state.mode === 'worked' ? ['step2:0'] : [] };
}

export function chooseMode(state: LedgerState, mode: LedgerMode): LedgerState {
  return { ...state, mode, opened: mode === 'worked' ? ['step2:0'] : [] };
}

export function typeAnswer(state: LedgerState, key: string, text: string): LedgerState {
  return { ...state, answers: { ...state.answers, [key]: text } };
}

/** Opens a number of the table, or closes it. */
export function openCell(state: LedgerState, key: string): LedgerState {
  return { ...state, opened: state.opened[0] === key && state.opened.length === 1 ? [] : [key] };
}

/** Opens a number inside the arithmetic of the line at `depth`, or closes it. */
export function openInside(state: LedgerState, depth: number, key: string): LedgerState {
  const above = state.opened.slice(0, depth + 1);
  return { ...state, opened: state.opened[depth + 1] === key ? above : [...above, key] };
}

/** One sentence on what changed, for those who hear the page. */
export function sentenceOf(state: LedgerState): string {
  const { optimizer, steps } = ledgerOf(state);
  const after = steps.at(-1)?.parameters ?? [];
  const [first = 0, second = 0] = after;
  const name = NAMES[optimizer.settings.kind];
  return `After three steps of ${name} the weights are ${formatNumber(first, 4)} and ${formatNumber(second, 4)}.`;
}

export const NAMES: Readonly<Record<OptimizerKind, string>> = {
  sgd: 'gradient descent',
  momentum: 'momentum',
  nesterov: 'Nesterov’s momentum',
  adagrad: 'AdaGrad',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  adamw: 'AdamW',
};

/** Can the number be opened: is there arithmetic behind it? */
export function canOpen(state: LedgerState, key: string): boolean {
  return !isGivenInLedger(ledgerOf(state), placeOfKey(key).id);
}

function readNumber(text: string): number | string {
  const parsed = parseNumber(text);
  if (parsed.kind === 'number') return parsed.value;
  return parsed.kind === 'empty' ? 'Type a number.' : parsed.reason;
}
