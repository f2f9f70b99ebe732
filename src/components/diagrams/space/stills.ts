/** A scene as a flat picture: every place projected, the faces from the farthest to the nearest. */

import { coordinate } from '../plot/paths.ts';
import { project } from '../slices/axonometry.ts';
import type { Angle, ColourName, Place, Scene } from './scenes.ts';

/** The picture is a box of 1000 by 1000. */
export type Spot = readonly [left: number, top: number];

export interface Face {
  readonly path: string;
  /** From 0 for the highest to 1 for the lowest. */
  readonly depth: number;
}

export interface Still {
  readonly faces: readonly Face[];
  readonly paths: readonly {
    readonly spots: readonly Spot[];
    readonly colour: ColourName;
    readonly points: boolean;
    readonly dashed: boolean;
  }[];
  readonly arrows: readonly {
    readonly from: Spot;
    readonly to: Spot;
    readonly colour: ColourName;
  }[];
  /** The edges of the floor. */
  readonly floor: string;
}

/** How high the box stands against its width. */
export const RISE = 0.75;
/** From the middle of the picture to its edge, in half widths of the box. */
const REACH = 1.7;

const share = (value: number, [low, high]: readonly [number, number]) =>
  (value - low) / (high - low);

/** A place in the unit box: x and y from −1 to 1, the height up from the middle. */
function inBox(scene: Scene, [x, y, height]: Place) {
  return {
    x: 2 * share(x, scene.x) - 1,
    y: -RISE * (2 * share(height, scene.height) - 1),
    z: 2 * share(y, scene.y) - 1,
  };
}

/** The picture of a scene from one angle. */
export function stillOf(scene: Scene, angle: Angle): Still {
  const view = { turn: angle.azimuth + 90, tilt: angle.elevation };
  const flat = (place: Place) => project(inBox(scene, place), view);
  const spot = (place: Place): Spot => {
    const { x, y } = flat(place);
    return [500 + (500 * x) / REACH, 500 + (500 * y) / REACH];
  };
  return {
    faces: facesOf(scene, flat, spot),
    paths: scene.paths.map(({ places, colour, points = false, dashed = false }) => ({
      spots: places.map(spot),
      colour,
      points,
      dashed,
    })),
    arrows: scene.arrows.map(({ from, to, colour }) => ({
      from: spot(from),
      to: spot(to),
      colour,
    })),
    floor: floorOf(scene, spot),
  };
}

const textOf = (spots: readonly Spot[]) =>
  spots.map(([left, top]) => `${coordinate(left)} ${coordinate(top)}`).join('L');

function facesOf(
  scene: Scene,
  flat: (place: Place) => { readonly depth: number },
  spot: (place: Place) => Spot,
): readonly Face[] {
  const faces = scene.mesh.slice(1).flatMap((row, i) =>
    row.slice(1).map((far, j) => {
      const corners = [scene.mesh[i]?.[j], scene.mesh[i]?.[j + 1], far, row[j]] as Place[];
      const middle = corners.reduce((sum, [, , height]) => sum + height / 4, 0);
      return {
        path: `M${textOf(corners.map(spot))}Z`,
        depth: 1 - Math.min(1, Math.max(0, share(middle, scene.height))),
        behind: corners.reduce((sum, corner) => sum + flat(corner).depth, 0),
      };
    }),
  );
  return faces
    .sort((one, other) => other.behind - one.behind)
    .map(({ path, depth }) => ({ path, depth }));
}

function floorOf({ x, y, height }: Scene, spot: (place: Place) => Spot): string {
  const corners: readonly Place[] = [
    [x[0], y[0], height[0]],
    [x[1], y[0], height[0]],
    [x[1], y[1], height[0]],
    [x[0], y[1], height[0]],
  ];
  return `M${textOf(corners.map(spot))}Z`;
}
