import { sizesOf } from '@engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  classCount,
  gridOf,
  makeData,
  samplesOf,
} from '../../../src/components/widgets/playground/data.ts';
import * as edits from '../../../src/components/widgets/playground/edits.ts';
import { featuresOf, inputOf } from '../../../src/components/widgets/playground/features.ts';
import {
  drawNetwork,
  fitsState,
  layerSizes,
  parameterCount,
  startNetwork,
} from '../../../src/components/widgets/playground/networks.ts';
import { findPreset, PRESETS } from '../../../src/components/widgets/playground/presets.ts';
import {
  DEFAULT_STATE,
  type OwnPoint,
  type PlaygroundState,
} from '../../../src/components/widgets/playground/state.ts';
import { states } from './support.ts';

const state = DEFAULT_STATE;
const four: readonly OwnPoint[] = [0, 1, 2, 3].map((value) => ({ x1: value, x2: -value, value }));

describe('edits', () => {
  it('change numbers as a reader types them, and refuse what does not fit', () => {
    expect(edits.editNumber(state, 'learningRate', '1/10').state.learningRate).toBe(0.1);
    expect(edits.editNumber(state, 'l2', '3e-3').state.l2).toBe(0.003);
    expect(edits.editNumber(state, 'batchSize', '2.5')).toEqual({
      state,
      problem: 'Let the batch size be a whole number.',
    });
    expect(edits.editNumber(state, 'noise', '.6').problem).toBe(
      'Keep the noise between 0 and 0.5.',
    );
    expect(edits.editNumber(state, 'dropout', '1').problem).toContain('Keep the dropout rate');
    expect(edits.editNumber(state, 'l1', '').problem).toBe('Type a number.');
    expect(edits.editNumber(state, 'l1', 'much').state).toBe(state);
  });

  it('add, widen and take away layers within the limits', () => {
    let { state: grown } = { state };
    for (let times = 0; times < 8; times++) grown = edits.addLayer(grown).state;
    expect(grown.hidden).toEqual([4, 2, 2, 2, 2, 2]);
    expect(edits.addLayer(grown).problem).toBe('There is room for 6 hidden layers.');
    expect(edits.resizeLayer(state, 1, 8).state.hidden).toEqual([4, 8]);
    expect(edits.resizeLayer(state, 1, 9).problem).toBe('A hidden layer has 1 to 8 nodes.');
    expect(edits.removeLayer(edits.removeLayer(state).state).state.hidden).toEqual([]);
  });

  it('keep the features in order, and one at least', () => {
    const { state: with5 } = edits.toggleFeature(state, 'x1x2');
    expect(edits.toggleFeature(with5, 'x1x1').state.features).toEqual(['x1', 'x2', 'x1x1', 'x1x2']);
    const { state: one } = edits.toggleFeature(state, 'x1');
    expect(edits.toggleFeature(one, 'x2')).toEqual({
      state: one,
      problem: 'Leave one feature at least.',
    });
  });

  it('keep weights only while they fit', () => {
    const { state: weighted } = edits.setWeights(state, drawNetwork({ ...state, weightSeed: 4 }));
    expect(edits.setNumber(weighted, 'learningRate', 1).state.weights).toBe(weighted.weights);
    expect(edits.addLayer(weighted).state.weights).toBeNull();
    expect(edits.newWeights(weighted).state).toMatchObject({ weightSeed: 2, weights: null });
    expect(edits.setHead(weighted, 'tanh').state.weights).toBeNull();
    expect(edits.setWeights(state, drawNetwork({ ...state, hidden: [3] })).problem).toBe(
      'These weights are of another network.',
    );
  });

  it('keep data and problem together', () => {
    expect(edits.setDataset(state, 'bumps').state).toMatchObject({
      dataset: 'bumps',
      problem: 'regression',
    });
    expect(edits.setProblem(state, 'regression').state.dataset).toBe('plane');
    expect(edits.setDataset(state, 'own').problem).toBe(
      'Add at least two points of your own first.',
    );
  });

  it('take a reader’s points, up to four classes', () => {
    const { state: own } = edits.setOwnPoints({ ...state, head: 'tanh' }, four);
    expect(own).toMatchObject({ dataset: 'own', head: 'softmax' });
    expect(classCount(own)).toBe(4);
    expect(layerSizes(own)).toEqual([2, 4, 2, 4]);
    expect(edits.setHead(own, 'tanh').problem).toContain('tells two classes apart');
    const fifth = { x1: 0, x2: 0, value: 4 };
    expect(edits.addPoint(own, fifth).problem).toContain('number them 0 to 3');
    expect(edits.addPoint({ ...own, problem: 'regression' }, fifth).problem).toBeNull();
    expect(edits.setOwnPoints(own, []).state.dataset).toBe('circle');
    const valued = { ...own, problem: 'regression' as const, ownPoints: [...four, fifth] };
    expect(edits.setProblem(valued, 'classification').problem).toContain('choose regression');
  });

  it('choose up to four classes for the Gaussians and the spiral', () => {
    const { state: three } = edits.setClasses({ ...state, dataset: 'spiral', head: 'tanh' }, 3);
    expect(three).toMatchObject({ classes: 3, head: 'softmax' });
    expect(layerSizes(three).at(-1)).toBe(3);
    const { training, test } = makeData(three);
    const counts = [0, 1, 2].map(
      (k) => [...training, ...test].filter(({ value }) => value === k).length,
    );
    expect(counts).toEqual([167, 167, 166]);
    const far = [...training, ...test].map(({ x1, x2 }) => Math.hypot(x1, x2));
    expect(Math.max(...far)).toBeLessThan(5);
    expect(edits.setHead(three, 'tanh').problem).toContain('tells two classes apart');
    expect(edits.setClasses(state, 5).problem).toBe('Choose 2 to 4 classes.');
    expect(classCount(edits.setDataset(three, 'circle').state)).toBe(2);
  });

  it('change one parameter in place', () => {
    const network = drawNetwork(state);
    const changed = edits.withParameter(network, { layer: 1, row: 1, column: 3 }, 9);
    expect(changed.layers[1]?.weights[1]?.[3]).toBe(9);
    const biased = edits.withParameter(network, { layer: 0, row: 2, column: 'bias' }, -1);
    expect(biased.layers[0]?.bias).toEqual([0, 0, -1, 0]);
    expect(biased.layers[1]).toEqual(network.layers[1]);
  });

  it('check when to stop', () => {
    const stop = { epochs: 10, loss: 0.1, testLoss: 0.2, accuracy: 0.95 };
    expect(edits.setStop(state, stop)).toEqual({ state: { ...state, stop }, problem: null });
    expect(edits.setStop(state, { ...stop, epochs: 0 }).problem).toBe(
      'Keep the epochs to stop after between 1 and 1×10⁶, or leave the field empty.',
    );
    expect(edits.setStop(state, { ...stop, epochs: 1.5 }).problem).toContain('a whole number');
    expect(edits.setStop(state, { ...stop, loss: -1 }).problem).toContain('training loss');
    expect(edits.setStop(state, { ...stop, accuracy: 95 }).problem).toContain('between 0 and 1,');
  });

  it('take a stop condition as it is typed, and none for an empty field', () => {
    const { state: one } = edits.editStop(state, 'testLoss', '1/4');
    expect(one.stop).toEqual({ ...state.stop, testLoss: 0.25 });
    expect(edits.editStop(one, 'testLoss', ' ').state.stop).toEqual(state.stop);
    expect(edits.editStop(one, 'epochs', 'soon')).toMatchObject({ state: one });
    expect(edits.editStop(one, 'epochs', 'soon').problem).toContain('“soon”');
  });
});

describe('what follows from a state', () => {
  it('is a network that fits, and samples that fit it, whatever the state', {
    timeout: 20_000,
  }, () => {
    fc.assert(
      fc.property(states, (any) => {
        const network = startNetwork(any);
        expect(fitsState(network, any)).toBe(true);
        expect(sizesOf(network)).toEqual(layerSizes(any));
        const counted = network.layers.flatMap(({ weights, bias }) => [...weights.flat(), ...bias]);
        expect(parameterCount(any)).toBe(counted.length);
        const { training, test } = makeData(any);
        const all = any.dataset === 'own' ? any.ownPoints.length : any.points;
        expect(training.length + test.length).toBe(all);
        expect(training.length).toBeGreaterThan(0);
        const [sample] = samplesOf(any, training);
        expect(sample?.input).toHaveLength(any.features.length);
        expect(sample?.target).toHaveLength(layerSizes(any).at(-1) as number);
      }),
      { numRuns: 60 },
    );
  });

  it('comes out the same from the same seeds', () => {
    expect(makeData(state)).toEqual(makeData({ ...state }));
    expect(makeData({ ...state, dataSeed: 2 })).not.toEqual(makeData(state));
    expect(drawNetwork(state)).toEqual(drawNetwork({ ...state, dataSeed: 2 }));
  });

  it('splits points by the test share', () => {
    const { training, test } = makeData({ ...state, points: 100, testShare: 0.3 });
    expect([training.length, test.length]).toEqual([70, 30]);
  });

  it('gives a grid row by row from the top left', () => {
    const { inputs, count, inputSize } = gridOf(['x1', 'x2x2'], 2);
    expect([count, inputSize]).toEqual([4, 2]);
    expect(Array.from(inputs)).toEqual([-3, 3, -3, 3, 9, 9, 9, 9]);
    const lower = gridOf(['x2'], 2);
    expect(Array.from(lower.inputs)).toEqual([3, 3, -3, -3]);
  });

  it('gives the features their values', () => {
    const all = featuresOf(['sin-x2', 'x1', 'x1x1', 'x2', 'x2x2', 'x1x2', 'sin-x1']);
    expect(inputOf(all, 2, -3)).toEqual([2, -3, 4, 9, -6, Math.sin(2), Math.sin(-3)]);
  });
});

describe('presets', () => {
  it('have the parameters of the four pages that the source embeds', () => {
    const of = (id: string) => findPreset(id)?.state as PlaygroundState;
    for (const id of ['xor-1', 'xor-4', 'spiral-8', 'spiral-6-6']) {
      expect(of(id)).toMatchObject({
        activation: 'relu',
        head: 'tanh',
        learningRate: 0.1,
        batchSize: 10,
        noise: 0,
        testShare: 0.5,
        features: ['x1', 'x2'],
      });
    }
    expect([of('xor-1').hidden, of('xor-4').hidden]).toEqual([[1], [4]]);
    expect([of('spiral-8').hidden, of('spiral-6-6').hidden]).toEqual([[8], [6, 6]]);
    expect([of('spiral-8').l2, of('spiral-6-6').l2, of('xor-1').l2]).toEqual([0.003, 0.003, 0]);
    // Errata 41: 33 and 67 parameters, not those of the figures with two logits.
    expect([
      parameterCount(of('xor-4')),
      parameterCount(of('spiral-8')),
      parameterCount(of('spiral-6-6')),
    ]).toEqual([17, 33, 67]);
  });

  it('have names of their own', () => {
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
    expect(findPreset('none')).toBeUndefined();
  });
});
