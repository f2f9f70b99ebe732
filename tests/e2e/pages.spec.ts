import AxeBuilder from '@axe-core/playwright';
import { chooseTheme, expect, pages, settle, test } from './support.ts';

test('the book has its cover, its chapters and its 404 page', () => {
  expect(pages).toContain('');
  expect(pages).toContain('404.html');
  expect(pages).toContain('chapters/forward-pass/');
  expect(pages).toContain('chapters/backprop-by-hand/');
});

for (const address of pages) {
  test.describe(`/${address}`, () => {
    test('keeps to its policy, its origin and a silent console', async ({ page, complaints }) => {
      await page.goto(address);
      const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
      const content = (await policy.getAttribute('content')) ?? '';
      const scripts = content.split(';').find((part) => part.trim().startsWith('script-src'));
      expect(scripts).toBeDefined();
      expect(content).toContain("default-src 'self'");
      expect(scripts).not.toContain("'unsafe-inline'");
      expect(content).not.toContain("'unsafe-eval'");
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await settle(page);
      expect(complaints).toEqual({ console: [], violations: [], foreignRequests: [] });
    });

    for (const theme of ['light', 'dark'] as const) {
      test(`is accessible in the ${theme} theme`, async ({ page }) => {
        await chooseTheme(page, theme);
        await page.goto(address);
        await settle(page);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        const summary = violations.map(({ id, nodes }) => ({
          id,
          nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
        }));
        expect(summary).toEqual([]);
      });
    }

    test('fits a phone without scrolling sideways', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(address);
      await settle(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });

    test('does not move when it comes alive', async ({ page }) => {
      await page.addInitScript(() => {
        const store = window as unknown as { layoutShift: number };
        store.layoutShift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as { value: number }[]) {
            store.layoutShift += entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(address);
      await settle(page);
      await page.waitForTimeout(300);
      const shift = await page.evaluate(
        () => (window as unknown as { layoutShift: number }).layoutShift,
      );
      expect(shift).toBeLessThan(0.02);
    });
  });
}

test('every internal link and anchor leads somewhere', async ({ page, request, baseURL }) => {
  test.setTimeout(180_000);
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
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible({ timeout: 15_000 });
  expect(complaints).toEqual({ console: [], violations: [], foreignRequests: [] });
});
