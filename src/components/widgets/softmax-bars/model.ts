/** Logits and the probabilities that softmax makes of them, at a temperature. */
import { formatNumber, parseNumber, softmax, type Vector } from '@engine';

export interface SoftmaxState {
  readonly logits: Vector;
  /** T: the logits are divided by it before softmax; 1 is softmax itself. */
  readonly temperature: number;
}

/** What cannot be used leaves the state as it is, with a sentence for the reader. */
export interface Edit {
  readonly state: SoftmaxState;
  readonly problem: string | null;
}

export const DECIMALS = 4;
const LARGEST = 1e4;
const TEMPERATURES = [0.01, 1000] as const;

/** Where the thumbs of the sliders go; a typed number may leave it. */
export const LOGIT_RANGE = { least: 0, most: 12 } as const;
export const TEMPERATURE_RANGE = { least: 0.1, most: 10 } as const;

export function editLogit(state: SoftmaxState, index: number, text: string): Edit {
  const read = readNumber(text);
  if (typeof read === 'string') return { state, problem: read };
  if (Math.abs(read) > LARGEST) {
    return { state, problem: `Keep between −${LARGEST} and ${LARGEST}.` };
  }
  const logits = state.logits.map((logit, k) => (k === index ? read : logit));
  return { state: { ...state, logits }, problem: null };
}

export function editTemperature(state: SoftmaxState, text: string): Edit {
  const read = readNumber(text);
  if (typeof read === 'string') return { state, problem: read };
  const [least, most] = TEMPERATURES;
  if (read < least || read > most) {
    return { state, problem: `Keep the temperature between ${least} and ${most}.` };
  }
  return { state: { ...state, temperature: read }, problem: null };
}

/** The number a text reads as, or what is wrong with it. */
function readNumber(text: string): number | string {
  const parsed = parseNumber(text);
  if (parsed.kind === 'number') return parsed.value;
  return parsed.kind === 'empty' ? 'Type a number.' : parsed.reason;
}

export interface Bar {
  /** The class, from 0. */
  readonly index: number;
  readonly logit: number;
  readonly probability: number;
  readonly text: string;
}

export interface SoftmaxView {
  readonly bars: readonly Bar[];
  /** The sum of the probabilities, in print. */
  readonly sum: string;
  readonly sentence: string;
}

export function derive({ logits, temperature }: SoftmaxState): SoftmaxView {
  const probabilities = softmax(logits.map((logit) => logit / temperature));
  const bars = probabilities.map((probability, index) => ({
    index,
    logit: logits[index] ?? 0,
    probability,
    text: formatNumber(probability, DECIMALS),
  }));
  const sum = formatNumber(
    probabilities.reduce((total, probability) => total + probability, 0),
    DECIMALS,
  );
  return { bars, sum, sentence: sentenceOf(bars, sum) };
}

function sentenceOf(bars: readonly Bar[], sum: string): string {
  const most = bars.reduce((best, bar) => Math.max(best, bar.probability), 0);
  const best = bars.filter(({ probability }) => probability === most);
  const [first] = best;
  const whole = `All ${bars.length} add up to ${sum}.`;
  if (best.length === bars.length) return `All classes are equally probable. ${whole}`;
  const names = best.map(({ index }) => index).join(' and ');
  const verb = best.length > 1 ? 'share the highest probability' : 'has the highest probability';
  return `${names} ${verb}, ${first?.text}. ${whole}`;
}
