/** Walks a list of jobs, one after the other, and tells of each. */
import { runJob, type SweepJob } from './sweep.ts';

addEventListener('message', ({ data }: MessageEvent<readonly SweepJob[]>) => {
  for (const job of data) postMessage(runJob(job));
});
