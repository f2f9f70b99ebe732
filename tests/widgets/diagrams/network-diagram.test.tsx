import { NetworkDiagram } from '@components/diagrams/NetworkDiagram.tsx';
import { layoutNetwork } from '@components/diagrams/network-layout.ts';
import {
  columnCaption,
  describeNetwork,
  symbolPicture,
} from '@components/diagrams/symbol-picture.ts';
import { derive } from '@components/widgets/worked-pass/derive.ts';
import { goToStep } from '@components/widgets/worked-pass/navigation.ts';
import { networkPicture } from '@components/widgets/worked-pass/network-picture.ts';
import { usedEntries } from '@components/widgets/worked-pass/selection.ts';
import { shortNumber } from '@components/widgets/worked-pass/short-numbers.ts';
import { entryTexts } from '@components/widgets/worked-pass/shown-text.ts';
import { createPass, type PassState } from '@components/widgets/worked-pass/state.ts';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';

function draw(state: PassState, selected: string | null): string {
  const derived = derive(state);
  const layout = layoutNetwork({ sizes: [2, 2, 4, 3], softmax: true, bias: true });
  const picture = networkPicture({
    derived,
    text: entryTexts(state),
    hidden: () => false,
    selected,
    used: usedEntries(derived.worked, selected),
  });
  return renderToString(
    h(NetworkDiagram, {
      id: 'n',
      layout,
      ...picture,
      caption: columnCaption,
      title: 'A network',
      description: 'What it is.',
      live: true,
      tabStop: 'node:2:2',
    }),
  );
}

const at = (step: string) => goToStep(createPass('classifier-2-2-4-3'), step);
const nodeTexts = (html: string) =>
  [...html.matchAll(/class="network-number"[^>]*>([^<]*)</gu)].map(([, text]) => text);

describe('NetworkDiagram', () => {
  it('shows at each node the newest number there is', () => {
    expect(nodeTexts(draw(at('given'), null))).toEqual(['0.9', '0.7']);
    expect(nodeTexts(draw(at('a1'), null))).toEqual(['0.9', '0.7', '−0.32', '0.10']);
    expect(nodeTexts(draw(at('delta2'), null))).toEqual(
      ['0.9', '0.7', '−0.32', '0.10', '0.04', '0.02', '−0.80', '0.66'].concat(
        ['0.25', '−0.75', '0.50'],
        ['0.25', '0.25', '0.50'],
      ),
    );
  });

  it('prints the weights in use on their arrows, with the sign', () => {
    const html = draw(at('delta2'), 'delta2:2:0');
    const texts = [...html.matchAll(/network-edge-text is-[^>]*>([^<]*)</gu)].map(
      ([, text]) => text,
    );
    expect(texts).toEqual(['−0.5', '1.0', '−0.4']);
    expect(html).toContain('network-node q-errorSignal is-selected');
  });

  it('names every node and arrow with its number, and is one stop of the Tab key', () => {
    const html = draw(at('delta2'), 'delta2:2:0');
    expect(html).toContain('aria-label="Layer 2, node 3: delta, layer 2, −0.80 (−0.7959)"');
    expect(html).toContain(
      'aria-label="Arrow from layer 2 node 3 to layer 3 node 2: W, layer 3, row 2, column 3, 1.0"',
    );
    expect(html.match(/tabindex="0"/gu)).toHaveLength(1);
  });

  it('shows the gradient on the arrows while gradients are worked out, then the new weights', () => {
    expect(draw(at('grad3'), null)).toContain('data-entry="gradW3:1:2"');
    expect(draw(at('update3'), null)).toContain('data-entry="newW3:1:2"');
    expect(draw(at('update3'), null)).toContain('data-entry="W2:0:0"');
  });

  it('is one image with a name where it is not live', () => {
    const layout = layoutNetwork({ sizes: [2, 4, 1], softmax: false, bias: true });
    const html = renderToString(
      h(NetworkDiagram, {
        id: 's',
        layout,
        ...symbolPicture(2, { kind: 'prediction', softmax: false }),
        caption: columnCaption,
        here: 1.5,
        title: 'Network 2-4-1',
        description: describeNetwork([2, 4, 1], false, 1.5),
      }),
    );
    expect(html).toContain('role="img"');
    expect(html).toContain('aria-labelledby="s-title"');
    expect(html).not.toContain('tabindex');
    expect(html).toContain('input 2, layer 1 4, layer 2 1. You are between layer 1 and layer 2.');
    expect(html).toContain('ŷ');
    expect(html).toContain('you are here');
  });
});

describe('shortNumber', () => {
  it('fits a node, whatever the number', () => {
    expect(shortNumber(0.7, '0.7')).toBe('0.7');
    expect(shortNumber(-0.79593, '−0.7959')).toBe('−0.80');
    expect(shortNumber(-12.345, '−12.3450')).toBe('−12.3');
    expect(shortNumber(4321.98, '4321.9800')).toBe('4322');
    expect(shortNumber(Number.NaN, 'not a number')).toBe('NaN');
    expect(shortNumber(Number.POSITIVE_INFINITY, '∞')).toBe('∞');
    expect(shortNumber(-1.2e308, '−1.2×10³⁰⁸')).toBe('−10³⁰⁸');
    expect(shortNumber(null, 'a long typed text')).toBe('a lon');
  });
});
