import { jsonOf } from '@components/widgets/worked-pass/exports/json.ts';
import { numpyOf } from '@components/widgets/worked-pass/exports/numpy.ts';
import { pytorchOf } from '@components/widgets/worked-pass/exports/pytorch.ts';
import { texOf } from '@components/widgets/worked-pass/exports/tex.ts';
import * as model from '@components/widgets/worked-pass/model.ts';
import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { passStates } from './states.ts';

const start = model.createPass('classifier-2-2-4-3');

/** A small reader of our own Python: are names set before use, and brackets closed? */
function undefinedNames(program: string): readonly string[] {
  const known = new Set(['np', 'torch', 'F', 'print', 'float', 'slope', 'error', 'z', 'L']);
  const missing: string[] = [];
  for (const line of program.split('\n')) {
    const code = line.replace(/#.*$/, '').replace(/"[^"]*"/g, '');
    for (const [name] of code.matchAll(/(?<![.\w])(?:new|grad|delta|fprime)?[A-Za-z]\d+\b/g)) {
      if (!known.has(name) && !new RegExp(`^\\s*${name} =`).test(code)) missing.push(name);
    }
    const assigned = /^\s*(\w+) =/.exec(code)?.[1];
    if (assigned !== undefined) known.add(assigned);
  }
  return missing;
}

function openBrackets(program: string): number {
  let open = 0;
  for (const sign of program) {
    if ('([{'.includes(sign)) open++;
    else if (')]}'.includes(sign)) open--;
    if (open < 0) return open;
  }
  return open;
}

describe('NumPy', () => {
  const program = numpyOf(start);

  test('holds the given numbers, every step once, and its checks', () => {
    expect(program).toMatch(
      /^# A worked pass: 2-2-4-3, tanh, tanh, softmax, cross-entropy, eta = 0\.1\nimport numpy as np\n/,
    );
    expect(program).toContain('W1 = np.array([[0.7, -0.8], [-0.8, 0.6]], dtype=float)');
    for (const step of model.derive(start).worked.trace) {
      const { id } = step.quantity;
      expect(program.match(new RegExp(`^${id} = `, 'gm')), id).toHaveLength(1);
      if (step.phase !== 'given') expect(program).toContain(`assert np.allclose(${id}, `);
    }
    expect(program).toContain('delta2 = (W3.T @ delta3) * fprime2');
    expect(program).toContain('newW3 = W3 - eta * gradW3');
  });

  test('brings a helper only where it is used', () => {
    expect(program).toContain('def log_sum_exp(z):');
    expect(program).not.toContain('def apply_slope');
    const regression = numpyOf(model.createPass('regression-2-4-1'));
    expect(regression).not.toContain('def ');
    const squared = numpyOf(model.chooseOutput(start, 'softmax+squaredError'));
    expect(squared).toContain('delta3 = apply_slope(fprime3, 2 * (a3 - y))');
  });

  test('leaves out the checks of what overflows', () => {
    const linear = model.chooseOutput(start, 'linear+squaredError');
    const huge = model.editBias(linear, 3, 0, '1e200').state;
    expect(numpyOf(huge)).toContain('# L is not finite: it overflows');
    expect(numpyOf(huge)).not.toMatch(/Infinity|NaN/);
  });
});

describe('PyTorch', () => {
  const program = pytorchOf(start);

  test('compares autograd with the gradients worked by hand', () => {
    expect(program).toContain('for parameter in (W1, b1, W2, b2, W3, b3):');
    expect(program).toContain('L.backward()');
    expect(program).toContain('    delta2 = (W3.T @ delta3) * fprime2');
    expect(program).toContain('assert_close(W2.grad, gradW2, rtol=1e-9, atol=1e-12)');
    expect(program).toContain('torch.tensor([1.36696245742783');
  });

  test('comes with the function it needs', () => {
    const squared = pytorchOf(model.chooseOutput(start, 'sigmoid+halfSquaredError'));
    expect(squared).toContain('def apply_slope(slope, error):');
    expect(program).not.toContain('apply_slope');
  });
});

test('any Python program uses no name before it is set and closes its brackets', () => {
  fc.assert(
    fc.property(passStates, (state) => {
      for (const program of [numpyOf(state), pytorchOf(state)]) {
        expect(undefinedNames(program)).toEqual([]);
        expect(openBrackets(program)).toBe(0);
        expect(program).not.toMatch(/undefined|NaN|Infinity|−/);
      }
    }),
    { numRuns: 60 },
  );
});

describe('JSON', () => {
  test('holds the state and every quantity of the trace, exactly', () => {
    const document = JSON.parse(jsonOf(start));
    expect(document.state.network).toEqual(start.network);
    expect(document.state.target).toEqual([0, 1, 0]);
    const { trace } = model.derive(start).worked;
    expect(document.quantities).toHaveLength(trace.length);
    trace.forEach((step, index) => {
      expect(document.quantities[index]).toMatchObject({ ...step.quantity, formula: step.formula });
    });
  });

  test('keeps rows on one line, and names what is not finite', () => {
    expect(jsonOf(start)).toContain('[-0.8, -0.3, -0.5, 0.7]');
    const linear = model.chooseOutput(start, 'linear+squaredError');
    const document = JSON.parse(jsonOf(model.editBias(linear, 3, 0, '1e200').state));
    const loss = document.quantities.find((each: { id: string }) => each.id === 'L');
    expect(loss.value).toBe('Infinity');
  });
});

describe('TeX', () => {
  const formulas = (document: string) =>
    [...document.matchAll(/\\begin\{align\*\}[\s\S]*?\\end\{align\*\}/g)].map(
      ([formula]) => formula,
    );

  test('is one document with every quantity', () => {
    const document = texOf(start);
    expect(document).toMatch(/^\\documentclass/);
    expect(document).toMatch(/\\end\{document\}\n$/);
    expect(formulas(document)).toHaveLength(model.derive(start).worked.trace.length);
    expect(document).toContain('\\subsection*{Backward: error signal of layer 2}');
  });

  test('puts the numbers into the formula, at the decimals shown', () => {
    const document = texOf(start);
    expect(document).toContain(
      "\\delta^{(2)} &= \\left(W^{(3)\\top} \\delta^{(3)}\\right) \\odot f'(z^{(2)})",
    );
    expect(document).toContain('-0.8 & 0.2 & 0.8 \\\\');
    expect(document).toContain('0.0364 \\\\ 0.0244 \\\\ -0.7959 \\\\ 0.6574');
    expect(texOf({ ...start, decimals: 2 })).toContain('0.04 \\\\ 0.02 \\\\ -0.80 \\\\ 0.66');
  });

  test('parses, and is plain ASCII, whatever the pass', () => {
    fc.assert(
      fc.property(passStates, (state) => {
        const document = texOf(state);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the point is ASCII
        expect(document).toMatch(/^[\x00-\x7f]*$/);
        for (const formula of formulas(document)) {
          katex.renderToString(formula, { displayMode: true, strict: 'error', throwOnError: true });
        }
      }),
      { numRuns: 25 },
    );
  });
});
