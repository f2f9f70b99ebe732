/**
 * `npm run experiments`: trains what the book's tables compare, from fixed seeds, and writes the
 * results to `src/content/data`. Names after it run only those: `npm run experiments depth-and-width`.
 * It takes some minutes; the numbers are the same on every run.
 */
import { writeFileSync } from 'node:fs';
import { run as activationPairs } from './experiments/activation-pairs.ts';
import { run as crossValidation } from './experiments/cross-validation.ts';
import { run as depthAndWidth } from './experiments/depth-and-width.ts';
import { run as overfitting } from './experiments/overfitting.ts';
import { run as ownNetwork } from './experiments/own-network.ts';
import { run as xorWidths } from './experiments/xor-widths.ts';

const experiments = {
  'depth-and-width': depthAndWidth,
  'xor-widths': xorWidths,
  'activation-pairs': activationPairs,
  'own-network': ownNetwork,
  overfitting,
  'cross-validation': crossValidation,
};
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(experiments, name));
if (unknown.length > 0) {
  console.error(
    `No experiment ${unknown.join(', ')}; there are ${Object.keys(experiments).join(', ')}.`,
  );
  process.exit(1);
}
for (const [name, run] of Object.entries(experiments)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n— ${name}`);
  const result = run((line) => console.log(line));
  const file = new URL(`../src/content/data/${name}.json`, import.meta.url);
  // Lists of numbers on one line each.
  const text = JSON.stringify(result, null, 2).replace(/\[[\d\s,.e-]+\]/g, (list) =>
    list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'),
  );
  writeFileSync(file, `${text}\n`);
}
