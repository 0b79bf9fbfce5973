import type { TFunction } from "i18next";
import type { ConceptFinding } from "@/core/terminology/concept-draft";
import type { FileFinding } from "@/core/terminology/glossary-view";

/** A finding about a concept in the words of the interface. */
export function findingText(t: TFunction<"glossary">, { code, params }: ConceptFinding): string {
  return t(`findings.${code}`, { ...params });
}

/** A finding about a file in the words of the interface; codes of newer versions are shown as they are. */
export function fileFindingText(t: TFunction<"glossary">, { code, params }: FileFinding): string {
  const key = `fileFindings.${code}` as "fileFindings.unknown";
  return t([key, "fileFindings.unknown"], { code, ...params });
}
