import { expect, test, touch } from './support.ts';

const chapter = 'chapters/forward-pass/';

test.describe('questions that mark an answer', () => {
  test('ask without JavaScript and keep the answer below', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${baseURL}${chapter}`);
    const question = page.locator('#ex-shapes');
    await expect(question).toContainText('how many parameters are there');
    await expect(question.getByRole('textbox')).toHaveCount(0);
    await question.getByText('Answer', { exact: true }).click();
    await expect(question).toContainText('34 parameters');
    await expect(page.locator('#ex-xor')).toContainText('One or the other, not both');
    await context.close();
  });

  test.describe('live', () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(chapter);
    });

    test('a number is marked by Enter, and its mistakes are named', async ({
      page,
      complaints,
    }) => {
      const question = page.locator('#ex-shapes');
      const field = question.getByRole('textbox', { name: 'Parameters' });
      await field.scrollIntoViewIfNeeded();
      await touch(page, '#ex-shapes');
      await expect(page.locator('#ex-shapes astro-island[ssr]')).toHaveCount(0);
      await field.fill('27');
      await field.press('Enter');
      await expect(question).toContainText('You left the biases out.');
      await field.fill('34');
      await expect(question).not.toContainText('You left the biases out.');
      await field.press('Enter');
      await expect(question).toContainText('✓ Right.');
      await field.fill('thirty');
      await question.getByRole('button', { name: 'Check' }).nth(1).click();
      await expect(question).toContainText('“thirty” is not a number');
      expect(complaints.console).toEqual([]);
    });

    test('what is typed and pressed before a question is alive counts', async ({ page }) => {
      const question = page.locator('#ex-shapes');
      const field = question.getByRole('textbox', { name: 'Parameters' });
      await field.fill('27');
      await field.press('Enter');
      await expect(question).toContainText('You left the biases out.');
    });

    test('an entry of a pass is marked as in the pass, with hints short of the answer', async ({
      page,
      complaints,
    }) => {
      const question = page.locator('#ex-by-hand');
      await question.scrollIntoViewIfNeeded();
      await touch(page, '#ex-by-hand');
      await expect(page.locator('#ex-by-hand astro-island[ssr]')).toHaveCount(0);
      const field = question.getByRole('textbox').first();
      await field.fill('0.9');
      await field.press('Enter');
      await expect(question).toContainText('Not yet.');
      await question.getByRole('button', { name: 'Give me a hint' }).click();
      await question.getByRole('button', { name: 'Show me the rule' }).click();
      await expect(question).toContainText('divided by the sum');
      await question.getByRole('button', { name: 'Put the numbers in' }).click();
      await expect(question.locator('.check-hint button')).toHaveCount(0);
      await field.fill('0,6220');
      await field.press('Enter');
      await expect(question).toContainText('✓ Right.');
      await expect(question.locator('.check-hint')).toHaveCount(0);
      expect(complaints.console).toEqual([]);
      expect(complaints.violations).toEqual([]);
    });

    test('every option explains itself, by keys alone', async ({ page }) => {
      const question = page.locator('#ex-xor');
      await question.scrollIntoViewIfNeeded();
      await touch(page, '#ex-xor');
      await expect(page.locator('#ex-xor astro-island[ssr]')).toHaveCount(0);
      const check = question.getByRole('button', { name: 'Check' });
      await check.press('Enter');
      await expect(question).toContainText('Choose one first.');
      const first = question.getByRole('radio').first();
      await first.press('Space');
      await first.press('ArrowDown');
      await question.getByRole('radio').nth(1).press('Enter');
      await expect(question).toContainText('Not this one. It agrees for three inputs.');
      await question.getByRole('radio').nth(1).press('ArrowDown');
      await expect(question).not.toContainText('Not this one.');
      await check.press('Enter');
      await expect(question).toContainText('✓ Right. The first node adds the inputs up.');
    });
  });
});
