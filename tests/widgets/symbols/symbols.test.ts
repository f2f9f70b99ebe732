import { shapeHtml, symbolMeanings } from '@components/symbols/symbol-data.ts';
import { type SymbolMeaning, symbolWords } from '@components/symbols/symbol-words.ts';
import { quantityHere } from '@components/widgets/worked-pass/pointing.ts';
import { findPreset } from '@components/widgets/worked-pass/presets.ts';
import { workPass } from '@engine';
import { describe, expect, it } from 'vitest';
import { readData } from '../../content/book.ts';

const entries = Object.entries(readData('notation')).map(([id, data]) => ({
  id,
  data: data as { meaning: string; shape: string; kind: string | null; name?: string },
}));
const meanings = symbolMeanings(entries);

describe('what is fetched for the strip', () => {
  it('has a name, a shape and a meaning for every symbol of the notation', () => {
    expect(Object.keys(meanings)).toHaveLength(entries.length);
    for (const { name, shape, meaning } of Object.values(meanings)) {
      expect(name).toMatch(/^[a-zA-Z]/);
      expect(shape).not.toMatch(/[\\{}^]/);
      expect(meaning).toMatch(/\.$/);
    }
  });

  it('is small', () => {
    expect(JSON.stringify(meanings).length / entries.length).toBeLessThan(260);
  });

  it('has shapes without TeX', () => {
    expect(shapeHtml('n^{(\\ell)} \\times n^{(\\ell-1)}')).toBe(
      'n<sup>(ℓ)</sup> × n<sup>(ℓ−1)</sup>',
    );
    expect(shapeHtml('scalar')).toBe('scalar');
    expect(() => shapeHtml('\\frac{1}{2}')).toThrow('cannot write');
  });
});

describe('the words for a symbol', () => {
  const weights = meanings.weights as SymbolMeaning;

  it('are those of the notation where it stands for all layers', () => {
    expect(symbolWords(weights, null)).toEqual({
      name: 'weights',
      shape: weights.shape,
      meaning: weights.meaning,
    });
  });

  it('name the layer and the place', () => {
    const whole = symbolWords(weights, 'W2');
    expect(whole.name).toBe('weights of layer 2');
    expect(whole.shape).toBe('n<sup>(2)</sup> × n<sup>(1)</sup>');
    expect(whole.meaning).toContain('node j of layer 1 to node i of layer 2');
    const one = symbolWords(weights, 'W1:0:1');
    expect(one).toMatchObject({ name: 'weights of layer 1, row 1, column 2', shape: 'one number' });
    expect(symbolWords(weights, 'newW3').name).toBe('new weights of layer 3');
    expect(symbolWords(meanings.input as SymbolMeaning, 'x:1:0').name).toBe('input, row 2');
  });
});

describe('a live pass', () => {
  const worked = workPass(findPreset('classifier-2-4-2'));

  it('finds what the text points at', () => {
    expect(quantityHere(worked, 'W1:0:1')).toBe('W1:0:1');
    expect(quantityHere(worked, 'p:1:0')).toBe('a2:1:0');
    expect(quantityHere(worked, 'p')).toBe('a2');
    expect(quantityHere(worked, 'W7')).toBeNull();
    expect(quantityHere(worked, null)).toBeNull();
  });
});
