import type { NamedMistake } from '../mistakes/kinds.ts';
import { mistakes } from '../mistakes/table.ts';
import type { ParsedNumber } from '../parsed-numbers.ts';
import type { EntryRef, Shape } from '../types.ts';
import type { MarkedNumber, Standing } from './fits.ts';
import { isAccepted, judgeAsRight, judgeNumber } from './judgements.ts';
import { createMarking, type Marking, printedTolerance } from './markings.ts';
import { type Orientation, orientationOf, readingAt } from './readings.ts';
import { recogniseMistakes } from './recognitions.ts';
import * as say from './sentences.ts';
import { isMirrored } from './transposes.ts';
import type { CheckRequest, CheckResult, EntryVerdict } from './verdicts.ts';

/** How an answer lies on the quantity; `mirrored` is the transpose of a square one. */
type Lie = Orientation | 'mirrored';

/** A field of the reader's grid and the entry of the quantity it is for. */
interface Field {
  readonly reading: ParsedNumber;
  readonly row: number;
  readonly column: number;
}

function fieldAt({ readings }: Marking, lie: Lie, typedRow: number, typedColumn: number): Field {
  const reading = readingAt(readings, typedRow, typedColumn);
  const isTurned = lie === 'turned' || lie === 'mirrored';
  const [row, column] = isTurned ? [typedColumn, typedRow] : [typedRow, typedColumn];
  return { reading, row, column };
}

function lieOf(marking: Marking): Lie {
  const orientation = orientationOf(marking.readings, marking.step.quantity.shape);
  return orientation === 'straight' && isMirrored(marking) ? 'mirrored' : orientation;
}

function standingOf(marking: Marking, { reading, row, column }: Field): Standing {
  if (reading.kind !== 'number') return 'wrong';
  const judgement = judgeAsRight(marking, reading, row, column);
  if (judgement === null) return 'wrong';
  return judgement.kind === 'roundedEarly' ? 'short' : 'right';
}

function nameMistakes(marking: Marking, fields: readonly Field[]) {
  const { worked, bases, decimals, step } = marking;
  const numbers = fields.flatMap((field): MarkedNumber[] => {
    const { reading, row, column } = field;
    if (reading.kind !== 'number') return [];
    return [{ row, column, value: reading.value, standing: standingOf(marking, field) }];
  });
  const named = recogniseMistakes({ worked, id: step.quantity.id, decimals, bases, numbers });
  const byPlace = new Map<string, NamedMistake>();
  for (const [{ row, column }, mistake] of named) byPlace.set(`${row}:${column}`, mistake);
  return byPlace;
}

/** Where the transpose is itself a known mistake, a δᵀ for δ aᵀ, its name. */
function transposeMistake({ step }: Marking): NamedMistake | null {
  const turned = step.rule?.wrong.find(({ mistake }) => mistake === 'outer-turned');
  const named = step.operation === 'outer' ? 'outer-product-transposed' : turned?.mistake;
  const found = mistakes.find(({ id }) => id === named);
  if (found === undefined) return null;
  const happened = turned?.happened ?? 'This is a δᵀ.';
  return { id: found.id, title: found.title, happened, why: found.why };
}

function withoutNumber({ reading }: Field, tolerance: number): EntryVerdict | null {
  if (reading.kind === 'empty') return { kind: 'empty', tolerance, mistake: null, sentence: '' };
  if (reading.kind !== 'unreadable') return null;
  return { kind: 'unreadable', tolerance, mistake: null, sentence: reading.reason };
}

function judgeField(
  marking: Marking,
  lie: Lie,
  field: Field,
  named: ReadonlyMap<string, NamedMistake>,
): EntryVerdict {
  const { reading, row, column } = field;
  const [rows, columns] = marking.step.quantity.shape;
  const isOutside = row >= rows || column >= columns;
  const tolerance = isOutside ? 0 : printedTolerance(marking, row, column);
  const unjudged = withoutNumber(field, tolerance);
  if (unjudged !== null || reading.kind !== 'number') return unjudged as EntryVerdict;
  if (lie === 'misshapen' || isOutside) {
    const typed: Shape = [marking.readings.length, marking.readings[0]?.length ?? 0];
    const sentence = say.misshapenSentence(marking.step.quantity, typed);
    return { kind: 'wrong', tolerance, mistake: null, sentence };
  }
  const mistake = named.get(`${row}:${column}`) ?? null;
  const verdict = judgeNumber(marking, reading, row, column, mistake);
  if (lie === 'straight' || !isAccepted(verdict.kind)) return verdict;
  const whole = transposeMistake(marking);
  const sentence = say.transposedSentence(marking.step.quantity, whole);
  return { kind: 'transposed', tolerance, mistake: whole, sentence };
}

function firstWrongOf(
  { step, errors }: Marking,
  judged: readonly { readonly field: Field; readonly verdict: EntryVerdict }[],
): EntryRef | null {
  const firstOf = (...kinds: readonly EntryVerdict['kind'][]): EntryRef | null => {
    const found = judged.find(({ verdict }) => kinds.includes(verdict.kind));
    if (found === undefined) return null;
    return { id: step.quantity.id, row: found.field.row, column: found.field.column };
  };
  const wrong = errors.wrong ?? firstOf('mistake', 'wrong', 'transposed');
  return wrong ?? errors.short ?? firstOf('roundedEarly');
}

/**
 * Marks a hand calculation of one quantity: one verdict for every field, in words.
 *
 * An answer is compared with the true numbers, then with the other convention for the squared
 * error, then with what follows from the reader's own earlier numbers (both with untyped
 * quantities as shown and with untyped ones worked out from the typed ones), then with every
 * known mistake, made on the true numbers and on the reader's own. What can't be read is no
 * attempt. Never throws for any typed text.
 *
 * @throws EngineError if the pass has no quantity of that id.
 * @example checkAnswers({ worked, id: 'z1', answers: [['−0.33'], ['0.1']], earlier: new Map(), decimals: 4 })
 *   // two entries of kind 'right'
 */
export function checkAnswers(request: CheckRequest): CheckResult {
  const marking = createMarking(request);
  const lie = lieOf(marking);
  const rows = marking.readings.map((fields, row) =>
    fields.map((_, column) => fieldAt(marking, lie, row, column)),
  );
  const named =
    lie === 'misshapen' ? new Map<string, NamedMistake>() : nameMistakes(marking, rows.flat());
  const judged = rows.map((fields) =>
    fields.map((field) => ({ field, verdict: judgeField(marking, lie, field, named) })),
  );
  return {
    entries: judged.map((fields) => fields.map(({ verdict }) => verdict)),
    transposed: judged.flat().some(({ verdict }) => verdict.kind === 'transposed'),
    firstWrong: firstWrongOf(marking, judged.flat()),
  };
}
