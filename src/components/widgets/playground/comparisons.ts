/** Two runs side by side: what each is, in a line, and what differs between them. Pure. */
import { formatGiven } from '@engine';
import type { NumberFieldName } from './edits.ts';
import { featuresOf } from './features.ts';
import {
  activationNames,
  dataNames,
  headNames,
  numberNames,
  optimizerNames,
  problemNames,
  ratesOf,
  startNames,
} from './names.ts';
import { layerSizes, startNetwork } from './networks.ts';
import type { Run } from './runs.ts';
import type { PlaygroundState } from './state.ts';

export interface Difference {
  readonly name: string;
  readonly kept: string;
  readonly live: string;
}

const plain = (value: number) => formatGiven(value, 6);

/** `XOR · 2-4-1 · ReLU · gradient descent, η 0.1, batches of 10 · λ of L2 0.003`. */
export function settingsLine(state: PlaygroundState): string {
  const { dataset, activation, optimizer, learningRate, batchSize } = state;
  const extras = (['l1', 'l2', 'decay', 'dropout'] as const).filter((name) => state[name] > 0);
  return [
    dataNames[dataset],
    layerSizes(state).join('-'),
    ...(state.hidden.length > 0 ? [activationNames[activation]] : []),
    `${optimizerNames[optimizer]}, η ${plain(learningRate)}, batches of ${batchSize}`,
    ...extras.map((name) => `${numberNames[name]} ${plain(state[name])}`),
  ].join(' · ');
}

/** Every choice that a run depends on, as a reader knows it. */
function rowsOf(state: PlaygroundState): ReadonlyMap<string, string> {
  const numbers: readonly NumberFieldName[] = [
    ...(['points', 'noise'] as const).filter(() => state.dataset !== 'own'),
    'testShare',
    'dataSeed',
    'learningRate',
    ...ratesOf[state.optimizer],
    'batchSize',
    'l1',
    'l2',
    'decay',
    'dropout',
  ];
  return new Map([
    ['problem', problemNames[state.problem]],
    ['data', dataNames[state.dataset]],
    [
      'features',
      featuresOf(state.features)
        .map(({ label }) => label)
        .join(', '),
    ],
    ['layers', layerSizes(state).join('-')],
    ['activation', state.hidden.length > 0 ? activationNames[state.activation] : '–'],
    ['output', state.problem === 'classification' ? headNames[state.head] : 'linear'],
    ['first weights', startNames[state.weightStart]],
    ['optimizer', optimizerNames[state.optimizer]],
    ...numbers.map((name) => [numberNames[name], plain(state[name])] as const),
  ]);
}

/** What differs in the settings of a kept run and the live one; own points and weights too. */
export function differences(kept: PlaygroundState, live: PlaygroundState): readonly Difference[] {
  const [before, after] = [rowsOf(kept), rowsOf(live)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const found = names.flatMap((name): readonly Difference[] => {
    const [one, other] = [before.get(name) ?? '–', after.get(name) ?? '–'];
    return one === other ? [] : [{ name, kept: one, live: other }];
  });
  return [...found, ...differentPoints(kept, live), ...differentWeights(kept, live)];
}

function differentPoints(kept: PlaygroundState, live: PlaygroundState): readonly Difference[] {
  const areOwn = kept.dataset === 'own' && live.dataset === 'own';
  if (!areOwn || kept.ownPoints === live.ownPoints) return [];
  const count = ({ ownPoints }: PlaygroundState) => `${ownPoints.length} points`;
  return [{ name: 'your points', kept: count(kept), live: count(live) }];
}

/** Networks of one shape that begin with other weights. */
function differentWeights(kept: PlaygroundState, live: PlaygroundState): readonly Difference[] {
  if (layerSizes(kept).join() !== layerSizes(live).join()) return [];
  const numbersOf = (state: PlaygroundState) =>
    startNetwork(state).layers.flatMap(({ weights, bias }) => [...weights.flat(), ...bias]);
  if (numbersOf(kept).join() === numbersOf(live).join()) return [];
  if (kept.weightStart !== live.weightStart) return [];
  const from = ({ weights, weightSeed }: PlaygroundState) =>
    weights === null ? `seed ${weightSeed}` : 'from a link';
  return [{ name: 'weights', kept: from(kept), live: from(live) }];
}

/** What differs between two runs: their settings, and whether a weight was edited on the way. */
export function runDifferences(kept: Run, live: Run): readonly Difference[] {
  const found = differences(kept.state, live.state);
  if (kept.isEdited === live.isEdited) return found;
  const said = ({ isEdited }: Run) => (isEdited ? 'edited by hand' : 'as trained');
  return [...found, { name: 'weights in place', kept: said(kept), live: said(live) }];
}

/** `η: 0.03 in A, 0.3 in B.`, for a label and for the ear. */
export function differenceSentence(found: readonly Difference[]): string {
  if (found.length === 0) return 'A and B have the same settings. Change one thing, and play both.';
  const said = found.map(({ name, kept, live }) => `${name}: ${kept} in A, ${live} in B`);
  const many =
    found.length > 1 ? ` ${found.length} things differ; with one you would know why.` : '';
  return `${said.join('; ')}.${many}`;
}
