/** A worksheet: which problems, with or without solutions, and the code that opens them again. Pure. */
import {
  createProblem,
  formatSetCode,
  generatorVersion,
  type Level,
  largestSeed,
  mostProblems,
  type Problem,
  type ProblemSet,
  problemKinds,
  problemsOf,
} from '@engine';

export interface WorksheetState {
  readonly set: ProblemSet;
  readonly solutions: boolean;
}

/** What a worksheet has before anything is chosen. */
export const firstWorksheet: WorksheetState = {
  set: {
    kinds: ['forward-classification', 'one-error-signal'],
    level: 1,
    count: 4,
    seed: 1,
    hints: true,
    version: generatorVersion,
  },
  solutions: false,
};

/** A change, or why it can't be made; the worksheet is then as it was. */
export interface WorksheetChange {
  readonly state: WorksheetState;
  readonly problem: string | null;
}

const changed = (state: WorksheetState, set: Partial<ProblemSet>): WorksheetChange => ({
  state: { ...state, set: { ...state.set, ...set } },
  problem: null,
});

/** A kind in or out; one must stay. */
export function toggleKind(state: WorksheetState, kind: string): WorksheetChange {
  const has = state.set.kinds.includes(kind);
  if (has && state.set.kinds.length === 1) return { state, problem: 'One kind must stay.' };
  const kinds = problemKinds
    .map(({ id }) => id)
    .filter((id) => (id === kind ? !has : state.set.kinds.includes(id)));
  return changed(state, { kinds });
}

export function chooseLevel(state: WorksheetState, level: Level): WorksheetChange {
  return changed(state, { level });
}

function wholeIn(text: string, least: number, most: number): number | null {
  if (!/^\d{1,10}$/.test(text.trim())) return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}

export function typeCount(state: WorksheetState, text: string): WorksheetChange {
  const count = wholeIn(text, 1, mostProblems);
  if (count === null) {
    return { state, problem: `Give a whole number from 1 to ${mostProblems}.` };
  }
  return changed(state, { count });
}

export function typeSeed(state: WorksheetState, text: string): WorksheetChange {
  const seed = wholeIn(text, 0, largestSeed);
  if (seed === null) return { state, problem: `Give a whole number from 0 to ${largestSeed}.` };
  return changed(state, { seed });
}

export function allowHints(state: WorksheetState, hints: boolean): WorksheetChange {
  return changed(state, { hints });
}

export function showSolutions(state: WorksheetState, solutions: boolean): WorksheetChange {
  return { state: { ...state, solutions }, problem: null };
}

/** The problems of the sheet and the code printed on it. */
export function sheetOf({ set }: WorksheetState): {
  readonly problems: readonly Problem[];
  readonly code: string;
} {
  return { problems: problemsOf(set).map(createProblem), code: formatSetCode(set) };
}
