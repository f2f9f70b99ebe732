/**
 * A number as a Python literal, every digit kept. A whole number too large to be told from its
 * neighbours gets a point: Python would take it for an integer of any length, and NumPy for an object.
 */
export function pythonNumber(value: number): string {
  const text = String(value);
  return Number.isSafeInteger(value) || /[.en]/.test(text) ? text : `${text}.0`;
}
