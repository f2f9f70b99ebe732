import { expect, test } from './support.ts';

const address = 'chapters/gradients/';
const name = 'The gradient of x² + y²';

test.describe('the gradient on a surface', () => {
  test('shows its arrows and numbers without JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(address, baseURL).href);
    const figure = page.getByRole('region', { name });
    await expect(figure).toContainText('(−0.577, 0.577, 1.155)');
    await expect(figure.locator('.scene-face').first()).toBeAttached();
    await context.close();
  });

  test('without WebGL keeps the drawing, and turns it', async ({ page, complaints }) => {
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        ...args: never[]
      ) {
        const [kind] = args as unknown as [string];
        return kind.includes('webgl') ? null : Reflect.apply(original, this, args);
      } as typeof original;
    });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(address);
    const figure = page.getByRole('region', { name });
    await figure.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      () => !document.querySelector('.gradient-surface')?.closest('[ssr]'),
    );
    const face = figure.locator('.scene-face').first();
    const before = await face.getAttribute('d');
    await figure.getByRole('button', { name: 'Turn left' }).press('Enter');
    await expect(face).not.toHaveAttribute('d', before as string);
    await expect(figure.locator('.is-alive')).toHaveCount(0);
    expect(requests.filter((url) => /bundle\./.test(url))).toEqual([]);
    expect(complaints.console).toEqual([]);
  });

  test.describe('live', () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(address);
      await page.getByRole('region', { name }).scrollIntoViewIfNeeded();
      await page.waitForFunction(
        () => !document.querySelector('.gradient-surface')?.closest('[ssr]'),
      );
    });

    test('draws in space when it is reached, keeping the policy', async ({ page, complaints }) => {
      const figure = page.getByRole('region', { name });
      await expect(figure.locator('.space-plot-box.is-alive')).toBeVisible({ timeout: 90_000 });
      await figure.getByRole('button', { name: 'Turn right' }).click();
      expect(complaints).toEqual({ console: [], violations: [], foreignRequests: [] });
    });

    test('follows the keys and what is typed, and says where it stands', async ({ page }) => {
      const figure = page.getByRole('region', { name });
      const point = figure.getByRole('slider', { name: 'The point' });
      await point.press('ArrowRight');
      await expect(point).toHaveAttribute('aria-valuetext', 'x −0.45, y 0.5');
      await point.press('Shift+ArrowDown');
      await expect(figure.getByRole('textbox', { name: 'y' })).toHaveValue('0');
      const x = figure.getByRole('textbox', { name: 'x' });
      await x.fill('1/2');
      await x.press('Enter');
      await expect(figure).toContainText('The gradient at (0.5, 0) points the steepest way up');
      await x.fill('left');
      await x.press('Enter');
      await expect(figure.getByRole('alert')).toContainText('“left” is not a number');
      await expect(figure).toContainText('The gradient at (0.5, 0)');
    });

    test('turns to the steepest descent, and walks it', async ({ page }) => {
      const figure = page.getByRole('region', { name });
      const turn = figure.getByRole('button', { name: 'Steepest descent' });
      await turn.press('Enter');
      await expect(turn).toHaveAttribute('aria-pressed', 'true');
      await expect(figure).toContainText('steepest way down, with slope −1.414');
      await figure.getByRole('button', { name: 'Take a step down' }).press('Enter');
      await expect(figure).toContainText('The negative gradient at (−0.4, 0.4)');
    });

    test('can be dragged', async ({ page }) => {
      const figure = page.getByRole('region', { name });
      const plot = figure.locator('.surface-plane .plot-drawing').first();
      await plot.scrollIntoViewIfNeeded();
      const box = (await plot.boundingBox()) as {
        x: number;
        y: number;
        width: number;
        height: number;
      };
      const spot = (x: number, y: number) =>
        [box.x + (box.width * (x + 2)) / 4, box.y + (box.height * (2 - y)) / 4] as const;
      await page.mouse.move(...spot(-0.5, 0.5));
      await page.mouse.down();
      await page.mouse.move(...spot(0.6, 0.3), { steps: 4 });
      await page.mouse.up();
      const point = figure.getByRole('slider', { name: 'The point' });
      await expect(point).toHaveAttribute('aria-valuetext', /x 0\.(59|6|61), y 0\.(29|3|31)/);
    });

    test('shows the source’s figures with captions that are true', async ({ page }) => {
      const figure = page.getByRole('region', { name });
      await figure.getByRole('button', { name: '(−0.2, 0.2)' }).press('Enter');
      await expect(figure).toContainText('The gradient at (−0.2, 0.2)');
      await figure.getByRole('button', { name: 'flipped' }).press('Enter');
      await expect(figure).toContainText('(0.577, −0.577, −1.155)');
    });
  });
});
