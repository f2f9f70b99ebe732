/** Places in space on a flat picture: parallel lines stay parallel, and nothing gets smaller. */

/** x to the right, y down, z away from the eye, before the view is turned. */
export interface PlaceInSpace {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** From where it is seen, in degrees. */
export interface View {
  /** Turned about the upright axis; at 0 one looks along z. */
  readonly turn: number;
  /** Seen from above by so much. */
  readonly tilt: number;
}

export interface FlatPlace {
  readonly x: number;
  readonly y: number;
  /** How far behind the picture, the larger the further away. */
  readonly depth: number;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The orthographic picture of a place: turned about the upright axis, then tilted. */
export function project({ x, y, z }: PlaceInSpace, { turn, tilt }: View): FlatPlace {
  const [sin, cos] = [Math.sin(radians(turn)), Math.cos(radians(turn))];
  const [sinTilt, cosTilt] = [Math.sin(radians(tilt)), Math.cos(radians(tilt))];
  const back = z * cos - x * sin;
  return {
    x: x * cos + z * sin,
    y: y * cosTilt - back * sinTilt,
    depth: y * sinTilt + back * cosTilt,
  };
}
