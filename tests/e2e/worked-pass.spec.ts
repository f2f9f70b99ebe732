import type { Locator, Page } from 'playwright/test';
import { expect, test } from './support.ts';

const chapter = 'chapters/backprop-by-hand/';

const quiet = { console: [], violations: [], foreignRequests: [] };

async function openPass(page: Page, hash = ''): Promise<Locator> {
  await page.goto(`${chapter}${hash}`);
  const pass = page.getByRole('region', { name: /^worked pass/i });
  await pass.scrollIntoViewIfNeeded();
  // alive once a key moves it and it can be brought back
  await expect(async () => {
    await pass.focus();
    await page.keyboard.press('End');
    await expect(place(pass)).toHaveText('step 19 of 19', { timeout: 500 });
  }).toPass();
  return pass;
}

const place = (pass: Locator) => pass.locator('.stepper-place');
const entry = (pass: Locator, key: string) =>
  pass.locator(`.pass-step button[data-entry="${key}"]`).first();

/** The pass at step 11, the error signal of layer 2, by keys alone. */
async function atLayerTwo(page: Page, pass: Locator): Promise<void> {
  await pass.focus();
  await page.keyboard.press('Home');
  for (let step = 1; step < 11; step++) await page.keyboard.press('ArrowRight');
  await expect(place(pass)).toHaveText('step 11 of 19');
}

test('is there to read without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto(chapter);
  const pass = page.getByRole('region', { name: /^worked pass/i });
  await expect(pass.getByText('step 11 of 19')).toBeVisible();
  await expect(pass.locator('.pass-step').getByText('−0.7959').first()).toBeVisible();
  await pass.getByText('The whole pass on one page').click();
  const whole = pass.getByRole('list').filter({ has: page.getByText('Loss', { exact: false }) });
  await expect(whole.last()).toBeVisible();
  for (const number of ['0.4996', '1.3670', '0.2455', '−0.7451', '0.9181']) {
    await expect(pass.locator('.whole-pass').getByText(number).first()).toBeVisible();
  }
  await context.close();
});

test('is stepped through by keys: steps, phases, ends and play', async ({ page, complaints }) => {
  const pass = await openPass(page);
  await page.keyboard.press('Home');
  await expect(place(pass)).toHaveText('step 1 of 19');
  await page.keyboard.press('ArrowRight');
  await expect(place(pass)).toHaveText('step 2 of 19');
  await page.keyboard.press('ArrowLeft');
  await expect(place(pass)).toHaveText('step 1 of 19');
  const phases: string[] = [];
  for (let count = 0; count < 5; count++) {
    await page.keyboard.press('PageDown');
    phases.push((await pass.locator('[aria-current="step"]').textContent()) ?? '');
  }
  expect(phases).toEqual(['Forward', 'Loss', 'Backward', 'Update', 'Verify']);
  await page.keyboard.press('PageUp');
  await expect(pass.locator('[aria-current="step"]')).toHaveText('Update');
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(pass.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(place(pass)).not.toHaveText('step 1 of 19');
  await page.keyboard.press('Space');
  await expect(pass.getByRole('button', { name: 'Play' })).toBeVisible();
  expect(complaints).toEqual(quiet);
});

test('stops playing where motion is unwelcome', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const pass = await openPass(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(pass.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('speaks each step', async ({ page }) => {
  const pass = await openPass(page);
  await atLayerTwo(page, pass);
  await expect(pass.locator('[aria-live="polite"].visually-hidden').first()).toContainText(
    '−0.7959',
  );
});

test('opens a number down to the inputs', async ({ page }) => {
  const pass = await openPass(page);
  await atLayerTwo(page, pass);
  await entry(pass, 'delta2:2:0').click();
  const trail = pass.getByRole('list', { name: 'Where this number comes from' });
  await expect(trail).toContainText('= −0.7959');
  for (const key of ['fprime2:2:0', 'a2:2:0', 'z2:2:0', 'a1:0:0', 'z1:0:0', 'x:0:0']) {
    await trail.locator(`button[data-action="trace"][data-entry="${key}"]`).last().click();
  }
  await expect(trail.getByRole('listitem')).toHaveCount(7);
  await expect(trail).toContainText('given');
});

test('lights the same number everywhere, and says what it is', async ({ page }) => {
  const pass = await openPass(page);
  await atLayerTwo(page, pass);
  await entry(pass, 'delta2:0:0').hover();
  const strip = pass.locator('.pass-strip');
  await expect(strip).toContainText('0.0364');
  await expect(strip).toContainText('4 × 1');
  await expect(pass.locator('.network-node[data-lit]').first()).toBeVisible();
  await entry(pass, 'W3:1:2').focus();
  await expect(strip).toContainText('3 × 4');
});

test('repaints every number after the edit of a weight, and takes it back', async ({ page }) => {
  const pass = await openPass(page);
  await atLayerTwo(page, pass);
  await entry(pass, 'W3:1:2').click();
  const field = pass.locator('.edit-field input');
  await expect(field).toHaveValue('1');
  await field.fill('1/2');
  await field.press('Enter');
  await expect(entry(pass, 'W3:1:2')).toHaveText('0.5');
  await expect(entry(pass, 'delta2:2:0')).not.toHaveText('−0.7959');
  await entry(pass, 'W3:1:2').click();
  await field.fill('one');
  await field.press('Enter');
  await expect(pass.getByRole('alert')).toBeVisible();
  await field.press('Escape');
  await expect(entry(pass, 'W3:1:2')).toHaveText('0.5');
  await pass.getByRole('button', { name: 'Undo' }).click();
  await expect(entry(pass, 'delta2:2:0')).toHaveText('−0.7959');
});

test('takes other presets, sizes, activations and weights', async ({ page, complaints }) => {
  const pass = await openPass(page);
  await pass.getByRole('button', { name: 'Presets' }).click();
  await page
    .getByRole('menuitem', { name: /XOR/ })
    .or(page.getByRole('button', { name: /XOR/ }))
    .first()
    .click();
  await expect(place(pass)).toHaveText(/of 1[0-9]/);
  await pass
    .getByRole('button', { name: /hidden layer/i })
    .first()
    .click();
  await expect(place(pass)).toHaveText(/of 19/);
  await pass.getByRole('button', { name: 'New', exact: true }).click();
  await pass.getByRole('textbox', { name: 'Learning rate η' }).fill('1e400');
  await page.keyboard.press('Enter');
  await expect(pass.getByRole('alert')).toBeVisible();
  expect(complaints).toEqual(quiet);
});

test('names a mistake, marks what follows from it, and hints', async ({ page }) => {
  const pass = await openPass(page);
  await atLayerTwo(page, pass);
  await pass.getByLabel('This step').selectOption('blank');
  const answer = (row: number) => pass.locator(`input.answer-input[data-entry="delta2:${row}:0"]`);
  await expect(answer(2)).toBeVisible();
  await expect(pass.locator('.pass-step').getByText('−0.7959')).toHaveCount(0);
  await answer(0).fill('0,0364');
  await answer(0).press('Enter');
  await expect(answer(1)).toBeFocused();
  await answer(2).fill('-0.8285');
  await answer(2).press('Enter');
  await answer(3).fill('six');
  await answer(3).press('Enter');
  const verdict = (row: number) => pass.locator(`[id$="delta2-${row}-0-verdict"]`);
  await expect(verdict(0)).toContainText('right');
  await expect(verdict(0)).toContainText('±');
  await expect(verdict(2)).toContainText('known mistake');
  await expect(verdict(3)).toContainText('can’t be read');
  await expect(pass.locator('.answer-remarks')).toContainText(/new weights/i);
  for (const grade of ['Nudge', 'Formula', 'Substitution', 'Answer']) {
    await pass.locator('.hint').getByRole('button', { name: grade }).click();
  }
  await expect(pass.locator('.hint')).toContainText('4 of 4');
});

test('keeps its whole state in a link, and says when a link is broken', async ({ page }) => {
  const pass = await openPass(page);
  await atLayerTwo(page, pass);
  await entry(pass, 'W3:1:2').click();
  await pass.locator('.edit-field input').fill('0.25');
  await page.keyboard.press('Enter');
  const changed = await entry(pass, 'delta2:2:0').textContent();
  await pass.getByRole('button', { name: 'Share' }).click();
  const link = page.url();
  expect(link).toContain('#pass=1;');
  await page.goto('about:blank');
  await page.goto(link);
  const again = page.getByRole('region', { name: /^worked pass/i });
  await expect(place(again)).toHaveText('step 11 of 19');
  await expect(entry(again, 'delta2:2:0')).toHaveText(changed as string);
  await page.goto('about:blank');
  await page.goto(`${link.split('#')[0]}#pass=1;W1=oops`);
  await expect(again.getByText(/can’t be read/)).toBeVisible();
  await expect(entry(again, 'delta2:2:0')).toHaveText('−0.7959');
});

test('survives a hundred broken links in a row', async ({ page, complaints }) => {
  const pass = await openPass(page);
  await page.evaluate(async () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const pieces = [
      'pass=1',
      'W1=',
      '1e999',
      ';;',
      '%',
      '%E0%A4',
      'step=zz',
      '/',
      ',',
      '=',
      'NaN',
      'x=1',
    ];
    for (let count = 0; count < 100; count++) {
      const parts = Array.from({ length: 1 + next(8) }, () => pieces[next(pieces.length)]);
      location.hash = `pass=1;${parts.join(';')}`;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
  await expect(place(pass)).toHaveText(/step \d+ of \d+/);
  expect(complaints).toEqual(quiet);
});

test('says where numbers overflow', async ({ page, complaints }) => {
  const pass = await openPass(page);
  for (const [key, value] of [
    ['x:0:0', '1e308'],
    ['W1:0:0', '5'],
  ] as const) {
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await entry(pass, key).click();
    await pass.locator('.edit-field input').fill(value);
    await page.keyboard.press('Enter');
    await pass.focus();
  }
  await expect(pass.locator('.pass-notice.is-problem')).toContainText(/layer 1/);
  expect(complaints).toEqual(quiet);
});

test('copies itself as TeX, NumPy, PyTorch and JSON', async ({ page, context, complaints }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const pass = await openPass(page);
  const marks = { TeX: '\\begin', NumPy: 'import numpy', PyTorch: 'import torch', JSON: '{' };
  for (const [format, mark] of Object.entries(marks)) {
    await pass.getByRole('button', { name: 'Copy as' }).click();
    await pass
      .getByRole('menuitem', { name: format })
      .or(pass.getByRole('button', { name: format, exact: true }))
      .first()
      .click();
    await expect(pass.getByText(`${format} text copied.`)).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(mark);
  }
  expect(complaints).toEqual(quiet);
});

test('prints the whole pass, after an edit too', async ({ page }) => {
  const pass = await openPass(page);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await pass.getByRole('button', { name: 'Print' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(pass.locator('.whole-pass')).toBeVisible();
  await expect(pass.locator('.whole-pass').getByText('−0.7959').first()).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
});

test('has settings and checking in a sheet on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const pass = await openPass(page);
  await pass.getByRole('button', { name: 'Settings and checking' }).click();
  const sheet = page.getByRole('dialog', { name: 'Settings and checking' });
  await expect(sheet.getByRole('heading', { name: 'Network' })).toBeVisible();
  await sheet.getByLabel('Every step').selectOption('blank');
  await sheet.getByRole('button', { name: 'Done' }).click();
  await expect(sheet).toBeHidden();
});
