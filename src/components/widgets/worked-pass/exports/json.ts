/** A worked pass as JSON: the state, and every quantity of its trace with every digit. */
import { derive } from '../derive.ts';
import type { PassState } from '../state.ts';

/** JSON has no word for these: they are written as text. */
function writeNumbers(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

/** Puts arrays that hold no other array or object on one line. */
function compactArrays(json: string): string {
  return json.replace(/\[\n\s+([^[\]{}]*?)\n\s+\]/g, (_, inner: string) => {
    return `[${inner.replace(/\n\s+/g, ' ')}]`;
  });
}

/** The state and the trace, pretty-printed. Infinite values read `"Infinity"`, others `"NaN"`. */
export function jsonOf(state: PassState): string {
  const { worked } = derive(state);
  const { preset, network, input, target, learningRate, decimals, seed } = state;
  const document = {
    format: 'worked-pass',
    version: 1,
    state: { preset, network, input, target, learningRate, decimals, seed },
    quantities: worked.trace.map(({ quantity, phase, operation, formula, operands }) => ({
      ...quantity,
      phase,
      operation,
      formula,
      operands,
    })),
  };
  return `${compactArrays(JSON.stringify(document, writeNumbers, 2))}\n`;
}
