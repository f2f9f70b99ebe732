import { deepCount } from '@components/diagrams/figures/optimizer-races.ts';
import { editRates, editSetting, setRunning } from '@components/widgets/optimizer-race/edits.ts';
import { KINDS, START } from '@components/widgets/optimizer-race/model.ts';
import {
  jobsOf,
  panelsOf,
  RATES,
  runJob,
  type SweepJob,
  type SweepResult,
  subjectOf,
  sweepSentence,
} from '@components/widgets/optimizer-race/sweep.ts';
import {
  SILENCE,
  type SweepWorker,
  startSweep,
} from '@components/widgets/optimizer-race/sweeping.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const jobs = jobsOf(START);

describe('the jobs', () => {
  test('are one for each rate and each optimizer that runs', () => {
    expect(jobs).toHaveLength(4 * RATES.length);
    expect([RATES[0], RATES.at(-1)]).toEqual([0.01, 10]);
    expect(jobsOf(setRunning(START, 'nesterov', true))).toHaveLength(5 * RATES.length);
  });

  test('give what the chapter’s figure shows', () => {
    for (const kind of ['adagrad', 'adam'] as const) {
      const ends = jobs.filter(({ optimizer }) => optimizer.kind === kind).map(runJob);
      expect(ends.filter(({ height }) => height < -3.3)).toHaveLength(deepCount(kind));
    }
  });

  test('do not depend on the learning rates or the step, but on all else', () => {
    expect(subjectOf(editRates(START, '3').state)).toBe(subjectOf(START));
    expect(subjectOf({ ...START, step: 3 })).toBe(subjectOf(START));
    expect(subjectOf(editSetting(START, 'adam', 'beta1', '0.8').state)).not.toBe(subjectOf(START));
    expect(subjectOf({ ...START, start: [1, 1] })).not.toBe(subjectOf(START));
  });

  test('become a panel for each, with every walk in it once', () => {
    const panels = panelsOf(jobs.map(runJob));
    expect(panels.map(({ kind }) => kind)).toEqual(KINDS.filter((kind) => START.runners[kind].on));
    for (const { series } of panels) {
      expect(series.flatMap(({ points }) => points)).toHaveLength(RATES.length);
    }
    expect(panelsOf([])).toEqual([]);
  });
});

/** A worker that does a number of jobs and then dies, or goes silent. */
class FakeWorker implements SweepWorker {
  static made: FakeWorker[] = [];
  onmessage: SweepWorker['onmessage'] = null;
  onerror: SweepWorker['onerror'] = null;
  jobs: readonly SweepJob[] = [];
  ended = false;
  constructor(
    readonly most: number,
    readonly silent = false,
  ) {
    FakeWorker.made.push(this);
  }
  postMessage(given: readonly SweepJob[]) {
    this.jobs = given;
  }
  terminate() {
    this.ended = true;
  }
  work() {
    this.jobs.slice(0, this.most).forEach((job, k) => {
      const { kind, learningRate: rate } = job.optimizer;
      this.onmessage?.({ data: { kind, rate, height: k, steps: 1, stopped: 'tolerance' } });
    });
    if (this.most < this.jobs.length && !this.silent) this.onerror?.({});
  }
}

describe('the worker', () => {
  const few = jobs.slice(0, 5);
  const events = () => ({
    onResults: vi.fn(),
    onRestart: vi.fn(),
    onDone: vi.fn(),
    onFail: vi.fn(),
  });
  const lastResults = (spy: ReturnType<typeof events>['onResults']) =>
    spy.mock.calls.at(-1)?.[0] as readonly SweepResult[];
  beforeEach(() => {
    FakeWorker.made = [];
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('does all jobs and is ended', () => {
    const told = events();
    startSweep(few, () => new FakeWorker(99), told);
    FakeWorker.made[0]?.work();
    expect(lastResults(told.onResults)).toHaveLength(5);
    expect(told.onDone).toHaveBeenCalledOnce();
    expect(FakeWorker.made[0]?.ended).toBe(true);
  });

  test('that dies is made again, for the jobs that are left', () => {
    const told = events();
    startSweep(few, () => new FakeWorker(FakeWorker.made.length === 0 ? 2 : 99), told);
    FakeWorker.made[0]?.work();
    expect(FakeWorker.made[1]?.jobs).toEqual(few.slice(2));
    expect(told.onRestart).toHaveBeenCalledOnce();
    FakeWorker.made[1]?.work();
    expect(lastResults(told.onResults)).toHaveLength(5);
    expect([told.onDone.mock.calls.length, told.onFail.mock.calls.length]).toEqual([1, 0]);
  });

  test('that dies twice is given up, and what was done stays', () => {
    const told = events();
    startSweep(few, () => new FakeWorker(1), told);
    FakeWorker.made[0]?.work();
    FakeWorker.made[1]?.work();
    expect(FakeWorker.made).toHaveLength(2);
    expect(told.onFail).toHaveBeenCalledOnce();
    expect(lastResults(told.onResults)).toHaveLength(2);
  });

  test('that says nothing for long counts as dead', () => {
    const told = events();
    startSweep(few, () => new FakeWorker(1, true), told);
    FakeWorker.made[0]?.work();
    vi.advanceTimersByTime(SILENCE - 1);
    expect(FakeWorker.made).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(FakeWorker.made).toHaveLength(2);
    expect(FakeWorker.made[0]?.ended).toBe(true);
  });

  test('that can’t be made at all is given up', () => {
    const told = events();
    startSweep(
      few,
      () => {
        throw new Error('blocked');
      },
      told,
    );
    expect(told.onFail).toHaveBeenCalledOnce();
  });

  test('that is cancelled is ended, and what it still says is not heard', () => {
    const told = events();
    const { stop, resume } = startSweep(few, () => new FakeWorker(99), told);
    stop();
    resume();
    FakeWorker.made[0]?.work();
    expect(FakeWorker.made[0]?.ended).toBe(true);
    expect(told.onResults).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10 * SILENCE);
    expect(FakeWorker.made).toHaveLength(1);
  });

  test('rests when it is told to, however long, and goes on with what is left', () => {
    const told = events();
    const { pause, resume } = startSweep(
      few,
      () => new FakeWorker(FakeWorker.made.length === 0 ? 2 : 99, true),
      told,
    );
    FakeWorker.made[0]?.work();
    pause();
    expect(FakeWorker.made[0]?.ended).toBe(true);
    vi.advanceTimersByTime(10 * SILENCE);
    expect(FakeWorker.made).toHaveLength(1);
    resume();
    resume();
    expect(FakeWorker.made).toHaveLength(2);
    expect(FakeWorker.made[1]?.jobs).toEqual(few.slice(2));
    FakeWorker.made[1]?.work();
    expect(lastResults(told.onResults)).toHaveLength(5);
    expect([told.onRestart, told.onFail].map((spy) => spy.mock.calls.length)).toEqual([0, 0]);
    resume();
    expect(FakeWorker.made).toHaveLength(2);
  });
});

test('every state of a sweep has its sentence', () => {
  const results = jobs.slice(0, 3).map(runJob);
  const at = (status: 'running' | 'cancelled' | 'failed' | 'done') =>
    sweepSentence({ status, of: '', results, count: 4, restarted: false });
  expect(at('running')).toBe('3 of 4 walks walked.');
  expect(at('cancelled')).toBe('Cancelled after 3 of 4 walks.');
  expect(at('failed')).toContain('stopped twice, after 3 of 4 walks');
  expect(at('done')).toContain('All 4 walks');
  for (const status of ['running', 'done'] as const) {
    const sweep = { status, of: '', results, count: 4 };
    expect(sweepSentence({ ...sweep, restarted: true })).toContain('stopped once');
    expect(sweepSentence({ ...sweep, restarted: false })).not.toContain('stopped once');
  }
});
