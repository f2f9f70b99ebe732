/**
 * Finds a Chromium that runs here, without installing anything: `CHROMIUM_PATH`, the system's, the
 * one Playwright may have downloaded, and last the one that comes from npm.
 */
import { accessSync, constants } from 'node:fs';
import { chromium } from 'playwright';

/** Flags that keep the browser off the network. */
const quietFlags = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The browser of the tests, with WebGL in software. */
export const chromiumFlags = [
  ...quietFlags,
  '--enable-unsafe-swiftshader',
  '--use-gl=angle',
  '--use-angle=swiftshader',
];

/** The browser of benchmarks that paint: WebGL in software takes the cores from what is measured. */
export const paintingFlags = [...quietFlags, '--disable-gpu'];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<string>} the path of an executable Chromium */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH names "${named}", which is not an executable file.`);
  }
  for (const path of [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    chromium.executablePath(),
  ]) {
    if (isExecutable(path)) return path;
  }
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
