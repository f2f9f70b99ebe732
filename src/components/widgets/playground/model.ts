/**
 * The playground without its looks and without its worker: state, transitions and what follows from
 * them. Everything here is pure.
 *
 *   state.ts      what a reader has chosen, its limits and its default
 *   edits.ts      transitions: each gives `{ state, problem }` (with data-edits.ts, network-edits.ts)
 *   data.ts       the points of a state, as samples; the grid of a picture
 *   features.ts   what of a point the network is given
 *   networks.ts   layer sizes, the first weights
 *   presets.ts    ready-made states, the source's four among them
 *   url.ts        a state as a link and back
 *   csv.ts        pasted points
 *
 * Training is `messages.ts` (what is said), `page-client.ts` (the page's side: `createPageClient`)
 * and `training.worker.ts`. Programs (`exports/`) and the link to the worked pass (`hand-pass.ts`) are best
 * fetched when they are asked for.
 */
export * from './csv.ts';
export * from './data.ts';
export * from './edits.ts';
export * from './features.ts';
export * from './networks.ts';
export * from './presets.ts';
export * from './state.ts';
export * from './url.ts';
export { ACTIVATIONS, OPTIMIZERS, WEIGHT_STARTS } from './url-fields.ts';
