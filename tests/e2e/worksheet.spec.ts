import type { Page } from 'playwright/test';
import { firstWorksheet } from '../../src/components/widgets/practice/worksheet.ts';
import { formatSetCode } from '../../src/engine/index.ts';
import { expect, test } from './support.ts';

const firstSheet = firstWorksheet.set;
const sheet = 'practice/worksheet/';

/** Paper with the margins of the sheet taken off, in pixels of 1/96 inch. */
const papers = {
  A4: { width: (180 / 25.4) * 96, height: (267 / 25.4) * 96 },
  Letter: { width: (185.9 / 25.4) * 96, height: (249.4 / 25.4) * 96 },
} as const;

/** Every kind ticked, so many problems of a level, with or without solutions. */
async function choose(page: Page, level: string, count: string, solutions: boolean) {
  await page.goto(sheet);
  await page.getByLabel('Problems', { exact: true }).fill(count);
  await page.getByLabel('Problems', { exact: true }).press('Tab');
  await expect(page.locator('.worksheet-problems > li')).toHaveCount(Number(count));
  const kinds = page.locator('.worksheet-kinds input');
  for (const box of await kinds.all()) await box.check();
  await page.getByLabel('Level').selectOption(level);
  if (solutions) await page.getByLabel('With worked solutions').check();
  await expect(page.getByRole('heading', { name: /^Solutions, set/ })).toHaveCount(
    solutions ? 1 : 0,
  );
}

/** The pages of a PDF that Chromium has written. */
const pagesOf = (pdf: Buffer) =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

test.describe('a worksheet', () => {
  test('does what is asked of it before it is alive, once and in order', async ({ page }) => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route(/Worksheet\.[^/]*\.js$/, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto('practice/worksheet/');
    const count = page.getByLabel('Problems', { exact: true });
    await count.fill('3');
    await page.getByLabel('Softmax and cross-entropy').check();
    await page.getByLabel('One error signal').click();
    await page.getByLabel('One error signal').click();
    await page.getByLabel('Level').selectOption('2');
    await count.fill('30');
    await page.getByLabel('Hints when checking').uncheck();
    await page.getByLabel('With worked solutions').check();
    release();
    await expect(page.getByRole('heading', { name: /^Solutions, set/ })).toBeVisible();
    const kinds = ['softmax', ...firstSheet.kinds];
    const code = formatSetCode({ ...firstSheet, kinds, level: 2, count: 30, hints: false });
    await expect(page.getByRole('heading', { name: `Solutions, set ${code}` })).toBeVisible();
    await expect(count).toHaveValue('30');
    await expect(page.getByLabel('Hints when checking')).not.toBeChecked();
  });

  for (const format of ['A4', 'Letter'] as const) {
    test(`prints on ${format}: what belongs to the screen stays away, and nothing is cut off`, async ({
      page,
    }) => {
      await choose(page, '3', '28', true);
      await page.setViewportSize({ width: Math.floor(papers[format].width), height: 1000 });
      await page.emulateMedia({ media: 'print' });
      for (const text of ['Kinds of problems', 'Choose what goes on the sheet']) {
        await expect(page.getByText(text)).toBeHidden();
      }
      await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
      await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
      const { width, height } = papers[format];
      const found = await page.locator('.worksheet-sheet').evaluate((root) => {
        const boxes = [...root.querySelectorAll('*:not(path, use, annotation, math *)')];
        const rights = boxes.map((box) => box.getBoundingClientRect().right);
        const rooms = [...root.querySelectorAll('.worksheet-room')].map((room) =>
          room.getBoundingClientRect(),
        );
        const scrolled = boxes.filter(
          (box) =>
            box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== 'visible',
        );
        return {
          top: root.getBoundingClientRect().top,
          right: Math.max(...rights),
          tallest: Math.max(...rooms.map((room) => room.height)),
          narrowest: Math.min(...rooms.map((room) => room.width)),
          lowest: Math.min(...rooms.map((room) => room.height)),
          scrolled: scrolled.map((box) => box.textContent?.slice(0, 60)),
        };
      });
      // the sheet begins at the top of the page and no box sticks out or has to be scrolled
      expect(found.top).toBeLessThan(2);
      expect(found.right).toBeLessThanOrEqual(width + 1);
      expect(found.scrolled).toEqual([]);
      // a room is at least 80 mm × 20 mm, and fits on a page
      expect(found.narrowest).toBeGreaterThan((80 / 25.4) * 96);
      expect(found.lowest).toBeGreaterThanOrEqual((20 / 25.4) * 96 - 1);
      expect(found.tallest).toBeLessThan(height);
    });

    test(`has so many pages on ${format}, the solutions on pages of their own`, async ({
      page,
    }) => {
      await choose(page, '1', '6', false);
      const without = pagesOf(await page.pdf({ format }));
      await page.getByLabel('With worked solutions').check();
      await expect(page.getByRole('heading', { name: /^Solutions, set/ })).toBeVisible();
      const withThem = pagesOf(await page.pdf({ format }));
      expect(without).toBeGreaterThanOrEqual(3);
      expect(without).toBeLessThanOrEqual(5);
      expect(withThem).toBe(without + 1);
    });
  }

  test('of one short problem is one page', async ({ page }) => {
    await page.goto(sheet);
    await page.getByLabel('One error signal').uncheck();
    await page.getByLabel('Problems', { exact: true }).fill('1');
    await page.getByLabel('Problems', { exact: true }).press('Tab');
    await expect(page.locator('.worksheet-problems > li')).toHaveCount(1);
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
  });

  test('keeps its last good state, and says what a field can’t take', async ({ page }) => {
    await page.goto(sheet);
    const count = page.getByLabel('Problems', { exact: true });
    await count.fill('31');
    await count.press('Tab');
    await expect(page.getByText('Give a whole number from 1 to 30.')).toBeVisible();
    await expect(page.locator('.worksheet-problems > li')).toHaveCount(firstSheet.count);
  });
});
