import { defineConfig } from 'playwright/test';
import { chromiumFlags, findChromium } from './scripts/chromium.mjs';

const executablePath = process.env.BOOK_CHROMIUM ?? (await findChromium());
process.env.BOOK_CHROMIUM = executablePath;

/** The book as built for a domain of its own, and as built for a folder of somebody's site. */
const port = Number(process.env.E2E_PORT ?? 4391);
const rootAddress = `http://127.0.0.1:${port}/`;
const folderAddress = `http://127.0.0.1:${port + 1}/neural-networks/`;

/** The second site is built anew for its few tests; who asks for the first alone need not wait. */
const bookAlone = process.argv.includes('--project=book');

const bookServer = {
  command: 'node scripts/serve.mjs',
  env: { PORT: String(port), BASE_PATH: '/' },
  url: rootAddress,
  reuseExistingServer: false,
};

const folderServer = {
  command: 'node scripts/serve-under-folder.mjs',
  env: { PORT: String(port + 1), BASE_PATH: '/neural-networks' },
  url: folderAddress,
  timeout: 180_000,
  reuseExistingServer: false,
};

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // a passing test waits for none of these; a busy machine needs them
  timeout: 240_000,
  expect: { timeout: 40_000 },
  fullyParallel: true,
  workers: 2,
  // one more try on a busy machine; scripts/test.mjs names what needed it
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: rootAddress,
    launchOptions: { executablePath, args: chromiumFlags },
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'book', testIgnore: /under-a-folder/ },
    { name: 'folder', testMatch: /under-a-folder/, use: { baseURL: folderAddress } },
  ],
  webServer: bookAlone ? [bookServer] : [bookServer, folderServer],
});
