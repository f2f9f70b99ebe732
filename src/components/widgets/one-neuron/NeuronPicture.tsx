/** The node, its input, and the two arrows that lead to it. */
import { NetworkDiagram } from '@components/diagrams/NetworkDiagram.tsx';
import { edgeWidth, layoutNetwork } from '@components/diagrams/network-layout.ts';
import { formatGiven, formatNumber } from '@engine';
import { DECIMALS, type NeuronState, type NeuronView } from './model.ts';

const LAYOUT = layoutNetwork({ sizes: [1, 1], softmax: false, bias: true });
const WIDEST = 3;

interface NeuronPictureProps {
  id: string;
  state: NeuronState;
  view: NeuronView;
}

export function NeuronPicture({ id, state, view }: NeuronPictureProps) {
  const { input, weight, bias } = state;
  const shown = (value: number) => formatGiven(value, DECIMALS);
  return (
    <NetworkDiagram
      id={`${id}-picture`}
      layout={LAYOUT}
      title="One node with one input"
      description={`The input ${shown(input)} goes through the weight ${shown(weight)}, the bias ${shown(bias)} is added, and the node answers ${view.answer.result}.`}
      caption={({ layer }) => (layer === 0 ? 'input' : 'answer')}
      node={({ layer }) => ({
        text: layer === 0 ? formatGiven(input, 2) : formatNumber(view.output, 2),
        kind: layer === 0 ? 'input' : 'probabilities',
        label: '',
        emphasis: 'used',
      })}
      edge={({ stage }) => {
        const value = stage === 'bias' ? bias : weight;
        return {
          sign: Math.sign(value),
          width: edgeWidth(value, WIDEST),
          text: stage === 'bias' ? `b ${shown(value)}` : `w ${shown(value)}`,
          emphasis: 'used',
        };
      }}
    />
  );
}
