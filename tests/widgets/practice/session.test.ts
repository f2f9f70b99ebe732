import { describe, expect, test } from 'vitest';
import {
  firstWrongSentence,
  hintOn,
  isDone,
  isRight,
  mistakesIn,
  probeSentence,
  remarksOn,
  standingOf,
  verdictAt,
} from '../../../src/components/widgets/practice/marking.ts';
import {
  askedOf,
  beginSession,
  chooseSigns,
  gridOf,
  largestGrid,
  pasteBlock,
  resizeGrid,
  type Session,
  showShape,
  takeHint,
  typeEntry,
} from '../../../src/components/widgets/practice/session.ts';
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
    expect(mistakesIn(session, 'p')).toEqual(['softmax-not-normalised']);
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

describe('coming back to a step', () => {
  test('shows what comes before it', () => {
    const session = beginSession(pass, { from: 'delta1' });
    expect(session.worked).toContain('z1');
    expect(askedOf(session)[0]).toBe('delta1');
  });
});
