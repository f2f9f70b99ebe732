import { areaMesh, discMesh, type Scene, turned } from '@components/diagrams/space/scenes.ts';
import { stillOf } from '@components/diagrams/space/stills.ts';
import { surfaces } from '@engine';
import { describe, expect, it } from 'vitest';

const bowl = surfaces.paraboloid;
const scene: Scene = {
  mesh: areaMesh(bowl, { x: [-1, 1], y: [-1, 1] }, 5),
  paths: [
    {
      places: [
        [0, 0, 0],
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 2],
      ],
      colour: '--ink',
      name: 'axes',
    },
  ],
  arrows: [{ from: [0, 0, 0], to: [1, 1, 0], colour: '--ink', name: 'arrow' }],
  x: [-1, 1],
  y: [-1, 1],
  height: [0, 2],
};

describe('a mesh', () => {
  it('lies on the surface', () => {
    const meshes = [scene.mesh, discMesh(bowl, 1.5, [4, 9])];
    for (const [x, y, height] of meshes.flat(2)) expect(height).toBe(bowl.value([x, y]));
    expect(scene.mesh.map((row) => row.length)).toEqual([5, 5, 5, 5, 5]);
  });

  it('over a disc closes on itself and ends at the radius', () => {
    const rows = discMesh(bowl, 1.5, [4, 9]);
    for (const row of rows) {
      const [first, last] = [row[0], row.at(-1)];
      expect(first?.[0]).toBeCloseTo(last?.[0] ?? Number.NaN, 12);
      expect(first?.[1]).toBeCloseTo(last?.[1] ?? Number.NaN, 12);
    }
    expect(rows.at(-1)?.[0]?.[2]).toBeCloseTo(2.25, 12);
  });
});

describe('a still', () => {
  const spotsFrom = (azimuth: number, elevation = 20) =>
    (stillOf(scene, { azimuth, elevation }).paths[0]?.spots ?? []) as [number, number][];

  it('puts height up, whatever the angle', () => {
    for (const azimuth of [0, 77, 200]) {
      const [foot, , , top] = spotsFrom(azimuth);
      expect(top?.[0]).toBeCloseTo(foot?.[0] ?? Number.NaN, 9);
      expect(top?.[1]).toBeLessThan(foot?.[1] ?? Number.NaN);
    }
  });

  it('seen from −y shows x to the right; seen from +x shows y to the right', () => {
    const [origin, alongX, alongY] = spotsFrom(-90);
    expect(alongX?.[0]).toBeGreaterThan(origin?.[0] ?? 0);
    expect(alongY?.[0]).toBeCloseTo(origin?.[0] ?? 0, 9);
    const turnedSpots = spotsFrom(0);
    expect(turnedSpots[2]?.[0]).toBeGreaterThan(turnedSpots[0]?.[0] ?? 0);
    expect(turnedSpots[1]?.[0]).toBeCloseTo(turnedSpots[0]?.[0] ?? 0, 9);
  });

  it('shows what is nearer lower down, from above', () => {
    const [origin, , alongY] = spotsFrom(-90, 60);
    expect(alongY?.[1]).toBeLessThan(origin?.[1] ?? 0);
  });

  it('has a face for each cell, the highest of depth near 0 and the lowest near 1', () => {
    const { faces } = stillOf(scene, { azimuth: 30, elevation: 30 });
    expect(faces).toHaveLength(16);
    const depths = faces.map(({ depth }) => depth);
    expect(Math.max(...depths)).toBeGreaterThan(0.85);
    expect(Math.min(...depths)).toBeLessThan(0.4);
    for (const { path } of faces) expect(path).toMatch(/^M[\d. L-]+Z$/);
  });
});

describe('turning', () => {
  const angle = { azimuth: 0, elevation: 80 };

  it('goes round, and stops above the ground and below the zenith', () => {
    expect(turned(angle, 'left').azimuth).toBe(345);
    expect(turned(turned(angle, 'left'), 'right').azimuth).toBe(0);
    expect(turned(angle, 'up').elevation).toBe(85);
    expect(turned({ azimuth: 0, elevation: 10 }, 'down').elevation).toBe(5);
  });
});
