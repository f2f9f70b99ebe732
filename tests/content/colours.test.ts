import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quantityKinds } from '../../src/components/math/macros.ts';

const css = (name: string) => readFileSync(`src/styles/${name}.css`, 'utf8');

/** The hexadecimal colours set under a theme's selector, by name. */
function coloursOf(sheet: string, theme: 'light' | 'dark'): Map<string, string> {
  const rules = [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selector = '']) =>
    selector.includes(`:root[data-theme="${theme}"]`),
  );
  return new Map(
    rules.flatMap(([, , body = '']) =>
      [...body.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/gi)].map(
        ([, name = '', hex = '']) => [name, hex] as const,
      ),
    ),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const tokens = coloursOf(css('tokens'), theme);
  const quantities = coloursOf(css('quantities'), theme);
  const grounds = ['--page', '--panel', '--field', '--lit'].map(
    (name) => [name, tokens.get(name) ?? ''] as const,
  );

  it.each(quantityKinds)('%s can be read on every ground', (kind) => {
    const colour = quantities.get(`--q-${kind}`);
    expect(colour).toBeDefined();
    for (const [ground, hex] of grounds) {
      expect(contrast(colour ?? '', hex), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(['--ink', '--ink-muted', '--accent', '--right', '--wrong', '--negative', '--positive'])(
    '%s can be read on every ground',
    (name) => {
      for (const [ground, hex] of grounds) {
        expect(contrast(tokens.get(name) ?? '', hex), ground).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('text on the accent can be read, and outlines of controls can be seen', () => {
    const colour = (name: string) => tokens.get(name) ?? '';
    expect(contrast(colour('--on-accent'), colour('--accent'))).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['--page', '--panel', '--field']) {
      expect(contrast(colour('--outline'), colour(ground)), ground).toBeGreaterThanOrEqual(3);
    }
  });
});
