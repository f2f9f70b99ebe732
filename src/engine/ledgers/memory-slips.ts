/** Mistakes in what an optimizer remembers: averages, sums, velocities, and their correction. */
import type { LedgerSlip, SlipPlace } from './ledger-slips.ts';

/** The β of a line, its sign in print, and the one it may be mixed up with. */
function betas({ name, settings }: SlipPlace) {
  const { kind, beta, beta1, beta2 } = settings;
  if (kind === 'rmsprop') return { own: beta, sign: 'β', other: null };
  return name.startsWith('m')
    ? { own: beta1, sign: 'β₁', other: { value: beta2, sign: 'β₂' } }
    : { own: beta2, sign: 'β₂', other: { value: beta1, sign: 'β₁' } };
}

/** m and v of Adam, v of RMSProp: β · old + (1 − β) · now. */
export function averageSlips(place: SlipPlace): readonly LedgerSlip[] {
  const { name, t, settings, read, recompute } = place;
  const { own, sign, other } = betas(place);
  const old = read(`${name}${t - 1}`);
  const g = read(`g${t}`);
  const squares = name === 'v';
  const now = squares ? g * g : g;
  const what = squares ? 'g²' : 'g';
  const slips: LedgerSlip[] = [
    squares
      ? {
          id: 'not-squared',
          value: own * old + (1 - own) * g,
          says: 'You used g. v averages g², the square.',
        }
      : {
          id: 'squared',
          value: own * old + (1 - own) * g * g,
          says: 'You squared the gradient. Only v does that; m averages g itself.',
        },
    {
      id: 'share-missing',
      value: own * old + now,
      says: `You added the whole ${what}. An average takes 1 − ${sign} of it.`,
    },
    {
      id: 'shares-swapped',
      value: (1 - own) * old + own * now,
      says: `You swapped the shares. ${sign} belongs to the old value, 1 − ${sign} to the new ${what}.`,
    },
  ];
  if (squares && settings.kind === 'rmsprop') {
    slips.push({
      id: 'summed',
      value: old + now,
      says: 'You added up the squares, as AdaGrad does. RMSProp lets the old ones fade.',
    });
  }
  if (other !== null) {
    slips.push({
      id: 'other-beta',
      value: other.value * old + (1 - other.value) * now,
      says: `You used ${other.sign}. This line has ${sign}.`,
    });
  }
  if (t > 1) {
    slips.push({
      id: 'memory-dropped',
      value: (1 - own) * now,
      says: `You left out the memory. ${sign} times the old ${name} belongs to the sum.`,
    });
    if (other !== null) {
      slips.push({
        id: 'corrected-carried',
        value: recompute({ [`${name}${t - 1}`]: read(`${name}Hat${t - 1}`) }),
        says: `You went on from the corrected ${name}̂. The next step remembers the plain ${name}.`,
      });
    }
  }
  return slips;
}

/** AdaGrad's G: the sum of all g². */
export function sumSlips({ t, read }: SlipPlace): readonly LedgerSlip[] {
  const [old, g] = [read(`G${t - 1}`), read(`g${t}`)];
  const slips: LedgerSlip[] = [
    { id: 'not-squared', value: old + g, says: 'You added g. G adds up g², the squares.' },
    {
      id: 'present-left-out',
      value: old,
      says: 'You left out this step’s gradient. G counts it before it is used.',
    },
    {
      id: 'averaged',
      value: 0.9 * old + 0.1 * g * g,
      says: 'You averaged, as RMSProp does. AdaGrad adds up, and forgets nothing.',
    },
  ];
  if (t > 1) {
    slips.push({
      id: 'memory-dropped',
      value: g * g,
      says: 'You left out the memory. All earlier squares stay in the sum.',
    });
  }
  return slips;
}

/** The velocity of momentum and Nesterov: βv + g. */
export function velocitySlips({ t, settings, read }: SlipPlace): readonly LedgerSlip[] {
  const { beta, learningRate } = settings;
  const [old, g] = [read(`v${t - 1}`), read(`g${t}`)];
  const slips: LedgerSlip[] = [
    {
      id: 'averaged',
      value: beta * old + (1 - beta) * g,
      says: 'You took an average. This momentum adds the whole gradient.',
    },
    {
      id: 'sign',
      value: beta * old - g,
      says: 'You subtracted the gradient. The minus comes in with Δ.',
    },
    {
      id: 'rate-early',
      value: beta * old + learningRate * g,
      says: 'You multiplied by η already. Here η comes in with Δ.',
    },
    {
      id: 'squared',
      value: beta * old + g * g,
      says: 'You squared the gradient. The velocity adds g itself.',
    },
  ];
  if (t > 1) {
    slips.push(
      {
        id: 'memory-dropped',
        value: g,
        says: 'You left out the memory. β times the old v belongs to the sum.',
      },
      {
        id: 'nothing-fades',
        value: old + g,
        says: 'You left out β. The old velocity fades before the gradient is added.',
      },
    );
  }
  return slips;
}

/** m̂ and v̂. */
export function correctionSlips(place: SlipPlace): readonly LedgerSlip[] {
  const { name, t, read } = place;
  const { own, sign, other } = betas(place);
  const moment = name.slice(0, 1);
  const plain = read(`${moment}${t}`);
  const slips: LedgerSlip[] = [
    {
      id: 'not-corrected',
      value: plain,
      says: `You left out the correction. Divide ${moment} by 1 − ${sign} to the power t.`,
    },
    {
      id: 'multiplied',
      value: plain * (1 - own ** t),
      says: `You multiplied. The correction divides, since ${moment} is too small at first.`,
    },
    {
      id: 'power-for-share',
      value: plain / own ** t,
      says: `You divided by the power of ${sign}. It is 1 minus that power.`,
    },
  ];
  if (other !== null) {
    slips.push({
      id: 'other-beta',
      value: plain / (1 - other.value ** t),
      says: `You used ${other.sign}. ${moment} has ${sign}.`,
    });
  }
  if (t > 1) {
    slips.push(
      {
        id: 'power-missing',
        value: plain / (1 - own),
        says: `You left out the power. In step ${t} it is ${sign} to the power ${t}.`,
      },
      {
        id: 'step-before',
        value: plain / (1 - own ** (t - 1)),
        says: `You counted one step too few. The first step has t = 1, so this one has t = ${t}.`,
      },
    );
  }
  return slips;
}
