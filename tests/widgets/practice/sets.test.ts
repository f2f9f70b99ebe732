import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemInHash } from '../../../src/components/widgets/practice/desk.ts';
import {
  beginHunt,
  chooseLine,
  huntAgain,
  huntAttempt,
  huntInHash,
  lineVerdict,
  nameMistake,
  nameVerdict,
} from '../../../src/components/widgets/practice/hunt.ts';
import { qrPicture } from '../../../src/components/widgets/practice/qr.ts';
import { attemptOf, noteMistakes } from '../../../src/components/widgets/practice/record.ts';
import { pasteBlock, seeSolution } from '../../../src/components/widgets/practice/session.ts';
import {
  changeItem,
  openSet,
  resultLines,
  resultText,
  score,
  setInHash,
} from '../../../src/components/widgets/practice/set-desk.ts';
import {
  firstWorksheet,
  sheetOf,
  toggleKind,
  typeCount,
  typeSeed,
} from '../../../src/components/widgets/practice/worksheet.ts';
import { formatSetCode } from '../../../src/engine/index.ts';

describe('a problem in the address', () => {
  test('is found, absent or refused with a sentence', () => {
    expect(problemInHash('#p=softmax.1.7.v1')).toMatchObject({
      kind: 'problem',
      problem: { key: { kind: 'softmax', level: 1, seed: 7 } },
    });
    expect(problemInHash('')).toEqual({ kind: 'none' });
    expect(problemInHash('#p=softmax')).toEqual({
      kind: 'unreadable',
      reason: 'This is not the name of a problem. Here is another problem instead.',
    });
  });
});

describe('a worksheet', () => {
  test('has a code that opens the same problems', () => {
    const { problems, code } = sheetOf(firstWorksheet);
    const named = setInHash(`#set=${encodeURIComponent(code)}`);
    if (named.kind !== 'set') throw new Error('the code was not read');
    expect(openSet(named.set).items.map(({ session }) => session.problem.key)).toEqual(
      problems.map(({ key }) => key),
    );
  });

  test('keeps what it was when a field can’t be used', () => {
    expect(typeCount(firstWorksheet, '31')).toEqual({
      state: firstWorksheet,
      problem: 'Give a whole number from 1 to 30.',
    });
    expect(typeSeed(firstWorksheet, '-1').state).toBe(firstWorksheet);
    expect(typeSeed(firstWorksheet, '12').state.set.seed).toBe(12);
    const one = toggleKind(firstWorksheet, 'one-error-signal').state;
    expect(toggleKind(one, 'forward-classification').problem).toBe('One kind must stay.');
    expect(toggleKind(one, 'softmax').state.set.kinds).toEqual([
      'softmax',
      'forward-classification',
    ]);
  });

  test('draws its address as a square of dark and light', () => {
    const { size, path } = qrPicture('https://example.org/practice/set/#set=1801-GC00');
    expect(size).toBeGreaterThanOrEqual(25);
    // the finder pattern in the corner: seven dark modules in a row
    for (let column = 0; column < 7; column++) expect(path).toContain(`M${column} 0h1v1h-1z`);
    expect(path).not.toContain('M7 0h1v1h-1z');
  });
});

describe('a set', () => {
  const set = { ...firstWorksheet.set, kinds: ['weighted-sum'], count: 2 };

  test('gives a result with seeds and a verdict a step', () => {
    const state = openSet(set);
    const [item] = state.items;
    if (!item) throw new Error('an empty set');
    const { calculation } = item.session.problem;
    const z = calculation.step('z').quantity.value as number;
    const wrong = pasteBlock(item.session, 'z', 0, 0, [[String(-z)]]);
    const record = noteMistakes([], wrong);
    const session = pasteBlock(wrong, 'z', 0, 0, [[String(z)]]);
    const worked = changeItem(state, 0, { session, record });
    expect(score(worked)).toEqual({ right: 1, asked: 2 });
    expect(resultLines(worked)).toMatchObject([
      { standing: 'right', mistakes: ['sign-lost'] },
      { standing: 'not begun', mistakes: [] },
    ]);
    const code = formatSetCode(set);
    const text = resultText(worked, code);
    expect(text).toContain(`set ${code}: 1 of 2 right`);
    expect(text).toMatch(
      /1\. Weighted sum \(weighted-sum\.1\.\d+\.v1\) z: right; made on the way: sign-lost/,
    );
    const ending = { id: 'a', at: 1, done: true, review: null };
    expect(attemptOf(session, [], ending).outcome).toBe('clean');
    expect(attemptOf(seeSolution(session), [], ending).outcome).toBe('helped');
    expect(attemptOf(session, record, ending)).toMatchObject({
      outcome: 'helped',
      mistakes: [{ mistake: 'sign-lost', quantity: 'z', entry: [0, 0] }],
    });
  });

  test('is refused with a sentence for a broken code', () => {
    expect(setInHash('#set=1801-GC00-0001-T')).toEqual({
      kind: 'unreadable',
      reason: 'This code has a typing mistake; compare it with the paper.',
    });
    expect(setInHash('#other')).toEqual({ kind: 'none' });
  });
});

describe('finding the error', () => {
  const state = beginHunt(1, 1);
  const { hunt } = state;

  test('leads to the line, then to the name', () => {
    const there = chooseLine(state, hunt.plantedIn);
    expect(lineVerdict(there)?.right).toBe(true);
    expect(nameVerdict(nameMistake(there, hunt.planted.id))?.right).toBe(true);
    const other = hunt.options.find(({ id }) => id !== hunt.planted.id)?.id as string;
    expect(nameVerdict(nameMistake(there, other))?.right).toBe(false);
    expect(nameVerdict(there)).toBeNull();
    expect(lineVerdict(state)).toBeNull();
  });

  test('says on which side of the line one looks', () => {
    const at = hunt.lines.findIndex(({ id }) => id === hunt.plantedIn);
    hunt.lines.forEach(({ id }, index) => {
      const said = lineVerdict(chooseLine(state, id))?.sentence ?? '';
      if (index < at) expect(said).toContain('Look further down.');
      if (index > at) expect(said).toContain('Look further up.');
    });
  });

  test('comes back with the mistake that was missed, on other numbers', () => {
    for (const seed of [2, 3, 4, 5]) {
      const again = huntAgain(hunt.planted.id, 1, seed);
      expect(again.hunt.planted.id).toBe(hunt.planted.id);
      expect(again.again).toBe(hunt.planted.id);
      expect(again.hunt.lines).not.toEqual(hunt.lines);
    }
    expect(huntAgain('knitting', 1, 1).again).toBeNull();
  });

  test('counts as found at the first go, or with help', () => {
    const ending = { id: 'a', at: 1 };
    const clean = nameMistake(chooseLine(state, hunt.plantedIn), hunt.planted.id);
    expect(clean.found).toBe(true);
    expect(huntAttempt(clean, ending)).toMatchObject({
      form: 'hunt',
      outcome: 'clean',
      mistakes: [],
      planted: hunt.planted.id,
      review: null,
    });
    const elsewhere = hunt.lines.find(({ id }) => id !== hunt.plantedIn)?.id as string;
    const helped = [hunt.plantedIn].reduce(chooseLine, chooseLine(state, elsewhere));
    expect(huntAttempt(nameMistake(helped, hunt.planted.id), ending)).toMatchObject({
      outcome: 'helped',
      mistakes: [{ mistake: hunt.planted.id, quantity: hunt.plantedIn, entry: null }],
    });
  });

  test('is named in the address', () => {
    const fresh = () => 9;
    expect(huntInHash('#hunt=2.77', fresh)?.hunt).toMatchObject({ level: 2, seed: 77 });
    expect(huntInHash('#again=log-sign.1', fresh)?.hunt).toMatchObject({
      seed: 9,
      planted: { id: 'log-sign' },
    });
    for (const hash of ['#hunt=4.1', '#hunt=1.99999999999', '#again=x', '#again=x.4', '#']) {
      expect(huntInHash(hash, fresh)).toBeNull();
    }
  });

  test('is read from any address without throwing', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('log-sign', '1', '2', '77', '4294967296'));
    fc.assert(
      fc.property(fc.constantFrom('hunt', 'again', 'p'), part, part, part, (name, a, b, c) => {
        const found = huntInHash(`#${name}=${[a, b, c].join('.')}`, () => 1);
        expect(found === null || found.hunt.lines.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
