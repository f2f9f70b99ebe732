/** `npm run bench`: runs every benchmark in `tests/bench` and prints what it measured;
 * `npm run bench training` only those whose name begins so. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../tests/bench/', import.meta.url));
const asked = process.argv.slice(2);
const benchmarks = readdirSync(folder)
  .filter((file) => /\.bench\.m?[jt]s$/.test(file))
  .filter((file) => asked.length === 0 || asked.some((name) => file.startsWith(name)));
let failed = false;
for (const file of benchmarks.sort()) {
  console.log(`\n— ${file}`);
  const { status } = spawnSync(process.execPath, [`${folder}${file}`], { stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
