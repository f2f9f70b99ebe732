/** Figures whose state is in the address: a link brings it back, a bad one says so, and none takes another's. */
import type { Page } from 'playwright/test';
import { expect, test } from './support.ts';

interface Linked {
  readonly chapter: string;
  readonly key: string;
  /** The name of its region. */
  readonly name: string | RegExp;
  readonly link: string;
  /** What is seen when the link has been followed. */
  readonly shows: string;
  /** What is seen of the state the page comes with. */
  readonly otherwise: string;
}

const FIGURES: readonly Linked[] = [
  {
    chapter: 'perceptron',
    key: 'separable',
    name: 'The perceptron rule on your own points',
    link: 'separable=1;points=own;own=0,0,1/1,1,-1;update=0',
    shows: 'Before the first update 1 of 2 points is misclassified.',
    otherwise: 'After 9 updates no point is misclassified.',
  },
  {
    chapter: 'gradients',
    key: 'gradient-surface',
    name: 'The gradient of x² + y²',
    link: 'gradient-surface=1;x=0.25;y=-0.5;way=downhill',
    shows: 'The negative gradient at (0.25, −0.5)',
    otherwise: 'The gradient at (−0.5, 0.5)',
  },
  {
    chapter: 'gradient-descent',
    key: 'descent',
    name: 'Gradient descent on one minimum',
    link: 'descent=1;surface=dip;eta=50;start=6,6;steps=100;tolerance=0.0001;noise=0;batch=1;seed=99;step=3',
    shows: 'Step 3: by',
    otherwise: 'It comes to rest at the minimum after 19 steps.',
  },
  {
    chapter: 'optimizers',
    key: 'ledger',
    name: 'A ledger of three steps',
    link: 'ledger=1;optimizer=adagrad;eta=0.1;beta=0.9;beta1=0.9;beta2=0.999;epsilon=1e-8;decay=0;start=1,-0.5;gradients=3,0.02/2,-0.01/2.5,0.03;mode=worked;open=step3:1',
    shows: 'After three steps of AdaGrad',
    otherwise: 'After three steps of Adam the weights',
  },
  {
    chapter: 'regularisation',
    key: 'dropout',
    name: 'Dropout, batch by batch',
    link: 'dropout=1;rates=0.5,0,0.2;seed=7;batch=4;example=2;layer=1;switched=1:0',
    shows: 'Batch 5, example 3.',
    otherwise: 'Batch 1, example 1.',
  },
  {
    chapter: 'batches',
    key: 'slices',
    name: 'A batch in slices',
    link: 'slices=1;size=32;turn=-60;tilt=30;sample=20;layer=3',
    shows: 'Sample 21 of 32 samples',
    otherwise: 'Sample 1 of 10 samples',
  },
  {
    chapter: 'initialisation',
    key: 'initialisation',
    name: 'Signals in a fresh deep network',
    link: 'initialisation=1;rule=lecun;activation=relu;deviation=1;layers=40;nodes=32;seed=3',
    shows: 'at layer 40.',
    otherwise: 'at layer 30.',
  },
];

const figureOf = (page: Page, { name }: Linked) => page.getByRole('region', { name });

for (const figure of FIGURES) {
  test.describe(figure.key, () => {
    test('comes back from a link, at once and in view, and can be copied', async ({
      page,
      complaints,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(`chapters/${figure.chapter}/#${figure.link}`);
      const section = figureOf(page, figure);
      await expect(section).toContainText(figure.shows);
      await expect(section).toBeInViewport();
      await section.getByRole('button', { name: 'Copy link' }).press('Enter');
      await expect(section.getByRole('status').last()).toContainText('Link copied');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(decodeURIComponent(new URL(copied).hash)).toBe(`#${figure.link}`);
      expect(complaints).toEqual({ console: [], violations: [], foreignRequests: [] });
    });

    test('says that a link cannot be read, and shows what the page comes with', async ({
      page,
    }) => {
      await page.goto(`chapters/${figure.chapter}/#${figure.link.replace('=1;', '=9;')}`);
      const alert = page.getByRole('alert').filter({ hasText: 'The link holds' });
      await expect(alert).toContainText('it is of version “9”, not 1');
      await expect(alert).toBeInViewport();
      const section = page.locator('section', { has: alert }).first();
      await expect(section).toContainText(figure.otherwise);
      await section.getByRole('button', { name: 'Reset' }).click();
      await expect(alert).toHaveCount(0);
    });
  });
}

test('two figures of a page keep each their own part of the address', async ({ page }) => {
  const [ledger] = FIGURES.filter(({ key }) => key === 'ledger') as [Linked];
  await page.goto(`chapters/optimizers/#${ledger.link}`);
  await expect(figureOf(page, ledger)).toContainText(ledger.shows);
  const race = page.getByRole('region', { name: 'A race of optimizers' });
  // it comes alive when a reader comes to it
  await race.getByRole('slider', { name: 'Start' }).focus();
  await expect(page.locator('astro-island[ssr]', { has: race })).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/#race=1;.*&ledger=1;optimizer=adagrad/);
  await page.reload();
  await expect(race.getByRole('slider', { name: 'Start' })).toHaveAttribute(
    'aria-valuetext',
    /^\(7\.4, 4\.2\)/,
  );
  await expect(race).toBeInViewport();
  await expect(figureOf(page, ledger)).toContainText(ledger.shows);
});

test('a change made the moment a figure has come alive is in the address', async ({ page }) => {
  await page.goto('chapters/optimizers/');
  const start = page.getByRole('slider', { name: 'Start' });
  await start.evaluate((slider) => {
    const press = new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true });
    const island = slider.closest('astro-island') as HTMLElement;
    new MutationObserver(() => !island.hasAttribute('ssr') && slider.dispatchEvent(press)).observe(
      island,
      { attributeFilter: ['ssr'] },
    );
  });
  await start.focus();
  await expect(start).toHaveAttribute('aria-valuetext', /^\(7\.4, 4\.2\)/);
  await expect(page).toHaveURL(/#race=1;/);
});

test('where the clipboard is closed, the link stands there to be copied by hand', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  const ledger = FIGURES.find(({ key }) => key === 'ledger') as Linked;
  await page.goto(`chapters/${ledger.chapter}/#${ledger.link}`);
  const section = figureOf(page, ledger);
  await expect(section).toContainText(ledger.shows);
  await section.getByRole('button', { name: 'Copy link' }).click();
  await expect(section.getByRole('textbox', { name: 'The link' })).toHaveValue(
    /#ledger=1;optimizer=adagrad;.*open=step3:1$/,
  );
});

test('a link that is followed on the page itself is shown', async ({ page }) => {
  await page.goto('chapters/gradient-descent/');
  const lab = page.getByRole('region', { name: 'Gradient descent on one minimum' });
  await expect(lab).not.toBeInViewport();
  const link = (FIGURES.find(({ key }) => key === 'descent') as Linked).link;
  await page.evaluate((hash) => {
    location.hash = hash;
  }, link);
  await expect(lab).toContainText('Step 3: by');
  await expect(lab).toBeInViewport();
});
