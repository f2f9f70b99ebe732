import { expect, test } from './support.ts';

const figure = 'A network of three numbers';

test.describe('the network on the cover', () => {
  test('is in the first screen', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('');
    const box = await page.getByRole('region', { name: figure }).boundingBox();
    expect(box).not.toBeNull();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
  });

  test('shows its numbers without JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(baseURL as string);
    const network = page.getByRole('region', { name: figure });
    await expect(network).toContainText('−1.5 · 0.8 + 0.4 = −0.8000');
    await expect(network).toContainText('(0.3100 − 1) · 0.8 = −0.5520');
    await context.close();
  });

  test.describe('live', () => {
    test.beforeEach(async ({ page }) => {
      await page.goto('');
      await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
    });

    test('follows a typed number and a slider moved by keys', async ({ page, complaints }) => {
      const network = page.getByRole('region', { name: figure });
      const weight = network.getByRole('textbox', { name: 'weight w' });
      await weight.fill('1/2');
      await weight.press('Enter');
      await expect(network).toContainText('0.5 · 0.8 + 0.4 = 0.8000');
      await network.getByRole('slider', { name: 'bias b' }).press('Home');
      await expect(network).toContainText('0.5 · 0.8 + −3.0 = −2.6000');
      await expect(network.getByRole('textbox', { name: 'bias b' })).toHaveValue('−3');
      expect(complaints.console).toEqual([]);
    });

    test('says what it cannot read and keeps the last good numbers', async ({ page }) => {
      const network = page.getByRole('region', { name: figure });
      const input = network.getByRole('textbox', { name: 'input x' });
      await input.fill('eight');
      await input.press('Enter');
      await expect(network.getByRole('alert')).toContainText('“eight” is not a number');
      await expect(network).toContainText('−1.5 · 0.8 + 0.4 = −0.8000');
      await network.getByRole('button', { name: 'Reset' }).click();
      await expect(network.getByRole('alert')).toHaveCount(0);
      await expect(input).toHaveValue('0.8');
    });

    test('learns a step at a time, and starts over', async ({ page }) => {
      const network = page.getByRole('region', { name: figure });
      const weight = network.getByRole('textbox', { name: 'weight w' });
      const loss = async () => {
        const line = await network.getByRole('listitem').nth(2).innerText();
        return Number(/([\d.]+)\s*$/.exec(line)?.[1]);
      };
      const before = await loss();
      const step = network.getByRole('button', { name: 'Take a step downhill' });
      await step.focus();
      await step.press('Enter');
      await expect(weight).not.toHaveValue('−1.5');
      expect(await loss()).toBeLessThan(before);
      await network.getByRole('button', { name: 'Reset' }).press('Enter');
      await expect(weight).toHaveValue('−1.5');
      expect(await loss()).toBe(before);
    });

    test('measures against the other target by a key', async ({ page }) => {
      const network = page.getByRole('region', { name: figure });
      await network.getByRole('radio', { name: '1, yes' }).press('ArrowRight');
      await expect(network.getByRole('radio', { name: '0, no' })).toBeChecked();
      await expect(network).toContainText('−ln(1 − 0.3100) = 0.3711');
      await expect(network).toContainText('positive: a smaller w');
    });
  });
});
