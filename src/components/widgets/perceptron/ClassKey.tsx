/** What the signs in the plane stand for. */
import { PlotShape } from '@components/diagrams/plot/PlotShape.tsx';
import type { Shape } from '@components/diagrams/plot/series.ts';

interface SignProps {
  shape: Shape;
  size: number;
  colour: string;
  text: string;
}

function Sign({ shape, size, colour, text }: SignProps) {
  return (
    <li class={colour}>
      <svg aria-hidden="true">
        <PlotShape shape={shape} left={50} top={50} size={size} />
      </svg>
      <span>{text}</span>
    </li>
  );
}

export function ClassKey({ classes }: { classes: readonly [string, string] }) {
  return (
    <ul class="class-key">
      <Sign shape="circle" size={4} colour="plot-series plot-colour-1" text={classes[0]} />
      <Sign shape="diamond" size={4} colour="plot-series plot-colour-5" text={classes[1]} />
      <Sign shape="ring" size={6} colour="plot-series plot-colour-6" text="misclassified" />
      <Sign shape="ring" size={6} colour="perceptron-at-hand" text="next" />
      <li class="class-key-side">
        <span />
        the side called {classes[0]}
      </li>
    </ul>
  );
}
