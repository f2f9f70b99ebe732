import { expect, test } from 'vitest';
import { EngineError } from '../../../src/engine/errors.ts';
import { completeSettings } from '../../../src/engine/optimizers/settings.ts';

test('fills in the defaults', () => {
  expect(completeSettings({ kind: 'adam', learningRate: 0.1 })).toEqual({
    kind: 'adam',
    learningRate: 0.1,
    beta: 0.9,
    beta1: 0.9,
    beta2: 0.999,
    epsilon: 1e-8,
    weightDecay: 0,
    dampening: 0,
  });
});

test('adamw decays by .01 unless told otherwise', () => {
  expect(completeSettings({ kind: 'adamw', learningRate: 1 }).weightDecay).toBe(0.01);
  expect(completeSettings({ kind: 'adamw', learningRate: 1, weightDecay: 0 }).weightDecay).toBe(0);
});

test.each([
  { learningRate: -0.1 },
  { learningRate: Number.NaN },
  { learningRate: Number.POSITIVE_INFINITY },
  { beta: 1 },
  { beta: -0.1 },
  { beta1: 1 },
  { beta2: 1.5 },
  { beta2: Number.NaN },
  { epsilon: -1e-8 },
  { weightDecay: -1 },
  { dampening: 1.1 },
])('refuses %o', (wrong) => {
  const make = () => completeSettings({ kind: 'momentum', learningRate: 0.1, ...wrong });
  expect(make).toThrow(EngineError);
  expect(make).toThrow(`createOptimizer: ${Object.keys(wrong)[0]} must be`);
});

test('nesterov has no dampening', () => {
  const make = () => completeSettings({ kind: 'nesterov', learningRate: 0.1, dampening: 0.5 });
  expect(make).toThrow('createOptimizer: nesterov has no dampening');
});
