/** Changes of the stop conditions: a number for each, or nothing. */
import { formatGiven, parseNumber } from '@engine';
import { changed, refused } from './changes.ts';
import { type Edit, LIMITS, type PlaygroundState, type StopConditions } from './state.ts';

/** Each condition: its range, whether it is a whole number, and its name in a sentence. */
const STOP_FIELDS = {
  epochs: { ...LIMITS.stopEpochs, whole: true, name: 'the epochs to stop after' },
  loss: { ...LIMITS.stopLoss, whole: false, name: 'the training loss to stop at' },
  testLoss: { ...LIMITS.stopLoss, whole: false, name: 'the test loss to stop at' },
  accuracy: { ...LIMITS.stopAccuracy, whole: false, name: 'the share to stop at' },
} as const;

export type StopFieldName = keyof StopConditions;

export const STOP_FIELD_NAMES = Object.keys(STOP_FIELDS) as readonly StopFieldName[];

function wrongWith(field: StopFieldName, value: number | null): string | null {
  if (value === null) return null;
  const { least, most, whole, name } = STOP_FIELDS[field];
  if (!(value >= least && value <= most)) {
    return `Keep ${name} between ${formatGiven(least, 4)} and ${formatGiven(most, 4)}, or leave the field empty.`;
  }
  return whole && !Number.isInteger(value) ? `Let ${name} be a whole number.` : null;
}

export function setStop(state: PlaygroundState, stop: StopConditions): Edit {
  for (const field of STOP_FIELD_NAMES) {
    const wrong = wrongWith(field, stop[field]);
    if (wrong !== null) return refused(state, wrong);
  }
  return changed(state, { stop });
}

/** A condition as typed; an empty field is none. */
export function editStop(state: PlaygroundState, field: StopFieldName, text: string): Edit {
  const parsed = parseNumber(text);
  if (parsed.kind === 'unreadable') return refused(state, parsed.reason);
  const value = parsed.kind === 'empty' ? null : parsed.value;
  return setStop(state, { ...state.stop, [field]: value });
}
