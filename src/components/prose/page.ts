import type { BookDocument } from '../../build/documents.ts';
import { findDocument } from '../../build/numbering.ts';

/** The source of the page that is being rendered. @throws Error outside a page of the book. */
export function pageDocument(locals: App.Locals): BookDocument {
  const path = locals.starlightRoute.entry.filePath;
  if (!path) throw new Error('this component belongs on a page of src/content/docs');
  return findDocument(path);
}
