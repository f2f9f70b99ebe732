import { readFileSync } from 'node:fs';
import {
  addPoint,
  caseOf,
  choosePoints,
  createState,
  derive,
  editPoint,
  fewestErrors,
  flipPoint,
  goTo,
  type PerceptronState,
  removePoint,
} from '@components/widgets/perceptron/model.ts';
import {
  FIRST_OWN,
  MOST_POINTS,
  type OwnPoint,
} from '@components/widgets/perceptron/point-sets.ts';
import { prospect, standing, updateText } from '@components/widgets/perceptron/sentences.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const read = (name: string) => JSON.parse(readFileSync(`tests/golden/${name}.json`, 'utf8'));
const golden = read('perceptron');
const { perceptron: more }: { perceptron: Record<string, { picked: number[] }> } =
  read('simulations');
const own = (points: readonly OwnPoint[]): PerceptronState => ({
  set: 'own',
  own: points,
  index: 0,
});

describe('the data sets of the source', () => {
  test('the separable one picks the points that the source’s program picks', () => {
    const { run, start } = caseOf(createState('separable'));
    expect(run.picked).toEqual(golden[0].picked);
    for (const [k, weight] of golden[0].w0.entries()) expect(start[k]).toBeCloseTo(weight, 12);
  });

  test('the others pick the points that another program picks', () => {
    const picked = (['overlapping', 'xor'] as const).map(
      (set) => caseOf(createState(set)).run.picked,
    );
    expect(picked).toEqual([more[1]?.picked, more[2]?.picked]);
  });

  test.each([
    ['overlapping', [14, 18]],
    ['xor', [58, 69]],
  ] as const)('%s has the fewest and the last errors of the source’s run', (set, errors) => {
    const { run } = caseOf(createState(set));
    expect([Math.min(...run.errors), run.errors.at(-1)]).toEqual(errors);
    expect(run.picked).toHaveLength(200);
  });

  test('stand at the end first, and restart goes back before the first update', () => {
    const state = createState('separable');
    expect(state.index).toBe(9);
    const view = derive(goTo(state, 0));
    expect(view.weights).toEqual(caseOf(state).start);
    expect(view.wrong).toHaveLength(200);
  });

  test('the next update is the one that the run makes', () => {
    for (const set of ['separable', 'overlapping', 'xor'] as const) {
      const state = createState(set);
      const { run } = caseOf(state);
      for (let index = 0; index < run.picked.length; index += 7) {
        const { atHand, weights } = derive(goTo(state, index));
        expect(atHand?.point).toBe(run.picked[index]);
        expect(atHand?.next).toEqual(run.weights[index + 1]);
        expect(atHand?.next).toEqual(weights.map((w, k) => w + (atHand?.added[k] as number)));
        expect((atHand?.label as number) * (atHand?.sum as number)).toBeLessThanOrEqual(0);
      }
    }
  });

  test('at the end the last update is shown again', () => {
    const { final, weights, atHand } = derive(createState('separable'));
    expect(atHand).toBeNull();
    expect(final?.before).toBe(8);
    expect(final?.next).toEqual(weights);
    expect(derive(createState('xor')).final).toBeNull();
  });

  test('count as many misclassified points as the run', () => {
    const state = createState('overlapping');
    for (const index of [0, 1, 50, 200]) {
      expect(derive(goTo(state, index)).wrong).toHaveLength(caseOf(state).run.errors[index] ?? -1);
    }
  });
});

describe('own points', () => {
  test('begin with AND from 0, which takes ten updates of at most 51', () => {
    const view = derive(choosePoints(createState('separable'), 'own'));
    expect([view.index, view.last, view.bound?.most]).toEqual([0, 10, 51]);
    expect(view.weights).toEqual([0, 0, 0]);
  });

  test('can be added, up to a limit, and the run begins again', () => {
    let state = goTo(own(FIRST_OWN), 5);
    while (state.own.length < MOST_POINTS) {
      const edit = addPoint(state, { x1: 2, x2: 2, label: 1 });
      expect(edit.problem).toBeNull();
      state = edit.state;
    }
    expect(state.index).toBe(0);
    const full = addPoint(state, { x1: 0, x2: 0, label: 1 });
    expect(full).toEqual({ state, problem: `There is room for ${MOST_POINTS} points.` });
  });

  test.each([
    ['', 'Type a number.'],
    ['left', '“left” is not a number; write it like −0.25, 1/3 or 1e-3.'],
    ['11', 'Keep between −10 and 10.'],
  ])('keep their place after “%s”', (text, problem) => {
    const state = own(FIRST_OWN);
    expect(editPoint(state, 0, 'x1', text)).toEqual({ state, problem });
  });

  test('can be typed, turned and taken away', () => {
    const typed = editPoint(own(FIRST_OWN), 1, 'x2', '−1/2').state;
    expect(typed.own[1]).toEqual({ x1: 0, x2: -0.5, label: -1 });
    expect(flipPoint(typed, 1).own[1]?.label).toBe(1);
    expect(removePoint(typed, 1).own).toHaveLength(3);
  });

  test('that are turned into XOR cannot be separated', () => {
    const xor = flipPoint(flipPoint(flipPoint(own(FIRST_OWN), 1), 2), 3);
    const view = derive(goTo(xor, 300));
    expect(view.bound).toBeNull();
    expect(fewestErrors(xor)).toBe(1);
    expect(standing(view)).toContain('it would never end');
    expect(prospect(view, fewestErrors(xor))).toBe(
      'No line separates these points, so the rule cannot succeed: it goes on for ever. The best line there is gets 1 wrong.',
    );
  });

  test('none at all are no mistake', () => {
    const view = derive(own([]));
    expect(standing(view)).toBe('Place a point to begin.');
    expect([view.wrong, view.atHand, prospect(view, null)]).toEqual([[], null, '']);
  });

  test('a run ends only without mistakes, or at its limit, and within the bound', () => {
    const coordinate = fc.integer({ min: -4, max: 4 });
    const point = fc.record({
      x1: coordinate,
      x2: coordinate,
      label: fc.constantFrom(1 as const, -1 as const),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 8 }), (points) => {
        const view = derive(goTo(own(points), Number.POSITIVE_INFINITY));
        if (view.wrong.length > 0) expect(view.last).toBe(300);
        if (view.bound) expect(view.last).toBeLessThanOrEqual(view.bound.most);
        else expect(view.wrong.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the words', () => {
  test('say where the run stands', () => {
    const state = createState('separable');
    expect(standing(derive(state))).toBe(
      'After 9 updates no point is misclassified. The rule stops.',
    );
    expect(standing(derive(goTo(state, 0)))).toBe(
      'Before the first update 200 of 200 points are misclassified.',
    );
    expect(standing(derive(goTo(state, 1)))).toBe(
      'After 1 update 1 of 200 points is misclassified.',
    );
    expect(standing(derive(createState('xor')))).toBe(
      'After 200 updates 69 of 200 points are misclassified. The run was stopped here; it would never end.',
    );
  });

  test('say the update at hand', () => {
    expect(updateText(derive(goTo(createState('separable'), 0)))).toBe(
      'Next: point 1 at (2.497, 1.862), with y = +1. Its sum w · x̃ is −5.091 and should be positive.',
    );
    expect(updateText(derive(createState('separable')))).toMatch(
      /^Last: point 105 at .* with y = −1\. Its sum w · x̃ was \d\.\d{3} and should not have been positive\.$/,
    );
    expect(updateText(derive(own([{ x1: 1, x2: 1, label: -1 }])))).toBe(
      'There is nothing to correct.',
    );
  });

  test('give the bound from the first weights', () => {
    expect(prospect(derive(createState('separable')), null)).toBe(
      'A line separates these points, with margin γ = 0.598 and radius R = 6.133. From these first weights there can be at most 110 updates.',
    );
  });
});
