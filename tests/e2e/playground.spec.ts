import { expect, test } from './support.ts';

test.describe('the playground', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('playground/');
    // a touch brings it to life
    await page.getByRole('button', { name: 'One epoch' }).click();
    await expect(page.getByText(/^Epoch 1, step 25\./)).toBeVisible();
  });

  test('steps by batch and by epoch, restarts with the same weights, and draws new ones', async ({
    page,
  }) => {
    const weight = page.locator('#play-weight-0');
    await page.getByRole('button', { name: 'One batch' }).click();
    await expect(page.getByText(/^Epoch 1, step 26\./)).toBeVisible();
    await page.getByRole('button', { name: 'Restart, same weights' }).click();
    await expect(page.getByText(/^Epoch 0, step 0\./)).toBeVisible();
    const first = await weight.inputValue();
    await page.getByRole('button', { name: 'One epoch' }).click();
    await expect(weight).not.toHaveValue(first);
    await page.getByRole('button', { name: 'Restart, same weights' }).click();
    await expect(weight).toHaveValue(first);
    await page.getByRole('button', { name: 'New weights' }).click();
    await expect(weight).not.toHaveValue(first);
    await expect(page.getByLabel('seed of the weights')).toHaveValue('2');
  });

  test('plays and pauses by keyboard, and takes a new η without starting anew', async ({
    page,
  }) => {
    await page.getByRole('button', { name: 'Play', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.getByLabel('η', { exact: true }).fill('0.1');
    await page.getByLabel('η', { exact: true }).press('Enter');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByRole('row', { name: /^training/ })).toContainText('%');
    await expect(page.getByText(/^Epoch 0,/)).toHaveCount(0);
  });

  test('lets a weight be edited in place, and says what can’t be read', async ({ page }) => {
    await page.getByRole('button', { name: /^Node 2 of the hidden layer 1/ }).click();
    await expect(page.getByText('Into node 2 of the hidden layer 1')).toBeVisible();
    const bias = page.getByLabel('bias', { exact: true });
    await bias.fill('1/2');
    await bias.press('Enter');
    await expect(bias).toHaveValue('0.5');
    await bias.fill('half');
    await bias.press('Enter');
    await expect(page.getByText(/“half” is not a number/)).toBeVisible();
  });

  test('says of a diverging run what to try', async ({ page }) => {
    await page.getByLabel('problem').selectOption('regression');
    await page.getByLabel('η', { exact: true }).fill('90');
    await page.getByLabel('η', { exact: true }).press('Enter');
    await page.getByLabel('activation').selectOption('linear');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'η' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  });

  test('goes into the address, weights and all, and comes back from it', async ({ page }) => {
    await page.getByLabel('data', { exact: true }).selectOption('xor');
    await page.getByRole('button', { name: 'One epoch' }).click();
    await expect(page.getByText(/^Epoch 1, step 25\./)).toBeVisible();
    const weight = page.locator('#play-weight-0');
    const value = await weight.inputValue();
    await page.getByRole('button', { name: 'Put it into the address' }).click();
    await expect(page).toHaveURL(/#play=1;/);
    await page.reload();
    await expect(page.getByLabel('data', { exact: true })).toHaveValue('xor');
    await expect(weight).toHaveValue(value);
  });

  test('reads pasted points, and names line and column of what it can’t read', async ({ page }) => {
    await page.getByText('Points of your own as text').click();
    await page.getByLabel('Points as text').fill('1, 2, 0\n1, here, 1');
    await page.getByRole('button', { name: 'Use these points' }).click();
    await expect(page.getByText(/^Line 2, column/)).toBeVisible();
    await page.getByLabel('Points as text').fill('1, 2, 0\n-1, -2, 1\n2, 1, 0');
    await page.getByRole('button', { name: 'Use these points' }).click();
    await expect(page.getByLabel('data', { exact: true })).toHaveValue('own');
  });

  test('takes points by the pointer, and shows the first until a second makes them the data', async ({
    page,
  }) => {
    const plane = page.getByRole('img', { name: /^The points and what the network says/ });
    await plane.click({ position: { x: 100, y: 100 } });
    await expect(page.getByLabel('data', { exact: true })).toHaveValue('circle');
    await page.getByLabel('A press in the plane adds').selectOption('a point of class 1');
    await plane.click({ position: { x: 100, y: 100 } });
    await expect(page.getByText(/^Your point 1 is at .* One more, and your points/)).toBeVisible();
    await expect(page.getByLabel('data', { exact: true })).toHaveValue('circle');
    await page.getByLabel('A press in the plane adds').selectOption('a point of class 0');
    await plane.click({ position: { x: 200, y: 150 } });
    await expect(page.getByText(/^Your point 2 is at/)).toBeVisible();
    await expect(page.getByLabel('data', { exact: true })).toHaveValue('own');
    await expect(page.getByText(/^Epoch 0, step 0\./)).toBeVisible();
  });

  test('takes points by keyboard alone, says each, and takes the last one back', async ({
    page,
  }) => {
    await page.getByLabel('A press in the plane adds').selectOption('a point of class 1');
    const cross = page.getByRole('slider', { name: 'Place of the next point' });
    await cross.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowUp');
    await expect(cross).toHaveAttribute('aria-valuetext', /^x₁ 1, x₂ 0\.25; Enter adds/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Your point 1 is at x₁ 1, x₂ 0.25.')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Your point 2 is at x₁ 1, x₂ 0.')).toBeVisible();
    await expect(page.getByLabel('data', { exact: true })).toHaveValue('own');
    await expect(cross).toBeFocused();
    await page.keyboard.press('Backspace');
    await expect(page.getByText('You have 1 points.')).toBeVisible();
  });

  test('stops by a condition, says which, and carries it in the address', async ({ page }) => {
    await page.getByLabel('after epochs').fill('soon');
    await page.getByLabel('after epochs').press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: '“soon”' })).toBeVisible();
    await page.getByLabel('after epochs').fill('6');
    await page.getByLabel('after epochs').press('Enter');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(page.getByText(/^Epoch 6, step 150\./)).toBeVisible();
    await expect(page.getByText('Stopped by your condition: 6 epochs are done.')).toBeVisible();
    await page.getByLabel('after epochs').fill('');
    await page.getByLabel('share right at least').fill('0.95');
    await page.getByLabel('share right at least').press('Enter');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(page.getByText(/a share of 0\.95 of the training points/)).toBeVisible();
    await page.getByRole('button', { name: 'Put it into the address' }).click();
    await expect(page).toHaveURL(/;stop=,,,0\.95;/);
    await page.reload();
    await expect(page.getByLabel('share right at least')).toHaveValue('0.95');
  });

  test('compares two runs: what differs, both pictures, both to be played', async ({ page }) => {
    await page.getByRole('button', { name: 'Keep this run to compare' }).click();
    const compare = page.getByRole('region', { name: 'Two runs side by side' });
    const card = (name: string) => compare.getByRole('article', { name });
    await expect(compare).toContainText('A and B have the same settings');
    await page.getByLabel('activation').selectOption('ReLU');
    await expect(compare).toContainText('activation: tanh in A, ReLU in B.');
    await expect(card('Run A, kept')).toContainText('tanh · gradient descent');
    const epochs = (name: string) => card(name).locator('dd').first();
    await expect(epochs('Run A, kept')).toHaveText('1');
    await expect(epochs('Run B, the one above')).toHaveText('0');
    await compare.getByRole('button', { name: 'Play both' }).click();
    await expect(epochs('Run A, kept')).not.toHaveText('1');
    await expect(epochs('Run B, the one above')).not.toHaveText('0');
    await compare.getByRole('button', { name: 'Pause both' }).click();
    await expect(compare.getByRole('button', { name: 'Play both' })).toBeVisible();
    await compare.getByRole('button', { name: 'Swap A and B' }).click();
    await expect(page.getByLabel('activation')).toHaveValue('tanh');
    await compare.getByRole('button', { name: 'Let A go' }).click();
    await expect(compare).toHaveCount(0);
  });

  test('goes on from the last good weights when its worker dies, and says so', async ({ page }) => {
    await page.getByRole('button', { name: 'One epoch' }).click();
    await expect(page.getByText(/^Epoch 2, step 50\./)).toBeVisible();
    await page.workers()[0]?.evaluate(() => {
      setTimeout(() => {
        throw new Error('gone');
      });
    });
    await expect(page.getByText(/those of step 50\.$/)).toBeVisible();
    await page.getByRole('button', { name: 'One batch' }).click();
    await expect(page.getByText(/step 51\./)).toBeVisible();
  });

  test('has its points and its losses as tables', async ({ page }) => {
    await page.getByText('The data as a table').click();
    const points = page.getByRole('group', { name: /: The points$/ });
    await expect(points.getByRole('row')).toHaveCount(501);
    await expect(page.getByRole('group', { name: /: Loss by epoch$/ })).toContainText('1');
  });

  test('opens a step in the worked pass', async ({ page }) => {
    await page.getByRole('button', { name: 'Show me a step by hand' }).click();
    await expect(page).toHaveURL(/backprop-by-hand\/#/);
  });
});

test('a broken link of a playground gives the usual one, and says so', async ({ page }) => {
  await page.goto('playground/#play=9;data=spiral');
  await expect(page.getByText(/The link holds a playground that can’t be read/)).toBeVisible();
});

test('before anything runs, there is a trained network to see, with its losses', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('playground/');
  await expect(page.getByText(/^Trained for 100 epochs when this page was made\./)).toBeVisible();
  await expect(page.locator('.play-plane img')).toBeVisible();
  await expect(page.getByRole('row', { name: /^training/ }).first()).toContainText('100.0 %');
  await expect(page.locator('.play-node img')).toHaveCount(8);
  await context.close();
});

test.describe('the small playgrounds of chapter 3', () => {
  for (const [figure, nodes] of [
    ['fig-play-xor-one', 2],
    ['fig-play-xor-four', 5],
    ['fig-play-spiral-eight', 9],
    ['fig-play-spiral-six', 13],
  ] as const) {
    test(`${figure} trains, and leads to the whole one with the same weights`, async ({ page }) => {
      await page.goto('chapters/networks-in-action/');
      const figureOf = page.locator(`#${figure}`);
      await figureOf.getByRole('button', { name: 'One epoch' }).click();
      await expect(figureOf.getByText(/^Epoch 1, step 25\./)).toBeVisible();
      await expect(figureOf.locator('.play-node canvas')).toHaveCount(nodes);
      const said = await figureOf.getByText(/^Epoch 1, step 25\./).textContent();
      const loss = /Loss ([\d.]+) on/.exec(said as string)?.[1] as string;
      await figureOf.getByRole('link', { name: /whole playground/ }).click();
      await expect(page.getByText(new RegExp(`^Epoch 0, step 0\\. Loss ${loss} `))).toBeVisible();
    });
  }
});
