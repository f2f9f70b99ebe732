import { activations } from '../activations.ts';
import { EngineError } from '../errors.ts';

/** 0 beside a corner: f′ of ReLU and of the leaky ReLU is flat on both sides. */
const flat = () => 0;

/** The derivatives of the functions an expression may call, by the function's name. */
const slopes: Readonly<Record<string, (argument: number) => number>> = {
  exp: Math.exp,
  ln: (argument) => 1 / argument,
  sqrt: (argument) => 1 / (2 * Math.sqrt(argument)),
  tanh: activations.tanh.derivative,
  sigmoid: activations.sigmoid.derivative,
  relu: activations.relu.derivative,
  leakyRelu: activations.leakyRelu.derivative,
  "tanh'": (z) => -2 * Math.tanh(z) * activations.tanh.derivative(z),
  "sigmoid'": (z) => activations.sigmoid.derivative(z) * (1 - 2 * activations.sigmoid.value(z)),
  "relu'": flat,
  "leakyRelu'": flat,
};

/**
 * The derivative of a function that an expression calls, at a number.
 *
 * @throws EngineError if there is no function of that name.
 * @example slopeOf('exp', 0) // 1
 */
export function slopeOf(name: string, argument: number): number {
  const slope = Object.hasOwn(slopes, name) ? slopes[name] : undefined;
  if (slope === undefined) throw new EngineError('slopeOf', `no function '${name}'`);
  return slope(argument);
}
