/** What is fetched for marking: the fields, the verdicts and what they let be seen. */
export { AnswerSheet } from './AnswerSheet.tsx';
export { shownOf } from './checks.ts';
export { readNumber } from './fields.ts';
export { Progress } from './Progress.tsx';
