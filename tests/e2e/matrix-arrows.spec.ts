import { expect, test } from './support.ts';

test.describe('arrows and weights', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('chapters/thinking-in-matrices/');
    const figure = page.getByRole('region', { name: 'Arrows and weights' });
    await figure.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      () => !document.querySelector('astro-island[ssr][component-url*="MatrixArrows"]'),
    );
  });

  test('leads from an arrow to its entry, and back', async ({ page, complaints }) => {
    const figure = page.getByRole('region', { name: 'Arrows and weights' });
    const pressed = figure.locator('.matrix [aria-pressed="true"]');
    await expect(pressed).toHaveAttribute('data-entry', 'W1:2:1');
    await figure.getByLabel('Arrow from', { exact: true }).selectOption('0');
    await expect(pressed).toHaveAttribute('data-entry', 'W1:2:0');
    await figure.locator('.matrix [data-entry="W1:3:1"]').click();
    await expect(figure.getByLabel('Arrow from', { exact: true })).toHaveValue('1');
    await expect(figure.getByLabel('to', { exact: true })).toHaveValue('3');
    await figure.getByLabel('Weights of').selectOption('2');
    await expect(pressed).toHaveAttribute('data-entry', /^W2:/);
    await figure.getByRole('button', { name: 'Reset' }).click();
    await expect(pressed).toHaveAttribute('data-entry', 'W1:2:1');
    expect(complaints).toEqual({ console: [], violations: [], foreignRequests: [] });
  });

  test('is worked with the keyboard, and says what is chosen', async ({ page }) => {
    const figure = page.getByRole('region', { name: 'Arrows and weights' });
    const sentence = figure.locator('[aria-live="polite"]');
    const before = await sentence.textContent();
    await figure.locator('.matrix [aria-pressed="true"]').focus();
    await page.keyboard.press('ArrowUp');
    await expect(figure.locator('.matrix [aria-pressed="true"]')).toHaveAttribute(
      'data-entry',
      'W1:1:1',
    );
    await expect(sentence).not.toHaveText(before as string);
  });
});
