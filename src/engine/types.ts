/**
 * The shared vocabulary of the engine: plain, serialisable, immutable data.
 * Shapes follow the book's notation: W⁽ℓ⁾ is n⁽ℓ⁾ × n⁽ℓ⁻¹⁾, vectors are columns.
 */

/** A column vector of n numbers. */
export type Vector = readonly number[];

/** A matrix as rows: `matrix[i][j]` is row i, column j (both from 0). */
export type Matrix = readonly Vector[];

/** What a quantity in a trace holds: a scalar (1 × 1), a column (n × 1) or a matrix. */
export type Value = number | Vector | Matrix;

/** Rows × columns. */
export type Shape = readonly [rows: number, columns: number];

export type HiddenActivationName = 'relu' | 'tanh' | 'sigmoid' | 'linear' | 'leakyRelu';
export type OutputActivationName = 'softmax' | 'sigmoid' | 'tanh' | 'linear';
export type ActivationName = HiddenActivationName | OutputActivationName;

export type LossName = 'crossEntropy' | 'binaryCrossEntropy' | 'halfSquaredError' | 'squaredError';

/** One computing layer ℓ: a⁽ℓ⁾ = f(W⁽ℓ⁾ a⁽ℓ⁻¹⁾ + b⁽ℓ⁾). */
export interface Layer {
  /** W⁽ℓ⁾, n⁽ℓ⁾ × n⁽ℓ⁻¹⁾. */
  readonly weights: Matrix;
  /** b⁽ℓ⁾, n⁽ℓ⁾. */
  readonly bias: Vector;
  /** f⁽ℓ⁾; the last layer's is the output: softmax, sigmoid, tanh or linear. */
  readonly activation: ActivationName;
}

/** A fully connected network as plain data. `layers[0]` is layer 1. */
export interface Network {
  readonly layers: readonly Layer[];
  readonly loss: LossName;
}

/** What a quantity is; one colour and one name each, everywhere in the book. */
export type QuantityKind =
  | 'input'
  | 'target'
  | 'weights'
  | 'bias'
  | 'preActivation'
  | 'activation'
  | 'probabilities'
  | 'prediction'
  | 'loss'
  | 'derivative'
  | 'errorSignal'
  | 'weightGradient'
  | 'biasGradient'
  | 'learningRate';

/**
 * A named value of the computation.
 *
 * Ids: `x`, `y`, `eta`, `W1`, `b1`, `z1`, `a1` (also the output: `a3` is p or ŷ in a
 * three-layer network), `L`, `fprime1`, `delta1`, `gradW1`, `gradb1`, `newW1`, `newb1`,
 * and after the step the second forward pass `newz1`, `newa1`, `newL`.
 */
export interface Quantity {
  readonly id: string;
  readonly kind: QuantityKind;
  /** ℓ; 0 for the input, the last layer for target and loss. */
  readonly layer: number;
  /** TeX without dollar signs, e.g. `W^{(2)}`. */
  readonly symbol: string;
  readonly shape: Shape;
  readonly value: Value;
  /** What it is called in plain text, where its kind and layer don't say so. */
  readonly name?: string;
}

/** The six named phases a reader steps through. */
export type Phase = 'given' | 'forward' | 'loss' | 'backward' | 'update' | 'verify';

/** How a step's value follows from its operands; `recompute` knows each. */
export type Operation =
  | 'given' // no operands
  | 'affine' // W, a, b → W a + b
  | 'activate' // z → f(z), elementwise, or softmax(z)
  | 'loss' // output, target (, logits z for both cross-entropies) → L
  | 'derivative' // z (, a where f′ is worked from it) → f′(z), elementwise; softmax's is a matrix
  | 'outputError' // output, target (, fprime) → δ⁽ᴸ⁾
  | 'propagate' // W (next), δ (next), f′(z) → (Wᵀ δ) ⊙ f′(z)
  | 'outer' // δ, a (previous) → δ aᵀ
  | 'copy' // δ → ∇b
  | 'descend' // parameter, gradient, η → parameter − η gradient
  | 'formula'; // any operands, by the step's own rule

/** One step of a computation: a quantity, the formula it came from, and what went in. */
export interface TraceStep {
  readonly quantity: Quantity;
  readonly phase: Phase;
  readonly operation: Operation;
  /** The whole equation in TeX, e.g. `z^{(1)} = W^{(1)} a^{(0)} + b^{(1)}`. */
  readonly formula: string;
  /** Ids of the quantities that went in, in the order of the operation's signature. */
  readonly operands: readonly string[];
  /** The function applied, for 'activate', 'derivative', 'loss' and 'outputError'. */
  readonly functionName: ActivationName | LossName | null;
  /** For 'formula': how each entry is worked, what is asked first, and how it can go wrong. */
  readonly rule?: FormulaRule;
}

/** Reads one entry of an operand as part of an expression; row and column are 0 unless said. */
export type ReadEntry = (id: string, row?: number, column?: number) => Expression;

/** The arithmetic of one entry, written from the operands. */
export type EntryRule = (read: ReadEntry, row: number, column: number) => Expression;

/** A way of working a 'formula' step wrongly that has a name in the table of mistakes. */
export interface WrongRule {
  /** The id of the mistake. */
  readonly mistake: string;
  /** One sentence in the second person: what happened. */
  readonly happened: string;
  readonly entry: EntryRule;
}

/** What a 'formula' step knows about itself. */
export interface FormulaRule {
  readonly entry: EntryRule;
  /** The first hint: a question in words, without numbers. */
  readonly nudge: string;
  /** The rule in words, to follow “… is”. */
  readonly words: string;
  readonly wrong: readonly WrongRule[];
}

/** Steps in the order of computation; every operand id occurs earlier in the same trace. */
export type Trace = readonly TraceStep[];

/** One number of one quantity. Vectors have column 0; scalars are (0, 0). */
export interface EntryRef {
  readonly id: string;
  readonly row: number;
  readonly column: number;
}

/** Arithmetic in numbers; every `entry` leaf can itself be explained. */
export type Expression =
  | { readonly type: 'entry'; readonly ref: EntryRef; readonly value: number }
  | { readonly type: 'constant'; readonly value: number }
  | { readonly type: 'sum'; readonly terms: readonly Expression[] }
  | { readonly type: 'product'; readonly factors: readonly Expression[] }
  | { readonly type: 'difference'; readonly left: Expression; readonly right: Expression }
  | { readonly type: 'quotient'; readonly numerator: Expression; readonly denominator: Expression }
  | { readonly type: 'negative'; readonly argument: Expression }
  | { readonly type: 'square'; readonly argument: Expression }
  | {
      readonly type: 'call';
      /** `exp`, `ln`, `sqrt`, `tanh`, `relu`, `sigmoid`, `leakyRelu`, and their derivatives `relu'` … */
      readonly name: string;
      readonly argument: Expression;
    };

/** The answer to "where does this number come from?". */
export interface Explanation {
  readonly entry: EntryRef;
  readonly value: number;
  readonly expression: Expression;
}
