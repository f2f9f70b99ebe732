/** A block of cells from the clipboard: what a spreadsheet, or a person, puts there. */
export type Block = readonly (readonly string[])[];

/**
 * Rows by line (or `/`), cells by tab, else by semicolon, comma and space, or space. A single
 * cell is no block: it pastes as text does, so the answer is null.
 */
export function parseBlock(text: string): Block | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const rows = lines.map(cellsOf);
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null;
}

function cellsOf(line: string): readonly string[] {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim());
  return line
    .trim()
    .replace(/^[[({]+|[\])}]+[,;]?$/g, '')
    .trim()
    .split(/\s*;\s*|,\s+|\s+/);
}
