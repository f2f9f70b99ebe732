import { expect, test } from './support.ts';

test('the book works in a folder of a site', async ({ page, complaints, baseURL }) => {
  const base = new URL(baseURL as string).pathname;
  await page.goto('');
  await expect(page).toHaveTitle(/Neural Networks by Hand/);
  const seen = new Set<string>();
  const waiting = [page.url()];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const response = await page.goto(next);
    expect(response?.status(), next).toBe(200);
    const links = await page
      .locator('a[href]')
      .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
    for (const link of links) {
      const url = new URL(link);
      if (url.origin !== new URL(baseURL as string).origin) continue;
      expect(url.pathname.startsWith(base), `${next} links to ${link}`).toBe(true);
      url.hash = '';
      if (!seen.has(url.href)) {
        seen.add(url.href);
        waiting.push(url.href);
      }
    }
  }
  expect(seen.size).toBeGreaterThanOrEqual(3);
  expect(complaints).toEqual({ console: [], violations: [], foreignRequests: [] });
});

test('the worked pass comes alive in a folder of a site', async ({ page }) => {
  await page.goto('chapters/backprop-by-hand/');
  const widget = page.getByRole('region', { name: /worked pass/i }).first();
  await widget.scrollIntoViewIfNeeded();
  await expect(widget.getByRole('button', { name: /next step/i })).toBeEnabled();
  const before = await widget
    .getByText(/step \d+ of \d+/i)
    .first()
    .textContent();
  await widget.getByRole('button', { name: /next step/i }).click();
  await expect(widget.getByText(/step \d+ of \d+/i).first()).not.toHaveText(before as string);
});
