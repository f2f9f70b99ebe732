/** Takes the state of a figure along: a link to it, on the clipboard or to copy by hand. */
import { useSignal } from '@preact/signals';
import { copyText } from './copy-text.ts';
import './links.css';

/** What became of it; `link` is to be copied by hand. */
interface Outcome {
  readonly sentence: string;
  readonly link?: string;
}

export function CopyLink({ link }: { link: () => Promise<string> }) {
  const outcome = useSignal<Outcome | null>(null);
  const copy = async () => {
    try {
      const address = await link();
      outcome.value = (await copyText(address))
        ? { sentence: 'Link copied. It leads to this figure just as it is now.' }
        : {
            sentence: 'The browser does not let the link be copied; copy it by hand:',
            link: address,
          };
    } catch {
      outcome.value = { sentence: 'The link could not be made; are you offline?' };
    }
  };
  return (
    <span class="copy-link">
      <button type="button" class="live-button" onClick={copy}>
        Copy link
      </button>
      <span role="status">{outcome.value?.sentence}</span>
      {outcome.value?.link && (
        <input
          readonly
          aria-label="The link"
          value={outcome.value.link}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={(event) => event.stopPropagation()}
        />
      )}
    </span>
  );
}
