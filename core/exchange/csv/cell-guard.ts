/**
 * Keeps exported cells from being run as formulas by spreadsheets, and undoes it when they come
 * back. Source: OWASP, CSV injection, for the characters that start a formula.
 */

const FORMULA = /^'*[=+\-@\t\r]/u;

/** A cell that no spreadsheet runs: an apostrophe goes before what could be a formula. Exactly undone by `unguardCell`. */
export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The cell as it was before `guardCell`. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
