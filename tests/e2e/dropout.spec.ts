import type { Locator } from 'playwright/test';
import { expect, test } from './support.ts';

test.describe('dropout, batch by batch', () => {
  let figure: Locator;

  test.beforeEach(async ({ page }) => {
    await page.goto('chapters/regularisation/');
    figure = page.getByRole('region', { name: 'Dropout, batch by batch' });
    await figure.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      () => !document.querySelector('astro-island[ssr][component-url*="Dropout"]'),
    );
  });

  const spoken = () => figure.locator('.live-sentence');

  test('draws new masks for every batch, and the old ones again', async ({ complaints }) => {
    const masks = figure.getByRole('table', { name: 'The masks of layer 2 in this batch' });
    const cells = masks.locator('tbody');
    await expect(spoken()).toContainText('Batch 1, example 1. Dropped: node 2 of layer 2.');
    const first = await cells.textContent();
    await figure.getByRole('button', { name: 'Next batch' }).click();
    await expect(spoken()).toContainText('Batch 2, example 1.');
    await expect(cells).not.toHaveText(first as string);
    await figure.getByRole('button', { name: 'Next batch' }).press('ArrowLeft');
    await expect(cells).toHaveText(first as string);
    await figure.getByRole('button', { name: 'Example 3' }).click();
    await expect(spoken()).toContainText('example 3.');
    await figure.getByRole('button', { name: 'New masks' }).click();
    await expect(figure.getByLabel('Seed')).toHaveValue('43');
    expect(complaints).toEqual({ console: [], violations: [], foreignRequests: [] });
  });

  test('has the numbers of both passes, with one factor', async () => {
    const row = figure.getByRole('table', { name: /layer 2, forward and back/ }).getByRole('row');
    await expect(row.nth(4)).toHaveText('30.50451.250.6307−1.05331.250.7455−0.9815');
    await figure.getByLabel('Rate of layer 2', { exact: true }).fill('0.5');
    await figure.getByLabel('Rate of layer 2', { exact: true }).press('Enter');
    await expect(
      figure.getByRole('table', { name: 'How often a whole layer is dropped' }),
    ).toContainText('0.54 = 0.0625');
    await figure.getByLabel('Rate of layer 2', { exact: true }).fill('1');
    await figure.getByLabel('Rate of layer 2', { exact: true }).press('Enter');
    await expect(figure).toContainText('At 1 no node would be left.');
    await expect(
      figure.getByRole('table', { name: 'How often a whole layer is dropped' }),
    ).toContainText('0.54 = 0.0625');
  });

  test('is worked with the keyboard: a node is switched, a layer dropped, all restored', async ({
    page,
  }) => {
    await figure.getByRole('button', { name: /node 1 of layer 2/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(spoken()).toContainText('No node is dropped.');
    await expect(figure.getByRole('button', { name: /node 2 of layer 2, stays/ })).toBeFocused();
    await figure.getByRole('button', { name: 'Drop all of layer 2' }).press('Enter');
    await expect(spoken()).toContainText('all of layer 2. Layer 3 gets nothing but its biases');
    await figure.getByRole('button', { name: 'Masks as drawn' }).press('Enter');
    await expect(spoken()).toContainText('Dropped: node 2 of layer 2.');
  });

  test('shows the first example that lost a whole layer', async () => {
    for (const layer of ['the input', 'layer 1']) {
      const rate = figure.getByLabel(`Rate of ${layer}`, { exact: true });
      await rate.fill('0.5');
      await rate.press('Enter');
    }
    await figure.getByRole('button', { name: /^Show the first/ }).click();
    await expect(spoken()).toContainText('all of');
    await figure.getByRole('button', { name: 'Reset' }).click();
    await expect(spoken()).toContainText('Batch 1, example 1. Dropped: node 2 of layer 2.');
  });
});
