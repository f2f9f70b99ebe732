import { type WorkedNumber, workFormulas } from '../formula-calculations.ts';
import { column, pick, tenths } from '../practice/draws.ts';
import { given, givenId } from '../practice/parts.ts';
import type { Draft, Level, ProblemKind } from '../practice/types.ts';
import type { Random } from '../randoms.ts';
import {
  averageLine,
  correctionLine,
  type Line,
  squareSumLine,
  velocityLine,
} from './memory-lines.ts';
import { adamStep, adaptiveStep, plainStep, velocityStep } from './step-lines.ts';

/** Steps that are worked, and weights that take part. */
const steps = [1, 2, 3] as const;
const weights = 2;

/** An optimizer as the lines of one step, and the numbers it is set by. */
interface Method {
  readonly id: string;
  readonly title: string;
  /** The rule in TeX, for the task. */
  readonly rule: string;
  readonly settings: readonly ('beta' | 'beta1' | 'beta2' | 'lambda')[];
  readonly lines: (random: Random) => readonly Line[];
}

const values = {
  beta: [0.9, 0.8],
  beta1: [0.9, 0.8],
  beta2: [0.9, 0.95],
  lambda: [0.1, 0.2],
} as const;

const symbols = {
  beta: '\\beta',
  beta1: '\\beta_1',
  beta2: '\\beta_2',
  lambda: '\\lambda',
} as const;
const names = { beta: 'β', beta1: 'β₁', beta2: 'β₂', lambda: 'λ' } as const;

const methods: readonly Method[] = [
  {
    id: 'sgd',
    title: 'Gradient descent',
    rule: 'w_t = w_{t-1} - \\eta\\, g_t',
    settings: [],
    lines: () => [plainStep],
  },
  {
    id: 'momentum',
    title: 'Momentum',
    rule: 'v_t = \\beta v_{t-1} + g_t,\\; w_t = w_{t-1} - \\eta\\, v_t',
    settings: ['beta'],
    lines: () => [velocityLine, velocityStep],
  },
  {
    id: 'adagrad',
    title: 'AdaGrad',
    rule: 'G_t = G_{t-1} + g_t^2,\\; w_t = w_{t-1} - \\eta\\, g_t / \\sqrt{G_t}',
    settings: [],
    lines: () => [squareSumLine, adaptiveStep('G')],
  },
  {
    id: 'rmsprop',
    title: 'RMSProp',
    rule: 'v_t = \\beta v_{t-1} + (1-\\beta) g_t^2,\\; w_t = w_{t-1} - \\eta\\, g_t / \\sqrt{v_t}',
    settings: ['beta'],
    lines: () => [averageLine('v', 'beta', true), adaptiveStep('v')],
  },
  {
    id: 'adam',
    title: 'Adam',
    rule: 'w_t = w_{t-1} - \\eta\\, \\hat m_t / \\sqrt{\\hat v_t}',
    settings: ['beta1', 'beta2'],
    lines: () => [...adamMemory, adamStep(false)],
  },
  {
    id: 'adamw',
    title: 'AdamW',
    rule: 'w_t = w_{t-1} - \\eta\\, \\bigl(\\hat m_t / \\sqrt{\\hat v_t} + \\lambda w_{t-1}\\bigr)',
    settings: ['beta1', 'beta2', 'lambda'],
    lines: () => [...adamMemory, adamStep(true)],
  },
];

const adamMemory: readonly Line[] = [
  averageLine('m', 'beta1', false),
  averageLine('v', 'beta2', true),
  correctionLine('m', 'beta1'),
  correctionLine('v', 'beta2'),
];

/** Every line of every step; what comes before step 1 is given. */
function partsOf(lines: readonly Line[]): readonly WorkedNumber[] {
  return steps.flatMap((step) => lines.map((line) => line(step, weights)));
}

function drawMethod(method: Method, random: Random, level: Level): Draft {
  const settings = method.settings.map((name) =>
    given(name, symbols[name], names[name], 'learningRate', pick(random, values[name])),
  );
  const gradients = steps.map((step) =>
    given(
      `g${step}`,
      `g_${step}`,
      `g${'₁₂₃'[step - 1]}`,
      'weightGradient',
      column(weights, () => tenths(random, level === 3 ? 20 : 9)),
    ),
  );
  const parts = [
    given(
      'w0',
      'w_0',
      'w₀',
      'weights',
      column(weights, () => tenths(random, 12)),
    ),
    given('eta', '\\eta', 'η', 'learningRate', pick(random, [0.1, 0.2, 0.5])),
    ...settings,
    ...gradients,
    ...partsOf(method.lines(random)),
  ];
  const calculation = workFormulas(parts);
  const computed = calculation.trace
    .filter(({ operation }) => operation === 'formula')
    .map(({ quantity }) => quantity.id);
  const isLast = (id: string) => id.endsWith(`${steps.length}`);
  const asked = level === 1 ? computed.filter(isLast) : computed;
  const shown = computed.filter((id) => !asked.includes(id));
  const memory = method.id === 'sgd' ? '' : ' Every memory starts at 0.';
  const epsilon = method.rule.includes('sqrt')
    ? ' Leave out $\\varepsilon$: it is too small to show.'
    : '';
  const upTo = level === 1 ? ' Two steps are done; take the third.' : ' Take three steps.';
  return {
    calculation,
    task: `${method.title}: $${method.rule}$.${memory}${epsilon} Two weights have the gradients $g_1$, $g_2$, $g_3$ at three steps.${upTo}`,
    given: [...parts.filter(({ id }) => id.startsWith(givenId(''))).map(({ id }) => id), ...shown],
    asked,
    decimals: 4,
  };
}

/** Problems of chapter 11: two weights over three steps. */
export const optimizerKinds: readonly ProblemKind[] = methods.map((method) => ({
  id: method.id,
  title: method.title,
  chapter: 'optimizers',
  levels: ['the third step', 'three steps', 'three steps, larger gradients'],
  draw: (random, level) => drawMethod(method, random, level),
}));
