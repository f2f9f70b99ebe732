import { settingPlaces } from './codes.ts';
import { directions } from './directions.ts';
import type { Plan } from './plans.ts';

/** Which parameters a step moves, and what pulls them to 0. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly l1: number;
  readonly l2: number;
  /** ηλ of the decoupled decay. */
  readonly decay: number;
}

/**
 * One step of the plan's optimizer with the gradients at hand, in place: the weights with their
 * penalties, then the biases.
 */
export function updateParameters(plan: Plan, numbers: Float64Array): void {
  const { regions, layout } = plan;
  const setting = (place: number) => numbers[regions.settings + place] as number;
  numbers[regions.settings + settingPlaces.power1] =
    setting(settingPlaces.power1) * setting(settingPlaces.beta1);
  numbers[regions.settings + settingPlaces.power2] =
    setting(settingPlaces.power2) * setting(settingPlaces.beta2);
  const learningRate = setting(settingPlaces.learningRate);
  updateRange(plan, numbers, {
    from: 0,
    to: layout.weightCount,
    l1: setting(settingPlaces.l1),
    l2: setting(settingPlaces.l2),
    decay: learningRate * setting(settingPlaces.weightDecay),
  });
  updateRange(plan, numbers, {
    from: layout.biasStart,
    to: layout.parameterCount,
    l1: 0,
    l2: setting(settingPlaces.biasL2),
    decay: learningRate * setting(settingPlaces.biasDecay),
  });
}

function updateRange(plan: Plan, numbers: Float64Array, range: Range): void {
  const { parameters, gradients, first, second, settings } = plan.regions;
  const direction = directions[plan.optimizer];
  const learningRate = numbers[settings + settingPlaces.learningRate] as number;
  for (let index = range.from; index < range.to; index++) {
    const w = numbers[parameters + index] as number;
    const gradient =
      (numbers[gradients + index] as number) + range.l1 * Math.sign(w) + range.l2 * w;
    const step = direction(gradient, numbers, first + index, second + index, settings);
    numbers[parameters + index] = w - learningRate * step - range.decay * w;
  }
}
