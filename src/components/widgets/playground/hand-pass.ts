/** One sample of a run as a worked pass: "show me this step by hand". */
import type { Network } from '@engine';
import { createPass, LIMITS as PASS_LIMITS } from '../worked-pass/state.ts';
import { encodeState } from '../worked-pass/url.ts';
import { type DataPoint, samplesOf } from './data.ts';
import { layerSizes } from './networks.ts';
import type { PlaygroundState } from './state.ts';

/** A link's hash for the page of the worked pass, or why there is none. */
export type HandPass =
  | { readonly kind: 'link'; readonly hash: string }
  | { readonly kind: 'too large'; readonly sentence: string };

/** What is too large to be worked by hand, as a sentence; null if nothing is. */
function tooLarge(state: PlaygroundState): string | null {
  const { layers, nodes } = PASS_LIMITS;
  const sizes = layerSizes(state);
  if (sizes.length - 1 > layers.most) {
    return `The worked pass has room for ${layers.most - 1} hidden layers; take some away first.`;
  }
  const widest = Math.max(...sizes);
  if (widest <= nodes.most) return null;
  return `The worked pass has room for ${nodes.most} nodes a layer, not ${widest}.`;
}

/** The pass of one point through the network as it is now, with the run's η. */
export function handPass(state: PlaygroundState, network: Network, point: DataPoint): HandPass {
  const sentence = tooLarge(state);
  if (sentence !== null) return { kind: 'too large', sentence };
  const [sample] = samplesOf(state, [point]);
  if (sample === undefined) return { kind: 'too large', sentence: 'There is no point to show.' };
  const { input, target } = sample;
  const { learningRate } = state;
  return {
    kind: 'link',
    hash: encodeState({ ...createPass(), network, input, target, learningRate }),
  };
}
