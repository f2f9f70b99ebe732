/**
 * Training in samples a second, and the decision map in milliseconds: objects for neurons, the engine
 * in typed arrays, the engine with its WebAssembly kernel, in turns; first in Node, then in Chromium.
 *
 *   npm run bench training
 *
 * Best of 80 short rounds each and, in brackets, the median: on a busy machine the first is the fairer one.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { chromium } from 'playwright';
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs';
import './support/engine-alias.mjs';

const root = new URL('../../', import.meta.url);
const measuring = 'tests/bench/support/measure-training.mjs';
const kernel = 'src/kernels/training.wasm';

const millions = (rate) => (rate / 1e6).toFixed(2).padStart(6);
const cell = ({ best, median }) => `${millions(best)} (${millions(median).trim()})`;

function report(where, { training, map }) {
  console.log(`\n${where}: million samples a second, batch 10`);
  console.log('                  objects          typed arrays     WebAssembly      ratio, best');
  for (const { name, rates } of training) {
    const [objects, arrays, wasm] = rates;
    const ratios = [arrays, wasm].map(({ best }) => `${(best / objects.best).toFixed(1)}×`);
    const cells = rates.map((rate) => cell(rate).padEnd(16)).join(' ');
    console.log(`${name.padEnd(14)} ${cells} ${ratios.join(', ')}`);
  }
  const times = map.map(({ best, median }) => `${best.toFixed(2)} ms (${median.toFixed(2)})`);
  console.log(`every neuron of 2-6-6-2 tanh on 100 × 100 points: ${times.join(', ')}`);
}

const page = `<!doctype html><title>bench</title><script type="importmap">
{ "imports": { "@engine": "/src/engine/index.ts" } }
</script>`;

/** A page of its own process has the finer clock. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** The sources as they are, types stripped: the page imports what Node imports. */
function serve(request, response) {
  if (request.url === '/') {
    response.writeHead(200, { 'Content-Type': 'text/html', ...isolation }).end(page);
    return;
  }
  const body = readFileSync(new URL(request.url.slice(1), root));
  if (request.url.endsWith('.wasm')) {
    response.writeHead(200, { 'Content-Type': 'application/wasm' }).end(body);
    return;
  }
  const code = request.url.endsWith('.ts') ? stripTypeScriptTypes(body.toString()) : body;
  response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(code);
}

async function measureInChromium() {
  const server = createServer(serve).listen(0, '127.0.0.1');
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumFlags,
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${server.address().port}/`);
    return await tab.evaluate(
      async ([code, wasm]) => {
        const [{ measure }, answer] = await Promise.all([import(code), fetch(wasm)]);
        return measure(await answer.arrayBuffer());
      },
      [`/${measuring}`, `/${kernel}`],
    );
  } finally {
    await browser.close();
    server.close();
  }
}

const { measure } = await import(new URL(measuring, root).href);
report('Node', await measure(readFileSync(new URL(kernel, root))));
report('Chromium', await measureInChromium());
