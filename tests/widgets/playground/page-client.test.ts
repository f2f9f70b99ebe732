import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageClient } from '../../../src/components/widgets/playground/page-client.ts';
import { DEFAULT_STATE } from '../../../src/components/widgets/playground/state.ts';
import { FakeWorker } from './fake-worker.ts';

/** A page with a worker, and frames that come when they are told to. */
function openPage({ reduced }: { reduced: boolean }) {
  const frames: (() => void)[] = [];
  const workers: FakeWorker[] = [];
  vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
  vi.stubGlobal('matchMedia', () => ({ matches: reduced }));
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
  vi.stubGlobal(
    'Worker',
    class extends FakeWorker {
      constructor() {
        super();
        workers.push(this);
      }
    },
  );
  const told: number[] = [];
  const client = createPageClient({
    onReport: ({ epochs }) => told.push(epochs),
    onNotice: () => undefined,
  });
  client.start('a', { ...DEFAULT_STATE, points: 40 });
  client.play('a', { unit: 'epoch', perSecond: null });
  const work = () => workers[0]?.work();
  const frame = () => {
    for (const callback of frames.splice(0)) callback();
  };
  return { client, told, work, frame };
}

describe('the reports of a page', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('are shown with the next frame', () => {
    const { client, told, work, frame } = openPage({ reduced: false });
    for (let count = 0; count < 3; count++) {
      work();
      expect(told).toHaveLength(count);
      frame();
      expect(told).toHaveLength(count + 1);
    }
    client.dispose();
  });

  it('come half a second apart where motion is to be reduced', () => {
    const { client, told, work, frame } = openPage({ reduced: true });
    for (let count = 0; count < 3; count++) {
      work();
      frame();
      vi.advanceTimersByTime(499);
      work();
      expect(told).toHaveLength(count);
      vi.advanceTimersByTime(1);
      expect(told).toHaveLength(count + 1);
    }
    client.dispose();
  });
});
