/** For parts of a drawing whose meaning is already in the name of another part. */
export const unspoken = { 'aria-hidden': true } as const;
