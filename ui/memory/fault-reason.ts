import type { TFunction } from "i18next";

const FAULTS = [
  "xml-not-well-formed",
  "xml-internal-subset",
  "xml-too-deep",
  "tmx-not-tmx",
  "tmx-node-too-long",
  "tmx-encoding",
] as const;

/** Why a TMX file was refused as a whole, in words. */
export function faultReason(t: TFunction<"memory">, code: string): string {
  return t(`import.faults.${FAULTS.find((known) => known === code) ?? "other"}`);
}
