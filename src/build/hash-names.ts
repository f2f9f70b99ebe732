/** Names of figures in the hash: `#walk=1;…&ledger=1;…` has a state of both. */

/** Does the hash hold a state of the figure? */
export function isInHash(name: string): boolean {
  const parts = location.hash.slice(1).split('&');
  return parts.some((part) => part.startsWith(`${name}=`) || part.startsWith(`${name}%3D`));
}

/** The names that a directive was given: `client:touch="race ledger"`. */
export function namesOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? value.split(' ').filter(Boolean) : [];
}
