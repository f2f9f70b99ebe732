import fc from 'fast-check';
import { test } from 'vitest';
import { createOptimizer } from '../../../src/engine/index.ts';
import golden from '../../golden/optimizer_kinds.json';
import { expectClose } from '../support/closeness.ts';
import { referenceRun } from '../support/optimizer-runs.ts';

test('ten steps agree with the original form, listed at the point ahead', () => {
  for (const [index, { parameters }] of referenceRun({ kind: 'nesterov' }).entries()) {
    expectClose(parameters, golden.runs.nesterov[index]?.W ?? [], 1e-12);
  }
});

test('on a parabola it follows the original form with its gradient taken ahead', () => {
  const fraction = fc.double({ min: 0, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(fraction, fraction, (learningRate, beta) => {
      const slope = (w: number): number => w; // of ½w²
      const optimizer = createOptimizer({ kind: 'nesterov', learningRate, beta });
      let [ahead, state] = [5, optimizer.init(5)];
      let [theta, velocity] = [5, 0];
      for (let t = 0; t < 20; t++) {
        ({ parameters: ahead, state } = optimizer.step(ahead, slope(ahead), state));
        velocity = beta * velocity - learningRate * slope(theta + beta * velocity);
        theta += velocity;
        expectClose(ahead, theta + beta * velocity, 1e-10);
      }
    }),
  );
});
