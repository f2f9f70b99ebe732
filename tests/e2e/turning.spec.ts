/** What stands in space turns under a finger that moves sideways; one that moves up scrolls the page. */
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './support.ts';

test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

/** A finger from the middle of something, so many pixels to the right and down. */
async function swipe(page: Page, on: Locator, right: number, down: number): Promise<void> {
  const box = await on.boundingBox();
  if (!box) throw new Error('there is nothing to swipe on');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + share * right, y: y + share * down }],
    });
  await touch('touchStart', 0);
  for (let step = 1; step <= 10; step++) await touch('touchMove', step / 10);
  await touch('touchEnd', 1);
  await client.detach();
}

const scrolled = (page: Page) => page.evaluate(() => Math.round(window.scrollY));

/** Brings a figure to the middle of the screen, and to life. */
async function open(page: Page, address: string, stage: string): Promise<Locator> {
  await page.goto(address);
  const part = page.locator(stage).first();
  await part.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await expect(page.locator('astro-island[ssr]', { has: part })).toHaveCount(0);
  return part;
}

test('the slices of a batch', async ({ page }) => {
  const stage = await open(page, 'chapters/batches/', '.slices-stage');
  const turned = page.getByLabel('Turned by');
  const tilted = page.getByLabel('Tilted by');
  const tilt = await tilted.inputValue();
  await expect(turned).toHaveValue('36');
  const before = await scrolled(page);
  await swipe(page, stage, 100, 0);
  await expect(turned).toHaveValue('-14');
  expect(await scrolled(page)).toBe(before);
  await swipe(page, stage, 0, -150);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 50);
  await expect(turned).toHaveValue('-14');
  await expect(tilted).toHaveValue(tilt);
});

const SPACE = [
  ['the bowl with its gradient', 'chapters/gradients/', '.gradient-surface .space-plot-box'],
  ['a walk', 'chapters/gradient-descent/', '.descent-lab .space-plot-box'],
] as const;

for (const [what, address, stage] of SPACE) {
  test(`${what}, drawn without WebGL`, async ({ page }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    const box = await open(page, address, stage);
    const face = box.locator('.scene-face').first();
    const shape = async () => await face.getAttribute('d');
    const [first, before] = [await shape(), await scrolled(page)];
    // no whole number of the bowl’s spokes, between which it looks the same
    await swipe(page, box, 113, 0);
    await expect.poll(shape).not.toBe(first);
    expect(await scrolled(page)).toBe(before);
    const second = await shape();
    await swipe(page, box, 0, -150);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 50);
    expect(await shape()).toBe(second);
  });
}

test('the bowl, once it is live, by finger, mouse and keys', async ({ page }) => {
  const box = await open(page, 'chapters/gradients/', '.gradient-surface .space-plot-box');
  await expect(box).toHaveClass(/is-alive/, { timeout: 90_000 });
  /** Where the eye stands around the upright axis, in degrees. */
  const azimuth = () =>
    box.locator('.space-plot-live').evaluate((element) => {
      const { eye } = (
        element as unknown as {
          _fullLayout: { scene: { camera: { eye: { x: number; y: number } } } };
        }
      )._fullLayout.scene.camera;
      return Math.round((Math.atan2(eye.y, eye.x) * 180) / Math.PI + 360) % 360;
    });
  expect(await azimuth()).toBe(205);
  await swipe(page, box, 100, 0);
  await expect.poll(azimuth).toBe(155);
  await page.getByRole('button', { name: 'Turn right' }).first().press('ArrowRight');
  await expect.poll(azimuth).toBe(170);
  const place = await box.boundingBox();
  if (!place) throw new Error('the box has a place');
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(azimuth).toBe(200);
});
