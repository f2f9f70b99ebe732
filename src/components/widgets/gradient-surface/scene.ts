/** The bowl in space with both arrows: the gradient on the floor, its lift on the surface. */
import { discMesh, type Place, type Scene } from '@components/diagrams/space/scenes.ts';
import { surfaces } from '@engine';
import { REACH, type SurfaceState, type SurfaceView } from './model.ts';

const MESH = discMesh(surfaces.paraboloid, 1.4, [12, 37]);
export const ANGLE = { azimuth: 205, elevation: 18 } as const;

export function sceneOf({ x, y }: SurfaceState, { flat, lift, shown }: SurfaceView): Scene {
  const foot: Place = [x, y, 0];
  const [fx = 0, fy = 0] = flat;
  const onSurface = lift.foot as unknown as Place;
  return {
    mesh: MESH,
    paths: shown
      ? [
          {
            places: [foot, onSurface],
            colour: '--ink-muted',
            name: 'from the plane to the surface',
            dashed: true,
          },
          { places: [onSurface], colour: '--q-input', name: 'the point', points: true },
        ]
      : [],
    arrows: shown
      ? [
          {
            from: foot,
            to: [x + fx, y + fy, 0],
            colour: '--q-weightGradient',
            name: 'in the plane',
          },
          {
            from: onSurface,
            to: lift.tip as unknown as Place,
            colour: '--series-1',
            name: 'lift on the surface',
          },
        ]
      : [],
    x: [-REACH, REACH],
    y: [-REACH, REACH],
    height: [0, 3],
  };
}
