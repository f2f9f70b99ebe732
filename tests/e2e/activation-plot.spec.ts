import type { Page } from 'playwright/test';
import { expect, test } from './support.ts';

const address = 'chapters/from-perceptron-to-network/';
const figureOf = (page: Page, name = 'Tanh and its slope') =>
  page.getByRole('region', { name, exact: true });

/** Scrolls to a figure and waits until it is alive. */
async function wake(page: Page, name?: string) {
  const figure = figureOf(page, name);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('xpath=ancestor::astro-island[1]')).not.toHaveAttribute('ssr');
  return figure;
}

test('the activations show their numbers without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}${address}`);
  await expect(figureOf(page)).toContainText('0.6640');
  await expect(figureOf(page)).toContainText('0.5591');
  await expect(figureOf(page, 'ReLU and its slope')).toContainText('1.5000');
  await context.close();
});

test.describe('the activations, live', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(address);
  });

  test('move by every key of a slider, and say what the slope does', async ({
    page,
    complaints,
  }) => {
    const figure = await wake(page);
    const point = figure.getByRole('slider', { name: 'z, the point on the curve' });
    const field = figure.getByRole('textbox', { name: 'z' });
    const sentence = figure.locator('[aria-live="polite"]');
    await point.focus();
    for (const [key, z] of [
      ['ArrowRight', '0.9'],
      ['ArrowDown', '0.8'],
      ['Shift+ArrowLeft', '−0.2'],
      ['PageUp', '0.8'],
      ['PageDown', '−0.2'],
      ['Home', '−5'],
      ['ArrowLeft', '−5'],
      ['End', '5'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(field, key).toHaveValue(z);
    }
    await expect(point).toHaveAttribute('aria-valuenow', '5');
    await expect(point).toHaveAttribute('aria-valuetext', 'z = 5: f(z) = 0.9999, slope 0.0002');
    await expect(sentence).toContainText('almost flat here');
    await figure.getByRole('button', { name: 'Reset' }).click();
    await expect(field).toHaveValue('0.8');
    await expect(sentence).toContainText('multiplied by 0.5591');
    expect(complaints).toEqual({ console: [], violations: [], foreignRequests: [] });
  });

  test('follow the pointer that drags across', async ({ page }) => {
    const figure = await wake(page, 'Sigmoid and its slope');
    const drawing = figure.locator('svg.plot-drawing');
    const box = await drawing.boundingBox();
    if (!box) throw new Error('the drawing has no box');
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.7 * box.width, middle, { steps: 4 });
    await expect(figure.getByRole('textbox', { name: 'z' })).toHaveValue('2');
    await expect(figure).toContainText('0.8808');
    // beyond the edge it stays inside the plot
    await page.mouse.move(box.x + 2 * box.width, middle);
    await page.mouse.up();
    await expect(figure.getByRole('textbox', { name: 'z' })).toHaveValue('5');
    await page.mouse.move(box.x, middle);
    await expect(figure.getByRole('textbox', { name: 'z' })).toHaveValue('5');
  });

  test('take a typed number, and keep the last good one', async ({ page }) => {
    const figure = await wake(page, 'Leaky ReLU and its slope');
    const field = figure.getByRole('textbox', { name: 'z' });
    await field.fill('-1/2');
    await field.press('Enter');
    await expect(figure).toContainText('−0.0050');
    await field.fill('steep');
    await field.press('Enter');
    await expect(figure.getByRole('alert')).toContainText('“steep” is not a number');
    await expect(figure).toContainText('−0.0050');
    await field.fill('20');
    await field.press('Enter');
    await expect(figure.getByRole('alert')).toHaveCount(0);
    await expect(figure).toContainText('20.0000');
    await expect(figure).toContainText('The point is outside the picture.');
    await expect(figure.getByRole('slider')).toHaveCount(0);
    await figure.getByRole('button', { name: 'Reset' }).press('Enter');
    await expect(figure.getByRole('slider')).toHaveCount(1);
    await expect(field).toHaveValue('−2');
  });

  test('are one a function, each with its own numbers', async ({ page }) => {
    for (const [name, value] of [
      ['ReLU and its slope', '1.5000'],
      ['Leaky ReLU and its slope', '−0.0200'],
      ['Tanh and its slope', '0.6640'],
      ['Sigmoid and its slope', '0.5000'],
    ] as const) {
      const figure = page.getByRole('region', { name, exact: true });
      await expect(figure).toContainText(value);
      // a single function leaves nothing to choose
      await expect(figure.getByRole('combobox')).toHaveCount(0);
    }
  });
});
