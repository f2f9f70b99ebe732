import { useState } from 'preact/hooks';
import { type Commit, commitDraft, type Draft, nudge, numberIn, plainNumber } from './drafts.ts';

export type { Commit } from './drafts.ts';

/** The state of one number field: its draft, its problem, and whether it has the focus. */
export function useDraft(value: number, text: string | undefined, onCommit: Commit) {
  const [kept, setDraft] = useState<Draft | null>(null);
  const [focused, setFocused] = useState(false);
  const draft = kept !== null && Object.is(kept.base, value) ? kept : null;
  const full = plainNumber(value);
  const commit = () => {
    if (draft) setDraft(commitDraft(draft, onCommit));
  };
  return {
    shown: draft?.text ?? (focused ? full : (text ?? full)),
    problem: draft?.problem ?? null,
    focused,
    focus: () => setFocused(true),
    leave: () => {
      setFocused(false);
      commit();
    },
    type: (typed: string) => setDraft({ text: typed, base: value, problem: null }),
    commit,
    restore: () => setDraft(null),
    /** Steps from what is typed if it is a number, else from the value. */
    nudge: (step: number) => {
      const from = (draft && numberIn(draft.text)) ?? value;
      const next = plainNumber(nudge(from, step));
      setDraft(commitDraft({ text: next, base: value, problem: null }, onCommit));
    },
  };
}
