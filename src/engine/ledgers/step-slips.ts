/** Mistakes in the gradient with its L2 term, in the step, and in the new weight. */
import type { LedgerSlip, SlipPlace } from './ledger-slips.ts';

/** g = ∇W + λW. */
export function gradientSlips({ t, settings, read }: SlipPlace): readonly LedgerSlip[] {
  const [gradient, w] = [read(`gradW${t}`), read(`W${t - 1}`)];
  const { weightDecay } = settings;
  const slips: LedgerSlip[] = [
    {
      id: 'decay-missing',
      value: gradient,
      says: 'You left out the penalty. It adds λ times the weight.',
    },
    {
      id: 'decay-sign',
      value: gradient - weightDecay * w,
      says: 'You subtracted λW. The penalty’s gradient is added; the minus comes in with Δ.',
    },
    {
      id: 'strength-missing',
      value: gradient + w,
      says: 'You left out λ. The weight is added λ times.',
    },
  ];
  if (t > 1) {
    slips.push({
      id: 'start-for-now',
      value: gradient + weightDecay * read('W0'),
      says: 'You took the weight from the start. The penalty looks at the weight as it is now.',
    });
  }
  return slips;
}

/** Δ, for every optimizer. */
export function stepSlips({ t, settings, read, recompute }: SlipPlace): readonly LedgerSlip[] {
  const { kind, learningRate, weightDecay } = settings;
  const right = recompute({});
  const g = read(`g${t}`);
  const slips: LedgerSlip[] = [
    {
      id: 'sign',
      value: -right,
      says: 'You left out the minus. A step goes against the gradient.',
    },
    {
      id: 'rate-missing',
      value: right / learningRate,
      says: 'You left out η. The step is scaled by the learning rate.',
    },
  ];
  if (kind === 'momentum' || kind === 'nesterov') {
    slips.push({
      id: 'gradient-alone',
      value: -learningRate * g,
      says: 'You used the gradient alone. The step goes along with the velocity.',
    });
  }
  if (kind === 'nesterov') {
    slips.push({
      id: 'plain-momentum',
      value: -learningRate * read(`v${t}`),
      says: 'You took the step of plain momentum. Nesterov’s is g + βv, with the new v.',
    });
  }
  if (kind === 'adamw') {
    const decay = learningRate * weightDecay * read(`W${t - 1}`);
    slips.push(
      {
        id: 'decay-missing',
        value: right + decay,
        says: 'You left out the decay. AdamW also takes away ηλ times the weight.',
      },
      {
        id: 'decay-sign',
        value: right + 2 * decay,
        says: 'You added the decay. It takes away from the weight, so it stands inside the brackets with a plus.',
      },
      {
        id: 'decay-unscaled',
        value: right + decay - decay / learningRate,
        says: 'You left η out of the decay. It multiplies both parts.',
      },
    );
  }
  return slips;
}

/** Δ where the gradient is divided by a root: AdaGrad, RMSProp, Adam, AdamW. */
export function scaledStepSlips(place: SlipPlace): readonly LedgerSlip[] {
  const { t, settings, read, recompute } = place;
  const { kind, learningRate, epsilon, weightDecay } = settings;
  const corrected = kind === 'adam' || kind === 'adamw';
  const scale = kind === 'adagrad' ? 'G' : corrected ? 'vHat' : 'v';
  const sign = kind === 'adagrad' ? 'G' : corrected ? 'v̂' : 'v';
  const [above, below, g] = [
    read(`${corrected ? 'mHat' : 'g'}${t}`),
    read(`${scale}${t}`),
    read(`g${t}`),
  ];
  const decay = kind === 'adamw' ? weightDecay * read(`W${t - 1}`) : 0;
  const stepOf = (quotient: number) => -learningRate * (quotient + decay);
  const slips: LedgerSlip[] = [
    {
      id: 'root-missing',
      value: stepOf(above / (below + epsilon)),
      says: `You left out the root. Divide by √${sign}.`,
    },
    {
      id: 'epsilon-inside',
      value: stepOf(above / Math.sqrt(below + epsilon)),
      says: 'You put ε inside the root. In this book it stands outside, as its authors wrote it.',
    },
    {
      id: 'not-scaled',
      value: stepOf(above),
      says: `You left out the scaling. Divide by √${sign} + ε.`,
    },
    {
      id: 'gradient-again',
      value: stepOf((above * g) / (Math.sqrt(below) + epsilon)),
      says: 'You multiplied by the gradient once more. It is in there already.',
    },
  ];
  if (corrected) slips.push(...uncorrectedSlips(place));
  if (t > 1) {
    slips.push({
      id: 'previous-scale',
      value: recompute({ [`${scale}${t}`]: read(`${scale}${t - 1}`) }),
      says: `You used the ${sign} of the step before. This step’s gradient counts already.`,
    });
  }
  return slips;
}

function uncorrectedSlips({ t, read, recompute }: SlipPlace): readonly LedgerSlip[] {
  const [m, v, g] = [read(`m${t}`), read(`v${t}`), read(`g${t}`)];
  return [
    {
      id: 'not-corrected',
      value: recompute({ [`mHat${t}`]: m, [`vHat${t}`]: v }),
      says: 'You forgot the bias correction. The step takes m̂ and v̂, not m and v.',
    },
    {
      id: 'm-not-corrected',
      value: recompute({ [`mHat${t}`]: m }),
      says: 'You took m without its correction. The step takes m̂.',
    },
    {
      id: 'v-not-corrected',
      value: recompute({ [`vHat${t}`]: v }),
      says: 'You took v without its correction. The step takes v̂.',
    },
    {
      id: 'gradient-for-m',
      value: recompute({ [`mHat${t}`]: g }),
      says: 'You put the gradient on top, as RMSProp does. Adam puts m̂ there.',
    },
  ];
}

/** W after the step. */
export function weightSlips({ t, read }: SlipPlace): readonly LedgerSlip[] {
  const [before, step] = [read(`W${t - 1}`), read(`step${t}`)];
  const slips: LedgerSlip[] = [
    {
      id: 'sign',
      value: before - step,
      says: 'You subtracted Δ. It has its minus already, so it is added.',
    },
    {
      id: 'step-alone',
      value: step,
      says: 'This is the step. The new weight is the old one plus the step.',
    },
  ];
  if (t > 1) {
    slips.push({
      id: 'start-for-now',
      value: read('W0') + step,
      says: 'You began at the start again. Each step begins where the last one ended.',
    });
  }
  return slips;
}
