/**
 * What a worked pass is: plain, serialisable data, never changed in place.
 * Everything else on the screen (every number, step and verdict) is derived from it.
 */
import {
  type HintGrade,
  type LossName,
  type Network,
  type OutputActivationName,
  sizesOf as sizesOfNetwork,
  type Vector,
} from '@engine';
import { findPreset, type PresetId } from './presets.ts';

/** How much of a step is shown: all of it, the first half of each quantity, or nothing. */
export type CheckMode = 'worked' | 'half' | 'blank';

/** What the reader typed for one quantity: rows × columns of raw text, '' where empty. */
export type AnswerGrid = readonly (readonly string[])[];

export interface PassState {
  /** The preset last chosen; its numbers may have been edited since. */
  readonly preset: PresetId;
  readonly network: Network;
  readonly input: Vector;
  readonly target: Vector;
  readonly learningRate: number;
  /** Decimals shown and asked for, 2–8. */
  readonly decimals: number;
  /** Seed of the next friendly weights; shown, so that a reader can name it. */
  readonly seed: number;
  /** Index of the current step, from 0. */
  readonly step: number;
  /** Playing speed: 0.5, 1, 2 or 4 times. */
  readonly speed: number;
  readonly check: CheckMode;
  /** Steps that differ from `check`, by step id. */
  readonly stepChecks: Readonly<Record<string, CheckMode>>;
  /** Typed answers by quantity id, exactly as typed. */
  readonly answers: Readonly<Record<string, AnswerGrid>>;
  /** The grade of hint taken, by entry key (`delta2:2:0`). */
  readonly hints: Readonly<Record<string, HintGrade>>;
}

/** What an edit returns: the new state, or the old one and a sentence to show at the field. */
export interface Edit {
  readonly state: PassState;
  readonly problem: string | null;
}

export const LIMITS = {
  layers: { least: 1, most: 4 },
  nodes: { least: 1, most: 6 },
  decimals: { least: 2, most: 8 },
  seed: { least: 0, most: 2 ** 32 - 1 },
} as const;

export const SPEEDS = [0.5, 1, 2, 4] as const;

/** A freshly opened pass: the preset's numbers at step 1, everything shown. */
export function createPass(presetId: PresetId = 'classifier-2-2-4-3'): PassState {
  const preset = findPreset(presetId);
  return {
    preset: preset.id,
    network: preset.network,
    input: preset.input,
    target: preset.target,
    learningRate: preset.learningRate,
    decimals: preset.decimals,
    seed: 1,
    step: 0,
    speed: 1,
    check: 'worked',
    stepChecks: {},
    answers: {},
    hints: {},
  };
}

/** n⁽⁰⁾, n⁽¹⁾, …, n⁽ᴸ⁾. */
export function sizesOf(state: PassState): readonly number[] {
  return sizesOfNetwork(state.network);
}

/** The last layer's activation. */
export function outputOf(state: PassState): OutputActivationName {
  return state.network.layers.at(-1)?.activation as OutputActivationName;
}

export function lossOf(state: PassState): LossName {
  return state.network.loss;
}

/** The class of a one-hot target, from 0; −1 if the target is not one-hot. */
export function targetClass(target: Vector): number {
  const oneHot = target.every((value) => value === 0 || value === 1);
  return oneHot && target.filter((value) => value === 1).length === 1 ? target.indexOf(1) : -1;
}

/** `delta2:2:0`: the name of one entry in attributes, hints and verdicts (from 0). */
export function entryKey(id: string, row: number, column: number): string {
  return `${id}:${row}:${column}`;
}
