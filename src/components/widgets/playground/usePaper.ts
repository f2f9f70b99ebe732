/** The page's own colour, which pictures fade to; read again when the theme changes. */
import { useEffect, useState } from 'preact/hooks';
import type { Rgb } from './shades.ts';

const light: Rgb = [254, 253, 249];
const dark: Rgb = [22, 23, 26];

function paperColour(): Rgb {
  const found = getComputedStyle(document.documentElement).getPropertyValue('--page').trim();
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(found);
  if (!hex) return document.documentElement.dataset.theme === 'dark' ? dark : light;
  return [1, 2, 3].map((k) => Number.parseInt(hex[k] as string, 16)) as unknown as Rgb;
}

export function usePaper(): Rgb {
  const [paper, setPaper] = useState<Rgb>(light);
  useEffect(() => {
    const read = () => setPaper(paperColour());
    read();
    const watch = new MutationObserver(read);
    watch.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => watch.disconnect();
  }, []);
  return paper;
}
