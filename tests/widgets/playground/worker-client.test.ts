import { describe, expect, it } from 'vitest';
import type { RunReport } from '../../../src/components/widgets/playground/messages.ts';
import { DEFAULT_STATE } from '../../../src/components/widgets/playground/state.ts';
import { TrainingClient } from '../../../src/components/widgets/playground/worker-client.ts';
import { FakeWorker } from './fake-worker.ts';

const state = { ...DEFAULT_STATE, points: 40 };

function openClient(frame?: (callback: () => void) => void) {
  const workers: FakeWorker[] = [];
  const reports: RunReport[] = [];
  const notices: string[] = [];
  const waiting = new Set<() => void>();
  const client = new TrainingClient({
    makeWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    ...(frame ? { frame } : {}),
    listener: {
      onReport: (report) => reports.push(report),
      onNotice: (_run, sentence) => notices.push(sentence),
    },
    delay: (callback) => {
      waiting.add(callback);
      return () => waiting.delete(callback);
    },
  });
  const worker = () => workers.at(-1) as FakeWorker;
  /** Lets the time of all that waits come. */
  const wait = () => {
    const due = [...waiting];
    waiting.clear();
    for (const callback of due) callback();
  };
  return {
    client,
    workers,
    worker,
    reports,
    notices,
    wait,
    last: () => reports.at(-1) as RunReport,
  };
}

describe('the client of the training worker', () => {
  it('makes a worker with the first run, and hands reports on', () => {
    const { client, workers, worker, last } = openClient();
    expect(workers).toHaveLength(0);
    client.start('a', state);
    client.step('a', 'epoch', 2);
    worker().work();
    expect(workers).toHaveLength(1);
    expect(last()).toMatchObject({ run: 'a', epochs: 2, steps: 4 });
    expect(worker().received.at(-1)).toEqual({ type: 'seen', run: 'a' });
  });

  it('drops reports of an earlier start, and of runs that are no more', () => {
    const { client, worker, reports } = openClient();
    client.start('a', state);
    worker().work();
    const old = reports[0] as RunReport;
    client.start('a', { ...state, weightSeed: 2 });
    worker().onmessage?.({ data: { type: 'report', report: old } });
    expect(reports).toHaveLength(1);
    client.stop('a');
    worker().onmessage?.({ data: { type: 'report', report: { ...old, generation: 1 } } });
    expect(reports).toHaveLength(1);
  });

  it('shows a report a frame, and lets the worker send no other before', () => {
    const frames: (() => void)[] = [];
    const { client, worker, reports } = openClient((callback) => frames.push(callback));
    client.start('a', state);
    client.start('b', state);
    worker().work();
    const seen = () => worker().received.filter(({ type }) => type === 'seen');
    expect([reports.length, seen().length, frames.length]).toEqual([0, 0, 1]);
    frames.shift()?.();
    expect(reports.map(({ run }) => run)).toEqual(['a', 'b']);
    expect(seen()).toHaveLength(2);
    client.step('a', 'epoch');
    worker().work();
    client.start('a', state);
    frames.shift()?.();
    expect(reports).toHaveLength(2);
  });

  it('starts a run where another ended', () => {
    const { client, worker, last } = openClient();
    client.start('a', state);
    client.step('a', 'epoch', 2);
    worker().work();
    const { network, steps, epochs } = last();
    client.start('b', state, { network, steps, epochs });
    worker().work();
    expect(last()).toMatchObject({ run: 'b', network, steps, epochs });
  });

  it('goes on from the last good weights where a worker stops with an error, and says so', () => {
    const { client, workers, worker, last, notices } = openClient();
    client.start('a', state);
    client.watch('a', 10);
    client.configure('a', { learningRate: 0.2 });
    client.step('a', 'epoch', 3);
    client.play('a', { unit: 'batch', perSecond: null });
    worker().work();
    const before = last();
    worker().onerror?.(new Error('gone'));
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    expect(notices).toEqual([
      `The training stopped with an error. It goes on from the last good weights, those of step ${before.steps}.`,
    ]);
    const [start, ...rest] = worker().received;
    expect(start).toMatchObject({
      type: 'start',
      resume: { network: before.network, steps: before.steps, epochs: before.epochs },
    });
    expect(rest.map(({ type }) => type)).toEqual(['configure', 'watch', 'play']);
    worker().work();
    expect(last().steps).toBeGreaterThan(before.steps);
  });

  it('ends a worker that does not answer, but not one that does, nor a hidden one', () => {
    const { client, workers, worker, wait, notices } = openClient();
    client.start('a', state);
    worker().work();
    for (let times = 0; times < 5; times++) wait();
    expect(workers).toHaveLength(1);
    worker().isSilent = true;
    client.setHidden(true);
    for (let times = 0; times < 5; times++) wait();
    expect(workers).toHaveLength(1);
    client.setHidden(false);
    for (let times = 0; times < 2; times++) wait();
    expect(workers).toHaveLength(2);
    expect(notices[0]).toMatch(
      /^The training did not answer\. It goes on from the last good weights/,
    );
  });

  it('rests after some restarts without a report between them, and wakes when asked', () => {
    const { client, workers, worker, notices } = openClient();
    client.start('a', state);
    for (let times = 0; times < 4; times++) worker().onerror?.(new Error('gone'));
    expect(workers).toHaveLength(4);
    expect(notices.at(-1)).toMatch(/again and again; it rests until you change something\.$/);
    client.start('a', state);
    worker().work();
    expect(workers).toHaveLength(5);
  });

  it('starts a worker again where only the hidden state of the tab is known', () => {
    const { client, worker } = openClient();
    client.setHidden(true);
    client.start('a', state);
    expect(worker().received[0]).toEqual({ type: 'visibility', hidden: true });
  });

  it('ends its worker when it is disposed of', () => {
    const { client, workers } = openClient();
    client.start('a', state);
    client.dispose();
    expect(workers[0]?.isEnded).toBe(true);
  });
});
