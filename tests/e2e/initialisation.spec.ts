import { expect, test } from './support.ts';

const figure = 'Signals in a fresh deep network';
const page13 = 'chapters/initialisation/';

test.describe('signals in a deep network', () => {
  test('show their numbers without JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(page13, baseURL).href);
    const widget = page.getByRole('region', { name: figure });
    await expect(widget).toContainText('Forward the signal keeps its size');
    await expect(widget.locator('rect').first()).toBeAttached();
    await context.close();
  });

  test.describe('live', () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(page13);
      const widget = page.getByRole('region', { name: figure });
      await widget.scrollIntoViewIfNeeded();
      await expect(page.locator('astro-island[ssr]', { has: widget })).toHaveCount(0);
    });

    test('follow another rule and another activation', async ({ page, complaints }) => {
      const widget = page.getByRole('region', { name: figure });
      await widget.getByLabel('First weights').selectOption({ label: 'LeCun' });
      await expect(widget).toContainText('Forward the signal vanishes');
      await widget.getByRole('combobox', { name: 'Activation' }).selectOption({ label: 'sigmoid' });
      await expect(widget).toContainText('At the end all samples look the same.');
      await expect(widget).toHaveAttribute('aria-busy', 'false');
      expect(complaints.console).toEqual([]);
    });

    test('take the largest network, by keyboard', async ({ page }) => {
      const widget = page.getByRole('region', { name: figure });
      await widget.getByRole('slider', { name: 'Hidden layers, slider' }).press('End');
      await widget.getByRole('slider', { name: 'Nodes a layer, slider' }).press('End');
      await expect(widget).toContainText('at layer 50.');
      await expect(widget.getByRole('textbox', { name: 'Nodes a layer' })).toHaveValue('128');
      await widget.getByText('The layers as a table').click();
      const layers = widget.getByRole('group', { name: 'Signals by layer' });
      await expect(layers.getByRole('row')).toHaveCount(51);
      await widget.getByText('The histograms as tables').click();
      const bins = widget.getByRole('group', { name: /Activations$/ });
      await expect(bins.getByRole('row')).toHaveCount(24);
      await expect(bins.getByRole('columnheader').last()).toHaveText('layer 50');
    });

    test('show their seed, and take another', async ({ page }) => {
      const widget = page.getByRole('region', { name: figure });
      const seed = widget.getByRole('textbox', { name: 'Seed' });
      const before = await widget.locator('.live-sentence').innerText();
      await widget.getByRole('button', { name: 'New weights' }).press('Enter');
      await expect(seed).toHaveValue('2');
      await expect(widget.locator('.live-sentence')).not.toHaveText(before);
      await expect(widget).toHaveAttribute('aria-busy', 'false');
      await seed.fill('1');
      await seed.press('Enter');
      await expect(widget.locator('.live-sentence')).toHaveText(before);
    });

    test('say what they cannot take, and keep the last good network', async ({ page }) => {
      const widget = page.getByRole('region', { name: figure });
      const layers = widget.getByRole('textbox', { name: 'Hidden layers' });
      await layers.fill('80');
      await layers.press('Enter');
      await expect(widget.getByRole('alert')).toContainText('Choose 2 to 50 layers.');
      await expect(widget).toContainText('at layer 30.');
      await widget.getByRole('button', { name: 'Reset' }).click();
      await expect(widget.getByRole('alert')).toHaveCount(0);
    });
  });
});
