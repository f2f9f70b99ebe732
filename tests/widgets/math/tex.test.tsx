import { Tex } from '@components/math/Tex.tsx';
import { parseTex, unknownParts } from '@components/math/tex.ts';
import { segments } from '@components/math/tex-meaning.ts';
import { speakTex } from '@components/math/tex-speech.ts';
import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';

const ids = (tex: string, outputLayer: number | null = 3) =>
  segments(parseTex(tex), outputLayer).flatMap(({ meaning }) => (meaning ? [meaning.id] : []));

describe('parseTex', () => {
  it('knows every part of the formulas of a pass', () => {
    for (const tex of [
      'z^{(1)} = W^{(1)} a^{(0)} + b^{(1)}',
      String.raw`\delta^{(2)} = \left( (W^{(3)})^\top \delta^{(3)} \right) \odot f'(z^{(2)})`,
      String.raw`L = -\sum_{i} y_i \ln p_i`,
      String.raw`L = \tfrac{1}{2} \sum_i (\hat{y}_i - y_i)^2`,
      String.raw`\operatorname{softmax}(z)_i = \frac{e^{z_i}}{\sum_{j} e^{z_j}}`,
      String.raw`W^{(1)}_{\text{new}} = W^{(1)} - \eta \nabla W^{(1)}`,
      String.raw`\Delta_t = -\eta\, \dfrac{\hat m_t}{\sqrt{\hat v_t} + \varepsilon}`,
      String.raw`f(z) = \max(0, z), \quad \mathrm{ReLU}'(0) = 0`,
    ]) {
      expect(unknownParts(parseTex(tex)), tex).toEqual([]);
    }
  });

  it('shows what it does not know instead of failing', () => {
    expect(unknownParts(parseTex(String.raw`a \foo{b} + \begin{x}`))).toEqual(['\\foo', '\\begin']);
    expect(renderToString(h(Tex, { tex: String.raw`\foo` }))).toContain('\\foo');
  });

  it('never throws, whatever it is given', () => {
    const pieces = [
      '\\',
      '{',
      '}',
      '^',
      '_',
      "'",
      '\\left',
      '\\right',
      '\\frac',
      '\\text',
      ' ',
      'a',
    ];
    const source = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string()))
      .map((p) => p.join(''));
    fc.assert(
      fc.property(source, (tex) => {
        expect(Array.isArray(parseTex(tex))).toBe(true);
        expect(typeof speakTex(tex)).toBe('string');
        expect(renderToString(h(Tex, { tex }))).toContain('class="tex"');
      }),
      { numRuns: 300 },
    );
  });
});

describe('the meaning of symbols', () => {
  it('finds the quantity of each symbol', () => {
    expect(ids(String.raw`\delta^{(2)} = (W^{(3)\top} \delta^{(3)}) \odot f'(z^{(2)})`)).toEqual([
      'delta2',
      'W3',
      'delta3',
      'fprime2',
    ]);
    expect(ids(String.raw`\nabla W^{(1)} = \delta^{(1)} (a^{(0)})^\top`)).toEqual([
      'gradW1',
      'delta1',
      'x',
    ]);
    expect(ids(String.raw`\delta^{(3)} = p - y`)).toEqual(['delta3', 'a3', 'y']);
    expect(ids(String.raw`b^{(2)}_{\text{new}} = b^{(2)} - \eta \nabla b^{(2)}`)).toEqual([
      'newb2',
      'b2',
      'eta',
      'gradb2',
    ]);
  });

  it('takes the colour of its kind', () => {
    const html = renderToString(h(Tex, { tex: String.raw`\delta^{(2)}` }));
    expect(html).toContain('class="q-errorSignal"');
    expect(html).toContain('data-entry="delta2"');
  });
});

describe('speakTex', () => {
  it('says a symbol the way a teacher would', () => {
    expect(speakTex(String.raw`\delta^{(2)}`)).toBe('delta, layer 2');
    expect(speakTex(String.raw`\delta_3^{(2)}`)).toBe('delta 3, layer 2');
    expect(speakTex(String.raw`W^{(3)\top}`)).toBe('W, layer 3 transposed');
    expect(speakTex(String.raw`\hat{y}`)).toBe('y hat');
    expect(speakTex("f'(z^{(2)})")).toBe('f prime (z, layer 2)');
    expect(speakTex('z^{(1)} = W^{(1)} x + b^{(1)}')).toBe(
      'z, layer 1 equals W, layer 1 x plus b, layer 1',
    );
    expect(speakTex('12.5 + x')).toBe('12.5 plus x');
  });
});
