import { expect, test } from './support.ts';

test.describe('the playground', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('playground/');
    // a touch brings it to life
    await page.getByRole('button', { name: 'One epoch' }).click();
    await expect(page.getByText(/^Epoch 1, step 25\./)).toBeVisible({ timeout: 20_000 });
  });

  test('steps by batch and by epoch, restarts with the same weights, and draws new ones', async ({
    page,
  }) => {
    const weight = page.locator('#play-weight-0');
    await page.getByRole('button', { name: 'One batch' }).click();
    await expect(page.getByText(/^Epoch 1, step 26\./)).toBeVisible();
    await page.getByRole('button', { name: 'Restart, same weights' }).click();
    await expect(page.getByText(/^Epoch 0, step 0\./)).toBeVisible();
    const first = await weight.inputValue();
    await page.getByRole('button', { name: 'One epoch' }).click();
    await expect(weight).not.toHaveValue(first);
    await page.getByRole('button', { name: 'Restart, same weights' }).click();
    await expect(weight).toHaveValue(first);
    await page.getByRole('button', { name: 'New weights' }).click();
    await expect(weight).not.toHaveValue(first);
    await expect(page.getByLabel('seed of the weights')).toHaveValue('2');
  });

  test('plays and pauses by keyboard, and takes a new η without starting anew', async ({
    page,
  }) => {
    await page.getByRole('button', { name: 'Play', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.getByLabel('η', { exact: true }).fill('0.1');
    await page.getByLabel('η', { exact: true }).press('Enter');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByRole('row', { name: /^training/ })).toContainText('%');
    await expect(page.getByText(/^Epoch 0,/)).toHaveCount(0);
  });

  test('lets a weight be edited in place, and says what can’t be read', async ({ page }) => {
    await page.getByRole('button', { name: /^Node 2 of the hidden layer 1/ }).click();
    await expect(page.getByText('Into node 2 of the hidden layer 1')).toBeVisible();
    const bias = page.getByLabel('bias', { exact: true });
    await bias.fill('1/2');
    await bias.press('Enter');
    await expect(bias).toHaveValue('0.5');
    await bias.fill('half');
    await bias.press('Enter');
    await expect(page.getByText(/“half” is not a number/)).toBeVisible();
  });

  test('says of a diverging run what to try', async ({ page }) => {
    await page.getByLabel('problem').selectOption('regression');
    await page.getByLabel('η', { exact: true }).fill('90');
    await page.getByLabel('η', { exact: true }).press('Enter');
    await page.getByLabel('activation').selectOption('linear');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'η' })).toBeVisible({
      timeout: 15_000,
    });
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  });

  test('goes into the address, weights and all, and comes back from it', async ({ page }) => {
    await page.getByLabel('data', { exact: true }).selectOption('xor');
    await page.getByRole('button', { name: 'One epoch' }).click();
    await expect(page.getByText(/^Epoch 1, step 25\./)).toBeVisible();
    const weight = page.locator('#play-weight-0');
    const value = await weight.inputValue();
    await page.getByRole('button', { name: 'Put it into the address' }).click();
    await expect(page).toHaveURL(/#play=1;/);
    await page.reload();
    await expect(page.getByLabel('data', { exact: true })).toHaveValue('xor');
    await expect(weight).toHaveValue(value);
  });

  test('reads pasted points, and names line and column of what it can’t read', async ({ page }) => {
    await page.getByText('Points of your own').click();
    await page.getByLabel('Points as text').fill('1, 2, 0\n1, here, 1');
    await page.getByRole('button', { name: 'Use these points' }).click();
    await expect(page.getByText(/^Line 2, column/)).toBeVisible();
    await page.getByLabel('Points as text').fill('1, 2, 0\n-1, -2, 1\n2, 1, 0');
    await page.getByRole('button', { name: 'Use these points' }).click();
    await expect(page.getByLabel('data', { exact: true })).toHaveValue('own');
  });

  test('opens a step in the worked pass', async ({ page }) => {
    await page.getByRole('button', { name: 'Show me a step by hand' }).click();
    await expect(page).toHaveURL(/backprop-by-hand\/#/);
  });
});

test('a broken link of a playground gives the usual one, and says so', async ({ page }) => {
  await page.goto('playground/#play=9;data=spiral');
  await expect(page.getByText(/The link holds a playground that can’t be read/)).toBeVisible();
});
