/** Which number each node and arrow of the drawing shows at a step: always the newest there is. */
import type { WorkedPass } from '@engine';
import { hasSoftmax } from './focus.ts';
import { indexOfStep, type PassStep } from './steps.ts';

export interface ShownNumbers {
  /** The quantity the nodes of a layer show; null while nothing is computed there. */
  readonly node: (layer: number, stage: 'input' | 'layer' | 'softmax') => string | null;
  /** The quantity the arrows into a layer show. */
  readonly arrow: (layer: number) => string;
  /** The quantity the bias arrows into a layer show. */
  readonly bias: (layer: number) => string;
}

export function shownNumbers(
  worked: WorkedPass,
  steps: readonly PassStep[],
  step: PassStep,
): ShownNumbers {
  const last = worked.network.layers.length;
  const splitsOutput = hasSoftmax(worked);
  const isKnown = (id: string) => {
    const index = indexOfStep(steps, id);
    return index >= 0 && index <= step.index;
  };
  const newest = (ids: readonly string[]) => ids.findLast(isKnown) ?? null;
  const parameter = (name: string, layer: number) => {
    const gradient = `grad${name}${layer}`;
    if (step.ids.includes(gradient)) return gradient;
    return isKnown(`new${name}${layer}`) ? `new${name}${layer}` : `${name}${layer}`;
  };
  return {
    node: (layer, stage) => {
      if (stage === 'input') return 'x';
      if (stage === 'softmax') return newest([`a${layer}`, `newa${layer}`]);
      const ends = splitsOutput && layer === last;
      const forward = ends ? [`z${layer}`] : [`z${layer}`, `a${layer}`];
      const after = ends ? [`newz${layer}`] : [`newz${layer}`, `newa${layer}`];
      return newest([...forward, `delta${layer}`, ...after]);
    },
    arrow: (layer) => parameter('W', layer),
    bias: (layer) => parameter('b', layer),
  };
}
