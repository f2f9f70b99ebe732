import {
  chooseGround,
  moveStart,
  RATES,
  typeSetting,
  type WalkSettings,
  walkOf,
} from '@components/widgets/descent/model.ts';
import {
  heightSeries,
  pathPicture,
  placeOfRate,
  rateBands,
  walkScene,
} from '@components/widgets/descent/pictures.ts';
import { GROUNDS, PRESETS } from '@components/widgets/descent/places.ts';
import {
  endingOf,
  endSentence,
  rateSentence,
  stepSentence,
} from '@components/widgets/descent/words.ts';
import { describe, expect, it } from 'vitest';
import golden from '../../golden/single_minimum.json';

const preset = (id: string): WalkSettings => {
  const found = PRESETS.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found.settings;
};
const walk = (id: string, changes: Partial<WalkSettings> = {}) =>
  walkOf({ ...preset(id), ...changes });

describe('the walks of the source', () => {
  it('are the notebook’s, point for point', () => {
    const { descent } = walk('ten');
    const { x, y, f } = golden.lr10;
    expect(descent.points).toHaveLength(x.length);
    descent.points.forEach(([px = 0, py = 0], step) => {
      expect(px).toBeCloseTo(x[step] ?? Number.NaN, 8);
      expect(py).toBeCloseTo(y[step] ?? Number.NaN, 8);
      expect(descent.values[step]).toBeCloseTo(f[step] ?? Number.NaN, 8);
    });
  });

  it('have the parameters of their cells', () => {
    expect(['fifty', 'ten', 'one'].map((id) => preset(id).learningRate)).toEqual([50, 10, 1]);
    for (const id of ['fifty', 'ten', 'one']) {
      expect(preset(id)).toMatchObject({ start: [6, 6], maxSteps: 100, tolerance: 1e-4, noise: 0 });
    }
    expect(walk('noisy')).toMatchObject({ stepNoise: 0.05, settings: { maxSteps: 20, seed: 99 } });
    expect(walk('batch').stepNoise).toBeCloseTo(0.01, 15);
    expect(preset('batch')).toMatchObject({ maxSteps: 100, tolerance: 0.1, seed: 99 });
  });

  it('end as they do', () => {
    const endings = PRESETS.map(({ settings }) => endingOf(walkOf(settings)));
    expect(endings).toEqual([
      'swinging',
      'arrived',
      'underway',
      'trembling',
      'stopped',
      'diverging',
    ]);
  });
});

describe('endings', () => {
  it('say how many steps, and what to try', () => {
    expect(endSentence(walk('ten'))).toBe('It comes to rest at the minimum after 19 steps.');
    expect(endSentence(walk('one', { maxSteps: 500 }))).toContain('after 219 steps');
    expect(endSentence(walk('fifty'))).toContain('above the limit 20.1');
    expect(endSentence(walk('fifty', { learningRate: 100 }))).toContain('thrown over the dip');
    expect(endSentence(walk('noisy'))).toContain('trembles');
    const far = walk('ten', { start: [10, 10] });
    expect(endSentence(far)).toContain('It stops after 0 steps');
  });

  it('name the step and the hyperparameter where a walk diverges', () => {
    const sentence = endSentence(walk('diverging'));
    const away = /at step (\d+)/.exec(sentence)?.[1];
    const { points } = walk('diverging').descent;
    expect(Math.hypot(...(points[Number(away)] ?? []))).toBeGreaterThan(3);
    expect(Math.hypot(...(points[Number(away) - 1] ?? []))).toBeLessThanOrEqual(3);
    expect(sentence).toContain('Try a learning rate η below 1');
    const beyondNumbers = walk('diverging', { learningRate: 1e6, maxSteps: 500 });
    expect(beyondNumbers.descent.stopped).toBe('diverged');
    expect(endSentence(beyondNumbers)).toContain('It diverges');
    expect(endSentence(beyondNumbers)).not.toMatch(/NaN|∞/);
  });

  it('come with the last step, and not before', () => {
    const done = walk('ten');
    expect(stepSentence(done, 0)).toBe('Start at (6.00, 6.00), height −0.0088.');
    expect(stepSentence(done, 1)).toBe(
      'Step 1: by (−0.07, −0.07) to (5.93, 5.93), height −0.0098.',
    );
    expect(stepSentence(done, 19)).toContain('It comes to rest');
  });
});

describe('the limit', () => {
  it('is 20.1 on the dip and 1 on the bowl, and said with the factor', () => {
    expect(walk('ten').limit).toBeCloseTo(20.1, 1);
    expect(walk('diverging').limit).toBe(1);
    expect(rateSentence(walk('one'))).toContain('by 0.90: it creeps in');
    expect(rateSentence(walk('ten', { learningRate: 18 }))).toContain('by −0.79: it zigzags in');
    expect(rateSentence(walk('fifty'))).toContain('η is above it');
  });

  it('parts the strip in three', () => {
    const bands = rateBands(20.1, RATES.least, RATES.most);
    expect(bands.map(({ name }) => name)).toEqual(['creeps', 'zigzags', 'no rest']);
    expect(bands.map(({ from }) => from)).toEqual([0, ...bands.slice(0, 2).map(({ to }) => to)]);
    expect(bands.at(-1)?.to).toBe(100);
    expect(placeOfRate(10, 0.1, 100)).toBeCloseTo(66.67, 1);
    expect([placeOfRate(1e-3, 0.1, 100), placeOfRate(1e6, 0.1, 100)]).toEqual([0, 100]);
  });
});

describe('noise', () => {
  it('falls with the root of the batch size, and comes from the seed', () => {
    expect(walk('noisy', { batchSize: 100 }).stepNoise).toBeCloseTo(0.005, 15);
    const [one, same, other] = [99, 99, 7].map((seed) => walk('noisy', { seed }).descent.points);
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });
});

describe('what is typed', () => {
  it('is taken, or refused with a sentence and nothing changed', () => {
    const settings = preset('ten');
    expect(typeSetting(settings, 'learningRate', '1e3').settings.learningRate).toBe(1000);
    expect(typeSetting(settings, 'y', '−2,5').settings.start).toEqual([6, -2.5]);
    for (const [name, text] of [
      ['learningRate', '0'],
      ['learningRate', 'fast'],
      ['batchSize', '2.5'],
      ['seed', '-1'],
      ['maxSteps', '1e4'],
      ['noise', ''],
    ] as const) {
      const edit = typeSetting(settings, name, text);
      expect(edit.settings).toBe(settings);
      expect(edit.problem).toMatch(/\w/);
    }
  });

  it('lets the start be moved inside the picture', () => {
    expect(moveStart(preset('ten'), [2.7349, -99]).start).toEqual([2.73, -10]);
  });

  it('starts another surface with a rate that suits it', () => {
    const bowl = walkOf(chooseGround(preset('fifty'), 'bowl'));
    expect(endingOf(bowl)).toBe('arrived');
    expect(bowl.settings.start).toEqual(GROUNDS.bowl.start);
  });
});

describe('the pictures', () => {
  it('show the walk up to a step, and nothing outside', () => {
    const done = walk('ten');
    expect(pathPicture(done, 3).series[0]?.points).toHaveLength(4);
    expect(heightSeries(done, 3)[0]?.points).toHaveLength(4);
    expect(walkScene(done, 3).paths[0]?.places).toHaveLength(4);
    const away = walk('diverging');
    const last = away.descent.points.length - 1;
    expect(pathPicture(away, last).marks).toEqual([]);
    const places = walkScene(away, last).paths[0]?.places ?? [];
    expect(places.length).toBeGreaterThan(0);
    for (const [x, y] of places)
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1.5);
  });
});
