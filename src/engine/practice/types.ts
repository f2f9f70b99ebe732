import type { Calculation } from '../calculations.ts';
import type { Random } from '../randoms.ts';

/** How hard a problem is: first steps, the usual, the whole. */
export type Level = 1 | 2 | 3;

/** What a kind draws from a random generator: numbers, a task, and what is asked. */
export interface Draft {
  readonly calculation: Calculation;
  /** The task in words; TeX stands between dollar signs. */
  readonly task: string;
  /** Ids of the numbers that are shown, in order. */
  readonly given: readonly string[];
  /** Ids of the numbers that are asked for, in the order in which one works. */
  readonly asked: readonly string[];
  /** Decimals asked for. */
  readonly decimals: number;
}

/** A sort of problem, of which there is one for every level and seed. */
export interface ProblemKind {
  /** Stable, kebab-case; part of every link. */
  readonly id: string;
  readonly title: string;
  /** Which chapter explains it: `slug` or `slug#id`. */
  readonly chapter: string;
  /** What each level asks, in a few words. */
  readonly levels: readonly [string, string, string];
  readonly draw: (random: Random, level: Level) => Draft;
}

/** What names a problem for ever: the same key gives the same problem. */
export interface ProblemKey {
  readonly kind: string;
  readonly level: Level;
  /** An integer from 0 to 2³² − 1. */
  readonly seed: number;
  /** Of the generator that made it. */
  readonly version: number;
}

/** A problem with its numbers. */
export interface Problem extends Draft {
  readonly key: ProblemKey;
  readonly kind: ProblemKind;
}
