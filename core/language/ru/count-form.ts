/** Russian agreement of a noun with its number. */

/** Whether a count takes the paucal (2, 3, 4, fractions), the singular (1, 21) or the plural. */
export function russianCountForm(value: number): "one" | "few" | "many" {
  if (!Number.isInteger(value)) return "few";
  const tens = Math.floor(value / 10) % 10;
  const last = value % 10;
  if (tens === 1 || last === 0 || last > 4) return "many";
  return last === 1 ? "one" : "few";
}
