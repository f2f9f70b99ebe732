/** A problem being worked, with the record of what went wrong on the way. */
import type { Problem } from '@engine';
import { useState } from 'preact/hooks';
import { noteMistakes, type Record } from './record.ts';
import { beginSession, type Session, type SessionOptions } from './session.ts';

export interface Working {
  readonly session: Session;
  readonly record: Record;
}

export interface SessionHandle extends Working {
  readonly change: (change: (old: Session) => Session) => void;
  readonly begin: (problem: Problem, options?: SessionOptions) => void;
}

export function useSession(first: () => Problem): SessionHandle {
  const [working, setWorking] = useState<Working>(() => ({
    session: beginSession(first()),
    record: [],
  }));
  return {
    ...working,
    change: (change) =>
      setWorking(({ session, record }) => {
        const next = change(session);
        return { session: next, record: noteMistakes(record, next) };
      }),
    begin: (problem, options) =>
      setWorking(({ session: { shapeFirst } }) => ({
        session: beginSession(problem, { shapeFirst, ...options }),
        record: [],
      })),
  };
}
