import { expect, type Page, test } from 'playwright/test';
import { test as watched } from './support.ts';

async function openRace(page: Page, hash = '') {
  await page.goto(`chapters/optimizers/${hash}`);
  const figure = page.getByRole('region', { name: 'A race of optimizers' });
  await figure.scrollIntoViewIfNeeded();
  // it comes alive when a reader comes to it
  await figure.getByRole('slider', { name: 'Start' }).focus();
  await page.waitForFunction(
    () => !document.querySelector('astro-island[ssr][component-url*="OptimizerRace"]'),
  );
  return figure;
}

const sentence = '.live-sentence';

watched('the start is moved by keys, by typing and by dragging', async ({ page, complaints }) => {
  const figure = await openRace(page);
  const start = figure.getByRole('slider', { name: 'Start' });
  await start.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(start).toHaveAttribute('aria-valuetext', /^\(7\.4, 4\.2\)/);
  await page.keyboard.press('Shift+ArrowDown');
  await expect(figure.getByLabel('start y')).toHaveValue('3.2');
  await figure.getByLabel('start x').fill('6');
  await figure.getByLabel('start x').press('Enter');
  await expect(start).toHaveAttribute('aria-valuetext', /^\(6, 3\.2\)/);
  const ring = await figure.locator('.race-start-ring').boundingBox();
  if (!ring) throw new Error('no start');
  const at = { x: ring.x + ring.width / 2, y: ring.y + ring.height / 2 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x - 60, at.y + 30);
  await page.mouse.up();
  await expect(start).not.toHaveAttribute('aria-valuetext', /^\(6, 3\.2\)/);
  await expect(page).toHaveURL(/#race=1;surface=twoMinima;start=/);
  expect(complaints).toEqual({ console: [], violations: [], foreignRequests: [] });
});

test('steps, goes back, and stands still at once where motion is unwelcome', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const figure = await openRace(page);
  await figure.getByRole('button', { name: /Restart/ }).click();
  await expect(figure.locator(sentence)).toContainText('Step 0:');
  await figure.getByRole('button', { name: 'Next step' }).click();
  await figure.getByRole('button', { name: 'Next step' }).click();
  await expect(figure.locator(sentence)).toContainText('Step 2:');
  await expect(figure.getByRole('row', { name: /Adam runs/ }).first()).toContainText('on its way');
  await figure.getByRole('button', { name: 'Play' }).click();
  await expect(figure.locator(sentence)).toContainText('Step 3:');
  await expect(figure.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('hyperparameters change the race, and bad ones are said', async ({ page }) => {
  const figure = await openRace(page);
  const adam = figure.getByRole('row', { name: /Adam runs/ }).first();
  await expect(adam).toContainText('71');
  const rate = figure.getByRole('group', { name: 'Inside Adam' }).getByLabel('η');
  await rate.fill('0.1');
  await rate.press('Enter');
  await expect(adam).toContainText('60');
  await rate.fill('-1');
  await rate.press('Enter');
  await expect(figure.getByRole('alert')).toContainText('Keep η above 0');
  await expect(adam).toContainText('60');
  await figure.getByLabel('Momentum runs').check();
  await figure.getByRole('button', { name: 'Momentum' }).click();
  await expect(figure.getByRole('group', { name: 'Inside Momentum' })).toContainText('t = 101');
});

test('says who diverged', async ({ page }) => {
  const figure = await openRace(page);
  await figure.getByLabel('Surface').selectOption('paraboloid');
  await figure.getByLabel('η for all').fill('100');
  await figure.getByLabel('η for all').press('Enter');
  await figure.getByLabel('most steps').fill('1000');
  await figure.getByLabel('most steps').press('Enter');
  await expect(figure.locator(sentence)).toContainText(
    /Gradient descent diverged in step \d+: .* Try a learning rate below 100\./,
  );
});

watched('sweeps in a worker, and notices a changed race', async ({ page, complaints }) => {
  const figure = await openRace(page);
  await figure.getByRole('button', { name: 'Sweep the learning rate' }).click();
  await expect(figure.locator('.race-sweep')).toContainText('All 124 walks are walked.');
  await expect(figure.locator('.race-panels .plot')).toHaveCount(4);
  await figure.getByLabel('start x').fill('5');
  await figure.getByLabel('start x').press('Enter');
  await expect(figure.locator('.race-sweep')).toContainText('The race has changed since');
  expect(complaints).toEqual({ console: [], violations: [], foreignRequests: [] });
});

test('a link brings a race back, and a bad one says so', async ({ page }) => {
  const runners =
    'sgd=off,0.7,0;momentum=on,0.5,0.9,0;nesterov=off,0.7,0.9,0;adagrad=off,0.7,1e-8,0;rmsprop=off,0.7,0.9,1e-8,0;adam=off,0.7,0.9,0.999,1e-8,0;adamw=off,0.7,0.9,0.999,1e-8,0.01';
  const link = `#race=1;surface=twoMinima;start=7.5,4.2;steps=100;tolerance=0.01;step=84;show=momentum;${runners}`;
  const figure = await openRace(page, link);
  await expect(figure.locator(sentence)).toContainText('Step 84: Momentum is lowest');
  await page.goto('about:blank');
  const other = await openRace(page, link.replace('race=1', 'race=9'));
  await expect(other.getByRole('alert')).toContainText('version “9”');
  await expect(other.locator(sentence)).toContainText('Step 100: Adam is lowest');
});
