import { expect, type Page, test } from 'playwright/test';
import { test as watched } from './support.ts';

async function openLedger(page: Page) {
  await page.goto('chapters/optimizers/');
  const figure = page.getByRole('region', { name: 'A ledger of three steps' });
  await figure.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    () => !document.querySelector('astro-island[ssr][component-url*="Ledger"]'),
  );
  return figure;
}

watched('a number opens down to what was given', async ({ page, complaints }) => {
  const figure = await openLedger(page);
  const trail = figure.locator('.ledger-trail');
  await expect(trail.locator('.ledger-line')).toHaveCount(1);
  await figure.getByRole('button', { name: /^W 1, second weight/ }).focus();
  await page.keyboard.press('Enter');
  await expect(trail).toContainText('−0.6');
  await trail.getByRole('button', { name: /Delta 1/ }).click();
  await trail.getByRole('button', { name: /m hat 1/ }).click();
  await trail.getByRole('button', { name: /^0\.002, m 1/ }).click();
  await trail.getByRole('button', { name: /g 1/ }).click();
  await expect(trail.locator('.ledger-line')).toHaveCount(5);
  await expect(trail).toContainText('given');
  expect(complaints).toEqual({ console: [], violations: [], foreignRequests: [] });
});

test('an edit changes all that follows, and what can’t be read is said', async ({ page }) => {
  const figure = await openLedger(page);
  const gradient = figure.getByLabel('g 2, first weight');
  await gradient.fill('−2');
  await gradient.press('Enter');
  await expect(figure.getByRole('button', { name: /^m 2, first weight/ })).toHaveText('0.07');
  await gradient.fill('two');
  await gradient.press('Enter');
  await expect(figure.getByRole('alert')).toContainText('not a number');
  await expect(figure.getByRole('button', { name: /^m 2, first weight/ })).toHaveText('0.07');
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(figure.getByRole('button', { name: /^m 2, first weight/ })).toHaveText('0.47');
});

test('another optimizer has other rows and other hyperparameters', async ({ page }) => {
  const figure = await openLedger(page);
  await figure.getByLabel('Optimizer').selectOption('adagrad');
  await expect(figure.getByRole('rowheader')).toHaveCount(8);
  await expect(figure.getByLabel('β₁')).toHaveCount(0);
  await expect(figure.locator('.live-sentence')).toContainText('AdaGrad');
});

test('a filled-in number is marked, and a mistake gets its name', async ({ page }) => {
  const figure = await openLedger(page);
  await figure.getByLabel('Numbers').selectOption('half');
  const answer = (name: string) => figure.getByLabel(`Your ${name}, second weight`);
  await answer('m 1').fill('0.002');
  await answer('m 1').press('Tab');
  await expect(figure.locator('.live-sentence')).toContainText('1 of 18 numbers are right.');
  await answer('v 1').fill('0.00002');
  await answer('v 1').press('Tab');
  await expect(figure.locator('.ledger-remarks')).toContainText('You used g. v averages g²');
  await answer('v 1').fill('4e-7');
  await answer('v 1').press('Enter');
  await expect(figure.locator('.live-sentence')).toContainText('2 of 18 numbers are right.');
});
