import { type Network, typedArrayKernel } from '@engine';
import { describe, expect, it } from 'vitest';
import type {
  FromWorker,
  RunReport,
  ToWorker,
} from '../../../src/components/widgets/playground/messages.ts';
import { decayNote } from '../../../src/components/widgets/playground/names.ts';
import { drawNetwork } from '../../../src/components/widgets/playground/networks.ts';
import { findPreset } from '../../../src/components/widgets/playground/presets.ts';
import {
  DEFAULT_STATE,
  type PlaygroundState,
} from '../../../src/components/widgets/playground/state.ts';
import { TrainingDesk } from '../../../src/components/widgets/playground/training-desk.ts';

const state: PlaygroundState = { ...DEFAULT_STATE, points: 60, hidden: [3] };
const never = DEFAULT_STATE.stop;

/** A desk with a clock that goes on by `tick` whenever it is looked at. */
function openDesk({ tick = 1, slice = 8 } = {}) {
  const sent: FromWorker[] = [];
  const time = { now: 0, tick };
  const desk = new TrainingDesk({
    kernel: typedArrayKernel,
    clock: () => {
      time.now += time.tick;
      return time.now;
    },
    send: (message) => sent.push(message),
    slice,
  });
  const say = (...messages: ToWorker[]) => {
    for (const message of messages) desk.receive(message);
    desk.work();
  };
  const reports = () => sent.flatMap((each) => (each.type === 'report' ? [each.report] : []));
  const last = () => reports().at(-1) as RunReport;
  return { desk, sent, time, say, reports, last };
}

const start = (of: PlaygroundState = state, run = 'a'): ToWorker => ({
  type: 'start',
  run,
  generation: 0,
  state: of,
});
const seen: ToWorker = { type: 'seen', run: 'a' };
const play = (perSecond: number | null, unit: 'batch' | 'epoch' = 'batch'): ToWorker => ({
  type: 'play',
  run: 'a',
  pace: { unit, perSecond },
});

describe('a run at the desk', () => {
  it('tells the losses on the way of a long slice, once, and close together at first', () => {
    const { say, last } = openDesk({ tick: 0.01, slice: 8 });
    say(start(), seen, play(null, 'epoch'), seen);
    const { epochs, passed, training } = last();
    expect(epochs).toBeGreaterThan(100);
    expect(passed.slice(0, 12).map((point) => point.epochs)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13,
    ]);
    expect(passed.length).toBeLessThan(100);
    expect(passed.at(-1)?.epochs).toBeLessThanOrEqual(epochs);
    expect(passed[0]?.training).toBeGreaterThan(training.loss);
    const alone = openDesk();
    alone.say(start(), { type: 'step', run: 'a', unit: 'epoch', count: 5 }, seen);
    expect(alone.last().training.loss).toBe(passed[4]?.training);
    say({ type: 'pause', run: 'a' }, seen);
    expect(last().passed.filter((point) => point.epochs <= epochs)).toEqual([]);
  });

  it('reports where it starts: the drawn weights, both losses, nothing done', () => {
    const { say, last } = openDesk();
    say(start());
    expect(last()).toMatchObject({ run: 'a', steps: 0, epochs: 0, playing: false, stopped: null });
    expect(last().network).toEqual(drawNetwork(state));
    expect(
      last()
        .training.confusion.flat()
        .reduce((sum, n) => sum + n),
    ).toBe(30);
    expect(last().test?.loss).toBeGreaterThan(0);
  });

  it('steps by batches and by epochs, the same as in one go', () => {
    const { say, last } = openDesk();
    say(start(), { type: 'step', run: 'a', unit: 'batch', count: 2 });
    expect(last()).toMatchObject({ steps: 2, epochs: 0, position: 20 });
    say(seen, { type: 'step', run: 'a', unit: 'epoch', count: 3 });
    expect(last()).toMatchObject({ steps: 9, epochs: 3, position: 0 });
    const other = openDesk();
    other.say(start(), { type: 'step', run: 'a', unit: 'batch', count: 9 });
    expect(other.last().network).toEqual(last().network);
  });

  it('plays in slices and answers between them', () => {
    const { desk, say, last, time } = openDesk({ tick: 1, slice: 5 });
    say(start(), play(null));
    expect(desk.wants()).toBe('soon');
    const before = last().steps;
    const at = time.now;
    say(seen);
    expect(time.now - at).toBeLessThan(5 + 6);
    expect(last().steps).toBeGreaterThan(before);
    say(seen, { type: 'pause', run: 'a' });
    expect(last()).toMatchObject({ playing: false, stopped: 'paused' });
    expect(desk.wants()).toBe('nothing');
    const { steps } = last();
    say(seen);
    expect(last().steps).toBe(steps);
  });

  it('keeps a pace, and gives up what a slow machine cannot catch up with', () => {
    const { say, last, time } = openDesk({ tick: 0, slice: 5 });
    say(start(), play(10));
    for (let tenth = 0; tenth < 20; tenth++) {
      time.now += 100;
      say(seen);
    }
    expect(last().steps).toBe(20);
    time.tick = 10;
    time.now += 60_000;
    say(seen);
    time.tick = 0;
    say(seen);
    expect(last().steps).toBeLessThan(25);
  });

  it('goes on at a pace after a pause, though a report comes before its first batch', () => {
    const { say, last, time } = openDesk({ tick: 0 });
    say(start(), play(10));
    time.now += 300;
    say(seen);
    say(seen, { type: 'pause', run: 'a' });
    expect(last()).toMatchObject({ steps: 3, stopped: 'paused', playing: false });
    say(seen, play(10));
    expect(last()).toMatchObject({ steps: 3, stopped: null, playing: true });
    time.now += 200;
    say(seen);
    expect(last().steps).toBe(5);
  });

  it('sends nothing more until the page has seen the last report', () => {
    const { say, reports } = openDesk();
    say(start(), play(null));
    const { length } = reports();
    for (let times = 0; times < 5; times++) say();
    expect(reports()).toHaveLength(length);
    say(seen);
    expect(reports()).toHaveLength(length + 1);
  });

  it('does nothing in a hidden tab and goes on when it is shown', () => {
    const { desk, say, last } = openDesk();
    say(start(), play(null), { type: 'visibility', hidden: true });
    const { steps } = last();
    say(seen, seen);
    expect(desk.wants()).toBe('nothing');
    expect(last().steps).toBe(steps);
    say(seen, { type: 'visibility', hidden: false });
    say(seen);
    expect(last().steps).toBeGreaterThan(steps);
  });

  it('changes η and weights without a new start', () => {
    const { say, last } = openDesk();
    say(start(), { type: 'step', run: 'a', unit: 'batch', count: 4 });
    const network: Network = drawNetwork({ ...state, weightSeed: 8 });
    say(seen, { type: 'replace', run: 'a', network });
    expect(last()).toMatchObject({ steps: 4, network });
    say(
      seen,
      { type: 'configure', run: 'a', change: { learningRate: 0 } },
      { type: 'step', run: 'a', unit: 'batch', count: 4 },
    );
    expect(last()).toMatchObject({ steps: 8, network });
  });

  it('refuses in a sentence what does not fit, and stands as it was', () => {
    const { say, sent } = openDesk();
    const network = drawNetwork({ ...state, hidden: [4] });
    say(
      start(),
      { type: 'replace', run: 'a', network },
      { type: 'configure', run: 'a', change: { learningRate: -1 } },
    );
    const failed = sent.filter(({ type }) => type === 'failed');
    expect(failed).toHaveLength(2);
    expect(failed[0]).toMatchObject({
      run: 'a',
      problem: expect.stringContaining('cannot replace'),
    });
  });

  it('trains two runs side by side, each as if it were alone', () => {
    const { say, reports } = openDesk();
    const other = { ...state, activation: 'relu' as const };
    say(start(), start(other, 'b'));
    for (const run of ['a', 'b'])
      say({ type: 'seen', run }, { type: 'step', run, unit: 'epoch', count: 2 });
    const alone = openDesk();
    alone.say(start(other));
    alone.say(seen, { type: 'step', run: 'a', unit: 'epoch', count: 2 });
    const second = reports()
      .filter(({ run }) => run === 'b')
      .at(-1);
    expect(second?.network).toEqual(alone.last().network);
    expect(second?.steps).toBe(6);
  });

  it('draws a picture of every node where the page watches', () => {
    const { say, last } = openDesk();
    say(start(), { type: 'watch', run: 'a', resolution: 10 });
    const { pictures, network } = last();
    expect(pictures).toMatchObject({ resolution: 10, sizes: [3, 2] });
    expect(pictures?.values).toHaveLength(500);
    // The two probabilities of one point sum to 1.
    expect((pictures?.values[300] as number) + (pictures?.values[400] as number)).toBeCloseTo(1, 6);
    expect(network.layers).toHaveLength(2);
  });
});

describe('a decay beside the step', () => {
  const weightsAfter = (change: Partial<PlaygroundState>) => {
    const { say, last } = openDesk();
    say(start({ ...state, ...change }), { type: 'step', run: 'a', unit: 'epoch', count: 20 });
    return last().network.layers.flatMap(({ weights }) => weights.flat());
  };
  const furthest = (optimizer: PlaygroundState['optimizer']) => {
    const [l2, decay] = [
      weightsAfter({ optimizer, l2: 0.1 }),
      weightsAfter({ optimizer, decay: 0.1 }),
    ];
    return Math.max(...l2.map((w, k) => Math.abs(w - (decay[k] as number))));
  };

  it('is the step of L2 for plain gradient descent, as the page says', () => {
    expect(furthest('sgd')).toBeLessThan(1e-12);
    expect(decayNote('sgd')).toContain('that is the step of L2');
  });

  it.each(['momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw'] as const)(
    'is another step for %s, as the page says',
    (optimizer) => {
      expect(furthest(optimizer)).toBeGreaterThan(1e-4);
      expect(decayNote(optimizer)).toContain('past ');
    },
  );
});

describe('a run stops by itself', () => {
  const step: ToWorker = { type: 'step', run: 'a', unit: 'epoch', count: 500 };

  it('after the epochs asked for, once', () => {
    const { say, last } = openDesk();
    say(start({ ...state, stop: { ...never, epochs: 4 } }), step);
    expect(last()).toMatchObject({ epochs: 4, stopped: 'epochs', problem: null });
    say(seen, { type: 'step', run: 'a', unit: 'epoch', count: 2 });
    expect(last()).toMatchObject({ epochs: 6, stopped: null });
  });

  it('at the loss asked for', () => {
    const { say, last } = openDesk();
    say(start({ ...state, learningRate: 0.3, hidden: [6], stop: { ...never, loss: 0.3 } }), step);
    expect(last().stopped).toBe('loss');
    expect(last().training.loss).toBeLessThanOrEqual(0.3);
    say(seen, { type: 'conditions', run: 'a', stop: { ...never, loss: 0.2 } }, step);
    expect(last().training.loss).toBeLessThanOrEqual(0.2);
  });

  it.each([
    ['testLoss', 0.35],
    ['accuracy', 0.9],
  ] as const)('at the %s asked for, and not an epoch later', (condition, limit) => {
    const { say, last } = openDesk();
    const quick = { ...state, learningRate: 0.3, hidden: [6] };
    say(start({ ...quick, stop: { ...never, [condition]: limit } }), step);
    const holds = ({ test, training }: RunReport) =>
      condition === 'accuracy' ? training.accuracy >= limit : (test?.loss ?? 1) <= limit;
    expect(last().stopped).toBe(condition);
    expect(holds(last())).toBe(true);
    const before = openDesk();
    before.say(start(quick), { ...step, count: last().epochs - 1 });
    expect(holds(before.last())).toBe(false);
  });

  it('asks nothing of the classes of a regression', () => {
    const { say, last } = openDesk();
    const regression = { ...state, dataset: 'plane', problem: 'regression' } as const;
    say(start({ ...regression, stop: { ...never, accuracy: 0, epochs: 3 } }), step);
    expect(last()).toMatchObject({ stopped: 'epochs', epochs: 3 });
  });

  it('is no longer said to have stopped once the conditions are others', () => {
    const { say, last } = openDesk();
    say(start({ ...state, stop: { ...never, epochs: 4 } }), step);
    say(seen, { type: 'conditions', run: 'a', stop: { ...never, epochs: 9 } });
    expect(last()).toMatchObject({ epochs: 4, stopped: null });
  });

  it('where it diverges, with the step and what to try', () => {
    const { say, last } = openDesk();
    const wild: PlaygroundState = {
      ...state,
      dataset: 'bumps',
      problem: 'regression',
      activation: 'linear',
      features: ['x1', 'x1x1'],
      learningRate: 3,
    };
    say(start(wild), step);
    const { stopped, problem, steps, network } = last();
    expect(stopped).toBe('diverged');
    expect(problem).toMatch(
      /^At step \d+ the (weight w|bias b)⁽[¹²]⁾[₁-₉]+ (grew beyond|is no number)/,
    );
    expect(problem).toContain(`At step ${steps + 1} `);
    expect(problem).toContain('Try a smaller η: 0.3 in place of 3. The squared features reach 36');
    expect(network.layers.flatMap(({ weights }) => weights.flat()).every(Number.isFinite)).toBe(
      true,
    );
    say(seen, { type: 'step', run: 'a', unit: 'batch', count: 1 });
    expect(last().stopped).toBe('diverged');
  });

  it('where a penalty makes weights grow, and says that it does', () => {
    const { say, last } = openDesk();
    say(start({ ...state, learningRate: 1, l2: 5 }), { ...step, count: 2000 });
    expect(last().problem).toContain('Try a smaller λ₂: ηλ is 5');
  });
});

describe('the presets of the source', () => {
  it('learn: XOR with four nodes better than with one', { timeout: 20_000 }, () => {
    const accuracy = (id: string) => {
      const { say, last } = openDesk();
      say(start((findPreset(id) as { state: PlaygroundState }).state), {
        type: 'step',
        run: 'a',
        unit: 'epoch',
        count: 100,
      });
      return last().test?.accuracy as number;
    };
    expect(accuracy('xor-4')).toBeGreaterThan(accuracy('xor-1'));
  });
});
