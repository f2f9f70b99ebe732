/**
 * The pages of the book as files: what each is called in an address, which chapter it is,
 * and its text. Read from disk at build time; one place decides how a file becomes a page id.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'yaml';

/** A source page of `src/content/docs`. */
export interface BookDocument {
  /** Absolute path of the file. */
  readonly file: string;
  /** Page id and address without slashes at the ends: `chapters/forward-pass`. */
  readonly id: string;
  /** The last part of the id: `forward-pass`. */
  readonly slug: string;
  /** Chapter number, or null for a page that is not a chapter. */
  readonly chapter: number | null;
  /** Letter of an appendix, or null for a page that has none. */
  readonly appendix: string | null;
  readonly title: string;
  /** Frontmatter as parsed YAML, not yet validated. */
  readonly frontmatter: Readonly<Record<string, unknown>>;
  /** The whole file, frontmatter included, so that positions in it are positions in the file. */
  readonly source: string;
}

/** Where the pages live, relative to the project's root. */
export const documentsFolder = join('src', 'content', 'docs');

/**
 * Page id of a file: path without extension, without the `NN-` that sorts chapters on disk.
 * @example documentId('chapters/05-forward-pass.mdx') // 'chapters/forward-pass'
 */
export function documentId(path: string): string {
  const withoutExtension = path
    .split(sep)
    .join('/')
    .replace(/\.mdx?$/, '');
  const id = withoutExtension.replace(/(^|\/)\d+-/g, '$1');
  return id === 'index' ? 'index' : id.replace(/\/index$/, '');
}

const cache = new Map<string, { modified: number; document: BookDocument }>();

/** Every page of the book, chapters in order first. Files are re-read when they change. */
export function readDocuments(root: string = process.cwd()): readonly BookDocument[] {
  const folder = join(root, documentsFolder);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.mdx?$/.test(path))
    .map((path) => readDocument(join(folder, path), folder))
    .sort((a, b) => order(a) - order(b) || a.id.localeCompare(b.id));
}

function order(document: BookDocument): number {
  return document.chapter ?? Number.POSITIVE_INFINITY;
}

function readDocument(file: string, folder: string): BookDocument {
  const modified = statSync(file).mtimeMs;
  const cached = cache.get(file);
  if (cached?.modified === modified) return cached.document;
  const document = parseDocument(file, relative(folder, file), readFileSync(file, 'utf8'));
  cache.set(file, { modified, document });
  return document;
}

/** A page from its text. @throws Error if there is no frontmatter or it has no title. */
export function parseDocument(file: string, path: string, source: string): BookDocument {
  const frontmatter: unknown = parse(/^---\n([\s\S]*?)\n---/.exec(source)?.[1] ?? '');
  if (typeof frontmatter !== 'object' || frontmatter === null || !('title' in frontmatter)) {
    throw new Error(`${file}: no frontmatter with a title`);
  }
  const fields = frontmatter as Record<string, unknown>;
  const id = documentId(path);
  return {
    file,
    id,
    slug: id.split('/').at(-1) ?? id,
    chapter: typeof fields.chapter === 'number' ? fields.chapter : null,
    appendix: typeof fields.appendix === 'string' ? fields.appendix : null,
    title: String(fields.title),
    frontmatter: fields,
    source,
  };
}
