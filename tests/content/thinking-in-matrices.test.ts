/** What the chapter on matrices says in its own words, recomputed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  area,
  bias,
  biasPicture,
  far,
  near,
  sumAt,
  weights,
} from '@components/diagrams/figures/bias-pictures.ts';
import { drawCalculation, resultOf } from '@components/math/calculations.ts';
import { exercises, kitchen, layers, pair, products } from '@components/math/matrix-examples.ts';
import { findPreset } from '@components/widgets/worked-pass/presets.ts';
import {
  createNetwork,
  createRandom,
  dot,
  EngineError,
  formatNumber,
  hadamard,
  type Layer,
  type Matrix,
  matmul,
  matvec,
  outer,
  scale,
  shapeOf,
  transpose,
  type Value,
  type Vector,
} from '@engine';
import { describe, expect, it } from 'vitest';

const file = resolve(
  import.meta.dirname,
  '../../src/content/docs/chapters/04-thinking-in-matrices.mdx',
);
const chapter = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
/** As a reader sees it, but for TeX: no imports, no tags, no comments; one kind of space. */
const prose = chapter
  .replace(/^(?:import|export) .*$/gm, '')
  .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
  .replace(/<[^>]*>/g, ' ')
  .replace(/\[[\d.]+em\]/g, '')
  .replaceAll('’', "'")
  .replace(/\s+/g, ' ');
const says = (text: string) =>
  expect(prose.includes(text), `the chapter says “${text}”`).toBe(true);

const [first, second] = findPreset('classifier-2-4-2').network.layers as [Layer, Layer];
const { input } = findPreset('classifier-2-4-2');
const columnOf = (matrix: Matrix, j: number) => matrix.map((row) => row[j] as number);
const rowOf = (matrix: Matrix, i: number) => matrix[i] as Vector;
const spoken = (value: Value) => shapeOf(value).join(' × ');
const grouped = (count: number) => count.toLocaleString('en-GB');
/** `2 \cdot 2 + 3 \cdot 1`, as the chapter writes a sum of products. */
const inTex = (left: Vector, right: Vector) =>
  left.map((entry, k) => `${entry} \\cdot ${right[k]}`).join(' + ');

describe('the kitchen', () => {
  const { recipes, plan, prices, breakfast, plans } = kitchen;
  const list = matvec(recipes, plan);
  const costs = matvec(transpose(recipes), prices);

  it('has the table that is printed', () => {
    const names = ['flour, in 100 g', 'eggs', 'milk, in 100 ml'];
    names.forEach((name, row) => {
      says(`| ${name} | ${rowOf(recipes, row).join(' | ')} |`);
    });
    says('two batches of pancakes and one of waffles');
    expect(plan).toEqual([2, 1]);
  });

  it('buys along the rows', () => {
    says(`Flour is $${inTex(rowOf(recipes, 0), plan)} = ${list[0]}$`);
    expect(resultOf(kitchen.list)).toEqual(list);
  });

  it('finds its costs down the columns', () => {
    says(
      `A unit of flour costs ${prices[0]} coin, an egg ${prices[1]}, a unit of milk ${prices[2]}`,
    );
    says(`Pancakes cost $${inTex(columnOf(recipes, 0), prices)} = ${costs[0]}$`);
    expect(resultOf(kitchen.costs)).toEqual(costs);
  });

  it('adds breakfast whatever the plan is', () => {
    says('an egg and 300 ml of milk');
    expect(breakfast).toEqual([0, 1, 3]);
    expect(resultOf(kitchen.shopping)).toEqual(
      list.map((amount, i) => amount + (breakfast[i] ?? 0)),
    );
  });

  it('has one bill by two ways', () => {
    const bill = dot(prices, list);
    expect(dot(costs, plan)).toBe(bill);
    says(`bill is ${bill} coins`);
    says(`$(${inTex(prices, list)})$, or for each dish $(${inTex(costs, plan)})$`);
  });

  it('takes the plans of two days at once, the first of them the known one', () => {
    const both = resultOf(kitchen.week) as Matrix;
    expect(columnOf(plans, 0)).toEqual(plan);
    expect(columnOf(both, 0)).toEqual(list);
    expect(columnOf(both, 1)).toEqual(matvec(recipes, columnOf(plans, 1)));
    says('Its first column is the list you know.');
  });
});

describe('the arrows of 2-4-2', () => {
  it('are eight into layer 1', () => {
    expect(first.weights.flat()).toHaveLength(8);
    says('Two inputs, four nodes, an arrow from each to each: that makes eight.');
  });

  it('give row 3 of the product, and the product by columns is the same', () => {
    const product = matvec(first.weights, input);
    const [w1 = 0, w2 = 0] = rowOf(first.weights, 2);
    const value = formatNumber(product[2] as number, 2).replace('−', '-');
    expect(w2).toBeLessThan(0);
    says(`$${w1} \\cdot ${input[0]} - ${-w2} \\cdot ${input[1]} = ${value}$`);
    const byColumns = resultOf(layers.columns) as Vector;
    byColumns.forEach((entry, i) => {
      expect(entry).toBeCloseTo(product[i] as number, 12);
    });
    expect(resultOf(layers.rows)).toEqual(product);
  });

  it('are one matrix where two follow each other', () => {
    const twice = matvec(second.weights, matvec(first.weights, input));
    const once = matvec(matmul(second.weights, first.weights), input);
    once.forEach((entry, i) => {
      expect(entry).toBeCloseTo(twice[i] as number, 12);
    });
    says('$A(B\\x) = (AB)\\x$');
  });

  it('have their 0.9 to 2, from 2, and four speakers for two listeners in layer 2', () => {
    const places = first.weights.flatMap((row, i) =>
      row.flatMap((weight, j) => (weight === 0.9 ? [[i + 1, j + 1]] : [])),
    );
    expect(places).toEqual([[2, 2]]);
    says('Which arrow is the 0.9 of layer 1? (To 2, from 2.)');
    expect(shapeOf(second.weights)).toEqual([2, 4]);
    says('(Four nodes speak, two listen.)');
  });

  it('give column 1 for the input (1, 0)', () => {
    expect(matvec(first.weights, [1, 0])).toEqual(columnOf(first.weights, 0));
    says('With $\\x = (1, 0)$ the product *is* column 1.');
  });

  it('have four biases and two', () => {
    expect([first.bias.length, second.bias.length]).toEqual([4, 2]);
    expect(chapter).toContain('Layer 1 has four biases, layer 2 has two.');
  });
});

describe('shapes', () => {
  const { layers: built } = createNetwork({ sizes: [784, 128, 10], random: createRandom(1) });
  const [W1, W2] = built.map(({ weights: each }) => each) as [Matrix, Matrix];
  const x = Array.from({ length: 784 }, () => 1);

  it('are those of the table', () => {
    const a1 = matvec(W1, x);
    const product = (name: string, left: Matrix, right: Value, result: string) =>
      says(`| $${name}$ | (${spoken(left)})(${spoken(right)}) | ${result} |`);
    product('\\W{1}\\x', W1, x, spoken(a1));
    product('\\W{2}\\a{1}', W2, a1, spoken(matvec(W2, a1)));
    product('\\W{2}\\W{1}', W2, W1, spoken(matmul(W2, W1)));
    product('\\W{2}\\x', W2, x, 'none');
    product('\\W{1}\\W{2}', W1, W2, 'none');
    expect(() => matvec(W2, x)).toThrow(EngineError);
    expect(() => matmul(W1, W2)).toThrow(EngineError);
    expect(28 * 28).toBe(784);
  });

  it('protest at the turned W⁽¹⁾ in the words that are quoted', () => {
    const message = 'matvec: cannot multiply 2×4 by 2×1';
    expect(() => matvec(transpose(first.weights), input)).toThrow(message);
    says(message);
  });
});

describe('the bias', () => {
  it('separates what no weights alone can separate', () => {
    expect(near.every((point) => sumAt(point, bias) < 0)).toBe(true);
    expect(far.every((point) => sumAt(point, bias) > 0)).toBe(true);
    const [closer, further] = [near[0] as Vector, far[0] as Vector];
    expect([closer, further]).toEqual([
      [1, 1],
      [3, 3],
    ]);
    expect(further).toEqual(scale(closer, 3));
    says('The points (1, 1) and (3, 3) are in line with the origin.');
  });

  it('has the numbers of the text', () => {
    expect(weights).toEqual([1, 1]);
    const [low, high] = [sumAt([1, 1], bias), sumAt([3, 3], bias)];
    says(`With the bias −${-bias} it is easy: $\\zo$ is −${-low} at (1, 1) and ${high} at (3, 3).`);
    const distance = Math.abs(bias) / Math.hypot(...weights);
    says(`here $${-bias}/\\sqrt{2}$ or ${formatNumber(distance, 2)}`);
    expect(Math.hypot(...weights)).toBeCloseTo(Math.SQRT2, 15);
  });

  it('moves the drawn line from the origin by that distance, and does not turn it', () => {
    const lineOf = (added: number) => biasPicture(added).series.at(-1)?.points ?? [];
    for (const added of [0, bias]) {
      const [from = [0, 0], to = [0, 0]] = lineOf(added);
      expect(sumAt(from, added)).toBeCloseTo(0, 12);
      expect(sumAt(to, added)).toBeCloseTo(0, 12);
      const [across, up] = [to[0] - from[0], to[1] - from[1]];
      expect(up / across).toBeCloseTo(-1, 12);
      const fromOrigin = Math.abs(from[0] * to[1] - from[1] * to[0]) / Math.hypot(across, up);
      expect(fromOrigin).toBeCloseTo(Math.abs(added) / Math.SQRT2, 12);
    }
    expect(biasPicture(0).description).toContain('positive at 6 of the six');
    expect(biasPicture(bias).description).toContain('positive at 3 of the six');
    expect([...near, ...far].flat().every((value) => value > area.x[0] && value < area.x[1])).toBe(
      true,
    );
  });
});

describe('the other products', () => {
  it('are drawn as the engine has them', () => {
    const [u, v] = products.outer.operands.map(({ value }) => value) as [Vector, Vector];
    expect(resultOf(products.outer)).toEqual(outer(u, v));
    const column = u.map((entry) => [entry]);
    says(`The shapes are (${spoken(column)})(${spoken([v])}) = ${spoken(matmul(column, [v]))}.`);
    says('each of the six arrows');
    expect(outer(u, v).flat()).toHaveLength(6);
    const [again, s] = products.hadamard.operands.map(({ value }) => value) as [Vector, Vector];
    expect(again).toEqual(u);
    expect(resultOf(products.hadamard)).toEqual(hadamard(u, s));
    expect(s).toContain(0);
  });

  it('give three different results for the same two matrices', () => {
    const results = [pair.forward, pair.backward, pair.entrywise].map(resultOf);
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(3);
    const [A, B] = pair.entrywise.operands.map(({ value }) => value) as [Matrix, Matrix];
    expect(hadamard(B, A)).toEqual(hadamard(A, B));
  });

  it('are drawn with a transposed row, and refuse what does not fit', () => {
    const { parts, matrix } = drawCalculation(products.outer, 'test');
    const drawn = parts.flatMap((part) => (part.type === 'matrix' ? [part] : []));
    const texts = drawn.map(({ id, transposed }) =>
      matrix(id, transposed).rows.map((row) => row.map(({ text }) => text).join(' ')),
    );
    expect(texts).toEqual([['1', '−2', '3'], ['4 5'], ['4 5', '−8 −10', '12 15']]);
    const [A] = pair.forward.operands;
    const wrong = { ...exercises.square, operands: [A, products.outer.operands[0]] };
    expect(() => resultOf(wrong as never)).toThrow('cannot multiply 2×2 by 3×1');
  });
});

describe('counts', () => {
  const counted = (...sizes: number[]) =>
    createNetwork({ sizes, random: createRandom(1) }).layers.map(
      ({ weights: each, bias: added }) => [each.flat().length, added.length] as const,
    );
  const total = (...sizes: number[]) =>
    counted(...sizes).reduce((sum, [arrows, nodes]) => sum + arrows + nodes, 0);

  it.each([[[2, 4, 2]], [[2, 8, 2]], [[2, 6, 6, 2]], [[784, 128, 10]]])('of %j', (sizes) => {
    const cells = counted(...sizes).map(([arrows, nodes]) => `${grouped(arrows)} + ${nodes}`);
    const row = [
      sizes.join('-'),
      ...cells,
      ...(cells.length < 3 ? [''] : []),
      grouped(total(...sizes)),
    ];
    says(`| ${row.join(' | ')} |`.replace(/ {2,}/g, ' '));
  });

  it('quadruple the weights when every layer doubles', () => {
    const [small, large] = [counted(3, 5, 2), counted(6, 10, 4)];
    expect(large).toEqual(small.map(([arrows, nodes]) => [4 * arrows, 2 * nodes]));
  });

  it('are right in the exercise', () => {
    const sums = counted(3, 5, 5, 2).map((counts) => `(${counts.join(' + ')})`);
    says(`${sums.join(' + ')} = ${total(3, 5, 5, 2)}`);
    const weightsOnly = counted(3, 7, 5, 2).map(([arrows]) => arrows);
    const all = weightsOnly.reduce((sum, arrows) => sum + arrows);
    says(`3-7-5-2 has ${weightsOnly.join(' + ')} = ${all} weights`);
    expect(all - total(3, 5, 5, 2)).toBe(4);
    says('four more');
  });
});

describe('the exercises', () => {
  it('say which products exist', () => {
    const [W, x, u] = [outer([1, 2, 3], [1, 2, 3, 4, 5]), [1, 2, 3, 4, 5], [1, 2, 3]];
    says(`$\\Wo$ is ${spoken(W)} and $\\bo$ is ${spoken(u)}`);
    says(
      `$\\Wo \\x$ is ${spoken(matvec(W, x))}, $\\Wo^{\\top}u$ is ${spoken(matvec(transpose(W), u))}`,
    );
    says(`$u \\x^{\\top}$ is ${spoken(outer(u, x))}, the shape of $\\Wo$ itself`);
    expect(() => matvec(W, u)).toThrow(EngineError);
    expect(() => matvec(transpose(W), x)).toThrow(EngineError);
    expect(() => hadamard(u, x)).toThrow(EngineError);
  });

  it('have the product by hand', () => {
    const [W, x, b] = exercises.layer.operands.map(({ value }) => value) as [
      Matrix,
      Vector,
      Vector,
    ];
    const tex = (matrix: Matrix) => matrix.map((row) => row.join(' & ')).join(' \\\\ ');
    for (const matrix of [W, x.map((entry) => [entry]), b.map((entry) => [entry])]) {
      says(`\\begin{pmatrix} ${tex(matrix)} \\end{pmatrix}`);
    }
    const [top, bottom] = matvec(W, x);
    says(`The first row is $2 - 2 + 0 = ${top}$, the second $1 + 6 + 2 = ${bottom}$.`);
    expect(W.map((row) => hadamard(row, x).map((term) => term + 0))).toEqual([
      [2, -2, 0],
      [1, 6, 2],
    ]);
    expect(transpose(W)).toEqual([
      [2, 1],
      [-1, 3],
      [0, -2],
    ]);
    says('once (2, 1), plus twice (−1, 3), minus once (0, −2)');
    expect(x).toEqual([1, 2, -1]);
  });

  it('have the wrong transpose', () => {
    const [W, x] = exercises.square.operands.map(({ value }) => value) as [Matrix, Vector];
    const turned = matvec(transpose(W), x);
    says(`somebody finds (${turned.join(', ')})`);
    says(`$${inTex(columnOf(W, 0), x)} = ${turned[0]}$`);
    expect(resultOf(exercises.square)).not.toEqual(turned);
  });
});

describe('the page as a whole', () => {
  it('prints no other number with decimals than these', () => {
    const typed = prose.match(/[-−]?\d+\.\d+/g) ?? [];
    const tested = ['0.8', '0.5', '0.7', '-0.16', '2.83', '0.9'];
    expect(new Set(typed)).toEqual(new Set(tested));
  });

  it('stays readable in length', () => {
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(350);
  });
});
