/**
 * Finds a Chromium that runs here, without installing anything: `CHROMIUM_PATH`, the system's, the
 * one Playwright may have downloaded, and last the one that comes from npm.
 */
import { accessSync, constants } from 'node:fs';
import { chromium } from 'playwright';

/** Flags that keep the browser off the network and give it software WebGL. */
export const chromiumFlags = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-swiftshader',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

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
