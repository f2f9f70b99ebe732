/** A surface in space with what lies on it: plain data, drawn as it is or handed to Plotly. */
import type { Surface } from '@engine';
import { type Area, evenly } from '../contour/heights.ts';
import type { Domain } from '../plot/scales.ts';

/** x, y, and the height. */
export type Place = readonly [x: number, y: number, height: number];

/** A colour of the book by its custom property: `--series-1`, `--q-weightGradient`. */
export type ColourName = `--${string}`;

export interface ScenePath {
  readonly places: readonly Place[];
  readonly colour: ColourName;
  readonly name: string;
  /** Draws the places too; the last one larger. */
  readonly points?: boolean;
  readonly dashed?: boolean;
}

export interface SceneArrow {
  readonly from: Place;
  readonly to: Place;
  readonly colour: ColourName;
  readonly name: string;
}

/** Rows of places; each joins its neighbours. */
export type Mesh = readonly (readonly Place[])[];

export interface Scene {
  readonly mesh: Mesh;
  readonly paths: readonly ScenePath[];
  readonly arrows: readonly SceneArrow[];
  /** The box that is shown. */
  readonly x: Domain;
  readonly y: Domain;
  readonly height: Domain;
}

/** How a scene is looked at, in degrees: the eye's direction in the plane, and above it. */
export interface Angle {
  readonly azimuth: number;
  readonly elevation: number;
}

/** A mesh over an area, `count` by `count`. */
export function areaMesh(surface: Pick<Surface, 'value'>, area: Area, count: number): Mesh {
  return evenly(area.y, count).map((y) =>
    evenly(area.x, count).map((x): Place => [x, y, surface.value([x, y])]),
  );
}

/** A mesh over a disc about the origin, `rings` outwards by `spokes` around. */
export function discMesh(
  surface: Pick<Surface, 'value'>,
  radius: number,
  [rings, spokes]: readonly [number, number],
): Mesh {
  return evenly([0, radius], rings).map((r) =>
    evenly([0, 2 * Math.PI], spokes).map((angle): Place => {
      const [x, y] = [r * Math.cos(angle), r * Math.sin(angle)];
      return [x, y, surface.value([x, y])];
    }),
  );
}

const TURN = 15;

/** Degrees a pixel of dragging. */
const TURN_A_PIXEL = 0.5;
const TILT_A_PIXEL = 0.3;

const above = (elevation: number) => Math.min(85, Math.max(5, elevation));

/** The angle after dragging so many pixels: what is in front follows the pointer. */
export function dragged({ azimuth, elevation }: Angle, right: number, down: number): Angle {
  const around = (azimuth - TURN_A_PIXEL * right) % 360;
  return {
    azimuth: around < 0 ? around + 360 : around,
    elevation: above(elevation + TILT_A_PIXEL * down),
  };
}

export type Way = 'left' | 'right' | 'up' | 'down';

/** The angle after a turn to a side, or up or down; the eye stays above the ground. */
export function turned(angle: Angle, way: Way): Angle {
  const { azimuth, elevation } = angle;
  if (way === 'left') return { azimuth: (azimuth + 360 - TURN) % 360, elevation };
  if (way === 'right') return { azimuth: (azimuth + TURN) % 360, elevation };
  return { azimuth, elevation: above(elevation + (way === 'up' ? TURN : -TURN)) };
}
