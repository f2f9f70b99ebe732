import { describe, expect, test } from 'vitest';
import {
  type Calculation,
  entryOf,
  markSign,
  probeGradient,
  type WorkedPass,
} from '../../../src/engine/index.ts';
import { problemOf } from './support.ts';

const pass = problemOf('backprop-2-2-2', 2, 3).calculation as WorkedPass;

describe('a gradient probe', () => {
  test('agrees with the right gradients and disagrees with wrong ones', () => {
    for (const layer of [1, 2]) {
      for (const row of [0, 1]) {
        for (const column of [0, 1, null]) {
          const id = column === null ? `gradb${layer}` : `gradW${layer}`;
          const gradient = entryOf(pass.step(id).quantity.value, row, column ?? 0);
          const parameter = { layer, row, column };
          expect(probeGradient(pass, parameter, gradient, 0.0001).agrees).toBe(true);
          expect(probeGradient(pass, parameter, -gradient, 0.0001).agrees).toBe(
            Math.abs(gradient) < 0.001,
          );
          expect(probeGradient(pass, parameter, gradient + 0.2, 0.0001).agrees).toBe(false);
        }
      }
    }
  });

  test('says by how much the loss moved and by how much the claim says so', () => {
    const probe = probeGradient(pass, { layer: 1, row: 0, column: 0 }, 0.5, 0.0001);
    expect(probe.claimed).toBeCloseTo(0.005, 12);
    expect(probe.nudge).toBe(0.01);
  });

  test('refuses a parameter that is not there', () => {
    expect(() => probeGradient(pass, { layer: 3, row: 0, column: 0 }, 1, 0)).toThrow(
      'layer 3 has no row 0',
    );
  });
});

describe('signs', () => {
  const { calculation } = problemOf('products', 3, 1);
  const step = (calculation as Calculation).step('hadamard');
  const value = entryOf(step.quantity.value, 0, 0);
  const sign = value > 0 ? '+' : '−';
  const other = value > 0 ? '−' : '+';

  test('are right, wrong, missing or unreadable', () => {
    expect(markSign(step, 0, 0, sign, 2)).toBe('right');
    expect(markSign(step, 0, 0, other, 2)).toBe('wrong');
    expect(markSign(step, 0, 0, '0', 2)).toBe('wrong');
    expect(markSign(step, 0, 0, ' ', 2)).toBe('empty');
    expect(markSign(step, 0, 0, 'plus', 2)).toBe('unreadable');
    expect(markSign(step, 0, 0, `${sign}0.3`, 2)).toBe('right');
  });
});
