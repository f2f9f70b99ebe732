import {
  choosePreset,
  derive,
  moveTo,
  PRESETS,
  RADIUS,
  type SurfaceState,
  stepDown,
  turnAround,
  typeCoordinate,
} from '@components/widgets/gradient-surface/model.ts';
import { sceneOf } from '@components/widgets/gradient-surface/scene.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from '../../golden/gradient_arrows.json';

const start: SurfaceState = { x: -0.5, y: 0.5, way: 'uphill' };
const number = fc.double({ min: -3, max: 3, noNaN: true });

describe('the three figures of the source', () => {
  it('have its points, its arrows and its lengths', () => {
    const drawn = golden.figures.filter(
      ({ label, gradient_point }) => gradient_point && !label.startsWith('NOT'),
    );
    expect(drawn).toHaveLength(PRESETS.length);
    PRESETS.forEach((preset, k) => {
      const figure = drawn[k];
      const view = derive(choosePreset(preset));
      expect([preset.x, preset.y]).toEqual(figure?.gradient_point);
      view.lift.arrow.forEach((entry, axis) => {
        expect(entry).toBeCloseTo(figure?.v_arrow?.[axis] ?? Number.NaN, 12);
      });
      expect(view.steepness).toBeCloseTo(figure?.L ?? Number.NaN, 12);
      expect(view.flat).toEqual(figure?.grad_domain);
    });
  });

  it('have captions that say where they stand', () => {
    const captions = PRESETS.map((preset) => derive(choosePreset(preset)).sentence);
    expect(captions).toEqual([
      'The gradient at (−0.2, 0.2) points the steepest way up, with slope 0.566.',
      'The gradient at (−0.5, 0.5) points the steepest way up, with slope 1.414.',
      'The negative gradient at (−0.5, 0.5) points the steepest way down, with slope −1.414.',
    ]);
  });
});

describe('the point', () => {
  it('moved by hand stays in the circle, in its direction', () => {
    fc.assert(
      fc.property(number, number, (x, y) => {
        const moved = moveTo(start, [x, y]);
        expect(Math.hypot(moved.x, moved.y)).toBeLessThanOrEqual(RADIUS + 0.01);
        expect(moved.x * x + moved.y * y).toBeGreaterThanOrEqual(-0.01);
      }),
    );
    expect(moveTo(start, [0.301, -0.0001])).toEqual({ x: 0.3, y: 0, way: 'uphill' });
  });

  it('takes what can be read, and keeps its place otherwise', () => {
    expect(typeCoordinate(start, 'x', '1/4').state.x).toBe(0.25);
    for (const text of ['', 'east', '1e9']) {
      const { state, problem } = typeCoordinate(start, 'y', text);
      expect(state).toBe(start);
      expect(problem).toMatch(/\w/);
    }
  });

  it('outside the picture is said to be there, and not drawn', () => {
    const far = typeCoordinate(start, 'x', '5').state;
    const view = derive(far);
    expect(view.shown).toBe(false);
    expect(view.sentence).toContain('outside the picture');
    expect(sceneOf(far, view)).toMatchObject({ paths: [], arrows: [] });
  });
});

describe('the arrows', () => {
  it('have one length and one direction, but lie in the plane and on the surface', () => {
    fc.assert(
      fc.property(number, number, fc.boolean(), (x, y, down) => {
        const state: SurfaceState = { x, y, way: down ? 'downhill' : 'uphill' };
        const { flat, lift, steepness } = derive(state);
        expect(Math.hypot(...flat)).toBeCloseTo(steepness, 9);
        expect(Math.hypot(...lift.arrow)).toBeCloseTo(steepness, 9);
        const [fx = 0, fy = 0] = flat;
        const [lx = 0, ly = 0, lz = 0] = lift.arrow;
        expect(fx * ly - fy * lx).toBeCloseTo(0, 9);
        expect(down ? lz <= 0 : lz >= 0).toBe(true);
      }),
    );
  });

  it('stay apart in the scene: one on the floor, one on the surface', () => {
    const [flat, lift] = sceneOf(start, derive(start)).arrows;
    expect([flat?.from[2], flat?.to[2]]).toEqual([0, 0]);
    expect(lift?.from[2]).toBe(0.5);
    expect(lift?.to[2]).toBeCloseTo(1.6547, 4);
  });

  it('turn round and back', () => {
    expect(turnAround(turnAround(start))).toEqual(start);
    expect(derive(turnAround(start)).flat).toEqual([1, -1]);
  });

  it('vanish at the bottom', () => {
    const bottom = derive({ x: 0, y: 0, way: 'downhill' });
    expect(bottom.sentence).toContain('points nowhere');
    expect(bottom.flat.map(Math.abs)).toEqual([0, 0]);
  });
});

describe('a step down', () => {
  it('leaves four fifths of the way', () => {
    const { x, y, way } = stepDown(start);
    expect([x, y]).toEqual([expect.closeTo(-0.4, 12), expect.closeTo(0.4, 12)]);
    expect(way).toBe('downhill');
    expect(derive({ x, y, way }).height).toBeLessThan(derive(start).height);
  });
});
