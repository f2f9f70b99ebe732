import type { Page } from 'playwright/test';
import { createErrorHunt, createProblem, entryOf } from '../../src/engine/index.ts';
import { expect, test } from './support.ts';

const key = 'practice-progress';
const long = Date.UTC(2020, 0, 1);

const attempt = {
  id: 'a',
  at: long,
  form: 'work',
  kind: 'weighted-sum',
  level: 1,
  seed: 1,
  version: 1,
  outcome: 'helped',
  hints: 0,
  mistakes: [],
  review: null,
  planted: null,
};

/** A record in the browser before the page is opened. */
async function keep(page: Page, record: unknown) {
  const text = typeof record === 'string' ? record : JSON.stringify(record);
  await page.addInitScript(
    ([name, value]) => {
      if (localStorage.getItem(name) === null) localStorage.setItem(name, value);
    },
    [key, text] as const,
  );
}

const stored = (page: Page) => page.evaluate((name) => localStorage.getItem(name), key);

/** Types the right number of the first problem of weighted sums. */
async function workSum(page: Page) {
  const sum = createProblem({ kind: 'weighted-sum', level: 1, seed: 1, version: 1 });
  const { value } = sum.calculation.step('z').quantity;
  const field = page.getByLabel('Your z, row 1, column 1');
  await field.fill(entryOf(value, 0, 0).toFixed(sum.decimals));
  await field.press('Tab');
  await expect(page.getByText('All of it is right.')).toBeVisible();
}

test.describe('what went wrong comes back', () => {
  test('at the very entry, and says why once it is marked', async ({ page }) => {
    const made = { mistake: 'softmax-not-normalised', quantity: 'p', entry: [1, 0] };
    await keep(page, {
      version: 2,
      attempts: [{ ...attempt, kind: 'softmax', mistakes: [made] }],
    });
    await page.goto('practice/');
    await page.getByRole('button', { name: /^Softmax and cross-entropy: You did not/ }).click();
    const field = page.getByLabel('Your p, row 2, column 1');
    await expect(field).toBeFocused();
    const note = page.getByText(/^Last time, in p, row 2: You did not divide by the sum\.$/);
    await expect(note).toBeVisible();
    const [, name] = /#p=([^&]+)/.exec(page.url()) as RegExpExecArray;
    const [kind, level, seed] = (name as string).split('.') as [string, string, string];
    const problem = createProblem({
      kind,
      level: Number(level) as 1,
      seed: Number(seed),
      version: 1,
    });
    const z = problem.calculation.step('given-z').quantity.value;
    await field.fill(Math.exp(entryOf(z, 1, 0)).toFixed(4));
    await field.press('Tab');
    await expect(page.getByText('The same again.')).toBeVisible();
    const { shape, value } = problem.calculation.step('p').quantity;
    for (let row = 0; row < shape[0]; row++) {
      const each = page.getByLabel(`Your p, row ${row + 1}, column 1`);
      await each.fill(entryOf(value, row, 0).toFixed(4));
      await each.press('Enter');
      await expect(page.getByLabel(`Your p, row ${row + 2}, column 1`)).toBeFocused();
    }
    await expect(page.getByText('Not this time.')).toBeVisible();
  });

  test('from a record of the first version too', async ({ page }) => {
    const { form: _form, planted: _planted, ...old } = attempt;
    const made = { mistake: 'term-dropped', quantity: 'z' };
    await keep(page, { version: 1, attempts: [{ ...old, mistakes: [made] }] });
    await page.goto('practice/#p=weighted-sum.1.1.v1');
    await expect(
      page.getByRole('button', { name: 'Weighted sum: A term is missing.' }),
    ).toBeVisible();
    await workSum(page);
    await expect(page.getByRole('row', { name: /Weighted sum/ })).toContainText('1 of 2');
    const record = JSON.parse((await stored(page)) as string);
    expect(record).toMatchObject({ version: 2, attempts: [{ id: 'a', form: 'work' }, {}] });
  });
});

test('an error that is found counts, and one that was missed comes back', async ({ page }) => {
  const hunt = createErrorHunt(1, 5, 1);
  await page.goto('practice/find-the-error/#hunt=1.5');
  await expect(page.getByText('seed 5')).toBeVisible();
  const lines = page.getByRole('group', { name: /In which line/ }).getByRole('radio');
  const at = hunt.lines.findIndex(({ id }) => id === hunt.plantedIn);
  await lines.nth(at === 0 ? 1 : 0).check();
  await expect(page.getByText(/Look further (up|down)\./)).toBeVisible();
  await lines.nth(at).check();
  await page.getByRole('radio', { name: hunt.planted.title }).check();
  await expect(page.getByText('Found at the first go: 0 of 1.')).toBeVisible();
  await page.getByRole('link', { name: 'Where you stand' }).click();
  const row = page.getByRole('row', { name: new RegExp(`^${hunt.planted.title}`) });
  await expect(row).toContainText('0 of 1');
  await row.getByRole('link', { name: 'One more' }).click();
  await expect(page.getByText(/Somebody worked it like this/)).toBeVisible();
  await expect(page.getByText('seed 1', { exact: true })).toHaveCount(0);
});

test('chapters say what was practised and what to try next', async ({ page }) => {
  await page.goto('practice/#p=weighted-sum.1.1.v1');
  const chapter = page
    .getByRole('listitem')
    .filter({ has: page.getByText('of 2 practised') })
    .first();
  await expect(chapter).toContainText('0 of 2 practised');
  await workSum(page);
  await expect(chapter).toContainText('1 of 2 practised');
  await expect(chapter.getByRole('link')).toHaveAttribute('href', /chapters\/perceptron\/$/);
  await chapter.getByRole('button', { name: 'Try next: Perceptron update, level 1' }).click();
  await expect(page).toHaveURL(/#p=perceptron-update\.1\./);
  await expect(page.getByRole('heading', { name: /^Perceptron update/ })).toBeVisible();
});

test.describe('bad input', () => {
  test('a record of a newer edition is set aside and said', async ({ page }) => {
    await keep(page, '{"version":9,"attempts":[{"new":true}]}');
    await page.goto('practice/');
    await expect(page.getByText(/written by a newer edition of the book/)).toBeVisible();
    const aside = await page.evaluate(() => localStorage.getItem('practice-progress-aside-1'));
    expect(aside).toBe('{"version":9,"attempts":[{"new":true}]}');
  });

  test('a full browser is said, and practice goes on', async ({ page, complaints }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto('practice/#p=weighted-sum.1.1.v1');
    await workSum(page);
    await expect(page.getByText(/has no room left, so this was not kept/)).toBeVisible();
    await expect(page.getByRole('row', { name: /Weighted sum/ })).toContainText('1 of 1');
    expect(complaints.console.filter((text) => !text.includes('full'))).toEqual([]);
  });

  test('a file that is no record changes nothing; one that is joins', async ({
    page,
    complaints,
  }) => {
    await keep(page, { version: 2, attempts: [{ ...attempt, outcome: 'clean' }] });
    await page.goto('practice/');
    const row = page.getByRole('row', { name: /Weighted sum/ });
    await expect(row).toContainText('1 of 1');
    const before = await stored(page);
    const read = (text: string) =>
      page
        .getByLabel('A file with your progress')
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    for (const text of ['', '{', '[1,2]', 'null', '{"version":"2"}', '\u0000\uffff', '1e999']) {
      await page.getByText('Where you stand').click();
      await read(text);
      await expect(page.getByText(/holds no progress of this book/)).toBeVisible();
    }
    await read('{"version":12,"attempts":[]}');
    await expect(page.getByText(/This file was written by a newer edition/)).toBeVisible();
    expect(await stored(page)).toBe(before);
    await read(JSON.stringify({ version: 2, attempts: [{ ...attempt, id: 'b' }, { id: 3 }] }));
    await expect(page.getByText('1 problem read from the file.')).toBeVisible();
    await expect(row).toContainText('1 of 2');
    expect(complaints.console).toEqual([]);
  });

  test('the record is saved as a file that can be read again', async ({ page }) => {
    await keep(page, { version: 2, attempts: [attempt] });
    await page.goto('practice/');
    await expect(page.getByRole('row', { name: /Weighted sum/ })).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    const file = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of file) chunks.push(chunk as Buffer);
    expect(JSON.parse(Buffer.concat(chunks).toString())).toEqual({
      version: 2,
      attempts: [attempt],
    });
  });

  test('links of nonsense are answered with a problem, never with an error', async ({
    page,
    complaints,
  }) => {
    const nonsense = [
      '%',
      '%E0%A4%A',
      'x'.repeat(3000),
      'adam.1.-1.v1',
      '__proto__.1.1.v1',
      '=&=&',
      '💥',
    ];
    const places = [
      ['practice/', 'p'],
      ['practice/set/', 'set'],
      ['practice/find-the-error/', 'hunt'],
      ['practice/find-the-error/', 'again'],
    ] as const;
    for (const [place, name] of places) {
      for (const text of nonsense) {
        await page.goto('about:blank');
        await page.goto(`${place}#${name}=${text}`);
        await expect(page.locator('astro-island[ssr][client="touch"]')).toHaveCount(0);
        await expect(page.locator('section.practice').first()).toBeVisible();
      }
    }
    expect(complaints.console).toEqual([]);
  });
});
