/** Reading the pieces of a link; each says what is wrong with its piece. */
import type { HiddenActivationName, Layer, Matrix, Network, Vector } from '@engine';
import { HIDDEN_ACTIVATIONS, OUTPUT_CHOICES, type OutputChoice, targetProblem } from './choices.ts';
import { LIMITS } from './state.ts';

/** What in a link can't be read, in words that fit `a pass that can’t be read (…)`. */
export class UnreadableLink extends Error {}

export type Fields = ReadonlyMap<string, string>;

function required(fields: Fields, name: string): string {
  const text = fields.get(name);
  if (text === undefined) throw new UnreadableLink(`${name} is missing`);
  return text;
}

const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function readNumber(name: string, text: string): number {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value)) return value === 0 ? 0 : value;
  throw new UnreadableLink(`${name} has “${text.slice(0, 20)}” for a number`);
}

function readVector(name: string, text: string): Vector {
  return text.split(',').map((part) => readNumber(name, part));
}

/** A column of 1–6 numbers, or of exactly `count`. */
export function readColumn(fields: Fields, name: string, count?: number): Vector {
  const column = readVector(name, required(fields, name));
  const { least, most } = LIMITS.nodes;
  if (column.length < least || column.length > most) {
    throw new UnreadableLink(`${name} has ${column.length} numbers; ${least} to ${most} fit`);
  }
  if (count !== undefined && column.length !== count) {
    throw new UnreadableLink(`${name} has ${column.length} numbers, not ${count}`);
  }
  return column;
}

function readMatrix(fields: Fields, name: string, rows: number, columns: number): Matrix {
  const matrix = required(fields, name)
    .split('/')
    .map((row) => readVector(name, row));
  const odd = matrix.find((row) => row.length !== columns);
  if (matrix.length === rows && !odd) return matrix;
  const width = odd?.length ?? columns;
  throw new UnreadableLink(`${name} is ${matrix.length}×${width}, not ${rows}×${columns}`);
}

/** A number from `least` to `most`, or `otherwise` where the link is silent. */
export function readWhole(
  fields: Fields,
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
  otherwise: number,
): number {
  const text = fields.get(name);
  if (text === undefined) return otherwise;
  const value = readNumber(name, text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UnreadableLink(`${name} is ${text}, not a whole number from ${least} to ${most}`);
}

export function readLearningRate(fields: Fields): number {
  const value = readNumber('eta', required(fields, 'eta'));
  if (value >= 0) return value;
  throw new UnreadableLink('eta is negative');
}

/** One of a few words, or `otherwise` where the link is silent or says something else. */
export function readWord<T extends string | number>(
  fields: Fields,
  name: string,
  words: readonly T[],
  otherwise: T,
): T {
  const text = fields.get(name);
  return words.find((word) => String(word) === text) ?? otherwise;
}

export function readTarget(fields: Fields, count: number, choice: OutputChoice): Vector {
  const target = readColumn(fields, 'y', count);
  const problem = targetProblem(target, choice);
  if (problem !== null) throw new UnreadableLink(`y does not fit ${choice.label}`);
  return target;
}

export function readOutput(fields: Fields): OutputChoice {
  const id = `${required(fields, 'output')}+${required(fields, 'loss')}`;
  const choice = OUTPUT_CHOICES.find((each) => each.id === id);
  if (choice) return choice;
  throw new UnreadableLink(`${id.slice(0, 50)} is no output and loss that go together`);
}

function readHidden(fields: Fields): readonly HiddenActivationName[] {
  const names = required(fields, 'hidden').split(',').filter(Boolean);
  if (names.length >= LIMITS.layers.most) {
    throw new UnreadableLink(`${names.length + 1} layers; ${LIMITS.layers.most} fit`);
  }
  return names.map((name) => {
    const known = HIDDEN_ACTIVATIONS.find((each) => each === name);
    if (known) return known;
    throw new UnreadableLink(`“${name.slice(0, 20)}” is no activation`);
  });
}

/** The network of a link, each W checked against the layers before and after it. */
export function readNetwork(fields: Fields, inputs: number, choice: OutputChoice): Network {
  let columns = inputs;
  const activations = [...readHidden(fields), choice.output];
  const layers = activations.map((activation, index): Layer => {
    const bias = readColumn(fields, `b${index + 1}`);
    const weights = readMatrix(fields, `W${index + 1}`, bias.length, columns);
    columns = bias.length;
    return { weights, bias, activation };
  });
  return { layers, loss: choice.loss };
}
