/** A worksheet to print: what goes on it, and the sheet. */
import './practice.css';
import './worksheet.css';
import { useState } from 'preact/hooks';
import { WorksheetChoices } from './WorksheetChoices.tsx';
import { WorksheetSheet } from './WorksheetSheet.tsx';
import { firstWorksheet, type WorksheetChange, type WorksheetState } from './worksheet.ts';

interface WorksheetProps {
  /** The address of the page that opens a set, as it is printed and put into the QR code. */
  readonly setPage: string;
}

export function Worksheet({ setPage }: WorksheetProps) {
  const [state, setState] = useState<WorksheetState>(firstWorksheet);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (made: WorksheetChange) => {
    setState(made.state);
    setProblem(made.problem);
  };
  return (
    <div class="practice worksheet">
      <WorksheetChoices state={state} problem={problem} onChange={change} />
      <WorksheetSheet state={state} setPage={setPage} />
    </div>
  );
}
