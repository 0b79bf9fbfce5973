import { createHash } from "node:crypto";
import { setImmediate as pause } from "node:timers/promises";
import type { ImportChoices, PlannedConcept } from "./plan-import";

/** Concepts looked at before other requests get their turn. */
const STEP = 500;

/**
 * A fingerprint of everything that an import would write and of what it would write over, as 64
 * hex digits: equal for two plans of one file exactly when nothing that matters to them has changed
 * in the glossary between them.
 */
export async function planDigest(
  planned: readonly PlannedConcept[],
  { approve, update }: ImportChoices,
): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([approve, update]));
  // A new concept gets another id with every plan; its key in the file stays.
  const made = new Map(
    planned
      .filter(({ shown }) => shown.action === "create")
      .map(({ id, shown }) => [id, `new ${shown.key}`]),
  );
  const stable = (_: string, value: unknown) =>
    typeof value === "string" ? (made.get(value) ?? value) : value;
  for (const [at, { shown, draft, status, ext, version }] of planned.entries()) {
    if (at % STEP === 0) await pause();
    const { key, action, meets, changes } = shown;
    const isWritten = action === "create" || action === "update";
    const place = [key, action, meets?.id ?? ""];
    hash.update(
      JSON.stringify(isWritten ? [...place, version, changes, draft, status, ext] : place, stable),
    );
  }
  return hash.digest("hex");
}
