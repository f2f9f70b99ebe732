/** In a tab that nobody sees nothing goes on. */
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './support.ts';

/** Hides the tab, or brings it back, as the page is told of it. */
async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

/** A figure that is alive. */
async function open(page: Page, chapter: string, name: string): Promise<Locator> {
  await page.goto(`chapters/${chapter}/`);
  const figure = page.getByRole('region', { name });
  await figure.scrollIntoViewIfNeeded();
  await figure.getByRole('button', { name: 'Restart' }).focus();
  await expect(page.locator('astro-island[ssr]', { has: figure })).toHaveCount(0);
  return figure;
}

const PLAYING = [
  ['perceptron', 'The perceptron rule on two clouds apart'],
  ['gradient-descent', 'Gradient descent on one minimum'],
  ['regularisation', 'Dropout, batch by batch'],
  ['optimizers', 'A race of optimizers'],
] as const;

for (const [chapter, name] of PLAYING) {
  test(`what plays stops: ${chapter}`, async ({ page }) => {
    const figure = await open(page, chapter, name);
    await figure.getByRole('button', { name: 'Restart' }).click();
    await figure.getByRole('combobox', { name: 'Playing speed' }).selectOption({ index: 0 });
    await figure.getByRole('button', { name: 'Play' }).click();
    await expect(figure.getByRole('button', { name: 'Pause' })).toBeVisible();
    await setHidden(page, true);
    await expect(figure.getByRole('button', { name: 'Play' })).toBeVisible();
    await setHidden(page, false);
    await expect(figure.getByRole('button', { name: 'Play' })).toBeVisible();
  });
}

test('a sweep rests, and goes on where it was', async ({ page }) => {
  const figure = await open(page, 'optimizers', 'A race of optimizers');
  await setHidden(page, true);
  await figure.getByRole('button', { name: 'Sweep the learning rate' }).click();
  const sweep = figure.locator('.race-sweep');
  await expect(sweep).toContainText('0 of 124 walks walked.');
  await setHidden(page, false);
  await expect(sweep).toContainText('All 124 walks are walked.');
});

test('a deep network is worked out when the tab is seen again', async ({ page }) => {
  await page.goto('chapters/initialisation/');
  const figure = page.getByRole('region', { name: 'Signals in a fresh deep network' });
  await figure.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]', { has: figure })).toHaveCount(0);
  await setHidden(page, true);
  await figure.getByLabel('First weights').selectOption({ label: 'LeCun' });
  await expect(figure).toContainText('Working it out');
  await setHidden(page, false);
  await expect(figure).toContainText('Forward the signal vanishes');
});
