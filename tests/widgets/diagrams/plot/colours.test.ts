import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const plot = readFileSync('src/components/diagrams/plot/plot.css', 'utf8');
const tokens = readFileSync('src/styles/tokens.css', 'utf8');

function colourOf(sheet: string, theme: string, name: string): string {
  const rules = [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  const body = rules.find(
    ([, selector = '', rule = '']) =>
      selector.includes(`:root[data-theme="${theme}"]`) && rule.includes(`${name}:`),
  )?.[2];
  return new RegExp(`${name}:\\s*(#[0-9a-f]{6})`).exec(body ?? '')?.[1] ?? '';
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const all = ['light', 'dark'].flatMap((theme) =>
  Array.from({ length: 7 }, (_, k) => [theme, `--series-${k + 1}`] as const),
);

test.each(all)('%s: the name of a line in %s can be read on the page', (theme, name) => {
  const [line, page] = [colourOf(plot, theme, name), colourOf(tokens, theme, '--page')];
  const [dark = 0, light = 0] = [luminance(line), luminance(page)].sort((a, b) => a - b);
  expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
});
