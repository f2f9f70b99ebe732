/** The reader's progress: read once the page is alive, kept in step with other tabs. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Attempt } from './progress/attempts.ts';
import { noProgress } from './progress/attempts.ts';
import {
  importProgress,
  type Kept,
  keepAttempt,
  loadProgress,
  type Store,
  storageKey,
  wipeProgress,
} from './progress/keeper.ts';

/** The browser's storage, or null where even asking for it is forbidden. */
function browserStore(): Store | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

export interface ProgressHandle extends Kept {
  /** Whether what is kept has been read. */
  readonly ready: boolean;
  readonly add: (attempt: Attempt) => void;
  readonly importText: (text: string) => void;
  readonly wipe: () => void;
}

export function useProgress(): ProgressHandle {
  const [kept, setKept] = useState<Kept>({ progress: noProgress, note: null });
  const [ready, setReady] = useState(false);
  useLayoutEffect(() => {
    const read = () => setKept(loadProgress(browserStore()));
    const onStorage = (event: StorageEvent) => {
      if (event.key === storageKey || event.key === null) read();
    };
    read();
    setReady(true);
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  }, []);
  return {
    ...kept,
    ready,
    add: (attempt) => setKept(({ progress }) => keepAttempt(browserStore(), progress, attempt)),
    importText: (text) => setKept(({ progress }) => importProgress(browserStore(), progress, text)),
    wipe: () => setKept(wipeProgress(browserStore())),
  };
}
