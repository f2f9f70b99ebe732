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

test('the playground trains in a folder of a site, with its worker and its WebAssembly', async ({
  page,
  baseURL,
  complaints,
}) => {
  const base = new URL(baseURL as string).pathname;
  const fetched: string[] = [];
  page.on('response', (response) => {
    if (response.ok()) fetched.push(new URL(response.url()).pathname);
  });
  await page.goto('chapters/networks-in-action/');
  const small = page.locator('#fig-play-xor-four');
  await small.getByRole('button', { name: 'One epoch' }).click();
  await expect(small.getByText(/^Epoch 1, step 25\./)).toBeVisible();
  await small.getByRole('link', { name: /whole playground/ }).click();
  await expect(page).toHaveURL(/\/neural-networks\/playground\/#play=1;/);
  await page.getByRole('button', { name: 'One epoch' }).click();
  await expect(page.getByText(/^Epoch 1, step 25\./)).toBeVisible();
  const ofTraining = fetched.filter((path) =>
    /training\.(worker|wasm)|training[^/]*\.wasm/.test(path),
  );
  expect(ofTraining.some((path) => path.endsWith('.wasm'))).toBe(true);
  expect(ofTraining.every((path) => path.startsWith(base))).toBe(true);
  expect(complaints).toEqual({ console: [], violations: [], foreignRequests: [] });
});
