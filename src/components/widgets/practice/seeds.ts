/** Fresh seeds and names, from the browser's own randomness: the only numbers here that come from nowhere. */

/** A whole number from 0 to 2³² − 1. */
export function freshSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] as number;
}

/** A name no other attempt has. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
