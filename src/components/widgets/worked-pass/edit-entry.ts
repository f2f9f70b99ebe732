/** An edit of one given number, by the name of its entry. */
import { entryKey, parseEntry } from '@components/math/entries.ts';
import { entryOf } from '@engine';
import { targetIsClass } from './choices.ts';
import { derive } from './derive.ts';
import {
  chooseClass,
  editBias,
  editInput,
  editLearningRate,
  editTarget,
  editWeight,
  pasteWeights,
} from './edits.ts';
import { readNumber } from './fields.ts';
import { type Edit, outputOf, type PassState } from './state.ts';

/** A one-hot target is moved: a 1 makes its row the class. */
function editClass(state: PassState, row: number, text: string): Edit {
  const { value, problem } = readNumber(text);
  if (value === null) return { state, problem };
  if (value === 1) return { state: chooseClass(state, row), problem: null };
  if (value === state.target[row]) return { state, problem: null };
  return { state, problem: 'With softmax the target is one class: type 1 in its row.' };
}

export function editEntry(state: PassState, key: string, text: string): Edit {
  const entry = parseEntry(key);
  const parts = entry && /^([A-Za-z]+)(\d*)$/u.exec(entry.id);
  if (!entry || !parts) return { state, problem: null };
  const { row, column } = entry;
  const [, name, layer] = parts;
  switch (name) {
    case 'x':
      return editInput(state, row, text);
    case 'y':
      return targetIsClass(outputOf(state))
        ? editClass(state, row, text)
        : editTarget(state, row, text);
    case 'W':
      return editWeight(state, Number(layer), row, column, text);
    case 'b':
      return editBias(state, Number(layer), row, text);
    case 'eta':
      return editLearningRate(state, text);
    default:
      return { state, problem: 'This number is computed; change what it is made of.' };
  }
}

/** The value of an entry as it is now. */
export function valueAt(state: PassState, key: string): number {
  const entry = parseEntry(key);
  if (!entry) return Number.NaN;
  return entryOf(derive(state).worked.step(entry.id).quantity.value, entry.row, entry.column);
}

/** A pasted block of texts, its corner at an entry; what sticks out of the quantity is left off. */
export function pasteEntries(
  state: PassState,
  key: string,
  block: readonly (readonly string[])[],
): Edit {
  const entry = parseEntry(key);
  if (!entry) return { state, problem: null };
  const { id, row, column } = entry;
  if (id.startsWith('W')) return pasteWeights(state, Number(id.slice(1)), row, column, block);
  const [rows] = derive(state).worked.step(id).quantity.shape;
  let edit: Edit = { state, problem: null };
  for (const [index, [text = ''] = []] of block.entries()) {
    if (row + index >= rows || edit.problem !== null) break;
    edit = editEntry(edit.state, entryKey(id, row + index, 0), text);
  }
  return edit.problem === null ? edit : { state, problem: edit.problem };
}
