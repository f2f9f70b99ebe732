import { discMesh, type Scene } from '@components/diagrams/space/scenes.ts';
import { eyeOf, figureOf } from '@components/plotly/figures.ts';
import { surfaces } from '@engine';
import { describe, expect, it } from 'vitest';

const scene: Scene = {
  mesh: discMesh(surfaces.paraboloid, 1, [3, 5]),
  paths: [
    {
      places: [
        [0, 0, 0],
        [1, 0, 1],
      ],
      colour: '--series-1',
      name: 'walk',
      points: true,
    },
  ],
  arrows: [
    { from: [0, 0, 0], to: [3, 0, 4], colour: '--ink', name: 'arrow' },
    { from: [1, 1, 1], to: [1, 1, 1], colour: '--ink', name: 'nothing' },
  ],
  x: [-2, 2],
  y: [-2, 2],
  height: [0, 3],
};
const angle = { azimuth: 0, elevation: 0 };
const { data, layout, config } = figureOf(scene, angle, (name) => `colour of ${name}`);

const listOf = (entries: unknown) => entries as number[];
const rowsOf = (entries: unknown) => entries as number[][];

describe('a figure for Plotly', () => {
  it('has the surface, each path, and a shaft and a cone for each arrow that has a length', () => {
    expect(data.map(({ type }) => type)).toEqual(['surface', 'scatter3d', 'scatter3d', 'cone']);
  });

  it('has the mesh as it is', () => {
    const [surface] = data;
    expect(rowsOf(surface?.z)[2]?.[0]).toBe(1);
    expect(rowsOf(surface?.x).map((row) => row.length)).toEqual([5, 5, 5]);
  });

  it('ends an arrow at its tip, with the shaft up to the cone', () => {
    const [, , shaft, cone] = data;
    expect([cone?.x, cone?.y, cone?.z]).toEqual([[3], [0], [4]]);
    expect([cone?.u, cone?.v, cone?.w]).toEqual([[3], [0], [4]]);
    expect(cone?.anchor).toBe('tip');
    const [x = 0, z = 0] = [shaft?.x, shaft?.z].map((entries) => listOf(entries)[1]);
    expect(Math.hypot(3 - x, 4 - z)).toBeCloseTo(cone?.sizeref as number, 12);
  });

  it('takes its colours from the page and the box from the scene', () => {
    expect(JSON.stringify(data)).toContain('colour of --series-1');
    const space = layout.scene as { xaxis: { range: number[] }; zaxis: { range: number[] } };
    expect([space.xaxis.range, space.zaxis.range]).toEqual([
      [-2, 2],
      [0, 3],
    ]);
  });

  it('asks for nothing from elsewhere', () => {
    expect(config).toMatchObject({ showSendToCloud: false, displayModeBar: false });
  });
});

describe('the eye', () => {
  it('is as far away from every angle', () => {
    for (const [azimuth, elevation] of [
      [0, 0],
      [135, 20],
      [300, 80],
    ] as const) {
      const { x, y, z } = eyeOf({ azimuth, elevation });
      expect(Math.hypot(x, y, z)).toBeCloseTo(2, 12);
    }
    const { x, y } = eyeOf({ azimuth: 90, elevation: 0 });
    expect([x, y]).toEqual([expect.closeTo(0, 12), expect.closeTo(2, 12)]);
  });
});
