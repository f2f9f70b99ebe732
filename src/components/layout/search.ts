/** The search sheet: opens on its button or Ctrl K, asks Pagefind, lists what it finds. */

interface Part {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
}

interface Page {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly Part[];
}

interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  debouncedSearch(text: string): Promise<{ results: readonly { data(): Promise<Page> }[] } | null>;
}

const pagesShown = 8;
const partsShown = 3;

class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  readonly #button = this.querySelector('button') as HTMLButtonElement;
  readonly #dialog = this.querySelector('dialog') as HTMLDialogElement;
  readonly #input = this.querySelector('input') as HTMLInputElement;
  readonly #status = this.querySelector('[role=status]') as HTMLElement;
  readonly #results = this.querySelector('ol') as HTMLElement;

  connectedCallback(): void {
    this.#button.disabled = false;
    this.#button.addEventListener('click', () => this.#open());
    this.#input.addEventListener('input', () => this.#search());
    this.#input.form?.addEventListener('submit', (event) => this.#follow(event));
    this.#results.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a')) this.#dialog.close();
    });
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    window.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        if (this.#dialog.open) this.#dialog.close();
        else this.#open();
      }
    });
  }

  #open(): void {
    this.#dialog.showModal();
    this.#input.focus();
    this.#pagefind ??= this.#load();
    this.#pagefind.catch(() => {
      this.#pagefind = undefined;
      this.#status.textContent =
        'The search index is made when the book is built, and is not here.';
    });
  }

  async #load(): Promise<Pagefind> {
    const base = this.dataset.base ?? '/';
    const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
    await pagefind.options({ baseUrl: base });
    return pagefind;
  }

  /** Enter opens the first result instead of closing the sheet. */
  #follow(event: SubmitEvent): void {
    if (event.submitter && document.activeElement === event.submitter) return;
    event.preventDefault();
    this.#results.querySelector('a')?.click();
  }

  async #search(): Promise<void> {
    const text = this.#input.value.trim();
    const found = await (await this.#pagefind)?.debouncedSearch(text);
    if (!found || text !== this.#input.value.trim()) return;
    const pages = await Promise.all(found.results.slice(0, pagesShown).map((r) => r.data()));
    const parts = pages.flatMap(partsOf);
    this.#status.textContent = text === '' ? '' : summary(text, parts.length);
    this.#results.replaceChildren(...parts.map(listItem));
  }
}

function summary(text: string, count: number): string {
  if (count === 0) return `Nothing found for “${text}”.`;
  return count === 1 ? '1 place' : `${count} places`;
}

function partsOf({ url, excerpt, meta, sub_results }: Page): (Part & { page: string })[] {
  const page = meta.title ?? '';
  const parts = sub_results.length > 0 ? sub_results : [{ title: page, url, excerpt }];
  return parts.slice(0, partsShown).map((part) => ({ ...part, page }));
}

function listItem({ title, url, excerpt, page }: Part & { page: string }): HTMLLIElement {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: url, textContent: title });
  item.append(link);
  if (page !== title) {
    item.append(Object.assign(document.createElement('small'), { textContent: page }));
  }
  // Pagefind escapes the text of the page and adds only <mark>.
  item.append(Object.assign(document.createElement('p'), { innerHTML: excerpt }));
  return item;
}

customElements.define('site-search', SiteSearch);
