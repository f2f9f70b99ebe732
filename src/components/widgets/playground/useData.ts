/** The points of a state, drawn again only when something of the data has changed. */
import { useMemo } from 'preact/hooks';
import { makeData, type PlaygroundData } from './data.ts';
import type { PlaygroundState } from './state.ts';

export function useData(state: PlaygroundState): PlaygroundData {
  const { dataset, problem, classes, points, noise, testShare, dataSeed, ownPoints } = state;
  return useMemo(
    () => makeData(state),
    [dataset, problem, classes, points, noise, testShare, dataSeed, ownPoints],
  );
}
