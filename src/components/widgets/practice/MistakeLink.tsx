/** Where the book explains what a mistake goes against. */
import { chapterOfMistake } from '@components/exercises/mistake-chapters.ts';
import { withBase } from '../../../build/links.ts';

export function MistakeLink({ mistake }: { mistake: string }) {
  const slug = chapterOfMistake.get(mistake);
  if (slug === undefined) return null;
  const href = withBase(import.meta.env.BASE_URL, `/chapters/${slug}/`);
  return <a href={href}>Read about it</a>;
}
