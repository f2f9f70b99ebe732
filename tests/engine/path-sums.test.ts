import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lossPaths, type Matrix, sizesOf, sum, workPass } from '../../src/engine/index.ts';
import { expectClose } from './support/closeness.ts';
import { samples } from './support/random-networks.ts';
import { smallInput, smallNetwork, smallTarget } from './support/small-network.ts';

const worked = workPass({
  network: smallNetwork,
  input: smallInput,
  target: smallTarget,
  learningRate: 0.1,
});

test('the paths of every weight add up to its gradient, in 200 random networks', () => {
  const small = samples.filter(
    ({ network }) =>
      sizesOf(network)
        .slice(1)
        .reduce((count, size) => count * size, 1) <= 200,
  );
  fc.assert(
    fc.property(small, (sample) => {
      const pass = workPass({ ...sample, learningRate: 0.1 });
      const sizes = sizesOf(sample.network);
      pass.gradients.weightGradients.forEach((gradient, index) => {
        const total = gradient.map((values, row) =>
          values.map((_, column) => {
            const paths = lossPaths(pass, { id: `W${index + 1}`, row, column });
            const count = sizes.slice(index + 2).reduce((product, size) => product * size, 1);
            expect(paths).toHaveLength(count);
            return sum(paths.map(({ product }) => product));
          }),
        );
        expectClose(total, gradient, 1e-11);
      });
    }),
    { numRuns: 200, seed: 7 },
  );
});

test('a path says what it is made of, in the order of the arrows', () => {
  const [first, second] = lossPaths(worked, { id: 'W1', row: 0, column: 1 });
  expect(first?.nodes).toEqual([0, 0]);
  expect(second?.nodes).toEqual([0, 1]);
  expect(second?.factors.map(({ ref }) => ref)).toEqual([
    { id: 'x', row: 1, column: 0 },
    { id: 'fprime1', row: 0, column: 0 },
    { id: 'W2', row: 1, column: 0 },
    { id: 'delta2', row: 1, column: 0 },
  ]);
  expect(second?.factors[0]?.value).toBe(2);
  expect(second?.factors[2]?.value).toBe(0.2);
});

test('a weight of the last layer has one path', () => {
  const [only, ...others] = lossPaths(worked, { id: 'W2', row: 1, column: 0 });
  expect(others).toEqual([]);
  expect(only?.product).toBe((worked.step('gradW2').quantity.value as Matrix)[1]?.[0]);
});

test('what is no weight is refused', () => {
  const refused = ['z1', 'newW1', 'W3'].map(
    (id) => () => lossPaths(worked, { id, row: 0, column: 0 }),
  );
  for (const attempt of refused) expect(attempt).toThrow(/no matrix of weights|no quantity 'W3'/);
  expect(() => lossPaths(worked, { id: 'W1', row: 2, column: 0 })).toThrow(
    'no row 2, column 0 in 2×2',
  );
});
