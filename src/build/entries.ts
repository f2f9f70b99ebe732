/** What a data file of the book holds. Astro reports a file that it cannot read, and goes on without it. */
import { type CollectionKey, getCollection } from 'astro:content';

/** @throws Error if there is nothing: the file is not in order, and a page would be empty. */
export async function entriesOf<Name extends CollectionKey>(name: Name) {
  const entries = await getCollection(name);
  if (entries.length === 0)
    throw new Error(`${name}: the data file holds nothing or is not in order`);
  return entries;
}
