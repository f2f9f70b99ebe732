/**
 * In Chromium, on the built book: the time from the edit of a weight in the worked pass to the next
 * painted frame, all numbers repainted; and whether a task longer than 50 ms occurred. Each edit follows a
 * painted frame at once, so that the wait for the next one, 16.7 ms, is part of the time.
 *
 *   npm run build && npm run bench
 */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { findChromium, paintingFlags } from '../../scripts/chromium.mjs';
import { createStaticServer, distFolder } from '../../scripts/static-server.mjs';

const edits = 200;

if (!existsSync(distFolder)) {
  console.error('There is no built book yet: run "npm run build" first.');
  process.exit(1);
}

/** Runs in the page: presses ArrowUp and ArrowDown in the field of a weight, one edit a frame. */
async function timeEdits(count) {
  const field = document.querySelector('.worked-pass .edit-field input');
  const result = document.querySelector('.worked-pass .pass-step button[data-entry="delta2:0:0"]');
  const longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({
    entryTypes: ['longtask'],
  });
  /** Resolves when the frame that follows has been handed over for painting. */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(null);
      });
    });
  const times = { work: [], paint: [] };
  let changed = 0;
  for (let edit = 0; edit < count; edit++) {
    await painted();
    const before = result.textContent;
    const start = performance.now();
    const key = edit % 2 === 0 ? 'ArrowUp' : 'ArrowDown';
    field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await new Promise((resolve) => queueMicrotask(resolve));
    await Promise.resolve();
    times.work.push(performance.now() - start);
    times.paint.push((await painted()) - start);
    if (result.textContent !== before) changed++;
  }
  return { times, changed, longTasks: longTasks.map(({ duration }) => duration) };
}

const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))].toFixed(2);

const server = createStaticServer().listen(0, '127.0.0.1');
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: paintingFlags,
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`http://127.0.0.1:${server.address().port}/chapters/backprop-by-hand/`);
  await page.locator('.worked-pass').scrollIntoViewIfNeeded();
  await page.waitForFunction(
    () => !document.querySelector('.worked-pass')?.closest('astro-island')?.hasAttribute('ssr'),
  );
  const weight = page.locator('.worked-pass button[data-entry="W3:0:0"]').first();
  await weight.click();
  const field = page.locator('.worked-pass .edit-field input');
  await field.waitFor();
  await page.evaluate(timeEdits, 40);
  const { times, changed, longTasks } = await page.evaluate(timeEdits, edits);
  console.log(`${edits} edits of one weight, ${changed} of which changed the number watched`);
  console.log(`script until the new state:  median ${quantile(times.work, 0.5)} ms`);
  console.log(
    `edit to painted frame:       median ${quantile(times.paint, 0.5)} ms, 95 % ${quantile(times.paint, 0.95)} ms`,
  );
  console.log(`tasks over 50 ms:            ${longTasks.length}`);
  if (changed === 0) throw new Error('no edit changed the number that was watched');
} finally {
  await browser.close();
  server.close();
}
