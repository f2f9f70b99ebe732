/** The formulas of the chapter on gradients, coded as they are printed, against the engine. */
import {
  backward,
  checkGradients,
  forward,
  gradientArrow,
  type Network,
  type Random,
  slopeAlong,
  surfaceDifferences,
  surfaces,
  type Vector,
  workPass,
} from '@engine';
import { draw, drawMatrix, type FormulaChecks } from '../formula-checks.ts';

const { atan2, cos, hypot, sin, sqrt } = Math;
const bowl = surfaces.paraboloid;
const all = Object.values(surfaces);
const anySurface = (random: Random) => all[random.integer(0, all.length)] as (typeof all)[0];
const drawPoint = (random: Random) => draw(random, 2) as [number, number];
const drawAngle = (random: Random) => random.uniform(-Math.PI, Math.PI);
/** A derivative of a function of one variable, by a central difference. */
const slopeOf = (f: (t: number) => number, t: number, h = 1e-5) => (f(t + h) - f(t - h)) / (2 * h);

function drawNetwork(random: Random): Network {
  const layer = (rows: number, columns: number, activation: 'tanh' | 'softmax') => ({
    weights: drawMatrix(random, rows, columns, 1),
    bias: draw(random, rows, 1),
    activation,
  });
  return { layers: [layer(3, 2, 'tanh'), layer(2, 3, 'softmax')], loss: 'crossEntropy' };
}

export const formulas: FormulaChecks = {
  'square-quotient': {
    says: '(f(x + h) − f(x))/h = 2x + h for x², as one cut of the bowl',
    tolerance: 1e-9,
    compare: (random) => {
      const [x, y] = drawPoint(random);
      const h = random.uniform(0.1, 1);
      const quotient = surfaceDifferences(bowl, [x, y], h).oneSided[0] as number;
      return { formula: 2 * x + h, engine: quotient };
    },
  },
  derivative: {
    says: 'f′(x) = lim (f(x + h) − f(x))/h, with h = 10⁻⁷',
    tolerance: 1e-6,
    compare: (random) => {
      const surface = anySurface(random);
      const [x, y] = drawPoint(random);
      const h = 1e-7;
      return {
        formula: (surface.value([x + h, y]) - surface.value([x, y])) / h,
        engine: surface.gradient([x, y])[0] as number,
      };
    },
  },
  'bowl-gradient': {
    says: '∂f/∂x = 2x, ∂f/∂y = 2y',
    compare: (random) => {
      const [x, y] = drawPoint(random);
      return { formula: [2 * x, 2 * y], engine: bowl.gradient([x, y]) };
    },
  },
  'gradient-column': {
    says: '∇f = (∂f/∂x, ∂f/∂y) = (2x, 2y), at (−0.5, 0.5): (−1, 1)',
    tolerance: 1e-8,
    compare: (random) => {
      const [x, y] = drawPoint(random);
      const partials = [
        slopeOf((t) => bowl.value([t, y]), x),
        slopeOf((t) => bowl.value([x, t]), y),
      ];
      return {
        formula: [partials, [-1, 1]],
        engine: [bowl.gradient([x, y]), bowl.gradient([-0.5, 0.5])],
      };
    },
  },
  'bowl-along': {
    says: '(x + su₁)² + (y + su₂)² = f + s(2xu₁ + 2yu₂) + s²',
    compare: (random) => {
      const [x, y] = drawPoint(random);
      const [angle, s] = [drawAngle(random), random.uniform(-2, 2)];
      const [u1, u2] = [cos(angle), sin(angle)];
      return {
        formula: bowl.value([x, y]) + s * (2 * x * u1 + 2 * y * u2) + s ** 2,
        engine: bowl.value([x + s * u1, y + s * u2]),
      };
    },
  },
  'directional-derivative': {
    says: 'slope along u = ∂f/∂x u₁ + ∂f/∂y u₂, against the engine and a small walk',
    tolerance: 1e-6,
    compare: (random) => {
      const surface = anySurface(random);
      const point = drawPoint(random);
      const angle = drawAngle(random);
      const u = [cos(angle), sin(angle)] as [number, number];
      const [fx, fy] = surface.gradient(point) as [number, number];
      const walk = (s: number) => surface.value([point[0] + s * u[0], point[1] + s * u[1]]);
      const formula = fx * u[0] + fy * u[1];
      return {
        formula: [formula, formula],
        engine: [slopeAlong(surface, point, u), slopeOf(walk, 0)],
      };
    },
  },
  'linear-approximation': {
    says: 'f(p + s) − f(p) ≈ ∇fᵀs: the error falls with the square of the step',
    tolerance: 1e-6,
    compare: (random) => {
      const surface = anySurface(random);
      const [x, y] = drawPoint(random);
      const [s1, s2] = draw(random, 2, 1e-4) as [number, number];
      const [fx, fy] = surface.gradient([x, y]) as [number, number];
      return {
        formula: fx * s1 + fy * s2,
        engine: surface.value([x + s1, y + s2]) - surface.value([x, y]),
      };
    },
  },
  'slope-by-angle': {
    says: '∇fᵀu = ‖∇f‖(cos α cos φ + sin α sin φ) = ‖∇f‖ cos(φ − α)',
    compare: (random) => {
      const surface = anySurface(random);
      const point = drawPoint(random);
      const phi = drawAngle(random);
      const [fx, fy] = surface.gradient(point) as [number, number];
      const length = sqrt(fx ** 2 + fy ** 2);
      const alpha = atan2(fy, fx);
      const engine = slopeAlong(surface, point, [cos(phi), sin(phi)]);
      return {
        formula: [
          length * (cos(alpha) * cos(phi) + sin(alpha) * sin(phi)),
          length * cos(phi - alpha),
        ],
        engine: [engine, engine],
      };
    },
  },
  'steepest-slope': {
    says: 'max over u of ∇fᵀu = ‖∇f‖, at u = ∇f/‖∇f‖; no other direction beats it',
    compare: (random) => {
      const surface = anySurface(random);
      const point = drawPoint(random);
      const gradient = surface.gradient(point);
      const length = hypot(...gradient);
      const directions = Array.from({ length: 360 }, (_, k) => (2 * Math.PI * k) / 360);
      const best = Math.max(...directions.map((t) => slopeAlong(surface, point, [cos(t), sin(t)])));
      const atGradient = slopeAlong(surface, point, gradient);
      return { formula: [length, length], engine: [atGradient, Math.max(best, atGradient)] };
    },
  },
  'lift-rise': {
    says: '∇fᵀ∇f = ‖∇f‖²; the tangent (2x, 2y, 4x² + 4y²) has the direction of the engine’s arrow',
    compare: (random) => {
      const [x, y] = drawPoint(random);
      const tangent = [2 * x, 2 * y, 4 * x ** 2 + 4 * y ** 2];
      const { arrow } = gradientArrow(bowl, [x, y]);
      const unit = (vector: Vector) => vector.map((entry) => entry / hypot(...vector));
      const [fx, fy] = bowl.gradient([x, y]) as [number, number];
      return {
        formula: [unit(tangent), [tangent[2] as number, hypot(2 * x, 2 * y)]],
        engine: [unit(arrow), [fx * fx + fy * fy, hypot(...arrow)]],
      };
    },
  },
  'central-quotient': {
    says: '∂f/∂x ≈ (f(x + h, y) − f(x − h, y))/2h',
    tolerance: 1e-6,
    compare: (random) => {
      const surface = anySurface(random);
      const [x, y] = drawPoint(random);
      const h = 1e-5;
      return {
        formula: (surface.value([x + h, y]) - surface.value([x - h, y])) / (2 * h),
        engine: surface.gradient([x, y])[0] as number,
      };
    },
  },
  'central-error': {
    says: 'the central quotient is f′ + h²/6 f‴, with f‴ from the engine’s second derivatives',
    tolerance: 1e-4,
    compare: (random) => {
      const surface = surfaces.singleMinimum;
      const [x, y] = drawPoint(random);
      const h = 0.05;
      const curvature = (t: number) => surface.hessian([t, y])[0]?.[0] as number;
      const third = slopeOf(curvature, x);
      const exact = surface.gradient([x, y])[0] as number;
      const { central } = surfaceDifferences(surface, [x, y], h);
      return {
        formula: (h ** 2 / 6) * third * 1e3,
        engine: ((central[0] as number) - exact) * 1e3,
      };
    },
  },
  'neuron-gradient': {
    says: '∂L/∂w = (ŷ − y)x, ∂L/∂b = ŷ − y; for the example 1 and 0.5',
    compare: (random) => {
      const neuron = (w: number, b: number, x: number, y: number) => {
        const { gradients } = workPass({
          network: {
            layers: [{ weights: [[w]], bias: [b], activation: 'linear' }],
            loss: 'halfSquaredError',
          },
          input: [x],
          target: [y],
          learningRate: 0.1,
        });
        return [gradients.weightGradients[0]?.[0]?.[0], gradients.biasGradients[0]?.[0]] as Vector;
      };
      const [w, b, x, y] = draw(random, 4) as [number, number, number, number];
      const yhat = w * x + b;
      return {
        formula: [
          [(yhat - y) * x, yhat - y],
          [1, 0.5],
        ],
        engine: [neuron(w, b, x, y), neuron(0.8, -0.1, 2, 1)],
      };
    },
  },
  'loss-gradient': {
    says: '∇L has the partial derivative of L by each parameter as an entry, by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const network = drawNetwork(random);
      const [input, target] = [draw(random, 2), [1, 0]];
      const { numeric } = checkGradients(network, input, target);
      const exact = backward(network, forward(network, input), target);
      const inOne = (of: Pick<typeof exact, 'weightGradients' | 'biasGradients'>) =>
        of.weightGradients.flatMap((rows, l) => [...rows.flat(), ...(of.biasGradients[l] ?? [])]);
      return { formula: inOne(numeric), engine: inOne(exact) };
    },
  },
};
