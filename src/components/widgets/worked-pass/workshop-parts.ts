/** What is fetched for changing a pass, checking it and taking it along. */
export { CheckPanel } from './CheckPanel.tsx';
export { EditField } from './EditField.tsx';
export { EntryTrail } from './EntryTrail.tsx';
export { Exports } from './Exports.tsx';
export { GivenField } from './GivenField.tsx';
export { SettingsPanel } from './SettingsPanel.tsx';
export { passLink } from './url.ts';
export { WholePass } from './WholePass.tsx';
