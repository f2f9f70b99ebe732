import * as model from '@components/widgets/worked-pass/model.ts';
import fc from 'fast-check';

const finite = fc
  .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -9, max: 9 }))
  .map((value) => (value === 0 ? 0 : value));

type Change = (state: model.PassState) => model.PassState;

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>((state) => model.addLayer(state).state),
  fc.nat(3).map<Change>((layer) => (state) => model.removeLayer(state, layer).state),
  fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 6 })).map<Change>(
    ([layer, size]) =>
      (state) =>
        model.resizeLayer(state, Math.min(layer, state.network.layers.length), size).state,
  ),
  fc.constantFrom(...model.OUTPUT_CHOICES).map<Change>(
    ({ id }) =>
      (state) =>
        model.chooseOutput(state, id),
  ),
  fc.tuple(fc.nat(3), fc.constantFrom(...model.HIDDEN_ACTIVATIONS)).map<Change>(
    ([layer, name]) =>
      (state) =>
        layer > 0 ? model.chooseActivation(state, layer, name) : state,
  ),
  fc.tuple(fc.nat(3), fc.nat(5), fc.nat(5), finite).map<Change>(
    ([layer, row, column, value]) =>
      (state) =>
        model.editWeight(state, layer + 1, row, column, String(value)).state,
  ),
  finite.map<Change>((value) => (state) => model.editInput(state, 0, String(value)).state),
  finite.map<Change>((value) => (state) => model.editTarget(state, 0, String(value)).state),
  fc
    .double({ min: 0, max: 1e6, noNaN: true })
    .map<Change>((value) => (state) => model.editLearningRate(state, String(value)).state),
  fc.nat(2 ** 32 - 2).map<Change>((seed) => (state) => model.editSeed(state, String(seed)).state),
  fc.integer({ min: 2, max: 8 }).map<Change>((decimals) => (state) => ({ ...state, decimals })),
  fc.nat(30).map<Change>((step) => (state) => model.goTo(state, step)),
  fc
    .constantFrom<model.CheckMode>('worked', 'half', 'blank')
    .map<Change>((mode) => (state) => model.chooseCheck(state, mode)),
  fc
    .tuple(
      fc.constantFrom('z1', 'delta2', 'grad1', 'L'),
      fc.constantFrom<model.CheckMode>('worked', 'half', 'blank'),
    )
    .map<Change>(
      ([step, mode]) =>
        (state) =>
          model.chooseStepCheck(state, step, mode),
    ),
  fc
    .constantFrom(...model.SPEEDS)
    .map<Change>((speed) => (state) => model.chooseSpeed(state, speed)),
);

/** Any state a reader can reach by editing, with no typed answers in it. */
export const passStates: fc.Arbitrary<model.PassState> = fc
  .tuple(
    fc.constantFrom(...model.PRESETS.map((preset) => preset.id)),
    fc.array(changes, { maxLength: 15 }),
  )
  .map(([preset, list]) => list.reduce((state, change) => change(state), model.createPass(preset)));
