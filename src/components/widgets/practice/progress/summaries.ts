/** How a reader stands, by kind of problem, by chapter, and by error to find. Pure. */
import { type Level, problemKind, problemKinds } from '@engine';
import type { Attempt, Progress } from './attempts.ts';

/** How a kind stands: problems worked, without help among the last five, and the highest level. */
export interface KindSummary {
  readonly kind: string;
  readonly worked: number;
  readonly recent: number;
  readonly clean: number;
  readonly level: Level | null;
}

/** How many of the last attempts say how a kind goes. */
export const recentCount = 5;

export function summariseKinds({ attempts }: Progress): readonly KindSummary[] {
  return problemKinds.map(({ id }) => {
    const own = attempts.filter(
      ({ form, kind, outcome }) => form === 'work' && kind === id && outcome !== 'left',
    );
    const recent = own.slice(-recentCount);
    const levels = own.filter(({ outcome }) => outcome === 'clean').map(({ level }) => level);
    return {
      kind: id,
      worked: own.length,
      recent: recent.length,
      clean: recent.filter(({ outcome }) => outcome === 'clean').length,
      level: levels.length > 0 ? (Math.max(...levels) as Level) : null,
    };
  });
}

/** What to try next of a kind: the same level until it goes without help, then one up. */
export function nextLevel({ level, recent, clean }: KindSummary): Level {
  if (level === null) return 1;
  return isSure({ recent, clean }) && level < 3 ? ((level + 1) as Level) : level;
}

/** Whether the last few went without help: three, or all where there are fewer. */
function isSure({ recent, clean }: Pick<KindSummary, 'recent' | 'clean'>): boolean {
  return clean >= Math.min(3, recent);
}

/** How a chapter stands. */
export interface ChapterSummary {
  /** The chapter's slug. */
  readonly chapter: string;
  /** Its kinds, in the order of the list of kinds. */
  readonly kinds: readonly KindSummary[];
  /** How many of them have been worked at least once. */
  readonly practised: number;
  /** The kind to try next: one not worked yet, else the one that goes least well; null when all are done at level 3. */
  readonly next: KindSummary | null;
}

const slugOf = (kind: string) => problemKind(kind).chapter.split('#')[0] as string;

/** Whether a kind has nothing left to try: level 3 without help, and no slip of late. */
function isDone({ level, recent, clean }: KindSummary): boolean {
  return level === 3 && recent > 0 && clean === recent;
}

function nextOf(kinds: readonly KindSummary[]): KindSummary | null {
  const open = kinds.filter((each) => !isDone(each));
  const share = ({ clean, recent }: KindSummary) => (recent === 0 ? -1 : clean / recent);
  return (
    [...open].sort((a, b) => share(a) - share(b) || (a.level ?? 0) - (b.level ?? 0))[0] ?? null
  );
}

/** The chapters that have kinds of problems, in the order given, each with its kinds. */
export function summariseChapters(
  progress: Progress,
  order: readonly string[],
): readonly ChapterSummary[] {
  const all = summariseKinds(progress);
  return order.flatMap((chapter): readonly ChapterSummary[] => {
    const kinds = all.filter(({ kind }) => slugOf(kind) === chapter);
    if (kinds.length === 0) return [];
    const practised = kinds.filter(({ worked }) => worked > 0).length;
    return [{ chapter, kinds, practised, next: nextOf(kinds) }];
  });
}

/** How well a planted mistake is found. */
export interface HuntSummary {
  /** The id of the mistake. */
  readonly mistake: string;
  readonly hunted: number;
  /** How often it was found and named at the first go. */
  readonly clean: number;
}

/** Every mistake that was planted so far, those found least well first. */
export function summariseHunts({ attempts }: Progress): readonly HuntSummary[] {
  const byMistake = new Map<string, Attempt[]>();
  for (const attempt of attempts) {
    if (attempt.form !== 'hunt' || attempt.planted === null) continue;
    byMistake.set(attempt.planted, [...(byMistake.get(attempt.planted) ?? []), attempt]);
  }
  return [...byMistake]
    .map(([mistake, own]) => ({
      mistake,
      hunted: own.length,
      clean: own.filter(({ outcome }) => outcome === 'clean').length,
    }))
    .sort((a, b) => a.clean / a.hunted - b.clean / b.hunted || b.hunted - a.hunted);
}
