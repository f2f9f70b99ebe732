import { Plot2D, type Plot2DProps } from '@components/diagrams/plot/Plot2D.tsx';
import { plotId } from '@components/diagrams/plot/plot-ids.ts';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

const base = { id: 'p', title: 'Loss', description: 'It falls.', series: [] } as const;
const html = (props: Partial<Plot2DProps>) => renderToString(<Plot2D {...base} {...props} />);

test('is one image with a title and a description', () => {
  const drawing = html({
    series: [
      {
        points: [
          [0, 1],
          [1, 0],
        ],
      },
    ],
  });
  expect(drawing).toMatch(/role="img" aria-labelledby="p-title" aria-describedby="p-description"/);
  expect(drawing).toContain('<title id="p-title">Loss</title>');
  expect(drawing).toContain('<desc id="p-description">It falls.</desc>');
});

test('draws each kind of series', () => {
  const points = [
    [0, 1],
    [1, 3],
  ] as const;
  expect(html({ series: [{ points }] })).toContain('class="plot-line is-solid" d="M0');
  expect(html({ series: [{ points, mark: 'area' }] })).toContain('plot-area-fill');
  expect(html({ series: [{ points, mark: 'bars' }] }).match(/plot-bar/g)).toHaveLength(2);
  expect(html({ series: [{ points, mark: 'points' }] }).match(/<circle/g)).toHaveLength(2);
  expect(html({ series: [{ points, mark: 'points', shape: 'diamond' }] })).toContain(
    'plot-diamond',
  );
});

test('takes the colour of a kind of quantity, or the next of the plot', () => {
  const points = [
    [0, 1],
    [1, 3],
  ] as const;
  const drawing = html({ series: [{ points, kind: 'loss' }, { points }, { points, colour: 7 }] });
  expect(drawing.match(/plot-series [\w-]+/g)).toEqual([
    'plot-series q-loss',
    'plot-series plot-colour-2',
    'plot-series plot-colour-7',
  ]);
});

test('keeps points that lie outside out of the picture', () => {
  const drawing = html({
    series: [
      {
        mark: 'points',
        points: [
          [0, 0],
          [9, 9],
        ],
      },
    ],
    x: { domain: [0, 1] },
    y: { domain: [0, 1] },
  });
  expect(drawing.match(/<circle/g)).toHaveLength(1);
});

test('never prints what is not a number', () => {
  const points = [
    [0, Number.NaN],
    [1, 2],
    [2, Number.POSITIVE_INFINITY],
    [3, 1],
  ] as const;
  for (const mark of ['line', 'area', 'points', 'bars'] as const) {
    expect(html({ series: [{ points, mark, label: 'odd' }] })).not.toMatch(/NaN|Infinity/);
  }
});

test('an id is made of the title', () => {
  expect(plotId('tanh and its derivative f′(z), η = 0.1')).toBe(
    'plot-tanh-and-its-derivative-f-z-η-0-1',
  );
});
