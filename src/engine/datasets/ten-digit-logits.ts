import type { Random } from '../randoms.ts';
import type { Vector } from '../types.ts';

const BASE_LOGITS: Vector = [8, 8, 8, 10, 3, 7, 8, 2, 9, 8];

/**
 * The logits z of a ten-class example, one for each digit 0 … 9: fixed numbers, highest for the
 * digit 3, each moved by its own draw from U(−.5, .5).
 */
export function tenDigitLogits(random: Random): Vector {
  return BASE_LOGITS.map((logit) => logit + random.uniform(-0.5, 0.5));
}
