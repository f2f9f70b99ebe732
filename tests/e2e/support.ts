import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, type Page } from 'playwright/test';

const dist = join(import.meta.dirname, '../../dist');

/** Every page of the built book, as addresses relative to its base: '', 'chapters/…/', … */
export const pages: readonly string[] = existsSync(dist)
  ? readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'))
      .sort()
  : [];

export type Theme = 'light' | 'dark';

/** Makes the book open in a theme, as though the reader had chosen it before. */
export async function chooseTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.addInitScript((name) => localStorage.setItem('starlight-theme', name), theme);
}

/** What no page may ever do; filled while a test runs. */
export interface Complaints {
  readonly console: string[];
  readonly violations: string[];
  readonly foreignRequests: string[];
}

/** A test whose page is watched for exceptions, policy violations and requests to other origins. */
export const test = base.extend<{ complaints: Complaints }>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: Complaints = { console: [], violations: [], foreignRequests: [] };
      page.on('pageerror', (error) => complaints.console.push(error.message));
      page.on('console', (message) => {
        const text = message.text();
        if (/Content Security Policy/i.test(text)) complaints.violations.push(text);
        else if (message.type() === 'error') complaints.console.push(text);
      });
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        const own = new URL(baseURL as string).origin;
        if (origin !== own && !['data:', 'blob:'].includes(protocol)) {
          complaints.foreignRequests.push(request.url());
        }
      });
      await use(complaints);
    },
    { auto: true },
  ],
});

/**
 * Waits until a page has come to rest: loaded, its fonts there, and every island in view alive that is
 * not waiting for a touch. (`networkidle` sometimes never comes on an idle page.)
 */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('astro-island[ssr]:not([client="touch"])')].every((island) => {
      // an island has no box of its own
      const box = island.firstElementChild?.getBoundingClientRect();
      return !box || box.height === 0 || box.bottom < 0 || box.top > innerHeight;
    }),
  );
  await page.waitForTimeout(150);
}

/** Brings everything inside an element to life that waits for a reader's touch. */
export async function touch(page: Page, selector: string): Promise<void> {
  await page.locator(`${selector} astro-island`).evaluateAll((islands) => {
    for (const island of islands) {
      island.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    }
  });
}

export { expect } from 'playwright/test';
