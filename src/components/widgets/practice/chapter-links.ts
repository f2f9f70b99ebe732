/** The chapters that explain each kind of problem, as titles and addresses. For the server alone. */
import { readDocuments } from '../../../build/documents.ts';
import { withBase } from '../../../build/links.ts';

export type ChapterLinks = Readonly<
  Record<string, { readonly title: string; readonly href: string }>
>;

export function chapterLinks(base: string): ChapterLinks {
  return Object.fromEntries(
    readDocuments()
      .filter(({ chapter }) => chapter !== null)
      .map(({ id, slug, title }) => [slug, { title, href: withBase(base, `/${id}/`) }]),
  );
}
