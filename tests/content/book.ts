/** The book's sources as the content tests read them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type BookDocument, readDocuments } from '../../src/build/documents.ts';

export const documents = readDocuments();
export const chapters = documents.filter(({ chapter }) => chapter !== null);

/** A data file of `src/content` as parsed YAML. */
export function readData(name: string): Record<string, Record<string, unknown>> {
  return parse(readFileSync(`src/content/${name}.yaml`, 'utf8'), { uniqueKeys: true });
}

/** A page's text below its frontmatter, without code and comments. */
export function proseOf({ source }: BookDocument): string {
  return source
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
}

/** Every tag of a component on a page, as written. */
export function tagsOf(document: BookDocument, component: string): string[] {
  return proseOf(document).match(new RegExp(`<${component}\\b[^>]*>`, 'g')) ?? [];
}

/** A string attribute of a tag. */
export function attributeOf(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}=(?:"([^"]*)"|\\{["']?([^"'}]*)["']?\\})`)
    .exec(tag)
    ?.slice(1)
    .find((v) => v !== undefined);
}
