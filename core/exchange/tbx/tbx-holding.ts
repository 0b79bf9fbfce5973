/**
 * Who held which office, as notes in the entry of the person: Basic has no category for it. A note
 * names the entry of the office, the days, and the source: «audarma:office=c-7 2019-03-20/.. akorda.kz».
 * Source: ISO 8601-2:2019, 4.4 for intervals that are open at an end.
 */

import { calendarDay } from "../calendar-day";
import { FIELD_NOTE, type FileHolding, fieldNote, type TbxExtra } from "./tbx";
import type { TbxReport } from "./tbx-finding";

const FIELD = "office";
const OPEN = "..";
const SHAPE = /^(\S*)\s*([^\s/]*)\/?(\S*)\s*([\s\S]*)$/u;

/** The text of the note; `entry` is the id of the office in the file. */
export function holdingNote(entry: string, held: FileHolding): string {
  const days = `${held.validFrom ?? OPEN}/${held.validTo ?? OPEN}`;
  return fieldNote(FIELD, `${entry} ${days} ${held.source}`.trimEnd());
}

/** The offices that the notes of an entry name; a day that no calendar has is told and left open. */
export function holdingsOf(
  extras: readonly TbxExtra[],
  line: number,
  report: TbxReport,
): readonly FileHolding[] {
  const day = (text: string) => {
    const read = text === OPEN ? null : calendarDay(text);
    if (read === undefined) report("cell-bad-date", line, { value: text.slice(0, 80) });
    return read ?? null;
  };
  return extras.flatMap(({ element, text }) => {
    const [, name, value = ""] = (element === "note" && FIELD_NOTE.exec(text)) || [];
    if (name !== FIELD) return [];
    const [, officeId = "", from = "", to = "", source = ""] = SHAPE.exec(value) ?? [];
    return [{ officeId, office: "", validFrom: day(from), validTo: day(to), source }];
  });
}
