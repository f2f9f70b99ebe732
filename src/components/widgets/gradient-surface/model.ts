/** A point on x² + y², its gradient in the plane, and the lift of it on the surface. */
import {
  formatGiven,
  formatNumber,
  type GradientArrow,
  gradientArrow,
  parseNumber,
  surfaces,
  type Vector,
} from '@engine';

export type Way = 'uphill' | 'downhill';
export type Axis = 'x' | 'y';

export interface SurfaceState {
  readonly x: number;
  readonly y: number;
  readonly way: Way;
}

/** What cannot be used leaves the state as it is, with a sentence for the reader. */
export interface Edit {
  readonly state: SurfaceState;
  readonly problem: string | null;
}

export interface Preset extends SurfaceState {
  readonly id: string;
  readonly label: string;
}

/** The source's three arrows, with the points they are drawn at. */
export const PRESETS: readonly Preset[] = [
  { id: 'near', label: '(−0.2, 0.2)', x: -0.2, y: 0.2, way: 'uphill' },
  { id: 'far', label: '(−0.5, 0.5)', x: -0.5, y: 0.5, way: 'uphill' },
  { id: 'flipped', label: '(−0.5, 0.5), flipped', x: -0.5, y: 0.5, way: 'downhill' },
];

/** The picture reaches this far to every side. */
export const REACH = 2;
/** By hand the point stays inside this circle; a typed one may lie outside. */
export const RADIUS = 1;
export const DECIMALS = 3;
/** As far out as a typed point may lie. */
export const LARGEST = 1000;
/** The step of the button, against the gradient. */
export const RATE = 0.1;

const bowl = surfaces.paraboloid;
const tidy = (value: number) => {
  const rounded = Number(value.toFixed(2));
  return rounded === 0 ? 0 : rounded;
};

/** Moves the point by hand: into the circle, and to hundredths. */
export function moveTo(state: SurfaceState, [x = 0, y = 0]: Vector): SurfaceState {
  const distance = Math.hypot(x, y);
  const scale = distance > RADIUS ? RADIUS / distance : 1;
  return { ...state, x: tidy(scale * x), y: tidy(scale * y) };
}

export function typeCoordinate(state: SurfaceState, axis: Axis, text: string): Edit {
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty') return { state, problem: 'Type a number.' };
  if (parsed.kind === 'unreadable') return { state, problem: parsed.reason };
  if (Math.abs(parsed.value) > LARGEST) {
    return { state, problem: 'Keep between −1000 and 1000.' };
  }
  return { state: { ...state, [axis]: parsed.value }, problem: null };
}

export const choosePreset = (preset: Preset): SurfaceState => ({
  x: preset.x,
  y: preset.y,
  way: preset.way,
});

export const turnAround = (state: SurfaceState): SurfaceState => ({
  ...state,
  way: state.way === 'uphill' ? 'downhill' : 'uphill',
});

/** One step of gradient descent with η = 0.1. */
export function stepDown(state: SurfaceState): SurfaceState {
  const [gx = 0, gy = 0] = bowl.gradient([state.x, state.y]);
  return { ...state, x: state.x - RATE * gx, y: state.y - RATE * gy, way: 'downhill' };
}

export interface SurfaceView {
  readonly height: number;
  readonly gradient: Vector;
  /** ‖∇f‖: the length of both arrows, and the slope the steepest way. */
  readonly steepness: number;
  /** In the plane: the gradient, or its opposite. */
  readonly flat: Vector;
  /** On the surface. */
  readonly lift: GradientArrow;
  /** Is the point inside the picture? */
  readonly shown: boolean;
  readonly readings: readonly (readonly [name: string, value: string])[];
  readonly sentence: string;
}

const column = (entries: Vector) =>
  `(${entries.map((entry) => formatNumber(entry, DECIMALS)).join(', ')})`;

export function derive({ x, y, way }: SurfaceState): SurfaceView {
  const point: Vector = [x, y];
  const gradient = bowl.gradient(point);
  const steepness = Math.hypot(...gradient);
  const downhill = way === 'downhill';
  const flat = gradient.map((slope) => (downhill ? 0 - slope : slope));
  const lift = gradientArrow(bowl, point, { downhill });
  const height = bowl.value(point);
  return {
    height,
    gradient,
    steepness,
    flat,
    lift,
    shown: Math.max(Math.abs(x), Math.abs(y)) <= REACH,
    readings: [
      ['height', formatNumber(height, DECIMALS)],
      [downhill ? 'in the plane, −∇f' : 'in the plane, ∇f', column(flat)],
      ['lift on the surface', column(lift.arrow)],
      ['length of both', formatNumber(steepness, DECIMALS)],
    ],
    sentence: sentenceOf({ x, y, way }, steepness),
  };
}

/** A caption that tells the truth: where the arrow stands, which way it points, how steep it is. */
function sentenceOf({ x, y, way }: SurfaceState, steepness: number): string {
  const at = `(${formatGiven(x, DECIMALS)}, ${formatGiven(y, DECIMALS)})`;
  if (steepness === 0) return `At ${at} the ground is level: the gradient is 0 and points nowhere.`;
  const slope = formatNumber(steepness, DECIMALS);
  const sense =
    way === 'uphill'
      ? `The gradient at ${at} points the steepest way up, with slope ${slope}.`
      : `The negative gradient at ${at} points the steepest way down, with slope −${slope}.`;
  const outside =
    Math.max(Math.abs(x), Math.abs(y)) > REACH ? ' (The point is outside the picture.)' : '';
  return `${sense}${outside}`;
}
