/** Every figure whose state goes into the address: there and back, and whatever else may stand there. */
import type { StateLink } from '@components/links/state-links.ts';
import { batch } from '@components/math/batch-example.ts';
import { input, network, target } from '@components/math/dropout-example.ts';
import { BOUNDS, type LabState, walkOf } from '@components/widgets/descent/model.ts';
import { PRESETS } from '@components/widgets/descent/places.ts';
import { walkLink } from '@components/widgets/descent/url.ts';
import { BATCHES, type DropoutState, droppableSizes } from '@components/widgets/dropout/model.ts';
import { derive as deriveMasks } from '@components/widgets/dropout/passes.ts';
import { dropoutLink } from '@components/widgets/dropout/url.ts';
import {
  derive as derivePoint,
  type SurfaceState,
} from '@components/widgets/gradient-surface/model.ts';
import { surfaceLink } from '@components/widgets/gradient-surface/url.ts';
import {
  ACTIVATIONS,
  START as FRESH,
  type InitialisationState,
  optionsOf,
  RULES,
} from '@components/widgets/initialisation/model.ts';
import { initialisationLink } from '@components/widgets/initialisation/url.ts';
import { NAMES } from '@components/widgets/ledger/edits.ts';
import {
  derive as deriveLedger,
  START as LEDGER,
  type LedgerState,
} from '@components/widgets/ledger/model.ts';
import { ledgerLink } from '@components/widgets/ledger/url.ts';
import type { SlicesState } from '@components/widgets/network-slices/model.ts';
import { sentenceOf } from '@components/widgets/network-slices/numbers.ts';
import { moreSamples } from '@components/widgets/network-slices/samples.ts';
import { slicesLink } from '@components/widgets/network-slices/url.ts';
import { runsAt } from '@components/widgets/optimizer-race/derive.ts';
import { START as RACE, type RaceState } from '@components/widgets/optimizer-race/model.ts';
import { raceLink } from '@components/widgets/optimizer-race/url.ts';
import { createState, derive, type PerceptronState } from '@components/widgets/perceptron/model.ts';
import { EDGE, MOST_POINTS } from '@components/widgets/perceptron/point-sets.ts';
import { perceptronLink } from '@components/widgets/perceptron/url.ts';
import type { OptimizerKind } from '@engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const between = (least: number, most: number) =>
  fc
    .double({ min: least, max: most, noNaN: true })
    // a link has no negative zero
    .map((value) => (value === 0 ? 0 : value));

const masks = { network, samples: [{ input, target }, ...batch.samples] };
const slices = {
  network: batch.network,
  samples: [...batch.samples, ...moreSamples(32 - batch.samples.length)],
};

interface Linked<State> {
  readonly key: string;
  readonly link: StateLink<State>;
  readonly first: State;
  readonly states: fc.Arbitrary<State>;
  /** What the figure does with a state, which must not fail. */
  readonly use: (state: State) => unknown;
}

const ownPoint = fc.record({
  x1: between(-EDGE, EDGE),
  x2: between(-EDGE, EDGE),
  label: fc.constantFrom<1 | -1>(1, -1),
});

const perceptron: Linked<PerceptronState> = {
  key: 'xor',
  link: perceptronLink,
  first: createState('xor'),
  states: fc.record({
    set: fc.constantFrom('separable', 'overlapping', 'xor', 'own'),
    own: fc.array(ownPoint, { maxLength: MOST_POINTS }),
    index: fc.constant(0),
  }),
  use: derive,
};

const surface: Linked<SurfaceState> = {
  key: 'gradient-surface',
  link: surfaceLink,
  first: { x: -0.5, y: 0.5, way: 'uphill' },
  states: fc.record({
    x: between(-1000, 1000),
    y: between(-1000, 1000),
    way: fc.constantFrom('uphill', 'downhill'),
  }),
  use: derivePoint,
};

const walk: Linked<LabState> = {
  key: 'descent',
  link: walkLink,
  first: { ...(PRESETS[1] as (typeof PRESETS)[number]).settings, step: null },
  states: fc.record({
    ground: fc.constantFrom('dip', 'bowl'),
    learningRate: between(BOUNDS.learningRate.least, BOUNDS.learningRate.most),
    start: fc.tuple(between(-1000, 1000), between(-1000, 1000)),
    maxSteps: fc.integer({ min: 1, max: 500 }),
    tolerance: between(0, 10),
    noise: between(0, 10),
    batchSize: fc.integer({ min: 1, max: 10_000 }),
    seed: fc.nat(2 ** 32 - 1),
    step: fc.constantFrom(0, null),
  }),
  use: walkOf,
};

const ledger: Linked<LedgerState> = {
  key: 'ledger',
  link: ledgerLink,
  first: LEDGER,
  states: fc.record({
    kind: fc.constantFrom(...(Object.keys(NAMES) as OptimizerKind[])),
    settings: fc.record({
      learningRate: between(1e-6, 1000),
      beta: between(0, 0.99),
      beta1: between(0, 0.99),
      beta2: between(0, 0.99),
      epsilon: between(1e-12, 1),
      weightDecay: between(0, 100),
    }),
    start: fc.tuple(between(-1000, 1000), between(-1000, 1000)),
    gradients: fc.array(fc.tuple(between(-1000, 1000), between(-1000, 1000)), {
      minLength: 3,
      maxLength: 3,
    }),
    mode: fc.constantFrom('worked', 'half', 'blank'),
    answers: fc.constant({}),
    opened: fc.constantFrom([], ['W0:0']),
  }),
  use: (state) => deriveLedger(state),
};

const dropout: Linked<DropoutState> = {
  key: 'dropout',
  link: dropoutLink(masks),
  first: { rates: [0, 0, 0.2], seed: 42, batch: 0, example: 0, layer: 2, switched: [] },
  states: fc.record({
    rates: fc.array(between(0, 0.99), { minLength: 3, maxLength: 3 }),
    seed: fc.nat(2 ** 32 - 1),
    batch: fc.nat(BATCHES - 1),
    example: fc.nat(masks.samples.length - 1),
    layer: fc.nat(2),
    switched: fc.subarray(
      droppableSizes(masks).flatMap((size, layer) =>
        Array.from({ length: size }, (_, row) => `${layer}:${row}`),
      ),
    ),
  }),
  use: (state) => deriveMasks(masks, state),
};

const stack: Linked<SlicesState> = {
  key: 'slices',
  link: slicesLink(slices),
  first: { batchSize: 10, turn: 36, tilt: 20, sample: 0, layer: 2 },
  states: fc.record({
    batchSize: fc.constant(32),
    turn: between(-180, 180),
    tilt: between(0, 35),
    sample: fc.nat(31),
    layer: fc.integer({ min: 1, max: 3 }),
  }),
  use: (state) => sentenceOf(slices, state),
};

const fresh: Linked<InitialisationState> = {
  key: 'initialisation',
  link: initialisationLink,
  first: FRESH,
  states: fc.record({
    activation: fc.constantFrom(...ACTIVATIONS.map(({ value }) => value)),
    rule: fc.constantFrom(...RULES.map(({ value }) => value)),
    deviation: between(0, 10),
    depth: fc.integer({ min: 2, max: 50 }),
    width: fc.integer({ min: 4, max: 128 }),
    seed: fc.nat(999_999),
  }),
  use: optionsOf,
};

const race: Linked<RaceState> = {
  key: 'race',
  link: raceLink,
  first: RACE,
  states: fc.record({ start: fc.tuple(between(-100, 100), between(-100, 100)) }).map((change) => ({
    ...RACE,
    ...change,
  })),
  use: runsAt,
};

/** A link with some of its characters struck out, doubled, or replaced by others. */
const broken = (good: string) =>
  fc
    .array(
      fc.tuple(
        fc.nat(good.length - 1),
        fc.constantFrom('', '-', '9', ';', '=', ',', '/', ':', 'e', 'NaN', '%', '1e999', 'ß', '&'),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((changes) => {
      const letters = [...good];
      for (const [at, letter] of changes) letters[at] = letter;
      return letters.join('');
    });

function check<State>(name: string, { key, link, first, states, use }: Linked<State>): void {
  describe(name, () => {
    test('a state goes into the address and comes back whole', () => {
      fc.assert(
        fc.property(states, (state) => {
          const hash = `#other=1;x=2&${link.encode(state, key)}`;
          expect(link.decode(hash, first, key)).toEqual({ state, problem: null });
        }),
        { numRuns: 100 },
      );
    });

    test('the address of something else is left alone', () => {
      for (const hash of ['', '#', '#fig-one', '#other=1;x=2']) {
        expect(link.decode(hash, first, key)).toEqual({ state: first, problem: null });
      }
    });

    test('another version, and a link that is too long, say so', () => {
      const good = link.encode(first, key);
      const old = link.decode(`#${good.replace('=1;', '=0;')}`, first, key);
      expect(old.problem).toContain('it is of version “0”, not 1');
      const long = link.decode(`#${good};z=${'9'.repeat(10_000)}`, first, key);
      expect(long.problem).toContain('it is too long');
      expect([old.state, long.state]).toEqual([first, first]);
    });

    test('of a thousand broken links none throws: each is a state to use, or is told', () => {
      let told = 0;
      fc.assert(
        fc.property(
          fc.oneof({ weight: 9, arbitrary: broken(link.encode(first, key)) }, fc.string()),
          (text) => {
            const { state, problem } = link.decode(
              `#${key}=${text.slice(key.length + 1)}`,
              first,
              key,
            );
            use(state);
            if (problem === null) {
              expect(link.decode(`#${link.encode(state, key)}`, first, key).state).toEqual(state);
              return;
            }
            told += 1;
            expect(state).toEqual(first);
            expect(problem).toMatch(/^The link holds .* can’t be read.*the page comes with\.$/);
          },
        ),
        { numRuns: 1000 },
      );
      expect(told).toBeGreaterThan(300);
    });
  });
}

check('the perceptron', perceptron);
check('the gradient on a surface', surface);
check('a walk', walk);
check('a ledger', ledger);
check('dropout', dropout);
check('a batch in slices', stack);
check('a fresh network', fresh);
check('a race', race);

test('a step, an update or a number that is not there is told', () => {
  const late = perceptron.link.encode({ ...createState('separable'), index: 10 }, 'xor');
  expect(perceptron.link.decode(`#${late}`, perceptron.first, 'xor').problem).toContain(
    'update is 10, and the run has 9',
  );
  const far = walkLink.encode({ ...walk.first, step: 20 }, 'descent');
  expect(walkLink.decode(`#${far}`, walk.first, 'descent').problem).toContain(
    'step is 20, and the walk has 19',
  );
  const opened = ledgerLink.encode({ ...LEDGER, kind: 'sgd' }, 'ledger').replace('step2', 'mHat2');
  expect(ledgerLink.decode(`#${opened}`, LEDGER, 'ledger').problem).toContain(
    'there is no number “mHat2:0” to open',
  );
  const none = stack.link.encode({ ...stack.first, batchSize: 3, sample: 3 }, 'slices');
  expect(stack.link.decode(`#${none}`, stack.first, 'slices').problem).toContain(
    'sample is 3, and the batch has 3',
  );
});

test('what was typed into the blanks of a ledger stays with its reader', () => {
  const answered: LedgerState = {
    ...LEDGER,
    mode: 'blank',
    opened: [],
    answers: { 'm1:0': '0.3' },
  };
  const link = ledgerLink.encode(answered, 'ledger');
  expect(link).not.toContain('0.3;');
  expect(ledgerLink.decode(`#${link}`, LEDGER, 'ledger').state.answers).toEqual({});
});
