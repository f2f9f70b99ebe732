import { describe, expect, it } from 'vitest';
import {
  differenceSentence,
  differences,
  settingsLine,
} from '../../../src/components/widgets/playground/comparisons.ts';
import { drawNetwork } from '../../../src/components/widgets/playground/networks.ts';
import { findPreset } from '../../../src/components/widgets/playground/presets.ts';
import { DEFAULT_STATE } from '../../../src/components/widgets/playground/state.ts';

const state = DEFAULT_STATE;

describe('two runs', () => {
  it('have their settings in a line', () => {
    expect(settingsLine(findPreset('spiral-6-6')?.state ?? state)).toBe(
      'spiral · 2-6-6-1 · ReLU · gradient descent, η 0.1, batches of 10 · λ of L2 0.003',
    );
    expect(settingsLine({ ...state, hidden: [], optimizer: 'adamw', decay: 0.01 })).toBe(
      'a disc in a ring · 2-2 · AdamW, η 0.03, batches of 10 · λ of decay 0.01',
    );
  });

  it('say what differs, both values each', () => {
    const other = { ...state, learningRate: 0.3, optimizer: 'momentum' as const };
    expect(differences(state, other)).toEqual([
      { name: 'optimizer', kept: 'gradient descent', live: 'momentum' },
      { name: 'η', kept: '0.03', live: '0.3' },
      { name: 'β', kept: '–', live: '0.9' },
    ]);
    expect(differences(state, { ...state, activation: 'relu' })).toHaveLength(1);
    expect(differenceSentence(differences(state, { ...state, l2: 0.1 }))).toBe(
      'λ of L2: 0 in A, 0.1 in B.',
    );
    expect(differenceSentence(differences(state, other))).toContain('3 things differ');
  });

  it('of the same settings say so; when to stop is not one of them', () => {
    const later = { ...state, stop: { ...state.stop, epochs: 9 } };
    expect(differenceSentence(differences(state, later))).toMatch(
      /^A and B have the same settings/,
    );
  });

  it('differ where their first weights or their own points do', () => {
    expect(differences(state, { ...state, weightSeed: 7 })).toEqual([
      { name: 'weights', kept: 'seed 1', live: 'seed 7' },
    ]);
    const edited = { ...state, weights: drawNetwork({ ...state, weightSeed: 9 }) };
    expect(differences(state, edited)[0]?.live).toBe('from a link');
    const own = { ...state, dataset: 'own', ownPoints: [{ x1: 0, x2: 0, value: 0 }] } as const;
    const more = { ...own, ownPoints: [...own.ownPoints, { x1: 1, x2: 0, value: 1 }] };
    expect(differences(own, more)).toEqual([
      { name: 'your points', kept: '1 points', live: '2 points' },
    ]);
  });
});
