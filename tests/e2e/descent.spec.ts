import { expect, test } from './support.ts';

const address = 'chapters/gradient-descent/';
const name = 'Gradient descent on one minimum';

test.describe('gradient descent on one minimum', () => {
  test('shows the walk without JavaScript, and its table', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(address, baseURL).href);
    const lab = page.getByRole('region', { name });
    await expect(lab).toContainText('It comes to rest at the minimum after 19 steps.');
    await lab.getByText('The path as a table').click();
    await expect(lab.getByRole('row')).toHaveCount(21);
    await context.close();
  });

  test.describe('live', () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(address);
      await page.getByRole('region', { name }).scrollIntoViewIfNeeded();
      await page.waitForFunction(() => !document.querySelector('.descent-lab')?.closest('[ssr]'));
    });

    test('replays the source’s walks and says how they end', async ({ page, complaints }) => {
      const lab = page.getByRole('region', { name });
      await lab.getByRole('button', { name: 'η = 50' }).press('Enter');
      await expect(lab).toContainText(
        'it still swings from side to side: η is above the limit 20.1',
      );
      await lab.getByRole('button', { name: 'η = 1', exact: true }).press('Enter');
      await expect(lab).toContainText('Step 100:');
      await lab.getByRole('button', { name: 'diverging on a bowl' }).press('Enter');
      await expect(lab).toContainText('It diverges: at step 6 it is far outside');
      await expect(lab).toContainText('Try a learning rate η below 1');
      expect(complaints.console).toEqual([]);
    });

    test('steps by keys, and restarts', async ({ page }) => {
      const lab = page.getByRole('region', { name });
      await lab.getByRole('button', { name: 'Restart' }).press('Enter');
      await expect(lab).toContainText('Start at (6.00, 6.00), height −0.0088.');
      await lab.getByRole('button', { name: 'Next step' }).press('Enter');
      await expect(lab).toContainText('Step 1: by (−0.07, −0.07) to (5.93, 5.93)');
      await lab.getByRole('button', { name: 'Restart' }).press('ArrowRight');
      await expect(lab).toContainText('Step 2: by');
      await lab.getByRole('button', { name: 'Restart' }).press('PageDown');
      await expect(lab).toContainText('Step 12: by');
      await lab.getByRole('button', { name: 'Restart' }).press('Home');
      await expect(lab).toContainText('Start at (6.00, 6.00)');
      await lab.getByRole('slider', { name: 'Step', exact: true }).press('End');
      await expect(lab).toContainText('It comes to rest at the minimum after 19 steps.');
    });

    test('plays to the end and stops by itself', async ({ page }) => {
      await page.clock.install();
      const lab = page.getByRole('region', { name });
      await lab.getByRole('button', { name: 'Play' }).click();
      await expect(lab.getByRole('button', { name: 'Pause' })).toBeVisible();
      await page.clock.runFor(20_000);
      await expect(lab.getByRole('button', { name: 'Play' })).toBeVisible();
      await expect(lab).toContainText('It comes to rest at the minimum after 19 steps.');
    });

    test('takes a typed rate beyond the slider, and says what it cannot use', async ({ page }) => {
      const lab = page.getByRole('region', { name });
      const rate = lab.getByRole('textbox', { name: 'learning rate η' });
      await rate.fill('18');
      await rate.press('Enter');
      await expect(lab).toContainText('it zigzags in');
      await rate.fill('0');
      await rate.press('Enter');
      await expect(lab.getByRole('alert')).toContainText('Keep between');
      await expect(lab).toContainText('it zigzags in');
      await lab.getByRole('slider', { name: 'learning rate η, slider' }).press('End');
      await expect(lab).toContainText('η is above it');
    });

    test('draws noise from its seed, by batch size', async ({ page }) => {
      const lab = page.getByRole('region', { name });
      await lab.getByRole('button', { name: 'noise of one sample' }).press('Enter');
      const sentence = lab.locator('.live-sentence');
      const before = await sentence.innerText();
      await lab.getByText('Surface, start, noise and steps').click();
      const seed = lab.getByRole('textbox', { name: 'seed' });
      await seed.fill('7');
      await seed.press('Enter');
      await expect(sentence).not.toHaveText(before);
      await seed.fill('99');
      await seed.press('Enter');
      await expect(sentence).toHaveText(before);
      const batch = lab.getByRole('textbox', { name: 'batch size B' });
      await batch.fill('25');
      await batch.press('Enter');
      await expect(lab).toContainText('σ/√B = 0.01');
    });

    test('lets the start be moved by keys', async ({ page }) => {
      const lab = page.getByRole('region', { name });
      const start = lab.getByRole('slider', { name: 'The start' });
      await start.press('ArrowLeft');
      await expect(start).toHaveAttribute('aria-valuetext', 'x 5.8, y 6');
      await lab.getByRole('button', { name: 'Restart' }).press('Enter');
      await expect(lab).toContainText('Start at (5.80, 6.00)');
    });
  });
});
