import type { Locator, Page } from 'playwright/test';
import { expect, test } from './support.ts';

const chapter = 'chapters/forward-pass/';
const strip = (page: Page) => page.locator('.symbol-strip');

/** Points at a symbol until the strip speaks of it: a page that is still being drawn may move. */
async function pointAt(page: Page, symbol: Locator, words: string): Promise<void> {
  await expect(async () => {
    await page.mouse.move(2, 2);
    await symbol.hover();
    await expect(strip(page)).toContainText(words, { timeout: 2000 });
    await expect(strip(page)).toBeVisible({ timeout: 500 });
  }).toPass();
}

test.describe('symbols that speak', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(chapter);
  });

  test('say what they are on hover, and stop when the pointer is gone', async ({
    page,
    complaints,
  }) => {
    await expect(strip(page)).toBeHidden();
    const weights = page.locator('#eq-layer-1-affine [data-quantity="W1"]').first();
    await pointAt(page, weights, 'weights of layer 1');
    await expect(strip(page)).toContainText('goes from node j of layer 0');
    await expect(page.locator('[data-quantity="W1"][data-said]').nth(1)).toBeAttached();
    await page.mouse.move(2, 300);
    await page.getByRole('heading', { level: 3 }).first().hover();
    await expect(strip(page)).toBeHidden();
    expect(complaints.console).toEqual([]);
    expect(complaints.violations).toEqual([]);
  });

  test('say what they are in the caption of a figure', async ({ page }) => {
    const symbol = page.locator('figcaption [data-quantity="z1"]').first();
    await symbol.scrollIntoViewIfNeeded();
    await pointAt(page, symbol, 'pre-activation of layer 1');
  });

  test('are reached by keys: one stop an equation, arrows between its symbols', async ({
    page,
  }) => {
    const equation = page.locator('#eq-activate .equation-body');
    await equation.focus();
    await expect(strip(page)).toContainText('activation of layer 1');
    await equation.press('ArrowRight');
    await expect(strip(page)).toContainText('activation function');
    await equation.press('ArrowRight');
    await expect(strip(page)).toContainText('pre-activation of layer 1');
    await equation.press('ArrowRight');
    await equation.press('ArrowRight');
    await expect(strip(page)).toContainText('pre-activation of layer 1, row 1');
    await equation.press('End');
    await expect(strip(page)).toContainText('activation of layer 1, row 4');
    await equation.press('ArrowRight');
    await expect(equation).not.toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('Escape');
    await expect(strip(page)).toBeHidden();
    const stops = await page.locator('[data-symbol-stop][tabindex="0"]').count();
    const equations = await page.locator('.equation-body, .pass-print .pass-equation').count();
    expect(stops).toBeLessThanOrEqual(equations);
  });

  test('are reached by keys in a printed step of a pass, one stop for all of it', async ({
    page,
  }) => {
    const step = page.locator('.pass-print .pass-equation').first();
    const stop = step.locator('.pass-numbers');
    await stop.focus();
    await expect(strip(page)).toContainText('pre-activation of layer 1');
    await stop.press('ArrowRight');
    await expect(strip(page)).toContainText('weights of layer 1');
    await stop.press('ArrowRight');
    await expect(strip(page)).toContainText('input');
    await stop.press('End');
    await expect(strip(page)).toContainText('pre-activation of layer 1, row 1');
    await expect(step.locator('strong[data-said]')).toBeVisible();
    await stop.press('ArrowRight');
    await expect(stop).not.toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(stop).toBeFocused();
    const matrices = page.locator('.pass-matrices').first();
    await pointAt(page, matrices.locator('.matrix-symbol [data-entry="W1"]'), 'weights of layer 1');
  });

  test('say what they are to a finger', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await page.goto(`${baseURL}${chapter}`);
    await page.locator('#eq-softmax [data-symbol="probabilities"]').first().tap();
    await expect(strip(page)).toContainText('probabilities');
    await strip(page).getByRole('button', { name: 'Close' }).tap();
    await expect(strip(page)).toBeHidden();
    await context.close();
  });

  test('light the live pass, and the pass lights them', async ({ page }) => {
    const pass = page.locator('.worked-pass').first();
    await pass.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => !document.querySelector('.worked-pass')?.closest('[ssr]'));
    const symbol = page.locator('#eq-layer-1-affine [data-entry="b1:0:0"]');
    await pointAt(page, symbol, 'bias of layer 1, row 1');
    await expect(pass.locator('.pass-strip')).toContainText('layer 1 bias');
    await pass.locator('[data-entry="W1:0:0"]').first().hover();
    await expect(page.locator('.equation [data-entry="W1:0:0"][data-said]').first()).toBeAttached();
    await expect(strip(page)).toBeHidden();
  });

  test('that have one letter say which of its meanings it has', async ({ page }) => {
    const places = [
      ['batches', 'batchSize', 'Batch size'],
      ['gradient-descent', 'curvature', 'Curvature'],
      ['optimizers', 'secondMoment', 'Second moment'],
      ['regularisation', 'mask', 'Mask'],
      ['perceptron', 'extendedInput', 'Extended input'],
    ] as const;
    for (const [slug, id, name] of places) {
      await page.goto(`chapters/${slug}/`);
      const symbol = page.locator(`.equation-body [data-symbol="${id}"]`).first();
      await symbol.scrollIntoViewIfNeeded();
      await pointAt(page, symbol, name.toLowerCase());
    }
  });

  test('are silent on paper', async ({ page }) => {
    const weights = page.locator('#eq-layer-1-affine [data-quantity="W1"]').first();
    await pointAt(page, weights, 'weights of layer 1');
    await page.emulateMedia({ media: 'print' });
    await expect(strip(page)).toBeHidden();
  });
});
