import { expect, test } from './support.ts';

const address = 'appendix/errata/';

test.describe('the errata', () => {
  test('are all there without JavaScript, and the filter is not', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${baseURL}${address}`);
    expect(await page.locator('.erratum:visible').count()).toBeGreaterThanOrEqual(100);
    await expect(page.getByRole('search', { name: 'Errata' })).toHaveCount(0);
    await expect(page.locator('#erratum-84')).toContainText('the notebook has −0.8285');
    await expect(page.locator('#erratum-84')).toContainText('right is −0.7959');
    await context.close();
  });

  test('are found by kind, chapter and words, and the address keeps it', async ({
    page,
    complaints,
  }) => {
    await page.goto(address);
    const filter = page.getByRole('search', { name: 'Errata' });
    const shown = page.locator('.erratum:visible');
    const all = await shown.count();
    await filter.getByLabel('Kind').selectOption('figure');
    await filter.getByLabel('Set right in').selectOption('batches');
    await expect(shown).not.toHaveCount(all);
    await filter.getByLabel('Words').fill('noise');
    await expect(shown).toHaveCount(1);
    await expect(filter.getByRole('status')).toHaveText(`1 of ${all}`);
    expect(page.url()).toContain('kind=figure&chapter=batches&words=noise');
    await page.reload();
    await expect(shown).toHaveCount(1);
    await filter.getByLabel('Words').fill('noise no such word');
    await expect(filter.getByRole('status')).toHaveText('Nothing fits.');
    await filter.getByRole('button', { name: 'Show all' }).press('Enter');
    await expect(shown).toHaveCount(all);
    expect(complaints.console).toEqual([]);
  });

  test('show the one that is linked to, whatever is asked for', async ({ page }) => {
    await page.goto(`${address}?kind=fact#erratum-84`);
    await expect(page.locator('#erratum-84')).toBeVisible();
  });

  test('take a bad address for none', async ({ page }) => {
    await page.goto(`${address}?kind=nonsense&chapter=nowhere`);
    await expect(page.locator('#erratum-84')).toBeVisible();
  });
});
