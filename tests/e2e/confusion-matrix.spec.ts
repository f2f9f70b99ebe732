import type { Page } from 'playwright/test';
import { expect, test } from './support.ts';

const address = 'chapters/evaluation/';
const figureOf = (page: Page) => page.getByRole('region', { name: 'Confusion matrix' });

test('the confusion matrix stands there without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}${address}`);
  const figure = figureOf(page);
  await expect(figure.getByRole('row', { name: /^precision/ })).toContainText('0.667');
  await expect(figure).toContainText('0.628 to 0.842');
  await context.close();
});

test.describe('the confusion matrix, live', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(address);
    const figure = figureOf(page);
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator('xpath=ancestor::astro-island[1]')).not.toHaveAttribute('ssr');
  });

  test('scores again after a count is typed, and starts over', async ({ page, complaints }) => {
    const figure = figureOf(page);
    const field = figure.getByRole('textbox', { name: 'fox, said to be fox' });
    await field.fill('94');
    await field.press('Enter');
    await expect(figure.getByRole('row', { name: /^fox/ })).toContainText('0.940');
    await expect(figure).toContainText('0.900');
    await expect(figure.locator('[aria-live="polite"]')).toContainText('the class dog: 0.750');
    await figure.getByRole('button', { name: 'Reset' }).press('Enter');
    await expect(field).toHaveValue('4');
    await expect(figure.getByRole('row', { name: /^fox/ })).toContainText('0.400');
    expect(complaints).toEqual({ console: [], violations: [], foreignRequests: [] });
  });

  test('steps a count by the arrow keys, and never below 0', async ({ page }) => {
    const figure = figureOf(page);
    const field = figure.getByRole('textbox', { name: 'cat, said to be fox' });
    await field.focus();
    await page.keyboard.press('ArrowDown');
    await expect(field).toHaveValue('0');
    await expect(figure.getByRole('row', { name: /^cat/ })).toContainText('0.897');
    await page.keyboard.press('ArrowDown');
    await expect(figure.getByRole('alert')).toContainText('Type a whole number from 0');
    await expect(figure.getByRole('row', { name: /^cat/ })).toContainText('0.897');
    await page.keyboard.press('Escape');
    await expect(figure.getByRole('alert')).toHaveCount(0);
    await expect(field).toHaveValue('0');
  });

  test('keeps the last good counts, and says when there is nothing to score', async ({ page }) => {
    const figure = figureOf(page);
    const field = figure.getByRole('textbox', { name: 'dog, said to be dog' });
    for (const [typed, says] of [
      ['fifteen', '“fifteen” is not a number'],
      ['1.5', 'Type a whole number'],
    ] as const) {
      await field.fill(typed);
      await field.press('Enter');
      await expect(figure.getByRole('alert')).toContainText(says);
      await expect(figure).toContainText('0.628 to 0.842');
    }
    for (const truth of ['cat', 'dog', 'fox']) {
      for (const said of ['cat', 'dog', 'fox']) {
        const each = figure.getByRole('textbox', { name: `${truth}, said to be ${said}` });
        await each.fill('0');
        await each.press('Enter');
      }
    }
    await expect(figure).toContainText('There is no sample, and so no score.');
    await expect(figure.getByRole('row', { name: /^precision/ })).toContainText('–');
  });
});
