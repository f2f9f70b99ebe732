/**
 * In Chromium, on the built book: how the page keeps up while the playground trains.
 * Time between frames, the main thread's own time a frame (script, style, layout and painting), and tasks
 * longer than 50 ms. On a busy machine only the second says something of the page.
 *
 *   npm run build && npm run bench playground
 */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { findChromium, paintingFlags } from '../../scripts/chromium.mjs';
import { createStaticServer, distFolder } from '../../scripts/static-server.mjs';

const seconds = 5;

/** What is trained: nothing, the playground as it comes, at full speed, a wide one, and two runs at once. */
const cases = [
  { name: 'nothing trains', hash: 'play=1', isStill: true },
  { name: '2-4-2-2, 500 points, 60 epochs a second', hash: 'play=1', speed: '60 epochs a second' },
  { name: '2-4-2-2, 500 points', hash: 'play=1' },
  { name: '2-8-8-8-8-8-8-2, 1000 points', hash: 'play=1;points=1000;hidden=8,8,8,8,8,8' },
  { name: 'two runs of 2-4-2-2', hash: 'play=1', isPair: true },
];

if (!existsSync(distFolder)) {
  console.error('There is no built book yet: run "npm run build" first.');
  process.exit(1);
}

/** Runs in the page: the times between frames, and the long tasks, for some seconds. */
async function watchFrames(length) {
  const longTasks = [];
  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries()));
  observer.observe({ entryTypes: ['longtask'] });
  const frames = [];
  const start = performance.now();
  let before = start;
  while (before - start < 1000 * length) {
    const now = await new Promise((resolve) => requestAnimationFrame(resolve));
    frames.push(now - before);
    before = now;
  }
  observer.disconnect();
  return { frames: frames.slice(1), longTasks: longTasks.map(({ duration }) => duration) };
}

const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))];
const ms = (value) => `${value.toFixed(1)} ms`;

/** Seconds of script, style, layout and all tasks of the main thread so far. */
async function mainThread(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { script: of('ScriptDuration'), tasks: of('TaskDuration') };
}

async function measureCase(browser, address, options) {
  const { name, hash, isPair = false, isStill = false, speed = 'as fast as it can' } = options;
  const page = await browser.newPage({ viewport: { width: 1440, height: 1200 } });
  const session = await page.context().newCDPSession(page);
  // time of this thread alone: a busy machine must not count against the page
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${address}playground/#${hash}`);
  await page.getByText(/^Epoch 0, step 0\./).waitFor();
  await page.getByLabel('Speed').selectOption(speed);
  if (isPair) {
    await page.getByRole('button', { name: 'Keep this run to compare' }).click();
    await page.getByRole('button', { name: 'Play both' }).click();
  } else if (!isStill) {
    await page.getByRole('button', { name: 'Play', exact: true }).click();
  }
  await page.waitForTimeout(500);
  const before = await mainThread(session);
  const { frames, longTasks } = await page.evaluate(watchFrames, seconds);
  const after = await mainThread(session);
  const share = (of) => (1000 * (after[of] - before[of])) / frames.length;
  const standing = await page.locator('.play-standing').textContent();
  console.log(`\n${name}: ${standing?.split('. ')[0]} after ${seconds + 0.5} s`);
  console.log(
    `  frames       a frame every ${ms(quantile(frames, 0.5))}, 95 % within ${ms(quantile(frames, 0.95))}, worst ${ms(Math.max(...frames))}`,
  );
  console.log(
    `  main thread  ${ms(share('script'))} of script and ${ms(share('tasks'))} in all a frame; tasks over 50 ms: ${longTasks.length}`,
  );
  await page.close();
}

const server = createStaticServer().listen(0, '127.0.0.1');
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: paintingFlags,
});
try {
  for (const each of cases) {
    await measureCase(browser, `http://127.0.0.1:${server.address().port}/`, each);
  }
} finally {
  await browser.close();
  server.close();
}
