/** Bad TeX ends the build: rehype-katex would print it in red and go on. */
import type { Root } from 'hast';
import type { VFile } from 'vfile';

/** @throws Error with the file, the place and KaTeX's own words. */
export function rehypeStrictMath() {
  return (_tree: Root, file: VFile): void => {
    const message = file.messages.find(({ source }) => source === 'rehype-katex');
    if (!message) return;
    const place = message.line ? `:${message.line}:${message.column ?? 1}` : '';
    const cause = message.cause instanceof Error ? message.cause.message : message.reason;
    throw new Error(`${file.path}${place}: ${cause}`);
  };
}
