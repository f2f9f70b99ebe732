/** The gradient check of a pass: worked out when first asked for, then remembered. */
import { checkGradients, type WorkedPass } from '@engine';

export type GradientCheck = ReturnType<typeof checkGradients>;

const checks = new WeakMap<WorkedPass, GradientCheck>();

/** Backpropagation's gradients against central differences. */
export function gradientCheckOf(worked: WorkedPass): GradientCheck {
  let check = checks.get(worked);
  if (!check) {
    check = checkGradients(worked.network, worked.input, worked.target);
    checks.set(worked, check);
  }
  return check;
}
