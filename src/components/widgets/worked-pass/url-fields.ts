/** Reading the pieces of a link; each says what is wrong with its piece. */
import { readNumber, UnreadableLink } from '@components/links/link-texts.ts';
import { type Texts, textOf } from '@components/links/state-links.ts';
import type { HiddenActivationName, Layer, Matrix, Network, Vector } from '@engine';
import { HIDDEN_ACTIVATIONS, OUTPUT_CHOICES, type OutputChoice, targetProblem } from './choices.ts';
import { LIMITS } from './state.ts';

function readVector(name: string, text: string): Vector {
  return text.split(',').map((part) => readNumber(part, name));
}

/** A column of 1–6 numbers, or of exactly `count`. */
export function readColumn(fields: Texts, name: string, count?: number): Vector {
  const column = readVector(name, textOf(fields, name));
  const { least, most } = LIMITS.nodes;
  if (column.length < least || column.length > most) {
    throw new UnreadableLink(`${name} has ${column.length} numbers; ${least} to ${most} fit`);
  }
  if (count !== undefined && column.length !== count) {
    throw new UnreadableLink(`${name} has ${column.length} numbers, not ${count}`);
  }
  return column;
}

function readMatrix(fields: Texts, name: string, rows: number, columns: number): Matrix {
  const matrix = textOf(fields, name)
    .split('/')
    .map((row) => readVector(name, row));
  const odd = matrix.find((row) => row.length !== columns);
  if (matrix.length === rows && !odd) return matrix;
  const width = odd?.length ?? columns;
  throw new UnreadableLink(`${name} is ${matrix.length}×${width}, not ${rows}×${columns}`);
}

/** A number from `least` to `most`, or `otherwise` where the link is silent. */
export function readWhole(
  fields: Texts,
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
  otherwise: number,
): number {
  const text = fields.get(name);
  if (text === undefined) return otherwise;
  const value = readNumber(text, name);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UnreadableLink(`${name} is ${text}, not a whole number from ${least} to ${most}`);
}

export function readLearningRate(fields: Texts): number {
  const value = readNumber(textOf(fields, 'eta'), 'eta');
  if (value >= 0) return value;
  throw new UnreadableLink('eta is negative');
}

/** One of a few words, or `otherwise` where the link is silent or says something else. */
export function readWord<T extends string | number>(
  fields: Texts,
  name: string,
  words: readonly T[],
  otherwise: T,
): T {
  const text = fields.get(name);
  return words.find((word) => String(word) === text) ?? otherwise;
}

export function readTarget(fields: Texts, count: number, choice: OutputChoice): Vector {
  const target = readColumn(fields, 'y', count);
  const problem = targetProblem(target, choice);
  if (problem !== null) throw new UnreadableLink(`y does not fit ${choice.label}`);
  return target;
}

export function readOutput(fields: Texts): OutputChoice {
  const id = `${textOf(fields, 'output')}+${textOf(fields, 'loss')}`;
  const choice = OUTPUT_CHOICES.find((each) => each.id === id);
  if (choice) return choice;
  throw new UnreadableLink(`${id.slice(0, 50)} is no output and loss that go together`);
}

function readHidden(fields: Texts): readonly HiddenActivationName[] {
  const names = textOf(fields, 'hidden').split(',').filter(Boolean);
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
export function readNetwork(fields: Texts, inputs: number, choice: OutputChoice): Network {
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
