/** `npm run picture`: takes the README's picture from the built book. */
import { chromium } from 'playwright';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { createStaticServer } from './static-server.mjs';

const server = createStaticServer().listen(0, '127.0.0.1');
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: chromiumFlags,
});
const page = await browser.newPage({ viewport: { width: 1440, height: 1340 } });
await page.goto(`http://127.0.0.1:${server.address().port}/chapters/backprop-by-hand/#layer-2`);
await page.locator('.worked-pass button[data-entry="delta2:2:0"]').first().click();
await page.evaluate(() => {
  document.querySelector('#layer-2')?.scrollIntoView();
  // past the line where the contents at the left take the section for the current one
  scrollBy(0, 84);
});
await page.mouse.move(5, 5);
await page.waitForTimeout(500);
await page.screenshot({ path: new URL('../docs/worked-pass.png', import.meta.url).pathname });
await browser.close();
server.close();
