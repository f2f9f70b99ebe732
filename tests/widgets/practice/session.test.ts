import { describe, expect, test } from 'vitest';
import { largestGrid } from '../../../src/components/widgets/practice/grids.ts';
import {
  firstWrongSentence,
  isDone,
  isRight,
  standingOf,
  verdictAt,
} from '../../../src/components/widgets/practice/marking.ts';
import { noteMistakes } from '../../../src/components/widgets/practice/record.ts';
import {
  hintOn,
  mistakesIn,
  probeSentence,
  remarksOn,
} from '../../../src/components/widgets/practice/remarks.ts';
import { reviewStanding } from '../../../src/components/widgets/practice/review-notes.ts';
import {
  askedOf,
  beginSession,
  chooseSigns,
  gridOf,
  pasteBlock,
  resizeGrid,
  type Session,
  showShape,
  takeHint,
  typeEntry,
} from '../../../src/components/widgets/practice/session.ts';
import {
  chooseShapeFirst,
  isShapeAsked,
  sayShape,
  shapeVerdictOf,
} from '../../../src/components/widgets/practice/shape-first.ts';
import { entryOf } from '../../../src/engine/index.ts';
import { problemOf, typedGrid } from '../../engine/practice/support.ts';

const softmax = problemOf('softmax', 2, 3);
const pass = problemOf('backprop-2-2-2', 2, 1);

/** The session with the right numbers of a quantity typed in. */
function solve(session: Session, id: string): Session {
  const { calculation, decimals } = session.problem;
  const step = calculation.step(id);
  return pasteBlock(session, id, 0, 0, typedGrid(step, step.quantity.value, decimals));
}

describe('a grid', () => {
  test('begins without giving the shape away, and grows with what is pasted', () => {
    const session = beginSession(softmax);
    expect(gridOf(session, 'p')).toEqual([
      ['', ''],
      ['', ''],
    ]);
    const pasted = pasteBlock(session, 'p', 1, 0, [['a'], ['b'], ['c']]);
    expect(gridOf(pasted, 'p')).toHaveLength(4);
  });

  test('keeps what is typed when it is made smaller, and has an end', () => {
    const typed = typeEntry(beginSession(softmax), 'p', 1, 1, '0.5');
    expect(gridOf(resizeGrid(typed, 'p', 1, 1), 'p')).toEqual(gridOf(typed, 'p'));
    expect(gridOf(resizeGrid(typed, 'p', 99, 99), 'p')).toHaveLength(largestGrid);
  });

  test('takes the shape when it is asked for', () => {
    const session = showShape(beginSession(softmax), 'p');
    expect(gridOf(session, 'p')).toEqual([[''], [''], ['']]);
    expect(session.shapes).toEqual(['p']);
  });
});

describe('marking', () => {
  test('is done when all of it is right', () => {
    const solved = askedOf(beginSession(pass)).reduce(solve, beginSession(pass));
    expect(askedOf(solved).filter((id) => !isRight(solved, id))).toEqual([]);
    expect(isDone(solved)).toBe(true);
    expect(firstWrongSentence(solved)).toBeNull();
  });

  test('names the first wrong number of a whole pass', () => {
    const solved = askedOf(beginSession(pass)).reduce(solve, beginSession(pass));
    const slipped = typeEntry(solved, 'z2', 0, 0, '7.7777');
    expect(firstWrongSentence(slipped)).toBe(
      'The first number that is not right is in z⁽²⁾, row 1.',
    );
    expect(standingOf(slipped, 'z2')).toBe('wrong');
    expect(isDone(slipped)).toBe(false);
  });

  test('names the mistake and says it once', () => {
    const { calculation } = softmax;
    const z = calculation.step('given-z').quantity.value;
    const powers = [0, 1, 2].map((k) => [Math.exp(entryOf(z, k, 0)).toFixed(4)]);
    const session = pasteBlock(beginSession(softmax), 'p', 0, 0, powers);
    expect(mistakesIn(session, 'p')).toEqual([
      { mistake: 'softmax-not-normalised', entry: [0, 0] },
    ]);
    expect(remarksOn(session, 'p')).toHaveLength(1);
  });

  test('asks for signs alone, if that is wished', () => {
    const session = chooseSigns(beginSession(softmax), true);
    const plus = typeEntry(session, 'p', 0, 0, '+');
    expect(verdictAt(plus, 'p', 0, 0).kind).toBe('right');
    expect(verdictAt(typeEntry(session, 'p', 0, 0, '−'), 'p', 0, 0).kind).toBe('wrong');
    expect(verdictAt(typeEntry(session, 'p', 0, 1, '+'), 'p', 0, 1).sentence).toBe(
      'p has no entry there.',
    );
  });

  test('gives four grades of hints and no fifth', () => {
    let session = beginSession(softmax);
    expect(hintOn(session, 'p', 0, 0)).toBeNull();
    for (const grade of [1, 2, 3, 4, 4]) {
      session = takeHint(session, 'p', 0, 0);
      expect(hintOn(session, 'p', 0, 0)?.grade).toBe(grade);
    }
  });

  test('puts a typed gradient to the test without telling it', () => {
    const solved = askedOf(beginSession(pass)).reduce(solve, beginSession(pass));
    const ref = { id: 'gradW1', row: 0, column: 0 };
    expect(probeSentence(solved, ref)).toContain('The two agree.');
    const wrong = typeEntry(solved, 'gradW1', 0, 0, '3');
    expect(probeSentence(wrong, ref)).toContain('The two do not agree.');
    expect(probeSentence(solved, { ...ref, id: 'z1' })).toBeNull();
  });
});

describe('the shape first', () => {
  const asked = chooseShapeFirst(beginSession(pass), true);

  test('is asked of columns and matrices, never of a single number', () => {
    expect(isShapeAsked(asked, 'W1')).toBe(true);
    expect(isShapeAsked(asked, 'L')).toBe(false);
    expect(isShapeAsked(beginSession(pass), 'W1')).toBe(false);
  });

  test('is marked, and the mistake is one like any other', () => {
    const row = sayShape(asked, 'delta1', { rows: '1', columns: '2' });
    expect(shapeVerdictOf(row, 'delta1')?.mistake).toBe('shape-row');
    expect(isShapeAsked(row, 'delta1')).toBe(true);
    expect(standingOf(row, 'delta1')).toBe('wrong');
    expect(noteMistakes([], row)).toEqual([
      { mistake: 'shape-row', quantity: 'delta1', entry: null },
    ]);
  });

  test('opens the grid of that shape when it is right', () => {
    const open = sayShape(asked, 'delta1', { rows: '2', columns: '1' });
    expect(isShapeAsked(open, 'delta1')).toBe(false);
    expect(gridOf(open, 'delta1')).toEqual([[''], ['']]);
    expect(standingOf(open, 'delta1')).toBe('untouched');
  });

  test('lets a grid that was begun stand', () => {
    const begun = typeEntry(beginSession(pass), 'delta1', 0, 0, '1');
    expect(isShapeAsked(chooseShapeFirst(begun, true), 'delta1')).toBe(false);
  });
});

describe('coming back to a step', () => {
  const review = { mistake: 'softmax-not-normalised', quantity: 'p', entry: [2, 0] } as const;
  const back = beginSession(softmax, { from: 'p', entry: review.entry });

  test('begins at the very entry, on a grid that has it', () => {
    expect(back.start).toEqual({ id: 'p', row: 2, column: 0 });
    expect(gridOf(back, 'p')).toHaveLength(3);
    expect(beginSession(softmax, { from: 'p', entry: [9, 0] }).start).toBeNull();
    expect(beginSession(softmax, { from: 'nothing', entry: [0, 0] }).start).toBeNull();
  });

  test('tells whether the mistake is made again', () => {
    expect(reviewStanding(back, review)).toBe('open');
    expect(reviewStanding(solve(back, 'p'), review)).toBe('kept');
    const z = softmax.calculation.step('given-z').quantity.value;
    const again = typeEntry(back, 'p', 2, 0, Math.exp(entryOf(z, 2, 0)).toFixed(4));
    expect(reviewStanding(again, review)).toBe('again');
    const p = softmax.calculation.step('p').quantity.value;
    const other = typeEntry(back, 'p', 2, 0, (10 * entryOf(p, 2, 0)).toFixed(4));
    expect(reviewStanding(other, review)).toBe('other');
  });

  test('shows what comes before it', () => {
    const session = beginSession(pass, { from: 'delta1' });
    expect(session.worked).toContain('z1');
    expect(askedOf(session)[0]).toBe('delta1');
  });
});
