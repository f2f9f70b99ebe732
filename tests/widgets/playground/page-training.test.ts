import { typedArrayKernel } from '@engine';
import { describe, expect, it } from 'vitest';
import { runDifferences } from '../../../src/components/widgets/playground/comparisons.ts';
import {
  PageTraining,
  type TrainingView,
} from '../../../src/components/widgets/playground/page-training.ts';
import { makePreview } from '../../../src/components/widgets/playground/previews.ts';
import { freshRun } from '../../../src/components/widgets/playground/runs.ts';
import { messageOf, standing } from '../../../src/components/widgets/playground/sentences.ts';
import { DEFAULT_STATE } from '../../../src/components/widgets/playground/state.ts';
import { TrainingDesk } from '../../../src/components/widgets/playground/training-desk.ts';
import {
  TrainingClient,
  type WorkerLike,
} from '../../../src/components/widgets/playground/worker-client.ts';

const state = { ...DEFAULT_STATE, points: 40 };
const fast = { unit: 'epoch', perSecond: null } as const;

/** A page with a worker that works when it is told to. */
function openPage(first = freshRun('a', state)) {
  let now = 0;
  let made = 0;
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => desk.receive(structuredClone(message)),
    terminate: () => undefined,
  };
  const desk = new TrainingDesk({
    kernel: typedArrayKernel,
    clock: () => now++,
    send: (data) => worker.onmessage?.({ data: structuredClone(data) }),
  });
  const makeWorker = () => {
    made++;
    return worker;
  };
  let shown: TrainingView | null = null;
  const page = new PageTraining(
    first,
    (listener) => new TrainingClient({ makeWorker, listener, delay: () => () => undefined }),
    (view) => {
      shown = view;
    },
  );
  return { page, desk, workers: () => made, shown: () => shown as TrainingView | null };
}

describe('the runs of a page', () => {
  it('need no worker until something is done; Play begins a run made with the page anew', () => {
    const { report, history } = makePreview(state, 8, () => '');
    const { page, desk, workers } = openPage({ ...freshRun('a', state), report, history });
    expect(page.view.live.report?.epochs).toBe(8);
    expect(workers()).toBe(0);
    page.step('epoch');
    desk.work();
    expect(workers()).toBe(1);
    expect(page.view.live.report).toMatchObject({ epochs: 1, steps: 2 });
    expect(page.view.live.history.map(({ epochs }) => epochs)).toEqual([1]);
  });

  it('go on from a run made with the page where its weights are edited or it is kept', () => {
    const { report, history } = makePreview(state, 8, () => '');
    const first = { ...freshRun('a', state), report, history };
    const edited = openPage(first);
    edited.page.replace(report.network);
    edited.desk.work();
    expect(edited.page.view.live.report).toMatchObject({ epochs: 8, network: report.network });
    const keeping = openPage(first);
    keeping.page.keep();
    keeping.desk.work();
    expect(keeping.page.view.kept?.report).toMatchObject({ epochs: 8, network: report.network });
    expect(keeping.page.view.live.report).toMatchObject({ epochs: 0, steps: 0 });
  });

  it('take what a run can take, and begin anew for the rest', () => {
    const { page, desk } = openPage();
    page.step('epoch');
    desk.work();
    expect(page.change({ ...state, learningRate: 0.1 })).toBe('goes on');
    page.step('epoch');
    desk.work();
    expect(page.view.live.report?.epochs).toBe(2);
    expect(page.change({ ...state, hidden: [3] })).toBe('anew');
    desk.work();
    expect(page.view.live.report).toMatchObject({ epochs: 0 });
    expect(page.view.live.history).toHaveLength(1);
  });

  it('stop by a condition that is set while they play, and say by which', () => {
    const { page, desk } = openPage();
    page.play(fast);
    page.change({ ...state, stop: { ...state.stop, epochs: 5 } });
    for (let times = 0; times < 20; times++) desk.work();
    const { report } = page.view.live;
    expect(report).toMatchObject({ epochs: 5, stopped: 'epochs', playing: false });
    expect(messageOf(page.view, null)?.text).toBe(
      'Stopped by your condition: 5 epochs are done. Play goes on.',
    );
    expect(messageOf(page.view, { text: 'No.', isProblem: true })?.text).toBe('No.');
  });

  it('are kept side by side, each with its own settings and its own losses', () => {
    const { page, desk } = openPage();
    page.step('epoch');
    desk.work();
    page.keep();
    page.change({ ...state, hidden: [1] });
    desk.work();
    const { kept, live } = page.view;
    page.play(fast, [kept ?? live, live]);
    for (let times = 0; times < 4; times++) desk.work();
    page.pause([kept ?? live, live]);
    desk.work();
    expect(page.view.kept?.state.hidden).toEqual([4, 2]);
    expect(page.view.live.state.hidden).toEqual([1]);
    expect(page.view.kept?.report?.epochs).toBeGreaterThan(1);
    expect(page.view.live.report?.epochs).toBeGreaterThan(0);
    expect(page.view.live.history).not.toEqual(page.view.kept?.history);
  });

  it('are told apart by a weight that was edited in one of them', () => {
    const { page, desk } = openPage();
    page.step('epoch');
    desk.work();
    page.keep();
    desk.work();
    const { live, kept } = page.view;
    expect(runDifferences(kept ?? live, live)).toEqual([]);
    page.replace((live.report ?? makePreview(state, 1, () => '').report).network);
    expect(runDifferences(kept ?? live, page.view.live)).toEqual([
      { name: 'weights in place', kept: 'as trained', live: 'edited by hand' },
    ]);
    page.restart(page.view.live);
    expect(runDifferences(kept ?? live, page.view.live)).toEqual([]);
  });

  it('change places, and the one that is let go leaves the other alone', () => {
    const { page, desk, shown } = openPage();
    page.step('epoch');
    desk.work();
    page.keep();
    desk.work();
    const { kept, live } = page.view;
    page.swap();
    expect(page.view).toMatchObject({ live: kept, kept: live });
    page.restart(page.view.live);
    page.letGo();
    desk.work();
    expect(shown()?.kept).toBeNull();
    expect(shown()?.live).toMatchObject({ name: 'a', report: { epochs: 0 } });
    page.keep();
    expect(page.view.live.name).toBe('b');
  });
});

describe('what is said of a run', () => {
  it('is where it stands, and what to do next', () => {
    const { report } = makePreview(state, 3, () => '');
    expect(standing(report, true)).toMatch(/^Trained for 3 epochs when .* Play begins anew/);
    expect(standing(report, false)).toMatch(/^Epoch 3, step 6\. Loss 0\.\d{4} on the training/);
    expect(standing({ ...report, steps: 0 }, false)).toMatch(/press Play\.$/);
    expect(standing(null, false)).toBe('The run begins.');
  });

  it('puts a dead worker first, then a divergence, and names the run', () => {
    const { report } = makePreview(state, 1, () => '');
    const run = { ...freshRun('a', state), report: { ...report, problem: 'It grew.' } };
    const view: TrainingView = { live: freshRun('b', state), kept: run, notice: null };
    expect(messageOf(view, null)).toEqual({ text: 'Run A: It grew.', isProblem: true });
    const notice = { run: 'a', sentence: 'It died.' };
    expect(messageOf({ ...view, notice }, null)?.text).toBe('Run A: It died.');
    expect(messageOf({ live: run, kept: null, notice }, null)?.text).toBe('It died.');
    expect(messageOf({ ...view, kept: null }, { text: 'Kept.', isProblem: false })?.text).toBe(
      'Kept.',
    );
  });
});
