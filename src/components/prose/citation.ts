/** How a work is named in the text: Rumelhart, Hinton and Williams become “Rumelhart et al. 1986”. */
export function citationText({
  authors,
  year,
}: {
  authors: readonly string[];
  year: number;
}): string {
  const [first = '', second] = authors.map(familyName);
  if (authors.length > 2) return `${first} et al. ${year}`;
  return second ? `${first} & ${second} ${year}` : `${first} ${year}`;
}

/** `McCulloch W. S.` → `McCulloch` */
function familyName(author: string): string {
  return author.replace(/( \p{Lu}\.(-\p{Lu}\.)?)+$/u, '');
}
