import type { Locator, Page } from 'playwright/test';
import { expect, test } from './support.ts';

const address = 'chapters/from-perceptron-to-network/';
const figureOf = (page: Page) => page.getByRole('region', { name: 'Ten digits', exact: true });
const rowOf = (figure: Locator, digit: number) =>
  figure.getByRole('group', { name: new RegExp(`^digit ${digit}:`) });
const logitOf = (figure: Locator, digit: number) =>
  figure.getByRole('textbox', { name: `Logit of digit ${digit}`, exact: true });
const sliderOf = (figure: Locator, digit: number) =>
  figure.getByRole('slider', { name: `Logit of digit ${digit}, slider` });

/** The ten probabilities as printed. */
async function probabilities(figure: Locator): Promise<number[]> {
  const texts = await figure.locator('.softmax-text').allInnerTexts();
  return texts.map(Number);
}

test('the ten digits stand there without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}${address}`);
  const figure = figureOf(page);
  await expect(rowOf(figure, 3)).toContainText('0.5921');
  await expect(figure).toContainText('3 has the highest probability, 0.5921.');
  await context.close();
});

test.describe('the ten digits, live', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(address);
    const figure = figureOf(page);
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator('xpath=ancestor::astro-island[1]')).not.toHaveAttribute('ssr');
  });

  test('all move when one logit is typed, and still make a whole', async ({ page, complaints }) => {
    const figure = figureOf(page);
    const before = await probabilities(figure);
    const field = logitOf(figure, 8);
    await field.fill('12');
    await field.press('Enter');
    await expect(figure.locator('[aria-live="polite"]')).toContainText(
      '8 has the highest probability',
    );
    const after = await probabilities(figure);
    after.forEach((probability, digit) => {
      if (digit === 8) expect(probability).toBeGreaterThan(before[digit] as number);
      else expect(probability).toBeLessThan(before[digit] as number);
    });
    expect(after.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 3);
    await expect(figure.locator('.softmax-whole')).toContainText('1.0000');
    await figure.getByRole('button', { name: 'Reset' }).click();
    expect(await probabilities(figure)).toEqual(before);
    expect(complaints).toEqual({ console: [], violations: [], foreignRequests: [] });
  });

  test('follow a slider moved by keys, and by dragging', async ({ page }) => {
    const figure = figureOf(page);
    const slider = sliderOf(figure, 0);
    await slider.focus();
    await slider.press('Home');
    await expect(logitOf(figure, 0)).toHaveValue('0.00');
    await slider.press('End');
    await expect(logitOf(figure, 0)).toHaveValue('12.00');
    await expect(figure).toContainText('0 has the highest probability');
    const box = await slider.boundingBox();
    if (!box) throw new Error('the slider has no box');
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width - 8, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + 2, middle, { steps: 5 });
    await page.mouse.up();
    await expect(logitOf(figure, 0)).toHaveValue('0.00');
    await expect(figure).toContainText('3 has the highest probability');
  });

  test('say what they cannot read, and keep the last good numbers', async ({ page }) => {
    const figure = figureOf(page);
    const before = await probabilities(figure);
    const field = logitOf(figure, 5);
    for (const [typed, says] of [
      ['many', '“many” is not a number'],
      ['20000', 'Keep between −10000 and 10000.'],
      ['', 'Type a number.'],
    ] as const) {
      await field.fill(typed);
      await field.press('Enter');
      await expect(rowOf(figure, 5).getByRole('alert')).toContainText(says);
      expect(await probabilities(figure)).toEqual(before);
    }
    await field.press('Escape');
    await expect(figure.getByRole('alert')).toHaveCount(0);
    await expect(field).toHaveValue(/^6\.62/);
  });

  test('survive logits that softmax as written would not', async ({ page }) => {
    const figure = figureOf(page);
    const field = logitOf(figure, 3);
    await field.fill('1e4');
    await field.press('Enter');
    await expect(rowOf(figure, 3)).toContainText('1.0000');
    await field.fill('-1e4');
    await field.press('Enter');
    await expect(rowOf(figure, 3)).toContainText('0.0000');
    expect((await probabilities(figure)).every(Number.isFinite)).toBe(true);
  });

  test('grow level when it is warm, and sharp when it is cold', async ({ page }) => {
    const figure = figureOf(page);
    const temperature = figure.getByRole('textbox', { name: 'Temperature T' });
    await temperature.fill('2');
    await temperature.press('Enter');
    await expect(rowOf(figure, 3)).toContainText('0.3155');
    await temperature.fill('0.5');
    await temperature.press('Enter');
    await expect(rowOf(figure, 3)).toContainText('0.9252');
    await temperature.fill('0');
    await temperature.press('Enter');
    await expect(figure.getByRole('alert')).toContainText('Keep the temperature between');
    await expect(rowOf(figure, 3)).toContainText('0.9252');
    const slider = figure.getByRole('slider', { name: 'Temperature T, slider' });
    await slider.focus();
    await slider.press('End');
    await expect(figure).toContainText('3 has the highest probability, 0.1');
  });
});
