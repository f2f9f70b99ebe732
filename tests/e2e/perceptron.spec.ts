import type { Locator, Page } from 'playwright/test';
import { expect, test } from './support.ts';

const address = 'chapters/perceptron/';

/** The first simulation of the chapter, once it is alive. */
async function open(page: Page): Promise<Locator> {
  await page.goto(address);
  const simulation = page.locator('section.perceptron').first();
  await simulation.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => {
    const island = document.querySelector('section.perceptron')?.closest('astro-island');
    return island && !island.hasAttribute('ssr');
  });
  return simulation;
}

test.describe('the perceptron', () => {
  test('shows the end of its run without JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${baseURL}${address}`);
    const first = page.locator('section.perceptron').first();
    await expect(first).toContainText('After 9 updates no point is misclassified. The rule stops.');
    await expect(first).toContainText('5.734');
    await context.close();
  });

  test('restarts before the first update and steps by keys', async ({ page, complaints }) => {
    const simulation = await open(page);
    await simulation.getByRole('button', { name: 'Restart' }).click();
    await expect(simulation).toContainText(
      'Before the first update 200 of 200 points are misclassified.',
    );
    await expect(simulation).toContainText('Next: point 1 at (2.497, 1.862), with y = +1.');
    await simulation.getByRole('button', { name: 'Restart' }).press('ArrowRight');
    await expect(simulation).toContainText('After 1 update 1 of 200 points is misclassified.');
    await simulation.getByRole('button', { name: 'Next step' }).press('Enter');
    await expect(simulation).toContainText('After 2 updates 15 of 200 points are misclassified.');
    await simulation.getByRole('button', { name: 'Back one step' }).press('End');
    await expect(simulation).toContainText('The rule stops.');
    expect(complaints.console).toEqual([]);
  });

  test('plays from the beginning, and stops by itself', async ({ page }) => {
    const simulation = await open(page);
    await simulation.getByRole('combobox', { name: 'Playing speed' }).selectOption('16');
    await simulation.getByRole('button', { name: 'Play' }).click();
    await expect(simulation.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect(simulation.getByRole('button', { name: 'Play' })).toBeVisible();
    const standing = simulation.locator('.perceptron-standing');
    await expect(standing).toContainText('After 9 updates no point is misclassified.');
    await expect(standing).toHaveAttribute('aria-busy', 'false');
  });

  test('says when it cannot succeed', async ({ page }) => {
    const simulation = await open(page);
    await simulation.getByRole('combobox', { name: 'Points' }).selectOption('overlapping');
    await expect(simulation).toContainText(
      'No line separates these points, so the rule cannot succeed',
    );
    await expect(simulation).toContainText('gets 11 wrong');
  });

  test('takes points typed and pressed', async ({ page }) => {
    const simulation = await open(page);
    await simulation.getByRole('combobox', { name: 'Points' }).selectOption('own');
    await expect(simulation).toContainText('there can be at most 51 updates');
    const list = simulation.getByRole('list', { name: /^Your points/ });
    await expect(list.getByRole('listitem')).toHaveCount(4);

    const field = list.getByRole('textbox', { name: 'x₁ of point 1' });
    await field.fill('far');
    await field.press('Enter');
    await expect(list.getByRole('alert')).toContainText('“far” is not a number');
    await field.fill('-1/2');
    await field.press('Enter');
    await expect(field).toHaveValue('−0.5');

    await simulation.getByRole('radio', { name: '−1' }).check();
    const plane = simulation.locator('.perceptron-plane .plot-drawing').first();
    const box = await plane.boundingBox();
    if (!box) throw new Error('the plane has a place');
    await page.mouse.click(box.x + 0.75 * box.width, box.y + 0.25 * box.height);
    await expect(list.getByRole('listitem')).toHaveCount(5);
    await expect(list.getByRole('textbox', { name: 'x₁ of point 5' })).toHaveValue('1');
    await expect(list.getByRole('textbox', { name: 'x₂ of point 5' })).toHaveValue('1');
    // the corner (1, 1) now has both classes
    await expect(simulation).toContainText('No line separates these points');

    // and the table has what is seen
    await simulation.getByText('The data as a table').click();
    const table = simulation.getByRole('group', { name: /your own points: The points/ });
    await expect(table.getByRole('row')).toHaveCount(1 + 5);
    await expect(table.getByRole('row').last()).toContainText('−1');

    await list.getByRole('button', { name: 'Remove point 5' }).click();
    await expect(table.getByRole('row')).toHaveCount(1 + 4);
    await list.getByRole('button', { name: /^Class of point 4/ }).press('Enter');
    await expect(simulation).toContainText('no point is misclassified');
  });
});
