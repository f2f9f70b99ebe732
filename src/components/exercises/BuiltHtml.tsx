/** Text with formulas that were set when the book was built. */
export function BuiltHtml({ html }: { html: string }) {
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}
