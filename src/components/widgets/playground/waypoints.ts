/** Which epochs of a run that nobody looks at in time are noted for its loss curve. Pure. */

/** How much longer a run is at the next note: 24 notes for ten times the epochs. */
const growth = 1.1;

/** The next epoch to note after one that was noted or reported. */
export function nextWaypoint(epochs: number): number {
  return Math.max(Math.floor(epochs) + 1, Math.ceil(epochs * growth));
}
