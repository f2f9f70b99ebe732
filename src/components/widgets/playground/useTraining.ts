/** The runs of a playground, drawn again whenever one has something to tell. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { createPageClient } from './page-client.ts';
import { PageTraining, type TrainingView } from './page-training.ts';
import type { Run } from './runs.ts';

/** What is seen, and what can be done: the second stays the same object for good. */
export function useTraining(first: Run): readonly [TrainingView, PageTraining] {
  const [view, setView] = useState<TrainingView>({ live: first, kept: null, notice: null });
  const made = useRef<PageTraining | null>(null);
  made.current ??= new PageTraining(first, createPageClient, setView);
  const training = made.current;
  useEffect(() => {
    if (first.report === null) training.ensure('start');
    return () => training.dispose();
  }, []);
  return [view, training];
}
