/**
 * The worked pass without its looks: state, transitions and what follows from them.
 * Everything here is pure; the view keeps one `History<PassState>` and draws `derive(present)`.
 */
export * from './answers.ts';
export * from './asking.ts';
export * from './checks.ts';
export * from './choices.ts';
export * from './derive.ts';
export * from './edits.ts';
export * from './gradient-checks.ts';
export * from './history.ts';
export * from './navigation.ts';
export * from './overflow.ts';
export * from './places.ts';
export * from './presets.ts';
export * from './sentences.ts';
export * from './shapes.ts';
export * from './state.ts';
export * from './steps.ts';
export * from './titles.ts';
export * from './url.ts';
export * from './values.ts';
