const bytes = new DataView(new ArrayBuffer(8));

/**
 * How many representable numbers lie between two float64: 0 for the same number, 1 for
 * neighbours. 0 and −0 are the same number.
 */
export function ulpDistance(first: number, second: number): number {
  const distance = orderOf(first) - orderOf(second);
  return Number(distance < 0n ? -distance : distance);
}

/** The place of a number among all float64, in increasing order. */
function orderOf(value: number): bigint {
  bytes.setFloat64(0, value);
  const bits = bytes.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}
