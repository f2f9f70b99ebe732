/** What is fetched when a reader begins to fill in. */
export { markLedgerAnswer } from '@engine';
