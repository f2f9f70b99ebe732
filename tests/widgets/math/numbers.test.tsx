import { EntryArithmetic } from '@components/math/EntryArithmetic.tsx';
import { placeOf } from '@components/math/entries.ts';
import { entrySymbol } from '@components/math/entry-symbols.ts';
import { MatrixGrid } from '@components/math/MatrixGrid.tsx';
import { matrixView, transposedSymbol } from '@components/math/matrix-views.ts';
import { derive } from '@components/widgets/worked-pass/derive.ts';
import { createPass } from '@components/widgets/worked-pass/state.ts';
import { explain, formatEntry, formatExpression, formatGiven } from '@engine';
import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { passStates } from '../worked-pass/states.ts';

const { worked } = derive(createPass('classifier-2-2-4-3'));
const text = ({ id }: { id: string }, value: number) => formatEntry(id, value, 4);

/** What a reader sees of some HTML. */
const visible = (html: string) =>
  html
    .replace(/<[^>]*>/gu, '')
    .replace(/&#39;/gu, "'")
    .replace(/\s+/gu, ' ');

describe('matrixView', () => {
  it('shows a matrix transposed, each number still named by its own row and column', () => {
    const { quantity } = worked.step('W3');
    const view = matrixView(quantity, { text, transposed: true });
    expect(view.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['−0.8', '0.2', '0.8'],
      ['−0.3', '−0.4', '−0.4'],
      ['−0.5', '1.0', '−0.4'],
      ['0.7', '−0.2', '1.0'],
    ]);
    expect(view.rows[2]?.[1]?.entry).toBe('W3:1:2');
    expect(view.rows[2]?.[1]?.label).toBe('W, layer 3, row 2, column 3: 1.0');
    expect(view.symbol).toBe('W^{(3)\\top}');
    expect(view.spoken).toBe('W, layer 3 transposed, 4 by 3');
  });

  it('adds ⊤ where the superscript of the layer is', () => {
    expect(transposedSymbol('a^{(2)}')).toBe('a^{(2)\\top}');
    expect(transposedSymbol('W^{(1)}_{\\text{new}}')).toBe('W^{(1)\\top}_{\\text{new}}');
    expect(transposedSymbol('y')).toBe('y^{\\top}');
  });
});

describe('MatrixGrid', () => {
  it('is one stop of the Tab key', () => {
    const view = matrixView(worked.step('W3').quantity, {
      text,
      action: () => 'edit',
      mark: (entry) => (entry === 'W3:1:1' ? 'selected' : null),
    });
    const html = renderToString(h(MatrixGrid, { matrix: view }));
    const buttons = html.match(/<button[^>]*>/gu) ?? [];
    expect(buttons).toHaveLength(12);
    const stops = buttons.filter((button) => !button.includes('tabindex="-1"'));
    expect(stops).toHaveLength(1);
    expect(stops[0]).toContain('W3:1:1');
  });
});

describe('EntryArithmetic', () => {
  it('prints the arithmetic of any entry as the engine writes it', () => {
    fc.assert(
      fc.property(passStates, fc.nat(), (state, pick) => {
        const pass = derive(state).worked;
        const steps = pass.trace.filter(({ operation }) => operation !== 'given');
        const step = steps[pick % steps.length];
        if (!step) return;
        const { expression, value } = explain(step, 0, 0);
        const html = renderToString(
          h(EntryArithmetic, {
            entry: { id: step.quantity.id, row: 0, column: 0 },
            value,
            expression,
            numbers: {
              quantity: (id) => pass.step(id).quantity,
              text: ({ id }, each) => formatEntry(id, each, state.decimals),
              constant: (each) => formatGiven(each, state.decimals),
            },
            opened: null,
            live: true,
          }),
        );
        const engine = formatExpression(expression, state.decimals);
        const [, shown = ''] = /=(.*)=/su.exec(visible(html.replaceAll('<sup>2</sup>', ''))) ?? [];
        // a fraction is stacked here and a power of e written out: only the numbers are compared
        const numbersIn = (line: string) =>
          line.match(/\(−\d[\d.]*\)|−?\d[\d.]*(×10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)?/gu) ?? [];
        const withoutSquares = engine.replace(/(×10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)|²/gu, '$1');
        expect(numbersIn(shown)).toEqual(numbersIn(withoutSquares));
      }),
      { numRuns: 300 },
    );
  });

  it('makes every number a button that says what it is', () => {
    const step = worked.step('delta2');
    const { expression, value } = explain(step, 2, 0);
    const html = renderToString(
      h(EntryArithmetic, {
        entry: { id: 'delta2', row: 2, column: 0 },
        value,
        expression,
        numbers: { quantity: (id) => worked.step(id).quantity, text, constant: String },
        opened: 'delta3:1:0',
        live: true,
      }),
    );
    expect(visible(html)).toContain(
      '(−0.5 · 0.2455 + 1.0 · −0.7451 + −0.4 · 0.4996) · 0.7455 = −0.7959',
    );
    expect(html).toContain('aria-label="0.2455, delta, layer 3, row 1"');
    expect(html.match(/aria-expanded="true"/gu)).toHaveLength(1);
  });
});

describe('entrySymbol', () => {
  it('is the symbol with its place, small for an entry of a matrix', () => {
    const symbol = (id: string, row: number, column = 0) =>
      entrySymbol(worked.step(id).quantity, row, column);
    expect(symbol('delta2', 2)).toBe('\\delta^{(2)}_{3}');
    expect(symbol('W3', 1, 2)).toBe('w^{(3)}_{23}');
    expect(symbol('gradW3', 1, 2)).toBe('\\nabla w^{(3)}_{23}');
    expect(symbol('fprime2', 0)).toBe("f'(z^{(2)}_{1})");
    expect(symbol('newW1', 0, 1)).toBe('w^{(1)}_{12,\\,\\text{new}}');
    expect(symbol('L', 0)).toBe('L');
    expect(symbol('a3', 0)).toBe('p_{1}');
  });
});

describe('placeOf', () => {
  const softmax = { last: 3, softmax: true };
  const linear = { last: 2, softmax: false };

  it('gives a weight, its gradient and its new value the same arrow', () => {
    for (const id of ['W3', 'gradW3', 'newW3']) {
      expect(placeOf(`${id}:1:2`, softmax)).toBe('arrow:3:1:2');
    }
    expect(placeOf('gradb3:1:0', softmax)).toBe('bias:3:1');
  });

  it('gives z, a, f′ and δ of a node the same node', () => {
    for (const id of ['z2', 'a2', 'fprime2', 'delta2', 'newa2']) {
      expect(placeOf(`${id}:2:0`, softmax)).toBe('node:2:2');
    }
    expect(placeOf('x:1:0', softmax)).toBe('node:0:1');
  });

  it('tells the softmax column from the layer before it', () => {
    expect(placeOf('a3:0:0', softmax)).toBe('output:0');
    expect(placeOf('delta3:0:0', softmax)).toBe('node:3:0');
    expect(placeOf('a2:0:0', linear)).toBe('node:2:0');
  });

  it('gives the loss, η and nonsense no place', () => {
    for (const key of ['L:0:0', 'eta:0:0', 'delta2', 'what', '']) {
      expect(placeOf(key, softmax)).toBeNull();
    }
  });
});
