/**
 * Builds the book for a folder of a site (`BASE_PATH`) into `.cache/under-folder` and serves it there:
 * the proof that no link assumes the root of a domain.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createStaticServer } from './static-server.mjs';

const folder = fileURLToPath(new URL('../.cache/under-folder/', import.meta.url));
const base = process.env.BASE_PATH ?? '/neural-networks';
const built = spawnSync('npx', ['astro', 'build', '--outDir', folder], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, BASE_PATH: base, SITE_URL: 'https://example.org' },
});
if (built.status !== 0) process.exit(built.status ?? 1);
createStaticServer({ folder, base }).listen(Number(process.env.PORT ?? 4392), '127.0.0.1');
