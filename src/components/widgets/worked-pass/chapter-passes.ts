/** Presets' numbers for the text of a chapter: worked when the book is built, checked by name. */
import { type Entry, entryKey } from '@components/math/entries.ts';
import { type DerivedPass, derive } from './derive.ts';
import { goToStep } from './navigation.ts';
import { findPreset, type PresetId } from './presets.ts';
import { entryIn } from './selection.ts';
import { createPass, type PassState } from './state.ts';
import { indexOfStep } from './steps.ts';

export interface ChapterPass {
  readonly state: PassState;
  readonly derived: DerivedPass;
}

const states = new Map<string, PassState>();

/**
 * A preset at a step, with the decimals to print.
 * @throws Error if there is no such preset or step, naming those there are.
 */
export function chapterPass(preset: string, decimals?: number, step?: string): ChapterPass {
  const key = `${preset} ${decimals ?? ''} ${step ?? ''}`;
  let state = states.get(key);
  if (!state) {
    const fresh = createPass(findPreset(preset).id as PresetId);
    const { steps } = derive(fresh);
    if (step !== undefined && indexOfStep(steps, step) < 0) {
      const known = steps.map(({ id }) => id).join(', ');
      throw new Error(`No step "${step}" in ${preset}; there are ${known}.`);
    }
    state = { ...(step === undefined ? fresh : goToStep(fresh, step)) };
    if (decimals !== undefined) state = { ...state, decimals };
    states.set(key, state);
  }
  return { state, derived: derive(state) };
}

/**
 * One entry of a preset; row and column count from 1, as in print.
 * @throws Error if the pass has no such quantity or entry.
 */
export function chapterEntry(pass: ChapterPass, id: string, row = 1, column = 1): Entry {
  const { worked } = pass.derived;
  if (!worked.has(id)) {
    const known = worked.trace.map((step) => step.quantity.id).join(', ');
    throw new Error(`No quantity "${id}" in ${pass.state.preset}; there are ${known}.`);
  }
  const entry = entryIn(worked, entryKey(id, row - 1, column - 1));
  if (entry) return entry;
  const [rows, columns] = worked.step(id).quantity.shape;
  throw new Error(`No row ${row}, column ${column} in ${id}: it is ${rows} × ${columns}.`);
}
