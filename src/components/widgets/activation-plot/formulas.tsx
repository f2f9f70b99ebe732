/** f(z) and f′(z) as they are written: set by hand, since a TeX renderer would weigh more than the widget. */
import type { HiddenActivationName } from '@engine';
import type { VNode } from 'preact';

const z = <i>z</i>;

export interface Formula {
  readonly value: VNode;
  readonly slope: VNode;
}

export const FORMULAS: Readonly<Record<HiddenActivationName, Formula>> = {
  relu: {
    value: <>max(0, {z})</>,
    slope: <>1 for {z} &gt; 0, else 0</>,
  },
  leakyRelu: {
    value: (
      <>
        max(0.01 {z}, {z})
      </>
    ),
    slope: <>1 for {z} &gt; 0, else 0.01</>,
  },
  tanh: {
    value: <>tanh {z}</>,
    slope: (
      <>
        1 − tanh<sup>2</sup> {z}
      </>
    ),
  },
  sigmoid: {
    value: (
      <>
        1 / (1 + <i>e</i>
        <sup>−{z}</sup>)
      </>
    ),
    slope: (
      <>
        <i>f</i>({z}) (1 − <i>f</i>({z}))
      </>
    ),
  },
  linear: { value: z, slope: <>1</> },
};
