/** What is said of the live run, under the buttons and to the ear. Pure. */
import { formatNumber } from '@engine';
import type { RunReport } from './messages.ts';
import type { TrainingView } from './page-training.ts';
import { stopSentence } from './stop-conditions.ts';

function losses({ training, test }: RunReport): string {
  if (!Number.isFinite(training.loss)) return 'The loss is beyond what a computer can hold.';
  const onTest = test ? `, ${formatNumber(test.loss, 4)} on the test points` : '';
  return `Loss ${formatNumber(training.loss, 4)} on the training points${onTest}.`;
}

function epochsOf(epochs: number): string {
  return epochs === 1 ? '1 epoch' : `${epochs} epochs`;
}

/** Where the run stands; a run made with the page says what Play will do. */
export function standing(report: RunReport | null, isPreview: boolean): string {
  if (report === null) return 'The run begins.';
  const said = losses(report);
  if (isPreview) {
    return `Trained for ${epochsOf(report.epochs)} when this page was made. ${said} Play begins anew from the first weights.`;
  }
  if (report.steps === 0) return `Epoch 0, step 0. ${said} Nothing is trained yet: press Play.`;
  return `Epoch ${report.epochs}, step ${report.steps}. ${said}`;
}

export interface Message {
  readonly text: string;
  readonly isProblem: boolean;
}

/** The one thing that a reader should know now, troubles first. */
export function messageOf(
  { live, kept, notice }: TrainingView,
  note: Message | null,
): Message | null {
  const problem = (text: string) => ({ text, isProblem: true });
  if (notice) {
    const whose = kept && notice.run === kept.name ? 'Run A: ' : '';
    return problem(`${whose}${notice.sentence}`);
  }
  if (live.report?.problem) return problem(live.report.problem);
  if (kept?.report?.problem) return problem(`Run A: ${kept.report.problem}`);
  if (note?.isProblem) return note;
  const stopped = stopSentence(live.report?.stopped ?? null, live.state.stop);
  return stopped === null ? note : { text: stopped, isProblem: false };
}
