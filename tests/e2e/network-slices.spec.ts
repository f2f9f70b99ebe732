import type { Locator } from 'playwright/test';
import { expect, test } from './support.ts';

test.describe('a batch in slices', () => {
  let figure: Locator;
  const slices = () => figure.locator('.slice');
  const spoken = () => figure.locator('.live-sentence');

  test.beforeEach(async ({ page }) => {
    await page.goto('chapters/batches/');
    figure = page.getByRole('region', { name: 'A batch in slices' });
    await figure.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      () => !document.querySelector('astro-island[ssr][component-url*="BatchSlices"]'),
    );
  });

  test('has from 1 to 32 slices, and the mean of the chapter for three', async ({ complaints }) => {
    await expect(slices()).toHaveCount(10);
    const size = figure.getByLabel('Batch size B');
    await size.fill('3');
    await expect(slices()).toHaveCount(3);
    await expect(spoken()).toContainText('The mean loss of the batch is 1.5139.');
    await expect(figure.getByRole('table', { name: /mean of 3/ })).toContainText('0.3510');
    await size.fill('32');
    await expect(slices()).toHaveCount(32);
    await size.press('Home');
    await expect(slices()).toHaveCount(1);
    await expect(spoken()).toContainText('Sample 1 of one sample');
    expect(complaints).toEqual({ console: [], violations: [], foreignRequests: [] });
  });

  test('is turned by dragging, by keys and back', async ({ page }) => {
    const stage = figure.locator('.slices-stage');
    const turned = figure.getByLabel('Turned by');
    await expect(turned).toHaveValue('36');
    const box = (await stage.boundingBox()) as {
      x: number;
      y: number;
      width: number;
      height: number;
    };
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 40, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect(turned).toHaveValue('16');
    await figure.getByRole('button', { name: 'Sample 1,' }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(turned).toHaveValue('11');
    await page.keyboard.press('Home');
    await expect(turned).toHaveValue('36');
  });

  test('looks at a sample by keyboard and by pointing', async ({ page }) => {
    await figure.getByRole('button', { name: 'Sample 1,' }).focus();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expect(spoken()).toContainText('Sample 3 of 10 samples');
    await expect(figure.getByRole('button', { name: 'Sample 3,' })).toBeFocused();
    await figure.locator('[data-sample="8"] .slice-number').hover();
    await expect(spoken()).toContainText('Sample 9 of 10 samples');
    await page.mouse.move(0, 0);
    await expect(spoken()).toContainText('Sample 3 of 10 samples');
    await figure.locator('[data-sample="9"] .slice-number').click();
    await page.mouse.move(0, 0);
    await expect(spoken()).toContainText('Sample 10 of 10 samples');
    await figure.getByRole('button', { name: 'Reset' }).click();
    await expect(spoken()).toContainText('Sample 1 of 10 samples');
  });

  test('lists the batch in a table', async () => {
    await figure.getByText('The batch as a table').click();
    const rows = figure.locator('.slice-data tbody tr');
    await expect(rows).toHaveCount(11);
    await expect(rows.nth(0)).toContainText('0.5');
    await expect(rows.last()).toContainText('mean');
  });
});
