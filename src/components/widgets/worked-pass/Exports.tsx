/** Taking a pass along: a link, code, or paper. */
import { Menu } from '@components/controls/Menu.tsx';
import { copyText } from '@components/links/copy-text.ts';
import { withPart } from '@components/links/hash-parts.ts';
import type { PassStore } from './store.ts';
import { encodeState } from './url.ts';

const FORMATS = [
  { id: 'tex', label: 'TeX' },
  { id: 'numpy', label: 'NumPy' },
  { id: 'pytorch', label: 'PyTorch' },
  { id: 'json', label: 'JSON' },
] as const;

type Format = (typeof FORMATS)[number]['id'];

/** The writers come when they are first asked for. */
async function write(format: Format, store: PassStore): Promise<string> {
  const state = store.state.value;
  switch (format) {
    case 'tex':
      return (await import('./exports/tex.ts')).texOf(state);
    case 'numpy':
      return (await import('./exports/numpy.ts')).numpyOf(state);
    case 'pytorch':
      return (await import('./exports/pytorch.ts')).pytorchOf(state);
    case 'json':
      return (await import('./exports/json.ts')).jsonOf(state);
  }
}

async function copy(store: PassStore, what: string, text: Promise<string>): Promise<void> {
  try {
    const written = await text;
    const sentence = `The browser does not let the ${what} be copied here; copy it by hand:`;
    store.note.value = (await copyText(written))
      ? { sentence: `${what} copied.` }
      : { sentence, text: written };
  } catch {
    store.note.value = { sentence: `The ${what} could not be fetched; are you offline?` };
  }
}

async function share(store: PassStore): Promise<void> {
  const hash = withPart(location.hash, store.id, encodeState(store.state.value, store.id));
  history.replaceState(history.state, '', `#${hash}`);
  await copy(store, 'link', Promise.resolve(location.href));
}

/** The whole pass alone on paper; the class tells the print styles to leave out the rest. */
function printPass(store: PassStore): void {
  const figure = document.getElementById(store.id);
  const wasOpen = store.wholeOpen.value;
  store.wholeOpen.value = true;
  figure?.classList.add('is-printing');
  const after = () => {
    figure?.classList.remove('is-printing');
    store.wholeOpen.value = wasOpen;
  };
  addEventListener('afterprint', after, { once: true });
  requestAnimationFrame(() => print());
}

export function Exports({ store }: { store: PassStore }) {
  return (
    <span class="exports">
      <button type="button" onClick={() => share(store)}>
        Share
      </button>
      <Menu
        id={`${store.id}-copy`}
        label="Copy as"
        items={FORMATS}
        onChoose={(id) => {
          const label = FORMATS.find((each) => each.id === id)?.label ?? id;
          copy(store, `${label} text`, write(id as Format, store));
        }}
      />
      <button type="button" onClick={() => printPass(store)}>
        Print
      </button>
    </span>
  );
}
