/** The cells of a row that say which office a person held. */

import type { FileHolding } from "@/core/exchange/tbx/tbx";
import type { LongColumn } from "./long-columns";

/** The office that a row names, by id or by name; null for a row that names none. `day` reads a date. */
export function officeOfRow(
  cell: (column: LongColumn) => string,
  day: (value: string) => string | null,
): FileHolding | null {
  const [officeId, office] = [cell("office_id").trim(), cell("office").trim()];
  if (officeId === "" && office === "") return null;
  return {
    officeId,
    office,
    validFrom: day(cell("held_from")),
    validTo: day(cell("held_to")),
    source: cell("held_source"),
  };
}

/** Offices by the person, each told once however many rows of the person repeat it, and the first row of each person. */
export class OfficesOfFile {
  readonly #offices = new Map<string, Map<string, FileHolding>>();
  readonly #rows = new Map<string, number>();

  add(personId: string, held: FileHolding, row: number): void {
    const known = this.#offices.get(personId) ?? new Map<string, FileHolding>();
    known.set(JSON.stringify(held), held);
    this.#offices.set(personId, known);
    this.#rows.set(personId, this.#rows.get(personId) ?? row);
  }

  /** The offices of a person, to be put into its concept; nothing for one without. */
  of(personId: string): { readonly holdings?: readonly FileHolding[] } {
    const held = this.#offices.get(personId);
    return held === undefined ? {} : { holdings: [...held.values()] };
  }

  /** The rows of persons that the file has no wording of. */
  without(persons: ReadonlyMap<string, unknown>): readonly number[] {
    return [...this.#rows].filter(([id]) => !persons.has(id)).map(([, row]) => row);
  }
}
