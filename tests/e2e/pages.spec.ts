import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { chooseTheme, expect, pages, settle, test } from './support.ts';

test('the book has its cover, its chapters and its 404 page', () => {
  expect(pages).toContain('');
  expect(pages).toContain('404.html');
  expect(pages).toContain('chapters/forward-pass/');
  expect(pages).toContain('chapters/backprop-by-hand/');
});

/** Makes a page add up how far its parts move without being asked to. */
async function watchLayout(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const store = window as unknown as { layoutShift: number };
    store.layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[]) {
        store.layoutShift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { layoutShift: number }).layoutShift);
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds against WCAG 2.2 AA and its best practices, with the first places of each. A chapter has
 * fourteen thousand elements: what passes is not reported, and axe's legacy mode, which leaves out frames
 * of other origins (there are none), carries the rest over at once. Together they take a quarter of the time.
 */
async function barriers(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: rules, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  return violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
}

for (const address of pages) {
  test.describe(`/${address}`, () => {
    test('keeps to its policy, its origin and a silent console, and does not move', async ({
      page,
      complaints,
    }) => {
      await watchLayout(page);
      await page.goto(address);
      const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
      const content = (await policy.getAttribute('content')) ?? '';
      const scripts = content.split(';').find((part) => part.trim().startsWith('script-src'));
      expect(scripts).toBeDefined();
      expect(content).toContain("default-src 'self'");
      expect(scripts).not.toContain("'unsafe-inline'");
      expect(content).not.toContain("'unsafe-eval'");
      await settle(page);
      await page.waitForTimeout(300);
      expect(await layoutShift(page)).toBeLessThan(0.02);
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await settle(page);
      expect(complaints).toEqual({ console: [], violations: [], foreignRequests: [] });
    });

    test('is accessible in both themes', async ({ page }) => {
      await chooseTheme(page, 'light');
      await page.goto(address);
      await settle(page);
      expect(await barriers(page)).toEqual([]);
      await chooseTheme(page, 'dark');
      await page.reload();
      await settle(page);
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
      expect(await barriers(page)).toEqual([]);
    });

    test('fits a phone without scrolling sideways, and does not move', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await watchLayout(page);
      await page.goto(address);
      await settle(page);
      await page.waitForTimeout(300);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await layoutShift(page)).toBeLessThan(0.02);
    });
  });
}

test('every internal link and anchor leads somewhere', async ({ page, request, baseURL }) => {
  const anchorsOf = new Map<string, Set<string>>();
  const links = new Map<string, string>();
  for (const address of pages) {
    await page.goto(address);
    const path = new URL(page.url()).pathname;
    const found = await page.evaluate(() => ({
      anchors: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
    }));
    anchorsOf.set(path, new Set(found.anchors));
    for (const link of found.links) links.set(link, path);
  }
  const broken: string[] = [];
  for (const [link, from] of links) {
    const url = new URL(link);
    if (url.origin !== new URL(baseURL as string).origin) continue;
    const anchors = anchorsOf.get(url.pathname);
    const fragment = decodeURIComponent(url.hash.slice(1));
    const isState = fragment.includes('=');
    if (!anchors && (await request.get(url.href)).status() !== 200)
      broken.push(`${from} → ${link}`);
    if (anchors && fragment && !isState && !anchors.has(fragment)) broken.push(`${from} → ${link}`);
  }
  expect(links.size).toBeGreaterThan(10);
  expect(broken).toEqual([]);
});

test('an address that does not exist gets the 404 page', async ({ page }) => {
  const response = await page.goto('no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the search finds a chapter by a word in it', async ({ page, complaints }) => {
  await page.goto('');
  await page
    .getByRole('button', { name: /search/i })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .or(page.getByRole('searchbox'))
    .first()
    .fill('error signal');
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  expect(complaints).toEqual({ console: [], violations: [], foreignRequests: [] });
});
