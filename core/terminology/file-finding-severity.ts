/**
 * How much a finding about a glossary file weighs. An error is what the glossary did not get as the
 * file has it: a row, a wording or a value was left out. A warning is taken, though not as written
 * or with a doubt. A note is for knowing: nothing is lost and nothing is in doubt.
 */

import type { Severity } from "@/core/checks/finding";

const LIGHTER: Readonly<Record<string, Severity>> = {
  // Kept whole with the concept, shown and exported.
  "tbx-other-language": "note",
  // The terms of both stand in one concept, or the second got an id of its own.
  "duplicate-concept": "warning",
  "tbx-duplicate-id": "warning",
  // The reference is kept as it came.
  "tbx-broken-reference": "warning",
  "tbx-circular-reference": "warning",
  // Taken as proposed.
  "tbx-unknown-status": "warning",
  "tbx-empty-term": "warning",
};

/** The weight of a finding by its code; codes that are not named lighter are errors. */
export function fileFindingSeverity(code: string): Severity {
  return LIGHTER[code] ?? "error";
}
