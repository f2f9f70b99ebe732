import type { Page } from 'playwright/test';
import { firstWorksheet } from '../../src/components/widgets/practice/worksheet.ts';
import {
  createErrorHunt,
  createProblem,
  entryOf,
  formatSetCode,
  type Level,
  nameOf,
  type Problem,
  type ProblemKey,
  problemsOf,
} from '../../src/engine/index.ts';
import { expect, test } from './support.ts';

const problemOf = (kind: string, level: Level, seed: number): Problem =>
  createProblem({ kind, level, seed, version: 1 });

/** The right numbers of a quantity as they are typed, row by row. */
function answers({ calculation, decimals }: Problem, id: string): string[][] {
  const { shape, value } = calculation.step(id).quantity;
  return Array.from({ length: shape[0] }, (_, i) =>
    Array.from({ length: shape[1] }, (__, j) => entryOf(value, i, j).toFixed(decimals)),
  );
}

function field(page: Page, problem: Problem, id: string, row = 1, column = 1) {
  const name = nameOf(problem.calculation.step(id).quantity).replace(/^the /, '');
  return page.getByLabel(`Your ${name}, row ${row}, column ${column}`, { exact: true });
}

const softmax = problemOf('softmax', 2, 3);

test.describe('the practice page', () => {
  test('opens the problem of a link, marks it by keyboard, and remembers it', async ({ page }) => {
    await page.goto('practice/#p=softmax.2.3.v1');
    await expect(page.getByText('level 2 · seed 3')).toBeVisible();
    for (const id of softmax.asked) {
      await field(page, softmax, id).focus();
      for (const [row, [number]] of answers(softmax, id).entries()) {
        await page.keyboard.type(number as string);
        // Enter goes one row down, and makes the row where there is none
        await page.keyboard.press('Enter');
        await expect(field(page, softmax, id, row + 2)).toBeFocused();
      }
    }
    await expect(page.getByText('All of it is right.')).toBeVisible();
    await expect(page.getByRole('row', { name: /Softmax and cross-entropy/ })).toContainText(
      '1 of 1',
    );
    await page.reload();
    await expect(page.getByRole('row', { name: /Softmax and cross-entropy/ })).toContainText(
      '1 of 1',
    );
  });

  test('names a mistake, and marks what follows from the reader’s own number', async ({ page }) => {
    await page.goto('practice/#p=softmax.2.3.v1');
    const z = softmax.calculation.step('given-z').quantity.value;
    await expect(page.getByText('level 2 · seed 3')).toBeVisible();
    await field(page, softmax, 'p').fill(Math.exp(entryOf(z, 0, 0)).toFixed(4));
    await field(page, softmax, 'p').press('Tab');
    await expect(page.getByText('You did not divide by the sum.')).toBeVisible();
    await expect(
      page.getByText('The first number that is not right is in p, row 1.'),
    ).toBeVisible();
    await field(page, softmax, 'p').fill('half');
    await field(page, softmax, 'p').press('Tab');
    await expect(page.getByText(/is not a number; write it like/)).toBeVisible();
  });

  test('gives hints one at a time and shows the shape when asked', async ({ page }) => {
    await page.goto('practice/#p=softmax.2.3.v1');
    const group = page.getByRole('group', { name: 'p', exact: true }).first();
    await group.getByRole('button', { name: /Nudge/ }).click();
    await expect(group.getByText('Take e to the power of every z first.')).toBeVisible();
    await group.getByRole('button', { name: /Formula/ }).click();
    await expect(group.getByText('eᶻ divided by the sum')).toBeVisible();
    await group.getByRole('button', { name: 'Show the shape' }).click();
    await expect(field(page, softmax, 'p', 3, 1)).toBeVisible();
    await expect(field(page, softmax, 'p', 1, 2)).toHaveCount(0);
  });

  test('takes a block from a spreadsheet', async ({ page }) => {
    await page.goto('practice/#p=softmax.2.3.v1');
    const block = answers(softmax, 'p')
      .map((row) => row.join('\t'))
      .join('\n');
    await field(page, softmax, 'p').focus();
    await field(page, softmax, 'p').evaluate((input, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      input.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, block);
    await expect(page.getByText('✓ right').first()).toBeVisible();
  });

  test('asks for signs first, and works a line of arithmetic', async ({ page }) => {
    await page.goto('practice/#p=softmax.2.3.v1');
    await page.getByLabel(/Sign and zero first/).check();
    await field(page, softmax, 'p').fill('−');
    await field(page, softmax, 'p').press('Tab');
    await expect(page.getByText('The sign is not right. Count the minus signs.')).toBeVisible();
    await page.getByLabel('Scratch line').fill('2·(0,5 − 1)');
    await expect(page.getByText('= −1')).toBeVisible();
    await page.getByLabel('Scratch line').fill('2·(');
    await expect(page.getByText('The line stops in the middle.')).toBeVisible();
  });

  test('asks for shapes first, names a wrong one, and opens the grid of the right one', async ({
    page,
  }) => {
    await page.goto('practice/#p=one-error-signal.2.1.v1');
    await expect(page.getByText('level 2 · seed 1')).toBeVisible();
    await page.getByLabel(/Shape first/).check();
    const group = page.getByRole('group').filter({ has: page.getByLabel(/rows has δ/) });
    await expect(page.getByLabel(/^Your δ⁽¹⁾/)).toHaveCount(0);
    await page.getByLabel('How many rows has δ⁽¹⁾?').focus();
    await page.keyboard.type('1');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await expect(group.getByText('You wrote a row.')).toBeVisible();
    await expect(group.getByRole('link', { name: 'Read about it' })).toHaveAttribute(
      'href',
      /thinking-in-matrices/,
    );
    await page.getByLabel('How many rows has δ⁽¹⁾?').fill('3');
    await page.getByLabel('How many columns has δ⁽¹⁾?').fill('1');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(/^Your δ⁽¹⁾/)).toHaveCount(3);
    await expect(page.getByLabel('Your δ⁽¹⁾, row 1, column 1')).toBeFocused();
  });

  test('says what is wrong with a broken link and goes on', async ({ page }) => {
    await page.goto('practice/#p=knitting.1.1.v1');
    await expect(page.getByText(/There is no kind of problem called “knitting”/)).toBeVisible();
    await page.getByRole('button', { name: 'New problem' }).click();
    await expect(page).toHaveURL(/#p=one-error-signal\.1\.\d+\.v1/);
  });

  test('sets aside a record it can’t read, and says so', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('practice-progress', '{ broken'));
    await page.goto('practice/');
    await expect(page.getByText('It is set aside in this browser')).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem('practice-progress-aside-1'))).toBe(
      '{ broken',
    );
  });

  test('goes on where storage is forbidden', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    await page.goto('practice/#p=weighted-sum.1.1.v1');
    const sum = problemOf('weighted-sum', 1, 1);
    await field(page, sum, 'z').fill(answers(sum, 'z')[0]?.[0] as string);
    await field(page, sum, 'z').press('Tab');
    await expect(page.getByText('All of it is right.')).toBeVisible();
    await expect(page.getByText(/does not let this page keep anything/)).toBeVisible();
  });

  test('keeps what another tab has done', async ({ page, context }) => {
    const other = await context.newPage();
    const sum = problemOf('weighted-sum', 1, 1);
    for (const tab of [page, other]) await tab.goto('practice/#p=weighted-sum.1.1.v1');
    for (const tab of [page, other]) {
      await field(tab, sum, 'z').fill(answers(sum, 'z')[0]?.[0] as string);
      await field(tab, sum, 'z').press('Tab');
      await expect(tab.getByText('All of it is right.')).toBeVisible();
    }
    await expect(page.getByRole('row', { name: /Weighted sum/ })).toContainText('2 of 2');
  });

  test('wipes the record at the second press', async ({ page }) => {
    await page.goto('practice/#p=weighted-sum.1.1.v1');
    const sum = problemOf('weighted-sum', 1, 1);
    await field(page, sum, 'z').fill(answers(sum, 'z')[0]?.[0] as string);
    await field(page, sum, 'z').press('Tab');
    await expect(page.getByRole('row', { name: /Weighted sum/ })).toBeVisible();
    await page.getByRole('button', { name: 'Wipe my progress' }).click();
    await page.getByRole('button', { name: 'Yes, wipe it all' }).click();
    await expect(page.getByText('Your progress is wiped.')).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem('practice-progress'))).toBeNull();
  });
});

test.describe('a set', () => {
  test('is opened by the code of a worksheet, and ends in a result', async ({ page }) => {
    await page.goto('practice/worksheet/');
    await page.getByLabel('Problems', { exact: true }).fill('2');
    await page.getByLabel('Problems', { exact: true }).press('Tab');
    await page.getByLabel('Hints when checking').uncheck();
    const code = formatSetCode({ ...firstWorksheet.set, count: 2, hints: false });
    const link = page.getByRole('link', { name: 'open this set' });
    await expect(link).toHaveAttribute('href', new RegExp(`#set=${code}$`));
    await link.click();
    await expect(page.getByText('2 problems, no hints')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Hint/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Next problem' }).click();
    await expect(page.getByRole('heading', { name: /^Problem 2/ })).toBeVisible();
    await expect(page.getByText(/^0 of \d+ right, set/)).toBeVisible();
    await expect(page.getByRole('button', { name: /Hint|Show the shape/ })).toHaveCount(0);
    await expect(page.getByText('Put this gradient to the test')).toHaveCount(0);
  });

  test('counts a problem that is worked to its end, once', async ({ page }) => {
    const set = { ...firstWorksheet.set, kinds: ['weighted-sum'], count: 2 };
    await page.goto(`practice/set/#set=${formatSetCode(set)}`);
    const first = createProblem(problemsOf(set)[0] as ProblemKey);
    await field(page, first, 'z').fill(answers(first, 'z')[0]?.[0] as string);
    await field(page, first, 'z').press('Tab');
    await page.getByRole('button', { name: 'Next problem' }).click();
    await expect(page.getByRole('heading', { name: /^Problem 2/ })).toBeVisible();
    await page.getByRole('button', { name: '1', exact: true }).click();
    await expect(page.getByText('All of it is right.')).toBeVisible();
    await page.goto('practice/');
    await expect(page.getByRole('row', { name: /Weighted sum/ })).toContainText('1 of 1');
  });

  test('gives its result as text, with the seed and a verdict a step, and prints it', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const set = { ...firstWorksheet.set, kinds: ['weighted-sum'], count: 2 };
    const code = formatSetCode(set);
    await page.goto(`practice/set/#set=${code}`);
    await expect(page.getByRole('heading', { name: `Set ${code}` })).toBeVisible();
    const first = createProblem(problemsOf(set)[0] as ProblemKey);
    const right = answers(first, 'z')[0]?.[0] as string;
    await field(page, first, 'z').fill(right.startsWith('-') ? right.slice(1) : `-${right}`);
    await field(page, first, 'z').press('Tab');
    await expect(page.getByText('The sign is flipped.')).toHaveCount(2);
    await field(page, first, 'z').fill(right);
    await field(page, first, 'z').press('Tab');
    await expect(page.getByText(`1 of 2 right, set ${code}`)).toBeVisible();
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split('\n')).toEqual([
      `Neural Networks by Hand, set ${code}: 1 of 2 right`,
      `1. Weighted sum (weighted-sum.1.${first.key.seed}.v1) z: right; made on the way: sign-lost`,
      expect.stringMatching(/^2\. Weighted sum \(weighted-sum\.1\.\d+\.v1\) z: not begun$/),
    ]);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('region', { name: 'Table: the result' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Problem 1: Weighted sum' })).toBeHidden();
    await expect(page.getByText(/^A code fixes a set/)).toBeHidden();
    for (const hidden of [/^Print$/, /^Copy as text$/, /^Open$/, /^Next problem$/]) {
      await expect(page.getByRole('button', { name: hidden })).toBeHidden();
    }
  });

  test('says what is wrong with a code, and stays at the set there was', async ({ page }) => {
    await page.goto('practice/set/');
    await page.getByLabel('Code from the paper').fill('1801-GC00-0001-T');
    await page.keyboard.press('Enter');
    await expect(
      page.getByText('This code has a typing mistake; compare it with the paper.'),
    ).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Problem 1/ })).toBeVisible();
  });
});

test('the error is found and named by keyboard', async ({ page }) => {
  const hunt = createErrorHunt(1, 5, 1);
  await page.goto('practice/find-the-error/#hunt=1.5');
  await expect(page.getByText('seed 5')).toBeVisible();
  const order = hunt.lines.map(({ id }) => id);
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  for (let step = 0; step < order.indexOf(hunt.plantedIn); step++) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(page.getByText(/What is the mistake\?$/).first()).toBeVisible();
  await page.getByRole('radio', { name: hunt.planted.title }).check();
  await expect(page.getByText(hunt.planted.why)).toBeVisible();
});

test('without JavaScript a problem is there to be worked on paper', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: baseURL as string,
  });
  const page = await context.newPage();
  await page.goto('practice/');
  await expect(page.getByText('The error signal of the last layer is known.')).toBeVisible();
  await page.getByText('Give up and see the solution').click();
  await expect(page.getByText('δ⁽¹⁾').last()).toBeVisible();
  await context.close();
});
